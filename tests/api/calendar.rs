//! The days on a dispositif's page: what is planned, what is closed, where today stands.

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use scraper::Html;

use crate::app::{TestApp, Visitor, day};
use crate::form::{all, words};
use crate::support::databases;

/// The days in their order, as they are read; today between « > ».
async fn days(intervenant: &Visitor, page: &str) -> Vec<String> {
    let page = Html::parse_document(&intervenant.get(page).await.body);
    let line = |line| {
        let is_today = scraper::ElementRef::attr(&line, "aria-current") == Some("date");
        if is_today { format!("> {}", words(line)) } else { words(line) }
    };
    all(&page, ".calendar li").into_iter().map(line).collect()
}

#[actix_web::test]
async fn today_stands_between_what_is_closed_and_what_is_planned() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let intervenant = app.intervenant().await;
        let page = format!("/espace/dispositifs/{}", prepared.id);
        let open = [
            "> 2 mars 2026 Aujourd’hui",
            "12 mars 2026 Questionnaire d’avant : ouvert, dernier jour de réponse",
            "31 mai 2026 Questionnaire d’après : dernier jour prévu",
            "31 mai 2027 Suppression de tout ce qui reste, sauf ce qui est publié",
        ];
        assert_eq!(days(&intervenant, &page).await, open, "{}", database.name());

        app.clock.set_noon(day(4));
        app.close(&prepared.waves[0]);
        app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
        app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
        app::cancel_wave(&app.service, &app.account, &prepared.waves[1]).unwrap();
        let closed = days(&app.intervenant().await, &page).await;
        let begins = ["6 mars 2026 Questionnaire d’avant : clos", "> 6 mars 2026 Aujourd’hui"];
        assert_eq!(closed[..2], begins, "a questionnaire that closed today is over");
        assert_eq!(closed[2], "1er avril 2026 Fin du lien de la direction");
        assert!(!closed.concat().contains("d’après"), "what was cancelled is on no day: {closed:?}");
    }
}

#[actix_web::test]
async fn a_cancelled_dispositif_has_no_days() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    app::cancel_dispositif(&app.service, &app.account, &prepared.id).unwrap();
    let page = format!("/espace/dispositifs/{}", prepared.id);
    assert!(days(&app.intervenant().await, &page).await.is_empty());
}
