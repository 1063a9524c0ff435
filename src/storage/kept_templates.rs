//! What dispositifs keep of their templates, as it stood when they were created. Written once.

use diesel::prelude::*;

use super::schema::kept_template;
use super::{AnyConnection, StorageError, Stored};
use crate::domain::ids::DispositifId;
use crate::domain::template::Frozen;

/// Keeps the copy of a new dispositif.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, dispositif: &DispositifId, kept: &Frozen) -> Stored<()> {
    let content = serde_json::to_string(kept).map_err(|error| foreign(dispositif, error.to_string()))?;
    diesel::insert_into(kept_template::table)
        .values((kept_template::dispositif_id.eq(dispositif.as_str()), kept_template::content.eq(content)))
        .execute(connection)?;
    Ok(())
}

/// What a dispositif keeps of its template; `None` where it was made of none.
///
/// # Errors
/// [`StorageError::Foreign`] where the copy cannot be read.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Option<Frozen>> {
    let content = kept_template::table
        .find(dispositif.as_str())
        .select(kept_template::content)
        .get_result::<String>(connection)
        .optional()?;
    // Why it cannot be read goes to the log, not what a client's dispositif is called.
    let read = |text: String| serde_json::from_str(&text);
    content.map(read).transpose().map_err(|error| foreign(dispositif, error.to_string()))
}

fn foreign(dispositif: &DispositifId, value: String) -> StorageError {
    StorageError::Foreign { table: "kept_template", row: dispositif.to_string(), column: "content", value }
}
