//! Noting where a step stands, and refusing a demande.

use super::super::end_dispositif::{cancel_unreleased, end_if_over, hold_whole};
use super::super::error::{AppError, Refusal};
use super::super::parts::Service;
use super::{LINE_MAX, LONG_TEXT_MAX, broken, fits, living, said};
use crate::domain::dispositif::State;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::purge::Reason;
use crate::domain::step::{Step, StepKind, StepState};
use crate::storage::{dispositifs, steps};

/// Notes a step of a dispositif, in the place of what was said of it.
///
/// # Errors
/// [`AppError::Invalid`] names each field that does not do; [`AppError::Refused`] where the dispositif was given up.
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
        living(connection, &account, &id)?;
        dispositifs::hold(connection, &id)?;
        Ok(steps::keep(connection, &id, &step)?)
    })
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
        living(connection, &account, &id)?;
        let (dispositif, waves) = hold_whole(connection, &id)?;
        if dispositif.state != State::Draft {
            return Err(Refusal::Started.into());
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
