//! S2: self-paced capsules, for anyone. The self-reading is private: no address takes an answer of it, and its page lets a browser
//! connect to nothing. A group that follows one together has waves like any other, and the gate. What happens in the browser is in
//! `tests/browser/capsules.rs`.

use entrevoix::domain::capsule::Capsule;
use entrevoix::domain::language::Language;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, TestApp, day};
use crate::figures::{blocks, releases};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::journey::Journey;
use crate::support::{databases, sqlite};

/// The four themes, and how they are called in both languages.
const THEMES: [(&str, [&str; 2]); 4] = [
    ("facilitation", ["Animer un groupe sans s’y user", "Leading a group without wearing yourself out"]),
    ("management", ["Encadrer et prendre soin du travail", "Managing, and taking care of the work"]),
    ("partenariat", ["Mener un projet avec d’autres", "Running a project with others"]),
    (
        "competences",
        [
            "Les compétences psychosociales, au travail et ailleurs",
            "Psychosocial skills, at work and elsewhere",
        ],
    ),
];

#[actix_web::test]
async fn s2_four_capsules_are_read_by_anyone_in_both_languages() {
    let app = TestApp::start(&sqlite());
    for (place, language) in Language::ALL.into_iter().enumerate() {
        let tag = language.tag();
        let visitor = app.visitor();
        let front = visitor.get(&format!("/?lang={tag}")).await;
        assert!(front.body.contains(&format!("href=\"/capsules?lang={tag}\"")), "{front:?}");
        let list = visitor.get(&format!("/capsules?lang={tag}")).await;
        for (id, titles) in THEMES {
            assert!(list.body.contains(&format!("href=\"/capsules/{id}?lang={tag}\"")), "{list:?}");
            assert!(read(&list).contains(titles[place]), "{list:?}");
            let page = visitor.get(&format!("/capsules/{id}?lang={tag}")).await;
            assert!(page.status == StatusCode::OK && !page.sets_cookie, "{page:?}");
            let capsule = app.service.library.capsule(id).unwrap();
            assert_whole(capsule, &page, language);
        }
    }
    let unknown = app.visitor().get("/capsules/inconnue").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

/// Every text of the capsule is on its page, each part leads to the next, and the resources are there whatever is ticked.
fn assert_whole(capsule: &Capsule, page: &Answer, language: Language) {
    let spaces = |text: &str| text.replace('\u{a0}', " ");
    let said = spaces(&read(page));
    let reading = &capsule.reading;
    let of_pages = capsule.pages.iter().flat_map(|page| {
        [&page.title, &page.yours].into_iter().chain(&page.idea).chain(&page.situation).chain(&page.attempts)
    });
    let of_dimensions =
        reading.dimensions.iter().flat_map(|one| [&one.name, &one.about].into_iter().chain(&one.prompts));
    let of_statements = reading.statements.iter().map(|statement| &statement.text);
    for text in [&capsule.purpose, &capsule.audience]
        .into_iter()
        .chain(of_pages)
        .chain(of_dimensions)
        .chain(of_statements)
    {
        assert!(said.contains(text.get(language)), "{} lacks « {} »", capsule.id, text.get(language));
    }
    for number in ["3114", "15", "112"] {
        assert!(page.body.contains(&format!("href=\"tel:{number}\"")), "{}", capsule.id);
    }
    let html = Html::parse_document(&page.body);
    assert_eq!(
        all(&html, ".part").len(),
        capsule.pages.len() + 2,
        "its beginning, its pages, its self-reading"
    );
    assert_eq!(all(&html, "fieldset").len(), reading.statements.len());
    let contents = all(&html, ".contents a").into_iter().map(|link| link.attr("href").unwrap().to_owned());
    let buttons = all(&html, ".part a.button").into_iter().map(|link| link.attr("href").unwrap().to_owned());
    assert_eq!(contents.collect::<Vec<_>>(), buttons.collect::<Vec<_>>(), "each part leads to the next");
}

#[actix_web::test]
async fn s2_no_page_of_a_capsule_can_send_an_answer_and_no_address_takes_one() {
    let app = TestApp::start(&sqlite());
    let visitor = app.visitor();
    for (id, _) in THEMES {
        let path = format!("/capsules/{id}");
        let response = visitor.client.get(format!("{}{path}", app.base)).send().await.unwrap();
        let policy = response.headers()["content-security-policy"].to_str().unwrap().to_owned();
        // Without a word on connections the default holds for them: none.
        for (rule, is_there) in [
            ("default-src 'none'", true),
            ("form-action 'none'", true),
            ("img-src data:;", true),
            ("connect-src", false),
            ("unsafe", false),
            ("http", false),
        ] {
            assert_eq!(policy.contains(rule), is_there, "{rule} in {policy}");
        }
        let body = response.text().await.unwrap();
        let page = Html::parse_document(&body);
        assert_eq!(
            all(&page, "form, [form], [formaction], [ping], iframe, img, button:not([type=button])").len(),
            0
        );
        assert!(all(&page, "input").iter().all(|input| {
            input.attr("type") == Some("radio") && input.attr("autocomplete") == Some("off")
        }));
        let answer = [("s-but", "3"), ("lang", "fr")];
        assert_eq!(visitor.post(&path, &answer).await.status, StatusCode::NOT_FOUND, "{path}");
        let asked = visitor.get(&format!("{path}?lang=fr&s-but=3")).await;
        let plain = visitor.get(&format!("{path}?lang=fr")).await;
        assert_eq!(asked.body, plain.body, "an address that carries an answer changes nothing");
    }
}

#[actix_web::test]
async fn s2_what_keeps_a_capsule_without_a_network_is_asked_about_capsules_alone() {
    let app = TestApp::start(&sqlite());
    let response =
        app.visitor().client.get(format!("{}/capsules/hors-ligne.js", app.base)).send().await.unwrap();
    let head = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(head("service-worker-allowed"), "/capsules");
    assert_eq!(head("content-security-policy"), "default-src 'none'; connect-src 'self'");
    assert_eq!(head("cache-control"), "no-cache", "a new one is seen");
    let script = response.text().await.unwrap();
    for path in script.split('"').filter(|part| part.starts_with("/static/")) {
        assert_eq!(app.visitor().get(path).await.status, StatusCode::OK, "{path}");
    }
    assert!(!script.contains("NAME") && !script.contains("\"FILES\""), "{script}");
    for page in ["/", "/r", "/anonymat", "/tirage", "/espace/connexion"] {
        let page = app.visitor().get(page).await;
        assert!(!page.body.contains("hors-ligne"), "{page:?}");
    }
}

/// Six of a cohort before, as many after, and then a cohort of which four answer: below five nothing is said.
#[actix_web::test]
async fn s2_a_cohort_that_follows_a_capsule_obeys_the_gate() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = cohort(&app).await;
        let seen = journey.seen().await;
        assert!(read(&seen).contains("Capsule auto-formative"));
        assert_eq!(followed(&seen), [THEMES[0].1[0]], "its page names the capsule and leads to it");
        let shared = journey.share().await;
        journey.send(0, "/ouvrir").await;
        let first = app.visitor().post("/r", &[("code", &journey.code(0, 0))]).await;
        let page = Html::parse_document(&first.body);
        let link = all(&page, "a[href^='/capsules/facilitation'][target=_blank]");
        assert_eq!(link.len(), 1, "so does the first page of those who follow it, in a tab of its own");
        let view = entrevoix::app::read_dispositif(&app.service, &app.account, &super::id(&journey)).unwrap();
        let thanks = app.visitor().get(&format!("/r/merci/{}?lang=fr", view.waves[0].0.id)).await;
        for page in [&seen, &first, &thanks] {
            assert!(!read(page).contains("séance"), "who follows a capsule meets nobody: {}", page.body);
        }
        for page in [&first, &thanks] {
            assert!(
                read(page).contains("votre médecin traitant"),
                "volunteers have no employer: {}",
                page.body
            );
        }
        journey.answer(0, 0..6, &[(3, ["2", "2", "2"]), (3, ["1", "3", "2"])]).await;
        journey.send(0, "/clore").await;
        let told = ["Ensemble 6 réponses | 38 | 63 | 50"];
        assert_eq!(releases(&journey.results(0).await), [told], "{}", database.name());
        journey.transmit(0).await;

        read_the_capsule(&app, &journey.code(0, 0)).await;

        app.clock.set_noon(day(80));
        journey.send(1, "/ouvrir").await;
        journey.answer(0, 0..4, &[(4, ["3", "1", "1"])]).await;
        app.midnight();
        journey.send(1, "/clore").await;
        let few = journey.results(1).await;
        assert_eq!(releases(&few), Vec::<Vec<String>>::new(), "four say nothing: {few:?}");
        assert!(read(&few).contains("Moins de 5 réponses"), "{few:?}");
        journey.transmit(1).await;
        let management = app.visitor().get(&shared).await;
        assert_eq!(releases(&management), [told], "{}", database.name());
        assert_eq!(blocks(&management), [], "no change is told with four");
    }
}

