//! How many ways to choose who answered before bring the two means at least as far apart.
//!
//! With k of N values chosen and a total of T, the means differ by (T - s) / (N - k) - s / k, which is as far from 0 as
//! N s - k T is. So the question is how many choices of k values have a sum s with |N s - k T| at least as large as
//! observed. They are counted by dynamic programming over (how many chosen, sum), or by meeting in the middle.

use super::aligned::gcd;
use super::chance::{self, Chance};
use super::p_value::PValue;
use super::signs::merged;

/// Up to here two halves can meet, whatever the numbers.
const HALVES_MAX: usize = 40;

/// Additions that the service is ready to make for one p, about a fifth of a second.
const WORK_MAX: u64 = 200_000_000;

/// The two-sided p of the difference of the means of `one` and `other` under random reassignment. Neither is empty.
pub(super) fn reassignments(one: &[i64], other: &[i64], seed: u64) -> PValue {
    let question = Question::new(one, other);
    let (count, chosen) = (question.values.len(), question.chosen);
    let all = binomial(count, chosen);
    let work = question.work();
    if count <= HALVES_MAX && work > 1 << (count.div_ceil(2) + 5) {
        return PValue::exact(question.meeting().into(), all.unwrap_or(u128::MAX));
    }
    if work > WORK_MAX {
        return question.approximated(seed);
    }
    match all {
        Some(all) if all <= u128::from(u64::MAX) => {
            PValue::exact(question.extreme(&question.dense::<u64>()).into(), all)
        }
        Some(all) => PValue::exact(question.extreme(&question.dense::<u128>()), all),
        None => {
            let counts = question.dense::<f64>();
            let all: f64 = counts.iter().sum();
            if all.is_finite() {
                PValue::in_floating_point(question.extreme(&counts) / all)
            } else {
                question.approximated(seed)
            }
        }
    }
}

/// How far apart the means of `one` and `other` are, in standard deviations of all reassignments; 0 where nothing varies.
pub(super) fn z(one: &[i64], other: &[i64]) -> f64 {
    Question::new(one, other).z()
}

/// How many ways to rank two groups without ties give each U, from 0 to n0 n1.
pub(super) fn counts_of_rank_sums(one: usize, other: usize) -> Vec<f64> {
    let chosen = one.min(other);
    let values: Vec<u64> = (0..(one + other) as u64).collect();
    let total = values.iter().sum();
    let counts = Question { values, chosen, total, observed: 0 }.dense();
    // The smallest sum of so many ranks, from 0, is U = 0.
    counts.into_iter().skip(chosen * chosen.saturating_sub(1) / 2).collect()
}

/// The values of both lists, shifted and scaled to small numbers from 0, and the choice that was observed.
struct Question {
    values: Vec<u64>,
    /// How many are chosen: the smaller list, since choosing the others is the same.
    chosen: usize,
    total: u64,
    /// |N s - k T|.
    observed: u128,
}

impl Question {
    fn new(one: &[i64], other: &[i64]) -> Self {
        let (one, other) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        let all = || one.iter().chain(other);
        let lowest = all().copied().min().unwrap_or(0);
        let unit = all().fold(0, |unit, value| gcd(unit, i128::from(value.abs_diff(lowest))));
        let unit = u64::try_from(unit).unwrap_or(1).max(1);
        let mut values: Vec<u64> = all().map(|value| value.abs_diff(lowest) / unit).collect();
        // Drawing takes them in turn, and must not depend on the order of rows.
        if let Some((one, other)) = values.split_at_mut_checked(one.len()) {
            one.sort_unstable();
            other.sort_unstable();
        }
        let question = Self { chosen: one.len(), total: values.iter().sum(), observed: 0, values };
        let sum = question.values.iter().take(question.chosen).sum();
        Self { observed: question.distance(sum), ..question }
    }

    fn distance(&self, sum: u64) -> u128 {
        (self.values.len() as u128 * u128::from(sum)).abs_diff(self.chosen as u128 * u128::from(self.total))
    }

    /// The largest sum of 0, 1, … `chosen` values.
    fn largest_sums(&self) -> Vec<u64> {
        let mut descending = self.values.clone();
        descending.sort_unstable_by(|one, other| other.cmp(one));
        let mut sums = vec![0];
        sums.extend(descending.iter().take(self.chosen).scan(0, |sum, value| {
            *sum += value;
            Some(*sum)
        }));
        sums
    }

    /// The additions of dynamic programming, at most.
    fn work(&self) -> u64 {
        let cells = self.largest_sums().iter().fold(0_u64, |cells, sum| cells.saturating_add(sum + 1));
        cells.saturating_mul(self.values.len() as u64)
    }

