//! What is kept of a dispositif and until when, what was erased, and what can still be given up: the sentences of its page.

use super::dispositif::DispositifPage;
use crate::domain::dispositif::State;
use crate::domain::free_text;
use crate::domain::purge::{Kept, Purge};
use crate::domain::wave::{Wave, WaveState};

impl DispositifPage<'_> {
    /// Whether it was given up before anything was released.
    pub(super) fn is_cancelled(&self) -> bool {
        self.view.dispositif.state == State::Cancelled
    }

    /// Whether there is something left to give up.
    pub(super) fn can_cancel(&self) -> bool {
        matches!(self.view.dispositif.state, State::Draft | State::Running)
    }

    /// Whether this wave can be given up: what is released stays.
    pub(super) fn can_cancel_wave(&self, wave: &Wave) -> bool {
        self.can_cancel() && matches!(wave.state, WaveState::Draft | WaveState::Open | WaveState::Closed)
    }

    /// Whether answers or cards are still there.
    pub(super) fn keeps_something(&self) -> bool {
        let is_gone = |kept| self.view.purges.iter().any(|purge| purge.kept == kept);
        !(is_gone(Kept::Answers) && is_gone(Kept::Cards))
    }

    /// Whether free texts are asked for, and so kept as long as the cards: with too few members none ever is.
    pub(super) fn asks_text(&self) -> bool {
        free_text::is_asked(&self.view.dispositif, &self.view.groups)
    }

    /// What is still kept, and until when.
    pub(super) fn kept_told(&self) -> String {
        let are_gone = self.view.purges.iter().any(|purge| purge.kept == Kept::Answers);
        let key = match (self.keeps_something(), are_gone) {
            (false, _) if self.is_cancelled() => "kept-nothing",
            (false, _) => "kept-releases",
            (true, true) if self.asks_text() => "kept-cards-texts",
            (true, true) => "kept-cards",
            (true, false) if self.asks_text() => "kept-all-texts",
            (true, false) => "kept-all",
        };
        self.t.say(key).with("day", self.t.day(self.view.dispositif.retention_on)).to_string()
    }

    /// What was erased, without what never was: a draft that is cancelled has taken no answers.
    pub(super) fn erased(&self) -> impl Iterator<Item = String> {
        let waves = || self.view.waves.iter().map(|(wave, _)| wave);
        let has_answers = waves().any(|wave| wave.has_opened() || wave.state == WaveState::Released);
        let was_there = move |purge: &&Purge| match purge.kept {
            Kept::Answers => has_answers,
            Kept::Cards => self.view.dispositif.cards_made,
            Kept::FirstVote | Kept::SecondVote | Kept::ThirdVote => true,
        };
        self.view.purges.iter().filter(was_there).map(|purge| self.erased_told(purge))
    }

    /// « Réponses effacées le …, avec leur clé : … »
    fn erased_told(&self, purge: &Purge) -> String {
        let reason = self.t.say(format!("erased-why-{}", purge.reason.as_str())).to_string();
        if let Some(version) = purge.kept.version() {
            let told = self.t.say("erased-vote").count("version", version);
            return told.with("day", self.t.day(purge.done_on)).with("reason", reason).to_string();
        }
        let key = match purge.kept {
            Kept::Cards if self.asks_text() => "erased-cards-texts".to_owned(),
            kept => format!("erased-{}", kept.as_str()),
        };
        let told = self.t.say(key);
        told.with("day", self.t.day(purge.done_on)).with("reason", reason).to_string()
    }
}
