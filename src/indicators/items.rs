//! How many valid sheets of each group answer an item that belongs to no score, and how many answer above the middle of its
//! scale. No release says anything of the other items, so that they are not counted at all.
//!
//! **Formula.** An answer v on a scale from min to max counts u = v - min, or u = max - v where the item is reversed; it is
//! above the middle where 100 u >= 51 (max - min). **Range and unit.** 0 to n people. **Direction.** The item's own.
//! **Missing answers.** Left out of both numbers.
//! **Source.** None: the count of what was answered.

use crate::domain::questionnaire::{Instrument, Item, MISSING_FROM, Questionnaire};
use crate::domain::tally::{ITEM_THETA, ItemTally};

/// How the items of one wave are counted.
pub(super) struct ItemCounts(Vec<CountedItem>);

struct CountedItem {
    /// Its place in the sheet.
    position: usize,
    /// Where the other wave asks it.
    twin: Option<usize>,
    /// The lowest and the highest value that are above its middle.
    above: (u8, u8),
}

impl ItemCounts {
    /// In mode « évaluation » `other` is the other wave: an item that it asks too counts only where both sheets answer it.
    pub(super) fn new(questionnaire: &Questionnaire, other: &Questionnaire) -> Self {
        let items = questionnaire.items_with_places().enumerate();
        let alone = items.filter(|(_, (instrument, place, _))| !instrument.is_scored(*place));
        let counted = alone.map(|(position, (instrument, _, item))| CountedItem {
            position,
            twin: twin(other, instrument, item),
            above: above(instrument, item),
        });
        Self(counted.collect())
    }

    /// The tallies of no sheet.
    pub(super) fn nobody(&self) -> Vec<ItemTally> {
        vec![ItemTally::default(); self.0.len()]
    }

    /// Counts the sheet `own`, beside the one of the same card in the other wave.
    pub(super) fn add(&self, tallies: &mut [ItemTally], own: &[u8], other: &[u8]) {
        let answer = |sheet: &[u8], place: usize| sheet.get(place).copied().unwrap_or(MISSING_FROM);
        for (tally, item) in tallies.iter_mut().zip(&self.0) {
            let own = answer(own, item.position);
            // An item that the other wave does not ask is held back by nothing.
            let is_held_back = item.twin.is_some_and(|twin| answer(other, twin) >= MISSING_FROM);
            let counts = own < MISSING_FROM && !is_held_back;
            tally.n += u32::from(counts);
            tally.at_or_above += u32::from(counts && own >= item.above.0 && own <= item.above.1);
        }
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
