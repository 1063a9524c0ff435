//! R5 « par groupe »: before and after of groups and pools.

use proptest::prelude::*;

use crate::disclosure::cells::{CellChange, Moved};
use crate::disclosure::change::compare;
use crate::disclosure::comparison::{NotPublished, Verdict};
use crate::disclosure::published::{Mean, Population};
use crate::disclosure::sample::Wave;
use crate::domain::dispositif::Mode;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

const RISK: &[(&str, Direction)] = &[("isolement", Direction::Risk)];

/// A wave « par groupe » with the number and the mean of each group.
fn wave(groups: &[(u32, i128)]) -> Wave {
    let groups: Vec<[(u32, Ratio); 1]> = groups.iter().map(|(n, mean)| [(*n, Ratio::whole(*mean))]).collect();
    let groups: Vec<&[(u32, Ratio)]> = groups.iter().map(|group| &group[..]).collect();
    Wave::new(RISK, &groups).in_mode(Mode::Diagnostic)
}

fn cells(before: &[(u32, i128)], after: &[(u32, i128)]) -> Vec<CellChange> {
    let (before, after) = (wave(before).publish(), wave(after).at(WaveKind::After).publish());
    compare(&before, &after).lines[0].cells.clone()
}

/// Which groups a cell holds, and its change in points or why there is none.
fn said(cell: &CellChange) -> (usize, Result<f64, NotPublished>) {
    let moved = match cell.moved {
        Moved::Change(change) => Ok(change.points),
        Moved::NotPublished(reason) => Err(reason),
    };
    (cell.population.groups().len(), moved)
}

#[test]
fn the_same_groups_at_both_moments_have_a_change_and_others_say_why_they_have_none() {
    let same = cells(&[(8, 60), (6, 50), (3, 40), (2, 45)], &[(7, 50), (6, 55), (4, 50), (2, 50)]);
    let told: Vec<_> = same.iter().map(said).collect();
    assert_eq!(told[..2], [(1, Ok(-10.0)), (1, Ok(5.0))]);
    assert_eq!(told[2], (2, Ok(8.0)), "a pool of the same groups: 210/5 before, 300/6 after");

    // The third group comes back alone; the pool of the last two is a cell of the first wave only.
    let other = cells(&[(8, 60), (6, 50), (3, 40), (2, 45)], &[(7, 50), (6, 55), (5, 50), (5, 50)]);
    let none = Err(NotPublished::OtherGroups);
    let told: Vec<_> = other.iter().map(said).collect();
    assert_eq!(told, [(1, Ok(-10.0)), (1, Ok(5.0)), (2, none), (1, none), (1, none)]);
    assert!(other[2].before.is_some() && other[2].after.is_none());
    assert!(other[3].before.is_none() && other[3].after.is_some());
}

#[test]
fn a_group_s_interval_counts_the_least_people_that_its_band_allows_and_a_pool_s_its_own() {
    let error = |cell: &CellChange| match cell.moved {
        Moved::Change(change) => {
            for end in [change.high - change.points, change.points - change.low] {
                assert!((end - 1.96 * change.standard_error).abs() < 1e-12);
            }
            change.standard_error
        }
        Moved::NotPublished(reason) => panic!("{reason:?}"),
    };
    let close = |one: f64, other: f64| assert!((one - other).abs() < 1e-12, "{one} is not {other}");
    for n in [5, 8] {
        let cells = cells(&[(n, 60), (9, 50), (3, 40), (4, 50)], &[(8, 50), (9, 50), (3, 50), (3, 50)]);
        close(error(&cells[0]), 20.0 * (2.0_f64 / 5.0).sqrt());
        close(error(&cells[1]), 20.0 * (2.0_f64 / 9.0).sqrt());
        close(error(&cells[2]), 20.0 * (1.0_f64 / 7.0 + 1.0 / 6.0).sqrt());
    }
}

#[test]
fn people_who_answered_twice_are_held_against_the_dispersion_of_a_change() {
    let wave = |mean| wave(&[(8, mean), (8, mean)]).in_mode(Mode::Evaluation);
    let comparison = compare(&wave(60).publish(), &wave(50).at(WaveKind::After).publish());
    let Moved::Change(change) = comparison.lines[0].cells[0].moved else { panic!("a change") };
    assert!((change.standard_error - 20.0 / 5.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn a_bound_in_gives_no_change_of_its_cell_and_leaves_the_others() {
    let cells = cells(&[(8, 60), (8, 60)], &[(8, 4), (8, 50)]);
    assert_eq!(said(&cells[0]).1, Err(NotPublished::Bound));
    assert!(matches!(cells[0].after.unwrap().mean, Mean::AtMost(_)));
    assert_eq!(said(&cells[1]).1, Ok(-10.0));
}

#[test]
fn the_whole_is_no_cell_of_itself_and_its_verdict_follows_from_no_cell() {
    assert!(
        cells(&[(4, 60), (4, 50)], &[(4, 50), (4, 50)]).is_empty(),
        "one pool of all groups is the whole"
    );
    let whole = |mean| Wave::whole(RISK, 16, &[Ratio::whole(mean)]);
    let of_whole = compare(&whole(60).publish(), &whole(40).at(WaveKind::After).publish());
    assert!(of_whole.lines[0].cells.is_empty());
    let (before, after) = (wave(&[(40, 50), (40, 50)]), wave(&[(40, 25), (40, 75)]));
    let comparison = compare(&before.publish(), &after.at(WaveKind::After).publish());
    assert_eq!(comparison.lines[0].verdict, Verdict::Stable, "one team falls, the other rises");
    assert_eq!(
        comparison.lines[0].cells.iter().map(said).collect::<Vec<_>>(),
        [(1, Ok(-25.0)), (1, Ok(25.0))]
    );
}

proptest! {
    /// The attacker's side of it: whoever has both releases has this already.
    #[test]
    fn what_a_cell_says_follows_from_the_two_cells_of_its_groups(
        groups in prop::collection::vec(((0..12_u32, 0..=100_i128), (0..12_u32, 0..=100_i128)), 1..6),
    ) {
        let (before, after): (Vec<_>, Vec<_>) = groups.into_iter().unzip();
        let (before, after) = (wave(&before).publish(), wave(&after).at(WaveKind::After).publish());
        let ids = |population: &Population| {
            let mut ids: Vec<_> = population.groups().iter().map(|group| group.id.clone()).collect();
            ids.sort();
            ids
        };
        for line in &compare(&before, &after).lines {
            for cell in &line.cells {
                let of = |release: &crate::disclosure::Release| {
                    release.cells.iter().find(|one| ids(&one.population) == ids(&cell.population)).map(|one| one.means[0])
                };
                prop_assert_eq!((cell.before, cell.after), (of(&before), of(&after)));
                let exact = [cell.before, cell.after].map(|figure| match figure.map(|one| one.mean) {
                    Some(Mean::Exact(value)) => Some(value),
                    _ => None,
                });
                match (exact, cell.moved) {
                    ([Some(from), Some(to)], Moved::Change(change)) => prop_assert_eq!(change.points, (to - from).to_f64()),
                    ([Some(_), Some(_)], moved) => prop_assert!(false, "{:?} of two exact means", moved),
                    (_, moved) => prop_assert!(matches!(moved, Moved::NotPublished(_))),
                }
            }
        }
    }
}
