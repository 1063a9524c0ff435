//! How many ways to give signs to numbers bring their sum at least as far from 0.
//!
//! A sum of signed sizes is their total less twice the sum of those that are negative. So the question is how many subsets
//! have a sum of at most (total - |observed|) / 2; as many again are on the other side. Subsets are counted by
//! dynamic programming over the sums where these are few, else by meeting in the middle: the sums of each half, sorted.

use super::aligned::gcd;
use super::chance::{self, Chance};
use super::p_value::PValue;

/// Up to here two halves can meet, whatever the numbers: 2^20 sums each.
const HALVES_MAX: usize = 40;

/// Additions that the service is ready to make for one p, about a fifth of a second.
const WORK_MAX: u64 = 200_000_000;

/// From here on a count of subsets could leave the range of floating point.
const FLOATING_MAX: usize = 1000;

/// The two-sided p of the sum of `values` under random signs. Zeros stay: each doubles both counts.
pub(super) fn sign_flips(values: &[i64], seed: u64) -> PValue {
    let Some(question) = Question::new(values) else {
        return whole(values.len());
    };
    let sizes = &question.sizes;
    let is_dense = sizes.len() <= FLOATING_MAX && question.work() <= WORK_MAX;
    if sizes.len() <= HALVES_MAX && (!is_dense || question.work() > meeting_work(sizes.len())) {
        return question.exact(u128::from(meeting(sizes, question.limit)), values.len());
    }
    match sizes.len() {
        _ if !is_dense => question.approximated(values.len(), seed),
        ..64 => question.exact(dense::<u64>(sizes, question.limit).into(), values.len()),
        64..128 if values.len() < 128 => question.exact(dense::<u128>(sizes, question.limit), values.len()),
        count => {
            let half: f64 = dense(sizes, question.limit);
            PValue::in_floating_point(2.0 * half / 2_f64.powi(count as i32))
        }
    }
}

/// Nothing is further from 0 than what was observed: p is 1.
fn whole(count: usize) -> PValue {
    match u32::try_from(count).ok().and_then(|count| 1_u128.checked_shl(count)) {
        Some(all) => PValue::exact(all, all),
        None => PValue::in_floating_point(1.0),
    }
}

/// What is counted: subsets of `sizes` with a sum of at most `limit`.
struct Question {
    sizes: Vec<u64>,
    limit: u64,
    /// |sum of the signed values|, in the unit of the sizes.
    observed: u64,
}

impl Question {
    /// `None` where the sum is 0, so that every assignment is at least as extreme.
    fn new(values: &[i64]) -> Option<Self> {
        let unit = values.iter().fold(0, |unit, value| gcd(unit, i128::from(value.unsigned_abs())));
        let unit = u64::try_from(unit).ok().filter(|unit| *unit > 0)?;
        let nonzero = values.iter().map(|value| value.unsigned_abs()).filter(|size| *size != 0);
        let mut sizes: Vec<u64> = nonzero.map(|size| size / unit).collect();
        // Drawing takes them in turn, and must not depend on the order of rows.
        sizes.sort_unstable();
        let observed = values.iter().sum::<i64>().unsigned_abs() / unit;
        let total: u64 = sizes.iter().sum();
        (observed > 0).then_some(Self { sizes, limit: (total - observed) / 2, observed })
    }

    /// The additions of dynamic programming.
    fn work(&self) -> u64 {
        (self.sizes.len() as u64).saturating_mul(self.limit.saturating_add(1))
    }

    /// The p where `half` of the assignments of the sizes are on one side; `count` counts the zeros too.
    fn exact(&self, half: u128, count: usize) -> PValue {
        let zeros = count - self.sizes.len();
        match u32::try_from(count).ok().and_then(|count| 1_u128.checked_shl(count)) {
            Some(all) => PValue::exact((2 * half) << zeros, all),
            None => PValue::in_floating_point(2.0 * half as f64 / 2_f64.powi(self.sizes.len() as i32)),
        }
    }

