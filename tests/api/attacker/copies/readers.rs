//! Somebody else's reading of the database while answers are erased: a backup that is being made, a statistic that is being
//! taken. A database keeps for it what it may still want to read.

use diesel::Connection;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;

use super::dump::Dump;
use super::moments::{cards_of, pieces, rows_of};
use crate::app::{TestApp, all_answered};
use crate::support::{TestDatabase, databases};

/// A transaction of PostgreSQL that has read, and may read on.
fn reader(database: &TestDatabase) -> PgConnection {
    let mut connection = PgConnection::establish(database.url()).unwrap();
    let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM organisation";
    connection.batch_execute(begin).unwrap();
    connection
}

#[actix_web::test]
async fn what_is_erased_is_gone_from_the_files_whoever_reads_at_the_time() {
    // SQLite cannot empty its log before a reader who began earlier is done: it waits, and says so where that is too long.
    for database in databases().into_iter().filter(TestDatabase::is_postgres) {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        let before = Dump::take(&database);
        let mut removed = pieces(&rows_of(&before, &prepared));
        removed.extend(pieces(&cards_of(&before, &prepared)));
        assert_eq!(before.found(&removed).len(), removed.len(), "{}", database.name());
        let _reader = reader(&database);
        app.on_a_thread(|service| app::cancel_dispositif(service, &app.account, &prepared.id)).unwrap();
        let after = Dump::take(&database);
        assert_eq!(after.found(&removed).into_iter().next(), None, "{}", database.name());
    }
}

#[actix_web::test]
async fn a_validated_reading_leaves_no_card_in_the_files() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let cards = pieces(&cards_of(&Dump::take(&database), &prepared));
        let waves = &prepared.waves;
        app.on_a_thread(|service| app::cancel_wave(service, &app.account, &waves[1])).unwrap();
        app.close(&waves[0]);
        assert_eq!(Dump::take(&database).found(&cards).len(), cards.len(), "{}", database.name());
        app.validate(&prepared.id);
        assert_eq!(Dump::take(&database).found(&cards).into_iter().next(), None, "{}", database.name());
    }
}
