//! Waves for the tests of this module: invented questionnaires and sums.

use super::published::{Published, Release};
use super::raw::{GateError, RawWave};
use super::release::publish;
use crate::domain::dispositif::{Frame, Granularity, Mode};
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId, InstrumentId, ItemId, ScoreId, WaveId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{
    Direction, Dispersion, Instrument, Item, Model, Questionnaire, Rule, Scale, ScaleOption, Score, Share,
};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{GroupTally, ScoreTally};
use crate::domain::wave::WaveKind;

pub(super) fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

/// An instrument of so many items on 0 to `range`, with one score of its name.
pub(super) fn instrument(id: &str, items: usize, range: u8, direction: Direction) -> Instrument {
    let option = |value| ScaleOption { value, label: Text::french(format!("Option {value}")) };
    let item = |place| Item {
        id: ItemId::from_text(format!("item{place}")),
        scale: 0,
        text: Text::french(format!("Question {place}")),
        reversed: false,
    };
    Instrument {
        id: InstrumentId::from_text(id),
        version: 1,
        title: Text::french(id),
        recall: Text::french("Ces deux dernières semaines"),
        licence: "CC0-1.0".to_owned(),
        validated: false,
        scales: vec![Scale { id: "accord".to_owned(), options: (0..=range).map(option).collect() }],
        items: (0..items).map(item).collect(),
        scores: vec![score(id, items, direction)],
    }
}

const FINE_ITEMS: usize = 40;

/// The same with a step of a hundredth of a point, between the two ends of its scale: nearly any mean can be somebody's.
fn fine(id: &str, direction: Direction) -> Instrument {
    let mut instrument = instrument(id, FINE_ITEMS, 1, direction);
    if let [ScaleOption { value, .. }] = &mut instrument.scales[0].options[1..] {
        *value = 250;
    }
    instrument
}

fn score(id: &str, items: usize, direction: Direction) -> Score {
    Score {
        id: ScoreId::from_text(id),
        name: Text::french(id),
        short: Text::french(id),
        items: (0..items).collect(),
        rule: Rule::Mean,
        minimum_answered: Share::HALF,
        direction,
        model: Model::Reflective,
        threshold: None,
        notable_change: 10,
        dispersion: Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() },
        regression: None,
        bands: Vec::new(),
    }
}

/// A wave whose sums a test chooses.
#[derive(Clone)]
pub(super) struct Wave {
    pub(super) id: WaveId,
    pub(super) dispositif: DispositifId,
    pub(super) moment: WaveKind,
    pub(super) frame: Frame,
    pub(super) groups: Vec<Group>,
    pub(super) questionnaire: Questionnaire,
    pub(super) tallies: Vec<GroupTally>,
}

impl Wave {
    /// A wave of fine scores, the first of them primary, with `(n, mean)` for each score of each group.
    pub(super) fn new(scores: &[(&str, Direction)], groups: &[&[(u32, Ratio)]]) -> Self {
        let id = |place| GroupId::from_text(format!("g{place}"));
        let tally = |(place, scores): (usize, &&[(u32, Ratio)])| GroupTally {
            group: id(place),
            valid: scores[0].0,
            scores: scores
                .iter()
                .map(|(n, mean)| ScoreTally { n: *n, sum: *mean * i128::from(*n), at_or_above: 0 })
                .collect(),
            items: Vec::new(),
        };
        Self {
            id: WaveId::from_text("before"),
            dispositif: DispositifId::from_text("dispositif"),
            moment: WaveKind::Before,
            frame: Frame {
                granularity: Granularity::ByGroup,
                mode: Mode::Diagnostic,
                k: 5,
                primary: scores.iter().take(1).map(|(id, _)| ScoreId::from_text(*id)).collect(),
                notable_change: None,
            },
            groups: (0..groups.len())
                .map(|place| Group::printed(id(place), format!("Équipe {place}"), 8))
                .collect(),
            questionnaire: Questionnaire {
                instruments: scores.iter().map(|(id, direction)| fine(id, *direction)).collect(),
            },
            tallies: groups.iter().enumerate().map(tally).collect(),
        }
    }

    /// A wave of one group of `n`, shown as the whole, whose scores are all primary.
    pub(super) fn whole(scores: &[(&str, Direction)], n: u32, means: &[Ratio]) -> Self {
        let group: Vec<(u32, Ratio)> = means.iter().map(|mean| (n, *mean)).collect();
        let mut wave = Self::new(scores, &[&group]);
        wave.frame.granularity = Granularity::Whole;
        wave.frame.primary = scores.iter().map(|(id, _)| ScoreId::from_text(*id)).collect();
        wave
    }

    /// The same wave with these people at or above theta, `[group][score]`.
    pub(super) fn counting(mut self, at_or_above: &[&[u32]]) -> Self {
        for (tally, counts) in self.tallies.iter_mut().zip(at_or_above) {
            for (score, count) in tally.scores.iter_mut().zip(*counts) {
                score.at_or_above = *count;
            }
        }
        self
    }

    /// The same wave at a later moment.
    pub(super) fn at(mut self, moment: WaveKind) -> Self {
        self.moment = moment;
        self.id = WaveId::from_text(moment.as_str());
        self
    }

    pub(super) fn in_mode(mut self, mode: Mode) -> Self {
        self.frame.mode = mode;
        self
    }

    pub(super) fn try_publish(&self) -> Result<Published<Release>, GateError> {
        self.publish_after(&[])
    }

    /// The same after these releases of the same people.
    pub(super) fn publish_after(
        &self,
        earlier: &[Published<Release>],
    ) -> Result<Published<Release>, GateError> {
        publish(&RawWave {
            dispositif: &self.dispositif,
            wave: &self.id,
            moment: self.moment,
            frame: &self.frame,
            groups: &self.groups,
            questionnaire: &self.questionnaire,
            tallies: &self.tallies,
            earlier,
        })
    }

    pub(super) fn publish(&self) -> Published<Release> {
        self.try_publish().unwrap()
    }
}
