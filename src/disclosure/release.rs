//! One wave through the gate: tallies in, one release out (R1, R2, R4).

use super::definition::fingerprint;
use super::means::Limits;
use super::partition::{Part, Turnout, partition};
use super::published::{
    Cell, Count, GroupName, Mean, MeanFigure, Population, Published, Release, ScoreFrame, Withheld,
};
use super::raw::{GateError, RawWave};
use super::total::total;
use crate::domain::dispositif::Frame;
use crate::domain::questionnaire::{Instrument, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::GroupTally;

/// The version of the rules of this module, written into each release. It goes up with any change of what is said.
pub const RULES: u32 = 1;

/// Makes what may be said of a wave.
///
/// # Errors
/// [`GateError`] where the frame breaks a rule or the tallies are not the wave's.
pub fn publish(raw: &RawWave<'_>) -> Result<Published<Release>, GateError> {
    raw.check_frame()?;
    let rules =
        raw.questionnaire.scores().map(|(instrument, score)| ScoreRule::new(raw.frame, instrument, score));
    let rules = rules.collect::<Result<Vec<_>, _>>()?;
    let tallies = raw.checked_tallies()?;
    let turnouts: Vec<Turnout<'_>> =
        tallies.iter().map(|(group, tally)| Turnout { group, valid: tally.valid }).collect();
    let partition = partition(raw.frame.granularity, raw.frame.k, &turnouts);
    let cells: Vec<RawCell> =
        partition.parts.iter().map(|part| RawCell::new(part, &tallies, rules.len())).collect();
    let figures = figures(raw.frame.k, &rules, &cells);
    let has_total = matches!(partition.parts.first(), Some(Part::Group(_) | Part::Pool(_)));
    Ok(Published::seal(Release {
        rules: RULES,
        dispositif: raw.dispositif.clone(),
        wave: raw.wave.clone(),
        moment: raw.moment,
        granularity: raw.frame.granularity,
        mode: raw.frame.mode,
        k: raw.frame.k,
        total: has_total.then(|| total_cell(&turnouts, raw.frame.k, &cells, &figures)),
        unsaid: partition.unsaid.into_iter().cloned().collect(),
        cells: (partition.parts.into_iter().zip(&cells).zip(&figures))
            .map(|((part, cell), means)| published_cell(raw.frame.k, &part, cell.valid, means))
            .collect(),
        scores: rules.into_iter().map(|rule| rule.frame).collect(),
    }))
}

/// A score with all that decides how it is said.
struct ScoreRule {
    frame: ScoreFrame,
    limits: Limits,
}

impl ScoreRule {
    fn new(frame: &Frame, instrument: &Instrument, score: &Score) -> Result<Self, GateError> {
        let broken = || GateError::BrokenScore(score.id.clone());
        Ok(Self {
            limits: Limits::new(instrument, score).ok_or_else(broken)?,
            frame: ScoreFrame {
                id: score.id.clone(),
                name: score.name.clone(),
                short: score.short.clone(),
                direction: score.direction,
                primary: frame.primary.contains(&score.id),
                validated: instrument.validated,
                notable_change: frame.notable_change.unwrap_or(score.notable_change),
                dispersion: score.dispersion.clone(),
                definition: fingerprint(instrument, score).ok_or_else(broken)?,
            },
        })
    }
}

/// The sums of a cell. Not protected: it does not leave this module.
struct RawCell {
    valid: u32,
    scores: Vec<(u32, Ratio)>,
}

impl RawCell {
    fn new(part: &Part<'_>, tallies: &[(GroupName, &GroupTally)], scores: usize) -> Self {
        let mut cell = Self { valid: 0, scores: vec![(0, Ratio::ZERO); scores] };
        for (_, tally) in tallies.iter().filter(|(name, _)| part.groups().contains(&name)) {
            cell.valid += tally.valid;
            for ((n, sum), score) in cell.scores.iter_mut().zip(&tally.scores) {
                *n += score.n;
                *sum = *sum + score.sum;
            }
        }
        cell
    }
}

/// What is said of each score in each cell. A score that has fewer than k in one cell is withheld in all (R1): the total
/// and the cells that remain would otherwise tell of the one that does not.
fn figures(k: u32, rules: &[ScoreRule], cells: &[RawCell]) -> Vec<Vec<(u32, Mean)>> {
    let mut figures = vec![Vec::with_capacity(rules.len()); cells.len()];
    for (place, rule) in rules.iter().enumerate() {
        let column: Vec<(u32, Ratio)> =
            cells.iter().filter_map(|cell| cell.scores.get(place).copied()).collect();
        let is_withheld = column.iter().any(|(n, _)| *n < k);
        for ((n, sum), figures) in column.into_iter().zip(&mut figures) {
            let mean = match is_withheld {
                true if n < k => Mean::Withheld(Withheld::TooFew),
                true => Mean::Withheld(Withheld::TooFewElsewhere),
                false => rule.limits.mean(n, sum),
            };
            figures.push((n, mean));
        }
    }
    figures
}

fn published_cell(k: u32, part: &Part<'_>, valid: u32, means: &[(u32, Mean)]) -> Cell {
    let names = |groups: &[&GroupName]| groups.iter().copied().cloned().collect();
    let (population, count): (Population, fn(u32, u32) -> Count) = match part {
        Part::Whole(groups) => (Population::Whole(names(groups)), exact),
        Part::Group(group) => (Population::Group((*group).clone()), band),
        Part::Pool(groups) => (Population::Pool(names(groups)), exact),
    };
    let means = means.iter().map(|(n, mean)| figure(k, count(k, *n), *mean)).collect();
    Cell { population, n: count(k, valid), means }
}

/// The whole dispositif as the union of its cells. Groups in which nobody answered belong to it too: it is the
/// population that was asked, and n says how many answered.
fn total_cell(turnouts: &[Turnout<'_>], k: u32, cells: &[RawCell], figures: &[Vec<(u32, Mean)>]) -> Cell {
    let scores = cells.first().map_or(0, |cell| cell.scores.len());
    let means = (0..scores).map(|place| {
        let column: Vec<(u32, Mean)> = figures.iter().filter_map(|row| row.get(place).copied()).collect();
        let n = column.iter().map(|(n, _)| n).sum();
        figure(k, Count::Exact(n), total(&column))
    });
    Cell {
        population: Population::Whole(turnouts.iter().map(|turnout| turnout.group.clone()).collect()),
        n: Count::Exact(cells.iter().map(|cell| cell.valid).sum()),
        means: means.collect(),
    }
}

/// A figure with its number of scores, which is not counted out where the figure is withheld for its smallness.
fn figure(k: u32, n: Count, mean: Mean) -> MeanFigure {
    let n = match mean {
        Mean::Withheld(Withheld::TooFew) => Count::Band { from: 0, to: Some(k - 1) },
        Mean::Withheld(Withheld::TooFewElsewhere) => Count::Band { from: 0, to: None },
        _ => n,
    };
    MeanFigure { n, mean }
}

fn exact(_k: u32, n: u32) -> Count {
    Count::Exact(n)
}

/// A group's number of people: « 5 à 8 », « 9 à 19 », « 20 et plus » where k is 5; the bands of a higher k begin at k and
/// are as wide or wider. It spares readers a number that invites guessing who is missing, and is no protection by itself:
/// an exact mean and a bound both tell n to whoever works it out, which is why no rule above relies on n being unknown.
fn band(k: u32, n: u32) -> Count {
    let first = (k + 3).max(8);
    let second = first + 11;
    if n <= first {
        Count::Band { from: k, to: Some(first) }
    } else if n <= second {
        Count::Band { from: first + 1, to: Some(second) }
    } else {
        Count::Band { from: second + 1, to: None }
    }
}
