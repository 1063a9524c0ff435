//! R5: the waves of a dispositif in their order, as a line with its interval: « avant », each month, « après », « suivi ».
//!
//! **It adds nothing.** A point is the mean of the whole as its wave published it; its change is the one that
//! [`compare`] makes of « avant » and that wave, with the same rules and the same standard error. A bound or a withheld mean
//! has no change, and no other point makes up for it.
//!
//! **No verdict.** Up to fourteen changes from one « avant » would be as many occasions to be wrong, and Holm's procedure over
//! them would leave a group of eight nothing to say. Only « avant » and « après » carry one, in their comparison; here an
//! interval is read for what it is, and must never be turned into a word.

use serde::Serialize;

use super::change::compare;
use super::comparison::{Change, Comparison, NotPublished, Verdict};
use super::published::{GroupName, MeanFigure, Published, Release, ScoreFrame};
use crate::domain::dispositif::Mode;
use crate::domain::ids::{ScoreId, WaveId};
use crate::domain::wave::WaveKind;

/// The waves of a dispositif side by side, for its whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Timeline {
    /// When figures are published.
    pub mode: Mode,
    /// The groups of the whole.
    pub groups: Vec<GroupName>,
    /// The waves, in the order in which they were given.
    pub moments: Vec<TimelineMoment>,
    /// One line for each score of « avant ».
    pub lines: Vec<TimelineLine>,
}

/// A wave of a timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineMoment {
    /// The wave.
    pub wave: WaveId,
    /// Its moment.
    pub kind: WaveKind,
}

/// One score over all moments.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimelineLine {
    /// The score, as it stood in « avant ».
    pub score: ScoreFrame,
    /// One point for each moment of the timeline.
    pub points: Vec<TimelinePoint>,
}

impl TimelineLine {
    /// What « avant » says of the score.
    pub fn start(&self) -> Option<MeanFigure> {
        self.points.iter().find(|point| matches!(point.since, SinceBefore::Start))?.figure
    }
}

/// One score at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TimelinePoint {
    /// What the wave published of the whole, on 0 to 100; `None` where it says nothing of the whole or did not ask the score
    /// in the same way.
    pub figure: Option<MeanFigure>,
    /// How far that is from « avant ».
    pub since: SinceBefore,
}

/// How far a point is from « avant ».
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SinceBefore {
    /// It is « avant ».
    Start,
    /// Mean minus mean of « avant », in points from -100 to 100 (not turned towards the better), with the interval
    /// +- 1.96 SE of [`compare`].
    Change(Change),
    /// The wave said nothing that a change could be made of, or « avant » did not.
    NotPublished(NotPublished),
    /// The wave did not ask this score, or asked it otherwise.
    NotAsked,
}

/// Sets the waves of a dispositif beside their « avant », the first of them that is one. `None` where none is: there is then
/// nothing that a change could start from.
pub fn timeline(releases: &[Published<Release>]) -> Option<Published<Timeline>> {
    let before = releases.iter().find(|release| release.moment == WaveKind::Before)?;
    let comparisons: Vec<(&Published<Release>, Published<Comparison>)> =
        releases.iter().map(|release| (release, compare(before, release))).collect();
    let lines = before.scores.iter().enumerate().map(|(place, score)| {
        let point = |(release, comparison): &(&Published<Release>, Published<Comparison>)| {
            if release.wave == before.wave {
                let figure = before.whole().and_then(|whole| whole.means.get(place)).copied();
                return TimelinePoint { figure, since: SinceBefore::Start };
            }
            later(comparison, score)
        };
        TimelineLine { score: score.clone(), points: comparisons.iter().map(point).collect() }
    });
    Some(Published::seal(Timeline {
        mode: before.mode,
        groups: before.whole().map_or_else(Vec::new, |whole| whole.population.groups().to_vec()),
        lines: lines.collect(),
        moments: releases
            .iter()
            .map(|release| TimelineMoment { wave: release.wave.clone(), kind: release.moment })
            .collect(),
    }))
}

/// The point of a later wave, as its comparison with « avant » has it.
fn later(comparison: &Comparison, score: &ScoreFrame) -> TimelinePoint {
    let Some(line) = comparison.lines.iter().find(|line| line.score.id == score.id) else {
        return TimelinePoint { figure: None, since: SinceBefore::NotAsked };
    };
    let since = match (line.change, line.verdict) {
        (Some(change), _) => SinceBefore::Change(change),
        (None, Verdict::NotPublished(reason)) => SinceBefore::NotPublished(reason),
        (None, _) => SinceBefore::NotPublished(NotPublished::Withheld),
    };
    TimelinePoint { figure: line.after, since }
}

impl Published<Timeline> {
    /// The same timeline with one score alone: leaving lines out says nothing that was not said.
    pub fn of_score(&self, score: &ScoreId) -> Self {
        let lines = self.lines.iter().filter(|line| &line.score.id == score).cloned().collect();
        Self::seal(Timeline { lines, ..Timeline::clone(self) })
    }
}
