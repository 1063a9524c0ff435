//! On PostgreSQL two machines write at once: what must not pass another waits for it. One by one, each lock is held by hand and the
//! verb is seen to wait; what it does once it is let through is tested with the verb. SQLite has one writer at a time.

use std::thread;

use diesel::connection::SimpleConnection;
use diesel::sql_types::BigInt;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};

use entrevoix::app::{self, CardWay};
use entrevoix::domain::action::Status;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::reading::Vote;
use entrevoix::domain::step::{Step, StepKind};

use crate::app::{TestApp, day, new_dispositif};
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

#[actix_web::test]
async fn what_is_done_in_the_life_of_a_dispositif_waits_for_whoever_changes_it() {
    for database in shared() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let id = &app.open_dispositif(Granularity::Whole, &[8]).id;
        app.validate(id);
        app::transmit_reading(service, account, id).unwrap();
        app.write_action(id);
        let action = app::read_actions(service, account, id).unwrap().actions.remove(0).id;
        let step = Step::to_do(StepKind::Restitution);
        let said = (Status::UnderWay, None, "");
        let lock = format!("dispositif {id}");
        let held = |what: &str, verb: &(dyn Fn() + Sync)| assert!(waits(&database, &lock, verb), "{what}");
        held("link", &|| drop(app::create_link_for(service, account, (id, None), day(30)).unwrap()));
        held("units", &|| app::declare_work_units(service, account, id, true).unwrap());
        held("step", &|| app::record_step(service, account, id, &step).unwrap());
        held("revise", &|| app::revise_action(service, account, (id, &action), said).unwrap());
        held("remove", &|| app::remove_action(service, account, id, &action).unwrap());
        held("add", &|| app.write_action(id));
        held("transmit", &|| app::transmit_actions(service, account, id, None).unwrap());
        held("abandon", &|| assert!(app::abandon_vote(service, account, id).is_err(), "it has none"));
        held("retention", &|| app::advance_retention(service, account, id, day(60)).unwrap());
    }
}

#[actix_web::test]
async fn what_is_done_to_a_draft_waits_for_whoever_changes_it() {
    for database in shared() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let new = new_dispositif(service, account, Granularity::Whole, &[8, 7]);
        let id = &app::create_dispositif(service, account, new).unwrap();
        let group = app::read_dispositif(service, account, id).unwrap().groups.remove(0).id;
        let other = app::create_organisation(service, account, "Commune de Lanrivoaré").unwrap().id;
        let lock = format!("dispositif {id}");
        let held = |what: &str, verb: &(dyn Fn() + Sync)| assert!(waits(&database, &lock, verb), "{what}");
        held("add", &|| app::add_commanditaire(service, account, id, &other).unwrap());
        held("named", &|| app::add_named_commanditaire(service, account, id, "Mairie de Brest").unwrap());
        held("take away", &|| app::remove_commanditaire(service, account, id, &other).unwrap());
        held("group", &|| app::remove_group(service, account, id, &group).unwrap());
    }
}
