//! The motivated intruder, exactly: which values of whose answers are still possible after all that was published.
//!
//! **Who.** An outsider, and every colleague with their own answers in all waves. Both know who answered, whose scores there
//! are, the questionnaire and the rules; and, where [`Puzzle::knows_skips`], who skipped which item.
//!
//! **One question decides all.** Somebody is safe who can still be below theta and can still be at or above it, in each
//! score and each item, in each wave. Then no value is certain, no side of theta is; and with one possible value on each
//! side of one cut in either wave, a rise and a fall are both possible, so that no direction is certain and nobody is known to
//! have stayed: puzzles of different waves are independent, as `puzzle` says. (That there was some change
//! is another question: `moved`.) Whoever cannot is a [`Finding`], with the values that are left.
//!
//! **Why it misses nothing.** Two people in the same statements, who skipped the same items where that is known, can swap
//! their answers. Where they differ in truth, this shows both sides at no cost. Everywhere else `worlds` decides, exactly.

use std::collections::{BTreeMap, BTreeSet};

use crate::choices::{Choice, choices, choices_of_any};
use crate::puzzle::{Puzzle, Quantity, points};
use crate::questions::{Given, Scored};
use crate::witness::witness;
pub use crate::worlds::Undecided;
use crate::worlds::{Asked, possible};

/// What is asked about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    Score,
    Item(usize),
}

impl Target {
    /// Whether a value of the target is at or above theta.
    pub fn is_high(self, score: &Scored, value: i64) -> bool {
        match self {
            Self::Score => score.is_from(value, score.theta()),
            Self::Item(item) => score.is_high(item, value),
        }
    }
}

/// Something that is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The colleague who knows it, or anybody.
    pub viewer: Option<usize>,
    /// The people of whom it is known.
    pub people: Vec<usize>,
    pub target: Target,
    /// All values that are still possible: points in units, or an item's value. All are on one side of theta.
    pub values: BTreeSet<i64>,
}

impl Finding {
    /// Whether the value itself is certain, and not its side of theta alone.
    pub fn is_value(&self) -> bool {
        self.values.len() == 1
    }
}

/// People who can swap their answers and nobody sees a difference.
pub struct Class {
    pub people: Vec<usize>,
    /// Places of the statements that they are in.
    pub statements: Vec<usize>,
    pub choices: Vec<Choice>,
    pub targets: Vec<Target>,
}

/// Everything that an outsider or any one colleague is certain of.
pub fn attack(puzzle: &Puzzle) -> Result<Vec<Finding>, Undecided> {
    let classes = classes(puzzle);
    attack_as(puzzle, &classes, &viewers(puzzle, &classes))
}

/// Everything that an outsider is certain of.
pub fn attack_from_outside(puzzle: &Puzzle) -> Result<Vec<Finding>, Undecided> {
    attack_as(puzzle, &classes(puzzle), &[(None, None)])
}

fn attack_as(puzzle: &Puzzle, classes: &[Class], viewers: &[Viewer]) -> Result<Vec<Finding>, Undecided> {
    let found = classes.iter().map(|class| Attack { puzzle, classes, class }.findings(viewers));
    Ok(found.collect::<Result<Vec<_>, _>>()?.concat())
}

/// The attack on the people of one class.
struct Attack<'a> {
    puzzle: &'a Puzzle,
    classes: &'a [Class],
    class: &'a Class,
}

/// What is left of each target that stays on one side of theta.
type Left = BTreeMap<Target, BTreeSet<i64>>;

