//! Means, standard deviations and correlations from exact integer sums.

use serde::Serialize;

use crate::domain::ratio::Ratio;

/// What is said of one list of scores.
///
/// **Formula.** mean = sum / n; sd = sqrt((n sum of squares - square of sum) / (n (n - 1))). **Range and unit.** Points of
/// the score; sd from 0. **Direction.** The score's; of differences, after minus before. **Missing answers.** A missing score is not in the list. **Source.** None: definitions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Sample {
    /// How many scores.
    pub n: usize,
    /// Their mean, exact; `None` without a score.
    pub mean: Option<Ratio>,
    /// Their standard deviation, with n - 1; `None` below two scores.
    pub sd: Option<f64>,
}

/// The sums of one list of integers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pub(super) n: usize,
    pub(super) sum: i128,
    squares: i128,
}

impl Sums {
    pub(super) fn of(values: &[i64]) -> Self {
        values.iter().fold(Self::default(), |sums, &value| Self {
            n: sums.n + 1,
            sum: sums.sum + i128::from(value),
            squares: sums.squares + i128::from(value) * i128::from(value),
        })
    }

    /// n (n - 1) times the variance.
    pub(super) fn spread(&self) -> i128 {
        self.n as i128 * self.squares - self.sum * self.sum
    }

    /// The variance, in squared units; `None` below two values.
    pub(super) fn variance(&self) -> Option<f64> {
        let pairs = self.n * self.n.saturating_sub(1);
        (pairs > 0).then(|| self.spread() as f64 / pairs as f64)
    }

    /// These sums as figures, where a unit is 1 / `denominator` of a point.
    pub(super) fn sample(&self, denominator: i128) -> Sample {
        Sample {
            n: self.n,
            mean: Ratio::new(self.sum, self.n as i128 * denominator),
            sd: self.variance().map(|variance| variance.sqrt() / denominator as f64),
        }
    }
}

/// Pearson's correlation of two lists of one length, -1 to 1; `None` where one of them does not vary.
pub(super) fn correlation(one: &[i64], other: &[i64]) -> Option<f64> {
    let (a, b) = (Sums::of(one), Sums::of(other));
    let products: i128 = one.iter().zip(other).map(|(x, y)| i128::from(*x) * i128::from(*y)).sum();
    let joint = a.n as i128 * products - a.sum * b.sum;
    let (a, b) = (a.spread(), b.spread());
    (a > 0 && b > 0).then(|| (joint as f64 / ((a as f64).sqrt() * (b as f64).sqrt())).clamp(-1.0, 1.0))
}

/// The median of integers, twice over so that it stays whole; `None` of an empty list.
pub(super) fn doubled_median(values: &[i64]) -> Option<i128> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(i128::from(*lower) + i128::from(*upper))
}
