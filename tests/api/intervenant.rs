//! The intervenant's pages: preparing, printing, opening, closing, reading.

use entrevoix::app::{self, SessionForm};
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;
use reqwest::StatusCode;
use scraper::{Html, Selector};

use crate::app::{Answer, TestApp, Visitor, add_intervenant, all_answered, day};
use crate::form::{all, words};
use crate::oracle::statements;
use crate::support::databases;
use crate::votes;

/// What is filled in by hand in the form of a new dispositif; the rest is what it proposes.
fn new_dispositif() -> Vec<(&'static str, &'static str)> {
    vec![
        ("organisation", ""),
        ("organisation_name", "Mairie de Valmont"),
        ("title", "Analyse de pratiques <2026>"),
        ("kind", "analyse_de_pratiques"),
        ("group", "Accueil"),
        ("members", "6"),
        ("group", ""),
        ("members", ""),
        ("granularity", "whole"),
        ("mode", "evaluation"),
        ("k", "5"),
        ("primary", "qvct"),
        ("primary", "isolement"),
        ("primary", "epuisement"),
        ("before_on", "2026-03-20"),
        ("after_on", "2026-06-20"),
    ]
}

/// The page's text, after holding what is true of every page: one main heading, every sentence known, every field named.
pub fn read(answer: &Answer) -> String {
    let page = Html::parse_document(&answer.body);
    let all = |css: &str| page.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
    assert_eq!(all("h1").len(), 1, "{answer:?}");
    for field in all("input:not([type=hidden],[type=radio],[type=checkbox]), select") {
        let label = format!("label[for='{}']", field.attr("id").unwrap());
        assert_eq!(all(&label).len(), 1, "{}", field.html());
    }
    let text = page.root_element().text().collect::<Vec<_>>().join(" ");
    let unknown = text.split('[').skip(1).find(|rest| {
        let name = rest.split(']').next().unwrap_or_default();
        name.contains('-') && name.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '_'))
    });
    assert_eq!(unknown, None, "a sentence is missing");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[actix_web::test]
async fn a_dispositif_goes_from_the_form_to_an_open_questionnaire() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        read(&intervenant.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await);
        let made = intervenant.post("/espace/dispositifs", &new_dispositif()).await;
        let page = made.location.unwrap();
        let shown = read(&intervenant.get(&page).await);
        assert!(shown.contains("Avec 6 participants"), "{shown}");
        assert!(shown.contains("16 à 22 points") && shown.contains("Analyse de pratiques <2026>"), "{shown}");

        let sheet = intervenant.post(&format!("{page}/cartes"), &[]).await;
        let cards = Html::parse_document(&sheet.body);
        let codes: Vec<String> = cards
            .select(&Selector::parse(".card .code").unwrap())
            .map(|code| code.text().collect())
            .collect();
        assert_eq!(codes.len(), 8, "six members and two in reserve");
        assert!(codes.iter().all(|code| CardSecret::from_code(code).is_ok()), "{codes:?}");
        let again = intervenant.post(&format!("{page}/cartes"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(read(&again).contains("une seule fois"));

        let id = DispositifId::from_text(page.rsplit('/').next().unwrap());
        let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
        let wave = &view.waves[0].0.id;
        assert!(read(&intervenant.get(&format!("/espace/vagues/{wave}/apercu")).await).contains("Aperçu"));
        let opening = [("closes_on", "2026-03-20")];
        let opened = intervenant.post(&format!("/espace/vagues/{wave}/ouvrir"), &opening).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{opened:?}");
        let shown = read(&intervenant.get(&page).await);
        assert!(shown.contains("jusqu’au 20 mars 2026") && shown.contains("Clore est définitif"), "{shown}");
        let form = app.visitor().post("/r", &[("code", &codes[0])]).await;
        assert!(form.body.contains("Analyse de pratiques"), "{}", form.body);
    }
}

