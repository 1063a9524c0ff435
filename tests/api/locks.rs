//! On PostgreSQL two machines write at once: what must not pass another waits for it. One by one, each lock is held by hand and the
//! verb is seen to wait; what it does once it is let through is tested with the verb. SQLite has one writer at a time.

use std::thread;

use diesel::connection::SimpleConnection;
use diesel::sql_types::BigInt;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};

use entrevoix::app::{self, CardWay};
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::reading::Vote;

use crate::app::{TestApp, day};
use crate::support::{TestDatabase, databases};
use crate::votes;

#[derive(QueryableByName)]
struct Waiting {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// Whether `verb` waits as long as somebody else holds the lock of this name. It is let through in the end.
fn waits(database: &TestDatabase, name: &str, verb: impl FnOnce() + Send) -> bool {
    let mut other = PgConnection::establish(database.url()).unwrap();
    let hold = format!("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('{name}', 0))");
    other.batch_execute(&hold).unwrap();
    thread::scope(|scope| {
        let doing = scope.spawn(verb);
        let mut is_waiting = false;
        while !is_waiting && !doing.is_finished() {
            let waiting = sql_query(
                "SELECT count(*) AS number FROM pg_locks WHERE locktype = 'advisory' AND NOT granted \
                 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            );
            is_waiting = waiting.get_result::<Waiting>(&mut other).unwrap().number > 0;
        }
        other.batch_execute("COMMIT").unwrap();
        is_waiting
    })
}

/// The databases that several machines share.
fn shared() -> impl Iterator<Item = TestDatabase> {
    databases().into_iter().filter(TestDatabase::is_postgres)
}

#[actix_web::test]
async fn a_questionnaire_that_closes_waits_for_whoever_changes_its_dispositif() {
    for database in shared() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        let close = || app::close_wave(&app.service, &app.account, &prepared.waves[0]).unwrap();
        assert!(waits(&database, &format!("dispositif {}", prepared.id), close));
    }
}

#[actix_web::test]
async fn a_vote_waits_for_another_and_for_whoever_closes_the_vote() {
    for database in shared() {
        let app = TestApp::start(&database);
        let prepared = votes::voting(&app, &[5]);
        let reading = votes::reading(&app, &prepared.id).id;
        for lock in [format!("reading {reading}"), format!("votes {reading}")] {
            let card = CardSecret::from_code(&prepared.code(0, 0)).unwrap();
            let CardWay::Open(open) = app::find_card(&app.service, &card).unwrap() else {
                panic!("not open")
            };
            let card = open.voting().unwrap();
            let vote = || app::keep_vote(&app.service, &card, Some(Vote::Recognises)).unwrap();
            assert!(waits(&database, &lock, vote), "{lock}");
        }
    }
}

#[actix_web::test]
async fn what_is_done_to_a_reading_waits_for_whoever_changes_its_dispositif() {
    for database in shared() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        votes::write(&app, &prepared);
        let lock = format!("dispositif {}", prepared.id);
        let (service, account, id) = (&app.service, &app.account, &prepared.id);
        assert!(waits(&database, &lock, || votes::write(&app, &prepared)));
        assert!(waits(&database, &lock, || app::put_to_vote(service, account, id, day(20)).unwrap()));
        assert!(waits(&database, &lock, || app::close_vote(service, account, id).unwrap()));
        assert!(waits(&database, &lock, || app::revise_reading(service, account, id).unwrap()));
        let today = Some(app.clock.today());
        assert!(waits(&database, &lock, || app::validate_reading(service, account, id, today).unwrap()));
        assert!(waits(&database, &lock, || app::transmit_reading(service, account, id).unwrap()));
    }
}
