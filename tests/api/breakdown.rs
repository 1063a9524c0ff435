//! What groups have in common: typed with them, fixed with them, and what it makes of the figures.

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::DispositifId;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, TestApp, day};
use crate::figures::{people, rows};
use crate::form::{Form, all, within, words};
use crate::intervenant::read;
use crate::portfolio::{Answered, organisation, published};
use crate::support::databases;

fn groups(app: &TestApp, id: &DispositifId) -> Vec<Group> {
    app::read_dispositif(&app.service, &app.account, id).unwrap().groups
}

/// The lines of the groups on the dispositif's page.
fn lines(answer: &Answer) -> Vec<String> {
    let page = Html::parse_document(&answer.body);
    let said = |line| [within(line, "h3"), within(line, "p.quiet")].concat().into_iter().map(words);
    all(&page, "#groupes ~ ul.lines li")
        .into_iter()
        .map(|line| said(line).collect::<Vec<_>>().join(" "))
        .collect()
}

#[actix_web::test]
async fn what_a_group_has_in_common_is_typed_shown_and_suggested() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let blank = intervenant.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await;
        assert!(read(&blank).contains("un groupe entier, jamais une personne"), "{}", database.name());
        let made = Form::of(&blank, "/espace/dispositifs")
            .with("organisation_name", "Mairie de Valmont")
            .with("title", "Supervision 2026")
            .with_nth("group", 0, "Équipe A")
            .with_nth("members", 0, "8")
            .with_nth("group", 2, "Équipe C")
            .with_nth("members", 2, "7")
            .with_nth("metier", 2, "  aides   à domicile ")
            .with_nth("site", 2, "Nord")
            .send(&intervenant)
            .await;
        let page = intervenant.follow(&made).await;
        let told = ["Équipe A 8 membres", "Équipe C 7 membres · métier : aides à domicile · site : Nord"];
        assert_eq!(lines(&page), told);

        let suggested = |answer: &Answer, attribute: &str| {
            let page = Html::parse_document(&answer.body);
            let options = all(&page, &format!("datalist#known-{attribute} option"));
            options.iter().map(|option| option.attr("value").unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(suggested(&page, "site"), ["Nord"]);
        let added = Form::of(&page, "/groupes")
            .with("name", "Équipe D")
            .with("members", "6")
            .with("service", "Accueil");
        let page = intervenant.follow(&added.send(&intervenant).await).await;
        assert_eq!(lines(&page)[2], "Équipe D 6 membres · service : Accueil");
        let blank = intervenant.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await;
        assert_eq!(suggested(&blank, "service"), ["Accueil"]);
        assert_eq!(suggested(&blank, "metier"), ["aides à domicile"]);

        let long = "n".repeat(121);
        let back =
            Form::of(&page, "/groupes").with("name", "Équipe E").with("members", "6").with("site", &long);
        let back = back.send(&intervenant).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(read(&back).contains("Raccourcissez le métier") && back.body.contains(&long));
        assert_eq!(lines(&back).len(), 3);
    }
}

#[actix_web::test]
async fn no_address_changes_what_groups_have_in_common_once_the_first_questionnaire_is_open() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[8, 6]);
        let before = groups(&app, &prepared.id);
        let intervenant = app.intervenant().await;
        let page = format!("/espace/dispositifs/{}", prepared.id);
        let fields = [("name", "Équipe A"), ("members", "8"), ("site", "Nord")];
        let group = &before[0].id;
        for address in [
            format!("{page}/groupes"),
            format!("{page}/groupes/{group}"),
            format!("{page}/groupes/{group}/retirer"),
            format!("{page}/cartes/reprendre"),
        ] {
            let answer = intervenant.post(&address, &fields).await;
            assert!(answer.status.is_client_error(), "{address}: {answer:?}");
        }
        assert_eq!(groups(&app, &prepared.id), before, "{}", database.name());
    }
}

#[actix_web::test]
async fn figures_are_brought_together_by_site_on_the_intervenants_and_the_managements_page() {
    for database in databases() {
        let app = TestApp::start(&database);
        let town = organisation(&app, "Mairie de Valmont");
        let groups = [
            ("A", "Nord", 8, 2),
            ("B", "Nord", 7, 3),
            ("C", "Sud", 8, 1),
            ("D", "Sud", 3, 2),
            ("E", "Est", 3, 2),
        ];
        let prepared = published(&app, &town, Granularity::ByGroup, &groups).await;
        let wave = &prepared.waves[0];
        app::transmit(&app.service, &app.account, wave).unwrap();
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
        let intervenant = app.intervenant().await;
        let own = intervenant.get(&format!("/espace/vagues/{wave}/resultats")).await;
        let management = app.visitor().get(&format!("/direction/{token}")).await;
        for shown in [&own, &management] {
            let said = read(shown);
            assert!(said.contains("Par site") && !said.contains("Par métier"), "{said}");
            let page = Html::parse_document(&shown.body);
            let table = all(&page, "[aria-labelledby='site-before'] table")[0];
            // Qvct: (8 x 50 + 7 x 75) / 15; D and E are one cell, which is not taken apart.
            let qvct: Vec<String> = rows(table)
                .iter()
                .map(|row| row.split(" | ").take(2).collect::<Vec<_>>().join(" | "))
                .collect();
            let expected = [
                "Site Nord A, B · 15 réponses | 62",
                "Site Sud C · 5 à 8 réponses | 25",
                "Réunis : site Est et site Sud D, E · 6 réponses | 50",
            ];
            assert_eq!(qvct, expected, "{}", database.name());
            let counted: Vec<String> =
                people(table).iter().map(|row| row.split(" | ").next().unwrap().to_owned()).collect();
            let expected = ["au moins 11 sur 15", "au plus 2 personnes", "au moins 4 sur 6"];
            assert_eq!(counted, expected, "6 of 8 and 5 of 7, at least; a group's number is a band");
        }
    }
}

#[actix_web::test]
async fn questions_are_counted_one_by_one_for_the_whole_alone_and_from_eight_answers_on() {
    for database in databases() {
        let app = TestApp::start(&database);
        let town = organisation(&app, "Mairie de Valmont");
        let intervenant = app.intervenant().await;
        let shown = async |granularity, groups: &[Answered]| {
            let prepared = published(&app, &town, granularity, groups).await;
            intervenant.get(&format!("/espace/vagues/{}/resultats", prepared.waves[0])).await
        };
        let eight = shown(Granularity::Whole, &[("A", "", 4, 3), ("B", "", 4, 1)]).await;
        let page = Html::parse_document(&eight.body);
        let lines = rows(all(&page, "details.items table")[0]);
        assert_eq!(lines.len(), 5, "the questions that belong to no indicator: {lines:?}");
        assert!(lines.iter().all(|line| line.ends_with(" | 4 sur 8")), "{lines:?}");
        let counted = |line: &String| line.split(" | ").nth(1).unwrap().contains(" ou ");
        assert!(lines.iter().all(counted), "the answers that are counted: {lines:?}");

        let seven = read(&shown(Granularity::Whole, &[("A", "", 7, 3)]).await);
        assert!(
            seven.contains("Moins de 8 réponses : les questions ne sont pas comptées une par une"),
            "{seven}"
        );
        let groups = shown(Granularity::ByGroup, &[("A", "", 9, 3), ("B", "", 9, 1)]).await;
        assert!(!groups.body.contains("Question par question"), "{}", database.name());
    }
}
