//! What is not guaranteed, and said so: someone who knows which questions a colleague skipped, that somebody skipped one. And what rounding guarantees, and what is not counted for it.

use std::collections::BTreeSet;

use entrevoix::domain::questionnaire::Rule;

use crate::attacker::{Finding, Target, attack};
use crate::puzzle::{Puzzle, Quantity, Statement};
use crate::questions::{Given, Question, Scored};
use crate::reader::puzzle;
use crate::way::kept;
use crate::world::World;

/// A whole of one cell as it is published, of people who each gave the digits of a word; « - » is skipped.
fn published(score: &Scored, words: &[&str]) -> Puzzle {
    let given = |word: &&str| word.chars().map(|sign| sign.to_digit(10).map(|value| value as u8)).collect();
    let given: Vec<Given> = words.iter().map(given).collect();
    let world = World::one_cell(score, &given);
    puzzle(&world, &kept(&world), 0, 0)
}

#[test]
fn whoever_skipped_an_item_moves_in_larger_steps_than_the_bounds_are_made_for() {
    // « At least 67.5 » of five: whoever has 0 knows that every other has 37.5 at least. With one of two items answered there
    // is nothing between 25 and 50.
    let said = published(&Scored::plain(2, 4, None), &["-4", "44", "44", "00", "04"]);
    let findings = attack(&said).unwrap();
    let knows = |finding: &&Finding| {
        finding.viewer == Some(3) && finding.people == [0] && finding.target == Target::Score
    };
    let finding = findings.iter().find(knows).unwrap();
    assert_eq!(
        finding.values.iter().copied().collect::<Vec<_>>(),
        [4, 6, 8],
        "50, 75 or 100, in units of 12.5"
    );
    assert_eq!(attack(&said.with_skips_unknown()), Ok(Vec::new()));
}

/// What rounding sums to the step is for. Exact sums tell of these people: of the first, who alone counts in halves where the others
/// count in thirds, to anybody who knows who skipped; of the others, that nobody is at 50 or above, to a colleague at the top who
/// does not know, since what they have together needs a blank and all that goes with it.
#[test]
fn an_exact_sum_between_the_steps_of_complete_sheets_tells_what_the_rounded_one_does_not() {
    let thirds = published(&Scored::plain(3, 1, None), &["01-", "010", "010", "110", "110", "000"]);
    let sixteenths = published(&Scored::plain(4, 4, None), &["4444", "020-", "3400", "0000", "0000"]);
    let everybody = |puzzle: &Puzzle| puzzle.exactly(Quantity::Points, (0..puzzle.people.len()).collect());
    for (said, viewer) in [(thirds, None), (sixteenths.with_skips_unknown(), Some(0))] {
        assert_eq!(attack(&said), Ok(Vec::new()));
        let exact = Puzzle { knows_skips: said.knows_skips, ..said.with([everybody(&said)]) };
        let findings = attack(&exact).unwrap();
        assert!(findings.iter().any(|finding| finding.viewer == viewer), "{findings:#?}");
    }
}

/// One yes-or-no item and one with three options, theta 35. Two people who left the first out have 50, which no complete sheet has;
/// beside « at most 40 » (a sum below 6.5 thirds) « at least 3 of 5 » leaves it to nobody else, for whoever has everything.
#[test]
fn a_sum_of_items_of_two_ranges_is_not_counted_since_blanks_would_make_one_of_them_certain() {
    let question = |range| Question { range, reversed: false };
    let questions = vec![question(1), question(2)];
    let score = Scored { questions, rule: Rule::Sum, ..Scored::plain(2, 1, Some(35)) };
    let said = published(&score, &["12", "-1", "-1", "00", "00"]).with_skips_unknown();
    assert_eq!(attack(&said), Ok(Vec::new()));
    let count = Statement { quantity: Quantity::ScoreFrom(35), members: (0..5).collect(), low: 3, high: 5 };
    let findings = attack(&said.with([count])).unwrap();
    let knows = |finding: &Finding| finding.viewer == Some(0) && finding.target == Target::Item(0);
    assert!(findings.iter().any(knows), "{findings:#?}");
}

/// The scores, in steps, that anybody can have where all sheets are complete, after all that was said but what `leaves_out` names.
fn steps_of_complete_sheets(said: &Puzzle, leaves_out: Option<Quantity>) -> BTreeSet<usize> {
    let ranges: Vec<u8> = said.score.questions.iter().map(|question| question.range).collect();
    let most: usize = ranges.iter().map(|range| usize::from(*range)).sum();
    let sheet = |steps: usize| {
        let mut left = steps;
        let give = |range: &u8| {
            let value = left.min((*range).into());
            left -= value;
            Some(value as u8)
        };
        ranges.iter().map(give).collect::<Given>()
    };
    let fits = |steps: &Vec<usize>| {
        let people = steps.iter().map(|steps| sheet(*steps)).collect();
        let world = Puzzle { people, ..said.clone() };
        let mut heard = said.statements.iter().filter(|one| Some(one.quantity) != leaves_out);
        heard.all(|one| (one.low..=one.high).contains(&world.truth(one)))
    };
    ascending(said.people.len(), most).into_iter().filter(fits).flatten().collect()
}

/// Every way in which so many people can have from 0 to `most`, whoever has what.
fn ascending(people: usize, most: usize) -> Vec<Vec<usize>> {
    (0..people).fold(vec![Vec::new()], |all, _| {
        let longer = |some: Vec<usize>| {
            let from = some.last().copied().unwrap_or(0);
            (from..=most).map(move |next| some.iter().copied().chain([next]).collect())
        };
        all.into_iter().flat_map(longer).collect()
    })
}

#[test]
fn a_count_beside_a_mean_can_tell_that_somebody_skipped_a_question_and_a_mean_cannot() {
    let score = Scored::plain(3, 1, None);
    let said = published(&score, &["01-", "10-", "-10", "000", "000"]);
    assert_eq!(steps_of_complete_sheets(&said, None), BTreeSet::new());
    let count = Quantity::ScoreFrom(50);
    assert_eq!(steps_of_complete_sheets(&said, Some(count)), BTreeSet::from([0, 1, 2, 3]));
    assert_eq!(attack(&said.with_skips_unknown()), Ok(Vec::new()), "neither who nor what");
}
