//! Writing the lettre de cadrage, and the rule that it comes first.

use chrono::NaiveDate;

use super::super::error::{AppError, Refusal};
use super::super::ownership::hold_living;
use super::super::parts::Service;
use super::{LONG_TEXT_MAX, broken, fits, read_life, said};
use crate::domain::cadrage::{Cadrage, ConsultedBody};
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::organisation::Organisation;
use crate::domain::step::{Step, StepKind, StepState};
use crate::storage::{AnyConnection, cadrages, steps};

/// What a form says of the letter.
#[derive(Clone, Debug)]
pub struct NewCadrage {
    /// The day of the letter.
    pub written_on: NaiveDate,
    /// What the dispositif is for.
    pub objectives: String,
    /// Who receives what is handed over.
    pub recipients: String,
    /// Who was consulted.
    pub body: ConsultedBody,
    /// When; nothing where that is « sans objet ».
    pub consulted_on: Option<NaiveDate>,
}

/// Writes the letter, or writes it anew, while no questionnaire has opened.
///
/// # Errors
/// [`AppError::Refused`] where the first questionnaire has opened: what was agreed before it does not change afterwards;
/// [`AppError::Invalid`] names each field that does not do.
pub fn write_cadrage(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    new: &NewCadrage,
) -> Result<(), AppError> {
    let today = service.clock.today();
    broken([
        (said(&new.objectives).is_some(), "objectives", "fault-objectives"),
        (fits(&new.objectives, LONG_TEXT_MAX), "objectives", "fault-long-text"),
        (said(&new.recipients).is_some(), "recipients", "fault-recipients"),
        (fits(&new.recipients, LONG_TEXT_MAX), "recipients", "fault-long-text"),
        (
            new.body == ConsultedBody::NotApplicable || new.consulted_on.is_some(),
            "consulted_on",
            "fault-consulted",
        ),
        (new.written_on <= today, "written_on", "fault-later-day"),
    ])?;
    let (account, id, new) = (account.clone(), id.clone(), new.clone());
    service.db.write(move |connection| {
        // The first wave opens under this lock, too.
        let (_, dispositif) = hold_living(connection, &account, &id)?;
        if dispositif.state != State::Draft {
            return Err(Refusal::CadrageFixed.into());
        }
        let letter = Cadrage {
            written_on: new.written_on,
            objectives: said(&new.objectives).unwrap_or_default(),
            recipients: said(&new.recipients).unwrap_or_default(),
            body: new.body,
            consulted_on: new.consulted_on.filter(|_| new.body != ConsultedBody::NotApplicable),
        };
        cadrages::keep(connection, &id, &letter)?;
        let known =
            steps::of_dispositif(connection, &id)?.into_iter().find(|step| step.kind == StepKind::Cadrage);
        let step = known.unwrap_or_else(|| Step::to_do(StepKind::Cadrage));
        let done = Step { state: StepState::Done, done_on: Some(letter.written_on), ..step };
        Ok(steps::keep(connection, &id, &done)?)
    })
}

/// Whether a questionnaire may not open yet, since the lettre de cadrage that is required is not written.
///
/// An organisation that is marked once its dispositif runs changes nothing of it: its letter could no longer be written.
pub(in crate::app) fn lacks_cadrage(
    connection: &mut AnyConnection,
    organisation: &Organisation,
    dispositif: &Dispositif,
) -> Result<bool, AppError> {
    let life = read_life(connection, organisation, dispositif)?;
    let was_required = life.kept.as_ref().is_some_and(|kept| kept.requires_cadrage);
    Ok(life.lacks_cadrage() && (was_required || dispositif.state == State::Draft))
}
