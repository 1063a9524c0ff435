//! R3 over several waves: a count never tells that everybody's score changed.
//!
//! A mean leaves nearly every score open to everybody, and so do two means. A count beside the mean leaves fewer: six people,
//! mean 33, « at least 4 » at or above 50, one question of five options: all have 0 or 50. If the next wave says 50 and « at most
//! 2 », all have 25 or 100, and nobody can have kept their score. So a wave's count is said where somebody could have kept
//! theirs, and withheld where it could not be ruled out that it shows the contrary.
//!
//! **Whatever the count is.** Of the wave that closes, n and the mean decide, with every count that could be said beside them; of
//! the waves before it, what was said. The count itself decides nothing, so that its absence tells nothing that was not published.
//!
//! **Whoever looks.** A score is *open* in a cell where anybody and every colleague, with any answers of their own, must leave it
//! possible to every other person. Where a score is open in both cells everybody can have it in both. That is more than
//! is needed (it may be another score for another reader), and is short to decide.
//!
//! **In all waves together.** Of three waves each two may leave a score open and all three none. Five, five and seven people, one
//! question of six options, theta 33: « at most 36 » with « at least 3 », « at least 64 » with « at least 3 », 29 with « at most 2 ».
//! Whoever had 100, then 0, then 40 knows of each other: 0 or 40 first, not 0 then, not 40 at last. So one score must be open in
//! all of them.
//!
//! **And in those to come.** A later wave may be said by its mean alone, which nothing withholds, and close the one score that the
//! waves before it left open. Five people, one question of five options, theta 50: 40 with « at least 3 », 40 with « at most 2 », then
//! « at least 65 ». Whoever had 100, then 50, then 0 knows of each other: 0 or 50 first, not 50 then, not 0 at last. So the one
//! score must be among those that every mean leaves open ([`Limits::always_open`]).
//!
//! Scores are read in steps of complete sheets, on which `indicators` brings those with missing answers before they are added.

use std::collections::BTreeMap;

use super::counts::people;
use super::means::Limits;
use super::published::{
    Cell, Count, Mean, MeanFigure, People, Population, Published, Release, ScoreFrame, Withheld,
};
use crate::domain::group::Group;
use crate::domain::ratio::Ratio;

/// From these rules on whoever is counted stands on a step. An earlier count may have been of people between two, which is not read:
/// nothing is open beside it.
const COUNTED_IN_STEPS: u32 = 6;

/// What was published of the same people before the wave that closes.
pub(super) struct Earlier<'a> {
    waves: Vec<Told<'a>>,
    members: BTreeMap<&'a str, u32>,
}

/// A release and where each group stands in it.
struct Told<'a> {
    release: &'a Release,
    /// The cell of a group by its name, under which other dispositifs of the same people have it too.
    cells: BTreeMap<&'a str, usize>,
}

