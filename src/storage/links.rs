//! Links by which a management reads what was transmitted. The token is not stored: only its fingerprint is.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::schema::management_link;
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, LinkId, OrganisationId};
use crate::domain::link::ManagementLink;

type Row = (String, String, String, NaiveDate, Option<NaiveDate>, Option<String>);

/// Adds a link under the fingerprint of its token.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, link: &ManagementLink, fingerprint: &str) -> Stored<()> {
    diesel::insert_into(management_link::table)
        .values((
            management_link::id.eq(link.id.as_str()),
            management_link::dispositif_id.eq(link.dispositif.as_str()),
            management_link::fingerprint.eq(fingerprint),
            management_link::expires_on.eq(link.expires_on),
            management_link::revoked_on.eq(link.revoked_on),
            management_link::organisation_id.eq(link.organisation.as_ref().map(OrganisationId::as_str)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The link whose token has this fingerprint.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn by_fingerprint(connection: &mut AnyConnection, fingerprint: &str) -> Stored<Option<ManagementLink>> {
    let row = management_link::table
        .filter(management_link::fingerprint.eq(fingerprint))
        .first::<Row>(connection)
        .optional()?;
    Ok(row.map(from_row))
}

/// The links of a dispositif, the ones that last longest first.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
) -> Stored<Vec<ManagementLink>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The links of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<ManagementLink>> {
    let rows = management_link::table
        .filter(management_link::dispositif_id.eq_any(texts(dispositifs)))
        .order((management_link::expires_on.desc(), management_link::id))
        .load::<Row>(connection)?;
    Ok(rows.into_iter().map(from_row).map(|link| (link.dispositif.clone(), link)).collect())
}

/// Revokes a link of a dispositif.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn revoke(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    id: &LinkId,
    today: NaiveDate,
) -> Stored<()> {
    diesel::update(
        management_link::table
            .find(id.as_str())
            .filter(management_link::dispositif_id.eq(dispositif.as_str()))
            .filter(management_link::revoked_on.is_null()),
    )
    .set(management_link::revoked_on.eq(Some(today)))
    .execute(connection)?;
    Ok(())
}

/// Revokes the links of a dispositif that were made for an organisation.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn revoke_of(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    organisation: &OrganisationId,
    today: NaiveDate,
) -> Stored<()> {
    diesel::update(
        management_link::table
            .filter(management_link::dispositif_id.eq(dispositif.as_str()))
            .filter(management_link::organisation_id.eq(organisation.as_str()))
            .filter(management_link::revoked_on.is_null()),
    )
    .set(management_link::revoked_on.eq(Some(today)))
    .execute(connection)?;
    Ok(())
}

/// Brings the last day of those links of a dispositif to `day` that would open beyond it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn end_by(connection: &mut AnyConnection, dispositif: &DispositifId, day: NaiveDate) -> Stored<()> {
    diesel::update(
        management_link::table
            .filter(management_link::dispositif_id.eq(dispositif.as_str()))
            .filter(management_link::expires_on.gt(day)),
    )
    .set(management_link::expires_on.eq(day))
    .execute(connection)?;
    Ok(())
}

fn from_row((id, dispositif, _, expires_on, revoked_on, organisation): Row) -> ManagementLink {
    ManagementLink {
        id: LinkId::from_text(id),
        dispositif: DispositifId::from_text(dispositif),
        expires_on,
        revoked_on,
        organisation: organisation.map(OrganisationId::from_text),
    }
}
