//! R3.

use proptest::prelude::*;

use crate::disclosure::counts::people;
use crate::disclosure::published::{Count, People, Release, Withheld};
use crate::disclosure::sample::{Wave, instrument};
use crate::disclosure::union::union_people;
use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Rule};
use crate::domain::ratio::Ratio;
use crate::domain::tally::ItemTally;

const ONE: &[(&str, Direction)] = &[("isolement", Direction::Risk)];

fn of_cells(release: &Release) -> Vec<People> {
    release.cells.iter().map(|cell| cell.counts[0].people).collect()
}

/// A whole of `n` with a score of four items and, after them, an instrument of two items without a score.
fn whole_of(n: u32, item: ItemTally) -> Wave {
    let mut wave = Wave::whole(ONE, n, &[Ratio::whole(50)]);
    let mut described = instrument("dispositif", 2, 4, Direction::Good);
    described.scores.clear();
    wave.questionnaire.instruments.push(described);
    wave.tallies[0].items.extend([item; 2]);
    wave
}

#[test]
fn two_people_or_fewer_on_either_side_are_not_counted_out() {
    let of = |n: u32| (0..=n).map(|people_above| people(n, people_above)).collect::<Vec<_>>();
    let (at_most, at_least) = (People::AtMost(2), People::AtLeast);
    assert_eq!(of(5), [[at_most; 3], [at_least(3); 3]].concat());
    let [three, four, five] = [3, 4, 5].map(People::Exact);
    assert_eq!(of(6), [&[at_most; 3][..], &[three], &[at_least(4); 3]].concat());
    assert_eq!(of(8), [&[at_most; 3][..], &[three, four, five], &[at_least(6); 3]].concat());
}

#[test]
fn each_cell_counts_and_the_total_is_made_of_what_they_say() {
    let groups: [&[(u32, Ratio)]; 2] = [&[(8, Ratio::whole(50))], &[(6, Ratio::whole(60))]];
    let of = |counts: [u32; 2]| {
        let release = Wave::new(ONE, &groups).counting(&[&[counts[0]], &[counts[1]]]).publish();
        (of_cells(&release), release.total.as_ref().unwrap().counts[0].people)
    };
    assert_eq!(of([4, 3]), (vec![People::Exact(4), People::Exact(3)], People::Exact(7)));
    assert_eq!(of([4, 1]), (vec![People::Exact(4), People::AtMost(2)], People::AtMost(6)));
    assert_eq!(of([7, 3]), (vec![People::AtLeast(6), People::Exact(3)], People::AtLeast(9)));
    let apart = People::Withheld(Withheld::NotAdditive);
    assert_eq!(of([7, 1]), (vec![People::AtLeast(6), People::AtMost(2)], apart));
}

/// Items of two scales: of a mean an answer to one weighs more; a sum moves by as much for each.
#[test]
fn people_are_counted_where_scores_stand_on_steps() {
    let counted = |ranges: &[u8], rule| {
        let mut wave = Wave::whole(ONE, 8, &[Ratio::whole(50)]).counting(&[&[4]]);
        let asked = &mut wave.questionnaire.instruments[0];
        *asked = instrument("isolement", ranges.len(), 1, Direction::Risk);
        asked.scales =
            ranges.iter().map(|range| instrument("", 1, *range, Direction::Risk).scales.remove(0)).collect();
        asked.items.iter_mut().enumerate().for_each(|(place, item)| item.scale = place);
        asked.scores[0].rule = rule;
        wave.tallies[0].items.truncate(ranges.len());
        of_cells(&wave.publish())[0]
    };
    let withheld = People::Withheld(Withheld::UnevenSteps);
    assert_eq!(counted(&[4, 4], Rule::Mean), People::Exact(4));
    assert_eq!(counted(&[3, 1], Rule::Mean), withheld);
    assert_eq!(counted(&[3, 1], Rule::Sum), People::Exact(4));
    assert_eq!(counted(&[4, 4], Rule::Sum), People::Exact(4));
    assert_eq!(union_people(&[(8, withheld), (5, withheld)]), withheld);
}

#[test]
fn a_score_that_is_withheld_is_not_counted_either() {
    let two = &[("isolement", Direction::Risk), ("qvct", Direction::Good)];
    let half = Ratio::whole(50);
    let release = Wave::new(two, &[&[(8, half), (4, half)], &[(6, half), (6, half)]]).publish();
    let second: Vec<_> = release.cells.iter().map(|cell| cell.counts[1]).collect();
    assert_eq!(second[0].people, People::Withheld(Withheld::TooFew));
    assert_eq!(second[0].n, Count::Band { from: 0, to: Some(4) });
    assert_eq!(second[1].people, People::Withheld(Withheld::TooFewElsewhere));
    assert_eq!(release.total.as_ref().unwrap().counts[1].people, People::Withheld(Withheld::TooFewElsewhere));
}

