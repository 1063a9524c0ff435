//! One table of a TOML file, read key by key; what nobody asked for is an unknown key.

mod decimal;

use std::fmt::Display;
use std::ops::RangeInclusive;

use toml::de::{DeTable, DeValue};

use super::fault::Findings;
use super::problem::KeyProblem;
use super::wording::{Example, Place, Wanted};

/// The longest name: it ends up in form fields and column titles.
const LONGEST_ID: usize = 40;

/// A value and the line on which it stands.
#[derive(Clone, Debug)]
pub(in crate::intake) struct At<T> {
    pub(in crate::intake) value: T,
    pub(in crate::intake) line: usize,
}

/// One table, its heading as people see it, and the keys that were asked for so far.
pub(in crate::intake) struct Section<'t> {
    table: &'t DeTable<'t>,
    place: Place,
    pub(in crate::intake) line: usize,
    asked: Vec<&'static str>,
    pub(in crate::intake) findings: &'t Findings<'t>,
}

impl<'t> Section<'t> {
    /// The whole file.
    pub(in crate::intake) fn root(table: &'t DeTable<'t>, findings: &'t Findings<'t>) -> Self {
        Self { table, place: Place::File, line: 1, asked: Vec::new(), findings }
    }

    /// A text that must be there and not be empty.
    pub(in crate::intake) fn text(&mut self, key: &'static str) -> Option<At<String>> {
        let example = Example::Code(format!("{key} = \"…\""));
        let (value, line) = self.required(key, &example)?;
        let Some(text) = value.as_str() else {
            return self.wrong_type(key, line, Wanted::Text, example);
        };
        if text.trim().is_empty() {
            self.findings.add(line, KeyProblem::Empty { key, place: self.place });
            return None;
        }
        Some(At { value: text.trim().to_owned(), line })
    }

    /// A name. One with wrong characters is a fault and is still given back, so that what refers to it can be checked.
    pub(in crate::intake) fn id(&mut self) -> Option<At<String>> {
        let id = self.text("id")?;
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        if !id.value.chars().all(allowed) || id.value.len() > LONGEST_ID {
            self.findings.add(id.line, KeyProblem::Id { id: id.value.clone(), most: LONGEST_ID });
        }
        Some(id)
    }

