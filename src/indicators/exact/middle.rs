//! Hodges and Lehmann's medians of sums, exact and without listing the sums.
//!
//! Of n differences there are n (n + 1) / 2 Walsh averages. The k-th smallest is found by halving the range of integers and
//! counting, with two walks over the sorted values, how many sums are at most the middle: n steps for each of at most 64.

use crate::domain::ratio::Ratio;

/// The median of the means of all pairs of `values`, each with itself too; a unit is 1 / `denominator` of a point.
pub(super) fn of_walsh_averages(values: &[i64], denominator: i128) -> Option<Ratio> {
    let sorted = ascending(values);
    let n = sorted.len() as u64;
    // Each unordered pair of places is met twice by the two walks, a place with itself once.
    let at_most = |bound: i64| {
        let itself = sorted.partition_point(|value| 2 * value <= bound) as u64;
        (sums_at_most(&sorted, &sorted, bound) + itself) / 2
    };
    let ends = 2 * *sorted.first()?..=2 * *sorted.last()?;
    Ratio::new(doubled_median(n * (n + 1) / 2, ends, at_most), 4 * denominator)
}

/// The median of all `after` less `before`; a unit is 1 / `denominator` of a point.
pub(super) fn of_differences(before: &[i64], after: &[i64], denominator: i128) -> Option<Ratio> {
    let after = ascending(after);
    let minus: Vec<i64> = ascending(before).iter().rev().map(|value| -value).collect();
    let ends = after.first()? + minus.first()?..=after.last()? + minus.last()?;
    let count = after.len() as u64 * minus.len() as u64;
    Ratio::new(doubled_median(count, ends, |bound| sums_at_most(&after, &minus, bound)), 2 * denominator)
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

/// Twice the median of `count` integers of which `at_most` tells how many are at most a bound.
fn doubled_median(count: u64, ends: std::ops::RangeInclusive<i64>, at_most: impl Fn(i64) -> u64) -> i128 {
    let smallest = |place: u64| {
        let (mut low, mut high) = (*ends.start(), *ends.end());
        while low < high {
            let middle = low + (high - low) / 2;
            if at_most(middle) >= place { high = middle } else { low = middle + 1 }
        }
        i128::from(low)
    };
    smallest(count.div_ceil(2)) + smallest(count / 2 + 1)
}
