//! R8: the verdict's arithmetic.
//!
//! Only additions, multiplications, divisions and square roots are used, which IEEE 754 rounds in one way everywhere, so
//! that a verdict does not depend on the machine. Instead of a p-value, the test compares d / SE with the normal
//! quantile of its level: p <= alpha is |d| / SE >= z(1 - alpha / 2).

use super::comparison::Verdict;
use crate::domain::dispositif::{Mode, PRIMARY_MAX};
use crate::domain::questionnaire::Dispersion;

/// The half-width of a 95 % interval, in standard errors; rounded as it is printed in tables and said on our pages.
pub(super) const Z_95: f64 = 1.96;

/// The half-width of a 90 % interval: what it holds within the notable change is « stable » at 5 % (two one-sided tests).
const Z_90: f64 = 1.645;

/// z(1 - 0.05 / (2 j)) for j = 1, 2, 3: how large |d| / SE must be where j hypotheses are left in Holm's procedure. They
/// are the normal quantiles at 0.975, 0.9875 and 0.991666…
const HOLM_Z: [f64; PRIMARY_MAX] = [1.959_963_984_540_054, 2.241_402_727_604_946, 2.393_979_799_818_51];

/// How many answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Mode « évaluation »: so many people answered both waves.
    SamePeople(u32),
    /// Mode « diagnostic »: so many answered before, so many after.
    EachWave(u32, u32),
}

impl Size {
    /// The size of a comparison in `mode`. In « évaluation » both numbers are the same; if they were not, the smaller
    /// one would be the cautious choice.
    pub(super) fn of(mode: Mode, before: u32, after: u32) -> Self {
        match mode {
            Mode::Evaluation => Self::SamePeople(before.min(after)),
            Mode::Diagnostic => Self::EachWave(before, after),
        }
    }

    fn smallest(self) -> u32 {
        match self {
            Self::SamePeople(n) => n,
            Self::EachWave(before, after) => before.min(after),
        }
    }
}

/// The standard error of a change, in points. A dispersion of 0 would make every change certain; a checked file has
/// none, and 1 is read in its place.
pub(super) fn standard_error(size: Size, dispersion: &Dispersion) -> f64 {
    match size {
        Size::SamePeople(n) => f64::from(dispersion.sd_change.max(1)) / f64::from(n).sqrt(),
        Size::EachWave(before, after) => {
            f64::from(dispersion.sd.max(1)) * (1.0 / f64::from(before) + 1.0 / f64::from(after)).sqrt()
        }
    }
}

/// The verdict of one published primary change. `tested` holds |d| / SE of all published primary changes, this one
/// included; `family` counts all that were declared, so that one that is not published weighs as one with p = 1.
pub(super) fn decide(
    towards_better: f64,
    standard_error: f64,
    notable_change: f64,
    tested: &[f64],
    family: usize,
) -> Verdict {
    if towards_better.abs() + Z_90 * standard_error <= notable_change {
        Verdict::Stable
    } else if towards_better.abs() / standard_error < holm_cut(tested, family) {
        Verdict::Inconclusive
    } else if towards_better > 0.0 {
        Verdict::Improvement
    } else {
        Verdict::Deterioration
    }
}

/// Holm's procedure (Holm 1979, *Scandinavian Journal of Statistics* 6:65): from the largest down, each must reach the
/// quantile for those that are left; the first that does not ends it. Gives the smallest value that still passes.
fn holm_cut(tested: &[f64], family: usize) -> f64 {
    let mut descending = tested.to_vec();
    descending.sort_by(|one, other| other.total_cmp(one));
    let left = (1..=family).rev();
    let passed = descending.into_iter().zip(left).take_while(|(value, left)| *value >= critical(*left));
    passed.map(|(value, _)| value).last().unwrap_or(f64::INFINITY)
}

/// The quantile where `left` hypotheses are left; no value reaches it where more are declared than may be.
fn critical(left: usize) -> f64 {
    left.checked_sub(1).and_then(|place| HOLM_Z.get(place)).copied().unwrap_or(f64::INFINITY)
}

/// The smallest change, in points, that can be said to be one where `size` people answer and `family` primary indicators
/// are declared, at Holm's strictest step: what the page says before a dispositif starts. `None` where nothing is
/// published at that size, or where more indicators are declared than may be.
///
/// It is z SE; in a large group, where z SE is so small that it would be « stable », the change at which stability ends.
/// With the shipped dispersion of 20: 14 points for eight people in « évaluation » and one indicator, 17 for three.
pub fn what_size_can_show(
    size: Size,
    dispersion: &Dispersion,
    notable_change: u8,
    family: usize,
) -> Option<f64> {
    let z = critical(family);
    if size.smallest() < super::change::ANSWERS_MIN || !z.is_finite() {
        return None;
    }
    let standard_error = standard_error(size, dispersion);
    Some((z * standard_error).max(f64::from(notable_change) - Z_90 * standard_error))
}
