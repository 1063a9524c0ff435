//! What `indicators` hands to the gate: sums over the valid sheets of each group. **Not protected**: a tally is never
//! shown, stored or logged; only `disclosure` makes something publishable of it.

use super::ids::GroupId;
use super::questionnaire::Score;
use super::ratio::Ratio;

/// The cut of a score where its file gives no risk threshold: the middle of the scale.
pub const MIDDLE: u8 = 50;

/// Theta, the one cut at which people are counted, in points: the score's risk threshold, or the middle of the scale.
/// What is counted and how a mean is bounded both rest on it, so that it is said here once.
pub fn theta(score: &Score) -> u8 {
    score.threshold.as_ref().map_or(MIDDLE, |threshold| threshold.value)
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
