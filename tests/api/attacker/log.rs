//! Whoever holds the log of the real program.

use std::fs;

use entrevoix::app::{self, NewGroup};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::group::Distribution;
use reqwest::StatusCode;

use crate::app::{Visitor, all_answered, new_dispositif, prepare, service_in};
use crate::program::Program;

#[tokio::test]
async fn the_log_holds_nothing_of_a_participants_way_however_much_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    let url = format!("sqlite://{}", data.join("entrevoix.sqlite").display());
    let (service, clock, account) = service_in(&url, &data.join("secrets"));
    let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
    let mut remote = new_dispositif(&service, &account, Granularity::Whole, &[]);
    let distribution = Distribution::Drawn;
    remote.groups = vec![NewGroup { distribution, ..NewGroup::printed("Télétravail", 1) }];
    let remote = app::create_dispositif(&service, &account, remote).unwrap();
    let link = app::make_cards(&service, &account, &remote).unwrap().links.remove(0).1.to_code();
    let today = app::Clock::System.today();
    clock.set_noon(today);
    app::open_wave(&service, &account, &prepared.waves[0], today).unwrap();
    drop(service);
    let program = Program::serve(&url, &data.join("secrets"));
    let visitor = Visitor { client: reqwest::Client::new(), base: program.base.clone() };
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
    assert_eq!(visitor.get("/tirage").await.status, StatusCode::OK);
    for (typed, status) in
        [(&link, StatusCode::OK), (&link, StatusCode::CONFLICT), (&code, StatusCode::UNPROCESSABLE_ENTITY)]
    {
        assert_eq!(visitor.post("/tirage", &[("code", typed)]).await.status, status);
    }
    let log = program.stop();
    assert_eq!(log, "", "not even that somebody came");
}
