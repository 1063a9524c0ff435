//! Fictional people who answer plausibly: each has a mood of their own, which the sessions lift a little.

use std::collections::BTreeMap;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::domain::questionnaire::{
    Answer, AnswerSheet, Direction, Instrument, Item, Questionnaire, SheetError,
};

/// How well an ordinary person of the demo feels, from 0 (badly) to 1 (well).
const ORDINARY: f64 = 0.42;
/// How much people differ, each way.
const SPREAD: f64 = 0.18;
/// What all the sessions add.
const LIFT: f64 = 0.17;
/// How often a question is skipped.
const SKIPPED: f64 = 0.03;

/// The people of the demo. The same seed makes the same people.
pub(super) struct People {
    chance: StdRng,
    moods: BTreeMap<String, f64>,
}

impl People {
    pub(super) fn new(seed: u64) -> Self {
        Self { chance: StdRng::seed_from_u64(seed), moods: BTreeMap::new() }
    }

    /// The sheet of the person called `name`, when `done` of the sessions are behind them, from 0 to 1.
    pub(super) fn answer(
        &mut self,
        questionnaire: &Questionnaire,
        name: &str,
        done: f64,
    ) -> Result<AnswerSheet, SheetError> {
        let own = ORDINARY + self.chance.random_range(-SPREAD..SPREAD);
        let mood = *self.moods.entry(name.to_owned()).or_insert(own) + LIFT * done;
        let answers =
            questionnaire.items().map(|(instrument, item)| self.one(instrument, item, mood)).collect();
        AnswerSheet::new(questionnaire, answers)
    }

    fn one(&mut self, instrument: &Instrument, item: &Item, mood: f64) -> Answer {
        if self.chance.random_bool(SKIPPED) {
            return Answer::Declined;
        }
        let Some(scale) = instrument.scales.get(item.scale) else { return Answer::Declined };
        let is_risk = instrument.scores.iter().any(|score| score.direction == Direction::Risk);
        let felt = (mood + self.chance.random_range(-0.2..0.2)).clamp(0.0, 1.0);
        let high = if is_risk == item.reversed { felt } else { 1.0 - felt };
        let value = f64::from(scale.min()) + high * f64::from(scale.range());
        Answer::Value(value.round() as u8)
    }
}
