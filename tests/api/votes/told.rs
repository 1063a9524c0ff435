//! Whether a card has voted: what every page says before and after, to the byte, and the statements that run for it.

use std::collections::BTreeMap;

use reqwest::StatusCode;

use super::{vote, voting};
use crate::app::{TestApp, Visitor};
use crate::oracle::statements::{listen, statements};
use crate::support::databases;

/// Every request that a card can send to the pages of a vote.
fn requests(code: &str) -> Vec<(&'static str, Vec<(String, String)>)> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let with = |more: Vec<(String, String)>| [vec![field("code", code)], more].concat();
    vec![
        ("/r", with(Vec::new())),
        ("/r/lecture", with(Vec::new())),
        ("/r/lecture", with(vec![field("lang", "en")])),
        ("/r/lecture", with(vec![field("into", "en"), field("vote", "yes")])),
        ("/r/lecture", with(vec![field("version", "1"), field("vote", "perhaps")])),
        ("/r/lecture", with(vec![field("version", "1"), field("vote", "yes")])),
        ("/r/lecture", with(vec![field("version", "1"), field("vote", "not")])),
        ("/r/lecture", with(vec![field("version", "1"), field("vote", "off")])),
    ]
}

/// Everything that an answer carries but its date, without the code.
async fn told(visitor: &Visitor, code: &str) -> Vec<(u16, BTreeMap<String, String>, String)> {
    let mut all = Vec::new();
    for (path, fields) in requests(code) {
        let response =
            visitor.client.post(format!("{}{path}", visitor.base)).form(&fields).send().await.unwrap();
        let headers = response.headers().iter().filter(|(name, _)| *name != "date");
        let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()));
        let (status, headers) = (response.status().as_u16(), headers.collect());
        all.push((status, headers, response.text().await.unwrap().replace(code, "CODE")));
    }
    all
}

#[actix_web::test]
async fn a_card_that_has_voted_and_one_that_has_not_are_told_the_same_to_the_byte() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = voting(&app, &[8]);
        let [used, unused] = [0, 7].map(|card| prepared.code(0, card));
        let first = told(&visitor, &used).await;
        assert_eq!(first[1].0, 200);
        assert_eq!(first[5].0, 303);
        for others in [0, 3, 6] {
            for card in 1..=others {
                vote(&visitor, &prepared.code(0, card), "not").await;
            }
            vote(&visitor, &used, "yes").await;
            let (one, other) = (told(&visitor, &used).await, told(&visitor, &unused).await);
            assert!(one == first && one == other, "{} after {others} others", database.name());
        }
        // The same once it is closed, and for a questionnaire beside it.
        vote(&visitor, &used, "yes").await;
        super::close(&app, &prepared.id);
        let closed = told(&visitor, &used).await;
        assert!(closed == told(&visitor, &unused).await, "{}", database.name());
        assert_eq!(closed[5].0, StatusCode::CONFLICT.as_u16());
    }
}

#[actix_web::test]
async fn the_same_statements_run_whether_a_card_has_voted_or_not() {
    for database in databases() {
        let address = listen(&database);
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = voting(&app, &[6]);
        let code = prepared.code(0, 7);
        let all = requests(&code);
        let (yes, back) = (all[5].clone(), all[7].clone());
        for asked in &all {
            let unused = statements(&address, &visitor, &[yes.clone(), back.clone()], asked).await;
            let used = statements(&address, &visitor, &[back.clone(), yes.clone()], asked).await;
            assert_eq!(unused, used, "{} {asked:?}", database.name());
        }
        let written = statements(&address, &visitor, &[], &yes).await;
        assert!(written.iter().any(|one| one.contains("vote")), "{written:?}");
    }
}

#[actix_web::test]
async fn what_was_done_is_told_in_the_browser_alone_until_when_it_can_be_changed_and_in_one_length() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = voting(&app, &[8]);
        let mut ways = Vec::new();
        for done in ["yes", "not", "off"] {
            ways.push(vote(&visitor, &prepared.code(0, 0), done).await.location.unwrap());
        }
        let parts: Vec<_> = ways.iter().map(|way| way.split_once('#').unwrap()).collect();
        assert!(parts.iter().all(|(page, _)| *page == parts[0].0), "the server hears the same: {ways:?}");
        assert_eq!(parts.iter().map(|(_, done)| *done).collect::<Vec<_>>(), ["vote", "vote", "back"]);
        assert!(ways.iter().all(|way| way.len() == ways[0].len()), "{ways:?}");
        let page = visitor.get(parts[0].0).await;
        let [kept, gone] =
            ["vote", "back"].map(|id| format!("<span class=\"told\" id=\"{id}\">Votre vote est "));
        assert!(page.body.contains(&format!("{kept}enregistré")), "{page:?}");
        assert!(page.body.contains(&format!("{gone}retiré")), "{page:?}");
        let until = entrevoix::i18n::Words::of(entrevoix::domain::language::Language::Fr)
            .day(crate::app::day(super::UNTIL));
        assert!(page.body.contains(&format!("jusqu’au {until} inclus")), "{until}: {page:?}");
    }
}
