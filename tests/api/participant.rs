//! The participant's way, from the card to the thank-you page.

use entrevoix::app;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::{Granularity, Kind};
use entrevoix::domain::draw_link::DrawSecret;
use entrevoix::storage::answers;
use reqwest::StatusCode;
use scraper::{Html, Selector};

use crate::app::{Prepared, TestApp, all_answered, day, prepare, prepare_with};
use crate::journey::link;
use crate::support::databases;

fn open(app: &TestApp) -> Prepared {
    app.open_dispositif(Granularity::Whole, &[6])
}

fn count(body: &str, selector: &str) -> usize {
    Html::parse_document(body).select(&Selector::parse(selector).unwrap()).count()
}

#[actix_web::test]
async fn a_card_leads_to_its_questionnaire_and_to_the_thank_you_page() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let form = visitor.post("/r", &[("code", &prepared.code(0, 0))]).await;
        assert_eq!(form.status, StatusCode::OK, "{}", database.name());
        assert_eq!(count(&form.body, "fieldset"), 16);
        assert!(form.body.contains("Mairie de Valmont&nbsp;· Analyse de pratiques 2026"));
        assert!(form.body.contains("jusqu’au 12\u{a0}mars 2026"), "{}", form.body);
        let sent = visitor.send("/r/reponses", &all_answered(&prepared.code(0, 0), 2)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let thanks = visitor.get(&sent.location.unwrap()).await;
        assert!(thanks.body.contains("Vos réponses sont enregistrées."), "{}", thanks.body);
        assert!(thanks.body.contains("Gardez votre carte"), "{}", thanks.body);
        assert!(
            thanks.body.contains("Le questionnaire suivant est prévu jusqu’au 31\u{a0}mai 2026."),
            "{}",
            thanks.body
        );
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
        let last = visitor.send("/r/reponses", &all_answered(&prepared.code(0, 0), 2)).await;
        let thanks = visitor.get(&last.location.unwrap()).await;
        assert!(!thanks.body.contains("Gardez votre carte"), "nothing is to come: {}", thanks.body);
    }
}

#[actix_web::test]
async fn where_a_reading_follows_the_last_questionnaire_the_card_is_to_be_kept_for_its_vote() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        for (kind, keeps) in [(Kind::AtelierDEcoute, true), (Kind::Supervision, false)] {
            let prepared =
                prepare_with(&app.service, &app.account, Granularity::Whole, &[6], |new| new.kind = kind);
            for (wave, until) in [(0, 10), (1, 80)] {
                app::open_wave(&app.service, &app.account, &prepared.waves[wave], day(until)).unwrap();
                let sent = visitor.send("/r/reponses", &all_answered(&prepared.code(0, 0), 2)).await;
                let thanks = visitor.follow(&sent).await;
                let is_told = thanks.body.contains("servir à voter sur la lecture");
                assert_eq!(is_told, keeps && wave == 1, "{kind:?} {} {thanks:?}", database.name());
                app.close(&prepared.waves[wave]);
            }
        }
    }
}

#[actix_web::test]
async fn a_form_that_waited_until_the_next_questionnaire_opened_is_not_kept_for_it() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let code = prepared.code(0, 0);
        let rows = || {
            let wave = &prepared.waves[1];
            app.service.db.read(|connection| answers::of_wave(connection, wave)).unwrap().len()
        };
        let of = |wave: usize, fields: Vec<(String, String)>| {
            [fields, vec![("vague".to_owned(), prepared.waves[wave].to_string())]].concat()
        };
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(20)).unwrap();
        let stale = visitor.send("/r/reponses", &of(0, all_answered(&code, 2))).await;
        assert_eq!((stale.status, rows()), (StatusCode::CONFLICT, 0), "{}", database.name());
        assert!(stale.body.contains("le suivant est ouvert"), "{}", stale.body);
        // The button of the other language carries nothing over either.
        let into = [of(0, all_answered(&code, 2)), vec![("into".to_owned(), "en".to_owned())]].concat();
        let blank = visitor.send("/r", &into).await;
        assert_eq!((count(&blank.body, "fieldset") > 0, count(&blank.body, "input[checked]")), (true, 0));
        assert_eq!(visitor.send("/r/reponses", &of(1, all_answered(&code, 2))).await.status, 303);
        let erased = [("code", code.as_str()), ("vague", prepared.waves[0].as_str())];
        assert_eq!(visitor.post("/r/effacer", &erased).await.status, StatusCode::CONFLICT);
        assert_eq!(rows(), 1, "what was given for this one stays");
        let asked = visitor.post("/r", &[("code", &code)]).await;
        let named = format!("name=\"vague\" value=\"{}\"", prepared.waves[1]);
        assert_eq!(asked.body.matches(&named).count(), 2, "both forms name it: {}", asked.body);
    }
}

