//! Actions that come of a reading: what is done along an axe de changement, by whom, until when, and where it stands.
//!
//! An action is revised at each bilan, and what was said at the last one stays readable: where it stands is its last revision. The
//! management reads of it what was transmitted, and nothing that it has read is ever taken out. Its owner is a function, since a page
//! that lasts is no place for a person's name.

use chrono::NaiveDate;

use super::dispositif::stored_as_text;
use super::ids::{ActionId, DispositifId};

/// The longest text of an action's fields, in UTF-16 units.
pub const ACTION_TEXT_MAX: usize = 300;

/// The most actions of a dispositif: what a chart shows, and more than a group follows.
pub const ACTIONS_MAX: usize = 30;

/// An action with all that was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its identifier.
    pub id: ActionId,
    /// The dispositif.
    pub dispositif: DispositifId,
    /// The axe de changement that it follows.
    pub axis: String,
    /// What is done.
    pub what: String,
    /// Whose affair it is, as a function.
    pub owner: String,
    /// What was said of it, the latest first; never empty.
    pub revisions: Vec<Revision>,
}

impl Action {
    /// Where it stands.
    pub fn latest(&self) -> Option<&Revision> {
        self.revisions.first()
    }

    /// What was said of it before.
    pub fn earlier(&self) -> &[Revision] {
        self.revisions.get(1..).unwrap_or_default()
    }

    /// The action as the management reads it: with what was transmitted of it, and not at all where nothing was.
    pub fn transmitted(&self) -> Option<Self> {
        let seen = self.revisions.iter().filter(|revision| revision.transmitted_on.is_some());
        let revisions: Vec<_> = seen.cloned().collect();
        (!revisions.is_empty()).then(|| Self { revisions, ..self.clone() })
    }

    /// Whether the management has it, be it as it stands or as it stood.
    pub fn is_transmitted(&self) -> bool {
        self.revisions.iter().any(|revision| revision.transmitted_on.is_some())
    }

    /// Whether it stands otherwise than the management reads.
    pub fn is_ahead(&self) -> bool {
        self.latest().is_none_or(|latest| latest.transmitted_on.is_none())
    }

    /// Where it stands; to do where nothing was said.
    pub fn status(&self) -> Status {
        self.latest().map_or(Status::ToDo, |revision| revision.status)
    }
}

/// Where an action stood on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The day of the bilan.
    pub on: NaiveDate,
    /// Where it stood.
    pub status: Status,
    /// Until when it is to be done, where a day was named.
    pub due_on: Option<NaiveDate>,
    /// What was said of it, possibly nothing.
    pub note: String,
    /// The day on which the management received it.
    pub transmitted_on: Option<NaiveDate>,
}

/// Where an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// « À faire ».
    ToDo,
    /// « En cours ».
    UnderWay,
    /// « Faite ».
    Done,
    /// « Abandonnée ».
    Dropped,
}

stored_as_text! {
    Status { ToDo = "to_do", UnderWay = "under_way", Done = "done", Dropped = "dropped" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(transmitted: &[bool]) -> Action {
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let said = |transmitted: &bool| Revision {
            on,
            status: Status::ToDo,
            due_on: None,
            note: transmitted.to_string(),
            transmitted_on: transmitted.then_some(on),
        };
        Action {
            id: ActionId::random([1; 10]),
            dispositif: DispositifId::random([2; 10]),
            axis: "L’accueil".to_owned(),
            what: "Un tutorat".to_owned(),
            owner: "Cadre de proximité".to_owned(),
            revisions: transmitted.iter().map(said).collect(),
        }
    }

    #[test]
    fn the_management_reads_what_was_transmitted_of_an_action_and_nothing_of_one_of_which_nothing_was() {
        let stands = |of: &[bool]| (action(of).is_transmitted(), action(of).is_ahead());
        assert_eq!(stands(&[false]), (false, true));
        assert_eq!(stands(&[false, true]), (true, true));
        assert_eq!(stands(&[true, true]), (true, false));
        assert_eq!(action(&[false, false]).transmitted(), None);
        let seen = action(&[false, true, true]).transmitted().unwrap();
        assert!(seen.revisions.len() == 2 && seen.revisions.iter().all(|one| one.note == "true"));
    }
}
