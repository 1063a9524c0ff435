//! Answers that another tool exported as CSV, read into sheets or refused whole.
//!
//! Owns what a file may look like: its encoding, its separator, how a column is found and what a cell may say. It never
//! takes a part of a faulty file, never guesses an answer, and never shows a value of the pair column.

mod cell;
mod fault;
mod header;
mod records;
mod rows;
mod separator;
mod table;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

pub use fault::{Allowed, Column, FAULTS_SHOWN, Fault, Reason, Role};
pub use separator::Separator;

use crate::domain::questionnaire::{AnswerSheet, Questionnaire};
use fault::Faults;
use records::Records;
use rows::Reading;
use table::Table;
use text::Decoded;

/// The columns that are not items, by the names in the file's header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The column that names each row's group.
    pub group: Option<String>,
    /// The column that pairs a person's rows before and after.
    pub pair: Option<String>,
}

/// What a faultless file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersFile {
    /// One for each person, in the order of the file.
    pub rows: Vec<ImportedRow>,
    /// What stands between two fields.
    pub separator: Separator,
    /// The encoding's name in the WHATWG's list (`UTF-8`, `windows-1252`).
    pub encoding: &'static str,
    /// SHA-256 of the file's bytes in hexadecimal.
    pub sha256: String,
    /// SHA-256 of all that the file holds, columns that were not read among it, whatever the order of its rows and columns,
    /// its separator and its encoding: a file is released once, with whichever questionnaire it is read.
    pub table: [u8; 32],
    /// Columns that were not read, by name, or by number where they have none.
    pub ignored_columns: Vec<String>,
    /// Rows that were passed over because all their cells are blank, as spreadsheets leave them at the end.
    pub blank_rows: u64,
}

/// One person's answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// The line on which the row begins, as an editor counts from 1.
    pub line: u64,
    /// The name of its group; `None` where no group column was asked for.
    pub group: Option<String>,
    /// What pairs it with a row of another file; `None` where it is blank or no pair column was asked for.
    pub pair: Option<PairValue>,
    /// The answers.
    pub sheet: AnswerSheet,
}

/// A value of the pair column. It is treated as a secret: it may be a name or a badge number, so it has no `Display`,
/// and its `Debug` says nothing.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PairValue(String);

impl PairValue {
    /// The value itself, for the keyed hash that replaces it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PairValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PairValue(..)")
    }
}

/// Reads `bytes` as answers to `questionnaire`. An item's column is called `instrument.item`, or `item` where no other
/// instrument has an item of that name; capitals matter only where they tell two columns apart. A cell holds a value of
/// the item's scale (`3`, `3.0`, `3,0`) or the label of one; blank, `NA`, `N/A` and `NULL` mean no answer, `nc`,
/// `non concerné` and `not_concerned` mean « non concerné ».
///
/// `progress` is told from time to time how many of the bytes are done, and at the end that all are.
///
/// # Errors
/// Every fault of the file, the first [`FAULTS_SHOWN`] in full; then nothing of the file is taken.
pub fn read(
    bytes: &[u8],
    columns: &Columns,
    questionnaire: &Questionnaire,
    mut progress: impl FnMut(u64),
) -> Result<AnswersFile, Vec<Fault>> {
    let Decoded { text, encoding } = text::decode(bytes).map_err(|fault| vec![fault])?;
    let (separator, start) = separator::detect(&text, questionnaire);
    let mut records = Records::new(&text, start, separator);
    let mut faults = Faults::default();
    let header = records.next().unwrap_or_else(|| Err(Fault::of_file(Reason::Empty)));
    let layout = header
        .and_then(|header| header::lay_out(&header, columns, questionnaire, &mut faults))
        .map_err(|fault| vec![fault])?;

    let mut reading = Reading::new(&layout, questionnaire, separator, faults);
    let mut table = Table::default();
    for count in 1.. {
        match records.next() {
            None => break,
            Some(Ok(record)) => {
                table.take(&record);
                reading.take(&record);
            }
            Some(Err(fault)) => reading.faulty(fault),
        }
        if count % ROWS_BETWEEN_PROGRESS == 0 {
            progress(share_of(bytes.len(), records.bytes_done(), text.len()));
        }
    }
    progress(bytes.len() as u64);
    let (rows, blank_rows) = reading.finish()?;
    let sha256 = hexadecimal(&Sha256::digest(bytes));
    let (table, ignored_columns) = (table.digest(), layout.ignored());
    Ok(AnswersFile { rows, separator, encoding, sha256, table, ignored_columns, blank_rows })
}

/// How often progress is told: some hundred times in a large file.
const ROWS_BETWEEN_PROGRESS: u64 = 256;

/// `done` of `total` bytes of text, in bytes of the file: in UTF-16 the two differ.
fn share_of(file: usize, done: usize, total: usize) -> u64 {
    let share = file as u128 * done as u128 / (total as u128).max(1);
    u64::try_from(share).unwrap_or(u64::MAX)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
