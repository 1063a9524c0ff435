//! Closing a wave: once, frozen, and nothing left behind.

use std::thread;

use entrevoix::app::{self, AppError, Refusal};
use entrevoix::disclosure::{Count, Mean, Population};
use entrevoix::domain::dispositif::{Granularity, Mode, State};
use entrevoix::domain::ratio::Ratio;
use entrevoix::storage::{answers, ledger};

use crate::app::{TestApp, all_answered, day, prepare, prepare_with};
use crate::support::databases;

#[actix_web::test]
async fn a_wave_closes_once_whoever_asks_at_the_same_time() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), card as u8 % 5)).await;
        }
        let wave = &prepared.waves[0];
        thread::scope(|scope| {
            let closing = || app::close_wave(&app.service, &app.account, wave);
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(closing)).collect();
            for thread in threads {
                thread.join().unwrap().unwrap();
            }
        });
        let entries =
            app.service.db.read(|connection| ledger::of_dispositif(connection, &prepared.id)).unwrap();
        assert_eq!(entries.len(), 1, "{}", database.name());
    }
}

#[actix_web::test]
async fn a_release_holds_what_the_answers_say_and_is_read_from_the_ledger() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[8, 6, 3]);
        for (group, size) in [8, 6, 3].into_iter().enumerate() {
            for card in 0..size {
                let value = [2, 2, 1][group];
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(group, card), value)).await;
            }
        }
        app.close(&prepared.waves[0]);
        let view = app::read_release(&app.service, &app.account, &prepared.waves[0]).unwrap();
        let cells = &view.release.cells;
        assert!(matches!(&cells[0].population, Population::Group(group) if group.name == "Équipe A"));
        assert_eq!(cells[0].n, Count::Band { from: 5, to: Some(8) });
        assert!(matches!(&cells[1].population, Population::Pool(groups) if groups.len() == 2));
        assert_eq!(cells[1].n, Count::Exact(9));
        // Everybody of the first group answers in the middle of every scale.
        assert_eq!(cells[0].means[0].mean, Mean::Exact(Ratio::whole(50)));
        // Six at 50 and three at 25 on the items of qvct: none is reversed.
        assert_eq!(cells[1].means[0].mean, Mean::Exact(Ratio::new(375, 9).unwrap()));
    }
}

#[actix_web::test]
async fn fewer_answers_than_the_threshold_publish_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        for card in 0..4 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 3)).await;
        }
        app.close(&prepared.waves[0]);
        let view = app::read_release(&app.service, &app.account, &prepared.waves[0]).unwrap();
        assert!(view.release.cells.is_empty() && view.release.total.is_none(), "{}", database.name());
        assert_eq!(view.release.unsaid.len(), 1);
    }
}

#[actix_web::test]
async fn with_the_last_release_the_sealed_rows_are_gone() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let rows = |wave: usize| {
            let wave = &prepared.waves[wave];
            app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap().len()
        };
        for wave in 0..2 {
            if wave == 1 {
                app::open_wave(&app.service, &app.account, &prepared.waves[1], day(90)).unwrap();
            }
            for card in 0..6 {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.close(&prepared.waves[wave]);
            assert_eq!(rows(0), if wave == 0 { 6 } else { 0 }, "{}", database.name());
        }
        assert_eq!(rows(1), 0);
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!(view.dispositif.state, State::Finished);
        assert!(app::read_comparison(&app.service, &app.account, &prepared.id).is_ok());
    }
}

#[actix_web::test]
async fn nothing_that_decides_what_is_published_changes_after_the_first_wave_opened() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let (service, account) = (&app.service, &app.account);
        let started = |outcome: Result<(), AppError>| {
            assert!(matches!(outcome, Err(AppError::Refused(Refusal::Started))), "{outcome:?}");
        };
        started(app::add_group(service, account, &prepared.id, &app::NewGroup::printed("Équipe Z", 5)));
        let group = app::read_dispositif(service, account, &prepared.id).unwrap().groups[0].id.clone();
        started(app::remove_group(service, account, &prepared.id, &group));
        started(app::take_cards_back(service, account, &prepared.id));
        let again = app::make_cards(service, account, &prepared.id).map(|_| ());
        assert!(matches!(again, Err(AppError::Refused(Refusal::CardsMade))), "{again:?}");
    }
}

#[actix_web::test]
async fn midnight_closes_on_the_last_day_and_tells_thresholds_once_a_day() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let reached = || {
            let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
            view.waves[0].1.whole
        };
        for card in 0..5 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 3)).await;
        }
        app.midnight();
        assert!(!reached(), "on the day itself nothing is told");
        app.clock.set_noon(day(1));
        app.midnight();
        assert!(reached());
        app.visitor().post("/r/effacer", &[("code", &prepared.code(0, 0))]).await;
        app.clock.set_noon(day(2));
        app.midnight();
        assert!(reached(), "what was told is never withdrawn");
        app.clock.set_noon(day(11));
        app.midnight();
        assert!(app::read_release(&app.service, &app.account, &prepared.waves[0]).is_ok());
    }
}

#[actix_web::test]
async fn in_an_evaluation_the_threshold_told_of_the_second_wave_is_that_of_its_release() {
    for database in databases() {
        let app = TestApp::start(&database);
        for after in [3..8, 0..5] {
            app.clock.set_noon(day(0));
            let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, &[8], |new| {
                new.frame.mode = Mode::Evaluation;
            });
            app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
            for card in 0..5 {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.close(&prepared.waves[0]);
            app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
            for card in after.clone() {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.clock.set_noon(day(20));
            app.midnight();
            let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
            app.close(&prepared.waves[1]);
            let release = app::read_release(&app.service, &app.account, &prepared.waves[1]).unwrap().release;
            assert_eq!(view.waves[1].1.whole, !release.cells.is_empty(), "{} {after:?}", database.name());
            assert_eq!(release.cells.len(), usize::from(after.start == 0), "five came back, or two");
        }
    }
}

#[actix_web::test]
async fn a_wave_that_closes_early_is_dated_from_the_day_it_closed() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        app.clock.set_noon(day(2));
        app.close(&prepared.waves[0]);
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!(view.waves[0].0.closes_on, day(2), "{}", database.name());
    }
}

#[actix_web::test]
async fn a_wave_cannot_stay_open_beyond_the_next_ones_last_day() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        let late = app::open_wave(&app.service, &app.account, &prepared.waves[0], day(90));
        assert!(matches!(late, Err(AppError::Refused(Refusal::DayOrder))), "{late:?}");
        assert!(app::open_wave(&app.service, &app.account, &prepared.waves[0], day(89)).is_ok());
    }
}
