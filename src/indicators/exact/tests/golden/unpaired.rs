//! Data sets of the literature in two groups.

use super::paired::interval;
use super::reader::{Golden, as_printed, close};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{Unpaired, unpaired};

#[test]
fn rotarods_ceiling_leaves_a_shift_of_zero_and_an_exact_p() {
    rotarod(&Golden::read());
}

#[test]
fn permeability_gives_hollander_and_wolfes_rank_sum() {
    permeability(&Golden::read());
}

#[test]
fn cliffs_delta_counts_the_pairs() {
    cliff(&Golden::read());
}

#[test]
fn movies_taken_as_two_groups_give_the_same_t() {
    movies_as_two_groups(&Golden::read());
}

pub(super) fn rotarod(golden: &Golden) {
    let at = |key: &str| format!("/rotarod/{key}");
    let (treatment, control) = (golden.ratios(&at("treatment")), golden.ratios(&at("control")));
    let found = compare(&treatment, &control);
    let mann_whitney = found.mann_whitney.unwrap();
    assert_eq!(mann_whitney.u_after, golden.ratio(&at("U_control")));
    as_printed(mann_whitney.p.p, golden.float(&at("wmw_exact_p")), 10);
    as_printed(found.permutation.unwrap().p, golden.float(&at("fisher_pitman_exact_p")), 10);
    assert_eq!(found.hodges_lehmann, Some(golden.ratio(&at("HL"))));
    as_printed(found.mann_whitney.unwrap().z, golden.float(&at("Z")), 9);
}

pub(super) fn permeability(golden: &Golden) {
    let at = |key: &str| format!("/hollander_wolfe_permeability/{key}");
    let found = compare(&golden.ratios(&at("y")), &golden.ratios(&at("x")));
    let mann_whitney = found.mann_whitney.unwrap();
    assert_eq!(mann_whitney.u_after, golden.ratio(&at("W")));
    close(mann_whitney.p.p, golden.float(&at("p_two_sided")));
    close(mann_whitney.p.p / 2.0, golden.float(&at("p_greater")));
    assert_eq!(found.hodges_lehmann, Some(golden.ratio(&at("HL"))));
    interval(golden, found.hodges_lehmann_95.unwrap(), &at("ci95"));
}

pub(super) fn cliff(golden: &Golden) {
    let found = compare(&golden.ratios("/cliff/b"), &golden.ratios("/cliff/a"));
    let cliff = found.cliff.unwrap();
    let counts = [cliff.greater, cliff.less, cliff.equal].map(u128::from);
    assert_eq!(counts, ["gt", "lt", "eq"].map(|key| golden.count(&format!("/cliff/{key}"))));
    assert_eq!(cliff.delta, golden.ratio("/cliff/delta"));
    assert_eq!(found.mann_whitney.unwrap().u_after, golden.ratio("/cliff/U_a"));
}

/// With groups of one size Welch's t is the pooled one; its degrees of freedom are not.
pub(super) fn movies_as_two_groups(golden: &Golden) {
    let found = compare(&golden.ratios("/lakens_movies/m2"), &golden.ratios("/lakens_movies/m1"));
    let welch = found.welch.unwrap();
    close(welch.t, golden.float("/lakens_movies/t_ind"));
    assert!(welch.df < 18.0 && welch.p.unwrap() > golden.float("/lakens_movies/p_ind"));
}

fn compare(before: &[Ratio], after: &[Ratio]) -> Unpaired {
    unpaired(before, after, 0).unwrap()
}
