//! Dispositifs with their frame. What a state allows is decided in `app`, not here.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::texts;
use super::columns::{count, word};
use super::connection::{Hold, lock};
use super::schema::{dispositif, organisation, purge, reading};
use super::{AnyConnection, Stored};
use crate::domain::dispositif::{Collecting, Dispositif, Frame, Granularity, Kind, Mode, State};
use crate::domain::ids::{AccountId, DispositifId, OrganisationId, ScoreId};
use crate::domain::purge::Kept;
use crate::domain::reading::ReadingState;

#[derive(Queryable, Selectable)]
#[diesel(table_name = dispositif)]
struct Row {
    id: String,
    organisation_id: String,
    title: String,
    kind: String,
    granularity: String,
    mode: String,
    k: i64,
    primary_scores: String,
    notable_change: Option<i64>,
    state: String,
    cards_made: i64,
    retention_on: NaiveDate,
    paper: i64,
    free_text: i64,
    same_people_as: Option<String>,
}

/// Holds a dispositif until the end of the transaction: what is fixed when the first wave opens is not changed at the same
/// time, and its cards are made once.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn hold(connection: &mut AnyConnection, id: &DispositifId) -> Stored<()> {
    Ok(lock(connection, &format!("dispositif {id}"), Hold::Alone)?)
}

/// Adds a dispositif.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn add(connection: &mut AnyConnection, new: &Dispositif) -> Stored<()> {
    diesel::insert_into(dispositif::table)
        .values((
            dispositif::id.eq(new.id.as_str()),
            dispositif::organisation_id.eq(new.organisation.as_str()),
            dispositif::title.eq(&new.title),
            dispositif::kind.eq(new.kind.as_str()),
            dispositif::granularity.eq(new.frame.granularity.as_str()),
            dispositif::mode.eq(new.frame.mode.as_str()),
            dispositif::k.eq(i64::from(new.frame.k)),
            dispositif::primary_scores.eq(scores_as_text(&new.frame.primary)),
            dispositif::notable_change.eq(new.frame.notable_change.map(i64::from)),
            dispositif::state.eq(new.state.as_str()),
            dispositif::cards_made.eq(i64::from(new.cards_made)),
            dispositif::retention_on.eq(new.retention_on),
            dispositif::paper.eq(i64::from(new.collecting.paper)),
            dispositif::free_text.eq(i64::from(new.collecting.free_text)),
            dispositif::same_people_as.eq(new.same_people_as.as_ref().map(DispositifId::as_str)),
        ))
        .execute(connection)?;
    Ok(())
}

/// The dispositif called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &DispositifId) -> Stored<Option<Dispositif>> {
    let row =
        dispositif::table.find(id.as_str()).select(Row::as_select()).get_result(connection).optional()?;
    row.map(from_row).transpose()
}

/// The dispositifs of an account, by title.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_account(connection: &mut AnyConnection, account: &AccountId) -> Stored<Vec<Dispositif>> {
    let rows = dispositif::table
        .inner_join(organisation::table)
        .filter(organisation::account_id.eq(account.as_str()))
        .order((dispositif::title, dispositif::id))
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// The dispositifs that were declared to have the people of the one called `first`, itself included, by identifier.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn with_people_of(connection: &mut AnyConnection, first: &DispositifId) -> Stored<Vec<Dispositif>> {
    with_people_of_any(connection, std::slice::from_ref(first))
}

/// The dispositifs that were declared to have the people of one of these, themselves included, by identifier.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn with_people_of_any(
    connection: &mut AnyConnection,
    firsts: &[DispositifId],
) -> Stored<Vec<Dispositif>> {
    // Where nothing is declared the comparison is unknown, and a filter takes that for no.
    let declared = dispositif::same_people_as.eq_any(texts(firsts));
    let rows = dispositif::table
        .filter(dispositif::id.eq_any(texts(firsts)).or(declared.assume_not_null()))
        .order(dispositif::id)
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// The dispositifs that are neither finished nor given up.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn unfinished(connection: &mut AnyConnection) -> Stored<Vec<DispositifId>> {
    let over = [State::Finished.as_str(), State::Cancelled.as_str()];
    let ids = dispositif::table
        .filter(dispositif::state.ne_all(over))
        .select(dispositif::id)
        .load::<String>(connection)?;
    Ok(ids.into_iter().map(DispositifId::from_text).collect())
}

