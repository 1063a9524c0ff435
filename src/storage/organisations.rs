//! Organisations, each followed by one account.

use diesel::prelude::*;

use super::schema::organisation;
use super::{AnyConnection, Stored};
use crate::domain::ids::{AccountId, OrganisationId};
use crate::domain::organisation::Organisation;

pub(super) type Row = (String, String, i64);
/// The columns of a [`Row`].
pub(super) const COLUMNS: (organisation::id, organisation::name, organisation::through_centre) =
    (organisation::id, organisation::name, organisation::through_centre);

/// Adds an organisation to an account.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, account: &AccountId, organisation: &Organisation) -> Stored<()> {
    diesel::insert_into(organisation::table)
        .values((
            organisation::id.eq(organisation.id.as_str()),
            organisation::account_id.eq(account.as_str()),
            organisation::name.eq(&organisation.name),
            organisation::through_centre.eq(i64::from(organisation.through_centre)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The organisations of an account, by name.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_account(connection: &mut AnyConnection, account: &AccountId) -> Stored<Vec<Organisation>> {
    let rows = organisation::table
        .filter(organisation::account_id.eq(account.as_str()))
        .order((organisation::name, organisation::id))
        .select(COLUMNS)
        .load::<Row>(connection)?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// The organisation called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &OrganisationId) -> Stored<Option<Organisation>> {
    let row =
        organisation::table.find(id.as_str()).select(COLUMNS).get_result::<Row>(connection).optional()?;
    Ok(row.map(from_row))
}

/// The account that follows an organisation.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn account_of(connection: &mut AnyConnection, id: &OrganisationId) -> Stored<Option<AccountId>> {
    let account = organisation::table
        .find(id.as_str())
        .select(organisation::account_id)
        .get_result::<String>(connection)
        .optional()?;
    Ok(account.map(AccountId::from_text))
}

/// Marks an organisation as one that orders through a centre de gestion. The mark is never taken away: what it requires was
/// announced.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn mark_through_centre(connection: &mut AnyConnection, id: &OrganisationId) -> Stored<()> {
    diesel::update(organisation::table.find(id.as_str()))
        .set(organisation::through_centre.eq(1))
        .execute(connection)?;
    Ok(())
}

pub(super) fn from_row((id, name, through_centre): Row) -> Organisation {
    Organisation { id: OrganisationId::from_text(id), name, through_centre: through_centre != 0 }
}
