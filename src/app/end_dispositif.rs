//! The end of a dispositif: reached with the last release, by cancelling, or on its retention date.

use chrono::NaiveDate;

use super::error::AppError;
use super::purge;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::ids::DispositifId;
use crate::domain::purge::{Kept, Purge, Reason};
use crate::domain::wave::{Wave, WaveState};
use crate::storage::waves::Hold;
use crate::storage::{AnyConnection, answers, dispositifs, free_texts, purges, waves};

/// Holds a dispositif and all its waves alone until the end of the transaction, and gives them as they then are: nobody
/// answers, opens or closes meanwhile. The waves first and in their order, as everyone who holds several does.
pub(super) fn hold_whole(
    connection: &mut AnyConnection,
    id: &DispositifId,
) -> Result<(Dispositif, Vec<Wave>), AppError> {
    for wave in waves::of_dispositif(connection, id)? {
        waves::hold(connection, &wave.id, Hold::Alone)?;
    }
    dispositifs::hold(connection, id)?;
    let dispositif = dispositifs::find(connection, id)?.ok_or(AppError::NotFound("dispositif"))?;
    Ok((dispositif, waves::of_dispositif(connection, id)?))
}

/// Cancels those of the waves that are not released; what was given in them is removed at once.
pub(super) fn cancel_unreleased(connection: &mut AnyConnection, waves: &[Wave]) -> Result<(), AppError> {
    for wave in waves.iter().filter(|wave| !is_over(wave)) {
        answers::remove_of_wave(connection, &wave.id)?;
        free_texts::remove_of_wave(connection, &wave.id)?;
        waves::update(connection, &Wave { state: WaveState::Cancelled, ..wave.clone() })?;
    }
    Ok(())
}

/// Ends a dispositif where no wave is left to come, as of the caller's transaction. It is finished if something was released,
/// else cancelled. Its answers go; its cards stay until the reading is validated, unless nothing is to be read or their time is up.
pub(super) fn end_if_over(
    connection: &mut AnyConnection,
    id: &DispositifId,
    reason: Reason,
    today: NaiveDate,
) -> Result<(), AppError> {
    let waves = waves::of_dispositif(connection, id)?;
    if !waves.iter().all(is_over) {
        return Ok(());
    }
    let is_released = waves.iter().any(|wave| wave.state == WaveState::Released);
    dispositifs::set_state(connection, id, if is_released { State::Finished } else { State::Cancelled })?;
    let done = purges::of_dispositif(connection, id)?;
    let erased = match reason {
        Reason::LastRelease => &[Kept::Answers][..],
        // An open vote goes with the cards.
        Reason::Retention
        | Reason::Cancelled
        | Reason::Validated
        | Reason::VoteClosed
        | Reason::VoteGivenUp => &[Kept::Answers, Kept::Cards],
    };
    for kept in erased.iter().filter(|kept| is_left(&done, **kept, reason)) {
        purge::begin(connection, id, Purge { kept: *kept, reason, done_on: today })?;
    }
    // A reading that the group validated before: nothing is left to collect with its cards.
    purge::validated(connection, id, today)
}

/// Whether it is still to erase. A last release always erases: a second imported file renews the key of the first.
fn is_left(done: &[Purge], kept: Kept, reason: Reason) -> bool {
    reason == Reason::LastRelease || !done.iter().any(|purge| purge.kept == kept)
}

/// Whether a wave takes and publishes nothing more.
pub(super) fn is_over(wave: &Wave) -> bool {
    matches!(wave.state, WaveState::Released | WaveState::Cancelled)
}
