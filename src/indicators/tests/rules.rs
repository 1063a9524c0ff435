//! What counts, what does not, and what is refused.

use crate::domain::ids::{GroupId, ScoreId};
use crate::domain::questionnaire::{Answer, AnswerSheet, Questionnaire, Rule};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{GroupTally, ScoreTally};
use crate::indicators::sample::{described, group, groups, instrument, questionnaire, ratio, sheet};
use crate::indicators::{
    Layout, SheetPair, Tagged, TallyError, pair_rows, pair_up, tally, tally_pairs, tally_sheets,
};

/// Two items each: `isolement` on 1 to 5, `qvct` on 0 to 4.
fn two_scores() -> Questionnaire {
    questionnaire(&[
        instrument("isolement", &[(1, 5, false), (1, 5, true)], Rule::Mean, None),
        instrument("qvct", &[(0, 4, false), (0, 4, false)], Rule::Mean, None),
    ])
}

fn isolement() -> [ScoreId; 1] {
    [ScoreId::from_text("isolement")]
}

fn answered(answers: &[Option<u8>]) -> AnswerSheet {
    sheet(&two_scores(), answers)
}

/// The one score of one person's answers.
fn score_of(questionnaire: &Questionnaire, answers: &[Option<u8>]) -> ScoreTally {
    let sheets = [(group(0), sheet(questionnaire, answers))];
    tally(questionnaire, &[], &groups(1), &sheets).unwrap()[0].scores[0]
}

#[test]
fn a_sheet_without_a_primary_score_counts_nowhere() {
    let sheets = [
        (group(0), answered(&[Some(5), Some(1), Some(4), Some(4)])),
        (group(0), answered(&[None, None, Some(0), Some(0)])),
        (group(0), answered(&[Some(1), Some(5), None, None])),
    ];
    let tallies = tally(&two_scores(), &isolement(), &groups(1), &sheets).unwrap();
    assert_eq!(tallies[0].valid, 2);
    assert_eq!(tallies[0].scores[0], ScoreTally { n: 2, sum: Ratio::whole(100), at_or_above: 1 });
    assert_eq!(tallies[0].scores[1], ScoreTally { n: 1, sum: Ratio::whole(100), at_or_above: 1 });
}

#[test]
fn each_group_has_its_tally_in_order_and_one_without_sheets_an_empty_one() {
    let sheets = [(group(2), answered(&[Some(5), Some(1), None, None]))];
    let tallies = tally(&two_scores(), &isolement(), &groups(3), &sheets).unwrap();
    let empty = |place| GroupTally {
        group: group(place),
        valid: 0,
        scores: vec![ScoreTally::EMPTY; 2],
        items: Vec::new(),
    };
    assert_eq!(tallies[..2], [empty(0), empty(1)]);
    assert_eq!((&tallies[2].group, tallies[2].valid), (&group(2), 1));
    let nobody = tally(&two_scores(), &isolement(), &groups(2), &[]).unwrap();
    assert_eq!(nobody, [empty(0), empty(1)]);
}

#[test]
fn both_kinds_of_missing_are_left_out_alike() {
    let of = |missing| {
        let sheet =
            AnswerSheet::new(&two_scores(), vec![Answer::Value(4), missing, missing, Answer::Value(3)])
                .unwrap();
        tally(&two_scores(), &isolement(), &groups(1), &[(group(0), sheet)]).unwrap()
    };
    assert_eq!(of(Answer::Declined), of(Answer::NotConcerned));
    assert_eq!(of(Answer::Declined)[0].scores[0].sum, Ratio::whole(75));
}

#[test]
fn half_of_the_items_are_enough_unless_the_file_asks_for_more() {
    let mut three = questionnaire(&[instrument("score", &[(0, 4, false); 3], Rule::Mean, None)]);
    assert_eq!(score_of(&three, &[Some(4), None, None]).n, 0);
    assert_eq!(score_of(&three, &[Some(4), Some(2), None]).sum, Ratio::whole(75));
    three.instruments[0].scores[0].minimum_answered.numerator = 2;
    assert_eq!(score_of(&three, &[Some(4), Some(2), None]).n, 0);
    assert_eq!(score_of(&three, &[Some(4), Some(2), Some(0)]).n, 1);
}

#[test]
fn theta_is_the_file_s_threshold_and_else_50_and_counts_who_reaches_it() {
    let of = |theta, value| {
        let one = questionnaire(&[instrument("score", &[(0, 4, false)], Rule::Mean, theta)]);
        score_of(&one, &[Some(value)]).at_or_above
    };
    assert_eq!([of(None, 1), of(None, 2), of(None, 3)], [0, 1, 1]);
    assert_eq!([of(Some(75), 2), of(Some(75), 3)], [0, 1]);
    assert_eq!(of(Some(0), 0), 1);
}

