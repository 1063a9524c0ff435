//! The page of methods: its numbers are the gate's, of the dispositif at hand.

use entrevoix::app::{self, Library};
use entrevoix::disclosure::{counting_limits, reading_limits};
use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;
use scraper::{Html, Selector};

use crate::app::{Prepared, TestApp, all_answered, prepare, prepare_with};
use crate::form::{all, words};
use crate::intervenant::read;
use crate::support::databases;

/// The cells of the table of bounds, a row for each number of answers.
fn bounds(body: &str) -> Vec<Vec<String>> {
    let page = Html::parse_document(body);
    let cells = Selector::parse("th, td").unwrap();
    let rows = all(&page, "#how-far ~ .scroll tbody tr");
    rows.into_iter().map(|row| row.select(&cells).map(words).collect()).collect()
}

/// How the gate says a mean of `n` answers to a shipped score at both ends.
fn said(score: &str, n: u32) -> String {
    let library = Library::shipped();
    let instrument = library.choose(&[score]).remove(0);
    let (low, high) = *reading_limits(&instrument, &instrument.scores[0], n).unwrap();
    let [low, high] = [low, high].map(|end| end.in_whole_points().unwrap());
    format!("{low} ou {high}").replace('\u{a0}', " ")
}

async fn page(app: &TestApp, prepared: &Prepared) -> String {
    let address = format!("/espace/dispositifs/{}/methode", prepared.id);
    let answer = app.intervenant().await.get(&address).await;
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    read(&answer);
    answer.body
}

#[actix_web::test]
async fn the_bounds_of_the_methods_page_are_those_of_the_gate_for_each_number_of_answers() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepare(&app.service, &app.account, Granularity::Whole, &[8, 3]);
        let rows = bounds(&page(&app, &prepared).await);
        let numbers: Vec<u32> = rows.iter().map(|row| row[0].parse().unwrap()).collect();
        assert_eq!(numbers, (5..=11).collect::<Vec<_>>(), "from the threshold to all members");
        for (row, n) in rows.iter().zip(numbers) {
            assert_eq!(row[1], said("qvct", n));
            assert_eq!(row[1], said("epuisement", n), "they share a column");
            assert_eq!(row[2], said("isolement", n));
            assert_eq!(row[3], format!("≤ 2 ou ≥ {}", n - 2));
            let (low, high) = *counting_limits(n);
            assert_eq!(
                format!("{:?} {:?}", low.people, high.people),
                format!("AtMost(2) AtLeast({})", n - 2)
            );
        }
    }
}

#[actix_web::test]
async fn a_bound_that_is_published_is_the_one_that_the_methods_page_announced() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[8]);
    let announced = bounds(&page(&app, &prepared).await);
    for card in 0..6 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 0)).await;
    }
    app.close(&prepared.waves[0]);
    let results = format!("/espace/vagues/{}/resultats", prepared.waves[0]);
    let results = app.intervenant().await.get(&results).await;
    let results = Html::parse_document(&results.body);
    let qvct = words(all(&results, "table tbody td")[0]);
    let row = announced.iter().find(|row| row[0] == "6").unwrap();
    let (low, _) = row[1].split_once(" ou ").unwrap();
    assert_eq!(qvct, format!("{low} au plus 2 sur 6"), "everyone answered at the lower end");
}

#[actix_web::test]
async fn the_methods_page_says_who_is_shown_alone_and_who_never() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let asking_about_sessions = |granularity, sizes: &[u32]| {
        prepare_with(&app.service, &app.account, granularity, sizes, |new| {
            new.waves[0].instruments.extend(app.service.library.choose(&["dispositif"]));
        })
    };
    let grouped = asking_about_sessions(Granularity::ByGroup, &[8, 6, 3]);
    let shown = text(&page(&app, &grouped).await);
    for said in [
        "Équipe A (8 membres), Équipe B (6 membres) : chacun à part dès 5 réponses",
        "Équipe C, 3 membres : jamais à part",
        "montré à part : Équipe A.",
        "montrés réunis : Équipe B, Équipe C.",
        "Questions sur le dispositif lui-même : jamais en « par groupe »",
        "Aucun groupe ne compte plus de 8 membres : au-delà, une ligne vaut pour des groupes réunis.",
        "sont fixés depuis la création du dispositif",
        "En « diagnostic »",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    let tiny = prepare(&app.service, &app.account, Granularity::ByGroup, &[4, 4]);
    let shown = text(&page(&app, &tiny).await);
    assert!(shown.contains("Aucun groupe n’atteint 5 membres : chaque ligne vaut"), "{shown}");
    let whole = asking_about_sessions(Granularity::Whole, &[6]);
    let shown = text(&page(&app, &whole).await);
    assert!(shown.contains("jamais ici, il y faudrait 8 réponses"), "{shown}");
    assert!(shown.contains("Un résultat paraît encore si une personne manque"), "{shown}");
    let small = prepare(&app.service, &app.account, Granularity::Whole, &[3]);
    let body = page(&app, &small).await;
    assert!(
        bounds(&body).is_empty() && text(&body).contains("Rien ne peut être publié à cette taille"),
        "{body}"
    );
}

#[actix_web::test]
async fn the_methods_page_is_the_same_before_and_after_the_answers() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::ByGroup, &[8, 6]);
    let before = page(&app, &prepared).await;
    for (group, card, value) in [(0, 0, 4), (0, 1, 0), (0, 2, 4), (0, 3, 1), (0, 4, 2), (1, 0, 3)] {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(group, card), value)).await;
    }
    app.close(&prepared.waves[0]);
    assert!(before == page(&app, &prepared).await, "it tells rules and sizes, never answers");
    let intervenant = app.intervenant().await;
    let method = format!("/espace/dispositifs/{}/methode", prepared.id);
    for path in [
        format!("/espace/dispositifs/{}", prepared.id),
        format!("/espace/vagues/{}/resultats", prepared.waves[0]),
    ] {
        let linking = intervenant.get(&path).await;
        assert!(linking.body.contains(&format!("href=\"{method}\"")), "{path}");
    }
    assert_ne!(app.visitor().get(&method).await.status, StatusCode::OK, "only for who is logged in");
    let unknown = intervenant.get("/espace/dispositifs/0000000000000000/methode").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn the_methods_page_is_complete_in_english() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let account = app::NewAccount {
        email: "english@valmont.example".to_owned(),
        name: "English".to_owned(),
        role: entrevoix::domain::account::Role::Intervenant,
        language: entrevoix::domain::language::Language::En,
    };
    let account = app::add_account(&app.service, account, crate::app::PASSWORD).unwrap().id;
    let own = prepare(&app.service, &account, Granularity::ByGroup, &[8, 6, 3]);
    let visitor = app.visitor_with_cookies();
    let login = [("email", "english@valmont.example"), ("password", crate::app::PASSWORD)];
    visitor.post("/espace/connexion", &login).await;
    let shown = read(&visitor.get(&format!("/espace/dispositifs/{}/methode", own.id)).await);
    assert!(shown.contains("Who is shown alone") && shown.contains("never on its own"), "{shown}");
    assert!(!shown.contains("réponses") && !shown.contains("groupe"), "{shown}");
}

fn text(body: &str) -> String {
    words(Html::parse_document(body).root_element())
}
