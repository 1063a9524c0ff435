//! Groups of dispositifs: a name and a number of members. No member's name stands anywhere.

use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::{count, word};
use super::schema::{dispositif, dispositif_group, organisation};
use super::{AnyConnection, Stored};
use crate::domain::group::{Attributes, Distribution, Group};
use crate::domain::ids::{AccountId, DispositifId, GroupId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = dispositif_group)]
struct Row {
    id: String,
    name: String,
    members: i64,
    distribution: String,
    metier: Option<String>,
    site: Option<String>,
    service: Option<String>,
}

/// Adds groups after the others of their dispositif, in their order. Their places are counted once: a dispositif may have twenty
/// thousand.
///
/// # Errors
/// [`super::StorageError::Refused`] where the dispositif has a group of such a name.
pub fn add<'a>(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    groups: impl IntoIterator<Item = &'a Group>,
) -> Stored<()> {
    let known: i64 = dispositif_group::table
        .filter(dispositif_group::dispositif_id.eq(dispositif.as_str()))
        .count()
        .get_result(connection)?;
    for (position, group) in (known..).zip(groups) {
        diesel::insert_into(dispositif_group::table)
            .values((
                dispositif_group::id.eq(group.id.as_str()),
                dispositif_group::dispositif_id.eq(dispositif.as_str()),
                dispositif_group::position.eq(position),
                dispositif_group::name.eq(&group.name),
                dispositif_group::members.eq(i64::from(group.members)),
                dispositif_group::distribution.eq(group.distribution.as_str()),
                dispositif_group::metier.eq(&group.attributes.metier),
                dispositif_group::site.eq(&group.attributes.site),
                dispositif_group::service.eq(&group.attributes.service),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// The groups of a dispositif, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Group>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The groups of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Group>> {
    let rows = dispositif_group::table
        .filter(dispositif_group::dispositif_id.eq_any(texts(dispositifs)))
        .order((dispositif_group::position, dispositif_group::id))
        .select((dispositif_group::dispositif_id, Row::as_select()))
        .load::<(String, Row)>(connection)?;
    let group = |(dispositif, row)| Ok((DispositifId::from_text(dispositif), from_row(row)?));
    rows.into_iter().map(group).collect()
}

/// The group called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &GroupId) -> Stored<Option<Group>> {
    let row = dispositif_group::table
        .find(id.as_str())
        .select(Row::as_select())
        .get_result(connection)
        .optional()?;
    row.map(from_row).transpose()
}

/// What the groups of an account's dispositifs state in common with their members, in no order that tells their age.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn attributes_of_account(connection: &mut AnyConnection, account: &AccountId) -> Stored<Vec<Attributes>> {
    let columns = (dispositif_group::metier, dispositif_group::site, dispositif_group::service);
    let rows: Vec<(Option<String>, Option<String>, Option<String>)> = dispositif_group::table
        .inner_join(dispositif::table.inner_join(organisation::table))
        .filter(organisation::account_id.eq(account.as_str()))
        .order(columns)
        .select(columns)
        .distinct()
        .load(connection)?;
    Ok(rows.into_iter().map(|(metier, site, service)| Attributes { metier, site, service }).collect())
}

/// Keeps the mark of a group's draw link in place of an earlier one, which opens no more; `None` ends it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn set_draw_link(connection: &mut AnyConnection, id: &GroupId, mark: Option<&str>) -> Stored<()> {
    diesel::update(dispositif_group::table.find(id.as_str()))
        .set(dispositif_group::draw_link.eq(mark))
        .execute(connection)?;
    Ok(())
}

/// The group whose draw link has this mark, with its dispositif.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn by_draw_link(connection: &mut AnyConnection, mark: &str) -> Stored<Option<(DispositifId, GroupId)>> {
    let found = dispositif_group::table
        .filter(dispositif_group::draw_link.eq(mark))
        .select((dispositif_group::dispositif_id, dispositif_group::id))
        .first::<(String, String)>(connection)
        .optional()?;
    Ok(found.map(|(dispositif, group)| (DispositifId::from_text(dispositif), GroupId::from_text(group))))
}

/// Removes a group.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, id: &GroupId) -> Stored<()> {
    diesel::delete(dispositif_group::table.find(id.as_str())).execute(connection)?;
    Ok(())
}

fn from_row(row: Row) -> Stored<Group> {
    const TABLE: &str = "dispositif_group";
    Ok(Group {
        members: count(TABLE, &row.id, "members", row.members)?,
        distribution: word(TABLE, &row.id, "distribution", &row.distribution, Distribution::from_text)?,
        attributes: Attributes { metier: row.metier, site: row.site, service: row.service },
        id: GroupId::from_text(row.id),
        name: row.name,
    })
}
