//! The management reads of the actions what was transmitted to it, on its page, in its pictures and in its documents.

use entrevoix::app::{self, ActionsView, AppError, NewAction, Refusal};
use entrevoix::domain::action::{Action, Status};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::reading::{Part, ReadingTexts};
use entrevoix::storage::{Database, actions};
use reqwest::StatusCode;
use scraper::Html;

use super::by_hand;
use crate::app::{Prepared, TestApp, Visitor, all_answered, day};
use crate::form::{Form, all};
use crate::intervenant::read;
use crate::support::{TestDatabase, databases};

fn write(app: &TestApp, id: &DispositifId, what: &str) {
    let [axis, what, owner] = ["L’accueil", what, "Cadre de proximité"].map(str::to_owned);
    app::add_action(&app.service, &app.account, id, &NewAction { axis, what, owner, due_on: None }).unwrap();
}

fn view(app: &TestApp, id: &DispositifId) -> ActionsView {
    app::read_actions(&app.service, &app.account, id).unwrap()
}

fn found(app: &TestApp, id: &DispositifId, what: &str) -> Action {
    view(app, id).actions.into_iter().find(|action| action.what == what).unwrap()
}

fn revise(app: &TestApp, id: &DispositifId, what: &str, (status, note): (Status, &str)) {
    let action = found(app, id, what).id;
    app::revise_action(&app.service, &app.account, (id, &action), (status, None, note)).unwrap();
}

/// A dispositif whose validated reading is transmitted with the action « Un tutorat », and the address of its management.
fn transmitted(app: &TestApp) -> (Prepared, String) {
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[8]);
    app.validate(&prepared.id);
    write(app, &prepared.id, "Un tutorat");
    let token = app::create_link(service, account, &prepared.id, day(300)).unwrap();
    assert_eq!(app::open_link(service, &token).unwrap().actions, [], "the reading is not transmitted");
    app::transmit_reading(service, account, &prepared.id).unwrap();
    (prepared, token)
}

/// The mark that the page's form carries.
async fn seen(intervenant: &Visitor, id: &DispositifId) -> String {
    let page = intervenant.get(&format!("/espace/dispositifs/{id}/actions")).await;
    let page = Html::parse_document(&page.body);
    all(&page, "form[action$='/actions/transmettre'] input[name=seen]")[0].attr("value").unwrap().to_owned()
}

#[actix_web::test]
async fn an_action_that_is_added_or_revised_later_is_shown_to_the_management_once_it_is_transmitted() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, token) = transmitted(&app);
        let (id, intervenant) = (&prepared.id, app.intervenant().await);
        let here = format!("/espace/dispositifs/{id}/actions");
        let direction = format!("/direction/{token}");
        let page = app.visitor().get(&direction).await;
        assert!(read(&page).contains("Un tutorat") && read(&page).contains("à faire"), "{}", page.body);
        assert!(!intervenant.get(&here).await.body.contains("/actions/transmettre"), "nothing waits");

        write(&app, id, "Cesser de crier");
        revise(&app, id, "Un tutorat", (Status::Done, "Fait aux Lilas."));
        assert_eq!(app.visitor().get(&direction).await.body, page.body, "{}", database.name());
        let told = intervenant.get(&here).await;
        assert!(read(&told).contains("2 changements que la direction n’a pas encore reçus"), "{}", told.body);
        assert_eq!(read(&told).matches("non transmis").count(), 2, "{}", told.body);

        // What the page showed is what goes: a change of another tab is looked at first.
        let mark = seen(&intervenant, id).await;
        revise(&app, id, "Cesser de crier", (Status::UnderWay, "Autre onglet."));
        for fields in [&[("seen", mark.as_str())][..], &[]] {
            let refused = intervenant.post(&format!("{here}/transmettre"), fields).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{refused:?}");
        }
        assert_eq!(app.visitor().get(&direction).await.body, page.body);
        let mark = seen(&intervenant, id).await;
        let sent = intervenant.post(&format!("{here}/transmettre"), &[("seen", &mark)]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
        let said = read(&app.visitor().get(&direction).await);
        for part in ["Cesser de crier", "Autre onglet.", "Fait aux Lilas.", "Un tutorat"] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(!said.contains("non transmis"), "{said}");
    }
}

