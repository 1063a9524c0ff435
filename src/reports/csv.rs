//! A table as CSV: UTF-8 with a mark of its own and semicolons, as French spreadsheets open it. What has to be said with the figures
//! stands in rows like theirs, since whoever copies them from here has no page around them.

use super::ReportError;
use super::table::{Table, Value};
use crate::i18n::Words;

/// Tells a spreadsheet that the text is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The head and the rows of `table`, then those of its limits.
///
/// # Errors
/// [`ReportError::Table`] where it cannot be written.
pub fn csv(t: Words, table: &Table) -> Result<Vec<u8>, ReportError> {
    let failed = |error: &dyn ToString| ReportError::Table(error.to_string());
    let mut writer = ::csv::WriterBuilder::new().delimiter(b';').from_writer(MARK.to_vec());
    writer.write_record(&table.head).map_err(|error| failed(&error))?;
    for row in table.rows.iter().chain(&table.note_rows(t)) {
        writer.write_record(row.iter().map(written)).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

fn written(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Text(text) => harmless(text),
        Value::Empty => String::new(),
    }
}

/// A spreadsheet takes a text for a formula where it begins with one of these signs; a group may be called so.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
