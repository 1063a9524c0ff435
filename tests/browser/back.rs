//! The back button on a participant's way. What was chosen is there again until it is sent: the page itself carries it through a
//! correction and the other language, and the browser keeps the page for whoever left it. Once it is sent the browser forgets
//! it: a telephone or a desk may not be theirs alone.

use fantoccini::Locator;
use fantoccini::key::Key;

use crate::look::Eyes;
use crate::support::app::TestApp;
use crate::support::browser::{Screen, Script};
use crate::support::sqlite;

/// Chooses the second answer of the first three questions.
const CHOOSE: &str = "[...document.querySelectorAll('fieldset')].slice(0, 3).forEach(set => { set.querySelectorAll('input')[1].checked = true })";
const CHOSEN: &str = "[...document.querySelectorAll('fieldset input:checked')].map(input => input.value)";
const SEND: &str = "#answers > p:last-child button";

async fn open(eyes: &Eyes, app: &TestApp, code: &str) {
    eyes.browser.page().goto(&format!("{}/r", app.base)).await.unwrap();
    eyes.type_in("#code", code).await;
    eyes.press_on(&[Key::Enter]).await;
    eyes.ask(CHOOSE).await;
}

#[actix_web::test]
async fn what_was_chosen_survives_the_other_language_and_a_correction() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::Off).await else { return };
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    open(&eyes, &app, &keys.codes[0]).await;
    eyes.click_on(".banner button.plain").await;
    assert_eq!(eyes.ask("document.documentElement.lang").await, "en");
    assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1", "1"]));
    eyes.click_on(".banner button.plain").await;
    eyes.ask("document.querySelector('fieldset input:checked').value = '9'").await;
    eyes.click_on(SEND).await;
    assert_eq!(eyes.ask("document.querySelectorAll('.faulty').length").await, 1);
    assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1"]), "the others are still there");
}

#[actix_web::test]
async fn what_was_chosen_survives_a_step_back_from_the_questions_and_forth_again() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::Off).await else { return };
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    open(&eyes, &app, &keys.codes[0]).await;
    // Within the page: there is no other to arrive on.
    let begin = eyes.browser.page().find(Locator::Css(".frame .button")).await.unwrap();
    begin.click().await.unwrap();
    eyes.ask(CHOOSE).await;
    assert_eq!(eyes.ask("location.hash").await, "#theme-1");
    eyes.browser.page().back().await.unwrap();
    assert_eq!(eyes.ask("location.hash").await, "");
    assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1", "1"]));
    eyes.browser.page().forward().await.unwrap();
    assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1", "1"]));
}

#[actix_web::test]
async fn what_was_chosen_survives_a_step_back_from_a_correction_and_from_another_page() {
    for script in [Script::Off, Script::On] {
        let Some(eyes) = Eyes::open(Screen::Phone, script).await else { return };
        let database = sqlite();
        let (app, keys) = TestApp::demo(&database);
        let page = eyes.browser.page();
        open(&eyes, &app, &keys.codes[0]).await;
        page.goto(&format!("{}/anonymat", app.base)).await.unwrap();
        page.back().await.unwrap();
        assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1", "1"]), "after reading another page");
        eyes.ask("document.querySelector('fieldset input:checked').value = '9'").await;
        eyes.click_on(SEND).await;
        assert_eq!(eyes.ask("document.querySelectorAll('.faulty').length").await, 1);
        page.back().await.unwrap();
        assert_eq!(
            eyes.ask("document.querySelectorAll('.faulty').length").await,
            0,
            "the page before the correction"
        );
        assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1", "1"]), "after a correction");
        page.forward().await.unwrap();
        assert_eq!(eyes.ask("document.querySelectorAll('.faulty').length").await, 1, "the correction again");
        assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!(["1", "1"]));
    }
}

#[actix_web::test]
async fn the_back_button_shows_nobody_what_was_answered_nor_the_code() {
    let Some(eyes) = Eyes::open(Screen::Desktop, Script::On).await else { return };
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    let page = eyes.browser.page();
    open(&eyes, &app, &keys.codes[0]).await;
    eyes.click_on(SEND).await;
    assert_eq!(eyes.heading().await, "Vos réponses sont enregistrées.");
    page.wait().for_element(Locator::Css("img.forget")).await.unwrap();
    page.back().await.unwrap();
    let shown = page.source().await.unwrap();
    assert!(!shown.contains(&keys.codes[0]) && !shown.contains("fieldset"), "{shown}");
    // The browser asks before it sends the code again, and then gets the form as blank as the first time.
    page.refresh().await.unwrap();
    page.wait().for_element(Locator::Css("fieldset")).await.unwrap();
    assert_eq!(eyes.ask(CHOSEN).await, serde_json::json!([]));
    page.goto(&format!("{}/r", app.base)).await.unwrap();
    assert_eq!(eyes.ask("document.getElementById('code').value").await, "", "nor is the code proposed again");
}
