//! Erasing what is left of a dispositif: the rows first, then their key, then the record that says so.
//!
//! The rows go in the transaction that ends the dispositif, which notes that a key is to follow. A crash at any place leaves
//! that note, and the next midnight or start goes on from it: each step done twice is done once.

use chrono::NaiveDate;

use super::error::AppError;
use super::hold_vote::give_up;
use super::parts::Service;
use crate::domain::dispositif::State;
use crate::domain::ids::DispositifId;
use crate::domain::purge::{Kept, Purge, Reason};
use crate::domain::reading::Reading;
use crate::storage::{
    AnyConnection, answers, cards, dispositifs, free_texts, groups, purges, readings, votes, waves,
};

/// Begins to erase the cards of a dispositif whose reading is validated, where nothing is left to collect with them: from then on its
/// codes open nothing, and nothing says that they ever did. A second call changes nothing.
pub(super) fn validated(
    connection: &mut AnyConnection,
    id: &DispositifId,
    today: NaiveDate,
) -> Result<(), AppError> {
    let state = dispositifs::find(connection, id)?.map(|dispositif| dispositif.state);
    let is_validated = readings::of_dispositif(connection, id)?.iter().any(Reading::is_validated);
    let are_gone = purges::of_dispositif(connection, id)?.iter().any(|purge| purge.kept == Kept::Cards);
    if state != Some(State::Finished) || !is_validated || are_gone {
        return Ok(());
    }
    begin(connection, id, Purge { kept: Kept::Cards, reason: Reason::Validated, done_on: today })
}

/// Does the same for every dispositif that was left with its cards: a database that came back from before, or whatever else came
/// between. Cards are told to go with the validated reading, so each midnight looks again.
///
/// # Errors
/// The first [`AppError`] of a dispositif; the others are done all the same.
pub(super) fn validated_before(service: &Service) -> Result<(), AppError> {
    let left = service.db.read(dispositifs::validated_with_cards)?;
    let today = service.clock.today();
    let outcomes: Vec<_> = left
        .into_iter()
        .map(|id| {
            service.change(move |connection| {
                dispositifs::hold(connection, &id)?;
                validated(connection, &id, today)
            })
        })
        .collect();
    outcomes.into_iter().collect()
}

/// Removes the rows in the caller's transaction and notes that their key is to follow.
///
/// Where cards and answers of a dispositif go in one transaction, PostgreSQL marks both kinds of rows with its number: it
/// marks all of them, so that nothing joins one card with one answer.
pub(super) fn begin(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    purge: Purge,
) -> Result<(), AppError> {
    match purge.kept {
        Kept::Answers => {
            for wave in waves::of_dispositif(connection, dispositif)? {
                answers::remove_of_wave(connection, &wave.id)?;
            }
        }
        Kept::Cards => {
            // Sealed under the cards' key, the free texts outlive the last release and go with it.
            for wave in waves::of_dispositif(connection, dispositif)? {
                free_texts::remove_of_wave(connection, &wave.id)?;
            }
            for group in groups::of_dispositif(connection, dispositif)? {
                cards::remove_of_group(connection, &group.id)?;
            }
            give_up(connection, dispositif, (purge.reason, purge.done_on))?;
        }
        Kept::FirstVote | Kept::SecondVote | Kept::ThirdVote => {
            let of_version = |reading: &&Reading| Some(reading.version) == purge.kept.version();
            for reading in readings::of_dispositif(connection, dispositif)?.iter().filter(of_version) {
                votes::remove_of_reading(connection, &reading.id)?;
            }
        }
    }
    Ok(purges::begin(connection, dispositif, &purge)?)
}

/// Destroys the keys of the rows that are gone, lets go of their bytes and records it.
///
/// # Errors
/// The first [`AppError`]; what it was met on is tried again by the next call.
pub(super) fn finish(service: &Service) -> Result<(), AppError> {
    let begun = service.db.read(purges::begun)?;
    if begun.is_empty() {
        return Ok(());
    }
    // What the rows' keys could open goes from this machine's memory too; another's forgets at its next reading or midnight.
    service.memory.forget();
    let outcomes: Vec<_> = begun.into_iter().map(|(id, purge)| finish_one(service, id, purge)).collect();
    outcomes.into_iter().collect()
}

fn finish_one(service: &Service, id: DispositifId, purge: Purge) -> Result<(), AppError> {
    service.secrets.destroy_key(&id, purge.kept, purge.reason)?;
    if purge.kept == Kept::Cards {
        // Without cards nobody votes any more.
        service.secrets.destroy_unused_vote_keys(&id)?;
    }
    let done = Purge { done_on: service.clock.today(), ..purge };
    service.db.write(move |connection| {
        // Two machines that found it begun record it one after the other.
        dispositifs::hold(connection, &id)?;
        Ok(purges::record(connection, &id, &done)?)
    })
}
