//! A real file from its bytes to what is published, held against figures computed here from the file itself; and the
//! command that people give it to.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fall")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
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
        .map(|(name, (members, _))| Group::printed(GroupId::from_text(name.clone()), name, members))
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
        earlier: &[],
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

/// A data folder with one account.
struct Instance {
    folder: tempfile::TempDir,
}

impl Instance {
    fn new() -> Self {
        let instance = Self { folder: tempfile::tempdir().unwrap() };
        let add = ["account", "add", "ines@valmont.example", "--name", "Inès"];
        instance.command(&add).write_stdin("six mots sans lien entre eux\n").assert().success();
        instance
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("entrevoix").unwrap();
        command.env_clear().args(arguments).arg("--data").arg(self.folder.path().join("data"));
        command
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// `entrevoix import FILE` with the questionnaire of the real file.
    fn import(&self, file: &Path, more: &[&str]) -> assert_cmd::assert::Assert {
        let questionnaire = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lq2002.fr.toml");
        let questionnaire = questionnaire.to_str().unwrap().to_owned();
        let arguments = ["import", file.to_str().unwrap(), "--questionnaire", &questionnaire];
        self.command(&[&arguments[..], more].concat()).assert()
    }
}

const NEW: [&str; 4] = ["--organisation", "Valmont", "--title", "Enquête 2002"];
const BY_COMPANY: [&str; 3] = ["--group", "COMPID", "--by-group"];
const PRIMARY: [&str; 6] = ["--primary", "LEAD", "--primary", "TSIG", "--primary", "HOSTIL"];

fn real_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lq2002.csv")
}

fn stdout(assert: assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.success().get_output().stdout.clone()).unwrap()
}

fn stderr(assert: assert_cmd::assert::Assert) -> String {
    String::from_utf8(assert.failure().get_output().stderr.clone()).unwrap()
}

/// The cells of a line of the table, whose columns stand at least two blanks apart.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn the_command_prints_the_means_of_each_company_as_the_file_has_them() {
    let instance = Instance::new();
    let said = stdout(instance.import(&real_file(), &[&NEW[..], &BY_COMPANY, &PRIMARY].concat()));
    assert!(said.contains("2042 rows in 49 groups, separator « , », encoding UTF-8."), "{said}");
    assert!(said.contains("/espace, under « Enquête 2002 »"), "{said}");
    let mut bounds = Vec::new();
    for (company, (_, means)) in means_of_the_file() {
        let line = said.lines().map(cells).find(|cells| cells.first() == Some(&company.as_str()));
        let line = line.unwrap_or_else(|| panic!("company {company} is missing in\n{said}"));
        for (mean, shown) in means.iter().zip(&line[2..]) {
            match shown.strip_prefix("≤\u{a0}") {
                Some(bound) => bounds.push(bound.to_owned()),
                None => assert_eq!(*shown, mean.rounded().to_string(), "company {company}"),
            }
        }
        assert_eq!(line.len(), 5, "{line:?}");
    }
    // 155/10 and 155/13 points, as R2 has it for ten and thirteen people and a smallest step of 5.
    assert_eq!(bounds, ["16", "12"]);
}

#[test]
fn a_file_is_imported_once() {
    let instance = Instance::new();
    stdout(instance.import(&real_file(), &NEW));
    let said = stderr(instance.import(&real_file(), &["--organisation", "Autre", "--title", "Encore"]));
    assert_eq!(said, "entrevoix: nothing was imported: this file was already imported and released\n");
    // The same answers in another dress would be a second cut of the same people.
    let mut rows: Vec<String> = FILE.lines().skip(1).map(|row| row.replace(',', ";")).collect();
    rows.reverse();
    let dressed = format!("{}\n{}\n", FILE.lines().next().unwrap().replace(',', ";"), rows.join("\n"));
    let dressed = instance.file("dressed.csv", &dressed);
    let said = stderr(instance.import(&dressed, &[&NEW[..], &BY_COMPANY].concat()));
    assert!(said.contains("already imported"), "{said}");
    // So would the same file be, read with a questionnaire whose items stand in another order.
    let questionnaire = include_str!("data/lq2002.fr.toml");
    let (one, two) = ("[[items]]\nid = \"LEAD01\"", "[[items]]\nid = \"LEAD02\"");
    let turned = questionnaire.replacen(one, "FIRST", 1).replacen(two, one, 1).replacen("FIRST", two, 1);
    assert_ne!(turned, questionnaire);
    let turned = instance.file("lq2002.fr.toml", &turned);
    let (file, turned) = (real_file(), turned.to_str().unwrap().to_owned());
    let again = ["import", file.to_str().unwrap(), "--questionnaire", &turned];
    let said = stderr(instance.command(&[&again[..], &NEW, &BY_COMPANY].concat()).assert());
    assert!(said.contains("already imported"), "{said}");
}

