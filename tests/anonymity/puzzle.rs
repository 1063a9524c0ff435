//! One score of one wave as a puzzle: people whose answers are unknown, and what was said of them together.
//!
//! **Why one score of one wave at a time.** A published figure speaks of one score (or one item, which belongs to one
//! score) in one wave, and answers to different items or in different waves are different unknowns. Who is in which
//! figure depends on participation and skipping, which the attacker knows. So the worlds that are possible after all
//! releases are every combination of the worlds that are possible in each puzzle, and nothing is learnt by joining them.
//! (That a comparison of two waves says nothing beyond its releases is held in `way`.)

use crate::questions::{Given, Scored};

/// What is added up over people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// The score, in the units of [`Scored::unit`].
    Points,
    /// 1 where the score is at or above so many points.
    ScoreFrom(i64),
    /// 1 where the item's value is at or above theta.
    Item(usize),
}

/// What was said: over these people the quantity adds up to something from `low` to `high`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    pub quantity: Quantity,
    /// Places in [`Puzzle::people`], ascending.
    pub members: Vec<usize>,
    pub low: i64,
    pub high: i64,
}

/// The people of one score in one wave and everything that was said of them.
#[derive(Clone, Debug)]
pub struct Puzzle {
    pub score: Scored,
    /// What each person gave: the truth to be hidden.
    pub people: Vec<Given>,
    pub statements: Vec<Statement>,
    /// Whether the attacker knows who skipped which item, and not only who answered and whose score there is.
    pub knows_skips: bool,
}

impl Puzzle {
    /// A puzzle without what says nothing new. An attacker whose reading contradicts the truth stops here.
    pub fn new(score: Scored, people: Vec<Given>, statements: Vec<Statement>) -> Self {
        let mut puzzle = Self { score, people, statements, knows_skips: true };
        for statement in &puzzle.statements {
            let truth = puzzle.truth(statement);
            assert!((statement.low..=statement.high).contains(&truth), "{truth} is not in {statement:?}");
        }
        puzzle.take_off_what_is_exact();
        puzzle.drop_unions();
        puzzle
    }

    /// The same puzzle for an attacker who does not know which items the others skipped.
    pub fn with_skips_unknown(self) -> Self {
        Self { knows_skips: false, ..self }
    }

    /// The statement that says what the quantity really adds up to over `members`.
    pub fn exactly(&self, quantity: Quantity, members: Vec<usize>) -> Statement {
        let statement = Statement { quantity, members, low: 0, high: 0 };
        let truth = self.truth(&statement);
        Statement { low: truth, high: truth, ..statement }
    }

    /// The same puzzle after more was said.
    pub fn with(&self, said: impl IntoIterator<Item = Statement>) -> Self {
        let statements = self.statements.iter().cloned().chain(said).collect();
        Self::new(self.score.clone(), self.people.clone(), statements)
    }

    /// What the quantity of `statement` really adds up to.
    pub fn truth(&self, statement: &Statement) -> i64 {
        statement.members.iter().map(|person| self.value(*person, statement.quantity)).sum()
    }

    /// What a person who is counted in it really adds to a quantity.
    pub fn value(&self, person: usize, quantity: Quantity) -> i64 {
        let given = &self.people[person];
        match quantity {
            Quantity::Points => points(&self.score, given),
            Quantity::ScoreFrom(cut) => self.score.is_from(points(&self.score, given), cut).into(),
            Quantity::Item(item) => {
                given[item].is_some_and(|value| self.score.is_high(item, value.into())).into()
            }
        }
    }

    /// Takes off each statement the people of whom the same quantity is said exactly: the rest says as much, of fewer.
    fn take_off_what_is_exact(&mut self) {
        self.statements.sort_by_key(|statement| statement.members.len());
        for place in 0..self.statements.len() {
            let (parts, rest) = self.statements.split_at_mut(place);
            let Some(whole) = rest.first_mut() else { break };
            for part in parts.iter().filter(|part| part.low == part.high && part.quantity == whole.quantity) {
                let is_in = |person: &usize| whole.members.binary_search(person).is_ok();
                if !part.members.is_empty() && part.members.iter().all(is_in) {
                    whole.members.retain(|person| part.members.binary_search(person).is_err());
                    whole.low -= part.low;
                    whole.high -= part.low;
                }
            }
        }
        self.statements.retain(|statement| !statement.members.is_empty());
    }

    /// Drops each statement that follows from others: those over disjoint sets of people that make up its own, with
    /// bounds that add up to bounds within its own. Every world that fits the others fits it too.
    fn drop_unions(&mut self) {
        let all = std::mem::take(&mut self.statements);
        for (place, statement) in all.iter().enumerate() {
            let parts: Vec<_> = (all.iter().enumerate())
                .filter(|(other, part)| {
                    let is_smaller = part.members.len() < statement.members.len();
                    let is_earlier = part.members == statement.members && *other < place;
                    part.quantity == statement.quantity
                        && (is_smaller
                            && part.members.iter().all(|one| statement.members.binary_search(one).is_ok())
                            || is_earlier)
                })
                .map(|(_, part)| part)
                .collect();
            let mut members: Vec<usize> = parts.iter().flat_map(|part| part.members.clone()).collect();
            members.sort_unstable();
            let (low, high) =
                parts.iter().fold((0, 0), |(low, high), part| (low + part.low, high + part.high));
            if members != statement.members || low < statement.low || high > statement.high {
                self.statements.push(statement.clone());
            }
        }
    }
}

impl Scored {
    /// Whether a score, in units, is at or above so many points.
    pub fn is_from(&self, points: i64, cut: i64) -> bool {
        100 * points >= cut * self.unit()
    }

    /// Whether an item's value is at or above theta.
    pub fn is_high(&self, item: usize, value: i64) -> bool {
        100 * value >= self.theta() * i64::from(self.questions[item].range)
    }
}

/// The score of somebody who has it as it counts, in units.
pub fn points(score: &Scored, given: &Given) -> i64 {
    let answered: Vec<bool> = given.iter().map(Option::is_some).collect();
    let weights = score.weights(&answered);
    let points =
        given.iter().zip(weights).map(|(value, weight)| i64::from(value.unwrap_or(0)) * weight).sum();
    score.on_step(points)
}