impl<'a> Earlier<'a> {
    pub(super) fn new(releases: &'a [Published<Release>], groups: &'a [Group]) -> Self {
        let told = |release: &'a Published<Release>| Told {
            release,
            cells: (release.cells.iter().enumerate())
                .flat_map(|(place, cell)| {
                    cell.population.groups().iter().map(move |group| (&*group.name, place))
                })
                .collect(),
        };
        let members = groups.iter().map(|group| (&*group.name, group.members));
        Self { waves: releases.iter().map(told).collect(), members: members.collect() }
    }

    /// Whether a count may stand beside the mean of `n` people of these groups.
    pub(super) fn lets_count(&self, score: &ScoreFrame, of: &Population, n: u32, mean: Mean) -> bool {
        let Some(scale) = Scale::of(score) else { return self.waves.is_empty() };
        let before: Vec<Read> =
            self.waves.iter().flat_map(|wave| self.read(wave, score, scale, of)).collect();
        if before.is_empty() {
            return true;
        }
        let sums = Sums::new(scale, n, mean);
        let (fewest, most) = sums.counts();
        let mut counted: Vec<Range> = (0..=n).map(|count| range(n, people(n, count))).collect();
        counted.dedup();
        counted.retain(|(low, high)| *low.max(&fewest) <= *high.min(&most));
        let (low, high) = scale.always_open;
        // Scores next to theta are the last to be closed: found first, they settle most cells at once.
        let mut scores: Vec<i64> = (low..=high).collect();
        scores.sort_by_key(|steps| (steps - scale.cut).abs());
        for steps in scores {
            if counted.is_empty() {
                break;
            }
            if before.iter().all(|before| before.is_open(steps)) {
                let supposed = sums.if_somebody_has(steps);
                counted.retain(|counted| !supposed.is_open(*counted));
            }
        }
        counted.is_empty()
    }

    /// What an earlier wave said of a score in the cells that these groups were in: one reading for each number of people that
    /// the cell can have had, since a group's is a band; a cell that cannot be read at all leaves nothing open.
    fn read(&self, wave: &Told<'_>, score: &ScoreFrame, scale: Scale, of: &Population) -> Vec<Read> {
        let Some(place) = wave.release.scores.iter().position(|one| one.is_same_as(score)) else {
            return Vec::new();
        };
        let mut cells: Vec<usize> =
            of.groups().iter().filter_map(|group| wave.cells.get(&*group.name).copied()).collect();
        cells.sort_unstable();
        cells.dedup();
        let cells = cells.into_iter().filter_map(|cell| wave.release.cells.get(cell));
        cells.flat_map(|cell| self.readings(wave.release.rules, cell, place, scale)).collect()
    }

    fn readings(&self, rules: u32, cell: &Cell, place: usize, scale: Scale) -> Vec<Read> {
        let Some(MeanFigure { n, mean }) = cell.means.get(place).copied() else { return Vec::new() };
        // Rules 1 counted nobody.
        let nobody = People::Withheld(Withheld::TooFew);
        let count = cell.counts.get(place).map_or(nobody, |count| count.people);
        if mean.withheld().is_some() && count.withheld().is_some() {
            return Vec::new();
        }
        if rules < COUNTED_IN_STEPS && count.withheld().is_none() {
            return vec![Read::NOTHING];
        }
        let members =
            || cell.population.groups().iter().filter_map(|group| self.members.get(&*group.name)).sum();
        let numbers = match n {
            Count::Exact(n) => n..=n,
            Count::Band { from, to } => from..=to.unwrap_or_else(members).max(from),
        };
        let fits = |n: &u32| scale.says(*n, mean) && says(*n, count);
        let read: Vec<Read> = numbers.filter(fits).map(|n| Read::new(scale, n, mean, count)).collect();
        if read.is_empty() { vec![Read::NOTHING] } else { read }
    }
}

/// Whether that can be said of so many people.
fn says(n: u32, said: People) -> bool {
    said.withheld().is_some() || (0..=n).any(|count| people(n, count) == said)
}

/// A score in steps of complete sheets, as its frame tells it to everybody.
#[derive(Clone, Copy, Debug)]
struct Scale {
    limits: Limits,
    /// The highest score.
    top: i64,
    /// The lowest score at or above theta; at least 1, since theta is.
    cut: i64,
    /// The scores that every mean leaves open.
    always_open: Range,
}

impl Scale {
    fn of(score: &ScoreFrame) -> Option<Self> {
        let step = score.step?;
        let parts = Ratio::new(100 * step.denominator(), step.numerator())?.rounded();
        let cut = Ratio::new(i128::from(score.theta) * parts, 100)?.rounded_up().max(1);
        let limits = Limits::from_theta_and_parts(score.theta, parts)?;
        let (low, high) = limits.always_open();
        let always_open = (i64::try_from(low).ok()?, i64::try_from(high).ok()?);
        Some(Self { limits, top: i64::try_from(parts).ok()?, cut: i64::try_from(cut).ok()?, always_open })
    }

    /// Whether that can be said of the mean of so many people.
    fn says(self, n: u32, mean: Mean) -> bool {
        let all = i128::from(n);
        let is_whole = |points: Ratio| {
            let (above, below) =
                (points.numerator() * all * i128::from(self.top), points.denominator() * 100);
            above % below == 0
        };
        mean == match mean {
            // A sum of no whole steps is never said; most numbers of a band end here.
            Mean::Exact(points) if !is_whole(points) => return false,
            Mean::Exact(points) => self.limits.mean(n, points * all),
            Mean::AtMost(_) => self.limits.mean(n, Ratio::ZERO),
            Mean::AtLeast(_) => self.limits.mean(n, Ratio::whole(100 * all)),
            Mean::Withheld(_) => mean,
        }
    }
}

