//! What one person can have answered, as far as it matters: what it adds to each quantity, and which values go with it.

use std::collections::BTreeMap;

use crate::attacker::Target;
use crate::puzzle::Quantity;
use crate::questions::Scored;

/// Answers that cannot be told apart by what they add up to.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The score, in units.
    pub points: i64,
    /// For each item whether it is at or above theta, as bits; only for items that something is said of.
    high: u8,
    /// For each item its possible values, as bits, within answers of these points and highs.
    values: Vec<u8>,
}

/// Everything that somebody can have answered who gave something to the items of `answered`, where `told` are the items
/// that something is said of. Built item by item, so that answers which add up to the same never multiply.
pub fn choices(score: &Scored, answered: &[bool], told: &[usize]) -> Vec<Choice> {
    let nothing = vec![0; answered.len()];
    let mut reached: BTreeMap<(i64, u8), Vec<u8>> = BTreeMap::from([((0, 0), nothing)]);
    for (item, weight) in score.weights(answered).into_iter().enumerate().filter(|(item, _)| answered[*item])
    {
        let mut further: BTreeMap<(i64, u8), Vec<u8>> = BTreeMap::new();
        for ((points, high), values) in &reached {
            for value in 0..=score.questions[item].range {
                let is_told = told.contains(&item) && score.is_high(item, value.into());
                let key = (points + i64::from(value) * weight, high | u8::from(is_told) << item);
                let merged = further.entry(key).or_insert_with(|| vec![0; answered.len()]);
                for (merged, value) in merged.iter_mut().zip(values) {
                    *merged |= value;
                }
                merged[item] |= 1 << value;
            }
        }
        reached = further;
    }
    // Where answers are missing, scores that were apart can count as one step.
    let counted = reached.into_iter().map(|((points, high), values)| ((score.on_step(points), high), values));
    merged(counted)
}

fn merged(all: impl Iterator<Item = ((i64, u8), Vec<u8>)>) -> Vec<Choice> {
    let mut reached: BTreeMap<(i64, u8), Vec<u8>> = BTreeMap::new();
    for (key, values) in all {
        let merged = reached.entry(key).or_insert_with(|| vec![0; values.len()]);
        merged.iter_mut().zip(values).for_each(|(merged, value)| *merged |= value);
    }
    reached.into_iter().map(|((points, high), values)| Choice { points, high, values }).collect()
}

/// The same of somebody of whom nobody knows what they skipped: whatever leaves the score there.
pub fn choices_of_any(score: &Scored, told: &[usize]) -> Vec<Choice> {
    let items = score.questions.len();
    let patterns =
        (0..1_u32 << items).map(|pattern| (0..items).map(|item| pattern >> item & 1 == 1).collect());
    let leaves_score = |answered: &Vec<bool>| {
        score.is_there(&answered.iter().map(|answered| answered.then_some(0)).collect())
    };
    let of_patterns = patterns.filter(leaves_score).flat_map(|answered| choices(score, &answered, told));
    merged(of_patterns.map(|Choice { points, high, values }| ((points, high), values)))
}

impl Choice {
    /// Whether a target can be on this side of theta with it.
    pub fn can_be(&self, score: &Scored, target: Target, high: bool) -> bool {
        self.values_of(target).iter().any(|value| target.is_high(score, *value) == high)
    }

    /// The values that a target can have with it.
    pub fn values_of(&self, target: Target) -> Vec<i64> {
        match target {
            Target::Score => vec![self.points],
            Target::Item(item) => (0..8).filter(|value| self.values[item] >> value & 1 == 1).collect(),
        }
    }

    /// What it adds to `quantity`, for somebody who is counted in it.
    pub fn adds(&self, score: &Scored, quantity: Quantity) -> i64 {
        match quantity {
            Quantity::Points => self.points,
            Quantity::ScoreFrom(cut) => score.is_from(self.points, cut).into(),
            Quantity::Item(item) => (self.high >> item & 1).into(),
        }
    }
}
