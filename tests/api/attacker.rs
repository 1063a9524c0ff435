//! What someone tries who means harm: forged forms, planted sessions, and in the files below another's identifiers, two
//! hands at once, copies of what is kept.

mod copies;
mod hands;
mod identifiers;
mod log;

use std::collections::BTreeMap;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;
use entrevoix::storage::answers::{self, SealedAnswer};
use reqwest::StatusCode;

use crate::app::{EMAIL, PASSWORD, Prepared, TestApp, Visitor, all_answered, day};
use crate::support::databases;

/// Everything that an answer carries but its date.
async fn everything(
    visitor: &Visitor,
    path: &str,
    fields: &[(String, String)],
) -> (BTreeMap<String, String>, String) {
    let response = visitor.client.post(format!("{}{path}", visitor.base)).form(fields).send().await.unwrap();
    let mut headers: BTreeMap<String, String> = response
        .headers()
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.insert(":status".to_owned(), response.status().to_string());
    (headers, response.text().await.unwrap())
}

#[actix_web::test]
async fn a_used_card_and_an_unused_one_get_the_same_answers_with_the_same_headers() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (app.open_dispositif(Granularity::ByGroup, &[6]), app.visitor());
        let [used, unused] = [0, 1].map(|card| prepared.code(0, card));
        let mut wrong = vec![("code".to_owned(), String::new()), ("qvct.sens".to_owned(), "9".to_owned())];
        let first = everything(&visitor, "/r/reponses", &all_answered(&used, 3)).await;
        let mut ask = async |path: &str, code: &str| {
            wrong[0].1 = code.to_owned();
            let (headers, body) = everything(&visitor, path, &wrong).await;
            (headers, body.replace(code, "CODE"))
        };
        // Opening, sending back a form with a fault, erasing: in this order, so that the used card is a used one.
        for path in ["/r", "/r/reponses", "/r/effacer"] {
            assert_eq!(ask(path, &used).await, ask(path, &unused).await, "{} {path}", database.name());
        }
        let again = everything(&visitor, "/r/reponses", &all_answered(&used, 1)).await;
        let replaced = everything(&visitor, "/r/reponses", &all_answered(&used, 1)).await;
        assert!(first == again && again == replaced, "{}", database.name());
    }
}

fn rows(app: &TestApp, prepared: &Prepared) -> Vec<SealedAnswer> {
    app.service.db.read(|connection| answers::of_wave(connection, &prepared.waves[0])).unwrap()
}

