//! The score of each sheet, as an exact fraction: what before and after of the same people is computed from.
//!
//! **Not protected**: it serves files that the user already holds, and nothing that the service collects comes here.
//! Formula, range, missing answers and source are those of `scores.rs`.

use super::TallyError;
use super::scores::Plan;
use crate::domain::questionnaire::{Answer, AnswerSheet, Instrument, Questionnaire, Score};
use crate::domain::ratio::Ratio;

/// Each score of `questionnaire`, in its order: a value in points for each of `sheets`, in theirs, `None` where the
/// score is missing.
///
/// # Errors
/// [`TallyError`] where a sheet is of another questionnaire, or a score cannot be computed as its file defines it.
pub fn person_scores(
    questionnaire: &Questionnaire,
    sheets: &[&AnswerSheet],
) -> Result<Vec<Vec<Option<Ratio>>>, TallyError> {
    let sheets = bytes(questionnaire, sheets)?;
    let of_plan =
        |plan: &Plan| sheets.iter().map(|sheet| plan.score(sheet).map(|score| plan.points(score))).collect();
    Ok(plans(questionnaire, sheets.len())?.iter().map(of_plan).collect())
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

/// How each score of `questionnaire` is computed, for `rows` sheets.
pub(super) fn plans(questionnaire: &Questionnaire, rows: usize) -> Result<Vec<Plan>, TallyError> {
    let scores = questionnaire.scores();
    scores.map(|(instrument, score)| Plan::new(questionnaire, instrument, score, rows)).collect()
}

/// The sheets as bytes, each of the length of `questionnaire`.
pub(super) fn bytes(
    questionnaire: &Questionnaire,
    sheets: &[&AnswerSheet],
) -> Result<Vec<Vec<u8>>, TallyError> {
    let expected = questionnaire.item_count();
    let of_sheet = |sheet: &&AnswerSheet| match sheet.answers().len() {
        found if found == expected => Ok(sheet.to_bytes()),
        found => Err(TallyError::Length { expected, found }),
    };
    sheets.iter().map(of_sheet).collect()
}

fn common_multiple(a: i64, b: i64) -> i64 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a / divisor.max(1) * b
}
