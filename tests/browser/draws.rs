//! A member of a remote group, from the link to the questionnaire, and the sheet that carries the link.

use entrevoix::app::{self, NewGroup};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::draw_link::DrawSecret;
use entrevoix::domain::group::Distribution;
use entrevoix::storage::cards;
use fantoccini::Locator;
use fantoccini::key::Key;

use crate::look::{Eyes, Reader};
use crate::support::app::{EMAIL, PASSWORD, TestApp, day, new_dispositif};
use crate::support::browser::{Screen, Script};
use crate::support::sqlite;

/// An open dispositif with a remote group of one, and its link's code.
fn open(app: &TestApp) -> String {
    let mut new = new_dispositif(&app.service, &app.account, Granularity::Whole, &[]);
    let distribution = Distribution::Drawn;
    new.groups = vec![NewGroup { distribution, ..NewGroup::printed("Équipe en télétravail", 1) }];
    let id = app::create_dispositif(&app.service, &app.account, new).unwrap();
    let link: DrawSecret = app::make_cards(&app.service, &app.account, &id).unwrap().links.remove(0).1;
    let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
    app::open_wave(&app.service, &app.account, &view.waves[0].0.id, day(10)).unwrap();
    link.to_code()
}

async fn shown_code(eyes: &Eyes) -> String {
    eyes.browser.page().find(Locator::Css(".drawn .code")).await.unwrap().text().await.unwrap()
}

#[actix_web::test]
async fn a_link_fills_the_page_waits_for_the_button_and_leads_to_the_questionnaire() {
    for screen in [Screen::Phone, Screen::Desktop] {
        let Some(eyes) = Eyes::open(screen, Script::On).await else { return };
        let database = sqlite();
        let app = TestApp::start(&database);
        let link = open(&app);
        let address = format!("{}/tirage", app.base);
        eyes.browser.page().goto(&format!("{address}#{}", link.replace('-', ""))).await.unwrap();
        eyes.look("tirage", Reader::Public).await;
        assert_eq!(eyes.ask("document.getElementById('code').value").await, link.as_str());
        assert_eq!(eyes.ask("location.href").await, address.as_str());
        let history = eyes.browser.history().await;
        assert!(history.iter().all(|address| !address.contains('#')), "{history:?}");
        assert_eq!(app.service.db.read(cards::all).unwrap().len(), 0, "following the link draws nothing");
        eyes.click_on("form button").await;
        assert_eq!(eyes.heading().await, "Voici votre carte");
        eyes.look("tirage-carte", Reader::Public).await;
        assert_eq!(eyes.browser.printed_sheets().await, 1, "the card prints on one sheet");
        let code = shown_code(&eyes).await;
        eyes.browser.page().refresh().await.unwrap();
        assert_eq!(shown_code(&eyes).await, code, "loaded again, it is the same card");
        assert_eq!(eyes.ask("location.href").await, address.as_str());
        eyes.click_on("form[action='/r'] button").await;
        assert_eq!(eyes.heading().await, "Votre avis avant les séances");
        eyes.browser.page().goto(&format!("{address}#{link}")).await.unwrap();
        eyes.click_on("form button").await;
        assert_eq!(eyes.heading().await, "Toutes les cartes de ce groupe ont été tirées");
        // The browser notes the page's status.
        eyes.browser.complaints().await;
        eyes.look("tirage-complet", Reader::Public).await;
    }
}

#[actix_web::test]
async fn a_link_is_typed_where_no_script_runs() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::Off).await else { return };
    let database = sqlite();
    let app = TestApp::start(&database);
    let link = open(&app);
    eyes.browser.page().goto(&format!("{}/r", app.base)).await.unwrap();
    eyes.type_in("#code", &link).await;
    eyes.press_on(&[Key::Enter]).await;
    assert_eq!(eyes.heading().await, "Ce code sert à tirer une carte");
    eyes.look("tirage-sur-carte", Reader::Public).await;
    eyes.click_on("main a[href^='/tirage']").await;
    eyes.type_in("#code", "tirage 7qk4").await;
    eyes.press_on(&[Key::Enter]).await;
    eyes.look("tirage-faute", Reader::Public).await;
    eyes.browser.page().find(Locator::Css("#code")).await.unwrap().clear().await.unwrap();
    eyes.type_in("#code", &link.to_lowercase().replace('-', " ")).await;
    eyes.press_on(&[Key::Enter]).await;
    assert_eq!(eyes.heading().await, "Voici votre carte");
    eyes.look("tirage-carte", Reader::Public).await;
    eyes.click_on("form[action='/r'] button").await;
    assert_eq!(eyes.heading().await, "Votre avis avant les séances");
}

#[actix_web::test]
async fn an_intervenant_prints_cards_beside_a_link_and_shares_people_with_another_dispositif() {
    for (screen, script) in [(Screen::Phone, Script::Off), (Screen::Desktop, Script::On)] {
        let Some(eyes) = Eyes::open(screen, script).await else { return };
        let database = sqlite();
        let app = TestApp::start(&database);
        let mut new = new_dispositif(&app.service, &app.account, Granularity::ByGroup, &[7]);
        let distribution = Distribution::Drawn;
        new.groups.push(NewGroup { distribution, ..NewGroup::printed("Équipe en télétravail", 8) });
        let id = app::create_dispositif(&app.service, &app.account, new).unwrap();
        eyes.browser.page().goto(&format!("{}/espace", app.base)).await.unwrap();
        eyes.type_in("#email", EMAIL).await;
        eyes.type_in("#password", PASSWORD).await;
        eyes.press_on(&[Key::Enter]).await;
        eyes.click_on("a[href='/espace/dispositifs/nouveau']").await;
        eyes.look("nouveau-forme", Reader::Intervenant).await;
        eyes.click_on("form[action='/espace/dispositifs/nouveau'] button").await;
        eyes.look("tirage-nouveau", Reader::Intervenant).await;
        eyes.browser.page().find(Locator::Css(".settings > summary")).await.unwrap().click().await.unwrap();
        let chosen = format!("#same_people_as option[value='{id}']");
        eyes.browser.page().find(Locator::Css(&chosen)).await.unwrap().click().await.unwrap();
        eyes.type_in("#title", "Supervision 2026").await;
        eyes.press_on(&[Key::Enter]).await;
        eyes.look("memes-personnes", Reader::Intervenant).await;
        eyes.click_on("[aria-labelledby=groupes] .shared a").await;
        eyes.look("tirage-dispositif", Reader::Intervenant).await;
        eyes.click_on("form[action$='/cartes'] button").await;
        eyes.look("tirage-feuille", Reader::Intervenant).await;
        let marks = "[...document.querySelectorAll('.sheet .margin')].map(m => m.getBoundingClientRect())";
        let outside = format!(
            "{marks}.every(m => [...document.querySelectorAll('.card')].map(c => c.getBoundingClientRect())\
             .every(c => m.right <= c.left || m.left >= c.right || m.bottom <= c.top || m.top >= c.bottom))"
        );
        assert_eq!(eyes.ask(&format!("{marks}.length")).await, 2);
        assert_eq!(eyes.ask(&outside).await, true, "the mark of a reserve card stands on no card");
        eyes.browser.keep_print("tirage-feuille").await;
        eyes.click_on(".no-print a[href^='/espace/dispositifs/']").await;
        eyes.look("tirage-fait", Reader::Intervenant).await;
        eyes.browser
            .page()
            .find(Locator::Css("[aria-labelledby=cartes] summary"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        eyes.click_on("form[action$='/lien'] button").await;
        eyes.look("tirage-lien-neuf", Reader::Intervenant).await;
    }
}
