//! Which populations of an open wave had reached the threshold at some midnight. Rows are added, never removed.

use diesel::prelude::*;

use super::schema::threshold;
use super::{AnyConnection, Stored};
use crate::domain::ids::WaveId;

/// Notes that `population` of a wave has reached the threshold.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn note(connection: &mut AnyConnection, wave: &WaveId, population: &str) -> Stored<()> {
    if of_wave(connection, wave)?.iter().any(|known| known == population) {
        return Ok(());
    }
    diesel::insert_into(threshold::table)
        .values((threshold::wave_id.eq(wave.as_str()), threshold::population.eq(population)))
        .execute(connection)?;
    Ok(())
}

/// The populations of a wave that have reached the threshold.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_wave(connection: &mut AnyConnection, wave: &WaveId) -> Stored<Vec<String>> {
    let populations = threshold::table
        .filter(threshold::wave_id.eq(wave.as_str()))
        .order(threshold::population)
        .select(threshold::population)
        .load(connection)?;
    Ok(populations)
}

/// The populations of several waves that have reached the threshold.
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn of_waves<'a>(
    connection: &mut AnyConnection,
    waves: impl IntoIterator<Item = &'a WaveId>,
) -> Stored<Vec<(WaveId, String)>> {
    let waves: Vec<&str> = waves.into_iter().map(WaveId::as_str).collect();
    let rows = threshold::table
        .filter(threshold::wave_id.eq_any(waves))
        .select((threshold::wave_id, threshold::population))
        .load::<(String, String)>(connection)?;
    Ok(rows.into_iter().map(|(wave, population)| (WaveId::from_text(wave), population)).collect())
}
