//! Cards: a tag and a group. Nothing on the row changes when a card is used.

use diesel::prelude::*;

use super::schema::{card, dispositif_group};
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, GroupId};
use crate::domain::tags::CardTag;

/// How many tags one question holds: both databases limit the parameters of a statement.
const TAGS_A_QUESTION: usize = 500;

/// Adds a group's cards.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, group: &GroupId, tags: &[CardTag]) -> Stored<()> {
    for tag in tags {
        diesel::insert_into(card::table)
            .values((card::tag.eq(tag.0.as_slice()), card::group_id.eq(group.as_str())))
            .execute(connection)?;
    }
    Ok(())
}

/// The dispositif and the group of whichever of `tags` is a card's. A code is tried with the key of every dispositif
/// that has cards, since nothing in it says which one it belongs to.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, tags: &[CardTag]) -> Stored<Option<(DispositifId, GroupId)>> {
    for tags in tags.chunks(TAGS_A_QUESTION) {
        let found = card::table
            .inner_join(dispositif_group::table)
            .filter(card::tag.eq_any(tags.iter().map(|tag| tag.0.as_slice())))
            .select((dispositif_group::dispositif_id, card::group_id))
            .get_result::<(String, String)>(connection)
            .optional()?;
        if let Some((dispositif, group)) = found {
            return Ok(Some((DispositifId::from_text(dispositif), GroupId::from_text(group))));
        }
    }
    Ok(None)
}

/// Removes the cards of a group.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_group(connection: &mut AnyConnection, group: &GroupId) -> Stored<()> {
    diesel::delete(card::table.filter(card::group_id.eq(group.as_str()))).execute(connection)?;
    Ok(())
}
