//! The line on which a dispositif stands: five stages, each behind it, under way, or to come.

use chrono::NaiveDate;

use crate::app::{DispositifView, NextStep};
use crate::domain::dispositif::{Kind, State};
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
    /// It is behind, and nobody noted it.
    NotNoted,
}

/// The stages of a dispositif on `today`: under way is the one that what comes next belongs to, and none where nothing does.
pub fn life(view: &DispositifView, today: NaiveDate) -> [Stage; 5] {
    let next = view.next_step(today);
    let place = place(view, &next, today);
    let now = match place {
        Some(Place::Step(kind)) if kind.is_before() => Some(PREPARATION),
        Some(Place::Step(_) | Place::Following) => Some(RESTITUTION),
        Some(Place::Stage(key)) => Some(key),
        None => None,
    };
    stages(view, &next, today).map(|stage| if Some(stage.key) == now { stage.begun() } else { stage })
}

/// The stages of a dispositif's own page, from the convention to the bilan: its steps around its questionnaires and sessions.
/// Those that were said to be without object are left out. Steps may be done in any order; the one under way is what comes next.
pub fn line(view: &DispositifView, today: NaiveDate) -> Vec<Stage> {
    let told = |step: &&Step| step.state != StepState::NotApplicable;
    let (before, after): (Vec<_>, Vec<_>) =
        view.life.steps.iter().filter(told).partition(|step| step.kind.is_before());
    if before.is_empty() && after.is_empty() {
        return life(view, today).to_vec();
    }
    let next = view.next_step(today);
    let [preparation, middle @ .., restitution] = stages(view, &next, today);
    let now = place(view, &next, today).map(|place| on_line(place, &before, &after));
    let stage = |step: &Step| Stage { key: short(step.kind), standing: noted(view, step) };
    let first = if before.is_empty() { vec![preparation] } else { before.into_iter().map(stage).collect() };
    let last = if after.is_empty() { vec![restitution] } else { after.into_iter().map(stage).collect() };
    let line = first.into_iter().chain(middle).chain(last);
    line.map(|stage| if Some(stage.key) == now { stage.begun() } else { stage }).collect()
}

const PREPARATION: &str = "life-preparation";
const BEFORE: &str = "life-before";
const SESSIONS: &str = "life-sessions";
/// In place of the sessions, where capsules are followed alone.
const CAPSULES: &str = "life-capsules";
const AFTER: &str = "life-after";
const RESTITUTION: &str = "life-restitution";

/// Where on the line something lies.
#[derive(Clone, Copy)]
enum Place {
    /// At a step, or at the end of the line that the step stands at.
    Step(StepKind),
    /// At a stage that is no step.
    Stage(&'static str),
    /// At the first thing that is still to be handed over.
    Following,
}

fn place(view: &DispositifView, next: &NextStep, today: NaiveDate) -> Option<Place> {
    if let Some(phase) = phase(view, next, today) {
        return Some(Place::Stage(phase));
    }
    Some(match next {
        NextStep::NoteStep(kind) => Place::Step(*kind),
        NextStep::WriteCadrage => Place::Step(StepKind::Cadrage),
        NextStep::AddGroups | NextStep::PrintCards => Place::Stage(PREPARATION),
        NextStep::Open(_, WaveKind::After) if view.awaits_sessions(today) => Place::Stage(between(view)),
        NextStep::Open(_, kind) | NextStep::Close(_, kind) | NextStep::Transmit(_, kind) => match kind {
            WaveKind::Before => Place::Stage(BEFORE),
            WaveKind::Monthly => Place::Stage(between(view)),
            WaveKind::After => Place::Stage(AFTER),
            WaveKind::FollowUp => Place::Following,
        },
        NextStep::NoteSession(..) | NextStep::AwaitSession(..) => Place::Stage(between(view)),
        NextStep::KeepThemes
        | NextStep::WriteReading
        | NextStep::PutToVote
        | NextStep::ReadInRoom
        | NextStep::CloseVote(_)
        | NextStep::ReviseReading
        | NextStep::ValidateReading
        | NextStep::TransmitReading => Place::Step(StepKind::Lecture),
        NextStep::CreateLink => Place::Step(StepKind::Restitution),
        NextStep::WriteActions | NextStep::ReviseActions | NextStep::TransmitActions => Place::Following,
        NextStep::MakeBilan => Place::Step(StepKind::Bilan),
        NextStep::Compare | NextStep::Nothing => return None,
    })
}

/// Where the calendar stands while something is handed over before the questionnaires around the sessions are over: to mark the end of the
/// line would say that the rest was left out.
fn phase(view: &DispositifView, next: &NextStep, today: NaiveDate) -> Option<&'static str> {
    let is_handed_over = matches!(
        next,
        NextStep::CreateLink
            | NextStep::KeepThemes
            | NextStep::WriteReading
            | NextStep::PutToVote
            | NextStep::ReadInRoom
            | NextStep::CloseVote(_)
            | NextStep::ReviseReading
            | NextStep::ValidateReading
            | NextStep::TransmitReading
            | NextStep::WriteActions
            | NextStep::ReviseActions
            | NextStep::TransmitActions
    );
    let mut to_come = view.waves.iter().map(|(wave, _)| wave).filter(|wave| !is_over(wave));
    let first = to_come.find(|wave| wave.kind != WaveKind::FollowUp).filter(|_| is_handed_over)?;
    Some(match first.kind {
        WaveKind::Before => BEFORE,
        WaveKind::After if first.state == WaveState::Open || !view.awaits_sessions(today) => AFTER,
        _ => between(view),
    })
}

