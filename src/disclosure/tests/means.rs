//! R2.

use crate::disclosure::means::Limits;
use crate::disclosure::published::{Mean, Withheld};
use crate::disclosure::sample::{instrument, ratio};
use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Instrument, Rule, Scale, ScaleOption, Threshold};
use crate::domain::ratio::Ratio;

fn limits(instrument: &Instrument) -> Limits {
    Limits::new(instrument, &instrument.scores[0]).unwrap()
}

fn with_threshold(mut instrument: Instrument, value: u8) -> Instrument {
    instrument.scores[0].threshold = Some(Threshold { value, source: "Invented".to_owned() });
    instrument
}

#[test]
fn the_bounds_at_theta_50_and_step_6_25_are_those_of_the_rule() {
    let limits = limits(&instrument("isolement", 4, 4, Direction::Risk));
    for (n, low, high) in [(5, "31.25", "68.75"), (8, "19.5", "80.5"), (20, "7.8", "92.2")] {
        let Mean::AtMost(at_most) = limits.mean(n, Ratio::ZERO) else { panic!("no upper bound at {n}") };
        let Mean::AtLeast(at_least) = limits.mean(n, Ratio::whole(100 * i128::from(n))) else {
            panic!("no lower bound at {n}")
        };
        let decimals = low.len() - 1 - low.find('.').unwrap();
        assert_eq!(format!("{:.decimals$}", at_most.to_f64()), low);
        assert_eq!(format!("{:.decimals$}", at_least.to_f64()), high);
        assert_eq!(at_most + at_least, Ratio::whole(100));
    }
}

#[test]
fn a_mean_on_the_bound_is_a_bound_and_the_next_one_is_exact() {
    let limits = limits(&instrument("isolement", 4, 4, Direction::Risk));
    let bound = ratio(125, 4);
    assert_eq!(limits.mean(5, bound * 5), Mean::AtMost(bound));
    let next = bound + ratio(5, 4);
    assert_eq!(limits.mean(5, next * 5), Mean::Exact(next));
    let upper = Ratio::whole(100) - bound;
    assert_eq!(limits.mean(5, upper * 5), Mean::AtLeast(upper));
    assert_eq!(limits.mean(5, (upper - ratio(5, 4)) * 5), Mean::Exact(upper - ratio(5, 4)));
}

