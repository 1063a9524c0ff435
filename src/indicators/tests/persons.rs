//! Single persons and teams of files, against the sums that the service computes of the same sheets.

use proptest::prelude::*;

use super::properties::on_step;
use crate::domain::questionnaire::{Answer, AnswerSheet, Model, Questionnaire, Rule};
use crate::domain::ratio::Ratio;
use crate::indicators::sample::{group, groups, instrument, questionnaire, ratio, sheet};
use crate::indicators::{TallyError, TeamItem, person_items, person_scores, tally, teams};

/// Two scores on mixed scales, one by each rule.
fn mixed() -> Questionnaire {
    questionnaire(&[
        instrument("moyenne", &[(0, 4, false), (1, 7, true), (0, 10, false)], Rule::Mean, Some(40)),
        instrument("somme", &[(1, 5, true), (0, 1, false), (2, 5, true)], Rule::Sum, None),
    ])
}

fn any_sheet() -> impl Strategy<Value = AnswerSheet> {
    let scales = [(0_u8, 4_u8), (1, 7), (0, 10), (1, 5), (0, 1), (2, 5)];
    let answer = |(low, high): (u8, u8)| {
        prop_oneof![
            4 => (low..=high).prop_map(Answer::Value),
            1 => Just(Answer::Declined),
            1 => Just(Answer::NotConcerned),
        ]
    };
    let answers = scales.map(answer).to_vec();
    answers.prop_map(|answers| AnswerSheet::new(&mixed(), answers).unwrap())
}

proptest! {
    #[test]
    fn a_team_has_the_sums_that_the_service_would_publish_of_it_but_for_steps(
        sheets in prop::collection::vec((0_u32..3, any_sheet()), 1..40)
    ) {
        let places: Vec<_> = sheets.iter().map(|(place, sheet)| (*place, sheet)).collect();
        let (whole, of_groups) = teams(&mixed(), 3, &places).unwrap();
        let owned: Vec<_> = sheets.iter().map(|(place, sheet)| (group(*place as usize), sheet.clone())).collect();
        let tallies = tally(&mixed(), &[], &groups(3), &owned).unwrap();
        let answers: Vec<&AnswerSheet> = sheets.iter().map(|(_, sheet)| sheet).collect();
        let persons = person_scores(&mixed(), &answers).unwrap();
        for (place, (team, tally)) in (0..).zip(of_groups.iter().zip(&tallies)) {
            prop_assert_eq!(team.sheets, tally.valid);
            let [mean, sum] = &team.scores[..] else { panic!("{:?}", team.scores) };
            let [as_is, in_steps] = &tally.scores[..] else { panic!("{:?}", tally.scores) };
            prop_assert_eq!((mean.n, mean.at_or_above), (as_is.n, as_is.at_or_above));
            prop_assert_eq!(mean.mean, as_is.sum.divided_by(as_is.n));
            // Of ranges 4, 1 and 3.
            let own = persons[1].iter().zip(&places).filter(|(_, (of, _))| *of == place);
            let counted: Vec<Ratio> = own.filter_map(|(score, _)| Some(on_step((*score)?, 8))).collect();
            prop_assert_eq!(sum.n, in_steps.n);
            prop_assert_eq!(counted.iter().copied().sum::<Ratio>(), in_steps.sum);
            let above = counted.iter().filter(|score| **score >= Ratio::whole(50)).count();
            prop_assert_eq!(above as u32, in_steps.at_or_above);
        }
        for (score, values) in whole.scores.iter().zip(&persons) {
            let values: Vec<Ratio> = values.iter().flatten().copied().collect();
            prop_assert_eq!(score.n as usize, values.len());
            prop_assert_eq!(score.mean, values.iter().copied().sum::<Ratio>().divided_by(score.n));
            prop_assert_eq!(score.sd.is_some(), score.n > 1);
        }
        for item in &whole.items {
            prop_assert_eq!(item.answered + item.declined + item.not_concerned, whole.sheets);
        }
    }
}

#[test]
fn both_kinds_of_missing_are_counted_apart_and_an_empty_sheet_takes_no_part() {
    let one = questionnaire(&[instrument("q", &[(0, 4, false), (0, 4, false)], Rule::Mean, None)]);
    let given = |answers: [Answer; 2]| AnswerSheet::new(&one, answers.to_vec()).unwrap();
    let sheets = [
        given([Answer::Value(4), Answer::NotConcerned]),
        given([Answer::Declined, Answer::Declined]),
        given([Answer::Value(0), Answer::Value(4)]),
    ];
    let places: Vec<_> = sheets.iter().map(|sheet| (0, sheet)).collect();
    let (whole, _) = teams(&one, 1, &places).unwrap();
    assert_eq!((whole.sheets, whole.answered), (3, 2));
    let item = |answered, declined, not_concerned| TeamItem { answered, declined, not_concerned };
    assert_eq!(whole.items, [item(2, 1, 0), item(1, 1, 1)]);
    let score = &whole.scores[0];
    assert_eq!((score.n, score.mean, score.at_or_above), (2, Some(Ratio::whole(75)), 2));
    let sd = score.sd.unwrap();
    assert!((sd - 1250_f64.sqrt()).abs() < 1e-12, "{sd}");
}

#[test]
fn items_are_turned_and_brought_to_one_range() {
    let mixed = mixed();
    let answers = [Some(3), Some(1), Some(10), None, Some(1), Some(5)];
    let sheet = sheet(&mixed, &answers);
    let of = |place: usize| {
        let instrument = &mixed.instruments[place];
        assert_eq!(instrument.scores[0].model, Model::Reflective);
        person_items(&mixed, instrument, &instrument.scores[0], &[&sheet])
    };
    // Ranges 4, 6 and 10 have 60 in common; 4, 1 and 3 have 12.
    assert_eq!(of(0), [[Some(45), Some(60), Some(60)]]);
    assert_eq!(of(1), [[None, Some(12), Some(0)]]);
    let scores = person_scores(&mixed, &[&sheet]).unwrap();
    assert_eq!(scores[0], [Some(ratio(275, 3))]);
}

#[test]
fn a_sheet_of_another_questionnaire_is_refused() {
    let other = questionnaire(&[instrument("q", &[(0, 4, false)], Rule::Mean, None)]);
    let sheet = sheet(&other, &[Some(1)]);
    let expected = |error: TallyError| matches!(error, TallyError::Length { expected: 6, found: 1 });
    assert!(person_scores(&mixed(), &[&sheet]).is_err_and(expected));
    assert!(teams(&mixed(), 1, &[(0, &sheet)]).is_err_and(expected));
}
