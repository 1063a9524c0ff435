//! « Comment votre anonymat est protégé »: one page, the same for everybody, one link away wherever a participant is.

use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;
use scraper::{Html, Selector};

use crate::app::{TestApp, Visitor, all_answered};
use crate::intervenant::read;
use crate::support::databases;

/// The page as a visitor gets it: its bytes, and its headers without the time of the day.
async fn fetched(visitor: &Visitor, path: &str, headers: &[(&str, &str)]) -> (String, String) {
    let request = visitor.client.get(format!("{}{path}", visitor.base));
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let kept = answer.headers().iter().filter(|(name, _)| *name != "date");
    let mut told: Vec<_> = kept.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    told.sort();
    (told.join("\n"), answer.text().await.unwrap())
}

#[actix_web::test]
async fn the_page_on_anonymity_is_the_same_for_everybody_and_at_any_time() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let before = fetched(&visitor, "/anonymat", &[]).await;
        let prepared = app.open_dispositif(Granularity::ByGroup, &[6, 3]);
        let code = prepared.code(0, 0);
        visitor.post("/r", &[("code", &code)]).await;
        assert!(before == fetched(&visitor, "/anonymat", &[]).await, "after a card was opened");
        visitor.send("/r/reponses", &all_answered(&code, 2)).await;
        let from_page = [("referer", "https://entrevoix.example/r"), ("cookie", "card=1")];
        assert!(before == fetched(&visitor, "/anonymat", &from_page).await, "after it was used");
        let with_code = format!("/anonymat?code={code}&wave={}", prepared.waves[0]);
        assert!(before == fetched(&visitor, &with_code, &[]).await, "whatever the address carries");
        assert!(
            before == fetched(&app.intervenant().await, "/anonymat", &[]).await,
            "for an intervenant too"
        );
        assert!(
            !before.0.contains("set-cookie") && before.0.contains("cache-control: no-store"),
            "{before:?}"
        );
    }
}

#[actix_web::test]
async fn the_page_on_anonymity_is_small_needs_no_script_and_says_what_is_not_promised() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let french = app.visitor().get("/anonymat").await;
    let page = Html::parse_document(&french.body);
    assert_eq!(page.select(&Selector::parse("script, img, iframe, form").unwrap()).count(), 0);
    assert_eq!(page.select(&Selector::parse("link[rel=stylesheet]").unwrap()).count(), 1);
    assert!(french.body.len() < 4_000, "{} bytes", french.body.len());
    let shown = read(&french);
    for said in [
        "pseudonymisées jusqu’à la dernière restitution, puis supprimées",
        "d’au moins 5 réponses",
        "Deux collègues",
        "voir répondre",
        "votre téléphone",
        "administre le serveur",
        "personne n’est prévenu",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(!shown.to_lowercase().contains("anonymat total") && !shown.contains("totalement"), "{shown}");
    let english = read(&app.visitor().get("/anonymat?lang=en").await);
    assert!(
        english.contains("How your anonymity is protected") && !english.contains("réponses"),
        "{english}"
    );
}

#[actix_web::test]
async fn the_page_on_anonymity_is_linked_where_a_participant_is_and_the_link_carries_the_language_alone() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let (visitor, code) = (app.visitor(), prepared.code(0, 0));
    let card = visitor.get("/r").await;
    let form = visitor.post("/r", &[("code", &code)]).await;
    let sent = visitor.send("/r/reponses", &all_answered(&code, 2)).await;
    let thanks = visitor.follow(&sent).await;
    let link = Selector::parse("a[href^='/anonymat']").unwrap();
    for (page, opens_beside) in [(card, None), (form, Some("_blank")), (thanks, None)] {
        let page = Html::parse_document(&page.body);
        let links: Vec<_> = page.select(&link).collect();
        assert_eq!(links.len(), 1, "{}", page.html());
        assert_eq!(links[0].attr("href"), Some("/anonymat?lang=fr"));
        // Coming back to a questionnaire would lose what is ticked: it is the answer to a form, kept by no cache.
        assert_eq!(links[0].attr("target"), opens_beside);
    }
}
