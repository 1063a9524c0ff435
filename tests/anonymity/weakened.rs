//! The same attacker where a rule is switched off: a check that cannot fail is no check. Each number is how much it finds.

use std::collections::BTreeSet;

use entrevoix::domain::dispositif::Granularity;

use crate::attacker::{Finding, Target, attack, attack_from_outside};
use crate::chance::Chance;
use crate::puzzle::{Puzzle, Quantity, Statement};
use crate::questions::{Given, Question, Scored};
use crate::reader::puzzle;
use crate::way::kept;
use crate::world::World;

/// A score of one item with five options.
fn item() -> Scored {
    Scored::plain(1, 4, None)
}

fn answers(values: &[u8]) -> Vec<Given> {
    values.iter().map(|value| vec![Some(*value)]).collect()
}

/// People of whom nothing was said yet.
fn silent(values: &[u8]) -> Puzzle {
    Puzzle::new(item(), answers(values), Vec::new())
}

/// Who is exposed to an outsider by these findings.
fn exposed(findings: &[Finding]) -> BTreeSet<usize> {
    let from_outside = findings.iter().filter(|finding| finding.viewer.is_none() && finding.is_value());
    from_outside.flat_map(|finding| finding.people.clone()).collect()
}

/// Of a thousand people in organisations of eight teams of 3 to 8, 85 % answering as they like, three waves of `items`
/// questions with five options: of how many an outsider knows an answer or its side of theta, where teams of five and more
/// are published exactly, and the total of all answers too.
fn exposed_by_a_threshold_alone(items: usize, organisations: usize, figures: &[Quantity]) -> usize {
    let (mut people, mut certain) = (0, 0);
    for organisation in 0..organisations {
        let chance = Chance(organisation as u64);
        let teams: Vec<usize> = (0..8).map(|team| 3 + chance.below(&[0, team], 6) as usize).collect();
        let members: Vec<(usize, usize)> = teams
            .iter()
            .enumerate()
            .flat_map(|(team, size)| (0..*size).map(move |one| (team, one)))
            .collect();
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        for (wave, item) in (0..3).flat_map(|wave| (0..items).map(move |item| (wave, item))) {
            let present: Vec<usize> =
                (0..members.len()).filter(|one| chance.below(&[1, wave, *one], 100) < 85).collect();
            let values: Vec<u8> =
                present.iter().map(|one| chance.below(&[2, wave, item, *one], 5) as u8).collect();
            let team = |team: usize| {
                (0..present.len()).filter(|one| members[present[*one]].0 == team).collect::<Vec<_>>()
            };
            let puzzle = silent(&values);
            let cells = (0..8).map(team).filter(|team| team.len() >= 5).chain([(0..present.len()).collect()]);
            let said = cells.flat_map(|cell| figures.iter().map(move |figure| (*figure, cell.clone())));
            let said: Vec<_> = said.map(|(figure, cell)| puzzle.exactly(figure, cell)).collect();
            let findings = attack_from_outside(&puzzle.with(said)).unwrap();
            seen.extend(findings.iter().flat_map(|finding| &finding.people).map(|one| present[*one]));
        }
        people += members.len();
        certain += seen.len();
    }
    1000 * certain / people
}

#[test]
fn a_threshold_alone_exposes_people_in_every_organisation() {
    let means = [Quantity::Points];
    let means_and_counts = [Quantity::Points, Quantity::ScoreFrom(50)];
    assert_eq!(exposed_by_a_threshold_alone(4, 30, &means), 28);
    assert_eq!(exposed_by_a_threshold_alone(4, 30, &means_and_counts), 283);
}

/// Team A of five has every sum in turn, beside team B whose mean is exact: after how many sums is something certain.
fn teams_with_findings(is_total_raw: bool) -> usize {
    let sums = 0..=20_u8;
    let leaks = sums.filter(|sum| {
        let own = (0..5).map(|one| (sum / 5) + u8::from(one < sum % 5));
        let values: Vec<u8> = own.chain([0, 4, 2, 2, 1, 3]).collect();
        let mut world = World::one_cell(&item(), &answers(&values));
        world.granularity = Granularity::ByGroup;
        world.groups = 2;
        world.people.iter_mut().skip(5).for_each(|person| person.group = 1);
        let cells = puzzle(&world, &kept(&world), 0, 0);
        let total = cells.exactly(Quantity::Points, (0..values.len()).collect());
        !attack(&cells.with(Some(total).filter(|_| is_total_raw))).unwrap().is_empty()
    });
    leaks.count()
}

#[test]
fn a_total_of_the_answers_beside_the_cells_tells_what_a_cell_hides() {
    assert_eq!((teams_with_findings(false), teams_with_findings(true)), (0, 7));
}

#[test]
fn the_mean_of_all_and_of_those_who_came_back_tell_who_did_not() {
    // Six answered before, the first five came back.
    let mut certain = 0;
    for absent in 0..=4 {
        let puzzle = silent(&[0, 4, 2, 1, 3, absent]);
        let modes = [(0..6).collect(), (0..5).collect()];
        let both = puzzle.with(modes.map(|people| puzzle.exactly(Quantity::Points, people)));
        certain += usize::from(exposed(&attack(&both).unwrap()) == BTreeSet::from([5]));
        for alone in [6, 5] {
            let one = puzzle.with([puzzle.exactly(Quantity::Points, (0..alone).collect())]);
            assert_eq!(exposed(&attack(&one).unwrap()), BTreeSet::new());
        }
    }
    assert_eq!(certain, 5, "whatever the absent person answered");
}

/// Seven of nine are as high as they can be below theta, which takes a yes to the second question.
#[test]
fn a_count_beside_the_mean_of_items_that_weigh_differently_makes_one_of_them_certain() {
    let question = |range| Question { range, reversed: false };
    let questions = vec![question(3), question(1)];
    let score = Scored { questions, ..Scored::plain(2, 1, Some(67)) };
    let given = |first, second| vec![Some(first), Some(second)];
    let people: Vec<Given> = [vec![given(1, 1); 7], vec![given(2, 1), given(3, 1)]].concat();
    let world = World::one_cell(&score, &people);
    let said = puzzle(&world, &kept(&world), 0, 0);
    assert_eq!(attack(&said), Ok(Vec::new()));
    let members = (0..people.len()).collect();
    let count = Statement { quantity: Quantity::ScoreFrom(67), members, low: 0, high: 2 };
    let findings = attack(&said.with([count])).unwrap();
    assert!(findings.iter().any(|finding| finding.target == Target::Item(1)), "{findings:#?}");
}
