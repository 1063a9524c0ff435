//! What `indicators` hands to the gate: sums over the valid sheets of each group. **Not protected**: a tally is never
//! shown, stored or logged; only `disclosure` makes something publishable of it.

use super::ids::GroupId;
use super::questionnaire::{Instrument, Rule, Score};
use super::ratio::Ratio;

/// The cut of a score where its file gives no risk threshold: the middle of the scale.
pub const MIDDLE: u8 = 50;

/// Theta, the one cut at which people are counted, in points: the score's risk threshold, or the middle of the scale.
/// What is counted and how a mean is bounded both rest on it, so that it is said here once.
pub fn theta(score: &Score) -> u8 {
    score.threshold.as_ref().map_or(MIDDLE, |threshold| threshold.value)
}

/// How many of the smallest steps of one person's score there are from 0 to 100, all items answered. A step is what the score
/// moves by when one answer moves by one option.
///
/// For k items of range r it is 100/(k r) under both rules. For ranges that differ, a mean moves least with the item of
/// the largest range, 100/(k max r), and no two neighbouring values of the score are further apart than that; so there
/// is always a possible score from theta - step up to theta, which is what the bounds of means need. (The least difference
/// of any two scores, 100/(k lcm r), is smaller and would not do: nobody may be able to have a score so close to theta.)
/// A sum moves by 100 over the sum of the ranges whichever item moves. Missing answers add possible scores, take none.
/// `None` where it has no item with a range, which a checked file never has.
pub fn parts(instrument: &Instrument, score: &Score) -> Option<i128> {
    let ranges = ranges(instrument, score)?;
    let widest = *ranges.iter().max()?;
    Some(match score.rule {
        Rule::Mean => widest * i128::try_from(ranges.len()).ok()?,
        Rule::Sum => ranges.iter().sum(),
    })
}

/// Whether every complete sheet has its score on a whole step, and every whole step is some sheet's: of sums, and of means of
/// items that all have one range.
pub fn stands_on_steps(instrument: &Instrument, score: &Score) -> bool {
    let has_one_range = |ranges: Vec<i128>| ranges.iter().all(|range| Some(range) == ranges.first());
    score.rule == Rule::Sum || ranges(instrument, score).is_some_and(has_one_range)
}

fn ranges(instrument: &Instrument, score: &Score) -> Option<Vec<i128>> {
    let range = |place: &usize| {
        let scale = instrument.scales.get(instrument.items.get(*place)?.scale)?;
        Some(i128::from(scale.range()))
    };
    score.items.iter().map(range).collect()
}

/// The cut of an item that belongs to no score: the first whole point above the middle, so that « neither » is not counted
/// with those who agree.
pub const ITEM_THETA: u8 = MIDDLE + 1;

/// The valid sheets of one group in one wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTally {
    /// The group.
    pub group: GroupId,
    /// Sheets that have every primary indicator; only these count anywhere below.
    pub valid: u32,
    /// One tally for each score, in the order of the wave's questionnaire.
    pub scores: Vec<ScoreTally>,
    /// One tally for each item that belongs to no score, in the order of the wave's questionnaire: of the others nothing is ever
    /// published.
    pub items: Vec<ItemTally>,
}

/// One score over the valid sheets of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreTally {
    /// Valid sheets that have this score; equals the group's `valid` for a primary indicator.
    pub n: u32,
    /// The sum of the scores, in points (0 to 100 a sheet), exact.
    pub sum: Ratio,
    /// How many of them are at or above the score's theta.
    pub at_or_above: u32,
}

impl ScoreTally {
    /// The tally of nobody.
    pub const EMPTY: Self = Self { n: 0, sum: Ratio::ZERO, at_or_above: 0 };
}

/// One item over the valid sheets of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemTally {
    /// Valid sheets that answer the item.
    pub n: u32,
    /// How many of them are above the middle of the item's scale, turned where it is reversed.
    pub at_or_above: u32,
}