/// The capsules that a page leads to by name.
fn followed(answer: &Answer) -> Vec<String> {
    all(&Html::parse_document(&answer.body), "a[href^='/capsules/']").into_iter().map(words).collect()
}

#[actix_web::test]
async fn s2_a_dispositif_of_that_form_names_at_least_one_capsule_that_is_there_and_no_other_form_does() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let intervenant = app.intervenant().await;
    let form = |proposed: &Answer| {
        let form = Form::of(proposed, "/espace/dispositifs").with("organisation_name", "Épicerie solidaire");
        form.with("title", "Capsules").with_nth("group", 0, "Cohorte")
    };
    let proposed = intervenant.get("/espace/dispositifs/nouveau?modele=capsule").await;
    let none = form(&proposed).send(&intervenant).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(read(&none).contains("Choisissez la ou les capsules"), "{none:?}");
    let both = form(&none).with_nth("capsule", 1, "management").with_nth("capsule", 3, "competences");
    let page = both.send_on(&intervenant).await;
    assert_eq!(followed(&page), [THEMES[1].1[0], THEMES[3].1[0]]);
    let other = intervenant.get("/espace/dispositifs/nouveau?modele=supervision").await;
    assert_eq!(all(&Html::parse_document(&other.body), "[name=capsule]").len(), 0);
}

