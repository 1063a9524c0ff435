//! A table as a workbook: one sheet of figures, with a filter on its head and what has to be said below.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::ReportError;
use super::table::{Table, Value};
use crate::i18n::Words;

/// How wide the columns are, in signs.
const WIDTHS: [f64; 9] = [10.0, 24.0, 36.0, 34.0, 28.0, 14.0, 14.0, 8.0, 40.0];
/// The accent of the house.
const TEAL: u32 = 0x01_66_5E;

/// The workbook. It bears no date of its making: the format asks for one, and gets the first that it knows.
///
/// # Errors
/// [`ReportError::Table`] where it cannot be written.
pub fn xlsx(t: Words, table: &Table) -> Result<Vec<u8>, ReportError> {
    workbook(t, table).map_err(|error| ReportError::Table(error.to_string()))
}

fn workbook(t: Words, table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let epoch = ExcelDateTime::from_ymd(1900, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(&table.title).set_author("Entrevoix").set_creation_datetime(&epoch),
    );
    let sheet = book.add_worksheet();
    sheet.set_name(t.say("table-sheet").to_string())?;
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let strong = Format::new().set_bold();
    sheet.write_with_format(0, 0, table.title.as_str(), &strong.clone().set_font_size(14))?;
    let head = strong.set_font_color(TEAL).set_border_bottom(FormatBorder::Medium).set_text_wrap();
    for (column, word) in (0..).zip(&table.head) {
        sheet.write_with_format(2, column, word.as_str(), &head)?;
    }
    let mut last = 2;
    for (line, row) in (3_u32..).zip(&table.rows) {
        for (column, value) in (0..).zip(row) {
            write(sheet, (line, column), value)?;
        }
        last = line;
    }
    let columns = u16::try_from(table.head.len().saturating_sub(1)).unwrap_or_default();
    sheet.autofilter(2, 0, last, columns)?;
    sheet.set_freeze_panes(3, 0)?;
    for (line, note) in (last.saturating_add(2)..).zip(&table.notes) {
        sheet.write(line, 0, note.as_str())?;
    }
    book.save_to_buffer()
}

/// Texts are written as texts: what begins like a formula is none.
fn write(sheet: &mut Worksheet, (line, column): (u32, u16), value: &Value) -> Result<(), XlsxError> {
    match value {
        Value::Number(number) => sheet.write_number(line, column, *number as f64).map(drop),
        Value::Text(text) => sheet.write_string(line, column, text.as_str()).map(drop),
        Value::Empty => Ok(()),
    }
}
