//! Cards: a tag and a group. Nothing on the row changes when a card is used.

use diesel::prelude::*;

use super::columns::word;
use super::schema::{card, dispositif_group};
use super::{AnyConnection, Stored};
use crate::domain::card::CardKind;
use crate::domain::ids::{DispositifId, GroupId};
use crate::domain::tags::CardTag;

/// Adds cards of a group.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, group: &GroupId, tags: &[CardTag], kind: CardKind) -> Stored<()> {
    for tag in tags {
        diesel::insert_into(card::table)
            .values((
                card::tag.eq(tag.0.as_slice()),
                card::group_id.eq(group.as_str()),
                card::is_reserve.eq(i64::from(kind == CardKind::Reserve)),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Every card, with its dispositif and group.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn all(connection: &mut AnyConnection) -> Stored<Vec<(DispositifId, GroupId, CardTag)>> {
    let rows = card::table
        .inner_join(dispositif_group::table)
        .select((dispositif_group::dispositif_id, card::group_id, card::tag))
        .load::<(String, String, Vec<u8>)>(connection)?;
    rows.into_iter()
        .map(|(dispositif, group, tag)| {
            // A damaged tag is not shown: the group's name is enough to find the row.
            let tag = word("card", &group, "tag", "", |_| CardTag::from_bytes(&tag))?;
            Ok((DispositifId::from_text(dispositif), GroupId::from_text(group), tag))
        })
        .collect()
}

/// Whether a card with this tag exists.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn exists(connection: &mut AnyConnection, tag: &CardTag) -> Stored<bool> {
    let known: i64 = card::table.find(tag.0.as_slice()).count().get_result(connection)?;
    Ok(known > 0)
}

/// What a card is for; `None` where no card has this tag.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn kind(connection: &mut AnyConnection, tag: &CardTag) -> Stored<Option<CardKind>> {
    let is_reserve: Option<i64> =
        card::table.find(tag.0.as_slice()).select(card::is_reserve).first(connection).optional()?;
    Ok(is_reserve.map(|is_reserve| if is_reserve == 0 { CardKind::Member } else { CardKind::Reserve }))
}

/// The cards of a group, in the order of their tags, which is random.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_group(connection: &mut AnyConnection, group: &GroupId) -> Stored<Vec<CardTag>> {
    let tags = card::table
        .filter(card::group_id.eq(group.as_str()))
        .order(card::tag)
        .select(card::tag)
        .load::<Vec<u8>>(connection)?;
    tags.iter().map(|tag| word("card", group.as_str(), "tag", "", |_| CardTag::from_bytes(tag))).collect()
}

/// Removes the cards of a group and writes `tags` in their order, a member's each: one transaction wrote them all, so that nothing on a row
/// tells which came last, nor when.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn rewrite(connection: &mut AnyConnection, group: &GroupId, tags: &[CardTag]) -> Stored<()> {
    remove_of_group(connection, group)?;
    add(connection, group, tags, CardKind::Member)
}

/// Removes the cards of a group.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_group(connection: &mut AnyConnection, group: &GroupId) -> Stored<()> {
    diesel::delete(card::table.filter(card::group_id.eq(group.as_str()))).execute(connection)?;
    Ok(())
}
