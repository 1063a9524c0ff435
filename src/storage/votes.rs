//! Sealed votes: no group, no pair, no time. This module never sees what is in them.
//!
//! Rows that were written one after the other tell who voted when. So a version's rows are never changed one by one: each
//! write removes all of them and puts all of them in the order that it is given.

use diesel::prelude::*;

use super::columns::word;
use super::connection::{Hold, lock};
use super::schema::vote;
use super::{AnyConnection, Stored};
use crate::domain::ids::ReadingId;
use crate::domain::tags::VoteTag;

/// One sealed vote, or an empty row that looks like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedVote {
    /// Names the row, until the next write.
    pub tag: VoteTag,
    /// The sealed vote; all have one length.
    pub sealed: Vec<u8>,
}

/// Holds the votes on a version until the end of the transaction, so that two who vote at the same time lose nothing.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn hold(connection: &mut AnyConnection, reading: &ReadingId) -> Stored<()> {
    Ok(lock(connection, &format!("votes {reading}"), Hold::Alone)?)
}

/// The votes on a version, in the order of their tags, which is random.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_reading(connection: &mut AnyConnection, reading: &ReadingId) -> Stored<Vec<SealedVote>> {
    let rows = vote::table
        .filter(vote::reading_id.eq(reading.as_str()))
        .order(vote::tag)
        .select((vote::tag, vote::sealed))
        .load::<(Vec<u8>, Vec<u8>)>(connection)?;
    let from_row = |(tag, sealed): (Vec<u8>, Vec<u8>)| {
        let tag = word("vote", reading.as_str(), "tag", "", |_| VoteTag::from_bytes(&tag))?;
        Ok(SealedVote { tag, sealed })
    };
    rows.into_iter().map(from_row).collect()
}

/// Removes the votes on a version and writes `rows` in their order.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn rewrite(connection: &mut AnyConnection, reading: &ReadingId, rows: &[SealedVote]) -> Stored<()> {
    remove_of_reading(connection, reading)?;
    for row in rows {
        diesel::insert_into(vote::table)
            .values((
                vote::reading_id.eq(reading.as_str()),
                vote::tag.eq(row.tag.0.as_slice()),
                vote::sealed.eq(&row.sealed),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Removes the votes on a version.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_reading(connection: &mut AnyConnection, reading: &ReadingId) -> Stored<()> {
    diesel::delete(vote::table.filter(vote::reading_id.eq(reading.as_str()))).execute(connection)?;
    Ok(())
}