/// From the first to the second; nothing where the second is lower.
type Range = (i64, i64);

/// What a reader knows of the people of a cell: what their scores add up to, and how many of them are counted.
#[derive(Clone, Copy, Debug)]
struct Read {
    sums: Sums,
    counted: Range,
}

impl Read {
    /// Of which nothing is open.
    const NOTHING: Self = Self { sums: Sums { top: 1, cut: 1, people: 0, sum: (0, 0) }, counted: (0, 0) };

    fn new(scale: Scale, n: u32, mean: Mean, people: People) -> Self {
        Self { sums: Sums::new(scale, n, mean), counted: range(n, people) }
    }

    fn is_open(self, steps: i64) -> bool {
        self.sums.if_somebody_has(steps).is_open(self.counted)
    }
}

/// What a count says of `n` people.
fn range(n: u32, people: People) -> Range {
    match people {
        People::Exact(count) => (count.into(), count.into()),
        People::AtMost(count) => (0, count.into()),
        People::AtLeast(count) => (count.into(), n.into()),
        People::Withheld(_) => (0, n.into()),
    }
}

/// So many people and what their scores add up to.
#[derive(Clone, Copy, Debug)]
struct Sums {
    top: i64,
    cut: i64,
    people: i64,
    sum: Range,
}

impl Sums {
    fn new(Scale { top, cut, .. }: Scale, n: u32, mean: Mean) -> Self {
        let n = i64::from(n);
        let steps = |points: Ratio| (points * i128::from(n * top)).divided_by(100);
        let steps = |points| steps(points).and_then(|sum| i64::try_from(sum.rounded()).ok()).unwrap_or(0);
        let sum = match mean {
            Mean::Exact(points) => (steps(points), steps(points)),
            Mean::AtMost(points) => (0, steps(points)),
            Mean::AtLeast(points) => (steps(points), n * top),
            Mean::Withheld(_) => (0, n * top),
        };
        Self { top, cut, people: n, sum }
    }

    /// How many of them can be at or above theta. r people there and the others below it have any sum from the least to the
    /// greatest that they can have, so that these are all numbers of a range.
    fn counts(self) -> Range {
        let below = self.people * (self.cut - 1);
        let least = -(below - self.sum.0).div_euclid(self.top - self.cut + 1);
        let most = self.sum.1.div_euclid(self.cut);
        (least.max(0), most.min(self.people))
    }

    /// The same of the others, once somebody takes off their score.
    fn without(self, steps: i64) -> Self {
        Self { people: self.people - 1, sum: (self.sum.0 - steps, self.sum.1 - steps), ..self }
    }

    /// What everybody finds if somebody has that score.
    fn if_somebody_has(self, steps: i64) -> Supposed {
        let colleague = |own: i64| {
            let others = self.without(own);
            (i64::from(own >= self.cut), others.counts(), others.without(steps).counts())
        };
        Supposed {
            adds: i64::from(steps >= self.cut),
            others: self.without(steps).counts(),
            colleagues: (0..=self.top).map(colleague).collect(),
        }
    }
}

/// What follows from somebody's having a certain score.
struct Supposed {
    /// What they add to the count.
    adds: i64,
    /// How many of the others can be counted.
    others: Range,
    /// For each score that a colleague can have: what it adds to the count, how many of all others can be counted, and how many of
    /// those who are neither.
    colleagues: Vec<(i64, Range, Range)>,
}

impl Supposed {
    /// Whether everybody must leave it possible to every other person, where so many are counted.
    fn is_open(&self, counted: Range) -> bool {
        let meet =
            |taken: i64, (low, high): Range| (counted.0 - taken).max(low) <= (counted.1 - taken).min(high);
        meet(self.adds, self.others)
            && (self.colleagues.iter())
                .all(|(own, others, rest)| !meet(*own, *others) || meet(own + self.adds, *rest))
    }
}

#[cfg(test)]
mod tests;
