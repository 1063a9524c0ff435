//! Following the actions that come of a reading: written down, revised at each bilan, transmitted. What was said at an earlier one stays,
//! and the management reads nothing that was not transmitted to it.

use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use super::error::{AppError, FieldFault, Refusal};
use super::ownership::{hold_living, own_dispositif};
use super::parts::Service;
use super::read_reading::{transmitted, versions};
use crate::domain::action::{ACTION_TEXT_MAX, ACTIONS_MAX, Action, Revision, Status};
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::{AccountId, ActionId, DispositifId};
use crate::domain::organisation::Organisation;
use crate::storage::{AnyConnection, actions};

/// The actions of a dispositif.
#[derive(Clone, Debug)]
pub struct ActionsView {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// Its actions, in the order in which they were written down.
    pub actions: Vec<Action>,
    /// The axes de changement of its reading, as far as it is written.
    pub axes: Vec<String>,
    /// Whether the reading was transmitted, and so what then stood of the actions.
    pub is_transmitted: bool,
}

impl ActionsView {
    /// Those that stand otherwise than the management reads, once the reading was transmitted to it.
    pub fn waiting(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|action| self.is_transmitted && action.is_ahead())
    }

    /// What stands for the actions as they are in the form that transmits them; nothing is kept under it.
    pub fn mark(&self) -> String {
        mark(&self.actions)
    }
}

/// A new action.
#[derive(Clone, Debug, Default)]
pub struct NewAction {
    /// The axe de changement that it follows.
    pub axis: String,
    /// What is done.
    pub what: String,
    /// Whose affair it is, as a function.
    pub owner: String,
    /// Until when, where a day is named.
    pub due_on: Option<NaiveDate>,
}

