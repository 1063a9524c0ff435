//! Reading releases, as an outsider reads their JSON: each figure becomes a statement about people.

use serde_json::Value;

use crate::puzzle::{Puzzle, Quantity, Statement};
use crate::questions::{instrument_id, item_id};
use crate::way::{Kept, group_id};
use crate::world::World;

/// The puzzle of one score in one wave, after everything that was kept of it.
pub fn puzzle(world: &World, kept: &Kept, wave: usize, score: usize) -> Puzzle {
    let people = people(world, wave, score);
    let release = &kept.releases[wave];
    let reader = Reader { world, release, wave, score, people: &people };
    let cells = release["cells"].as_array().unwrap();
    let total = Some(&release["total"]).filter(|total| !total.is_null());
    let breakdowns = release["breakdowns"].as_array().map_or(&[][..], Vec::as_slice).iter();
    let lines = breakdowns.flat_map(|one| one["lines"].as_array().unwrap()).map(|line| &line["cell"]);
    let alone = cells.iter().flat_map(|cell| reader.statements(cell, Rounded::Once));
    let unions = total.into_iter().chain(lines);
    let unions = unions.flat_map(|union| reader.statements(union, reader.rounded(cells, union)));
    let statements = alone.chain(unions).collect();
    let given = people.iter().map(|person| world.given(*person, wave, score).unwrap().clone());
    Puzzle::new(world.scores[score].clone(), given.collect(), statements)
}

/// Who the people of that puzzle are.
pub fn people(world: &World, wave: usize, score: usize) -> Vec<usize> {
    (0..world.people.len())
        .filter(|person| world.is_valid(*person, wave) && has_answer(world, *person, wave, score))
        .collect()
}

fn has_answer(world: &World, person: usize, wave: usize, score: usize) -> bool {
    world.given(person, wave, score).is_some_and(|given| given.iter().any(Option::is_some))
}

/// How often the sum of a population was rounded to a step before it was said.
#[derive(Clone, Copy, Debug)]
enum Rounded {
    /// The sum of a cell, a half towards the middle.
    Once,
    /// Each of so many cells, of which it is the union.
    Each(i64),
}

struct Reader<'a> {
    world: &'a World,
    release: &'a Value,
    wave: usize,
    score: usize,
    /// The people of the puzzle, by their places in the world.
    people: &'a [usize],
}

