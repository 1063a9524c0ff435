//! A real file from its bytes to what may be published, held against figures computed here from the file itself.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fall")]

use std::collections::BTreeMap;
use std::path::Path;

use entrevoix::disclosure::{Mean, Population, Published, RawWave, Release, publish};
use entrevoix::domain::dispositif::{Frame, Granularity, Mode};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
use entrevoix::domain::questionnaire::Questionnaire;
use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::wave::WaveKind;
use entrevoix::indicators::tally;
use entrevoix::intake::answers_csv::{Columns, read};
use entrevoix::intake::folder::load_file;

const FILE: &str = include_str!("data/lq2002.csv");

/// The scores: how their columns begin, how many they are, and the lowest value of their items, all of range 4.
const SCORES: [(&str, usize, i128); 3] = [("LEAD", 11, 1), ("TSIG", 3, 1), ("HOSTIL", 5, 0)];

/// Each company's number of people and its mean of each score, from the lines of the file alone.
fn means_of_the_file() -> BTreeMap<String, (u32, Vec<Ratio>)> {
    let mut sums: BTreeMap<String, (u32, [i128; 3])> = BTreeMap::new();
    for line in FILE.lines().skip(1) {
        let (company, cells) = line.split_once(',').unwrap();
        let cells: Vec<i128> = cells.split(',').map(|cell| cell.parse().unwrap()).collect();
        let (people, sums) = sums.entry(company.to_owned()).or_default();
        *people += 1;
        let mut cells = cells.into_iter();
        for (sum, (_, items, lowest)) in sums.iter_mut().zip(SCORES) {
            *sum += cells.by_ref().take(items).map(|cell| cell - lowest).sum::<i128>();
        }
    }
    let means = |(people, sums): (u32, [i128; 3])| {
        let mean = |(sum, (_, items, _)): (i128, (_, usize, _))| {
            Ratio::new(100 * sum, 4 * items as i128 * i128::from(people))
        };
        (people, sums.into_iter().zip(SCORES).map(|one| mean(one).unwrap()).collect())
    };
    sums.into_iter().map(|(company, counted)| (company, means(counted))).collect()
}

fn questionnaire() -> Questionnaire {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lq2002.fr.toml");
    Questionnaire { instruments: vec![load_file(&path).unwrap()] }
}

/// The file read, computed and protected, each company a group.
fn released() -> Published<Release> {
    let questionnaire = questionnaire();
    let columns = Columns { group: Some("COMPID".to_owned()), pair: None };
    let file = read(FILE.as_bytes(), &columns, &questionnaire, |_| {}).unwrap();
    let sheets: Vec<_> =
        file.rows.into_iter().map(|row| (GroupId::from_text(row.group.unwrap()), row.sheet)).collect();
    let groups: Vec<Group> = means_of_the_file()
        .into_iter()
        .map(|(name, (members, _))| Group { id: GroupId::from_text(name.clone()), name, members })
        .collect();
    let ids: Vec<GroupId> = groups.iter().map(|group| group.id.clone()).collect();
    let primary: Vec<ScoreId> = SCORES.iter().map(|(id, ..)| ScoreId::from_text(*id)).collect();
    let tallies = tally(&questionnaire, &primary, &ids, &sheets).unwrap();
    let frame = Frame {
        granularity: Granularity::ByGroup,
        mode: Mode::Diagnostic,
        k: 5,
        primary,
        notable_change: None,
    };
    publish(&RawWave {
        dispositif: &DispositifId::from_text("d"),
        wave: &WaveId::from_text("w"),
        moment: WaveKind::Before,
        frame: &frame,
        groups: &groups,
        questionnaire: &questionnaire,
        tallies: &tallies,
    })
    .unwrap()
}

#[test]
fn the_means_of_49_companies_are_those_of_the_file_or_bounds_that_hold() {
    let (release, file) = (released(), means_of_the_file());
    let scores: Vec<&str> = release.scores.iter().map(|score| score.id.as_str()).collect();
    assert_eq!((scores, release.cells.len()), (vec!["LEAD", "TSIG", "HOSTIL"], 49));
    let (mut exact, mut bounds) = (0, 0);
    for cell in &release.cells {
        let Population::Group(group) = &cell.population else { panic!("{cell:?} is no group") };
        for (figure, mean) in cell.means.iter().zip(&file[&group.name].1) {
            match figure.mean {
                Mean::Exact(published) => {
                    assert_eq!(published, *mean, "company {}", group.name);
                    exact += 1;
                }
                Mean::AtMost(bound) => {
                    assert!(*mean <= bound, "company {}", group.name);
                    bounds += 1;
                }
                other => panic!("{other:?} in company {}", group.name),
            }
        }
    }
    // The HOSTIL of companies 37 and 48 alone is so low that an exact mean would tell of each of their people.
    assert_eq!((exact, bounds), (145, 2));
}
