//! R1, and what a release holds.

use proptest::prelude::*;

use crate::disclosure::published::{Count, Mean, Population, Release, Withheld};
use crate::disclosure::raw::GateError;
use crate::disclosure::sample::{Wave, ratio};
use crate::domain::dispositif::Granularity;
use crate::domain::ids::{GroupId, ScoreId};
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

const ONE: &[(&str, Direction)] = &[("isolement", Direction::Risk)];
const TWO: &[(&str, Direction)] = &[("isolement", Direction::Risk), ("qvct", Direction::Good)];

fn whole(number: i128) -> Ratio {
    Ratio::whole(number)
}

/// The places of the groups of each cell.
fn cells(release: &Release) -> Vec<Vec<&str>> {
    let ids = |population: &Population| match population.clone() {
        Population::Group(name) => vec![name],
        Population::Pool(names) | Population::Whole(names) => names,
    };
    let names = release.cells.iter().map(|cell| ids(&cell.population));
    names
        .map(|names| {
            names
                .iter()
                .map(|name| ["g0", "g1", "g2"].into_iter().find(|id| *id == name.id.as_str()).unwrap())
                .collect()
        })
        .collect()
}

#[test]
fn eight_six_and_three_answers_make_a_group_of_eight_and_a_pool_of_nine() {
    let release = Wave::new(ONE, &[&[(8, whole(50))], &[(6, whole(60))], &[(3, whole(40))]]).publish();
    assert_eq!(cells(&release), [vec!["g0"], vec!["g1", "g2"]]);
    assert_eq!(release.cells[0].n, Count::Band { from: 5, to: Some(8) });
    assert_eq!(release.cells[1].n, Count::Exact(9));
    assert_eq!(release.cells[0].means[0].mean, Mean::Exact(whole(50)));
    assert_eq!(release.cells[1].means[0].mean, Mean::Exact(ratio(6 * 60 + 3 * 40, 9)));
    let total = release.total.as_ref().unwrap();
    assert_eq!(total.n, Count::Exact(17));
    assert_eq!(total.means[0].mean, Mean::Exact(ratio(400 + 360 + 120, 17)));
    assert!(release.unsaid.is_empty());
}

#[test]
fn the_whole_is_one_cell_without_a_total_beside_it() {
    let mut wave = Wave::new(ONE, &[&[(8, whole(50))], &[(6, whole(60))], &[(3, whole(40))]]);
    wave.frame.granularity = Granularity::Whole;
    let release = wave.publish();
    assert_eq!(cells(&release), [vec!["g0", "g1", "g2"]]);
    assert_eq!(release.cells[0].n, Count::Exact(17));
    assert_eq!(release.total, None);
    assert_eq!(release.whole(), release.cells.first());
}

#[test]
fn four_answers_in_all_say_nothing_of_anyone() {
    for granularity in [Granularity::Whole, Granularity::ByGroup] {
        let mut wave = Wave::new(ONE, &[&[(2, whole(50))], &[(2, whole(60))]]);
        wave.frame.granularity = granularity;
        let release = wave.publish();
        assert!(release.cells.is_empty() && release.total.is_none() && release.whole().is_none());
        assert_eq!(release.unsaid.len(), 2);
    }
}

#[test]
fn a_score_with_too_few_answers_in_one_cell_is_withheld_in_all() {
    let release =
        Wave::new(TWO, &[&[(8, whole(50)), (4, whole(50))], &[(6, whole(60)), (6, whole(50))]]).publish();
    let second: Vec<_> = release.cells.iter().map(|cell| cell.means[1]).collect();
    assert_eq!(second[0].mean, Mean::Withheld(Withheld::TooFew));
    assert_eq!(second[0].n, Count::Band { from: 0, to: Some(4) });
    assert_eq!(second[1].mean, Mean::Withheld(Withheld::TooFewElsewhere));
    assert_eq!(second[1].n, Count::Band { from: 0, to: None });
    let total = release.total.as_ref().unwrap();
    assert_eq!(total.means[1].mean, Mean::Withheld(Withheld::TooFewElsewhere));
    assert_eq!(total.means[1].n, Count::Band { from: 0, to: None });
    assert_eq!(total.means[0].mean, Mean::Exact(ratio(400 + 360, 14)));
}

#[test]
fn a_group_s_number_is_a_band_that_begins_at_k() {
    let band = |k, n| {
        let mut wave = Wave::new(ONE, &[&[(n, whole(50))]]);
        wave.frame.k = k;
        match wave.publish().cells[0].n {
            Count::Band { from, to } => (from, to),
            Count::Exact(n) => panic!("{n} is exact"),
        }
    };
    assert_eq!((band(5, 5), band(5, 8)), ((5, Some(8)), (5, Some(8))));
    assert_eq!((band(5, 9), band(5, 19)), ((9, Some(19)), (9, Some(19))));
    assert_eq!(band(5, 20), (20, None));
    assert_eq!((band(8, 8), band(8, 12)), ((8, Some(11)), (12, Some(22))));
}

