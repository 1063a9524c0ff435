//! R5 « par groupe »: before and after of each group and pool, where both waves published the same groups as one cell.
//!
//! **It adds nothing**: a change is the difference of two published means, an interval is a function of two published
//! numbers of answers and of the score's dispersion. Nobody learns what the two releases do not say.
//!
//! **The interval.** A group's number of answers is published as a band, so the interval is computed with the band's lower
//! end: « 5 à 8 » counts as 5. It is then as wide as the one of the true number or wider (by a quarter for eight people), and
//! can be worked out again from the page. The other honest choice would be no interval; but the bare difference of two
//! means of five people invites to be read as a finding, which its interval of some fifty points does not. What must never be
//! done is to use the true number: the width would tell it. A pool's number is published, and is used.
//!
//! **No verdict.** Each cell would be a family of its own, and with eight groups one of them « improves » by chance; the verdict
//! is for the whole alone (R8). A cell that only one wave has is named with that reason: pools follow who answered, and the
//! change from one set of people to another would be no change. A bound gives none either.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::change::{ANSWERS_MIN, change, difference};
use super::comparison::{Change, NotPublished};
use super::published::{Cell, Count, Mean, MeanFigure, Population, Release, ScoreFrame};
use crate::domain::ids::GroupId;

/// One score before and after in one cell that is not the whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CellChange {
    /// Whose answers they are.
    pub population: Population,
    /// The earlier figure, on 0 to 100; `None` where the earlier wave has no cell of these groups.
    pub before: Option<MeanFigure>,
    /// The later figure; `None` where the later wave has none.
    pub after: Option<MeanFigure>,
    /// What is said of the change.
    pub moved: Moved,
}

/// A change that carries no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moved {
    /// After minus before, in points from -100 to 100, with d +- 1.96 SE for the least numbers that the bands allow.
    Change(Change),
    /// Nothing, with the reason.
    NotPublished(NotPublished),
}

/// A score of both waves: its frame as it stood first, and its places in the earlier and in the later release.
#[derive(Clone, Copy)]
pub(super) struct Compared<'a> {
    pub(super) score: &'a ScoreFrame,
    pub(super) places: (usize, usize),
}

/// The cells of both releases, those of the earlier one first, without the one that is the whole again.
pub(super) fn changes(before: &Release, after: &Release, compared: Compared<'_>) -> Vec<CellChange> {
    if before.dispositif != after.dispositif || before.mode != after.mode {
        return Vec::new();
    }
    let (earlier, later) = (parts(before), parts(after));
    // Looked up, since a release may have thousands of groups.
    let twins: BTreeMap<_, _> = later.iter().map(|cell| (groups(cell), *cell)).collect();
    let known: BTreeSet<_> = earlier.iter().map(|cell| groups(cell)).collect();
    let earlier_changes = earlier
        .iter()
        .map(|cell| cell_change(before, compared, Some(cell), twins.get(&groups(cell)).copied()));
    let alone = later.iter().filter(|cell| !known.contains(&groups(cell)));
    earlier_changes
        .chain(alone.map(|cell| cell_change(before, compared, None, Some(cell))))
        .flatten()
        .collect()
}

/// The cells that say something else than the whole.
fn parts(release: &Release) -> Vec<&Cell> {
    let whole = release.whole().map(groups);
    release.cells.iter().filter(|cell| Some(groups(cell)) != whole).collect()
}

fn groups(cell: &Cell) -> BTreeSet<&GroupId> {
    cell.population.groups().iter().map(|group| &group.id).collect()
}

fn cell_change(
    release: &Release,
    compared: Compared<'_>,
    before: Option<&Cell>,
    after: Option<&Cell>,
) -> Option<CellChange> {
    let of = |cell: Option<&Cell>, place: usize| cell.and_then(|cell| cell.means.get(place)).copied();
    let population = before.or(after)?.population.clone();
    let (before, after) = (of(before, compared.places.0), of(after, compared.places.1));
    let moved = match before.zip(after) {
        Some(figures) => moved(release, compared.score, figures),
        None => Moved::NotPublished(NotPublished::OtherGroups),
    };
    Some(CellChange { population, before, after, moved })
}

fn moved(release: &Release, score: &ScoreFrame, (before, after): (MeanFigure, MeanFigure)) -> Moved {
    let (n0, n1) = (at_least(before.n), at_least(after.n));
    match difference(before.mean, after.mean) {
        Some(_) if n0.min(n1) < ANSWERS_MIN => Moved::NotPublished(NotPublished::TooFew),
        Some(points) => Moved::Change(change(release.mode, score, points, (n0, n1))),
        None if [before.mean, after.mean].iter().any(|mean| matches!(mean, Mean::Withheld(_))) => {
            Moved::NotPublished(NotPublished::Withheld)
        }
        None => Moved::NotPublished(NotPublished::Bound),
    }
}

/// The fewest people that a published number allows.
fn at_least(n: Count) -> u32 {
    match n {
        Count::Exact(n) => n,
        Count::Band { from, .. } => from,
    }
}
