//! Sums of scores over the valid sheets of each group: what the gate is given.
//!
//! A sheet is valid where it has every primary indicator; the others count nowhere (R1). In mode « évaluation » both
//! sheets of a card must be valid, and any other score counts only where both sheets have it: before and after then
//! speak of the same people, and their difference is the mean change of those people and of nobody else (R5).
//!
//! A score that missing answers leave between two steps counts as the nearest step (`scores`): what is published of a group then
//! fits complete sheets, for whoever looks, and nothing shows that somebody left anything out.
//!
//! Rows are brought together by group once, for all scores and items, and each group is summed by one thread: nothing is
//! added in floating point, and no result rests on the order of rows or on the number of threads. No row of the service's
//! answers is polars': a `group_by` hashes places that are already dense, and its columns hold an answer of one byte in four
//! or eight. `benches/indicators` measures both.

use rayon::prelude::*;

use super::TallyError;
use super::items::ItemCounts;
use super::pairs::SheetPair;
use super::scores::Plan;
use super::sheets::{Layout, Sheets};
use crate::domain::ids::{GroupId, ScoreId};
use crate::domain::questionnaire::{AnswerSheet, Questionnaire};
use crate::domain::tally::{GroupTally, ItemTally, ScoreTally};

/// One tally for each of `groups`, in their order, over the sheets that have every score of `primary`.
///
/// # Errors
/// [`TallyError`] where a sheet or a primary indicator does not belong to the wave.
pub fn tally(
    questionnaire: &Questionnaire,
    primary: &[ScoreId],
    groups: &[GroupId],
    sheets: &[(GroupId, AnswerSheet)],
) -> Result<Vec<GroupTally>, TallyError> {
    let layout = Layout::new(questionnaire, groups);
    let sheets = layout.pack(sheets.iter().map(|(group, sheet)| (group, sheet)))?;
    tally_sheets(questionnaire, primary, groups, &sheets)
}

/// [`tally`] of sheets that are packed.
///
/// # Errors
/// As [`tally`].
pub fn tally_sheets(
    questionnaire: &Questionnaire,
    primary: &[ScoreId],
    groups: &[GroupId],
    sheets: &Sheets,
) -> Result<Vec<GroupTally>, TallyError> {
    let side = Side::new((questionnaire, sheets), questionnaire, primary)?;
    let rows = (0..).zip(sheets.places()).map(|(row, place)| (*place, [row; 2]));
    Ok(tallies(&[side], groups, rows)?.into_iter().flatten().collect())
}

/// The tallies of both waves over the cards that have every score of `primary` in both.
///
/// # Errors
/// [`TallyError`] where a sheet or a primary indicator does not belong to its wave.
pub fn tally_pairs(
    before: &Questionnaire,
    after: &Questionnaire,
    primary: &[ScoreId],
    groups: &[GroupId],
    pairs: &[SheetPair],
) -> Result<(Vec<GroupTally>, Vec<GroupTally>), TallyError> {
    let earlier = pairs.iter().map(|pair| (&pair.group, &pair.before));
    let earlier = Layout::new(before, groups).pack(earlier)?;
    let later = Layout::new(after, groups).pack(pairs.iter().map(|pair| (&pair.group, &pair.after)))?;
    let rows: Vec<[u32; 2]> = (0..).zip(pairs).map(|(row, _)| [row; 2]).collect();
    tally_paired_sheets((before, &earlier), (after, &later), primary, groups, &rows)
}

/// [`tally_pairs`] of sheets that are packed: `pairs` are the rows of each card's sheets, first wave first.
///
/// # Errors
/// As [`tally_pairs`].
pub fn tally_paired_sheets(
    before: (&Questionnaire, &Sheets),
    after: (&Questionnaire, &Sheets),
    primary: &[ScoreId],
    groups: &[GroupId],
    pairs: &[[u32; 2]],
) -> Result<(Vec<GroupTally>, Vec<GroupTally>), TallyError> {
    let sides = [Side::new(before, after.0, primary)?, Side::new(after, before.0, primary)?];
    let places = before.1.places();
    let rows = pairs.iter().filter_map(|pair| Some((*places.get(pair[0] as usize)?, *pair)));
    let of_groups = tallies(&sides, groups, rows)?.into_iter();
    Ok(of_groups.filter_map(|both| <[GroupTally; 2]>::try_from(both).ok()).map(Into::into).unzip())
}

/// The sheets of one wave, and how they are scored.
struct Side<'a> {
    sheets: &'a Sheets,
    plans: Vec<Plan>,
    /// The places of the primary indicators among the plans.
    primary: Vec<usize>,
    /// Where the other wave has each score; a wave alone is its own other.
    twins: Vec<Option<usize>>,
    items: ItemCounts,
}

impl<'a> Side<'a> {
    fn new(
        (questionnaire, sheets): (&Questionnaire, &'a Sheets),
        other: &Questionnaire,
        primary: &[ScoreId],
    ) -> Result<Self, TallyError> {
        let position =
            |asked: &Questionnaire, id: &ScoreId| asked.scores().position(|(_, one)| &one.id == id);
        let primary = primary
            .iter()
            .map(|id| position(questionnaire, id).ok_or_else(|| TallyError::UnknownPrimary(id.clone())));
        let primary = primary.collect::<Result<_, TallyError>>()?;
        let plans = questionnaire
            .scores()
            .map(|(instrument, score)| Plan::new(questionnaire, instrument, score, sheets.count()));
        Ok(Self {
            sheets,
            plans: plans.collect::<Result<_, TallyError>>()?,
            primary,
            twins: questionnaire.scores().map(|(_, score)| position(other, &score.id)).collect(),
            items: ItemCounts::new(questionnaire, other),
        })
    }

    fn score(&self, sheet: &[u8], scores: &mut Vec<Option<i128>>) {
        scores.clear();
        scores.extend(self.plans.iter().map(|plan| plan.score_on_step(sheet)));
    }

    fn is_valid(&self, scores: &[Option<i128>]) -> bool {
        self.primary.iter().all(|place| scores.get(*place).is_some_and(Option::is_some))
    }
}

/// What is counted of one wave in one group.
struct Counted {
    valid: u32,
    scores: Vec<Sum>,
    items: Vec<ItemTally>,
}

/// The sum of one score, in the unit of its plan.
#[derive(Clone, Copy, Default)]
struct Sum {
    n: u32,
    total: i128,
    at_or_above: u32,
}

impl Counted {
    fn nobody(side: &Side<'_>) -> Self {
        let scores = vec![Sum::default(); side.plans.len()];
        Self { valid: 0, scores, items: side.items.nobody() }
    }