#[actix_web::test]
async fn a_used_card_opens_the_same_page_as_an_unused_one_to_the_byte() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let code = prepared.code(0, 0);
        let unused = visitor.post("/r", &[("code", &code)]).await;
        visitor.send("/r/reponses", &all_answered(&code, 4)).await;
        let used = visitor.post("/r", &[("code", &code)]).await;
        assert_eq!(unused.body, used.body, "{}", database.name());
        let erased = [("code", code.as_str())];
        let first = visitor.post("/r/effacer", &erased).await;
        let again = visitor.post("/r/effacer", &erased).await;
        assert_eq!((first.status, &first.location), (again.status, &again.location));
    }
}

#[actix_web::test]
async fn each_code_that_opens_nothing_has_a_page_of_its_own() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let draft = prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        let code = draft.code(0, 0);
        let page = async |code: &str| {
            let answer = visitor.post("/r", &[("code", code)]).await;
            (answer.status.as_u16(), answer.body)
        };
        let (status, body) = page(&code).await;
        assert!(status == 200 && body.contains("pas encore ouvert"), "{body}");
        let (status, body) = page("7QK4").await;
        assert!(
            status == 422 && body.contains("il y en a 4 ici") && body.contains("value=\"7QK4\""),
            "{body}"
        );
        // One letter in 37 makes a draw link's code of a card's: that has a page of its own.
        let mistyped = |letter: char| format!("{letter}{}", code.get(1..).unwrap());
        let is_neither =
            |code: &String| CardSecret::from_code(code).is_err() && DrawSecret::from_code(code).is_err();
        let mistyped = ['A', 'B', 'C'].map(mistyped).into_iter().find(is_neither).unwrap();
        let (status, body) = page(&mistyped).await;
        assert!(status == 422 && body.contains("Un caractère ne correspond pas"), "{body}");
        let (status, body) = page(&CardSecret::from_random([7; 10]).to_code()).await;
        assert!(status == 404 && body.contains("Cette carte n’est pas connue"), "{body}");
        app::open_wave(&app.service, &app.account, &draft.waves[0], day(10)).unwrap();
        app.clock.set_noon(day(11));
        let (status, body) = page(&code).await;
        assert!(status == 200 && body.contains("elle ouvrira le suivant"), "after its last day: {body}");
        assert!(!body.contains("pas encore ouvert"), "the first one was: {body}");
        let late = visitor.send("/r/reponses", &all_answered(&code, 1)).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.body);
        assert!(late.body.contains("n’ont pas été enregistrées. Gardez votre carte"), "{}", late.body);
    }
}

#[actix_web::test]
async fn an_invalid_form_comes_back_with_what_was_given_and_stores_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let code = prepared.code(0, 0);
        let fields = [("code", code.as_str()), ("qvct.sens", "3"), ("qvct.relations", "9")];
        let answer = visitor.post("/r/reponses", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(count(&answer.body, "input[name='qvct.sens'][value='3'][checked]"), 1);
        assert_eq!(count(&answer.body, "fieldset.faulty"), 1);
        assert_eq!(count(&answer.body, ".fault-summary a[href='#qvct.relations']"), 1);
        assert_eq!(stored(&app, &prepared), 0, "{}", database.name());
    }
}

#[actix_web::test]
async fn answers_are_replaced_and_erased_until_the_wave_closes() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let code = prepared.code(0, 0);
        for value in [0, 4] {
            visitor.send("/r/reponses", &all_answered(&code, value)).await;
            assert_eq!(stored(&app, &prepared), 1, "{}", database.name());
        }
        let erased = visitor.post("/r/effacer", &[("code", &code)]).await;
        assert!(visitor.get(&erased.location.unwrap()).await.body.contains("Il n’y a plus de réponses"));
        assert_eq!(stored(&app, &prepared), 0, "{}", database.name());
    }
}

#[actix_web::test]
async fn the_browsers_language_and_the_hand_choose_english() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = open(&app);
    let visitor = app.visitor();
    let asked = visitor.client.get(format!("{}/r", app.base)).header("accept-language", "en-GB,fr;q=0.5");
    let page = asked.send().await.unwrap().text().await.unwrap();
    assert!(page.contains("<html lang=\"en\">") && page.contains("Type the code on your card"), "{page}");
    let form = visitor.post("/r", &[("code", &prepared.code(0, 0)), ("lang", "en")]).await;
    assert!(form.body.contains("Who will see what") && !form.body.contains("Souvent"), "{}", form.body);
}

