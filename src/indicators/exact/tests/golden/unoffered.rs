//! What `analyse` leaves out on purpose, worked out here from the publications' formulas: each value shows what would
//! be said otherwise. Nothing of it stands in the program.

use super::reader::{Golden, as_printed, close};
use super::team::{pairs, scores_of};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::ranks::doubled;

#[test]
fn pratt_ranks_those_who_did_not_change_before_leaving_them_out() {
    pratt(&Golden::read());
}

#[test]
fn other_standardised_effects_differ_by_what_they_divide_by() {
    effects(&Golden::read());
}

#[test]
fn a_reliable_change_of_one_person_is_jacobson_and_truax_s() {
    reliable_change(&Golden::read());
}

#[test]
fn the_false_discovery_rate_and_no_correction_let_more_through_than_holm() {
    corrections(&Golden::read());
}

#[test]
fn two_published_means_would_tell_one_person_s_score() {
    differencing(&Golden::read());
}

#[test]
fn attitude_has_the_standardised_alpha_and_the_error_that_psych_gives() {
    other_alphas(&Golden::read());
}

/// Two-sided, by going through every way to give signs to the ranks.
fn enumerated(signed: &[i64]) -> f64 {
    let observed = signed.iter().sum::<i64>().abs();
    let sum = |signs: u32| -> i64 {
        (0..)
            .zip(signed)
            .map(|(bit, rank)| if signs >> bit & 1 == 1 { rank.abs() } else { -rank.abs() })
            .sum()
    };
    let all = 1_u32 << signed.len();
    f64::from((0..all).filter(|signs| sum(*signs).abs() >= observed).count() as u32) / f64::from(all)
}

/// Pratt's signed ranks, twice over: those of 0 take the lowest ranks and then leave.
fn pratt_ranks(changes: &[i64]) -> Vec<i64> {
    let ranks = doubled(&changes.iter().map(|change| change.abs()).collect::<Vec<_>>());
    ranks
        .into_iter()
        .zip(changes)
        .map(|(rank, change)| rank * change.signum())
        .filter(|rank| *rank != 0)
        .collect()
}

pub(super) fn pratt(golden: &Golden) {
    let at = |key: &str| format!("/student_sleep/{key}");
    let tenths: Vec<i64> =
        golden.ratios(&at("d_x10")).iter().map(|change| change.numerator() as i64).collect();
    close(enumerated(&pratt_ranks(&tenths)), golden.float(&at("wilcoxon_p_pratt")));
    let moved: Vec<i64> = tenths.iter().copied().filter(|change| *change != 0).collect();
    let mut walsh: Vec<i64> = (0..moved.len())
        .flat_map(|one| moved[one..].iter().zip(std::iter::repeat(moved[one])).map(|(a, b)| a + b))
        .collect();
    walsh.sort_unstable();
    // Each is twice ten times an average; there are 45, so that one stands in the middle.
    close(walsh[walsh.len() / 2] as f64 / 20.0, golden.float(&at("HL_zeros_dropped")));
    let changes: Vec<i64> =
        pairs(golden).iter().map(|(before, after)| ((*after - *before) * 12).numerator() as i64).collect();
    let ranks = pratt_ranks(&changes);
    let sum =
        |sign: i64| ranks.iter().filter(|rank| rank.signum() == sign).map(|rank| rank.abs()).sum::<i64>();
    let at = |key: &str| format!("/e2e_equipe10/expected/{key}");
    close(sum(1) as f64 / 2.0, golden.float(&at("pratt/T_plus")));
    close(sum(-1) as f64 / 2.0, golden.float(&at("pratt/T_minus")));
    close(enumerated(&ranks), golden.float(&at("pratt/p_exact")));
    close(enumerated(&ranks), golden.float(&at("scipy_pratt_perm")));
}

