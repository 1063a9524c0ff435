//! Groups that do not meet: their members draw cards by a link.

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;

use entrevoix::app::{self, CardDraw, NewGroup, Service};
use entrevoix::disclosure::Count;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::{Granularity, Mode};
use entrevoix::domain::draw_link::DrawSecret;
use entrevoix::domain::group::Distribution;
use entrevoix::domain::ids::{AccountId, DispositifId, WaveId};
use entrevoix::storage::{answers, cards};
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, TestApp, Visitor, all_answered, day, new_dispositif, service};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::support::databases;

mod links;
mod traces;

/// A dispositif with one remote group of so many, and its link.
struct Remote {
    id: DispositifId,
    waves: Vec<WaveId>,
    link: DrawSecret,
}

fn remote(service: &Service, account: &AccountId, mode: Mode, members: u32) -> Remote {
    let mut new = new_dispositif(service, account, Granularity::Whole, &[]);
    new.frame.mode = mode;
    let distribution = Distribution::Drawn;
    new.groups = vec![NewGroup { distribution, ..NewGroup::printed("Télétravail", members) }];
    let id = app::create_dispositif(service, account, new).unwrap();
    let link = app::make_cards(service, account, &id).unwrap().links.remove(0).1;
    let view = app::read_dispositif(service, account, &id).unwrap();
    Remote { id, waves: view.waves.into_iter().map(|(wave, _)| wave.id).collect(), link }
}

fn open(app: &TestApp, mode: Mode, members: u32) -> Remote {
    let remote = remote(&app.service, &app.account, mode, members);
    app::open_wave(&app.service, &app.account, &remote.waves[0], day(10)).unwrap();
    remote
}

/// Draws as a person does who followed the link: a page of their own, then its button.
async fn draw(visitor: &Visitor, link: &DrawSecret) -> Answer {
    let page = visitor.get("/tirage").await;
    Form::of(&page, "/tirage").with("code", &link.to_code()).send(visitor).await
}

/// The code on the page of a card that was drawn.
fn code(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::OK, "{answer:?}");
    words(all(&Html::parse_document(&answer.body), ".drawn .code")[0])
}

fn count(app: &TestApp) -> usize {
    app.service.db.read(cards::all).unwrap().len()
}

#[actix_web::test]
async fn each_member_draws_a_card_of_their_own_until_none_is_left() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 5), app.visitor());
        let mut codes = BTreeSet::new();
        for _ in 0..5 {
            let drawn = draw(&visitor, &remote.link).await;
            assert!(
                !drawn.sets_cookie && read(&drawn).contains("Mairie de Valmont · Analyse de pratiques 2026")
            );
            let code = code(&drawn);
            let form = Form::of(&drawn, "/r").send(&visitor).await;
            assert!(form.body.contains("Votre avis avant les séances"), "{form:?}");
            let sent = visitor.send("/r/reponses", &all_answered(&code, 2)).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", database.name());
            codes.insert(code);
        }
        assert_eq!((codes.len(), count(&app)), (5, 5), "{}", database.name());
        let full = draw(&visitor, &remote.link).await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(read(&full).contains("Toutes les cartes de ce groupe ont été tirées"), "{full:?}");
        assert_eq!(count(&app), 5);
    }
}

#[actix_web::test]
async fn a_page_that_is_loaded_again_shows_the_same_card_and_draws_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 1), app.visitor());
        assert_eq!(visitor.get("/tirage").await.status, StatusCode::OK);
        assert_eq!(count(&app), 0, "looking draws nothing");
        let page = visitor.get("/tirage").await;
        let form = Form::of(&page, "/tirage").with("code", &remote.link.to_code());
        let first = form.send(&visitor).await;
        let again = form.send(&visitor).await;
        assert_eq!((code(&first), &first.body), (code(&again), &again.body), "{}", database.name());
        assert_eq!(count(&app), 1, "the last card is shown again where none is left");
        let other = draw(&visitor, &remote.link).await;
        assert_eq!(other.status, StatusCode::CONFLICT, "another page is another draw");
    }
}

#[actix_web::test]
async fn a_form_without_its_ticket_draws_a_card_of_its_own() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        let mut codes = BTreeSet::new();
        for ticket in ["", "0", "7QK4-X9PM-2D3H-W8TC-R"] {
            let fields = [("code", &*remote.link.to_code()), ("ticket", ticket)];
            codes.insert(code(&visitor.post("/tirage", &fields).await));
        }
        assert_eq!(codes.len(), 3, "{}", database.name());
    }
}