/// Six people who are to follow a capsule, as its form of dispositif proposes.
async fn cohort(app: &TestApp) -> Journey<'_> {
    let intervenant = app.intervenant().await;
    let proposed = intervenant.get("/espace/dispositifs/nouveau?modele=capsule").await;
    let form = Form::of(&proposed, "/espace/dispositifs")
        .with("organisation_name", "Épicerie solidaire de Valmont")
        .with("title", "Capsule « Animer un groupe sans s’y user »")
        .with("mode", "diagnostic")
        .with("capsule", "facilitation")
        .with("before_on", &day(10).to_string())
        .with("after_on", &day(90).to_string())
        .with_nth("group", 0, "Cohorte")
        .with_nth("members", 0, "6");
    Journey::created(app, intervenant, &form, &[("Cohorte", 6)]).await
}

/// Between the questionnaires the card leads to the capsules, as the thank-you page does; they are the same for everybody.
async fn read_the_capsule(app: &TestApp, code: &str) {
    let visitor = app.visitor();
    let between = Form::of(&visitor.get("/r").await, "/r").with("code", code).send(&visitor).await;
    assert!(read(&between).contains("Votre groupe suit une capsule."), "{between:?}");
    let address = {
        let page = Html::parse_document(&between.body);
        let links = all(&page, "a[href^='/capsules']");
        assert_eq!(words(links[0]), "Lire les capsules");
        links[0].attr("href").unwrap().to_owned()
    };
    assert!(!address.contains(code) && !between.sets_cookie);
    let (from_card, from_elsewhere) = (visitor.get(&address).await, app.visitor().get(&address).await);
    assert_eq!(from_card.body, from_elsewhere.body);
}
