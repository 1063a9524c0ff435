//! Closing a wave: opened in memory, computed, protected, frozen as one entry of the ledger. Once, whoever asks.

use super::end_dispositif::end_if_over;
use super::error::{AppError, Refusal};
use super::ownership::own_wave;
use super::parts::Service;
use super::read_release::entry;
use super::sheets;
use super::texts;
use super::through_gate::{self, OpenedWave};
use crate::disclosure::{self, Published, Release};
use crate::domain::dispositif::{Dispositif, Mode};
use crate::domain::ids::{AccountId, WaveId};
use crate::domain::purge::Reason;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::storage::answers::SealedAnswer;
use crate::storage::ledger::LedgerRow;
use crate::storage::waves::{self, Hold};
use crate::storage::{AnyConnection, answers, dispositifs};

/// Closes a wave of the account. A second call, at the same time or later, changes nothing.
///
/// # Errors
/// [`AppError::Refused`] where the wave never opened, [`AppError`] where its answers do not open or cannot be stored;
/// then nothing is closed.
pub fn close_wave(service: &Service, account: &AccountId, id: &WaveId) -> Result<(), AppError> {
    service.db.read(|connection| own_wave(connection, account, id))?;
    close(service, id)
}

/// Closes a wave for whoever may: its intervenant, its last day, an import.
pub(super) fn close(service: &Service, id: &WaveId) -> Result<(), AppError> {
    let (closing, id) = (service.clone(), id.clone());
    service.erase(move |connection| close_within(&closing, connection, &id, Source::Cards))
}

/// Where the answers of a wave came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Cards, of which a group has more than members: what counts is settled here.
    Cards,
    /// A file, all of whose rows count.
    File,
}

/// Closes a wave inside the caller's transaction.
pub(super) fn close_within(
    service: &Service,
    connection: &mut AnyConnection,
    id: &WaveId,
    source: Source,
) -> Result<(), AppError> {
    waves::hold(connection, id, Hold::Alone)?;
    let mut wave = waves::find(connection, id)?.ok_or(AppError::NotFound("wave"))?;
    match wave.state {
        WaveState::Open => {}
        WaveState::Closed | WaveState::Released => return Ok(()),
        WaveState::Draft | WaveState::Cancelled => return Err(Refusal::WaveState.into()),
    }
    // Its last day is the day on which it closed: what is handed over says when people answered.
    wave.closes_on = wave.closes_on.min(service.clock.today());
    let dispositif =
        dispositifs::find(connection, &wave.dispositif)?.ok_or(AppError::NotFound("dispositif"))?;
    let rows = match source {
        Source::Cards => sheets::counted(service, connection, &wave)?,
        Source::File => shuffled(service, answers::of_wave(connection, id)?),
    };
    answers::rewrite(connection, id, &rows)?;
    texts::settle(service, connection, &dispositif, id)?;
    match (dispositif.frame.mode, wave.kind) {
        (Mode::Diagnostic, _) => release_alone(service, connection, &dispositif, wave)?,
        (Mode::Evaluation, WaveKind::Before) => set_state(connection, wave, WaveState::Closed)?,
        (Mode::Evaluation, _) => release_both(service, connection, &dispositif, wave)?,
    }
    end_if_over(connection, &dispositif.id, Reason::LastRelease, service.clock.today())
}

/// Mode « diagnostic »: the wave publishes what its own sheets say.
fn release_alone(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    wave: Wave,
) -> Result<(), AppError> {
    let opened = OpenedWave::as_stored(service, connection, &wave)?;
    let release = through_gate::release(connection, dispositif, opened)?;
    freeze(connection, wave, &release)
}

/// Mode « évaluation »: both waves are published at the end, for those who answered both.
fn release_both(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &Dispositif,
    after: Wave,
) -> Result<(), AppError> {
    let siblings = waves::of_dispositif(connection, &dispositif.id)?;
    let before = siblings.into_iter().find(|wave| wave.state == WaveState::Closed);
    let before = before.ok_or(AppError::Refused(Refusal::WaveState))?;
    let earlier = OpenedWave::as_stored(service, connection, &before)?;
    let later = OpenedWave::as_stored(service, connection, &after)?;
    let [earlier, later] = through_gate::releases_of_both(connection, dispositif, earlier, later)?;
    freeze(connection, before, &earlier)?;
    freeze(connection, after, &later)
}

/// Appends the release to the ledger: from here on it can only be read.
fn freeze(connection: &mut AnyConnection, wave: Wave, release: &Published<Release>) -> Result<(), AppError> {
    let last = crate::storage::ledger::hold_last(connection)?.map(entry);
    let entry =
        disclosure::append(last.as_ref(), release).map_err(|error| AppError::Ledger(error.to_string()))?;
    let row = LedgerRow {
        sequence: i64::try_from(entry.sequence).unwrap_or(i64::MAX),
        wave_id: wave.id.to_string(),
        dispositif_id: wave.dispositif.to_string(),
        previous: entry.previous,
        hash: entry.hash,
        content: entry.release,
    };
    crate::storage::ledger::append(connection, &row)?;
    set_state(connection, wave, WaveState::Released)
}

fn set_state(connection: &mut AnyConnection, mut wave: Wave, state: WaveState) -> Result<(), AppError> {
    wave.state = state;
    Ok(waves::update(connection, &wave)?)
}

fn shuffled(service: &Service, mut rows: Vec<SealedAnswer>) -> Vec<SealedAnswer> {
    service.random.shuffle(&mut rows);
    rows
}
