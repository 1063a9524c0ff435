//! Any sheets, in any order, on any number of threads: the plain recomputation with fractions is right.

use std::process::Command;

use proptest::prelude::*;

use crate::domain::ids::{GroupId, ScoreId};
use crate::domain::questionnaire::{Answer, AnswerSheet, Questionnaire, Rule};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{GroupTally, ItemTally, ScoreTally};
use crate::indicators::sample::{described, group, groups, instrument, questionnaire, ratio, sheet};
use crate::indicators::tally;

/// The items of the instruments below, one after the other.
const ITEMS: [(u8, u8, bool); 9] = [
    (0, 4, false),
    (1, 7, true),
    (0, 10, false),
    (1, 5, true),
    (0, 1, false),
    (2, 5, true),
    (0, 3, false),
    (0, 4, true),
    (1, 5, false),
];

/// From here on they belong to no score.
const ALONE: usize = 7;

fn mixed() -> Questionnaire {
    questionnaire(&[
        instrument("moyenne", &ITEMS[..4], Rule::Mean, Some(40)),
        instrument("somme", &ITEMS[4..ALONE], Rule::Sum, None),
        described("seuls", &ITEMS[ALONE..]),
    ])
}

/// The score as the documentation states it, item by item.
fn plain_score(items: &[(u8, u8, bool)], answers: &[Answer], rule: Rule) -> Option<Ratio> {
    let shares: Vec<Option<Ratio>> = items
        .iter()
        .zip(answers)
        .map(|((low, high, reversed), answer)| {
            let Answer::Value(value) = answer else { return None };
            let value = if *reversed { high + low - value } else { *value };
            Some(ratio(i128::from(value - low), i128::from(high - low)))
        })
        .collect();
    let given: Vec<Ratio> = shares.iter().flatten().copied().collect();
    if given.is_empty() || given.len() * 2 < items.len() {
        return None;
    }
    let mean = given.iter().copied().sum::<Ratio>().divided_by(given.len() as u32)?;
    if rule == Rule::Mean {
        return Some(mean * 100);
    }
    let ranges = items.iter().map(|(low, high, _)| i128::from(high - low));
    let sum: Ratio =
        shares.iter().zip(ranges.clone()).map(|(share, range)| share.unwrap_or(mean) * range).sum();
    (sum * 100).divided_by(ranges.sum::<i128>() as u32)
}

/// The nearest step of `parts` from 0 to 100, a half towards the middle and up where it is the middle.
pub(super) fn on_step(score: Ratio, parts: u32) -> Ratio {
    let steps = (0..=parts).map(|steps| ratio(100 * i128::from(steps), parts.into()));
    let distance = |step: &Ratio| (*step - score).max(score - *step);
    let from_middle = |step: &Ratio| (*step - Ratio::whole(50)).max(Ratio::whole(50) - *step);
    let nearer = |one: &Ratio, other: &Ratio| {
        distance(one)
            .cmp(&distance(other))
            .then(from_middle(one).cmp(&from_middle(other)))
            .then(other.cmp(one))
    };
    steps.min_by(nearer).unwrap()
}

fn plain_tally(sheets: &[(GroupId, AnswerSheet)], of: &GroupId) -> GroupTally {
    let mut tally = GroupTally {
        group: of.clone(),
        valid: 0,
        scores: vec![ScoreTally::EMPTY; 2],
        items: vec![ItemTally::default(); ITEMS.len() - ALONE],
    };
    for (_, sheet) in sheets.iter().filter(|(group, _)| group == of) {
        let (first, second) = sheet.answers()[..ALONE].split_at(4);
        let Some(primary) = plain_score(&ITEMS[..4], first, Rule::Mean) else { continue };
        tally.valid += 1;
        // A mean of several ranges counts as it is; a sum over 1 + 3 + 3 counts whole sevenths.
        let sum = plain_score(&ITEMS[4..ALONE], second, Rule::Sum).map(|score| on_step(score, 7));
        let scores = [(Some(primary), 40), (sum, 50)];
        for (tally, (score, theta)) in tally.scores.iter_mut().zip(scores) {
            let Some(score) = score else { continue };
            tally.n += 1;
            tally.sum = tally.sum + score;
            tally.at_or_above += u32::from(score >= Ratio::whole(theta));
        }
        let alone = (ALONE..).zip(sheet.answers().iter().skip(ALONE));
        for (tally, (place, answer)) in tally.items.iter_mut().zip(alone) {
            let Some(item) = plain_score(&ITEMS[place..=place], &[*answer], Rule::Mean) else { continue };
            tally.n += 1;
            tally.at_or_above += u32::from(item > Ratio::whole(50));
        }
    }
    tally
}

fn computed(sheets: &[(GroupId, AnswerSheet)]) -> Vec<GroupTally> {
    tally(&mixed(), &[ScoreId::from_text("moyenne")], &groups(3), sheets).unwrap()
}

fn any_sheets() -> impl Strategy<Value = Vec<(GroupId, AnswerSheet)>> {
    let answers = ITEMS.map(|(low, high, _)| prop::option::weighted(0.7, low..=high)).to_vec();
    let row = (0..3_usize, answers).prop_map(|(place, answers)| (group(place), sheet(&mixed(), &answers)));
    prop::collection::vec(row, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_tally_is_the_plain_recomputation_in_any_order(
        (sheets, shuffled) in any_sheets().prop_flat_map(|sheets| (Just(sheets.clone()), Just(sheets).prop_shuffle())),
    ) {
        let plain: Vec<GroupTally> = groups(3).iter().map(|group| plain_tally(&sheets, group)).collect();
        prop_assert_eq!(&computed(&sheets), &plain);
        prop_assert_eq!(&computed(&shuffled), &plain);
    }
}

/// Twenty thousand sheets that a small generator makes, so that there is reason to share them out among threads.
fn many_sheets() -> Vec<(GroupId, AnswerSheet)> {
    let mut state = 20_261_121_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut row = || {
        let place = next(3) as usize;
        let answers = ITEMS.map(|(low, high, _)| {
            let value = low + next(u32::from(high - low) + 1) as u8;
            (next(4) > 0).then_some(value)
        });
        (group(place), sheet(&mixed(), &answers))
    };
    (0..20_000).map(|_| row()).collect()
}

/// Set in the process that this test starts again with another number of threads, which is read once.
const CHILD: &str = "ENTREVOIX_TEST_THREADS_CHILD";

#[test]
fn the_number_of_threads_changes_nothing() {
    let sheets = many_sheets();
    let here = computed(&sheets);
    let plain: Vec<GroupTally> = groups(3).iter().map(|group| plain_tally(&sheets, group)).collect();
    assert_eq!(here, plain);
    if std::env::var_os(CHILD).is_some() {
        return;
    }
    for threads in ["1", "2", "7"] {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "indicators::tests::properties::the_number_of_threads_changes_nothing"]);
        child.env(CHILD, "1").env("RAYON_NUM_THREADS", threads).env("POLARS_MAX_THREADS", threads);
        let output = child.output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{threads} threads: {said}");
    }
}
