//! Whoever holds a copy of the database and of every file.

mod dump;
mod join;
mod keys;
mod moments;
mod order;
mod pages;
mod readers;

use std::collections::BTreeSet;

use entrevoix::app;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;

use crate::app::{PASSWORD, TestApp, all_answered, day};
use crate::support::databases;
use crate::support::kept::{all_that_is_kept, hex, holds};
use dump::Dump;

#[actix_web::test]
async fn no_code_no_token_and_no_password_stands_in_a_row_or_a_file() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[6]);
        app.intervenant().await;
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(30)).unwrap();
        app.visitor().get(&format!("/direction/{token}")).await;
        for card in 0..6 {
            app.visitor().post("/r", &[("code", &prepared.code(0, card))]).await;
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        for moment in ["open", "closed"] {
            let kept = all_that_is_kept(&database);
            assert!(holds(&kept, "Mairie de Valmont".as_bytes()), "what is kept is looked at");
            for secret in prepared.cards.iter().flatten() {
                let code = secret.to_code();
                let bytes = CardSecret::from_code(&code).unwrap();
                let bare = code.replace('-', "");
                let all = [code.clone(), bare.clone(), bare.to_lowercase(), hex(bytes.bytes())];
                assert!(!all.iter().any(|one| holds(&kept, one.as_bytes())), "{} {moment}", database.name());
                assert!(!holds(&kept, bytes.bytes()), "{} {moment}", database.name());
            }
            for secret in [token.as_str(), PASSWORD] {
                assert!(!holds(&kept, secret.as_bytes()), "{} {moment}", database.name());
            }
            if moment == "open" {
                app.close(&prepared.waves[0]);
            }
        }
    }
}

/// Sixty people answer, in five groups.
const SIXTY: [u32; 5] = [12; 5];

#[actix_web::test]
async fn the_order_of_arrival_stands_in_a_copy_until_the_wave_is_closed_and_nowhere_afterwards() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &SIXTY);
        let keys = app.service.answer_keys(&prepared.id).unwrap();
        let mut arrived = Vec::new();
        for (card, group) in (0..12).flat_map(|card| (0..SIXTY.len()).map(move |group| (card, group))) {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(group, card), 2)).await;
            arrived.push(keys.answer_tag(&prepared.waves[0], &prepared.cards[group][card]).0.to_vec());
        }
        let open = order::likeness(&Dump::take(&database), &arrived);
        // As SECURITY.md says. It also shows that the order would be found.
        assert!(open.values().any(|found| *found > order::BEYOND), "{} {open:?}", database.name());
        app.close(&prepared.waves[0]);
        let dump = Dump::take(&database);
        let closed = order::likeness(&dump, &arrived);
        assert!(closed.len() >= 2, "the rows and the places of their bytes: {} {closed:?}", database.name());
        assert!(closed.values().all(|found| found.abs() < order::BEYOND), "{} {closed:?}", database.name());
        let writers: BTreeSet<_> = dump.table("answer").iter().map(|row| row.writer.clone()).collect();
        assert_eq!(writers.len(), 1, "{}", database.name());
        assert!(dump.files.get("database-wal").is_none_or(Vec::is_empty), "the log is empty");
    }
}
