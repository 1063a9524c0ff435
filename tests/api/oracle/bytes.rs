//! To the byte and the header: one card before it is used and after, in every state of its group; then a used card and an
//! unused one once their wave is closed.

use std::collections::BTreeMap;

use entrevoix::app;
use reqwest::Method;

use super::{Asked, CARDS, erasure, group_with, looks, send, states, submission};
use crate::app::{TestApp, Visitor, day};
use crate::support::databases;

/// Everything that an answer carries but its date: the status, the headers, the bytes of the body.
type Everything = (u16, BTreeMap<String, String>, Vec<u8>);

/// What a request answers, and the page that it leads to.
async fn followed(visitor: &Visitor, asked: &Asked) -> Vec<Everything> {
    let first = everything(visitor, Method::POST, asked.0, Some(&asked.1)).await;
    let next = first.1.get("location").cloned();
    let mut all = vec![first];
    if let Some(path) = next {
        all.push(everything(visitor, Method::GET, &path, None).await);
    }
    all
}

/// As a browser asks, which takes gzip: of a compressed page the length tells what is in it.
async fn everything(
    visitor: &Visitor,
    method: Method,
    path: &str,
    fields: Option<&[(String, String)]>,
) -> Everything {
    let request = visitor.client.request(method, format!("{}{path}", visitor.base));
    let request = request.header("accept-encoding", "gzip");
    let request = if let Some(fields) = fields { request.form(fields) } else { request };
    let response = request.send().await.unwrap();
    let headers = response.headers().iter().filter(|(name, _)| *name != "date");
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
    let (status, headers) = (response.status().as_u16(), headers.collect());
    (status, headers, response.bytes().await.unwrap().to_vec())
}

/// What each request that keeps nothing answers.
async fn all_looks(visitor: &Visitor, code: &str) -> Vec<Vec<Everything>> {
    let mut all = Vec::new();
    for asked in looks(code) {
        all.push(followed(visitor, &asked).await);
    }
    all
}

#[actix_web::test]
async fn a_card_gets_the_same_answers_before_and_after_it_is_used_however_many_others_are() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        for (others, text) in states() {
            let prepared = group_with(&app, others, text).await;
            let code = prepared.code(0, CARDS - 1);
            let (submit, erase) = (submission(&code), erasure(&code));
            let unused = all_looks(&visitor, &code).await;
            let erased_unused = followed(&visitor, &erase).await;
            let submitted_unused = followed(&visitor, &submit).await;
            let used = all_looks(&visitor, &code).await;
            let submitted_used = followed(&visitor, &submit).await;
            let erased_used = followed(&visitor, &erase).await;
            let said = format!("{}, {others} other cards used, text {text}", database.name());
            assert_eq!(unused[0][0].0, 200, "{said}");
            assert_eq!(unused[2][0].0, 422, "{said}");
            assert_eq!(submitted_unused[0].0, 303, "every card of the sheet answers: {said}");
            assert!(unused == used, "the questionnaire: {said}");
            assert!(submitted_unused == submitted_used, "sending: {said}");
            assert!(erased_unused == erased_used, "erasing: {said}");
            assert!(unused == all_looks(&visitor, &code).await, "once erased: {said}");
        }
    }
}

/// What a card is told everywhere, without its code, so that two cards can be compared.
async fn told(visitor: &Visitor, code: &str) -> Vec<(u16, BTreeMap<String, String>, String)> {
    let mut asked = looks(code);
    asked.extend([submission(code), erasure(code)]);
    let mut told = Vec::new();
    for asked in &asked {
        let response = visitor.client.post(format!("{}{}", visitor.base, asked.0)).form(&asked.1);
        let response = response.header("accept-encoding", "identity").send().await.unwrap();
        let headers = response.headers().iter().filter(|(name, _)| *name != "date");
        let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
        let (status, headers) = (response.status().as_u16(), headers.collect());
        told.push((status, headers, response.text().await.unwrap().replace(code, "CODE")));
    }
    told
}

#[actix_web::test]
async fn a_used_card_and_an_unused_one_are_told_the_same_once_their_wave_is_over() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = group_with(&app, 6, true).await;
        let [used, unused] = [0, CARDS - 1].map(|card| prepared.code(0, card));
        let same = async |moment: &str| {
            let (one, other) = (told(&visitor, &used).await, told(&visitor, &unused).await);
            assert!(one == other, "{} {moment}", database.name());
            one
        };
        app.clock.set_noon(day(11));
        same("after its last day, before midnight closes it").await;
        app.midnight();
        same("closed, the next one not yet open").await;
        for (wave, opens, closes) in [(1, 50, 60), (2, 80, 90)] {
            app.clock.set_noon(day(opens));
            app::open_wave(&app.service, &app.account, &prepared.waves[wave], day(closes)).unwrap();
            let open = same("a later one open").await;
            assert_eq!(open[0].0, 200);
            send(&visitor, &submission(&used)).await;
            app.clock.set_noon(day(closes + 1));
            app.midnight();
            same("a later one closed").await;
        }
        app.clock.set_noon(day(500));
        app.midnight();
        same("after the day until which anything is kept").await;
    }
}
