//! Noting where a step stands, by hand or by what happened, and refusing a demande.

use chrono::NaiveDate;

use super::super::end_dispositif::{cancel_unreleased, end_if_over, hold_whole};
use super::super::error::{AppError, Refusal};
use super::super::ownership::{hold_living, own_dispositif};
use super::super::parts::Service;
use super::{LINE_MAX, LONG_TEXT_MAX, Life, broken, fits, read_life, said};
use crate::domain::dispositif::State;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::purge::Reason;
use crate::domain::reading::ReadingState;
use crate::domain::step::{Step, StepKind, StepState};
use crate::domain::wave::{WaveKind, WaveState};
use crate::storage::{AnyConnection, readings, steps, waves};

/// Notes a step of a dispositif, in the place of what was said of it.
///
/// # Errors
/// [`AppError::Invalid`] names each field that does not do; [`AppError::Refused`] where the dispositif was given up, or the step is the
/// lettre de cadrage that it requires and that is not written.
pub fn record_step(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    step: &Step,
) -> Result<(), AppError> {
    broken([
        (step.state != StepState::Refused, "state", "fault-choice"),
        (step.state != StepState::Done || step.done_on.is_some(), "done_on", "fault-step-day"),
        (step.note.as_deref().is_none_or(|note| fits(note, LONG_TEXT_MAX)), "note", "fault-long-text"),
        (step.reference.as_deref().is_none_or(|line| fits(line, LINE_MAX)), "reference", "fault-line"),
    ])?;
    let (account, id) = (account.clone(), id.clone());
    let step = Step {
        note: step.note.as_deref().and_then(said),
        reference: step.reference.as_deref().and_then(said),
        ..step.clone()
    };
    service.db.write(move |connection| {
        let (organisation, dispositif) = hold_living(connection, &account, &id)?;
        let life = read_life(connection, &organisation, &dispositif)?;
        let step = if step.kind == StepKind::Cadrage { as_letter_says(step, &life)? } else { step };
        Ok(steps::keep(connection, &id, &step)?)
    })
}

/// The step of a lettre de cadrage: where one is required it stands as the letter itself says, and a hand notes the paper alone.
fn as_letter_says(step: Step, life: &Life) -> Result<Step, AppError> {
    match &life.cadrage {
        _ if !life.requires_cadrage => Ok(step),
        None => Err(Refusal::NoCadrage.into()),
        Some(letter) => Ok(Step { state: StepState::Done, done_on: Some(letter.written_on), ..step }),
    }
}

/// Notes a step as done by what happened in the service, where it is kept track of and stands in one of `from`: what was noted of it
/// by hand is not lost.
pub(in crate::app) fn mark_done(
    connection: &mut AnyConnection,
    id: &DispositifId,
    (kind, from): (StepKind, &[StepState]),
    on: NaiveDate,
) -> Result<(), AppError> {
    let known = steps::of_dispositif(connection, id)?.into_iter();
    for step in known.filter(|step| step.kind == kind && from.contains(&step.state)) {
        steps::keep(connection, id, &Step { state: StepState::Done, done_on: Some(on), ..step })?;
    }
    Ok(())
}

/// Notes the restitution as done once what the management is to see was transmitted: the questionnaires around the sessions, and the
/// reading where one was written. A « suivi » comes months later.
pub(in crate::app) fn mark_restitution(
    connection: &mut AnyConnection,
    id: &DispositifId,
    today: NaiveDate,
) -> Result<(), AppError> {
    let mut waves = waves::of_dispositif(connection, id)?;
    waves.retain(|wave| wave.kind != WaveKind::FollowUp && wave.state != WaveState::Cancelled);
    let last = readings::of_dispositif(connection, id)?.pop();
    let is_read = last.is_none_or(|last| last.texts.is_blank() || last.state == ReadingState::Transmitted);
    let is_transmitted = !waves.is_empty() && waves.iter().all(|wave| wave.transmitted_on.is_some());
    if !(is_read && is_transmitted) {
        return Ok(());
    }
    mark_done(connection, id, (StepKind::Restitution, &[StepState::ToDo]), today)
}

/// Refuses the demande: the reason is noted with its analysis, and the dispositif is cancelled.
///
/// # Errors
/// [`AppError::Invalid`] where no reason is given; [`AppError::Refused`] where the dispositif has started: then it can be
/// cancelled, not refused.
pub fn refuse_demande(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    reason: &str,
) -> Result<(), AppError> {
    broken([
        (said(reason).is_some(), "reason", "fault-reason"),
        (fits(reason, LONG_TEXT_MAX), "reason", "fault-long-text"),
    ])?;
    let today = service.clock.today();
    let (account, id, note) = (account.clone(), id.clone(), said(reason));
    service.erase(move |connection| {
        own_dispositif(connection, &account, &id)?;
        let (dispositif, waves) = hold_whole(connection, &id)?;
        match dispositif.state {
            State::Draft => {}
            State::Cancelled => return Err(Refusal::GivenUp.into()),
            State::Running | State::Finished => return Err(Refusal::Started.into()),
        }
        let known = steps::of_dispositif(connection, &id)?.into_iter();
        let reference = known.filter(|step| step.kind == StepKind::Analyse).find_map(|step| step.reference);
        let refused = Step {
            kind: StepKind::Analyse,
            state: StepState::Refused,
            done_on: Some(today),
            note,
            reference,
        };
        steps::keep(connection, &id, &refused)?;
        cancel_unreleased(connection, &waves)?;
        end_if_over(connection, &id, Reason::Cancelled, today)
    })
}
