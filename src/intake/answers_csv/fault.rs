//! What is wrong with a file: where, why and what to do.

use std::fmt;

use thiserror::Error;

use super::Separator;
use crate::domain::questionnaire::SheetError;

/// How many faults of a file are told in full.
pub const FAULTS_SHOWN: usize = 50;

/// One fault of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, as an editor counts from 1; `None` where the fault is the file's.
    pub line: Option<u64>,
    /// The column; `None` where the fault is the line's.
    pub column: Option<Column>,
    /// What is wrong, and the remedy.
    pub reason: Reason,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 1.
    pub number: usize,
    /// Its header.
    pub name: String,
}

/// What a column that is not an item's is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It names the group.
    Group,
    /// It pairs before and after.
    Pair,
}

/// What is wrong, then the remedy. No reason ever holds a value of the pair column.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "the message says what each variant and field is")]
pub enum Reason {
    #[error("the file is empty; export it again with its header line and its rows")]
    Empty,
    #[error(
        "the file is a spreadsheet workbook, not CSV; save its sheet as « CSV UTF-8 » and give that file"
    )]
    Workbook,
    #[error("the file is not text; save it as « CSV UTF-8 » and give that file")]
    NotText,
    #[error("the file is not valid {0} text; save it as « CSV UTF-8 » and give that file")]
    Undecodable(&'static str),
    #[error("a quotation mark opens here and is never closed; close it, or take it away")]
    OpenQuote,
    #[error("the line cannot be read ({0}); save the file again as « CSV UTF-8 »")]
    Unreadable(String),
    #[error(
        "the first line names no item of the questionnaire; make it a header with columns such as « {example} »"
    )]
    NoItemColumn { example: String },
    #[error(
        "no column holds the item {item}; add a column « {item} », its cells left blank where nobody answered"
    )]
    MissingItem { item: String },
    #[error("there is no {role} column « {name} »; name one of the file's own columns")]
    MissingColumn { role: Role, name: String },
    #[error(
        "« {name} » could be several columns of the file; name the {role} column with its exact capitals"
    )]
    UnclearColumn { role: Role, name: String },
    #[error("the {role} column cannot be read as {other} too; name another column")]
    TwoRoles { role: Role, other: String },
    #[error("the header is the same as that of column {first}; rename or remove one of the two")]
    DuplicateHeader { first: usize },
    #[error("the header could be the items {}; write the one that is meant in full", items.join(" and "))]
    TwoItems { items: Vec<String> },
    #[error("the item {item} already has column {first}; keep one of the two")]
    SecondColumn { item: String, first: usize },
    #[error("the file has a header and no rows; export it again with its rows")]
    NoRows,
    #[error("the line has {} where the header has {expected}; complete it, and quote any field that holds the separator {separator}", fields(*found))]
    Ragged { expected: usize, found: usize, separator: Separator },
    #[error(
        "« {value} » is not an answer to this item; write {allowed}a label of its scale, or nothing for no answer"
    )]
    ForeignValue { value: String, allowed: Allowed },
    #[error("{0}; check the questionnaire's scales")]
    Sheet(SheetError),
    #[error("the row has no group; name its group, or read the file without the group column")]
    NoGroup,
    #[error(
        "the group « {group} » differs from « {other} » on line {line} in capitals alone; write both in one way"
    )]
    GroupSpelling { group: String, other: String, line: u64 },
    #[error("the pair value is the same as on line {first}; a person has one row in a file")]
    DuplicatePair { first: u64 },
    #[error("and {0} more; correct these and give the file again")]
    More(u64),
}

/// The values of an item's scale, as a message names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowed(pub(super) Option<(u8, u8)>);

impl Allowed {
    /// The values of a scale from the lowest to the highest; none where it has labels alone.
    pub fn new(range: Option<(u8, u8)>) -> Self {
        Self(range)
    }

    /// The lowest and the highest value; `None` where the scale has labels alone.
    pub fn range(self) -> Option<(u8, u8)> {
        self.0
    }
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn of_file(reason: Reason) -> Self {
        Self { line: None, column: None, reason }
    }

    /// A fault of a line.
    pub(super) fn of_line(line: u64, reason: Reason) -> Self {
        Self { line: Some(line), column: None, reason }
    }

    /// A fault of a cell.
    pub(super) fn of_cell(line: u64, column: Column, reason: Reason) -> Self {
        Self { line: Some(line), column: Some(column), reason }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.column) {
            (Some(line), Some(Column { number, name })) if name.is_empty() => {
                write!(f, "line {line}, column {number}: {}", self.reason)
            }
            (Some(line), Some(Column { number, name })) => {
                write!(f, "line {line}, column {number} « {name} »: {}", self.reason)
            }
            (Some(line), None) => write!(f, "line {line}: {}", self.reason),
            (None, _) => self.reason.fmt(f),
        }
    }
}

impl std::error::Error for Fault {}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Group => "group",
            Self::Pair => "pair",
        })
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |(min, max)| write!(f, "{min} to {max}, "))
    }
}

fn fields(count: usize) -> String {
    if count == 1 { "1 field".to_owned() } else { format!("{count} fields") }
}

/// The faults of a file as they are found: the first ones in full, the others counted, so that a file that is wrong on
/// every line does not fill the memory.
#[derive(Default)]
pub(super) struct Faults {
    shown: Vec<Fault>,
    more: u64,
}

impl Faults {
    pub fn push(&mut self, fault: Fault) {
        if self.shown.len() < FAULTS_SHOWN {
            self.shown.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// `Ok` where there is none.
    pub fn into_result(mut self) -> Result<(), Vec<Fault>> {
        if self.more > 0 {
            self.shown.push(Fault::of_file(Reason::More(self.more)));
        }
        if self.shown.is_empty() { Ok(()) } else { Err(self.shown) }
    }
}

/// A cell as a message shows it, up to the separator: a quotation mark that is misplaced may draw a neighbour's pair
/// value into the cell, and that must not be shown.
pub(super) fn excerpt(cell: &str, separator: Separator) -> String {
    shortened(cell, |c| c == separator.character())
}

/// A header as a message shows it.
pub(super) fn header_excerpt(header: &str) -> String {
    shortened(header, |_| false)
}

/// At most 40 characters of one line, so that no message is torn or steers a terminal.
fn shortened(text: &str, ends: impl Fn(char) -> bool) -> String {
    let text = text.trim();
    let shown = text.chars().take_while(|c| !c.is_control() && !ends(*c)).take(40).collect::<String>();
    if shown.len() < text.len() { shown + "…" } else { shown }
}