#[test]
fn a_risk_threshold_away_from_the_middle_widens_the_bounds_on_either_side_alike() {
    let at = |theta| {
        let limits = limits(&with_threshold(instrument("isolement", 4, 4, Direction::Risk), theta));
        match limits.mean(10, Ratio::ZERO) {
            Mean::AtMost(bound) => bound,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(at(25), ratio(10_000 + 7_500 + 625, 1_000), "100 - theta and a step");
    assert_eq!(at(75), at(25), "theta and a step");
    assert_eq!(at(50), ratio(10_000 + 5_000 + 625, 1_000));
    assert_eq!(
        at(60),
        ratio(16_875, 1_000),
        "166.25 are 26.6 steps: 27 are more than half a step above 26.1"
    );
    assert_eq!(at(58), ratio(16_250, 1_000), "164.25 are 26.28 steps: 26 and a half are enough");
}

#[test]
fn the_step_is_that_of_one_answer_by_one_option() {
    let bound = |instrument: &Instrument| match limits(instrument).mean(10, Ratio::ZERO) {
        Mean::AtMost(bound) => bound,
        other => panic!("{other:?}"),
    };
    let of_parts = |parts| Limits::from_theta_and_parts(50, parts).unwrap().mean(10, Ratio::ZERO);
    for (items, range) in [(1, 4), (4, 4), (6, 4), (3, 6)] {
        let parts = i128::from(items) * i128::from(range);
        let instrument = instrument("score", items as usize, range, Direction::Good);
        assert_eq!(Mean::AtMost(bound(&instrument)), of_parts(parts));
    }
    let mut mixed = instrument("score", 2, 2, Direction::Good);
    let options = (1..=4).map(|value| ScaleOption { value, label: Text::french("Option") });
    mixed.scales.push(Scale { id: "long".to_owned(), options: options.collect() });
    mixed.items[1].scale = 1;
    assert_eq!(Mean::AtMost(bound(&mixed)), of_parts(6));
    mixed.scores[0].rule = Rule::Sum;
    assert_eq!(Mean::AtMost(bound(&mixed)), of_parts(5));
}

#[test]
fn every_step_below_theta_holds_a_possible_score_even_where_scales_differ() {
    for ranges in [vec![1, 4], vec![2, 3], vec![3, 5, 7], vec![4, 4]] {
        let common: i64 = 420;
        let mut scores = vec![0];
        for range in &ranges {
            scores =
                scores.iter().flat_map(|sum| (0..=*range).map(move |u| sum + u * common / range)).collect();
        }
        scores.sort_unstable();
        let widest_gap = scores.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap();
        assert!(widest_gap <= common / ranges.iter().max().unwrap(), "{ranges:?}");
    }
}

#[test]
fn where_the_two_bounds_would_meet_nothing_is_said_whatever_the_answers() {
    let yes_or_no = limits(&instrument("oui", 1, 1, Direction::Good));
    for sum in 0..=5 {
        assert_eq!(yes_or_no.mean(5, Ratio::whole(100 * sum)), Mean::Withheld(Withheld::TooCoarse));
    }
    assert_eq!(yes_or_no.mean(6, Ratio::whole(300)), Mean::Exact(Ratio::whole(50)));
    assert_eq!(yes_or_no.mean(6, Ratio::whole(200)), Mean::AtMost(ratio(200, 6)));
}

/// Four items with five options have steps of 6.25 points, of which eight people can have 128 together.
#[test]
fn a_sum_between_two_steps_is_said_as_the_nearest_and_a_half_towards_the_middle() {
    let limits = limits(&instrument("isolement", 4, 4, Direction::Risk));
    let said = |twelfths: i128| limits.mean(8, ratio(twelfths * 25, 12 * 4));
    let exactly = |steps: i128| Mean::Exact(ratio(steps * 25, 8 * 4));
    assert_eq!(said(12 * 40), exactly(40));
    assert_eq!(
        [said(12 * 40 + 5), said(12 * 40 + 6), said(12 * 40 + 7)],
        [exactly(40), exactly(41), exactly(41)]
    );
    assert_eq!(
        [said(12 * 88 - 5), said(12 * 88 - 6), said(12 * 88 - 7)],
        [exactly(88), exactly(87), exactly(87)]
    );
    let last = ratio(25 * 25, 8 * 4);
    assert_eq!([said(12 * 25 + 5), said(12 * 25 + 6)], [Mean::AtMost(last), exactly(26)]);
    let first = Ratio::whole(100) - last;
    assert_eq!([said(12 * 103 - 5), said(12 * 103 - 6)], [Mean::AtLeast(first), exactly(102)]);
}

/// Turned round, a good scale is a risk scale: what is said of one is what is said of the other, turned round.
#[test]
fn a_mean_is_said_alike_from_both_ends_but_where_the_middle_lies_between_two_steps() {
    let turned = |mean: Mean| match mean {
        Mean::Exact(mean) => Mean::Exact(Ratio::whole(100) - mean),
        Mean::AtMost(bound) => Mean::AtLeast(Ratio::whole(100) - bound),
        Mean::AtLeast(bound) => Mean::AtMost(Ratio::whole(100) - bound),
        Mean::Withheld(why) => Mean::Withheld(why),
    };
    let mut differs = Vec::new();
    for (n, parts) in [(5, 3), (5, 16), (8, 16), (7, 15)] {
        let limits = Limits::from_theta_and_parts(50, parts).unwrap();
        let top = 12 * parts * i128::from(n);
        let said = |twelfths: i128| limits.mean(n, ratio(100 * twelfths, 12 * parts));
        let parted = (0..=top).filter(|twelfths| said(*twelfths) != turned(said(top - twelfths)));
        differs.extend(parted.map(|twelfths| (n, parts, twelfths * 2 == top)));
    }
    assert_eq!(differs, [(5, 3, true), (7, 15, true)]);
}

#[test]
fn a_bound_is_never_written_as_an_exact_mean_nor_narrower_than_it_is() {
    let written = |mean: Mean| mean.in_whole_points();
    let (low, high) = (Ratio::new(125, 4).unwrap(), Ratio::new(275, 4).unwrap());
    assert_eq!(written(Mean::Exact(low)).as_deref(), Some("31"));
    assert_eq!(written(Mean::AtMost(low)).as_deref(), Some("≤\u{a0}32"));
    assert_eq!(written(Mean::AtLeast(high)).as_deref(), Some("≥\u{a0}68"));
    assert_eq!(written(Mean::Withheld(Withheld::TooFew)), None);
}