impl Attack<'_> {
    fn asked(&self, person: usize, viewer: Option<usize>) -> Asked<'_> {
        Asked { puzzle: self.puzzle, classes: self.classes, class: self.class, person, viewer }
    }

    fn findings(&self, viewers: &[Viewer]) -> Result<Vec<Finding>, Undecided> {
        let mut findings = Vec::new();
        let mut witnesses: Vec<(Target, BTreeSet<usize>)> = Vec::new();
        let mut decided: BTreeMap<&Kind, Left> = BTreeMap::new();
        for (viewer, kind) in viewers {
            let people = self.class.people.iter().copied().filter(|one| Some(*one) != *viewer);
            let people: Vec<usize> = people.collect();
            for target in self.class.targets.iter().copied() {
                if people.is_empty() || self.shows_both(&mut witnesses, &people, *viewer, target) {
                    continue;
                }
                if !decided.contains_key(kind) {
                    let Self { puzzle, classes, class } = *self;
                    let left =
                        possible(Asked { puzzle, classes, class, person: people[0], viewer: *viewer })?;
                    decided.insert(kind, left);
                }
                let Some(values) = decided[kind].get(&target) else { continue };
                let (viewer, people, values) = (*viewer, people.clone(), values.clone());
                findings.push(Finding { viewer, people, target, values });
            }
        }
        Ok(findings)
    }

    /// Whether a world that looks alike is at hand for each of `people` in which they are on the other side: a swap, one
    /// that was found for another viewer and leaves this one alone, or one that is found now.
    fn shows_both(
        &self,
        witnesses: &mut Vec<(Target, BTreeSet<usize>)>,
        people: &[usize],
        viewer: Option<usize>,
        target: Target,
    ) -> bool {
        let high =
            people.iter().filter(|one| is_high(self.puzzle, &self.puzzle.people[**one], target)).count();
        let is_free = |moved: &BTreeSet<usize>| viewer.is_none_or(|viewer| !moved.contains(&viewer));
        if (1..people.len()).contains(&high)
            || witnesses.iter().any(|(shown, moved)| *shown == target && is_free(moved))
        {
            return true;
        }
        let is_meant = |choice: &Choice| choice.can_be(&self.puzzle.score, target, high == 0);
        let found = witness(self.asked(people[0], viewer), is_meant);
        let is_found = found.is_some();
        witnesses.extend(found.map(|moved| (target, moved)));
        is_found
    }
}

fn is_high(puzzle: &Puzzle, given: &Given, target: Target) -> bool {
    match target {
        Target::Score => target.is_high(&puzzle.score, points(&puzzle.score, given)),
        Target::Item(item) => given[item].is_some_and(|value| target.is_high(&puzzle.score, value.into())),
    }
}

/// People of whom something was said, by which statements they are in and, where it is known, by what they skipped.
pub fn classes(puzzle: &Puzzle) -> Vec<Class> {
    let mut people: BTreeMap<(Vec<bool>, Vec<usize>), Vec<usize>> = BTreeMap::new();
    for (person, given) in puzzle.people.iter().enumerate() {
        let statements = puzzle.statements.iter().enumerate();
        let mine = statements.filter(|(_, one)| one.members.binary_search(&person).is_ok());
        let answered = given.iter().map(|given| given.is_some() || !puzzle.knows_skips).collect();
        people.entry((answered, mine.map(|(place, _)| place).collect())).or_default().push(person);
    }
    let told: Vec<usize> = (0..puzzle.score.questions.len())
        .filter(|item| puzzle.statements.iter().any(|one| one.quantity == Quantity::Item(*item)))
        .collect();
    let class = |((answered, statements), people): ((Vec<bool>, Vec<usize>), Vec<usize>)| {
        let items = (0..answered.len()).filter(|item| answered[*item]).map(Target::Item);
        let has_score = puzzle.score.is_there(&puzzle.people[people[0]]);
        Class {
            choices: match puzzle.knows_skips {
                true => choices(&puzzle.score, &answered, &told),
                false => choices_of_any(&puzzle.score, &told),
            },
            targets: has_score.then_some(Target::Score).into_iter().chain(items).collect(),
            people,
            statements,
        }
    };
    people.into_iter().filter(|((_, statements), _)| !statements.is_empty()).map(class).collect()
}

/// What matters of a viewer to what is possible for others: their class and what they add to each statement.
type Kind = Option<(usize, Vec<i64>)>;

type Viewer = (Option<usize>, Kind);

/// Anybody, and one colleague of each class and answers.
fn viewers(puzzle: &Puzzle, classes: &[Class]) -> Vec<Viewer> {
    let mut viewers = vec![(None, None)];
    for (place, class) in classes.iter().enumerate() {
        let mut seen: BTreeSet<&Given> = BTreeSet::new();
        for person in class.people.iter().filter(|person| seen.insert(&puzzle.people[**person])) {
            let quantity = |statement: &usize| puzzle.statements[*statement].quantity;
            let adds = class.statements.iter().map(|one| puzzle.value(*person, quantity(one))).collect();
            viewers.push((Some(*person), Some((place, adds))));
        }
    }
    viewers
}
