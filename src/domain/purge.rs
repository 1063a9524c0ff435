//! What is kept of a dispositif while it lasts, and the record that it was erased.

use chrono::NaiveDate;

use super::dispositif::stored_as_text;

/// What a dispositif keeps under a key of its own, so that each goes in its time, rows and key together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Sealed answers with their tags and pair tags. They go with the last release.
    Answers,
    /// The tags of the cards, and the free texts that are read. They go once the reading is validated.
    Cards,
}

/// Why it was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The last wave that was not cancelled is released.
    LastRelease,
    /// The retention date has come.
    Retention,
    /// The dispositif was cancelled.
    Cancelled,
    /// The reading is validated.
    Validated,
}

/// One erasure: rows and key are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purge {
    /// What was erased.
    pub kept: Kept,
    /// Why.
    pub reason: Reason,
    /// When.
    pub done_on: NaiveDate,
}

stored_as_text! {
    Kept { Answers = "answers", Cards = "cards" }
    Reason {
        LastRelease = "last_release",
        Retention = "retention",
        Cancelled = "cancelled",
        Validated = "validated",
    }
}
