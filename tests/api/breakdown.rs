//! What groups have in common: typed with them, fixed with them, and what it makes of the figures.

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::DispositifId;
use reqwest::StatusCode;

use crate::app::{Answer, TestApp};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::support::databases;

fn groups(app: &TestApp, id: &DispositifId) -> Vec<Group> {
    app::read_dispositif(&app.service, &app.account, id).unwrap().groups
}

/// The lines of the groups on the dispositif's page.
fn lines(answer: &Answer) -> Vec<String> {
    let page = scraper::Html::parse_document(&answer.body);
    all(&page, "#groupes ~ ul.lines li").into_iter().map(words).collect()
}

#[actix_web::test]
async fn what_a_group_has_in_common_is_typed_shown_and_suggested() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let blank = intervenant.get("/espace/dispositifs/nouveau").await;
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
        let told = [
            "Équipe A 8 membres Retirer Équipe A",
            "Équipe C 7 membres · métier : aides à domicile · site : Nord Retirer Équipe C",
        ];
        assert_eq!(lines(&page), told);

        let suggested = |answer: &Answer, attribute: &str| {
            let page = scraper::Html::parse_document(&answer.body);
            let options = all(&page, &format!("datalist#known-{attribute} option"));
            options.iter().map(|option| option.attr("value").unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(suggested(&page, "site"), ["Nord"]);
        let added = Form::of(&page, "/groupes")
            .with("name", "Équipe D")
            .with("members", "6")
            .with("service", "Accueil");
        let page = intervenant.follow(&added.send(&intervenant).await).await;
        assert_eq!(lines(&page)[2], "Équipe D 6 membres · service : Accueil Retirer Équipe D");
        let blank = intervenant.get("/espace/dispositifs/nouveau").await;
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
