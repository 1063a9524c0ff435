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
