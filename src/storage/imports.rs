//! Files that were imported, by a keyed mark of what they say: each is released once.

use diesel::prelude::*;

use super::schema::imported_file;
use super::{AnyConnection, Stored};
use crate::domain::ids::WaveId;

/// Whether a file with this mark was imported.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn is_known(connection: &mut AnyConnection, mark: &str) -> Stored<bool> {
    let known: i64 = imported_file::table.find(mark).count().get_result(connection)?;
    Ok(known > 0)
}

/// Notes the file that a wave came from.
///
/// # Errors
/// [`super::StorageError::Refused`] where the file was imported before.
pub fn note(connection: &mut AnyConnection, mark: &str, wave: &WaveId) -> Stored<()> {
    diesel::insert_into(imported_file::table)
        .values((imported_file::mark.eq(mark), imported_file::wave_id.eq(wave.as_str())))
        .execute(connection)?;
    Ok(())
}
