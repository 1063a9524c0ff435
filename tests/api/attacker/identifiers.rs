//! Another's identifiers, on every address that takes one.

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;

use crate::app::{PASSWORD, Prepared, TestApp, Visitor, add_intervenant, day, prepare};
use crate::support::databases;

/// A method, an address, a form.
type Named = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// What names nothing.
const NOBODYS: &str = "0000000000000000";

/// A form that revises an action.
const REVISED: &[(&str, &str)] = &[("status", "done"), ("due_on", ""), ("note", "")];

/// Every address of the space that names something, with a form that would do.
const NAMED: [Named; 40] = [
    ("get", "/dispositifs/{id}", &[]),
    ("get", "/dispositifs/{id}/comparaison", &[]),
    ("get", "/dispositifs/{id}/graphiques/{file}", &[]),
    ("get", "/dispositifs/{id}/methode", &[]),
    ("post", "/dispositifs/{id}/groupes", &[("name", "Intrus"), ("members", "5")]),
    ("post", "/dispositifs/{id}/groupes/{group}/retirer", &[]),
    ("post", "/dispositifs/{id}/groupes/{group}/lien", &[]),
    ("post", "/dispositifs/{id}/cartes", &[]),
    ("post", "/dispositifs/{id}/cartes/reprendre", &[]),
    ("post", "/dispositifs/{id}/liens", &[("expires_on", "2026-12-31")]),
    ("post", "/dispositifs/{id}/liens/{link}/revoquer", &[]),
    ("post", "/dispositifs/{id}/conservation", &[("retention_on", "2026-12-31")]),
    ("get", "/dispositifs/{id}/annuler", &[]),
    ("post", "/dispositifs/{id}/annuler", &[]),
    ("get", "/vagues/{id}/annuler", &[]),
    ("post", "/vagues/{id}/annuler", &[]),
    ("get", "/vagues/{id}/apercu", &[]),
    ("post", "/vagues/{id}/ouvrir", &[("closes_on", "2026-12-31")]),
    ("post", "/vagues/{id}/clore", &[]),
    ("post", "/vagues/{id}/transmettre", &[]),
    ("get", "/vagues/{id}/graphiques/{file}", &[]),
    ("get", "/vagues/{id}/resultats", &[]),
    ("get", "/vagues/{id}/papier", &[]),
    ("get", "/vagues/{id}/textes", &[]),
    ("get", "/dispositifs/{id}/lecture", &[]),
    (
        "post",
        "/dispositifs/{id}/lecture",
        &[("objectifs", ""), ("contexte", ""), ("synthese", "Un"), ("problematiques", ""), ("axes", "")],
    ),
    ("post", "/dispositifs/{id}/lecture/vote", &[("until", "2026-03-12")]),
    ("post", "/dispositifs/{id}/lecture/clore", &[]),
    ("post", "/dispositifs/{id}/lecture/reprendre", &[]),
    ("post", "/dispositifs/{id}/lecture/valider", &[("room_on", "2026-03-02")]),
    ("post", "/dispositifs/{id}/lecture/transmettre", &[]),
    ("get", "/dispositifs/{id}/actions", &[]),
    (
        "post",
        "/dispositifs/{id}/actions",
        &[("axis", "Un"), ("what", "Deux"), ("owner", "Trois"), ("due_on", "")],
    ),
    ("get", "/dispositifs/{id}/actions/graphiques/{file}", &[]),
    ("post", "/dispositifs/{id}/actions/{action}", REVISED),
    ("post", "/dispositifs/{id}/actions/{action}/retirer", &[]),
    ("post", "/dispositifs/{own}/actions/{action}", REVISED),
    ("post", "/dispositifs/{own}/actions/{action}/retirer", &[]),
    // Groups and links are looked for in the dispositif of the address: here the intruder's own.
    ("post", "/dispositifs/{own}/groupes/{group}/retirer", &[]),
    ("post", "/dispositifs/{own}/groupes/{group}/lien", &[]),
];