#[actix_web::test]
async fn what_the_management_has_read_is_not_changed_on_the_same_day_and_not_taken_out() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, token) = transmitted(&app);
        let (service, account, id) = (&app.service, &app.account, &prepared.id);
        revise(&app, id, "Un tutorat", (Status::Done, "Fait."));
        revise(&app, id, "Un tutorat", (Status::UnderWay, "Presque."));
        revise(&app, id, "Un tutorat", (Status::UnderWay, "Presque."));
        let said = |action: &Action| action.revisions.iter().map(|one| one.status).collect::<Vec<_>>();
        let tutorat = found(&app, id, "Un tutorat");
        assert_eq!(said(&tutorat), [Status::UnderWay, Status::ToDo], "{}", database.name());
        let shown = app::open_link(service, &token).unwrap().actions;
        assert_eq!(shown.iter().map(said).collect::<Vec<_>>(), [[Status::ToDo]]);
        let refused = app::remove_action(service, account, id, &tutorat.id).unwrap_err();
        assert!(matches!(refused, AppError::Refused(Refusal::ActionTransmitted)), "{refused}");
        write(&app, id, "Une erreur");
        app::remove_action(service, account, id, &found(&app, id, "Une erreur").id).unwrap();
        assert_eq!(view(&app, id).actions.len(), 1);
        // A form of the reading that is sent again does not send them along.
        app::transmit_reading(service, account, id).unwrap();
        assert_eq!(app::open_link(service, &token).unwrap().actions, shown);
        app::transmit_actions(service, account, id, None).unwrap();
        assert!(view(&app, id).waiting().next().is_none());
        assert_eq!(
            said(&app::open_link(service, &token).unwrap().actions[0]),
            [Status::UnderWay, Status::ToDo]
        );
    }
}

#[actix_web::test]
async fn a_note_that_was_replaced_before_a_transmission_stays_the_intervenant_s() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, token) = transmitted(&app);
        let id = &prepared.id;
        app.clock.set_noon(day(1));
        revise(&app, id, "Un tutorat", (Status::Dropped, "Un refus."));
        app.clock.set_noon(day(2));
        revise(&app, id, "Un tutorat", (Status::UnderWay, "Commencé."));
        app::transmit_actions(&app.service, &app.account, id, None).unwrap();
        let notes = |action: &Action| action.revisions.iter().map(|one| one.note.clone()).collect::<Vec<_>>();
        let shown = app::open_link(&app.service, &token).unwrap().actions;
        assert_eq!(notes(&shown[0]), ["Commencé.", ""], "{}", database.name());
        assert_eq!(notes(&found(&app, id, "Un tutorat")), ["Commencé.", "Un refus.", ""]);
        assert!(view(&app, id).waiting().next().is_none(), "nothing waits");
    }
}

#[actix_web::test]
async fn a_reading_takes_those_actions_along_that_its_page_showed() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let prepared = app.open_dispositif(Granularity::Whole, &[8]);
    let (id, intervenant) = (&prepared.id, app.intervenant().await);
    app.validate(id);
    write(&app, id, "Un tutorat");
    let here = format!("/espace/dispositifs/{id}/lecture");
    let shown = intervenant.get(&here).await;
    assert!(read(&shown).contains("Une action part avec la lecture"), "{}", shown.body);
    let form = Form::of(&shown, "/lecture/transmettre");
    write(&app, id, "Écrite dans un autre onglet");
    let refused = form.send(&intervenant).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{refused:?}");
    assert!(view(&app, id).actions.iter().all(|action| !action.is_transmitted()));
    let form = Form::of(&intervenant.get(&here).await, "/lecture/transmettre");
    assert_eq!(form.send(&intervenant).await.status, StatusCode::SEE_OTHER);
    assert!(view(&app, id).actions.iter().all(Action::is_transmitted));
}

#[actix_web::test]
async fn actions_are_not_transmitted_before_their_reading() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let prepared = app.open_dispositif(Granularity::Whole, &[8]);
    write(&app, &prepared.id, "Un tutorat");
    let refused = app::transmit_actions(&app.service, &app.account, &prepared.id, None).unwrap_err();
    assert!(matches!(refused, AppError::Refused(Refusal::ReadingFirst)), "{refused}");
    assert!(!view(&app, &prepared.id).actions[0].is_transmitted());
}

