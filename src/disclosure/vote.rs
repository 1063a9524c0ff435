//! What the vote on a version of a reading says: one word for the whole dispositif, and no count.
//!
//! **The rule.** From k votes on, « reconnu » where more than half of those who voted recognise themselves in it, else « non
//! reconnu ». Below k, « trop peu de votes ».
//!
//! **Why half.** A word may make somebody certain where few ways lead to it. Let n people vote and r of them be needed for
//! « reconnu ». Who voted « no » knows that r of the n - 1 others voted « yes »: certain of all of them where r = n - 1, and of
//! unanimity already for an outsider where r = n. Who voted « yes » and reads « non reconnu » knows that at most r - 2 of the others did:
//! certain of all of them where r = 2, and an outsider where r = 1. So a word leaves nobody certain where 3 <= r <= n - 2, and at five
//! votes r = 3 is the only one: the majority. It keeps both sides at every n from five on. Unanimity, « at least one objects », two thirds
//! of five, each name somebody.
//!
//! **Over several versions.** Each version is another text and another vote: what was said of one binds no vote on the next, so that
//! what is known of three is what is known of each (`tests/vote.rs` lists all of it, with who voted known). No count is given that
//! could be taken from another, nothing is told while a vote is open, and no vote is held twice.
//!
//! **Not guaranteed**: two who join their votes at five; whoever votes with other people's cards; who rightly believes that nobody
//! changed their vote from one version to the next, and knows who voted only once.

use serde::{Deserialize, Serialize};

use super::published::Published;
use crate::domain::dispositif::K_MIN;
use crate::domain::ids::{DispositifId, ReadingId};

/// The version of the rule above, written into what a vote says.
const VOTE_RULES: u32 = 1;

/// The votes on one version that count, before the gate.
#[derive(Clone, Copy, Debug)]
pub struct RawVotes<'a> {
    /// The dispositif.
    pub dispositif: &'a DispositifId,
    /// The version.
    pub reading: &'a ReadingId,
    /// Its number.
    pub version: u32,
    /// The dispositif's threshold.
    pub k: u32,
    /// How many voted.
    pub votes: u32,
    /// How many of them recognise themselves in it.
    pub recognising: u32,
}

/// What the vote on one version said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoteSaid {
    /// The version of the rule.
    pub vote_rules: u32,
    /// The dispositif.
    pub dispositif: DispositifId,
    /// The version of the reading.
    pub reading: ReadingId,
    /// Its number.
    pub version: u32,
    /// From how many votes on anything is said.
    pub k: u32,
    /// The word.
    pub said: Recognition,
}

/// The word of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recognition {
    /// « Reconnu »: more than half of those who voted recognise themselves in it.
    Recognised,
    /// « Non reconnu ».
    NotRecognised,
    /// « Trop peu de votes »: fewer than k.
    TooFew,
}

impl Recognition {
    /// The word that stands for it in locale keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Recognised => "recognised",
            Self::NotRecognised => "not_recognised",
            Self::TooFew => "too_few",
        }
    }
}

/// Brings the votes on a version to their word.
pub fn publish_vote(raw: &RawVotes<'_>) -> Published<VoteSaid> {
    Published::seal(VoteSaid {
        vote_rules: VOTE_RULES,
        dispositif: raw.dispositif.clone(),
        reading: raw.reading.clone(),
        version: raw.version,
        k: raw.k.max(K_MIN),
        said: word(raw.k, raw.votes, raw.recognising),
    })
}

fn word(k: u32, votes: u32, recognising: u32) -> Recognition {
    if votes < k.max(K_MIN) {
        Recognition::TooFew
    } else if recognising.saturating_mul(2) > votes {
        Recognition::Recognised
    } else {
        Recognition::NotRecognised
    }
}