/// Mean and standard deviation.
pub(super) fn moments(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (mean, (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt())
}

fn floats(values: &[Ratio]) -> Vec<f64> {
    values.iter().map(|value| value.to_f64()).collect()
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    covariance(one, other) / (moments(one).1 * moments(other).1)
}

pub(super) fn covariance(one: &[f64], other: &[f64]) -> f64 {
    let (mean, mean_of_other) = (moments(one).0, moments(other).0);
    let products = one.iter().zip(other).map(|(x, y)| (x - mean) * (y - mean_of_other));
    products.sum::<f64>() / (one.len() as f64 - 1.0)
}

pub(super) fn effects(golden: &Golden) {
    let at = |key: &str| format!("/lakens_movies/{key}");
    let [one, other] = ["m1", "m2"].map(|key| floats(&golden.ratios(&at(key))));
    let changes: Vec<f64> = one.iter().zip(&other).map(|(one, other)| one - other).collect();
    let (mean, sd) = moments(&changes);
    close(mean / sd * (2.0 * (1.0 - correlation(&one, &other))).sqrt(), golden.float(&at("d_rm")));
    let n = one.len() as f64;
    let pooled = ((moments(&one).1.powi(2) + moments(&other).1.powi(2)) / 2.0).sqrt();
    close(mean / pooled, golden.float(&at("d_s")));
    close(mean / pooled * (1.0 - 3.0 / (4.0 * 2.0 * n - 9.0)), golden.float(&at("g_s")));
    let (before, after): (Vec<Ratio>, Vec<Ratio>) = pairs(golden).into_iter().unzip();
    let (before, after) = (moments(&floats(&before)), moments(&floats(&after)));
    close((after.0 - before.0) / before.1, golden.float("/e2e_equipe10/expected/d_pre(Glass~1SES)"));
}

pub(super) fn reliable_change(golden: &Golden) {
    let value = |key: &str| golden.float(&format!("/jacobson_truax/{key}"));
    let error = value("sd_pre") * (1.0 - value("r_xx")).sqrt();
    close(error, value("SEM"));
    let of_difference = error * 2_f64.sqrt();
    close(of_difference, value("S_diff"));
    close((value("x2") - value("x1")) / of_difference, value("RC"));
    close(1.96 * of_difference, value("critical_95_points"));
}

pub(super) fn corrections(golden: &Golden) {
    let given: Vec<f64> = (0..5).map(|place| golden.float(&format!("/holm/p/{place}"))).collect();
    let m = given.len() as f64;
    for (place, p) in given.iter().enumerate() {
        // Benjamini and Hochberg: the least of m q / rank(q) over all q from p upwards.
        let rank = |q: f64| given.iter().filter(|one| **one <= q).count() as f64;
        let adjusted =
            given.iter().filter(|q| *q >= p).map(|q| (m * q / rank(*q)).min(1.0)).fold(1.0, f64::min);
        close(adjusted, golden.float(&format!("/holm/bh/{place}")));
        assert!(adjusted <= golden.float(&format!("/holm/holm/{place}")));
    }
    close(1.0 - 0.95_f64.powi(8), golden.float("/planning/fwer_8_tests_unadjusted"));
}

pub(super) fn differencing(golden: &Golden) {
    let all: Ratio = scores_of(golden, "scores_pre").into_iter().flatten().sum();
    let of_pairs: Ratio = pairs(golden).into_iter().map(|(before, _)| before).sum();
    let path = "/e2e_equipe10/expected/differencing_leak/n_pre*mean_pre - n_pairs*mean_pre_pairs";
    assert_eq!(all - of_pairs, golden.ratio(path));
    // It is the sixth person's, who answered before alone.
    assert_eq!(Some(all - of_pairs), scores_of(golden, "scores_pre")[5]);
}

pub(super) fn other_alphas(golden: &Golden) {
    let at = |key: &str| format!("/attitude/{key}");
    let lines =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/attitude.csv")).lines().skip(1);
    let rows: Vec<Vec<f64>> =
        lines.map(|line| line.split(',').map(|value| value.parse().unwrap()).collect()).collect();
    let k = rows[0].len();
    let items: Vec<Vec<f64>> = (0..k).map(|item| rows.iter().map(|row| row[item]).collect()).collect();
    let cells = || (0..k).flat_map(|one| (0..k).map(move |other| (one, other)));
    let size = k as f64;
    let apart = cells().filter(|(one, other)| one != other);
    let average = apart.map(|(one, other)| correlation(&items[one], &items[other])).sum::<f64>()
        / (size * (size - 1.0));
    as_printed(average, golden.float(&at("average_r")), 11);
    as_printed(size * average / (1.0 + (size - 1.0) * average), golden.float(&at("std_alpha")), 11);
    // Duhachek & Iacobucci 2004, Journal of Applied Psychology 89:792.
    let v = |one: usize, other: usize| covariance(&items[one], &items[other]);
    let squared = |one: usize, other: usize| (0..k).map(|by| v(one, by) * v(by, other)).sum::<f64>();
    let trace: f64 = (0..k).map(|item| v(item, item)).sum();
    let trace_of_square: f64 = (0..k).map(|item| squared(item, item)).sum();
    let sum: f64 = cells().map(|(one, other)| v(one, other)).sum();
    let sum_of_square: f64 = cells().map(|(one, other)| squared(one, other)).sum();
    let q = 2.0 * size.powi(2) / ((size - 1.0).powi(2) * sum.powi(3))
        * (sum * (trace_of_square + trace.powi(2)) - 2.0 * trace * sum_of_square);
    as_printed((q / rows.len() as f64).sqrt(), golden.float(&at("ase")), 11);
}
