//! Reading columns back as the domain's words.

use super::{StorageError, Stored};

/// Reads a word column, or names the row that holds a word unknown to this version.
pub(super) fn word<T>(
    table: &'static str,
    row: &str,
    column: &'static str,
    value: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Stored<T> {
    read(value).ok_or_else(|| StorageError::Foreign {
        table,
        row: row.to_owned(),
        column,
        value: value.to_owned(),
    })
}

/// Reads a whole number that the domain counts in `u32`.
pub(super) fn count(table: &'static str, row: &str, column: &'static str, value: i64) -> Stored<u32> {
    word(table, row, column, &value.to_string(), |_| u32::try_from(value).ok())
}
