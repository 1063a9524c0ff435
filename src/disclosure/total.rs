//! R4: the total of the cells, made of what they say and of nothing else: means and counts alike.
//!
//! A total that were computed from the answers would, beside the cells, tell what a cell leaves out: with 20 people in
//! all, one team's exact mean and a total that is exact, the other team's bound would be no bound. So a total is a
//! function of the published figures: exact means add up to an exact mean, a bound in makes a bound out.
//!
//! **A total needs no limits of its own.** A cell of n_i people is exact only above m_i = 100 (1 + d) / n_i, so that its
//! sum is above 100 (1 + d); the total's sum is then above it too, and the total's mean above its own m. The same holds
//! at the upper end, and for bounds, which are at m_i themselves. What has passed R2 in each cell passes it in the union.

use super::published::{Mean, People, Withheld};
use crate::domain::ratio::Ratio;

/// The mean of the union of cells of which each has `n` scores and says `mean`.
///
/// A bound on one side only is kept on that side, where it says something: « at most » the weighted mean of the exact
/// means and upper bounds. Bounds on both sides would leave an interval, and a withheld cell could be anything: not said.
pub(super) fn total(cells: &[(u32, Mean)]) -> Mean {
    let (mut sum, mut n) = (Ratio::ZERO, 0_u32);
    let (mut at_most, mut at_least) = (false, false);
    for (scores, mean) in cells {
        let value = match *mean {
            Mean::Exact(value) => value,
            Mean::AtMost(value) => {
                at_most = true;
                value
            }
            Mean::AtLeast(value) => {
                at_least = true;
                value
            }
            Mean::Withheld(reason) => return Mean::Withheld(withheld(reason)),
        };
        sum = sum + value * i128::from(*scores);
        n += scores;
    }
    let Some(mean) = sum.divided_by(n) else { return Mean::Withheld(Withheld::NotAdditive) };
    match (at_most, at_least) {
        (false, false) => Mean::Exact(mean),
        (true, false) => Mean::AtMost(mean),
        (false, true) => Mean::AtLeast(mean),
        (true, true) => Mean::Withheld(Withheld::NotAdditive),
    }
}

/// The number of people at or above theta in the union of cells that say `people`.
pub(super) fn total_people(cells: &[People]) -> People {
    let (mut sum, mut at_most, mut at_least) = (0, false, false);
    for people in cells {
        sum += match *people {
            People::Exact(value) => value,
            People::AtMost(value) => {
                at_most = true;
                value
            }
            People::AtLeast(value) => {
                at_least = true;
                value
            }
            People::Withheld(reason) => return People::Withheld(withheld(reason)),
        };
    }
    match (cells.is_empty(), at_most, at_least) {
        (true, ..) | (_, true, true) => People::Withheld(Withheld::NotAdditive),
        (_, false, false) => People::Exact(sum),
        (_, true, false) => People::AtMost(sum),
        (_, false, true) => People::AtLeast(sum),
    }
}

/// The reason of the total where a cell is withheld for `reason`.
fn withheld(reason: Withheld) -> Withheld {
    match reason {
        Withheld::TooFew | Withheld::TooFewElsewhere | Withheld::TooFewForItems => Withheld::TooFewElsewhere,
        Withheld::TooCoarse | Withheld::NotAdditive => Withheld::NotAdditive,
    }
}
