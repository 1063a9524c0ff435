//! How many valid sheets of each group answer an item, and how many answer above the middle of its scale.
//!
//! **Formula.** An answer v on a scale from min to max counts u = v - min, or u = max - v where the item is reversed; it is
//! above the middle where 100 u >= 51 (max - min). **Range and unit.** 0 to n people. **Direction.** The item's own.
//! **Missing answers.** Left out of both numbers.
//! **Source.** None: the count of what was answered.

use polars::prelude::{Column, DataFrame, DataType, Expr, IntoLazy, col, lit};

use super::TallyError;
use super::scores::item_column;
use crate::domain::questionnaire::{Instrument, Item, Questionnaire};
use crate::domain::tally::{ITEM_THETA, ItemTally};

/// The tallies of the items of `questionnaire`, a list for each place from 0 to `groups` in the column `group` of `valid`.
/// In mode « évaluation » `other` is the other wave: an item that it asks too counts only where both sheets answer it.
pub(super) fn item_tallies(
    side: &str,
    questionnaire: &Questionnaire,
    other: Option<(&str, &Questionnaire)>,
    valid: &DataFrame,
    (group, groups): (&str, usize),
) -> Result<Vec<Vec<ItemTally>>, TallyError> {
    let mut tallies = vec![vec![ItemTally::default(); questionnaire.item_count()]; groups];
    let plans = plans(side, questionnaire, other);
    if plans.is_empty() || groups == 0 {
        return Ok(tallies);
    }
    let sums = valid
        .clone()
        .lazy()
        .group_by([col(group)])
        .agg(plans.iter().flat_map(ItemPlan::sums).collect::<Vec<_>>());
    let sums = sums.collect()?;
    let places: Vec<Option<u32>> = sums.column(group)?.u32()?.iter().collect();
    for (position, plan) in plans.iter().enumerate() {
        let (n, above) = (numbers(sums.column(&plan.n())?)?, numbers(sums.column(&plan.above())?)?);
        for ((place, n), at_or_above) in places.iter().zip(n).zip(above) {
            let row = place.and_then(|place| tallies.get_mut(place as usize));
            if let Some(tally) = row.and_then(|row| row.get_mut(position)) {
                *tally = ItemTally { n, at_or_above };
            }
        }
    }
    Ok(tallies)
}

/// How one item is counted.
struct ItemPlan {
    column: String,
    /// The column of the same item in the other wave.
    twin: Option<String>,
    low: i64,
    high: i64,
    reversed: bool,
}

fn plans(side: &str, questionnaire: &Questionnaire, other: Option<(&str, &Questionnaire)>) -> Vec<ItemPlan> {
    let items = questionnaire.items().enumerate();
    items
        .map(|(position, (instrument, item))| {
            let scale = instrument.scales.get(item.scale);
            ItemPlan {
                column: item_column(side, position),
                twin: other.and_then(|(side, other)| twin(side, other, instrument, item)),
                low: scale.map_or(0, |scale| scale.min()).into(),
                high: scale.map_or(0, |scale| scale.max()).into(),
                reversed: item.reversed,
            }
        })
        .collect()
}

/// The column of `item` in the other wave, where that wave asks it.
fn twin(side: &str, other: &Questionnaire, instrument: &Instrument, item: &Item) -> Option<String> {
    let position = other.items().position(|(one, its)| one.id == instrument.id && its.id == item.id)?;
    Some(item_column(side, position))
}

impl ItemPlan {
    fn n(&self) -> String {
        format!("{} n", self.column)
    }

    fn above(&self) -> String {
        format!("{} at or above", self.column)
    }

    /// The two sums of a group.
    fn sums(&self) -> [Expr; 2] {
        let present = col(&self.column).is_not_null();
        let present = match &self.twin {
            Some(twin) => present.and(col(twin).is_not_null()),
            None => present,
        };
        let counted = match self.reversed {
            true => lit(self.high) - col(&self.column),
            false => col(&self.column) - lit(self.low),
        };
        let is_above = (lit(100_i64) * counted).gt_eq(lit(i64::from(ITEM_THETA) * (self.high - self.low)));
        let number = |which: Expr| which.cast(DataType::Int64).sum();
        [
            number(present.clone()).alias(self.n()),
            number(present.and(is_above).fill_null(lit(false))).alias(self.above()),
        ]
    }
}

fn numbers(column: &Column) -> Result<Vec<u32>, TallyError> {
    let numbers = column.i64()?.iter().map(|number| u32::try_from(number.unwrap_or(0)).unwrap_or(0));
    Ok(numbers.collect())
}
