//! A form that is sent twice, by a double click or a slow line, does what it does once.

use entrevoix::app::{self, NewAction, SessionForm};
use entrevoix::domain::dispositif::Granularity;

use crate::app::{TestApp, day};
use crate::support::databases;

#[actix_web::test]
async fn a_session_and_an_action_that_are_sent_twice_are_there_once() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[8]);
        let at = |on| SessionForm {
            on,
            starts_at: None,
            minutes: 180,
            group: None,
            attendance: None,
            situation: String::new(),
            synthesis: String::new(),
        };
        let add = |form| app::add_session(&app.service, &app.account, &prepared.id, &form).unwrap();
        assert_eq!(add(at(day(3))), add(at(day(3))), "{}", database.name());
        assert_ne!(add(at(day(3))), add(at(day(17))));
        let write = |what: &str| {
            let [axis, what, owner] = ["L’accueil", what, "Cadre de proximité"].map(str::to_owned);
            let new = NewAction { axis, what, owner, due_on: None };
            app::add_action(&app.service, &app.account, &prepared.id, &new).unwrap();
        };
        write("Un tutorat");
        write("Un tutorat");
        write("Un livret");
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!((view.life.sessions.len(), view.actions.len()), (2, 2), "{}", database.name());
    }
}
