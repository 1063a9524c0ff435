//! Readings: one row a version. What a state allows is decided in `app`, not here.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::{count, word};
use super::connection::{Hold, lock};
use super::schema::reading;
use super::{AnyConnection, StorageError, Stored};
use crate::domain::ids::{DispositifId, ReadingId};
use crate::domain::reading::{Ballot, BallotState, Reading, ReadingState, ReadingTexts, Validation};

#[derive(Queryable, Selectable)]
#[diesel(table_name = reading)]
struct Row {
    id: String,
    dispositif_id: String,
    version: i64,
    objectifs: String,
    contexte: String,
    synthese: String,
    problematiques: String,
    axes: String,
    state: String,
    vote_state: Option<String>,
    vote_until: Option<NaiveDate>,
    validated_on: Option<NaiveDate>,
    room_on: Option<NaiveDate>,
    transmitted_on: Option<NaiveDate>,
}

/// Holds a version until the end of the transaction, shared to vote on it and alone to change it: nobody votes while its vote
/// closes, and it closes once.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn hold(connection: &mut AnyConnection, id: &ReadingId, hold: Hold) -> Stored<()> {
    Ok(lock(connection, &format!("reading {id}"), hold)?)
}

/// Adds a version.
///
/// # Errors
/// [`super::StorageError::Refused`] where the dispositif has that version.
pub fn add(connection: &mut AnyConnection, new: &Reading) -> Stored<()> {
    diesel::insert_into(reading::table)
        .values((
            reading::id.eq(new.id.as_str()),
            reading::dispositif_id.eq(new.dispositif.as_str()),
            reading::version.eq(i64::from(new.version)),
            (
                reading::objectifs.eq(&new.texts.objectifs),
                reading::contexte.eq(&new.texts.contexte),
                reading::synthese.eq(&new.texts.synthese),
                reading::problematiques.eq(&new.texts.problematiques),
                reading::axes.eq(&new.texts.axes),
            ),
            reading::state.eq(new.state.as_str()),
        ))
        .execute(connection)?;
    Ok(())
}

/// The version called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &ReadingId) -> Stored<Option<Reading>> {
    let row = reading::table.find(id.as_str()).select(Row::as_select()).get_result(connection).optional()?;
    row.map(from_row).transpose()
}

/// The versions of a dispositif's reading, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Reading>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The versions of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Reading>> {
    let rows = reading::table
        .filter(reading::dispositif_id.eq_any(texts(dispositifs)))
        .order(reading::version)
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(|row| from_row(row).map(|reading| (reading.dispositif.clone(), reading))).collect()
}

/// The versions whose vote is not closed.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn voting(connection: &mut AnyConnection) -> Stored<Vec<Reading>> {
    let rows = reading::table
        .filter(reading::vote_state.eq(BallotState::Open.as_str()))
        .order(reading::id)
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// The versions whose vote the ledger tells of.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn said(connection: &mut AnyConnection) -> Stored<Vec<ReadingId>> {
    let ids = reading::table
        .filter(reading::vote_state.eq(BallotState::Said.as_str()))
        .select(reading::id)
        .load::<String>(connection)?;
    Ok(ids.into_iter().map(ReadingId::from_text).collect())
}

/// Writes what may change of a version: its texts while it is a draft, and where it stands.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn update(connection: &mut AnyConnection, changed: &Reading) -> Stored<()> {
    diesel::update(reading::table.find(changed.id.as_str()))
        .set((
            reading::objectifs.eq(&changed.texts.objectifs),
            reading::contexte.eq(&changed.texts.contexte),
            reading::synthese.eq(&changed.texts.synthese),
            reading::problematiques.eq(&changed.texts.problematiques),
            reading::axes.eq(&changed.texts.axes),
            reading::state.eq(changed.state.as_str()),
            reading::vote_state.eq(changed.ballot.map(|ballot| ballot.state.as_str())),
            reading::vote_until.eq(changed.ballot.map(|ballot| ballot.until)),
            reading::validated_on.eq(changed.validated.map(|validated| validated.on)),
            reading::room_on.eq(changed.validated.and_then(|validated| validated.room_on)),
            reading::transmitted_on.eq(changed.transmitted_on),
        ))
        .execute(connection)?;
    Ok(())
}

fn from_row(row: Row) -> Stored<Reading> {
    let version = count("reading", &row.id, "version", row.version)?;
    let state = word("reading", &row.id, "state", &row.state, ReadingState::from_text)?;
    let vote =
        row.vote_state.map(|text| word("reading", &row.id, "vote_state", &text, BallotState::from_text));
    let ballot = match (vote.transpose()?, row.vote_until) {
        (Some(state), Some(until)) => Some(Ballot { until, state }),
        (None, None) => None,
        // A vote that was held must not be read as none: the version would be put to another one.
        _ => return Err(at_odds(&row.id, "vote_until")),
    };
    let is_validated = matches!(state, ReadingState::Validated | ReadingState::Transmitted);
    if is_validated != row.validated_on.is_some() || (row.room_on.is_some() && row.validated_on.is_none()) {
        return Err(at_odds(&row.id, "validated_on"));
    }
    if (state == ReadingState::Transmitted) != row.transmitted_on.is_some() {
        return Err(at_odds(&row.id, "transmitted_on"));
    }
    let (objectifs, contexte, synthese) = (row.objectifs, row.contexte, row.synthese);
    Ok(Reading {
        id: ReadingId::from_text(row.id),
        dispositif: DispositifId::from_text(row.dispositif_id),
        version,
        texts: ReadingTexts {
            objectifs,
            contexte,
            synthese,
            problematiques: row.problematiques,
            axes: row.axes,
        },
        state,
        ballot,
        validated: row.validated_on.map(|on| Validation { on, room_on: row.room_on }),
        transmitted_on: row.transmitted_on,
    })
}

fn at_odds(id: &str, column: &'static str) -> StorageError {
    StorageError::AtOdds { table: "reading", row: id.to_owned(), column }
}
