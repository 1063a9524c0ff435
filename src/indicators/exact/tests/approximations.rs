//! Where counting is out of reach: what is told, and how near it is.

use crate::domain::ratio::Ratio;
use crate::indicators::exact::student::{f_quantile, t_quantile, t_two_sided};
use crate::indicators::exact::{Method, choices, paired, ranks, signs, unpaired};

/// Numbers that look like nothing, the same each time: sizes up to `top`, more often positive.
fn values(count: usize, top: i64) -> Vec<i64> {
    let mut state: i64 = 12_345;
    let mut next = || {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        state / 65_536
    };
    (0..count).map(|_| (next() * 32_768 + next()) % top - top * 2 / 5).collect()
}

fn percent(values: &[i64], of: i128) -> Vec<Ratio> {
    values.iter().map(|value| Ratio::new((*value).into(), of).unwrap()).collect()
}

#[test]
fn forty_pairs_are_exact_whatever_the_scores() {
    let fine = values(40, 1_000_000_007);
    let p = signs::sign_flips(&fine, 0);
    assert!(matches!(p.how, Method::Exact { of, .. } if of == 1 << 40), "{p:?}");
    let finer: Vec<i64> = fine.iter().map(|value| value * 1_000_003).collect();
    assert_eq!(p, signs::sign_flips(&finer, 0));
}

#[test]
fn forty_people_in_two_waves_are_exact_whatever_the_scores() {
    let fine = values(40, 1_000_000_007);
    let p = choices::reassignments(&fine[..19], &fine[19..], 0);
    assert!(matches!(p.how, Method::Exact { of: 131_282_408_400, .. }), "{p:?}");
}

#[test]
fn a_hundred_and_a_thousand_pairs_on_a_coarse_scale_stay_exact() {
    let coarse = values(100, 73);
    let exact = signs::sign_flips(&coarse, 0);
    assert!(matches!(exact.how, Method::Exact { of, .. } if of == 1 << 100), "{exact:?}");
    let many = signs::sign_flips(&values(500, 73), 0);
    assert_eq!(many.how, Method::ExactInFloatingPoint);
    let waves = choices::reassignments(&coarse[..45], &coarse[45..], 0);
    assert!(matches!(waves.how, Method::Exact { .. }), "{waves:?}");
}

/// The same p counted and summed in floating point, and never far from what drawing and the normal curve give.
#[test]
fn every_way_gives_nearly_the_same_p() {
    let coarse = values(90, 41);
    let fine: Vec<i64> = coarse.iter().map(|value| value * 100_000_007 + 1).collect();
    let (exact, drawn) = (signs::sign_flips(&coarse, 7), signs::sign_flips(&fine, 7));
    assert!(matches!(drawn.how, Method::MonteCarlo { draws: 100_000, seed: 7, .. }), "{drawn:?}");
    assert!((exact.p - drawn.p).abs() < 0.005, "{} {}", exact.p, drawn.p);
    // A shift is nothing to a choice; another one for each value is, and breaks the ties of a scale so fine hardly at all.
    let coarse = values(90, 301);
    let fine: Vec<i64> = (0..).zip(&coarse).map(|(place, value)| value * 100_000_007 + place).collect();
    let (exact, drawn) = (
        choices::reassignments(&coarse[..40], &coarse[40..], 7),
        choices::reassignments(&fine[..40], &fine[40..], 7),
    );
    assert!(matches!(drawn.how, Method::MonteCarlo { seed: 7, .. }), "{drawn:?}");
    assert!((exact.p - drawn.p).abs() < 0.005, "{} {}", exact.p, drawn.p);
}

#[test]
fn a_seed_gives_the_same_p_again_and_another_seed_another() {
    let fine = values(60, 1_000_000_007);
    assert_eq!(signs::sign_flips(&fine, 7), signs::sign_flips(&fine, 7));
    let turned: Vec<i64> = fine.iter().rev().copied().collect();
    assert_eq!(signs::sign_flips(&fine, 7), signs::sign_flips(&turned, 7));
    let choose = |values: &[i64]| choices::reassignments(&values[..30], &values[30..], 7);
    let within = [&turned[30..], &turned[..30]].concat();
    assert_eq!(choose(&fine), choose(&within));
    assert_ne!(signs::sign_flips(&fine, 7).how, signs::sign_flips(&fine, 8).how);
    // Pinned: the generator is ours, and a published p must come out again years later.
    let drawn = signs::sign_flips(&fine, 7);
    assert_eq!(drawn.how, Method::MonteCarlo { at_least_as_extreme: 305, draws: 100_000, seed: 7 });
    assert_eq!(drawn.p, 306.0 / 100_001.0);
}