impl Reader<'_> {
    /// How a union was rounded: each of the cells whose groups are in it.
    fn rounded(&self, cells: &[Value], union: &Value) -> Rounded {
        let all = groups(union);
        let is_in = |cell: &&Value| groups(cell).iter().all(|group| all.contains(group));
        Rounded::Each(cells.iter().filter(is_in).count() as i64)
    }

    fn statements(&self, cell: &Value, rounded: Rounded) -> Vec<Statement> {
        let groups = groups(cell);
        let is_in =
            |person: usize| groups.contains(&group_id(self.world.people[person].group).as_str().to_owned());
        let scored = self.places(|person| is_in(person) && self.world.counts(person, self.wave, self.score));
        let mut statements = Vec::new();
        statements.extend(self.mean(&cell["means"][self.score], &scored, rounded));
        let count = &cell["counts"][self.score];
        let theta = self.world.scores[self.score].theta();
        statements.extend(self.count(count, Quantity::ScoreFrom(theta), &scored));
        for (place, item) in self.items() {
            let counts = |person| self.world.counts_item(person, self.wave, self.score, item);
            let answered = self.places(|person| is_in(person) && counts(person));
            statements.extend(self.count(&cell["items"][place], Quantity::Item(item), &answered));
        }
        statements
    }

    /// The items of the score that the release counts one by one, each with its place among what is counted.
    fn items(&self) -> Vec<(usize, usize)> {
        let counted = self.release["items"].as_array().map_or(&[][..], Vec::as_slice);
        let name = |item: &Value, what: &str| item[what].as_str().unwrap().to_owned();
        let place = |item: usize| {
            let is_it = |one: &Value| {
                name(one, "instrument") == instrument_id(self.score).as_str()
                    && name(one, "id") == item_id(item).as_str()
            };
            counted.iter().position(is_it).map(|place| (place, item))
        };
        (0..self.world.scores[self.score].questions.len()).filter_map(place).collect()
    }

    fn places(&self, is_meant: impl Fn(usize) -> bool) -> Vec<usize> {
        let places = self.people.iter().enumerate();
        places.filter(|(_, person)| is_meant(**person)).map(|(place, _)| place).collect()
    }

    /// A mean says what the scores add up to, to the nearest step.
    fn mean(&self, figure: &Value, members: &[usize], rounded: Rounded) -> Option<Statement> {
        let said = figure.get("mean")?;
        let score = &self.world.scores[self.score];
        let most = members.len() as i64 * score.unit();
        let sums = || {
            let [above, below] = [0, 1].map(|place| said["value"][place].as_i64().unwrap());
            let said = above * most / (100 * below);
            assert_eq!(said * 100 * below, above * most, "a sum of no whole number of units");
            // A sum between the steps of complete sheets would tell that somebody left something out.
            assert_eq!(said % score.step(), 0, "{said} lies between steps of {}", score.step());
            rounded.sums(said, score.step(), most)
        };
        let (low, high) = match said["kind"].as_str().unwrap() {
            "exact" => sums(),
            "at_most" => (0, sums().1),
            "at_least" => (sums().0, most),
            "withheld" => return None,
            other => panic!("a mean is {other}"),
        };
        check_n(&figure["n"], members);
        Some(Statement { quantity: Quantity::Points, members: members.to_vec(), low, high })
    }

    fn count(&self, figure: &Value, quantity: Quantity, members: &[usize]) -> Option<Statement> {
        let said = figure.get("people")?;
        let most = members.len() as i64;
        let (low, high) = match (said["kind"].as_str().unwrap(), said["value"].as_i64()) {
            ("exact", Some(value)) => (value, value),
            ("at_most", Some(value)) => (0, value),
            ("at_least", Some(value)) => (value, most),
            ("withheld", _) => return None,
            other => panic!("a count is {other:?}"),
        };
        check_n(&figure["n"], members);
        Some(Statement { quantity, members: members.to_vec(), low, high })
    }
}

impl Rounded {
    /// The least and the greatest sum that can have been said as `said`; `most` is what all can have together.
    fn sums(self, said: i64, step: i64, most: i64) -> (i64, i64) {
        let (parts, is_low, is_high) = match self {
            // Up to the middle a half is rounded up, so that half a step above would have been said as the next step.
            Self::Once => (1, 2 * said + step <= most, 2 * said - step > most),
            Self::Each(cells) => (cells, false, false),
        };
        let (low, high) = (2 * said - parts * step, 2 * said + parts * step);
        let low = if is_high { floor((low, 2)) + 1 } else { ceil((low, 2)) };
        let high = if is_low { ceil((high, 2)) - 1 } else { floor((high, 2)) };
        (low.max(0), high.min(most))
    }
}

fn groups(cell: &Value) -> Vec<String> {
    let population = &cell["population"]["groups"];
    let id = |group: &Value| group["id"].as_str().unwrap().to_owned();
    population.as_array().map_or_else(|| vec![id(population)], |groups| groups.iter().map(id).collect())
}

/// The attacker knows who answered, so that a number that is said must be the one that they count.
fn check_n(said: &Value, members: &[usize]) {
    let exact = said.get("exact").and_then(Value::as_u64);
    assert!(exact.is_none_or(|n| n == members.len() as u64), "{said} where {} are known", members.len());
}

fn floor((above, below): (i64, i64)) -> i64 {
    above.div_euclid(below)
}

fn ceil((above, below): (i64, i64)) -> i64 {
    -(-above).div_euclid(below)
}
