//! Who ordered a dispositif beside its own organisation. Nothing else hangs on them: no group and no figure is anybody's.

use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::organisations::{COLUMNS, Row, from_row};
use super::schema::{commanditaire, organisation};
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, OrganisationId};
use crate::domain::organisation::Organisation;

/// Adds an organisation to those that ordered a dispositif.
///
/// # Errors
/// [`super::StorageError::Refused`] where it is one of them.
pub fn add(connection: &mut AnyConnection, dispositif: &DispositifId, id: &OrganisationId) -> Stored<()> {
    diesel::insert_into(commanditaire::table)
        .values((
            commanditaire::dispositif_id.eq(dispositif.as_str()),
            commanditaire::organisation_id.eq(id.as_str()),
        ))
        .execute(connection)?;
    Ok(())
}

/// Those that ordered a dispositif beside its own organisation, by name.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Organisation>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// Those that ordered of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Organisation>> {
    let rows = commanditaire::table
        .inner_join(organisation::table)
        .filter(commanditaire::dispositif_id.eq_any(texts(dispositifs)))
        .order((organisation::name, organisation::id))
        .select((commanditaire::dispositif_id, COLUMNS))
        .load::<(String, Row)>(connection)?;
    Ok(rows
        .into_iter()
        .map(|(dispositif, row)| (DispositifId::from_text(dispositif), from_row(row)))
        .collect())
}

/// Takes an organisation away from those that ordered a dispositif.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, dispositif: &DispositifId, id: &OrganisationId) -> Stored<()> {
    diesel::delete(commanditaire::table.find((dispositif.as_str(), id.as_str()))).execute(connection)?;
    Ok(())
}