#[actix_web::test]
async fn documents_of_the_management_hold_the_actions_that_it_received_and_the_intervenant_s_say_which_it_did_not()
 {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let (prepared, token) = transmitted(&app);
    for card in 0..6 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    app.close(&prepared.waves[0]);
    app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
    write(&app, &prepared.id, "Cesser de crier");
    let intervenant = app.intervenant().await;
    for file in ["rapport.pdf", "restitution.pdf", "bilan.pdf"] {
        let text = async |address: String| {
            let answer = intervenant.client.get(format!("{}{address}", app.base)).send().await.unwrap();
            assert_eq!(answer.status(), StatusCode::OK, "{file}");
            let bytes = answer.bytes().await.unwrap().to_vec();
            // Where a line breaks is no matter.
            crate::documents::text(&bytes).0.split_whitespace().collect::<String>()
        };
        let handed = text(format!("/direction/{token}/documents/{file}")).await;
        assert!(handed.contains("Untutorat") && !handed.contains("Cesser"), "{file}: {handed}");
        assert!(!handed.contains("(nontransmis)"), "{file}: {handed}");
        let own = text(format!("/espace/dispositifs/{}/documents/{file}", prepared.id)).await;
        assert!(own.contains("Cesserdecrier(nontransmis)"), "{file}: {own}");
        assert!(own.contains("Untutorat") && !own.contains("Untutorat(nontransmis)"), "{file}: {own}");
    }
}

/// What a database of an earlier version holds is what its management has seen.
#[test]
fn actions_of_an_earlier_schema_count_as_transmitted_where_their_reading_was() {
    for database in databases() {
        let (before, seen) = earlier(&database);
        let db = Database::open(database.url()).unwrap();
        let now = |id| db.read(|connection| actions::of_dispositif(connection, id)).unwrap();
        let (before, seen) = (now(&before), now(&seen));
        let days =
            |action: &Action| action.revisions.iter().map(|one| one.transmitted_on).collect::<Vec<_>>();
        assert_eq!(days(&before[0]), [None, None], "{}", database.name());
        // Revised on the first day and on the twelfth; the reading was transmitted on the fifth.
        assert_eq!(days(&seen[0]), [Some(day(12)), Some(day(5))], "{}", database.name());
        assert_eq!(seen[0].status(), Status::Done);
    }
}

/// Two dispositifs with an action each, the reading of the second transmitted, in a database of the schema before.
fn earlier(database: &TestDatabase) -> (DispositifId, DispositifId) {
    let (service, clock, account) = crate::app::service(database);
    let make = || crate::app::prepare(&service, &account, Granularity::Whole, &[8]).id;
    let (before, seen) = (make(), make());
    for id in [&before, &seen] {
        let [axis, what, owner] = ["L’accueil", "Un tutorat", "Cadre"].map(str::to_owned);
        clock.set_noon(day(1));
        app::add_action(&service, &account, id, &NewAction { axis, what, owner, due_on: None }).unwrap();
    }
    clock.set_noon(day(5));
    let mut texts = ReadingTexts::default();
    texts.set(Part::Objectifs, "Parler du travail.");
    app::write_reading(&service, &account, &seen, texts).unwrap();
    app::validate_reading(&service, &account, &seen, Some(day(5))).unwrap();
    app::transmit_reading(&service, &account, &seen).unwrap();
    clock.set_noon(day(12));
    for id in [&before, &seen] {
        let action = app::read_actions(&service, &account, id).unwrap().actions.remove(0).id;
        app::revise_action(&service, &account, (id, &action), (Status::Done, None, "")).unwrap();
    }
    drop(service);
    let down = match database.is_postgres() {
        true => include_str!("../../../migrations/postgres/0009_transmitted_actions/down.sql"),
        false => include_str!("../../../migrations/sqlite/0009_transmitted_actions/down.sql"),
    };
    by_hand(database, &format!("{down} DELETE FROM __diesel_schema_migrations WHERE version = '0009'"));
    (before, seen)
}
