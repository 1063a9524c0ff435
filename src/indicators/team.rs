//! What the sheets of a file come to, for the whole and for each group: description, for files that the user already
//! holds. **Not protected**: nothing that the service collects comes here.
//!
//! Counts are of integers and means are exact fractions. A standard deviation is the one figure in floating point: it is
//! summed over the distinct scores in ascending order, so that it depends neither on the order of rows nor on the threads.

use std::collections::BTreeMap;

use polars::prelude::{Column, DataFrame, IntoLazy, NamedFrom, Series, col, len};

use super::TallyError;
use super::persons::{bytes, plans};
use super::scores::Plan;
use crate::domain::questionnaire::{Answer, AnswerSheet, Instrument, Questionnaire, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::theta;

/// The column of the place of a sheet's group.
const GROUP: &str = "group";

/// A set of sheets, described.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Team {
    /// Sheets, answered or not.
    pub sheets: u32,
    /// **Formula**: sheets with at least one answer; participation is `answered` of `sheets`. **Range and unit**: 0 to `sheets`,
    /// people. **Direction**: more is better known. **Missing**: neither kind is an answer. **Source**: counting.
    pub answered: u32,
    /// Each score, in the order of the questionnaire.
    pub scores: Vec<TeamScore>,
    /// Each item, in the order of the questionnaire.
    pub items: Vec<TeamItem>,
}

/// One score of a set of sheets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamScore {
    /// **Formula**: sheets that have the score. **Range and unit**: 0 to all sheets, people. **Missing**: a sheet with too few
    /// answers has none. **Source**: counting.
    pub n: u32,
    /// **Formula**: sum of the scores / n. **Range and unit**: 0 to 100 points. **Direction**: the score's.
    /// **Missing**: sheets without the score are left out; `None` where nobody has it. **Source**: arithmetic.
    pub mean: Option<Ratio>,
    /// **Formula**: square root of the sum of squared deviations / (n - 1). **Range and unit**: 0 or more, in points.
    /// **Missing**: as the mean; `None` below two. **Source**: the unbiased sample variance, of any textbook.
    pub sd: Option<f64>,
    /// **Formula**: scores at or above theta, which is the score's threshold, with the source that its file names, or else the
    /// middle of the scale. **Range and unit**: 0 to n, people. **Direction**: the score's. **Missing**: not counted.
    pub at_or_above: u32,
}

/// How the sheets answer one item. The three numbers add up to the sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TeamItem {
    /// A value of the scale.
    pub answered: u32,
    /// « Je préfère ne pas répondre », or blank.
    pub declined: u32,
    /// « Non concerné ».
    pub not_concerned: u32,
}

/// The whole of `sheets`, and each of `groups` groups, by the place of each sheet's group.
///
/// # Errors
/// [`TallyError`] where a sheet is of another questionnaire, or a score cannot be computed as its file defines it.
pub fn teams(
    questionnaire: &Questionnaire,
    groups: usize,
    sheets: &[(u32, &AnswerSheet)],
) -> Result<(Team, Vec<Team>), TallyError> {
    let answers: Vec<&AnswerSheet> = sheets.iter().map(|(_, sheet)| *sheet).collect();
    let places: Vec<u32> = sheets.iter().map(|(place, _)| *place).collect();
    let plans = plans(questionnaire, sheets.len())?;
    let mut columns: Vec<Column> = vec![Series::new(GROUP.into(), places).into()];
    columns.extend(marks(questionnaire, &answers));
    columns.extend(scores(questionnaire, &plans, &bytes(questionnaire, &answers)?)?);
    let frame = DataFrame::new(sheets.len(), columns)?;
    let mut of_groups = counted(questionnaire.item_count(), &frame, groups)?;
    let mut whole = sum_of(&of_groups, questionnaire.item_count());
    for (place, ((_, score), plan)) in questionnaire.scores().zip(&plans).enumerate() {
        let spreads = spreads(&frame, &score_column(place), plan, groups)?;
        let all = spreads.iter().fold(Spread::default(), Spread::with);
        whole.scores.push(all.described(theta(score)));
        for (team, spread) in of_groups.iter_mut().zip(&spreads) {
            team.scores.push(spread.described(theta(score)));
        }
    }
    Ok((whole, of_groups))
}

/// How many people have each score.
#[derive(Clone, Debug, Default)]
struct Spread(BTreeMap<Ratio, u32>);

impl Spread {
    fn with(mut self, other: &Self) -> Self {
        for (score, people) in &other.0 {
            *self.0.entry(*score).or_default() += people;
        }
        self
    }

    fn described(&self, theta: u8) -> TeamScore {
        let theta = Ratio::whole(theta.into());
        let n: u32 = self.0.values().sum();
        let sum = self.0.iter().map(|(score, people)| *score * i128::from(*people)).sum::<Ratio>();
        let mean = sum.divided_by(n);
        TeamScore {
            n,
            mean,
            sd: mean.and_then(|mean| self.deviation(mean, n)),
            at_or_above: self.0.range(theta..).map(|(_, people)| people).sum(),
        }
    }

