//! The days of a dispositif, one under the other: its questionnaires, today, the end of what it keeps. It tells what is planned
//! and what is closed, never who answered.

use askama::Template;
use chrono::NaiveDate;

use super::sessions::session_told;
use crate::app::DispositifView;
use crate::domain::dispositif::State;
use crate::domain::reading::BallotState;
use crate::domain::session::Session;
use crate::domain::wave::{Wave, WaveState};
use crate::i18n::Words;
use crate::web::figures::wave_title;

/// A dispositif's days, the earliest first.
#[derive(Template)]
#[template(path = "intervenant/calendar.html")]
pub(super) struct Calendar {
    t: Words,
    days: Vec<Day>,
    /// Where the file for a calendar is.
    file: String,
}

/// What is on a day.
struct Day {
    on: NaiveDate,
    told: String,
    standing: Standing,
}

/// Where a day lies. On the same day, what is over comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Past,
    Today,
    ToCome,
}

impl Calendar {
    /// The days of a dispositif as they stand on `today`; `None` for one that was cancelled, which has none any more.
    pub(super) fn new(t: Words, view: &DispositifView, today: NaiveDate) -> Option<Self> {
        let day = |on, told: String| Day { on, told, standing: standing(on, today) };
        let waves = view.waves.iter().map(|(wave, _)| wave);
        let waves = waves.filter(|wave| wave.state != WaveState::Cancelled).map(|wave| {
            let what = wave_title(t, wave, view.waves.iter().map(|(wave, _)| wave));
            let said = t.say("said-of").with("what", what).with("said", t.say(closing(wave))).to_string();
            Day { standing: stands(wave), ..day(wave.closes_on, said) }
        });
        let votes = view.readings.iter().filter_map(|version| version.reading.ballot);
        let votes = votes.filter(|ballot| ballot.state != BallotState::Lost).map(|ballot| {
            let (key, standing) = match ballot.state {
                BallotState::Open => ("calendar-vote-open", Standing::ToCome),
                BallotState::Said | BallotState::Lost => ("calendar-vote-closed", Standing::Past),
            };
            Day { standing, ..day(ballot.until, t.say(key).to_string()) }
        });
        let links = view.links.iter().filter(|link| link.opens_on(today));
        let links = links.map(|link| day(link.expires_on, t.say("calendar-link").to_string()));
        let erased = day(view.dispositif.retention_on, t.say("calendar-erased").to_string());
        let now = Day { on: today, told: t.say("calendar-today").to_string(), standing: Standing::Today };
        let sessions = view.life.sessions.iter();
        let sessions = sessions.map(|session| day(session.on, session_on_its_day(t, session, view)));
        let mut days: Vec<Day> =
            waves.chain(sessions).chain(votes).chain(links).chain([now, erased]).collect();
        days.sort_by_key(|day| (day.on, day.standing));
        // Links that end on the same day are said once.
        days.dedup_by(|one, other| (one.on, &one.told) == (other.on, &other.told));
        (view.dispositif.state != State::Cancelled).then(|| {
            let file = format!("/espace/dispositifs/{}/calendrier.ics", view.dispositif.id);
            Self { t, days, file }
        })
    }
}

impl Day {
    fn is_past(&self) -> bool {
        self.standing == Standing::Past
    }

    fn is_today(&self) -> bool {
        self.standing == Standing::Today
    }
}

/// « Séance (14 h 00 · 3 h) ».
fn session_on_its_day(t: Words, session: &Session, view: &DispositifView) -> String {
    // Hour and length stay on one line: a bracket that is broken between them reads as two hours.
    let told = session_told(t, session, &view.groups).replacen(" · ", "\u{a0}·\u{a0}", 1);
    t.say("calendar-session").with("told", told).to_string()
}

fn closing(wave: &Wave) -> &'static str {
    match wave.state {
        WaveState::Draft => "calendar-planned",
        WaveState::Open => "calendar-open",
        WaveState::Closed | WaveState::Released | WaveState::Cancelled => "calendar-closed",
    }
}

/// A questionnaire that closed today is over; one whose day has passed unopened is still to come.
fn stands(wave: &Wave) -> Standing {
    match wave.state {
        WaveState::Draft | WaveState::Open => Standing::ToCome,
        WaveState::Closed | WaveState::Released | WaveState::Cancelled => Standing::Past,
    }
}

fn standing(on: NaiveDate, today: NaiveDate) -> Standing {
    if on < today { Standing::Past } else { Standing::ToCome }
}
