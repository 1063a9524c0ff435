//! R4: a release's cells brought together along what their groups have in common.
//!
//! **It adds nothing**: each line is a cell of the release as it stands there, or a union of such cells. A cell belongs to a
//! value where all its groups state it. One that mixes values is a line of its own: taking it apart would need the answers.
//! Which cells stand together follows from the groups' attributes and from who took part, never from answers.
//!
//! A breakdown is made with the release, when the wave closes, and frozen with it: what groups have in common was fixed
//! when the first wave opened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::published::{Cell, Population};
use super::union::{Weighed, union};
use crate::domain::group::{Attribute, Group};
use crate::domain::ids::GroupId;

/// The cells of a release, brought together along one attribute of its groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// The attribute.
    pub attribute: Attribute,
    /// At least two lines, of which one is a union; each cell of the release is in one of them.
    pub lines: Vec<BreakdownLine>,
}

/// The cells whose groups state the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BreakdownLine {
    /// What the groups state, each value once; `None` for groups that state nothing. Several values where a pool of the
    /// release mixes them.
    pub values: Vec<Option<String>>,
    /// The cell, or the union of the cells.
    pub cell: Cell,
}

/// A breakdown for each attribute along which one says more than the cells and their total. `weighed` are the `cells`
/// with their numbers.
pub(super) fn breakdowns(groups: &[Group], cells: &[Cell], weighed: &[Weighed]) -> Vec<Breakdown> {
    Attribute::ALL.iter().filter_map(|attribute| breakdown(*attribute, groups, cells, weighed)).collect()
}

fn breakdown(
    attribute: Attribute,
    groups: &[Group],
    cells: &[Cell],
    weighed: &[Weighed],
) -> Option<Breakdown> {
    let stated = Stated::new(attribute, groups);
    if groups.iter().filter(|group| group.attributes.get(attribute).is_some()).count() < 2 {
        return None;
    }
    let mut lines: Vec<Line<'_>> = Vec::new();
    for cell in cells.iter().zip(weighed) {
        let values = stated.of(&cell.0.population);
        match lines.iter_mut().find(|line| line.values == values) {
            Some(line) => line.cells.push(cell),
            None => lines.push(Line { values, cells: vec![cell] }),
        }
    }
    lines.sort_by_key(Line::order);
    let says_more = lines.len() > 1 && lines.iter().any(|line| line.cells.len() > 1);
    says_more.then(|| Breakdown { attribute, lines: lines.into_iter().map(Line::published).collect() })
}

/// The cells that state the same, before they are brought together.
struct Line<'a> {
    values: Vec<Option<&'a str>>,
    cells: Vec<(&'a Cell, &'a Weighed)>,
}

impl Line<'_> {
    /// By the alphabet; then what is not stated, then what mixes values.
    fn order(&self) -> (usize, bool, String) {
        let first = self.values.first().copied().flatten();
        (self.values.len(), first.is_none(), first.unwrap_or_default().to_lowercase())
    }

    fn published(self) -> BreakdownLine {
        let values = self.values.into_iter().map(|value| value.map(str::to_owned)).collect();
        let cell = match self.cells.as_slice() {
            [(alone, _)] => (*alone).clone(),
            several => {
                let groups = several.iter().flat_map(|(cell, _)| cell.population.groups());
                union(Population::Pool(groups.cloned().collect()), several.iter().map(|(_, one)| *one))
            }
        };
        BreakdownLine { values, cell }
    }
}

/// What each group states of one attribute. Spellings that differ in their capitals alone are one value, written as the
/// first group does.
struct Stated<'a>(BTreeMap<&'a GroupId, Option<&'a str>>);

impl<'a> Stated<'a> {
    fn new(attribute: Attribute, groups: &'a [Group]) -> Self {
        let mut spelled: BTreeMap<String, &str> = BTreeMap::new();
        let mut of_group = |group: &'a Group| {
            let value = group.attributes.get(attribute)?;
            Some(*spelled.entry(value.to_lowercase()).or_insert(value))
        };
        Self(groups.iter().map(|group| (&group.id, of_group(group))).collect())
    }

    /// The values of a cell's groups, each once, in the order of the alphabet; what is not stated comes first.
    fn of(&self, population: &Population) -> Vec<Option<&'a str>> {
        let mut values: Vec<_> =
            population.groups().iter().filter_map(|group| self.0.get(&group.id).copied()).collect();
        values.sort_unstable();
        values.dedup();
        values
    }
}
