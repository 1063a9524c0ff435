//! A year's portfolio: what dispositifs published, brought together, and nothing else.

use entrevoix::app::{self, NewDispositif, NewGroup, NewWave};
use entrevoix::domain::dispositif::{Collecting, Frame, Granularity, K_MIN, Kind, Mode};
use entrevoix::domain::group::Attributes;
use entrevoix::domain::ids::{OrganisationId, ScoreId, WaveId};
use entrevoix::domain::wave::WaveKind;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, PASSWORD, Prepared, TestApp, add_intervenant, all_answered, day};
use crate::figures::{people, rows};
use crate::form::{all, words};
use crate::intervenant::read;
use crate::support::databases;

/// A group of a test: its name, its site, how many answer, and what each answers to every question.
pub type Answered = (&'static str, &'static str, u32, u8);

/// A dispositif of the organisation whose first wave was answered and closed.
pub async fn published(
    app: &TestApp,
    organisation: &OrganisationId,
    granularity: Granularity,
    groups: &[Answered],
) -> Prepared {
    let wave = |kind, closes_on| NewWave {
        kind,
        instruments: app.service.library.choose(&["qvct", "isolement", "epuisement", "dispositif"]),
        closes_on,
    };
    let group = |(name, site, ..): &Answered| NewGroup {
        attributes: Attributes { site: Some((*site).to_owned()), ..Attributes::default() },
        ..NewGroup::printed(*name, 20)
    };
    let new = NewDispositif {
        organisation: organisation.clone(),
        title: "Analyse de pratiques".to_owned(),
        kind: Kind::AnalyseDePratiques,
        frame: Frame {
            granularity,
            mode: Mode::Diagnostic,
            k: K_MIN,
            primary: vec![ScoreId::from_text("qvct")],
            notable_change: None,
        },
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups.iter().map(group).collect(),
        waves: vec![wave(WaveKind::Before, day(10)), wave(WaveKind::After, day(400))],
    };
    let id = app::create_dispositif(&app.service, &app.account, new).unwrap();
    let sheet = app::make_cards(&app.service, &app.account, &id).unwrap();
    let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
    let waves: Vec<WaveId> = view.waves.iter().map(|(wave, _)| wave.id.clone()).collect();
    app::open_wave(&app.service, &app.account, &waves[0], day(10)).unwrap();
    let cards: Vec<_> = sheet.groups.into_iter().map(|(_, cards)| cards).collect();
    let prepared = Prepared { id, waves, cards };
    for (place, (_, _, answers, value)) in groups.iter().enumerate() {
        for card in 0..*answers {
            let fields = all_answered(&prepared.code(place, card as usize), *value);
            assert_eq!(app.visitor().send("/r/reponses", &fields).await.status, StatusCode::SEE_OTHER);
        }
    }
    app.close(&prepared.waves[0]);
    prepared
}

pub fn organisation(app: &TestApp, name: &str) -> OrganisationId {
    app::create_organisation(&app.service, &app.account, name).unwrap().id
}

/// The rows of the table of a moment, and its numbers of people.
fn moment(answer: &Answer, moment: &str) -> (Vec<String>, Vec<String>) {
    let page = Html::parse_document(&answer.body);
    let table = all(&page, &format!("[aria-labelledby='moment-{moment}'] table"))[0];
    (rows(table), people(table))
}

#[actix_web::test]
async fn a_year_brings_together_what_each_dispositif_published_and_counts_the_others() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (town, hospital) =
            (organisation(&app, "Mairie de Valmont"), organisation(&app, "Hôpital de Valmont"));
        published(&app, &town, Granularity::Whole, &[("A", "", 8, 2)]).await;
        published(&app, &town, Granularity::ByGroup, &[("A", "", 8, 3), ("B", "", 8, 1)]).await;
        published(&app, &town, Granularity::Whole, &[("A", "", 4, 0)]).await;
        published(&app, &hospital, Granularity::Whole, &[("A", "", 10, 1)]).await;
        let draft = crate::app::prepare(&app.service, &app.account, Granularity::Whole, &[6]);

        let intervenant = app.intervenant().await;
        let page = intervenant.get("/espace/bilan").await;
        let said = read(&page);
        assert!(
            said.contains("Bilan 2026") && said.contains("5 dispositifs dont un questionnaire"),
            "{said}"
        );
        assert!(said.contains("3 dispositifs ont publié un résultat d’ensemble"), "{said}");
        assert!(said.contains("Un autre a clos ce questionnaire avec trop peu de réponses"), "{said}");
        assert!(said.contains("Un seul dispositif a publié pour : Hôpital de Valmont."), "{said}");
        // Qvct: (8 x 50 + 8 x 75 + 8 x 25) / 24 and (1200 + 10 x 25) / 34. Isolement has three of
        // four items reversed: (1200 + 10 x 62.5) / 34. Épuisement has one of six: (1200 + 10 x 33.3) / 34.
        let (rows, people) = moment(&page, "before");
        assert_eq!(
            rows,
            [
                "Hôpital de Valmont 1 dispositif, 10 réponses | 25 | 63 | 33",
                "Mairie de Valmont 2 dispositifs, 24 réponses | 50 | 50 | 50",
                "Toutes 3 dispositifs, 34 réponses | 43 | 54 | 45",
            ],
            "{}",
            database.name()
        );
        assert_eq!(people[0], "au plus 2 sur 10 | au moins 8 sur 10 | au plus 2 sur 10");
        let home = read(&intervenant.get("/espace").await);
        assert!(home.contains("Bilan de l’année"), "{home}");
        assert!(app::read_dispositif(&app.service, &app.account, &draft.id).is_ok());
    }
}

