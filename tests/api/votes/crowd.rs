//! Many hands on one vote at the same time, and a vote of which a row is damaged.

use std::fs;
use std::sync::{Barrier, mpsc};
use std::thread;

use entrevoix::app::{self, AppError, CardWay, Refusal, VotingCard};
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::reading::{BallotState, Vote};
use entrevoix::storage::{ledger, votes};
use reqwest::StatusCode;

use super::{UNTIL, close, put, reading, rows, vote, voting};
use crate::app::{Prepared, TestApp, day, prepare_with};
use crate::intervenant::read;
use crate::support::databases;

/// A vote of twelve, of which nothing is said where one is missing.
fn of_twelve(app: &TestApp) -> Prepared {
    let (service, account) = (&app.service, &app.account);
    let prepared = prepare_with(service, account, Granularity::Whole, &[12], |new| new.frame.k = 12);
    app::open_wave(service, account, &prepared.waves[0], day(10)).unwrap();
    put(app, &prepared);
    prepared
}

fn card(app: &TestApp, secret: &CardSecret) -> VotingCard {
    match app::find_card(&app.service, secret).unwrap() {
        CardWay::Reading(card) => *card,
        CardWay::Open(card) => card.voting().unwrap(),
        other => panic!("{other:?}"),
    }
}

#[actix_web::test]
async fn twelve_who_vote_at_the_same_time_lose_no_vote() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = of_twelve(&app);
        let cards: Vec<_> = prepared.cards[0][..12].iter().map(|secret| card(&app, secret)).collect();
        let together = Barrier::new(cards.len());
        thread::scope(|scope| {
            for (place, card) in cards.iter().enumerate() {
                let (service, together) = (&app.service, &together);
                scope.spawn(move || {
                    let vote = if place < 7 { Vote::Recognises } else { Vote::DoesNot };
                    together.wait();
                    // Each changes its mind once, so that rows are written while others are read.
                    app::keep_vote(service, card, None).unwrap();
                    app::keep_vote(service, card, Some(vote)).unwrap();
                });
            }
        });
        // Two who write without waiting for each other would leave the rows of both.
        let all = rows(&app, &reading(&app, &prepared.id).id);
        assert_eq!(all.len(), prepared.cards[0].len(), "as many rows as cards in {}", database.name());
        assert_eq!(close(&app, &prepared.id), "recognised", "seven of twelve in {}", database.name());
    }
}

#[actix_web::test]
async fn votes_that_come_while_it_closes_count_or_are_told_that_they_do_not() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[12]);
        let id = reading(&app, &prepared.id).id;
        let cards: Vec<_> = prepared.cards[0][..12].iter().map(|secret| card(&app, secret)).collect();
        let (counts, counted) = mpsc::channel();
        thread::scope(|scope| {
            for card in &cards {
                let (service, counts) = (&app.service, counts.clone());
                scope.spawn(move || {
                    // Until it is told that the vote is closed, so that some are on their way when it closes.
                    let voted = |_| match app::keep_vote(service, card, Some(Vote::Recognises)) {
                        Ok(()) => {
                            counts.send(()).unwrap_or_default();
                            None
                        }
                        Err(refused) => Some(refused),
                    };
                    let refused = (0..2000).find_map(voted).unwrap();
                    assert!(matches!(refused, AppError::Refused(Refusal::VoteClosed)), "{refused}");
                });
            }
            // Four close it at once, when each card has voted about twice.
            (0..24).for_each(|_| counted.recv().unwrap());
            for _ in 0..4 {
                scope.spawn(|| app::close_vote(&app.service, &app.account, &prepared.id).unwrap());
            }
        });
        assert!(rows(&app, &id).is_empty(), "a vote was kept after its closing in {}", database.name());
        assert_ne!(close(&app, &prepared.id), "not_recognised");
        let entries = app.service.db.read(|connection| ledger::of_dispositif(connection, &prepared.id));
        assert_eq!(entries.unwrap().len(), 1);
    }
}

#[actix_web::test]
async fn a_vote_with_a_damaged_row_is_given_up_once_its_last_day_is_past() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[6]);
        let id = reading(&app, &prepared.id).id;
        let mut damaged = rows(&app, &id);
        damaged[0].sealed.reverse();
        let of = id.clone();
        app.service.db.write(move |connection| votes::rewrite(connection, &of, &damaged)).unwrap();
        let (service, account) = (&app.service, &app.account);
        assert!(app::close_vote(service, account, &prepared.id).is_err());
        let early = app::abandon_vote(service, account, &prepared.id).unwrap_err();
        assert!(matches!(early, AppError::Refused(Refusal::ReadingState)), "it still takes votes: {early}");

        app.clock.set_noon(day(UNTIL + 1));
        assert!(app.on_a_thread(app::midnight).is_err(), "{}", database.name());
        let (intervenant, here) =
            (app.intervenant().await, format!("/espace/dispositifs/{}/lecture", prepared.id));
        let page = intervenant.get(&here).await;
        assert!(read(&page).contains("Ce vote ne se clôt pas"), "{}", page.body);
        let given_up = intervenant.post(&format!("{here}/abandonner"), &[]).await;
        assert_eq!(given_up.status, StatusCode::SEE_OTHER, "{given_up:?}");
        assert_eq!(reading(&app, &prepared.id).ballot.unwrap().state, BallotState::Lost);
        assert!(rows(&app, &id).is_empty());
        let key = database.folder().join(format!("secrets/dispositifs/{}.vote_1.key", prepared.id));
        assert!(!key.exists(), "{}", database.name());
        let kept = read(&intervenant.get(&format!("/espace/dispositifs/{}", prepared.id)).await);
        assert!(kept.contains("le vote n’a pas pu être compté, vous l’avez abandonné"), "{kept}");
        app.on_a_thread(app::midnight).unwrap();

        // The door is open again: in the room, or by another version.
        app::revise_reading(service, account, &prepared.id).unwrap();
        assert!(app::abandon_vote(service, account, &prepared.id).is_err(), "there is no vote to give up");
        let late = vote(&app.visitor(), &prepared.code(0, 0), "yes").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        app::validate_reading(service, account, &prepared.id, Some(day(UNTIL))).unwrap();
    }
}

#[actix_web::test]
async fn a_vote_that_can_be_counted_is_not_given_up_although_its_last_day_is_past() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[5]);
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "not").await;
        }
        // Between the end of the day and the midnight job.
        app.clock.set_noon(day(UNTIL + 1));
        let (intervenant, here) =
            (app.intervenant().await, format!("/espace/dispositifs/{}/lecture", prepared.id));
        let refused = intervenant.post(&format!("{here}/abandonner"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{refused:?}");
        assert!(read(&refused).contains("Ce vote peut être compté"), "{refused:?}");
        assert!(reading(&app, &prepared.id).is_voting(), "{}", database.name());
        assert_eq!(close(&app, &prepared.id), "not_recognised");
    }
}

#[actix_web::test]
async fn a_vote_whose_key_is_not_there_is_given_up() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[5]);
        app.clock.set_noon(day(UNTIL + 1));
        fs::remove_file(database.folder().join(format!("secrets/dispositifs/{}.vote_1.key", prepared.id)))
            .unwrap();
        assert!(app::close_vote(&app.service, &app.account, &prepared.id).is_err(), "{}", database.name());
        app::abandon_vote(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!(reading(&app, &prepared.id).ballot.unwrap().state, BallotState::Lost);
    }
}
