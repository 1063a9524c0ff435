//! R8: the word of an exact test on the answers, beside what is published, makes people certain of a direction.
//!
//! Seven people answered one item with five options before and after; both means are exact, and a sign-flip test says
//! « improvement » or « deterioration » at 5 %. Every way in which this can have come about is gone through as a
//! multiset of seven changes: with a change d, the answer before can be anything from max(0, -d) to min(4, 4 - d).

use std::collections::{BTreeMap, BTreeSet};

const PEOPLE: usize = 7;

/// Sums that are published exactly for seven people and one such item: means strictly between 25 and 75.
const EXACT: std::ops::RangeInclusive<i32> = 8..=20;

/// What was published: the sum before and the sum after; the direction is that of their difference.
type Output = (i32, i32);

/// A colleague's own answer before, and their change.
type Own = (i32, i32);

/// What the others can have done: whether somebody can have gone the other way, or not moved at all.
#[derive(Clone, Copy, Debug, Default)]
struct Others {
    can_go_back: bool,
    can_stay: bool,
}

#[test]
fn the_word_of_an_exact_test_makes_colleagues_certain_of_the_others_direction() {
    let mut known: BTreeMap<(Output, Own), Others> = BTreeMap::new();
    let mut from_outside: BTreeMap<Output, Others> = BTreeMap::new();
    for changes in changes() {
        let total: i32 = changes.iter().sum();
        if p_value(&changes, total) > 0.05 {
            continue;
        }
        for before in range(&changes).filter(|before| is_published(*before, *before + total)) {
            let output = (before, before + total);
            merge(from_outside.entry(output).or_default(), &changes, total);
            for (place, change) in changes.iter().enumerate() {
                let mut others = changes.clone();
                others.remove(place);
                for own in range(&[*change]).filter(|own| range(&others).contains(&(before - own))) {
                    merge(known.entry((output, (own, *change))).or_default(), &others, total);
                }
            }
        }
    }
    let is_certain = |others: &Others| !others.can_go_back && !others.can_stay;
    let certain = known.iter().filter(|(_, others)| is_certain(others)).map(|((output, _), _)| output);
    assert_eq!(from_outside.len(), 56, "outputs with a direction");
    let certain: BTreeSet<&Output> = certain.collect();
    assert_eq!(
        certain.len(),
        56,
        "outputs after which some colleague knows that everybody else went the same way"
    );
    let outside = from_outside.values().filter(|others| !others.can_go_back).count();
    assert_eq!(outside, 44, "outputs after which anybody knows that nobody went back");
}

fn is_published(before: i32, after: i32) -> bool {
    EXACT.contains(&before) && EXACT.contains(&after)
}

fn merge(others: &mut Others, changes: &[i32], total: i32) {
    others.can_go_back |= changes.iter().any(|change| change * total.signum() < 0);
    others.can_stay |= changes.contains(&0);
}

/// Every multiset of seven changes from -4 to 4, ascending.
fn changes() -> Vec<Vec<i32>> {
    let mut all: Vec<Vec<i32>> = vec![Vec::new()];
    for _ in 0..PEOPLE {
        let longer = all.iter().flat_map(|some| {
            let from = some.last().copied().unwrap_or(-4);
            (from..=4).map(move |next| some.iter().copied().chain([next]).collect())
        });
        all = longer.collect();
    }
    all
}

/// What the answers before can add up to.
fn range(changes: &[i32]) -> std::ops::RangeInclusive<i32> {
    let low = changes.iter().map(|change| (-change).max(0)).sum();
    low..=changes.iter().map(|change| (4 - change).min(4)).sum()
}

/// How often a total as far from 0 comes out where each change has either sign by chance.
fn p_value(changes: &[i32], total: i32) -> f64 {
    let mut ways: BTreeMap<i32, u32> = BTreeMap::from([(0, 1)]);
    for change in changes {
        let mut further: BTreeMap<i32, u32> = BTreeMap::new();
        for (sum, count) in ways {
            *further.entry(sum + change).or_default() += count;
            *further.entry(sum - change).or_default() += count;
        }
        ways = further;
    }
    let as_far = ways.iter().filter(|(sum, _)| sum.abs() >= total.abs()).map(|(_, count)| count).sum::<u32>();
    f64::from(as_far) / f64::from(1_u32 << PEOPLE)
}
