//! Cancelling a wave, and a dispositif.

use entrevoix::app::{self, AppError, Refusal};
use entrevoix::domain::dispositif::{Granularity, State};
use entrevoix::domain::purge::{Kept, Reason};
use entrevoix::domain::wave::WaveState;

use super::{answer, erased, keys, record, rows, seen};
use crate::app::{TODAY, TestApp, day, prepare};
use crate::support::databases;

const GONE: [Kept; 2] = [Kept::Answers, Kept::Cards];

#[actix_web::test]
async fn a_cancelled_wave_loses_its_answers_at_once_and_the_next_one_goes_on() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        let cancel = |wave: usize| app::cancel_wave(&app.service, &app.account, &prepared.waves[wave]);
        cancel(0).unwrap();
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((true, true), (0, 8)));
        assert_eq!(seen(&app, &prepared).1, [WaveState::Cancelled, WaveState::Draft]);
        let again = cancel(0);
        assert!(matches!(again, Err(AppError::Refused(Refusal::WaveState))), "{again:?}");
        let opened = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await;
        let said = "Ce questionnaire est annulé";
        assert!(opened.body.contains(said) && opened.body.contains("Gardez votre carte"), "{}", opened.body);

        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
        answer(&app, &prepared, 0..6, 3).await;
        app.close(&prepared.waves[1]);
        let (dispositif, states) = seen(&app, &prepared);
        assert_eq!(
            (dispositif.state, states),
            (State::Finished, vec![WaveState::Cancelled, WaveState::Released])
        );
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, true), (0, 8)));
        assert!(cancel(1).is_err(), "what is released stays");
    }
}

#[actix_web::test]
async fn cancelling_the_last_wave_to_come_ends_the_dispositif_as_its_last_release_would() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        app::cancel_wave(&app.service, &app.account, &prepared.waves[1]).unwrap();
        assert_eq!(seen(&app, &prepared).0.state, State::Finished);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, true), (0, 8)));
        assert_eq!(record(&app, &prepared), [erased(Kept::Answers, Reason::LastRelease, TODAY)]);
        let code = prepared.code(0, 0);
        let page = app.visitor().post("/r", &[("code", &code)]).await;
        assert!(page.body.contains("Vous n’avez rien à faire"), "{}", page.body);
    }
}

#[actix_web::test]
async fn a_cancelled_dispositif_keeps_nothing_but_what_was_released() {
    for database in databases() {
        let app = TestApp::start(&database);
        let draft = prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        let open = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &open, 0..6, 2).await;
        let halfway = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &halfway, 0..6, 2).await;
        app.close(&halfway.waves[0]);
        for (prepared, state) in
            [(&draft, State::Cancelled), (&open, State::Cancelled), (&halfway, State::Finished)]
        {
            app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
            assert_eq!(seen(&app, prepared).0.state, state, "{}", database.name());
            assert_eq!((keys(&database, prepared), rows(&app, prepared)), ((false, false), (0, 0)));
            assert_eq!(record(&app, prepared), GONE.map(|kept| erased(kept, Reason::Cancelled, TODAY)));
            let again = app::cancel_dispositif(&app.service, &app.account, &prepared.id);
            assert!(matches!(again, Err(AppError::Refused(Refusal::Over))), "{again:?}");
            let code = prepared.code(0, 0);
            let page = app.visitor().post("/r", &[("code", &code)]).await;
            assert!(page.body.contains("vous n’avez rien à faire"), "{}", page.body);
        }
        assert!(app::read_release(&app.service, &app.account, &halfway.waves[0]).is_ok());
        assert_eq!(seen(&app, &halfway).1, [WaveState::Released, WaveState::Cancelled]);
    }
}
