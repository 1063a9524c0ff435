//! The French file of a capsule with its translation.

use crate::domain::capsule::{Capsule, Dimension, Page, SelfReading, Statement};
use crate::domain::ids::CapsuleId;
use crate::domain::language::{Language, Text};
use crate::domain::questionnaire::Scale;
use crate::intake::instrument_file::read::{
    known, language, options, refuse_duplicate, same_identity, unnamed,
};
use crate::intake::instrument_file::section::{At, Section};
use crate::intake::instrument_file::words::{Translation, Words, read_key, read_paragraphs};
use crate::intake::instrument_file::{CapsuleProblem, Example, Owner, Part, Place};

/// Fewer pages are a leaflet, more are a course.
const PAGES: (usize, usize) = (4, 6);
const DIMENSIONS: (usize, usize) = (3, 4);
/// What one reads and ticks in five minutes.
const STATEMENTS: (usize, usize) = (8, 12);
/// One statement alone would be a score of itself.
const STATEMENTS_OF_DIMENSION: usize = 2;
/// Longer ones are not followed in one go.
const MINUTES: std::ops::RangeInclusive<u32> = 5..=60;

const A_PAGE: Place = Place::Under("[[pages]]");
const A_DIMENSION: Place = Place::Under("[[dimensions]]");
const A_STATEMENT: Place = Place::Under("[[statements]]");
const THE_SCALE: Place = Place::Under("[scale]");

/// Reads the whole French file with its translation. `None` only where a fault was named.
pub(super) fn capsule<'f>(mut file: Section<'f>, mut translation: Option<Section<'f>>) -> Option<Capsule> {
    let mut words = Words::new(file.findings, translation.as_mut(), of_capsule);
    let id = file.id();
    let version = file.number("version", 1..=9999_u32, None);
    if let Some(translation) = translation {
        same_identity(translation, id.as_ref(), version.as_ref());
    }
    language(&mut file, Language::Fr);
    let minutes = file.number("minutes", MINUTES, None);
    let licence = file.text("licence");
    let mut of_file = |key| {
        let text = file.text(key);
        words.text(Owner::File, "", Part::Key(key), text)
    };
    let (title, purpose, audience) = (of_file("title"), of_file("purpose"), of_file("audience"));
    let pages = each(&mut file, &mut words, &PAGE_LIST, page);
    let reading = reading(&mut file, &mut words);
    words.finish();
    file.finish();
    Some(Capsule {
        id: CapsuleId::from_text(id?.value),
        version: version?.value,
        title: title?,
        purpose: purpose?,
        audience: audience?,
        minutes: minutes?.value,
        licence: licence?.value,
        pages: pages.1?,
        reading: reading?,
    })
}

/// A list of things that have an id.
struct List {
    key: &'static str,
    place: Place,
    owner: Owner,
    count: (usize, usize),
}

const PAGE_LIST: List = List { key: "pages", place: A_PAGE, owner: Owner::Page, count: PAGES };
const DIMENSION_LIST: List =
    List { key: "dimensions", place: A_DIMENSION, owner: Owner::Dimension, count: DIMENSIONS };
const STATEMENT_LIST: List =
    List { key: "statements", place: A_STATEMENT, owner: Owner::Statement, count: STATEMENTS };

/// Reads each one of a list, and refuses an id that is there twice and a list that is too short or too long.
fn each<'f, T>(
    file: &mut Section<'f>,
    words: &mut Words<'f>,
    list: &List,
    read: impl Fn(Section<'f>, &At<String>, &mut Words<'f>) -> Option<T>,
) -> (Vec<At<String>>, Option<Vec<T>>) {
    let (least, most) = list.count;
    let (mut ids, mut all) = (Vec::new(), Vec::new());
    let sections = file.sections(list.key, list.place);
    let count = sections.len();
    let last = sections.last().map_or(1, |section| section.line);
    if count == 0 {
        file.missing(list.key, Example::TableForEach(list.key));
    } else if !(least..=most).contains(&count) {
        file.findings.add(last, CapsuleProblem::Count { key: list.key, count, least, most });
    }
    for mut section in sections {
        let id = section.id().unwrap_or_else(|| unnamed(&section));
        refuse_duplicate(section.findings, list.owner, &ids, &id);
        all.push(read(section, &id, words));
        ids.push(id);
    }
    (ids, all.into_iter().collect())
}

fn page<'f>(mut section: Section<'f>, id: &At<String>, words: &mut Words<'f>) -> Option<Page> {
    let title = text(&mut section, words, Owner::Page, id, "title");
    let idea = paragraphs(&mut section, words, Owner::Page, id, "idea");
    let situation = paragraphs(&mut section, words, Owner::Page, id, "situation");
    let yours = text(&mut section, words, Owner::Page, id, "yours");
    let attempts = paragraphs(&mut section, words, Owner::Page, id, "try");
    section.finish();
    let id = id.value.clone();
    Some(Page { id, title: title?, idea: idea?, situation: situation?, yours: yours?, attempts: attempts? })
}

