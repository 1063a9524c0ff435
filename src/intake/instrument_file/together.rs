//! Instruments that one wave asks together.

use thiserror::Error;

use crate::domain::ids::{InstrumentId, ScoreId};
use crate::domain::questionnaire::{Instrument, Questionnaire};

/// Why instruments cannot be asked together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TogetherFault {
    /// The same instrument is there twice.
    #[error("instrument `{0}` is there twice; ask it once")]
    Instrument(InstrumentId),
    /// Two instruments have a score of one name.
    #[error(
        "score `{score}` is in `{first}` and in `{second}`; rename it in one of them or ask one of them alone"
    )]
    Score {
        /// The score's id.
        score: ScoreId,
        /// The earlier instrument.
        first: InstrumentId,
        /// The later instrument.
        second: InstrumentId,
    },
}

/// Makes a questionnaire of `instruments`, in their order.
///
/// # Errors
/// Every [`TogetherFault`], where an instrument or a score's id is there twice.
pub fn together(instruments: Vec<Instrument>) -> Result<Questionnaire, Vec<TogetherFault>> {
    let mut faults = Vec::new();
    let mut scores: Vec<(&ScoreId, &InstrumentId)> = Vec::new();
    for (place, instrument) in instruments.iter().enumerate() {
        if instruments.iter().take(place).any(|earlier| earlier.id == instrument.id) {
            faults.push(TogetherFault::Instrument(instrument.id.clone()));
            continue;
        }
        for score in &instrument.scores {
            match scores.iter().find(|(id, _)| *id == &score.id) {
                Some((_, first)) => faults.push(TogetherFault::Score {
                    score: score.id.clone(),
                    first: (*first).clone(),
                    second: instrument.id.clone(),
                }),
                None => scores.push((&score.id, &instrument.id)),
            }
        }
    }
    if faults.is_empty() { Ok(Questionnaire { instruments }) } else { Err(faults) }
}
