//! Closing a wave: opened in memory, computed, protected, frozen as one entry of the ledger. Once, whoever asks.

use super::compute_releases::releases;
use super::end_dispositif::end_if_over;
use super::error::{AppError, Refusal};
use super::ownership::own_wave;
use super::parts::Service;
use super::read_release::{Subject, entry, row};
use super::sheets::{self, Rows};
use super::texts;
use crate::disclosure::{self, Published, Release};
use crate::domain::dispositif::Mode;
use crate::domain::ids::{AccountId, WaveId};
use crate::domain::purge::Reason;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::storage::answers::SealedAnswer;
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
pub(super) enum Source {
    /// Cards, of which a group has more than members: what counts is settled here.
    Cards,
    /// A file, all of whose rows count; they are written here, once.
    File(Vec<SealedAnswer>),
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
    // With the last wave its cards may go, and with a validated reading too: whoever validates one waits here, or this waits for
    // them, so that the later of the two sees the other. Before the ledger, as a vote that closes.
    dispositifs::hold(connection, &wave.dispositif)?;
    let dispositif =
        dispositifs::find(connection, &wave.dispositif)?.ok_or(AppError::NotFound("dispositif"))?;
    let rows = match source {
        Source::Cards => sheets::counted(service, connection, &wave)?,
        Source::File(rows) => shuffled(service, rows),
    };
    answers::rewrite(connection, id, &rows)?;
    texts::settle(service, connection, &dispositif, id)?;
    match (dispositif.frame.mode, wave.kind) {
        (Mode::Evaluation, WaveKind::Before) => set_state(connection, wave, WaveState::Closed)?,
        (Mode::Diagnostic | Mode::Evaluation, _) => {
            // Whoever closes another wave of the same people waits here: what that one says decides what this one may.
            crate::storage::ledger::hold_last(connection)?;
            for (wave, release) in releases(service, connection, &dispositif, wave, Rows::AtHand(rows))? {
                freeze(connection, wave, &release)?;
            }
        }
    }
    end_if_over(connection, &dispositif.id, Reason::LastRelease, service.clock.today())
}

/// Appends the release to the ledger: from here on it can only be read.
fn freeze(connection: &mut AnyConnection, wave: Wave, release: &Published<Release>) -> Result<(), AppError> {
    let last = crate::storage::ledger::hold_last(connection)?.map(entry);
    let entry =
        disclosure::append(last.as_ref(), release).map_err(|error| AppError::Ledger(error.to_string()))?;
    let row = row(entry, &wave.dispositif, &Subject::Wave(&wave.id))?;
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
