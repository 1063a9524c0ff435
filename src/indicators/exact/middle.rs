//! Hodges and Lehmann's medians of sums with their intervals, exact and without listing the sums.
//!
//! Of n differences there are n (n + 1) / 2 Walsh averages. The k-th smallest is found by halving the range of integers and
//! counting, with two walks over the sorted values, how many sums are at most the middle: n steps for each of at most 64.
//!
//! The 95 % interval leaves out as many sums at each end as the rank test's own distribution allows (`ranks`). It covers
//! 95 % or a little more; with ties, more. **Source.** Bauer 1972, *Journal of the American Statistical Association* 67:687.

use super::{Interval, ranks};
use crate::domain::ratio::Ratio;

/// A median of sums.
pub(super) struct Middle {
    pub(super) estimate: Option<Ratio>,
    /// `None` where so few values cannot give 95 %.
    pub(super) interval_95: Option<Interval>,
}

/// The median of the means of all pairs of `values`, each with itself too; a unit is 1 / `denominator` of a point.
pub(super) fn of_walsh_averages(values: &[i64], denominator: i128) -> Option<Middle> {
    let sorted = ascending(values);
    let n = sorted.len() as u64;
    // Each unordered pair of places is met twice by the two walks, a place with itself once.
    let at_most = |bound: i64| {
        let itself = sorted.partition_point(|value| 2 * value <= bound) as u64;
        (sums_at_most(&sorted, &sorted, bound) + itself) / 2
    };
    let (low, high) = (2 * *sorted.first()?, 2 * *sorted.last()?);
    let sums = OrderedSums { count: n * (n + 1) / 2, low, high, at_most };
    Some(sums.middle(ranks::outside_of_signed(values.len()), 2 * denominator))
}

/// The median of all `after` less `before`; a unit is 1 / `denominator` of a point.
pub(super) fn of_differences(before: &[i64], after: &[i64], denominator: i128) -> Option<Middle> {
    let later = ascending(after);
    let minus: Vec<i64> = ascending(before).iter().rev().map(|value| -value).collect();
    let (low, high) = (later.first()? + minus.first()?, later.last()? + minus.last()?);
    let count = later.len() as u64 * minus.len() as u64;
    let sums = OrderedSums { count, low, high, at_most: |bound| sums_at_most(&later, &minus, bound) };
    Some(sums.middle(ranks::outside_of_sums(before.len(), after.len()), denominator))
}

fn ascending(values: &[i64]) -> Vec<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted
}

/// How many sums of one value of each sorted list are at most `bound`.
fn sums_at_most(one: &[i64], other: &[i64], bound: i64) -> u64 {
    let mut left = other;
    let mut count = 0;
    for value in one {
        while let Some((last, rest)) = left.split_last()
            && value + last > bound
        {
            left = rest;
        }
        count += left.len() as u64;
    }
    count
}

/// `count` integers from `low` to `high` in order, of which `at_most` tells how many are at most a bound.
struct OrderedSums<F> {
    count: u64,
    low: i64,
    high: i64,
    at_most: F,
}

impl<F: Fn(i64) -> u64> OrderedSums<F> {
    /// The median, and the interval that leaves out so many sums at each end; a unit is 1 / `unit` of a point.
    fn middle(&self, outside: Option<u64>, unit: i128) -> Middle {
        let twice = i128::from(self.at(self.count.div_ceil(2))) + i128::from(self.at(self.count / 2 + 1));
        let points = |place: u64| self.at(place) as f64 / unit as f64;
        Middle {
            estimate: Ratio::new(twice, 2 * unit),
            interval_95: outside.map(|outside| Interval {
                low: points(outside + 1),
                high: points(self.count.saturating_sub(outside)),
            }),
        }
    }

    /// The one at a place, counted from 1.
    fn at(&self, place: u64) -> i64 {
        let (mut low, mut high) = (self.low, self.high);
        while low < high {
            let middle = low + (high - low) / 2;
            if (self.at_most)(middle) >= place { high = middle } else { low = middle + 1 }
        }
        low
    }
}
