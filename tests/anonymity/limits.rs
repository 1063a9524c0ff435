//! What is not guaranteed, and said so: someone who knows which questions a colleague skipped. And what it would tell if scores
//! counted as they were answered, between the steps of complete sheets.

use std::collections::BTreeSet;

use entrevoix::domain::questionnaire::Rule;

use crate::attacker::{Finding, Target, attack};
use crate::moved::{Sight, moved};
use crate::puzzle::{Puzzle, Quantity, Statement};
use crate::questions::{Given, Question, Scored};
use crate::reader::puzzle;
use crate::waves::again;
use crate::way::kept;
use crate::world::World;

/// What people gave: each the digits of a word; « - » is skipped.
fn given(words: &[&str]) -> Vec<Given> {
    let given = |word: &&str| word.chars().map(|sign| sign.to_digit(10).map(|value| value as u8)).collect();
    words.iter().map(given).collect()
}

/// A whole of one cell as it is published.
fn published(score: &Scored, words: &[&str]) -> Puzzle {
    let world = World::one_cell(score, &given(words));
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

/// The same people, if scores counted as they were answered and of `people` it were said that they have from `low` to `high`.
fn as_answered(score: &Scored, words: &[&str], said: &[(Quantity, i64, i64)]) -> Puzzle {
    let told = published(score, words);
    let members = || (0..words.len()).collect();
    let statement = |&(quantity, low, high): &_| Statement { quantity, members: members(), low, high };
    let score = Scored { on_steps: false, ..score.clone() };
    Puzzle::new(score, told.people, said.iter().map(statement).collect()).with_skips_unknown()
}

/// What counting steps is for. Two thirds and sixteenths that nobody has who answered everything: that somebody skipped is seen, and
/// of these people that nobody is at 50 or above, by a colleague at the top.
#[test]
fn an_exact_sum_between_the_steps_of_complete_sheets_would_tell_what_steps_do_not() {
    let score = Scored::plain(4, 4, None);
    let words = ["4444", "020-", "3400", "0000", "0000"];
    let everybody = as_answered(&score, &words, &[]);
    let sum = everybody.exactly(Quantity::Points, (0..words.len()).collect());
    let findings = attack(&everybody.with([sum]).with_skips_unknown()).unwrap();
    assert!(findings.iter().any(|finding| finding.viewer == Some(0)), "{findings:#?}");
    assert_eq!(attack(&published(&score, &words).with_skips_unknown()), Ok(Vec::new()));
}

/// One yes-or-no item and one with three options, theta 35. Two people who left the first out have 50, which no complete sheet has;
/// beside « at most 40 » (a sum below 6.5 thirds) « at least 3 of 5 » leaves it to nobody else, for whoever has everything.
#[test]
fn a_count_of_scores_as_they_were_answered_would_make_an_item_certain() {
    let question = |range| Question { range, reversed: false };
    let questions = vec![question(1), question(2)];
    let score = Scored { questions, rule: Rule::Sum, ..Scored::plain(2, 1, Some(35)) };
    let words = ["12", "-1", "-1", "00", "00"];
    let most = (score.unit() * 13 - 1) / 6;
    let said = [(Quantity::Points, 0, most), (Quantity::ScoreFrom(35), 3, 5)];
    let findings = attack(&as_answered(&score, &words, &said)).unwrap();
    let knows = |finding: &Finding| finding.viewer == Some(0) && finding.target == Target::Item(0);
    assert!(findings.iter().any(knows), "{findings:#?}");
    let published = published(&score, &words).with_skips_unknown();
    assert!(published.statements.iter().any(|one| one.quantity == Quantity::ScoreFrom(35)), "it is counted");
    assert_eq!(attack(&published), Ok(Vec::new()));
}

/// The scores, in steps, that anybody can have where all sheets are complete, after all that was said.
fn steps_of_complete_sheets(said: &Puzzle) -> BTreeSet<usize> {
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
        said.statements.iter().all(|one| (one.low..=one.high).contains(&world.truth(one)))
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

/// Three yes-or-no items: two thirds of two answers count as they were given at 50, and « at least 3 » beside a low mean fits no
/// complete sheets.
#[test]
fn a_count_beside_a_mean_does_not_tell_that_somebody_skipped_a_question() {
    let (score, count) = (Scored::plain(3, 1, None), Quantity::ScoreFrom(50));
    let words = ["01-", "10-", "-10", "000", "000"];
    // « At most 33 », which is 5 steps and whatever is rounded to them.
    let exact = as_answered(&score, &words, &[(Quantity::Points, 0, 5 * score.step()), (count, 3, 5)]);
    assert_eq!(steps_of_complete_sheets(&exact), BTreeSet::new());
    let said = published(&score, &words);
    assert!(said.statements.iter().any(|one| one.quantity == count));
    assert_eq!(steps_of_complete_sheets(&said), BTreeSet::from([0, 2]));
}

/// The same people, of whom whoever has 67 knows of each other that they have 0 or 50; then 53 and « at most 2 », and whoever has 0 now
/// knows of each that they have 33 or 100. Counted in steps, one score is open in both waves.
#[test]
fn nor_does_it_tell_a_colleague_that_everybody_s_score_changed() {
    let (score, count) = (Scored::plain(3, 1, None), Quantity::ScoreFrom(50));
    let (before, after) = (["011", "01-", "10-", "000", "000"], ["000", "001", "100", "111", "111"]);
    let sum = |low, high| (Quantity::Points, low * score.step(), high * score.step());
    let exact = [
        as_answered(&score, &before, &[sum(0, 5), (count, 3, 5)]),
        as_answered(&score, &after, &[sum(8, 8), (count, 0, 2)]),
    ];
    let sights = |waves: [Puzzle; 2]| waves.map(|wave| Sight::new(wave, (0..5).collect()));
    let found = moved(&sights(exact)).unwrap();
    assert!(found.iter().any(|(viewer, _)| *viewer == Some(0)), "{found:?}");
    let world = again(&score, &[&given(&before), &given(&after)]);
    let kept = kept(&world);
    let said = [0, 1].map(|wave| puzzle(&world, &kept, wave, 0).with_skips_unknown());
    assert_eq!(moved(&sights(said)), Ok(Vec::new()));
}
