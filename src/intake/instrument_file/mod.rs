//! Instruments as TOML files: a complete French file, and a translation beside it that holds texts alone.
//!
//! What comes out is checked: every rule that the domain takes for granted was held against the file, and a file with a
//! fault gives no instrument but the list of all its faults, each with its line and its remedy. The format is told in
//! `questionnaires/instruments/README.md`. Nothing here opens a wave, stores or computes.

pub(super) mod fault;
mod fingerprint;
mod numbers;
mod problem;
pub(super) mod read;
mod score;
pub(super) mod section;
mod syntax;
mod together;
mod wording;
pub(super) mod words;

#[cfg(test)]
mod tests;

pub use fault::{Fault, SourceFile};
pub use fingerprint::fingerprint;
pub use problem::{
    CapsuleProblem, FileProblem, KeyProblem, Problem, ScaleProblem, ScoreProblem, SyntaxProblem,
    TranslationProblem,
};
pub use together::{TogetherFault, together};
pub use wording::{Example, Known, Owner, Part, Place, Wanted};

use crate::domain::questionnaire::Instrument;

use fault::Findings;
use section::Section;
use syntax::table;

/// Reads an instrument from its French file and, where there is one, its translation.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub fn parse(french: &SourceFile, translation: Option<&SourceFile>) -> Result<Instrument, Vec<Fault>> {
    parse_as(french, translation, read::instrument)
}

/// Reads what `read` makes of a French file and its translation.
pub(super) fn parse_as<T>(
    french: &SourceFile,
    translation: Option<&SourceFile>,
    read: impl for<'f> FnOnce(Section<'f>, Option<Section<'f>>) -> Option<T>,
) -> Result<T, Vec<Fault>> {
    let french_findings = Findings::of(french);
    let other_findings = translation.map(Findings::of);
    let read = {
        let french = table(french, &french_findings);
        let other = translation.zip(other_findings.as_ref());
        let other = other.map(|(file, findings)| (table(file, findings), findings));
        match (&french, &other) {
            (Some(french), None) => read(Section::root(french.get_ref(), &french_findings), None),
            (Some(french), Some((Some(other), findings))) => {
                let other = Section::root(other.get_ref(), findings);
                read(Section::root(french.get_ref(), &french_findings), Some(other))
            }
            // A file whose syntax is wrong is not looked at further: what follows would be guessed.
            _ => None,
        }
    };
    let mut faults = french_findings.into_faults();
    faults.extend(other_findings.into_iter().flat_map(Findings::into_faults));
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(faults),
    }
}