#[test]
fn a_mean_weighs_items_alike_and_a_sum_by_their_range() {
    let items = [(0, 2, false), (1, 7, false)];
    let of = |rule, answers: &[Option<u8>]| {
        score_of(&questionnaire(&[instrument("score", &items, rule, None)]), answers).sum
    };
    assert_eq!(of(Rule::Mean, &[Some(2), Some(4)]), Ratio::whole(75));
    assert_eq!(of(Rule::Sum, &[Some(2), Some(4)]), ratio(100 * 5, 8));
    assert_eq!(of(Rule::Mean, &[Some(1), None]), Ratio::whole(50));
    assert_eq!(of(Rule::Sum, &[Some(1), None]), Ratio::whole(50));
}

/// Three yes-or-no items; 50 is half a step from 33 and from 67, and neither is nearer to the middle.
#[test]
fn a_score_between_two_steps_counts_as_the_nearest_one_towards_the_middle() {
    let of = |range: u8, answers: &[Option<u8>]| {
        let asked =
            questionnaire(&[instrument("score", &vec![(0, range, false); answers.len()], Rule::Mean, None)]);
        score_of(&asked, answers)
    };
    let half = of(1, &[Some(1), Some(0), None]);
    assert_eq!((half.sum, half.at_or_above), (ratio(200, 3), 1));
    // 8.3 of steps of 6.25; 25 and 75 are 1.5 and 4.5 of six steps.
    assert_eq!(of(4, &[Some(1), Some(0), Some(0), None]).sum, ratio(25, 4));
    assert_eq!(of(2, &[Some(0), Some(1), None]).sum, ratio(100, 3));
    assert_eq!(of(2, &[Some(1), Some(2), None]).sum, ratio(200, 3));
    assert_eq!(of(4, &[Some(4), Some(4), Some(4), None]).sum, Ratio::whole(100));
}

#[test]
fn a_card_pairs_only_with_itself_and_within_its_group() {
    let blank = || answered(&[None; 4]);
    let before = vec![("a", group(0), blank()), ("b", group(0), blank()), ("c", group(0), blank())];
    let after = vec![("d", group(0), blank()), ("c", group(1), blank()), ("a", group(0), blank())];
    assert_eq!(pair_up(before, after), [SheetPair { group: group(0), before: blank(), after: blank() }]);
}

