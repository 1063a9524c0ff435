//! Instruments as TOML files: a complete French file, and a translation beside it that holds texts alone.
//!
//! What comes out is checked: every rule that the domain takes for granted was held against the file, and a file with a
//! fault gives no instrument but the list of all its faults, each with its line and its remedy. The format is told in
//! `questionnaires/instruments/README.md`. Nothing here opens a wave, stores or computes.

mod fault;
mod fingerprint;
mod read;
mod score;
mod section;
mod together;
mod words;

#[cfg(test)]
mod tests;

pub use fault::{Fault, SourceFile};
pub use fingerprint::{definition, fingerprint};
pub use together::{TogetherFault, together};

use toml::Spanned;
use toml::de::DeTable;

use crate::domain::questionnaire::Instrument;

use fault::Findings;
use section::Section;
use words::Words;

/// Reads an instrument from its French file and, where there is one, its translation.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub fn parse(french: &SourceFile, translation: Option<&SourceFile>) -> Result<Instrument, Vec<Fault>> {
    let french_findings = Findings::of(french);
    let french_table = table(french, &french_findings);
    let translation = translation.map(|file| (file, Findings::of(file)));
    let translated = translation.as_ref().map(|(file, findings)| (table(file, findings), findings));
    let instrument = match (&french_table, &translated) {
        (Some(table), None) => {
            let file = Section::root(table.get_ref(), &french_findings);
            read::instrument(file, Words::french(&french_findings))
        }
        (Some(table), Some((Some(other), findings))) => {
            let file = Section::root(table.get_ref(), &french_findings);
            let mut other = Section::root(other.get_ref(), findings);
            let words = Words::translated(&french_findings, &mut other);
            let instrument = read::instrument(file, words);
            read::same_identity(other, instrument.as_ref());
            instrument
        }
        // A file whose syntax is wrong is not looked at further: what follows would be guessed.
        _ => None,
    };
    drop((french_table, translated));
    let mut faults = french_findings.into_faults();
    faults.extend(translation.into_iter().flat_map(|(_, findings)| findings.into_faults()));
    match instrument {
        Some(instrument) if faults.is_empty() => Ok(instrument),
        _ => Err(faults),
    }
}

/// The file's tables; `None`, and every error named, where it is not TOML.
fn table<'f>(file: &'f SourceFile, findings: &Findings<'_>) -> Option<Spanned<DeTable<'f>>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    for error in &errors {
        let line = findings.line(error.span().map_or(0, |span| span.start));
        let remedy = match error.message() {
            "duplicate key" => "keep one of the two",
            _ => "correct it: texts stand between quotes, lists between brackets, one key a line",
        };
        findings.add(line, format!("this is not TOML: {}", error.message()), remedy);
    }
    errors.is_empty().then_some(table)
}
