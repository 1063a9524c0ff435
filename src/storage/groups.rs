//! Groups of dispositifs: a name and a number of members. No member's name stands anywhere.

use diesel::prelude::*;

use super::columns::count;
use super::schema::dispositif_group;
use super::{AnyConnection, Stored};
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId};

type Row = (String, String, i64);

const COLUMNS: (dispositif_group::id, dispositif_group::name, dispositif_group::members) =
    (dispositif_group::id, dispositif_group::name, dispositif_group::members);

/// Adds a group after the others of its dispositif.
///
/// # Errors
/// [`super::StorageError::Refused`] where the dispositif has a group of that name.
pub fn add(connection: &mut AnyConnection, dispositif: &DispositifId, group: &Group) -> Stored<()> {
    let position: i64 = dispositif_group::table
        .filter(dispositif_group::dispositif_id.eq(dispositif.as_str()))
        .count()
        .get_result(connection)?;
    diesel::insert_into(dispositif_group::table)
        .values((
            dispositif_group::id.eq(group.id.as_str()),
            dispositif_group::dispositif_id.eq(dispositif.as_str()),
            dispositif_group::position.eq(position),
            dispositif_group::name.eq(&group.name),
            dispositif_group::members.eq(i64::from(group.members)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The groups of a dispositif, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Group>> {
    let rows = dispositif_group::table
        .filter(dispositif_group::dispositif_id.eq(dispositif.as_str()))
        .order((dispositif_group::position, dispositif_group::id))
        .select(COLUMNS)
        .load::<Row>(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// The group called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &GroupId) -> Stored<Option<Group>> {
    let row =
        dispositif_group::table.find(id.as_str()).select(COLUMNS).get_result::<Row>(connection).optional()?;
    row.map(from_row).transpose()
}

/// Removes a group.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, id: &GroupId) -> Stored<()> {
    diesel::delete(dispositif_group::table.find(id.as_str())).execute(connection)?;
    Ok(())
}

fn from_row((id, name, members): Row) -> Stored<Group> {
    let members = count("dispositif_group", &id, "members", members)?;
    Ok(Group { id: GroupId::from_text(id), name, members })
}
