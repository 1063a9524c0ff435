//! Nobody, one person, nobody who changed, and what cannot be computed.

use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{
    Evidence, ExactError, Interval, Method, Verdict, edges, holm, paired, reliability, smallest_p_paired,
    smallest_p_unpaired, unpaired, verdict, wilson95,
};

fn whole(values: &[i128]) -> Vec<Ratio> {
    values.iter().map(|value| Ratio::whole(*value)).collect()
}

fn risen_by(changes: &[i128]) -> Vec<(Ratio, Ratio)> {
    changes.iter().map(|change| (Ratio::whole(50), Ratio::whole(50 + change))).collect()
}

#[test]
fn nobody_gives_no_figure_and_no_zero() {
    let found = paired(&[], 0).unwrap();
    assert_eq!((found.difference.n, found.difference.mean, found.difference.sd), (0, None, None));
    assert_eq!((found.sign_flip, found.wilcoxon, found.hodges_lehmann), (None, None, None));
    assert_eq!((found.student, found.g_av, found.median_difference), (None, None, None));
    let found = unpaired(&whole(&[1, 2]), &[], 0).unwrap();
    assert_eq!((found.permutation, found.mann_whitney, found.cliff), (None, None, None));
    assert_eq!((found.difference, found.welch, found.hodges_lehmann), (None, None, None));
    assert_eq!(wilson95(0, 0), None);
}

#[test]
fn one_pair_has_a_mean_and_a_p_of_one_but_no_interval() {
    let found = paired(&risen_by(&[10]), 0).unwrap();
    assert_eq!(found.difference.mean, Some(Ratio::whole(10)));
    assert_eq!((found.difference.sd, found.student), (None, None));
    assert_eq!(found.sign_flip.unwrap().how, Method::Exact { at_least_as_extreme: 2, of: 2 });
}

#[test]
fn eight_people_who_did_not_change_are_stable_with_a_p_of_one() {
    let found = paired(&risen_by(&[0; 8]), 0).unwrap();
    assert_eq!(found.sign_flip.unwrap().how, Method::Exact { at_least_as_extreme: 256, of: 256 });
    let wilcoxon = found.wilcoxon.unwrap();
    assert_eq!((wilcoxon.nonzero, wilcoxon.p.p), (0, 1.0));
    assert_eq!((found.student.unwrap().t, found.student.unwrap().p), (None, None));
    assert_eq!(found.rank_biserial, None);
    let evidence = Evidence::of_pairs(&found);
    assert_eq!(verdict(&evidence, evidence.p, 10.0, Direction::Good), Verdict::Stable);
}

#[test]
fn six_pairs_that_all_rise_are_too_few_and_seven_are_not() {
    let said = |changes: &[i128]| {
        let evidence = Evidence::of_pairs(&paired(&risen_by(changes), 0).unwrap());
        verdict(&evidence, holm(&[evidence.p, None, None])[0], 10.0, Direction::Good)
    };
    assert_eq!(said(&[20, 21, 22, 23, 24, 25]), Verdict::TooFew);
    assert_eq!(said(&[20, 21, 22, 23, 24, 25, 26]), Verdict::Improvement);
    let smallest = |n| smallest_p_paired(n).map(|p| p.how);
    for (n, at_least_as_extreme) in [(0, 1), (1, 2), (6, 2), (127, 2)] {
        assert_eq!(smallest(n), Some(Method::Exact { at_least_as_extreme, of: 1 << n }), "{n} pairs");
    }
    assert_eq!(smallest(128), None);
    assert_eq!(smallest_p_unpaired(3, 0).unwrap().p, 1.0);
    assert_eq!(smallest_p_unpaired(100, 100), None);
}

#[test]
fn four_answers_in_a_wave_are_too_few_and_five_are_not() {
    let said = |before: &[i128], after: &[i128]| {
        let evidence = Evidence::of_waves(&unpaired(&whole(before), &whole(after), 0).unwrap());
        verdict(&evidence, holm(&[evidence.p, None, None])[0], 10.0, Direction::Risk)
    };
    assert_eq!(said(&[10, 11, 12, 13], &[70, 71, 72, 73, 74]), Verdict::TooFew);
    assert_eq!(said(&[10, 11, 12, 13, 14], &[70, 71, 72, 73, 74]), Verdict::Deterioration);
}

