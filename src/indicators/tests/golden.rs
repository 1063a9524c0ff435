//! `e2e_equipe10` of the golden values (exact; numpy and R agree): ten invented people, six items on 0 to 4, the fourth
//! reversed, before and after.

use crate::domain::ids::ScoreId;
use crate::domain::questionnaire::{AnswerSheet, Questionnaire, Rule};
use crate::domain::ratio::Ratio;
use crate::domain::tally::ScoreTally;
use crate::indicators::sample::{group, groups, instrument, questionnaire, ratio, sheet};
use crate::indicators::{TeamScore, pair_up, person_scores, tally_pairs, teams};

const NA: u8 = 9;

const PRE: [[u8; 6]; 10] = [
    [3, 3, 4, 1, 3, 2],
    [2, 2, 3, 2, 1, 1],
    [4, NA, 3, 0, 3, 3],
    [1, 2, 1, 3, 1, 0],
    [3, 4, 4, 1, 4, 3],
    [2, 3, 2, 2, 2, 2],
    [3, 2, NA, NA, 3, NA],
    [4, 4, 3, 0, 4, 3],
    [2, 1, 2, 2, 2, 1],
    [3, 3, 3, 1, 2, 2],
];

const POST: [[u8; 6]; 10] = [
    [2, 2, 3, 2, 2, 1],
    [2, 2, 2, 2, 1, 1],
    [3, 3, 2, 1, 3, 2],
    [1, 2, 2, 3, 1, 1],
    [2, 3, 3, 2, 3, 2],
    [NA, NA, 2, NA, 1, NA],
    [2, 2, 2, 2, 2, 1],
    [3, 3, 2, 2, 3, 2],
    [2, 1, 2, 2, 2, 1],
    [3, 2, 3, 1, 2, 1],
];

fn six_items() -> Questionnaire {
    let items: Vec<(u8, u8, bool)> = (0..6).map(|place| (0, 4, place == 3)).collect();
    questionnaire(&[instrument("equipe", &items, Rule::Mean, None)])
}

fn sheets(answers: &[[u8; 6]; 10]) -> Vec<AnswerSheet> {
    let given = |value: &u8| (*value != NA).then_some(*value);
    answers.iter().map(|row| sheet(&six_items(), &row.iter().map(given).collect::<Vec<_>>())).collect()
}

fn primary() -> [ScoreId; 1] {
    [ScoreId::from_text("equipe")]
}

/// Each person's score.
fn scores(answers: &[[u8; 6]; 10]) -> Vec<Option<Ratio>> {
    let sheets = sheets(answers);
    person_scores(&six_items(), &sheets.iter().collect::<Vec<_>>()).unwrap().concat()
}

fn of_all(answers: &[[u8; 6]; 10]) -> TeamScore {
    let sheets = sheets(answers);
    let placed: Vec<_> = sheets.iter().map(|sheet| (0, sheet)).collect();
    teams(&six_items(), 1, &placed).unwrap().0.scores[0].clone()
}

#[test]
fn each_person_s_score_is_the_golden_fraction() {
    let golden = |fractions: [(i128, i128); 10]| {
        fractions.map(|(numerator, denominator)| Ratio::new(numerator, denominator)).to_vec()
    };
    let pre =
        [(75, 1), (275, 6), (85, 1), (25, 1), (175, 2), (325, 6), (200, 3), (275, 3), (125, 3), (200, 3)];
    assert_eq!(scores(&PRE), golden(pre));
    // The sixth person answered two items of six: no score.
    let post =
        [(50, 1), (125, 3), (200, 3), (100, 3), (125, 2), (0, 0), (275, 6), (125, 2), (125, 3), (175, 3)];
    assert_eq!(scores(&POST), golden(post));
}

#[test]
fn the_means_and_counts_of_all_are_the_golden_ones() {
    let (pre, post) = (of_all(&PRE), of_all(&POST));
    assert_eq!((pre.n, post.n), (10, 9));
    assert_eq!((pre.at_or_above, post.at_or_above), (7, 5));
    let means = [pre, post].map(|score| score.mean.unwrap().to_f64());
    assert!((means[0] - 63.916_666_666_666_664).abs() < 1e-12);
    assert!((means[1] - 51.388_888_888_888_886).abs() < 1e-12);
}

#[test]
fn over_the_nine_who_answered_both_the_means_are_the_golden_ones() {
    let both = scores(&PRE).into_iter().zip(scores(&POST)).filter_map(|(pre, post)| pre.zip(post));
    let (pre, post): (Vec<Ratio>, Vec<Ratio>) = both.unzip();
    assert_eq!(pre.len(), 9);
    let mean = |scores: &[Ratio]| scores.iter().copied().sum::<Ratio>().divided_by(9).unwrap();
    assert_eq!(mean(&pre), Ratio::whole(65));
    assert_eq!(mean(&post), ratio(925, 18));
    let difference = (mean(&post) - mean(&pre)).to_f64();
    assert!((difference + 13.611_111_111_111_109).abs() < 1e-12);
}

/// The third person left one of six items out before: 85 counts as 20 steps of 24. The others answered six, or three.
#[test]
fn what_is_published_of_the_nine_counts_whole_steps() {
    let tagged = |answers| sheets(answers).into_iter().zip(0..).map(|(sheet, tag)| (tag, group(0), sheet));
    let pairs = pair_up(tagged(&PRE), tagged(&POST));
    assert_eq!(pairs.len(), 10);
    let (before, after) = tally_pairs(&six_items(), &six_items(), &primary(), &groups(1), &pairs).unwrap();
    assert_eq!((before[0].valid, after[0].valid), (9, 9));
    let mean = |tally: ScoreTally| tally.sum.divided_by(tally.n).unwrap();
    assert_eq!(mean(before[0].scores[0]), Ratio::whole(65) - ratio(5, 27));
    assert_eq!(mean(after[0].scores[0]), ratio(925, 18));
}
