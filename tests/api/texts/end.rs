//! How long texts are kept: beyond the last release, and until the cards go.

use std::fs;

use entrevoix::app;
use entrevoix::domain::dispositif::Mode;

use super::{databases, open, page, read, rows, send, written};
use crate::app::{Prepared, TestApp, all_answered, day};
use crate::support::TestDatabase;

/// Both waves released, with ten texts in the first and none in the second.
async fn finished(app: &TestApp) -> Prepared {
    let prepared = open(app, Mode::Diagnostic, &[12]);
    written(app, &prepared, 10).await;
    app.close(&prepared.waves[0]);
    app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
    for card in 0..6 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    app.close(&prepared.waves[1]);
    prepared
}

async fn erased(app: &TestApp, prepared: &Prepared, database: &TestDatabase) {
    assert_eq!(rows(app, &prepared.waves[0]), [], "{}", database.name());
    let told = page(app, &prepared.waves[0]).await.body;
    let kept = app.intervenant().await.get(&format!("/espace/dispositifs/{}", prepared.id)).await.body;
    assert!(kept.contains("Cartes et textes libres supprimés le"), "{kept}");
    assert!(
        told.contains("Les textes de ce questionnaire sont supprimés") && !told.contains("Texte 1"),
        "{told}"
    );
}

#[actix_web::test]
async fn texts_outlive_the_last_release_and_the_answers_key_and_go_on_the_retention_date() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = finished(&app).await;
        assert!(app.service.answer_keys(&prepared.id).is_err(), "the answers can be opened no more");
        assert_eq!(read(&app, &prepared.waves[0]).await.len(), 10, "{}", database.name());
        app.clock.set_noon(day(90 + 365));
        app.midnight();
        erased(&app, &prepared, &database).await;
        let keys = fs::read_dir(database.folder().join("secrets/dispositifs")).unwrap();
        let left: Vec<_> = keys.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(left.iter().all(|name| name.ends_with(".destroyed")), "a backup opens no more: {left:?}");
    }
}

#[actix_web::test]
async fn texts_go_with_the_cards_once_the_reading_is_validated() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = finished(&app).await;
        app.validate(&prepared.id);
        erased(&app, &prepared, &database).await;
    }
}

#[actix_web::test]
async fn the_texts_of_a_cancelled_wave_are_erased_unread_and_those_of_a_released_one_stay() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, &[12]);
        written(&app, &prepared, 11).await;
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
        written(&app, &prepared, 12).await;
        app::cancel_wave(&app.service, &app.account, &prepared.waves[1]).unwrap();
        assert_eq!(rows(&app, &prepared.waves[1]), [], "{}", database.name());
        assert!(page(&app, &prepared.waves[1]).await.body.contains("supprimés sans avoir été lus"));
        assert_eq!(read(&app, &prepared.waves[0]).await.len(), 11, "{}", database.name());
    }
}

#[actix_web::test]
async fn a_cancelled_evaluation_erases_the_texts_of_its_closed_wave_unread() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Evaluation, &[12]);
        written(&app, &prepared, 12).await;
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
        send(&app, &prepared.code(0, 0), "Un seul").await;
        app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        for wave in &prepared.waves {
            assert_eq!(rows(&app, wave), [], "{}", database.name());
            assert!(page(&app, wave).await.body.contains("supprimés sans avoir été lus"));
        }
    }
}
