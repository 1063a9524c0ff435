//! Every fault with its exact message.

use super::super::{Columns, read};
use super::{columns, instrument, questionnaire, read_text, told, told_of_items};
use crate::domain::questionnaire::Questionnaire;

const HEADER: &str = "équipe;carte;pair_disponible;décide";

fn told_of_rows(rows: &str) -> Vec<String> {
    told(read_text(&format!("{HEADER}\n{rows}")))
}

fn told_of_bytes(bytes: &[u8]) -> Vec<String> {
    told(read(bytes, &columns(), &questionnaire(), |_| {}))
}

#[test]
fn an_empty_file_is_told() {
    for text in ["", "\u{feff}", "\n\n"] {
        assert_eq!(
            told(read_text(text)),
            ["the file is empty; export it again with its header line and its rows"]
        );
    }
}

#[test]
fn a_workbook_is_told_from_other_files_that_are_not_text() {
    for magic in [&b"PK\x03\x04\x14\0"[..], b"\xD0\xCF\x11\xE0\xA1\xB1"] {
        assert_eq!(
            told_of_bytes(magic),
            [
                "the file is a spreadsheet workbook, not CSV; save its sheet as « CSV UTF-8 » and give that file"
            ]
        );
    }
    assert_eq!(
        told_of_bytes(b"\x7fELF\x02\0\0\0"),
        ["the file is not text; save it as « CSV UTF-8 » and give that file"]
    );
    assert_eq!(
        told_of_bytes(b"\xff\xfe\x00\xd8a\x00"),
        ["the file is not valid UTF-16LE text; save it as « CSV UTF-8 » and give that file"]
    );
}

#[test]
fn a_file_without_rows_is_told() {
    for rows in ["", ";;;\n"] {
        assert_eq!(told_of_rows(rows), ["the file has a header and no rows; export it again with its rows"]);
    }
}

#[test]
fn a_file_without_header_is_told_without_showing_its_first_row() {
    assert_eq!(
        told_of_bytes("A;s3cret;1;1\nB;other;2;0\n".as_bytes()),
        ["line 1: the first line names no item of the questionnaire; make it a header with columns such as \
          « pair_disponible »"]
    );
}

#[test]
fn a_missing_item_is_told() {
    assert_eq!(
        told_of_items("pair_disponible,note\n1,x\n"),
        [
            "line 1: no column holds the item lien.décide; add a column « lien.décide », its cells left blank where \
          nobody answered"
        ]
    );
}

#[test]
fn a_missing_group_or_pair_column_is_told() {
    assert_eq!(
        told_of_bytes("pair_disponible,décide\n1,1\n".as_bytes()),
        [
            "line 1: there is no group column « équipe »; name one of the file's own columns",
            "line 1: there is no pair column « carte »; name one of the file's own columns",
        ]
    );
}

#[test]
fn a_group_column_that_could_be_two_is_told() {
    assert_eq!(
        told_of_bytes("Équipe,ÉQUIPE,carte,pair_disponible,décide\nA,B,1,1,1\n".as_bytes()),
        [
            "line 1: « équipe » could be several columns of the file; name the group column with its exact capitals"
        ]
    );
}

#[test]
fn a_column_with_two_roles_is_told() {
    let columns = Columns { group: Some("décide".to_owned()), pair: Some("décide".to_owned()) };
    let text = "pair_disponible,décide\n1,1\n";
    assert_eq!(
        told(read(text.as_bytes(), &columns, &questionnaire(), |_| {})),
        [
            "line 1, column 2 « décide »: the group column cannot be read as the item lien.décide too; name another \
             column",
            "line 1, column 2 « décide »: the pair column cannot be read as the item lien.décide too; name another \
             column",
            "line 1, column 2 « décide »: the group column cannot be read as the pair column too; name another column",
        ]
    );
}

#[test]
fn a_header_that_stands_twice_is_told() {
    assert_eq!(
        told_of_items("pair_disponible,décide,note, note ,décide\n1,1,x,y,0\n"),
        [
            "line 1, column 4 « note »: the header is the same as that of column 3; rename or remove one of the two",
            "line 1, column 5 « décide »: the header is the same as that of column 2; rename or remove one of the two",
        ]
    );
}

#[test]
fn two_columns_for_one_item_are_told() {
    assert_eq!(
        told_of_items("pair_disponible,décide,lien.décide\n1,1,0\n"),
        ["line 1, column 3 « lien.décide »: the item lien.décide already has column 2; keep one of the two"]
    );
    assert_eq!(
        told_of_items("pair_disponible,Décide,DÉCIDE\n1,1,0\n"),
        ["line 1, column 3 « DÉCIDE »: the item lien.décide already has column 2; keep one of the two"]
    );
}

#[test]
fn a_header_that_could_be_two_items_is_told() {
    let instruments = ["a", "b"].map(|id| instrument(id, &[("q", super::FREQUENCY)])).to_vec();
    assert_eq!(
        told(read(b"q,z\n1,2\n", &Columns::default(), &Questionnaire { instruments }, |_| {})),
        [
            "line 1, column 1 « q »: the header could be the items a.q and b.q; write the one that is meant in full"
        ]
    );
}

