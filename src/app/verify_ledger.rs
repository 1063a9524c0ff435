//! Verifying the ledger: the chain itself, and whether the waves of the database and its entries are each other's.
//!
//! Read a page at a time, so that its length does not matter. It can be verified while the service runs: which waves are
//! released is asked before the first page, and whether an entry's wave is, after its page.

use std::collections::BTreeSet;

mod fault;

pub use self::fault::LedgerFault;
use super::error::AppError;
use super::read_release::entry;
use super::records::Records;
use crate::disclosure::{Entered, Entry, Head, LedgerError, Release, VoteSaid, Walk, place_of};
use crate::domain::ids::{ReadingId, WaveId};
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
