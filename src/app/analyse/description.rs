//! One file's sheets of one population, described.

use crate::domain::questionnaire::{AnswerSheet, Instrument, Model, Questionnaire, Score};
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
    pub at_or_above: u32,
    /// Wilson's 95 % interval of their share.
    pub share_95: Option<Interval>,
    /// People at the ends of the scale.
    pub edges: Edges,
    /// How far its items go together; of a reflective score alone.
    pub reliability: Option<Reliability>,
}

/// From how many people on a share is written as one: below, one person is more than five percent.
const SHARE_MIN: u32 = 20;

impl ScoreDescription {
    /// The share at or above theta, 0 to 1; `None` below twenty people, of whom people are counted.
    pub fn share(&self) -> Option<Ratio> {
        Ratio::new(self.at_or_above.into(), self.n.into()).filter(|_| self.n >= SHARE_MIN)
    }

    /// Wilson's interval of the people at or above theta, in people out of `n`.
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
                ..score_of(team, sums, values)
            })
            .collect(),
    }
}

fn score_of(team: &Team, sums: &TeamScore, values: &[Ratio]) -> ScoreDescription {
    ScoreDescription {
        n: sums.n,
        missing: team.sheets - sums.n,
        mean: sums.mean,
        sd: sums.sd,
        at_or_above: sums.at_or_above,
        share_95: wilson95(sums.at_or_above.into(), sums.n.into()),
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
