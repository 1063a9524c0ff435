//! Forms that a faultless file may have.

use encoding_rs::WINDOWS_1252;

use super::super::{Columns, Separator, read};
use super::{Answer, answers, columns, instrument, questionnaire, read_text};
use crate::domain::questionnaire::Questionnaire;

use Answer::{Declined, NotConcerned, Value};

#[test]
fn a_cell_may_be_a_value_a_label_or_a_word_for_missing() {
    let text = "équipe;carte;pair_disponible;décide\n\
        A;1;3;0\nA;2;3.0;1,00\nA;3; JAMAIS ;D\u{2019}accord\nA;4;sometimes;disagree\nA;5;;NA\nA;6;n/a;NULL\n\
        A;7;nc;Non concerné\nA;8;not_concerned;NON CONCERNÉ\n";
    let file = read_text(text).unwrap();
    let expected: [&[Answer]; 8] = [
        &[Value(3), Value(0)],
        &[Value(3), Value(1)],
        &[Value(1), Value(1)],
        &[Value(2), Value(0)],
        &[Declined, Declined],
        &[Declined, Declined],
        &[NotConcerned, NotConcerned],
        &[NotConcerned, NotConcerned],
    ];
    assert_eq!(answers(&file), expected);
}

#[test]
fn a_label_goes_before_a_word_for_missing_and_a_value_before_a_label() {
    let scale: &[_] = &[(1, "NC", "2"), (2, "oui", "yes"), (3, "double", "x"), (4, "double", "y")];
    let questionnaire = Questionnaire { instruments: vec![instrument("i", &[("q", scale)])] };
    let read = |cell: &str| {
        let text = format!("q,z\n{cell},z\n");
        read(text.as_bytes(), &Columns::default(), &questionnaire, |_| {}).map(|file| answers(&file)[0][0])
    };
    assert_eq!((read("nc"), read("2")), (Ok(Value(1)), Ok(Value(2))));
    assert!(read("double").is_err(), "a label of two values stands for none");
}

#[test]
fn columns_are_found_by_either_name_in_any_order_and_with_other_capitals() {
    let text = "DÉCIDE,note,Équipe,,lien.Pair_Disponible,carte\n1,x,A,,2,77\n";
    let file = read_text(text).unwrap();
    assert_eq!(answers(&file), [[Value(2), Value(1)]]);
    assert_eq!(file.rows[0].group.as_deref(), Some("A"));
    assert_eq!(file.rows[0].pair.as_ref().unwrap().expose(), "77");
    assert_eq!(file.ignored_columns, ["note", "column 4"]);
}

#[test]
fn a_header_with_the_exact_capitals_goes_before_another() {
    let text = "équipe,carte,décide,Pair_disponible,pair_disponible\nA,1,0,1,3\n";
    let file = read_text(text).unwrap();
    assert_eq!(answers(&file), [[Value(3), Value(0)]]);
    assert_eq!(file.ignored_columns, ["Pair_disponible"]);
}

#[test]
fn items_of_the_same_name_are_told_apart_by_their_instrument() {
    let questionnaire = Questionnaire {
        instruments: vec![
            instrument("a", &[("q", super::FREQUENCY)]),
            instrument("b", &[("q", super::FREQUENCY)]),
        ],
    };
    let file = read(b"b.q;a.q\n1;2\n", &Columns::default(), &questionnaire, |_| {}).unwrap();
    assert_eq!(answers(&file), [[Value(2), Value(1)]]);
}

#[test]
fn lines_are_those_of_an_editor() {
    let text = "\"équipe\",carte,pair_disponible,décide,note\r\nA,1,1,1,\"un\r\ndeux\ntrois\"\r\n\r\nA,2,1,1,x\rA,3,1,1,y";
    let file = read_text(text).unwrap();
    assert_eq!(file.rows.iter().map(|row| row.line).collect::<Vec<u64>>(), [2, 6, 7]);
}

#[test]
fn a_blank_pair_value_is_no_pair_and_blank_rows_are_passed_over() {
    let text = "équipe,carte,pair_disponible,décide\nA,,1,1\nA, na ,2,0\n,,,\n , ,,\n";
    let file = read_text(text).unwrap();
    assert_eq!(file.rows.iter().map(|row| row.pair.clone()).collect::<Vec<_>>(), [None, None]);
    assert_eq!(file.blank_rows, 2);
}

