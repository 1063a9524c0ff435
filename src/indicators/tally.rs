//! Sums of scores over the valid sheets of each group: what the gate is given.
//!
//! A sheet is valid where it has every primary indicator; the others count nowhere (R1). In mode « évaluation » both
//! sheets of a card must be valid, and any other score counts only where both sheets have it: before and after then
//! speak of the same people, and their difference is the mean change of those people and of nobody else (R5).

use std::collections::BTreeMap;

use polars::prelude::{
    Column, DataFrame, DataType, Expr, IntoLazy, LazyFrame, NamedFrom, PolarsError, Series, col, len, lit,
};
use thiserror::Error;

use super::items::item_tallies;
use super::pairs::SheetPair;
use super::scores::{Plan, item_column};
use crate::domain::ids::{GroupId, ScoreId};
use crate::domain::questionnaire::{Answer, AnswerSheet, Questionnaire};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{GroupTally, ScoreTally};

/// Why sheets cannot be tallied. No message holds an answer.
#[derive(Debug, Error)]
pub enum TallyError {
    /// A primary indicator that the questionnaire does not compute.
    #[error(
        "the primary indicator {0} is not computed by this wave's questionnaire: ask its instrument in every wave"
    )]
    UnknownPrimary(ScoreId),
    /// A sheet of a group that the dispositif does not have.
    #[error("a sheet belongs to the group {0}, which the dispositif does not have")]
    UnknownGroup(GroupId),
    /// A sheet of another questionnaire.
    #[error("a sheet has {found} answers where the questionnaire has {expected} items: it is another wave's")]
    Length {
        /// Items of the questionnaire.
        expected: usize,
        /// Answers of the sheet.
        found: usize,
    },
    /// A score with no item, with an item that does not exist, or whose minimum share cannot be reached.
    #[error("the score {score} cannot be computed as its file defines it: run `entrevoix check` on the file")]
    Broken {
        /// The score.
        score: ScoreId,
    },
    /// Scales whose ranges have no common multiple of a reasonable size.
    #[error(
        "the score {score} mixes scales that have no small common multiple: give its items scales of like length"
    )]
    TooLarge {
        /// The score.
        score: ScoreId,
    },
    /// The engine failed.
    #[error("the scores could not be computed")]
    Engine(#[from] PolarsError),
}

/// The column of the place of a sheet's group among the groups.
const GROUP: &str = "group";

/// One tally for each of `groups`, in their order, over the sheets that have every score of `primary`.
///
/// # Errors
/// [`TallyError`] where a sheet or a primary indicator does not belong to the wave.
pub fn tally(
    questionnaire: &Questionnaire,
    primary: &[ScoreId],
    groups: &[GroupId],
    sheets: &[(GroupId, AnswerSheet)],
) -> Result<Vec<GroupTally>, TallyError> {
    let side = Side::new("wave", questionnaire, primary, sheets.len())?;
    let mut columns = vec![group_column(groups, sheets.iter().map(|(group, _)| group))?];
    columns.extend(side.columns(sheets.iter().map(|(_, sheet)| sheet))?);
    let frame = side.scored(DataFrame::new(sheets.len(), columns)?.lazy());
    let valid = valid_sheets(frame, &[&side])?;
    side.tallies(groups, &valid, None)
}

/// The tallies of both waves over the cards that have every score of `primary` in both.
///
/// # Errors
/// [`TallyError`] where a sheet or a primary indicator does not belong to its wave.
pub fn tally_pairs(
    before: &Questionnaire,
    after: &Questionnaire,
    primary: &[ScoreId],
    groups: &[GroupId],
    pairs: &[SheetPair],
) -> Result<(Vec<GroupTally>, Vec<GroupTally>), TallyError> {
    let earlier = Side::new("before", before, primary, pairs.len())?;
    let later = Side::new("after", after, primary, pairs.len())?;
    let mut columns = vec![group_column(groups, pairs.iter().map(|pair| &pair.group))?];
    columns.extend(earlier.columns(pairs.iter().map(|pair| &pair.before))?);
    columns.extend(later.columns(pairs.iter().map(|pair| &pair.after))?);
    let frame = later.scored(earlier.scored(DataFrame::new(pairs.len(), columns)?.lazy()));
    let valid = valid_sheets(frame, &[&earlier, &later])?;
    Ok((earlier.tallies(groups, &valid, Some(&later))?, later.tallies(groups, &valid, Some(&earlier))?))
}

/// The sheets of one wave within a frame.
struct Side<'a> {
    name: &'static str,
    questionnaire: &'a Questionnaire,
    plans: Vec<(ScoreId, Plan)>,
    primary: &'a [ScoreId],
}

impl<'a> Side<'a> {
    fn new(
        name: &'static str,
        questionnaire: &'a Questionnaire,
        primary: &'a [ScoreId],
        rows: usize,
    ) -> Result<Self, TallyError> {
        if let Some(unknown) = primary.iter().find(|id| questionnaire.score(id).is_none()) {
            return Err(TallyError::UnknownPrimary(unknown.clone()));
        }
        let plans = questionnaire.scores().map(|(instrument, score)| {
            Ok((score.id.clone(), Plan::new(name, questionnaire, instrument, score, rows)?))
        });
        Ok(Self { name, questionnaire, plans: plans.collect::<Result<_, TallyError>>()?, primary })
    }

