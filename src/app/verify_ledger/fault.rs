//! What can be wrong with a ledger, in words.

use thiserror::Error;

use crate::disclosure::{Head, LedgerError};
use crate::domain::ids::{DispositifId, ReadingId, WaveId};

/// What is wrong with a ledger: what stands where, what it means, and what to do.
#[derive(Debug, Error)]
pub enum LedgerFault {
    /// The chain itself is broken.
    #[error(transparent)]
    Chain(#[from] LedgerError),
    /// A row at a place that no entry has.
    #[error(
        "a row of the ledger has the place {0}, and places begin at 0: it was put there by hand, restore the ledger from a \
         backup"
    )]
    NoPlace(i64),
    /// An entry whose row says something else than its text.
    #[error(
        "entry {sequence} of the ledger publishes the {what} {text}, and its row says {row}: it would be shown as another's, \
         set the row's {what}_id to {text}"
    )]
    Column {
        /// The entry.
        sequence: u64,
        /// « wave », « reading » or « dispositif ».
        what: &'static str,
        /// What the row says.
        row: String,
        /// What was published.
        text: String,
    },
    /// A released wave whose entry is not there.
    #[error(
        "the wave {0} is released and no entry of the ledger is its own: what it published is gone, restore the ledger from \
         a backup"
    )]
    NoEntry(WaveId),
    /// A vote that is closed and whose entry is not there.
    #[error(
        "the vote on the reading {0} is closed and no entry of the ledger is its own: what it said is gone, restore the ledger \
         from a backup"
    )]
    NoWord(ReadingId),
    /// An entry whose vote is not closed in the database, or is not there.
    #[error(
        "entry {sequence} of the ledger tells of the vote on the reading {reading}, which is {state} in the database: it would be \
         held a second time, restore the database from a backup"
    )]
    NotSaid {
        /// The entry.
        sequence: u64,
        /// Its version of a reading.
        reading: ReadingId,
        /// Where the vote stands.
        state: &'static str,
    },
    /// An entry whose wave is not released.
    #[error(
        "entry {sequence} of the ledger publishes the wave {wave}, which is {state} in the database: it would be released a \
         second time, set the wave's state to released"
    )]
    NotReleased {
        /// The entry.
        sequence: u64,
        /// Its wave.
        wave: WaveId,
        /// Where the wave stands.
        state: &'static str,
    },
    /// An entry whose wave is not in the database, or is another dispositif's.
    #[error(
        "entry {sequence} of the ledger publishes the wave {wave} of the dispositif {dispositif}, and the database has no \
         such wave: restore the database from a backup"
    )]
    NoWave {
        /// The entry.
        sequence: u64,
        /// Its wave.
        wave: WaveId,
        /// Its dispositif.
        dispositif: DispositifId,
    },
    /// A head that was noted and is not reached.
    #[error(
        "the ledger has no entry {}, which was noted as its end ({}): its end was cut off, restore it from a backup", .0.sequence, .0.hash
    )]
    CutOff(Head),
    /// A head that was noted and is another now.
    #[error(
        "entry {} of the ledger has the hash {found}, and {} was noted: the chain was rebuilt, there or before, restore it from \
         a backup", .noted.sequence, .noted.hash
    )]
    Rebuilt {
        /// What was noted.
        noted: Head,
        /// What stands there.
        found: String,
    },
}
