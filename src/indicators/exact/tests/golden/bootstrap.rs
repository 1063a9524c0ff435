//! The bootstrap's bias-corrected and accelerated intervals (Efron 1987), which `analyse` does not give: below n = 30 they cover
//! less than they say. Of a mean the distribution is counted here, not drawn: the sums of n draws from n integers.

use std::collections::BTreeMap;

use statrs::distribution::{ContinuousCDF, Normal};

use super::reader::{Golden, as_printed, close};
use super::team::pairs;
use super::unoffered::moments;
use crate::domain::ratio::Ratio;

#[test]
fn darwins_maize_has_efron_s_interval() {
    darwin(&Golden::read());
}

#[test]
fn the_teams_fall_has_efron_s_interval() {
    team(&Golden::read());
}

#[test]
fn the_spatial_test_has_efron_and_tibshirani_s_interval() {
    spatial(&Golden::read());
}

/// How likely each sum of as many draws as there are values is.
fn sums(values: &[i64]) -> BTreeMap<i64, f64> {
    let share = 1.0 / values.len() as f64;
    values.iter().fold(BTreeMap::from([(0, 1.0)]), |sums, _| {
        let mut next = BTreeMap::new();
        for (sum, p) in &sums {
            values.iter().for_each(|value| *next.entry(sum + value).or_insert(0.0) += p * share);
        }
        next
    })
}

/// The smallest value at or below which so large a share lies.
fn quantile<T: Copy>(distribution: &[(T, f64)], level: f64) -> T {
    let mut below = 0.0;
    let reached = distribution.iter().find(|(_, p)| {
        below += p;
        below >= level
    });
    reached.unwrap().0
}

/// The level at which the BCa end stands that a plain percentile would put at `level`.
fn corrected(level: f64, below: f64, acceleration: f64) -> f64 {
    let normal = Normal::standard();
    let (z0, z) = (normal.inverse_cdf(below), normal.inverse_cdf(level));
    normal.cdf(z0 + (z0 + z) / (1.0 - acceleration * (z0 + z)))
}

/// Of a statistic that is left out of one value after the other.
fn acceleration(left_out: &[f64]) -> f64 {
    let mean = moments(left_out).0;
    let power = |by: i32| left_out.iter().map(|one| (mean - one).powi(by)).sum::<f64>();
    power(3) / (6.0 * power(2).powf(1.5))
}

fn acceleration_of_mean(values: &[i64]) -> f64 {
    let sum: i64 = values.iter().sum();
    acceleration(
        &values.iter().map(|value| (sum - value) as f64 / (values.len() as f64 - 1.0)).collect::<Vec<_>>(),
    )
}

/// The share below what was observed, a tie for one half.
fn share_below(distribution: &[(i64, f64)], observed: i64) -> f64 {
    let part = |(value, p): &(i64, f64)| match value.cmp(&observed) {
        std::cmp::Ordering::Less => *p,
        std::cmp::Ordering::Equal => p / 2.0,
        std::cmp::Ordering::Greater => 0.0,
    };
    distribution.iter().map(part).sum()
}

/// Ends that were drawn agree to 2 % of the standard deviation.
#[track_caller]
fn near(found: f64, expected: f64, sd: f64) {
    assert!((found - expected).abs() <= 0.02 * sd, "{found} is not {expected}");
}

/// Checks both BCa ends of the mean of `values`, of which `unit` make one point.
fn bca_of_mean(golden: &Golden, values: &[i64], unit: f64, path: &str) {
    let (n, observed) = (values.len() as f64, values.iter().sum());
    let distribution: Vec<(i64, f64)> = sums(values).into_iter().collect();
    let (below, a) = (share_below(&distribution, observed), acceleration_of_mean(values));
    let sd = moments(&values.iter().map(|value| *value as f64 / unit).collect::<Vec<_>>()).1;
    for (end, level) in [0.025, 0.975].into_iter().enumerate() {
        let found = quantile(&distribution, corrected(level, below, a)) as f64 / n / unit;
        near(found, golden.float(&format!("{path}/{end}")), sd);
    }
}

pub(super) fn darwin(golden: &Golden) {
    let at = |key: &str| format!("/darwin_zea_mays/{key}");
    let eighths: Vec<i64> =
        golden.ratios(&at("d_eighths_inch")).iter().map(|change| change.numerator() as i64).collect();
    as_printed(acceleration_of_mean(&eighths), golden.float(&at("bca_accel_mean")), 12);
    bca_of_mean(golden, &eighths, 1.0, &at("bca95_B200000"));
    let distribution: Vec<(i64, f64)> = sums(&eighths).into_iter().collect();
    let sd = moments(&eighths.iter().map(|value| *value as f64).collect::<Vec<_>>()).1;
    for (end, level) in [0.025, 0.975].into_iter().enumerate() {
        let found = quantile(&distribution, level) as f64 / eighths.len() as f64;
        near(found, golden.float(&at(&format!("perc95_B200000/{end}"))), sd);
    }
}

pub(super) fn team(golden: &Golden) {
    let at = |key: &str| format!("/e2e_equipe10/expected/{key}");
    let twelfths: Vec<i64> =
        pairs(golden).iter().map(|(before, after)| in_twelfths(*after - *before)).collect();
    as_printed(acceleration_of_mean(&twelfths), golden.float(&at("bca_accel")), 12);
    bca_of_mean(golden, &twelfths, 12.0, &at("bca95_approx"));
}

fn in_twelfths(change: Ratio) -> i64 {
    (change * 12).numerator() as i64
}

/// The plug-in variance: with n below the line.
fn variance(values: &[f64]) -> f64 {
    let mean = moments(values).0;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64
}

/// A variance is no sum of integers that few values reach, so that this one is drawn, from a fixed seed.
pub(super) fn spatial(golden: &Golden) {
    const DRAWS: usize = 40_000;
    let at = |key: &str| format!("/efron_tibshirani_spatial/{key}");
    let values: Vec<f64> = golden.ratios(&at("A")).iter().map(|value| value.to_f64()).collect();
    close(variance(&values), golden.float(&at("theta_var_plugin")));
    let without = |place: usize| [&values[..place], &values[place + 1..]].concat();
    let left_out: Vec<f64> = (0..values.len()).map(|place| variance(&without(place))).collect();
    let a = acceleration(&left_out);
    as_printed(a, golden.float(&at("accel")), 12);
    as_printed(a, golden.float(&at("published_accel")), 3);
    let mut state = 2026_u64;
    let mut drawn = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        values[((state >> 33) % values.len() as u64) as usize]
    };
    let mut variances: Vec<f64> =
        (0..DRAWS).map(|_| variance(&(0..values.len()).map(|_| drawn()).collect::<Vec<_>>())).collect();
    variances.sort_by(f64::total_cmp);
    let below = variances.partition_point(|one| *one < variance(&values)) as f64 / DRAWS as f64;
    let distribution: Vec<(f64, f64)> = variances.iter().map(|one| (*one, 1.0 / DRAWS as f64)).collect();
    let sd = moments(&variances).1;
    for (end, level) in [0.05, 0.95].into_iter().enumerate() {
        let found = quantile(&distribution, corrected(level, below, a));
        // Theirs are drawn too, the published ones two thousand times.
        for (key, share) in [("bca90_B200000", 0.05), ("bca90_scipy_B100000", 0.05), ("published_bca90", 0.1)]
        {
            let expected = golden.float(&at(&format!("{key}/{end}")));
            assert!((found - expected).abs() <= share * sd, "{key}: {found} is not {expected}");
        }
    }
}