    /// One column for each item, null where it was not answered.
    fn columns<'s>(&self, sheets: impl Iterator<Item = &'s AnswerSheet>) -> Result<Vec<Column>, TallyError> {
        let expected = self.questionnaire.item_count();
        let mut columns: Vec<Vec<Option<i64>>> = vec![Vec::new(); expected];
        for sheet in sheets {
            let found = sheet.answers().len();
            if found != expected {
                return Err(TallyError::Length { expected, found });
            }
            for (column, answer) in columns.iter_mut().zip(sheet.answers()) {
                column.push(match *answer {
                    Answer::Value(value) => Some(value.into()),
                    Answer::Declined | Answer::NotConcerned => None,
                });
            }
        }
        let named = columns.iter().zip(0..);
        Ok(named
            .map(|(values, position)| Series::new(item_column(self.name, position).into(), values).into())
            .collect())
    }

    /// Adds the columns of the scores.
    fn scored(&self, frame: LazyFrame) -> LazyFrame {
        frame
            .with_columns(self.plans.iter().map(|(_, plan)| plan.answered_expression()).collect::<Vec<_>>())
            .with_columns(self.plans.iter().map(|(_, plan)| plan.points_expression()).collect::<Vec<_>>())
    }

    /// Whether a row has every primary indicator of this wave.
    fn is_valid(&self) -> Expr {
        let primary = self.plans.iter().filter(|(id, _)| self.primary.contains(id));
        primary.fold(lit(true), |valid, (_, plan)| valid.and(col(plan.answered()).is_not_null()))
    }

    /// One tally for each group. A score or an item that `other` has too counts only where both are there.
    fn tallies(
        &self,
        groups: &[GroupId],
        valid: &DataFrame,
        other: Option<&Side<'_>>,
    ) -> Result<Vec<GroupTally>, TallyError> {
        let counted = valid.clone().lazy().group_by([col(GROUP)]).agg([len().alias("n")]).collect()?;
        let mut valid_of: BTreeMap<u32, u32> = BTreeMap::new();
        for (group, n) in counted.column(GROUP)?.u32()?.iter().zip(counted.column("n")?.u32()?.iter()) {
            valid_of.extend(group.zip(n));
        }
        let asked = other.map(|other| (other.name, other.questionnaire));
        let items = item_tallies(self.name, self.questionnaire, asked, valid, (GROUP, groups.len()))?;
        let places = (0..).zip(groups).zip(items);
        let mut tallies: Vec<GroupTally> = places
            .map(|((place, group), items)| GroupTally {
                group: group.clone(),
                valid: valid_of.get(&place).copied().unwrap_or(0),
                scores: Vec::with_capacity(self.plans.len()),
                items,
            })
            .collect();
        for (id, plan) in &self.plans {
            let twin = other.and_then(|other| other.plans.iter().find(|(twin, _)| twin == id));
            let twin = twin.map(|(_, plan)| plan);
            let sums = score_sums(plan, twin, valid)?;
            for (tally, place) in tallies.iter_mut().zip(0..) {
                tally.scores.push(sums.get(&place).copied().unwrap_or(ScoreTally::EMPTY));
            }
        }
        Ok(tallies)
    }
}

/// The rows that are valid on every side.
fn valid_sheets(frame: LazyFrame, sides: &[&Side<'_>]) -> Result<DataFrame, TallyError> {
    let valid = sides.iter().fold(lit(true), |valid, side| valid.and(side.is_valid()));
    Ok(frame.filter(valid).collect()?)
}

/// The tally of one score, by the group's place. Rows with the same number of answered items share a denominator, so
/// that each sum is one of integers.
fn score_sums(
    plan: &Plan,
    twin: Option<&Plan>,
    valid: &DataFrame,
) -> Result<BTreeMap<u32, ScoreTally>, TallyError> {
    let answered = plan.answered();
    let present = col(&answered).is_not_null();
    let present = twin.map_or(present.clone(), |twin| present.and(col(twin.answered()).is_not_null()));
    let at_or_above = plan.at_or_above().cast(DataType::Int64).sum().alias("at or above");
    let sums = valid
        .clone()
        .lazy()
        .filter(present)
        .group_by([col(GROUP), col(&answered)])
        .agg([len().alias("n"), col(plan.points()).sum().alias("sum"), at_or_above])
        .collect()?;
    let mut tallies: BTreeMap<u32, ScoreTally> = BTreeMap::new();
    let groups = sums.column(GROUP)?.u32()?.iter();
    let divisors = sums.column(&answered)?.i64()?.iter();
    let counts = sums.column("n")?.u32()?.iter();
    let points = sums.column("sum")?.i64()?.iter();
    let above = sums.column("at or above")?.i64()?.iter();
    for ((((group, answered), n), points), above) in groups.zip(divisors).zip(counts).zip(points).zip(above) {
        let (Some(group), Some(answered), Some(n)) = (group, answered, n) else { continue };
        let tally = tallies.entry(group).or_insert(ScoreTally::EMPTY);
        let denominator = i128::from(plan.unit) * i128::from(answered);
        tally.n += n;
        tally.sum = tally.sum + Ratio::new(points.unwrap_or(0).into(), denominator).unwrap_or(Ratio::ZERO);
        tally.at_or_above += u32::try_from(above.unwrap_or(0)).unwrap_or(0);
    }
    Ok(tallies)
}

/// The place of each sheet's group among `groups`.
fn group_column<'s>(
    groups: &[GroupId],
    of_sheets: impl Iterator<Item = &'s GroupId>,
) -> Result<Column, TallyError> {
    let places: BTreeMap<&GroupId, u32> = groups.iter().zip(0..).collect();
    let column = of_sheets
        .map(|group| places.get(group).copied().ok_or_else(|| TallyError::UnknownGroup(group.clone())))
        .collect::<Result<Vec<u32>, TallyError>>()?;
    Ok(Series::new(GROUP.into(), column).into())
}
