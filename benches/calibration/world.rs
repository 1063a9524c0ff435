//! Scores of people whose true change is known.
//!
//! A person has a level and a change, both normal. The score before is the level less half of the change, the score after the level
//! and half of it, so that both waves stay as far from the ends of the scale as they can. Then each becomes a real score: the
//! nearest of the 25 values that six items on 0 to 4 can have, and never beyond the ends. Rounding adds the variance of a step, which
//! is taken off before, so that a dispersion is that of real scores; the ends, which few reach, make it a little smaller.

use anyhow::{Context, Result};
use entrevoix::domain::ratio::Ratio;
use rand::RngExt;
use rand::rngs::StdRng;

/// Steps of a score of six items on 0 to 4.
const STEPS: i128 = 24;

/// The variance that rounding to a step adds, in squared points.
const ROUNDING: f64 = (100.0 / STEPS as f64) * (100.0 / STEPS as f64) / 12.0;

/// The dispersion between people where the same answer twice: that of the shipped pack's files.
const BETWEEN_PEOPLE: f64 = 20.0;

/// The scores before and after.
pub struct World {
    pub before: Vec<Ratio>,
    pub after: Vec<Ratio>,
}

/// The same `n` people twice, whose differences have the mean `change` and the standard deviation `dispersion`. The
/// dispersion between people is 20 in each wave.
pub fn same_people(rng: &mut StdRng, n: usize, change: f64, dispersion: f64) -> Result<World> {
    let of_levels = (BETWEEN_PEOPLE.powi(2) - dispersion.powi(2) / 4.0 - ROUNDING / 2.0).sqrt();
    let of_changes = (dispersion.powi(2) - 2.0 * ROUNDING).sqrt();
    let mut world = World { before: Vec::with_capacity(n), after: Vec::with_capacity(n) };
    for _ in 0..n {
        let level = 50.0 + of_levels * normal(rng);
        let moved = change + of_changes * normal(rng);
        world.before.push(score(level - moved / 2.0)?);
        world.after.push(score(level + moved / 2.0)?);
    }
    Ok(world)
}

/// `n` people, then `n` others, with the standard deviation `dispersion` between people and means that are `change` apart.
pub fn other_people(rng: &mut StdRng, n: usize, change: f64, dispersion: f64) -> Result<World> {
    let of_levels = (dispersion.powi(2) - ROUNDING).sqrt();
    let mut wave = |mean: f64| (0..n).map(|_| score(mean + of_levels * normal(rng))).collect::<Result<_>>();
    Ok(World { before: wave(50.0 - change / 2.0)?, after: wave(50.0 + change / 2.0)? })
}

/// The nearest real score.
fn score(points: f64) -> Result<Ratio> {
    let steps = (points / 100.0 * STEPS as f64).round().clamp(0.0, STEPS as f64);
    Ratio::new(100 * steps as i128, STEPS).context("24 is not 0")
}

/// A standard normal number, by Box and Muller.
fn normal(rng: &mut StdRng) -> f64 {
    let (radius, angle): (f64, f64) = (rng.random(), rng.random());
    (-2.0 * (1.0 - radius).ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
}
