//! Instruments: items, response scales and scores.

use serde::{Deserialize, Serialize};

use super::{Band, Regression};
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::language::Text;

/// One instrument: a theme of the questionnaire with its items and its scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Its name in files and forms.
    pub id: InstrumentId,
    /// Raised by its authors with each change of what is asked or computed.
    pub version: u32,
    /// The heading above its items.
    pub title: Text,
    /// The period that the answers speak of, read before the items.
    pub recall: Text,
    /// The licence of its wording, as an SPDX expression or in words.
    pub licence: String,
    /// Whether a published study supports its use as a measure.
    pub validated: bool,
    /// Response scales.
    pub scales: Vec<Scale>,
    /// Items, in the order in which they are asked.
    pub items: Vec<Item>,
    /// Scores; none for an instrument that is only described item by item.
    pub scores: Vec<Score>,
}

/// A response scale: its options from the lowest value to the highest, in steps of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Its name in the file.
    pub id: String,
    /// The options, lowest value first.
    pub options: Vec<ScaleOption>,
}

/// One option of a response scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleOption {
    /// The value that is stored and computed with.
    pub value: u8,
    /// What the participant reads.
    pub label: Text,
}

impl Instrument {
    /// Whether the item at this place belongs to a score.
    pub fn is_scored(&self, place: usize) -> bool {
        self.scores.iter().any(|score| score.items.contains(&place))
    }

    /// The items that follow each other with one scale, which share the head of a table on paper.
    pub fn runs(&self) -> Vec<(&Scale, &[Item])> {
        let runs = self.items.chunk_by(|one, next| one.scale == next.scale);
        runs.filter_map(|items| Some((self.scales.get(items.first()?.scale)?, items))).collect()
    }
}

impl Scale {
    /// The lowest value.
    pub fn min(&self) -> u8 {
        self.options.first().map_or(0, |option| option.value)
    }

    /// The highest value.
    pub fn max(&self) -> u8 {
        self.options.last().map_or(0, |option| option.value)
    }

    /// Highest minus lowest value; at least 1 in a checked file.
    pub fn range(&self) -> u8 {
        self.max().saturating_sub(self.min())
    }
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name within the instrument.
    pub id: ItemId,
    /// The place of its scale in [`Instrument::scales`].
    pub scale: usize,
    /// What the participant reads.
    pub text: Text,
    /// Whether a high answer counts low: v' = max + min - v.
    pub reversed: bool,
}

/// One score, always on 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Its name, unique among the instruments of a wave.
    pub id: ScoreId,
    /// Its name in full.
    pub name: Text,
    /// Its name where room is short, as on a chart.
    pub short: Text,
    /// The places of its items in [`Instrument::items`].
    pub items: Vec<usize>,
    /// How the items become a score.
    pub rule: Rule,
    /// The share of items that must be answered for the score to exist.
    pub minimum_answered: Share,
    /// Whether a high score is good or a risk.
    pub direction: Direction,
    /// Whether the items reflect one construct or form an index.
    pub model: Model,
    /// The risk threshold (theta), where a source gives one.
    pub threshold: Option<Threshold>,
    /// The smallest change that matters, in points.
    pub notable_change: u8,
    /// The reference dispersion, on which the verdict rests.
    pub dispersion: Dispersion,
    /// What the score does by itself in a group chosen for it, where a source tells it. Left out of the text where there is
    /// none, so that files that say nothing of it keep their fingerprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regression: Option<Regression>,
    /// Zones of the scale, each with its source.
    pub bands: Vec<Band>,
}

/// How answered items become a score on 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// The mean of the rescaled items that were answered.
    Mean,
    /// The sum of the items, missing ones replaced by the person's mean, rescaled by the sum's own range.
    Sum,
}

/// A share of items, as a fraction, so that no rounding decides whether a score exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Above the line.
    pub numerator: u32,
    /// Below the line; never 0 in a checked file.
    pub denominator: u32,
}

impl Share {
    /// Half of the items: the rule where a file says nothing else.
    pub const HALF: Self = Self { numerator: 1, denominator: 2 };

    /// Whether `answered` of `total` items are enough.
    pub fn is_reached(self, answered: usize, total: usize) -> bool {
        answered > 0
            && answered as u64 * u64::from(self.denominator) >= total as u64 * u64::from(self.numerator)
    }
}

/// What a high score means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// High is favourable.
    Good,
    /// High is a risk.
    Risk,
}

/// The measurement model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Model {
    /// Items reflect one construct: reliability can be computed.
    Reflective,
    /// Items make up an index: reliability has no meaning.
    Formative,
}

/// A risk threshold on 0 to 100, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The threshold, in points.
    pub value: u8,
    /// The publication or convention that gives it.
    pub source: String,
}

/// The reference dispersion of a score, in points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispersion {
    /// Standard deviation between people.
    pub sd: u8,
    /// Standard deviation of one person's change.
    pub sd_change: u8,
    /// The publication or convention that gives them.
    pub source: String,
}

/// A short sentence with five options, read and answered on a telephone. A convention, not a measurement.
const SECONDS_PER_ITEM: usize = 15;

/// What a wave asks: instruments in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The instruments, each a theme of the page.
    pub instruments: Vec<Instrument>,
}

impl Questionnaire {
    /// Every item with its instrument, in the order of the page and of an [`AnswerSheet`](super::AnswerSheet).
    pub fn items(&self) -> impl Iterator<Item = (&Instrument, &Item)> {
        self.instruments
            .iter()
            .flat_map(|instrument| instrument.items.iter().map(move |item| (instrument, item)))
    }

    /// The same with each item's place in its instrument.
    pub fn items_with_places(&self) -> impl Iterator<Item = (&Instrument, usize, &Item)> {
        self.instruments.iter().flat_map(|instrument| {
            instrument.items.iter().enumerate().map(move |(place, item)| (instrument, place, item))
        })
    }

    /// How many items it has.
    pub fn item_count(&self) -> usize {
        self.instruments.iter().map(|instrument| instrument.items.len()).sum()
    }

    /// How long it takes, in minutes, at fifteen seconds an item; rounded, and at least one.
    pub fn minutes(&self) -> usize {
        ((self.item_count() * SECONDS_PER_ITEM + 30) / 60).max(1)
    }

    /// Every score with its instrument.
    pub fn scores(&self) -> impl Iterator<Item = (&Instrument, &Score)> {
        self.instruments
            .iter()
            .flat_map(|instrument| instrument.scores.iter().map(move |score| (instrument, score)))
    }

    /// The score called `id`.
    pub fn score(&self, id: &ScoreId) -> Option<&Score> {
        self.scores().map(|(_, score)| score).find(|score| &score.id == id)
    }

    /// The place of an instrument's first item in the sheet.
    pub fn offset(&self, instrument: &InstrumentId) -> Option<usize> {
        let position = self.instruments.iter().position(|one| &one.id == instrument)?;
        Some(self.instruments.iter().take(position).map(|one| one.items.len()).sum())
    }
}