    /// How many choices of `chosen` values have each sum. On the way, `rows[j][s]` choices of j of the values so far have
    /// the sum s; a row from which the end cannot be reached any more is left as it is.
    fn dense<T: Copy + From<u8> + std::ops::AddAssign>(&self) -> Vec<T> {
        let length = |sum: u64| usize::try_from(sum).unwrap_or(usize::MAX).saturating_add(1);
        let mut rows: Vec<Vec<T>> =
            self.largest_sums().into_iter().map(|sum| vec![T::from(0); length(sum)]).collect();
        if let Some(empty) = rows.first_mut().and_then(|row| row.first_mut()) {
            *empty = T::from(1);
        }
        for (seen, value) in (1..).zip(&self.values) {
            let value = usize::try_from(*value).unwrap_or(usize::MAX);
            let to_come = self.values.len() - seen;
            // From the last row down, so that no value is chosen twice.
            for last in (self.chosen.saturating_sub(to_come).max(1)..=self.chosen.min(seen)).rev() {
                let Some((fewer, more)) = rows.split_at_mut_checked(last) else { continue };
                let (Some(from), Some(to)) = (fewer.last(), more.first_mut()) else { continue };
                to.iter_mut().skip(value).zip(from).for_each(|(to, from)| *to += *from);
            }
        }
        rows.pop().unwrap_or_default()
    }

    /// How many of the choices, counted by their sum, are at least as extreme.
    fn extreme<T: Copy + From<u8> + std::ops::AddAssign>(&self, counts: &[T]) -> T {
        let mut extreme = T::from(0);
        for (sum, count) in (0..).zip(counts) {
            if self.distance(sum) >= self.observed {
                extreme += *count;
            }
        }
        extreme
    }

    /// The same number by meeting in the middle, for at most forty values.
    fn meeting(&self) -> u64 {
        let (one, other) = self.values.split_at(self.values.len() / 2);
        let (one, other) = (sums_by_size(one), sums_by_size(other));
        let met = one.iter().enumerate().filter_map(|(size, sums)| {
            Some(self.extreme_sums(sums, other.get(self.chosen.checked_sub(size)?)?))
        });
        met.sum()
    }

    /// How many sums of one of each ascending list are at least as extreme: those too small, and those too large.
    fn extreme_sums(&self, one: &[u64], other: &[u64]) -> u64 {
        let centre = self.chosen as u128 * u128::from(self.total);
        let is_low = |sum: u64| self.values.len() as u128 * u128::from(sum) + self.observed <= centre;
        let is_high = |sum: u64| self.distance(sum) >= self.observed && !is_low(sum);
        let (mut low, mut high, mut count) = (other.len(), other.len(), 0);
        for sum in one {
            while low > 0 && !other.get(low - 1).is_some_and(|last| is_low(sum + last)) {
                low -= 1;
            }
            while high > 0 && other.get(high - 1).is_some_and(|last| is_high(sum + last)) {
                high -= 1;
            }
            count += (low + other.len() - high) as u64;
        }
        count
    }

    fn approximated(&self, seed: u64) -> PValue {
        let (all, chosen) = (self.values.len(), self.chosen);
        if all > chance::COUNT_MAX {
            return PValue::normal(self.z());
        }
        let mut chance = Chance::new(seed);
        let mut values = self.values.clone();
        let is_extreme = || {
            for place in 0..chosen {
                values.swap(place, place + chance.below(all - place));
            }
            self.distance(values.iter().take(chosen).sum()) >= self.observed
        };
        PValue::drawn(chance::count(is_extreme), chance::DRAWS, seed)
    }

    /// How far the chosen sum is from its mean, in standard deviations of all choices; 0 where nothing varies.
    fn z(&self) -> f64 {
        let (n, k) = (self.values.len() as f64, self.chosen as f64);
        let mean = self.total as f64 / n;
        let squares: f64 = self.values.iter().map(|value| (*value as f64 - mean).powi(2)).sum();
        let variance = k * (n - k) / (n * (n - 1.0)) * squares;
        if variance > 0.0 { self.observed as f64 / n / variance.sqrt() } else { 0.0 }
    }
}

/// The sums of all subsets of each size, ascending.
fn sums_by_size(values: &[u64]) -> Vec<Vec<u64>> {
    let mut sums = vec![Vec::new(); values.len() + 1];
    if let Some(empty) = sums.first_mut() {
        empty.push(0);
    }
    for value in values {
        for size in (1..sums.len()).rev() {
            let (Some(without), Some(with)) = (sums.get(size), sums.get(size - 1)) else { continue };
            let both = merged(without, with, *value);
            if let Some(to) = sums.get_mut(size) {
                *to = both;
            }
        }
    }
    sums
}

/// How many ways there are to choose `k` of `n`; `None` above 128 bits.
pub(super) fn binomial(n: usize, k: usize) -> Option<u128> {
    let k = k.min(n.checked_sub(k)?);
    (1..=k).try_fold(1_u128, |ways, step| Some(ways.checked_mul((n - k + step) as u128)? / step as u128))
}

/// The same count by meeting in the middle and by dynamic programming.
#[cfg(test)]
pub(super) fn both_ways(one: &[i64], other: &[i64]) -> (u64, u64) {
    let question = Question::new(one, other);
    (question.meeting(), question.extreme(&question.dense::<u64>()))
}
