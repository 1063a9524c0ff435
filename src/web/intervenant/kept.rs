//! What is kept of a dispositif and until when, what was erased, and what can still be given up: the sentences of its page.

use super::dispositif::DispositifPage;
use crate::domain::dispositif::State;
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
        self.view.purges.len() < Kept::ALL.len()
    }

    /// Whether free texts are kept as long as the cards.
    fn asks_text(&self) -> bool {
        self.view.dispositif.collecting.free_text
    }

    /// What is still kept, and until when.
    pub(super) fn kept_told(&self) -> String {
        let are_gone = self.view.purges.iter().any(|purge| purge.kept == Kept::Answers);
        let key = match (self.keeps_something(), are_gone) {
            (false, _) if self.is_cancelled() => "kept-nothing",
            (false, _) => "kept-releases",
            (true, true) if self.asks_text() => "kept-cards-texts",
            (true, true) => "kept-cards",
            (true, false) => "kept-all",
        };
        self.t.say(key).with("day", self.t.day(self.view.dispositif.retention_on)).to_string()
    }

    /// « Réponses effacées le …, avec leur clé : … »
    pub(super) fn erased_told(&self, purge: &Purge) -> String {
        let reason = self.t.say(format!("erased-why-{}", purge.reason.as_str())).to_string();
        let key = match purge.kept {
            Kept::Cards if self.asks_text() => "erased-cards-texts".to_owned(),
            kept => format!("erased-{}", kept.as_str()),
        };
        let told = self.t.say(key);
        told.with("day", self.t.day(purge.done_on)).with("reason", reason).to_string()
    }
}
