//! R4 along what groups have in common.

use proptest::prelude::*;

use crate::disclosure::breakdown::Breakdown;
use crate::disclosure::published::{Cell, Count, Mean, People, Population, Published, Release};
use crate::disclosure::sample::{Wave, ratio};
use crate::disclosure::union::{union_mean, union_people};
use crate::domain::dispositif::Granularity;
use crate::domain::group::{Attribute, Attributes};
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

const ONE: &[(&str, Direction)] = &[("isolement", Direction::Risk)];

/// A release of groups with so many sheets at a mean, each with its site, « » where it states none.
fn release(groups: &[(u32, i128, &str)]) -> Published<Release> {
    wave(groups).publish()
}

fn wave(groups: &[(u32, i128, &str)]) -> Wave {
    let rows: Vec<[(u32, Ratio); 1]> =
        groups.iter().map(|(n, mean, _)| [(*n, Ratio::whole(*mean))]).collect();
    let mut wave = Wave::new(ONE, &rows.iter().map(|row| row.as_slice()).collect::<Vec<_>>());
    for (group, (.., site)) in wave.groups.iter_mut().zip(groups) {
        let site = Some(*site).filter(|site| !site.is_empty()).map(str::to_owned);
        group.attributes = Attributes { site, ..Attributes::default() };
    }
    wave
}

/// What a breakdown says: for each line its values, its groups, its number and its mean.
fn said(breakdown: &Breakdown) -> Vec<(String, String, Count, Mean)> {
    let line = |line: &crate::disclosure::BreakdownLine| {
        let values: Vec<_> = line.values.iter().map(|value| value.as_deref().unwrap_or("-")).collect();
        let groups: Vec<_> = line.cell.population.groups().iter().map(|group| group.id.as_str()).collect();
        (values.join("+"), groups.join(" "), line.cell.n, line.cell.means[0].mean)
    };
    breakdown.lines.iter().map(line).collect()
}

fn text(values: &str, groups: &str, n: Count, mean: Ratio) -> (String, String, Count, Mean) {
    (values.to_owned(), groups.to_owned(), n, Mean::Exact(mean))
}

const BAND: Count = Count::Band { from: 5, to: Some(8) };

#[test]
fn cells_of_one_site_stand_together_and_a_cell_alone_stays_as_it_is() {
    let release = release(&[(8, 50, "Nord"), (7, 60, "Sud"), (6, 40, "nord")]);
    assert_eq!(release.breakdowns.len(), 1);
    assert_eq!(release.breakdowns[0].attribute, Attribute::Site);
    let expected =
        [text("Nord", "g0 g2", Count::Exact(14), ratio(640, 14)), text("Sud", "g1", BAND, Ratio::whole(60))];
    assert_eq!(said(&release.breakdowns[0]), expected);
    assert_eq!(release.breakdowns[0].lines[1].cell, release.cells[1]);
}

#[test]
fn a_pool_that_mixes_sites_is_a_line_of_its_own() {
    let release = release(&[(8, 50, "Nord"), (9, 60, "Nord"), (3, 40, "Nord"), (3, 40, "Sud"), (6, 50, "")]);
    let expected = [
        text("Nord", "g0 g1", Count::Exact(17), ratio(940, 17)),
        text("-", "g4", BAND, Ratio::whole(50)),
        text("Nord+Sud", "g2 g3", Count::Exact(6), Ratio::whole(40)),
    ];
    assert_eq!(said(&release.breakdowns[0]), expected);
}

#[test]
fn a_breakdown_that_says_no_more_than_the_cells_and_their_total_is_not_made() {
    let none = |groups: &[(u32, i128, &str)]| assert_eq!(release(groups).breakdowns, [], "{groups:?}");
    none(&[(8, 50, "Nord"), (7, 60, "Nord"), (6, 40, "nord")]);
    none(&[(8, 50, "Nord"), (7, 60, "Sud")]);
    none(&[(8, 50, "Nord"), (7, 60, ""), (6, 40, "")]);
    none(&[(2, 50, "Nord"), (2, 60, "Nord"), (0, 40, "Sud")]);
    let mut whole = wave(&[(8, 50, "Nord"), (7, 60, "Sud"), (6, 40, "Nord")]);
    whole.frame.granularity = Granularity::Whole;
    assert_eq!(whole.publish().breakdowns, []);
}

#[test]
fn a_release_of_an_earlier_version_has_no_breakdown() {
    let made = wave(&[(8, 50, "Nord"), (7, 60, "")]).publish();
    let text = serde_json::to_string(&made).unwrap();
    assert!(!text.contains("breakdowns"));
    assert_eq!(serde_json::from_str::<Release>(&text).unwrap(), *made);
}

