//! Text to tables, with each error of syntax on its line.

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::fault::{Findings, SourceFile};
use super::problem::SyntaxProblem;

/// The file's tables; `None`, and every error named, where it is not TOML.
pub(in crate::intake) fn table<'f>(
    file: &'f SourceFile,
    findings: &Findings<'_>,
) -> Option<Spanned<DeTable<'f>>> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let start = |error: &Error| error.span().map_or(0, |span| span.start);
    let mut in_order: Vec<&Error> = errors.iter().collect();
    in_order.sort_by_key(|error| start(error));
    let mut last = 0;
    for error in in_order {
        let offset = start(error);
        let line = findings.line(offset);
        // One slip often makes several errors on its line; the first one tells it.
        if std::mem::replace(&mut last, line) == line {
            continue;
        }
        if is_within_open_list(&file.text, offset, error) {
            // Everything further down would be an error of the same list.
            findings.add(line, SyntaxProblem::OpenList);
            break;
        }
        findings.add(line, problem(&file.text, offset, error));
    }
    errors.is_empty().then_some(table)
}

/// Whether the error is that a heading or a key, itself well written, stands where a list goes on.
fn is_within_open_list(text: &str, offset: usize, error: &Error) -> bool {
    if is_duplicate(error) {
        return false;
    }
    let (line, place) = line_around(text, offset);
    let name = |text: &str| {
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
        !text.is_empty() && text.chars().all(allowed)
    };
    let heading = line.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let heading =
        heading.map(|one| one.strip_prefix('[').and_then(|two| two.strip_suffix(']')).unwrap_or(one));
    let is_key = line
        .find('=')
        .is_some_and(|equals| place < equals && line.get(..equals).is_some_and(|key| name(key.trim())));
    heading.is_some_and(name) || is_key
}

fn problem(text: &str, offset: usize, error: &Error) -> SyntaxProblem {
    match (is_duplicate(error), line_around(text, offset).0.trim_start().starts_with('[')) {
        (true, true) => SyntaxProblem::DuplicateHeading,
        (true, false) => SyntaxProblem::DuplicateKey,
        _ => SyntaxProblem::Other(message(error).to_owned()),
    }
}

fn message(error: &Error) -> &str {
    let message = error.message();
    message.strip_suffix(", expected literal string").unwrap_or(message)
}

fn is_duplicate(error: &Error) -> bool {
    error.message() == "duplicate key"
}

/// The line around a byte, and the byte's place in it.
fn line_around(text: &str, offset: usize) -> (&str, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    (line, before.len() - start)
}
