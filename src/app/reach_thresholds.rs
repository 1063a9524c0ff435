//! What happens at midnight: what is past its retention date goes, waves and votes close on their last day, and each open wave tells which
//! thresholds are reached.
//!
//! Thresholds are told once a day and never withdrawn, so that nobody can tell from the page who answered when. All of it
//! also happens at the start, for the midnights that were slept through.

use super::close_wave::close;
use super::compute_releases::releases;
use super::error::AppError;
use super::hold_vote::close_past;
use super::parts::Service;
use super::purge;
use super::retention::{end_restored, keep_retention};
use super::sheets::{self, Rows};
use crate::disclosure::Population;
use crate::domain::ids::WaveId;
use crate::domain::wave::{Wave, WaveState};
use crate::storage::waves::{self, Hold};
use crate::storage::{AnyConnection, dispositifs, sessions, thresholds};

/// The name under which the whole dispositif's threshold is noted; a group's stands under its identifier.
pub(super) const WHOLE: &str = "whole";

/// Does what the day asks for; a second call on the same day changes nothing.
///
/// # Errors
/// The first [`AppError`] of a wave; the others are done all the same.
pub fn midnight(service: &Service) -> Result<(), AppError> {
    let (today, seconds) = (service.clock.today(), service.clock.seconds());
    service.db.write(move |connection| sessions::remove_expired(connection, seconds))?;
    // What is past its date is not computed with any more. On the date itself, a wave that closed the evening before is
    // released first.
    let mut outcomes = vec![
        purge::finish(service),
        end_restored(service),
        today.pred_opt().map_or(Ok(()), |yesterday| keep_retention(service, yesterday)),
    ];
    for wave in service.db.read(waves::open)? {
        let is_over = wave.closes_on < today;
        outcomes.push(if is_over { close(service, &wave.id) } else { tell_thresholds(service, &wave.id) });
    }
    outcomes.push(close_past(service, today));
    outcomes.push(keep_retention(service, today));
    outcomes.push(purge::validated_before(service));
    outcomes.push(purge::finish(service));
    // Another machine may have destroyed keys that this one remembers.
    service.memory.forget();
    service.let_go_of_removed();
    outcomes.into_iter().collect()
}

fn tell_thresholds(service: &Service, id: &WaveId) -> Result<(), AppError> {
    let (telling, id, today) = (service.clone(), id.clone(), service.clock.today());
    service.db.write(move |connection| {
        waves::hold(connection, &id, Hold::Alone)?;
        let wave = waves::find(connection, &id)?.ok_or(AppError::NotFound("wave"))?;
        if wave.state != WaveState::Open || wave.threshold_day >= Some(today) {
            return Ok(());
        }
        for population in reached(&telling, connection, &wave)? {
            thresholds::note(connection, &id, &population)?;
        }
        Ok(waves::update(connection, &Wave { threshold_day: Some(today), ..wave })?)
    })
}

/// The cells that would be released if the wave closed now: the same partition by the same gate, so that nothing is told of
/// a group that will be shown together with others. What the cells would say is dropped here.
fn reached(service: &Service, connection: &mut AnyConnection, wave: &Wave) -> Result<Vec<String>, AppError> {
    let dispositif =
        dispositifs::find(connection, &wave.dispositif)?.ok_or(AppError::NotFound("dispositif"))?;
    let rows = Rows::AtHand(sheets::counted(service, connection, wave)?);
    // In « évaluation » the second wave is released for those who answered both: what is told is what will be.
    let mut releases = releases(service, connection, &dispositif, wave.clone(), rows)?;
    let Some((_, release)) = releases.pop() else { return Ok(Vec::new()) };
    let alone = release.cells.iter().filter_map(|cell| match &cell.population {
        Population::Group(group) => Some(group.id.to_string()),
        Population::Whole(_) | Population::Pool(_) => None,
    });
    Ok(alone.chain(release.whole().map(|_| WHOLE.to_owned())).collect())
}
