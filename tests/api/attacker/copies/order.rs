//! The order of arrival, looked for in the places of rows and of bytes.

use std::collections::BTreeMap;

use super::dump::Dump;

/// Standard deviations of a rank correlation that chance does not reach: once in 1.7 million times.
pub const BEYOND: f64 = 5.0;

/// How far each order that the copy gives goes with the order of arrival, in standard deviations of chance. The orders are
/// those of the answers' rows, and for each file those of the first, second, … place of each tag.
pub fn likeness(dump: &Dump, arrived: &[Vec<u8>]) -> BTreeMap<String, f64> {
    let mut orders: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let rows: Vec<_> = dump.table("answer").iter().map(|row| row.bytes("tag")).collect();
    let places: Option<Vec<_>> = arrived.iter().map(|tag| rows.iter().position(|row| row == tag)).collect();
    orders.extend(places.map(|places| ("rows".to_owned(), places)));
    for (name, bytes) in &dump.files {
        for (time, places) in places_of(bytes, arrived).into_iter().enumerate() {
            orders.insert(format!("{name}, time {}", time + 1), places);
        }
    }
    orders.into_iter().map(|(name, places)| (name, deviations(&places))).collect()
}

/// The places of each tag in `bytes`: of all tags the first one, then of all the second one, as long as each has one.
fn places_of(bytes: &[u8], tags: &[Vec<u8>]) -> Vec<Vec<usize>> {
    let mut of_tag: BTreeMap<&[u8], Vec<usize>> =
        tags.iter().map(|tag| (tag.as_slice(), Vec::new())).collect();
    let length = tags[0].len();
    for (place, window) in bytes.windows(length).enumerate() {
        if let Some(places) = of_tag.get_mut(window) {
            places.push(place);
        }
    }
    let times = of_tag.values().map(Vec::len).min().unwrap_or_default();
    (0..times).map(|time| tags.iter().map(|tag| of_tag[tag.as_slice()][time]).collect()).collect()
}

/// Spearman's correlation of places with arrival, over its standard deviation where there is none.
fn deviations(places: &[usize]) -> f64 {
    let n = places.len() as f64;
    let rank = |place: usize| places.iter().filter(|other| **other < place).count() as f64;
    let difference = |(arrival, place): (usize, &usize)| (arrival as f64 - rank(*place)).powi(2);
    let squares: f64 = places.iter().enumerate().map(difference).sum();
    let correlation = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
    correlation * (n - 1.0).sqrt()
}
