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
    /// The votes on the first version of the reading. They go when that vote closes; so do the next.
    FirstVote,
    /// The votes on the second version.
    SecondVote,
    /// The votes on the third version.
    ThirdVote,
}

impl Kept {
    /// The votes on a version; `None` where it cannot be put to the vote. Each has a key of its own, which is made once: the end of
    /// one can then never destroy another's, on whichever machine it comes.
    pub fn votes_on(version: u32) -> Option<Self> {
        match version {
            1 => Some(Self::FirstVote),
            2 => Some(Self::SecondVote),
            3 => Some(Self::ThirdVote),
            _ => None,
        }
    }

    /// The version whose votes they are; `None` for anything else.
    pub fn version(self) -> Option<u32> {
        match self {
            Self::Answers | Self::Cards => None,
            Self::FirstVote => Some(1),
            Self::SecondVote => Some(2),
            Self::ThirdVote => Some(3),
        }
    }
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
    /// The vote is closed and counted.
    VoteClosed,
    /// The vote could not be counted, and was given up unsaid.
    VoteGivenUp,
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
    Kept {
        Answers = "answers",
        Cards = "cards",
        FirstVote = "vote_1",
        SecondVote = "vote_2",
        ThirdVote = "vote_3",
    }
    Reason {
        LastRelease = "last_release",
        Retention = "retention",
        Cancelled = "cancelled",
        Validated = "validated",
        VoteClosed = "vote_closed",
        VoteGivenUp = "vote_given_up",
    }
}
