//! What a number of people can show.

use super::reader::{Golden, as_printed, close};
use crate::indicators::exact::{
    LEVEL, PAIRS_MIN, detectable_effect, smallest_p_paired, smallest_p_unpaired, stable_from,
};

#[test]
fn the_smallest_p_is_counted() {
    smallest_p(&Golden::read());
}

#[test]
fn the_detectable_change_is_that_of_a_noncentral_t() {
    detectable(&Golden::read());
}

#[test]
fn how_many_people_say_stable_depends_on_their_spread() {
    stable(&Golden::read());
}

pub(super) fn smallest_p(golden: &Golden) {
    for n in 3..=8 {
        close(smallest_p_paired(n).unwrap().p, golden.float(&format!("/min_p_two_sided/paired/{n}")));
    }
    for (before, after) in [(3, 3), (3, 4), (4, 4), (5, 5)] {
        let expected = golden.float(&format!("/min_p_two_sided/unpaired/{before},{after}"));
        close(smallest_p_unpaired(before, after).unwrap().p, expected);
    }
    let pairs = golden.count("/planning/holm3_min_pairs_for_p05");
    // So few that one of three indicators can still be said to have changed, and one fewer is not enough.
    assert_eq!(PAIRS_MIN as u128, pairs);
    let of_three = |n| 3.0 * smallest_p_paired(n).unwrap().p;
    assert!(of_three(PAIRS_MIN) <= LEVEL && of_three(PAIRS_MIN - 1) > LEVEL);
}

pub(super) fn detectable(golden: &Golden) {
    // The file prints three or four decimals.
    for n in [5, 6, 8, 10, 12, 15, 20, 25, 30, 40] {
        let expected = golden.float(&format!("/detectable_dz_80pct_alpha05/{n}"));
        let decimals = if [5, 8, 10, 15, 25].contains(&n) { 3 } else { 4 };
        as_printed(detectable_effect(n), expected, decimals);
    }
}

pub(super) fn stable(golden: &Golden) {
    for margin in [10, 5] {
        for sd in [10, 12, 15, 20] {
            let expected = golden.count(&format!("/planning/n_min_stable_margin{margin}/sd{sd}"));
            let found = stable_from(f64::from(sd), f64::from(margin)).unwrap();
            assert_eq!(u128::from(found), expected, "sd {sd}, margin {margin}");
        }
    }
}
