//! Waves: their state, their days, and the lock under which one closes. What a state allows is decided in `app`, not here.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::by_dispositif::{ByDispositif, texts};
use super::columns::{count, word};
pub use super::connection::Hold;
use super::connection::lock;
use super::schema::wave;
use super::{AnyConnection, Stored};
use crate::domain::ids::{DispositifId, WaveId};
use crate::domain::wave::{Wave, WaveKind, WaveState};

#[derive(Queryable, Selectable)]
#[diesel(table_name = wave)]
struct Row {
    id: String,
    dispositif_id: String,
    position: i64,
    kind: String,
    state: String,
    instruments: String,
    closes_on: NaiveDate,
    threshold_day: Option<NaiveDate>,
    transmitted_on: Option<NaiveDate>,
}

/// Holds a wave until the end of the transaction, shared to answer and alone to close it: nobody answers while it closes,
/// and it closes once.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn hold(connection: &mut AnyConnection, id: &WaveId, hold: Hold) -> Stored<()> {
    Ok(lock(connection, &format!("wave {id}"), hold)?)
}

/// Adds a wave.
///
/// # Errors
/// [`super::StorageError::Refused`] where the dispositif has a wave at that position.
pub fn add(connection: &mut AnyConnection, new: &Wave) -> Stored<()> {
    diesel::insert_into(wave::table)
        .values((
            wave::id.eq(new.id.as_str()),
            wave::dispositif_id.eq(new.dispositif.as_str()),
            wave::position.eq(i64::from(new.position)),
            wave::kind.eq(new.kind.as_str()),
            wave::state.eq(new.state.as_str()),
            wave::instruments.eq(new.instruments.join(" ")),
            wave::closes_on.eq(new.closes_on),
        ))
        .execute(connection)?;
    Ok(())
}

/// The wave called `id`.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn find(connection: &mut AnyConnection, id: &WaveId) -> Stored<Option<Wave>> {
    let row = wave::table.find(id.as_str()).select(Row::as_select()).get_result(connection).optional()?;
    row.map(from_row).transpose()
}

/// Where a wave stands.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn state(connection: &mut AnyConnection, id: &WaveId) -> Stored<Option<WaveState>> {
    let state =
        wave::table.find(id.as_str()).select(wave::state).get_result::<String>(connection).optional()?;
    state.map(|state| word("wave", id.as_str(), "state", &state, WaveState::from_text)).transpose()
}

/// The waves of a dispositif, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositif(connection: &mut AnyConnection, dispositif: &DispositifId) -> Stored<Vec<Wave>> {
    Ok(of_dispositifs(connection, std::slice::from_ref(dispositif))?.take(dispositif))
}

/// The waves of each of several dispositifs, in their order.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_dispositifs(
    connection: &mut AnyConnection,
    dispositifs: &[DispositifId],
) -> Stored<ByDispositif<Wave>> {
    let rows = wave::table
        .filter(wave::dispositif_id.eq_any(texts(dispositifs)))
        .order(wave::position)
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(|row| from_row(row).map(|wave| (wave.dispositif.clone(), wave))).collect()
}

/// The waves that take answers.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn open(connection: &mut AnyConnection) -> Stored<Vec<Wave>> {
    let rows = wave::table
        .filter(wave::state.eq(WaveState::Open.as_str()))
        .order(wave::id)
        .select(Row::as_select())
        .load(connection)?;
    rows.into_iter().map(from_row).collect()
}

/// The identifiers of all released waves.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn released(connection: &mut AnyConnection) -> Stored<Vec<WaveId>> {
    let ids = wave::table
        .filter(wave::state.eq(WaveState::Released.as_str()))
        .select(wave::id)
        .load::<String>(connection)?;
    Ok(ids.into_iter().map(WaveId::from_text).collect())
}

/// Writes what may change of a wave: its state, its last day, its instruments, its days of threshold and transmission.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn update(connection: &mut AnyConnection, changed: &Wave) -> Stored<()> {
    diesel::update(wave::table.find(changed.id.as_str()))
        .set((
            wave::state.eq(changed.state.as_str()),
            wave::instruments.eq(changed.instruments.join(" ")),
            wave::closes_on.eq(changed.closes_on),
            wave::threshold_day.eq(changed.threshold_day),
            wave::transmitted_on.eq(changed.transmitted_on),
        ))
        .execute(connection)?;
    Ok(())
}

fn from_row(row: Row) -> Stored<Wave> {
    let position = count("wave", &row.id, "position", row.position)?;
    let kind = word("wave", &row.id, "kind", &row.kind, WaveKind::from_text)?;
    let state = word("wave", &row.id, "state", &row.state, WaveState::from_text)?;
    Ok(Wave {
        id: WaveId::from_text(row.id),
        dispositif: DispositifId::from_text(row.dispositif_id),
        kind,
        position,
        state,
        instruments: row.instruments.split_whitespace().map(str::to_owned).collect(),
        closes_on: row.closes_on,
        threshold_day: row.threshold_day,
        transmitted_on: row.transmitted_on,
    })
}
