//! The three roles' ways through the demo's pages, with script and without, on a phone, a tablet and a desktop.

use entrevoix::app::demo::DemoKeys;
use entrevoix::storage::answers;
use fantoccini::Locator;
use fantoccini::key::Key;

use crate::look::{Eyes, Reader};
use crate::support::app::TestApp;
use crate::support::browser::{Screen, Script};
use crate::support::sqlite;

const SCREENS: [Screen; 3] = [Screen::Phone, Screen::Tablet, Screen::Desktop];

/// What is chosen by keyboard, question after question: so many steps down from the first option, or nothing.
const CHOSEN: [Option<usize>; 16] = [
    Some(0),
    Some(3),
    None,
    Some(4),
    Some(5),
    Some(6),
    None,
    Some(1),
    Some(2),
    Some(0),
    Some(4),
    None,
    Some(3),
    Some(3),
    Some(1),
    Some(2),
];
/// The values of a question's radios, from the first to the last.
const VALUES: [&str; 7] = ["0", "1", "2", "3", "4", "declined", "not_concerned"];

#[actix_web::test]
async fn a_link_opens_the_questionnaire_and_leaves_the_address() {
    for screen in SCREENS {
        let Some(eyes) = Eyes::open(screen, Script::On).await else { return };
        let database = sqlite();
        let (app, keys) = TestApp::demo(&database);
        eyes.browser.page().goto(&format!("{}/r#{}", app.base, keys.codes[0])).await.unwrap();
        eyes.browser.page().wait().for_element(Locator::Css("fieldset")).await.unwrap();
        assert_eq!(eyes.ask("location.href").await, format!("{}/r", app.base));
        answer(&eyes, &app).await;
    }
}

#[actix_web::test]
async fn a_code_is_typed_where_no_script_runs() {
    for screen in SCREENS {
        let Some(eyes) = Eyes::open(screen, Script::Off).await else { return };
        let database = sqlite();
        let (app, keys) = TestApp::demo(&database);
        let page = eyes.browser.page();
        page.goto(&format!("{}/", app.base)).await.unwrap();
        eyes.look("accueil", Reader::Public).await;
        page.goto(&format!("{}/r#{}", app.base, keys.codes[0])).await.unwrap();
        eyes.look("carte", Reader::Public).await;
        eyes.click_on("a[href^='/anonymat']").await;
        eyes.look("anonymat", Reader::Public).await;
        eyes.browser.page().back().await.unwrap();
        eyes.type_in("#code", "7qk4").await;
        eyes.press_on(&[Key::Enter]).await;
        eyes.look("carte-fautive", Reader::Public).await;
        page.find(Locator::Css("#code")).await.unwrap().clear().await.unwrap();
        eyes.type_in("#code", &keys.codes[0].to_lowercase().replace('-', " ")).await;
        eyes.press_on(&[Key::Enter]).await;
        answer(&eyes, &app).await;
    }
}

#[actix_web::test]
async fn the_page_on_anonymity_is_one_screen_of_a_phone_in_both_languages() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::Off).await else { return };
    let database = sqlite();
    let app = TestApp::start(&database);
    for language in ["fr", "en"] {
        eyes.browser.page().goto(&format!("{}/anonymat?lang={language}", app.base)).await.unwrap();
        eyes.browser.show(360, 740).await;
        let height = eyes.ask("document.documentElement.scrollHeight").await;
        assert_eq!(height, 740, "{language}");
        eyes.browser.page().find(Locator::Css("summary")).await.unwrap().click().await.unwrap();
        assert!(
            eyes.ask("document.documentElement.scrollHeight").await.as_u64() > Some(740),
            "the rest is folded"
        );
        eyes.look(&format!("anonymat-{language}"), Reader::Public).await;
    }
}

#[actix_web::test]
async fn a_link_opens_the_questionnaire_on_a_page_that_waits_for_a_code_too() {
    let Some(eyes) = Eyes::open(Screen::Phone, Script::On).await else { return };
    let database = sqlite();
    let (app, keys) = TestApp::demo(&database);
    eyes.browser.page().goto(&format!("{}/r", app.base)).await.unwrap();
    // The same document: the browser loads nothing anew.
    eyes.browser.page().goto(&format!("{}/r#{}", app.base, keys.codes[0])).await.unwrap();
    eyes.browser.page().wait().for_element(Locator::Css("fieldset")).await.unwrap();
    let history = eyes.browser.history().await;
    assert!(history.iter().all(|address| !address.contains('#')), "{history:?}");
}

