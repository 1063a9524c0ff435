//! The whole and its groups: which rows are whose.

use std::collections::{BTreeMap, BTreeSet};

use super::AnalyseError;
use super::change::{self, Change, Rules};
use super::description::{Description, describe};
use super::pairing::Pairs;
use crate::domain::questionnaire::{AnswerSheet, Questionnaire};
use crate::domain::ratio::Ratio;
use crate::indicators::{Team, person_scores, teams};
use crate::intake::answers_csv::ImportedRow;

/// A set of people, described at each moment and compared.
#[derive(Clone, Debug)]
pub struct Population {
    /// The group's name; `None` for the whole.
    pub group: Option<String>,
    /// The first file.
    pub before: Description,
    /// The second, where there is one.
    pub after: Option<Description>,
    /// Each score's change, in the order of the questionnaire; none where there is one file.
    pub changes: Vec<Change>,
}

/// The whole, then the groups by name.
pub(super) fn populations(
    questionnaire: &Questionnaire,
    before: &[ImportedRow],
    after: Option<&[ImportedRow]>,
    pairs: Option<&Pairs>,
    is_grouped: bool,
    rules: &Rules<'_>,
) -> Result<Vec<Population>, AnalyseError> {
    let groups = if is_grouped { group_names(before, after.unwrap_or_default())? } else { Vec::new() };
    let before = Moment::read(questionnaire, before, &groups)?;
    let after = after.map(|rows| Moment::read(questionnaire, rows, &groups)).transpose()?;
    let whole = [None].into_iter();
    let of_groups = (0..).zip(groups).map(Some);
    let pairs = pairs.zip(after.as_ref()).map(|(pairs, after)| PairsByGroup::new(&before, after, pairs));
    let population = |group: Option<(u32, String)>| {
        let place = group.as_ref().map(|(place, _)| *place);
        let changes = match (&after, &pairs) {
            (None, _) => Vec::new(),
            (Some(after), Some(pairs)) => {
                change::of_pairs(questionnaire, &paired_scores(&before, after, pairs.of(place)), rules)?
            }
            (Some(after), None) => {
                let (before, after) = (before.scores_of(place), after.scores_of(place));
                change::of_waves(questionnaire, &before, &after, rules)?
            }
        };
        Ok(Population {
            group: group.map(|(_, name)| name),
            before: before.describe(questionnaire, place),
            after: after.as_ref().map(|after| after.describe(questionnaire, place)),
            changes,
        })
    };
    whole.chain(of_groups).map(population).collect()
}

/// The rows of one file with what is computed of them.
struct Moment<'a> {
    sheets: Vec<(u32, &'a AnswerSheet)>,
    /// For each score a value for each row.
    scores: Vec<Vec<Option<Ratio>>>,
    /// Every row, then those of each group.
    rows: (Vec<usize>, Vec<Vec<usize>>),
    whole: Team,
    groups: Vec<Team>,
}

impl<'a> Moment<'a> {
    fn read(
        questionnaire: &Questionnaire,
        rows: &'a [ImportedRow],
        groups: &[String],
    ) -> Result<Self, AnalyseError> {
        let places: BTreeMap<&str, u32> = groups.iter().map(String::as_str).zip(0..).collect();
        let place = |row: &ImportedRow| row.group.as_deref().and_then(|name| places.get(name)).copied();
        let sheets: Vec<_> = rows.iter().map(|row| (place(row).unwrap_or(0), &row.sheet)).collect();
        let (whole, of_groups) = teams(questionnaire, groups.len().max(1), &sheets)?;
        let answers: Vec<&AnswerSheet> = sheets.iter().map(|(_, sheet)| *sheet).collect();
        let scores = person_scores(questionnaire, &answers)?;
        let mut rows_of = vec![Vec::new(); groups.len()];
        for (row, (place, _)) in sheets.iter().enumerate() {
            rows_of.get_mut(*place as usize).into_iter().for_each(|rows: &mut Vec<usize>| rows.push(row));
        }
        let rows = ((0..sheets.len()).collect(), rows_of);
        Ok(Self { sheets, scores, rows, whole, groups: of_groups })
    }

