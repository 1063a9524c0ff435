//! `GET /espace`: one line a dispositif, with the next thing to do.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use chrono::NaiveDate;

use super::life::{Stage, life};
use super::next_step::{Next, next};
use super::signed_in::SignedIn;
use crate::app::{self, DispositifView, FieldFault, Listed, Service};
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::organisation::Organisation;
use crate::domain::purge::Reason;
use crate::domain::wave::WaveState;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/home.html")]
struct HomePage {
    t: Words,
    lines: Vec<Line>,
    /// What is kept of these is damaged.
    unreadable: Vec<(Organisation, Dispositif)>,
    /// The name of an organisation that does not do, and why.
    typed: String,
    fault: Option<String>,
}

struct Line {
    life: [Stage; 5],
    next: Option<Next>,
    /// The day that counts, in words.
    day: Option<String>,
    view: DispositifView,
}

/// Shows the account's dispositifs.
pub async fn home(web: web::Data<Web>, by: SignedIn) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, String::new(), None)).await
}

/// Sends on from the addresses of forms, which a browser asks for when a page that came back from one is opened again.
pub async fn to_home() -> Page {
    page::see_other("/espace")
}

/// The page, with the name of an organisation that came back and what to correct.
pub(super) fn written(
    service: &Service,
    by: &SignedIn,
    typed: String,
    fault: Option<FieldFault>,
) -> Result<Page, Failure> {
    let t = by.t;
    let Listed { views, unreadable } = app::list_dispositifs(service, &by.account.id)?;
    let today = service.clock.today();
    let line = |view: DispositifView| {
        let next = next(t, &view, today);
        // A questionnaire's own day says more than the next one in the calendar.
        let day = next.as_ref().and_then(|next| next.day.clone()).or_else(|| day_told(t, &view, today));
        Line { life: life(&view, today), next, day, view }
    };
    let mut lines: Vec<Line> = views.into_iter().map(line).collect();
    lines.sort_by_key(Line::rank);
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let fault = fault.map(|fault| t.say(fault.message).to_string());
    page::html(status, &HomePage { t, lines, unreadable, typed, fault })
}

impl Line {
    /// Those with something to do stand first, then those that run by themselves, those that are over, those given up.
    fn rank(&self) -> u8 {
        match &self.next {
            _ if self.view.dispositif.state == State::Cancelled => 3,
            Some(next) if next.is_over => 2,
            Some(next) if next.can_wait => 1,
            Some(_) => 0,
            None => 2,
        }
    }
}

/// « Prochaine séance : le 2 décembre 2026 »: the next day of a dispositif, or the last one where none is to come.
fn day_told(t: Words, view: &DispositifView, today: NaiveDate) -> Option<String> {
    let say = |key: &'static str, day| t.say(key).with("day", t.day(day)).to_string();
    if view.dispositif.state == State::Cancelled {
        let given_up = view.purges.iter().find(|purge| purge.reason == Reason::Cancelled);
        return given_up.map(|purge| say("home-cancelled", purge.done_on));
    }
    let waves = || view.waves.iter().map(|(wave, _)| wave);
    let sessions = view.life.sessions.iter().map(|session| (session.on, "home-session"));
    let planned = waves().filter(|wave| matches!(wave.state, WaveState::Draft | WaveState::Open));
    let planned = planned.map(|wave| (wave.closes_on, "home-wave"));
    let next = sessions.chain(planned).filter(|(day, _)| *day >= today).min_by_key(|(day, _)| *day);
    let released = waves().filter(|wave| wave.state == WaveState::Released);
    let last = || released.map(|wave| (wave.closes_on, "home-closed")).max_by_key(|(day, _)| *day);
    next.or_else(last).map(|(day, key)| say(key, day))
}
