//! Adding, moving and noting sessions.

use chrono::{NaiveDate, NaiveTime};

use super::super::error::AppError;
use super::super::ownership::hold_living;
use super::super::parts::Service;
use super::new::{NewSession, drafted, is_length};
use super::{LONG_TEXT_MAX, broken, fits, said};
use crate::domain::ids::{AccountId, DispositifId, GroupId, SessionId};
use crate::domain::session::{Attendance, SESSIONS_MAX, Session, meant};
use crate::storage::{AnyConnection, groups, meetings};

/// What a form says of a session.
#[derive(Clone, Debug)]
pub struct SessionForm {
    /// Its day.
    pub on: NaiveDate,
    /// When it begins, if that is said.
    pub starts_at: Option<NaiveTime>,
    /// Its length, in minutes.
    pub minutes: u32,
    /// The group that meets; `None` for all of them.
    pub group: Option<GroupId>,
    /// How many came; only once the day has come.
    pub attendance: Option<Attendance>,
    /// The situation that the group worked on; blank: not said.
    pub situation: String,
    /// What the synthesis of the day was; blank: not said.
    pub synthesis: String,
}

/// Adds a session. One of the same group that begins at the same time of the same day is that one: a form that is sent twice adds it
/// once.
///
/// # Errors
/// [`AppError::Invalid`] names each field that does not do; [`AppError::Refused`] where the dispositif was given up.
pub fn add_session(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    form: &SessionForm,
) -> Result<SessionId, AppError> {
    let today = service.clock.today();
    let (adding, account, id, form) = (service.clone(), account.clone(), id.clone(), form.clone());
    service.db.write(move |connection| {
        checked(connection, &account, &id, &form, today)?;
        let known = meetings::of_dispositif(connection, &id)?;
        let is_same =
            |one: &&Session| (one.on, one.starts_at, &one.group) == (form.on, form.starts_at, &form.group);
        if let Some(same) = known.iter().find(is_same) {
            return Ok(same.id.clone());
        }
        broken([(known.len() < SESSIONS_MAX, "on", "fault-sessions")])?;
        let blank = drafted(&adding, &id, NewSession { on: form.on, minutes: form.minutes });
        let added = filled(blank, form);
        meetings::add(connection, &added)?;
        Ok(added.id)
    })
}

/// Moves a session, or notes what was worked on.
///
/// # Errors
/// As [`add_session`]; [`AppError::NotFound`] where the dispositif has no such session.
pub fn change_session(
    service: &Service,
    account: &AccountId,
    (id, session): (&DispositifId, &SessionId),
    form: &SessionForm,
) -> Result<(), AppError> {
    let today = service.clock.today();
    let (account, id, session, form) = (account.clone(), id.clone(), session.clone(), form.clone());
    service.db.write(move |connection| {
        checked(connection, &account, &id, &form, today)?;
        let known = found(connection, &id, &session)?;
        Ok(meetings::update(connection, &filled(known, form))?)
    })
}

/// Removes a session that does not take place.
///
/// # Errors
/// [`AppError::NotFound`] where the dispositif has no such session; [`AppError::Refused`] where it was given up.
pub fn remove_session(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    session: &SessionId,
) -> Result<(), AppError> {
    let (account, id, session) = (account.clone(), id.clone(), session.clone());
    service.db.write(move |connection| {
        hold_living(connection, &account, &id)?;
        let known = found(connection, &id, &session)?;
        Ok(meetings::remove(connection, &known.id)?)
    })
}

fn found(
    connection: &mut AnyConnection,
    id: &DispositifId,
    session: &SessionId,
) -> Result<Session, AppError> {
    let mut sessions = meetings::of_dispositif(connection, id)?.into_iter();
    sessions.find(|one| one.id == *session).ok_or(AppError::NotFound("session"))
}

fn checked(
    connection: &mut AnyConnection,
    account: &AccountId,
    id: &DispositifId,
    form: &SessionForm,
    today: NaiveDate,
) -> Result<(), AppError> {
    let (_, dispositif) = hold_living(connection, account, id)?;
    let groups = groups::of_dispositif(connection, id)?;
    let is_there = |id: &GroupId| groups.iter().any(|group| group.id == *id);
    let members = meant(&groups, form.group.as_ref());
    let means = |one: Attendance| one.band(dispositif.frame.k, members).is_some();
    broken([
        (is_length(form.minutes), "minutes", "fault-minutes"),
        (form.group.as_ref().is_none_or(is_there), "group", "fault-choice"),
        (form.attendance.is_none_or(means), "attendance", "fault-choice"),
        (form.attendance.is_none() || form.on <= today, "attendance", "fault-attendance-early"),
        (fits(&form.situation, LONG_TEXT_MAX), "situation", "fault-long-text"),
        (fits(&form.synthesis, LONG_TEXT_MAX), "synthesis", "fault-long-text"),
    ])
}

fn filled(session: Session, form: SessionForm) -> Session {
    Session {
        on: form.on,
        starts_at: form.starts_at,
        minutes: form.minutes,
        group: form.group,
        attendance: form.attendance,
        situation: said(&form.situation),
        synthesis: said(&form.synthesis),
        ..session
    }
}
