//! How long something takes: on the clock, and in processor time of all threads, which tells more where others are at work.

use std::fmt;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Linux counts processor time in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

/// How long one run took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Time {
    pub wall: Duration,
    pub processor: Duration,
}

impl Time {
    /// This time as multiples of `other`, on the clock and in processor time.
    pub fn ratios(&self, other: &Self) -> [f64; 2] {
        let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
        [ratio(self.wall, other.wall), ratio(self.processor, other.processor)]
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>8.0?} {:>8.0?}", self.wall, self.processor)
    }
}

/// Runs `work`.
pub fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Time> {
    let (start, before) = (Instant::now(), processor()?);
    black_box(work()?);
    Ok(Time { wall: start.elapsed(), processor: processor()?.saturating_sub(before) })
}

/// The median on the clock, and the mean processor time: its ticks are coarse beside one run.
pub fn median(times: &[Time]) -> Time {
    let mut walls: Vec<Duration> = times.iter().map(|time| time.wall).collect();
    walls.sort_unstable();
    let processor: Duration = times.iter().map(|time| time.processor).sum();
    Time {
        wall: walls.get(walls.len() / 2).copied().unwrap_or_default(),
        processor: processor / u32::try_from(times.len().max(1)).unwrap_or(1),
    }
}

/// What this process has used so far, all threads, in user and kernel.
fn processor() -> Result<Duration> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th fields behind it.
    let (_, fields) = stat.rsplit_once(')').context("no name in /proc/self/stat")?;
    let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<u32>);
    let ticks: u32 = ticks.sum::<Result<u32, _>>()?;
    Ok(TICK * ticks)
}
