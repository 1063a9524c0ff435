//! The one thing to do next, as a button with its address.

use chrono::NaiveDate;

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
    /// Whether it comes by itself, so that the button is only for whoever cannot wait.
    pub can_wait: bool,
    /// Whether nothing is left to do, and this is only to be read again.
    pub is_over: bool,
}

/// What to do next in a dispositif on `today`; `None` where nothing is left.
pub fn next(t: Words, view: &DispositifView, today: NaiveDate) -> Option<Next> {
    let here = format!("/espace/dispositifs/{}", view.dispositif.id);
    let wave = |id: &WaveId| format!("{here}#vague-{id}");
    let (step, moment, address) = match view.next_step(today) {
        NextStep::WriteCadrage => ("cadrage", None, format!("{here}/cadrage")),
        NextStep::AddGroups => ("groups", None, format!("{here}#groupes")),
        NextStep::PrintCards => ("cards", None, format!("{here}#cartes")),
        NextStep::Open(id, kind) => ("open", Some((id.clone(), kind)), wave(&id)),
        NextStep::Close(id, kind) => ("close", Some((id.clone(), kind)), wave(&id)),
        NextStep::Transmit(id, kind) => {
            let results = format!("/espace/vagues/{id}/resultats");
            ("transmit", Some((id, kind)), results)
        }
        NextStep::CreateLink => ("link", None, format!("{here}#direction")),
        NextStep::Compare if can_compare(view) => ("compare", None, format!("{here}/comparaison")),
        NextStep::Compare | NextStep::Nothing => return None,
    };
    let label = match &moment {
        Some((_, kind)) if step != "close" => format!("next-{step}-{}", kind.as_str()),
        _ => format!("next-{step}"),
    };
    let dated = moment.as_ref().filter(|_| step != "transmit").map(|(id, _)| id);
    let closes_on = view.waves.iter().map(|(wave, _)| wave).find(|wave| dated == Some(&wave.id));
    // The questionnaire after is due once the sessions are over, not as soon as it can be opened.
    let why = match (step, &moment) {
        ("open", Some((_, WaveKind::After))) => "next-sessions-why".to_owned(),
        _ => format!("next-{step}-why"),
    };
    let day = closes_on.map(|wave| t.day(wave.closes_on));
    let told = day.as_ref().map(|day| t.say(format!("next-{step}-day")).with("day", day).to_string());
    let first = view.waves.iter().map(|(wave, _)| wave).find(|wave| wave.kind == WaveKind::Before);
    let is_prepared = matches!(step, "groups" | "cards");
    let first =
        first.filter(|_| is_prepared).map(|wave| t.say("next-first-day").with("day", t.day(wave.closes_on)));
    Some(Next {
        label: t.say(label).to_string(),
        why: t.say(why).with("day", day.clone().unwrap_or_default()).to_string(),
        address,
        can_wait: step == "close",
        is_over: step == "compare",
        day: told.or_else(|| first.map(|first| first.to_string())),
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
