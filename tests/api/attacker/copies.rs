//! Whoever holds a copy of the database and of every file.

use std::fs;
use std::path::Path;

use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::sql_types::{Nullable, Text};
use diesel::{Connection, RunQueryDsl, sql_query};
use entrevoix::app;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;

use crate::app::{PASSWORD, TestApp, all_answered, day};
use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn no_code_no_token_and_no_password_stands_in_a_row_or_a_file() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[6]);
        app.intervenant().await;
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
        app.visitor().get(&format!("/direction/{token}")).await;
        for card in 0..6 {
            app.visitor().post("/r", &[("code", &prepared.code(0, card))]).await;
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        for moment in ["open", "closed"] {
            let kept = all_that_is_kept(&database);
            assert!(holds(&kept, "Mairie de Valmont".as_bytes()), "what is kept is looked at");
            for secret in prepared.cards.iter().flatten() {
                let code = secret.to_code();
                let bytes = CardSecret::from_code(&code).unwrap();
                let bare = code.replace('-', "");
                let all = [code.clone(), bare.clone(), bare.to_lowercase(), hex(bytes.bytes())];
                assert!(!all.iter().any(|one| holds(&kept, one.as_bytes())), "{} {moment}", database.name());
                assert!(!holds(&kept, bytes.bytes()), "{} {moment}", database.name());
            }
            for secret in [token.as_str(), PASSWORD] {
                assert!(!holds(&kept, secret.as_bytes()), "{} {moment}", database.name());
            }
            if moment == "open" {
                app.close(&prepared.waves[0]);
            }
        }
    }
}

#[actix_web::test]
async fn after_closing_the_order_of_arrival_stands_nowhere() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[12]);
        let keys = app.service.answer_keys(&prepared.id).unwrap();
        let mut arrived = Vec::new();
        for card in 0..12 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            arrived.push(keys.answer_tag(&prepared.waves[0], &prepared.cards[0][card]).0.to_vec());
        }
        app.close(&prepared.waves[0]);
        let found =
            if database.is_postgres() { in_postgres(&database) } else { in_files(&database, &arrived) };
        let backwards: Vec<_> = found.iter().rev().cloned().collect();
        let hexed: Vec<_> = arrived.iter().map(|tag| hex(tag)).collect();
        assert_eq!(found.len(), 12, "{}", database.name());
        // By chance, once in 240 million runs.
        assert!(found != hexed && backwards != hexed, "{}", database.name());
    }
}

/// The tags in the order of their places, after holding that one transaction wrote them all.
fn in_postgres(database: &TestDatabase) -> Vec<String> {
    let writers = lines(database, "SELECT DISTINCT xmin::text AS text FROM answer");
    assert_eq!(writers.len(), 1);
    lines(database, "SELECT encode(tag, 'hex') AS text FROM answer ORDER BY ctid")
}

/// The tags in the order of their places in the main file's table, after holding that each stands twice (the table and
/// its index) and that the log is empty.
fn in_files(database: &TestDatabase, tags: &[Vec<u8>]) -> Vec<String> {
    let file = Path::new(database.url().strip_prefix("sqlite://").unwrap());
    let log = file.with_extension("sqlite-wal");
    assert_eq!(fs::metadata(log).map_or(0, |log| log.len()), 0, "the log is empty");
    let bytes = fs::read(file).unwrap();
    let mut places = Vec::new();
    for tag in tags {
        let of_tag: Vec<_> = (0..bytes.len() - 32).filter(|place| bytes[*place..].starts_with(tag)).collect();
        assert_eq!(of_tag.len(), 2, "no removed row is left");
        places.push((of_tag[0], hex(tag)));
    }
    places.sort();
    places.into_iter().map(|(_, tag)| tag).collect()
}

/// All that the service keeps: the bytes of its files, and the rows of its tables where they are elsewhere.
fn all_that_is_kept(database: &TestDatabase) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut folders = vec![database.folder().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { kept.extend(fs::read(path).unwrap()) }
        }
    }
    if database.is_postgres() {
        let tables = "SELECT tablename::text AS text FROM pg_tables WHERE schemaname = 'public'";
        for table in lines(database, tables) {
            let rows = format!("SELECT string_agg(row::text, ' ') AS text FROM \"{table}\" AS row");
            lines(database, &rows).iter().for_each(|row| kept.extend(row.as_bytes()));
        }
    }
    kept
}

fn holds(kept: &[u8], needle: &[u8]) -> bool {
    kept.windows(needle.len()).any(|window| window == needle)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Nullable<Text>)]
    text: Option<String>,
}

fn lines(database: &TestDatabase, query: &str) -> Vec<String> {
    let mut connection = PgConnection::establish(database.url()).unwrap();
    let lines: Vec<Line> = sql_query(query).load(&mut connection).unwrap();
    lines.into_iter().filter_map(|line| line.text).collect()
}
