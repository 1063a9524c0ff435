//! The one thing to do next, as a button with its address.

use chrono::NaiveDate;

use crate::app::{DispositifView, NextStep};
use crate::domain::dispositif::Kind;
use crate::domain::ids::WaveId;
use crate::domain::wave::{WaveKind, WaveState};
use crate::i18n::Words;

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What the button says.
    pub label: String,
    /// Why, in a sentence.
    pub why: String,
    /// Where it is done.
    pub address: String,
    /// The day that counts, in words.
    pub day: Option<String>,
    /// Whether it comes by itself, so that the button is only for whoever cannot wait.
    pub can_wait: bool,
    /// Whether nothing is left to do, and this is only to be read again.
    pub is_over: bool,
}

/// What to do next in a dispositif on `today`; `None` where nothing is left.
pub fn next(t: Words, view: &DispositifView, today: NaiveDate) -> Option<Next> {
    let step = view.next_step(today);
    let (name, label) = named(&step)?;
    let address = address(view, &step)?;
    // The questionnaire after is due once the sessions are over, not as soon as it can be opened.
    let why = match &step {
        NextStep::Open(_, WaveKind::After) if view.dispositif.kind == Kind::Capsule => {
            "next-capsules-why".to_owned()
        }
        NextStep::Open(_, WaveKind::After) if view.awaits_sessions(today) => "next-sessions-why".to_owned(),
        NextStep::NoteStep(kind) => format!("next-about-{}", kind.as_str()),
        _ => format!("next-{name}-why"),
    };
    let day = day(view, &step).map(|day| t.day(day));
    let told = match &step {
        NextStep::AddGroups | NextStep::PrintCards => first_day(t, view),
        _ => day.as_ref().map(|day| t.say(format!("next-{name}-day")).with("day", day).to_string()),
    };
    let why = t.say(why).with("day", day.unwrap_or_default()).to_string();
    Some(Next {
        label: t.say(label).to_string(),
        why,
        address,
        day: told,
        can_wait: matches!(step, NextStep::Close(..) | NextStep::CloseVote(_) | NextStep::AwaitSession(..)),
        is_over: step == NextStep::Compare,
    })
}

/// A step's word in the locale keys, with the key of its button.
fn named(step: &NextStep) -> Option<(&'static str, String)> {
    let name = match step {
        NextStep::Open(_, kind) => return Some(("open", format!("next-open-{}", kind.as_str()))),
        NextStep::Transmit(_, kind) => return Some(("transmit", format!("next-transmit-{}", kind.as_str()))),
        NextStep::NoteStep(kind) => return Some(("step", format!("next-step-{}", kind.as_str()))),
        NextStep::WriteCadrage => "cadrage",
        NextStep::AddGroups => "groups",
        NextStep::PrintCards => "cards",
        NextStep::Close(..) => "close",
        NextStep::CreateLink => "link",
        NextStep::NoteSession(..) => "session",
        NextStep::KeepThemes => "themes",
        NextStep::WriteReading => "write",
        NextStep::PutToVote => "vote",
        NextStep::ReadInRoom => "room",
        NextStep::CloseVote(_) => "voting",
        NextStep::ReviseReading => "revise",
        NextStep::ValidateReading => "validate",
        NextStep::TransmitReading => "reading",
        NextStep::WriteActions => "actions",
        NextStep::ReviseActions => "actions-due",
        NextStep::TransmitActions => "transmit-actions",
        NextStep::MakeBilan => "bilan",
        NextStep::AwaitSession(..) => "await",
        NextStep::Compare => "compare",
        NextStep::Nothing => return None,
    };
    Some((name, format!("next-{name}")))
}

/// Where a step is done; `None` where there is nothing to compare.
fn address(view: &DispositifView, step: &NextStep) -> Option<String> {
    let here = format!("/espace/dispositifs/{}", view.dispositif.id);
    let wave = |id: &WaveId| format!("{here}#vague-{id}");
    Some(match step {
        NextStep::NoteStep(kind) => format!("{here}/etapes/{}", kind.as_str()),
        NextStep::WriteCadrage => format!("{here}/cadrage"),
        NextStep::AddGroups => format!("{here}#groupes"),
        NextStep::PrintCards => format!("{here}#cartes"),
        NextStep::Open(id, _) | NextStep::Close(id, _) => wave(id),
        NextStep::Transmit(id, _) => format!("/espace/vagues/{id}/resultats"),
        NextStep::CreateLink => format!("{here}#direction"),
        NextStep::NoteSession(id, _) | NextStep::AwaitSession(id, _) => format!("{here}/seances/{id}"),
        NextStep::KeepThemes => format!("{here}/entretiens"),
        NextStep::WriteReading | NextStep::ReviseReading => format!("{here}/lecture#texte"),
        NextStep::PutToVote => format!("{here}/lecture#vote"),
        NextStep::ReadInRoom => format!("{here}/lecture#seance"),
        NextStep::CloseVote(_) | NextStep::ValidateReading | NextStep::TransmitReading => {
            format!("{here}/lecture#texte")
        }
        NextStep::WriteActions | NextStep::ReviseActions => format!("{here}/actions"),
        NextStep::TransmitActions => format!("{here}/actions#transmettre"),
        NextStep::MakeBilan => format!("{here}#documents"),
        NextStep::Compare if can_compare(view) => format!("{here}/comparaison"),
        NextStep::Compare | NextStep::Nothing => return None,
    })
}

/// The day that counts for a step.
fn day(view: &DispositifView, step: &NextStep) -> Option<NaiveDate> {
    match step {
        NextStep::Open(id, _) | NextStep::Close(id, _) => {
            view.waves.iter().map(|(wave, _)| wave).find(|wave| wave.id == *id).map(|wave| wave.closes_on)
        }
        NextStep::NoteSession(_, on) | NextStep::AwaitSession(_, on) => Some(*on),
        NextStep::CloseVote(until) => Some(*until),
        _ => None,
    }
}

/// Until when « avant » is planned: what is prepared is prepared for it.
fn first_day(t: Words, view: &DispositifView) -> Option<String> {
    let first = view.waves.iter().map(|(wave, _)| wave).find(|wave| wave.kind == WaveKind::Before)?;
    Some(t.say("next-first-day").with("day", t.day(first.closes_on)).to_string())
}

/// Whether before and after are both published: an imported file has one questionnaire only.
pub fn can_compare(view: &DispositifView) -> bool {
    let released = |kind| {
        let mut waves = view.waves.iter();
        waves.any(|(wave, _)| wave.kind == kind && wave.state == WaveState::Released)
    };
    released(WaveKind::Before) && released(WaveKind::After)
}
