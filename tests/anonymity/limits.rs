//! What is not guaranteed, and said so: someone who knows which questions a colleague skipped. And what rounding guarantees.

use crate::attacker::{Finding, Target, attack};
use crate::puzzle::{Puzzle, Quantity};
use crate::questions::{Given, Scored};
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
