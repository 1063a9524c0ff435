//! What people wrote of a dispositif, as documents take it. Nothing is added: a text that is blank stays missing.

use chrono::NaiveDate;

use super::words::band_told;
use crate::app::error::AppError;
use crate::app::life::Life;
use crate::app::read_reading::{Version, versions};
use crate::domain::action::Action;
use crate::domain::cadrage::Cadrage;
use crate::domain::dispositif::{Dispositif, Kind};
use crate::domain::group::Group;
use crate::domain::interview::InterviewTheme;
use crate::domain::reading::{ReadingState, Validation};
use crate::domain::session::{Session, meant};
use crate::i18n::Words;
use crate::reports::{Meeting, Reading, Standing};
use crate::storage::{AnyConnection, actions};

/// What people wrote of a dispositif.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The lettre de cadrage.
    pub cadrage: Option<Cadrage>,
    /// The sessions, the earliest first.
    pub sessions: Vec<Session>,
    /// Whether interviews were held.
    pub has_interviews: bool,
    /// What came up in several interviews.
    pub themes: Vec<InterviewTheme>,
    /// What the group reads in the figures.
    pub reading: Option<Version>,
    /// What was decided.
    pub actions: Vec<Action>,
    /// Whether this is what a management is handed.
    pub is_transmitted: bool,
    /// Whether an action that the management does not have as it stands says so.
    pub tells_untransmitted: bool,
}

impl Written {
    /// All that the intervenant sees, with the last version of the reading.
    pub(super) fn of(connection: &mut AnyConnection, of: &Dispositif, life: &Life) -> Result<Self, AppError> {
        let reading = versions(connection, &of.id)?.pop();
        let tells_untransmitted =
            reading.as_ref().is_some_and(|last| last.reading.state == ReadingState::Transmitted);
        Ok(Self {
            has_interviews: life.has_interviews(of.kind),
            tells_untransmitted,
            cadrage: life.cadrage.clone(),
            sessions: life.sessions.clone(),
            themes: life.themes.clone(),
            reading,
            actions: actions::of_dispositif(connection, &of.id)?,
            is_transmitted: false,
        })
    }

    /// What a management is handed: what was transmitted, with the days of the sessions once a reading was.
    pub(super) fn transmitted(
        reading: Option<Version>,
        actions: Vec<Action>,
        (kind, life): (Kind, &Life),
    ) -> Self {
        let has_interviews = life.has_interviews(kind);
        let (sessions, themes) = match reading {
            Some(_) => (life.sessions.clone(), life.themes.clone()),
            None => (Vec::new(), Vec::new()),
        };
        Self {
            cadrage: None,
            sessions,
            has_interviews,
            themes,
            reading,
            actions,
            is_transmitted: true,
            tells_untransmitted: false,
        }
    }

    pub(super) fn reading(&self) -> Reading {
        let themes = self.themes.iter().map(|theme| theme.label.clone()).collect();
        match &self.reading {
            Some(version) => Reading {
                texts: version.reading.texts.clone(),
                themes,
                has_interviews: self.has_interviews,
                standing: Some(standing(version)),
                transmitted_on: version.reading.transmitted_on,
            },
            None => {
                let standing = self.is_transmitted.then_some(Standing::Untransmitted);
                Reading { themes, standing, has_interviews: self.has_interviews, ..Reading::default() }
            }
        }
    }

    /// The actions; one that the management does not have as it stands says so to the intervenant.
    pub(super) fn actions(&self, t: Words) -> Vec<Action> {
        let told = |one: &Action| {
            let marked = || t.say("document-untransmitted").with("action", &one.what).to_string();
            let is_marked = self.tells_untransmitted && one.is_ahead();
            Action { what: if is_marked { marked() } else { one.what.clone() }, ..one.clone() }
        };
        self.actions.iter().map(told).collect()
    }

    /// The days on which something of it was said.
    pub(super) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let reading = self.reading.iter().map(|version| &version.reading);
        let read = reading.flat_map(|one| [one.validated.map(|validated| validated.on), one.transmitted_on]);
        let revised = self.actions.iter().flat_map(|action| &action.revisions);
        let revised = revised.flat_map(|one| [Some(one.on), one.transmitted_on]).flatten();
        read.flatten().chain(revised)
    }

    pub(super) fn meetings(&self, t: Words, k: u32, groups: &[Group], today: NaiveDate) -> Vec<Meeting> {
        let came = |session: &Session| session.attendance?.band(k, meant(groups, session.group.as_ref()));
        let meeting = |(number, session): (u32, &Session)| Meeting {
            number,
            on: session.on,
            attendance: came(session).map(|band| band_told(t, band)),
            is_held: session.on < today,
        };
        (1..).zip(&self.sessions).map(meeting).collect()
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
