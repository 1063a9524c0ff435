//! One wave through the gate: tallies in, one release out (R1 to R4).

use super::breakdown::breakdowns;
use super::counts;
use super::definition::fingerprint;
use super::means::{Limits, step};
use super::partition::{Part, Partition, Turnout, partition};
use super::published::{
    Cell, Count, GroupName, ItemFrame, People, Population, Published, Release, ScoreFrame, Withheld,
};
use super::raw::{GateError, RawWave};
use super::stayed::Earlier;
use super::union::{Said, Weighed, union};
use crate::domain::dispositif::Frame;
use crate::domain::questionnaire::{Instrument, Score};
use crate::domain::tally::{GroupTally, ItemTally, ScoreTally, theta};

/// The version of the rules of this module, written into each release. It goes up with any change of what is said.
///
/// 1: means and totals. 2: counts (R3), breakdowns (R4), and bounds of means that protect both ends where theta is above the
/// middle. 3: changes of groups and pools, and of monthly waves and a follow-up. 4: sums to the nearest step, counts where all items of a
/// score have one range, what a chosen group does by itself. 5: no count that would show, with an earlier wave, that everybody's
/// score changed. 6: scores on steps before they are added; counts of sums whatever their ranges; no count that a later mean could make
/// show such a change.
pub const RULES: u32 = 6;

/// Makes what may be said of a wave.
///
/// # Errors
/// [`GateError`] where the frame breaks a rule or the tallies are not the wave's.
pub fn publish(raw: &RawWave<'_>) -> Result<Published<Release>, GateError> {
    raw.check_frame()?;
    let rules =
        raw.questionnaire.scores().map(|(instrument, score)| ScoreRule::new(raw.frame, instrument, score));
    let rules = rules.collect::<Result<Vec<_>, _>>()?;
    let (names, tallies): (Vec<GroupName>, Vec<&GroupTally>) = raw.checked_tallies()?.into_iter().unzip();
    let turnouts: Vec<Turnout<'_>> = (names.iter().zip(&tallies))
        .map(|(name, tally)| Turnout { group: &name.id, valid: tally.valid })
        .collect();
    let Partition { parts, unsaid } = partition(raw.frame.granularity, raw.frame.k, &turnouts);
    let raw_cells: Vec<RawCell> =
        parts.iter().map(|part| RawCell::new(part, population(part, &names), &tallies)).collect();
    let weighed = weighed(raw, &rules, &raw_cells);
    let has_whole = matches!(parts.first(), Some(Part::Whole(_)));
    let items = if has_whole { counts::frames(raw.questionnaire) } else { Vec::new() };
    let cell = |(cell, weighed)| published_cell(raw.frame.k, cell, weighed, &items);
    let cells: Vec<Cell> = raw_cells.iter().zip(&weighed).map(cell).collect();
    // Groups in which nobody answered belong to the whole too: it is the population that was asked, and n says how many
    // answered.
    let total = || union(Population::Whole(names.clone()), &weighed);
    Ok(Published::seal(Release {
        rules: RULES,
        dispositif: raw.dispositif.clone(),
        wave: raw.wave.clone(),
        moment: raw.moment,
        granularity: raw.frame.granularity,
        mode: raw.frame.mode,
        k: raw.frame.k,
        items,
        total: (!has_whole && !parts.is_empty()).then(total),
        breakdowns: breakdowns(raw.groups, &cells, &weighed),
        cells,
        unsaid: named(&unsaid, &names),
        scores: rules.into_iter().map(|rule| rule.frame).collect(),
    }))
}

/// A score with all that decides how it is said.
struct ScoreRule {
    frame: ScoreFrame,
    limits: Limits,
    counts_people: bool,
}

impl ScoreRule {
    fn new(frame: &Frame, instrument: &Instrument, score: &Score) -> Result<Self, GateError> {
        let broken = || GateError::BrokenScore(score.id.clone());
        Ok(Self {
            limits: Limits::new(instrument, score).ok_or_else(broken)?,
            counts_people: counts::counts_people(instrument, score),
            frame: ScoreFrame {
                id: score.id.clone(),
                name: score.name.clone(),
                short: score.short.clone(),
                direction: score.direction,
                primary: frame.primary.contains(&score.id),
                validated: instrument.validated,
                notable_change: frame.notable_change.unwrap_or(score.notable_change),
                dispersion: score.dispersion.clone(),
                regression: score.regression.clone(),
                theta: theta(score),
                step: Some(step(instrument, score).ok_or_else(broken)?),
                definition: fingerprint(instrument, score).ok_or_else(broken)?,
            },
        })
    }

