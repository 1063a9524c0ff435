//! The tables of a template's French file.

use crate::domain::dispositif::{Kind, PRIMARY_MAX};
use crate::domain::ids::{InstrumentId, ScoreId, TemplateId};
use crate::domain::language::{Language, Text};
use crate::domain::questionnaire::Instrument;
use crate::domain::session::{MINUTES_MAX, SESSIONS_MAX};
use crate::domain::step::StepKind;
use crate::domain::template::{Moments, SessionPlan, Template};

use super::super::instrument_file::read::{language, refuse_duplicate, same_identity, unnamed};
use super::super::instrument_file::section::{At, Section};
use super::super::instrument_file::words::Words;
use super::super::instrument_file::{Known, Owner, Part, Place, TemplateProblem};

/// The most people of a group that a template may propose.
const GROUP_MOST: u32 = 99;

/// The longest time between two moments, in days: two years.
const DAYS_MOST: u32 = 730;

/// The most monthly questionnaires.
const MONTHLY_MOST: u32 = 12;

/// Reads the whole French file with its translation. `None` only where a fault was named.
pub(super) fn template<'f>(
    mut file: Section<'f>,
    mut translation: Option<Section<'f>>,
    shelf: &[Instrument],
) -> Option<Template> {
    let mut words = Words::of_template(file.findings, translation.as_mut());
    let id = file.id();
    let version = file.number("version", 1..=9999_u32, None);
    if let Some(translation) = translation {
        same_identity(translation, id.as_ref(), version.as_ref());
    }
    language(&mut file, Language::Fr);
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| (kind.as_str(), *kind)).collect();
    let kind = file.choice("kind", &kinds, None);
    let name = file.text("name");
    let name = words.text(Owner::File, "", Part::Key("name"), name);
    let about = file.text("about");
    let about = words.text(Owner::File, "", Part::Key("about"), about);
    let group_max = file.number("group_max", 2..=GROUP_MOST, None);
    let requires_cadrage = file.flag("requires_cadrage", Some(false));
    let (instruments, primary) = asked(&mut file, shelf);
    let steps = steps(&mut file);
    let sessions = sessions(&mut file);
    let moments = moments(&mut file);
    let caveats = caveats(&mut file, &mut words);
    words.finish();
    file.finish();
    Some(Template {
        id: TemplateId::from_text(id?.value),
        version: version?.value,
        kind: kind?,
        name: name?,
        about: about?,
        sessions: sessions?,
        group_max: group_max?.value,
        moments: moments?,
        instruments: instruments?,
        primary: primary?,
        steps: steps?,
        requires_cadrage: requires_cadrage?,
        caveats: caveats?,
    })
}

/// The questionnaires, which must be on the shelf, and the primary indicators, which one of them must compute.
fn asked(file: &mut Section<'_>, shelf: &[Instrument]) -> (Option<Vec<InstrumentId>>, Option<Vec<ScoreId>>) {
    let named = list(file, "questionnaires");
    let primary = list(file, "primary");
    let find = |name: &str| shelf.iter().find(|one| one.id.as_str() == name);
    let mut scores = Vec::new();
    for name in named.iter().flatten() {
        match find(&name.value) {
            Some(instrument) => scores.extend(instrument.scores.iter().map(|score| score.id.to_string())),
            None => {
                let known = Known(shelf.iter().map(|one| one.id.to_string()).collect());
                let problem = TemplateProblem::UnknownQuestionnaire { name: name.value.clone(), known };
                file.findings.add(name.line, problem);
            }
        }
    }
    for name in primary.iter().flatten().filter(|name| !scores.contains(&name.value)) {
        let problem =
            TemplateProblem::UnknownPrimary { name: name.value.clone(), known: Known(scores.clone()) };
        file.findings.add(name.line, problem);
    }
    if let Some([first, ..]) = primary.as_deref().filter(|primary| primary.len() > PRIMARY_MAX) {
        let count = primary.as_ref().map_or(0, Vec::len);
        file.findings.add(first.line, TemplateProblem::TooManyPrimary { count, most: PRIMARY_MAX });
    }
    let ids = |names: Vec<At<String>>| names.into_iter().map(|name| name.value);
    (
        named.map(|names| ids(names).map(InstrumentId::from_text).collect()),
        primary.map(|names| ids(names).map(ScoreId::from_text).collect()),
    )
}

