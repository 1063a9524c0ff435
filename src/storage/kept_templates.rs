//! What dispositifs keep of their templates, as it stood when they were created. Written once.

use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::schema::kept_template;
use super::{AnyConnection, StorageError, Stored};
use crate::domain::ids::DispositifId;
use crate::domain::template::Frozen;

/// Keeps the copy of a new dispositif.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, dispositif: &DispositifId, kept: &Frozen) -> Stored<()> {
    let content = serde_json::to_string(kept).map_err(|error| foreign(dispositif, &error))?;
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
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif).pop())
}

/// What is kept of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Frozen>> {
    let rows = kept_template::table
        .filter(kept_template::dispositif_id.eq_any(texts(dispositifs)))
        .select((kept_template::dispositif_id, kept_template::content))
        .load::<(String, String)>(connection)?;
    let kept = |(dispositif, content): (String, String)| {
        let dispositif = DispositifId::from_text(dispositif);
        let kept = serde_json::from_str(&content).map_err(|error| foreign(&dispositif, &error))?;
        Ok((dispositif, kept))
    };
    rows.into_iter().map(kept).collect()
}

/// Where it cannot be read goes to the log, and none of the words that a client wrote: what serde says quotes them.
fn foreign(dispositif: &DispositifId, error: &serde_json::Error) -> StorageError {
    let value = format!("{:?} fault, line {}, column {}", error.classify(), error.line(), error.column());
    StorageError::Foreign { table: "kept_template", row: dispositif.to_string(), column: "content", value }
}
