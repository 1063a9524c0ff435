//! One file's sheets of one population, described.

use crate::domain::questionnaire::{AnswerSheet, Band, Instrument, Model, Questionnaire, Score};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{Edges, Interval, Reliability, edges, reliability, wilson95};
use crate::indicators::{Team, TeamItem, TeamScore, person_items};

/// The lowest and the highest score there is.
const ENDS: (Ratio, Ratio) = (Ratio::ZERO, Ratio::whole(100));

/// The sheets of one file and one population.
#[derive(Clone, Debug)]
pub struct Description {
    /// Rows.
    pub sheets: u32,
    /// Rows with at least one answer.
    pub answered: u32,
    /// Each item, in the order of the questionnaire.
    pub items: Vec<TeamItem>,
    /// Each score, in the order of the questionnaire.
    pub scores: Vec<ScoreDescription>,
}

/// One score of these sheets.
#[derive(Clone, Debug)]
pub struct ScoreDescription {
    /// Sheets that have the score.
    pub n: u32,
    /// Sheets that do not: too few of its items are answered.
    pub missing: u32,
    /// Its mean, in points.
    pub mean: Option<Ratio>,
    /// Its standard deviation, in points.
    pub sd: Option<f64>,
    /// People at or above the score's theta.
    pub at_or_above: People,
    /// People in each zone that the score's file draws, in its order. One whose score lies in no zone is in none.
    pub bands: Vec<People>,
    /// People at the ends of the scale.
    pub edges: Edges,
    /// How far its items go together; of a reflective score alone.
    pub reliability: Option<Reliability>,
}

/// From how many people on a share is written as one: below, one person is more than five percent.
const SHARE_MIN: u32 = 20;

/// Some of the people who have a score.
///
/// **Range.** 0 to `n`; shares 0 to 1. **Missing answers.** People without the score are out of both numbers. **Source.** Of the interval, Wilson
/// 1927, *Journal of the American Statistical Association* 22:209.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct People {
    /// How many they are.
    pub count: u32,
    /// Of how many.
    pub n: u32,
    /// Wilson's 95 % interval of their share; `None` of nobody.
    pub share_95: Option<Interval>,
}

impl People {
    fn new(count: u32, n: u32) -> Self {
        Self { count, n, share_95: wilson95(count.into(), n.into()) }
    }

    /// Their share, 0 to 1; `None` below twenty people, of whom people are counted.
    pub fn share(&self) -> Option<Ratio> {
        Ratio::new(self.count.into(), self.n.into()).filter(|_| self.n >= SHARE_MIN)
    }

    /// The interval in people out of `n`.
    pub fn people_95(&self) -> Option<Interval> {
        let n = f64::from(self.n);
        self.share_95.map(|share| Interval { low: share.low * n, high: share.high * n })
    }
}

/// Describes `sheets`, whose sums are `team`. `values` holds each score's values, of those who have it.
pub(super) fn describe(
    questionnaire: &Questionnaire,
    team: &Team,
    sheets: &[&AnswerSheet],
    values: &[Vec<Ratio>],
) -> Description {
    let scores = questionnaire.scores().zip(&team.scores).zip(values);
    Description {
        sheets: team.sheets,
        answered: team.answered,
        items: team.items.clone(),
        scores: scores
            .map(|(((instrument, score), sums), values)| ScoreDescription {
                reliability: reliable(questionnaire, instrument, score, sheets),
                ..score_of(team, score, sums, values)
            })
            .collect(),
    }
}

fn score_of(team: &Team, score: &Score, sums: &TeamScore, values: &[Ratio]) -> ScoreDescription {
    let in_band = |band: &Band| values.iter().filter(|value| band.holds(**value)).count();
    ScoreDescription {
        n: sums.n,
        missing: team.sheets - sums.n,
        mean: sums.mean,
        sd: sums.sd,
        at_or_above: People::new(sums.at_or_above, sums.n),
        bands: score.bands.iter().map(|band| People::new(in_band(band) as u32, sums.n)).collect(),
        edges: edges(values, ENDS.0, ENDS.1),
        reliability: None,
    }
}

/// Alpha says nothing of an index, whose items need not go together.
fn reliable(
    questionnaire: &Questionnaire,
    instrument: &Instrument,
    score: &Score,
    sheets: &[&AnswerSheet],
) -> Option<Reliability> {
    (score.model == Model::Reflective).then(|| {
        let items = person_items(questionnaire, instrument, score, sheets);
        reliability(&items, score.items.len())
    })
}
