//! What `analyse` says of a change.

use serde::Serialize;

use super::{Interval, Paired, Unpaired};
use crate::domain::questionnaire::Direction;

/// The fewest pairs with a verdict: with 7 the smallest possible sign-flip p is 2/128, and three times that is still
/// below .05; with 6 no result whatever could be said after Holm over three.
pub const PAIRS_MIN: usize = 7;

/// The fewest answers of each wave with a verdict where they are not paired, as for what is published: with 5 and 5 the
/// smallest possible p is 2/252, .024 after Holm over three; with 4 and 4 it is 2/70, .086.
pub const EACH_MIN: usize = 5;

/// The level of the test, after Holm.
pub const LEVEL: f64 = 0.05;

/// What `analyse` says of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// « Non concluant (effectif) »: fewer than 7 pairs, or than 5 answers in a wave.
    TooFew,
    /// « Stable »: if there is a change, it is smaller than the notable one.
    Stable,
    /// « Amélioration ».
    Improvement,
    /// « Dégradation ».
    Deterioration,
    /// « Non concluant »: which is not « stable ».
    Inconclusive,
}

/// What a verdict is drawn from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// Whether there are enough people.
    pub is_enough: bool,
    /// The mean change, in points, after minus before.
    pub change: f64,
    /// Its 90 % t interval.
    pub interval_90: Option<Interval>,
    /// The p that Holm's correction takes: sign-flip where paired, permutation where not.
    pub p: Option<f64>,
}

impl Evidence {
    /// Of people who are paired: t interval of the differences, sign-flip p, at least 7 pairs.
    pub fn of_pairs(paired: &Paired) -> Self {
        Self {
            is_enough: paired.difference.n >= PAIRS_MIN,
            change: paired.difference.mean.map_or(0.0, |mean| mean.to_f64()),
            interval_90: paired.student.map(|student| student.interval_90),
            p: paired.sign_flip.map(|sign_flip| sign_flip.p),
        }
    }

    /// Of two waves whose people are not paired: Welch's interval, permutation p, at least 5 answers in each.
    pub fn of_waves(unpaired: &Unpaired) -> Self {
        Self {
            is_enough: unpaired.before.n.min(unpaired.after.n) >= EACH_MIN,
            change: unpaired.difference.map_or(0.0, |mean| mean.to_f64()),
            interval_90: unpaired.welch.map(|welch| welch.interval_90),
            p: unpaired.permutation.map(|permutation| permutation.p),
        }
    }
}

/// The verdict of a primary indicator. `holm_p` is the evidence's p after [`super::holm`] over all declared ones, `notable`
/// the smallest change that counts, in points.
///
/// In order: too few; 90 % interval within ± `notable`: stable; `holm_p` at most .05: improvement or deterioration, by
/// the score's direction; else inconclusive. The two tests do not ask the same of the same scores: the interval is
/// about the mean of people like these, the p about whether these changes could as well have had the other sign.
pub fn verdict(evidence: &Evidence, holm_p: Option<f64>, notable: f64, direction: Direction) -> Verdict {
    if !evidence.is_enough {
        return Verdict::TooFew;
    }
    let is_within = |interval: Interval| -notable <= interval.low && interval.high <= notable;
    if evidence.interval_90.is_some_and(is_within) {
        return Verdict::Stable;
    }
    let towards_better = match direction {
        Direction::Good => evidence.change,
        Direction::Risk => -evidence.change,
    };
    match holm_p {
        Some(p) if p <= LEVEL && towards_better > 0.0 => Verdict::Improvement,
        Some(p) if p <= LEVEL && towards_better < 0.0 => Verdict::Deterioration,
        _ => Verdict::Inconclusive,
    }
}