#[actix_web::test]
async fn a_form_that_comes_back_keeps_what_was_typed_and_creates_nothing() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let mut fields = new_dispositif();
    for (name, value) in &mut fields {
        match *name {
            "k" => *value = "4",
            "before_on" => *value = "2026-07-01",
            _ => {}
        }
    }
    let back = intervenant.post("/espace/dispositifs", &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = read(&back);
    assert!(shown.contains("5 au moins") && shown.contains("se clôt après celui d’avant"), "{shown}");
    for kept in ["value=\"Mairie de Valmont\"", "value=\"Accueil\"", "value=\"2026-07-01\"", "href=\"#k\""] {
        assert!(back.body.contains(kept), "{kept}");
    }
    assert!(app::list_organisations(&app.service, &app.account).unwrap().is_empty());
}

#[actix_web::test]
async fn members_without_a_groups_name_are_a_fault() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let mut fields = new_dispositif();
    let unused = fields.iter_mut().rfind(|(name, _)| *name == "members").unwrap();
    unused.1 = "7";
    let back = intervenant.post("/espace/dispositifs", &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(read(&back).contains("Donnez à chaque groupe un nom"), "{back:?}");
}

#[actix_web::test]
async fn a_page_of_the_space_that_does_not_exist_leads_back_to_it() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.visitor();
    for (path, leads_back) in [("/espace/dispositif", true), ("/espacements", false), ("/r/nowhere", false)] {
        let answer = visitor.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.body.contains("href=\"/espace\""), leads_back, "{path}");
    }
}

/// What the page of a dispositif says is to be done now.
async fn next(intervenant: &Visitor, page: &str) -> String {
    let shown = intervenant.get(page).await;
    let page = Html::parse_document(&shown.body);
    words(all(&page, ".next")[0])
}

#[actix_web::test]
async fn the_next_step_is_to_wait_then_the_link_then_the_sessions() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let intervenant = app.intervenant().await;
    let page = format!("/espace/dispositifs/{}", prepared.id);
    let told = next(&intervenant, &page).await;
    assert!(told.contains("ouvert jusqu’au 12 mars 2026. Rien à faire : il se clôt seul."), "{told}");
    let home = read(&intervenant.get("/espace").await);
    assert!(
        home.contains("Rien à faire : ouvert jusqu’au 12 mars 2026") && !home.contains("clore"),
        "{home}"
    );

    app.close(&prepared.waves[0]);
    let told = next(&intervenant, &page).await;
    assert!(told.contains("Relire les résultats d’avant"), "{told}");
    app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
    let told = next(&intervenant, &page).await;
    assert!(told.contains("Créer le lien de la direction"), "{told}");
    app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
    let told = next(&intervenant, &page).await;
    assert!(
        told.contains("Les séances d’abord.") && told.contains("Ouvrir le questionnaire d’après"),
        "{told}"
    );
}

#[actix_web::test]
async fn dispositifs_stand_at_home_in_the_order_of_their_numbers() {
    for database in databases() {
        let app = TestApp::start(&database);
        for title in ["Équipe n° 10", "accueil", "Équipe n° 2", "Équipe n° 1"] {
            let mut new =
                crate::support::app::new_dispositif(&app.service, &app.account, Granularity::Whole, &[8]);
            title.clone_into(&mut new.title);
            app::create_dispositif(&app.service, &app.account, new).unwrap();
        }
        let home = app.intervenant().await.get("/espace").await;
        let page = Html::parse_document(&home.body);
        let titles: Vec<String> = all(&page, ".lines h2").into_iter().map(words).collect();
        assert_eq!(titles, ["accueil", "Équipe n° 1", "Équipe n° 2", "Équipe n° 10"], "{}", database.name());
    }
}

/// A dispositif with one of each thing that home could ask for: a session, a link, a closed vote, an action.
fn lived(app: &TestApp) {
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[5]);
    let session = SessionForm {
        on: day(3),
        starts_at: None,
        minutes: 180,
        group: None,
        attendance: None,
        situation: String::new(),
        synthesis: String::new(),
    };
    app::add_session(service, account, &prepared.id, &session).unwrap();
    app::create_link(service, account, &prepared.id, day(30)).unwrap();
    votes::write(app, &prepared);
    app::put_to_vote(service, account, &prepared.id, day(5)).unwrap();
    app::close_vote(service, account, &prepared.id).unwrap();
    app.write_action(&prepared.id);
}

