//! `/espace/dispositifs/{id}/etapes`: the steps from the convention to the bilan, and refusing a demande.

use actix_web::web;
use askama::Template;

use super::answered::{kept, with_faults};
use super::fields::Fields;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, DispositifView, FieldFault, LINE_MAX, LONG_TEXT_MAX, Service};
use crate::domain::day;
use crate::domain::dispositif::State;
use crate::domain::ids::DispositifId;
use crate::domain::step::{Step, StepKind, StepState};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "intervenant/steps.html")]
struct StepsPage<'a> {
    t: Words,
    view: &'a DispositifView,
    /// The reason of a refusal that came back.
    reason: &'a str,
    faults: &'a [FieldFault],
}

#[derive(Template)]
#[template(path = "intervenant/step.html")]
struct StepPage<'a> {
    t: Words,
    view: &'a DispositifView,
    kind: StepKind,
    typed: &'a Fields,
    faults: &'a [FieldFault],
}

/// Shows the steps.
pub async fn list(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| listed(service, &by, &id, ("", Vec::new()))).await
}

/// Refuses the demande, which cancels the dispositif.
pub async fn refuse(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let reason = fields.one("reason");
        let refused = app::refuse_demande(service, &by.account.id, &id, reason);
        kept(refused, format!("/espace/dispositifs/{id}"), |faults| {
            listed(service, &by, &id, (reason, faults))
        })
    })
    .await
}

/// Shows one step.
pub async fn show(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, String)>,
) -> Result<Page, Failure> {
    run(&web, move |service| shown(service, &by, &path, None)).await
}

/// Notes where a step stands.
pub async fn record(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, String)>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, name) = &*path;
        let kind = StepKind::from_text(name).ok_or(Failure::NotFound)?;
        let noted = read(kind, &fields).and_then(|step| app::record_step(service, &by.account.id, id, &step));
        kept(noted, format!("/espace/dispositifs/{id}/etapes"), |faults| {
            shown(service, &by, &path, Some((&fields, faults)))
        })
    })
    .await
}

fn read(kind: StepKind, fields: &Fields) -> Result<Step, AppError> {
    Ok(Step {
        kind,
        state: fields.read("state", "fault-choice", StepState::from_text)?,
        done_on: fields.read_said("done_on", "fault-day", day::typed)?,
        note: Some(fields.one("note").to_owned()),
        reference: Some(fields.one("reference").to_owned()),
    })
}

fn listed(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    (reason, faults): (&str, Vec<FieldFault>),
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    with_faults(&faults, &StepsPage { t: by.t, view: &view, reason, faults: &faults })
}

fn shown(
    service: &Service,
    by: &SignedIn,
    (id, name): &(DispositifId, String),
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let kind = StepKind::from_text(name).ok_or(Failure::NotFound)?;
    let step = view.life.steps.iter().find(|step| step.kind == kind).cloned();
    let known = known(&step.unwrap_or_else(|| Step::to_do(kind)));
    let (typed, faults) = back.unwrap_or((&known, Vec::new()));
    with_faults(&faults, &StepPage { t: by.t, view: &view, kind, typed, faults: &faults })
}

/// A step as its form holds it.
fn known(step: &Step) -> Fields {
    Fields::from(vec![
        ("state", step.state.as_str().to_owned()),
        ("done_on", step.done_on.map(|day| day.to_string()).unwrap_or_default()),
        ("note", step.note.clone().unwrap_or_default()),
        ("reference", step.reference.clone().unwrap_or_default()),
    ])
}

/// « Fait le 3 mars 2026 », « À faire », « Sans objet », « Refusée le … »; « Sans suite » where what was to do is given up.
pub(super) fn step_told(t: Words, step: &Step, state: State) -> String {
    if step.state == StepState::ToDo && state == State::Cancelled {
        return t.say("step-without-end").to_string();
    }
    let day = step.done_on.filter(|_| matches!(step.state, StepState::Done | StepState::Refused));
    match day {
        Some(day) => t.say(format!("step-{}-on", step.state.as_str())).with("day", t.day(day)).to_string(),
        None => t.say(format!("step-{}", step.state.as_str())).to_string(),
    }
}

impl StepsPage<'_> {
    fn told(&self, step: &Step) -> String {
        step_told(self.t, step, self.view.dispositif.state)
    }

    /// Where it stands, in a word.
    fn tag(&self, step: &Step) -> String {
        step_told(self.t, &Step { done_on: None, ..step.clone() }, self.view.dispositif.state)
    }

    /// Where a step is noted: the lettre de cadrage has a page of its own.
    fn address(&self, kind: &StepKind) -> String {
        let here = format!("/espace/dispositifs/{}", self.view.dispositif.id);
        match kind {
            StepKind::Cadrage => format!("{here}/cadrage"),
            kind => format!("{here}/etapes/{}", kind.as_str()),
        }
    }

    /// The steps that are not kept track of yet.
    fn others(&self) -> Vec<StepKind> {
        let is_known = |kind: &StepKind| self.view.life.steps.iter().any(|step| step.kind == *kind);
        StepKind::ALL.iter().copied().filter(|kind| !is_known(kind)).collect()
    }

    fn can_change(&self) -> bool {
        self.view.dispositif.state != State::Cancelled
    }

    fn can_refuse(&self) -> bool {
        self.view.dispositif.state == State::Draft
    }
}

impl StepPage<'_> {
    fn is(&self, state: &StepState) -> bool {
        self.typed.one("state") == state.as_str()
    }

    fn can_change(&self) -> bool {
        self.view.dispositif.state != State::Cancelled
    }
}
