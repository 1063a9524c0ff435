//! The translation of a file, and the meeting of both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::domain::language::Text;

use super::fault::Findings;
use super::section::{At, Section};

/// What a text belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    /// The instrument as a whole.
    File,
    /// A response scale.
    Scale,
    /// An item.
    Item,
    /// A score.
    Score,
}

impl Owner {
    fn word(self) -> &'static str {
        match self {
            Self::File => "instrument",
            Self::Scale => "scale",
            Self::Item => "item",
            Self::Score => "score",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::File => "the file",
            Self::Scale => "[[scales]]",
            Self::Item => "[[items]]",
            Self::Score => "[[scores]]",
        }
    }
}

/// Which text of its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// A text under a key of this name.
    Key(&'static str),
    /// The label of the option with this value.
    Option(u8),
    /// The label of the band that begins there.
    Band(u8),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(f, "`{key}`"),
            Self::Option(value) => write!(f, "option {value}"),
            Self::Band(from) => write!(f, "the band from {from}"),
        }
    }
}

/// Joins each French text to its translation, where there is one.
pub(super) struct Words<'f> {
    french: &'f Findings<'f>,
    translation: Option<Translation<'f>>,
}

struct Translation<'f> {
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

struct Translated {
    line: usize,
    /// A text that is there and faulty is `None`: its fault is already named.
    text: Option<String>,
    /// Whether the French file has the part.
    met: bool,
}

impl<'f> Words<'f> {
    /// French, with the translation that `file` holds.
    pub(super) fn new(french: &'f Findings<'f>, file: Option<&mut Section<'f>>) -> Self {
        let translation = file.map(|file| {
            let (entries, untranslated) = (BTreeMap::new(), BTreeSet::new());
            let mut translation = Translation { findings: file.findings, entries, untranslated };
            translation.read(file);
            translation
        });
        Self { french, translation }
    }

    /// Joins a French text to its translation. `id` is empty for the instrument itself.
    ///
    /// A French text that is faulty is `None`: its translation is passed over in silence.
    pub(super) fn text(
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
    pub(super) fn unreadable(&mut self, owner: Owner, id: &str) {
        let entries = self.translation.as_mut().map(|translation| &mut translation.entries);
        if let Some(entry) = entries.and_then(|entries| entries.get_mut(&(owner, id.to_owned()))) {
            (entry.met, entry.unreadable) = (true, true);
        }
    }

    /// Refuses what is translated and does not exist.
    pub(super) fn finish(self) {
        let Some(translation) = self.translation else { return };
        let french = self.french.file_name();
        for ((owner, id), entry) in translation.entries {
            if !entry.met {
                let what = format!("{} `{id}` is not in {french}", owner.word());
                translation.findings.add(entry.line, what, "write the id that it has there, or remove it");
                continue;
            }
            let foreign = entry.parts.iter().filter(|(_, part)| !part.met && !entry.unreadable);
            for (part, Translated { line, .. }) in foreign {
                let what = format!("{} `{id}` does not have {part} in {french}", owner.word());
                translation.findings.add(*line, what, "remove it");
            }
        }
    }
}

impl Translation<'_> {
    fn read(&mut self, file: &mut Section<'_>) {
        let parts = [read_key(file, "title"), read_key(file, "recall")];
        let parts = BTreeMap::from(parts);
        self.entries
            .insert((Owner::File, String::new()), Entry { line: 1, met: true, unreadable: false, parts });
        for mut scale in file.sections("scales", "[[scales]]") {
            let id = scale.id();
            let options = scale.sections("options", "an option").into_iter();
            let parts = options.filter_map(|option| read_label(option, "value", Part::Option)).collect();
            self.add(Owner::Scale, id, scale, parts);
        }
        for mut item in file.sections("items", "[[items]]") {
            let id = item.id();
            let parts = vec![read_key(&mut item, "text")];
            self.add(Owner::Item, id, item, parts);
        }
        for mut score in file.sections("scores", "[[scores]]") {
            let id = score.id();
            let mut parts = vec![read_key(&mut score, "name"), read_key(&mut score, "short")];
            let bands = score.sections("bands", "[[scores.bands]]").into_iter();
            parts.extend(bands.filter_map(|band| read_label(band, "from", Part::Band)));
            self.add(Owner::Score, id, score, parts);
        }
    }

    fn add(
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
            let what = format!("{} `{}` is translated twice", owner.word(), key.1);
            self.findings.add(id.line, what, "keep one of the two");
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
                let what = format!("{} `{id}` is not translated in {there}", owner.word());
                french.add(line, what, format!("add it there under {}, with the same id", owner.heading()));
            }
            return None;
        };
        entry.met = true;
        let found = entry.parts.get_mut(&part);
        if let (None, Some(line)) = (&found, line) {
            let what = format!("{part} of {} `{id}` is not translated in {there}", owner.word());
            french.add(line, what, "add it there");
        }
        let found = found?;
        found.met = true;
        found.text.clone()
    }
}

fn read_key(section: &mut Section<'_>, key: &'static str) -> (Part, Translated) {
    let text = section.text(key);
    let line = text.as_ref().map_or(section.line, |text| text.line);
    (Part::Key(key), Translated { line, text: text.map(|text| text.value), met: false })
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
