//! What leaks today: found by the attacker, not mended yet. Each test falls when the gate is mended; then its case goes to
//! `rules`, whose two constants take the case in, and this file goes.

use crate::attacker::{Finding, Target, attack};
use crate::questions::{Given, Scored};
use crate::reader::{Reading, puzzle};
use crate::way::kept;
use crate::world::World;

/// What is certain after a whole of one cell is published, of people who each gave the digits of a word; « - » is skipped.
fn certain(score: &Scored, words: &[&str]) -> Vec<Finding> {
    let given = |word: &&str| word.chars().map(|sign| sign.to_digit(10).map(|value| value as u8)).collect();
    let given: Vec<Given> = words.iter().map(given).collect();
    let world = World::one_cell(score, &given);
    attack(&puzzle(&world, &kept(&world), Reading::Everything, 0, 0))
}

/// Whether an outsider knows this value of all these people.
fn outsider_knows(findings: &[Finding], people: &[usize], target: Target, value: i64) -> bool {
    findings.iter().any(|finding| {
        finding.viewer.is_none()
            && finding.people == people
            && finding.target == target
            && finding.values.iter().eq([&value])
    })
}

#[test]
fn questions_one_by_one_beside_an_exact_mean_tell_an_outsider_what_all_eight_answered() {
    // Mean 25, exact; « at most 2 », « at least 6 », « at least 6 ». Six people at theta on two items already make up the
    // whole sum: nothing is left for the first item.
    let eight = ["022", "022", "022", "022", "022", "022", "000", "000"];
    let findings = certain(&Scored::plain(3, 4, None), &eight);
    assert!(outsider_knows(&findings, &[0, 1, 2, 3, 4, 5, 6, 7], Target::Item(0), 0), "{findings:#?}");
    // The same with exact counts: « at most 2 », 5, 5.
    let eight = ["022", "022", "022", "022", "022", "000", "000", "000"];
    let findings = certain(&Scored::plain(3, 4, None), &eight);
    assert!(outsider_knows(&findings, &[0, 1, 2, 3, 4, 5, 6, 7], Target::Item(0), 0), "{findings:#?}");
}

#[test]
fn questions_one_by_one_of_yes_or_no_subtract_to_the_count_that_was_hidden() {
    let eight = ["01", "01", "01", "01", "01", "00", "00", "00"];
    let findings = certain(&Scored::plain(2, 1, None), &eight);
    assert!(outsider_knows(&findings, &[0, 1, 2, 3, 4, 5, 6, 7], Target::Item(0), 0), "{findings:#?}");
}

#[test]
fn whoever_alone_skipped_an_item_counts_in_other_fractions_and_stands_out_of_the_sum() {
    // Three yes-or-no items: complete scores are thirds, the one with a blank 0, 50 or 100. The sum is no whole number of
    // thirds, so that it is 50: 3 units of 6.
    let findings = certain(&Scored::plain(3, 1, None), &["01-", "010", "010", "110", "110", "000"]);
    assert!(outsider_knows(&findings, &[0], Target::Score, 3), "{findings:#?}");
}

#[test]
fn whoever_skipped_an_item_moves_in_larger_steps_than_the_bounds_are_made_for() {
    // « At least 67.5 » of five: whoever has 0 knows that every other has 37.5 at least. With one of two items answered there
    // is nothing between 25 and 50.
    let findings = certain(&Scored::plain(2, 4, None), &["-4", "44", "44", "00", "04"]);
    let knows = |finding: &&Finding| {
        finding.viewer == Some(3) && finding.people == [0] && finding.target == Target::Score
    };
    let finding = findings.iter().find(knows).unwrap();
    assert_eq!(
        finding.values.iter().copied().collect::<Vec<_>>(),
        [4, 6, 8],
        "50, 75 or 100, in units of 12.5"
    );
}
