//! Templates of dispositif as TOML files: a complete French file, and a translation beside it that holds texts alone.
//!
//! Read in the manner of instruments: a file with a fault gives no template but the list of all its faults, each with its line and
//! its remedy. The format is told in `questionnaires/dispositifs/README.md`. Nothing here creates a dispositif.

mod read;

#[cfg(test)]
mod tests;

use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;

use super::instrument_file::{Fault, SourceFile, both};

/// Reads a template from its French file and, where there is one, its translation. It may ask the questionnaires on `shelf`.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub fn parse(
    french: &SourceFile,
    translation: Option<&SourceFile>,
    shelf: &[Instrument],
) -> Result<Template, Vec<Fault>> {
    both::read(french, translation, |french, other| read::template(french, other, shelf))
}

/// Whether a file is meant as a template: it names a practice, or has sessions, before any list. An instrument has neither. The
/// text is looked at as it stands, so that one whose syntax is wrong is still taken for what it is.
pub fn is_template(file: &SourceFile) -> bool {
    let lines = file.text.lines().map(str::trim).take_while(|line| !line.starts_with("[["));
    let is_kind =
        |line: &str| line.strip_prefix("kind").is_some_and(|rest| rest.trim_start().starts_with('='));
    lines.into_iter().any(|line| is_kind(line) || line == "[sessions]")
}