/// From the questionnaire to the thank-you page, by keyboard alone.
async fn answer(eyes: &Eyes, app: &TestApp) {
    eyes.look("questionnaire", Reader::Public).await;
    assert_eq!(requested(eyes).await, 2, "the page and its style sheet");
    let before = stored(app);
    eyes.ask("document.querySelector('fieldset').previousElementSibling.scrollIntoView()").await;
    // The link that begins leads past the frame and the help to the first question.
    eyes.tab_to("a[href='#theme-1']").await;
    eyes.browser.press(&[Key::Enter]).await;
    for down in CHOSEN {
        eyes.browser.press(&[Key::Tab]).await;
        if let Some(down) = down {
            eyes.browser.press(&[Key::Space]).await;
            eyes.browser.press(&vec![Key::Down; down]).await;
        }
        assert_eq!(eyes.ask("document.activeElement.type").await, "radio");
        assert_eq!(eyes.ask("getComputedStyle(document.activeElement).outlineWidth").await, "3px");
    }
    let chosen = eyes
        .ask("[...document.querySelectorAll('fieldset')].map(f => f.querySelector('input:checked')?.value)");
    let wanted = CHOSEN.map(|down| down.map(|down| VALUES[down]));
    assert_eq!(chosen.await, serde_json::json!(wanted));
    eyes.look("questionnaire-rempli", Reader::Public).await;
    eyes.press_on(&[Key::Tab, Key::Enter]).await;
    assert_eq!(eyes.heading().await, "Vos réponses sont enregistrées.");
    assert_eq!(stored(app), before + 1);
    eyes.look("merci", Reader::Public).await;
}

/// How many requests the page took, itself included.
async fn requested(eyes: &Eyes) -> u64 {
    let entries =
        "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))";
    eyes.ask(&format!("{entries}.length")).await.as_u64().unwrap()
}

/// How many answers the open questionnaire has.
fn stored(app: &TestApp) -> usize {
    let open = app.service.db.read(entrevoix::storage::waves::open).unwrap();
    let rows = app.service.db.read(|connection| answers::of_wave(connection, &open[0].id));
    rows.unwrap().len()
}

#[actix_web::test]
async fn an_intervenant_goes_from_the_login_to_the_comparison() {
    for (screen, script) in
        [(Screen::Phone, Script::Off), (Screen::Tablet, Script::Off), (Screen::Desktop, Script::On)]
    {
        let Some(eyes) = Eyes::open(screen, script).await else { return };
        let database = sqlite();
        let (app, keys) = TestApp::demo(&database);
        log_in(&eyes, &app, &keys).await;
        let finished = "Analyse de pratiques du pôle gériatrie";
        for (title, name) in
            [(finished, "dispositif-fini"), ("Régulation au service technique", "dispositif-ouvert")]
        {
            eyes.browser.page().goto(&format!("{}/espace", app.base)).await.unwrap();
            let titles = "[...document.querySelectorAll('.lines h2 a')].map(link => link.textContent.trim())";
            let titles = eyes.ask(titles).await;
            let line = titles.as_array().unwrap().iter().position(|one| one == title).unwrap();
            eyes.click_nth(".lines h2 a", line).await;
            eyes.look(name, Reader::Intervenant).await;
            eyes.click_on("a[href$='/methode']").await;
            assert_eq!(eyes.heading().await, "Méthode");
            eyes.look(&format!("{name}-methode"), Reader::Intervenant).await;
            eyes.browser.page().back().await.unwrap();
            eyes.click_on("a[href$='/apercu']").await;
            assert!(eyes.heading().await.starts_with("Votre avis avant"), "{}", eyes.heading().await);
            eyes.look(&format!("{name}-apercu"), Reader::Intervenant).await;
            eyes.browser.page().back().await.unwrap();
            if title == finished {
                read_figures(&eyes).await;
            }
        }
    }
}

/// By keyboard alone: the focus begins at the top of the page.
async fn log_in(eyes: &Eyes, app: &TestApp, keys: &DemoKeys) {
    eyes.browser.page().goto(&format!("{}/espace", app.base)).await.unwrap();
    eyes.look("connexion", Reader::Public).await;
    eyes.type_in("#email", &keys.email).await;
    eyes.browser.press(&[Key::Tab]).await;
    eyes.type_in(":focus", "faux").await;
    eyes.press_on(&[Key::Enter]).await;
    eyes.look("connexion-refusee", Reader::Public).await;
    eyes.type_in("#password", &keys.password).await;
    eyes.press_on(&[Key::Enter]).await;
    assert_eq!(eyes.heading().await, "Mes dispositifs");
    eyes.look("espace", Reader::Intervenant).await;
}

/// The results of both questionnaires, then the comparison, each from the dispositif's page.
async fn read_figures(eyes: &Eyes) {
    let links = eyes.browser.page().find_all(Locator::Css("a[href$='/resultats']")).await.unwrap();
    assert_eq!(links.len(), 2);
    for (nth, name) in ["resultats-avant", "resultats-apres"].into_iter().enumerate() {
        eyes.click_nth("a[href$='/resultats']", nth).await;
        assert_eq!(shown_charts(eyes).await, 2, "means, and how many people");
        eyes.look(name, Reader::Intervenant).await;
        eyes.browser.page().back().await.unwrap();
    }
    eyes.click_on("#resultats ~ p a[href$='/comparaison']").await;
    assert_eq!(eyes.heading().await, "Avant et après");
    assert_eq!(shown_charts(eyes).await, 7, "two for each indicator and how many answered, at one width");
    eyes.look("comparaison", Reader::Intervenant).await;
    eyes.browser.page().back().await.unwrap();
}

