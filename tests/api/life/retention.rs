//! The retention date.

use std::thread;

use chrono::{Days, NaiveDate};
use entrevoix::app::{self, AppError, Refusal, SessionForm};
use entrevoix::domain::dispositif::{Granularity, State};
use entrevoix::domain::purge::{Kept, Reason};
use entrevoix::domain::wave::WaveState;

use super::{answer, erased, finish, keys, record, rows, seen};
use crate::app::{Prepared, TestApp, day, prepare};
use crate::support::databases;

/// A year after the last wave's planned day.
fn date() -> NaiveDate {
    day(90).checked_add_days(Days::new(365)).unwrap()
}

#[actix_web::test]
async fn on_the_retention_date_whatever_is_left_goes_and_what_was_released_stays() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        assert_eq!(seen(&app, &prepared).0.retention_on, date());
        app.clock.set_noon(date().pred_opt().unwrap());
        app.midnight();
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((true, true), (6, 8)));
        for later in [0, 3] {
            app.clock.set_noon(date().checked_add_days(Days::new(later)).unwrap());
            app.midnight();
            assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
            let gone = [Kept::Answers, Kept::Cards].map(|kept| erased(kept, Reason::Retention, date()));
            assert_eq!(record(&app, &prepared), gone, "{}", database.name());
        }
        let (dispositif, states) = seen(&app, &prepared);
        assert_eq!(dispositif.state, State::Finished);
        assert_eq!(states, [WaveState::Released, WaveState::Cancelled]);
        assert!(app::read_release(&app.service, &app.account, &prepared.waves[0]).is_ok());
    }
}

#[actix_web::test]
async fn a_finished_dispositif_loses_its_cards_and_keeps_the_record_of_its_last_release() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = finish(&app).await;
        app.clock.set_noon(date());
        app.midnight();
        let first = erased(Kept::Answers, Reason::LastRelease, day(0));
        assert_eq!(record(&app, &prepared), [first, erased(Kept::Cards, Reason::Retention, date())]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
    }
}

#[actix_web::test]
async fn a_start_after_the_date_computes_nothing_with_what_should_be_gone() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        // The service was down from before the wave's last day until after the retention date.
        app.clock.set_noon(date().succ_opt().unwrap());
        app.midnight();
        let (dispositif, states) = seen(&app, &prepared);
        assert_eq!(dispositif.state, State::Cancelled, "{}", database.name());
        assert_eq!(states, [WaveState::Cancelled, WaveState::Cancelled]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
    }
}

#[actix_web::test]
async fn a_wave_that_closed_on_the_eve_is_released_before_the_date_erases_it() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app::advance_retention(&app.service, &app.account, &prepared.id, day(11)).unwrap();
        app.clock.set_noon(day(11));
        app.midnight();
        assert_eq!(seen(&app, &prepared).1, [WaveState::Released, WaveState::Cancelled]);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
    }
}

#[actix_web::test]
async fn a_wave_whose_day_passed_while_the_service_was_down_closes_at_the_next_start() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.clock.set_noon(day(40));
        app.midnight();
        assert_eq!(seen(&app, &prepared).1, [WaveState::Released, WaveState::Draft]);
    }
}

#[test]
fn no_wave_opens_beyond_the_date_and_the_date_only_comes_nearer() {
    for database in databases() {
        let (service, _, account) = crate::app::service(&database);
        let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
        let Prepared { id, waves, .. } = &prepared;
        let advance = |day| app::advance_retention(&service, &account, id, day);
        let message = |outcome: Result<(), AppError>| match outcome {
            Err(AppError::Invalid(faults)) => faults[0].message,
            other => panic!("{other:?}"),
        };
        assert_eq!(message(advance(day(0))), "fault-retention-past");
        assert_eq!(message(advance(date().succ_opt().unwrap())), "fault-retention-later");
        advance(day(60)).unwrap();
        assert_eq!(message(advance(day(61))), "fault-retention-later");
        let open = |closes_on| app::open_wave(&service, &account, &waves[0], closes_on);
        let refused = open(day(60));
        assert!(matches!(refused, Err(AppError::Refused(Refusal::PastRetention))), "{refused:?}");
        open(day(59)).unwrap();
        assert_eq!(message(advance(day(59))), "fault-retention-open");
    }
}

#[actix_web::test]
async fn a_link_ends_with_what_it_shows_where_the_date_comes_nearer() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let prepared = prepare(service, account, Granularity::Whole, &[6]);
        let other = prepare(service, account, Granularity::Whole, &[6]);
        let link = |of: &Prepared, until| app::create_link(service, account, &of.id, day(until)).unwrap();
        let (early, late, untouched) = (link(&prepared, 30), link(&prepared, 200), link(&other, 200));
        app::advance_retention(service, account, &prepared.id, day(60)).unwrap();
        let links = app::read_dispositif(service, account, &prepared.id).unwrap().links;
        let days: Vec<_> = links.iter().map(|link| link.expires_on).collect();
        assert_eq!(days, [day(60), day(30)], "{}", database.name());
        let opens = |token: &str| app::open_link(service, token).is_ok();
        app.clock.set_noon(day(60));
        assert_eq!([&early, &late, &untouched].map(|token| opens(token)), [false, true, true]);
        app.clock.set_noon(day(61));
        assert_eq!([&early, &late, &untouched].map(|token| opens(token)), [false, false, true]);
    }
}

#[actix_web::test]
async fn a_session_that_was_held_before_the_date_is_not_said_to_be_called_off() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        let last = date().checked_add_days(Days::new(5)).unwrap();
        for on in [day(4), last] {
            let form = SessionForm {
                on,
                starts_at: None,
                minutes: 180,
                group: None,
                attendance: None,
                situation: String::new(),
                synthesis: String::new(),
            };
            app::add_session(&app.service, &app.account, &prepared.id, &form).unwrap();
        }
        app.clock.set_noon(date());
        app.midnight();
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!(view.dispositif.state, State::Cancelled);
        let off: Vec<_> = view.life.sessions.iter().map(|session| view.is_called_off(session)).collect();
        assert_eq!(off, [false, true], "{}", database.name());
    }
}

#[actix_web::test]
async fn two_machines_that_meet_the_date_at_once_erase_it_once() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = finish(&app).await;
        app.clock.set_noon(date());
        thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| app::midnight(&app.service))).collect();
            for thread in threads {
                thread.join().unwrap().unwrap();
            }
        });
        assert_eq!(record(&app, &prepared).len(), 2, "{}", database.name());
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
    }
}
