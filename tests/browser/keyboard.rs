//! By keyboard alone: from the card to the thank-you page, and from the login to a transmitted release. The focus is seen at each
//! stop, on each width, with script and without.

use fantoccini::key::Key;
use serde_json::json;

use crate::look::Eyes;
use crate::support::app::{EMAIL, PASSWORD};
use crate::support::browser::{Screen, Script};
use crate::support::gallery::Gallery;
use crate::support::sqlite;

const WAYS: [(Screen, Script); 3] =
    [(Screen::Phone, Script::Off), (Screen::Tablet, Script::On), (Screen::Desktop, Script::Off)];

/// More stops than any page has: whoever passes this many goes round in a circle.
const STOPS_MAX: usize = 150;

#[actix_web::test]
async fn a_participant_goes_from_the_card_to_the_thanks_by_keyboard_alone() {
    for (screen, script) in WAYS {
        let Some(eyes) = Eyes::open(screen, script).await else { return };
        let database = sqlite();
        let gallery = Gallery::open(&database);
        eyes.browser.page().goto(&format!("{}/r", gallery.app.base)).await.unwrap();
        stop_at(&eyes, "#code").await;
        write(&eyes, &gallery.made("open").code(0, 7)).await;
        eyes.press_on(&[Key::Enter]).await;
        assert_eq!(eyes.heading().await, "Votre avis avant les séances");
        let chosen = answer_all(&eyes).await;
        assert_eq!(chosen, 16, "a choice in each question");
        eyes.press_on(&[Key::Enter]).await;
        assert_eq!(eyes.heading().await, "Vos réponses sont enregistrées.");
    }
}

#[actix_web::test]
async fn an_intervenant_goes_from_the_login_to_a_transmitted_release_by_keyboard_alone() {
    for (screen, script) in WAYS {
        let Some(eyes) = Eyes::open(screen, script).await else { return };
        let database = sqlite();
        let gallery = Gallery::open(&database);
        let open = gallery.made("open");
        eyes.browser.page().goto(&format!("{}/espace/connexion", gallery.app.base)).await.unwrap();
        stop_at(&eyes, "#email").await;
        write(&eyes, EMAIL).await;
        stop_at(&eyes, "#password").await;
        write(&eyes, PASSWORD).await;
        eyes.press_on(&[Key::Enter]).await;
        follow(&eyes, &format!("h2 a[href$='/{}']", open.id)).await;
        unfold(&eyes, &format!("form[action$='/{}/clore']", open.waves[0])).await;
        follow(&eyes, "form[action$='/clore'] button").await;
        follow(&eyes, &format!("a[href$='/{}/resultats']", open.waves[0])).await;
        assert_eq!(eyes.heading().await, "Résultats d’avant");
        unfold(&eyes, "form[action$='/transmettre']").await;
        follow(&eyes, "form[action$='/transmettre'] button").await;
        let told = eyes.ask(&format!("document.getElementById('vague-{}').textContent", open.waves[0])).await;
        assert!(told.as_str().unwrap().contains("transmis"), "{told}");
    }
}

#[actix_web::test]
async fn the_first_stop_of_every_page_leads_past_what_stands_above_the_content() {
    let Some(eyes) = Eyes::open(Screen::Desktop, Script::Off).await else { return };
    let database = sqlite();
    let gallery = Gallery::open(&database);
    eyes.browser.page().goto(&format!("{}/", gallery.app.base)).await.unwrap();
    eyes.browser.press(&[Key::Tab, Key::Enter, Key::Tab]).await;
    assert_eq!(eyes.ask("!!document.activeElement.closest('main')").await, true);
    seen(&eyes).await;
}

/// Goes on by the Tab key until `css` has the focus.
async fn stop_at(eyes: &Eyes, css: &str) {
    for _ in 0..STOPS_MAX {
        eyes.browser.press(&[Key::Tab]).await;
        seen(eyes).await;
        if has_focus(eyes, css).await {
            return;
        }
    }
    panic!("the Tab key does not reach {css}");
}

async fn has_focus(eyes: &Eyes, css: &str) -> bool {
    let script = "return document.activeElement.matches(arguments[0])";
    eyes.browser.page().execute(script, vec![json!(css)]).await.unwrap() == true
}

/// Holds that the focus is somewhere in view and can be seen there.
async fn seen(eyes: &Eyes) {
    let script = "(() => { const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();\
        if (one === document.body) return 'nothing has the focus';\
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 3) return 'no outline: ' + one.outerHTML;\
        if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0) return 'out of sight: ' + one.outerHTML;\
        return ''; })()";
    assert_eq!(eyes.ask(script).await, "");
}

/// Types where the focus is.
async fn write(eyes: &Eyes, text: &str) {
    eyes.browser.page().active_element().await.unwrap().send_keys(text).await.unwrap();
}

/// Goes to what leads to another page, and there.
async fn follow(eyes: &Eyes, css: &str) {
    stop_at(eyes, css).await;
    eyes.press_on(&[Key::Enter]).await;
}

/// Goes to the fold that holds `css` and opens it, which does not move the focus.
async fn unfold(eyes: &Eyes, css: &str) {
    let summary = format!("details:has({css}) > summary");
    stop_at(eyes, &summary).await;
    eyes.browser.press(&[Key::Enter]).await;
    assert!(has_focus(eyes, &summary).await, "the focus stays on {summary}");
    assert_eq!(eyes.ask(&format!("document.querySelector(\"{css}\").checkVisibility()")).await, true);
}

/// Chooses something in each question, on the way to the button, and tells in how many.
async fn answer_all(eyes: &Eyes) -> u64 {
    for _ in 0..STOPS_MAX {
        eyes.browser.press(&[Key::Tab]).await;
        seen(eyes).await;
        if has_focus(eyes, "input[type=radio]").await {
            eyes.browser.press(&[Key::Space, Key::Down]).await;
        }
        if has_focus(eyes, "form[action='/r/reponses'] button").await {
            let chosen = "document.querySelectorAll('fieldset:has(:checked)').length";
            return eyes.ask(chosen).await.as_u64().unwrap();
        }
    }
    panic!("the Tab key does not reach the button");
}
