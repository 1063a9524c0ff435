//! Two waves of people who are not paired.

use serde::Serialize;

use super::aligned::{ExactError, align};
use super::choices::{self, reassignments};
use super::moments::{Sample, Sums};
use super::p_value::PValue;
use super::student::{Interval, Student};
use super::{middle, ranks};
use crate::domain::ratio::Ratio;

/// What is said of two waves whose people are not known to be the same. Differences are after minus before.
///
/// Where the same people answered both, this is cautious: their scores go together, and the tests ignore it.
/// **Missing answers.** A missing score is not in its list.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Unpaired {
    /// The first wave.
    pub before: Sample,
    /// The second wave.
    pub after: Sample,
    /// Mean after minus mean before, in points.
    pub difference: Option<Ratio>,
    /// The difference with Welch's t intervals and test; `None` where a wave has fewer than two scores, or nothing varies.
    pub welch: Option<Student>,
    /// The exact test of the difference of means, two-sided: the share of all ways to choose who answered before whose
    /// difference is at least as far from 0. **Source.** Pitman 1937, *Supplement to the Journal of the Royal
    /// Statistical Society* 4:119.
    pub permutation: Option<PValue>,
    /// Wilcoxon's and Mann and Whitney's test; `None` where a wave is empty.
    pub mann_whitney: Option<MannWhitney>,
    /// The Hodges-Lehmann shift, in points: the median of all differences of one after and one before.
    /// **Source.** Hodges & Lehmann 1963, *Annals of Mathematical Statistics* 34:598.
    pub hodges_lehmann: Option<Ratio>,
    /// The 95 % interval of the shift, from Mann and Whitney's distribution without ties; `None` where the waves are too
    /// small (4 and 4 are enough, 3 and 4 are not). With ties, it covers more than 95 %. **Source.** Bauer 1972, *Journal of
    /// the American Statistical Association* 67:687.
    pub hodges_lehmann_95: Option<Interval>,
    /// Cliff's delta; `None` where a wave is empty.
    pub cliff: Option<Cliff>,
}

/// The rank sum test, with mid-ranks for ties and its exact distribution given the ties.
///
/// U = pairs in which the later score is higher, a tie for one half; 0 to n0 n1. p is two-sided: the share of all ways to choose
/// whose U is at least as far from n0 n1 / 2. **Source.** Wilcoxon 1945, *Biometrics Bulletin* 1:80; Mann & Whitney 1947,
/// *Annals of Mathematical Statistics* 18:50.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MannWhitney {
    /// U of the second wave.
    pub u_after: Ratio,
    /// How far U is above its mean, in its standard deviations given the ties; 0 where nothing varies.
    pub z: f64,
    /// Two-sided.
    pub p: PValue,
}

/// How often a later score is higher than an earlier one, less how often lower: (greater - less) / (n0 n1), -1 to 1.
///
/// Above 0 where scores rise; without unit. **Missing answers.** Not in the lists. **Source.** Cliff 1993, *Psychological Bulletin*
/// 114:494.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cliff {
    /// Pairs in which the later score is higher.
    pub greater: u64,
    /// Pairs in which it is lower.
    pub less: u64,
    /// Pairs in which both are the same.
    pub equal: u64,
    /// The quotient.
    pub delta: Ratio,
}

/// Compares the scores `before` with those `after`. `seed` starts the generator where drawing is the only way, and is told.
///
/// # Errors
/// [`ExactError::TooFine`] where the scores have no reasonable common denominator.
pub fn unpaired(before: &[Ratio], after: &[Ratio], seed: u64) -> Result<Unpaired, ExactError> {
    let aligned = align([before, after])?;
    let [before, after] = &aligned.values;
    let unit = aligned.denominator;
    let (earlier, later) = (Sums::of(before).sample(unit), Sums::of(after).sample(unit));
    let cliff = cliff(before, after);
    let middle = middle::of_differences(before, after, unit);
    let difference = earlier.mean.zip(later.mean).map(|(before, after)| after - before);
    Ok(Unpaired {
        before: earlier,
        after: later,
        difference,
        welch: difference.and_then(|difference| welch(difference.to_f64(), &earlier, &later)),
        permutation: cliff.map(|_| reassignments(before, after, seed)),
        mann_whitney: cliff.and_then(|cliff| mann_whitney(before, after, cliff, seed)),
        hodges_lehmann: middle.as_ref().and_then(|middle| middle.estimate),
        hodges_lehmann_95: middle.and_then(|middle| middle.interval_95),
        cliff,
    })
}

fn welch(difference: f64, before: &Sample, after: &Sample) -> Option<Student> {
    let share = |sample: &Sample| Some((sample.sd?.powi(2) / sample.n as f64, sample.n as f64 - 1.0));
    let ((a, df_a), (b, df_b)) = (share(before)?, share(after)?);
    let variance = a + b;
    (variance > 0.0).then_some(())?;
    Student::new(difference, variance.sqrt(), variance.powi(2) / (a.powi(2) / df_a + b.powi(2) / df_b))
}

fn mann_whitney(before: &[i64], after: &[i64], cliff: Cliff, seed: u64) -> Option<MannWhitney> {
    let all: Vec<i64> = before.iter().chain(after).copied().collect();
    let ranks = ranks::doubled(&all);
    let (earlier, later) = ranks.split_at_checked(before.len())?;
    let above = cliff.delta.numerator().signum() as f64;
    Some(MannWhitney {
        u_after: Ratio::new(i128::from(2 * cliff.greater + cliff.equal), 2)?,
        z: above * choices::z(earlier, later),
        p: reassignments(earlier, later, seed),
    })
}

/// Counts by two searches of the sorted first wave for each later score.
fn cliff(before: &[i64], after: &[i64]) -> Option<Cliff> {
    let mut sorted = before.to_vec();
    sorted.sort_unstable();
    let (mut greater, mut less) = (0_u64, 0_u64);
    for score in after {
        greater += sorted.partition_point(|one| one < score) as u64;
        less += (sorted.len() - sorted.partition_point(|one| one <= score)) as u64;
    }
    let pairs = before.len() as u64 * after.len() as u64;
    let delta = Ratio::new(i128::from(greater) - i128::from(less), pairs.into())?;
    Some(Cliff { greater, less, equal: pairs - greater - less, delta })
}
