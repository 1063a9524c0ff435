//! The form of a new dispositif: what is proposed, what is folded away, and when it is not.

use entrevoix::app;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, TestApp};
use crate::form::{Form, all, within, words};
use crate::intervenant::read;
use crate::support::databases;

const NEW: &str = "/espace/dispositifs/nouveau?modele=analyse_de_pratiques";

/// Whether the settings that are usual are in view.
fn shows_settings(answer: &Answer) -> bool {
    let page = Html::parse_document(&answer.body);
    all(&page, "details.settings")[0].attr("open").is_some()
}

#[actix_web::test]
async fn three_things_are_typed_and_everything_else_is_proposed() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let form = Form::of(&intervenant.get(NEW).await, "/espace/dispositifs")
            .with("organisation_name", "Mairie de Valmont")
            .with("title", "Analyse de pratiques 2026")
            .with("group", "Accueil");
        let made = form.send_on(&intervenant).await;
        let told = read(&made);
        assert!(told.contains("8 membres"), "what the field shows is what is meant: {told}");
        let views = app::list_dispositifs(&app.service, &app.account).unwrap().views;
        assert_eq!((views[0].groups.len(), views[0].waves.len()), (1, 2), "{}", database.name());
    }
}

#[actix_web::test]
async fn the_usual_settings_are_folded_until_one_of_them_is_changed_or_does_not_do() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let first = intervenant.get(NEW).await;
    assert!(!shows_settings(&first));
    let page = Html::parse_document(&first.body);
    let fold = all(&page, "details.settings")[0];
    assert!(
        !words(fold).contains("un seuil de 5 réponses") && read(&first).contains("un seuil de 5 réponses")
    );
    assert_eq!(within(fold, "[name=title], [name=before_on], [name=granularity]").len(), 0);

    let form = || Form::of(&first, "/espace/dispositifs");
    let untitled = form().send(&intervenant).await;
    assert_eq!(untitled.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!shows_settings(&untitled), "the fault is elsewhere");
    for (name, value) in [("k", "6"), ("monthly", "2"), ("paper", "1"), ("follow_up_on", "2027-01-01")] {
        let changed = form().with(name, value).send(&intervenant).await;
        assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shows_settings(&changed), "{name}");
    }
    let fourth = form().with_nth("group", 3, "Nuit").send(&intervenant).await;
    let page = Html::parse_document(&fourth.body);
    let rows = all(&page, "details[open] > .fields input[name=group]");
    assert_eq!(rows.len(), 3, "the rows that are folded away are in view once one is used");
}

#[actix_web::test]
async fn everything_that_does_not_do_is_told_in_one_round_beside_its_field() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let first = intervenant.get(NEW).await;
    let faulty =
        [("before_on", ""), ("after_on", ""), ("k", "3"), ("minutes", "5"), ("follow_up_on", "hier")];
    let form = faulty
        .into_iter()
        .fold(Form::of(&first, "/espace/dispositifs"), |form, (name, value)| form.with(name, value));
    let back = form.with_nth("group", 1, "Nuit").with_nth("members", 1, "0").send(&intervenant).await;
    let page = Html::parse_document(&back.body);
    let led: Vec<_> =
        all(&page, ".fault-summary a").iter().map(|link| link.attr("href").unwrap().to_owned()).collect();
    for field in ["name", "title", "groups", "closes_on", "after_on", "k", "minutes", "follow_up_on"] {
        assert!(led.contains(&format!("#{field}")), "{field} in {led:?}");
    }
    assert_eq!(led.len(), 8, "each once, and no day against one that is missing: {led:?}");
    let marked = all(&page, "#groups[name=members][aria-invalid]");
    assert_eq!(marked[0].attr("value"), Some("0"), "the link leads to the number that does not do");
    assert_eq!(all(&page, "[name=group][aria-invalid], [name=members][aria-invalid]").len(), 1);
}