/// Somebody else who is logged in, with a dispositif of their own.
async fn intruder(app: &TestApp) -> (Visitor, Prepared) {
    let email = "autre@valmont.example";
    let account = add_intervenant(&app.service, email, "Autre");
    let own = prepare(&app.service, &account, Granularity::Whole, &[6]);
    app::take_cards_back(&app.service, &account, &own.id).unwrap();
    let visitor = app.visitor_with_cookies();
    visitor.post("/espace/connexion", &[("email", email), ("password", PASSWORD)]).await;
    (visitor, own)
}

#[actix_web::test]
async fn the_table_of_named_addresses_is_whole() {
    let routes = include_str!("../../../src/web/routes.rs");
    let (_, space) = routes.split_once("fn space").unwrap();
    let named = space.lines().filter_map(|line| {
        let (path, rest) = line.trim().strip_prefix(".route(\"")?.split_once("\", ")?;
        // A year names nothing that is anybody's, and its charts are those of the account.
        let names = path.replace("/graphiques/{file}", "").replace("{year}", "").contains('{');
        names.then(|| (rest.split('(').next().unwrap(), path))
    });
    for (method, path) in named {
        assert!(NAMED.iter().any(|(one, known, _)| (*one, *known) == (method, path)), "{method} {path}");
    }
}

#[actix_web::test]
async fn no_address_reaches_what_is_anothers_and_all_look_as_if_nothing_were_there() {
    for database in databases() {
        let app = TestApp::start(&database);
        let draft = prepare(&app.service, &app.account, Granularity::ByGroup, &[6, 5]);
        app::take_cards_back(&app.service, &app.account, &draft.id).unwrap();
        let open = app.open_dispositif(Granularity::Whole, &[6]);
        let (visitor, own) = intruder(&app).await;
        for target in [&draft, &open] {
            app::create_link(&app.service, &app.account, &target.id, day(30)).unwrap();
            app.write_action(&target.id);
            let actions = app::read_actions(&app.service, &app.account, &target.id).unwrap();
            let action = actions.actions[0].id.to_string();
            let view = app::read_dispositif(&app.service, &app.account, &target.id).unwrap();
            let (group, link) = (view.groups[0].id.to_string(), view.links[0].id.to_string());
            for (method, pattern, form) in NAMED {
                let wave = pattern.starts_with("/vagues");
                let id = if wave { target.waves[0].to_string() } else { target.id.to_string() };
                let filled = |id: &str, group: &str, link: &str, action: &str| {
                    let path = pattern.replace("{id}", id).replace("{own}", own.id.as_str());
                    let path = path.replace("{file}", "participation.svg");
                    format!(
                        "/espace{}",
                        path.replace("{group}", group).replace("{link}", link).replace("{action}", action)
                    )
                };
                let ask = async |path: String| match method {
                    "get" => visitor.get(&path).await,
                    _ => visitor.post(&path, form).await,
                };
                let anothers = ask(filled(&id, &group, &link, &action)).await;
                let nobodys = ask(filled(NOBODYS, NOBODYS, NOBODYS, NOBODYS)).await;
                assert_eq!(anothers.status, StatusCode::NOT_FOUND, "{} {pattern}", database.name());
                assert_eq!(anothers.body, nobodys.body, "{} {pattern}", database.name());
            }
            visitor.post(&format!("/espace/dispositifs/{}/liens/{link}/revoquer", own.id), &[]).await;
            let after = app::read_dispositif(&app.service, &app.account, &target.id).unwrap();
            assert_eq!(format!("{view:?}"), format!("{after:?}"), "{}", database.name());
            let later = app::read_actions(&app.service, &app.account, &target.id).unwrap();
            assert_eq!(format!("{actions:?}"), format!("{later:?}"), "{}", database.name());
        }
    }
}

#[actix_web::test]
async fn an_identifier_from_an_address_names_no_file_of_the_secrets() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.intervenant().await;
    // `secrets/dispositifs/../session.key` is there, but it is the key of no dispositif.
    for id in ["..%2Fsession", "..%2F..%2Fsecrets%2Fsession", "..%2Fnothing"] {
        let answer = visitor.post(&format!("/espace/dispositifs/{id}/cartes"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
}
