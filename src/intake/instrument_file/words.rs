//! The translation of a file, and the meeting of both languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::language::Text;

use super::fault::Findings;
use super::problem::TranslationProblem;
use super::section::{At, Section};
use super::wording::{Owner, Part, Place};

/// Joins each French text to its translation, where there is one.
pub(in crate::intake) struct Words<'f> {
    french: &'f Findings<'f>,
    translation: Option<Translation<'f>>,
}

/// What a translation holds, by what its texts belong to.
pub(in crate::intake) struct Translation<'f> {
    findings: &'f Findings<'f>,
    entries: BTreeMap<(Owner, String), Entry>,
    untranslated: BTreeSet<(Owner, String)>,
}

struct Entry {
    line: usize,
    /// Whether the French file has the owner.
    met: bool,
    /// Whether a part of the owner could not be read in the French file, so that any of these may be right.
    unreadable: bool,
    parts: BTreeMap<Part, Translated>,
}

/// A text of the translation.
pub(in crate::intake) struct Translated {
    line: usize,
    /// A text that is there and faulty is `None`: its fault is already named.
    text: Option<String>,
    /// Whether the French file has the part.
    met: bool,
}

impl<'f> Words<'f> {
    /// French, with the translation of a template of dispositif that `file` holds.
    pub(in crate::intake) fn of_template(french: &'f Findings<'f>, file: Option<&mut Section<'f>>) -> Self {
        Self::new(french, file, of_template)
    }

    /// French, with the translation that `read` takes out of `file`.
    pub(in crate::intake) fn new(
        french: &'f Findings<'f>,
        file: Option<&mut Section<'f>>,
        read: impl FnOnce(&mut Translation<'f>, &mut Section<'f>),
    ) -> Self {
        let translation = file.map(|file| {
            let (entries, untranslated) = (BTreeMap::new(), BTreeSet::new());
            let mut translation = Translation { findings: file.findings, entries, untranslated };
            read(&mut translation, file);
            translation
        });
        Self { french, translation }
    }

    /// Joins a French text to its translation. `id` is empty for the instrument itself.
    ///
    /// A French text that is faulty is `None`: its translation is passed over in silence.
    pub(in crate::intake) fn text(
        &mut self,
        owner: Owner,
        id: &str,
        part: Part,
        french: Option<At<String>>,
    ) -> Option<Text> {
        let line = french.as_ref().map(|french| french.line);
        let en = self.translation.as_mut().and_then(|one| one.take(self.french, owner, id, part, line));
        Some(Text { fr: french?.value, en })
    }

    /// Says that a part of this owner cannot be told in the French file; that fault is named already.
    pub(in crate::intake) fn unreadable(&mut self, owner: Owner, id: &str) {
        let entries = self.translation.as_mut().map(|translation| &mut translation.entries);
        if let Some(entry) = entries.and_then(|entries| entries.get_mut(&(owner, id.to_owned()))) {
            (entry.met, entry.unreadable) = (true, true);
        }
    }

    /// Refuses what is translated and does not exist.
    pub(in crate::intake) fn finish(self) {
        let Some(translation) = self.translation else { return };
        let french = self.french.file_name();
        for ((owner, id), entry) in translation.entries {
            if !entry.met {
                let problem = TranslationProblem::NotInFrench { owner, id, file: french.to_owned() };
                translation.findings.add(entry.line, problem);
                continue;
            }
            let foreign = entry.parts.iter().filter(|(_, part)| !part.met && !entry.unreadable);
            for (part, Translated { line, .. }) in foreign {
                let (id, file) = (id.clone(), french.to_owned());
                let problem = TranslationProblem::PartNotInFrench { owner, id, part: *part, file };
                translation.findings.add(*line, problem);
            }
        }
    }
}

