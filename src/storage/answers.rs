//! Sealed answers: no time, no address, no sequence. This module never sees what is in them.

use diesel::prelude::*;

use super::columns::word;
use super::connection::{Hold, lock};
use super::schema::answer;
use super::{AnyConnection, Stored};
use crate::domain::ids::{GroupId, WaveId};
use crate::domain::tags::{AnswerTag, PairTag};

/// One sealed row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedAnswer {
    /// Names the answers of one card in one wave.
    pub tag: AnswerTag,
    /// The wave.
    pub wave: WaveId,
    /// The group of the card.
    pub group: GroupId,
    /// The same in every wave for one card; absent where nothing pairs.
    pub pair: Option<PairTag>,
    /// The sealed sheet.
    pub sealed: Vec<u8>,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is there, in place of an earlier one of the same card if there was one.
    Kept,
    /// The group already has as many answers as members.
    GroupIsFull,
}

/// Keeps an answer, replacing the one of the same card; a group never has more answers than `members`.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn put(connection: &mut AnyConnection, row: &SealedAnswer, members: u32) -> Stored<Kept> {
    lock(connection, &format!("answers {} {}", row.wave, row.group), Hold::Alone)?;
    let replaced = diesel::update(answer::table.find(row.tag.0.as_slice()))
        .set(answer::sealed.eq(&row.sealed))
        .execute(connection)?;
    if replaced > 0 {
        return Ok(Kept::Kept);
    }
    let present: i64 = answer::table
        .filter(answer::wave_id.eq(row.wave.as_str()).and(answer::group_id.eq(row.group.as_str())))
        .count()
        .get_result(connection)?;
    if present >= i64::from(members) {
        return Ok(Kept::GroupIsFull);
    }
    insert(connection, row)?;
    Ok(Kept::Kept)
}

/// The answers of a wave, in the order of their tags, which is random.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Vec<SealedAnswer>> {
    let rows =
        answer::table.filter(answer::wave_id.eq(wave.as_str())).order(answer::tag).load::<Row>(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// Removes the answers of a wave and writes `rows` in their order: after closing, nothing of the order of arrival is left.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn rewrite(connection: &mut AnyConnection, wave: &WaveId, rows: &[SealedAnswer]) -> Stored<()> {
    remove_of_wave(connection, wave)?;
    rows.iter().try_for_each(|row| insert(connection, row))
}

/// Removes the answers of a wave.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<()> {
    diesel::delete(answer::table.filter(answer::wave_id.eq(wave.as_str()))).execute(connection)?;
    Ok(())
}

/// Removes one card's answers; whether there were any is not said, since nobody may know.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, tag: &AnswerTag) -> Stored<()> {
    diesel::delete(answer::table.find(tag.0.as_slice())).execute(connection)?;
    Ok(())
}

/// Whether a card's answers are there: for what may stay only as long as they do, never to be told.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn exists(connection: &mut AnyConnection, tag: &AnswerTag) -> Stored<bool> {
    Ok(diesel::select(diesel::dsl::exists(answer::table.find(tag.0.as_slice()))).get_result(connection)?)
}

type Row = (Vec<u8>, String, String, Option<Vec<u8>>, Vec<u8>);

fn insert(connection: &mut AnyConnection, row: &SealedAnswer) -> Stored<()> {
    diesel::insert_into(answer::table)
        .values((
            answer::tag.eq(row.tag.0.as_slice()),
            answer::wave_id.eq(row.wave.as_str()),
            answer::group_id.eq(row.group.as_str()),
            answer::pair_tag.eq(row.pair.as_ref().map(|tag| tag.0.as_slice())),
            answer::sealed.eq(&row.sealed),
        ))
        .execute(connection)?;
    Ok(())
}

fn from_row((tag, wave, group, pair, sealed): Row) -> Stored<SealedAnswer> {
    // A damaged tag is not shown: the wave's name is enough to find the row.
    let tag = word("answer", &wave, "tag", "", |_| AnswerTag::from_bytes(&tag))?;
    let pair =
        pair.map(|pair| word("answer", &wave, "pair_tag", "", |_| PairTag::from_bytes(&pair))).transpose()?;
    Ok(SealedAnswer { tag, wave: WaveId::from_text(wave), group: GroupId::from_text(group), pair, sealed })
}