#[test]
fn those_who_draw_at_the_same_time_get_no_more_cards_than_there_are_members() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let remote = remote(&service, &account, Mode::Diagnostic, 5);
        let barrier = Barrier::new(12);
        let draw = || {
            let ticket = app::new_draw_ticket(&service);
            barrier.wait();
            match app::draw_card(&service, &remote.link, ticket).unwrap() {
                CardDraw::Drawn(card) => Some(card.secret.to_code()),
                CardDraw::AllDrawn(..) => None,
                CardDraw::Unknown | CardDraw::Closed(..) => panic!("the link is good"),
            }
        };
        let drawn: BTreeSet<String> = thread::scope(|scope| {
            let threads: Vec<_> = (0..12).map(|_| scope.spawn(draw)).collect();
            threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
        });
        let rows = service.db.read(cards::all).unwrap();
        assert_eq!((drawn.len(), rows.len()), (5, 5), "{}", database.name());
        let is_known = |code: &String| {
            let secret = CardSecret::from_code(code).unwrap();
            !matches!(app::find_card(&service, &secret).unwrap(), app::CardWay::Unknown)
        };
        assert!(drawn.iter().all(is_known), "{}", database.name());
    }
}

#[actix_web::test]
async fn a_drawn_card_answers_both_questionnaires_and_pairs() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Evaluation, 6), app.visitor());
        let mut codes = Vec::new();
        for _ in 0..6 {
            codes.push(code(&draw(&visitor, &remote.link).await));
        }
        for (wave, value) in [(0, 1), (1, 3)] {
            for code in &codes {
                visitor.send("/r/reponses", &all_answered(code, value)).await;
            }
            if wave == 0 {
                app.close(&remote.waves[0]);
                let between = draw(&visitor, &remote.link).await;
                assert_eq!(
                    between.status,
                    StatusCode::CONFLICT,
                    "between two questionnaires the link still opens"
                );
                app::open_wave(&app.service, &app.account, &remote.waves[1], day(20)).unwrap();
            }
        }
        app.close(&remote.waves[1]);
        let view = app::read_release(&app.service, &app.account, &remote.waves[1]).unwrap();
        let pairs = view.release.whole().map(|cell| cell.n);
        assert_eq!(pairs, Some(Count::Exact(6)), "{}", database.name());
    }
}

#[actix_web::test]
async fn a_card_is_drawn_from_the_making_of_the_cards_until_the_last_questionnaire_is_closed() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (remote(&app.service, &app.account, Mode::Diagnostic, 6), app.visitor());
        let early = draw(&visitor, &remote.link).await;
        assert!(read(&early).contains("Aucun questionnaire n’est ouvert en ce moment"), "{early:?}");
        assert!(!early.body.contains("action=\"/r\""), "there is nothing to go on to");
        for wave in &remote.waves {
            app::open_wave(&app.service, &app.account, wave, app.clock.today()).unwrap();
            code(&draw(&visitor, &remote.link).await);
            app.close(wave);
        }
        let late = draw(&visitor, &remote.link).await;
        assert_eq!(late.status, StatusCode::OK);
        assert!(read(&late).contains("Le questionnaire est clos"), "{late:?}");
        assert!(!late.body.contains("drawn"), "{}", database.name());
    }
}

#[actix_web::test]
async fn after_the_last_day_nothing_is_drawn_though_the_questionnaire_is_not_closed_yet() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        app.close(&remote.waves[0]);
        app::open_wave(&app.service, &app.account, &remote.waves[1], day(20)).unwrap();
        app.clock.set_noon(day(21));
        let late = draw(&visitor, &remote.link).await;
        assert!(read(&late).contains("Le questionnaire est clos"), "{}: {late:?}", database.name());
        assert_eq!(count(&app), 0);
    }
}

#[actix_web::test]
async fn no_page_of_the_intervenant_changes_with_the_number_that_is_drawn() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 6), app.visitor());
        let intervenant = app.intervenant().await;
        let pages = async || {
            let dispositif = intervenant.get(&format!("/espace/dispositifs/{}", remote.id)).await.body;
            (dispositif, intervenant.get("/espace").await.body)
        };
        let before = pages().await;
        for _ in 0..6 {
            code(&draw(&visitor, &remote.link).await);
        }
        assert_eq!(before, pages().await, "{}", database.name());
    }
}

#[actix_web::test]
async fn no_more_answers_than_members_come_from_a_remote_group() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (remote, visitor) = (open(&app, Mode::Diagnostic, 2), app.visitor());
        for _ in 0..3 {
            let drawn = draw(&visitor, &remote.link).await;
            if drawn.status == StatusCode::OK {
                visitor.send("/r/reponses", &all_answered(&code(&drawn), 2)).await;
            }
        }
        let rows = app.service.db.read(|connection| answers::of_wave(connection, &remote.waves[0])).unwrap();
        assert_eq!(rows.len(), 2, "{}", database.name());
    }
}