/// The actions of a dispositif of the account.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the account's.
pub fn read_actions(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<ActionsView, AppError> {
    service.db.read(|connection| {
        let (organisation, dispositif) = own_dispositif(connection, account, id)?;
        let actions = actions::of_dispositif(connection, id)?;
        let last = versions(connection, id)?.pop();
        let axes = last.iter().flat_map(|last| last.reading.texts.axes()).map(str::to_owned).collect();
        let is_transmitted = transmitted(connection, id)?.is_some();
        Ok(ActionsView { organisation, dispositif, actions, axes, is_transmitted })
    })
}

/// Writes an action down, to be done. The same one a second time, as a form that is sent twice does, changes nothing.
///
/// # Errors
/// [`AppError::Invalid`] where a text is missing or too long, or there are as many as there may be.
pub fn add_action(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    new: &NewAction,
) -> Result<(), AppError> {
    let [axis, what, owner] = [&new.axis, &new.what, &new.owner].map(|text| tidied(text));
    let texts = [("axis", &axis), ("what", &what), ("owner", &owner)];
    let faults: Vec<_> = texts.into_iter().filter_map(|(field, text)| fault_of(field, text, true)).collect();
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let on = service.clock.today();
    let (due_on, note) = (new.due_on, String::new());
    let revision = Revision { on, status: Status::ToDo, due_on, note, transmitted_on: None };
    let (account, dispositif) = (account.clone(), id.clone());
    let id = ActionId::random(service.random.bytes());
    service.db.write(move |connection| {
        hold_living(connection, &account, &dispositif)?;
        let known = actions::of_dispositif(connection, &dispositif)?;
        let is_same = |one: &Action| (&one.axis, &one.what, &one.owner) == (&axis, &what, &owner);
        if known.iter().any(is_same) {
            return Ok(());
        }
        if known.len() >= ACTIONS_MAX {
            return Err(AppError::Invalid(vec![FieldFault { field: "what", message: "fault-actions-many" }]));
        }
        let action = Action { id, dispositif, axis, what, owner, revisions: vec![revision] };
        Ok(actions::add(connection, &action)?)
    })
}

/// Says where an action stands today; what was said on an earlier day stays readable, and what the management has as well. The same a
/// second time on one day, as a form that is sent twice says it, changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] where it is not the dispositif's; [`AppError::Invalid`] where the note is too long.
pub fn revise_action(
    service: &Service,
    account: &AccountId,
    (dispositif, action): (&DispositifId, &ActionId),
    (status, due_on, note): (Status, Option<NaiveDate>, &str),
) -> Result<(), AppError> {
    let note = tidied(note);
    if let Some(fault) = fault_of("note", &note, false) {
        return Err(AppError::Invalid(vec![fault]));
    }
    let on = service.clock.today();
    let revision = Revision { on, status, due_on, note, transmitted_on: None };
    let (account, dispositif, action) = (account.clone(), dispositif.clone(), action.clone());
    service.db.write(move |connection| {
        hold_living(connection, &account, &dispositif)?;
        let known = own_action(connection, &dispositif, &action)?;
        let says = |one: &Revision| (one.on, one.status, one.due_on, one.note.clone());
        if known.latest().map(says) == Some(says(&revision)) {
            return Ok(());
        }
        Ok(actions::revise(connection, &action, &revision)?)
    })
}

/// Transmits the actions to the management as they stand: from now on its page and its documents say so. `seen` is what the page of
/// whoever does so showed, [`ActionsView::mark`]; who names none means them as they stand.
///
/// # Errors
/// [`AppError::Refused`] where the reading was not transmitted, with which they go the first time, or they are not any more as they were
/// seen.
pub fn transmit_actions(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    seen: Option<&str>,
) -> Result<(), AppError> {
    let (account, id, today) = (account.clone(), id.clone(), service.clock.today());
    let seen = seen.map(str::to_owned);
    service.db.write(move |connection| {
        hold_living(connection, &account, &id)?;
        if transmitted(connection, &id)?.is_none() {
            return Err(Refusal::ReadingFirst.into());
        }
        let stands = mark(&actions::of_dispositif(connection, &id)?);
        if seen.is_some_and(|seen| seen != stands) {
            return Err(Refusal::ActionsMoved.into());
        }
        Ok(actions::transmit(connection, &id, today)?)
    })
}

/// Takes out an action that was written down by mistake, while the management has not received it: then it is given up.
///
/// # Errors
/// [`AppError::Refused`] where it was transmitted; [`AppError::NotFound`] where it is not the dispositif's.
pub fn remove_action(
    service: &Service,
    account: &AccountId,
    dispositif: &DispositifId,
    action: &ActionId,
) -> Result<(), AppError> {
    let (account, dispositif, action) = (account.clone(), dispositif.clone(), action.clone());
    service.db.write(move |connection| {
        hold_living(connection, &account, &dispositif)?;
        if own_action(connection, &dispositif, &action)?.is_transmitted() {
            return Err(Refusal::ActionTransmitted.into());
        }
        Ok(actions::remove(connection, &action)?)
    })
}

fn own_action(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    id: &ActionId,
) -> Result<Action, AppError> {
    let mut all = actions::of_dispositif(connection, dispositif)?.into_iter();
    all.find(|action| action.id == *id).ok_or(AppError::NotFound("action"))
}

/// What stands for actions in the forms that transmit them.
pub(super) fn mark(actions: &[Action]) -> String {
    let mut words = DefaultHasher::new();
    for action in actions {
        (action.id.as_str(), &action.axis, &action.what, &action.owner).hash(&mut words);
        for said in &action.revisions {
            (said.on, said.status.as_str(), said.due_on, &said.note).hash(&mut words);
        }
    }
    format!("{:016x}", words.finish())
}

/// A text of one line.
fn tidied(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn fault_of(field: &'static str, text: &str, is_needed: bool) -> Option<FieldFault> {
    let message = match text.encode_utf16().count() {
        0 if is_needed && field == "axis" => "fault-action-axis",
        0 if is_needed && field == "what" => "fault-action-what",
        0 if is_needed => "fault-action-owner",
        length if length > ACTION_TEXT_MAX => "fault-action-long",
        _ => return None,
    };
    Some(FieldFault { field, message })
}
