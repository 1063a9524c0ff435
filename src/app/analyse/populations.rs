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
    let population = |group: Option<(u32, String)>| {
        let place = group.as_ref().map(|(place, _)| *place);
        let changes = match (&after, pairs) {
            (None, _) => Vec::new(),
            (Some(after), Some(pairs)) => {
                change::of_pairs(questionnaire, &paired_scores(&before, after, pairs, place), rules)?
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
        Ok(Self { sheets, scores, whole, groups: of_groups })
    }

    /// Whether the row at `row` is of the group at `place`; of the whole all are.
    fn is_of(&self, row: usize, place: Option<u32>) -> bool {
        place.is_none_or(|place| self.sheets.get(row).is_some_and(|(group, _)| *group == place))
    }

    /// For each score its values in this population, of those who have it.
    fn scores_of(&self, place: Option<u32>) -> Vec<Vec<Ratio>> {
        let of_score = |values: &Vec<Option<Ratio>>| {
            let rows = values.iter().enumerate().filter(|(row, _)| self.is_of(*row, place));
            rows.filter_map(|(_, value)| *value).collect()
        };
        self.scores.iter().map(of_score).collect()
    }

    fn describe(&self, questionnaire: &Questionnaire, place: Option<u32>) -> Description {
        let team = place.map_or(Some(&self.whole), |place| self.groups.get(place as usize));
        let of_population = self.sheets.iter().enumerate().filter(|(row, _)| self.is_of(*row, place));
        let sheets: Vec<&AnswerSheet> = of_population.map(|(_, (_, sheet))| *sheet).collect();
        describe(questionnaire, team.unwrap_or(&self.whole), &sheets, &self.scores_of(place))
    }
}

/// For each score the two values of everyone who has it twice. A pair whose group differs between the files is of no group.
fn paired_scores(
    before: &Moment<'_>,
    after: &Moment<'_>,
    pairs: &Pairs,
    place: Option<u32>,
) -> Vec<Vec<(Ratio, Ratio)>> {
    let is_of = |(one, other): &&(usize, usize)| before.is_of(*one, place) && after.is_of(*other, place);
    let rows: Vec<&(usize, usize)> = pairs.rows.iter().filter(is_of).collect();
    let of_score = |(earlier, later): (&Vec<Option<Ratio>>, &Vec<Option<Ratio>>)| {
        let both =
            rows.iter().filter_map(|(one, other)| Some(((*earlier.get(*one)?)?, (*later.get(*other)?)?)));
        both.collect()
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