/// The place that the normal curve gives is the counted one, or next to it.
#[test]
fn places_of_intervals_go_on_smoothly_where_counting_ends() {
    let signed = |n: usize| ranks::outside_of_signed(n).unwrap() as f64;
    assert!(
        (signed(201) - (2.0 * signed(200) - signed(199))).abs() <= 4.0,
        "{} {}",
        signed(200),
        signed(201)
    );
    let sums = |n: usize| ranks::outside_of_sums(n, 50).unwrap() as f64;
    assert!((sums(51) - (2.0 * sums(50) - sums(49))).abs() <= 4.0, "{} {}", sums(50), sums(51));
}

#[test]
fn thousands_of_people_get_the_normal_curve_and_it_is_said() {
    let many = values(4_000, 1_000_000_007);
    let half: Vec<i64> = values(2_400, 1_000);
    assert_eq!(signs::sign_flips(&many, 0).how, Method::Normal);
    assert_eq!(choices::reassignments(&half[..1_200], &half[1_200..], 0).how, Method::Normal);
    let scores = percent(&half, 10);
    let found = unpaired(&scores[..1_200], &scores[1_200..], 0).unwrap();
    let z = found.mann_whitney.unwrap().z;
    assert!(
        (crate::indicators::exact::student::normal_two_sided(z) - found.mann_whitney.unwrap().p.p).abs()
            < 1e-15
    );
    let pairs: Vec<_> = scores.iter().map(|score| (Ratio::ZERO, *score)).collect();
    assert!(paired(&pairs, 0).is_ok());
}

/// Against scipy 1.17 (`t.ppf`, `t.sf`, `f.ppf`), printed to 15 digits. The least exact are those of many degrees of freedom.
#[test]
fn quantiles_hold_to_one_in_a_billion() {
    for (level, df, expected) in QUANTILES_OF_T {
        let found = t_quantile(*level, *df).unwrap();
        assert!((found / expected - 1.0).abs() < 1e-10, "t({level}; {df}) = {found}, not {expected}");
    }
    for (t, df, expected) in TAILS_OF_T {
        let found = t_two_sided(*t, *df).unwrap();
        assert!((found / expected - 1.0).abs() < 1e-10, "P(|T({df})| >= {t}) = {found}, not {expected}");
    }
    for (level, df1, df2, expected) in QUANTILES_OF_F {
        let found = f_quantile(*level, *df1, *df2).unwrap();
        assert!((found / expected - 1.0).abs() < 1e-10, "F({level}; {df1}, {df2}) = {found}, not {expected}");
    }
}

const QUANTILES_OF_T: &[(f64, f64, f64)] = &[
    (0.95, 1.0, 6.313751514675037),
    (0.95, 2.0, 2.9199855803537242),
    (0.95, 4.0, 2.1318467863266495),
    (0.95, 6.0, 1.9431802805153042),
    (0.95, 7.0, 1.8945786050900062),
    (0.95, 8.0, 1.8595480375308973),
    (0.95, 13.37, 1.767193155577882),
    (0.95, 39.0, 1.6848751217112248),
    (0.95, 120.0, 1.6576508993552352),
    (0.95, 2041.0, 1.6456005476866202),
    (0.95, 50000.0, 1.644884102902513),
    (0.975, 1.0, 12.706204736174694),
    (0.975, 2.0, 4.302652729749462),
    (0.975, 4.0, 2.7764451051977934),
    (0.975, 6.0, 2.4469118511449786),
    (0.975, 7.0, 2.364624251592784),
    (0.975, 8.0, 2.306004135204166),
    (0.975, 13.37, 2.154306952430865),
    (0.975, 39.0, 2.022690920036761),
    (0.975, 120.0, 1.9799304050824402),
    (0.975, 2041.0, 1.9611269706958085),
    (0.975, 50000.0, 1.9600114310936798),
];

const TAILS_OF_T: &[(f64, f64, f64)] = &[
    (0.001, 7.0, 0.9992300172449988),
    (0.5, 3.0, 0.651447964848151),
    (2.0, 6.0, 0.09242631153167512),
    (4.7, 8.0, 0.001541461163056026),
    (12.5, 39.0, 3.2257985334509662e-15),
    (1.9, 812.25, 0.057787020795700986),
    (8.0, 20000.0, 1.3114898596500467e-15),
];

const QUANTILES_OF_F: &[(f64, f64, f64, f64)] = &[
    (0.025, 7.0, 35.0, 0.2308441730182184),
    (0.975, 7.0, 35.0, 2.675512618073101),
    (0.025, 29.0, 174.0, 0.5369655425274906),
    (0.975, 29.0, 174.0, 1.6615384170288148),
    (0.025, 4.0, 4.0, 0.10411753745392764),
    (0.975, 4.0, 4.0, 9.604529884722858),
    (0.025, 2041.0, 20410.0, 0.936859514543088),
    (0.975, 2041.0, 20410.0, 1.0655640266101587),
];
