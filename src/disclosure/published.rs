//! What was published, as types. Charts, pages and printed tables take their figures from these and nothing else.

mod figures;

use std::collections::BTreeSet;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::breakdown::Breakdown;
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::{DispositifId, GroupId, InstrumentId, ItemId, ScoreId, WaveId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Dispersion, Regression};
use crate::domain::ratio::Ratio;
use crate::domain::tally::MIDDLE;
use crate::domain::wave::WaveKind;

pub use self::figures::{Bounded, Count, CountFigure, Mean, MeanFigure, People, Withheld};

/// Something that passed the gate. The field is private and only `disclosure` fills it, so that a number which did not
/// pass cannot be given to a chart or a page: it does not have the type.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Published<T>(T);

impl<T> Published<T> {
    /// Reserved to the gate.
    pub(super) fn seal(value: T) -> Self {
        Self(value)
    }

    /// For the tests of what shows published values; the built service has no such door.
    #[cfg(test)]
    pub(crate) fn for_test(value: T) -> Self {
        Self(value)
    }

    /// A part of what was published is published too. It is borrowed from the whole, so that nothing else is passed
    /// off as a part of it:
    ///
    /// ```
    /// # use entrevoix::disclosure::{Published, Release};
    /// fn k(release: &Published<Release>) -> Published<u32> {
    ///     release.part(|release| &release.k)
    /// }
    /// ```
    /// ```compile_fail
    /// # use entrevoix::disclosure::{Published, Release};
    /// fn k(release: &Published<Release>) -> Published<u32> {
    ///     release.part(|release| release.k + 1)
    /// }
    /// ```
    pub fn part<U: Clone>(&self, part: impl for<'a> FnOnce(&'a T) -> &'a U) -> Published<U> {
        Published(part(&self.0).clone())
    }

    /// Each of a list of parts, as [`Published::part`] would give it; an option is a list of one or none (`as_slice`).
    pub fn each<U: Clone>(&self, list: impl for<'a> FnOnce(&'a T) -> &'a [U]) -> Vec<Published<U>> {
        list(&self.0).iter().cloned().map(Published).collect()
    }
}

impl<T> Deref for Published<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What one wave published, once, when it closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The version of the gate's rules.
    pub rules: u32,
    /// The dispositif.
    pub dispositif: DispositifId,
    /// The wave.
    pub wave: WaveId,
    /// The wave's moment.
    pub moment: WaveKind,
    /// The cells asked for.
    pub granularity: Granularity,
    /// When figures are published.
    pub mode: Mode,
    /// From how many answers on anything is said.
    pub k: u32,
    /// What was computed, with all that a reader of the figures needs.
    pub scores: Vec<ScoreFrame>,
    /// What is counted question by question: items of no score, where the whole is the one cell; empty elsewhere (R3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemFrame>,
    /// The cells; each has one mean and one count for each score, in the order of `scores`.
    pub cells: Vec<Cell>,
    /// The union of all cells, made of what they say; absent where there is no cell, and where the whole is the cell.
    pub total: Option<Cell>,
    /// The cells brought together along what groups have in common, where that says more than cells and total (R4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<Breakdown>,
    /// Groups in no cell: too small even together, or in which nobody answered.
    pub unsaid: Vec<GroupName>,
}

impl Release {
    /// The cell of the whole dispositif, where the release has one.
    pub fn whole(&self) -> Option<&Cell> {
        self.total
            .as_ref()
            .or_else(|| self.cells.iter().find(|cell| matches!(cell.population, Population::Whole(_))))
    }
}

/// A score as it stood when the wave closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreFrame {
    /// The score.
    pub id: ScoreId,
    /// Its name in full.
    pub name: Text,
    /// Its name where room is short.
    pub short: Text,
    /// What a high score means.
    pub direction: Direction,
    /// Whether it carries a verdict.
    pub primary: bool,
    /// Whether its instrument is validated.
    pub validated: bool,
    /// The change that matters, in points.
    pub notable_change: u8,
    /// The reference dispersion.
    pub dispersion: Dispersion,
    /// What the score does by itself in a group chosen for it, where its file gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regression: Option<Regression>,
    /// The cut at which people are counted, in points: the score's risk threshold, or the middle of the scale.
    #[serde(default = "middle")]
    pub theta: u8,
    /// The smallest step of one person's score, in points: with theta and n it gives the bounds of a mean (R2). `None` in
    /// releases of rules 1, which did not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Ratio>,
    /// A fingerprint of what is computed: two waves compare only where it is the same.
    pub definition: String,
}

impl ScoreFrame {
    /// Whether both are of one score that was asked and computed in the same way: only then do their figures go together.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.id == other.id && self.definition == other.definition
    }
}

/// The theta of releases of rules 1, none of whose questionnaires had a threshold.
fn middle() -> u8 {
    MIDDLE
}

/// An item that belongs to no score, as it stood when the wave closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemFrame {
    /// Its instrument.
    pub instrument: InstrumentId,
    /// The item, within its instrument.
    pub id: ItemId,
    /// What participants read.
    pub text: Text,
    /// The cut, in points: people whose answer is at or above this are counted, turned where the item is reversed. It lies
    /// just above the middle.
    pub theta: u8,
    /// The answers that are counted, as participants read them, in the order of the scale.
    pub counted: Vec<Text>,
}

/// A population and its figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Whose answers they are.
    pub population: Population,
    /// How many valid sheets.
    pub n: Count,
    /// One mean for each score of the release.
    pub means: Vec<MeanFigure>,
    /// One count for each score of the release; none in releases of rules 1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<CountFigure>,
    /// One count for each item of the release; none but for a whole that is the one cell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<CountFigure>,
}

/// Whose answers a cell holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "population", content = "groups", rename_all = "snake_case")]
pub enum Population {
    /// The whole dispositif.
    Whole(Vec<GroupName>),
    /// One group.
    Group(GroupName),
    /// Groups that are shown together because one of them is too small alone.
    Pool(Vec<GroupName>),
}

impl Population {
    /// Its groups.
    pub fn groups(&self) -> &[GroupName] {
        match self {
            Self::Whole(groups) | Self::Pool(groups) => groups,
            Self::Group(group) => std::slice::from_ref(group),
        }
    }

    /// Whether both are made of the same groups, whatever they were called.
    pub fn has_same_groups_as(&self, other: &Self) -> bool {
        let ids = |population: &Self| -> BTreeSet<GroupId> {
            population.groups().iter().map(|group| group.id.clone()).collect()
        };
        ids(self) == ids(other)
    }
}

/// A group as it was called when the wave closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupName {
    /// The group.
    pub id: GroupId,
    /// Its name.
    pub name: String,
}
