//! What every answer carries, and what no request may do.

use entrevoix::domain::dispositif::Granularity;
use entrevoix::storage::answers;
use reqwest::StatusCode;

use crate::app::{TestApp, all_answered};
use crate::support::databases;

#[actix_web::test]
async fn every_page_has_the_strict_headers_and_a_participants_page_sets_no_cookie() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.visitor();
    for path in ["/", "/r", "/anonymat", "/r/nowhere", "/espace/connexion", "/health", "/direction/unknown"] {
        let response = visitor.client.get(format!("{}{path}", app.base)).send().await.unwrap();
        let header =
            |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let policy = header("content-security-policy").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(header("referrer-policy").as_deref(), Some("no-referrer"), "{path}");
        assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{path}");
        assert_eq!(header("set-cookie"), None, "{path}");
    }
}

#[actix_web::test]
async fn a_post_from_another_site_is_refused_and_nothing_is_stored() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let fields = all_answered(&prepared.code(0, 0), 2);
    let host = app.base.trim_start_matches("http://");
    let send = async |name: &str, value: &str| {
        let request = app.visitor().client.post(format!("{}/r/reponses", app.base)).form(&fields);
        request.header(name, value).send().await.unwrap().status()
    };
    assert_eq!(send("sec-fetch-site", "cross-site").await, StatusCode::FORBIDDEN);
    let request = app.visitor().client.post(format!("{}/r/reponses", app.base)).form(&fields);
    let refused = request.header("sec-fetch-site", "cross-site").send().await.unwrap();
    assert!(refused.headers().contains_key("content-security-policy"));
    assert!(refused.text().await.unwrap().contains("vient d’un autre site"));
    assert_eq!(send("sec-fetch-site", "same-site").await, StatusCode::FORBIDDEN);
    assert_eq!(send("origin", "https://elsewhere.example").await, StatusCode::FORBIDDEN);
    assert_eq!(send("origin", "null").await, StatusCode::FORBIDDEN);
    let wave = &prepared.waves[0];
    let stored = || app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap().len();
    assert_eq!(stored(), 0);
    assert_eq!(send("origin", &format!("http://{host}")).await, StatusCode::SEE_OTHER);
    assert_eq!(send("sec-fetch-site", "same-origin").await, StatusCode::SEE_OTHER);
    assert_eq!(stored(), 1);
}

#[actix_web::test]
async fn a_form_above_the_limit_gets_a_page_that_says_so() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let long = "x".repeat(40 * 1024);
    let answer = app.visitor().post("/r", &[("code", &long)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("trop long"), "{}", answer.body);
    let garbled = app.visitor().client.post(format!("{}/r", app.base)).body("code=A").send().await.unwrap();
    assert_eq!(garbled.status(), StatusCode::BAD_REQUEST);
}

#[actix_web::test]
async fn the_space_is_closed_to_whoever_is_not_logged_in() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.visitor();
    let home = visitor.get("/espace").await;
    assert_eq!((home.status, home.location.as_deref()), (StatusCode::SEE_OTHER, Some("/espace/connexion")));
    let wrong =
        visitor.post("/espace/connexion", &[("email", crate::app::EMAIL), ("password", "nope")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let intervenant = app.intervenant().await;
    assert_eq!(intervenant.get("/espace").await.status, StatusCode::OK);
    let out = intervenant.post("/espace/deconnexion", &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert_eq!(intervenant.get("/espace").await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_password_cannot_be_guessed_at_speed() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.visitor();
    let mut statuses = Vec::new();
    for _ in 0..12 {
        let guess = [("email", crate::app::EMAIL), ("password", "a guess that is wrong")];
        statuses.push(visitor.post("/espace/connexion", &guess).await.status);
    }
    assert_eq!(statuses.first(), Some(&StatusCode::UNPROCESSABLE_ENTITY));
    assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
}
