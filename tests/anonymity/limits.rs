//! What is not guaranteed, and said so: someone who knows which questions a colleague skipped; and, rarely, someone who does not
//! know and sees from an exact sum that somebody skipped.

use crate::attacker::{Finding, Target, attack};
use crate::puzzle::Puzzle;
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
fn whoever_alone_skipped_an_item_counts_in_other_fractions_and_stands_out_of_the_sum() {
    // Three yes-or-no items: complete scores are thirds, the one with a blank 0, 50 or 100. The sum is no whole number of
    // thirds, so that it is 50: 3 units of 6.
    let said = published(&Scored::plain(3, 1, None), &["01-", "010", "010", "110", "110", "000"]);
    let knows = |finding: &Finding| {
        finding.viewer.is_none() && finding.people == [0] && finding.values.iter().eq([&3])
    };
    assert!(attack(&said).unwrap().iter().any(knows), "{:#?}", attack(&said));
    assert_eq!(attack(&said.with_skips_unknown()), Ok(Vec::new()));
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

/// Complete sheets of four items with five options add up to whole sixteenths of a score. Here the others have 60.4 together,
/// which they can only have where somebody left an item out, at 16.7 or more: nothing is left for anyone at 50 or above.
#[test]
fn a_sum_between_the_steps_of_complete_sheets_can_tell_a_colleague_at_the_top_that_nobody_else_is_high() {
    let said = published(&Scored::plain(4, 4, None), &["4444", "020-", "3400", "0000", "0000"]);
    let findings = attack(&said.with_skips_unknown()).unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!((finding.viewer, finding.target), (Some(0), Target::Score));
        assert!(!finding.is_value(), "a side of theta, and no value: {finding:#?}");
    }
    let complete = published(&Scored::plain(4, 4, None), &["4444", "0201", "3400", "0000", "0000"]);
    assert_eq!(attack(&complete), Ok(Vec::new()), "without a blank it is as safe as any");
}
