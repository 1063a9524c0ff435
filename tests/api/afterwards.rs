//! What is asked after the sessions about the sessions themselves: only what could be shown, as the groups stand.

use entrevoix::app::{self, NewGroup};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;

use crate::app::{TestApp, new_dispositif};
use crate::support::databases;

const ASKED_EACH_TIME: [&str; 3] = ["qvct", "isolement", "epuisement"];

/// The instruments of each wave.
fn asked(app: &TestApp, id: &DispositifId) -> Vec<Vec<String>> {
    let view = app::read_dispositif(&app.service, &app.account, id).unwrap();
    let of = |wave| app::preview_wave(&app.service, &app.account, wave).unwrap().3.instruments;
    let names = |wave| of(wave).iter().map(|instrument| instrument.id.to_string()).collect();
    view.waves.iter().map(|(wave, _)| names(&wave.id)).collect()
}

/// Whether the sessions are asked about after them; before them they never are.
fn asks_about_sessions(app: &TestApp, id: &DispositifId) -> bool {
    let [before, after] = asked(app, id).try_into().unwrap();
    assert_eq!(before, ASKED_EACH_TIME);
    assert_eq!(after[..3], ASKED_EACH_TIME);
    assert!(after[3..].iter().all(|name| name == "dispositif") && after.len() <= 4, "{after:?}");
    after.len() == 4
}

fn created(app: &TestApp, granularity: Granularity, sizes: &[u32], k: u32) -> DispositifId {
    let mut new = new_dispositif(&app.service, &app.account, granularity, sizes);
    new.frame.k = k;
    app::create_dispositif(&app.service, &app.account, new).unwrap()
}

#[actix_web::test]
async fn the_sessions_are_asked_about_where_one_result_for_all_may_have_answers_enough() {
    for database in databases() {
        let app = TestApp::start(&database);
        let asks = |granularity, sizes, k| asks_about_sessions(&app, &created(&app, granularity, sizes, k));
        assert!(asks(Granularity::Whole, &[8], 5) && asks(Granularity::Whole, &[5, 3], 5));
        assert!(!asks(Granularity::Whole, &[7], 5), "{}: seven can never be eight answers", database.name());
        assert!(
            asks(Granularity::Whole, &[10], 10) && !asks(Granularity::Whole, &[9], 10),
            "a higher threshold"
        );
        assert!(!asks(Granularity::ByGroup, &[8, 8], 5), "never where groups are shown");
    }
}

#[actix_web::test]
async fn the_questions_about_the_sessions_come_and_go_with_the_groups_of_all_who_share_them() {
    for database in databases() {
        let app = TestApp::start(&database);
        let mut new = new_dispositif(&app.service, &app.account, Granularity::Whole, &[4, 3]);
        let first = app::create_dispositif(&app.service, &app.account, new.clone()).unwrap();
        new.groups.clear();
        new.frame.granularity = Granularity::ByGroup;
        new.same_people_as = Some(first.clone());
        let second = app::create_dispositif(&app.service, &app.account, new.clone()).unwrap();
        let asks = || [&first, &second].map(|id| asks_about_sessions(&app, id));
        assert_eq!(asks(), [false; 2], "{}", database.name());
        app::add_group(&app.service, &app.account, &second, &NewGroup::printed("Renfort", 1)).unwrap();
        assert_eq!(asks(), [true; 2], "{}", database.name());
        let third = app::create_dispositif(&app.service, &app.account, new.clone()).unwrap();
        assert!(asks_about_sessions(&app, &third), "its people and its granularity are taken over");
        new.frame.k = 9;
        let stricter = app::create_dispositif(&app.service, &app.account, new).unwrap();
        assert!(!asks_about_sessions(&app, &stricter), "its threshold is its own where it is higher");
        let view = app::read_dispositif(&app.service, &app.account, &first).unwrap();
        app::remove_group(&app.service, &app.account, &first, &view.groups[0].id).unwrap();
        assert_eq!(asks(), [false; 2], "{}", database.name());
    }
}
