//! What can be wrong in a questionnaire's file, with its remedy: data first, so that it can be said in any language.
//!
//! The words here are English; `cli` has them in the reader's language. Nothing here knows of a line or a file.

use thiserror::Error;

use super::wording::{Example, Known, Owner, Part, Place, Wanted};

/// What is wrong, then the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub enum Problem {
    /// The file as a whole.
    File(#[from] FileProblem),
    /// It is not TOML.
    Syntax(#[from] SyntaxProblem),
    /// A key or its value.
    Key(#[from] KeyProblem),
    /// Scales and items that do not hold together.
    Scale(#[from] ScaleProblem),
    /// A score that does not hold together.
    Score(#[from] ScoreProblem),
    /// The French file and its translation do not fit together.
    Translation(#[from] TranslationProblem),
    /// A capsule that does not hold together.
    Capsule(#[from] CapsuleProblem),
    /// A template of dispositif that does not hold together.
    Template(#[from] TemplateProblem),
}

/// A file or a folder that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum FileProblem {
    #[error("there is no such file; check its name and its rights")]
    NotThere,
    #[error("the file cannot be read ({0}); check its name and its rights")]
    Unreadable(String),
    #[error("the folder cannot be read ({0}); check its name and its rights")]
    UnreadableFolder(String),
    #[error("the file is not UTF-8 from here on; save it as UTF-8")]
    NotUtf8,
    #[error("another file of this folder has an instrument `{0}`; give one of them another id")]
    InstrumentTwice(String),
    #[error("another file of this folder has a template `{0}`; give one of them another id")]
    TemplateTwice(String),
    #[error("another file of this folder has a capsule `{0}`; give one of them another id")]
    CapsuleTwice(String),
    #[error("{0} is not beside this translation; add the French file, which is the complete one")]
    NoFrenchFile(String),
}

/// A line that is not TOML.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum SyntaxProblem {
    #[error("this line comes while a list above it is open; close that list with ]")]
    OpenList,
    #[error("this is not TOML: duplicate key; keep one of the two")]
    DuplicateKey,
    #[error("this is not TOML: duplicate key; keep one of the two, or write [[…]] for each one of a list")]
    DuplicateHeading,
    /// The words are those of the crate that reads TOML.
    #[error(
        "this is not TOML: {0}; correct it: texts stand between quotes, lists between brackets, one key a line"
    )]
    Other(String),
}

/// A key that is missing, unknown or of another kind.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum KeyProblem {
    #[error("`{key}` is missing in {place}; add {example}")]
    Missing { key: &'static str, place: Place, example: Example },
    #[error("`{key}` is empty in {place}; write a text: {key} = \"…\"")]
    Empty { key: &'static str, place: Place },
    #[error("`{key}` is not {wanted} in {place}; write {example}")]
    WrongType { key: &'static str, wanted: Wanted, place: Place, example: Example },
    #[error("`{key}` is {value} in {place}; write a number from {least} to {most}")]
    OutOfRange { key: &'static str, value: String, place: Place, least: String, most: String },
    #[error(
        "`{key}` is {value} in {place}; write a number from 0 to {most} with a point and at most {decimals} decimals"
    )]
    NotADecimal { key: &'static str, value: String, place: Place, most: i128, decimals: usize },
    #[error("`{key}` is `{value}` in {place}; write {choices}")]
    UnknownChoice { key: &'static str, value: String, place: Place, choices: Example },
    #[error(
        "the id `{id}` has other characters or is too long; use at most {most} letters without accent, digits and _"
    )]
    Id { id: String, most: usize },
    #[error("unknown key `{key}` in {place}; write `{meant}`, or remove it")]
    Mistyped { key: String, place: Place, meant: &'static str },
    #[error("unknown key `{key}` in {place}; remove it, or use one of {known}")]
    Unknown { key: String, place: Place, known: String },
}

/// Scales and items that do not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum ScaleProblem {
    #[error("{owner} `{id}` is there twice, first on line {first}; give one of them another id")]
    IdTwice { owner: Owner, id: String, first: usize },
    #[error(
        "option {value} of scale `{scale}` comes after option {previous}; give the values from the lowest to the highest \
         in steps of one"
    )]
    OptionOrder { scale: String, value: u8, previous: u8 },
    #[error("scale `{scale}` has fewer than two options; give it from 2 to {most}")]
    TooFewOptions { scale: String, most: usize },
    #[error("scale `{scale}` has more than ten options; give it from 2 to {most}")]
    TooManyOptions { scale: String, most: usize },
    #[error(
        "scale `{scale}` goes from {from} to {to}; write the lowest number as `from` and a higher one as `to`"
    )]
    Numbers { scale: String, from: u8, to: u8 },
    #[error(
        "item `{item}` is on scale `{scale}`, which is not in this file; write {known}, or add that scale"
    )]
    UnknownScale { item: String, scale: String, known: Known },
}

