//! What the rows of votes tell whoever holds the database: neither who voted, nor how many, nor in which order.

use std::collections::BTreeSet;

use super::{close, reading, rows, vote, voting};
use crate::app::{TestApp, all_answered};
use crate::support::databases;
use crate::support::kept::{all_that_is_kept, hex, holds, lines};

#[actix_web::test]
async fn a_version_has_as_many_rows_as_cards_of_one_length_whoever_has_voted_and_all_are_new_each_time() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[6, 5]);
        let id = reading(&app, &prepared.id).id;
        let copy = || -> BTreeSet<Vec<u8>> {
            rows(&app, &id).into_iter().flat_map(|row| [row.tag.0.to_vec(), row.sealed]).collect()
        };
        let mut before = copy();
        assert_eq!(before.len(), 2 * 15, "before anybody votes: {}", database.name());
        for (group, card, said) in [(0, 0, "yes"), (0, 0, "yes"), (0, 1, "not"), (1, 4, "yes"), (0, 0, "off")]
        {
            vote(&app.visitor(), &prepared.code(group, card), said).await;
            let after = copy();
            assert_eq!((after.len(), before.intersection(&after).count()), (30, 0), "{}", database.name());
            let lengths: BTreeSet<_> = rows(&app, &id).iter().map(|row| row.sealed.len()).collect();
            assert_eq!(lengths.len(), 1, "a vote looks like an empty row");
            before = after;
        }
    }
}

#[actix_web::test]
async fn a_vote_is_written_with_all_others_and_never_with_a_sheet_or_a_card() {
    for database in databases().iter().filter(|database| database.is_postgres()) {
        let app = TestApp::start(database);
        let prepared = voting(&app, &[6]);
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
            let writers =
                |table: &str| lines(database, &format!("SELECT DISTINCT xmin::text AS text FROM {table}"));
            let votes = writers("vote");
            assert_eq!(votes.len(), 1, "{votes:?}");
            assert!(!writers("answer").contains(&votes[0]) && !writers("card").contains(&votes[0]));
        }
    }
}

#[actix_web::test]
async fn no_card_leads_to_a_row_and_neither_a_mark_nor_a_vote_stands_in_the_open() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[6]);
        let id = reading(&app, &prepared.id).id;
        let key =
            app.service.secrets.vote_key(&prepared.id, entrevoix::domain::purge::Kept::FirstVote).unwrap();
        for card in 0..6 {
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
        }
        let marks: Vec<_> = prepared.cards[0].iter().map(|card| key.mark(&id, card).0).collect();
        let opened = |marks: &[[u8; 32]]| {
            let opened = rows(&app, &id).into_iter().map(|row| key.open(&id, &row.tag, &row.sealed).unwrap());
            opened.filter(|bytes| marks.iter().any(|mark| bytes.starts_with(mark))).count()
        };
        assert_eq!(opened(&marks), 6, "with the key the card finds its own to replace it");
        let kept = all_that_is_kept(&database);
        for mark in &marks {
            assert!(!holds(&kept, mark) && !holds(&kept, hex(mark).as_bytes()), "{}", database.name());
        }
        let needles: Vec<_> = rows(&app, &id).into_iter().map(|row| row.sealed[..16].to_vec()).collect();
        close(&app, &prepared.id);
        assert_eq!(rows(&app, &id), [], "{}", database.name());
        let kept = all_that_is_kept(&database);
        for needle in &needles {
            assert!(!holds(&kept, needle) && !holds(&kept, hex(needle).as_bytes()), "{}", database.name());
        }
    }
}
