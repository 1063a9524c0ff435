//! By what a file is known again: what is said twice tells people apart by the difference, so that it is released once.

use super::error::{AppError, Refusal};
use super::parts::Service;
use crate::intake::answers_csv::{AnswersFile, ImportedRow};
use crate::storage::{AnyConnection, imports};

/// The marks of a file: of its answers, whatever else stands beside them, and of all that it holds, with whichever
/// questionnaire it is read.
///
/// # Errors
/// [`AppError::Refused`] where one of them is known: the same was imported before.
pub(super) fn unknown(
    service: &Service,
    connection: &mut AnyConnection,
    file: &AnswersFile,
) -> Result<[String; 2], AppError> {
    let mark = |said: &[u8]| service.secrets.file_mark(service.random.bytes(), said);
    let marks = [mark(&answers(&file.rows))?, mark(&file.table)?];
    for mark in &marks {
        if imports::is_known(connection, mark)? {
            return Err(Refusal::AlreadyImported.into());
        }
    }
    Ok(marks)
}

/// The answers of a file, whatever its separator, its encoding, its groups and the order of its rows.
fn answers(rows: &[ImportedRow]) -> Vec<u8> {
    let mut sheets: Vec<_> = rows.iter().map(|row| row.sheet.to_bytes()).collect();
    sheets.sort_unstable();
    sheets.concat()
}