/// Where a place is on a line with these steps.
fn on_line(place: Place, before: &[&Step], after: &[&Step]) -> &'static str {
    let is_there = |kind| before.iter().chain(after).any(|step| step.kind == kind);
    let following = || {
        let to_do = after.iter().find(|step| step.state == StepState::ToDo);
        to_do.or(after.last()).map_or(RESTITUTION, |step| short(step.kind))
    };
    match place {
        Place::Step(kind) if is_there(kind) => short(kind),
        Place::Step(kind) if !kind.is_before() => following(),
        // What is prepared is prepared for the first questionnaire.
        Place::Step(_) | Place::Stage(PREPARATION) if !before.is_empty() => BEFORE,
        Place::Step(_) => PREPARATION,
        Place::Stage(key) => key,
        Place::Following => following(),
    }
}

/// What stands of the five stages, without the one under way.
fn stages(view: &DispositifView, next: &NextStep, today: NaiveDate) -> [Stage; 5] {
    let wave = |kind| view.waves.iter().map(|(wave, _)| wave).find(|wave| wave.kind == kind);
    let (before, after) = (wave(WaveKind::Before), wave(WaveKind::After));
    let sessions = &view.life.sessions;
    let are_held = match sessions.is_empty() {
        true => after.is_none_or(|wave| wave.state != WaveState::Draft),
        false => sessions.iter().all(|session| session.on <= today),
    };
    let is_prepared = view.dispositif.state != State::Draft || matches!(next, NextStep::Open(..));
    let stage = |key, is_done: bool, wave: Option<&Wave>| {
        let standing = match wave.map(|wave| wave.state) {
            Some(WaveState::Cancelled) => Standing::Cancelled,
            _ if is_done && view.dispositif.state != State::Cancelled => Standing::Done,
            _ => Standing::ToCome,
        };
        Stage { key, standing }
    };
    [
        stage(PREPARATION, is_prepared, None),
        stage(BEFORE, before.is_none_or(is_over), before),
        stage(between(view), are_held, None),
        stage(AFTER, after.is_none_or(is_over), after),
        stage(RESTITUTION, matches!(next, NextStep::Compare), None),
    ]
}

/// What lies between « avant » and « après ».
fn between(view: &DispositifView) -> &'static str {
    if view.dispositif.kind == Kind::Capsule { CAPSULES } else { SESSIONS }
}

/// Where a step stands: what was never noted before the first questionnaire does not come any more once that has opened.
fn noted(view: &DispositifView, step: &Step) -> Standing {
    match step.state {
        _ if view.dispositif.state == State::Cancelled => Standing::ToCome,
        StepState::Done => Standing::Done,
        _ if step.kind.is_before() && view.dispositif.state != State::Draft => Standing::NotNoted,
        _ => Standing::ToCome,
    }
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
    fn begun(self) -> Self {
        Self { standing: Standing::Now, ..self }
    }

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
            Standing::NotNoted => "life-not-noted",
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
            Standing::ToCome | Standing::NotNoted => "later",
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
