//! A later wave's count where, with an earlier one, it could show that everybody's score changed: withheld, with the reason; and so
//! where another dispositif asked the same people.

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;

use crate::app::{Answer, Prepared, TestApp, all_answered, day, prepare_with};
use crate::support::databases;

/// What five people answer to everything: beside a mean of 55 at most two are at 50 or above, so that all have 25 or 100…
const FIRST: [u8; 5] = [1, 1, 1, 4, 4];

/// … and beside a mean of 45 at least three are: nobody has 25 or 100.
const THEN: [u8; 5] = [0, 0, 2, 3, 4];

/// A later release that leaves everything open.
const ALIKE: [u8; 5] = [1, 1, 2, 3, 4];

async fn results(app: &TestApp, prepared: &Prepared, place: usize, values: [u8; 5]) -> Answer {
    let wave = &prepared.waves[place];
    app::open_wave(&app.service, &app.account, wave, day(10)).unwrap();
    for (card, value) in values.into_iter().enumerate() {
        let sent = app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    }
    app.close(wave);
    app.intervenant().await.get(&format!("/espace/vagues/{wave}/resultats")).await
}

const REASON: &str = "pourrait trahir un changement";

#[actix_web::test]
async fn a_later_count_that_could_show_that_all_changed_is_withheld_and_its_page_says_why() {
    for database in databases() {
        let app = TestApp::start(&database);
        let alone =
            |app: &TestApp| prepare_with(&app.service, &app.account, Granularity::Whole, &[5], |_| {});
        let prepared = alone(&app);
        assert!(!results(&app, &prepared, 0, FIRST).await.body.contains(REASON), "{}", database.name());
        let later = results(&app, &prepared, 1, THEN).await;
        assert!(later.body.contains(&format!("non publié\u{a0}: {REASON}")), "{}", later.body);
        assert!(later.body.contains(&format!("P{}", &REASON[1..])), "and at length: {}", later.body);
        let harmless = alone(&app);
        results(&app, &harmless, 0, FIRST).await;
        assert!(!results(&app, &harmless, 1, ALIKE).await.body.contains(REASON));
    }
}

#[actix_web::test]
async fn what_another_dispositif_published_of_the_same_people_withholds_it_too() {
    for database in databases() {
        let app = TestApp::start(&database);
        let one = prepare_with(&app.service, &app.account, Granularity::Whole, &[5], |_| {});
        let second = |app: &TestApp, same: bool| {
            prepare_with(&app.service, &app.account, Granularity::Whole, &[5], |new| {
                if same {
                    let first = app::read_dispositif(&app.service, &app.account, &one.id).unwrap();
                    new.organisation = first.organisation.id;
                    new.groups.clear();
                    new.same_people_as = Some(one.id.clone());
                }
            })
        };
        results(&app, &one, 0, FIRST).await;
        let declared = second(&app, true);
        assert!(results(&app, &declared, 0, THEN).await.body.contains(REASON), "{}", database.name());
        let undeclared = second(&app, false);
        assert!(!results(&app, &undeclared, 0, THEN).await.body.contains(REASON));
    }
}
