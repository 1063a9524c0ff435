//! Holding a reading as it was looked at. Most of what is done to one cannot be undone (a vote is spent, cards go, the management
//! reads), so that a form that was shown before something else happened does nothing.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::error::{AppError, Refusal};
use super::follow_actions::mark as mark_of_actions;
use super::ownership::hold_living;
use crate::domain::action::Action;
use crate::domain::dispositif::Dispositif;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::reading::{Part, Reading};
use crate::storage::waves::Hold;
use crate::storage::{AnyConnection, readings};

/// The reading of a dispositif, and as what its page showed it. Who names a dispositif alone (a command, the demo) means the reading as it
/// stands.
#[derive(Clone, Debug)]
pub struct ReadingOf {
    pub(super) dispositif: DispositifId,
    seen: Option<String>,
    actions: Option<String>,
}

impl ReadingOf {
    /// The reading of a dispositif, where it still stands as `seen` says.
    pub fn seen(dispositif: &DispositifId, seen: Option<&str>) -> Self {
        Self { dispositif: dispositif.clone(), seen: seen.map(str::to_owned), actions: None }
    }

    /// The same with its actions, where they still stand as the page showed them: they are transmitted with it.
    pub fn with_actions(self, seen: Option<&str>) -> Self {
        Self { actions: seen.map(str::to_owned), ..self }
    }

    /// Refuses where the actions are not as they were seen.
    pub(super) fn check_actions(&self, stands: &[Action]) -> Result<(), AppError> {
        let is_same = self.actions.as_ref().is_none_or(|seen| *seen == mark_of_actions(stands));
        if is_same { Ok(()) } else { Err(Refusal::ActionsMoved.into()) }
    }

    /// Refuses where the last version is another one, or says something else, than what was seen.
    pub(super) fn check(&self, last: Option<&Reading>) -> Result<(), AppError> {
        let is_same = self.seen.as_ref().is_none_or(|seen| *seen == mark(last));
        if is_same { Ok(()) } else { Err(Refusal::ReadingMoved.into()) }
    }
}

impl From<&DispositifId> for ReadingOf {
    fn from(id: &DispositifId) -> Self {
        Self { dispositif: id.clone(), seen: None, actions: None }
    }
}

/// What stands for a version and its words in the forms of its page; nothing is kept under it.
pub fn mark(last: Option<&Reading>) -> String {
    let Some(last) = last else { return "0".to_owned() };
    let mut words = DefaultHasher::new();
    Part::ALL.iter().for_each(|part| last.texts.get(*part).hash(&mut words));
    format!("{}-{:016x}", last.version, words.finish())
}

/// Holds a dispositif of the account and the last version of its reading until the end of the transaction, and gives them as they then are.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif was given up, or the reading is not as it was looked at.
pub(super) fn held(
    connection: &mut AnyConnection,
    account: &AccountId,
    of: &ReadingOf,
) -> Result<(Dispositif, Option<Reading>), AppError> {
    let (_, dispositif) = hold_living(connection, account, &of.dispositif)?;
    let mut last = readings::of_dispositif(connection, &of.dispositif)?.pop();
    if let Some(reading) = last {
        readings::hold(connection, &reading.id, Hold::Alone)?;
        last = readings::of_dispositif(connection, &of.dispositif)?.pop();
    }
    of.check(last.as_ref())?;
    Ok((dispositif, last))
}
