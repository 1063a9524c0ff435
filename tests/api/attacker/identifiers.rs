//! Another's identifiers, on every address that takes one.

use entrevoix::app::{self, SessionForm};
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
const NAMED: [Named; 69] = [
    ("get", "/dispositifs/{id}", &[]),
    ("get", "/dispositifs/{id}/comparaison", &[]),
    ("get", "/dispositifs/{id}/graphiques/{file}", &[]),
    ("get", "/dispositifs/{id}/documents/{file}", &[]),
    ("post", "/dispositifs/{id}/unites-de-travail", &[("are_units", "on")]),
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
    ("get", "/vagues/{id}/documents/{file}", &[]),
    ("get", "/vagues/{id}/resultats", &[]),
    ("get", "/vagues/{id}/papier", &[]),
    ("get", "/vagues/{id}/textes", &[]),
    ("get", "/dispositifs/{id}/seances", &[]),
    ("post", "/dispositifs/{id}/seances", SESSION),
    ("get", "/dispositifs/{id}/seances/{session}", &[]),
    ("post", "/dispositifs/{id}/seances/{session}", SESSION),
    ("post", "/dispositifs/{id}/seances/{session}/retirer", &[]),
    ("get", "/dispositifs/{id}/calendrier.ics", &[]),
    ("get", "/dispositifs/{id}/etapes", &[]),
    ("post", "/dispositifs/{id}/etapes", &[("reason", "Hors sujet")]),
    ("get", "/dispositifs/{id}/etapes/{step}", &[]),
    ("post", "/dispositifs/{id}/etapes/{step}", &[("state", "todo")]),
    ("get", "/dispositifs/{id}/cadrage", &[]),
    ("post", "/dispositifs/{id}/cadrage", LETTER),
    ("get", "/dispositifs/{id}/entretiens", &[]),
    ("post", "/dispositifs/{id}/entretiens", &[("label", "Plannings"), ("interviews", "9"), ("heard", "12")]),
    ("post", "/dispositifs/{id}/entretiens/{theme}/retirer", &[]),
    ("get", "/dispositifs/{id}/commanditaires", &[]),
    ("post", "/dispositifs/{id}/commanditaires", &[("name", "Intrus")]),
    ("post", "/dispositifs/{id}/commanditaires/{organisation}/retirer", &[]),
    ("get", "/dispositifs/{id}/lecture", &[]),
    (
        "post",
        "/dispositifs/{id}/lecture",
        &[("objectifs", ""), ("contexte", ""), ("synthese", "Un"), ("problematiques", ""), ("axes", "")],
    ),
    ("post", "/dispositifs/{id}/lecture/vote", &[("until", "2026-03-12")]),
    ("post", "/dispositifs/{id}/lecture/clore", &[]),
    ("post", "/dispositifs/{id}/lecture/abandonner", &[]),
    ("post", "/dispositifs/{id}/lecture/reprendre", &[]),
    ("post", "/dispositifs/{id}/lecture/valider", &[("room_on", "2026-03-02")]),
    ("post", "/dispositifs/{id}/lecture/transmettre", &[]),
    ("get", "/dispositifs/{id}/actions", &[]),
    (
        "post",
        "/dispositifs/{id}/actions",
        &[("axis", "Un"), ("what", "Deux"), ("owner", "Trois"), ("due_on", "")],
    ),
    ("post", "/dispositifs/{id}/actions/transmettre", &[]),
    ("get", "/dispositifs/{id}/actions/graphiques/{file}", &[]),
    ("post", "/dispositifs/{id}/actions/{action}", REVISED),
    ("post", "/dispositifs/{id}/actions/{action}/retirer", &[]),
    ("post", "/dispositifs/{own}/actions/{action}", REVISED),
    ("post", "/dispositifs/{own}/actions/{action}/retirer", &[]),
    // Groups and links are looked for in the dispositif of the address: here the intruder's own.
    ("post", "/dispositifs/{own}/groupes/{group}/retirer", &[]),
    ("post", "/dispositifs/{own}/groupes/{group}/lien", &[]),
    ("post", "/dispositifs/{own}/seances/{session}", SESSION),
    ("post", "/dispositifs/{own}/seances/{session}/retirer", &[]),
    ("post", "/dispositifs/{own}/entretiens/{theme}/retirer", &[]),
    ("post", "/dispositifs/{own}/commanditaires", &[("organisation", "{organisation}")]),
    ("post", "/dispositifs/{own}/commanditaires/{organisation}/retirer", &[]),
    ("post", "/dispositifs/{own}/liens", &[("expires_on", "2026-12-31"), ("organisation", "{organisation}")]),
];

