//! Verifying the ledger: the chain itself, and whether the waves of the database and its entries are each other's.
//!
//! Read a page at a time, so that its length does not matter. It can be verified while the service runs: which waves are
//! released is asked before the first page, and whether an entry's wave is, after its page.

use std::collections::BTreeSet;

use thiserror::Error;

use super::error::AppError;
use super::read_release::entry;
use super::records::Records;
use crate::disclosure::{Entered, Entry, Head, LedgerError, Release, VoteSaid, Walk, place_of};
use crate::domain::ids::{DispositifId, ReadingId, WaveId};
use crate::domain::reading::BallotState;
use crate::domain::wave::WaveState;
use crate::storage::ledger::{self, LedgerRow, Mark};
use crate::storage::{AnyConnection, readings, waves};

/// How many entries are held at once.
const PAGE: i64 = 128;

/// What stands for an identifier that is not there.
const NOTHING: &str = "none";

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

/// Verifies the whole ledger. `noted` are ends that it had at earlier times: each must still be in the chain.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot be read; what is wrong with the ledger is no error but a finding.
pub fn verify_ledger(records: &Records, noted: &[Head]) -> Result<LedgerFindings, AppError> {
    records.db.read(|connection| {
        let mut check = Check {
            unseen: waves::released(connection)?.into_iter().collect(),
            unsaid: readings::said(connection)?.into_iter().collect(),
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
    /// The versions whose vote is closed and whose entry has not come yet.
    unsaid: BTreeSet<ReadingId>,
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
        let columns = [row.wave_id.clone(), row.reading_id.clone(), Some(row.dispositif_id.clone())];
        self.pass(columns[0].as_deref(), columns[1].as_deref());
        if row.sequence < 0 {
            self.faults.push(LedgerFault::NoPlace(row.sequence));
            return Ok(());
        }
        let entry = entry(row);
        self.note(&entry);
        let entered = match self.walk.step(&entry) {
            Ok(entered) => entered,
            Err(fault) => {
                self.faults.push(moved(fault, &entry, self.last).into());
                return Ok(());
            }
        };
        let texts = named(&entered);
        let said = ["wave", "reading", "dispositif"].into_iter().zip(columns).zip(&texts);
        let wrong = said.filter(|((_, row), text)| row.as_deref() != text.as_deref());
        self.faults.extend(wrong.map(|((what, row), text)| LedgerFault::Column {
            sequence: entry.sequence,
            what,
            row: row.unwrap_or_else(|| NOTHING.to_owned()),
            text: text.clone().unwrap_or_else(|| NOTHING.to_owned()),
        }));
        let [wave, reading, _] = &texts;
        self.pass(wave.as_deref(), reading.as_deref());
        self.faults.extend(match &entered {
            Entered::Release(release) => unreleased(connection, entry.sequence, release)?,
            Entered::Vote(said) => unsaid(connection, entry.sequence, said)?,
        });
        Ok(())
    }

    /// Notes that the entry of a wave or of a vote has come.
    fn pass(&mut self, wave: Option<&str>, reading: Option<&str>) {
        if let Some(wave) = wave {
            self.unseen.remove(&WaveId::from_text(wave));
        }
        if let Some(reading) = reading {
            self.unsaid.remove(&ReadingId::from_text(reading));
        }
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
        self.faults.extend(self.unsaid.into_iter().map(LedgerFault::NoWord));
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

/// What is wrong with the vote of an entry, if anything.
fn unsaid(
    connection: &mut AnyConnection,
    sequence: u64,
    said: &VoteSaid,
) -> Result<Option<LedgerFault>, AppError> {
    let reading = readings::find(connection, &said.reading)?;
    let reading = reading.filter(|reading| reading.dispositif == said.dispositif);
    let state = reading.map(|reading| reading.ballot.map(|ballot| ballot.state));
    let state = match state {
        Some(Some(BallotState::Said)) => return Ok(None),
        Some(Some(other)) => other.as_str(),
        Some(None) => "not put to the vote",
        None => "not there",
    };
    Ok(Some(LedgerFault::NotSaid { sequence, reading: said.reading.clone(), state }))
}

/// The wave, the version of a reading and the dispositif that an entry names.
fn named(entered: &Entered) -> [Option<String>; 3] {
    match entered {
        Entered::Release(release) => {
            [Some(release.wave.to_string()), None, Some(release.dispositif.to_string())]
        }
        Entered::Vote(said) => [None, Some(said.reading.to_string()), Some(said.dispositif.to_string())],
    }
}
