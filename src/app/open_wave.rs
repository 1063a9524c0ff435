//! Opening a wave. With the first one, everything that decides what is published becomes fixed.

use chrono::NaiveDate;

use super::error::{AppError, Refusal};
use super::life::lacks_cadrage;
use super::ownership::{own_dispositif, own_wave};
use super::parts::Service;
use crate::domain::dispositif::State;
use crate::domain::ids::{AccountId, WaveId};
use crate::domain::wave::WaveState;
use crate::storage::waves::{self, Hold};
use crate::storage::{dispositifs, groups};

/// Opens a wave until the end of `closes_on`.
///
/// # Errors
/// [`AppError::Refused`] where a lettre de cadrage is required and not written, there are no groups or cards, an earlier wave is not closed, or the day is past, or not
/// before the next wave's or the retention date.
pub fn open_wave(
    service: &Service,
    account: &AccountId,
    id: &WaveId,
    closes_on: NaiveDate,
) -> Result<(), AppError> {
    let today = service.clock.today();
    let (account, id) = (account.clone(), id.clone());
    service.change(move |connection| {
        waves::hold(connection, &id, Hold::Alone)?;
        let (dispositif, _) = own_wave(connection, &account, &id)?;
        // Read again under the lock: cards may have been taken back and groups added until now, not from now on.
        dispositifs::hold(connection, &dispositif.id)?;
        let (dispositif, mut wave) = own_wave(connection, &account, &id)?;
        let (organisation, _) = own_dispositif(connection, &account, &dispositif.id)?;
        let lacks_cadrage = lacks_cadrage(connection, &organisation, &dispositif)?;
        let siblings = waves::of_dispositif(connection, &dispositif.id)?;
        let mut earlier = siblings.iter().filter(|one| one.position < wave.position);
        let mut later = siblings.iter().filter(|one| one.position > wave.position);
        let refusals = [
            (wave.state != WaveState::Draft, Refusal::WaveState),
            (!matches!(dispositif.state, State::Draft | State::Running), Refusal::WaveState),
            (lacks_cadrage, Refusal::NoCadrage),
            (groups::of_dispositif(connection, &dispositif.id)?.is_empty(), Refusal::NoGroup),
            (!dispositif.cards_made, Refusal::NoCards),
            (earlier.any(|one| matches!(one.state, WaveState::Draft | WaveState::Open)), Refusal::WaveOrder),
            (closes_on < today, Refusal::PastDay),
            (closes_on >= dispositif.retention_on, Refusal::PastRetention),
            (later.any(|one| one.closes_on > today && closes_on >= one.closes_on), Refusal::DayOrder),
        ];
        if let Some((_, refusal)) = refusals.into_iter().find(|(refused, _)| *refused) {
            return Err(refusal.into());
        }
        wave.state = WaveState::Open;
        wave.closes_on = closes_on;
        // The first midnight that tells of thresholds is the next one.
        wave.threshold_day = Some(today);
        waves::update(connection, &wave)?;
        Ok(dispositifs::set_state(connection, &dispositif.id, State::Running)?)
    })
}
