//! Instruments as TOML files: a complete French file, and a translation beside it that holds texts alone.
//!
//! What comes out is checked: every rule that the domain takes for granted was held against the file, and a file with a
//! fault gives no instrument but the list of all its faults, each with its line and its remedy. The format is told in
//! `questionnaires/instruments/README.md`. Nothing here opens a wave, stores or computes.

pub(in crate::intake) mod both;
pub(in crate::intake) mod fault;
mod fingerprint;
mod numbers;
mod problem;
pub(in crate::intake) mod read;
mod score;
pub(in crate::intake) mod section;
pub(in crate::intake) mod syntax;
mod together;
mod wording;
pub(in crate::intake) mod words;

#[cfg(test)]
mod tests;

pub use fault::{Fault, SourceFile};
pub use fingerprint::fingerprint;
pub use problem::{
    CapsuleProblem, FileProblem, KeyProblem, Problem, ScaleProblem, ScoreProblem, SyntaxProblem,
    TemplateProblem, TranslationProblem,
};
pub use together::{TogetherFault, together};
pub use wording::{Example, Known, Owner, Part, Place, Wanted};

use crate::domain::questionnaire::Instrument;

/// Reads an instrument from its French file and, where there is one, its translation.
///
/// # Errors
/// Every [`Fault`] of both files, those of the French file first, each file from top to bottom.
pub fn parse(french: &SourceFile, translation: Option<&SourceFile>) -> Result<Instrument, Vec<Fault>> {
    both::read(french, translation, |french, other| read::instrument(french, other))
}
