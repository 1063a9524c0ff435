//! Capsules as TOML files, read in the manner of instruments: a complete French file, and a translation beside it that
//! holds texts alone. A file with a fault gives no capsule but the list of all its faults, each with its line and remedy.
//!
//! The format is told in `questionnaires/capsules/README.md`. Nothing here knows of an answer.

mod read;

#[cfg(test)]
mod tests;

use crate::domain::capsule::Capsule;

use super::instrument_file::{Fault, SourceFile, both};

/// Reads a capsule from its French file and, where there is one, its translation.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub fn parse(french: &SourceFile, translation: Option<&SourceFile>) -> Result<Capsule, Vec<Fault>> {
    both::read(french, translation, read::capsule)
}

/// Whether a file means to be a capsule: it has a list that no questionnaire has. Where it is not TOML it means nothing.
pub fn is_capsule(file: &SourceFile) -> bool {
    let headings = ["[[pages]]", "[[dimensions]]", "[[statements]]"];
    file.text.lines().any(|line| headings.contains(&line.trim()))
}