#[test]
fn packed_sheets_pair_by_their_tags_and_within_their_group() {
    let layout = Layout::new(&two_scores(), &groups(2));
    let wave = |rows: &[(&'static str, usize)]| {
        let mut sheets = layout.sheets();
        let add = |(tag, place): &(&'static str, usize)| {
            (*tag, layout.add(&mut sheets, layout.place(&group(*place)).unwrap(), &[1, 1, 0, 0]).unwrap())
        };
        let tags = rows.iter().map(add).collect();
        Tagged { sheets, tags }
    };
    let mut before = wave(&[("d", 1), ("b", 0), ("c", 1), ("a", 0)]);
    let mut after = wave(&[("c", 0), ("a", 0), ("e", 0), ("d", 1)]);
    assert_eq!(pair_rows(&mut before, &mut after), [[3, 1], [0, 3]]);
}

#[test]
fn a_packed_sheet_of_another_wave_is_refused_and_leaves_nothing() {
    let layout = Layout::new(&two_scores(), &groups(1));
    let mut sheets = layout.sheets();
    assert!(matches!(layout.place(&group(1)), Err(TallyError::UnknownGroup(_))));
    let place = layout.place(&group(0)).unwrap();
    let mut add = |sheet: &[u8]| layout.add(&mut sheets, place, sheet);
    assert!(matches!(add(&[1, 5, 4, 5]), Err(TallyError::ForeignValue { item: 4 })));
    assert!(matches!(add(&[0, 5, 4, 4]), Err(TallyError::ForeignValue { item: 1 })));
    assert!(matches!(add(&[1, 5, 4]), Err(TallyError::Length { expected: 4, found: 3 })));
    assert_eq!(add(&[1, 255, 254, 4]).unwrap(), 0);
    assert_eq!(sheets.count(), 1);
    let elsewhere = tally_sheets(&two_scores(), &isolement(), &[], &sheets);
    assert!(matches!(elsewhere, Err(TallyError::OtherGroups)));
}

#[test]
fn a_pair_counts_only_where_both_sheets_have_what_is_counted() {
    let pair = |before: &[Option<u8>], after: &[Option<u8>]| SheetPair {
        group: group(0),
        before: answered(before),
        after: answered(after),
    };
    let (high, none) = ([Some(5), Some(1)], [None, None]);
    let of = |primary: [Option<u8>; 2], other: [Option<u8>; 2]| [primary[0], primary[1], other[0], other[1]];
    let full = of(high, [Some(4), Some(4)]);
    let pairs = [
        pair(&full, &full),
        pair(&full, &of(none, [Some(4), Some(4)])),
        pair(&of(none, [Some(4), Some(4)]), &full),
        pair(&full, &of(high, none)),
        pair(&of(high, none), &full),
    ];
    let (before, after) =
        tally_pairs(&two_scores(), &two_scores(), &isolement(), &groups(1), &pairs).unwrap();
    for tally in [&before[0], &after[0]] {
        assert_eq!((tally.valid, tally.scores[0].n, tally.scores[1].n), (3, 3, 1));
        assert_eq!(tally.scores[1].sum, Ratio::whole(100));
        assert_eq!(tally.items, [], "nothing is published of the items of a score");
    }
}

#[test]
fn an_item_of_no_score_counts_where_both_sheets_answer_it_and_a_reversed_one_is_turned() {
    let [first, alone] = [("isolement", false), ("dispositif", true)]
        .map(|(id, is_second_reversed)| (id, [(1, 5, false), (1, 5, is_second_reversed)]));
    let scored = instrument(first.0, &first.1, Rule::Mean, None);
    let earlier = questionnaire(&[scored.clone(), described(alone.0, &alone.1[..1])]);
    let later = questionnaire(&[described(alone.0, &alone.1), scored]);
    let pair = |before: Option<u8>, after: [Option<u8>; 2]| SheetPair {
        group: group(0),
        before: sheet(&earlier, &[Some(5), Some(1), before]),
        after: sheet(&later, &[after[0], after[1], Some(4), Some(3)]),
    };
    let pairs = [
        pair(Some(4), [Some(3), Some(2)]),
        pair(Some(3), [Some(4), Some(4)]),
        pair(None, [Some(5), Some(1)]),
        pair(Some(5), [None, None]),
    ];
    let (before, after) = tally_pairs(&earlier, &later, &isolement(), &groups(1), &pairs).unwrap();
    let of = |tallies: &[GroupTally]| {
        tallies[0].items.iter().map(|item| (item.n, item.at_or_above)).collect::<Vec<_>>()
    };
    assert_eq!(of(&before), [(2, 1)]);
    // The second is asked after alone, and turned: 2 and 1 are above its middle.
    assert_eq!(of(&after), [(2, 1), (3, 2)]);
}

#[test]
fn a_score_that_only_one_wave_asks_is_tallied_there_over_the_pairs() {
    let before = questionnaire(&two_scores().instruments[..1]);
    let pairs = [SheetPair {
        group: group(0),
        before: sheet(&before, &[Some(5), Some(1)]),
        after: answered(&[Some(5), Some(1), Some(2), Some(2)]),
    }];
    let (before, after) = tally_pairs(&before, &two_scores(), &isolement(), &groups(1), &pairs).unwrap();
    assert_eq!((before[0].scores.len(), after[0].scores.len()), (1, 2));
    assert_eq!(after[0].scores[1].sum, Ratio::whole(50));
}

#[test]
fn what_does_not_belong_to_the_wave_is_refused() {
    let sheets = [(group(0), answered(&[Some(5), Some(1), None, None]))];
    let unknown = tally(&two_scores(), &[ScoreId::from_text("stress")], &groups(1), &sheets);
    assert!(matches!(unknown, Err(TallyError::UnknownPrimary(id)) if id.as_str() == "stress"));
    let foreign = tally(&two_scores(), &isolement(), &[GroupId::from_text("autre")], &sheets);
    assert!(matches!(foreign, Err(TallyError::UnknownGroup(id)) if id == group(0)));
    let shorter = questionnaire(&two_scores().instruments[..1]);
    let other = tally(&shorter, &isolement(), &groups(1), &sheets);
    assert!(matches!(other, Err(TallyError::Length { expected: 2, found: 4 })));
    let mut broken = two_scores();
    broken.instruments[0].scores[0].items.push(7);
    assert!(matches!(tally(&broken, &isolement(), &groups(1), &sheets), Err(TallyError::Broken { .. })));
    let primes = [
        (0, 251, false),
        (0, 241, false),
        (0, 239, false),
        (0, 233, false),
        (0, 229, false),
        (0, 227, false),
        (0, 223, false),
        (0, 211, false),
    ];
    let large = questionnaire(&[instrument("score", &primes, Rule::Mean, None)]);
    assert!(matches!(tally(&large, &[], &groups(1), &[]), Err(TallyError::TooLarge { .. })));
}