#[test]
fn a_ragged_row_is_told_without_looking_at_its_cells() {
    assert_eq!(
        told_of_rows("A;1;1;1\nA;2;9\nA;\"x\ny\";3;1;1\nA;4;1;1\nA\n"),
        [
            "line 3: the line has 3 fields where the header has 4; complete it, and quote any field that holds the \
             separator « ; »",
            "line 4: the line has 5 fields where the header has 4; complete it, and quote any field that holds the \
             separator « ; »",
            "line 7: the line has 1 field where the header has 4; complete it, and quote any field that holds the \
             separator « ; »",
        ]
    );
}

#[test]
fn a_foreign_value_is_told_with_what_the_scale_has() {
    assert_eq!(
        told_of_rows("A;1;4;-1\nA;2;souvent;1.5\nA;3;1.;0x\n"),
        [
            "line 2, column 3 « pair_disponible »: « 4 » is not an answer to this item; write 1 to 3, a label of its \
             scale, or nothing for no answer",
            "line 2, column 4 « décide »: « -1 » is not an answer to this item; write 0 to 1, a label of its scale, \
             or nothing for no answer",
            "line 3, column 3 « pair_disponible »: « souvent » is not an answer to this item; write 1 to 3, a label \
             of its scale, or nothing for no answer",
            "line 3, column 4 « décide »: « 1.5 » is not an answer to this item; write 0 to 1, a label of its scale, \
             or nothing for no answer",
            "line 4, column 3 « pair_disponible »: « 1. » is not an answer to this item; write 1 to 3, a label of its \
             scale, or nothing for no answer",
            "line 4, column 4 « décide »: « 0x » is not an answer to this item; write 0 to 1, a label of its scale, \
             or nothing for no answer",
        ]
    );
}

#[test]
fn a_fault_behind_a_quoted_line_break_has_the_line_of_its_cell() {
    assert_eq!(
        told_of_rows("\"A\r\nB\";1;1;1\n\"A\nB\";2;1;x\n"),
        [
            "line 5, column 4 « décide »: « x » is not an answer to this item; write 0 to 1, a label of its scale, or \
          nothing for no answer"
        ]
    );
}

#[test]
fn a_row_without_group_is_told() {
    assert_eq!(
        told_of_rows("A;1;1;1\n ;2;1;1\nNA;3;1;1\n"),
        [
            "line 3, column 1 « équipe »: the row has no group; name its group, or read the file without the group \
             column",
            "line 4, column 1 « équipe »: the row has no group; name its group, or read the file without the group \
             column",
        ]
    );
}

#[test]
fn a_group_in_two_spellings_is_told() {
    assert_eq!(
        told_of_rows("Équipe A;1;1;1\nÉquipe B;2;1;1\néquipe a;3;1;1\n"),
        [
            "line 4, column 1 « équipe »: the group « équipe a » differs from « Équipe A » on line 2 in capitals alone; \
          write both in one way"
        ]
    );
}

#[test]
fn a_pair_value_that_stands_twice_is_told_and_not_shown() {
    assert_eq!(
        told_of_rows("A;s3cret;1;1\nA;;1;1\nB; s3cret ;1;1\nB;;1;1\n"),
        [
            "line 4, column 2 « carte »: the pair value is the same as on line 2; a person has one row in a file"
        ]
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told_and_shows_nothing_of_what_it_swallowed() {
    assert_eq!(
        told_of_rows("A;1;1;1\nB;2;\"1;1\nB;s3cret;1;1\n"),
        ["line 3: a quotation mark opens here and is never closed; close it, or take it away"]
    );
    assert_eq!(
        told_of_bytes("équipe;\"carte;pair_disponible;décide\nA;1;1;1\n".as_bytes()),
        ["line 1: a quotation mark opens here and is never closed; close it, or take it away"]
    );
}

#[test]
fn a_quotation_mark_inside_a_field_closes_nothing_and_opens_nothing() {
    let file = read_text(&format!("{HEADER}\nA 5\";1;1;1\n\"B \"\"x\"\"\";2;1;\"1\"\nC 5\";3;1;1")).unwrap();
    let groups: Vec<&str> = file.rows.iter().filter_map(|row| row.group.as_deref()).collect();
    assert_eq!(groups, ["A 5\"", "B \"x\"", "C 5\""]);
}

#[test]
fn a_misplaced_quotation_mark_shows_no_neighbouring_cell() {
    let text = "pair_disponible;carte;décide;équipe\n\"9;s3cret;1\";1;1;A\n\"8\ns3cret\";2;1;A\n";
    let all = told(read_text(text)).join("\n");
    assert!(all.contains("« 9… »") && all.contains("« 8… »") && !all.contains("s3cret"), "{all}");
}

#[test]
fn fifty_faults_are_told_and_the_others_counted() {
    let rows = "A;;9;1\n".repeat(53);
    let told = told_of_rows(&rows);
    assert_eq!(told.len(), 51);
    assert!(told[49].starts_with("line 51, column 3"), "{}", told[49]);
    assert_eq!(told[50], "and 3 more; correct these and give the file again");
    assert_eq!(told_of_rows(&"A;;9;1\n".repeat(50)).len(), 50);
}

#[test]
fn faults_of_the_header_and_of_the_rows_are_told_together() {
    let told = told(read_text("équipe;pair_disponible;note;note\n;7;x;y\n"));
    let starts: Vec<&str> = told.iter().filter_map(|fault| fault.split(": ").next()).collect();
    assert_eq!(
        starts,
        [
            "line 1, column 4 « note »",
            "line 1",
            "line 1",
            "line 2, column 1 « équipe »",
            "line 2, column 2 « pair_disponible »",
        ]
    );
}