#[actix_web::test]
async fn a_portfolio_says_of_one_dispositif_what_its_own_page_says() {
    for database in databases() {
        let app = TestApp::start(&database);
        let town = organisation(&app, "Mairie de Valmont");
        let groups = [("A", "", 8, 2), ("B", "", 6, 0), ("C", "", 3, 1)];
        let prepared = published(&app, &town, Granularity::ByGroup, &groups).await;
        let intervenant = app.intervenant().await;
        let own = intervenant.get(&format!("/espace/vagues/{}/resultats", prepared.waves[0])).await;
        let page = Html::parse_document(&own.body);
        let table = all(&page, ".scroll[aria-label] > table")[0];
        let (own_rows, own_people) = (rows(table), people(table));
        let portfolio = intervenant.get("/espace/bilan/2026").await;
        let (rows, people) = moment(&portfolio, "before");
        let figures = |row: &str| row.split_once(" | ").unwrap().1.to_owned();
        assert_eq!(rows.len(), 1, "one organisation needs no row of all: {}", database.name());
        assert_eq!(figures(&rows[0]), figures(own_rows.last().unwrap()));
        assert_eq!(people.last(), own_people.last());
    }
}

#[actix_web::test]
async fn a_wave_belongs_to_the_year_in_which_it_closes() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let town = organisation(&app, "Mairie de Valmont");
    published(&app, &town, Granularity::Whole, &[("A", "", 8, 2)]).await;
    let intervenant = app.intervenant().await;
    let next = intervenant.get("/espace/bilan/2027").await;
    let said = read(&next);
    assert!(said.contains("1 dispositif dont un questionnaire se clôt en 2027"), "{said}");
    assert!(
        said.contains("n’a encore publié de résultats") && !next.body.contains("class=\"mean\""),
        "{said}"
    );
    let page = Html::parse_document(&next.body);
    let years: Vec<String> = all(&page, "nav a[href^='/espace/bilan/']").into_iter().map(words).collect();
    assert_eq!(years, ["2026"]);
    assert!(read(&intervenant.get("/espace/bilan/2020").await).contains("Aucun questionnaire ne se clôt"));
    for no_year in ["/espace/bilan/tout", "/espace/bilan/99999999999"] {
        assert_eq!(intervenant.get(no_year).await.status, StatusCode::NOT_FOUND, "{no_year}");
    }
}

#[actix_web::test]
async fn a_portfolio_holds_nothing_of_another_account() {
    for database in databases() {
        let app = TestApp::start(&database);
        let town = organisation(&app, "Mairie de Valmont");
        published(&app, &town, Granularity::Whole, &[("A", "", 8, 2)]).await;
        let email = "autre@valmont.example";
        add_intervenant(&app.service, email, "Autre");
        let other = app.visitor_with_cookies();
        let asked = other.get("/espace/bilan").await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "nobody reads it without a password: {asked:?}");
        other.post("/espace/connexion", &[("email", email), ("password", PASSWORD)]).await;
        let said = read(&other.get("/espace/bilan/2026").await);
        assert!(
            said.contains("Aucun questionnaire ne se clôt en 2026") && !said.contains("Valmont"),
            "{said}"
        );
        let file = other.get("/espace/bilan/2026/graphiques/moyennes-avant.svg").await;
        assert_eq!(file.status, StatusCode::NOT_FOUND);
    }
}

