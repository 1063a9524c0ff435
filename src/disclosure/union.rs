//! R4: a union of cells, made of what they say and of nothing else: means and counts alike. The total of a dispositif, the
//! lines of a breakdown and a portfolio are all made here; there is no second path.
//!
//! A union that were computed from the answers would, beside the cells, tell what a cell leaves out: with 20 people in
//! all, one team's exact mean and a total that is exact, the other team's bound would be no bound. So a union is a
//! function of the published figures: exact means add up to an exact mean, a bound in makes a bound out.
//!
//! **A union needs no limits of its own.** A cell of n_i people is exact only above m_i = 100 (1 + d) / n_i, so that its
//! sum is above 100 (1 + d); the union's sum is then above it too, and the union's mean above its own m. The same holds
//! at the upper end, and for bounds, which are at m_i themselves. What has passed R2 in each cell passes it in the union.
//!
//! A group's cell tells its number of people in a band, its union counts with the number itself: whoever knows who was
//! present knows that number, and no rule relies on its being unknown.

use super::published::{Cell, Count, CountFigure, Mean, MeanFigure, People, Population, Withheld};
use crate::domain::ratio::Ratio;

/// What is said of one score in one cell, with the number that its union counts it by.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) n: u32,
    pub(super) mean: Mean,
    pub(super) people: People,
}

/// What a cell says, score by score. Not protected: it does not leave `disclosure`.
pub(super) struct Weighed {
    pub(super) valid: u32,
    pub(super) said: Vec<Said>,
}

impl Said {
    pub(super) fn withheld(n: u32, reason: Withheld) -> Self {
        Self { n, mean: Mean::Withheld(reason), people: People::Withheld(reason) }
    }

    /// Both figures, with the number of scores as `count` tells it; it is not counted out where they are withheld for its
    /// smallness.
    pub(super) fn figures(self, k: u32, count: Count) -> (MeanFigure, CountFigure) {
        let n = match self.people {
            People::Withheld(Withheld::TooFew) => Count::Band { from: 0, to: Some(k - 1) },
            People::Withheld(Withheld::TooFewElsewhere) => Count::Band { from: 0, to: None },
            _ => count,
        };
        (MeanFigure { n, mean: self.mean }, CountFigure { n, people: self.people })
    }
}

/// The union of cells of one release, of which each says something of every score.
pub(super) fn union<'a>(population: Population, cells: impl IntoIterator<Item = &'a Weighed>) -> Cell {
    let cells: Vec<&Weighed> = cells.into_iter().collect();
    let scores = cells.first().map_or(0, |cell| cell.said.len());
    let figures = (0..scores).map(|place| {
        let column: Vec<Said> = cells.iter().filter_map(|cell| cell.said.get(place).copied()).collect();
        let means: Vec<(u32, Mean)> = column.iter().map(|said| (said.n, said.mean)).collect();
        let people: Vec<People> = column.iter().map(|said| said.people).collect();
        let n = column.iter().map(|said| said.n).sum();
        // What is withheld for its smallness in a cell is « too few elsewhere » in the union: k has no part in it.
        Said { n, mean: union_mean(&means), people: union_people(&people) }.figures(1, Count::Exact(n))
    });
    let (means, counts) = figures.unzip();
    let n = Count::Exact(cells.iter().map(|cell| cell.valid).sum());
    Cell { population, n, means, counts, items: Vec::new() }
}

/// The mean of the union of cells of which each has `n` scores and says `mean`.
///
/// A bound on one side only is kept on that side, where it says something: « at most » the weighted mean of the exact
/// means and upper bounds. Bounds on both sides would leave an interval, and a withheld cell could be anything: not said.
pub(super) fn union_mean(cells: &[(u32, Mean)]) -> Mean {
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
pub(super) fn union_people(cells: &[People]) -> People {
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

/// The reason of the union where a cell is withheld for `reason`.
fn withheld(reason: Withheld) -> Withheld {
    match reason {
        Withheld::TooFew | Withheld::TooFewElsewhere | Withheld::TooFewForItems => Withheld::TooFewElsewhere,
        Withheld::TooCoarse | Withheld::NotAdditive => Withheld::NotAdditive,
    }
}
