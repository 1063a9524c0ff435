//! Posteriors, which `analyse` does not give: no prior is declared before the first wave. With a flat prior they are Student's
//! distribution read the other way; the others show how much the prior decides.

use statrs::distribution::{ContinuousCDF, Normal};

use super::reader::{Golden, as_printed, close};
use super::team::pairs;
use super::unoffered::moments;
use crate::indicators::exact::student::t_upper;

#[test]
fn a_flat_prior_gives_students_distribution() {
    flat(&Golden::read());
}

#[test]
fn a_sceptical_prior_draws_the_change_towards_nothing() {
    sceptical(&Golden::read());
}

#[test]
fn a_bayes_factor_of_students_sleep_is_that_of_a_cauchy_prior() {
    bayes_factor(&Golden::read());
}

/// The mean of the changes, its standard error and its degrees of freedom.
fn of_changes(changes: &[f64]) -> (f64, f64, f64) {
    let (mean, sd) = moments(changes);
    (mean, sd / (changes.len() as f64).sqrt(), changes.len() as f64 - 1.0)
}

fn team(golden: &Golden) -> (f64, f64, f64) {
    of_changes(&pairs(golden).iter().map(|(before, after)| (*after - *before).to_f64()).collect::<Vec<_>>())
}

pub(super) fn flat(golden: &Golden) {
    let at = |key: &str| format!("/darwin_zea_mays/{key}");
    let maize: Vec<f64> = golden.ratios(&at("d_eighths_inch")).iter().map(|change| change.to_f64()).collect();
    let above = |(mean, error, df): (f64, f64, f64), point: f64| t_upper((point - mean) / error, df).unwrap();
    close(above(of_changes(&maize), 0.0), golden.float(&at("posterior_flat_P_gt_0")));
    close(above(of_changes(&maize), 10.0), golden.float(&at("posterior_flat_P_gt_10")));
    let at = |key: &str| format!("/e2e_equipe10/expected/{key}");
    let below = |point: f64| 1.0 - above(team(golden), point);
    close(below(0.0), golden.float(&at("post_P(diff<0)")));
    close(below(-5.0), golden.float(&at("post_P(diff<=-5)")));
    close(below(5.0) - below(-5.0), golden.float(&at("post_P(|diff|<5)")));
}

/// A normal prior of mean 0 and standard deviation 10, and the change as if it were normal with its standard error.
pub(super) fn sceptical(golden: &Golden) {
    let at = |key: &str| format!("/e2e_equipe10/expected/sceptical_posterior_N(0,10^2)/{key}");
    let (change, error, _) = team(golden);
    let (prior, data) = (1.0 / 100.0, 1.0 / error.powi(2));
    let (mean, sd) = (change * data / (prior + data), (1.0 / (prior + data)).sqrt());
    close(mean, golden.float(&at("mean")));
    close(sd, golden.float(&at("sd")));
    let below = |point: f64| Normal::new(mean, sd).unwrap().cdf(point);
    close(below(0.0), golden.float(&at("P(diff<0)")));
    close(below(-5.0), golden.float(&at("P(diff<=-5)")));
    close(below(-10.0), golden.float(&at("P(diff<=-10)")));
}

/// Rouder et al. 2009, *Psychonomic Bulletin & Review* 16:225, with a scale of .707: an integral over g, here over its
/// logarithm.
pub(super) fn bayes_factor(golden: &Golden) {
    let at = |key: &str| format!("/student_sleep/{key}");
    let (t, n) = (golden.float(&at("t_a_minus_b")), 10.0);
    let (df, scale) = (n - 1.0, 0.707_f64);
    let likelihood = |shrunk: f64| shrunk.powf(-0.5) * (1.0 + t * t / (shrunk * df)).powf(-(df + 1.0) / 2.0);
    let density = |g: f64| (2.0 * std::f64::consts::PI).powf(-0.5) * g.powf(-1.5) * (-1.0 / (2.0 * g)).exp();
    let (steps, low, high) = (20_000, -8.0, 40.0);
    let width = (high - low) / f64::from(steps);
    let integral: f64 = (0..=steps)
        .map(|step| (low + width * f64::from(step)).exp())
        .map(|g| likelihood(1.0 + n * g * scale.powi(2)) * density(g) * g * width)
        .sum();
    as_printed(integral / likelihood(1.0), golden.float(&at("jzs_bf10")), 3);
}
