//! All worlds that look alike, without listing them: dynamic programming over how far sums can move from the truth.
//!
//! One person is asked about, a colleague may be fixed. The others who are joined to the person by what was said are
//! let go one after the other; a state is how far each statement's sum has moved since. It is dropped where nobody who
//! is left can bring a sum back between its bounds, and forgets a sum that nobody who is left can bring out of them.
//! With those who are not yet let go at their true answers, each state is a world that exists: so a value that is found
//! on the way is possible. When all are let go there is no other world: what was not found is impossible.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::attacker::{Class, Target};
use crate::choices::Choice;
use crate::puzzle::{Puzzle, Quantity};

/// A sum that can no longer leave its bounds.
const SETTLED: i64 = i64::MAX;

/// More states than this are not decided: whoever asked must not pass what nobody has seen.
const MOST_STATES: usize = 200_000;

/// The worlds that look alike are too many to decide what is possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecided;

pub type State = Vec<i64>;

/// Of whom something is asked, and who looks.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub puzzle: &'a Puzzle,
    pub classes: &'a [Class],
    pub class: &'a Class,
    pub person: usize,
    pub viewer: Option<usize>,
}

/// The targets of a person that stay on one side of theta in every world that looks alike, with all values they can have.
pub fn possible(asked: Asked<'_>) -> Result<BTreeMap<Target, BTreeSet<i64>>, Undecided> {
    walk(asked, |sides| sides.one_sided().is_empty(), |sides| sides.one_sided())
}

/// The scores that a person can have, in units.
pub fn scores(asked: Asked<'_>) -> Result<BTreeSet<i64>, Undecided> {
    walk(asked, |sides| sides.is_possible.iter().all(|seen| *seen), |sides| sides.values(Target::Score))
}