/// One to eight groups, each with its sheets, its mean and its site.
fn groups() -> impl Strategy<Value = Vec<(u32, i128, &'static str)>> {
    let site = prop::sample::select(vec!["", "Nord", "Sud", "sud", "Est"]);
    prop::collection::vec((0..12_u32, 0..=100_i128, site), 1..9)
}

/// What a union of published cells is, worked out from their words alone: bounds as ends of an interval. `None` where
/// nothing may be said.
fn interval(cells: &[(u32, &Cell)]) -> Option<(Ratio, Ratio)> {
    let (mut low, mut high, mut n) = (Ratio::ZERO, Ratio::ZERO, 0);
    for (weight, cell) in cells {
        let (from, to) = match cell.means[0].mean {
            Mean::Exact(mean) => (mean, mean),
            Mean::AtMost(bound) => (Ratio::ZERO, bound),
            Mean::AtLeast(bound) => (bound, Ratio::whole(100)),
            Mean::Withheld(_) => return None,
        };
        low = low + from * i128::from(*weight);
        high = high + to * i128::from(*weight);
        n += weight;
    }
    Some((low.divided_by(n)?, high.divided_by(n)?))
}

/// The people of a cell: what whoever knows who answered knows.
fn present(cell: &Cell, groups: &[(u32, i128, &str)]) -> u32 {
    let place = |id: &str| id[1..].parse::<usize>().unwrap();
    cell.population.groups().iter().map(|group| groups[place(group.id.as_str())].0).sum()
}

proptest! {
    #[test]
    fn every_line_can_be_worked_out_from_the_published_cells(groups in groups()) {
        let release = release(&groups);
        for breakdown in &release.breakdowns {
            let mut seen = 0;
            for line in &breakdown.lines {
                let ids: Vec<_> = line.cell.population.groups().iter().collect();
                let cells: Vec<(u32, &Cell)> = release.cells.iter()
                    .filter(|cell| cell.population.groups().iter().all(|group| ids.contains(&group)))
                    .map(|cell| (present(cell, &groups), cell))
                    .collect();
                seen += cells.len();
                let n: u32 = cells.iter().map(|(n, _)| n).sum();
                prop_assert!(line.cell.n == Count::Exact(n) || (cells.len() == 1 && line.cell == *cells[0].1));
                match (line.cell.means[0].mean, interval(&cells)) {
                    (Mean::Exact(mean), Some((low, high))) => prop_assert!(mean == low && mean == high),
                    (Mean::AtMost(bound), Some((_, high))) => prop_assert_eq!(bound, high),
                    (Mean::AtLeast(bound), Some((low, _))) => prop_assert_eq!(bound, low),
                    (Mean::Withheld(_), _) => (),
                    (said, None) => prop_assert!(false, "{said:?} of what is withheld"),
                }
            }
            prop_assert_eq!(seen, release.cells.len(), "each cell in one line");
        }
    }

    #[test]
    fn the_total_is_the_union_of_the_lines_too(groups in groups()) {
        let release = release(&groups);
        let Some(total) = &release.total else { return Ok(()) };
        for breakdown in &release.breakdowns {
            let lines: Vec<(u32, &Cell)> = breakdown.lines.iter().map(|line| (present(&line.cell, &groups), &line.cell)).collect();
            let means: Vec<(u32, Mean)> = lines.iter().map(|(n, cell)| (*n, cell.means[0].mean)).collect();
            let people: Vec<(u32, People)> = lines.iter().map(|(n, cell)| (*n, cell.counts[0].people)).collect();
            prop_assert_eq!(union_mean(&means), total.means[0].mean);
            prop_assert_eq!(union_people(&people), total.counts[0].people);
            prop_assert_eq!(total.n, Count::Exact(lines.iter().map(|(n, _)| n).sum()));
        }
    }

    #[test]
    fn what_groups_have_in_common_changes_nothing_but_the_breakdowns(groups in groups()) {
        let with = release(&groups);
        let without: Vec<_> = groups.iter().map(|(n, mean, _)| (*n, *mean, "")).collect();
        let mut stripped = (*with).clone();
        stripped.breakdowns.clear();
        prop_assert_eq!(&stripped, &*release(&without));
    }

    #[test]
    fn which_cells_stand_together_does_not_depend_on_answers(groups in groups(), others in prop::collection::vec(0..=100_i128, 8)) {
        let changed: Vec<_> = groups.iter().zip(others).map(|((n, _, site), mean)| (*n, mean, *site)).collect();
        let shape = |release: &Release| -> Vec<(Vec<Option<String>>, Population, Count)> {
            let lines = release.breakdowns.iter().flat_map(|breakdown| &breakdown.lines);
            lines.map(|line| (line.values.clone(), line.cell.population.clone(), line.cell.n)).collect()
        };
        prop_assert_eq!(shape(&release(&groups)), shape(&release(&changed)));
    }
}
