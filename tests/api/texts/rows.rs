//! What the rows tell whoever holds the database: nothing that joins a text to a sheet, nor who wrote one.

use std::collections::BTreeSet;

use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::sql_types::Text;
use diesel::{Connection, RunQueryDsl, sql_query};
use entrevoix::domain::dispositif::Mode;
use entrevoix::storage::answers;

use super::{all_answered, databases, open, rows, send, written};
use crate::app::{TestApp, Visitor};
use crate::support::TestDatabase;

#[actix_web::test]
async fn a_text_row_says_nothing_by_its_length_and_everybody_who_answers_has_one() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        for (card, text) in ["", "Oui.", &"é".repeat(500), &"🙂".repeat(250)].into_iter().enumerate() {
            send(&app, &prepared.code(0, card), text).await;
        }
        let kept = rows(&app, &prepared.waves[0]);
        let lengths: BTreeSet<_> = kept.iter().map(|row| row.sealed.len()).collect();
        assert_eq!((kept.len(), lengths.len()), (4, 1), "{}", database.name());
    }
}

#[actix_web::test]
async fn no_tag_of_a_text_is_that_of_a_sheet_and_after_closing_no_card_leads_to_one() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        written(&app, &prepared, 12).await;
        let key = app.service.card_key(&prepared.id).unwrap();
        let led: BTreeSet<_> = prepared.cards[0].iter().map(|secret| key.text_tag(wave, secret)).collect();
        let texts = rows(&app, wave);
        let sheets = app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap();
        assert_eq!((texts.len(), sheets.len()), (12, 12));
        assert!(texts.iter().all(|text| led.contains(&text.tag)), "the card replaces and erases its own");
        for sheet in &sheets {
            let pair = sheet.pair.unwrap().0;
            assert!(texts.iter().all(|text| text.tag.0 != sheet.tag.0 && text.tag.0 != pair));
        }
        app.close(wave);
        let texts = rows(&app, wave);
        assert_eq!(texts.len(), 12, "{}", database.name());
        assert!(texts.iter().all(|text| !led.contains(&text.tag)), "with card and key, none is found");
    }
}

#[actix_web::test]
async fn at_each_write_all_texts_of_a_wave_are_written_anew_and_never_with_a_sheet() {
    for database in databases().iter().filter(|database| database.is_postgres()) {
        let app = TestApp::start(database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        let key = app.service.card_key(&prepared.id).unwrap();
        let placed = || lines(database, "SELECT encode(tag, 'hex') AS text FROM free_text ORDER BY ctid");
        let (mut arrived, mut newest_last) = (Vec::new(), 0);
        for card in 0..12 {
            send(&app, &prepared.code(0, card), "Un texte").await;
            let tag = key.text_tag(wave, &prepared.cards[0][card]).0;
            arrived.push(tag.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
            held_apart(database);
            newest_last += usize::from(placed().last() == arrived.last());
        }
        let backwards: Vec<_> = placed().into_iter().rev().collect();
        // By chance, each once in 240 million runs or more.
        assert!(newest_last < 12, "the last row is that of who answered last");
        assert!(placed() != arrived && backwards != arrived);
        // Erasing tells no more than writing.
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 3))]).await;
        held_apart(database);
        assert_eq!(lines(database, "SELECT 'row' AS text FROM free_text").len(), 11);
    }
}

/// One transaction wrote all texts, and it wrote no sheet.
fn held_apart(database: &TestDatabase) {
    let texts = lines(database, "SELECT DISTINCT xmin::text AS text FROM free_text");
    let sheets = lines(database, "SELECT DISTINCT xmin::text AS text FROM answer");
    assert_eq!(texts.len(), 1, "{texts:?}");
    assert!(!sheets.contains(&texts[0]), "{texts:?} in {sheets:?}");
}

#[actix_web::test]
async fn after_closing_no_dead_text_is_left_in_the_table() {
    for database in databases().iter().filter(|database| database.is_postgres()) {
        let app = TestApp::start(database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        written(&app, &prepared, 9).await;
        app.close(&prepared.waves[0]);
        // With every row dead and let go the table has no page left. Where the server's own vacuum is at it in that moment,
        // the next midnight does it.
        let size = || lines(database, "SELECT pg_relation_size('free_text')::text AS text").remove(0);
        let is_empty = (0..20).any(|_| {
            size() == "0" || {
                app.midnight();
                false
            }
        });
        assert!(is_empty, "{} bytes are left", size());
    }
}

#[actix_web::test]
async fn used_and_unused_cards_get_the_same_answers_where_texts_are_asked_for() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app, Mode::Diagnostic, &[12]), app.visitor());
        let [used, empty, unused] = [0, 1, 2].map(|card| prepared.code(0, card));
        send(&app, &used, "Un texte").await;
        send(&app, &empty, "").await;
        let wrong = |code: &str| {
            let mut fields = all_answered(code, 9);
            fields.push(("text".to_owned(), "Le même".to_owned()));
            fields
        };
        for path in ["/r", "/r/reponses", "/r/effacer"] {
            let first = said(&visitor, path, &used, &wrong(&used)).await;
            assert!(!first.contains("Un texte"), "{first}");
            for code in [&empty, &unused] {
                assert_eq!(
                    first,
                    said(&visitor, path, code, &wrong(code)).await,
                    "{} {path}",
                    database.name()
                );
            }
        }
    }
}

async fn said(visitor: &Visitor, path: &str, code: &str, fields: &[(String, String)]) -> String {
    format!("{:?}", visitor.send(path, fields).await).replace(code, "CODE")
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    text: String,
}

fn lines(database: &TestDatabase, query: &str) -> Vec<String> {
    let mut connection = PgConnection::establish(database.url()).unwrap();
    let lines: Vec<Line> = sql_query(query).load(&mut connection).unwrap();
    lines.into_iter().map(|line| line.text).collect()
}
