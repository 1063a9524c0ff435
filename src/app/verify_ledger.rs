//! Verifying the ledger: the chain itself, and whether the waves of the database and its entries are each other's.
//!
//! Read a page at a time, so that its length does not matter. It can be verified while the service runs: which waves are
//! released is asked before the first page, and whether an entry's wave is, after its page.

use std::collections::BTreeSet;

use thiserror::Error;

use super::error::AppError;
use super::read_release::entry;
use super::records::Records;
use crate::disclosure::{Entry, Head, LedgerError, Release, Walk, place_of};
use crate::domain::ids::{DispositifId, WaveId};
use crate::domain::wave::WaveState;
use crate::storage::ledger::{self, LedgerRow, Mark};
use crate::storage::{AnyConnection, waves};

/// How many entries are held at once.
const PAGE: i64 = 128;

/// After so many faults the rest is not looked at: what is left of such a ledger is to be replaced as a whole.
pub const FAULTS_MAX: usize = 20;

/// What was found of a ledger.
#[derive(Debug)]
pub struct LedgerFindings {
    /// How many entries were read.
    pub entries: u64,
    /// Its end, where it has one.
    pub head: Option<Head>,
    /// What is wrong, [`FAULTS_MAX`] at most; nothing where the ledger is sound.
    pub faults: Vec<LedgerFault>,
}

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
        /// « wave » or « dispositif ».
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

/// Verifies the whole ledger. `noted` are ends that it had at earlier times: each must still be in the chain.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot be read; what is wrong with the ledger is no error but a finding.
pub fn verify_ledger(records: &Records, noted: &[Head]) -> Result<LedgerFindings, AppError> {
    records.db.read(|connection| {
        let mut check = Check {
            unseen: waves::released(connection)?.into_iter().collect(),
            noted: noted.to_vec(),
            last: ledger::last(connection)?.map_or(0, |row| u64::try_from(row.sequence).unwrap_or_default()),
            walk: Walk::default(),
            entries: 0,
            faults: Vec::new(),
        };
        let mut mark: Option<Mark> = None;
        loop {
            let rows = ledger::page(connection, mark.as_ref(), PAGE)?;
            let Some(end) = rows.last() else { return Ok(check.end()) };
            mark = Some((end.sequence, end.hash.clone()));
            for row in rows {
                check.row(connection, row)?;
                if check.faults.len() >= FAULTS_MAX {
                    return Ok(LedgerFindings { entries: check.entries, head: None, faults: check.faults });
                }
            }
        }
    })
}

/// What is known while the ledger is read.
struct Check {
    walk: Walk,
    /// The released waves whose entry has not come yet.
    unseen: BTreeSet<WaveId>,
    /// The noted ends that have not come yet.
    noted: Vec<Head>,
    /// The last place of the ledger.
    last: u64,
    entries: u64,
    faults: Vec<LedgerFault>,
}

impl Check {
    fn row(&mut self, connection: &mut AnyConnection, row: LedgerRow) -> Result<(), AppError> {
        self.entries += 1;
        let (wave, dispositif) = (row.wave_id.clone(), row.dispositif_id.clone());
        self.unseen.remove(&WaveId::from_text(wave.as_str()));
        if row.sequence < 0 {
            self.faults.push(LedgerFault::NoPlace(row.sequence));
            return Ok(());
        }
        let entry = entry(row);
        self.note(&entry);
        let release = match self.walk.step(&entry) {
            Ok(release) => release,
            Err(fault) => {
                self.faults.push(moved(fault, &entry, self.last).into());
                return Ok(());
            }
        };
        let said =
            [("wave", wave, release.wave.as_str()), ("dispositif", dispositif, release.dispositif.as_str())];
        let wrong = said.into_iter().filter(|(_, row, text)| row != text);
        self.faults.extend(wrong.map(|(what, row, text)| LedgerFault::Column {
            sequence: entry.sequence,
            what,
            row,
            text: text.to_owned(),
        }));
        self.unseen.remove(&release.wave);
        self.faults.extend(unreleased(connection, entry.sequence, &release)?);
        Ok(())
    }

    /// Compares the entry with what was noted of its place.
    fn note(&mut self, entry: &Entry) {
        let (here, noted) =
            std::mem::take(&mut self.noted).into_iter().partition(|one| one.sequence == entry.sequence);
        self.noted = noted;
        let here: Vec<Head> = here;
        let other = here.into_iter().filter(|noted| noted.hash != entry.hash);
        self.faults.extend(other.map(|noted| LedgerFault::Rebuilt { noted, found: entry.hash.clone() }));
    }

    fn end(mut self) -> LedgerFindings {
        let (head, missing) = self.walk.end();
        self.faults.extend(missing.into_iter().map(LedgerFault::from));
        self.faults.extend(self.unseen.into_iter().map(LedgerFault::NoEntry));
        self.faults.extend(self.noted.into_iter().map(LedgerFault::CutOff));
        self.faults.truncate(FAULTS_MAX);
        LedgerFindings { entries: self.entries, head, faults: self.faults }
    }
}

/// An entry whose hash fits another place was not changed: it was moved here.
fn moved(fault: LedgerError, entry: &Entry, last: u64) -> LedgerError {
    match fault {
        LedgerError::Changed { sequence } => match place_of(entry, last) {
            Some(found) => LedgerError::Reordered { expected: sequence, found },
            None => fault,
        },
        other => other,
    }
}

/// What is wrong with the wave of an entry, if anything.
fn unreleased(
    connection: &mut AnyConnection,
    sequence: u64,
    release: &Release,
) -> Result<Option<LedgerFault>, AppError> {
    let wave = waves::find(connection, &release.wave)?.filter(|wave| wave.dispositif == release.dispositif);
    Ok(match wave.map(|wave| wave.state) {
        None => Some(LedgerFault::NoWave {
            sequence,
            wave: release.wave.clone(),
            dispositif: release.dispositif.clone(),
        }),
        Some(WaveState::Released) => None,
        Some(state) => {
            Some(LedgerFault::NotReleased { sequence, wave: release.wave.clone(), state: state.as_str() })
        }
    })
}
