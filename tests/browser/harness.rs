//! Tests of what the other tests stand on: a browser that ignored « no script » would let every page pass without it,
//! and two tests on one database would see each other's rows.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;

use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
use fantoccini::Locator;

use crate::support::browser::{Browser, Screen, Script};
use crate::support::{TestDatabase, databases};

const PAGE: &str = "<!doctype html><html lang=fr><meta charset=utf-8><meta name=viewport content='width=device-width'>\
    <title>Essai</title><p id=said>sans script</p><div style='height:3000px'></div>\
    <script>document.getElementById('said').textContent = `avec script, ${innerWidth} px`</script>";

/// Serves [`PAGE`] to whoever asks, until the tests end.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let asked = BufReader::new(stream.try_clone().unwrap()).lines();
            asked.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close";
            // The browser may hang up on a connection that it opened ahead of need.
            let _ = write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{PAGE}", PAGE.len());
        }
    });
    address
}

/// What the page says in a browser of its own; `None` where the browser is left out.
async fn said(screen: Screen, script: Script) -> Option<String> {
    let browser = Browser::start(screen, script).await?;
    browser.page().goto(&serve()).await.unwrap();
    Some(browser.page().find(Locator::Id("said")).await.unwrap().text().await.unwrap())
}

#[tokio::test]
async fn a_page_runs_its_script_and_is_as_wide_as_the_screen() {
    for (screen, width) in [(Screen::Phone, 320), (Screen::Tablet, 768), (Screen::Desktop, 1280)] {
        let Some(said) = said(screen, Script::On).await else { return };
        assert_eq!(said, format!("avec script, {width} px"));
    }
}

#[tokio::test]
async fn a_page_runs_no_script_where_script_is_off() {
    let Some(said) = said(Screen::Phone, Script::Off).await else { return };
    assert_eq!(said, "sans script");
}

#[tokio::test]
async fn a_picture_shows_the_page_from_top_to_foot_without_script_too() {
    let Some(browser) = Browser::start(Screen::Phone, Script::Off).await else { return };
    browser.page().goto(&serve()).await.unwrap();
    let picture = std::fs::read(browser.screenshot("harness-320").await).unwrap();
    // Width and height stand in the first chunk of a PNG file, four bytes each.
    let side = |from: usize| u32::from_be_bytes(picture.get(from..from + 4).unwrap().try_into().unwrap());
    assert_eq!(side(16), 320);
    assert!(side(20) > 3000, "the picture is {} high", side(20));
}

#[test]
fn each_test_has_databases_of_its_own() {
    // Making the same table in both fails where they are one.
    for database in databases().iter().chain(&databases()) {
        execute(database, "CREATE TABLE once (id BIGINT PRIMARY KEY)");
        assert!(database.folder().is_dir());
    }
}

fn execute(database: &TestDatabase, sql: &str) {
    let done = if database.is_postgres() {
        let mut connection = PgConnection::establish(database.url()).unwrap();
        sql_query(sql).execute(&mut connection)
    } else {
        let file = database.url().strip_prefix("sqlite://").unwrap();
        sql_query(sql).execute(&mut SqliteConnection::establish(file).unwrap())
    };
    done.unwrap_or_else(|error| panic!("{}: {error}", database.name()));
}
