//! The retention date: the day on which whatever is left of a dispositif goes, asked for or not.

use chrono::{Days, NaiveDate};

use super::end_dispositif::{cancel_unreleased, end_if_over, hold_whole};
use super::error::{AppError, FieldFault};
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::purge::{Kept, Reason};
use crate::domain::wave::WaveState;
use crate::storage::{dispositifs, links, meetings, readings, themes};

/// How long what is left of a dispositif is kept after its last wave, in days, where nothing else is said; and at most.
const RETENTION_DAYS: u64 = 365;

/// The latest retention date of a dispositif whose last wave closes on `last_day`.
pub(super) fn latest(last_day: NaiveDate) -> NaiveDate {
    last_day.checked_add_days(Days::new(RETENTION_DAYS)).unwrap_or(last_day)
}

/// Makes the retention date earlier, and with it the last day of each link that would open beyond it. It is never moved the other way: what
/// people were told is kept.
///
/// # Errors
/// [`AppError::Invalid`] where the day is past, not earlier, or on or before the last day of an open wave or vote.
pub fn advance_retention(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    day: NaiveDate,
) -> Result<(), AppError> {
    let (account, id, today) = (account.clone(), id.clone(), service.clock.today());
    service.change(move |connection| {
        own_dispositif(connection, &account, &id)?;
        let (dispositif, waves) = hold_whole(connection, &id)?;
        let voting = readings::of_dispositif(connection, &id)?;
        let voting =
            voting.iter().filter(|one| one.is_voting()).filter_map(|one| one.ballot).map(|one| one.until);
        let open = waves.iter().filter(|wave| wave.state == WaveState::Open).map(|wave| wave.closes_on);
        let faults = [
            (day <= today, "fault-retention-past"),
            (day > dispositif.retention_on, "fault-retention-later"),
            (open.chain(voting).max() >= Some(day), "fault-retention-open"),
        ];
        match faults.into_iter().find(|(is_fault, _)| *is_fault) {
            Some((_, message)) => Err(AppError::Invalid(vec![FieldFault { field: "retention_on", message }])),
            None => {
                dispositifs::set_retention(connection, &id, day)?;
                Ok(links::end_by(connection, &id, day)?)
            }
        }
    })
}

/// Ends every dispositif whose retention date is `day` or before, and erases what is left of it, what
/// was noted of its sessions and interviews included.
///
/// # Errors
/// The first [`AppError`] of a dispositif; the others are done all the same.
pub(super) fn keep_retention(service: &Service, day: NaiveDate) -> Result<(), AppError> {
    // What was said in sessions and interviews goes with what participants gave, whoever wrote it down.
    service.db.write(move |connection| {
        meetings::forget_words(connection, day)?;
        themes::forget(connection, day)
    })?;
    let expired = service.db.read(|connection| dispositifs::expired(connection, day))?;
    let outcomes: Vec<_> = expired.iter().map(|id| end(service, id, Reason::Retention)).collect();
    outcomes.into_iter().collect()
}

/// Ends every dispositif that is not over though its answers' key was destroyed: its rows came back with a backup of the
/// database from before its end. They open no more, and nothing of them is published a second time.
///
/// # Errors
/// As [`keep_retention`].
pub(super) fn end_restored(service: &Service) -> Result<(), AppError> {
    let unfinished = service.db.read(dispositifs::unfinished)?;
    let outcomes: Vec<_> = unfinished
        .iter()
        .map(|id| match service.secrets.destroyed(id, Kept::Answers)? {
            Some(reason) => end(service, id, reason),
            None => Ok(()),
        })
        .collect();
    outcomes.into_iter().collect()
}

fn end(service: &Service, id: &DispositifId, reason: Reason) -> Result<(), AppError> {
    let (id, today) = (id.clone(), service.clock.today());
    service.change(move |connection| {
        let (_, waves) = hold_whole(connection, &id)?;
        cancel_unreleased(connection, &waves)?;
        end_if_over(connection, &id, reason, today)
    })
}
