//! One table of a TOML file, read key by key; what nobody asked for is an unknown key.

mod decimal;

use std::fmt::Display;
use std::ops::RangeInclusive;

use toml::de::{DeTable, DeValue};

use super::fault::Findings;

/// The longest name: it ends up in form fields and column titles.
const LONGEST_ID: usize = 40;

/// A value and the line on which it stands.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) line: usize,
}

/// One table, its heading as people see it, and the keys that were asked for so far.
pub(super) struct Section<'t> {
    table: &'t DeTable<'t>,
    heading: &'static str,
    pub(super) line: usize,
    asked: Vec<&'static str>,
    pub(super) findings: &'t Findings<'t>,
}

impl<'t> Section<'t> {
    /// The whole file.
    pub(super) fn root(table: &'t DeTable<'t>, findings: &'t Findings<'t>) -> Self {
        Self { table, heading: "the file", line: 1, asked: Vec::new(), findings }
    }

    /// A text that must be there and not be empty.
    pub(super) fn text(&mut self, key: &'static str) -> Option<At<String>> {
        let (value, line) = self.required(key, &format!("{key} = \"…\""))?;
        let Some(text) = value.as_str() else {
            return self.wrong_type(key, line, "a text between quotes", &format!("{key} = \"…\""));
        };
        if text.trim().is_empty() {
            let what = format!("`{key}` is empty in {}", self.heading);
            self.findings.add(line, what, format!("write a text: {key} = \"…\""));
            return None;
        }
        Some(At { value: text.trim().to_owned(), line })
    }

    /// A name. One with wrong characters is a fault and is still given back, so that what refers to it can be checked.
    pub(super) fn id(&mut self) -> Option<At<String>> {
        let id = self.text("id")?;
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        if !id.value.chars().all(allowed) || id.value.len() > LONGEST_ID {
            let remedy = format!("use at most {LONGEST_ID} letters without accent, digits and _");
            self.findings.add(
                id.line,
                format!("the id `{}` has other characters or is too long", id.value),
                remedy,
            );
        }
        Some(id)
    }

    /// A whole number within `range`, with the number that a missing key stands for, if it may be missing.
    pub(super) fn number<N: Copy + Display + PartialOrd + TryFrom<i64>>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<N>,
        otherwise: Option<N>,
    ) -> Option<At<N>> {
        let example = format!("{key} = {}", otherwise.unwrap_or(*range.start()));
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(At { value, line: self.line });
        }
        let (value, line) = self.required(key, &example)?;
        let Some(number) = value.as_integer() else {
            return self.wrong_type(key, line, "a whole number", &example);
        };
        let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let Some(value) = read.and_then(|read| N::try_from(read).ok()).filter(|value| range.contains(value))
        else {
            let what = format!("`{key}` is {} in {}", number.as_str(), self.heading);
            self.findings.add(
                line,
                what,
                format!("write a number from {} to {}", range.start(), range.end()),
            );
            return None;
        };
        Some(At { value, line })
    }

    /// Yes or no, with what a missing key stands for, if it may be missing.
    pub(super) fn flag(&mut self, key: &'static str, otherwise: Option<bool>) -> Option<bool> {
        let example = format!("{key} = {}", otherwise.unwrap_or(false));
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(value);
        }
        let (value, line) = self.required(key, &example)?;
        value.as_bool().or_else(|| self.wrong_type(key, line, "true or false", &example))
    }

    /// One of a few words, with what a missing key stands for, if it may be missing.
    pub(super) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        otherwise: Option<T>,
    ) -> Option<T> {
        if let (Some(value), None) = (otherwise, self.optional(key)) {
            return Some(value);
        }
        let words: Vec<String> = choices.iter().map(|(word, _)| format!("{key} = \"{word}\"")).collect();
        let words = words.join(" or ");
        let (value, line) = self.required(key, &words)?;
        let Some(word) = value.as_str() else {
            return self.wrong_type(key, line, "a text between quotes", &words);
        };
        let found = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
        if found.is_none() {
            self.findings.add(
                line,
                format!("`{key}` is `{word}` in {}", self.heading),
                format!("write {words}"),
            );
        }
        found
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<At<Vec<At<String>>>> {
        let example = format!("{key} = [\"…\", \"…\"]");
        let (value, line) = self.required(key, &example)?;
        let Some(array) = value.as_array() else {
            return self.wrong_type(key, line, "a list between brackets", &example);
        };
        let mut texts = Vec::new();
        for element in array.iter() {
            let line = self.findings.line(element.span().start);
            match element.get_ref().as_str() {
                Some(text) => texts.push(At { value: text.to_owned(), line }),
                None => return self.wrong_type(key, line, "a list of texts between quotes", &example),
            }
        }
        Some(At { value: texts, line })
    }

    /// Whether the key is there; it counts as known from then on.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.optional(key).is_some()
    }

    /// One table between braces, where it is there.
    pub(super) fn section(&mut self, key: &'static str, heading: &'static str) -> Option<Section<'t>> {
        let (value, line) = self.optional(key)?;
        let Some(table) = value.as_table() else {
            return self.wrong_type(key, line, "a table", &format!("{key} = {{ … }}"));
        };
        Some(Section { table, heading, line, asked: Vec::new(), findings: self.findings })
    }

    /// The tables of a list, as `[[key]]` or between brackets; none where the key is missing.
    pub(super) fn sections(&mut self, key: &'static str, heading: &'static str) -> Vec<Section<'t>> {
        let Some((value, line)) = self.optional(key) else { return Vec::new() };
        let Some(array) = value.as_array() else {
            self.wrong_type::<()>(key, line, "a list of tables", &format!("[[{key}]] for each"));
            return Vec::new();
        };
        let mut sections = Vec::new();
        for element in array.iter() {
            let line = self.findings.line(element.span().start);
            match element.get_ref().as_table() {
                Some(table) => {
                    sections.push(Section {
                        table,
                        heading,
                        line,
                        asked: Vec::new(),
                        findings: self.findings,
                    });
                }
                None => {
                    self.wrong_type::<()>(key, line, "a list of tables", "{ … } for each");
                }
            }
        }
        sections
    }

    /// Names a key that must be there, for values that are read in a way of their own.
    pub(super) fn missing(&self, key: &str, example: &str) {
        let what = format!("`{key}` is missing in {}", self.heading);
        self.findings.add(self.line, what, format!("add {example}"));
    }

    /// Refuses every key that was not asked for. To be called once the section is read.
    pub(super) fn finish(self) {
        for key in self.table.keys().filter(|key| !self.asked.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref();
            let line = self.findings.line(key.span().start);
            let remedy = match self.asked.iter().find(|asked| is_nearly(asked, name)) {
                Some(meant) => format!("write `{meant}`, or remove it"),
                None => format!("remove it, or use one of {}", self.asked.join(", ")),
            };
            self.findings.add(line, format!("unknown key `{name}` in {}", self.heading), remedy);
        }
    }

    fn optional(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, usize)> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.findings.line(value.span().start)))
    }

    fn required(&mut self, key: &'static str, example: &str) -> Option<(&'t DeValue<'t>, usize)> {
        let value = self.optional(key);
        if value.is_none() {
            self.missing(key, example);
        }
        value
    }

    fn wrong_type<T>(&self, key: &str, line: usize, wanted: &str, example: &str) -> Option<T> {
        self.findings.add(
            line,
            format!("`{key}` is not {wanted} in {}", self.heading),
            format!("write {example}"),
        );
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
