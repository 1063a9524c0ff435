//! The end of a vote: on its last day, by hand, with the cards, in a database that was restored.

use std::fs;
use std::path::PathBuf;
use std::sync::Barrier;
use std::thread;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::purge::{Kept, Reason};
use entrevoix::domain::reading::{BallotState, Reading, ReadingState, Validation};
use entrevoix::secrets::SecretsFolder;
use entrevoix::storage::readings;

use super::{close, put, reading, rows, vote, voting};
use crate::app::{Prepared, TestApp, all_answered, day};
use crate::support::{TestDatabase, databases};

/// Whether the key of the first vote is there.
fn has_key(database: &TestDatabase, prepared: &Prepared) -> bool {
    database.folder().join(format!("secrets/dispositifs/{}.vote_1.key", prepared.id)).exists()
}

fn purged(app: &TestApp, prepared: &Prepared, kept: Kept) -> Option<Reason> {
    let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
    view.purges.iter().find(|purge| purge.kept == kept).map(|purge| purge.reason)
}

#[actix_web::test]
async fn a_vote_closes_at_the_midnight_after_its_last_day_and_its_key_goes_with_it() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[5]);
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "not").await;
        }
        app.clock.set_noon(day(super::UNTIL));
        app.midnight();
        assert!(reading(&app, &prepared.id).is_voting() && has_key(&database, &prepared));
        app.clock.set_noon(day(super::UNTIL + 1));
        let late = vote(&app.visitor(), &prepared.code(0, 0), "yes").await;
        assert_eq!(late.status.as_u16(), 409, "past its last day, before midnight closes it");
        app.midnight();
        app.midnight();
        let closed = reading(&app, &prepared.id);
        assert_eq!(closed.ballot.unwrap().state, BallotState::Said, "{}", database.name());
        assert!(!has_key(&database, &prepared) && rows(&app, &closed.id).is_empty());
        assert_eq!(purged(&app, &prepared, Kept::FirstVote), Some(Reason::VoteClosed));
        let intervenant = app.intervenant().await;
        let page = intervenant.get(&format!("/espace/dispositifs/{}/lecture", prepared.id)).await;
        assert!(page.body.contains("Non reconnu"), "{}", page.body);
        let kept = intervenant.get(&format!("/espace/dispositifs/{}", prepared.id)).await;
        assert!(kept.body.contains("Votes sur la version 1 de la lecture supprimés"), "{}", kept.body);
    }
}

#[actix_web::test]
async fn a_vote_that_is_open_when_the_cards_go_is_given_up_without_a_word() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[5]);
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
        }
        let moved = app::advance_retention(&app.service, &app.account, &prepared.id, day(3));
        assert!(moved.is_err(), "the retention date does not overtake an open vote");
        app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        let given_up = reading(&app, &prepared.id);
        assert_eq!(given_up.ballot.unwrap().state, BallotState::Lost, "{}", database.name());
        assert!(rows(&app, &given_up.id).is_empty() && !has_key(&database, &prepared));
        assert_eq!(purged(&app, &prepared, Kept::FirstVote), Some(Reason::Cancelled));
        let last = app.service.db.read(entrevoix::storage::ledger::hold_last).unwrap();
        assert!(last.is_none(), "nothing is said of it");
    }
}

#[actix_web::test]
async fn a_vote_on_a_finished_dispositif_is_validated_and_its_cards_go() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        for wave in 0..2 {
            if wave == 1 {
                app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
            }
            for card in 0..5 {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.close(&prepared.waves[wave]);
        }
        put(&app, &prepared);
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
        }
        assert_eq!(close(&app, &prepared.id), "recognised", "{}", database.name());
        assert_eq!(purged(&app, &prepared, Kept::Cards), None);
        app::validate_reading(&app.service, &app.account, &prepared.id, None).unwrap();
        assert_eq!(purged(&app, &prepared, Kept::Cards), Some(Reason::Validated));
        let gone = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await;
        assert_eq!(gone.status.as_u16(), 404, "{gone:?}");
    }
}

#[actix_web::test]
async fn the_key_of_a_vote_that_was_refused_goes_with_the_cards() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        super::write(&app, &prepared);
        let past = app.clock.today().pred_opt().unwrap();
        assert!(app::put_to_vote(&app.service, &app.account, &prepared.id, past).is_err());
        app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert!(!has_key(&database, &prepared), "{}", database.name());
    }
}