    fn approximated(&self, count: usize, seed: u64) -> PValue {
        if count > chance::COUNT_MAX {
            let squares: f64 = self.sizes.iter().map(|size| (*size as f64).powi(2)).sum();
            return PValue::normal(self.observed as f64 / squares.sqrt());
        }
        let mut chance = Chance::new(seed);
        let is_extreme = || {
            let flipped =
                |sum: i64, size: &u64| if chance.coin() { sum + *size as i64 } else { sum - *size as i64 };
            self.sizes.iter().fold(0, flipped).unsigned_abs() >= self.observed
        };
        PValue::drawn(chance::count(is_extreme), chance::DRAWS, seed)
    }
}

/// The subsets of `sizes` with a sum of at most `limit`, by dynamic programming.
pub(super) fn dense<T: Copy + From<u8> + std::ops::Add<Output = T>>(sizes: &[u64], limit: u64) -> T {
    counts(sizes, limit).into_iter().fold(T::from(0), |sum, count| sum + count)
}

/// How many subsets of `sizes` have the sum 0, 1, … `limit`.
pub(super) fn counts<T: Copy + From<u8> + std::ops::Add<Output = T>>(sizes: &[u64], limit: u64) -> Vec<T> {
    let zero = T::from(0);
    let length = usize::try_from(limit).unwrap_or(usize::MAX).saturating_add(1);
    let mut counts = vec![zero; length];
    if let Some(empty) = counts.first_mut() {
        *empty = T::from(1);
    }
    let mut reached = 1;
    let mut next = counts.clone();
    for size in sizes.iter().map(|size| usize::try_from(*size).unwrap_or(usize::MAX)) {
        if size >= length {
            continue;
        }
        reached = length.min(reached + size);
        // Above what was reached the counts are 0, so that only this part changes.
        let (with, without) = (counts.iter(), counts.iter().skip(size));
        if let Some((low, high)) = next.split_at_mut_checked(size) {
            low.copy_from_slice(counts.get(..size).unwrap_or_default());
            for ((to, with), without) in high.iter_mut().zip(with).zip(without).take(reached - size) {
                *to = *with + *without;
            }
        }
        std::mem::swap(&mut counts, &mut next);
    }
    counts
}

/// What meeting in the middle costs, in additions of dynamic programming: merging and walking are slower steps.
fn meeting_work(count: usize) -> u64 {
    1 << (count.div_ceil(2) + 5).min(60)
}

/// The subsets of at most forty `sizes` with a sum of at most `limit`, by meeting in the middle.
pub(super) fn meeting(sizes: &[u64], limit: u64) -> u64 {
    let (one, other) = sizes.split_at(sizes.len() / 2);
    let (one, other) = (subset_sums(one), subset_sums(other));
    let mut left = other.as_slice();
    let mut count = 0;
    for sum in one {
        while let Some((last, rest)) = left.split_last()
            && sum + last > limit
        {
            left = rest;
        }
        count += left.len() as u64;
    }
    count
}

/// The sums of all subsets, in ascending order: for each size, the sums without it and those with it are merged.
fn subset_sums(sizes: &[u64]) -> Vec<u64> {
    sizes.iter().fold(vec![0], |sums, size| merged(&sums, &sums, *size))
}

/// The ascending lists `without`, and `with` raised by `size`, as one.
pub(super) fn merged(without: &[u64], with: &[u64], size: u64) -> Vec<u64> {
    let mut all = Vec::with_capacity(without.len() + with.len());
    let (mut without, mut with) =
        (without.iter().copied().peekable(), with.iter().map(|sum| sum + size).peekable());
    while let (Some(one), Some(other)) = (without.peek(), with.peek()) {
        let next = if one <= other { without.next() } else { with.next() };
        all.extend(next);
    }
    all.extend(without.chain(with));
    all
}
