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

use std::ops::Add;

use super::published::{Bounded, Cell, Count, CountFigure, Mean, MeanFigure, People, Population, Withheld};
use crate::domain::ratio::Ratio;

/// What is said of one score in one cell.
#[derive(Clone, Copy)]
pub(super) struct Said {
    /// The number of scores that a union counts the cell by.
    pub(super) n: u32,
    /// The number as the cell tells it.
    pub(super) told: Count,
    pub(super) mean: Mean,
    pub(super) people: People,
}

/// What a cell says, score by score. Not protected: it does not leave `disclosure`.
pub(super) struct Weighed {
    pub(super) valid: u32,
    pub(super) said: Vec<Said>,
}

impl Said {
    /// Nothing, for fewer than `k` answers in this cell.
    pub(super) fn too_few(n: u32, k: u32) -> Self {
        Self::withheld(n, Count::Band { from: 0, to: Some(k.saturating_sub(1)) }, Withheld::TooFew)
    }

    /// Nothing, for too few answers in another cell. It is not counted out, since the total would count that one out.
    pub(super) fn too_few_elsewhere(n: u32) -> Self {
        Self::withheld(n, Count::Band { from: 0, to: None }, Withheld::TooFewElsewhere)
    }

    fn withheld(n: u32, told: Count, reason: Withheld) -> Self {
        Self { n, told, mean: Mean::Withheld(reason), people: People::Withheld(reason) }
    }

    /// The union of what cells say of the same score.
    fn union(cells: &[Self]) -> Self {
        let n = cells.iter().map(|said| said.n).sum();
        let means: Vec<_> = cells.iter().map(|said| (said.n, said.mean)).collect();
        let people: Vec<_> = cells.iter().map(|said| (said.n, said.people)).collect();
        match (union_mean(&means), union_people(&people)) {
            (_, People::Withheld(Withheld::TooFewElsewhere)) => Self::too_few_elsewhere(n),
            (mean, people) => Self { n, told: Count::Exact(n), mean, people },
        }
    }

    /// Both figures.
    pub(super) fn figures(self) -> (MeanFigure, CountFigure) {
        (MeanFigure { n: self.told, mean: self.mean }, CountFigure { n: self.told, people: self.people })
    }
}

/// The union of cells of one release, of which each says something of every score.
pub(super) fn union<'a>(population: Population, cells: impl IntoIterator<Item = &'a Weighed>) -> Cell {
    let cells: Vec<&Weighed> = cells.into_iter().collect();
    let scores = cells.first().map_or(0, |cell| cell.said.len());
    let column = |place| cells.iter().filter_map(|cell| cell.said.get(place).copied()).collect::<Vec<_>>();
    let (means, counts) = (0..scores).map(|place| Said::union(&column(place)).figures()).unzip();
    let n = Count::Exact(cells.iter().map(|cell| cell.valid).sum());
    Cell { population, n, means, counts, items: Vec::new() }
}

/// The mean of the union of cells of which each has `n` scores and says `mean`: the weighted mean of what they say.
pub(super) fn union_mean(cells: &[(u32, Mean)]) -> Mean {
    let all: u32 = cells.iter().map(|(n, _)| n).sum();
    let points = sum(cells.iter().map(|(n, mean)| mean.of(|mean| Some(mean * i128::from(*n)))));
    points.of(|points: Ratio| points.divided_by(all))
}

/// The number of people at or above theta in the union of cells of which each has `n` scores and says `people`.
pub(super) fn union_people(cells: &[(u32, People)]) -> People {
    sum(cells.iter().map(|(_, people)| *people))
}

/// The sum of what cells say.
///
/// A bound on one side only is kept on that side, where it says something: « at most » the sum of the exact numbers and
/// the upper bounds. Bounds on both sides would leave an interval, and a withheld cell could be anything: not said.
fn sum<T: Add<Output = T>>(cells: impl Iterator<Item = Bounded<T>>) -> Bounded<T> {
    cells.map(in_union).reduce(plus).unwrap_or(Bounded::Withheld(Withheld::NotAdditive))
}

fn plus<T: Add<Output = T>>(one: Bounded<T>, other: Bounded<T>) -> Bounded<T> {
    use Bounded::{AtLeast, AtMost, Exact};
    match (one, other) {
        (Exact(one), Exact(other)) => Exact(one + other),
        (AtMost(one), AtMost(other) | Exact(other)) | (Exact(one), AtMost(other)) => AtMost(one + other),
        (AtLeast(one), AtLeast(other) | Exact(other)) | (Exact(one), AtLeast(other)) => AtLeast(one + other),
        (Bounded::Withheld(Withheld::TooFewElsewhere), _)
        | (_, Bounded::Withheld(Withheld::TooFewElsewhere)) => Bounded::Withheld(Withheld::TooFewElsewhere),
        (Bounded::Withheld(one), Bounded::Withheld(other)) if one == other => Bounded::Withheld(one),
        _ => Bounded::Withheld(Withheld::NotAdditive),
    }
}

/// What a cell says, with the reason that its union gives where nothing is.
fn in_union<T>(said: Bounded<T>) -> Bounded<T> {
    match said {
        Bounded::Withheld(Withheld::TooFew | Withheld::TooFewElsewhere | Withheld::TooFewForItems) => {
            Bounded::Withheld(Withheld::TooFewElsewhere)
        }
        Bounded::Withheld(Withheld::TooCoarse | Withheld::NotAdditive) => {
            Bounded::Withheld(Withheld::NotAdditive)
        }
        said => said,
    }
}