#[actix_web::test]
async fn cards_go_where_the_reading_is_validated_while_the_last_questionnaire_closes() {
    for database in databases() {
        let app = TestApp::start(&database);
        for _ in 0..6 {
            let prepared = app.open_dispositif(Granularity::Whole, &[5]);
            app.close(&prepared.waves[0]);
            app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
            super::write(&app, &prepared);
            let barrier = Barrier::new(2);
            thread::scope(|scope| {
                scope.spawn(|| {
                    barrier.wait();
                    app::close_wave(&app.service, &app.account, &prepared.waves[1]).unwrap();
                });
                barrier.wait();
                let today = Some(app.clock.today());
                app::validate_reading(&app.service, &app.account, &prepared.id, today).unwrap();
            });
            let why = purged(&app, &prepared, Kept::Cards);
            assert_eq!(why, Some(Reason::Validated), "{}", database.name());
        }
    }
}

#[actix_web::test]
async fn cards_that_outlived_a_validated_reading_go_at_midnight() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        super::write(&app, &prepared);
        for wave in 0..2 {
            if wave == 1 {
                app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
            }
            for card in 0..5 {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.close(&prepared.waves[wave]);
        }
        // As two transactions left it of which neither saw the other.
        let validated = Some(Validation { on: app.clock.today(), room_on: None });
        let state = ReadingState::Validated;
        let validated = Reading { state, validated, ..reading(&app, &prepared.id) };
        app.service.db.write(move |connection| readings::update(connection, &validated)).unwrap();
        assert_eq!(purged(&app, &prepared, Kept::Cards), None, "{}", database.name());
        app.midnight();
        assert_eq!(purged(&app, &prepared, Kept::Cards), Some(Reason::Validated), "{}", database.name());
        let gone = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await;
        assert_eq!(gone.status.as_u16(), 404, "{gone:?}");
    }
}

#[actix_web::test]
async fn a_backup_from_before_the_end_of_a_vote_says_nothing_a_second_time_and_holds_no_second_one() {
    let database = crate::support::sqlite();
    let file = PathBuf::from(database.url().strip_prefix("sqlite://").unwrap());
    let copies = ["open", "draft"].map(|name| file.with_extension(name));
    let prepared = {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[5]);
        super::write(&app, &prepared);
        app.service.db.let_go_of_removed().unwrap();
        fs::copy(&file, &copies[1]).unwrap();
        app::put_to_vote(&app.service, &app.account, &prepared.id, day(super::UNTIL)).unwrap();
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
        }
        app.service.db.let_go_of_removed().unwrap();
        fs::copy(&file, &copies[0]).unwrap();
        assert_eq!(close(&app, &prepared.id), "recognised");
        prepared
    };
    let restored = |copy: &PathBuf| {
        let url = format!("sqlite://{}", copy.display());
        crate::app::empty_service_in(&url, &database.folder().join("secrets")).0
    };
    let account = |service| app::sole_account(service, None).unwrap().id;
    let open = restored(&copies[0]);
    app::close_vote(&open, &account(&open), &prepared.id).unwrap();
    let view = app::read_reading(&open, &account(&open), &prepared.id).unwrap();
    let last = view.last().unwrap();
    assert!(last.said.is_none() && last.reading.ballot.unwrap().state == BallotState::Lost);
    let draft = restored(&copies[1]);
    let held = app::put_to_vote(&draft, &account(&draft), &prepared.id, day(super::UNTIL)).unwrap_err();
    assert!(matches!(held, app::AppError::Refused(app::Refusal::VoteHeld)), "{held:?}");
}

#[actix_web::test]
async fn what_an_old_copy_holds_of_a_vote_opens_with_no_key_that_is_left() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let prepared = voting(&app, &[5]);
    for card in 0..5 {
        vote(&app.visitor(), &prepared.code(0, card), "yes").await;
    }
    let id = reading(&app, &prepared.id).id;
    let copied = rows(&app, &id);
    // A folder in which each key in turn stands in the place of the vote's.
    let opened = || {
        let folder = database.folder().join("secrets/dispositifs");
        let keys = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let tried = keys.filter(|path| path.extension().is_some_and(|ending| ending == "key")).map(|path| {
            let other = tempfile::tempdir().unwrap();
            let secrets = SecretsFolder::open(&other.path().join("secrets")).unwrap();
            let place = other.path().join(format!("secrets/dispositifs/{}.vote_1.key", prepared.id));
            fs::copy(&path, place).unwrap();
            let key = secrets.vote_key(&prepared.id, Kept::FirstVote).unwrap();
            copied.iter().filter(|row| key.open(&id, &row.tag, &row.sealed).is_ok()).count()
        });
        tried.collect::<Vec<_>>()
    };
    let mut open = opened();
    open.sort_unstable();
    assert_eq!(open, [0, 0, 7], "while it is open its own key opens all rows");
    close(&app, &prepared.id);
    assert_eq!(opened(), [0, 0]);
}