/// A score that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum ScoreProblem {
    #[error("score `{score}` has {count} items; give it from 1 to {most}")]
    ItemCount { score: String, count: usize, most: usize },
    #[error(
        "score `{score}` names item `{item}`, which is not in this file; write {known}, or add that item"
    )]
    UnknownItem { score: String, item: String, known: Known },
    #[error("score `{score}` names item `{item}` twice; keep it once")]
    ItemTwice { score: String, item: String },
    #[error(
        "item `{item}` counts in score `{other}` and in score `{score}`; keep it in one: from two means that share items, \
         that of an item can be worked out"
    )]
    SharedItem { score: String, other: String, item: String },
    #[error(
        "`minimum_answered` is `{0}`; write a fraction above 0 and at most 1 between quotes: minimum_answered = \"1/2\""
    )]
    MinimumAnswered(String),
    #[error("the band goes from {from} down to {to}; write the lowest score in `from`, the highest in `to`")]
    BandBackwards { from: u8, to: u8 },
    #[error(
        "the band from {from} to {to} overlaps the one from {low} to {high} on line {line}; both ends belong to a band: \
         let each score be in one alone"
    )]
    BandsOverlap { from: u8, to: u8, low: u8, high: u8, line: usize },
}

/// A French file and its translation that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum TranslationProblem {
    #[error("the language is `{found}`; write language = \"{wanted}\" in this file")]
    Language { found: String, wanted: &'static str },
    #[error("the id is `{own}`, the French file's `{french}`; write the same id")]
    OtherId { own: String, french: String },
    #[error(
        "this translates version {own}, the French file is {french}; bring the texts up to date, then the version"
    )]
    OtherVersion { own: u32, french: u32 },
    #[error("{owner} `{id}` is not in {file}; write the id that it has there, or remove it")]
    NotInFrench { owner: Owner, id: String, file: String },
    #[error("{owner} `{id}` does not have {part} in {file}; remove it")]
    PartNotInFrench { owner: Owner, id: String, part: Part, file: String },
    #[error("{owner} `{id}` is translated twice; keep one of the two")]
    Twice { owner: Owner, id: String },
    #[error("{owner} `{id}` is not translated in {file}; add it there under {}, with the same id", owner.place())]
    Missing { owner: Owner, id: String, file: String },
    #[error("{part} of {owner} `{id}` is not translated in {file}; add it there")]
    MissingPart { owner: Owner, id: String, part: Part, file: String },
}

/// A capsule that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum CapsuleProblem {
    #[error("the capsule has {count} [[{key}]]; give it from {least} to {most}")]
    Count { key: &'static str, count: usize, least: usize, most: usize },
    #[error("the scale begins at {0}; begin it at 0, so that points can be added up by hand")]
    ScaleStart(u8),
    #[error(
        "statement `{statement}` belongs to dimension `{dimension}`, which is not in this file; write {known}, or add that \
         dimension"
    )]
    UnknownDimension { statement: String, dimension: String, known: Known },
    #[error("dimension `{dimension}` has fewer than {least} statements; add some to it, or remove it")]
    FewStatements { dimension: String, least: usize },
}

/// A template of dispositif that names what is not there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum TemplateProblem {
    #[error("questionnaire `{name}` is not on the shelf; write {known}")]
    UnknownQuestionnaire { name: String, known: Known },
    #[error("no questionnaire of this template computes the score `{name}`; write {known}")]
    UnknownPrimary { name: String, known: Known },
    #[error(
        "there are {count} primary indicators; keep {most} at most: with more, a small group is told nothing"
    )]
    TooManyPrimary { count: usize, most: usize },
    #[error("step `{name}` does not exist; write {known}")]
    UnknownStep { name: String, known: Known },
    #[error("`{name}` is there twice under `{key}`; keep it once")]
    Twice { key: &'static str, name: String },
    #[error("`{key}` is an empty list; name at least one")]
    NoneNamed { key: &'static str },
}
