//! Which dispositifs have groups that are units of work.

use diesel::prelude::*;

use super::schema::work_unit;
use super::{AnyConnection, Stored};
use crate::domain::ids::DispositifId;

/// Whether the groups of a dispositif are declared to be units of work.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn is_declared(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<bool> {
    let row = work_unit::table
        .find(dispositif.as_str())
        .select(work_unit::dispositif_id)
        .get_result::<String>(connection)
        .optional()?;
    Ok(row.is_some())
}

/// Declares it, or takes it back.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn declare(connection: &mut AnyConnection, dispositif: &DispositifId, are_units: bool) -> Stored<()> {
    diesel::delete(work_unit::table.find(dispositif.as_str())).execute(connection)?;
    if are_units {
        diesel::insert_into(work_unit::table)
            .values(work_unit::dispositif_id.eq(dispositif.as_str()))
            .execute(connection)?;
    }
    Ok(())
}