#[actix_web::test]
async fn each_moment_of_a_year_has_its_charts_which_are_kept_as_files() {
    let database = &databases()[0];
    let app = TestApp::start(database);
    for (name, answers) in [("Mairie de Valmont", 8), ("Hôpital de Valmont", 12)] {
        let place = organisation(&app, name);
        published(&app, &place, Granularity::Whole, &[("A", "", answers, 2)]).await;
    }
    let intervenant = app.intervenant().await;
    let shown = intervenant.get("/espace/bilan/2026").await;
    let page = Html::parse_document(&shown.body);
    let charts: Vec<String> = all(&page, ".block .chart-wide svg").into_iter().map(words).collect();
    assert_eq!(charts.len(), 2, "means and people: {charts:?}");
    for name in ["Mairie de Valmont 8 réponses", "Hôpital de Valmont 12 réponses", "Toutes 20 réponses"] {
        assert!(charts[0].contains(name), "{}", charts[0]);
    }
    assert!(charts[1].contains("sur 20"), "{}", charts[1]);
    for link in all(&page, "figcaption a") {
        let file = intervenant.get(link.attr("href").unwrap()).await;
        assert_eq!(file.status, StatusCode::OK, "{}", link.html());
    }
    let svg = intervenant.get("/espace/bilan/2026/graphiques/moyennes-avant.svg?lang=fr").await;
    assert!(svg.body.contains("Bilan 2026") && svg.body.contains("non validé"), "{}", svg.body);
    for name in ["moyennes-apres.svg", "moyennes-avant.pdf", "rien.svg"] {
        let none = intervenant.get(&format!("/espace/bilan/2026/graphiques/{name}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[actix_web::test]
async fn what_several_ordered_together_has_a_line_of_its_own_and_what_was_given_up_unopened_has_none() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (town, hospital) =
            (organisation(&app, "Mairie de Valmont"), organisation(&app, "Hôpital de Valmont"));
        published(&app, &town, Granularity::Whole, &[("A", "", 8, 2)]).await;
        published(&app, &hospital, Granularity::Whole, &[("A", "", 10, 1)]).await;
        let shared = crate::app::prepare_with(&app.service, &app.account, Granularity::Whole, &[9], |new| {
            new.organisation = hospital.clone();
        });
        app::add_commanditaire(&app.service, &app.account, &shared.id, &town).unwrap();
        app::open_wave(&app.service, &app.account, &shared.waves[0], day(10)).unwrap();
        for card in 0..9 {
            app.visitor().send("/r/reponses", &all_answered(&shared.code(0, card), 3)).await;
        }
        app.close(&shared.waves[0]);
        let refused = crate::app::prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        app::refuse_demande(&app.service, &app.account, &refused.id, "Ce n’est pas l’objet.").unwrap();

        let intervenant = app.intervenant().await;
        let page = intervenant.get("/espace/bilan/2026").await;
        assert!(read(&page).contains("3 dispositifs dont un questionnaire"), "{}", read(&page));
        let lines = [
            "Hôpital de Valmont 1 dispositif, 10 réponses",
            "Mairie de Valmont 1 dispositif, 8 réponses",
            "Plusieurs commanditaires 1 dispositif, 9 réponses",
            "Toutes 3 dispositifs, 27 réponses",
        ];
        let (rows, _) = moment(&page, "before");
        assert!(rows.iter().zip(lines).all(|(row, line)| row.starts_with(line)), "{rows:?}");
        // The files say the same, which dispositifs there are first.
        let at = |file: &str| format!("{}/espace/bilan/2026/documents/{file}", intervenant.base);
        let bytes = |path: String| async {
            intervenant.client.get(path).send().await.unwrap().bytes().await.unwrap()
        };
        let pdf = lopdf::Document::load_mem(&bytes(at("portefeuille.pdf")).await).unwrap();
        let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
        let told = pdf.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        let place = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words}: {told}"));
        assert!(place("Les dispositifs de l’année") < place("Avant les séances"), "{told}");
        for line in [
            "Hôpital de Valmont 1 1 en cours",
            "Plusieurs commanditaires 1 1 en cours",
            "Toutes 3 3 en cours",
        ] {
            place(line);
        }
        let csv = String::from_utf8(bytes(at("chiffres.csv")).await.to_vec()).unwrap();
        for row in [
            ";Plusieurs commanditaires;;;Dispositifs;exact;1;;",
            ";Toutes;;;Dispositifs;exact;3;;",
            ";Hôpital de Valmont;;;Où ils en sont;mot;1 en cours;;",
            "Avant;Plusieurs commanditaires;Équipe A;;Réponses;exact;9;;",
        ] {
            assert!(csv.lines().any(|line| line == row), "{row} in {csv}");
        }
        let empty =
            String::from_utf8(bytes(at("chiffres.csv").replace("2026", "2025")).await.to_vec()).unwrap();
        assert!(
            empty.lines().count() == 2 && empty.contains("Aucun questionnaire ne se clôt en 2025."),
            "{empty}"
        );
    }
}
