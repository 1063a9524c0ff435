//! The French file's heading, scales and items.

use crate::domain::ids::{InstrumentId, ItemId};
use crate::domain::language::{Language, Text};
use crate::domain::questionnaire::{Instrument, Item, Scale, ScaleOption};

use super::fault::Findings;
use super::numbers::numbers;
use super::problem::{ScaleProblem, TranslationProblem};
use super::score;
use super::section::{At, Section};
use super::wording::{Example, Known, Owner, Part, Place};
use super::words::{Words, of_instrument};

/// More options do not fit a telephone's width, and people do not tell them apart.
const MOST_OPTIONS: usize = 10;

/// The highest value of an option: far below the bytes that stand for « no answer » in a sealed sheet.
pub(in crate::intake) const HIGHEST_VALUE: u8 = 100;

/// Reads the whole French file with its translation. `None` only where a fault was named.
pub(in crate::intake) fn instrument<'f>(
    mut file: Section<'f>,
    mut translation: Option<Section<'f>>,
) -> Option<Instrument> {
    let mut words = Words::new(file.findings, translation.as_mut(), of_instrument);
    let id = file.id();
    let version = file.number("version", 1..=9999_u32, None);
    if let Some(translation) = translation {
        same_identity(translation, id.as_ref(), version.as_ref());
    }
    language(&mut file, Language::Fr);
    let title = file.text("title");
    let recall = file.text("recall");
    let licence = file.text("licence");
    let validated = file.flag("validated", None);
    let title = words.text(Owner::File, "", Part::Key("title"), title);
    let recall = words.text(Owner::File, "", Part::Key("recall"), recall);
    let (scale_ids, scales) = scales(&mut file, &mut words);
    let (item_ids, items) = items(&mut file, &mut words, &scale_ids);
    let scores = score::scores(&mut file, &mut words, &item_ids);
    words.finish();
    file.finish();
    Some(Instrument {
        id: InstrumentId::from_text(id?.value),
        version: version?.value,
        title: title?,
        recall: recall?,
        licence: licence?.value,
        validated: validated?,
        scales: scales?,
        items: items?,
        scores: scores?,
    })
}

/// Finds `id` among earlier ones and says so.
pub(in crate::intake) fn refuse_duplicate(
    findings: &Findings<'_>,
    owner: Owner,
    earlier: &[At<String>],
    id: &At<String>,
) {
    if let Some(first) = earlier.iter().find(|one| one.value == id.value) {
        findings.add(id.line, ScaleProblem::IdTwice { owner, id: id.value.clone(), first: first.line });
    }
}

/// Checks that a translation belongs to the French file: its id and its version are the same.
pub(in crate::intake) fn same_identity(
    mut file: Section<'_>,
    id: Option<&At<String>>,
    version: Option<&At<u32>>,
) {
    let own_id = file.id();
    let own_version = file.number("version", 1..=9999_u32, None);
    language(&mut file, Language::En);
    if let (Some(own), Some(french)) = (own_id, id)
        && own.value != french.value
    {
        let problem = TranslationProblem::OtherId { own: own.value, french: french.value.clone() };
        file.findings.add(own.line, problem);
    }
    if let (Some(own), Some(french)) = (own_version, version)
        && own.value != french.value
    {
        let problem = TranslationProblem::OtherVersion { own: own.value, french: french.value };
        file.findings.add(own.line, problem);
    }
    file.finish();
}

/// Checks that a file is in the language that is wanted of it.
pub(in crate::intake) fn language(file: &mut Section<'_>, wanted: Language) {
    let Some(found) = file.text("language") else { return };
    if found.value != wanted.tag() {
        let problem = TranslationProblem::Language { found: found.value, wanted: wanted.tag() };
        file.findings.add(found.line, problem);
    }
}

