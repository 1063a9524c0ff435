//! What the rows tell whoever holds the database: nothing that joins a text to a sheet, nor who wrote one.

use std::collections::BTreeSet;

use entrevoix::domain::dispositif::Mode;
use entrevoix::domain::free_text::FreeText;
use entrevoix::storage::answers;

use super::{all_answered, databases, kept, open, rows, send, written};
use crate::app::{Prepared, TestApp, Visitor};
use crate::oracle::statements::{listen, statements};
use crate::support::TestDatabase;
use crate::support::kept::lines;

#[actix_web::test]
async fn a_wave_has_as_many_rows_as_cards_of_one_length_whoever_has_written() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[6, 6]);
        for (card, text) in ["", "Oui.", &"é".repeat(500), &"🙂".repeat(250)].into_iter().enumerate() {
            send(&app, &prepared.code(0, card), text).await;
            let kept = rows(&app, &prepared.waves[0]);
            let lengths: BTreeSet<_> = kept.iter().map(|row| row.sealed.len()).collect();
            assert_eq!((kept.len(), lengths.len()), (16, 1), "{}", database.name());
        }
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 1))]).await;
        assert_eq!((rows(&app, &prepared.waves[0]).len(), kept(&app, &prepared).len()), (16, 2));
    }
}

#[actix_web::test]
async fn each_write_renews_every_row_so_that_two_copies_of_the_database_tell_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        send(&app, &prepared.code(0, 0), "Le premier").await;
        let copy = || -> BTreeSet<Vec<u8>> {
            rows(&app, wave).into_iter().flat_map(|row| [row.tag.0.to_vec(), row.sealed]).collect()
        };
        let mut before = copy();
        for (path, text) in [("/r/reponses", "Le même"), ("/r/reponses", "Le même"), ("/r/effacer", "")] {
            let mut fields = all_answered(&prepared.code(0, 1), 2);
            fields.push(("text".to_owned(), text.to_owned()));
            app.visitor().send(path, &fields).await;
            let after = copy();
            assert_eq!((after.len(), before.intersection(&after).count()), (28, 0), "{}", database.name());
            before = after;
        }
        assert_eq!(kept(&app, &prepared), ["Le premier"], "and the others' texts stay");
    }
}

#[actix_web::test]
async fn no_card_leads_to_a_row_and_after_closing_not_even_with_the_key() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let wave = &prepared.waves[0];
        written(&app, &prepared, 12).await;
        let key = app.service.card_key(&prepared.id).unwrap();
        let marks: BTreeSet<_> = prepared.cards[0].iter().map(|card| key.text_mark(wave, card).0).collect();
        let sheets = app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap();
        let known: BTreeSet<_> = sheets
            .iter()
            .flat_map(|sheet| [sheet.tag.0, sheet.pair.unwrap().0])
            .chain(prepared.cards[0].iter().map(|card| key.card_tag(card).0))
            .chain(marks.iter().copied())
            .collect();
        let led = || {
            let texts = rows(&app, wave);
            assert!(texts.iter().all(|row| !known.contains(&row.tag.0)), "{}", database.name());
            let opened = texts.iter().map(|row| key.open_text(wave, &row.tag, &row.sealed).unwrap());
            opened.filter(|bytes| marks.contains(&bytes[..32])).count()
        };
        assert_eq!(led(), 12, "while it is open the card replaces and erases its own");
        app.close(wave);
        assert_eq!((led(), rows(&app, wave).len()), (0, 12), "{}", database.name());
    }
}

#[actix_web::test]
async fn at_each_write_all_texts_of_a_wave_are_written_anew_and_never_with_a_sheet() {
    for database in databases().iter().filter(|database| database.is_postgres()) {
        let app = TestApp::start(database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        let mut places = Vec::new();
        for card in 0..12 {
            send(&app, &prepared.code(0, card), &format!("Texte {card}")).await;
            held_apart(database);
            places.push(place(database, &app, &prepared, &format!("Texte {card}")));
        }
        // By chance, each once in many million runs.
        let in_turn: Vec<_> = (0..12).collect();
        assert_ne!(places, in_turn, "rows lie in the order of arrival");
        assert!(places.iter().any(|one| *one != places[0]), "who wrote last always lies at {}", places[0]);
        // Erasing tells no more than writing.
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 3))]).await;
        held_apart(database);
    }
}

/// Where a text stands among the rows as they lie on the disk.
fn place(database: &TestDatabase, app: &TestApp, prepared: &Prepared, text: &str) -> usize {
    let laid = lines(database, "SELECT encode(tag, 'hex') AS text FROM free_text ORDER BY ctid");
    let (key, wave) = (app.service.card_key(&prepared.id).unwrap(), &prepared.waves[0]);
    let row = rows(app, wave).into_iter().find(|row| {
        let bytes = key.open_text(wave, &row.tag, &row.sealed).unwrap();
        FreeText::from_padded(&bytes[32..]).unwrap().as_str() == text
    });
    let hex: String = row.unwrap().tag.0.iter().map(|byte| format!("{byte:02x}")).collect();
    laid.iter().position(|tag| *tag == hex).unwrap()
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

#[actix_web::test]
async fn a_write_runs_the_same_statements_for_every_card_and_however_many_have_written() {
    for database in databases() {
        let address = listen(&database);
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app, Mode::Diagnostic, &[12]), app.visitor());
        let code = prepared.code(0, 13);
        let text = |text: &str| {
            let mut fields = all_answered(&code, 3);
            fields.push(("text".to_owned(), text.to_owned()));
            ("/r/reponses", fields)
        };
        let erasing = ("/r/effacer", vec![("code".to_owned(), code.clone())]);
        let (full, empty) = (text("Un texte"), text(""));
        let mut heard: [BTreeSet<Vec<String>>; 3] = Default::default();
        for others in 0..12 {
            if others % 4 == 3 {
                for (asked, heard) in [&full, &empty, &erasing].into_iter().zip(&mut heard) {
                    let unused = [full.clone(), erasing.clone()];
                    let used = [erasing.clone(), full.clone()];
                    heard.insert(statements(&address, &visitor, &unused, asked).await);
                    heard.insert(statements(&address, &visitor, &used, asked).await);
                }
            }
            send(&app, &prepared.code(0, others), "Un autre").await;
        }
        for heard in &heard {
            assert_eq!(heard.len(), 1, "{}: {heard:#?}", database.name());
            let inserts = heard
                .iter()
                .flatten()
                .filter(|said| said.contains("INSERT INTO") && said.contains("free_text"));
            assert_eq!(inserts.count(), 14, "a row for each card");
        }
    }
}

async fn said(visitor: &Visitor, path: &str, code: &str, fields: &[(String, String)]) -> String {
    format!("{:?}", visitor.send(path, fields).await).replace(code, "CODE")
}
