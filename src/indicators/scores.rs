//! The score of one sheet, as integers.
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
//! **Integers.** L is the least common multiple of the ranges, so that a share is a whole number of 1/L. The score is
//! `points / (unit * a)`, where `unit` is L for a mean, and L times the sum of the ranges for a sum. Rows are summed
//! apart for each a, so that no fraction is ever added in floating point and no common denominator grows large.

use polars::prelude::{DataType, Expr, NULL, col, lit, when};

use super::TallyError;
use crate::domain::questionnaire::{Instrument, Questionnaire, Rule, Score};
use crate::domain::tally::theta;

/// How one score is computed on a frame of sheets.
pub(super) struct Plan {
    /// The score's column names begin with this, unique in the frame.
    name: String,
    items: Vec<PlannedItem>,
    rule: Rule,
    /// The fewest answered items with which the score exists.
    required: i64,
    theta: i64,
    /// L, the least common multiple of the items' ranges.
    common: i64,
    /// The score is `points / (unit * answered)`.
    pub(super) unit: i64,
}

/// One item of a score.
struct PlannedItem {
    column: String,
    low: i64,
    high: i64,
    reversed: bool,
}

/// The column of the answers to the item at `position` of a sheet.
pub(super) fn item_column(side: &str, position: usize) -> String {
    format!("{side} item {position}")
}

impl Plan {
    /// Plans `score` of `instrument` on the answers of `side` (`before`, `after`), for a frame of `rows` rows.
    pub(super) fn new(
        side: &str,
        questionnaire: &Questionnaire,
        instrument: &Instrument,
        score: &Score,
        rows: usize,
    ) -> Result<Self, TallyError> {
        let broken = || TallyError::Broken { score: score.id.clone() };
        let too_large = || TallyError::TooLarge { score: score.id.clone() };
        let offset = questionnaire.offset(&instrument.id).ok_or_else(broken)?;
        let items = score.items.iter().map(|place| PlannedItem::new(side, offset, instrument, *place));
        let items = items.collect::<Option<Vec<_>>>().ok_or_else(broken)?;
        let ranges = items.iter().map(PlannedItem::range);
        let common = ranges.clone().try_fold(1_i64, common_multiple).ok_or_else(too_large)?;
        let unit = match score.rule {
            Rule::Mean => Some(common),
            Rule::Sum => common.checked_mul(ranges.sum()),
        };
        let mut enough = 1..=items.len();
        let required = enough.find(|answered| score.minimum_answered.is_reached(*answered, items.len()));
        Ok(Self {
            name: format!("{side} score {}", score.id),
            unit: unit.filter(|unit| sums_fit(*unit, items.len(), rows)).ok_or_else(too_large)?,
            common,
            required: required.and_then(|required| i64::try_from(required).ok()).ok_or_else(broken)?,
            theta: theta(score).into(),
            rule: score.rule,
            items,
        })
    }

    /// The column of the number of answered items; null where the score is missing.
    pub(super) fn answered(&self) -> String {
        format!("{} answered", self.name)
    }

    /// The column of the score's numerator.
    pub(super) fn points(&self) -> String {
        format!("{} points", self.name)
    }

    /// Computes [`Plan::answered`].
    pub(super) fn answered_expression(&self) -> Expr {
        let answered = self.sum(|item| col(&item.column).is_not_null().cast(DataType::Int64));
        when(answered.clone().gt_eq(lit(self.required)))
            .then(answered)
            .otherwise(lit(NULL).cast(DataType::Int64))
            .alias(self.answered())
    }

    /// Computes [`Plan::points`], where the column of [`Plan::answered`] exists.
    pub(super) fn points_expression(&self) -> Expr {
        let shares = self.sum(|item| item.counted().fill_null(lit(0_i64)) * lit(self.common / item.range()));
        let sum = match self.rule {
            Rule::Mean => shares,
            Rule::Sum => {
                let answered = self.sum(|item| item.counted().fill_null(lit(0_i64)));
                let missing =
                    self.sum(|item| col(&item.column).is_null().cast(DataType::Int64) * lit(item.range()));
                col(self.answered()) * lit(self.common) * answered + missing * shares
            }
        };
        (lit(100_i64) * sum).alias(self.points())
    }

    /// Whether the score is at or above its theta.
    pub(super) fn at_or_above(&self) -> Expr {
        col(self.points()).gt_eq(lit(self.theta * self.unit) * col(self.answered()))
    }

    fn sum(&self, term: impl Fn(&PlannedItem) -> Expr) -> Expr {
        self.items.iter().map(term).reduce(|sum, term| sum + term).unwrap_or_else(|| lit(0_i64))
    }
}

impl PlannedItem {
    /// The item at `place`; `None` where it does not exist or its scale has one option only.
    fn new(side: &str, offset: usize, instrument: &Instrument, place: usize) -> Option<Self> {
        let item = instrument.items.get(place)?;
        let scale = instrument.scales.get(item.scale).filter(|scale| scale.range() > 0)?;
        Some(Self {
            column: item_column(side, offset + place),
            low: scale.min().into(),
            high: scale.max().into(),
            reversed: item.reversed,
        })
    }

    fn range(&self) -> i64 {
        self.high - self.low
    }

    /// u: how far the answer is from the end that counts 0; null where missing.
    fn counted(&self) -> Expr {
        match self.reversed {
            true => lit(self.high) - col(&self.column),
            false => col(&self.column) - lit(self.low),
        }
    }
}

/// No score is above 100, so that no sum of numerators over `rows` is above `100 * unit * items * rows`.
fn sums_fit(unit: i64, items: usize, rows: usize) -> bool {
    let largest = 100 * i128::from(unit) * items as i128;
    largest.checked_mul(rows.max(1) as i128).is_some_and(|largest| largest <= i128::from(i64::MAX))
}

fn common_multiple(a: i64, b: i64) -> Option<i64> {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a.checked_div(divisor)?.checked_mul(b)
}
