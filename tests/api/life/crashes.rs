//! A crash in the middle of an erasure: the next midnight, or start, goes on from where it was.

use std::fs;

use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::purge::{Kept, Purge, Reason};
use entrevoix::storage::purges;

use super::{answer, erased, finish, key, keys, record, rows};
use crate::app::{TODAY, TestApp, day};
use crate::support::databases;

/// Where the service stopped. Before all of these the rows were removed and committed.
#[derive(Clone, Copy, Debug)]
enum Stopped {
    There,
    Marked,
    Overwritten,
    Gone,
}

#[actix_web::test]
async fn an_erasure_that_was_interrupted_anywhere_is_finished_at_the_next_midnight() {
    for database in databases() {
        let app = TestApp::start(&database);
        for kept in [Kept::Answers, Kept::Cards] {
            for stopped in [Stopped::There, Stopped::Marked, Stopped::Overwritten, Stopped::Gone] {
                let prepared = finish(&app).await;
                let (file, id) = (key(&database, &prepared, kept), prepared.id.clone());
                let mark = file.with_extension("destroyed");
                let (is_marked, bytes) = match stopped {
                    Stopped::There => (false, Some([7; 32])),
                    Stopped::Marked => (true, Some([7; 32])),
                    Stopped::Overwritten => (true, Some([0; 32])),
                    Stopped::Gone => (true, None),
                };
                let _ = fs::remove_file(&mark);
                if is_marked {
                    fs::write(&mark, "validated").unwrap();
                }
                match bytes {
                    Some(bytes) => restricted(&file, &bytes),
                    None => drop(fs::remove_file(&file)),
                }
                let begun = Purge { kept, reason: Reason::Validated, done_on: TODAY };
                app.service.db.write(move |connection| purges::begin(connection, &id, &begun)).unwrap();
                app.clock.set_noon(day(3));
                app.midnight();
                let what = format!("{} {kept:?} {stopped:?}", database.name());
                assert!(!file.exists() && mark.exists(), "{what}");
                let done = erased(kept, Reason::Validated, day(3));
                assert!(record(&app, &prepared).contains(&done), "{what}");
                assert_eq!(app.service.db.read(purges::begun).unwrap(), [], "{what}");
                app.clock.set_noon(TODAY);
            }
        }
    }
}

/// Writes a key's file for its owner alone.
fn restricted(file: &std::path::Path, bytes: &[u8]) {
    use std::os::unix::fs::PermissionsExt;
    fs::write(file, bytes).unwrap();
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
}

#[actix_web::test]
async fn nothing_says_that_it_is_erased_while_its_key_is_there() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        let id = prepared.id.clone();
        let begun = Purge { kept: Kept::Cards, reason: Reason::Cancelled, done_on: TODAY };
        app.service.db.write(move |connection| purges::begin(connection, &id, &begun)).unwrap();
        assert_eq!(record(&app, &prepared), [], "{}", database.name());
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((true, true), (6, 8)));
    }
}