#[actix_web::test]
async fn a_forged_form_answers_for_its_own_card_and_nothing_else() {
    for database in databases() {
        let app = TestApp::start(&database);
        let aimed = app.open_dispositif(Granularity::ByGroup, &[6, 6]);
        let other = app.open_dispositif(Granularity::ByGroup, &[6]);
        let view = app::read_dispositif(&app.service, &app.account, &aimed.id).unwrap();
        let mut fields = all_answered(&aimed.code(0, 0), 2);
        for (name, value) in [
            ("group", view.groups[1].id.as_str()),
            ("group_id", view.groups[1].id.as_str()),
            ("wave", other.waves[0].as_str()),
            ("wave_id", aimed.waves[1].as_str()),
            ("dispositif", other.id.as_str()),
            // A field that is sent twice counts once, and so does the code.
            ("qvct.sens", "4"),
            ("code", &aimed.code(0, 1)),
        ] {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let sent = app.visitor().send("/r/reponses", &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let (kept, elsewhere) = (rows(&app, &aimed), rows(&app, &other));
        assert_eq!((kept.len(), elsewhere.len()), (1, 0), "{}", database.name());
        assert_eq!(kept[0].group, view.groups[0].id, "a card answers for its own group");
        let keys = app.service.answer_keys(&aimed.id).unwrap();
        assert_eq!(kept[0].tag, keys.answer_tag(&aimed.waves[0], &aimed.cards[0][1]));
        for value in ["5", "255", "-1", "256", "2.0", "٣", "+2 ", "0x1"] {
            let mut forged = all_answered(&aimed.code(0, 2), 2);
            forged.push(("qvct.sens".to_owned(), value.to_owned()));
            let status = app.visitor().send("/r/reponses", &forged).await.status;
            let is_two = value.trim() == "+2";
            assert_eq!(status == StatusCode::UNPROCESSABLE_ENTITY, !is_two, "{value}");
        }
    }
}

#[actix_web::test]
async fn a_management_link_opens_its_own_dispositif_and_no_other_address() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let (one, other) =
        (app.open_dispositif(Granularity::Whole, &[6]), app.open_dispositif(Granularity::Whole, &[6]));
    let token = app::create_link(&app.service, &app.account, &one.id, day(30)).unwrap();
    let visitor = app.visitor_with_cookies();
    let page = visitor.get(&format!("/direction/{token}")).await;
    assert!(page.status == StatusCode::OK && !page.sets_cookie);
    let beyond = |id: &DispositifId| format!("/direction/{token}/{id}");
    assert_eq!(visitor.get(&beyond(&other.id)).await.status, StatusCode::NOT_FOUND);
    for path in
        [format!("/espace/dispositifs/{}", one.id), format!("/espace/vagues/{}/resultats", one.waves[0])]
    {
        let answer = visitor.get(&path).await;
        assert_eq!(answer.location.as_deref(), Some("/espace/connexion"), "{path}");
    }
}

/// The cookie that an answer sets, as a browser sends it back.
async fn cookie(app: &TestApp, path: &str, fields: &[(&str, &str)], sent: &str) -> String {
    let request = app.visitor().client.post(format!("{}{path}", app.base)).form(fields);
    let response = request.header("cookie", sent).send().await.unwrap();
    let set = response.headers().get("set-cookie").map(|value| value.to_str().unwrap().to_owned());
    set.unwrap_or_default().split(';').next().unwrap().to_owned()
}

#[actix_web::test]
async fn a_session_is_new_with_each_login_and_dead_after_a_logout_wherever_its_cookie_is_kept() {
    for database in databases() {
        let app = TestApp::start(&database);
        let home = async |cookie: &str| {
            let request = app.visitor().client.get(format!("{}/espace", app.base)).header("cookie", cookie);
            request.send().await.unwrap().status()
        };
        let login = [("email", EMAIL), ("password", PASSWORD)];
        let first = cookie(&app, "/espace/connexion", &login, "").await;
        assert_eq!(home(&first).await, StatusCode::OK);
        // Planted in somebody's browser, the first cookie is not what their login makes of it.
        let second = cookie(&app, "/espace/connexion", &login, &first).await;
        assert_eq!((home(&first).await, home(&second).await), (StatusCode::SEE_OTHER, StatusCode::OK));
        cookie(&app, "/espace/deconnexion", &[], &second).await;
        assert_eq!(home(&second).await, StatusCode::SEE_OTHER, "{}", database.name());
        let forged = second.replace("entrevoix=", "entrevoix=A");
        assert_eq!(home(&forged).await, StatusCode::SEE_OTHER);
    }
}

#[actix_web::test]
async fn what_no_form_would_send_is_refused_and_breaks_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let visitor = app.intervenant().await;
        let page = format!("/espace/dispositifs/{}", prepared.id);
        let long = "9".repeat(30_000);
        for (path, fields) in [
            ("/r", vec![("code", "a\0b")]),
            ("/r", vec![("code", long.as_str())]),
            ("/r/reponses", vec![("code", "a\0b")]),
            ("/r/effacer", vec![("lang", long.as_str())]),
            ("/espace/connexion", vec![("email", long.as_str()), ("password", long.as_str())]),
            ("/espace/organisations", vec![("name", long.as_str())]),
            ("/espace/dispositifs", vec![("k", long.as_str()), ("members", long.as_str()), ("group", "x")]),
            (&format!("{page}/liens"), vec![("expires_on", long.as_str())]),
            (&format!("{page}/groupes"), vec![("name", "x"), ("members", long.as_str())]),
            (&format!("{page}/groupes"), vec![("name", "x"), ("members", "-1")]),
        ] {
            let status = visitor.post(path, &fields).await.status;
            assert!(status.is_client_error(), "{} {path} {status}", database.name());
        }
    }
}
