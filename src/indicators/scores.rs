//! The score of one sheet, as a whole number.
//!
//! **Formula.** An answer v on a scale from min to max counts u = v - min, or u = max - v where the item is reversed;
//! its share is u / range. With a of the k items answered, rule `mean`: 100/a times the sum of the answered shares.
//! Rule `sum`: 100 times the sum of u over the sum of all k ranges, where an item that was not answered takes the mean
//! of the person's answered shares. Where all items have one range and none is missing, both rules agree.
//! **Range and unit.** 0 to 100, in points. **Direction.** The file's: a high score is good, or a risk.
//! **Missing answers.** « Je préfère ne pas répondre » and « non concerné » are both left out; the score exists where
//! the minimum share of items is answered (half, unless the file says otherwise), and is missing below.
//! **Source.** Percent of maximum possible: Cohen, Cohen, Aiken & West 1999, *Multivariate Behavioral Research* 34:315.
//! Half of the items and the person's own mean: the half-scale rule of the SF-36 manual (Ware et al. 1993).
//!
//! **On a step.** A complete sheet has its score on a step where all ranges are equal or the rule is `sum`: a whole number of
//! what one option moves. One with missing answers may lie between two, which would show that answers are missing; so what is
//! summed to be published is its score on the nearest step, a half towards the middle of the scale ([`Plan::score_on_step`]).
//!
//! **Whole numbers.** L is the least common multiple of the ranges, so that a share is a whole number of 1/L. C is that of
//! the numbers of answers with which the score exists, so that dividing by any of them leaves a whole number of 1/C. Every
//! score of a plan is then a whole number of `1 / denominator` points (L·C for a mean, L·C times the sum of the ranges for a
//! sum): scores are added and compared as integers, in any order, and divided once.

use std::ops::Add;

