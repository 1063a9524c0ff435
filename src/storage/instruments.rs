//! Instruments as they stood when a wave first asked them, under their fingerprint.

use diesel::prelude::*;

use super::columns::word;
use super::connection::{Hold, lock};
use super::schema::instrument;
use super::{AnyConnection, Stored};
use crate::domain::questionnaire::Instrument;

/// Keeps an instrument under its fingerprint; one that is there already is left as it is.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn keep(connection: &mut AnyConnection, fingerprint: &str, instrument: &Instrument) -> Stored<()> {
    lock(connection, &format!("instrument {fingerprint}"), Hold::Alone)?;
    let known: i64 =
        instrument::table.filter(instrument::fingerprint.eq(fingerprint)).count().get_result(connection)?;
    if known > 0 {
        return Ok(());
    }
    let content = serde_json::to_string(instrument)
        .map_err(|error| diesel::result::Error::SerializationError(Box::new(error)))?;
    diesel::insert_into(instrument::table)
        .values((instrument::fingerprint.eq(fingerprint), instrument::content.eq(content)))
        .execute(connection)?;
    Ok(())
}

/// The instrument that was kept under `fingerprint`.
///
/// # Errors
/// [`super::StorageError::Foreign`] where what was kept cannot be read by this version.
pub fn find(connection: &mut AnyConnection, fingerprint: &str) -> Stored<Option<Instrument>> {
    let content = instrument::table
        .find(fingerprint)
        .select(instrument::content)
        .get_result::<String>(connection)
        .optional()?;
    content
        .map(|content| {
            // The whole questionnaire is not shown: its fingerprint is enough to find the row.
            word("instrument", fingerprint, "content", "", |_| serde_json::from_str(&content).ok())
        })
        .transpose()
}
