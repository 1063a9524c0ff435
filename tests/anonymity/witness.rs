//! A quick search for a world that looks alike and shows another side, or another score. What it finds exists; that it finds nothing says
//! nothing, and `worlds` decides.

use std::collections::BTreeSet;

use crate::choices::Choice;
use crate::puzzle::{Puzzle, Quantity};
use crate::worlds::{Asked, Joined, Moves, Slack, State};

/// How many unfinished worlds are kept at a time.
const KEPT: usize = 40;

/// How many others are moved at most.
const OTHERS: usize = 30;

/// Who changes their answers in a world that looks alike, in which the person answered something that `is_meant`.
pub fn witness(
    Asked { puzzle, classes, class, person, viewer }: Asked<'_>,
    is_meant: impl Fn(&Choice) -> bool,
) -> Option<BTreeSet<usize>> {
    let joined = Joined::new(classes, class, person, viewer);
    let scales: Vec<i64> = joined.statements.iter().map(|place| scale(puzzle, *place)).collect();
    let slack: Vec<Slack> = joined.statements.iter().map(|place| Slack::new(puzzle, *place)).collect();
    let miss = |state: &State| -> i64 {
        state.iter().zip(&slack).zip(&scales).map(|((moved, slack), scale)| slack.miss(*moved) * scale).sum()
    };
    let mine = Moves::new(puzzle, &joined.statements, class, person);
    let start = (0..class.choices.len())
        .filter(|place| is_meant(&class.choices[*place]))
        .map(|place| mine.by_choice[place].clone());
    let mut kept: Vec<(i64, State, BTreeSet<usize>)> =
        start.map(|state| (miss(&state), state, BTreeSet::from([person]))).collect();
    best(&mut kept);
    for (class, other) in joined.others.iter().take(OTHERS) {
        if kept.first()?.0 == 0 {
            break;
        }
        let moves = Moves::new(puzzle, &joined.statements, class, *other);
        let mut further = kept.clone();
        for (_, state, moved) in &kept {
            for step in &moves.distinct {
                let state: State = state.iter().zip(step).map(|(moved, step)| moved + step).collect();
                let moved = moved.iter().copied().chain([*other]).collect();
                further.push((miss(&state), state, moved));
            }
        }
        kept = further;
        best(&mut kept);
    }
    kept.into_iter().next().filter(|(miss, ..)| *miss == 0).map(|(_, _, moved)| moved)
}

fn best(kept: &mut Vec<(i64, State, BTreeSet<usize>)>) {
    kept.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    kept.dedup_by(|one, other| one.1 == other.1);
    kept.truncate(KEPT);
}

/// One person too many weighs as much as half of the scale.
fn scale(puzzle: &Puzzle, place: usize) -> i64 {
    match puzzle.statements[place].quantity {
        Quantity::Points => 2,
        Quantity::ScoreFrom(_) | Quantity::Item(_) => puzzle.score.unit(),
    }
}
