//! Before and after, as types: what a comparison of two releases says.

use serde::{Deserialize, Serialize};

use super::cells::CellChange;
use super::published::{CountFigure, Mean, MeanFigure, Published, ScoreFrame};
use crate::domain::dispositif::Mode;
use crate::domain::ids::ScoreId;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

/// Before and after, side by side, for the whole of a dispositif.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// When figures are published.
    pub mode: Mode,
    /// The earlier wave's moment.
    pub before: WaveKind,
    /// The later wave's moment.
    pub after: WaveKind,
    /// One line for each score that both waves have with the same definition.
    pub lines: Vec<ComparisonLine>,
}

/// One score before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparisonLine {
    /// The score.
    pub score: ScoreFrame,
    /// The earlier figure; `None` where the wave says nothing of the whole.
    pub before: Option<MeanFigure>,
    /// The later figure.
    pub after: Option<MeanFigure>,
    /// How many people the earlier wave says to be at or above theta; `None` where it says nothing of the whole, and in
    /// releases of rules 1.
    pub before_count: Option<CountFigure>,
    /// How many people the later wave says to be so.
    pub after_count: Option<CountFigure>,
    /// The change, where both means are exact.
    pub change: Option<Change>,
    /// The same for each group and pool, where groups are shown: a change and no verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellChange>,
    /// What may be said of the change of the whole.
    pub verdict: Verdict,
}

impl ComparisonLine {
    /// What a group chosen for this score does by itself, in points: after minus before. A function of the published mean and
    /// of what the score's file gives, so that it adds nothing; `None` where the file gives nothing or the mean is a bound.
    pub fn by_itself(&self) -> Option<Ratio> {
        match self.before?.mean {
            Mean::Exact(mean) => self.score.regression.as_ref()?.by_itself(mean),
            Mean::AtMost(_) | Mean::AtLeast(_) | Mean::Withheld(_) => None,
        }
    }
}

/// A change with its 95 % interval, in points, after minus before (not turned towards the better).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// After minus before.
    pub points: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The standard error.
    pub standard_error: f64,
}

/// What may be said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", content = "reason", rename_all = "snake_case")]
pub enum Verdict {
    /// « Non publié », with the reason.
    NotPublished(NotPublished),
    /// « Stable ».
    Stable,
    /// « Amélioration ».
    Improvement,
    /// « Dégradation ».
    Deterioration,
    /// « Non concluant ».
    Inconclusive,
    /// « Exploratoire »: an interval and no verdict.
    Exploratory,
}

/// Why a change is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotPublished {
    /// A mean is a bound.
    Bound,
    /// A mean is withheld, or nothing is said of the whole.
    Withheld,
    /// Fewer than five answers.
    TooFew,
    /// Of a group or a pool: the other wave does not show the same groups together.
    OtherGroups,
}

impl Published<Comparison> {
    /// The same comparison with the lines of one score alone: leaving lines out says nothing that was not said.
    pub fn of_score(&self, score: &ScoreId) -> Self {
        let lines = self.lines.iter().filter(|line| &line.score.id == score).cloned().collect();
        Self::seal(Comparison { lines, ..**self })
    }
}