fn reading<'f>(file: &mut Section<'f>, words: &mut Words<'f>) -> Option<SelfReading> {
    let scale = scale(file, words);
    let (ids, dimensions) = each(file, words, &DIMENSION_LIST, |mut section, id, words| {
        let name = text(&mut section, words, Owner::Dimension, id, "name");
        let about = text(&mut section, words, Owner::Dimension, id, "about");
        let prompts = paragraphs(&mut section, words, Owner::Dimension, id, "prompts");
        section.finish();
        Some(Dimension { id: id.value.clone(), name: name?, about: about?, prompts: prompts? })
    });
    let (_, statements) = each(file, words, &STATEMENT_LIST, |mut section, id, words| {
        let dimension = section.text("dimension");
        let text = text(&mut section, words, Owner::Statement, id, "text");
        let place = dimension.and_then(|dimension| place_of(&section, &ids, id, dimension));
        section.finish();
        Some(Statement { id: id.value.clone(), dimension: place?, text: text? })
    });
    let reading = SelfReading { scale: scale?, dimensions: dimensions?, statements: statements? };
    for (place, id) in ids.iter().enumerate() {
        let least = STATEMENTS_OF_DIMENSION;
        if reading.of_dimension(place).count() < least {
            let dimension = id.value.clone();
            file.findings.add(id.line, CapsuleProblem::FewStatements { dimension, least });
        }
    }
    Some(reading)
}

fn scale<'f>(file: &mut Section<'f>, words: &mut Words<'f>) -> Option<Scale> {
    let Some(mut section) = file.section("scale", THE_SCALE) else {
        file.missing("scale", Example::Code("[scale]".to_owned()));
        return None;
    };
    let id = section.id().unwrap_or_else(|| unnamed(&section));
    let options = options(&mut section, &id, words);
    if let Some(first) = options.as_ref().and_then(|options| options.first())
        && first.value != 0
    {
        section.findings.add(section.line, CapsuleProblem::ScaleStart(first.value));
    }
    section.finish();
    Some(Scale { id: id.value, options: options? })
}

fn place_of(
    section: &Section<'_>,
    dimensions: &[At<String>],
    statement: &At<String>,
    dimension: At<String>,
) -> Option<usize> {
    let place = dimensions.iter().position(|one| one.value == dimension.value);
    if place.is_none() {
        let (statement, known) = (statement.value.clone(), known(dimensions));
        let problem = CapsuleProblem::UnknownDimension { statement, dimension: dimension.value, known };
        section.findings.add(dimension.line, problem);
    }
    place
}

fn text(
    section: &mut Section<'_>,
    words: &mut Words<'_>,
    owner: Owner,
    id: &At<String>,
    key: &'static str,
) -> Option<Text> {
    let text = section.text(key);
    words.text(owner, &id.value, Part::Key(key), text)
}

fn paragraphs(
    section: &mut Section<'_>,
    words: &mut Words<'_>,
    owner: Owner,
    id: &At<String>,
    key: &'static str,
) -> Option<Vec<Text>> {
    let Some(texts) = section.paragraphs(key) else {
        // Which of the translated ones are right cannot be told; the fault is named.
        words.unreadable(owner, &id.value);
        return None;
    };
    let numbered = texts.into_iter().zip(1..);
    numbered
        .map(|(text, number)| words.text(owner, &id.value, Part::Paragraph(key, number), Some(text)))
        .collect()
}

/// Takes the texts of a capsule out of its translation.
fn of_capsule(translation: &mut Translation<'_>, file: &mut Section<'_>) {
    translation.file(["title", "purpose", "audience"].map(|key| read_key(file, key)).into());
    if let Some(scale) = file.section("scale", THE_SCALE) {
        translation.scale(scale);
    }
    let lists: [(&List, &[&str], &[&str]); 3] = [
        (&PAGE_LIST, &["title", "yours"], &["idea", "situation", "try"]),
        (&DIMENSION_LIST, &["name", "about"], &["prompts"]),
        (&STATEMENT_LIST, &["text"], &[]),
    ];
    for (list, texts, paragraphs) in lists {
        for mut section in file.sections(list.key, list.place) {
            let id = section.id();
            let mut parts: Vec<_> = texts.iter().map(|key| read_key(&mut section, key)).collect();
            parts.extend(paragraphs.iter().flat_map(|key| read_paragraphs(&mut section, key)));
            translation.add(list.owner, id, section, parts);
        }
    }
}
