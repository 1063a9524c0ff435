//! The link itself: made with the cards, made anew, taken back, and its code typed where another is asked for.

use entrevoix::app::{self, NewGroup};
use entrevoix::domain::dispositif::{Granularity, Mode};
use entrevoix::domain::draw_link::DrawSecret;
use entrevoix::domain::group::Distribution;
use entrevoix::domain::ids::GroupId;
use reqwest::StatusCode;
use scraper::Html;

use super::{Remote, code, count, draw, open, remote};
use crate::app::{TestApp, new_dispositif};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::support::databases;

#[actix_web::test]
async fn a_link_that_is_made_anew_ends_the_old_one_and_no_card() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        let card = code(&draw(&visitor, &remote.link).await);
        let intervenant = app.intervenant().await;
        let page = intervenant.get(&format!("/espace/dispositifs/{}", remote.id)).await;
        let sheet = Form::of(&page, "/lien").send(&intervenant).await;
        assert_eq!(sheet.status, StatusCode::OK, "{sheet:?}");
        read(&sheet);
        let shown = Html::parse_document(&sheet.body);
        let new = DrawSecret::from_code(&words(all(&shown, ".draw .code")[0])).unwrap();
        let address = words(all(&shown, ".draw .address")[0]);
        assert_eq!(address, format!("{}/tirage#{}", app.base, new.to_code().replace('-', "")));
        let old = draw(&visitor, &remote.link).await;
        let never = draw(&visitor, &DrawSecret::from_random([7; 10])).await;
        assert_eq!((old.status, &old.body), (StatusCode::NOT_FOUND, &never.body), "{}", database.name());
        assert!(read(&old).contains("demandez le lien actuel"), "{old:?}");
        code(&draw(&visitor, &new).await);
        assert!(visitor.post("/r", &[("code", &card)]).await.body.contains("Votre avis avant"));
    }
}

#[actix_web::test]
async fn cards_that_are_taken_back_end_the_link_and_what_was_drawn() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (remote(&app.service, &app.account, Mode::Diagnostic, 6), app.visitor());
        let card = code(&draw(&visitor, &remote.link).await);
        app::take_cards_back(&app.service, &app.account, &remote.id).unwrap();
        assert_eq!(draw(&visitor, &remote.link).await.status, StatusCode::NOT_FOUND, "{}", database.name());
        assert_eq!(visitor.post("/r", &[("code", &card)]).await.status, StatusCode::NOT_FOUND);
        let refused = app::renew_draw_link(&app.service, &app.account, &remote.id, &group(&app, &remote));
        assert!(refused.is_err(), "without cards there is no link");
    }
}

fn group(app: &TestApp, remote: &Remote) -> GroupId {
    app::read_dispositif(&app.service, &app.account, &remote.id).unwrap().groups[0].id.clone()
}

#[actix_web::test]
async fn a_printed_group_has_cards_and_no_link_and_a_remote_one_the_reverse() {
    for database in databases() {
        let app = TestApp::start(&database);
        let mut new = new_dispositif(&app.service, &app.account, Granularity::ByGroup, &[6]);
        let distribution = Distribution::Drawn;
        new.groups.push(NewGroup { distribution, ..NewGroup::printed("Télétravail", 5) });
        let id = app::create_dispositif(&app.service, &app.account, new).unwrap();
        let intervenant = app.intervenant().await;
        let page = intervenant.get(&format!("/espace/dispositifs/{id}")).await;
        assert!(read(&page).contains("Télétravail 5 membres · à distance"), "{page:?}");
        let sheet = Form::of(&page, "/cartes").send(&intervenant).await;
        let shown = Html::parse_document(&sheet.body);
        let found = |css: &str| all(&shown, css).len();
        assert_eq!((found("ul.sheet"), found(".card"), found(".draw .address")), (1, 8, 1));
        assert_eq!(
            (found(".sheet .margin"), found(".card .margin")),
            (2, 0),
            "the margin alone tells a reserve card"
        );
        let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
        let renew = async |group: usize| {
            let path = format!("/espace/dispositifs/{id}/groupes/{}/lien", view.groups[group].id);
            intervenant.post(&path, &[]).await.status
        };
        assert_eq!(
            (renew(0).await, renew(1).await),
            (StatusCode::NOT_FOUND, StatusCode::OK),
            "{}",
            database.name()
        );
    }
}

#[actix_web::test]
async fn a_code_of_the_other_kind_is_told_kindly_on_both_pages() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        let link = remote.link.to_code();
        let card = code(&draw(&visitor, &remote.link).await);
        for typed in [link.clone(), link[..15].to_owned()] {
            let told = visitor.post("/r", &[("code", &typed)]).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(read(&told).contains("Ce code sert à tirer une carte"), "{typed}: {told:?}");
            assert_eq!(all(&Html::parse_document(&told.body), "main a[href^='/tirage']").len(), 1);
        }
        // Without its word it could as well be a card's code with one wrong character: the page names both.
        let told = visitor.post("/r", &[("code", &link.replace("TIRAGE-", ""))]).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(read(&told).contains("Un caractère ne correspond pas"), "{told:?}");
        assert!(read(&told).contains("après le mot TIRAGE, il ne sert qu’à tirer votre carte"), "{told:?}");
        assert_eq!(all(&Html::parse_document(&told.body), "main a[href^='/tirage']").len(), 1);
        let told = visitor.post("/r", &[("code", "7QK4")]).await;
        assert!(!read(&told).contains("TIRAGE"), "no link's code: {told:?}");
        // The same on the other page.
        let told = visitor.post("/tirage", &[("code", &card)]).await;
        assert!(read(&told).contains("S’il est écrit sur votre carte, n’en tirez pas d’autre"), "{told:?}");
        let page = Html::parse_document(&told.body);
        assert_eq!(
            (all(&page, "main a[href^='/r?']").len(), all(&page, "main a[href^='/tirage']").len()),
            (1, 1)
        );
        for (typed, said) in
            [("", "Saisissez le code"), ("tirage 7qk4", "il y en a 4 ici"), ("TIRAGE-é", "« é »")]
        {
            let told = visitor.post("/tirage", &[("code", typed)]).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(read(&told).contains(said), "{typed}: {told:?}");
        }
        let mut mistyped = link.clone();
        mistyped.replace_range(7..8, if link[7..8] == *"A" { "B" } else { "A" });
        let told = visitor.post("/tirage", &[("code", &mistyped)]).await;
        assert!(read(&told).contains("Un caractère ne correspond pas"), "{told:?}");
        assert_eq!(count(&app), 1, "{}", database.name());
    }
}

#[actix_web::test]
async fn a_dispositif_that_is_given_up_draws_nothing_more_and_makes_no_new_link() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        code(&draw(&visitor, &remote.link).await);
        app.on_a_thread(|service| app::cancel_dispositif(service, &app.account, &remote.id)).unwrap();
        let late = draw(&visitor, &remote.link).await;
        assert!(read(&late).contains("Le questionnaire est clos"), "{}: {late:?}", database.name());
        let renewed = app::renew_draw_link(&app.service, &app.account, &remote.id, &group(&app, &remote));
        assert!(renewed.is_err());
        assert_eq!(count(&app), 0, "its cards are erased");
    }
}