    /// Counts one valid sheet: a score that the other wave has too counts only where both sheets have it.
    fn add(&mut self, side: &Side<'_>, own: &[Option<i128>], other: &[Option<i128>]) {
        self.valid += 1;
        let plans = side.plans.iter().zip(&side.twins);
        for (((plan, twin), sum), score) in plans.zip(&mut self.scores).zip(own) {
            let is_held_back = twin.is_some_and(|twin| other.get(twin).is_none_or(Option::is_none));
            if let Some(score) = score.filter(|_| !is_held_back) {
                sum.n += 1;
                sum.total += score;
                sum.at_or_above += u32::from(plan.is_at_or_above(score));
            }
        }
    }

    fn tally(self, side: &Side<'_>, group: &GroupId) -> GroupTally {
        let scores = self.scores.iter().zip(&side.plans).map(|(sum, plan)| ScoreTally {
            n: sum.n,
            sum: plan.points(sum.total),
            at_or_above: sum.at_or_above,
        });
        GroupTally { group: group.clone(), valid: self.valid, scores: scores.collect(), items: self.items }
    }
}

/// For each group, a tally of each side. A row is its group's place and a sheet of each side.
fn tallies(
    sides: &[Side<'_>],
    groups: &[GroupId],
    rows: impl Iterator<Item = (u32, [u32; 2])> + Clone,
) -> Result<Vec<Vec<GroupTally>>, TallyError> {
    let (sorted, sizes) = by_group(groups.len(), rows)?;
    let mut rest = sorted.as_slice();
    let mut of_groups = Vec::with_capacity(groups.len());
    for (group, size) in groups.iter().zip(sizes) {
        let (rows, others) = rest.split_at_checked(size).unwrap_or((rest, &[]));
        of_groups.push((group, rows));
        rest = others;
    }
    let tallied = of_groups
        .into_par_iter()
        .map_init(|| Desk::new(sides), |desk, (group, rows)| desk.tally(sides, group, rows));
    Ok(tallied.collect())
}

/// What one thread works on: the sheets of one group at a time, and the scores of one row.
struct Desk {
    near: Vec<Sheets>,
    scores: Vec<Vec<Option<i128>>>,
}

impl Desk {
    fn new(sides: &[Side<'_>]) -> Self {
        let near = sides.iter().map(|side| side.sheets.blank()).collect();
        Self { near, scores: sides.iter().map(|_| Vec::new()).collect() }
    }

    /// The tally of one group on each side.
    fn tally(&mut self, sides: &[Side<'_>], group: &GroupId, rows: &[[u32; 2]]) -> Vec<GroupTally> {
        // The sheets of a group lie anywhere: fetched one right after the other, the memory answers many at once, and all
        // that follows is near. Scored where they lie, a million sheets took twice as long.
        for ((near, side), place) in self.near.iter_mut().zip(sides).zip(0..) {
            near.fetch(side.sheets, rows.iter().filter_map(|row| row.get(place)));
        }
        let mut counted: Vec<Counted> = sides.iter().map(Counted::nobody).collect();
        for row in (0..).take(rows.len()) {
            let sheets = || sides.iter().zip(self.near.iter().map(|sheets| sheets.sheet(row)));
            sheets().zip(&mut self.scores).for_each(|((side, sheet), scores)| side.score(sheet, scores));
            if !sides.iter().zip(&self.scores).all(|(side, scores)| side.is_valid(scores)) {
                continue;
            }
            let others = sheets().zip(&self.scores).rev();
            for ((counted, ((side, sheet), own)), ((_, other), theirs)) in
                counted.iter_mut().zip(sheets().zip(&self.scores)).zip(others)
            {
                counted.add(side, own, theirs);
                side.items.add(&mut counted.items, sheet, other);
            }
        }
        counted.into_iter().zip(sides).map(|(counted, side)| counted.tally(side, group)).collect()
    }
}

/// The rows, those of one group together, and how many each group has: a counting sort, since places are dense.
fn by_group<T: Copy + Default>(
    groups: usize,
    rows: impl Iterator<Item = (u32, T)> + Clone,
) -> Result<(Vec<T>, Vec<usize>), TallyError> {
    let mut sizes = vec![0_usize; groups];
    for (place, _) in rows.clone() {
        *sizes.get_mut(place as usize).ok_or(TallyError::OtherGroups)? += 1;
    }
    let mut next = sizes.clone();
    let total = next.iter_mut().fold(0, |start, size| start + std::mem::replace(size, start));
    let mut sorted = vec![T::default(); total];
    for (place, row) in rows {
        let Some(next) = next.get_mut(place as usize) else { continue };
        if let Some(to) = sorted.get_mut(*next) {
            *to = row;
        }
        *next += 1;
    }
    Ok((sorted, sizes))
}
