//! How many valid sheets of each group answer an item, and how many answer above the middle of its scale.
//!
//! **Formula.** An answer v on a scale from min to max counts u = v - min, or u = max - v where the item is reversed; it is
//! above the middle where 100 u >= 51 (max - min). **Range and unit.** 0 to n people. **Direction.** The item's own.
//! **Missing answers.** Left out of both numbers.
//! **Source.** None: the count of what was answered.

use std::ops::RangeInclusive;

use crate::domain::questionnaire::{Instrument, Item, MISSING_FROM, Questionnaire};
use crate::domain::tally::{ITEM_THETA, ItemTally};

/// How the items of one wave are counted.
pub(super) struct ItemCounts {
    /// The values of each item that are above its middle.
    above: Vec<RangeInclusive<u8>>,
    /// Where the other wave asks each item; absent where both ask the same in one order.
    twins: Option<Vec<Option<usize>>>,
}

impl ItemCounts {
    /// In mode « évaluation » `other` is the other wave: an item that it asks too counts only where both sheets answer it.
    pub(super) fn new(questionnaire: &Questionnaire, other: &Questionnaire) -> Self {
        let twins: Vec<_> =
            questionnaire.items().map(|(instrument, item)| twin(other, instrument, item)).collect();
        let is_same = (0..).zip(&twins).all(|(place, twin)| *twin == Some(place));
        Self {
            above: questionnaire.items().map(|(instrument, item)| above(instrument, item)).collect(),
            twins: (!is_same).then_some(twins),
        }
    }

    /// The tallies of no sheet.
    pub(super) fn nobody(&self) -> Vec<ItemTally> {
        vec![ItemTally::default(); self.above.len()]
    }

    /// Counts the sheet `own`, beside the one of the same card in the other wave.
    pub(super) fn add(&self, tallies: &mut [ItemTally], own: &[u8], other: &[u8]) {
        match &self.twins {
            None => self.add_beside(tallies, own, other.iter().copied()),
            Some(twins) => {
                // An item that the other wave does not ask is held back by nothing.
                let answer = |twin: usize| other.get(twin).copied().unwrap_or(MISSING_FROM);
                self.add_beside(tallies, own, twins.iter().map(|twin| twin.map_or(0, answer)));
            }
        }
    }

    fn add_beside(&self, tallies: &mut [ItemTally], own: &[u8], other: impl Iterator<Item = u8>) {
        for (((tally, above), own), other) in tallies.iter_mut().zip(&self.above).zip(own).zip(other) {
            let is_present = (*own < MISSING_FROM) & (other < MISSING_FROM);
            tally.n += u32::from(is_present);
            tally.at_or_above += u32::from(is_present & (*own >= *above.start()) & (*own <= *above.end()));
        }
    }
}

/// The values above the middle stand at one end of the scale.
fn above(instrument: &Instrument, item: &Item) -> RangeInclusive<u8> {
    let Some(scale) = instrument.scales.get(item.scale) else { return 1..=0 };
    let (low, high) = (scale.min(), scale.max());
    let is_above = |value: &u8| {
        let counted = if item.reversed { high - value } else { value - low };
        100 * u32::from(counted) >= u32::from(ITEM_THETA) * u32::from(high - low)
    };
    let mut values = (low..=high).filter(is_above);
    let first = values.next();
    first.map_or(1..=0, |first| first..=values.next_back().unwrap_or(first))
}

/// The place of `item` in the other wave, where that wave asks it.
fn twin(other: &Questionnaire, instrument: &Instrument, item: &Item) -> Option<usize> {
    other.items().position(|(one, its)| one.id == instrument.id && its.id == item.id)
}