const SESSION: &[(&str, &str)] = &[("on", "2026-04-07"), ("minutes", "180")];
const LETTER: &[(&str, &str)] = &[
    ("written_on", "2026-03-01"),
    ("objectives", "Se parler"),
    ("recipients", "La direction"),
    ("body", "not_applicable"),
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
    // Where rustfmt breaks a line is no matter: every route is read.
    let read = |route: &'static str| {
        let (path, rest) = route.trim_start().strip_prefix('"')?.split_once("\",")?;
        Some((path, rest.trim_start()))
    };
    let routes: Vec<_> = space.split(".route(").skip(1).map(|route| read(route).unwrap()).collect();
    let named = routes.into_iter().filter_map(|(path, rest)| {
        // A year names nothing that is anybody's, and its charts and documents are those of the account.
        let names = path
            .replace("/graphiques/{file}", "")
            .replace("{year}/documents/{file}", "")
            .replace("{year}", "")
            .contains('{');
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
        let open = app.open_dispositif(Granularity::Whole, &[7]);
        let (visitor, own) = intruder(&app).await;
        for target in [&draft, &open] {
            app::create_link(&app.service, &app.account, &target.id, day(30)).unwrap();
            let session = SessionForm {
                on: day(3),
                starts_at: None,
                minutes: 60,
                group: None,
                attendance: None,
                situation: String::new(),
                synthesis: String::new(),
            };
            app::add_session(&app.service, &app.account, &target.id, &session).unwrap();
            app::keep_theme(&app.service, &app.account, &target.id, ("Horaires", 6, 7)).unwrap();
            app.write_action(&target.id);
            let actions = app::read_actions(&app.service, &app.account, &target.id).unwrap();
            let action = actions.actions[0].id.to_string();
            let view = app::read_dispositif(&app.service, &app.account, &target.id).unwrap();
            let (session, theme) = (view.life.sessions[0].id.to_string(), view.life.themes[0].id.to_string());
            let organisation = view.organisation.id.to_string();
            let (group, link) = (view.groups[0].id.to_string(), view.links[0].id.to_string());
            for (method, pattern, form) in NAMED {
                let wave = pattern.starts_with("/vagues");
                let id = if wave { target.waves[0].to_string() } else { target.id.to_string() };
                let filled = |id: &str, group: &str, link: &str, action: &str| {
                    let path = pattern.replace("{id}", id).replace("{own}", own.id.as_str());
                    let document = if wave { "papier.pdf" } else { "cadrage.pdf" };
                    let path = path.replace("documents/{file}", &format!("documents/{document}"));
                    let path = path.replace("{file}", "participation.svg");
                    let is_anothers = group.chars().any(|letter| letter != '0');
                    let or_nobodys = |named: &str| if is_anothers { named } else { group }.to_owned();
                    let path = path.replace("{session}", &or_nobodys(&session)).replace("{step}", "commande");
                    let path = path.replace("{theme}", &or_nobodys(&theme));
                    let path = path.replace("{organisation}", &or_nobodys(&organisation));
                    format!(
                        "/espace{}",
                        path.replace("{group}", group).replace("{link}", link).replace("{action}", action)
                    )
                };
                let typed: Vec<_> = form
                    .iter()
                    .map(|(name, value)| (*name, value.replace("{organisation}", &organisation)))
                    .collect();
                let typed: Vec<_> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let ask = async |path: String| match method {
                    "get" => visitor.get(&path).await,
                    _ => visitor.post(&path, &typed).await,
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
