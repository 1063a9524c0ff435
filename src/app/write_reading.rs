//! Writing a reading and taking it from draft to the management: nothing is transmitted that the group has not validated, and what it
//! validated never changes.

use chrono::{NaiveDate, TimeDelta};

use super::error::{AppError, FieldFault, Refusal};
use super::hold_reading::{ReadingOf, held};
use super::life::{mark_done, mark_restitution};
use super::parts::Service;
use super::purge;
use super::read_reading::{Version, said_of};
use crate::disclosure::Recognition;
use crate::domain::ids::{AccountId, ReadingId};
use crate::domain::reading::{Part, Reading, ReadingState, ReadingTexts, Validation};
use crate::domain::step::{StepKind, StepState};
use crate::storage::{actions, readings};

/// For how long a validation in the room can still be recorded: what was said years ago was said of another text.
const ROOM_WITHIN: TimeDelta = TimeDelta::days(366);

/// Writes the texts of the draft; the first time, begins one.
///
/// # Errors
/// [`AppError::Invalid`] where a text is too long; [`AppError::Refused`] where the last version is no draft any more or not the one that
/// was seen, or the dispositif was cancelled.
pub fn write_reading(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
    texts: ReadingTexts,
) -> Result<(), AppError> {
    let faults: Vec<_> = texts.too_long().map(too_long).collect();
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let (account, of) = (account.clone(), of.into());
    let first = ReadingId::random(service.random.bytes());
    service.db.write(move |connection| match held(connection, &account, &of)?.1 {
        None => {
            let reading = Reading { texts, ..Reading::first(first, of.dispositif) };
            Ok(readings::add(connection, &reading)?)
        }
        Some(draft) if draft.state == ReadingState::Draft => {
            Ok(readings::update(connection, &Reading { texts, ..draft })?)
        }
        Some(_) => Err(Refusal::ReadingState.into()),
    })
}

fn too_long(part: Part) -> FieldFault {
    FieldFault { field: part.as_str(), message: "fault-reading-long" }
}

/// Begins the next version, with the texts of the one that the group has read and not validated.
///
/// # Errors
/// [`AppError::Refused`] where the last version is a draft, is validated, or its vote is open or recognised it: what the group recognised
/// itself in is validated, not written again.
pub fn revise_reading(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
) -> Result<(), AppError> {
    let (account, of) = (account.clone(), of.into());
    let next = ReadingId::random(service.random.bytes());
    service.db.write(move |connection| {
        let reading = held(connection, &account, &of)?.1.ok_or(Refusal::ReadingState)?;
        let said = said_of(connection, &reading.id)?;
        let version = Version { reading, said };
        if !version.can_be_revised() {
            return Err(Refusal::ReadingState.into());
        }
        Ok(readings::add(connection, &version.reading.next(next))?)
    })
}

/// Records that the group validated the last version: by its vote, or in the room on the day `room_on`. Once nothing is left to
/// collect, the cards and their key go with it.
///
/// # Errors
/// [`AppError::Invalid`] where the day is to come, or nothing is written; [`AppError::Refused`] where the vote did not recognise it or
/// is open, or nothing says that the group validated it.
pub fn validate_reading(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
    room_on: Option<NaiveDate>,
) -> Result<(), AppError> {
    let (account, of, today) = (account.clone(), of.into(), service.clock.today());
    service.erase(move |connection| {
        let reading = held(connection, &account, &of)?.1.ok_or(Refusal::ReadingState)?;
        let id = of.dispositif;
        let said = said_of(connection, &reading.id)?.map(|said| said.said);
        if reading.is_validated() || reading.is_voting() || said == Some(Recognition::NotRecognised) {
            return Err(Refusal::ReadingState.into());
        }
        if reading.texts.is_blank() {
            return Err(fault("objectifs", "fault-reading-blank"));
        }
        match room_on {
            None if said != Some(Recognition::Recognised) => return Err(Refusal::NotValidated.into()),
            Some(day) if day > today || today - day > ROOM_WITHIN => {
                return Err(fault("room_on", "fault-room-day"));
            }
            None | Some(_) => {}
        }
        let validated = Some(Validation { on: today, room_on });
        readings::update(connection, &Reading { state: ReadingState::Validated, validated, ..reading })?;
        // A step that was said to be without object is not any more.
        let lecture = (StepKind::Lecture, &[StepState::ToDo, StepState::NotApplicable][..]);
        mark_done(connection, &id, lecture, room_on.unwrap_or(today))?;
        purge::validated(connection, &id, today)
    })
}

/// Transmits the validated reading to the management, as it stands; its actions go with it, as they then stand. What is said of them
/// later goes with [`transmit_actions`](super::transmit_actions()).
///
/// # Errors
/// [`AppError::Refused`] where the group has not validated it, or it or its actions are not what was seen.
pub fn transmit_reading(
    service: &Service,
    account: &AccountId,
    of: impl Into<ReadingOf>,
) -> Result<(), AppError> {
    let (account, of, today) = (account.clone(), of.into(), service.clock.today());
    service.db.write(move |connection| {
        let reading = held(connection, &account, &of)?.1.ok_or(Refusal::ReadingState)?;
        if !reading.is_validated() {
            return Err(Refusal::NotValidated.into());
        }
        // A form that is sent again must not send actions that were written since.
        if reading.state == ReadingState::Transmitted {
            return Ok(());
        }
        let (transmitted_on, state) = (Some(today), ReadingState::Transmitted);
        readings::update(connection, &Reading { state, transmitted_on, ..reading })?;
        of.check_actions(&actions::of_dispositif(connection, &of.dispositif)?)?;
        actions::transmit(connection, &of.dispositif, today)?;
        mark_restitution(connection, &of.dispositif, today)
    })
}

fn fault(field: &'static str, message: &'static str) -> AppError {
    AppError::Invalid(vec![FieldFault { field, message }])
}
