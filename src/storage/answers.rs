//! Sealed answers: no time, no address, no sequence. This module never sees what is in them.

use diesel::connection::DefaultLoadingMode;
use diesel::prelude::*;

use super::columns::word;
use super::connection::{Hold, lock};
use super::schema::answer;
use super::{AnyConnection, StorageError, Stored};
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

/// Keeps an answer in place of the one of the same card.
///
/// Removing and inserting, always both: a card that has answered and one that has not run the same statements, with the same
/// waits, write an entry each into the table and its indexes, and end in the same commit. « Update, or else insert » would run
/// one more statement for a first answer, and a look at how many there are would tell one card of the others. What is left is
/// the marking of one removed row, in memory, beside a write to the disk that takes a thousand times as long.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn put(connection: &mut AnyConnection, row: &SealedAnswer) -> Stored<()> {
    // The same card twice at once: the second waits, then replaces.
    lock(connection, &row.tag.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), Hold::Alone)?;
    remove(connection, &row.wave, &row.tag)?;
    insert(connection, row)
}

/// The answers of a wave, in the order of their tags, which is random.
///
/// # Errors
/// [`StorageError`] where the database cannot say.
pub fn of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Vec<SealedAnswer>> {
    let mut all = Vec::new();
    each_batch(connection, wave, usize::MAX, |batch| {
        all = batch;
        Ok::<_, StorageError>(())
    })?;
    Ok(all)
}

/// The same in batches of at most `size`, each handed over as soon as it is read: a wave of any size passes through a little
/// memory. On PostgreSQL the client library holds the whole answer of the server.
///
/// # Errors
/// [`StorageError`] where the database cannot say; the first error of `take`.
pub fn each_batch<E: From<StorageError>>(
    connection: &mut AnyConnection,
    wave: &WaveId,
    size: usize,
    mut take: impl FnMut(Vec<SealedAnswer>) -> Result<(), E>,
) -> Result<(), E> {
    let rows = answer::table
        .filter(answer::wave_id.eq(wave.as_str()))
        .order(answer::tag)
        .select((answer::tag, answer::group_id, answer::pair_tag, answer::sealed))
        .load_iter::<Row, DefaultLoadingMode>(connection)
        .map_err(StorageError::from)?;
    let mut batch = Vec::new();
    for row in rows {
        batch.push(from_row(wave, row.map_err(StorageError::from)?)?);
        if batch.len() >= size {
            take(std::mem::take(&mut batch))?;
        }
    }
    if batch.is_empty() { Ok(()) } else { take(batch) }
}

/// The pair tags of a wave, of the rows that have one.
///
/// # Errors
/// [`StorageError`] where the database cannot say.
pub fn pairs_of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Vec<PairTag>> {
    let tags = answer::table
        .filter(answer::wave_id.eq(wave.as_str()))
        .select(answer::pair_tag)
        .load::<Option<Vec<u8>>>(connection)?;
    tags.into_iter().flatten().map(|pair| pair_tag(wave, &pair)).collect()
}

/// Removes the answers of a wave and writes `rows` in their order: after closing, nothing of the order of arrival is left.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn rewrite(connection: &mut AnyConnection, wave: &WaveId, rows: &[SealedAnswer]) -> Stored<()> {
    remove_of_wave(connection, wave)?;
    rows.iter().try_for_each(|row| insert(connection, row))
}

/// Removes the answers of a wave.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn remove_of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<()> {
    diesel::delete(answer::table.filter(answer::wave_id.eq(wave.as_str()))).execute(connection)?;
    Ok(())
}

/// Removes one card's answers; whether there were any is not said, since nobody may know. Nor does the time say it: a row
/// without answers is kept in their place and removed again. Where nothing but a removal ran, the disk was waited for only
/// where there was something to remove.
///
/// # Errors
/// [`StorageError`] where the database refuses.
pub fn erase(connection: &mut AnyConnection, tag: AnswerTag, wave: WaveId, group: GroupId) -> Stored<()> {
    put(connection, &SealedAnswer { tag, wave: wave.clone(), group, pair: None, sealed: Vec::new() })?;
    remove(connection, &wave, &tag)
}

fn remove(connection: &mut AnyConnection, wave: &WaveId, tag: &AnswerTag) -> Stored<()> {
    diesel::delete(answer::table.find((wave.as_str(), tag.0.as_slice()))).execute(connection)?;
    Ok(())
}

/// Whether a card's answers are there: for what may stay only as long as they do, never to be told.
///
/// # Errors
/// [`StorageError`] where the database cannot say.
pub fn exists(connection: &mut AnyConnection, wave: &WaveId, tag: &AnswerTag) -> Stored<bool> {
    let row = answer::table.find((wave.as_str(), tag.0.as_slice()));
    Ok(diesel::select(diesel::dsl::exists(row)).get_result(connection)?)
}

type Row = (Vec<u8>, String, Option<Vec<u8>>, Vec<u8>);

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

fn from_row(wave: &WaveId, (tag, group, pair, sealed): Row) -> Stored<SealedAnswer> {
    // A damaged tag is not shown: the wave's name is enough to find the row.
    let tag = word("answer", wave.as_str(), "tag", "", |_| AnswerTag::from_bytes(&tag))?;
    let pair = pair.map(|pair| pair_tag(wave, &pair)).transpose()?;
    Ok(SealedAnswer { tag, wave: wave.clone(), group: GroupId::from_text(group), pair, sealed })
}

fn pair_tag(wave: &WaveId, pair: &[u8]) -> Stored<PairTag> {
    word("answer", wave.as_str(), "pair_tag", "", |_| PairTag::from_bytes(pair))
}
