//! Row S2 as its reader meets it: a capsule is read part by part, its self-reading shows its own profile, no answer leaves the
//! browser, and it opens again where there is no network. Nothing else of the site is kept.

use serde_json::{Value, json};

use crate::door::Door;
use crate::look::{Eyes, Reader};
use crate::support::app::TestApp;
use crate::support::browser::{Screen, Script};
use crate::support::gallery::Gallery;
use crate::support::sqlite;

const CAPSULE: &str = "/capsules/facilitation?lang=fr";

/// What is ticked, by the place of the statement: nothing at all of the last dimension, one statement skipped before it.
const TICKED: [(usize, usize); 8] = [(0, 3), (1, 2), (2, 0), (3, 1), (4, 1), (5, 1), (6, 2), (8, 3)];

/// What the profile then says, dimension by dimension, and how long its bar is, where there is one.
const TOLD: [(&[&str], Option<f64>); 4] = [
    (
        &[
            "Points\u{a0}: 5\u{a0}sur\u{a0}9.",
            "Le plus présent, «\u{a0}Presque toujours\u{a0}»\u{a0}: Au début de la séance, je dis à quoi elle va servir.",
            "Le moins présent, «\u{a0}Presque jamais\u{a0}»\u{a0}: Quand une règle commune est oubliée, je la rappelle tranquillement.",
        ],
        Some(500.0 / 9.0),
    ),
    (
        &["Points\u{a0}: 3\u{a0}sur\u{a0}9.", "Même réponse partout\u{a0}: «\u{a0}Parfois\u{a0}»."],
        Some(300.0 / 9.0),
    ),
    (
        &[
            "Points\u{a0}: 5\u{a0}sur\u{a0}6.",
            "Énoncés passés\u{a0}: 1\u{a0}sur\u{a0}3.",
            "Le plus présent, «\u{a0}Presque toujours\u{a0}»\u{a0}: La veille d’une séance, j’ai envie d’y être.",
            "Le moins présent, «\u{a0}Souvent\u{a0}»\u{a0}: Je garde un moment pour moi après une séance.",
        ],
        Some(500.0 / 6.0),
    ),
    (&["Énoncés passés\u{a0}: 3\u{a0}sur\u{a0}3."], None),
];

/// Everything that a browser could have kept of a page but the page itself.
const KEPT: &str = "(async done => done([document.cookie, location.search, localStorage.length, sessionStorage.length,\
    (await indexedDB.databases()).length, history.state]))(arguments[0])";

async fn ask_later(eyes: &Eyes, script: &str) -> Value {
    eyes.browser.page().execute_async(script, Vec::new()).await.unwrap()
}

/// Waits until the browser has the page for when there is no network.
async fn wait_until_kept(eyes: &Eyes) {
    let script = "(async done => { await navigator.serviceWorker.ready; \
        done(!!await caches.match(location.pathname + location.search)) })(arguments[0])";
    assert_eq!(ask_later(eyes, script).await, true, "the page is kept as soon as its keeper is ready");
}

/// Turns the parts by their buttons, from the beginning to the self-reading.
async fn turn_to_the_self_reading(eyes: &Eyes) {
    let shown =
        "[...document.querySelectorAll('.part')].filter(part => part.checkVisibility()).map(part => part.id)";
    let parts =
        ["debut", "page-cadre", "page-place", "page-depot", "page-signes", "page-relais", "relecture"];
    for (place, part) in parts.into_iter().enumerate() {
        wait_for(eyes, &format!("{shown}.join() === '{part}'")).await;
        if place > 0 {
            wait_for(eyes, &format!("document.activeElement === document.querySelector('#{part} h2')")).await;
            let top = format!("document.querySelector('#{part} h2').getBoundingClientRect().top");
            let top = eyes.ask(&top).await.as_f64().unwrap();
            assert!((0.0..200.0).contains(&top), "{part} is read from its top, not from {top}");
        }
        if part != "relecture" {
            eyes.ask(
                "[...document.querySelectorAll('.part a.button')].find(one => one.checkVisibility()).click()",
            )
            .await;
        }
    }
}

