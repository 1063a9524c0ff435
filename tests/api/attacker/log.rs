//! Whoever holds the log of the real program.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;

use crate::app::{Visitor, all_answered, prepare, service_in};

#[tokio::test]
async fn the_log_holds_nothing_of_a_participants_way_however_much_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    let url = format!("sqlite://{}", data.join("entrevoix.sqlite").display());
    let (service, clock, account) = service_in(&url, &data.join("secrets"));
    let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
    let today = app::Clock::System.today();
    clock.set_noon(today);
    app::open_wave(&service, &account, &prepared.waves[0], today).unwrap();
    drop(service);
    let (base, stop) = serve(&data);
    let visitor = Visitor { client: reqwest::Client::new(), base };
    let page = visitor.get("/r").await.body;
    let loaded: Vec<_> = page.split('"').filter(|part| part.starts_with("/static/")).collect();
    assert!(loaded.len() >= 2, "a style sheet and a script");
    for path in loaded {
        assert_eq!(visitor.get(path).await.status, StatusCode::OK);
    }
    assert_eq!(visitor.get("/anonymat").await.status, StatusCode::OK);
    let code = prepared.code(0, 0);
    visitor.post("/r", &[("code", &code)]).await;
    assert_eq!(visitor.send("/r/reponses", &all_answered(&code, 2)).await.status, StatusCode::OK);
    visitor.post("/r/effacer", &[("code", &code)]).await;
    let log = stop();
    assert_eq!(log, "", "not even that somebody came");
}

/// The real program, with its log as loud as it goes; gives its address, and what stops it and reads the log.
fn serve(data: &Path) -> (String, impl FnOnce() -> String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_entrevoix"))
        .args(["serve", "--port", "0", "--data"])
        .arg(data)
        .env("ENTREVOIX_LOG", "debug")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let base = line.split_whitespace().last().unwrap().to_owned();
    let stop = move || {
        child.kill().unwrap();
        child.wait().unwrap();
        let mut log = String::new();
        child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
        log
    };
    (base, stop)
}
