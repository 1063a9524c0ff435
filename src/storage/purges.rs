//! The record of what was erased. An erasure is begun with the rows that go, and recorded once the key is gone too; what a
//! crash left in between is found here.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::word;
use super::schema::purge;
use super::{AnyConnection, Stored};
use crate::domain::ids::DispositifId;
use crate::domain::purge::{Kept, Purge, Reason};

/// Stands before the word of what is erased while its key is still to go.
const BEGUN: &str = "begun ";

type Row = (String, String, String, NaiveDate);

/// Notes that rows go, in the transaction in which they do: their key is to follow. One that was begun before stays.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn begin(connection: &mut AnyConnection, dispositif: &DispositifId, begun: &Purge) -> Stored<()> {
    let word = format!("{BEGUN}{}", begun.kept.as_str());
    let known: i64 = purge::table.find((dispositif.as_str(), &word)).count().get_result(connection)?;
    if known > 0 {
        return Ok(());
    }
    insert(connection, dispositif, &word, begun)
}

/// What was begun and is not recorded as done.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn begun(connection: &mut AnyConnection) -> Stored<Vec<(DispositifId, Purge)>> {
    let rows = purge::table.filter(purge::erased.like(format!("{BEGUN}%"))).load::<Row>(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// Records that rows and key are gone, in place of what says that it was begun. Where nothing says so any more, another machine
/// has recorded it.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn record(connection: &mut AnyConnection, dispositif: &DispositifId, done: &Purge) -> Stored<()> {
    let word = done.kept.as_str();
    let begun = purge::table.find((dispositif.as_str(), format!("{BEGUN}{word}")));
    if diesel::delete(begun).execute(connection)? == 0 {
        return Ok(());
    }
    diesel::delete(purge::table.find((dispositif.as_str(), word))).execute(connection)?;
    insert(connection, dispositif, word, done)
}

/// What was erased of a dispositif, the answers first.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Purge>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// What was erased of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Purge>> {
    let rows = purge::table
        .filter(purge::dispositif_id.eq_any(texts(dispositifs)))
        .filter(purge::erased.not_like(format!("{BEGUN}%")))
        .order(purge::erased)
        .load::<Row>(connection)?;
    rows.into_iter().map(from_row).collect()
}

fn insert(
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    word: &str,
    purge: &Purge,
) -> Stored<()> {
    diesel::insert_into(purge::table)
        .values((
            purge::dispositif_id.eq(dispositif.as_str()),
            purge::erased.eq(word),
            purge::reason.eq(purge.reason.as_str()),
            purge::done_on.eq(purge.done_on),
        ))
        .execute(connection)?;
    Ok(())
}

fn from_row((dispositif, erased, reason, done_on): Row) -> Stored<(DispositifId, Purge)> {
    let kept = erased.strip_prefix(BEGUN).unwrap_or(&erased);
    let kept = word("purge", &dispositif, "erased", kept, Kept::from_text)?;
    let reason = word("purge", &dispositif, "reason", &reason, Reason::from_text)?;
    Ok((DispositifId::from_text(dispositif), Purge { kept, reason, done_on }))
}