#[actix_web::test]
async fn the_home_page_asks_the_database_no_more_for_twelve_dispositifs_than_for_two() {
    for database in databases() {
        let address = statements::listen(&database);
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let mut asked = Vec::new();
        for number in [2, 10] {
            for _ in 0..number {
                lived(&app);
            }
            statements::take(&address);
            let home = intervenant.get("/espace").await;
            asked.push((
                all(&Html::parse_document(&home.body), ".lines h2").len(),
                statements::take(&address),
            ));
        }
        let [(two, few), (twelve, many)] = asked.as_slice() else { unreachable!() };
        assert_eq!((*two, *twelve), (2, 12), "{}", database.name());
        assert!(few.len() > 10, "hardly anything was heard: {few:#?}");
        assert_eq!(few.len(), many.len(), "{}: {many:#?}", database.name());
    }
}

#[actix_web::test]
async fn a_draft_tells_at_home_when_its_first_questionnaire_is_planned() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let new = crate::app::new_dispositif(&app.service, &app.account, Granularity::Whole, &[6]);
    app::create_dispositif(&app.service, &app.account, new).unwrap();
    let home = read(&app.intervenant().await.get("/espace").await);
    assert!(
        home.contains("Préparer les cartes")
            && home.contains("Questionnaire d’avant prévu jusqu’au 12 mars 2026"),
        "{home}"
    );
}

#[actix_web::test]
async fn results_that_wait_are_read_before_an_open_questionnaire_is_waited_for() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    app.close(&prepared.waves[0]);
    app::open_wave(&app.service, &app.account, &prepared.waves[1], day(90)).unwrap();
    let intervenant = app.intervenant().await;
    let page = format!("/espace/dispositifs/{}", prepared.id);
    let told = next(&intervenant, &page).await;
    assert!(told.contains("Relire les résultats d’avant") && !told.contains("Rien à faire"), "{told}");
    app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
    let told = next(&intervenant, &page).await;
    assert!(told.contains("Créer le lien de la direction"), "{told}");
    app::create_link(&app.service, &app.account, &prepared.id, day(120)).unwrap();
    let told = next(&intervenant, &page).await;
    assert!(told.contains("Rien à faire : il se clôt seul."), "{told}");
}

#[actix_web::test]
async fn a_comparison_without_a_mean_gives_questions_in_place_of_empty_blocks() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    app.close(&prepared.waves[0]);
    app::open_wave(&app.service, &app.account, &prepared.waves[1], day(90)).unwrap();
    app.close(&prepared.waves[1]);
    let intervenant = app.intervenant().await;
    let comparison = intervenant.get(&format!("/espace/dispositifs/{}/comparaison", prepared.id)).await;
    let shown = read(&comparison);
    assert!(shown.contains("Trop peu de réponses pour qu’une moyenne soit publiée"), "{shown}");
    assert!(
        shown.contains("Parler sans chiffres")
            && shown.contains("Ce que vous pouvez montrer à la place")
            && !shown.contains("Aucun groupe témoin")
            && !comparison.body.contains("class=\"verdict\""),
        "{shown}"
    );
    let results = intervenant.get(&format!("/espace/vagues/{}/resultats", prepared.waves[0])).await;
    assert!(read(&results).contains("Moins de 5 réponses : aucun chiffre n’est publié"), "{results:?}");
}

