//! What people wrote of a dispositif, as documents take it. Nothing is added: a text that is blank stays missing.

use chrono::NaiveDate;

use crate::app::error::AppError;
use crate::app::life::Life;
use crate::app::read_reading::{Version, versions};
use crate::domain::action::{Action, Status};
use crate::domain::cadrage::{Cadrage, ConsultedBody};
use crate::domain::dispositif::{Dispositif, Kind};
use crate::domain::group::Group;
use crate::domain::interview::InterviewTheme;
use crate::domain::reading::{ReadingState, Validation};
use crate::domain::session::{Band, Session, meant};
use crate::i18n::Words;
use crate::reports::{self, ActionStatus, Meeting, Reading, Standing};
use crate::storage::{AnyConnection, actions};

/// What people wrote of a dispositif.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The lettre de cadrage.
    pub cadrage: Option<Cadrage>,
    /// The sessions, the earliest first.
    pub sessions: Vec<Session>,
    /// Whether what the group worked on is told: never to a management.
    pub tells_situations: bool,
    /// Whether interviews were held.
    pub has_interviews: bool,
    /// What came up in several interviews.
    pub themes: Vec<InterviewTheme>,
    /// What the group reads in the figures.
    pub reading: Option<Version>,
    /// What was decided.
    pub actions: Vec<Action>,
    /// Whether an action that the management does not have as it stands says so.
    pub tells_untransmitted: bool,
}

impl Written {
    /// All that the intervenant sees, with the last version of the reading.
    pub(super) fn of(connection: &mut AnyConnection, of: &Dispositif, life: Life) -> Result<Self, AppError> {
        let reading = versions(connection, &of.id)?.pop();
        let has_interviews = life.has_interviews(of.kind);
        let tells_untransmitted =
            reading.as_ref().is_some_and(|last| last.reading.state == ReadingState::Transmitted);
        Ok(Self {
            cadrage: life.cadrage,
            sessions: life.sessions,
            tells_situations: true,
            has_interviews,
            themes: life.themes,
            reading,
            actions: actions::of_dispositif(connection, &of.id)?,
            tells_untransmitted,
        })
    }

    /// What a management is handed: what was transmitted, with the days of the sessions once a reading was.
    pub(super) fn transmitted(
        reading: Option<Version>,
        actions: Vec<Action>,
        (kind, life): (Kind, Life),
    ) -> Self {
        let has_interviews = life.has_interviews(kind);
        let (sessions, themes) = match reading {
            Some(_) => (life.sessions, life.themes),
            None => (Vec::new(), Vec::new()),
        };
        let (tells_situations, tells_untransmitted) = (false, false);
        Self {
            cadrage: None,
            sessions,
            tells_situations,
            has_interviews,
            themes,
            reading,
            actions,
            tells_untransmitted,
        }
    }

    pub(super) fn reading(&self) -> Reading {
        let themes = self.themes.iter().map(|theme| theme.label.clone()).collect();
        let has_interviews = self.has_interviews;
        let Some(version) = &self.reading else {
            return Reading { themes, has_interviews, ..Reading::default() };
        };
        let texts = version.reading.texts.clone();
        Reading {
            objectifs: Some(texts.objectifs),
            contexte: Some(texts.contexte),
            synthese: Some(texts.synthese),
            problematiques: Some(texts.problematiques),
            axes: Some(texts.axes),
            themes,
            has_interviews,
            standing: Some(standing(version)),
        }
    }

    pub(super) fn actions(&self, t: Words) -> Vec<reports::Action> {
        let what = |one: &Action| match self.tells_untransmitted && one.is_ahead() {
            true => t.say("document-untransmitted").with("action", &one.what).to_string(),
            false => one.what.clone(),
        };
        let action = |one: &Action| reports::Action {
            axis: Some(one.axis.clone()),
            action: what(one),
            owner: Some(one.owner.clone()),
            due_on: one.latest().and_then(|latest| latest.due_on),
            status: match one.status() {
                Status::ToDo => ActionStatus::ToDo,
                Status::UnderWay => ActionStatus::Doing,
                Status::Done => ActionStatus::Done,
                Status::Dropped => ActionStatus::Dropped,
            },
        };
        self.actions.iter().map(action).collect()
    }

    pub(super) fn meetings(&self, t: Words, k: u32, groups: &[Group], today: NaiveDate) -> Vec<Meeting> {
        let came = |session: &Session| session.attendance?.band(k, meant(groups, session.group.as_ref()));
        let meeting = |(number, session): (u32, &Session)| Meeting {
            number,
            on: Some(session.on),
            attendance: came(session).map(|band| came_told(t, band)),
            situation: session.situation.clone(),
            is_held: session.on <= today,
        };
        (1..).zip(&self.sessions).map(meeting).collect()
    }

    /// What the staff's representatives were asked: « CSE, le 3 mars 2026 », « Sans objet ».
    pub(super) fn consultation(&self, t: Words) -> Option<String> {
        let letter = self.cadrage.as_ref()?;
        let body = t.say(format!("body-{}", letter.body.as_str())).to_string();
        let told = |day: NaiveDate| t.say("body-on").with("body", &body).with("day", t.day(day)).to_string();
        match (letter.body, letter.consulted_on) {
            (ConsultedBody::NotApplicable, _) | (_, None) => Some(body),
            (_, Some(day)) => Some(told(day)),
        }
    }
}

fn standing(version: &Version) -> Standing {
    match version.reading.validated {
        Some(Validation { room_on: Some(day), .. }) => Standing::InRoom(day),
        Some(Validation { on, room_on: None }) => Standing::ByVote(on),
        None if version.is_recognised() => Standing::Recognised,
        None if version.is_not_recognised() => Standing::NotRecognised,
        None => Standing::Draft,
    }
}

/// How many came, as a band: « 5 à 8 personnes ».
fn came_told(t: Words, band: Band) -> String {
    match band {
        Band::Below(k) => t.say("attendance-fewer").count("k", k),
        Band::Between(from, to) => t.say("attendance-band").count("from", from).count("to", to),
        Band::From(from) => t.say("attendance-open").count("from", from),
    }
    .to_string()
}
