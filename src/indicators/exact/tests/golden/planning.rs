//! What a number of people can show.

use super::reader::{Golden, as_printed, close};
use crate::indicators::exact::{
    LEVEL, PAIRS_MIN, detectable_difference, detectable_effect, smallest_p_paired, smallest_p_unpaired,
    stable_from, stable_from_in_each,
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

/// By R 4.2.2: the root of the power, an integral over the chi distribution (`integrate` and `uniroot`). statsmodels'
/// `TTestIndPower.solve_power` gives the same to the 1e-6 that it solves to, `power.t.test` to 1e-12.
#[test]
fn the_detectable_difference_of_two_waves_is_that_of_a_noncentral_t() {
    for (before, after, expected) in [
        (2, 2, 5.653_489_266_539_56),
        (5, 5, 2.024_439_339_384_54),
        (8, 8, 1.506_634_227_876_69),
        (10, 9, 1.365_959_621_606_73),
        (16, 16, 1.023_663_744_001_54),
        (5, 30, 1.394_304_732_742),
        (40, 40, 0.634_298_529_137_542),
        (200, 100, 0.344_233_006_392_149),
    ] {
        close(detectable_difference(before, after, 1), expected);
        close(detectable_difference(after, before, 1), expected);
    }
    assert_eq!([detectable_difference(1, 9, 1), detectable_difference(9, 0, 1)], [None, None]);
}

/// By the same program, at .05 / 2 and .05 / 3.
#[test]
fn one_of_several_indicators_must_change_by_more_to_be_seen() {
    for (family, pairs, waves) in
        [(2, 1.226_835_271_942_51, 1.531_847_680_504_92), (3, 1.322_553_980_393_21, 1.626_133_189_721_61)]
    {
        close(detectable_effect(9, family), pairs);
        close(detectable_difference(10, 9, family), waves);
    }
}

#[test]
fn stable_never_takes_fewer_people_where_they_are_others_each_time() {
    for (sd, expected) in [(4.0, 3), (15.0, 14), (20.0, 23), (30.0, 50)] {
        assert_eq!(stable_from_in_each(sd, 10.0), Some(expected));
        assert!(stable_from(sd, 10.0) <= Some(expected));
    }
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
        as_printed(detectable_effect(n, 1), expected, decimals);
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