#[actix_web::test]
async fn an_organisation_is_added_from_the_home_page() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let blank = intervenant.post("/espace/organisations", &[("name", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(read(&blank).contains("Écrivez le nom de l’organisation"));
    let made = intervenant.post("/espace/organisations", &[("name", "Mairie de Valmont")]).await;
    let form = intervenant.get(&format!("{}&modele=analyse_de_pratiques", made.location.unwrap())).await;
    read(&form);
    assert!(form.body.contains("selected>Mairie de Valmont"), "{}", form.body);
}

#[actix_web::test]
async fn the_pages_of_a_dispositif_tell_the_figures_and_never_who_answered() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::ByGroup, &[8, 6, 3]);
    let intervenant = app.intervenant().await;
    let page = format!("/espace/dispositifs/{}", prepared.id);
    let before = read(&intervenant.get(&page).await);
    for card in 0..7 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    assert_eq!(read(&intervenant.get(&page).await), before, "a live count would tell who answered when");
    app.clock.set_noon(day(1));
    app::midnight(&app.service).unwrap();
    // A session lasts eight hours: the next day asks for the password again.
    let intervenant = app.intervenant().await;
    let told = read(&intervenant.get(&page).await);
    assert!(
        before.contains("réponses : pas encore relevé. Les réponses ne sont comptées qu’à 0"),
        "{before}"
    );
    assert!(told.contains("Ensemble : seuil de 5 réponses atteint"), "{told}");
    assert!(told.contains("Équipe A : seuil de 5 réponses atteint"), "{told}");

    let wave = &prepared.waves[0];
    let closed = intervenant.post(&format!("/espace/vagues/{wave}/clore"), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let results = intervenant.get(&format!("/espace/vagues/{wave}/resultats")).await;
    let shown = read(&results);
    let page_of_results = Html::parse_document(&results.body);
    let table = page_of_results.select(&Selector::parse("table").unwrap()).next().unwrap();
    let table = table.text().collect::<String>();
    assert!(table.contains("5 à 8\u{a0}réponses"), "a group's number is a band: {table}");
    assert!(shown.contains("Aucun chiffre pour Équipe B, Équipe C"), "{shown}");
    assert!(results.body.contains("<svg"), "the chart stands in the page");
    let comparison = intervenant.get(&format!("{page}/comparaison")).await;
    assert_eq!(comparison.status, StatusCode::CONFLICT);
    assert!(read(&comparison).contains("Rien n’est encore publié"));
}

#[actix_web::test]
async fn another_intervenants_dispositif_is_not_found() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    add_intervenant(&app.service, "autre@valmont.example", "Autre");
    let visitor = app.intervenant().await;
    let login = [("email", "autre@valmont.example"), ("password", crate::app::PASSWORD)];
    visitor.post("/espace/connexion", &login).await;
    let (id, wave) = (&prepared.id, &prepared.waves[0]);
    for path in [format!("/espace/dispositifs/{id}"), format!("/espace/vagues/{wave}/apercu")] {
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [format!("/espace/vagues/{wave}/clore"), format!("/espace/dispositifs/{id}/cartes/reprendre")]
    {
        assert_eq!(visitor.post(&path, &[]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[actix_web::test]
async fn a_choice_that_can_show_nothing_at_its_size_is_warned_of_before_it_is_fixed() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let with = |sizes: [&'static str; 2], granularity: &'static str| {
        let mut fields = new_dispositif();
        fields.retain(|(name, _)| !matches!(*name, "group" | "members" | "granularity"));
        fields.extend([
            ("group", "Accueil"),
            ("members", sizes[0]),
            ("group", "Nuit"),
            ("members", sizes[1]),
        ]);
        fields.push(("granularity", granularity));
        fields
    };
    for (sizes, granularity, warned) in [
        (["4", "3"], "by_group", "ne montre aucun groupe à part"),
        (["8", "3"], "by_group", "ne montre aucun groupe à part"),
        (["2", "2"], "whole", "aucun chiffre ne pourra jamais paraître"),
    ] {
        let back = intervenant.post("/espace/dispositifs", &with(sizes, granularity)).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{sizes:?}");
        assert!(read(&back).contains(warned) && back.body.contains("value=\"Nuit\""), "{sizes:?}: {back:?}");
    }
    assert!(app::list_organisations(&app.service, &app.account).unwrap().is_empty());

    let mut sure = with(["4", "3"], "by_group");
    sure.push(("sure", "no-group-alone"));
    let made = intervenant.post("/espace/dispositifs", &sure).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{made:?}");
    let shown = read(&intervenant.follow(&made).await);
    assert!(
        shown.contains("ne montre aucun groupe à part") && shown.contains("Ce choix est fixé"),
        "{shown}"
    );
    assert!(shown.contains("montrés réunis : Accueil, Nuit."), "{shown}");
    let fits = intervenant.post("/espace/dispositifs", &with(["8", "6"], "by_group")).await;
    assert_eq!(fits.status, StatusCode::SEE_OTHER, "{fits:?}");
}

#[actix_web::test]
async fn the_addresses_of_forms_lead_home_where_they_are_typed() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    for path in ["/espace/dispositifs", "/espace/organisations"] {
        let answer = intervenant.get(path).await;
        assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/espace")));
    }
}