    fn deviation(&self, mean: Ratio, n: u32) -> Option<f64> {
        let squares = self.0.iter().map(|(score, people)| {
            let deviation = (*score - mean).to_f64();
            f64::from(*people) * deviation * deviation
        });
        (n > 1).then(|| (squares.sum::<f64>() / f64::from(n - 1)).sqrt())
    }
}

/// The spread of one score in each group.
fn spreads(frame: &DataFrame, column: &str, plan: &Plan, groups: usize) -> Result<Vec<Spread>, TallyError> {
    let has_score = frame.clone().lazy().filter(col(column).is_not_null());
    let counted = has_score.group_by([col(GROUP), col(column)]).agg([len().alias("n")]).collect()?;
    let mut spreads = vec![Spread::default(); groups];
    let places = counted.column(GROUP)?.u32()?.iter();
    let scores = counted.column(column)?.i64()?.iter();
    for ((place, score), n) in places.zip(scores).zip(counted.column("n")?.u32()?.iter()) {
        let (Some(place), Some(score), Some(n)) = (place, score, n) else { continue };
        if let Some(spread) = spreads.get_mut(place as usize) {
            spread.0.insert(plan.points(score.into()), n);
        }
    }
    Ok(spreads)
}

/// One column for each score, in the unit of its plan, null where it is missing.
fn scores(
    questionnaire: &Questionnaire,
    plans: &[Plan],
    sheets: &[Vec<u8>],
) -> Result<Vec<Column>, TallyError> {
    let column = |(place, ((_, score), plan)): (usize, ((&Instrument, &Score), &Plan))| {
        let whole = |sheet: &Vec<u8>| plan.score(sheet).map(i64::try_from).transpose();
        let values = sheets.iter().map(whole).collect::<Result<Vec<Option<i64>>, _>>();
        let values = values.map_err(|_| TallyError::TooLarge { score: score.id.clone() })?;
        Ok(Series::new(score_column(place).into(), values).into())
    };
    questionnaire.scores().zip(plans).enumerate().map(column).collect()
}

fn score_column(place: usize) -> String {
    format!("score {place}")
}

/// For each sheet whether it answers anything; then for each item whether it is answered; then for each whether it is « non
/// concerné ». As 0 or 1, to be summed.
fn marks(questionnaire: &Questionnaire, sheets: &[&AnswerSheet]) -> Vec<Column> {
    let items = questionnaire.item_count();
    let is_value = |answer: &Answer| matches!(answer, Answer::Value(_));
    let mark = |fits: &dyn Fn(&[Answer]) -> bool| -> Vec<u32> {
        sheets.iter().map(|sheet| u32::from(fits(sheet.answers()))).collect()
    };
    let mut marks = vec![mark(&|answers| answers.iter().any(is_value))];
    marks.extend((0..items).map(|item| mark(&|answers| answers.get(item).is_some_and(is_value))));
    marks.extend((0..items).map(|item| mark(&|answers| answers.get(item) == Some(&Answer::NotConcerned))));
    let named = marks.into_iter().enumerate();
    named.map(|(place, marks)| Series::new(mark_column(place).into(), marks).into()).collect()
}

fn mark_column(place: usize) -> String {
    format!("mark {place}")
}

/// Each group's sheets and items, its scores still to come.
fn counted(items: usize, frame: &DataFrame, groups: usize) -> Result<Vec<Team>, TallyError> {
    let marks = (0..=2 * items).map(mark_column);
    let mut sums = vec![len().alias("sheets")];
    sums.extend(marks.clone().map(|mark| col(mark).sum()));
    let sums = frame.clone().lazy().group_by([col(GROUP)]).agg(sums).collect()?;
    let read = |name: &str| -> Result<Vec<u32>, TallyError> {
        Ok(sums.column(name)?.u32()?.iter().map(|number| number.unwrap_or(0)).collect())
    };
    let (places, sheets) = (read(GROUP)?, read("sheets")?);
    let marks = marks.map(|mark| read(&mark)).collect::<Result<Vec<_>, TallyError>>()?;
    let mut teams = vec![empty(items); groups];
    for (row, (place, sheets)) in places.into_iter().zip(sheets).enumerate() {
        let mark = |place: usize| marks.get(place).and_then(|sums| sums.get(row)).copied().unwrap_or(0);
        let item = |place: usize| {
            let (answered, not_concerned) = (mark(1 + place), mark(1 + items + place));
            TeamItem { answered, declined: sheets - answered - not_concerned, not_concerned }
        };
        if let Some(team) = teams.get_mut(place as usize) {
            (team.sheets, team.answered, team.items) = (sheets, mark(0), (0..items).map(item).collect());
        }
    }
    Ok(teams)
}

fn empty(items: usize) -> Team {
    Team { items: vec![TeamItem::default(); items], ..Team::default() }
}

/// All groups together, the scores still to come.
fn sum_of(groups: &[Team], items: usize) -> Team {
    let mut whole = empty(items);
    for group in groups {
        whole.sheets += group.sheets;
        whole.answered += group.answered;
        for (item, more) in whole.items.iter_mut().zip(&group.items) {
            item.answered += more.answered;
            item.declined += more.declined;
            item.not_concerned += more.not_concerned;
        }
    }
    whole
}
