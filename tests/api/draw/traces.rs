//! What a draw leaves behind: no secret, no time, no neighbour of the answer that follows.

use std::fs;

use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::sql_types::Text;
use diesel::{Connection, RunQueryDsl, sql_query};
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Mode;

use super::{code, draw, open};
use crate::app::{TestApp, all_answered};
use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn neither_the_link_nor_a_drawn_card_stands_in_a_row_a_file_or_a_header() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 5), app.visitor());
        let drawn = draw(&visitor, &remote.link).await;
        let (card, link) = (code(&drawn), remote.link.to_code());
        let fields = [("code", link.as_str()), ("ticket", "")];
        let request = visitor.client.post(format!("{}/tirage", app.base)).form(&fields);
        let response = request.send().await.unwrap();
        let headers = format!("{:?}", response.headers());
        assert!(headers.contains("no-store") && !headers.contains("set-cookie"), "{headers}");
        let second = code(&crate::app::Answer {
            status: response.status(),
            location: None,
            sets_cookie: false,
            body: response.text().await.unwrap(),
        });
        let kept = all_that_is_kept(&database);
        assert!(holds(&kept, "Télétravail".as_bytes()), "what is kept is looked at");
        let raw = |code: &str| CardSecret::from_code(code).unwrap().bytes().to_vec();
        for (code, bytes) in
            [(&card, raw(&card)), (&second, raw(&second)), (&link, remote.link.bytes().to_vec())]
        {
            let bare = code.replace("TIRAGE", "").replace('-', "");
            let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            for needle in
                [code.as_bytes(), bare.as_bytes(), bare.to_lowercase().as_bytes(), hex.as_bytes(), &bytes]
            {
                assert!(!holds(&kept, needle), "{}", database.name());
                assert!(!holds(headers.as_bytes(), needle), "{}", database.name());
            }
        }
    }
}

#[actix_web::test]
async fn a_drawn_card_shares_its_transaction_with_all_of_its_group_and_with_no_answer() {
    for database in databases().into_iter().filter(TestDatabase::is_postgres) {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 8), app.visitor());
        let keys = app.service.card_key(&remote.id).unwrap();
        let mut drawn = Vec::new();
        for _ in 0..8 {
            let code = code(&draw(&visitor, &remote.link).await);
            visitor.send("/r/reponses", &all_answered(&code, 2)).await;
            let tag = keys.card_tag(&CardSecret::from_code(&code).unwrap());
            drawn.push(tag.0.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        }
        let writers = lines(&database, "SELECT DISTINCT xmin::text AS text FROM card");
        assert_eq!(writers.len(), 1, "one transaction wrote all cards of the group");
        let answers = lines(&database, "SELECT xmin::text AS text FROM answer");
        assert_eq!(answers.len(), 8);
        assert!(!answers.contains(&writers[0]), "and it wrote no answer");
        let placed = lines(&database, "SELECT encode(tag, 'hex') AS text FROM card ORDER BY ctid");
        // By chance, once in 40,320 runs.
        assert!(placed.len() == 8 && placed != drawn, "their places tell no order");
    }
}

/// The bytes of the service's files, and the rows of its tables where they are elsewhere.
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
            let rows = format!("SELECT row::text AS text FROM \"{table}\" AS row");
            lines(database, &rows).iter().for_each(|row| kept.extend(row.as_bytes()));
        }
    }
    kept
}

fn holds(kept: &[u8], needle: &[u8]) -> bool {
    kept.windows(needle.len()).any(|window| window == needle)
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