#[test]
fn the_separator_is_found_where_others_stand_in_the_text() {
    for (text, separator) in [
        ("équipe|carte|pair_disponible|décide|a, b; c\nA|1|1|1|d, e; f\n", Separator::Bar),
        ("équipe\tcarte\tpair_disponible\tdécide\nA, B, C, D\t1\t1\t1\n", Separator::Tab),
        ("équipe;carte;pair_disponible;décide\nA;1;1,0;1,0\nA;2;2,0;0,0\n", Separator::Semicolon),
        ("\"équipe;x\",carte,pair_disponible,décide\nA,1,1,1\n", Separator::Comma),
        ("sep=|\r\néquipe|carte|pair_disponible|décide\r\nA|1|1|1\r\n", Separator::Bar),
    ] {
        let columns = Columns { group: None, ..columns() };
        let file = read(text.as_bytes(), &columns, &questionnaire(), |_| {}).unwrap();
        assert_eq!((file.separator, answers(&file)[0]), (separator, &[Value(1), Value(1)][..]), "{text}");
    }
}

#[test]
fn the_separator_that_names_more_items_goes_before_one_that_makes_more_columns() {
    let text = "pair_disponible;décide;a,b,c,d\n1;1;x,y,z,w\n";
    let file = read(text.as_bytes(), &Columns::default(), &questionnaire(), |_| {}).unwrap();
    assert_eq!((file.separator, answers(&file)[0]), (Separator::Semicolon, &[Value(1), Value(1)][..]));
}

#[test]
fn the_separator_that_cuts_all_lines_alike_goes_before_one_that_does_not() {
    let questionnaire = Questionnaire { instruments: vec![instrument("i", &[("q", super::FREQUENCY)])] };
    let read = |text: &str| read(text.as_bytes(), &Columns::default(), &questionnaire, |_| {}).unwrap();
    let file = read("q,a;b,c;q\n1,5;x;2\n");
    assert_eq!((file.separator, answers(&file)), (Separator::Semicolon, vec![&[Value(2)][..]]));
    let alone = read("q\n1\n");
    assert_eq!((alone.separator, answers(&alone)), (Separator::Comma, vec![&[Value(1)][..]]));
}

#[test]
fn a_declared_separator_counts_as_a_line() {
    let file = read_text("sep=;\néquipe;carte;pair_disponible;décide\nA;1;1;1\n").unwrap();
    assert_eq!(file.rows[0].line, 3);
}

#[test]
fn every_encoding_gives_the_same_groups() {
    let text = "équipe;carte;pair_disponible;décide\nÉcole de l\u{2019}Ouest;1;1;1\nCœur de ville;2;2;0\n";
    let little: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = format!("\u{feff}{text}");
    for (bytes, encoding) in [
        (text.as_bytes(), "UTF-8"),
        (marked.as_bytes(), "UTF-8"),
        (&little, "UTF-16LE"),
        (&big, "UTF-16BE"),
        (&WINDOWS_1252.encode(text).0, "windows-1252"),
    ] {
        let file = read(bytes, &columns(), &questionnaire(), |_| {}).unwrap();
        let groups: Vec<&str> = file.rows.iter().filter_map(|row| row.group.as_deref()).collect();
        assert_eq!((file.encoding, groups), (encoding, vec!["École de l\u{2019}Ouest", "Cœur de ville"]));
    }
}

#[test]
fn one_accent_alone_is_taken_for_a_french_one() {
    let questionnaire = Questionnaire { instruments: vec![instrument("i", &[("q", super::FREQUENCY)])] };
    let columns = Columns { group: Some("site".to_owned()), pair: None };
    for site in ["Jeanne Œuvre", "Maïs", "Forêt", "Île-de-France"] {
        let bytes = WINDOWS_1252.encode(&format!("site;q\n{site};1\n")).0.into_owned();
        let file = read(&bytes, &columns, &questionnaire, |_| {}).unwrap();
        assert_eq!((file.rows[0].group.as_deref(), file.encoding), (Some(site), "windows-1252"));
    }
}

#[test]
fn a_pair_value_is_never_printed() {
    let file = read_text("équipe,carte,pair_disponible,décide\nA,s3cret,1,1\n").unwrap();
    assert_eq!(file.rows[0].pair.as_ref().unwrap().expose(), "s3cret");
    assert!(!format!("{file:?}").contains("s3cret"));
}
