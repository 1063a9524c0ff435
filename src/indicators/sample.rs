//! Questionnaires and sheets for the tests of this module.

use crate::domain::ids::{GroupId, InstrumentId, ItemId, ScoreId};
use crate::domain::language::Text;
use crate::domain::questionnaire::{
    Answer, AnswerSheet, Direction, Dispersion, Instrument, Item, Model, Questionnaire, Rule, Scale,
    ScaleOption, Score, Share, Threshold,
};
use crate::domain::ratio::Ratio;

pub(super) fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

/// An instrument with one score of its name over all its items, each given as lowest value, highest value, reversed.
pub(super) fn instrument(id: &str, items: &[(u8, u8, bool)], rule: Rule, theta: Option<u8>) -> Instrument {
    let option = |value| ScaleOption { value, label: Text::french("Option") };
    let scale = |(low, high, _): &(u8, u8, bool)| Scale {
        id: format!("{low} to {high}"),
        options: (*low..=*high).map(option).collect(),
    };
    let item = |(place, (_, _, reversed)): (usize, &(u8, u8, bool))| Item {
        id: ItemId::from_text(format!("item{place}")),
        scale: place,
        text: Text::french("Question"),
        reversed: *reversed,
    };
    Instrument {
        id: InstrumentId::from_text(id),
        version: 1,
        title: Text::french(id),
        recall: Text::french("Ces deux dernières semaines"),
        licence: "CC0-1.0".to_owned(),
        validated: false,
        scales: items.iter().map(scale).collect(),
        items: items.iter().enumerate().map(item).collect(),
        scores: vec![Score {
            id: ScoreId::from_text(id),
            name: Text::french(id),
            short: Text::french(id),
            items: (0..items.len()).collect(),
            rule,
            minimum_answered: Share::HALF,
            direction: Direction::Risk,
            model: Model::Reflective,
            threshold: theta.map(|value| Threshold { value, source: "Invented".to_owned() }),
            notable_change: 10,
            dispersion: Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() },
            regression: None,
            bands: Vec::new(),
        }],
    }
}

/// The same items in no score.
pub(super) fn described(id: &str, items: &[(u8, u8, bool)]) -> Instrument {
    Instrument { scores: Vec::new(), ..instrument(id, items, Rule::Mean, None) }
}

pub(super) fn questionnaire(instruments: &[Instrument]) -> Questionnaire {
    Questionnaire { instruments: instruments.to_vec() }
}

pub(super) fn sheet(questionnaire: &Questionnaire, answers: &[Option<u8>]) -> AnswerSheet {
    let answers = answers.iter().map(|answer| answer.map_or(Answer::Declined, Answer::Value));
    AnswerSheet::new(questionnaire, answers.collect()).unwrap()
}

pub(super) fn group(place: usize) -> GroupId {
    GroupId::from_text(format!("g{place}"))
}

pub(super) fn groups(count: usize) -> Vec<GroupId> {
    (0..count).map(group).collect()
}
