//! Several indicators, shares, and the items of a score.

use super::paired::interval;
use super::reader::{Golden, close};
use crate::indicators::exact::{holm, reliability, wilson95};

#[test]
fn holm_corrects_five_indicators_in_any_order() {
    holm_of_five(&Golden::read());
}

#[test]
fn a_share_has_wilsons_interval() {
    wilson(&Golden::read());
}

#[test]
fn attitude_has_the_alpha_that_psych_gives() {
    attitude(&Golden::read());
}

pub(super) fn holm_of_five(golden: &Golden) {
    let given: Vec<Option<f64>> =
        golden.value("/holm/p").as_array().unwrap().iter().map(|p| p.as_f64()).collect();
    for (place, adjusted) in holm(&given).into_iter().enumerate() {
        close(adjusted, golden.float(&format!("/holm/holm/{place}")));
    }
}

pub(super) fn wilson(golden: &Golden) {
    for (count, n) in [(3, 8), (0, 8), (8, 8), (5, 12)] {
        interval(golden, wilson95(count, n).unwrap(), &format!("/wilson95/{count}~1{n}"));
    }
}

pub(super) fn attitude(golden: &Golden) {
    let mut lines = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/attitude.csv")).lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').map(|name| name.trim_matches('"')).collect();
    let sheets: Vec<Vec<Option<i64>>> =
        lines.map(|line| line.split(',').map(|value| value.parse().ok()).collect()).collect();
    let found = reliability(&sheets, names.len());
    close(found.alpha, golden.float("/attitude/alpha"));
    interval(golden, found.interval_95.unwrap(), "/attitude/feldt95");
    for ((name, item_rest), dropped) in names.iter().zip(&found.item_rest).zip(&found.alpha_if_dropped) {
        close(*item_rest, golden.float(&format!("/attitude/item_rest_r/{name}")));
        if *name == "critical" {
            close(*dropped, golden.float("/attitude/alpha_if_dropped/critical"));
        }
    }
}
