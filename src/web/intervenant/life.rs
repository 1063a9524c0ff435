//! The line on which a dispositif stands: five stages, each behind it, under way, or to come.

use crate::app::DispositifView;
use crate::domain::dispositif::State;
use crate::domain::step::{Step, StepKind, StepState};
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
    /// Its questionnaire was cancelled: it is behind, and was not done.
    Cancelled,
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
        let wave = match key {
            "life-before" => before,
            "life-after" => after,
            _ => None,
        };
        let is_cancelled = wave.is_some_and(|wave| wave.state == WaveState::Cancelled);
        Stage { key, standing: if is_cancelled { Standing::Cancelled } else { standing } }
    })
}

/// The stages of a dispositif's own page, from the convention to the bilan: its steps around its questionnaires and sessions.
/// Those that were said to be without object are left out. Steps may be done in any order, so that the one under way is the
/// first that is not done.
pub fn line(view: &DispositifView) -> Vec<Stage> {
    let told = |step: &&Step| step.state != StepState::NotApplicable;
    let (before, after): (Vec<_>, Vec<_>) =
        view.life.steps.iter().filter(told).partition(|step| step.kind.is_before());
    let [preparation, middle @ .., restitution] = life(view);
    if before.is_empty() && after.is_empty() {
        return life(view).to_vec();
    }
    let is_cancelled = view.dispositif.state == State::Cancelled;
    let stage = |step: &Step| {
        let is_done = step.state == StepState::Done && !is_cancelled;
        Stage { key: short(step.kind), standing: if is_done { Standing::Done } else { Standing::ToCome } }
    };
    let first = if before.is_empty() { vec![preparation] } else { before.into_iter().map(stage).collect() };
    let last = if after.is_empty() { vec![restitution] } else { after.into_iter().map(stage).collect() };
    let waited = |stage: Stage| match stage.standing {
        Standing::Now => Stage { standing: Standing::ToCome, ..stage },
        _ => stage,
    };
    // What was never noted before the first questionnaire is not what comes next once it has opened.
    let passed = if view.dispositif.state == State::Draft { 0 } else { first.len() };
    let mut line: Vec<Stage> = first.into_iter().chain(middle).chain(last).map(waited).collect();
    let now = line.iter_mut().skip(passed).find(|stage| stage.standing == Standing::ToCome);
    if let Some(now) = now.filter(|_| !is_cancelled) {
        now.standing = Standing::Now;
    }
    line
}

fn short(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Convention => "line-convention",
        StepKind::Demande => "line-demande",
        StepKind::Analyse => "line-analyse",
        StepKind::Commande => "line-commande",
        StepKind::Cadrage => "line-cadrage",
        StepKind::Planning => "line-planning",
        StepKind::Lecture => "line-lecture",
        StepKind::Restitution => "life-restitution",
        StepKind::Rapport => "line-rapport",
        StepKind::Bilan => "line-bilan",
    }
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
            Standing::Cancelled => "wave-state-cancelled",
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
            Standing::Cancelled => "cancelled",
        }
    }

    /// Whether its questionnaire was cancelled, which a dot alone does not say.
    pub fn is_cancelled(&self) -> bool {
        self.standing == Standing::Cancelled
    }

    /// Whether it is under way.
    pub fn is_now(&self) -> bool {
        self.standing == Standing::Now
    }
}
