//! Alpha where answers are missing: of the complete sheets, as `analyse` has it, and of every pair of items as far as both are there.

use super::reader::{Golden, close};
use super::unoffered::covariance;
use crate::indicators::exact::reliability;

#[test]
fn complete_sheets_and_pairs_of_items_give_two_alphas() {
    alphas(&Golden::read());
}

pub(super) fn alphas(golden: &Golden) {
    let at = |key: &str| golden.float(&format!("/pingouin_cronbach_wide_missing/{key}"));
    let sheets = sheets();
    let found = reliability(&sheets, 11);
    assert_eq!((sheets.len(), found.n), (12, 9));
    close(found.alpha, at("alpha_listwise"));
    close(pairwise(&sheets, 11), at("alpha_pairwise"));
}

/// From covariances each of which has its own people; `analyse` leaves it out, since such a table may belong to no one.
fn pairwise(sheets: &[Vec<Option<i64>>], items: usize) -> f64 {
    let joint = |one: usize, other: usize| {
        let both = sheets.iter().filter_map(|sheet| Some((sheet[one]? as f64, sheet[other]? as f64)));
        let (one, other): (Vec<f64>, Vec<f64>) = both.unzip();
        covariance(&one, &other)
    };
    let all: f64 = (0..items).flat_map(|one| (0..items).map(move |other| joint(one, other))).sum();
    let own: f64 = (0..items).map(|item| joint(item, item)).sum();
    let k = items as f64;
    k / (k - 1.0) * (1.0 - own / all)
}

fn sheets() -> Vec<Vec<Option<i64>>> {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/cronbach_wide_missing.csv"));
    let lines = text.lines().skip(1);
    lines.map(|line| line.split(',').map(|answer| answer.parse().ok()).collect()).collect()
}
