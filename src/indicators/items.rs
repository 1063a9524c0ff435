//! How many valid sheets of each group answer an item, and how many answer above the middle of its scale.
//!
//! **Formula.** An answer v on a scale from min to max counts u = v - min, or u = max - v where the item is reversed; it is
//! above the middle where 100 u >= 51 (max - min). **Range and unit.** 0 to n people. **Direction.** The item's own.
//! **Missing answers.** Left out of both numbers.
//! **Source.** None: the count of what was answered.

use crate::domain::questionnaire::{Instrument, Item, MISSING_FROM, Questionnaire};
use crate::domain::tally::{ITEM_THETA, ItemTally};

/// How the items of one wave are counted.
pub(super) struct ItemCounts {
    /// The lowest and the highest value of each item that are above its middle.
    above: [Vec<u8>; 2],
    /// Where the other wave asks each item; absent where both ask the same in one order.
    twins: Option<Vec<Option<usize>>>,
}

/// The two numbers of each item, apart, so that a sheet is added to either in one sweep.
pub(super) struct ItemSums {
    n: Vec<u32>,
    at_or_above: Vec<u32>,
}

impl ItemCounts {
    /// In mode « évaluation » `other` is the other wave: an item that it asks too counts only where both sheets answer it.
    pub(super) fn new(questionnaire: &Questionnaire, other: &Questionnaire) -> Self {
        let twins: Vec<_> =
            questionnaire.items().map(|(instrument, item)| twin(other, instrument, item)).collect();
        let is_same = (0..).zip(&twins).all(|(place, twin)| *twin == Some(place));
        let (lowest, highest) =
            questionnaire.items().map(|(instrument, item)| above(instrument, item)).unzip();
        Self { above: [lowest, highest], twins: (!is_same).then_some(twins) }
    }

    /// The sums of no sheet.
    pub(super) fn nobody(&self) -> ItemSums {
        let [items, _] = self.above.each_ref().map(Vec::len);
        ItemSums { n: vec![0; items], at_or_above: vec![0; items] }
    }

    /// Counts the sheet `own`, beside the one of the same card in the other wave.
    pub(super) fn add(&self, sums: &mut ItemSums, own: &[u8], other: &[u8]) {
        match &self.twins {
            None => self.add_beside(sums, own, other),
            Some(twins) => {
                // An item that the other wave does not ask is held back by nothing.
                let answer = |twin: usize| other.get(twin).copied().unwrap_or(MISSING_FROM);
                let other: Vec<u8> = twins.iter().map(|twin| twin.map_or(0, answer)).collect();
                self.add_beside(sums, own, &other);
            }
        }
    }

    fn add_beside(&self, sums: &mut ItemSums, own: &[u8], other: &[u8]) {
        for ((n, own), other) in sums.n.iter_mut().zip(own).zip(other) {
            *n += u32::from(*own.max(other) < MISSING_FROM);
        }
        let [lowest, highest] = &self.above;
        let values = own.iter().zip(other).zip(lowest.iter().zip(highest));
        for (sum, ((own, other), (lowest, highest))) in sums.at_or_above.iter_mut().zip(values) {
            *sum += u32::from((own >= lowest) & (own <= highest) & (*other < MISSING_FROM));
        }
    }
}

impl ItemSums {
    /// The tally of each item.
    pub(super) fn tallies(&self) -> Vec<ItemTally> {
        let both = self.n.iter().zip(&self.at_or_above);
        both.map(|(n, at_or_above)| ItemTally { n: *n, at_or_above: *at_or_above }).collect()
    }
}

/// The lowest and the highest value above the middle, which stand together at one end of the scale. An item without a scale,
/// which no checked file has, has none.
fn above(instrument: &Instrument, item: &Item) -> (u8, u8) {
    let Some(scale) = instrument.scales.get(item.scale) else { return (1, 0) };
    let (low, high) = (scale.min(), scale.max());
    let is_above = |value: &u8| {
        let counted = if item.reversed { high - value } else { value - low };
        100 * u32::from(counted) >= u32::from(ITEM_THETA) * u32::from(high - low)
    };
    let mut values = (low..=high).filter(is_above);
    let first = values.next();
    first.map_or((1, 0), |first| (first, values.next_back().unwrap_or(first)))
}

/// The place of `item` in the other wave, where that wave asks it.
fn twin(other: &Questionnaire, instrument: &Instrument, item: &Item) -> Option<usize> {
    other.items().position(|(one, its)| one.id == instrument.id && its.id == item.id)
}
