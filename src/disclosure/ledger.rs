//! R6: the ledger, append-only and chained by hashes.
//!
//! An entry holds the canonical JSON of one release, or of what one vote on a reading said, a sequence number, and the hash of the entry before. Its own hash is
//! SHA-256 over four lines: `entrevoix-ledger-1`, the sequence, the previous hash, the release; so that an outsider
//! checks it with `sha256sum` and no program of ours. The text is stored and hashed as it was written and never written
//! anew, so that a later version of the types cannot change what was said.
//!
//! **What the chain shows**: an entry that was changed, taken out, put elsewhere, or a second release of a wave. **What
//! it cannot show by itself**: entries cut off at the end, or a chain rebuilt from some point on by someone who writes to the
//! database. Against these, the [`Head`] is to be noted elsewhere, on what is handed over; it must never differ again.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::definition::sha256_hex;
use super::published::{Published, Release};
use super::vote::VoteSaid;
use crate::domain::ids::{ReadingId, WaveId};

/// The first line that is hashed: which form an entry has.
const FORM: &str = "entrevoix-ledger-1";

/// The previous hash of the first entry.
pub(super) const NO_PREVIOUS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One entry, as it is stored and exported. Anyone may hold one: whether it is sound is asked each time it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place, from 0.
    pub sequence: u64,
    /// The hash of the entry before; zeros for the first.
    pub previous: String,
    /// The release, or what a vote said, as canonical JSON.
    pub release: String,
    /// Its own hash, 64 hexadecimal digits.
    pub hash: String,
}

/// The end of a chain: with it, a chain that was cut or rebuilt is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The last entry's place.
    pub sequence: u64,
    /// The last entry's hash.
    pub hash: String,
}

/// Why a ledger is not sound.
#[derive(Debug, Error)]
pub enum LedgerError {
    /// An entry whose text is not the one that was hashed.
    #[error(
        "entry {sequence} of the ledger was changed after it was written: nothing of it is what was published, restore it \
         from a backup"
    )]
    Changed {
        /// The entry.
        sequence: u64,
    },
    /// An entry that is not there.
    #[error("{} missing from the ledger: what was published there is gone, restore it from a backup", entries(*.sequence, *.last))]
    Missing {
        /// The entry, or the first of several in a row.
        sequence: u64,
        /// The last of them.
        last: u64,
    },
    /// An entry that stands where another should.
    #[error(
        "entry {found} of the ledger stands in the place of entry {expected}: the order of publication was changed, put both \
         back or restore the ledger from a backup"
    )]
    Reordered {
        /// The place.
        expected: u64,
        /// What stands there.
        found: u64,
    },
    /// An entry that does not follow from the one before: that one was replaced and hashed anew.
    #[error(
        "entry {sequence} of the ledger does not follow from the one before it: one of the two was replaced, restore both \
         from a backup"
    )]
    Unchained {
        /// The later entry.
        sequence: u64,
    },
    /// A wave that was released twice.
    #[error(
        "entry {sequence} of the ledger is a second release of the wave {wave}: the difference of both can be a person, \
         restore the ledger from a backup and keep the first alone"
    )]
    SecondRelease {
        /// The later entry.
        sequence: u64,
        /// The wave.
        wave: WaveId,
    },
    /// A version of a reading whose vote was said twice.
    #[error(
        "entry {sequence} of the ledger is a second word of the vote on the reading {reading}: the difference of both can be a \
         person, restore the ledger from a backup and keep the first alone"
    )]
    SecondWord {
        /// The later entry.
        sequence: u64,
        /// The version of the reading.
        reading: ReadingId,
    },
    /// A text that this version cannot read, though it is unchanged.
    #[error(
        "entry {sequence} of the ledger cannot be read by this version: read it with the one that wrote it"
    )]
    Unreadable {
        /// The entry.
        sequence: u64,
        /// What the reader says.
        source: serde_json::Error,
    },
    /// No place is left after the last possible sequence number.
    #[error("the ledger is full")]
    Full,
}

impl Entry {
    /// What its hash must be.
    fn own_hash(&self) -> String {
        self.hash_at(self.sequence)
    }

    /// What its hash would be at this place.
    pub(super) fn hash_at(&self, sequence: u64) -> String {
        let Self { previous, release, .. } = self;
        sha256_hex(format!("{FORM}\n{sequence}\n{previous}\n{release}\n").as_bytes())
    }

    fn check(&self) -> Result<(), LedgerError> {
        match self.hash == self.own_hash() {
            true => Ok(()),
            false => Err(LedgerError::Changed { sequence: self.sequence }),
        }
    }
}

/// What an entry published.
#[derive(Clone, Debug)]
pub enum Entered {
    /// A wave.
    Release(Published<Release>),
    /// The vote on a version of a reading.
    Vote(Published<VoteSaid>),
}

/// The entry of `release`, after `previous`; `None` begins a ledger.
///
/// # Errors
/// [`LedgerError::Changed`] where the previous entry is not sound: nothing is built on it.
pub fn append(previous: Option<&Entry>, release: &Published<Release>) -> Result<Entry, LedgerError> {
    append_text(previous, serde_json::to_string(release))
}

/// The entry of what a vote said, in the same chain.
///
/// # Errors
/// As [`append`].
pub fn append_vote(previous: Option<&Entry>, said: &Published<VoteSaid>) -> Result<Entry, LedgerError> {
    append_text(previous, serde_json::to_string(said))
}

fn append_text(
    previous: Option<&Entry>,
    text: Result<String, serde_json::Error>,
) -> Result<Entry, LedgerError> {
    let (sequence, previous) = match previous {
        None => (0, NO_PREVIOUS.to_owned()),
        Some(entry) => {
            entry.check()?;
            (entry.sequence.checked_add(1).ok_or(LedgerError::Full)?, entry.hash.clone())
        }
    };
    let release = text.map_err(|source| LedgerError::Unreadable { sequence, source })?;
    let mut entry = Entry { sequence, previous, release, hash: String::new() };
    entry.hash = entry.own_hash();
    Ok(entry)
}

/// Reads a release back: the only way from a text to a release that is [`Published`].
///
/// # Errors
/// [`LedgerError::Changed`] where the entry's hash is not its text's, [`LedgerError::Unreadable`] where the text is not a
/// release of this version.
pub fn reopen(entry: &Entry) -> Result<Published<Release>, LedgerError> {
    read_back(entry)
}

/// Reads back what a vote said.
///
/// # Errors
/// As [`reopen`].
pub fn reopen_vote(entry: &Entry) -> Result<Published<VoteSaid>, LedgerError> {
    read_back(entry)
}

/// Reads back whatever an entry published. What neither is, is told as a release that cannot be read.
///
/// # Errors
/// As [`reopen`].
pub fn reopen_any(entry: &Entry) -> Result<Entered, LedgerError> {
    match reopen_vote(entry) {
        Ok(said) => Ok(Entered::Vote(said)),
        Err(_) => reopen(entry).map(Entered::Release),
    }
}

fn read_back<T: serde::de::DeserializeOwned>(entry: &Entry) -> Result<Published<T>, LedgerError> {
    entry.check()?;
    let read = serde_json::from_str(&entry.release);
    read.map(Published::seal).map_err(|source| LedgerError::Unreadable { sequence: entry.sequence, source })
}

/// « entry 3 is », « entries 3 to 7 are ».
fn entries(first: u64, last: u64) -> String {
    if first == last { format!("entry {first} is") } else { format!("entries {first} to {last} are") }
}
