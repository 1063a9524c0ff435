//! What stands in the database's pages of rows that were removed.

use std::fs;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::WaveId;
use entrevoix::storage::answers;

use crate::app::{TestApp, all_answered};
use crate::support::kept::{holds, lines};
use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn what_was_replaced_erased_or_purged_stands_in_no_page_of_the_database() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let keys = app.service.answer_keys(&prepared.id).unwrap();
        let tag = |wave: usize, card: usize| {
            keys.answer_tag(&prepared.waves[wave], &prepared.cards[0][card]).0.to_vec()
        };
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        let replaced = sealed(&app, &prepared.waves[0]);
        assert_eq!(replaced.len(), 6);
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, 1), 4)).await;
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 0))]).await;
        app.close(&prepared.waves[0]);
        let_go(&app);
        let (pages, left) = (pages(&database), sealed(&app, &prepared.waves[0]));
        assert!(left.iter().all(|sealed| holds(&pages, sealed)), "{}", database.name());
        let gone: Vec<_> = replaced.iter().filter(|sealed| !left.contains(sealed)).collect();
        assert_eq!(gone.len(), 2);
        assert!(!gone.iter().any(|sealed| holds(&pages, sealed)), "{}", database.name());
        assert!(!holds(&pages, &tag(0, 0)) && holds(&pages, &tag(0, 1)), "{}", database.name());
        app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        let_go(&app);
        let pages = self::pages(&database);
        assert!(!left.iter().any(|sealed| holds(&pages, sealed)), "{}", database.name());
        assert!(!(0..6).any(|card| holds(&pages, &tag(0, card))), "{}", database.name());
    }
}

fn sealed(app: &TestApp, wave: &WaveId) -> Vec<Vec<u8>> {
    let rows = app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap();
    rows.into_iter().map(|row| row.sealed).collect()
}

/// On a server with many others a starting connection may have been in the way: what the next midnight does again.
fn let_go(app: &TestApp) {
    assert!((0..100).any(|_| app.service.db.let_go_of_removed().unwrap()));
}

/// The bytes of the main file, or of the files of the answers' table and its indexes.
fn pages(database: &TestDatabase) -> Vec<u8> {
    if let Some(file) = database.url().strip_prefix("sqlite://") {
        return fs::read(file).unwrap();
    }
    let files = "SELECT encode(pg_read_binary_file(pg_relation_filepath(oid::regclass)), 'hex') AS text \
                 FROM pg_class WHERE relname IN ('answer', 'answer_pkey')";
    lines(database, "CHECKPOINT");
    let hexed = lines(database, files).concat();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    hexed.as_bytes().chunks(2).map(pair).collect()
}