    /// What is said of `tally` among people of `groups`, whose number is `told` so.
    fn said(&self, tally: ScoreTally, told: Count, groups: &Population, earlier: &Earlier<'_>) -> Said {
        let ScoreTally { n, sum, at_or_above } = tally;
        let mean = self.limits.mean(n, sum);
        let people = if !self.counts_people {
            People::Withheld(Withheld::UnevenSteps)
        } else if !earlier.lets_count(&self.frame, groups, n, mean) {
            People::Withheld(Withheld::ShowsChange)
        } else {
            counts::people(n, at_or_above)
        };
        Said { n, told, mean, people }
    }
}

/// The sums of a cell. Not protected: it does not leave this module.
struct RawCell {
    population: Population,
    valid: u32,
    scores: Vec<ScoreTally>,
    items: Vec<ItemTally>,
}

impl RawCell {
    fn new(part: &Part, population: Population, tallies: &[&GroupTally]) -> Self {
        let mut of_part = part.groups().iter().filter_map(|place| tallies.get(*place));
        let mut cell = match of_part.next() {
            Some(first) => {
                let (scores, items) = (first.scores.clone(), first.items.clone());
                Self { population, valid: first.valid, scores, items }
            }
            None => Self { population, valid: 0, scores: Vec::new(), items: Vec::new() },
        };
        for tally in of_part {
            cell.valid += tally.valid;
            for (sum, score) in cell.scores.iter_mut().zip(&tally.scores) {
                sum.n += score.n;
                sum.sum = sum.sum + score.sum;
                sum.at_or_above += score.at_or_above;
            }
            for (sum, item) in cell.items.iter_mut().zip(&tally.items) {
                sum.n += item.n;
                sum.at_or_above += item.at_or_above;
            }
        }
        cell
    }

    /// How a number of this cell's people is told.
    fn told(&self, k: u32, n: u32) -> Count {
        match self.population {
            Population::Group(_) => band(k, n),
            Population::Whole(_) | Population::Pool(_) => Count::Exact(n),
        }
    }
}

/// What is said of each score in each cell. A score that has fewer than k in one cell is withheld in all (R1): the total
/// and the cells that remain would otherwise tell of the one that does not.
fn weighed(raw: &RawWave<'_>, rules: &[ScoreRule], cells: &[RawCell]) -> Vec<Weighed> {
    let (k, earlier) = (raw.frame.k, Earlier::new(raw.earlier, raw.groups));
    let empty = |cell: &RawCell| Weighed { valid: cell.valid, said: Vec::with_capacity(rules.len()) };
    let mut weighed: Vec<Weighed> = cells.iter().map(empty).collect();
    for (place, rule) in rules.iter().enumerate() {
        let column: Vec<ScoreTally> =
            cells.iter().filter_map(|cell| cell.scores.get(place).copied()).collect();
        let is_withheld = column.iter().any(|tally| tally.n < k);
        for ((tally, raw), cell) in column.into_iter().zip(cells).zip(&mut weighed) {
            cell.said.push(match is_withheld {
                true if tally.n < k => Said::too_few(tally.n, k),
                true => Said::too_few_elsewhere(tally.n),
                false => rule.said(tally, raw.told(k, tally.n), &raw.population, &earlier),
            });
        }
    }
    weighed
}

fn population(part: &Part, names: &[GroupName]) -> Population {
    match part {
        Part::Whole(places) => Population::Whole(named(places, names)),
        Part::Pool(places) => Population::Pool(named(places, names)),
        Part::Group(place) => match names.get(*place) {
            Some(name) => Population::Group(name.clone()),
            // A part has places of `names` alone; a pool of none would be the honest word for any other.
            None => Population::Pool(Vec::new()),
        },
    }
}

fn named(places: &[usize], names: &[GroupName]) -> Vec<GroupName> {
    places.iter().filter_map(|place| names.get(*place)).cloned().collect()
}

fn published_cell(k: u32, cell: &RawCell, weighed: &Weighed, items: &[ItemFrame]) -> Cell {
    let (means, counts) = weighed.said.iter().map(|one| one.figures()).unzip();
    let items = items.iter().zip(&cell.items).map(|(_, tally)| counts::item(k, cell.valid, *tally)).collect();
    Cell { n: cell.told(k, cell.valid), means, counts, items, population: cell.population.clone() }
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
