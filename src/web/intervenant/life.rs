//! The line on which a dispositif stands: five stages, each behind it, under way, or to come.

use crate::app::DispositifView;
use crate::domain::dispositif::State;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::i18n::Words;

/// A stage of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    key: &'static str,
    standing: Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Done,
    Now,
    ToCome,
}

/// The stages of a dispositif: exactly one is under way, unless all are done or it was given up.
pub fn life(view: &DispositifView) -> [Stage; 5] {
    let wave = |kind| view.waves.iter().map(|(wave, _)| wave).find(|wave| wave.kind == kind);
    let (before, after) = (wave(WaveKind::Before), wave(WaveKind::After));
    let mut left = view.waves.iter().filter(|(wave, _)| wave.state != WaveState::Cancelled).peekable();
    let all_transmitted = left.peek().is_some() && left.all(|(wave, _)| wave.transmitted_on.is_some());
    let done = [
        ("life-preparation", view.dispositif.state != State::Draft),
        ("life-before", before.is_none_or(is_over)),
        ("life-sessions", after.is_none_or(|wave| wave.state != WaveState::Draft)),
        ("life-after", after.is_none_or(is_over)),
        ("life-restitution", all_transmitted),
    ];
    let now = done.iter().position(|(_, is_done)| !is_done);
    let mut place = 0..;
    done.map(|(key, _)| {
        let standing = match (place.next(), now) {
            _ if view.dispositif.state == State::Cancelled => Standing::ToCome,
            (_, None) => Standing::Done,
            (place, Some(now)) if place == Some(now) => Standing::Now,
            (place, now) if place < now => Standing::Done,
            _ => Standing::ToCome,
        };
        Stage { key, standing }
    })
}

fn is_over(wave: &Wave) -> bool {
    !matches!(wave.state, WaveState::Draft | WaveState::Open)
}

impl Stage {
    /// The stage's name.
    pub fn name(&self, t: &Words) -> String {
        t.say(self.key).to_string()
    }

    /// « fait », « en cours », « à venir »: what a dot says to the eye.
    pub fn state_told(&self, t: &Words) -> String {
        let key = match self.standing {
            Standing::Done => "life-done",
            Standing::Now => "life-now",
            Standing::ToCome => "life-to-come",
        };
        t.say(key).to_string()
    }

    /// The stage's name with where it stands.
    pub fn told(&self, t: &Words) -> String {
        format!("{} ({})", self.name(t), self.state_told(t))
    }

    /// Its class in the style sheet.
    pub fn class(&self) -> &'static str {
        match self.standing {
            Standing::Done => "done",
            Standing::Now => "now",
            Standing::ToCome => "later",
        }
    }

    /// Whether it is under way.
    pub fn is_now(&self) -> bool {
        self.standing == Standing::Now
    }
}