/// How many charts are in view; the tables beside them show all their columns.
async fn shown_charts(eyes: &Eyes) -> u64 {
    let cut = "[...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth > s.clientWidth).length";
    assert_eq!(eyes.ask(cut).await, 0, "a table of three indicators fits a phone");
    let charts =
        "[...document.querySelectorAll('svg.chart')].filter(svg => svg.getClientRects().length).length";
    eyes.ask(charts).await.as_u64().unwrap()
}

#[actix_web::test]
async fn an_intervenant_makes_a_dispositif_prints_its_cards_and_shares_its_link() {
    for (screen, script) in [(Screen::Phone, Script::On), (Screen::Desktop, Script::Off)] {
        let Some(eyes) = Eyes::open(screen, script).await else { return };
        let database = sqlite();
        let (app, keys) = TestApp::demo(&database);
        log_in(&eyes, &app, &keys).await;
        eyes.click_on("a[href='/espace/dispositifs/nouveau']").await;
        eyes.look("nouveau-forme", Reader::Intervenant).await;
        eyes.click_on("form[action='/espace/dispositifs/nouveau'] button").await;
        eyes.look("nouveau", Reader::Intervenant).await;
        eyes.type_in(
            "input[name=organisation_name]",
            "Communauté de communes du Val-d’Or et de ses environs",
        )
        .await;
        eyes.type_in("input[name=title]", "Atelier d’écoute et de soutien des assistantes maternelles 2026")
            .await;
        eyes.type_in("input[name=group]", "Relais petite enfance").await;
        eyes.press_on(&[Key::Enter]).await;
        eyes.look("dispositif-neuf", Reader::Intervenant).await;
        eyes.click_on("form[action$='/cartes'] button").await;
        let cards = eyes.browser.page().find_all(Locator::Css(".card")).await.unwrap();
        assert_eq!(cards.len(), 10, "eight members and two in reserve");
        eyes.look("cartes", Reader::Intervenant).await;
        let inside = "[...document.querySelectorAll('.card')].every(c => c.scrollHeight <= c.clientHeight + 1 && \
             c.scrollWidth <= c.clientWidth + 1)";
        assert_eq!(eyes.ask(inside).await, true, "a card holds what is printed on it");
        assert_eq!(eyes.browser.printed_sheets().await, 1, "ten cards are a sheet");
        eyes.click_on(".no-print a[href^='/espace/dispositifs/']").await;
        eyes.look("dispositif-cartes-faites", Reader::Intervenant).await;
        eyes.click_on("form[action$='/ouvrir'] button").await;
        eyes.look("dispositif-juste-ouvert", Reader::Intervenant).await;
        // A date field takes its parts in the order of the browser's language.
        eyes.ask("document.querySelector('#expires_on').value = '2026-12-31'").await;
        eyes.click_on("form[action$='/liens'] button").await;
        eyes.look("lien", Reader::Intervenant).await;
        let link = eyes.browser.page().find(Locator::Css(".address")).await.unwrap().text().await.unwrap();
        eyes.browser.page().goto(&link).await.unwrap();
        eyes.look("direction-rien", Reader::Public).await;
    }
}

#[actix_web::test]
async fn the_management_reads_charts_and_tables_without_a_cookie() {
    for screen in SCREENS {
        for script in [Script::On, Script::Off] {
            let Some(eyes) = Eyes::open(screen, script).await else { return };
            let database = sqlite();
            let (app, keys) = TestApp::demo(&database);
            let address = format!("{}/direction/{}", app.base, keys.link);
            eyes.browser.page().goto(&address).await.unwrap();
            assert_eq!(eyes.heading().await, "Analyse de pratiques du pôle gériatrie");
            let charts =
                "two for each of three indicators, how many answered, two releases, where actions stand";
            assert_eq!(shown_charts(&eyes).await, 10, "{charts}");
            // What is to be done, by whom and until when stands beside its chart: a chart does not say it.
            let tables = "[...document.querySelectorAll('table:not([aria-labelledby=actions-finding])')].filter(t => t.checkVisibility()).length";
            assert_eq!(eyes.ask(tables).await, 0, "folded under the charts that show the same");
            eyes.look("direction", Reader::Public).await;
            let sheets = eyes.browser.printed_sheets().await;
            assert!(
                sheets <= 6,
                "paper unfolds them, two indicators a sheet, the reading and the actions, how to read it all: {sheets}"
            );
            eyes.ask("document.querySelectorAll('details').forEach(fold => { fold.open = true })").await;
            assert_eq!(
                eyes.ask(tables).await,
                9,
                "the figures of each stand beside it, and each indicator's group by group"
            );
            shown_charts(&eyes).await;
        }
    }
}