    /// The rows of the group at `place`, or all.
    fn rows_of(&self, place: Option<u32>) -> &[usize] {
        let of_group = |place: u32| self.rows.1.get(place as usize).map(Vec::as_slice).unwrap_or_default();
        place.map_or(&self.rows.0, of_group)
    }

    fn group_of(&self, row: usize) -> Option<u32> {
        self.sheets.get(row).map(|(place, _)| *place)
    }

    /// For each score its values in this population, of those who have it.
    fn scores_of(&self, place: Option<u32>) -> Vec<Vec<Ratio>> {
        let rows = self.rows_of(place);
        let of_score = |values: &Vec<Option<Ratio>>| {
            rows.iter().filter_map(|row| values.get(*row).copied().flatten()).collect()
        };
        self.scores.iter().map(of_score).collect()
    }

    fn describe(&self, questionnaire: &Questionnaire, place: Option<u32>) -> Description {
        let team = place.map_or(Some(&self.whole), |place| self.groups.get(place as usize));
        let sheets = self.rows_of(place).iter().filter_map(|row| self.sheets.get(*row));
        let sheets: Vec<&AnswerSheet> = sheets.map(|(_, sheet)| *sheet).collect();
        describe(questionnaire, team.unwrap_or(&self.whole), &sheets, &self.scores_of(place))
    }
}

/// The pairs of all, and of each group. A pair whose group differs between the files is of no group.
struct PairsByGroup<'a> {
    all: &'a [(usize, usize)],
    groups: BTreeMap<u32, Vec<(usize, usize)>>,
}

impl<'a> PairsByGroup<'a> {
    fn new(before: &Moment<'_>, after: &Moment<'_>, pairs: &'a Pairs) -> Self {
        let mut groups: BTreeMap<u32, Vec<(usize, usize)>> = BTreeMap::new();
        for (one, other) in &pairs.rows {
            let group = before.group_of(*one).filter(|group| after.group_of(*other) == Some(*group));
            if let Some(group) = group {
                groups.entry(group).or_default().push((*one, *other));
            }
        }
        Self { all: &pairs.rows, groups }
    }

    fn of(&self, place: Option<u32>) -> &[(usize, usize)] {
        let of_group = |place| self.groups.get(&place).map(Vec::as_slice).unwrap_or_default();
        place.map_or(self.all, of_group)
    }
}

/// For each score the two values of everyone of `pairs` who has it twice.
fn paired_scores(
    before: &Moment<'_>,
    after: &Moment<'_>,
    pairs: &[(usize, usize)],
) -> Vec<Vec<(Ratio, Ratio)>> {
    let of_score = |(earlier, later): (&Vec<Option<Ratio>>, &Vec<Option<Ratio>>)| {
        let both = |(one, other): &(usize, usize)| Some(((*earlier.get(*one)?)?, (*later.get(*other)?)?));
        pairs.iter().filter_map(both).collect()
    };
    before.scores.iter().zip(&after.scores).map(of_score).collect()
}

/// The groups of both files: numbers in their order, else by name.
fn group_names(before: &[ImportedRow], after: &[ImportedRow]) -> Result<Vec<String>, AnalyseError> {
    let names = |rows: &'_ [ImportedRow]| -> BTreeSet<String> {
        rows.iter().filter_map(|row| row.group.clone()).collect()
    };
    let (earlier, later) = (names(before), names(after));
    let spelt: BTreeMap<String, &String> = earlier.iter().map(|name| (name.to_lowercase(), name)).collect();
    for name in &later {
        if let Some(other) = spelt.get(&name.to_lowercase()).filter(|other| **other != name) {
            return Err(AnalyseError::GroupSpelling { before: (*other).clone(), after: name.clone() });
        }
    }
    let mut groups: Vec<String> = earlier.union(&later).cloned().collect();
    groups.sort_by_key(|name| (name.parse::<u64>().unwrap_or(u64::MAX), name.clone()));
    Ok(groups)
}
