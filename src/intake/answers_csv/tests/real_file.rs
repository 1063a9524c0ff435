//! The 2,042 real answers of `tests/data/lq2002.csv`, in the forms in which they could come.

use std::collections::BTreeMap;

use encoding_rs::WINDOWS_1252;

use super::super::{AnswersFile, Columns, Separator, read};
use crate::domain::questionnaire::{Answer, Questionnaire};
use crate::intake::instrument_file::{SourceFile, parse};

const FILE: &str = include_str!("../../../../tests/data/lq2002.csv");
const QUESTIONNAIRE: &str = include_str!("../../../../tests/data/lq2002.fr.toml");

fn lq2002() -> Questionnaire {
    let instrument = parse(&SourceFile::new("lq2002.fr.toml", QUESTIONNAIRE), None).unwrap();
    Questionnaire { instruments: vec![instrument] }
}

fn read_file(bytes: &[u8]) -> AnswersFile {
    let columns = Columns { group: Some("COMPID".to_owned()), pair: None };
    read(bytes, &columns, &lq2002(), |_| {}).unwrap()
}

#[test]
fn the_real_file_has_2042_people_in_49_groups() {
    let file = read_file(FILE.as_bytes());
    let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
    for row in &file.rows {
        *groups.entry(row.group.as_deref().unwrap()).or_default() += 1;
    }
    assert_eq!(file.rows.len(), 2042);
    assert_eq!(groups.len(), 49);
    assert_eq!((groups.values().min(), groups.values().max()), (Some(&10), Some(&99)));
    assert_eq!((file.separator, file.encoding), (Separator::Comma, "UTF-8"));
    assert_eq!(file.ignored_columns, Vec::<String>::new());
    assert_eq!((file.rows[0].line, file.rows[2041].line), (2, 2043));
    // As `sha256sum` says.
    assert_eq!(file.sha256, "cec5c1511f6a086e92fa55085207245cb82f2abc50cf2e4c69e7d916b72f3f16");
}

#[test]
fn every_answer_is_the_cell_of_its_row_and_column() {
    let file = read_file(FILE.as_bytes());
    for (row, line) in file.rows.iter().zip(FILE.lines().skip(1)) {
        let (group, cells) = line.split_once(',').unwrap();
        let cells: Vec<Answer> = cells.split(',').map(|cell| Answer::Value(cell.parse().unwrap())).collect();
        assert_eq!((row.group.as_deref(), row.sheet.answers()), (Some(group), cells.as_slice()));
    }
}

#[test]
fn the_real_file_is_the_same_from_an_old_spreadsheet_and_in_utf_16() {
    let plain = read_file(FILE.as_bytes());
    let old =
        FILE.replace(',', ";").replace('\n', "\r\n").replace("COMPID\"", "COMPID\";\"Unité d'origine\"");
    let (head, body) = old.split_once("\r\n").unwrap();
    let body: String =
        body.lines().map(|line| line.replacen(';', ";\"Forêt; côté sud\";", 1) + "\r\n").collect();
    let old = format!("{head}\r\n{body}");
    let (latin, _, unmappable) = WINDOWS_1252.encode(&old);
    assert!(!unmappable);
    let utf_16: Vec<u8> = format!("\u{feff}{old}").encode_utf16().flat_map(u16::to_le_bytes).collect();

    for (bytes, encoding) in [(latin.as_ref(), "windows-1252"), (utf_16.as_slice(), "UTF-16LE")] {
        let file = read_file(bytes);
        assert_eq!(file.rows, plain.rows);
        assert_eq!((file.separator, file.encoding), (Separator::Semicolon, encoding));
        assert_eq!(file.ignored_columns, ["Unité d'origine"]);
    }
}

#[test]
fn progress_grows_to_the_length_of_the_file() {
    let columns = Columns::default();
    let utf_16: Vec<u8> = format!("\u{feff}{FILE}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [FILE.as_bytes(), utf_16.as_slice()] {
        let mut told = Vec::new();
        read(bytes, &columns, &lq2002(), |done| told.push(done)).unwrap();
        assert!(told.len() > 5 && told.is_sorted(), "{told:?}");
        // The last time but one, 1,792 of 2,042 rows are done.
        let before_last = told[told.len() - 2] as f64 / bytes.len() as f64;
        assert!((0.85..0.90).contains(&before_last), "{before_last}");
        assert_eq!(told.last(), Some(&(bytes.len() as u64)));
    }
}
