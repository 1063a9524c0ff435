//! R6: the ledger, append-only and chained by hashes.
//!
//! An entry holds the canonical JSON of one release, a sequence number, and the hash of the entry before. Its own hash is
//! SHA-256 over four lines: `entrevoix-ledger-1`, the sequence, the previous hash, the release; so that an outsider
//! checks it with `sha256sum` and no program of ours. The text is stored and hashed as it was written and never written
//! anew, so that a later version of the types cannot change what was said.
//!
//! **What the chain shows**: an entry that was changed, taken out, put elsewhere, or a second release of a wave. **What
//! it cannot show by itself**: entries cut off at the end, or a chain rebuilt from some point on by someone who writes to the
//! database. Against these, the [`Head`] is to be noted elsewhere, on what is handed over; it must never differ again.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::definition::sha256_hex;
use super::published::{Published, Release};
use crate::domain::ids::WaveId;

/// The first line that is hashed: which form an entry has.
const FORM: &str = "entrevoix-ledger-1";

/// The previous hash of the first entry.
const NO_PREVIOUS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One entry, as it is stored and exported. Anyone may hold one: whether it is sound is asked each time it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place, from 0.
    pub sequence: u64,
    /// The hash of the entry before; zeros for the first.
    pub previous: String,
    /// The release, as canonical JSON.
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
    #[error("entry {sequence} of the ledger was changed after it was written: restore it from a backup")]
    Changed {
        /// The entry.
        sequence: u64,
    },
    /// An entry that is not there.
    #[error("entry {sequence} of the ledger is missing: restore it from a backup")]
    Missing {
        /// The entry.
        sequence: u64,
    },
    /// An entry that stands where another should.
    #[error(
        "entry {found} of the ledger stands in the place of entry {expected}: read the entries by sequence"
    )]
    Reordered {
        /// The place.
        expected: u64,
        /// What stands there.
        found: u64,
    },
    /// An entry that does not follow from the one before: that one was replaced and hashed anew.
    #[error(
        "entry {sequence} of the ledger does not follow from the one before it: one of the two was replaced, restore both"
    )]
    Unchained {
        /// The later entry.
        sequence: u64,
    },
    /// A wave that was released twice.
    #[error("entry {sequence} of the ledger is a second release of the wave {wave}: a wave is released once")]
    SecondRelease {
        /// The later entry.
        sequence: u64,
        /// The wave.
        wave: WaveId,
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
        let Self { sequence, previous, release, .. } = self;
        sha256_hex(format!("{FORM}\n{sequence}\n{previous}\n{release}\n").as_bytes())
    }

    fn check(&self) -> Result<(), LedgerError> {
        match self.hash == self.own_hash() {
            true => Ok(()),
            false => Err(LedgerError::Changed { sequence: self.sequence }),
        }
    }
}

/// The entry of `release`, after `previous`; `None` begins a ledger.
///
/// # Errors
/// [`LedgerError::Changed`] where the previous entry is not sound: nothing is built on it.
pub fn append(previous: Option<&Entry>, release: &Published<Release>) -> Result<Entry, LedgerError> {
    let (sequence, previous) = match previous {
        None => (0, NO_PREVIOUS.to_owned()),
        Some(entry) => {
            entry.check()?;
            (entry.sequence.checked_add(1).ok_or(LedgerError::Full)?, entry.hash.clone())
        }
    };
    let release =
        serde_json::to_string(release).map_err(|source| LedgerError::Unreadable { sequence, source })?;
    let mut entry = Entry { sequence, previous, release, hash: String::new() };
    entry.hash = entry.own_hash();
    Ok(entry)
}

/// Reads a release back: the only way from a text to [`Published`].
///
/// # Errors
/// [`LedgerError::Changed`] where the entry's hash is not its text's, [`LedgerError::Unreadable`] where the text is not a
/// release of this version.
pub fn reopen(entry: &Entry) -> Result<Published<Release>, LedgerError> {
    entry.check()?;
    let release = serde_json::from_str(&entry.release);
    release
        .map(Published::seal)
        .map_err(|source| LedgerError::Unreadable { sequence: entry.sequence, source })
}

/// Checks a whole ledger, given in the order of its sequence, and gives its end; `None` for an empty one.
///
/// # Errors
/// The first fault, named by its entry.
pub fn verify<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Result<Option<Head>, LedgerError> {
    let entries: Vec<&Entry> = entries.into_iter().collect();
    let mut head: Option<Head> = None;
    let mut waves: BTreeSet<WaveId> = BTreeSet::new();
    for (entry, expected) in entries.iter().zip(0..) {
        let release = reopen(entry)?;
        if entry.sequence != expected {
            return Err(misplaced(&entries, expected, entry.sequence));
        }
        if entry.previous != head.as_ref().map_or(NO_PREVIOUS, |head| head.hash.as_str()) {
            return Err(LedgerError::Unchained { sequence: expected });
        }
        if !waves.insert(release.wave.clone()) {
            return Err(LedgerError::SecondRelease { sequence: expected, wave: release.wave.clone() });
        }
        head = Some(Head { sequence: expected, hash: entry.hash.clone() });
    }
    Ok(head)
}

/// Whether the entry that should be at `expected` is gone or is elsewhere.
fn misplaced(entries: &[&Entry], expected: u64, found: u64) -> LedgerError {
    match entries.iter().any(|entry| entry.sequence == expected) {
        true => LedgerError::Reordered { expected, found },
        false => LedgerError::Missing { sequence: expected },
    }
}
