//! Following the actions that come of a reading: written down, revised at each bilan. What was said at an earlier one stays.

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
    /// Whether the management sees them.
    pub is_transmitted: bool,
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
    let revision = Revision { on, status: Status::ToDo, due_on: new.due_on, note: String::new() };
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

/// Says where an action stands today; what was said on an earlier day stays readable.
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
    let revision = Revision { on: service.clock.today(), status, due_on, note };
    let (account, dispositif, action) = (account.clone(), dispositif.clone(), action.clone());
    service.db.write(move |connection| {
        hold_living(connection, &account, &dispositif)?;
        own_action(connection, &dispositif, &action)?;
        Ok(actions::revise(connection, &action, &revision)?)
    })
}

/// Takes out an action that was written down by mistake, while the management has not seen it.
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
        own_action(connection, &dispositif, &action)?;
        if transmitted(connection, &dispositif)?.is_some() {
            return Err(Refusal::ReadingState.into());
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
