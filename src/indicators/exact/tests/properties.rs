//! What holds of any scores: order, mirrors, and the counts of a program that lists every assignment.

use proptest::prelude::*;

use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{
    Evidence, Method, Paired, Verdict, choices, paired, ranks, signs, unpaired, verdict,
};

/// A score of one to six items on 0 to 4, as they are where answers are missing: many denominators, many ties.
fn score() -> impl Strategy<Value = Ratio> {
    (1_i128..=6)
        .prop_flat_map(|items| (0..=4 * items).prop_map(move |sum| Ratio::new(100 * sum, 4 * items).unwrap()))
}

fn pairs(count: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<(Ratio, Ratio)>> {
    prop::collection::vec((score(), score()), count)
}

/// By listing all 2^n ways to give signs.
fn listed_signs(values: &[i64]) -> (u128, u128) {
    let observed = values.iter().sum::<i64>().abs();
    let signed = |way: u32| -> i64 {
        values.iter().enumerate().map(|(place, v)| if way >> place & 1 == 1 { *v } else { -v }).sum()
    };
    let all = 1_u32 << values.len();
    ((0..all).filter(|way| signed(*way).abs() >= observed).count() as u128, all.into())
}

/// By listing all ways to choose, with the difference of the means as such, times n0 n1.
fn listed_choices(one: &[i64], other: &[i64]) -> (u128, u128) {
    let all: Vec<i64> = one.iter().chain(other).copied().collect();
    let (n0, n1, total) = (one.len() as i64, other.len() as i64, all.iter().sum::<i64>());
    let apart = |sum: i64| ((total - sum) * n0 - sum * n1).abs();
    let observed = apart(one.iter().sum());
    let ways = (0_u32..1 << all.len()).filter(|way| way.count_ones() as usize == one.len());
    let (mut extreme, mut count) = (0, 0);
    for way in ways {
        let chosen = all.iter().enumerate().filter(|(place, _)| way >> place & 1 == 1);
        count += 1;
        extreme += u128::from(apart(chosen.map(|(_, v)| v).sum()) >= observed);
    }
    (extreme, count)
}

fn exact((at_least_as_extreme, of): (u128, u128)) -> Method {
    Method::Exact { at_least_as_extreme, of }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 96,
        ..ProptestConfig::default()
    })]

    #[test]
    fn pairs_count_as_a_list_of_all_signs_does(pairs in pairs(1..=12)) {
        let found = paired(&pairs, 0).unwrap();
        // 240 makes every score whole: 4 items in 6 answered, in percent.
        let changes: Vec<i64> =
            pairs.iter().map(|(before, after)| ((*after - *before) * 240).numerator() as i64).collect();
        prop_assert_eq!(found.sign_flip.unwrap().how, exact(listed_signs(&changes)));
        let nonzero: Vec<i64> = changes.iter().copied().filter(|change| *change != 0).collect();
        let sizes: Vec<i64> = nonzero.iter().map(|change| change.abs()).collect();
        let signed = ranks::doubled(&sizes).into_iter().zip(&nonzero).map(|(rank, change)| rank * change.signum());
        let wilcoxon = found.wilcoxon.unwrap();
        prop_assert_eq!(wilcoxon.p.how, exact(listed_signs(&signed.collect::<Vec<_>>())));
        let n = nonzero.len() as i128;
        prop_assert_eq!(wilcoxon.t_plus + wilcoxon.t_minus, Ratio::new(n * (n + 1), 2).unwrap());
    }

    #[test]
    fn waves_count_as_a_list_of_all_choices_does(
        before in prop::collection::vec(score(), 1..=6),
        after in prop::collection::vec(score(), 1..=6),
    ) {
        let found = unpaired(&before, &after, 0).unwrap();
        let [one, other] = [&before, &after]
            .map(|scores| scores.iter().map(|score| (*score * 240).numerator() as i64).collect::<Vec<i64>>());
        prop_assert_eq!(found.permutation.unwrap().how, exact(listed_choices(&one, &other)));
        let ranks = ranks::doubled(&[one.clone(), other].concat());
        let (one, other) = ranks.split_at(one.len());
        prop_assert_eq!(found.mann_whitney.unwrap().p.how, exact(listed_choices(one, other)));
    }

    #[test]
    fn meeting_in_the_middle_counts_as_dynamic_programming_does(
        sizes in prop::collection::vec(1_u64..200, 0..=24),
        part in 0_u64..=100,
    ) {
        let limit = sizes.iter().sum::<u64>() * part / 100;
        let met = signs::meeting(&sizes, limit);
        prop_assert_eq!(met, signs::dense::<u64>(&sizes, limit));
        prop_assert_eq!(u128::from(met), signs::dense::<u128>(&sizes, limit));
        prop_assert_eq!(met as f64, signs::dense::<f64>(&sizes, limit));
    }

    #[test]
    fn meeting_in_the_middle_chooses_as_dynamic_programming_does(
        one in prop::collection::vec(0_i64..100, 1..=11),
        other in prop::collection::vec(0_i64..100, 1..=11),
    ) {
        let (met, dense) = choices::both_ways(&one, &other);
        prop_assert_eq!(met, dense);
    }

    #[test]
    fn the_order_of_pairs_and_scores_changes_no_bit(pairs in pairs(1..=14), turn in 0_usize..14) {
        let mut turned = pairs.clone();
        turned.rotate_left(turn % pairs.len());
        turned.reverse();
        prop_assert_eq!(paired(&pairs, 0).unwrap(), paired(&turned, 0).unwrap());
        let split = |pairs: &[(Ratio, Ratio)]| -> (Vec<Ratio>, Vec<Ratio>) { pairs.iter().copied().unzip() };
        let ((before, after), (other_before, other_after)) = (split(&pairs), split(&turned));
        prop_assert_eq!(unpaired(&before, &after, 0).unwrap(), unpaired(&other_before, &other_after, 0).unwrap());
    }

    #[test]
    fn a_mirrored_scale_mirrors_every_figure_and_keeps_the_verdict(pairs in pairs(7..=12), notable in 1_u8..40) {
        let mirror = |score: Ratio| Ratio::whole(100) - score;
        let mirrored: Vec<_> = pairs.iter().map(|(before, after)| (mirror(*before), mirror(*after))).collect();
        let (found, other) = (paired(&pairs, 0).unwrap(), paired(&mirrored, 0).unwrap());
        prop_assert_eq!(found.sign_flip, other.sign_flip);
        prop_assert_eq!(found.correlation, other.correlation);
        let (one, two) = (found.wilcoxon.unwrap(), other.wilcoxon.unwrap());
        prop_assert_eq!((one.t_plus, one.t_minus, one.p), (two.t_minus, two.t_plus, two.p));
        let minus = |ratio: Ratio| Ratio::ZERO - ratio;
        prop_assert_eq!(found.hodges_lehmann.map(minus), other.hodges_lehmann);
        prop_assert_eq!(found.rank_biserial.map(minus), other.rank_biserial);
        prop_assert_eq!(found.student.map(|it| it.p), other.student.map(|it| it.p));
        prop_assert_eq!(said(&found, notable, Direction::Good), said(&other, notable, Direction::Risk));
    }

    #[test]
    fn a_shift_of_all_scores_changes_no_p_and_no_verdict(pairs in pairs(7..=12), shift in -50_i128..=50) {
        let moved: Vec<_> =
            pairs.iter().map(|(a, b)| (*a + Ratio::whole(shift), *b + Ratio::whole(shift))).collect();
        let (found, other) = (paired(&pairs, 0).unwrap(), paired(&moved, 0).unwrap());
        prop_assert_eq!((found.sign_flip, found.wilcoxon), (other.sign_flip, other.wilcoxon));
        prop_assert_eq!((found.difference, found.student), (other.difference, other.student));
        prop_assert_eq!(said(&found, 10, Direction::Risk), said(&other, 10, Direction::Risk));
    }

    #[test]
    fn medians_of_sums_are_those_of_the_sorted_sums(pairs in pairs(1..=12)) {
        let changes: Vec<Ratio> = pairs.iter().map(|(before, after)| *after - *before).collect();
        let places = 0..changes.len();
        let walsh = places.flat_map(|i| (i..changes.len()).map(move |j| (i, j)));
        let walsh = walsh.map(|(i, j)| (changes[i] + changes[j]).divided_by(2).unwrap()).collect();
        prop_assert_eq!(paired(&pairs, 0).unwrap().hodges_lehmann, Some(median(walsh)));
        let (before, after): (Vec<Ratio>, Vec<Ratio>) = pairs.into_iter().unzip();
        let shifts = after.iter().flat_map(|after| before.iter().map(|before| *after - *before)).collect();
        prop_assert_eq!(unpaired(&before, &after, 0).unwrap().hodges_lehmann, Some(median(shifts)));
    }
}

fn median(mut values: Vec<Ratio>) -> Ratio {
    values.sort();
    (values[(values.len() - 1) / 2] + values[values.len() / 2]).divided_by(2).unwrap()
}

fn said(paired: &Paired, notable: u8, direction: Direction) -> Verdict {
    let evidence = Evidence::of_pairs(paired);
    verdict(&evidence, evidence.p, notable.into(), direction)
}
