//! The tables of one cell: what the gate says of it, and what it would say if a rule were another.

use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::tally::{GroupTally, ScoreTally};
use serde_json::Value;

use crate::cell::{Cell, Certain, Said};
use crate::questions::Scored;
use crate::way::{group_id, release_of_sums};

/// The gate's words for one cell, read from its releases.
struct Gate {
    mean: Vec<String>,
    of_score: Vec<String>,
}

impl Gate {
    fn new(cell: &Cell, score: &Scored) -> Self {
        let people = cell.people;
        let said = |sum: usize, high| {
            said_of(score, people, 100 * sum as i128, (cell.highest / people) as i128, high)
        };
        let mean: Vec<String> = (0..=cell.highest).map(|sum| said(sum, 0)["means"][0].to_string()).collect();
        // What is said of a mean hangs on no count, and what is said of a count on no mean.
        let counts: Vec<[Value; 2]> =
            (0..=people).map(|high| [0, cell.highest / 2].map(|sum| said(sum, high))).collect();
        for [at_end, in_middle] in &counts {
            assert_eq!(at_end["counts"], in_middle["counts"]);
            assert_eq!((&at_end["items"], &in_middle["items"]), (&Value::Null, &Value::Null));
            assert_eq!(in_middle["means"][0].to_string(), mean[cell.highest / 2]);
        }
        let of = |what: &str| counts.iter().map(|[said, _]| said[what][0].to_string()).collect();
        Self { mean, of_score: of("counts") }
    }

    /// What the gate says, and beside it each item counted as it counts the score.
    fn with_items(&self) -> Said<'_> {
        let counts = |counts: &[usize]| counts.iter().map(|count| self.of_score[*count].as_str()).collect();
        Said { mean: self.mean.clone(), counts: Box::new(counts) }
    }

    /// All that the gate says: the mean and the count.
    fn of_scores(&self) -> Said<'_> {
        Said { mean: self.mean.clone(), counts: Box::new(|counts| self.of_score[counts[0]].clone()) }
    }
}

/// The cell as it is published where scores add up to `sum / steps` points and so many are at or above each cut.
fn said_of(score: &Scored, people: usize, sum: i128, steps: i128, high: usize) -> Value {
    let (n, at_or_above) = (people as u32, high as u32);
    let tally = GroupTally {
        group: group_id(0),
        valid: n,
        scores: vec![ScoreTally { n, sum: Ratio::new(sum, steps).unwrap(), at_or_above }],
        items: Vec::new(),
    };
    release_of_sums(score, people, &tally)["cells"][0].clone()
}

fn scores() -> impl Iterator<Item = Scored> {
    [None, Some(25), Some(75)]
        .into_iter()
        .flat_map(|theta| (1..=3).map(move |items| Scored::plain(items, 4, theta)))
}

#[test]
fn no_mean_with_its_count_makes_anybody_certain() {
    for score in scores() {
        for people in 5..=10 {
            let cell = Cell::of_items(people, &score);
            let found = cell.certain(&Gate::new(&cell, &score).of_scores(), 1 + score.questions.len());
            assert_eq!((found.outsider, found.colleague), (0, 0), "{people} people, {score:?}: {found:?}");
            assert!(found.outputs > 5, "{people} people, {score:?}: {found:?}");
        }
    }
}

/// Why items of a score are never counted one by one, as the first draft of R3 had it.
#[test]
fn questions_one_by_one_beside_an_exact_mean_make_people_certain() {
    let found = |items: usize| {
        let score = Scored::plain(items, 4, None);
        let cell = Cell::of_items(8, &score);
        cell.certain(&Gate::new(&cell, &score).with_items(), 1 + items)
    };
    assert_eq!(found(1), Certain { outputs: 60, outsider: 0, colleague: 0 });
    assert_eq!(found(2), Certain { outputs: 2311, outsider: 38, colleague: 206 });
    assert_eq!(found(3), Certain { outputs: 19_173, outsider: 378, colleague: 2118 });
}

/// Eight people and one item with five options.
fn eight() -> (Scored, Vec<String>) {
    (Scored::plain(1, 4, None), (0..=32).map(|sum| format!("exactly {sum}")).collect())
}

#[test]
fn means_that_are_exact_at_the_ends_make_people_certain() {
    let (score, mean) = eight();
    let cell = Cell::of_items(8, &score);
    let found = cell.certain(&Said { mean, counts: Box::new(|_| String::new()) }, 1);
    assert_eq!(found, Certain { outputs: 33, outsider: 5, colleague: 13 });
}

#[test]
fn a_second_cut_of_the_count_makes_people_certain() {
    let score = eight().0;
    let gate = Gate::new(&Cell::of_items(8, &score), &score);
    let cell = Cell::of_cuts(8, &score, &[50, 75]);
    let both = |counts: &[usize]| format!("{}{}", gate.of_score[counts[0]], gate.of_score[counts[1]]);
    let found = cell.certain(&Said { mean: gate.mean.clone(), counts: Box::new(both) }, 1);
    assert_eq!(found, Certain { outputs: 127, outsider: 3, colleague: 11 }, "of theta alone");
    let found = cell.certain(&Said { mean: gate.mean.clone(), counts: Box::new(both) }, 2);
    assert_eq!(found, Certain { outputs: 127, outsider: 6, colleague: 22 }, "of either cut");
}

#[test]
fn three_classes_beside_the_mean_make_people_certain() {
    let score = eight().0;
    let gate = Gate::new(&Cell::of_items(8, &score), &score);
    let cell = Cell::of_cuts(8, &score, &[50, 75]);
    let classes = |counts: &[usize]| {
        // No cell has more people above the higher cut than above the lower one.
        let middle = counts[0].checked_sub(counts[1])?;
        Some([8 - counts[0], middle, counts[1]].map(|count| gate.of_score[count].as_str()).concat())
    };
    let counts = Box::new(|counts: &[usize]| classes(counts).unwrap_or_default());
    let found = cell.certain(&Said { mean: gate.mean.clone(), counts }, 1);
    assert_eq!(found, Certain { outputs: 181, outsider: 17, colleague: 38 });
}
