//! One file of one population.

use serde::Serialize;

use super::figure::{Figure, IntervalFigure};
use crate::app::analyse::{Description, Method, People, ScoreDescription};
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::questionnaire::{Instrument, Questionnaire, Score};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::Reliability;

#[derive(Debug, Serialize)]
pub(super) struct MomentDocument<'a> {
    rows: u32,
    answered: u32,
    items: Vec<ItemDocument<'a>>,
    scores: Vec<ScoreMoment<'a>>,
}

#[derive(Debug, Serialize)]
struct ItemDocument<'a> {
    instrument: &'a InstrumentId,
    id: &'a ItemId,
    answered: u32,
    declined: u32,
    not_concerned: u32,
}

#[derive(Debug, Serialize)]
struct ScoreMoment<'a> {
    id: &'a ScoreId,
    n: u32,
    missing: u32,
    mean: Figure,
    sd: Figure,
    at_or_above_theta: ShareDocument,
    /// In the order of the score's own bands.
    bands: Vec<ShareDocument>,
    ends: EndsDocument,
    reliability: Option<ReliabilityDocument<'a>>,
}

/// A count of people; the share itself from twenty people on.
#[derive(Debug, Serialize)]
struct ShareDocument {
    count: u32,
    n: u32,
    share: Option<f64>,
    interval: IntervalFigure,
}

#[derive(Debug, Serialize)]
struct EndsDocument {
    floor: usize,
    ceiling: usize,
    floor_above_15_percent: bool,
    ceiling_above_15_percent: bool,
    n: usize,
    method: &'static str,
}

#[derive(Debug, Serialize)]
struct ReliabilityDocument<'a> {
    alpha: Figure,
    interval: IntervalFigure,
    items: Vec<ReliableItem<'a>>,
}

#[derive(Debug, Serialize)]
struct ReliableItem<'a> {
    id: &'a ItemId,
    item_rest: Figure,
    alpha_if_dropped: Figure,
}

impl<'a> MomentDocument<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, described: &Description) -> Self {
        let items = questionnaire.items().zip(&described.items).map(|((instrument, item), counts)| {
            let (instrument, id) = (&instrument.id, &item.id);
            ItemDocument {
                instrument,
                id,
                answered: counts.answered,
                declined: counts.declined,
                not_concerned: counts.not_concerned,
            }
        });
        let scores = questionnaire.scores().zip(&described.scores);
        Self {
            rows: described.sheets,
            answered: described.answered,
            items: items.collect(),
            scores: scores.map(|((instrument, score), one)| score_moment(instrument, score, one)).collect(),
        }
    }
}

fn score_moment<'a>(instrument: &'a Instrument, score: &'a Score, one: &ScoreDescription) -> ScoreMoment<'a> {
    let n = one.n as usize;
    ScoreMoment {
        id: &score.id,
        n: one.n,
        missing: one.missing,
        mean: Figure::exact(one.mean, n, Method::Score),
        sd: Figure::float(one.sd, n, Method::Score),
        at_or_above_theta: share(&one.at_or_above),
        bands: one.bands.iter().map(share).collect(),
        ends: EndsDocument {
            floor: one.edges.floor,
            ceiling: one.edges.ceiling,
            floor_above_15_percent: one.edges.is_floor_crowded,
            ceiling_above_15_percent: one.edges.is_ceiling_crowded,
            n: one.edges.n,
            method: Method::Edges.key(),
        },
        reliability: one.reliability.as_ref().map(|reliability| reliable(instrument, score, reliability)),
    }
}

fn share(people: &People) -> ShareDocument {
    ShareDocument {
        count: people.count,
        n: people.n,
        share: people.share().map(Ratio::to_f64),
        interval: IntervalFigure::new(people.share_95, 0.95, people.n as usize, Method::Wilson),
    }
}

fn reliable<'a>(
    instrument: &'a Instrument,
    score: &'a Score,
    reliability: &Reliability,
) -> ReliabilityDocument<'a> {
    let n = reliability.n;
    let ids = score.items.iter().filter_map(|place| Some(&instrument.items.get(*place)?.id));
    let items = ids.zip(&reliability.item_rest).zip(&reliability.alpha_if_dropped);
    ReliabilityDocument {
        alpha: Figure::float(reliability.alpha, n, Method::Alpha),
        interval: IntervalFigure::new(reliability.interval_95, 0.95, n, Method::Feldt),
        items: items
            .map(|((id, rest), dropped)| ReliableItem {
                id,
                item_rest: Figure::float(*rest, n, Method::ItemRest),
                alpha_if_dropped: Figure::float(*dropped, n, Method::Alpha),
            })
            .collect(),
    }
}