fn scales(file: &mut Section<'_>, words: &mut Words<'_>) -> (Vec<At<String>>, Option<Vec<Scale>>) {
    let mut ids = Vec::new();
    let mut scales = Some(Vec::new());
    let sections = file.sections("scales", Place::Under("[[scales]]"));
    if sections.is_empty() {
        file.missing("scales", Example::Scales);
    }
    for mut section in sections {
        let id = section.id().unwrap_or_else(|| unnamed(&section));
        refuse_duplicate(section.findings, Owner::Scale, &ids, &id);
        let options = match section.has("numbers") {
            true => numbers(&mut section, &id),
            false => options(&mut section, &id, words),
        };
        section.finish();
        match (&mut scales, options) {
            (Some(scales), Some(options)) => scales.push(Scale { id: id.value.clone(), options }),
            _ => scales = None,
        }
        ids.push(id);
    }
    (ids, scales)
}

/// The options of a scale, each with its label.
pub(in crate::intake) fn options(
    section: &mut Section<'_>,
    scale: &At<String>,
    words: &mut Words<'_>,
) -> Option<Vec<ScaleOption>> {
    let mut options: Vec<Option<ScaleOption>> = Vec::new();
    let mut previous = None;
    for mut option in section.sections("options", Place::AnOption) {
        let value = option.number("value", 0..=HIGHEST_VALUE, None);
        let label = option.text("label");
        option.finish();
        let Some(At { value, line }) = value else {
            words.unreadable(Owner::Scale, &scale.value);
            previous = None;
            options.push(None);
            continue;
        };
        if let Some(previous) = previous.filter(|previous| previous + 1 != value) {
            let problem = ScaleProblem::OptionOrder { scale: scale.value.clone(), value, previous };
            section.findings.add(line, problem);
        }
        previous = Some(value);
        let label = words.text(Owner::Scale, &scale.value, Part::Option(value), label);
        options.push(label.map(|label| ScaleOption { value, label }));
    }
    let (scale, most) = (scale.value.clone(), MOST_OPTIONS);
    let problem = match options.len() {
        0 | 1 => ScaleProblem::TooFewOptions { scale, most },
        2..=MOST_OPTIONS => return options.into_iter().collect(),
        _ => ScaleProblem::TooManyOptions { scale, most },
    };
    section.findings.add(section.line, problem);
    None
}

fn items(
    file: &mut Section<'_>,
    words: &mut Words<'_>,
    scales: &[At<String>],
) -> (Vec<At<String>>, Option<Vec<Item>>) {
    let mut ids = Vec::new();
    let mut items = Vec::new();
    let sections = file.sections("items", Place::Under("[[items]]"));
    if sections.is_empty() {
        file.missing("items", Example::Items);
    }
    for mut section in sections {
        let id = section.id().unwrap_or_else(|| unnamed(&section));
        refuse_duplicate(section.findings, Owner::Item, &ids, &id);
        items.push(item(section, &id, words, scales));
        ids.push(id);
    }
    (ids, items.into_iter().collect())
}

fn item(
    mut section: Section<'_>,
    id: &At<String>,
    words: &mut Words<'_>,
    scales: &[At<String>],
) -> Option<Item> {
    let scale = section.text("scale");
    let text = section.text("text");
    let text: Option<Text> = words.text(Owner::Item, &id.value, Part::Key("text"), text);
    let reversed = section.flag("reversed", Some(false));
    let place = scale.and_then(|scale| {
        let place = scales.iter().position(|one| one.value == scale.value);
        if place.is_none() {
            let (item, known) = (id.value.clone(), known(scales));
            let problem = ScaleProblem::UnknownScale { item, scale: scale.value, known };
            section.findings.add(scale.line, problem);
        }
        place
    });
    section.finish();
    Some(Item { id: ItemId::from_text(id.value.clone()), scale: place?, text: text?, reversed: reversed? })
}

/// Stands for an id that could not be read, so that places in lists stay what they are.
pub(in crate::intake) fn unnamed(section: &Section<'_>) -> At<String> {
    At { value: format!("(line {})", section.line), line: section.line }
}

/// Names that could have been meant.
pub(in crate::intake) fn known(ids: &[At<String>]) -> Known {
    Known(ids.iter().map(|id| id.value.clone()).collect())
}
