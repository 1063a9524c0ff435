//! Why files are not analysed, in the reader's language. What is wrong stands in `intake` and `app`; here are its words.

use std::path::Path;

use crate::app::analyse::{AnalyseError, TallyError};
use crate::domain::dispositif::PRIMARY_MAX;
use crate::i18n::{Phrase, Words};
use crate::intake::answers_csv::{Column, Fault, Reason, Role, Separator};

/// The faults of a file, a line each.
pub fn faults(t: Words, path: &Path, faults: &[Fault]) -> String {
    faults.iter().map(|found| in_file(t, path, &fault(t, found)) + "\n").collect()
}

/// That a file cannot be read at all.
pub fn unreadable(t: Words, path: &Path) -> String {
    t.say("refusal-unreadable-file").with("file", path.display()).to_string() + "\n"
}

/// Why files without fault are not analysed together.
pub fn together(t: Words, error: &AnalyseError) -> String {
    let said = match error {
        AnalyseError::UnknownPrimary(score, known) => {
            t.say("refusal-unknown-primary").with("score", score).with("known", known)
        }
        AnalyseError::PrimaryTwice(score) => t.say("refusal-primary-twice").with("score", score),
        AnalyseError::TooManyPrimary(count) => {
            t.say("refusal-too-many-primary").count("count", *count).count("most", PRIMARY_MAX)
        }
        AnalyseError::SameFile => t.say("refusal-same-file"),
        AnalyseError::NoPairs => t.say("refusal-no-pairs"),
        AnalyseError::GroupSpelling { before, after } => {
            t.say("refusal-two-spellings").with("before", before).with("after", after)
        }
        AnalyseError::Scores(TallyError::TooLarge { score }) => t.say("refusal-scales").with("score", score),
        AnalyseError::Scores(TallyError::Broken { score }) => t.say("refusal-broken").with("score", score),
        // The files were read for this questionnaire, so that nothing else can be wrong with a sheet.
        AnalyseError::Scores(other) => t.say("refusal-scores").with("error", other),
        AnalyseError::Exact(_) => t.say("refusal-too-fine"),
    };
    said.to_string() + "\n"
}

fn in_file(t: Words, path: &Path, said: &str) -> String {
    t.say("refusal-in-file").with("file", path.display()).with("said", said).to_string()
}

fn fault(t: Words, fault: &Fault) -> String {
    let said = reason(t, &fault.reason).to_string();
    let at = match (fault.line, &fault.column) {
        (None, _) => return said,
        (Some(line), None) => t.say("refusal-at-line").with("line", line),
        (Some(line), Some(Column { number, name })) if name.is_empty() => {
            t.say("refusal-at-column").with("line", line).count("number", *number)
        }
        (Some(line), Some(Column { number, name })) => {
            t.say("refusal-at-named-column").with("line", line).count("number", *number).with("name", name)
        }
    };
    at.with("said", said).to_string()
}

/// What is wrong and the remedy: of the file as a whole, of its header, of a row.
fn reason<'a>(t: Words, reason: &'a Reason) -> Phrase<'a> {
    match reason {
        Reason::Empty => t.say("refusal-empty"),
        Reason::Workbook => t.say("refusal-workbook"),
        Reason::NotText => t.say("refusal-not-text"),
        Reason::Undecodable(encoding) => t.say("refusal-undecodable").with("encoding", encoding),
        Reason::OpenQuote => t.say("refusal-open-quote"),
        Reason::Unreadable(error) => t.say("refusal-unreadable-line").with("error", error),
        Reason::NoRows => t.say("refusal-no-rows"),
        Reason::More(more) => t.say("refusal-more").with("more", more),
        other => of_header(t, other),
    }
}

fn of_header<'a>(t: Words, reason: &'a Reason) -> Phrase<'a> {
    match reason {
        Reason::NoItemColumn { example } => t.say("refusal-no-item-column").with("example", example),
        Reason::MissingItem { item } => t.say("refusal-missing-item").with("item", item),
        Reason::MissingColumn { role, name } => {
            t.say("refusal-missing-column").with("role", word(t, *role)).with("name", name)
        }
        Reason::UnclearColumn { role, name } => {
            t.say("refusal-unclear-column").with("role", word(t, *role)).with("name", name)
        }
        Reason::TwoRoles { role, other } => {
            t.say("refusal-two-roles").with("role", word(t, *role)).with("other", other)
        }
        Reason::DuplicateHeader { first } => t.say("refusal-duplicate-header").count("first", *first),
        Reason::TwoItems { items } => {
            let and = format!(" {} ", t.say("refusal-and"));
            t.say("refusal-two-items").with("items", items.join(&and))
        }
        Reason::SecondColumn { item, first } => {
            t.say("refusal-second-column").with("item", item).count("first", *first)
        }
        other => of_row(t, other),
    }
}