/// Waits for what the page does by itself after a click within it.
async fn wait_for(eyes: &Eyes, condition: &str) {
    let script = format!(
        "(async done => {{ for (let left = 200; left && !({condition}); left--) await new Promise(requestAnimationFrame); \
         done({condition}) }})(arguments[0])"
    );
    assert_eq!(ask_later(eyes, &script).await, true, "{condition}");
}

async fn tick(eyes: &Eyes) {
    for (statement, option) in TICKED {
        let label =
            format!("document.querySelectorAll('fieldset')[{statement}].querySelectorAll('label')[{option}]");
        eyes.ask(&format!("{label}.click()")).await;
    }
}

async fn assert_profile(eyes: &Eyes) {
    let told = "[...document.querySelectorAll('.dimension')].map(one => [[...one.querySelectorAll('.told p')].map(p => p.textContent), \
        one.querySelector('.bar').checkVisibility() ? Number(one.querySelector('.level').getAttribute('width')) : null])";
    let told = eyes.ask(told).await;
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), TOLD.len());
    for (found, (sentences, width)) in told.iter().zip(TOLD) {
        assert_eq!(found[0], json!(sentences));
        let is_near = |width: f64| found[1].as_f64().is_some_and(|found| (found - width).abs() < 1e-9);
        assert!(width.map_or(found[1].is_null(), is_near), "{found:?}");
    }
    let seen = |css: &str| format!("document.querySelector('{css}').checkVisibility()");
    for (css, expected) in [("#profil h3", true), (".told", true), (".hand", false), (".resources", true)] {
        assert_eq!(eyes.ask(&seen(css)).await, expected, "{css}");
    }
    assert_eq!(eyes.ask("document.activeElement.textContent").await, "Votre profil");
}

#[actix_web::test]
async fn s2_a_private_self_reading_shows_its_own_profile_and_sends_no_answer() {
    for screen in [Screen::Phone, Screen::Desktop] {
        let Some(eyes) = Eyes::open(screen, Script::On).await else { return };
        let database = sqlite();
        let app = TestApp::start(&database);
        let door = Door::before(&app.base);
        let page = eyes.browser.page();
        page.goto(&format!("{}/?lang=fr", door.base)).await.unwrap();
        eyes.click_on("a[href^='/capsules']").await;
        assert_eq!(eyes.heading().await, "Capsules");
        eyes.look("capsules", Reader::Public).await;
        eyes.click_on("a[href^='/capsules/facilitation']").await;
        assert_eq!(eyes.heading().await, "Animer un groupe sans s’y user");
        wait_until_kept(&eyes).await;
        let before = door.requests();

        turn_to_the_self_reading(&eyes).await;
        eyes.ask("document.getElementById('voir').click()").await;
        assert_eq!(eyes.ask("document.getElementById('sans-reponse').checkVisibility()").await, true);
        assert_eq!(eyes.ask("document.getElementById('profil').checkVisibility()").await, false);
        tick(&eyes).await;
        eyes.ask("document.getElementById('voir').click()").await;
        assert_profile(&eyes).await;
        eyes.look("capsule-profil", Reader::Public).await;
        // The whole capsule takes five.
        let sheets = eyes.browser.printed_sheets().await;
        assert!(sheets <= 3, "the profile prints without the pages that come before, not on {sheets} sheets");
        eyes.browser.keep_print("capsule-profil").await;
        assert_eq!(ask_later(&eyes, KEPT).await, json!(["", "?lang=fr", 0, 0, 0, null]));
        assert_eq!(door.requests(), before, "reading, ticking and summing up ask for nothing");

        assert_nothing_stays(&eyes, &door).await;
        let (heard, requests) = (door.heard(), door.requests());
        assert!(requests.iter().all(|request| request.starts_with("GET ")), "{requests:?}");
        assert!(
            !heard.contains("s-but") && !heard.contains("cookie:") && !heard.contains("Cookie:"),
            "{heard}"
        );
    }
}

