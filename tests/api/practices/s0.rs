//! S0: analyse de pratiques across employers, and régulation of a team in crisis.

use entrevoix::app;
use reqwest::StatusCode;
use scraper::Html;

use super::{form_of, found, id, made, write_letter};
use crate::app::{Answer, TestApp};
use crate::figures::releases;
use crate::form::{Form, all};
use crate::intervenant::read;
use crate::journey::Journey;
use crate::support::databases;

const EMPLOYERS: [&str; 3] = ["Centre hospitalier de Valmont", "Mairie de Valmont", "Association Le Relais"];

/// Adds the second and the third employer by the page that is for it.
async fn add_employers(journey: &Journey<'_>) {
    for name in &EMPLOYERS[1..] {
        let page = journey.intervenant.get(&format!("{}/commanditaires", journey.page)).await;
        let shown = Form::of(&page, "/commanditaires").with("name", name).send_on(&journey.intervenant).await;
        assert!(found(&shown, ".lines li").iter().any(|line| line.starts_with(name)), "{shown:?}");
    }
}

/// A link to what is transmitted for each of those who ordered, in the order in which they are offered.
async fn links(journey: &Journey<'_>) -> Vec<String> {
    let seen = journey.seen().await;
    let page = Html::parse_document(&seen.body);
    let offered: Vec<_> =
        all(&page, "#link-for option").iter().map(|one| one.attr("value").unwrap().to_owned()).collect();
    let mut links = Vec::new();
    for organisation in offered {
        let form = Form::of(&seen, "/liens").with("organisation", &organisation);
        let made = form.send(&journey.intervenant).await;
        let address = found(&made, ".address").remove(0);
        links.push(address.strip_prefix(&journey.app.base).unwrap().to_owned());
    }
    links
}

/// A page without the address of its link, which leads to the other language.
fn without_link(answer: &Answer, link: &str) -> String {
    assert_eq!(answer.status, StatusCode::OK);
    answer.body.replace(link, "")
}

#[actix_web::test]
async fn s0_a_group_of_three_employers_gives_each_the_same_whole_and_none_a_cut_of_its_own() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = made(&app, "analyse_de_pratiques", EMPLOYERS[0]).await;
        add_employers(&journey).await;
        journey.send(0, "/ouvrir").await;
        let entered = app.visitor().post("/r", &[("code", &journey.code(0, 0))]).await;
        assert!(
            EMPLOYERS.iter().all(|name| read(&entered).contains(name)),
            "who will read is told: {entered:?}"
        );
        journey.answer(0, 0..8, &[(4, ["1", "2", "3"]), (4, ["3", "1", "2"])]).await;
        journey.send(0, "/clore").await;
        journey.transmit(0).await;

        let links = links(&journey).await;
        assert_eq!(links.len(), 3, "one for each of those who ordered");
        let first = app.visitor().get(&links[0]).await;
        assert!(read(&first).contains("8 réponses"), "{}", database.name());
        for link in &links {
            let page = app.visitor().get(link).await;
            assert_eq!(without_link(&page, link), without_link(&first, &links[0]), "{}", database.name());
            let named = EMPLOYERS.map(|name| read(&page).matches(name).count());
            assert_eq!(named, [1, 1, 1], "an employer stands at the head of the page and on no line of it");
        }
        let fixed = journey.intervenant.get(&format!("{}/commanditaires", journey.page)).await;
        assert!(read(&fixed).contains("La liste est fixée") && found(&fixed, "main form").is_empty());
        let late = format!("{}/commanditaires", journey.page);
        let late = journey.intervenant.post(&late, &[("name", "Département")]).await;
        assert_ne!(late.status, StatusCode::SEE_OTHER, "{late:?}");
        assert_eq!(
            app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap().life.others.len(),
            2
        );
    }
}

#[actix_web::test]
async fn s0_even_where_groups_are_those_of_employers_none_is_cut_out_below_the_threshold() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (intervenant, form) = form_of(&app, "analyse_de_pratiques", "&debut=2026-04-07").await;
        let groups = [("Hôpital", 3), ("Mairie", 3), ("Relais", 2)];
        let mut form = form.with("organisation_name", EMPLOYERS[0]).with("title", "Bassin 2026");
        form = form.with("granularity", "by_group");
        for (nth, (name, members)) in groups.iter().enumerate() {
            form = form.with_nth("group", nth, name).with_nth("members", nth, &members.to_string());
        }
        let warned = form.send(&intervenant).await;
        assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY, "no group can ever be shown alone");
        let form = Form::of(&warned, "/espace/dispositifs").with_sure(&warned);
        let journey = Journey::created(&app, intervenant, &form, &groups).await;
        journey.send(0, "/ouvrir").await;
        for (group, people) in [(0, 3), (1, 3), (2, 2)] {
            journey.answer(group, 0..people, &[(people, ["1", "2", "3"])]).await;
        }
        journey.send(0, "/clore").await;
        let results = journey.results(0).await;
        let tables = releases(&results);
        assert!(!tables.is_empty());
        for row in tables.concat() {
            assert!(row.contains("8 réponses"), "{row} in {}", database.name());
        }
    }
}

#[actix_web::test]
async fn s0_the_figures_of_a_regulation_say_that_its_group_was_chosen_in_a_crisis() {
    const CRISIS: &str = "Ce groupe a été choisi au moment d’une crise.";
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = made(&app, "regulation", EMPLOYERS[1]).await;
        assert_eq!(write_letter(&journey).await.status, StatusCode::SEE_OTHER);
        let method = journey.intervenant.get(&format!("{}/methode", journey.page)).await;
        assert!(read(&method).contains(CRISIS), "before anybody answers, {}", database.name());
        let levels = [["1", "3", "3"], ["2", "2", "2"]];
        for (wave, levels) in levels.into_iter().enumerate() {
            journey.send(wave, "/ouvrir").await;
            journey.answer(0, 0..8, &[(8, levels)]).await;
            journey.send(wave, "/clore").await;
            let results = journey.results(wave).await;
            assert!(read(&results).contains(CRISIS), "results of {wave}, {}", database.name());
            journey.transmit(wave).await;
        }
        let compared = journey.intervenant.get(&format!("{}/comparaison", journey.page)).await;
        assert!(read(&compared).contains(CRISIS), "{}", database.name());
        let management = app.visitor().get(&journey.share().await).await;
        assert!(read(&management).contains(CRISIS), "{}", database.name());
        assert!(read(&management).contains("sans le dispositif"), "what it means is told");
    }
}
