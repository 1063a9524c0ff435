//! Each problem in both languages. That files bring them about is shown in `intake` and `tests/questionnaires.rs`.

use super::*;
use crate::domain::ids::{InstrumentId, ScoreId};
use crate::domain::language::Language;

const OWNERS: [Owner; 7] =
    [Owner::File, Owner::Scale, Owner::Item, Owner::Score, Owner::Page, Owner::Dimension, Owner::Statement];
const PARTS: [Part; 4] = [Part::Key("label"), Part::Option(3), Part::Band(50), Part::Paragraph("idea", 2)];
const PLACES: [Place; 3] = [Place::File, Place::AnOption, Place::Under("[[items]]")];
const WANTED: [Wanted; 8] = [
    Wanted::Text,
    Wanted::Texts,
    Wanted::WholeNumber,
    Wanted::Number,
    Wanted::Flag,
    Wanted::List,
    Wanted::Table,
    Wanted::Tables,
];

fn name() -> String {
    "épuisé".to_owned()
}

fn examples() -> [Example; 7] {
    [
        Example::Code("k = 1".to_owned()),
        Example::AnyOf(vec!["k = 1".to_owned(), "k = 2".to_owned()]),
        Example::Scales,
        Example::Items,
        Example::Dispersion,
        Example::TableForEach("scores"),
        Example::BracesForEach,
    ]
}

fn of_files() -> Vec<Problem> {
    vec![
        FileProblem::NotThere.into(),
        FileProblem::Unreadable(name()).into(),
        FileProblem::UnreadableFolder(name()).into(),
        FileProblem::NotUtf8.into(),
        FileProblem::InstrumentTwice(name()).into(),
        FileProblem::CapsuleTwice(name()).into(),
        FileProblem::NoFrenchFile(name()).into(),
        SyntaxProblem::OpenList.into(),
        SyntaxProblem::DuplicateKey.into(),
        SyntaxProblem::DuplicateHeading.into(),
        SyntaxProblem::Other(name()).into(),
    ]
}

fn of_keys() -> Vec<Problem> {
    let (key, place, value) = ("text", Place::File, name());
    let mut problems: Vec<Problem> = vec![
        KeyProblem::Id { id: name(), most: 40 }.into(),
        KeyProblem::Mistyped { key: name(), place, meant: key }.into(),
        KeyProblem::Unknown { key: name(), place, known: name() }.into(),
        KeyProblem::NotADecimal { key, value, place, most: 1, decimals: 4 }.into(),
    ];
    for place in PLACES {
        let (least, most) = ("0".to_owned(), "1000".to_owned());
        problems.push(KeyProblem::Empty { key, place }.into());
        problems.push(KeyProblem::OutOfRange { key, value: name(), place, least, most }.into());
    }
    for example in examples() {
        problems.push(KeyProblem::Missing { key, place, example: example.clone() }.into());
        problems
            .push(KeyProblem::UnknownChoice { key, value: name(), place, choices: example.clone() }.into());
        let wrong = |wanted| KeyProblem::WrongType { key, wanted, place, example: example.clone() }.into();
        problems.extend(WANTED.map(wrong));
    }
    problems
}

fn of_content() -> Vec<Problem> {
    let (scale, score, item) = (name(), name(), name());
    let mut problems: Vec<Problem> = vec![
        ScaleProblem::OptionOrder { scale: name(), value: 3, previous: 1 }.into(),
        ScaleProblem::TooFewOptions { scale: name(), most: 10 }.into(),
        ScaleProblem::TooManyOptions { scale: name(), most: 10 }.into(),
        ScaleProblem::Numbers { scale, from: 3, to: 2 }.into(),
        ScoreProblem::ItemCount { score: name(), count: 1200, most: 24 }.into(),
        ScoreProblem::ItemTwice { score: name(), item: name() }.into(),
        ScoreProblem::SharedItem { score, other: name(), item }.into(),
        ScoreProblem::MinimumAnswered(name()).into(),
        ScoreProblem::BandBackwards { from: 50, to: 49 }.into(),
        ScoreProblem::BandsOverlap { from: 49, to: 100, low: 0, high: 49, line: 1200 }.into(),
    ];
    for known in [Known(Vec::new()), Known(vec![name(), name()])] {
        let scale = ScaleProblem::UnknownScale { item: name(), scale: name(), known: known.clone() };
        problems
            .extend([scale.into(), ScoreProblem::UnknownItem { score: name(), item: name(), known }.into()]);
    }
    problems.extend(OWNERS.map(|owner| ScaleProblem::IdTwice { owner, id: name(), first: 1200 }.into()));
    problems
}

fn of_capsules() -> Vec<Problem> {
    let unknown = |known| CapsuleProblem::UnknownDimension { statement: name(), dimension: name(), known };
    vec![
        CapsuleProblem::Count { key: "pages", count: 1200, least: 4, most: 6 }.into(),
        CapsuleProblem::ScaleStart(1).into(),
        unknown(Known(Vec::new())).into(),
        unknown(Known(vec![name(), name()])).into(),
        CapsuleProblem::FewStatements { dimension: name(), least: 2 }.into(),
    ]
}

fn of_translations() -> Vec<Problem> {
    let mut problems: Vec<Problem> = vec![
        TranslationProblem::Language { found: name(), wanted: "fr" }.into(),
        TranslationProblem::OtherId { own: name(), french: name() }.into(),
        TranslationProblem::OtherVersion { own: 2026, french: 1 }.into(),
    ];
    for owner in OWNERS {
        let (id, file) = (name, name);
        problems.push(TranslationProblem::NotInFrench { owner, id: id(), file: file() }.into());
        problems.push(TranslationProblem::Twice { owner, id: id() }.into());
        problems.push(TranslationProblem::Missing { owner, id: id(), file: file() }.into());
        for part in PARTS {
            problems.push(TranslationProblem::PartNotInFrench { owner, id: id(), part, file: file() }.into());
            problems.push(TranslationProblem::MissingPart { owner, id: id(), part, file: file() }.into());
        }
    }
    problems
}

#[track_caller]
fn is_said_in_both(said: impl Fn(Words) -> String, english: &str) {
    assert_eq!(said(Words::of(Language::En)), english);
    let french = said(Words::of(Language::Fr));
    let has_a_key = french.contains("[toml-") || french.contains("{$");
    let is_english =
        [" the ", " is ", " write ", " of ", " for each", " or "].iter().any(|word| french.contains(word));
    assert!(!has_a_key && !is_english && french.contains('\u{a0}'), "{french}");
    assert_eq!(french.contains("épuisé"), english.contains("épuisé"), "{french}");
    assert_eq!(french.contains("1200"), english.contains("1200"), "{french}");
}

#[test]
fn every_fault_of_a_questionnaire_is_said_in_english_as_the_reader_says_it_and_in_french_in_other_words() {
    for problem in [of_files(), of_keys(), of_content(), of_capsules(), of_translations()].concat() {
        let found = Fault::new("essai.fr.toml", 12, problem);
        is_said_in_both(|t| fault(t, &found), &found.to_string());
    }
}

#[test]
fn questionnaires_that_cannot_be_asked_together_are_told_in_both_languages() {
    let id = || InstrumentId::from_text(name());
    let score = TogetherFault::Score { score: ScoreId::from_text(name()), first: id(), second: id() };
    for found in [TogetherFault::Instrument(id()), score] {
        is_said_in_both(|t| together(t, &found), &found.to_string());
    }
}