impl Translation<'_> {
    /// Takes the texts of the file as a whole.
    pub(in crate::intake) fn file(&mut self, parts: Vec<(Part, Translated)>) {
        let parts = parts.into_iter().collect();
        self.entries
            .insert((Owner::File, String::new()), Entry { line: 1, met: true, unreadable: false, parts });
    }

    /// Takes a scale with the labels of its options.
    pub(in crate::intake) fn scale(&mut self, mut scale: Section<'_>) {
        let id = scale.id();
        let options = scale.sections("options", Place::AnOption).into_iter();
        let parts = options.filter_map(|option| read_label(option, "value", Part::Option)).collect();
        self.add(Owner::Scale, id, scale, parts);
    }

    /// Takes what has an id and texts of its own.
    pub(in crate::intake) fn add(
        &mut self,
        owner: Owner,
        id: Option<At<String>>,
        section: Section<'_>,
        parts: Vec<(Part, Translated)>,
    ) {
        section.finish();
        let Some(id) = id else { return };
        let parts = parts.into_iter().collect();
        let entry = Entry { line: id.line, met: false, unreadable: false, parts };
        let key = (owner, id.value);
        if self.entries.contains_key(&key) {
            self.findings.add(id.line, TranslationProblem::Twice { owner, id: key.1 });
            return;
        }
        self.entries.insert(key, entry);
    }

    fn take(
        &mut self,
        french: &Findings<'_>,
        owner: Owner,
        id: &str,
        part: Part,
        line: Option<usize>,
    ) -> Option<String> {
        let key = (owner, id.to_owned());
        let there = self.findings.file_name();
        let Some(entry) = self.entries.get_mut(&key) else {
            if let (true, Some(line)) = (self.untranslated.insert(key), line) {
                let (id, file) = (id.to_owned(), there.to_owned());
                french.add(line, TranslationProblem::Missing { owner, id, file });
            }
            return None;
        };
        entry.met = true;
        let found = entry.parts.get_mut(&part);
        if let (None, Some(line)) = (&found, line) {
            let (id, file) = (id.to_owned(), there.to_owned());
            french.add(line, TranslationProblem::MissingPart { owner, id, part, file });
        }
        let found = found?;
        found.met = true;
        found.text.clone()
    }
}

/// Takes the texts of an instrument.
pub(in crate::intake) fn of_instrument(translation: &mut Translation<'_>, file: &mut Section<'_>) {
    translation.file(vec![read_key(file, "title"), read_key(file, "recall")]);
    for scale in file.sections("scales", Place::Under("[[scales]]")) {
        translation.scale(scale);
    }
    for mut item in file.sections("items", Place::Under("[[items]]")) {
        let id = item.id();
        let parts = vec![read_key(&mut item, "text")];
        translation.add(Owner::Item, id, item, parts);
    }
    for mut score in file.sections("scores", Place::Under("[[scores]]")) {
        let id = score.id();
        let mut parts = vec![read_key(&mut score, "name"), read_key(&mut score, "short")];
        let bands = score.sections("bands", Place::Under("[[scores.bands]]")).into_iter();
        parts.extend(bands.filter_map(|band| read_label(band, "from", Part::Band)));
        translation.add(Owner::Score, id, score, parts);
    }
}

fn of_template(translation: &mut Translation<'_>, file: &mut Section<'_>) {
    translation.file(vec![read_key(file, "name"), read_key(file, "about")]);
    for mut caveat in file.sections("caveats", Place::Under("[[caveats]]")) {
        let id = caveat.id();
        let parts = vec![read_key(&mut caveat, "text")];
        translation.add(Owner::Caveat, id, caveat, parts);
    }
}

/// The text of a key, as a part of what it belongs to.
pub(in crate::intake) fn read_key(section: &mut Section<'_>, key: &'static str) -> (Part, Translated) {
    let text = section.text(key);
    let line = text.as_ref().map_or(section.line, |text| text.line);
    (Part::Key(key), Translated { line, text: text.map(|text| text.value), met: false })
}

/// The paragraphs of a key, each a part of its own.
pub(in crate::intake) fn read_paragraphs(
    section: &mut Section<'_>,
    key: &'static str,
) -> Vec<(Part, Translated)> {
    let paragraphs = section.paragraphs(key).unwrap_or_default();
    let numbered = paragraphs.into_iter().zip(1..);
    let parts = numbered.map(|(text, number)| {
        let translated = Translated { line: text.line, text: Some(text.value), met: false };
        (Part::Paragraph(key, number), translated)
    });
    parts.collect()
}

fn read_label(
    mut section: Section<'_>,
    key: &'static str,
    part: impl Fn(u8) -> Part,
) -> Option<(Part, Translated)> {
    let value = section.number(key, 0..=100_u8, None);
    let (_, label) = read_key(&mut section, "label");
    section.finish();
    Some((part(value?.value), label))
}
