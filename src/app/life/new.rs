//! What a new dispositif begins its life with: a copy of its template, its sessions, its steps still to do.

use chrono::NaiveDate;

use super::super::create_dispositif::NewDispositif;
use super::super::error::{AppError, FieldFault};
use super::super::parts::Service;
use super::fault;
use crate::domain::dispositif::Kind;
use crate::domain::ids::{CapsuleId, DispositifId, SessionId};
use crate::domain::session::{MINUTES_MAX, SESSIONS_MAX, Session};
use crate::domain::step::{Step, StepKind};
use crate::domain::template::Template;
use crate::domain::wave::WaveKind;
use crate::storage::{AnyConnection, kept_templates, meetings, organisations, steps};

/// What a centre de gestion keeps track of, whatever the template says: who writes which paper matters to it.
const OF_A_CENTRE: [StepKind; 6] = [
    StepKind::Convention,
    StepKind::Demande,
    StepKind::Analyse,
    StepKind::Commande,
    StepKind::Cadrage,
    StepKind::Planning,
];

/// What a new dispositif has beside its groups and its waves.
#[derive(Clone, Debug, Default)]
pub struct NewLife {
    /// The template that it is made of, if any.
    pub template: Option<Template>,
    /// Its sessions.
    pub sessions: Vec<NewSession>,
    /// Whether its organisation orders through a centre de gestion; from then on it is marked so.
    pub through_centre: bool,
    /// The capsules that its cohort follows; only where the template is of that form.
    pub capsules: Vec<CapsuleId>,
}

/// What a new session needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its day.
    pub on: NaiveDate,
    /// Its length, in minutes.
    pub minutes: u32,
}

/// What does not do about the life of a new dispositif, with nothing created.
pub fn check_life(new: &NewDispositif, life: &NewLife) -> Vec<FieldFault> {
    let days = || life.sessions.iter().map(|session| session.on);
    let of_kind = |kind| new.waves.iter().find(|wave| wave.kind == kind).map(|wave| wave.closes_on);
    let (before, after) = (of_kind(WaveKind::Before), of_kind(WaveKind::After));
    let is_before = |day: NaiveDate| days().min().is_none_or(|first| day <= first);
    let follows = life.template.as_ref().is_some_and(|template| template.kind == Kind::Capsule);
    let is_after = |day: NaiveDate| days().max().is_none_or(|last| day >= last);
    let checks = [
        (life.sessions.len() <= SESSIONS_MAX, "sessions", "fault-sessions"),
        (life.sessions.iter().all(|one| is_length(one.minutes)), "minutes", "fault-minutes"),
        (before.is_none_or(is_before), "closes_on", "fault-before-sessions"),
        (after.is_none_or(is_after), "closes_on", "fault-after-sessions"),
        (follows != life.capsules.is_empty(), "capsule", "fault-capsule"),
    ];
    let broken = checks.into_iter().filter(|(holds, ..)| !holds);
    broken.map(|(_, field, message)| fault(field, message)).collect()
}

/// Whether a session can be so long.
pub(super) fn is_length(minutes: u32) -> bool {
    (15..=MINUTES_MAX).contains(&minutes)
}

/// Writes the life of a dispositif that was just added.
pub(in crate::app) fn keep_life(
    service: &Service,
    connection: &mut AnyConnection,
    new: &NewDispositif,
    life: &NewLife,
    id: &DispositifId,
) -> Result<(), AppError> {
    if life.through_centre {
        organisations::mark_through_centre(connection, &new.organisation)?;
    }
    let organisation = organisations::find(connection, &new.organisation)?;
    let is_through_centre = organisation.is_some_and(|one| one.through_centre);
    if let Some(template) = &life.template {
        let mut kept = template.frozen();
        kept.capsules.clone_from(&life.capsules);
        kept.requires_cadrage |= is_through_centre;
        kept_templates::add(connection, id, &kept)?;
    }
    let of_centre = OF_A_CENTRE.into_iter().filter(|_| is_through_centre);
    for kind in life.template.iter().flat_map(|template| template.steps.iter().copied()).chain(of_centre) {
        steps::keep(connection, id, &Step::to_do(kind))?;
    }
    for session in &life.sessions {
        meetings::add(connection, &drafted(service, id, *session))?;
    }
    Ok(())
}

/// A session of which only day and length are known.
pub(super) fn drafted(service: &Service, id: &DispositifId, new: NewSession) -> Session {
    Session {
        id: SessionId::random(service.random.bytes()),
        dispositif: id.clone(),
        on: new.on,
        starts_at: None,
        minutes: new.minutes,
        group: None,
        attendance: None,
        situation: None,
        synthesis: None,
    }
}
