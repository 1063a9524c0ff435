//! R5 and R8: before and after, for the whole of a dispositif.
//!
//! Every figure here is a function of two releases and of nothing else, so that it adds nothing to them and anyone can
//! work it out again with a pocket calculator. Exact tests on the answers are left out on purpose: with seven pairs and one
//! item, the mere word « amélioration » makes people certain in which direction their colleagues moved.
//!
//! d is after minus before. Its standard error comes from the score's reference dispersion, a convention of its file:
//! sd_change / sqrt(n) in mode « évaluation », where the same n people answered both waves; sd sqrt(1/n0 + 1/n1) in mode
//! « diagnostic », where who answered may differ. The second is the larger one, hence cautious.

use super::cells::{self, Compared};
use super::comparison::{Change, Comparison, ComparisonLine, NotPublished, Verdict};
use super::published::{Cell, Count, Mean, MeanFigure, Published, Release, ScoreFrame};
use super::verdict::{Size, Z_95, decide, standard_error};
use crate::domain::dispositif::Mode;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

/// The fewest answers from which a change is published.
pub(super) const ANSWERS_MIN: u32 = 5;

/// Sets `after` beside `before`, for the scores that both define in the same way. What is declared of a score (whether
/// it is primary, its notable change, its dispersion) is taken as it stood first, before any figure was known.
pub fn compare(before: &Published<Release>, after: &Published<Release>) -> Published<Comparison> {
    let wholes = wholes(before, after);
    let lines: Vec<(ComparisonLine, Option<Evidence>)> = before
        .scores
        .iter()
        .enumerate()
        .filter_map(|(place, score)| {
            let twin = after.scores.iter().position(|one| one.is_same_as(score))?;
            let figures =
                wholes.map(|(before, after)| Some((*before.means.get(place)?, *after.means.get(twin)?)));
            let (mut line, evidence) = line(before, score, figures.flatten());
            let count = |cell: &Cell, place: usize| cell.counts.get(place).copied();
            line.before_count = wholes.and_then(|(before, _)| count(before, place));
            line.after_count = wholes.and_then(|(_, after)| count(after, twin));
            line.cells = cells::changes(before, after, Compared { score, places: (place, twin) });
            Some((line, evidence))
        })
        .collect();
    let carries_verdict = (before.moment, after.moment) == (WaveKind::Before, WaveKind::After);
    let family = before.scores.iter().filter(|score| score.primary).count();
    Published::seal(Comparison {
        mode: before.mode,
        before: before.moment,
        after: after.moment,
        lines: with_verdicts(lines, carries_verdict, family),
    })
}

/// A published change before its verdict, turned towards the better.
struct Evidence {
    towards_better: f64,
    standard_error: f64,
}

/// The cells of the whole in both releases, if they are of one dispositif, one mode and the same groups.
fn wholes<'a>(before: &'a Release, after: &'a Release) -> Option<(&'a Cell, &'a Cell)> {
    let (one, other) = (before.whole()?, after.whole()?);
    let is_same = before.dispositif == after.dispositif
        && before.mode == after.mode
        && one.population.has_same_groups_as(&other.population);
    is_same.then_some((one, other))
}

/// The line of one score; its verdict is that of a change without a test until all lines are known.
fn line(
    release: &Release,
    score: &ScoreFrame,
    figures: Option<(MeanFigure, MeanFigure)>,
) -> (ComparisonLine, Option<Evidence>) {
    let (before, after) = figures.unzip();
    let mut line = ComparisonLine {
        score: score.clone(),
        before,
        after,
        before_count: None,
        after_count: None,
        change: None,
        cells: Vec::new(),
        verdict: Verdict::Exploratory,
    };
    let evidence = match published_change(figures) {
        Ok((points, n0, n1)) => {
            let change = change(release.mode, score, points, (n0, n1));
            line.change = Some(change);
            let towards_better = match score.direction {
                Direction::Good => change.points,
                Direction::Risk => -change.points,
            };
            Some(Evidence { towards_better, standard_error: change.standard_error })
        }
        Err(reason) => {
            line.verdict = Verdict::NotPublished(reason);
            None
        }
    };
    (line, evidence)
}

/// After minus before with both numbers of answers, or why it is not published: the first rule of the verdict.
fn published_change(figures: Option<(MeanFigure, MeanFigure)>) -> Result<(Ratio, u32, u32), NotPublished> {
    let (before, after) = figures.ok_or(NotPublished::Withheld)?;
    match (before.mean, after.mean) {
        (Mean::Withheld(_), _) | (_, Mean::Withheld(_)) => Err(NotPublished::Withheld),
        (Mean::Exact(from), Mean::Exact(to)) => {
            // The whole's n is always exact; a band could only come from a text that this version did not write.
            let (Count::Exact(n0), Count::Exact(n1)) = (before.n, after.n) else {
                return Err(NotPublished::Withheld);
            };
            if n0.min(n1) < ANSWERS_MIN {
                return Err(NotPublished::TooFew);
            }
            Ok((to - from, n0, n1))
        }
        _ => Err(NotPublished::Bound),
    }
}

/// A change of so many points among `n0` and `n1` answers, with its interval d +- 1.96 SE: in points, after minus before.
pub(super) fn change(mode: Mode, score: &ScoreFrame, points: Ratio, (n0, n1): (u32, u32)) -> Change {
    let standard_error = standard_error(Size::of(mode, n0, n1), &score.dispersion);
    let (points, margin) = (points.to_f64(), Z_95 * standard_error);
    Change { points, low: points - margin, high: points + margin, standard_error }
}

/// After minus before, where both are exact.
pub(super) fn difference(before: Mean, after: Mean) -> Option<Ratio> {
    match (before, after) {
        (Mean::Exact(from), Mean::Exact(to)) => Some(to - from),
        _ => None,
    }
}

/// Gives each primary line its verdict. A primary indicator that is not published stays in the family, as does one that
/// the later wave does not have: what was declared first is what is corrected for.
fn with_verdicts(
    lines: Vec<(ComparisonLine, Option<Evidence>)>,
    carries_verdict: bool,
    family: usize,
) -> Vec<ComparisonLine> {
    let tested: Vec<f64> = lines
        .iter()
        .filter(|(line, _)| line.score.primary)
        .filter_map(|(_, evidence)| {
            evidence.as_ref().map(|one| one.towards_better.abs() / one.standard_error)
        })
        .collect();
    let decided = lines.into_iter().map(|(mut line, evidence)| {
        if let Some(evidence) = evidence.filter(|_| carries_verdict && line.score.primary) {
            let notable = f64::from(line.score.notable_change);
            line.verdict = decide(evidence.towards_better, evidence.standard_error, notable, &tested, family);
        }
        line
    });
    decided.collect()
}