use super::TallyError;
use crate::domain::questionnaire::{Instrument, Questionnaire, Rule, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{parts, stands_on_steps, theta};

/// How one score is computed of a sheet's bytes.
pub(super) struct Plan {
    items: Vec<PlannedItem>,
    rule: Rule,
    /// L, the least common multiple of the items' ranges.
    common: u64,
    /// 100 C / a for each number a of answers; `None` where the score is missing.
    weights: Vec<Option<i128>>,
    denominator: i128,
    /// Theta in the unit of the scores.
    theta: i128,
    /// The step of complete sheets in the unit of the scores; `None` where they have scores between steps too.
    step: Option<i128>,
}

impl Plan {
    /// Plans `score` of `instrument`, for sums over `rows` sheets.
    pub(super) fn new(
        questionnaire: &Questionnaire,
        instrument: &Instrument,
        score: &Score,
        rows: usize,
    ) -> Result<Self, TallyError> {
        let broken = || TallyError::Broken { score: score.id.clone() };
        let too_large = || TallyError::TooLarge { score: score.id.clone() };
        let offset = questionnaire.offset(&instrument.id).ok_or_else(broken)?;
        let ranges = score.items.iter().map(|place| range_of(instrument, *place));
        let ranges = ranges.collect::<Option<Vec<u8>>>().ok_or_else(broken)?;
        let total = ranges.len();
        let exists = |answered: &usize| score.minimum_answered.is_reached(*answered, total);
        if !(1..=total).any(|answered| exists(&answered)) {
            return Err(broken());
        }
        let sum: u64 = ranges.iter().map(|range| u64::from(*range)).sum();
        let [shares, sums, answers] = Part::MOST;
        let has_room = |common: &u64| {
            let items = total as u64;
            common.checked_mul(items).is_some_and(|most| most <= shares) && sum <= sums && items <= answers
        };
        let common = common_multiple(ranges.iter().map(|range| i128::from(*range)));
        let common = common.and_then(|common| u64::try_from(common).ok()).filter(has_room);
        let common = common.ok_or_else(too_large)?;
        let divisors = common_multiple((1..=total).filter(exists).map(|answered| answered as i128));
        let divisors = divisors.ok_or_else(too_large)?;
        let whole = match score.rule {
            Rule::Mean => 1,
            Rule::Sum => i128::from(sum),
        };
        let denominator = divisors.checked_mul(whole).and_then(|some| some.checked_mul(common.into()));
        let denominator = denominator.filter(|some| sums_fit(*some, rows)).ok_or_else(too_large)?;
        let weight = |answered| exists(&answered).then(|| 100 * divisors / answered.max(1) as i128);
        let parts = stands_on_steps(instrument, score).then(|| parts(instrument, score)).flatten();
        let planned = score.items.iter().map(|place| PlannedItem::new(instrument, offset, *place, common));
        Ok(Self {
            items: planned.collect::<Option<_>>().ok_or_else(broken)?,
            rule: score.rule,
            common,
            weights: (0..=total).map(weight).collect(),
            denominator,
            theta: i128::from(theta(score)) * denominator,
            // A whole number: the denominator is a multiple of all items and of their range, or of the sum of their ranges.
            step: parts.and_then(|parts| (100 * denominator).checked_div(parts)),
        })
    }

    /// The score of a sheet in units of `1 / denominator` points; `None` where too few items are answered.
    #[inline]
    pub(super) fn score(&self, sheet: &[u8]) -> Option<i128> {
        self.score_of(self.parts(sheet))
    }

    /// The same, on the nearest step of complete sheets: a half towards the middle of the scale, up where it is the middle.
    #[inline]
    pub(super) fn score_on_step(&self, sheet: &[u8]) -> Option<i128> {
        let parts = self.parts(sheet);
        let score = self.score_of(parts)?;
        let step = self.step.filter(|_| parts.unanswered() > 0);
        Some(step.map_or(score, |step| self.nearest(step, score)))
    }

    fn parts(&self, sheet: &[u8]) -> Part {
        self.items.iter().fold(Part::default(), |sum, item| sum + item.part(sheet))
    }

    fn score_of(&self, parts: Part) -> Option<i128> {
        let weight = (*self.weights.get(parts.answers() as usize)?)?;
        let whole = match self.rule {
            Rule::Mean => parts.shares(),
            Rule::Sum => {
                parts.answers() * self.common * parts.counted() + parts.unanswered() * parts.shares()
            }
        };
        Some(weight * i128::from(whole))
    }

    fn nearest(&self, step: i128, score: i128) -> i128 {
        let is_low = score <= 50 * self.denominator;
        let half = if is_low { step } else { step - 1 };
        (2 * score + half).div_euclid(2 * step) * step
    }

    /// Whether a score is at or above theta.
    pub(super) fn is_at_or_above(&self, score: i128) -> bool {
        score >= self.theta
    }

    /// A score, or a sum of scores, in points.
    pub(super) fn points(&self, score: i128) -> Ratio {
        // No plan has the denominator 0.
        Ratio::new(score, self.denominator).unwrap_or(Ratio::ZERO)
    }
}

/// One item of a score.
struct PlannedItem {
    /// Its place in the sheet.
    position: usize,
    /// What each byte of a sheet adds to the score: one look-up for what reversal, rescaling and missing answers make of it.
    parts: Box<[Part; 256]>,
}

impl PlannedItem {
    fn new(instrument: &Instrument, offset: usize, place: usize, common: u64) -> Option<Self> {
        let item = instrument.items.get(place)?;
        let scale = instrument.scales.get(item.scale)?;
        let (low, high, range) = (scale.min(), scale.max(), u64::from(scale.range()));
        let share = common.checked_div(range)?;
        let part = |byte: u8| match byte {
            value if (low..=high).contains(&value) => {
                let counted = u64::from(if item.reversed { high - value } else { value - low });
                Part::answered(counted * share, counted)
            }
            _ => Part::missing(range),
        };
        let mut parts = Box::new([Part::default(); 256]);
        parts.iter_mut().zip(0..=u8::MAX).for_each(|(to, byte)| *to = part(byte));
        Some(Self { position: offset + place, parts })
    }

    fn part(&self, sheet: &[u8]) -> Part {
        // What is not on the sheet is missing, as this byte is.
        let byte = sheet.get(self.position).copied().unwrap_or(u8::MAX);
        self.parts.get(usize::from(byte)).copied().unwrap_or_default()
    }
}

/// What answers add to a score: four numbers side by side in one machine word, so that a look-up and an addition take all
/// of them along. [`Plan::new`] refuses scores whose numbers could run into each other.
#[derive(Clone, Copy, Default)]
struct Part(u64);

impl Part {
    /// The largest sum of shares, of u or of ranges, and number of answers that have room.
    const MOST: [u64; 3] = [(1 << 24) - 1, (1 << 16) - 1, (1 << 8) - 1];

    fn answered(share: u64, counted: u64) -> Self {
        Self(share << 40 | counted << 24 | 1)
    }

    fn missing(range: u64) -> Self {
        Self(range << 8)
    }

    /// The sum of the answered shares, in 1/L.
    fn shares(self) -> u64 {
        self.0 >> 40
    }

    /// The sum of u.
    fn counted(self) -> u64 {
        self.0 >> 24 & 0xFFFF
    }

    /// The sum of the ranges that were not answered.
    fn unanswered(self) -> u64 {
        self.0 >> 8 & 0xFFFF
    }

    /// How many were answered.
    fn answers(self) -> u64 {
        self.0 & 0xFF
    }
}

impl Add for Part {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

/// The range of the item at `place`; `None` where it does not exist or its scale has one option only.
fn range_of(instrument: &Instrument, place: usize) -> Option<u8> {
    let item = instrument.items.get(place)?;
    Some(instrument.scales.get(item.scale)?.range()).filter(|range| *range > 0)
}

/// No score is above 100, so that no sum over `rows` is above `100 * denominator * rows`.
fn sums_fit(denominator: i128, rows: usize) -> bool {
    let largest = denominator.checked_mul(100).and_then(|most| most.checked_mul(rows.max(1) as i128));
    largest.is_some()
}

fn common_multiple(mut numbers: impl Iterator<Item = i128>) -> Option<i128> {
    numbers.try_fold(1_i128, |common, number| {
        let (mut divisor, mut rest) = (common, number);
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        common.checked_div(divisor)?.checked_mul(number)
    })
}
