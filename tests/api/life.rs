//! How a dispositif ends, and what is left of it: by its last release, by cancelling, on its retention date.

mod actions;
mod cancelling;
mod crashes;
mod hands;
mod imported;
mod line;
mod next_step;
mod pages;
mod retention;
mod spare_cards;
mod twice;

use std::fs;
use std::path::PathBuf;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use entrevoix::app;
use entrevoix::domain::dispositif::{Dispositif, Granularity, State};
use entrevoix::domain::purge::{Kept, Purge, Reason};
use entrevoix::domain::wave::WaveState;
use entrevoix::storage::{answers, cards, purges};
use reqwest::StatusCode;

use crate::app::{Prepared, TODAY, TestApp, all_answered, day};
use crate::support::{TestDatabase, databases};

/// Runs statements as somebody would who has the database and not the service, which may be at work on it.
pub fn by_hand(database: &TestDatabase, sql: &str) {
    match database.url().strip_prefix("sqlite://") {
        Some(file) => SqliteConnection::establish(file)
            .unwrap()
            .batch_execute(&format!("PRAGMA busy_timeout = 30000; {sql}"))
            .unwrap(),
        None => PgConnection::establish(database.url()).unwrap().batch_execute(sql).unwrap(),
    }
}

/// The file of a dispositif's key.
fn key(database: &TestDatabase, prepared: &Prepared, kept: Kept) -> PathBuf {
    let name = match kept {
        Kept::Cards => format!("{}.key", prepared.id),
        other => format!("{}.{}.key", prepared.id, other.as_str()),
    };
    database.folder().join("secrets/dispositifs").join(name)
}

/// Whether the keys of the answers and of the cards are there.
fn keys(database: &TestDatabase, prepared: &Prepared) -> (bool, bool) {
    let is_there = |kept| key(database, prepared, kept).exists();
    (is_there(Kept::Answers), is_there(Kept::Cards))
}

/// How many answers and cards of the dispositif are in the database.
fn rows(app: &TestApp, prepared: &Prepared) -> (usize, usize) {
    let waves = prepared.waves.clone();
    let all = app.service.db.read(|connection| {
        let mut count = 0;
        for wave in &waves {
            count += answers::of_wave(connection, wave)?.len();
        }
        let of = cards::all(connection)?.into_iter().filter(|(dispositif, ..)| *dispositif == prepared.id);
        Ok::<_, entrevoix::storage::StorageError>((count, of.count()))
    });
    all.unwrap()
}

fn record(app: &TestApp, prepared: &Prepared) -> Vec<Purge> {
    app.service.db.read(|connection| purges::of_dispositif(connection, &prepared.id)).unwrap()
}

fn erased(kept: Kept, reason: Reason, done_on: chrono::NaiveDate) -> Purge {
    Purge { kept, reason, done_on }
}

fn seen(app: &TestApp, prepared: &Prepared) -> (Dispositif, Vec<WaveState>) {
    let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
    let states = view.waves.iter().map(|(wave, _)| wave.state).collect();
    (view.dispositif, states)
}

/// So many cards of a group answer, all alike.
async fn answer(app: &TestApp, prepared: &Prepared, cards: std::ops::Range<usize>, value: u8) {
    for card in cards {
        let sent = app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    }
}

/// Six answer before and after; both waves are closed.
async fn finish(app: &TestApp) -> Prepared {
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    answer(app, &prepared, 0..6, 2).await;
    app.close(&prepared.waves[0]);
    app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
    answer(app, &prepared, 0..6, 3).await;
    app.close(&prepared.waves[1]);
    prepared
}

#[actix_web::test]
async fn with_the_last_release_the_answers_key_is_destroyed_and_with_the_validated_reading_the_cards_key() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((true, true), (6, 8)));
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
        answer(&app, &prepared, 0..6, 3).await;
        app.close(&prepared.waves[1]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, true), (0, 8)));
        let last = erased(Kept::Answers, Reason::LastRelease, TODAY);
        assert_eq!(record(&app, &prepared), [last], "{}", database.name());
        let code = prepared.code(0, 0);
        let closed = app.visitor().post("/r", &[("code", &code)]).await;
        assert!(closed.body.contains("Le questionnaire est clos"), "{}", closed.body);

        app.clock.set_noon(day(1));
        app.validate(&prepared.id);
        for _ in 0..2 {
            app.midnight();
            assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
            let validated = erased(Kept::Cards, Reason::Validated, day(1));
            assert_eq!(record(&app, &prepared), [last, validated]);
        }
        let unknown = app.visitor().post("/r", &[("code", &code)]).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert!(unknown.body.contains("terminé ou annulé, c’est normal"), "{}", unknown.body);
        assert!(app::read_comparison(&app.service, &app.account, &prepared.id).is_ok(), "releases stay");
    }
}

#[actix_web::test]
async fn a_reading_that_is_validated_before_the_last_release_leaves_the_cards_until_then() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        app.validate(&prepared.id);
        app.midnight();
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((true, true), (0, 8)));
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
        answer(&app, &prepared, 0..6, 3).await;
        app.close(&prepared.waves[1]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
        let [answers, cards] = [(Kept::Answers, Reason::LastRelease), (Kept::Cards, Reason::Validated)]
            .map(|(kept, why)| erased(kept, why, TODAY));
        assert_eq!(record(&app, &prepared), [answers, cards], "{}", database.name());
    }
}

#[actix_web::test]
async fn a_backup_of_the_database_from_before_the_last_release_opens_no_more_and_releases_nothing_again() {
    let database = crate::support::sqlite();
    let file = PathBuf::from(database.url().strip_prefix("sqlite://").unwrap());
    let backup = file.with_extension("backup");
    let (prepared, released) = {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
        answer(&app, &prepared, 0..6, 3).await;
        app.service.db.let_go_of_removed().unwrap();
        fs::copy(&file, &backup).unwrap();
        app.close(&prepared.waves[1]);
        (prepared, app.service.db.read(entrevoix::storage::ledger::hold_last).unwrap())
    };
    assert_eq!(released.unwrap().sequence, 1);
    let restored = format!("sqlite://{}", backup.display());
    let (service, _) = crate::app::empty_service_in(&restored, &database.folder().join("secrets"));
    service.check_keys().unwrap();
    let stored = |wave| service.db.read(|connection| answers::of_wave(connection, wave)).unwrap().len();
    assert_eq!(prepared.waves.iter().map(stored).sum::<usize>(), 12, "the backup has the rows");
    std::thread::scope(|scope| scope.spawn(|| app::midnight(&service)).join().unwrap()).unwrap();
    assert_eq!(prepared.waves.iter().map(stored).sum::<usize>(), 0);
    let last = service.db.read(entrevoix::storage::ledger::hold_last).unwrap();
    assert_eq!(last.unwrap().sequence, 0, "nothing was released a second time");
    let state = service.db.read(|connection| entrevoix::storage::dispositifs::find(connection, &prepared.id));
    assert_eq!(state.unwrap().unwrap().state, State::Finished);
}
