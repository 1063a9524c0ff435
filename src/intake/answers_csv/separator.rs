//! What stands between two fields, found from the header and the first lines.

use std::collections::HashSet;
use std::fmt;

use csv::{ReaderBuilder, StringRecord};

use crate::domain::questionnaire::Questionnaire;

/// What stands between two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write where the comma is the decimal mark.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

impl Separator {
    /// Every separator; the first wins where nothing tells them apart.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The character.
    pub fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
            Self::Bar => '|',
        }
    }

    /// The character as a byte; all four are ASCII.
    pub(super) fn byte(self) -> u8 {
        self.character() as u8
    }
}

impl fmt::Display for Separator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tab => f.write_str("tab"),
            _ => write!(f, "« {} »", self.character()),
        }
    }
}

/// How many records are looked at.
const SAMPLE: usize = 20;

/// The separator, and the byte at which the header begins: a first line `sep=;`, which some spreadsheets write and
/// obey, is taken at its word and passed over.
pub fn detect(text: &str, questionnaire: &Questionnaire) -> (Separator, usize) {
    if let Some(declared) = declared(text) {
        return declared;
    }
    let known: HashSet<String> = questionnaire
        .items()
        .flat_map(|(instrument, item)| [format!("{}.{}", instrument.id, item.id), item.id.to_string()])
        .map(|name| name.to_lowercase())
        .collect();
    let best = Separator::ALL.into_iter().rev().max_by_key(|separator| evidence(text, *separator, &known));
    (best.unwrap_or(Separator::Comma), 0)
}

fn declared(text: &str) -> Option<(Separator, usize)> {
    let first = text.split(['\r', '\n']).next()?;
    let character = first.strip_prefix("sep=")?;
    let separator = Separator::ALL.into_iter().find(|one| character == one.character().to_string())?;
    Some((separator, first.len()))
}

/// What speaks for `separator`, the strongest first: header cells that name an item, records as wide as the header
/// (counted only where it has two fields at least), fields of the header.
fn evidence(text: &str, separator: Separator, known: &HashSet<String>) -> (usize, usize, usize) {
    let mut reader = reader_builder(separator).from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok);
    let Some(header) = records.next() else { return (0, 0, 0) };
    let named = header.iter().filter(|name| known.contains(&name.trim().to_lowercase())).count();
    let as_wide = |record: &StringRecord| record.len() == header.len() && header.len() > 1;
    (named, records.take(SAMPLE).filter(as_wide).count(), header.len())
}

/// A reader that takes records of any width: a ragged row is a fault to be told, not an end of reading.
pub fn reader_builder(separator: Separator) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.delimiter(separator.byte()).has_headers(false).flexible(true);
    builder
}
