//! R3: how many people are at or above theta.
//!
//! Where two people or fewer are counted, or are not, each of them would be looked for: « at most 2 » or « at least n - 2 »
//! is said, so that a colleague who is one of them knows of one other at most, and not who. One count a score, at its theta
//! alone: a second cut, or classes beside an exact mean, would make a colleague certain of another's answer.
//!
//! **Where scores stand on steps** (sums, and means of items of one range) and nowhere else. There all that bears on people is how
//! many steps each of them has, in any split among the items: whoever can be on both sides of theta can be so in each item too. (If a
//! sum is below theta, give the item as little of it as the others leave: less than its share. If it is not, give it all that it
//! takes.) A mean of items that weigh differently can, with a count beside it, leave each person two scores, and of one item a
//! single side. Two items, one on 0 to 3 and one on yes and no, theta 67, a mean as high as it can be with two people above: all
//! others have 1 of 3 and yes, or everything; everybody said yes.
//!
//! **In a later wave** not where it could show, with what was said before, that everybody's score changed (`stayed`).
//!
//! **Question by question** the same is said of an item, without a mean, where the whole is the one cell, eight and more
//! answered, and the item belongs to no score. Beside the mean of their score the counts of items would tell: eight people,
//! three items, a mean of 25, « at least 6 » on two items make up the whole sum, so that all eight gave the lowest answer to
//! the third (`tests/anonymity` finds 378 such outputs for an outsider). Where there are several cells, nothing: a count of
//! the whole beside them would be a total that is not made of them (R4).

use super::published::{Count, CountFigure, ItemFrame, People, Withheld};
use crate::domain::questionnaire::{Instrument, Item, Questionnaire, Scale, ScaleOption, Score};
use crate::domain::tally::{ITEM_THETA, ItemTally, stands_on_steps};

/// Fewer than this are not counted out.
pub(super) const FEW: u32 = 2;

/// Fewer answers than this are not enough to count questions one by one, whatever k is.
const ITEM_ANSWERS_MIN: u32 = 8;

/// From how many answers on questions are counted one by one.
pub fn items_from(k: u32) -> u32 {
    k.max(ITEM_ANSWERS_MIN)
}

/// Whether people are counted at all, whatever they answered.
pub fn counts_people(instrument: &Instrument, score: &Score) -> bool {
    stands_on_steps(instrument, score)
}

/// What may be said of `at_or_above` among `n` people; n is 5 or more.
pub(super) fn people(n: u32, at_or_above: u32) -> People {
    if at_or_above <= FEW {
        People::AtMost(FEW)
    } else if n.saturating_sub(at_or_above) <= FEW {
        People::AtLeast(n.saturating_sub(FEW))
    } else {
        People::Exact(at_or_above)
    }
}

/// What may be said of one item in a cell of `n` valid sheets.
pub(super) fn item(k: u32, n: u32, tally: ItemTally) -> CountFigure {
    let fewest = items_from(k);
    if n.min(tally.n) < fewest {
        let n = Count::Band { from: 0, to: Some(fewest - 1) };
        return CountFigure { n, people: People::Withheld(Withheld::TooFewForItems) };
    }
    CountFigure { n: Count::Exact(tally.n), people: people(tally.n, tally.at_or_above) }
}

/// The items that are counted one by one: those of no score, in the order of the page.
pub(super) fn unscored(questionnaire: &Questionnaire) -> impl Iterator<Item = (&Instrument, &Item)> {
    let items = questionnaire.items_with_places();
    let alone = items.filter(|(instrument, place, _)| !instrument.is_scored(*place));
    alone.map(|(instrument, _, item)| (instrument, item))
}

/// What is said of them, in the same order.
pub(super) fn frames(questionnaire: &Questionnaire) -> Vec<ItemFrame> {
    unscored(questionnaire).map(|(instrument, item)| frame(instrument, item)).collect()
}

fn frame(instrument: &Instrument, item: &Item) -> ItemFrame {
    let scale = instrument.scales.get(item.scale);
    let counted = scale.map(|scale| counted(scale, item.reversed, ITEM_THETA)).unwrap_or_default();
    ItemFrame {
        instrument: instrument.id.clone(),
        id: item.id.clone(),
        text: item.text.clone(),
        theta: ITEM_THETA,
        counted: counted.into_iter().map(|option| option.label.clone()).collect(),
    }
}

/// The options at or above `theta`, turned where the item is reversed.
fn counted(scale: &Scale, reversed: bool, theta: u8) -> Vec<&ScaleOption> {
    let is_counted = |option: &&ScaleOption| {
        let value = match reversed {
            true => scale.max().saturating_sub(option.value),
            false => option.value.saturating_sub(scale.min()),
        };
        100 * u32::from(value) >= u32::from(theta) * u32::from(scale.range())
    };
    scale.options.iter().filter(is_counted).collect()
}