fn steps(file: &mut Section<'_>) -> Option<Vec<StepKind>> {
    let named = list(file, "steps")?;
    let mut steps = Vec::new();
    for name in named {
        match StepKind::from_text(&name.value) {
            Some(step) => steps.push(step),
            None => {
                let known = Known(StepKind::ALL.iter().map(|one| one.as_str().to_owned()).collect());
                file.findings.add(name.line, TemplateProblem::UnknownStep { name: name.value, known });
            }
        }
    }
    // They come in the order of the field, whatever that of the file.
    steps.sort_unstable();
    Some(steps)
}

/// A list of names, none of which is there twice, and which has at least one.
fn list(file: &mut Section<'_>, key: &'static str) -> Option<Vec<At<String>>> {
    let list = file.texts(key)?;
    if list.value.is_empty() {
        file.findings.add(list.line, TemplateProblem::NoneNamed { key });
    }
    for (place, name) in list.value.iter().enumerate() {
        if list.value.iter().take(place).any(|earlier| earlier.value == name.value) {
            file.findings.add(name.line, TemplateProblem::Twice { key, name: name.value.clone() });
        }
    }
    Some(list.value)
}

fn sessions(file: &mut Section<'_>) -> Option<SessionPlan> {
    const PLACE: Place = Place::Under("[sessions]");
    let most = u32::try_from(SESSIONS_MAX).unwrap_or(u32::MAX);
    let mut section = required(file, "sessions", PLACE)?;
    let number = section.number("number", 0..=most, None);
    let minutes = section.number("minutes", 15..=MINUTES_MAX, None);
    let interval_days = section.number("interval_days", 1..=366_u32, None);
    section.finish();
    Some(SessionPlan { number: number?.value, minutes: minutes?.value, interval_days: interval_days?.value })
}

fn moments(file: &mut Section<'_>) -> Option<Moments> {
    let mut section = required(file, "waves", Place::Under("[waves]"))?;
    let before_days = section.number("before_days", 0..=DAYS_MOST, None);
    let monthly = section.number("monthly", 0..=MONTHLY_MOST, Some(0));
    let after_days = section.number("after_days", 0..=DAYS_MOST, None);
    let follow_up_days = match section.has("follow_up_days") {
        true => section.number("follow_up_days", 1..=DAYS_MOST, None).map(|days| Some(days.value)),
        false => Some(None),
    };
    section.finish();
    Some(Moments {
        before_days: before_days?.value,
        monthly: monthly?.value,
        after_days: after_days?.value,
        follow_up_days: follow_up_days?,
    })
}

fn required<'t>(file: &mut Section<'t>, key: &'static str, place: Place) -> Option<Section<'t>> {
    if !file.has(key) {
        file.missing(key, super::super::instrument_file::Example::Code(format!("[{key}]")));
    }
    file.section(key, place)
}

fn caveats(file: &mut Section<'_>, words: &mut Words<'_>) -> Option<Vec<Text>> {
    let mut ids = Vec::new();
    let mut texts = Vec::new();
    for mut section in file.sections("caveats", Place::Under("[[caveats]]")) {
        let id = section.id().unwrap_or_else(|| unnamed(&section));
        refuse_duplicate(section.findings, Owner::Caveat, &ids, &id);
        let text = section.text("text");
        texts.push(words.text(Owner::Caveat, &id.value, Part::Key("text"), text));
        section.finish();
        ids.push(id);
    }
    texts.into_iter().collect()
}
