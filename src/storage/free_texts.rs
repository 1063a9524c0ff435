//! Sealed free texts: no group, no pair, no time. This module never sees what is in them.
//!
//! Rows that were written one after the other tell who wrote when. So a wave's rows are never changed one by one: each
//! write removes all of them and puts all of them in the order that it is given.

use diesel::prelude::*;

use super::columns::word;
use super::connection::{Hold, lock};
use super::schema::free_text;
use super::{AnyConnection, Stored};
use crate::domain::ids::WaveId;
use crate::domain::tags::TextTag;

/// One sealed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedText {
    /// Names the row, until the next write.
    pub tag: TextTag,
    /// The sealed text, padded to the one length that all have.
    pub sealed: Vec<u8>,
}

/// Holds the texts of a wave until the end of the transaction, so that two who write at the same time lose nothing.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn hold(connection: &mut AnyConnection, wave: &WaveId) -> Stored<()> {
    Ok(lock(connection, &format!("texts {wave}"), Hold::Alone)?)
}

/// The texts of a wave, in the order of their tags, which is random.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Vec<SealedText>> {
    let rows = free_text::table
        .filter(free_text::wave_id.eq(wave.as_str()))
        .order(free_text::tag)
        .select((free_text::tag, free_text::sealed))
        .load::<(Vec<u8>, Vec<u8>)>(connection)?;
    let from_row = |(tag, sealed): (Vec<u8>, Vec<u8>)| {
        let tag = word("free_text", wave.as_str(), "tag", "", |_| TextTag::from_bytes(&tag))?;
        Ok(SealedText { tag, sealed })
    };
    rows.into_iter().map(from_row).collect()
}

/// Removes the texts of a wave and writes `rows` in their order.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn rewrite(connection: &mut AnyConnection, wave: &WaveId, rows: &[SealedText]) -> Stored<()> {
    remove_of_wave(connection, wave)?;
    for row in rows {
        diesel::insert_into(free_text::table)
            .values((
                free_text::tag.eq(row.tag.0.as_slice()),
                free_text::wave_id.eq(wave.as_str()),
                free_text::sealed.eq(&row.sealed),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Removes the texts of a wave.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<()> {
    diesel::delete(free_text::table.filter(free_text::wave_id.eq(wave.as_str()))).execute(connection)?;
    Ok(())
}
