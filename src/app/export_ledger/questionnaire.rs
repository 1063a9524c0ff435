//! What a solver needs of a questionnaire: which answers there are and how they become scores. No wording: an
//! intervenant who holds a licence for an instrument may ask it, and nobody may hand its text on.

use serde::Serialize;

use crate::app::error::AppError;
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::questionnaire::{Direction, Instrument, Item, Rule, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::theta;
use crate::storage::{AnyConnection, instruments};

/// An instrument without its wording.
#[derive(Debug, Serialize)]
pub struct InstrumentExport {
    id: InstrumentId,
    version: u32,
    items: Vec<ItemExport>,
    scores: Vec<ScoreExport>,
}

#[derive(Debug, Serialize)]
struct ItemExport {
    id: ItemId,
    /// The lowest and the highest answer; each whole number between them is one.
    lowest: u8,
    highest: u8,
    reversed: bool,
}

#[derive(Debug, Serialize)]
struct ScoreExport {
    id: ScoreId,
    items: Vec<ItemId>,
    rule: Rule,
    /// The share of items that must be answered, as numerator and denominator.
    minimum_answered: Option<Ratio>,
    theta: u8,
    direction: Direction,
}

/// The instruments under these fingerprints.
pub(super) fn of(
    connection: &mut AnyConnection,
    fingerprints: &[String],
) -> Result<Vec<InstrumentExport>, AppError> {
    let mut exported = Vec::new();
    for fingerprint in fingerprints {
        let instrument =
            instruments::find(connection, fingerprint)?.ok_or(AppError::NotFound("instrument"))?;
        exported.push(without_wording(&instrument));
    }
    Ok(exported)
}

fn without_wording(instrument: &Instrument) -> InstrumentExport {
    let item = |item: &Item| {
        let scale = instrument.scales.get(item.scale);
        ItemExport {
            id: item.id.clone(),
            lowest: scale.map_or(0, |scale| scale.min()),
            highest: scale.map_or(0, |scale| scale.max()),
            reversed: item.reversed,
        }
    };
    InstrumentExport {
        id: instrument.id.clone(),
        version: instrument.version,
        items: instrument.items.iter().map(item).collect(),
        scores: instrument.scores.iter().map(|one| score(instrument, one)).collect(),
    }
}

fn score(instrument: &Instrument, score: &Score) -> ScoreExport {
    let items = score.items.iter().filter_map(|place| instrument.items.get(*place));
    let share = score.minimum_answered;
    ScoreExport {
        id: score.id.clone(),
        items: items.map(|item| item.id.clone()).collect(),
        rule: score.rule,
        minimum_answered: Ratio::new(share.numerator.into(), share.denominator.into()),
        theta: theta(score),
        direction: score.direction,
    }
}