#[test]
fn an_interval_of_the_median_needs_six_pairs_or_four_answers_in_each_wave() {
    let of_pairs =
        |count: i128| paired(&risen_by(&(1..=count).collect::<Vec<_>>()), 0).unwrap().hodges_lehmann_95;
    assert_eq!(of_pairs(5), None);
    assert_eq!(of_pairs(6), Some(Interval { low: 1.0, high: 6.0 }));
    let of_waves = |before: &[i128], after: &[i128]| {
        unpaired(&whole(before), &whole(after), 0).unwrap().hodges_lehmann_95
    };
    assert_eq!(of_waves(&[1, 2, 3], &[5, 6, 7, 8]), None);
    assert_eq!(of_waves(&[1, 2, 3, 4], &[5, 6, 7, 8]), Some(Interval { low: 1.0, high: 7.0 }));
}

#[test]
fn a_change_that_is_not_significant_is_not_stable() {
    let evidence = Evidence::of_pairs(&paired(&risen_by(&[30, -30, 40, -35, 25, -20, 10, 5]), 0).unwrap());
    assert_eq!(verdict(&evidence, evidence.p, 10.0, Direction::Good), Verdict::Inconclusive);
}

#[test]
fn an_interval_that_touches_the_notable_change_is_within_it() {
    let evidence = |high: f64| Evidence {
        is_enough: true,
        change: 4.0,
        interval_90: Some(Interval { low: -2.0, high }),
        p: Some(0.5),
    };
    assert_eq!(verdict(&evidence(10.0), Some(0.5), 10.0, Direction::Good), Verdict::Stable);
    assert_eq!(verdict(&evidence(10.0001), Some(0.5), 10.0, Direction::Good), Verdict::Inconclusive);
    assert_eq!(verdict(&evidence(11.0), None, 10.0, Direction::Good), Verdict::Inconclusive);
}

#[test]
fn equivalence_has_a_p_of_a_twentieth_where_the_90_percent_interval_ends() {
    let student = paired(&risen_by(&[12, -3, 4, 8, -6, 1, 0, 15]), 0).unwrap().student.unwrap();
    let p = student.equivalence_p(student.interval_90.high).unwrap();
    assert!((p - 0.05).abs() < 1e-12, "{p}");
    let fallen = paired(&risen_by(&[-12, 3, -4, -8, 6, -1, 0, -15]), 0).unwrap().student.unwrap();
    let mirrored = fallen.equivalence_p(student.interval_90.high).unwrap();
    assert!((mirrored - 0.05).abs() < 1e-12, "{mirrored}");
}

#[test]
fn scores_without_a_common_denominator_are_refused() {
    let primes = [1_000_003, 1_000_033, 1_000_037, 1_000_039];
    let scores: Vec<Ratio> = primes.iter().map(|prime| Ratio::new(1, *prime).unwrap()).collect();
    assert_eq!(unpaired(&scores, &scores, 0).unwrap_err(), ExactError::TooFine);
}

#[test]
fn a_missing_p_stays_missing_and_in_the_family() {
    assert_eq!(holm(&[Some(0.03), None]), vec![Some(0.06), None]);
    assert_eq!(holm(&[Some(0.5), Some(0.4)]), vec![Some(0.8), Some(0.8)]);
    assert_eq!(holm(&[]), Vec::new());
}

#[test]
fn an_end_of_the_scale_is_crowded_above_fifteen_percent() {
    let twenty = |floor: usize| [whole(&vec![0; floor]), whole(&vec![40; 20 - floor])].concat();
    let found = |floor: usize| edges(&twenty(floor), Ratio::ZERO, Ratio::whole(100));
    assert_eq!((found(3).floor, found(3).is_floor_crowded), (3, false));
    assert_eq!((found(4).floor, found(4).is_floor_crowded, found(4).ceiling), (4, true, 0));
    assert!(!edges(&[], Ratio::ZERO, Ratio::whole(100)).is_ceiling_crowded);
}

#[test]
fn reliability_leaves_out_sheets_with_a_hole_and_says_nothing_of_constants() {
    let sheets =
        vec![vec![Some(1), Some(2)], vec![Some(3), None], vec![Some(2), Some(3)], vec![Some(3), Some(3)]];
    assert_eq!(reliability(&sheets, 2).n, 3);
    assert_eq!(reliability(&sheets, 2).alpha_if_dropped, vec![None, None]);
    let same = vec![vec![Some(1), Some(2)]; 4];
    assert_eq!((reliability(&same, 2).alpha, reliability(&same, 2).item_rest), (None, vec![None, None]));
    assert_eq!(reliability(&[], 2).interval_95, None);
}
