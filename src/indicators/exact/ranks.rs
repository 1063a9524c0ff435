//! Mid-ranks as integers, and the distributions of rank sums without ties.

use super::{choices, signs};

/// Up to so many people the distributions are counted; beyond, the normal curve gives the place.
const COUNTED_MAX: usize = 200;

/// z(0.975).
const Z: f64 = 1.959_963_984_540_054;

/// Twice the rank of each value, from 2 to 2n; tied values share the mean of their ranks, which is a whole number twice over.
pub(super) fn doubled(values: &[i64]) -> Vec<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = |value: &i64| {
        let below = sorted.partition_point(|one| one < value);
        let up_to = sorted.partition_point(|one| one <= value);
        (below + up_to + 1) as i64
    };
    values.iter().map(rank).collect()
}

/// How many of the Walsh averages of n differences lie outside a 95 % interval at each end: the largest d with
/// P(T+ <= d) <= .025. `None` where even d = 0 is too likely: below six.
pub(super) fn outside_of_signed(n: usize) -> Option<u64> {
    let size = n as f64;
    if n > COUNTED_MAX {
        return below(size * (size + 1.0) / 4.0, size * (size + 1.0) * (2.0 * size + 1.0) / 24.0);
    }
    let ranks: Vec<u64> = (1..=n as u64).collect();
    let all = 2_f64.powi(n as i32);
    outside(&signs::counts::<f64>(&ranks, (n * (n + 1) / 4) as u64), all)
}

/// The same for the n0 n1 differences of one later and one earlier score: the largest d with P(U <= d) <= .025.
pub(super) fn outside_of_sums(before: usize, after: usize) -> Option<u64> {
    let (one, other) = (before as f64, after as f64);
    if before + after > COUNTED_MAX / 2 {
        return below(one * other / 2.0, one * other * (one + other + 1.0) / 12.0);
    }
    let counts = choices::counts_of_rank_sums(before, after);
    outside(&counts, counts.iter().sum())
}

/// The largest place at which the counts up to it are at most a fortieth of all.
fn outside(counts: &[f64], all: f64) -> Option<u64> {
    let up_to = counts.iter().scan(0.0, |sum, count| {
        *sum += count;
        Some(*sum)
    });
    (up_to.take_while(|sum| *sum <= all / 40.0).count() as u64).checked_sub(1)
}

/// One place below mean - z sd.
fn below(mean: f64, variance: f64) -> Option<u64> {
    let place = (mean - Z * variance.sqrt()).floor() - 1.0;
    (place >= 0.0).then_some(place as u64)
}
