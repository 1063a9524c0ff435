//! The score of each sheet, as an exact fraction: what before and after of the same people is computed from.
//!
//! **Not protected**: it serves files that the user already holds, and nothing that the service collects comes here.
//! Formula, range, missing answers and source are those of `scores.rs`.

use polars::prelude::{Column, DataFrame, IntoLazy, NamedFrom, Series};

use super::TallyError;
use super::scores::{Plan, item_column};
use crate::domain::questionnaire::{Answer, AnswerSheet, Instrument, Questionnaire, Score};
use crate::domain::ratio::Ratio;

/// How the columns of these frames begin.
const SIDE: &str = "file";

/// Each score of `questionnaire`, in its order: a value in points for each of `sheets`, in theirs, `None` where the
/// score is missing.
///
/// # Errors
/// [`TallyError`] where a sheet is of another questionnaire, or a score cannot be computed as its file defines it.
pub fn person_scores(
    questionnaire: &Questionnaire,
    sheets: &[&AnswerSheet],
) -> Result<Vec<Vec<Option<Ratio>>>, TallyError> {
    let (frame, plans) = scored_frame(questionnaire, sheets, Vec::new())?;
    plans.iter().map(|plan| values(&frame, plan)).collect()
}

/// The answered items of one score, turned where they are reversed and brought to one range, so that their sum orders
/// people as the score does. A list for each of `sheets`, an element for each item of the score; both kinds of missing
/// are `None`. **Unit**: 1/L of an item's range, where L is the least common multiple of the ranges.
pub fn person_items(
    questionnaire: &Questionnaire,
    instrument: &Instrument,
    score: &Score,
    sheets: &[&AnswerSheet],
) -> Vec<Vec<Option<i64>>> {
    let offset = questionnaire.offset(&instrument.id).unwrap_or(0);
    let scale = |place: &usize| {
        let item = instrument.items.get(*place)?;
        let scale = instrument.scales.get(item.scale)?;
        Some((*place, i64::from(scale.min()), i64::from(scale.max()), item.reversed))
    };
    let items: Vec<(usize, i64, i64, bool)> = score.items.iter().filter_map(scale).collect();
    let common =
        items.iter().fold(1, |common, (_, low, high, _)| common_multiple(common, (high - low).max(1)));
    let of_sheet = |sheet: &&AnswerSheet| {
        let of_item = |(place, low, high, reversed): &(usize, i64, i64, bool)| {
            let Some(Answer::Value(value)) = sheet.answers().get(offset + place) else { return None };
            let value = i64::from(*value);
            let counted = if *reversed { high - value } else { value - low };
            Some(counted * (common / (high - low).max(1)))
        };
        items.iter().map(of_item).collect()
    };
    sheets.iter().map(of_sheet).collect()
}

/// The frame of `sheets` with the columns of every score, beside `more` columns, and how to read it.
pub(super) fn scored_frame(
    questionnaire: &Questionnaire,
    sheets: &[&AnswerSheet],
    more: Vec<Column>,
) -> Result<(DataFrame, Vec<Plan>), TallyError> {
    let plan = |(instrument, score): (&Instrument, &Score)| {
        Plan::new(SIDE, questionnaire, instrument, score, sheets.len())
    };
    let plans = questionnaire.scores().map(plan).collect::<Result<Vec<Plan>, TallyError>>()?;
    let columns = more.into_iter().chain(answers(questionnaire, sheets)?).collect();
    let frame = DataFrame::new(sheets.len(), columns)?
        .lazy()
        .with_columns(plans.iter().map(Plan::answered_expression).collect::<Vec<_>>())
        .with_columns(plans.iter().map(Plan::points_expression).collect::<Vec<_>>())
        .collect()?;
    Ok((frame, plans))
}

/// One column for each item, null where it was not answered.
fn answers(questionnaire: &Questionnaire, sheets: &[&AnswerSheet]) -> Result<Vec<Column>, TallyError> {
    let expected = questionnaire.item_count();
    if let Some(other) = sheets.iter().find(|sheet| sheet.answers().len() != expected) {
        return Err(TallyError::Length { expected, found: other.answers().len() });
    }
    let column = |position: usize| {
        let values = sheets.iter().map(|sheet| match sheet.answers().get(position) {
            Some(Answer::Value(value)) => Some(i64::from(*value)),
            _ => None,
        });
        Series::new(item_column(SIDE, position).into(), values.collect::<Vec<Option<i64>>>()).into()
    };
    Ok((0..expected).map(column).collect())
}

/// The column of one score.
fn values(frame: &DataFrame, plan: &Plan) -> Result<Vec<Option<Ratio>>, TallyError> {
    let answered = frame.column(&plan.answered())?.i64()?.iter();
    let points = frame.column(&plan.points())?.i64()?.iter();
    Ok(answered.zip(points).map(|(answered, points)| value(plan, answered, points)).collect())
}

/// One score of one sheet, in points.
pub(super) fn value(plan: &Plan, answered: Option<i64>, points: Option<i64>) -> Option<Ratio> {
    Ratio::new(points?.into(), i128::from(plan.unit) * i128::from(answered?))
}

fn common_multiple(a: i64, b: i64) -> i64 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a / divisor.max(1) * b
}
