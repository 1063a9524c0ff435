//! Actions that come of a reading: what is done along an axe de changement, by whom, until when, and where it stands.
//!
//! An action is revised at each bilan, and what was said at the last one stays readable: where it stands is its last revision, and
//! none is ever taken out. Its owner is a function, since a page that lasts is no place for a person's name.

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
