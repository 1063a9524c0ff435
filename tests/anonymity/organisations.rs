//! Organisations as chance makes them, from ordinary to extreme. What shrinks is their shape; answers hang on the seed and
//! on who, when and what, so that those who remain answer as they did.

use entrevoix::domain::dispositif::{Granularity, Mode};
use entrevoix::domain::questionnaire::Rule;
use proptest::prelude::*;

use crate::chance::Chance;
use crate::questions::{Given, Question, Scored};
use crate::world::{Person, World};

/// How people answer one score.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    style: Style,
    /// Of a hundred, how many answer as they like instead.
    stray: u64,
}

#[derive(Clone, Copy, Debug)]
enum Style {
    /// Each as they like.
    Ordinary,
    /// All alike, item by item.
    Unanimous,
    /// Everybody at the end that counts 0.
    Lowest,
    /// Everybody at the other end.
    Highest,
    /// Half at one end, half at the other.
    TwoCamps,
}

/// Of a hundred, how many do each.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    answering: u64,
    skipping: u64,
    skips: Skips,
    staying: u64,
}

/// What people skip: of a score all items or none, or any items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skips {
    Scores,
    Items,
}

/// How large they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Up to twelve groups of twelve.
    Any,
    /// Up to four: whatever chance makes of them is decided.
    Small,
}

pub fn organisations(skips: Skips, size: Size) -> impl Strategy<Value = World> {
    (shapes(size), 0..=30_u64).prop_map(move |((shape, answering, staying, seed), skipping)| {
        shape.peopled(Habits { answering, skipping, skips, staying }, seed)
    })
}

/// The same organisation, answered twice by the same people, who skip the same items.
pub fn answered_twice() -> impl Strategy<Value = (World, World)> {
    (shapes(Size::Any), 0..=30_u64, any::<u64>()).prop_map(
        |((shape, answering, staying, seed), skipping, other)| {
            let habits = Habits { answering, skipping, skips: Skips::Items, staying };
            let (one, mut two) = (shape.peopled(habits, seed), shape.peopled(habits, other));
            for (one, two) in one.people.iter().zip(&mut two.people) {
                *two = Person { group: one.group, sheets: one.sheets.clone() };
            }
            for (place, person) in two.people.iter_mut().enumerate() {
                for (wave, sheet) in person.sheets.iter_mut().enumerate() {
                    let all = sheet.iter_mut().flatten().enumerate();
                    for (score, given) in all {
                        shape.answer_anew(given, &Draw { seed: other, place, wave, score });
                    }
                }
            }
            (one, two)
        },
    )
}

#[derive(Clone, Debug)]
struct Shape {
    k: u32,
    mode: Mode,
    granularity: Granularity,
    waves: usize,
    groups: Vec<usize>,
    scores: Vec<(Scored, Manner)>,
}

fn shapes(size: Size) -> impl Strategy<Value = (Shape, u64, u64, u64)> {
    let frame = (
        5..=8_u32,
        prop_oneof![Just(Mode::Diagnostic), Just(Mode::Evaluation)],
        prop_oneof![Just(Granularity::ByGroup), Just(Granularity::Whole)],
        1..=4_usize,
    );
    let most = match size {
        Size::Any => 12,
        Size::Small => 4,
    };
    let few = prop::collection::vec(1..=12_usize, 1..=3);
    let groups = prop_oneof![few, prop::collection::vec(1..=12_usize, 1..=most)];
    let scores = prop::collection::vec((scored(), manner()), 1..=3);
    let shape = (frame, groups, scores).prop_map(|((k, mode, granularity, waves), groups, mut scores)| {
        scores[0].0.primary = true;
        let waves = if mode == Mode::Evaluation { 2 } else { waves };
        Shape { k, mode, granularity, waves, groups, scores }
    });
    (shape, 60..=100_u64, 80..=100_u64, any::<u64>())
}

fn scored() -> impl Strategy<Value = Scored> {
    let question = (1..=6_u8, any::<bool>()).prop_map(|(range, reversed)| Question { range, reversed });
    let alike = (1..=4_usize, question.clone()).prop_map(|(items, question)| vec![question; items]);
    let mixed = prop::collection::vec(question, 1..=4);
    let rule = prop_oneof![Just(Rule::Mean), Just(Rule::Sum)];
    let questions = prop_oneof![3 => alike, 1 => mixed];
    (questions, rule, prop::option::of(20..=80_u8), any::<bool>()).prop_map(
        |(questions, rule, threshold, primary)| Scored {
            questions,
            rule,
            threshold,
            primary,
            on_steps: true,
        },
    )
}