/// Lets one after the other go, until `is_enough`, and says what was seen.
fn walk<T>(
    Asked { puzzle, classes, class, person, viewer }: Asked<'_>,
    is_enough: fn(&Sides<'_>) -> bool,
    answer: fn(&Sides<'_>) -> T,
) -> Result<T, Undecided> {
    let joined = Joined::new(classes, class, person, viewer);
    let slack = joined.statements.iter().map(|place| Slack::new(puzzle, *place)).collect::<Vec<_>>();
    let mine = Moves::new(puzzle, &joined.statements, class, person);
    let others: Vec<Moves> = joined
        .others
        .iter()
        .map(|(class, other)| Moves::new(puzzle, &joined.statements, class, *other))
        .collect();
    let mut reach = vec![mine.reach()];
    for moves in others.iter().rev() {
        let after = reach.last().unwrap().iter().zip(moves.reach());
        let sum = after.map(|((low, high), (lower, higher))| (low + lower, high + higher)).collect();
        reach.push(sum);
    }
    reach.reverse();
    let mut sides = Sides::new(puzzle, class, &mine, &slack);
    let mut states: HashSet<State> = HashSet::from([vec![0; slack.len()]]);
    sides.look(&states);
    for (place, moves) in others.iter().enumerate() {
        if is_enough(&sides) {
            break;
        }
        states = moves.from(&states, &slack, &reach[place + 1]);
        if states.len() > MOST_STATES {
            return Err(Undecided);
        }
        if place < 4 || place % 4 == 0 || place + 1 == others.len() {
            sides.look(&states);
        }
    }
    Ok(answer(&sides))
}

/// Whom a person is joined to by statements, without the viewer, and the places of these statements.
pub struct Joined<'a> {
    pub statements: Vec<usize>,
    /// First one of each class, then the second of each…: few of them often show what is possible.
    pub others: Vec<(&'a Class, usize)>,
}

impl<'a> Joined<'a> {
    pub fn new(classes: &'a [Class], class: &Class, person: usize, viewer: Option<usize>) -> Self {
        let mut statements: BTreeSet<usize> = class.statements.iter().copied().collect();
        let is_met =
            |class: &&Class, met: &BTreeSet<usize>| class.statements.iter().any(|one| met.contains(one));
        loop {
            let met = classes.iter().filter(|one| is_met(one, &statements));
            let met =
                met.filter(|one| one.people.iter().any(|other| *other != person && Some(*other) != viewer));
            let further: BTreeSet<usize> =
                met.flat_map(|one| one.statements.clone()).chain(statements.clone()).collect();
            if further.len() == statements.len() {
                break;
            }
            statements = further;
        }
        let mut others: Vec<(usize, usize, &Class, usize)> = Vec::new();
        for (place, one) in classes.iter().enumerate().filter(|(_, one)| is_met(one, &statements)) {
            let people = one.people.iter().filter(|other| **other != person && Some(**other) != viewer);
            others.extend(people.enumerate().map(|(turn, other)| (turn, place, one, *other)));
        }
        others.sort_by_key(|(turn, place, ..)| (*turn, *place));
        Self {
            statements: statements.into_iter().collect(),
            others: others.into_iter().map(|(_, _, class, other)| (class, other)).collect(),
        }
    }
}

/// How far a statement's sum can move from the truth and still be what was said.
pub struct Slack {
    low: i64,
    high: i64,
}

impl Slack {
    pub fn new(puzzle: &Puzzle, place: usize) -> Self {
        let statement = &puzzle.statements[place];
        let truth = puzzle.truth(statement);
        Self { low: statement.low - truth, high: statement.high - truth }
    }

    /// How far a sum is from what was said.
    pub fn miss(&self, moved: i64) -> i64 {
        (self.low - moved).max(moved - self.high).max(0)
    }

    fn holds(&self, moved: i64) -> bool {
        moved == SETTLED || (self.low..=self.high).contains(&moved)
    }

    /// The sum after this move, where those who are left can add between `least` and `most`; `None` where it is lost.
    fn after(&self, moved: i64, step: i64, (least, most): (i64, i64)) -> Option<i64> {
        if moved == SETTLED {
            return Some(SETTLED);
        }
        let sum = moved + step;
        if sum + most < self.low || sum + least > self.high {
            return None;
        }
        let is_settled = sum + least >= self.low && sum + most <= self.high;
        Some(if is_settled { SETTLED } else { sum })
    }
}

/// How each choice of one person moves each statement's sum.
pub struct Moves {
    pub by_choice: Vec<State>,
    pub distinct: Vec<State>,
}

impl Moves {
    pub fn new(puzzle: &Puzzle, statements: &[usize], class: &Class, person: usize) -> Self {
        let adds = |choice: &Choice, place: &usize| {
            let quantity: Quantity = puzzle.statements[*place].quantity;
            let is_in = class.statements.binary_search(place).is_ok();
            if is_in { choice.adds(&puzzle.score, quantity) - puzzle.value(person, quantity) } else { 0 }
        };
        let of = |choice| statements.iter().map(|place| adds(choice, place)).collect::<State>();
        let by_choice: Vec<State> = class.choices.iter().map(of).collect();
        let distinct = by_choice.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
        Self { by_choice, distinct }
    }

    /// The least and the most that this person can add to each sum.
    fn reach(&self) -> Vec<(i64, i64)> {
        let places = 0..self.by_choice[0].len();
        let column = |place: usize| self.distinct.iter().map(move |state| state[place]);
        places.map(|place| (column(place).min().unwrap(), column(place).max().unwrap())).collect()
    }

    fn from(&self, states: &HashSet<State>, slack: &[Slack], left: &[(i64, i64)]) -> HashSet<State> {
        let mut further = HashSet::new();
        for state in states {
            for step in &self.distinct {
                let moved = (state.iter().zip(step)).zip(slack.iter().zip(left));
                let moved = moved.map(|((moved, step), (slack, left))| slack.after(*moved, *step, *left));
                further.extend(moved.collect::<Option<State>>());
            }
        }
        further
    }
}

/// The values of one person that were seen to be possible.
struct Sides<'a> {
    puzzle: &'a Puzzle,
    class: &'a Class,
    moves: &'a Moves,
    slack: &'a [Slack],
    is_possible: Vec<bool>,
}

impl<'a> Sides<'a> {
    fn new(puzzle: &'a Puzzle, class: &'a Class, moves: &'a Moves, slack: &'a [Slack]) -> Self {
        Self { puzzle, class, moves, slack, is_possible: vec![false; class.choices.len()] }
    }

    fn look(&mut self, states: &HashSet<State>) {
        for (is_possible, step) in self.is_possible.iter_mut().zip(&self.moves.by_choice) {
            *is_possible |= states.iter().any(|state| {
                let moved = state.iter().zip(step).zip(self.slack);
                moved.into_iter().all(|((moved, step), slack)| *moved == SETTLED || slack.holds(moved + step))
            });
        }
    }

    fn one_sided(&self) -> BTreeMap<Target, BTreeSet<i64>> {
        let values = self.class.targets.iter().map(|target| (*target, self.values(*target)));
        let is_one_sided = |(target, values): &(Target, BTreeSet<i64>)| {
            let high = values.iter().filter(|value| target.is_high(&self.puzzle.score, **value)).count();
            high == 0 || high == values.len()
        };
        values.filter(is_one_sided).collect()
    }

    fn values(&self, target: Target) -> BTreeSet<i64> {
        let seen = self.class.choices.iter().zip(&self.is_possible).filter(|(_, is_possible)| **is_possible);
        seen.flat_map(|(choice, _)| choice.values_of(target)).collect()
    }
}