fn of_row<'a>(t: Words, reason: &'a Reason) -> Phrase<'a> {
    match reason {
        Reason::Ragged { expected, found, separator } => {
            let said = t.say("refusal-ragged").count("expected", *expected).count("found", *found);
            said.with("separator", separator_word(t, *separator))
        }
        Reason::ForeignValue { value, allowed } => match allowed.range() {
            Some((least, most)) => {
                let said = t.say("refusal-foreign-value").with("value", value);
                said.with("least", least).with("most", most)
            }
            None => t.say("refusal-foreign-label").with("value", value),
        },
        Reason::NoGroup => t.say("refusal-no-group"),
        Reason::GroupSpelling { group, other, line } => {
            t.say("refusal-group-spelling").with("group", group).with("other", other).with("line", line)
        }
        Reason::DuplicatePair { first } => t.say("refusal-duplicate-pair").with("first", first),
        // A cell that is foreign to its scale was refused before it came into a sheet; all else was named above.
        other => t.say("refusal-sheet").with("error", other),
    }
}

fn word(t: Words, role: Role) -> Phrase<'static> {
    t.say(match role {
        Role::Group => "refusal-role-group",
        Role::Pair => "refusal-role-pair",
    })
}

fn separator_word(t: Words, separator: Separator) -> String {
    match separator {
        Separator::Tab => t.say("refusal-tab").to_string(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::analyse::ExactError;
    use crate::domain::ids::ScoreId;
    use crate::domain::language::Language;
    use crate::intake::answers_csv::Allowed;

    fn said(language: Language, found: &Fault) -> String {
        fault(Words::of(language), found)
    }

    fn reasons() -> Vec<Reason> {
        let name = || "Équipe".to_owned();
        let mut reasons = vec![
            Reason::Empty,
            Reason::Workbook,
            Reason::NotText,
            Reason::Undecodable("UTF-16LE"),
            Reason::OpenQuote,
            Reason::Unreadable("why".to_owned()),
            Reason::NoItemColumn { example: name() },
            Reason::MissingItem { item: name() },
            Reason::TwoRoles { role: Role::Pair, other: name() },
            Reason::DuplicateHeader { first: 3 },
            Reason::TwoItems { items: vec!["a.b".to_owned(), "c.b".to_owned()] },
            Reason::SecondColumn { item: name(), first: 2 },
            Reason::NoRows,
            Reason::NoGroup,
            Reason::GroupSpelling { group: name(), other: "ÉQUIPE".to_owned(), line: 4 },
            Reason::DuplicatePair { first: 2 },
            Reason::More(7),
        ];
        for role in [Role::Group, Role::Pair] {
            reasons.push(Reason::MissingColumn { role, name: name() });
            reasons.push(Reason::UnclearColumn { role, name: name() });
        }
        for (separator, found) in [(Separator::Tab, 1), (Separator::Semicolon, 12)] {
            reasons.push(Reason::Ragged { expected: 6, found, separator });
        }
        for range in [None, Some((0, 4))] {
            reasons.push(Reason::ForeignValue { value: name(), allowed: Allowed::new(range) });
        }
        reasons
    }

    #[test]
    fn every_fault_is_said_in_english_as_the_import_says_it_and_in_french_in_other_words() {
        for reason in reasons() {
            for (line, name) in [(None, None), (Some(3), None), (Some(3), Some("")), (Some(3), Some("i1"))] {
                let column = name.map(|name: &str| Column { number: 2, name: name.to_owned() });
                let found = Fault { line, column, reason: reason.clone() };
                assert_eq!(said(Language::En, &found), found.to_string());
                let french = said(Language::Fr, &found);
                assert!(!french.contains("the ") && !french.contains('['), "{french}");
                assert_ne!(french, found.to_string());
            }
        }
    }

    #[test]
    fn every_refusal_of_both_files_is_said_in_english_as_the_program_says_it() {
        let score = || ScoreId::from_text("calme");
        let errors = [
            AnalyseError::UnknownPrimary(score(), "a, b".to_owned()),
            AnalyseError::PrimaryTwice(score()),
            AnalyseError::TooManyPrimary(4),
            AnalyseError::SameFile,
            AnalyseError::NoPairs,
            AnalyseError::GroupSpelling { before: "Sud".to_owned(), after: "SUD".to_owned() },
            AnalyseError::Scores(TallyError::TooLarge { score: score() }),
            AnalyseError::Scores(TallyError::Broken { score: score() }),
            AnalyseError::Exact(ExactError::TooFine),
        ];
        for error in errors {
            let said = |language| together(Words::of(language), &error);
            assert_eq!(said(Language::En), format!("{error}\n"));
            let french = said(Language::Fr);
            assert!(!french.contains("the ") && !french.contains('['), "{french}");
        }
    }
}
