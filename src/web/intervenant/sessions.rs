//! `/espace/dispositifs/{id}/seances`: the sessions, each with what was worked on. Who came is chosen as a band.

use actix_web::web;
use askama::Template;
use chrono::{NaiveDate, NaiveTime, Timelike};

use super::answered::{done, kept, with_faults};
use super::fields::Fields;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, DispositifView, FieldFault, LONG_TEXT_MAX, Service, SessionForm};
use crate::domain::day;
use crate::domain::dispositif::State;
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId, SessionId};
use crate::domain::session::{Attendance, MINUTES_MAX, Session, meant};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::Page;

/// The length that a session is proposed with where none is known, in minutes.
const MINUTES: u32 = 180;

#[derive(Template)]
#[template(path = "intervenant/sessions.html")]
struct SessionsPage<'a> {
    t: Words,
    view: &'a DispositifView,
    typed: &'a Fields,
    faults: &'a [FieldFault],
    today: NaiveDate,
}

#[derive(Template)]
#[template(path = "intervenant/session.html")]
struct SessionPage<'a> {
    t: Words,
    view: &'a DispositifView,
    session: &'a Session,
    typed: &'a Fields,
    faults: &'a [FieldFault],
    today: NaiveDate,
}

/// Shows the sessions.
pub async fn list(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| listed(service, &by, &id, None)).await
}

/// Adds a session.
pub async fn add(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let added = read(&fields).and_then(|form| app::add_session(service, &by.account.id, &id, &form));
        kept(added, address(&id), |faults| listed(service, &by, &id, Some((&fields, faults))))
    })
    .await
}

/// Shows one session.
pub async fn show(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, SessionId)>,
) -> Result<Page, Failure> {
    run(&web, move |service| shown(service, &by, &path, None)).await
}

/// Moves a session, or notes what was worked on.
pub async fn change(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, SessionId)>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, session) = &*path;
        let changed =
            read(&fields).and_then(|form| app::change_session(service, &by.account.id, (id, session), &form));
        kept(changed, address(id), |faults| shown(service, &by, &path, Some((&fields, faults))))
    })
    .await
}

/// Removes a session.
pub async fn remove(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, SessionId)>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, session) = &*path;
        done(app::remove_session(service, &by.account.id, id, session), address(id))
    })
    .await
}

fn address(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/seances")
}

fn listed(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let minutes = view.life.sessions.last().map_or(MINUTES, |session| session.minutes);
    let proposed = Fields::from(vec![("minutes", minutes.to_string())]);
    let (typed, faults) = back.unwrap_or((&proposed, Vec::new()));
    let page = SessionsPage { t: by.t, view: &view, typed, faults: &faults, today: service.clock.today() };
    with_faults(&faults, &page)
}

fn shown(
    service: &Service,
    by: &SignedIn,
    (id, session): &(DispositifId, SessionId),
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let session = view.life.sessions.iter().find(|one| one.id == *session).ok_or(Failure::NotFound)?;
    let known = known(session);
    let (typed, faults) = back.unwrap_or((&known, Vec::new()));
    let today = service.clock.today();
    let page = SessionPage { t: by.t, view: &view, session, typed, faults: &faults, today };
    with_faults(&faults, &page)
}

/// A session as its form holds it.
fn known(session: &Session) -> Fields {
    Fields::from(vec![
        ("on", session.on.to_string()),
        ("starts_at", session.starts_at.map(|at| at.format("%H:%M").to_string()).unwrap_or_default()),
        ("minutes", session.minutes.to_string()),
        ("group", session.group.as_ref().map(GroupId::to_string).unwrap_or_default()),
        ("attendance", session.attendance.map(|one| one.as_str().to_owned()).unwrap_or_default()),
        ("situation", session.situation.clone().unwrap_or_default()),
        ("synthesis", session.synthesis.clone().unwrap_or_default()),
    ])
}

fn read(fields: &Fields) -> Result<SessionForm, AppError> {
    let time = |typed: &str| {
        let formats = ["%H:%M", "%H:%M:%S"];
        formats.iter().find_map(|format| NaiveTime::parse_from_str(typed, format).ok())
    };
    Ok(SessionForm {
        on: fields.read("on", "fault-day", day::typed)?,
        starts_at: fields.read_said("starts_at", "fault-time", time)?,
        minutes: fields.read("minutes", "fault-minutes", |typed| typed.parse().ok())?,
        group: fields.said("group").map(GroupId::from_text),
        attendance: fields.read_said("attendance", "fault-choice", Attendance::from_text)?,
        situation: fields.one("situation").to_owned(),
        synthesis: fields.one("synthesis").to_owned(),
    })
}

/// « 5 à 8 personnes », « moins de 5 personnes », « 9 personnes et plus »; nothing where that would tell of somebody.
pub(super) fn attendance_told(t: Words, session: &Session, view: &DispositifView) -> Option<String> {
    let band =
        session.attendance?.band(view.dispositif.frame.k, meant(&view.groups, session.group.as_ref()))?;
    Some(app::band_told(t, band))
}

/// « 14 avril 2026, 9 h 30, 3 h », with the group where it is one of several.
pub(super) fn session_told(t: Words, session: &Session, groups: &[Group]) -> String {
    let at = session.starts_at.map(|at| time_told(t, at));
    let group = session.group.as_ref().and_then(|id| groups.iter().find(|group| group.id == *id));
    let parts = [at, Some(length(t, session.minutes)), group.map(|group| group.name.clone())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// « 14 h », « 9 h 30 ».
fn time_told(t: Words, at: NaiveTime) -> String {
    let told = t.say(if at.minute() == 0 { "time-hour" } else { "time-minutes" });
    told.count("hours", at.hour()).with("minutes", format!("{:02}", at.minute())).to_string()
}

/// « 3 h », « 2 h 30 », « 45 min ».
pub(super) fn length(t: Words, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, _) => t.say("length-minutes").count("minutes", rest),
        (_, 0) => t.say("length-hours").count("hours", hours),
        _ => t.say("length-both").count("hours", hours).with("minutes", format!("{rest:02}")),
    }
    .to_string()
}

impl SessionsPage<'_> {
    fn told(&self, session: &Session) -> String {
        session_told(self.t, session, &self.view.groups)
    }

    fn attendance(&self, session: &Session) -> Option<String> {
        attendance_told(self.t, session, self.view)
    }

    fn can_change(&self) -> bool {
        self.view.dispositif.state != State::Cancelled
    }

    /// The form opens by itself where there is nothing else to do on the page.
    fn is_open(&self) -> bool {
        !self.faults.is_empty() || self.view.life.sessions.is_empty()
    }
}

impl SessionPage<'_> {
    /// The bands of attendance that mean something here.
    fn bands(&self) -> Vec<(Attendance, String)> {
        let members = meant(&self.view.groups, self.session.group.as_ref());
        Attendance::offered(self.view.dispositif.frame.k, members)
            .map(|(one, band)| (one, app::band_told(self.t, band)))
            .collect()
    }

    fn is_over(&self) -> bool {
        self.session.on <= self.today
    }

    fn can_change(&self) -> bool {
        self.view.dispositif.state != State::Cancelled
    }
}