#[test]
fn the_dispositif_s_own_notable_change_takes_the_place_of_the_score_s() {
    let mut wave = Wave::new(ONE, &[&[(8, whole(50))]]);
    assert_eq!(wave.publish().scores[0].notable_change, 10);
    wave.frame.notable_change = Some(7);
    assert_eq!(wave.publish().scores[0].notable_change, 7);
}

#[test]
fn the_gate_stays_shut_for_a_frame_that_breaks_a_rule() {
    let wave = Wave::new(ONE, &[&[(8, whole(50))]]);
    let refused = |change: &dyn Fn(&mut Wave)| {
        let mut changed = wave.clone();
        change(&mut changed);
        changed.try_publish().unwrap_err()
    };
    let unknown = ScoreId::from_text("inconnu");
    assert_eq!(refused(&|wave| wave.frame.k = 4), GateError::LowK(4));
    assert_eq!(refused(&|wave| wave.frame.primary = vec![unknown.clone(); 4]), GateError::TooManyPrimary(4));
    assert_eq!(
        refused(&|wave| wave.frame.primary = vec![unknown.clone()]),
        GateError::UnknownPrimary(unknown.clone())
    );
    let score = ScoreId::from_text("isolement");
    let broken = refused(&|wave| wave.questionnaire.instruments[0].scores[0].items.push(99));
    assert_eq!(broken, GateError::BrokenScore(score));
}

#[test]
fn the_gate_stays_shut_for_tallies_that_are_not_the_wave_s() {
    let wave = Wave::new(TWO, &[&[(8, whole(50)), (7, whole(50))], &[(8, whole(50)), (8, whole(50))]]);
    assert!(wave.try_publish().is_ok());
    let refused = |group: &str, change: &dyn Fn(&mut Wave)| {
        let mut changed = wave.clone();
        change(&mut changed);
        assert_eq!(changed.try_publish(), Err(GateError::ForeignTally(GroupId::from_text(group))));
    };
    refused("g1", &|wave| wave.tallies.truncate(1));
    refused("g1", &|wave| wave.groups.truncate(1));
    refused("g0", &|wave| wave.tallies.push(wave.tallies[0].clone()));
    refused("g0", &|wave| wave.tallies[0].scores.truncate(1));
    refused("g0", &|wave| wave.tallies[0].scores[0].n = 7);
    refused("g0", &|wave| wave.tallies[0].scores[1].n = 9);
    refused("g1", &|wave| wave.tallies[1].scores[1].sum = whole(801));
    refused("g1", &|wave| wave.tallies[1].scores[1].sum = whole(-1));
}

/// Up to six groups: valid sheets, those with the second score, and two pairs of means.
fn groups() -> impl Strategy<Value = Vec<(u32, u32, [u8; 4])>> {
    let group =
        (0..12_u32).prop_flat_map(|valid| (Just(valid), 0..=valid, prop::array::uniform4(0..=100_u8)));
    prop::collection::vec(group, 1..7)
}

fn published(groups: &[(u32, u32, [u8; 4])], means: usize) -> Wave {
    let rows: Vec<Vec<(u32, Ratio)>> = groups
        .iter()
        .map(|(valid, second, of)| {
            vec![(*valid, whole(of[means].into())), (*second, whole(of[means + 1].into()))]
        })
        .collect();
    Wave::new(TWO, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn who_is_shown_with_whom_and_what_is_withheld_depends_on_participation_only(groups in groups()) {
        let shape = |release: &Release| {
            let is_withheld = |mean: &Mean| match mean {
                Mean::Withheld(reason @ (Withheld::TooFew | Withheld::TooFewElsewhere | Withheld::TooCoarse)) => Some(*reason),
                _ => None,
            };
            let of_cell = |cell: &crate::disclosure::Cell| {
                let means: Vec<_> = cell.means.iter().map(|figure| (figure.n, is_withheld(&figure.mean))).collect();
                (cell.population.clone(), cell.n, means)
            };
            (release.cells.iter().map(of_cell).collect::<Vec<_>>(), release.unsaid.clone(), release.total.as_ref().map(of_cell))
        };
        prop_assert_eq!(shape(&published(&groups, 0).publish()), shape(&published(&groups, 2).publish()));
    }

    #[test]
    fn the_order_in_which_tallies_come_changes_nothing(groups in groups()) {
        let wave = published(&groups, 0);
        let mut turned = wave.clone();
        turned.tallies.reverse();
        prop_assert_eq!(wave.publish(), turned.publish());
    }
}
