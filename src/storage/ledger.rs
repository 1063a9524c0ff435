//! The ledger: what was published, append-only and hash-chained. What an entry means is `disclosure`'s affair; here it
//! is text under its hash. Both databases refuse to change or delete an entry.

use diesel::prelude::*;

use super::connection::{Hold, lock};
use super::schema::ledger;
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, ReadingId, WaveId};

/// One entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct LedgerRow {
    /// Its place, from 0.
    pub sequence: i64,
    /// The wave that it publishes, if it is a release.
    pub wave_id: Option<String>,
    /// The version of a reading whose vote it publishes, if it is a vote's word.
    pub reading_id: Option<String>,
    /// The dispositif.
    pub dispositif_id: String,
    /// The hash of the entry before it.
    pub previous: String,
    /// Its own hash.
    pub hash: String,
    /// What was published, as canonical JSON.
    pub content: String,
}

/// Holds the end of the ledger until the end of the transaction and gives the last entry.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn hold_last(connection: &mut AnyConnection) -> Stored<Option<LedgerRow>> {
    lock(connection, "ledger", Hold::Alone)?;
    Ok(ledger::table.order(ledger::sequence.desc()).first(connection).optional()?)
}

/// Appends an entry.
///
/// # Errors
/// [`super::StorageError::Refused`] where the wave or the vote is published or the sequence taken.
pub fn append(connection: &mut AnyConnection, row: &LedgerRow) -> Stored<()> {
    diesel::insert_into(ledger::table)
        .values((
            ledger::sequence.eq(row.sequence),
            ledger::wave_id.eq(&row.wave_id),
            ledger::reading_id.eq(&row.reading_id),
            ledger::dispositif_id.eq(&row.dispositif_id),
            ledger::previous.eq(&row.previous),
            ledger::hash.eq(&row.hash),
            ledger::content.eq(&row.content),
        ))
        .execute(connection)?;
    Ok(())
}

/// The entry of a wave.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Option<LedgerRow>> {
    Ok(ledger::table.filter(ledger::wave_id.eq(wave.as_str())).first(connection).optional()?)
}

/// The entry of the vote on a version of a reading.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_reading(connection: &mut AnyConnection, reading: &ReadingId) -> Stored<Option<LedgerRow>> {
    Ok(ledger::table.filter(ledger::reading_id.eq(reading.as_str())).first(connection).optional()?)
}

/// The entries of the votes on several versions.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_readings<'a>(
    connection: &mut AnyConnection,
    readings: impl IntoIterator<Item = &'a ReadingId>,
) -> Stored<Vec<LedgerRow>> {
    let readings: Vec<&str> = readings.into_iter().map(ReadingId::as_str).collect();
    Ok(ledger::table.filter(ledger::reading_id.eq_any(readings)).load(connection)?)
}

/// The entries of a dispositif, in the order of publication.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<LedgerRow>> {
    Ok(ledger::table
        .filter(ledger::dispositif_id.eq(dispositif.as_str()))
        .order(ledger::sequence)
        .load(connection)?)
}

/// Where a reading of the ledger stands: a later page begins behind it. The hash is part of it, since a database in
/// which somebody wrote by hand may have two rows of one sequence.
pub type Mark = (i64, String);

/// So many entries behind `mark`, in the order of their sequence; from the first on where there is none.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn page(connection: &mut AnyConnection, mark: Option<&Mark>, rows: i64) -> Stored<Vec<LedgerRow>> {
    // Before the first of all sequences, negative ones included.
    let (sequence, hash) = mark.map_or((i64::MIN, ""), |(sequence, hash)| (*sequence, hash.as_str()));
    // Said of the sequence alone first, so that its index leads to the page.
    let is_behind = ledger::sequence.gt(sequence).or(ledger::hash.gt(hash));
    Ok(ledger::table
        .filter(ledger::sequence.ge(sequence))
        .filter(is_behind)
        .order((ledger::sequence, ledger::hash))
        .limit(rows)
        .load(connection)?)
}

/// The last entry.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn last(connection: &mut AnyConnection) -> Stored<Option<LedgerRow>> {
    Ok(ledger::table.order(ledger::sequence.desc()).first(connection).optional()?)
}
