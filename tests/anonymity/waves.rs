//! Waves of one cell, exhaustively: after every two outputs, and every three, is it certain of anybody that their score changed?

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::moved::{Sight, moved};
use crate::puzzle::{Puzzle, Quantity, Statement};
use crate::questions::{Given, Scored};
use crate::reader::puzzle;
use crate::way::kept;
use crate::world::World;

/// A cell that answered in several waves.
pub fn again(score: &Scored, waves: &[&[Given]]) -> World {
    let (first, later) = waves.split_first().unwrap();
    let mut world = World::one_cell(score, first);
    world.waves = waves.len();
    for wave in later {
        for (person, given) in world.people.iter_mut().zip(*wave) {
            person.sheets.push(Some(vec![given.clone()]));
        }
    }
    world
}

/// Scores of so many people, one list for each output that can follow.
fn one_of_each_output(score: &Scored, people: usize) -> BTreeMap<(String, String), Vec<Given>> {
    let lists = lists(people, score.questions[0].range + 1);
    let given = lists.into_iter().map(|list| list.into_iter().map(|one| vec![Some(one)]).collect::<Vec<_>>());
    given.map(|given| (output(&kept(&World::one_cell(score, &given)).releases[0]), given)).collect()
}

/// Every list of so many answers to one question, in ascending order.
fn lists(people: usize, options: u8) -> Vec<Vec<u8>> {
    let longer = |all: Vec<Vec<u8>>| -> Vec<Vec<u8>> {
        let next = |some: &Vec<u8>| some.last().copied().unwrap_or(0)..options;
        all.iter().flat_map(|some| next(some).map(|one| [some.as_slice(), &[one]].concat())).collect()
    };
    (0..people).fold(vec![Vec::new()], |all, _| longer(all))
}

/// The mean and the count of the one cell.
fn output(release: &Value) -> (String, String) {
    let cell = &release["cells"][0];
    (cell["means"][0]["mean"].to_string(), cell["counts"][0]["people"].to_string())
}

/// What the count of these people would have said.
fn count_of(said: &Puzzle, people: usize) -> Statement {
    let members = (0..people).collect();
    let exact = said.exactly(Quantity::ScoreFrom(said.score.theta()), members);
    let most = people as i64;
    match exact.low {
        0..=2 => Statement { low: 0, high: 2, ..exact },
        few if most - few <= 2 => Statement { low: most - 2, high: most, ..exact },
        _ => exact,
    }
}

/// Of all pairs of outputs: how many there are, of how many the later count is withheld, and after how many of these it would
/// have been certain of somebody that their score changed.
fn pairs(score: &Scored, people: usize) -> [usize; 3] {
    let outputs = one_of_each_output(score, people);
    let mut numbers = [0; 3];
    let mut withheld: BTreeMap<(&(String, String), &String), BTreeSet<bool>> = BTreeMap::new();
    for (earlier, before) in &outputs {
        for ((mean, _), after) in &outputs {
            let world = again(score, &[before, after]);
            let kept = kept(&world);
            let [here, there] = [0, 1].map(|wave| puzzle(&world, &kept, wave, 0));
            let sight = |puzzle: &Puzzle| Sight::new(puzzle.clone(), (0..people).collect());
            assert_eq!(moved(&[sight(&here), sight(&there)]), Ok(Vec::new()), "{world:?}");
            let is_withheld = output(&kept.releases[1]).1.contains("shows_change");
            withheld.entry((earlier, mean)).or_default().insert(is_withheld);
            numbers[0] += 1;
            if is_withheld {
                let told = there.with([count_of(&there, people)]);
                numbers[1] += 1;
                numbers[2] += usize::from(moved(&[sight(&here), sight(&told)]) != Ok(Vec::new()));
            }
        }
    }
    assert!(withheld.values().all(|seen| seen.len() == 1), "the count itself decided whether it was said");
    numbers
}

#[test]
fn nobody_is_known_to_have_changed_after_any_two_outputs_of_a_cell() {
    let item = |range, threshold| Scored::plain(1, range, threshold);
    let shown = [(5, item(4, None)), (6, item(4, None)), (6, item(4, Some(67))), (5, item(6, None))];
    let found = [[144, 32, 2], [625, 178, 16], [484, 114, 12], [400, 92, 8]];
    assert_eq!(shown.map(|(people, score)| pairs(&score, people)), found);
}

/// The third mean alone can close the one score that two waves left open: 40 with « at least 3 », 40 with « at most 2 », « at least 65 ».
/// Whoever had 100, then 50, then 0 would know. So here every colleague is asked about who can have seen what was said, whatever
/// they had in each wave.
#[test]
fn nor_after_any_three() {
    let score = Scored::plain(1, 4, None);
    let outputs: Vec<_> = one_of_each_output(&score, 5).into_values().collect();
    let mut withheld = 0;
    for first in &outputs {
        for second in &outputs {
            for third in &outputs {
                let world = again(&score, &[first, second, third]);
                let kept = kept(&world);
                let [one, two, three] = [0, 1, 2].map(|wave| views(&puzzle(&world, &kept, wave, 0)));
                for ((a, b), c) in one
                    .iter()
                    .flat_map(|a| two.iter().map(move |b| (a, b)))
                    .flat_map(|both| three.iter().map(move |c| (both, c)))
                {
                    assert!(a.iter().any(|score| b.contains(score) && c.contains(score)), "{world:?}");
                }
                withheld += usize::from(output(&kept.releases[2]).1.contains("shows_change"));
            }
        }
    }
    assert!(withheld > 0, "no count was withheld");
}

/// For each score that a colleague can have, after what was said of a cell of complete sheets: those that each other can have.
fn views(said: &Puzzle) -> Vec<BTreeSet<u8>> {
    let options = said.score.questions[0].range + 1;
    let fits = |list: &Vec<u8>| {
        let world = Puzzle { people: list.iter().map(|one| vec![Some(*one)]).collect(), ..said.clone() };
        said.statements.iter().all(|one| (one.low..=one.high).contains(&world.truth(one)))
    };
    let lists: Vec<Vec<u8>> = lists(said.people.len(), options).into_iter().filter(fits).collect();
    let of = |own: u8| {
        let others = lists.iter().filter_map(|list| {
            let mut others = list.clone();
            others.remove(list.iter().position(|one| *one == own)?);
            Some(others)
        });
        others.flatten().collect::<BTreeSet<u8>>()
    };
    (0..options).map(of).filter(|seen| !seen.is_empty()).collect()
}
