//! Invented sums of groups, for benchmarks that begin where answers are added up; and how their times are taken.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use entrevoix::app::Library;
use entrevoix::domain::dispositif::{Frame, Granularity, K_MIN, Mode};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::ScoreId;
use entrevoix::domain::questionnaire::Questionnaire;
use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::tally::{GroupTally, ItemTally, ScoreTally};

/// What is asked: one score of each name.
pub const SCORES: [&str; 3] = ["qvct", "isolement", "epuisement"];

pub fn questionnaire() -> Questionnaire {
    Questionnaire { instruments: Library::shipped().choose(&SCORES) }
}

/// By group, all scores primary.
pub fn frame() -> Frame {
    Frame {
        granularity: Granularity::ByGroup,
        mode: Mode::Diagnostic,
        k: K_MIN,
        primary: SCORES.map(ScoreId::from_text).to_vec(),
        notable_change: None,
    }
}

/// A group of `valid` sheets whose sums wander over the scale with `place`, its ends included.
pub fn tally(questionnaire: &Questionnaire, group: &Group, valid: u32, place: u32) -> Result<GroupTally> {
    let items = questionnaire.items_with_places();
    let unscored = items.filter(|(instrument, place, _)| !instrument.is_scored(*place)).count();
    let score = |shift: u32| {
        let steps = (place.wrapping_mul(31) + shift * 5) % 17;
        let sum = Ratio::new(i128::from(100 * steps * valid), 16).context("16 is not 0")?;
        Ok(ScoreTally { n: valid, sum, at_or_above: (steps + shift) % (valid + 1) })
    };
    Ok(GroupTally {
        group: group.id.clone(),
        valid,
        scores: (0..3).map(score).collect::<Result<_>>()?,
        items: vec![ItemTally { n: valid, at_or_above: valid / 2 }; unscored],
    })
}

/// How long the work takes.
pub fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Duration> {
    let start = Instant::now();
    black_box(work()?);
    Ok(start.elapsed())
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
