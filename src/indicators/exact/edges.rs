//! How many people stand at the ends of the scale.

use serde::Serialize;

use crate::domain::ratio::Ratio;

/// The share above which an end of the scale is said to be crowded, in percent.
const CROWDED_PERCENT: usize = 15;

/// How many scores are the lowest and the highest possible.
///
/// **Formula.** Scores equal to `low` and `high`; an end is flagged where more than 15 % of the scores are there, since a
/// change beyond it cannot show. **Range and unit.** 0 to n, people. **Direction.** The score's. **Missing answers.** Not counted. **Source.** Terwee et al. 2007, *Journal of Clinical
/// Epidemiology* 60:34.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Edges {
    /// How many scores.
    pub n: usize,
    /// Scores at the lowest possible value.
    pub floor: usize,
    /// Scores at the highest possible value.
    pub ceiling: usize,
    /// More than 15 % are at the lowest.
    pub is_floor_crowded: bool,
    /// More than 15 % are at the highest.
    pub is_ceiling_crowded: bool,
}

/// Counts the scores at the ends `low` and `high` of the scale.
pub fn edges(scores: &[Ratio], low: Ratio, high: Ratio) -> Edges {
    let at = |end: Ratio| scores.iter().filter(|score| **score == end).count();
    let (n, floor, ceiling) = (scores.len(), at(low), at(high));
    let is_crowded = |count: usize| 100 * count > CROWDED_PERCENT * n;
    Edges { n, floor, ceiling, is_floor_crowded: is_crowded(floor), is_ceiling_crowded: is_crowded(ceiling) }
}
