//! Which dispositifs have groups that are units of work.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::by_dispositif::texts;
use super::schema::work_unit;
use super::{AnyConnection, Stored};
use crate::domain::ids::DispositifId;

/// Whether the groups of a dispositif are declared to be units of work.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn is_declared(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<bool> {
    Ok(declared_among(connection, std::slice::from_ref(dispositif))?.contains(dispositif))
}

/// Those of several dispositifs whose groups are declared to be units of work.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn declared_among(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<BTreeSet<DispositifId>> {
    let rows = work_unit::table
        .filter(work_unit::dispositif_id.eq_any(texts(dispositifs)))
        .select(work_unit::dispositif_id)
        .load::<String>(connection)?;
    Ok(rows.into_iter().map(DispositifId::from_text).collect())
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
