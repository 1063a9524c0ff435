//! Giving up a wave or a whole dispositif. What was released stays; what was given and not released is erased at once.

use super::end_dispositif::{cancel_unreleased, end_if_over, hold_whole, is_over};
use super::error::{AppError, Refusal};
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use crate::domain::dispositif::{Dispositif, Mode, State};
use crate::domain::ids::{AccountId, DispositifId, WaveId};
use crate::domain::purge::Reason;
use crate::domain::wave::{Wave, WaveState};
use crate::storage::{AnyConnection, waves};

/// What cancelling does, said before it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The waves that are cancelled, in their order.
    pub waves: Vec<Wave>,
    /// Whether something is released, which stays.
    pub keeps_releases: bool,
    /// Whether the dispositif ends with it.
    pub ends: bool,
    /// How many waves are left to come.
    pub left: usize,
}

/// What cancelling a wave of the account does.
///
/// # Errors
/// [`AppError::Refused`] where it is released or cancelled; [`AppError::NotFound`] where it is not the account's.
pub fn foresee_wave(service: &Service, account: &AccountId, id: &WaveId) -> Result<Consequence, AppError> {
    service.db.read(|connection| {
        let (dispositif, _) = own_wave(connection, account, id)?;
        let waves = waves::of_dispositif(connection, &dispositif.id)?;
        let cancelled = cancelled_with(&dispositif, &waves, id)?;
        Ok(consequence(dispositif, &waves, cancelled))
    })
}

/// Cancels a wave that is not released, with what was given in it. In mode « évaluation » the other one goes too: nothing
/// is published but for those who answered both. A dispositif of which nothing is left to come ends.
///
/// # Errors
/// As [`foresee_wave`].
pub fn cancel_wave(service: &Service, account: &AccountId, id: &WaveId) -> Result<(), AppError> {
    let (account, id, today) = (account.clone(), id.clone(), service.clock.today());
    service.erase(move |connection| {
        let (known, _) = own_wave(connection, &account, &id)?;
        let (dispositif, waves) = hold_whole(connection, &known.id)?;
        cancel_unreleased(connection, &cancelled_with(&dispositif, &waves, &id)?)?;
        let is_released = waves.iter().any(|wave| wave.state == WaveState::Released);
        let reason = if is_released { Reason::LastRelease } else { Reason::Cancelled };
        end_if_over(connection, &dispositif.id, reason, today)
    })
}

/// What cancelling a dispositif of the account does.
///
/// # Errors
/// [`AppError::Refused`] where it is over; [`AppError::NotFound`] where it is not the account's.
pub fn foresee_dispositif(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Consequence, AppError> {
    service.db.read(|connection| {
        let dispositif = cancellable(connection, account, id)?;
        let waves = waves::of_dispositif(connection, id)?;
        let cancelled = waves.iter().filter(|wave| !is_over(wave)).cloned().collect();
        Ok(consequence(dispositif, &waves, cancelled))
    })
}

/// Cancels all of a dispositif that is not released. Its answers, its cards and their keys go at once.
///
/// # Errors
/// As [`foresee_dispositif`].
pub fn cancel_dispositif(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    let (account, id, today) = (account.clone(), id.clone(), service.clock.today());
    service.erase(move |connection| {
        own_dispositif(connection, &account, &id)?;
        let (_, waves) = hold_whole(connection, &id)?;
        cancellable(connection, &account, &id)?;
        cancel_unreleased(connection, &waves)?;
        end_if_over(connection, &id, Reason::Cancelled, today)
    })
}

fn cancellable(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
) -> Result<Dispositif, AppError> {
    let (_, dispositif) = own_dispositif(connection, account, id)?;
    match dispositif.state {
        State::Draft | State::Running => Ok(dispositif),
        State::Finished | State::Cancelled => Err(Refusal::Over.into()),
    }
}

/// The waves that are cancelled where this one is. « Évaluation » publishes both or nothing: whether anybody has answered
/// does not change it, since that would tell.
fn cancelled_with(dispositif: &Dispositif, waves: &[Wave], id: &WaveId) -> Result<Vec<Wave>, AppError> {
    let is_one = |wave: &&Wave| wave.id == *id || dispositif.frame.mode == Mode::Evaluation;
    let cancelled: Vec<_> = waves.iter().filter(is_one).filter(|wave| !is_over(wave)).cloned().collect();
    if cancelled.iter().any(|wave| wave.id == *id) { Ok(cancelled) } else { Err(Refusal::WaveState.into()) }
}

fn consequence(dispositif: Dispositif, waves: &[Wave], cancelled: Vec<Wave>) -> Consequence {
    let keeps_releases = waves.iter().any(|wave| wave.state == WaveState::Released);
    let ends = waves.iter().all(|wave| is_over(wave) || cancelled.contains(wave));
    let left = waves.iter().filter(|wave| !is_over(wave) && !cancelled.contains(wave)).count();
    Consequence { dispositif, waves: cancelled, keeps_releases, ends, left }
}
