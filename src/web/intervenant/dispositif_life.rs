//! The life of a dispositif on its page: the line from the convention to the bilan, sessions, steps, the lettre de cadrage.

use super::dispositif::DispositifPage;
use super::sessions::{attendance_told, session_told};
use super::steps::step_told;
use crate::app::{self, NextStep};
use crate::domain::dispositif::Kind;
use crate::domain::ids::OrganisationId;
use crate::domain::session::Session;
use crate::domain::step::Step;
use crate::domain::wave::{Wave, WaveKind};

impl DispositifPage<'_> {
    pub(super) fn session_told(&self, session: &Session) -> String {
        session_told(self.t, session, &self.view.groups)
    }

    pub(super) fn attendance_told(&self, session: &Session) -> Option<String> {
        attendance_told(self.t, session, self.view)
    }

    pub(super) fn step_told(&self, step: &Step) -> String {
        step_told(self.t, step, self.view.dispositif.state)
    }

    /// Why the demande was refused, where it was.
    pub(super) fn refusal(&self) -> Option<&Step> {
        self.view.refusal()
    }

    /// Whether its questionnaires wait for the lettre de cadrage.
    pub(super) fn waits_for_cadrage(&self) -> bool {
        self.is_draft() && self.view.life.lacks_cadrage()
    }

    /// Whether what comes next comes after the sessions, so that its button must not call for it now.
    pub(super) fn waits_for_sessions(&self) -> bool {
        matches!(self.view.next_step(self.today), NextStep::Open(_, WaveKind::After))
            && self.view.awaits_sessions(self.today)
    }

    /// Whether sessions belong to its practice, or are planned: a capsule is followed alone.
    pub(super) fn has_sessions(&self) -> bool {
        self.view.dispositif.kind != Kind::Capsule || !self.view.life.sessions.is_empty()
    }

    /// What the lettre de cadrage is at.
    pub(super) fn cadrage_told(&self) -> String {
        match &self.view.life.cadrage {
            Some(letter) => {
                let said = self.t.say("cadrage-told").with("day", self.t.day(letter.written_on));
                said.with("consulted", app::consultation_told(self.t, letter)).to_string()
            }
            None if self.view.life.requires_cadrage => self.t.say("cadrage-told-required").to_string(),
            None => self.t.say("cadrage-told-none").to_string(),
        }
    }

    /// Whether interviews belong to its practice, or were held.
    pub(super) fn has_interviews(&self) -> bool {
        self.view.life.has_interviews(self.view.dispositif.kind)
    }

    /// The name of one of those who ordered it.
    pub(super) fn ordering(&self, id: &OrganisationId) -> Option<&str> {
        let mut all = std::iter::once(&self.view.organisation).chain(&self.view.life.others);
        all.find(|one| one.id == *id).map(|one| one.name.as_str())
    }

    /// What opening « après » should be thought of first: sessions that are still to come.
    pub(super) fn opening_warned(&self, wave: &Wave) -> Option<String> {
        let sessions = &self.view.life.sessions;
        let to_come = sessions.iter().filter(|session| session.on > self.today).count();
        let key = match to_come {
            0 => return None,
            _ if to_come == sessions.len() => "wave-open-no-session",
            _ => "wave-open-sessions-left",
        };
        let is_after = matches!(wave.kind, WaveKind::After);
        is_after.then(|| self.t.say(key).count("sessions", to_come).to_string())
    }

    /// Whether a link of the management can still be made.
    pub(super) fn can_link(&self) -> bool {
        self.today <= self.view.dispositif.retention_on
    }

    /// What opening a questionnaire fixes, or that the group is to be told.
    pub(super) fn opening_fixes(&self) -> String {
        let key = if self.is_draft() { "wave-open-fixes" } else { "wave-open-tell" };
        self.t.say(key).to_string()
    }
}
