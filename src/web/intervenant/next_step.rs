//! The one thing to do next, as a button with its address.

use crate::app::{DispositifView, NextStep};
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
}

/// What to do next in a dispositif; `None` where nothing is left.
pub fn next(t: Words, view: &DispositifView) -> Option<Next> {
    let here = format!("/espace/dispositifs/{}", view.dispositif.id);
    let wave = |id: &WaveId| format!("{here}#vague-{id}");
    let (step, moment, address) = match view.next_step() {
        NextStep::AddGroups => ("groups", None, format!("{here}#groupes")),
        NextStep::PrintCards => ("cards", None, format!("{here}#cartes")),
        NextStep::Open(id, kind) => ("open", Some(kind), wave(&id)),
        NextStep::Close(id, kind) => ("close", Some(kind), wave(&id)),
        NextStep::Transmit(id, kind) => ("transmit", Some(kind), format!("/espace/vagues/{id}/resultats")),
        NextStep::Compare if can_compare(view) => ("compare", None, format!("{here}/comparaison")),
        NextStep::Compare | NextStep::Nothing => return None,
    };
    let label = match moment {
        Some(kind) => format!("next-{step}-{}", kind.as_str()),
        None => format!("next-{step}"),
    };
    let dated = moment.filter(|_| step != "transmit");
    let closes_on = view.waves.iter().map(|(wave, _)| wave).find(|wave| dated == Some(wave.kind));
    Some(Next {
        label: t.say(label).to_string(),
        why: t.say(format!("next-{step}-why")).to_string(),
        address,
        day: closes_on
            .map(|wave| t.say(format!("next-{step}-day")).with("day", t.day(wave.closes_on)).to_string()),
    })
}

/// Whether before and after are both published: an imported file has one questionnaire only.
pub fn can_compare(view: &DispositifView) -> bool {
    let released = |kind| {
        let mut waves = view.waves.iter();
        waves.any(|(wave, _)| wave.kind == kind && wave.state == WaveState::Released)
    };
    released(WaveKind::Before) && released(WaveKind::After)
}