/// Who comes back to the page finds nothing ticked, and what was kept of it is what everybody gets.
async fn assert_nothing_stays(eyes: &Eyes, door: &Door) {
    let page = eyes.browser.page();
    page.goto(&format!("{}/anonymat", door.base)).await.unwrap();
    page.back().await.unwrap();
    assert_eq!(eyes.ask("document.getElementById('relecture').checkVisibility()").await, true);
    assert_eq!(eyes.ask("document.querySelectorAll(':checked').length").await, 0);
    let kept = "(async done => done(await (await caches.match(location.pathname + location.search)).text()))(arguments[0])";
    let kept = ask_later(eyes, kept).await;
    let fresh = reqwest::get(format!("{}{CAPSULE}", door.base)).await.unwrap().text().await.unwrap();
    assert_eq!(kept, fresh, "what is kept is the page as everybody gets it");
}

#[actix_web::test]
async fn s2_a_capsule_once_loaded_works_without_a_network_and_nothing_else_is_kept() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::On).await else { return };
    let database = sqlite();
    let gallery = Gallery::open(&database);
    let mut door = Door::before(&gallery.app.base);
    let page = eyes.browser.page();
    page.goto(&format!("{}{CAPSULE}", door.base)).await.unwrap();
    wait_until_kept(&eyes).await;
    let others = [
        "/".to_owned(),
        "/r".to_owned(),
        format!("/r/merci/{}", gallery.made("open").waves[0]),
        "/espace/connexion".to_owned(),
        "/direction/0000000000000000".to_owned(),
        "/anonymat".to_owned(),
    ];
    for other in &others {
        page.goto(&format!("{}{other}", door.base)).await.unwrap();
        assert_eq!(eyes.ask("navigator.serviceWorker.controller").await, Value::Null, "{other}");
    }
    let names = "(async done => { const names = []; for (const name of await caches.keys()) for (const kept of await (await caches.open(name)).keys()) \
        { const url = new URL(kept.url); names.push(url.pathname.replace(/[0-9a-f]{12}/, 'HASH') + url.search) }; done(names.sort()) })(arguments[0])";
    let kept = json!([CAPSULE, "/static/HASH.css", "/static/HASH.css", "/static/HASH.js"]);
    assert_eq!(ask_later(&eyes, names).await, kept);

    door.shut();
    for other in &others {
        assert!(
            page.goto(&format!("{}{other}", door.base)).await.is_err(),
            "{other} opens without a network"
        );
    }
    for address in [CAPSULE, "/capsules/facilitation"] {
        page.goto(&format!("{}{address}", door.base)).await.unwrap();
        page.refresh().await.unwrap();
        turn_to_the_self_reading(&eyes).await;
        tick(&eyes).await;
        eyes.ask("document.getElementById('voir').click()").await;
        assert_profile(&eyes).await;
        let colour = "getComputedStyle(document.querySelector('.level')).fill";
        assert_eq!(eyes.ask(colour).await, "rgb(1, 102, 94)", "its style is there too");
    }
}

#[actix_web::test]
async fn s2_without_script_a_capsule_is_one_long_page_that_is_added_up_by_hand() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::Off).await else { return };
    let database = sqlite();
    let app = TestApp::start(&database);
    eyes.browser.page().goto(&format!("{}{CAPSULE}", app.base)).await.unwrap();
    let unseen = "[...document.querySelectorAll('.part, .hand, .dimension')].filter(one => !one.checkVisibility()).length";
    assert_eq!(eyes.ask(unseen).await, 0);
    assert_eq!(eyes.ask("document.querySelectorAll('form, [type=submit]').length").await, 0);
    assert_eq!(
        eyes.ask("[...document.querySelectorAll('button')].some(one => one.checkVisibility())").await,
        false
    );
    eyes.look("capsule-sans-script", Reader::Public).await;
    eyes.browser.keep_print("capsule-papier").await;
    assert!(eyes.browser.printed_sheets().await <= 6, "{} sheets", eyes.browser.printed_sheets().await);
}
