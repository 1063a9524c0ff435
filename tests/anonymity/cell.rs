//! One cell, exhaustively: every way in which n people without a name can answer one score, every output, and what an
//! outsider and a colleague with any own answer is certain of.
//!
//! Nobody differs from anybody here, so that a world is how many people are on the high side of each cut, and what
//! the scores add up to: sets of such states stand for millions of lists of answers. Somebody is certain of a side of a cut
//! exactly where no state that looks alike has a person on the other side; then it is certain of everybody.

use std::collections::BTreeMap;

use crate::choices::choices;
use crate::puzzle::Quantity;
use crate::questions::Scored;

/// A cell of so many people and what each can add to it.
pub struct Cell {
    pub people: usize,
    cuts: usize,
    /// The highest sum of all, in steps.
    pub highest: usize,
    /// What one person can add.
    each: Vec<One>,
}

/// The answers of one person: steps of the score, and whether they are on the high side of each cut.
#[derive(Clone, Debug)]
struct One {
    steps: usize,
    high: Vec<bool>,
}

/// How a cell is published, as names of outputs: whatever has one name looks alike.
pub struct Said<'a> {
    /// By the sum, in steps.
    pub mean: Vec<String>,
    /// By the number of people on the high side of each cut.
    pub counts: Box<OfCounts<'a>>,
}

/// What is said of counts.
pub type OfCounts<'a> = dyn Fn(&[usize]) -> String + 'a;

/// How many outputs there are, and after how many of them something is certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Certain {
    pub outputs: usize,
    /// Outputs after which anybody is certain.
    pub outsider: usize,
    /// Outputs after which a colleague with some own answer is certain.
    pub colleague: usize,
}

/// Sums that can occur, as bits; a cell of more than 127 steps does not fit.
type Sums = u128;

impl Cell {
    /// A cell whose cuts are those of the score and of each of its items, all at theta.
    pub fn of_items(people: usize, score: &Scored) -> Self {
        let items: Vec<usize> = (0..score.questions.len()).collect();
        let of_items = items.iter().copied().map(Quantity::Item);
        let cuts: Vec<Quantity> = [Quantity::ScoreFrom(score.theta())].into_iter().chain(of_items).collect();
        Self::new(people, score, &cuts, &items)
    }

    /// A cell with cuts of the score at so many points.
    pub fn of_cuts(people: usize, score: &Scored, cuts: &[i64]) -> Self {
        Self::new(people, score, &cuts.iter().copied().map(Quantity::ScoreFrom).collect::<Vec<_>>(), &[])
    }

    fn new(people: usize, score: &Scored, cuts: &[Quantity], told: &[usize]) -> Self {
        let steps: i64 = score.questions.iter().map(|question| i64::from(question.range)).sum();
        let each = choices(score, &vec![true; score.questions.len()], told).into_iter().map(|choice| One {
            steps: (choice.points * steps / score.unit()) as usize,
            high: cuts.iter().map(|cut| choice.adds(score, *cut) == 1).collect(),
        });
        let highest = people * steps as usize;
        assert!(highest < 128, "sums of {highest} steps do not fit");
        Self { people, cuts: cuts.len(), highest, each: each.collect() }
    }

    /// What is certain after each output, of somebody's side of any of the first `targets` cuts.
    pub fn certain(&self, said: &Said<'_>, targets: usize) -> Certain {
        let (means, names) = (said.means(), self.names(said));
        let outsider = self.certain_to(&names, &means, targets, &self.reachable(self.people), None);
        let mut colleague: BTreeMap<(usize, usize), bool> = BTreeMap::new();
        let others = self.reachable(self.people - 1);
        for own in &self.each {
            for (output, is_certain) in self.certain_to(&names, &means, targets, &others, Some(own)) {
                *colleague.entry(output).or_default() |= is_certain;
            }
        }
        let certain = |of: &BTreeMap<_, bool>| of.values().filter(|is_certain| **is_certain).count();
        Certain { outputs: outsider.len(), outsider: certain(&outsider), colleague: certain(&colleague) }
    }

    /// For each output that can follow (its counts, its mean), whether somebody with this own answer is certain.
    fn certain_to(
        &self,
        names: &[usize],
        means: &[Sums],
        targets: usize,
        others: &[Sums],
        own: Option<&One>,
    ) -> BTreeMap<(usize, usize), bool> {
        let people = self.people - usize::from(own.is_some());
        let (steps, shift) = own.map_or((0, 0), |own| (own.steps, self.place(&own.high)));
        // For each name of counts: all sums, and for each target those with somebody above and those with somebody below.
        let sides = 1 + 2 * targets;
        let mut seen: Vec<Sums> = vec![0; names.len() * sides];
        for (place, sums) in others.iter().enumerate().filter(|(_, sums)| **sums != 0) {
            let (first, sums, mut rest) = (names[place + shift] * sides, sums << steps, place);
            seen[first] |= sums;
            for target in 0..targets {
                let count = rest % (self.people + 1);
                rest /= self.people + 1;
                seen[first + 1 + 2 * target] |= if count > 0 { sums } else { 0 };
                seen[first + 2 + 2 * target] |= if count < people { sums } else { 0 };
            }
        }
        let mut outputs = BTreeMap::new();
        for (name, seen) in seen.chunks(sides).enumerate().filter(|(_, seen)| seen[0] != 0) {
            for (mean, sums) in means.iter().enumerate().filter(|(_, sums)| seen[0] & **sums != 0) {
                outputs.insert((name, mean), seen[1..].iter().any(|side| side & sums == 0));
            }
        }
        outputs
    }

    /// Every number of people on the high side of each cut that so many people can make, as [`Self::place`] writes it,
    /// with the sums that go with it.
    fn reachable(&self, people: usize) -> Vec<Sums> {
        let mut reached: Vec<Sums> = vec![0; self.places()];
        reached[0] = 1;
        let steps: Vec<(usize, usize)> =
            self.each.iter().map(|one| (one.steps, self.place(&one.high))).collect();
        for _ in 0..people {
            let mut further: Vec<Sums> = vec![0; self.places()];
            for (place, sums) in reached.iter().enumerate().filter(|(_, sums)| **sums != 0) {
                for (steps, shift) in &steps {
                    further[place + shift] |= sums << steps;
                }
            }
            reached = further;
        }
        reached
    }

    fn places(&self) -> usize {
        (self.people + 1).pow(self.cuts as u32)
    }

    /// Counts as one number, whose digits they are.
    fn place(&self, high: &[bool]) -> usize {
        high.iter().rev().fold(0, |place, high| place * (self.people + 1) + usize::from(*high))
    }

    /// The name of what is said of each place, as a number.
    fn names(&self, said: &Said<'_>) -> Vec<usize> {
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let name = |place: usize| {
            let digit = |cut: usize| place / (self.people + 1).pow(cut as u32) % (self.people + 1);
            let next = known.len();
            *known.entry((said.counts)(&(0..self.cuts).map(digit).collect::<Vec<_>>())).or_insert(next)
        };
        (0..self.places()).map(name).collect()
    }
}

impl Said<'_> {
    /// The sums that have each name.
    fn means(&self) -> Vec<Sums> {
        let mut means: BTreeMap<&str, Sums> = BTreeMap::new();
        for (sum, name) in self.mean.iter().enumerate() {
            *means.entry(name).or_default() |= 1 << sum;
        }
        means.into_values().collect()
    }
}
