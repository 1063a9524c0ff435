//! More cards than members: each of them may answer, none tells of the others, and no more count than there are members.

use entrevoix::app;
use entrevoix::disclosure::{Count, Mean};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ratio::Ratio;
use entrevoix::storage::answers;
use reqwest::StatusCode;

use super::answer;
use crate::app::{Prepared, TestApp, all_answered, day};
use crate::support::databases;

fn stored(app: &TestApp, prepared: &Prepared, wave: usize) -> Vec<answers::SealedAnswer> {
    app.service.db.read(|connection| answers::of_wave(connection, &prepared.waves[wave])).unwrap()
}

#[actix_web::test]
async fn every_card_may_answer_and_no_more_count_than_there_are_members() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let pages = async |card: usize| {
            let sent = app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 1)).await;
            (sent.status, sent.location.clone(), app.visitor().follow(&sent).await.body)
        };
        let first = pages(0).await;
        assert_eq!(first.0, StatusCode::SEE_OTHER);
        for card in 1..8 {
            assert_eq!(pages(card).await, first, "{}: card {card} tells nothing", database.name());
        }
        assert_eq!(stored(&app, &prepared, 0).len(), 8);
        app.close(&prepared.waves[0]);
        assert_eq!(stored(&app, &prepared, 0).len(), 6, "what does not count is removed");
        let view = app::read_release(&app.service, &app.account, &prepared.waves[0]).unwrap();
        assert_eq!(view.release.cells[0].n, Count::Exact(6));
    }
}

#[actix_web::test]
async fn a_card_that_answered_before_is_not_pushed_out_by_a_spare_one() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        app::open_wave(&app.service, &app.account, &prepared.waves[1], day(80)).unwrap();
        // The spare ones come first, and at the end of the scale.
        answer(&app, &prepared, 6..8, 4).await;
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[1]);
        let view = app::read_release(&app.service, &app.account, &prepared.waves[1]).unwrap();
        let cell = &view.release.cells[0];
        assert_eq!(cell.n, Count::Exact(6));
        assert_eq!(cell.means[0].mean, Mean::Exact(Ratio::whole(50)), "{}", database.name());
    }
}

#[actix_web::test]
async fn spare_cards_do_not_reach_a_threshold_that_the_members_cannot() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[4, 6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.clock.set_noon(day(1));
        app.midnight();
        let told = || {
            let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
            let (_, told) = view.waves.into_iter().next().unwrap();
            (told.whole, told.groups.len())
        };
        assert_eq!(told(), (false, 0), "six cards of a group of four are four: {}", database.name());
    }
}