#[test]
fn a_file_that_could_publish_nothing_is_refused_before_it_is_spent() {
    let instance = Instance::new();
    let few = instance.file("few.csv", &badged(0..4, 0));
    assert!(stderr(instance.import(&few, &NEW)).contains("fewer rows than the threshold"));
    let before = instance.file("before.csv", &badged(0..30, 0));
    let said = stdout(instance.import(&before, &[&NEW[..], &["--pair", "badge"]].concat()));
    let id = said.split("--dispositif ").nth(1).unwrap().split(' ').next().unwrap();
    let second = |name: &str, people: std::ops::Range<usize>, more: &[&str]| {
        let file = instance.file(name, &badged(people, 1));
        instance.import(&file, &[&["--dispositif", id, "--wave", "after"], more].concat())
    };
    let unpaired = stderr(second("unpaired.csv", 10..40, &[]));
    assert!(unpaired.contains("name the column that pairs with --pair"), "{unpaired}");
    let strangers = stderr(second("strangers.csv", 27..60, &["--pair", "badge"]));
    assert!(strangers.contains("too few rows pair with the first file"), "{strangers}");
    stdout(second("after.csv", 10..40, &["--pair", "badge"]));
    let unknown = stderr(instance.import(&before, &["--dispositif", "nowhere", "--wave", "after"]));
    assert!(unknown.contains("no such dispositif"), "{unknown}");
}

#[test]
fn a_faulty_file_is_refused_whole_with_every_fault() {
    let instance = Instance::new();
    let faulty = FILE.replacen("\n2,4,4,", "\n2,9,4,", 1).replacen("\n2,", "\n,", 1);
    let file = instance.file("faulty.csv", &faulty);
    let said = stderr(instance.import(&file, &[&NEW[..], &BY_COMPANY].concat()));
    let name = file.display();
    let expected = [
        format!(
            "{name}: line 2, column 1 « COMPID »: the row has no group; name its group, or read the file without the \
             group column"
        ),
        format!(
            "{name}: line 3, column 2 « LEAD01 »: « 9 » is not an answer to this item; write 1 to 5, a label of its \
             scale, or nothing for no answer"
        ),
        "Nothing was imported.".to_owned(),
    ];
    assert_eq!(said.lines().collect::<Vec<&str>>(), expected);
    // The same name is free: nothing of the file was kept.
    let corrected = instance.file("corrected.csv", FILE);
    stdout(instance.import(&corrected, &[&NEW[..], &BY_COMPANY].concat()));
}

#[test]
fn a_missing_account_and_a_missing_file_are_said_with_the_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let instance = Instance { folder };
    let said = stderr(instance.import(&real_file(), &NEW));
    assert!(
        said.contains("name an account with --account; make the first with `entrevoix account add`"),
        "{said}"
    );
    let said = stderr(instance.import(Path::new("nowhere.csv"), &NEW));
    assert!(said.contains("nowhere.csv cannot be read; check its name and its rights"), "{said}");
}

/// The first rows of the real file under a badge each, every answer to HOSTIL01 raised by `more`.
fn badged(people: std::ops::Range<usize>, more: u8) -> String {
    let mut lines = FILE.lines();
    let head = lines.next().unwrap();
    let rows: Vec<&str> = lines.collect();
    let row = |place: usize| {
        let mut cells: Vec<String> = rows[place].split(',').map(str::to_owned).collect();
        cells[15] = (cells[15].parse::<u8>().unwrap() + more).min(4).to_string();
        format!("badge{place},{}\n", cells.join(","))
    };
    format!("badge,{head}\n{}", people.map(row).collect::<String>())
}

#[test]
fn paired_files_are_released_together_for_those_in_both() {
    let instance = Instance::new();
    let before = instance.file("before.csv", &badged(0..30, 0));
    let said = stdout(instance.import(&before, &[&NEW[..], &["--pair", "badge"]].concat()));
    assert!(said.contains("Kept until the second file: nothing is published before the end."), "{said}");
    let id = said.split("--dispositif ").nth(1).unwrap().split(' ').next().unwrap();
    let after = instance.file("after.csv", &badged(10..40, 1));
    let said = stdout(instance.import(&after, &["--dispositif", id, "--wave", "after", "--pair", "badge"]));
    let whole = said.lines().map(cells).find(|cells| cells.first() == Some(&"whole")).unwrap();
    assert_eq!(whole[1], "20", "rows 10 to 29 are in both files: {said}");
    for entry in fs::read_dir(instance.folder.path().join("data")).unwrap() {
        let path = entry.unwrap().path();
        let bytes = if path.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
        assert!(!bytes.windows(7).any(|window| window == b"badge12"), "a badge stands in {}", path.display());
    }
    assert!(instance.folder.path().join("data/entrevoix.sqlite").is_file());
}