/// The dispositifs whose retention date is `day` or before, and of which something may be left: their cards were not erased.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn expired(connection: &mut AnyConnection, day: NaiveDate) -> Stored<Vec<DispositifId>> {
    let erased = purge::table.filter(purge::erased.eq(Kept::Cards.as_str())).select(purge::dispositif_id);
    let ids = dispositif::table
        .filter(dispositif::retention_on.le(day))
        .filter(dispositif::id.ne_all(erased))
        .order(dispositif::id)
        .select(dispositif::id)
        .load::<String>(connection)?;
    Ok(ids.into_iter().map(DispositifId::from_text).collect())
}

/// The finished dispositifs whose reading is validated and whose cards were not erased.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn validated_with_cards(connection: &mut AnyConnection) -> Stored<Vec<DispositifId>> {
    let erased = purge::table.filter(purge::erased.eq(Kept::Cards.as_str())).select(purge::dispositif_id);
    let is_validated = [ReadingState::Validated.as_str(), ReadingState::Transmitted.as_str()];
    let validated = reading::table.filter(reading::state.eq_any(is_validated)).select(reading::dispositif_id);
    let ids = dispositif::table
        .filter(dispositif::state.eq(State::Finished.as_str()))
        .filter(dispositif::id.eq_any(validated))
        .filter(dispositif::id.ne_all(erased))
        .select(dispositif::id)
        .load::<String>(connection)?;
    Ok(ids.into_iter().map(DispositifId::from_text).collect())
}

/// Moves the retention date.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn set_retention(connection: &mut AnyConnection, id: &DispositifId, day: NaiveDate) -> Stored<()> {
    diesel::update(dispositif::table.find(id.as_str()))
        .set(dispositif::retention_on.eq(day))
        .execute(connection)?;
    Ok(())
}

/// Moves a dispositif to `state`.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn set_state(connection: &mut AnyConnection, id: &DispositifId, state: State) -> Stored<()> {
    diesel::update(dispositif::table.find(id.as_str()))
        .set(dispositif::state.eq(state.as_str()))
        .execute(connection)?;
    Ok(())
}

/// Notes that the sheet of cards was made, or taken back.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn set_cards_made(connection: &mut AnyConnection, id: &DispositifId, made: bool) -> Stored<()> {
    diesel::update(dispositif::table.find(id.as_str()))
        .set(dispositif::cards_made.eq(i64::from(made)))
        .execute(connection)?;
    Ok(())
}

fn scores_as_text(scores: &[ScoreId]) -> String {
    scores.iter().map(ScoreId::as_str).collect::<Vec<_>>().join(" ")
}

fn from_row(row: Row) -> Stored<Dispositif> {
    const TABLE: &str = "dispositif";
    let id = &row.id;
    let notable_change = row
        .notable_change
        .map(|points| word(TABLE, id, "notable_change", &points.to_string(), |_| u8::try_from(points).ok()));
    Ok(Dispositif {
        organisation: OrganisationId::from_text(row.organisation_id),
        title: row.title,
        kind: word(TABLE, id, "kind", &row.kind, Kind::from_text)?,
        frame: Frame {
            granularity: word(TABLE, id, "granularity", &row.granularity, Granularity::from_text)?,
            mode: word(TABLE, id, "mode", &row.mode, Mode::from_text)?,
            k: count(TABLE, id, "k", row.k)?,
            primary: row.primary_scores.split_whitespace().map(ScoreId::from_text).collect(),
            notable_change: notable_change.transpose()?,
        },
        collecting: Collecting { paper: row.paper != 0, free_text: row.free_text != 0 },
        same_people_as: row.same_people_as.map(DispositifId::from_text),
        state: word(TABLE, id, "state", &row.state, State::from_text)?,
        cards_made: row.cards_made != 0,
        retention_on: row.retention_on,
        id: DispositifId::from_text(row.id),
    })
}