    /// A whole number within `range`, with the number that a missing key stands for, if it may be missing.
    pub(in crate::intake) fn number<N: Copy + Display + PartialOrd + TryFrom<i64>>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<N>,
        otherwise: Option<N>,
    ) -> Option<At<N>> {
        let example = Example::Code(format!("{key} = {}", otherwise.unwrap_or(*range.start())));
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(At { value, line: self.line });
        }
        let (value, line) = self.required(key, &example)?;
        let Some(number) = value.as_integer() else {
            return self.wrong_type(key, line, Wanted::WholeNumber, example);
        };
        let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let Some(value) = read.and_then(|read| N::try_from(read).ok()).filter(|value| range.contains(value))
        else {
            let (value, place) = (number.as_str().to_owned(), self.place);
            let (least, most) = (range.start().to_string(), range.end().to_string());
            self.findings.add(line, KeyProblem::OutOfRange { key, value, place, least, most });
            return None;
        };
        Some(At { value, line })
    }

    /// Yes or no, with what a missing key stands for, if it may be missing.
    pub(in crate::intake) fn flag(&mut self, key: &'static str, otherwise: Option<bool>) -> Option<bool> {
        let example = Example::Code(format!("{key} = {}", otherwise.unwrap_or(false)));
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(value);
        }
        let (value, line) = self.required(key, &example)?;
        value.as_bool().or_else(|| self.wrong_type(key, line, Wanted::Flag, example))
    }

    /// One of a few words, with what a missing key stands for, if it may be missing.
    pub(in crate::intake) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        otherwise: Option<T>,
    ) -> Option<T> {
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(value);
        }
        let words = choices.iter().map(|(word, _)| format!("{key} = \"{word}\""));
        let words = Example::AnyOf(words.collect());
        let (value, line) = self.required(key, &words)?;
        let Some(word) = value.as_str() else {
            return self.wrong_type(key, line, Wanted::Text, words);
        };
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if found.is_none() {
            let (value, place) = (word.to_owned(), self.place);
            self.findings.add(line, KeyProblem::UnknownChoice { key, value, place, choices: words });
        }
        found
    }

    /// A list of texts.
    pub(in crate::intake) fn texts(&mut self, key: &'static str) -> Option<At<Vec<At<String>>>> {
        let example = Example::Code(format!("{key} = [\"…\", \"…\"]"));
        let (value, line) = self.required(key, &example)?;
        let Some(array) = value.as_array() else {
            return self.wrong_type(key, line, Wanted::List, example);
        };
        let mut texts = Vec::new();
        for element in array.iter() {
            let line = self.findings.line(element.span().start);
            match element.get_ref().as_str() {
                Some(text) => texts.push(At { value: text.to_owned(), line }),
                None => return self.wrong_type(key, line, Wanted::Texts, example),
            }
        }
        Some(At { value: texts, line })
    }

    /// A list of texts of which there is at least one, and none is empty.
    pub(in crate::intake) fn paragraphs(&mut self, key: &'static str) -> Option<Vec<At<String>>> {
        let texts = self.texts(key)?;
        let empty: Vec<usize> = match texts.value.is_empty() {
            true => vec![texts.line],
            false => {
                texts.value.iter().filter(|one| one.value.trim().is_empty()).map(|one| one.line).collect()
            }
        };
        for line in &empty {
            self.findings.add(*line, KeyProblem::Empty { key, place: self.place });
        }
        empty.is_empty().then_some(texts.value)
    }

    /// Whether the key is there; it counts as known from then on.
    pub(in crate::intake) fn has(&mut self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    /// One table between braces, where it is there.
    pub(in crate::intake) fn section(&mut self, key: &'static str, place: Place) -> Option<Section<'t>> {
        let (value, line) = self.optional(key)?;
        let Some(table) = value.as_table() else {
            return self.wrong_type(key, line, Wanted::Table, Example::Code(format!("{key} = {{ … }}")));
        };
        Some(Section { table, place, line, asked: Vec::new(), findings: self.findings })
    }

    /// The tables of a list, as `[[key]]` or between brackets; none where the key is missing.
    pub(in crate::intake) fn sections(&mut self, key: &'static str, place: Place) -> Vec<Section<'t>> {
        let Some((value, line)) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.as_array() else {
            self.wrong_type::<()>(key, line, Wanted::Tables, Example::TableForEach(key));
            return Vec::new();
        };
        let mut sections = Vec::new();
        for element in array.iter() {
            let line = self.findings.line(element.span().start);
            match element.get_ref().as_table() {
                Some(table) => {
                    sections.push(Section { table, place, line, asked: Vec::new(), findings: self.findings });
                }
                None => {
                    self.wrong_type::<()>(key, line, Wanted::Tables, Example::BracesForEach);
                }
            }
        }
        sections
    }

    /// Names a key that must be there, for values that are read in a way of their own.
    pub(in crate::intake) fn missing(&self, key: &'static str, example: Example) {
        self.findings.add(self.line, KeyProblem::Missing { key, place: self.place, example });
    }

    /// Refuses every key that was not asked for. To be called once the section is read.
    pub(in crate::intake) fn finish(self) {
        for key in self.table.keys().filter(|key| !self.asked.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let line = self.findings.line(key.span().start);
            let (key, place) = (name.to_string(), self.place);
            let problem = match self.asked.iter().find(|asked| is_nearly(asked, name)) {
                Some(meant) => KeyProblem::Mistyped { key, place, meant },
                None => KeyProblem::Unknown { key, place, known: self.asked.join(", ") },
            };
            self.findings.add(line, problem);
        }
    }

    fn optional(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, usize)> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.findings.line(value.span().start)))
    }

    fn required(&mut self, key: &'static str, example: &Example) -> Option<(&'t DeValue<'t>, usize)> {
        let value = self.optional(key);
        if value.is_none() {
            self.missing(key, example.clone());
        }
        value
    }

    fn wrong_type<T>(&self, key: &'static str, line: usize, wanted: Wanted, example: Example) -> Option<T> {
        self.findings.add(line, KeyProblem::WrongType { key, wanted, place: self.place, example });
        None
    }
}

/// Whether one word is the other with one letter wrong, missing, added or swapped with its neighbour.
fn is_nearly(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let same_end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = one.len().max(other.len());
    let swapped = one.len() == other.len()
        && same_start + same_end + 2 == longest
        && one.get(same_start) == other.get(same_start + 1)
        && one.get(same_start + 1) == other.get(same_start);
    (longest > 2 && one.len().abs_diff(other.len()) <= 1 && same_start + same_end + 1 >= longest) || swapped
}