#[test]
fn questions_of_no_score_are_counted_one_by_one_for_a_whole_of_eight_and_not_below() {
    let tally = ItemTally { n: 8, at_or_above: 4 };
    let release = whole_of(8, tally).publish();
    let named: Vec<&str> = release.items.iter().map(|item| item.instrument.as_str()).collect();
    assert_eq!(
        named, ["dispositif"; 2],
        "beside the mean of a score the counts of its items would tell too much"
    );
    assert_eq!(release.cells[0].items[0].people, People::Exact(4));
    assert_eq!(release.cells[0].items[0].n, Count::Exact(8));
    let too_few = People::Withheld(Withheld::TooFewForItems);
    let below = |n, tally| whole_of(n, tally).publish().cells[0].items[0];
    assert_eq!(below(7, ItemTally { n: 7, at_or_above: 4 }).people, too_few);
    assert_eq!(below(9, ItemTally { n: 7, at_or_above: 4 }).people, too_few, "seven answered this one");
    assert_eq!(below(9, ItemTally { n: 7, at_or_above: 4 }).n, Count::Band { from: 0, to: Some(7) });
    assert_eq!(below(9, ItemTally { n: 9, at_or_above: 8 }).people, People::AtLeast(7));
}

#[test]
fn questions_are_not_counted_one_by_one_beside_the_cells_of_groups() {
    let half = Ratio::whole(50);
    let release = Wave::new(ONE, &[&[(8, half)], &[(9, half)]]).publish();
    assert!(release.items.is_empty() && release.total.as_ref().unwrap().items.is_empty());
    assert!(release.cells.iter().all(|cell| cell.items.is_empty()));
}

#[test]
fn the_answers_that_are_counted_are_named_and_turned_with_the_item() {
    let mut wave = whole_of(8, ItemTally { n: 8, at_or_above: 4 });
    wave.questionnaire.instruments[1].items[1].reversed = true;
    let release = wave.publish();
    let options = |from: u8, to: u8| {
        (from..=to).map(|value| Text::french(format!("Option {value}"))).collect::<Vec<_>>()
    };
    assert_eq!(release.items[0].counted, options(3, 4));
    assert_eq!(release.items[1].counted, options(0, 1));
    assert_eq!(release.items[0].theta, 51);
}

#[test]
fn a_release_of_rules_1_is_still_read() {
    let release = whole_of(8, ItemTally { n: 8, at_or_above: 4 }).publish();
    let mut old = serde_json::to_value(&*release).unwrap();
    for score in old["scores"].as_array_mut().unwrap() {
        let score = score.as_object_mut().unwrap();
        assert!(score.remove("theta").is_some() && score.remove("step").is_some());
    }
    for cell in old["cells"].as_array_mut().unwrap() {
        let cell = cell.as_object_mut().unwrap();
        assert!(cell.remove("counts").is_some() && cell.remove("items").is_some());
    }
    assert!(old.as_object_mut().unwrap().remove("items").is_some());
    let read: Release = serde_json::from_value(old).unwrap();
    assert_eq!((read.scores[0].theta, read.scores[0].step), (50, None));
    assert!(read.cells[0].counts.is_empty() && read.cells[0].means == release.cells[0].means);
}

proptest! {
    /// A total that says a number says one that the union could say by itself, and never a wrong one.
    #[test]
    fn a_total_of_counts_holds_and_says_no_more_than_the_union_s_own_limits(
        cells in prop::collection::vec((5..30_u32).prop_flat_map(|n| (Just(n), 0..=n)), 1..6),
    ) {
        let said: Vec<(u32, People)> = cells.iter().map(|(n, above)| (*n, people(*n, *above))).collect();
        let (n, above) = cells.iter().fold((0, 0), |(n, above), cell| (n + cell.0, above + cell.1));
        match union_people(&said) {
            People::Exact(total) => prop_assert_eq!(People::Exact(total), people(n, above)),
            People::AtMost(bound) => prop_assert!(above <= bound && bound >= 2),
            People::AtLeast(bound) => prop_assert!(above >= bound && bound <= n - 2),
            People::Withheld(_) => prop_assert!(said.len() > 1),
        }
    }
}
