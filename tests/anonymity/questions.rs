//! What was asked, as the attacker reads it in the questionnaire: items, scores and thresholds, with arithmetic of its own.

use std::cmp::Ordering;

use entrevoix::domain::ids::{InstrumentId, ItemId, ScoreId};
use entrevoix::domain::language::Text;
use entrevoix::domain::questionnaire::{
    Direction, Dispersion, Instrument, Item, Model, Questionnaire, Rule, Scale, ScaleOption, Score, Share,
    Threshold,
};

/// One item, answered from 0 to `range`; where it is reversed, what is stored runs the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub range: u8,
    pub reversed: bool,
}

/// One score over items that belong to no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    pub questions: Vec<Question>,
    pub rule: Rule,
    pub threshold: Option<u8>,
    pub primary: bool,
    /// Whether what missing answers leave between two steps counts as the nearest one. It always does in what is published.
    pub on_steps: bool,
}

/// What one person gave to the items of one score: how far from the end that counts 0, or nothing.
pub type Given = Vec<Option<u8>>;

impl Scored {
    /// A score of so many equal items, all primary, answered on 0 to `range`.
    pub fn plain(items: usize, range: u8, threshold: Option<u8>) -> Self {
        let question = Question { range, reversed: false };
        Self { questions: vec![question; items], rule: Rule::Mean, threshold, primary: true, on_steps: true }
    }

    /// The cut at which people are counted.
    pub fn theta(&self) -> i64 {
        self.threshold.unwrap_or(50).into()
    }

    /// Whether somebody who gave this has the score: half of the items, at least one.
    pub fn is_there(&self, given: &Given) -> bool {
        let answered = given.iter().flatten().count();
        answered > 0 && 2 * answered >= self.questions.len()
    }

    /// The integer that stands for 100 points, such that every possible score is a whole number.
    pub fn unit(&self) -> i64 {
        let ranges = self.ranges().fold(1, common_multiple);
        let shares = (1..=self.questions.len() as i64).fold(1, common_multiple);
        match self.rule {
            Rule::Mean => ranges * shares,
            Rule::Sum => ranges * shares * self.ranges().sum::<i64>(),
        }
    }

    /// What one step of each item adds to the score of somebody who answers these items, in units.
    ///
    /// Mean: 1/a of the item's share. Sum: the step itself over all ranges, and for the items that are missing the
    /// person's mean share in their place.
    pub fn weights(&self, answered: &[bool]) -> Vec<i64> {
        let (unit, all) = (self.unit(), self.ranges().sum::<i64>());
        let count = answered.iter().filter(|answered| **answered).count() as i64;
        let missing: i64 =
            self.ranges().zip(answered).filter(|(_, answered)| !**answered).map(|(r, _)| r).sum();
        let weight = |(range, answered): (i64, &bool)| match (answered, self.rule) {
            (false, _) => 0,
            (true, Rule::Mean) => unit / (count * range),
            (true, Rule::Sum) => unit / all + unit * missing / (all * count * range),
        };
        self.ranges().zip(answered).map(weight).collect()
    }

    /// What sums are rounded to, in units: the least that a complete sheet moves by when one answer moves by one option.
    pub fn step(&self) -> i64 {
        let weights = self.weights(&vec![true; self.questions.len()]);
        weights.into_iter().min().unwrap_or(1)
    }

    /// What counts for a score of so many units: the nearest step, a half towards the middle and up where it is the middle; the score
    /// itself where complete sheets have scores between steps too.
    pub fn on_step(&self, points: i64) -> i64 {
        let one_range = self.questions.iter().all(|question| question.range == self.questions[0].range);
        let (step, below) = (self.step(), points.rem_euclid(self.step()));
        let is_up = match (2 * below).cmp(&step) {
            Ordering::Equal => 2 * points <= self.unit(),
            from_half => from_half == Ordering::Greater,
        };
        match self.rule {
            _ if !self.on_steps => points,
            Rule::Mean if !one_range => points,
            _ if is_up => points - below + step,
            _ => points - below,
        }
    }

    fn ranges(&self) -> impl Iterator<Item = i64> {
        self.questions.iter().map(|question| question.range.into())
    }
}

/// The questionnaire as the service knows it: an instrument with one score for each of `scores`, named by its place.
pub fn questionnaire(scores: &[Scored]) -> Questionnaire {
    Questionnaire {
        instruments: scores.iter().enumerate().map(|(place, score)| instrument(place, score)).collect(),
    }
}

/// The name of the score at `place`.
pub fn score_id(place: usize) -> ScoreId {
    ScoreId::from_text(format!("score{place}"))
}

/// The name of the instrument of the score at `place`.
pub fn instrument_id(place: usize) -> InstrumentId {
    InstrumentId::from_text(format!("instrument{place}"))
}

/// The name of an item within its instrument.
pub fn item_id(place: usize) -> ItemId {
    ItemId::from_text(format!("item{place}"))
}

fn instrument(place: usize, scored: &Scored) -> Instrument {
    let questions = scored.questions.iter().enumerate();
    let option = |value| ScaleOption { value, label: Text::french(format!("Option {value}")) };
    let scale = |(place, question): (usize, &Question)| Scale {
        id: format!("scale{place}"),
        options: (0..=question.range).map(option).collect(),
    };
    let item = |(place, question): (usize, &Question)| Item {
        id: item_id(place),
        scale: place,
        text: Text::french(format!("Question {place}")),
        reversed: question.reversed,
    };
    Instrument {
        id: instrument_id(place),
        version: 1,
        title: Text::french("Titre"),
        recall: Text::french("Ces deux dernières semaines"),
        licence: "CC0-1.0".to_owned(),
        validated: false,
        scales: questions.clone().map(scale).collect(),
        items: questions.map(item).collect(),
        scores: vec![score(place, scored)],
    }
}

fn score(place: usize, scored: &Scored) -> Score {
    Score {
        id: score_id(place),
        name: Text::french("Score"),
        short: Text::french("Score"),
        items: (0..scored.questions.len()).collect(),
        rule: scored.rule,
        minimum_answered: Share::HALF,
        direction: Direction::Risk,
        model: Model::Reflective,
        threshold: scored.threshold.map(|value| Threshold { value, source: "Invented".to_owned() }),
        notable_change: 10,
        dispersion: Dispersion { sd: 20, sd_change: 20, source: "Convention".to_owned() },
        regression: None,
        bands: Vec::new(),
    }
}

fn common_multiple(a: i64, b: i64) -> i64 {
    let (mut divisor, mut rest) = (a, b);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    a / divisor * b
}
