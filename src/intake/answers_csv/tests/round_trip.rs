//! A random table in every separator and encoding comes back as it was.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use super::super::{Columns, Separator, read};
use super::{Answer, Labelled, answers, instrument};
use crate::domain::questionnaire::Questionnaire;

const SCALE: &[Labelled] =
    &[(0, "Jamais", "Never"), (1, "Parfois, rarement", "Sometimes"), (2, "Très souvent", "Often; a lot")];
const ITEMS: [&str; 3] = ["sens", "équité", "repos"];
const GROUPS: [&str; 6] =
    ["Équipe de l'accueil", "Cœur; côté sud", "Foyer \"Noël\"", "Été, hiver", "a|b\tc", "Pôle\r\nsocial"];

fn questionnaire() -> Questionnaire {
    Questionnaire { instruments: vec![instrument("i", &ITEMS.map(|item| (item, SCALE)))] }
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16Little,
    Utf16Big,
    Windows1252,
}

fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    match encoding {
        Encoding::Utf8 => text.into(),
        Encoding::Utf8Marked => marked.into(),
        Encoding::Utf16Little => marked.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Encoding::Utf16Big => marked.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Encoding::Windows1252 => WINDOWS_1252.encode(text).0.into_owned(),
    }
}

/// An answer with a way in which a file may write it.
fn cell() -> impl Strategy<Value = (Answer, String)> {
    let value = (0..SCALE.len(), 0..5_usize).prop_map(|(place, way)| {
        let (value, fr, en) = SCALE[place];
        let written =
            [value.to_string(), format!("{value}.0"), format!(" {value},0"), fr.to_uppercase(), en.into()];
        (Answer::Value(value), written[way].clone())
    });
    let missing = prop::sample::select(vec![
        (Answer::Declined, String::new()),
        (Answer::Declined, "N/A".to_owned()),
        (Answer::NotConcerned, "non concerné".to_owned()),
    ]);
    prop_oneof![4 => value, 1 => missing]
}

type Row = (&'static str, Vec<(Answer, String)>);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (prop::sample::select(GROUPS.to_vec()), prop::collection::vec(cell(), ITEMS.len()));
    prop::collection::vec(row, 1..30)
}

fn write(rows: &[Row], separator: Separator, terminator: Terminator, quote_style: QuoteStyle) -> String {
    let mut builder = WriterBuilder::new();
    builder.delimiter(separator.byte()).terminator(terminator).quote_style(quote_style);
    let mut writer = builder.from_writer(Vec::new());
    writer.write_record(["équipe"].iter().chain(&ITEMS)).unwrap();
    for (group, cells) in rows {
        writer.write_record([*group].into_iter().chain(cells.iter().map(|(_, cell)| cell.as_str()))).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_table_comes_back_from_every_separator_and_encoding(
        rows in rows(),
        separator in prop::sample::select(Separator::ALL.to_vec()),
        terminator in prop::sample::select(vec![Terminator::CRLF, Terminator::Any(b'\n')]),
        style in prop::sample::select(vec![QuoteStyle::Necessary, QuoteStyle::Always]),
        encoding in prop::sample::select(vec![
            Encoding::Utf8, Encoding::Utf8Marked, Encoding::Utf16Little, Encoding::Utf16Big, Encoding::Windows1252,
        ]),
    ) {
        let text = write(&rows, separator, terminator, style);
        let columns = Columns { group: Some("équipe".to_owned()), pair: None };
        let file = read(&encode(&text, encoding), &columns, &questionnaire(), |_| {}).unwrap();

        let expected: Vec<Vec<Answer>> =
            rows.iter().map(|(_, cells)| cells.iter().map(|(answer, _)| *answer).collect()).collect();
        prop_assert_eq!(answers(&file), expected);
        let groups: Vec<&str> = file.rows.iter().filter_map(|row| row.group.as_deref()).collect();
        prop_assert_eq!(groups, rows.iter().map(|(group, _)| *group).collect::<Vec<_>>());
        prop_assert_eq!(file.separator, separator);
    }

    #[test]
    fn no_bytes_at_all_make_the_reader_fall(bytes: Vec<u8>, pair in any::<bool>()) {
        let pair = pair.then(|| "sens".to_owned());
        let _ = read(&bytes, &Columns { group: None, pair }, &questionnaire(), |_| {});
    }

    #[test]
    fn any_text_below_a_header_is_read_or_refused_with_reasons(text in "[0-3a-z\",;|\t\r\n é]{0,80}") {
        let text = format!("sens,équité,repos,groupe\n{text}");
        let columns = Columns { group: Some("groupe".to_owned()), pair: None };
        match read(text.as_bytes(), &columns, &questionnaire(), |_| {}) {
            Ok(file) => prop_assert!(!file.rows.is_empty()),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}