#[actix_web::test]
async fn a_form_without_a_single_choice_is_refused_and_replaces_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app), app.visitor());
        let code = prepared.code(0, 0);
        visitor.send("/r/reponses", &all_answered(&code, 4)).await;
        let kept = sealed(&app, &prepared);
        let blank = visitor.post("/r/reponses", &[("code", &code), ("qvct.sens", "")]).await;
        assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", database.name());
        assert!(blank.body.contains("Aucune réponse n’est choisie"), "{}", blank.body);
        assert!(kept == sealed(&app, &prepared), "what was answered stays");
        let declined = visitor.post("/r/reponses", &[("code", &code), ("qvct.sens", "declined")]).await;
        assert_eq!(declined.status, StatusCode::SEE_OTHER, "« je préfère ne pas répondre » is a choice");
        assert!(kept != sealed(&app, &prepared), "and replaces what was answered");
    }
}

#[actix_web::test]
async fn a_whole_address_opens_as_its_code_does_and_the_thanks_are_there_in_both_languages() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let (prepared, visitor) = (open(&app), app.visitor());
    let code = prepared.code(0, 0);
    let address = format!("https://entrevoix.example/r#{}", code.replace('-', ""));
    let form = visitor.post("/r", &[("code", &address)]).await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.body);
    let sent = visitor.send("/r/reponses", &all_answered(&code, 2)).await;
    let thanks = visitor.follow(&sent).await;
    let path = sent.location.unwrap();
    let other = link(&thanks, "English");
    let english = visitor.get(&format!("{}{other}", path.split('?').next().unwrap())).await;
    assert!(english.body.contains("Your answers are saved."), "{}", english.body);
}

#[actix_web::test]
async fn the_button_of_the_other_language_keeps_what_was_chosen_and_stores_nothing() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, &[12], |new| {
        new.collecting.free_text = true;
    });
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    let (visitor, code) = (app.visitor(), prepared.code(0, 0));
    let form = visitor.post("/r", &[("code", &code)]).await;
    assert_eq!(count(&form.body, "button[form=answers][formaction='/r'][name=into][value=en]"), 1);
    assert_eq!(count(&form.body, "form#answers"), 1);
    // The browser's way to send by the Enter key is the first button of the form: it must not be that of the language.
    let page = Html::parse_document(&form.body);
    let first = page.select(&Selector::parse("button[form=answers]").unwrap()).next().unwrap();
    assert_eq!((first.attr("name"), first.attr("hidden")), (None, Some("")));

    let chosen =
        [("code", code.as_str()), ("lang", "fr"), ("qvct.sens", "3"), ("qvct.relations", "declined")];
    let mut sent = chosen.to_vec();
    sent.extend([("text", "Un mot."), ("into", "en")]);
    let english = visitor.post("/r", &sent).await;
    assert_eq!(english.status, StatusCode::OK);
    assert!(english.body.contains("Who will see what") && english.body.contains(">Un mot.</textarea>"));
    assert_eq!(count(&english.body, "input[checked]"), 2, "{}", english.body);
    assert_eq!(count(&english.body, "input[name='qvct.sens'][value='3'][checked]"), 1);
    assert_eq!(count(&english.body, "#answers input[name=lang][value=en]"), 1);
    assert_eq!(stored(&app, &prepared), 0);
}

#[actix_web::test]
async fn the_frame_says_what_the_management_receives_and_who_counts() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let visitor = app.visitor();
    let whole = open(&app);
    let grouped = app.open_dispositif(Granularity::ByGroup, &[6]);
    let page = async |prepared: &Prepared| visitor.post("/r", &[("code", &prepared.code(0, 0))]).await.body;
    let (whole, grouped) = (page(&whole).await, page(&grouped).await);
    assert!(
        grouped.contains("chaque groupe qui a assez de réponses")
            && !grouped.contains("graphiques d’ensemble")
    );
    assert!(whole.contains("graphiques d’ensemble") && !whole.contains("chaque groupe qui a assez"));
    assert!(!whole.contains("avec la même carte"), "everybody counts in mode « diagnostic »");
}

/// The sealed rows of the first wave, as they are stored.
fn sealed(app: &TestApp, prepared: &Prepared) -> String {
    let rows = app
        .service
        .db
        .read(|connection| entrevoix::storage::answers::of_wave(connection, &prepared.waves[0]));
    format!("{:?}", rows.unwrap())
}

fn stored(app: &TestApp, prepared: &Prepared) -> usize {
    let rows = app
        .service
        .db
        .read(|connection| entrevoix::storage::answers::of_wave(connection, &prepared.waves[0]));
    rows.unwrap().len()
}