fn manner() -> impl Strategy<Value = Manner> {
    let style = prop_oneof![
        Just(Style::Ordinary),
        Just(Style::Unanimous),
        Just(Style::Lowest),
        Just(Style::Highest),
        Just(Style::TwoCamps),
    ];
    (style, 0..=25_u64).prop_map(|(style, stray)| Manner { style, stray })
}

/// One draw of chance for each who, when and what.
struct Draw {
    seed: u64,
    place: usize,
    wave: usize,
    score: usize,
}

impl Draw {
    /// A number below `below`, for `what` of this sheet and score.
    fn below(&self, what: &[usize], below: u64) -> u64 {
        let all: Vec<usize> = [self.place, self.wave, self.score].iter().chain(what).copied().collect();
        Chance(self.seed).below(&all, below)
    }

    fn happens(&self, what: &[usize], of_hundred: u64) -> bool {
        self.below(what, 100) < of_hundred
    }
}

const ANSWERS: usize = 1;
const SKIPS: usize = 2;
const STAYS: usize = 3;
const STRAYS: usize = 4;
const VALUE: usize = 5;
/// Stands for everybody, where all are alike, and for every item.
const EVERYBODY: usize = usize::MAX;

impl Shape {
    fn peopled(&self, habits: Habits, seed: u64) -> World {
        let groups = self.groups.iter().enumerate();
        let members = groups.flat_map(|(group, members)| (0..*members).map(move |_| group));
        let person = |(place, group)| Person {
            group,
            sheets: (0..self.waves).map(|wave| self.sheet(habits, seed, place, wave)).collect(),
        };
        World {
            scores: self.scores.iter().map(|(score, _)| score.clone()).collect(),
            groups: self.groups.len(),
            people: members.enumerate().map(person).collect(),
            waves: self.waves,
            mode: self.mode,
            granularity: self.granularity,
            k: self.k,
        }
    }

    /// Some join later, some leave early, some do not answer.
    fn sheet(&self, habits: Habits, seed: u64, place: usize, wave: usize) -> Option<Vec<Given>> {
        let whoever = Draw { seed, place, wave: 0, score: 0 };
        let stays = whoever.happens(&[STAYS], habits.staying);
        let turn = whoever.below(&[STAYS, 1], self.waves as u64) as usize;
        let is_there = stays || (whoever.happens(&[STAYS, 2], 50) == (wave < turn));
        let draw = |score| Draw { seed, place, wave, score };
        let answers = is_there && draw(0).happens(&[ANSWERS], habits.answering);
        answers.then(|| {
            let scores = (0..self.scores.len()).map(|score| {
                let questions = self.scores[score].0.questions.iter().enumerate();
                let skipped = |item| if habits.skips == Skips::Items { item } else { EVERYBODY };
                let gives = |item| !draw(score).happens(&[SKIPS, skipped(item)], habits.skipping);
                let mut given: Given = questions.map(|(item, _)| gives(item).then_some(0)).collect();
                self.answer_anew(&mut given, &draw(score));
                given
            });
            scores.collect()
        })
    }

    /// Answers the items that are not skipped.
    fn answer_anew(&self, given: &mut Given, draw: &Draw) {
        let (scored, manner) = &self.scores[draw.score];
        for (item, value) in given.iter_mut().enumerate() {
            let range = scored.questions[item].range;
            let any = |draw: &Draw| draw.below(&[VALUE, item], u64::from(range) + 1) as u8;
            let chosen = match manner.style {
                _ if draw.happens(&[STRAYS, item], manner.stray) => any(draw),
                Style::Ordinary => any(draw),
                Style::Unanimous => any(&Draw { place: EVERYBODY, ..*draw }),
                Style::Lowest => 0,
                Style::Highest => range,
                Style::TwoCamps => {
                    if draw.place.is_multiple_of(2) {
                        0
                    } else {
                        range
                    }
                }
            };
            *value = value.map(|_| chosen);
        }
    }
}
