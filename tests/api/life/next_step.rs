//! The one thing to do next, moment by moment, and that what it leads to is not refused; and the steps that what happens marks as done.

use chrono::NaiveDate;
use entrevoix::app::{self, SessionForm};
use entrevoix::domain::dispositif::{Granularity, Kind};
use entrevoix::domain::reading::{Part, ReadingTexts};
use entrevoix::domain::step::{Step, StepKind, StepState};
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, Prepared, TestApp, Visitor, all_answered, day, prepare_with};
use crate::form::{all, words};
use crate::intervenant::read;
use crate::support::databases;
use crate::votes::vote;

/// The button of the dispositif's page, with the address that it leads to; what home says beside it.
async fn next(intervenant: &Visitor, prepared: &Prepared) -> (String, String) {
    let seen = intervenant.get(&format!("/espace/dispositifs/{}", prepared.id)).await;
    let page = Html::parse_document(&seen.body);
    let button = all(&page, ".next a.button")[0];
    let address = button.attr("href").unwrap().to_owned();
    let shown = intervenant.get(address.split('#').next().unwrap()).await;
    assert_eq!(shown.status, StatusCode::OK, "{address}");
    if let Some((_, place)) = address.split_once('#') {
        let page = Html::parse_document(&shown.body);
        assert_eq!(all(&page, &format!("[id='{place}']")).len(), 1, "{address}");
    }
    (words(button), address)
}

/// A workshop of seven whose first questionnaire is open.
fn workshop(app: &TestApp, members: u32) -> Prepared {
    let (service, account) = (&app.service, &app.account);
    let prepared = prepare_with(service, account, Granularity::Whole, &[members], |new| {
        new.kind = Kind::AtelierDEcoute;
    });
    app::open_wave(service, account, &prepared.waves[0], day(10)).unwrap();
    prepared
}

async fn answered(app: &TestApp, prepared: &Prepared, people: usize) {
    for card in 0..people {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
    }
    app.close(&prepared.waves[0]);
}

fn write(app: &TestApp, prepared: &Prepared, text: &str) {
    let mut texts = ReadingTexts::default();
    texts.set(Part::Synthese, text);
    texts.set(Part::Axes, "Un temps de relais");
    app::write_reading(&app.service, &app.account, &prepared.id, texts).unwrap();
}

/// Whether the results offer to transmit.
fn offers(results: &Answer) -> bool {
    !all(&Html::parse_document(&results.body), "form[action$='/transmettre']").is_empty()
}

#[actix_web::test]
async fn a_workshop_is_led_from_its_interviews_to_its_actions_and_never_to_what_is_refused() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let prepared = workshop(&app, 7);
        let (id, intervenant) = (&prepared.id, app.intervenant().await);
        let told = async |label: &str| {
            let (button, _) = next(&intervenant, &prepared).await;
            assert_eq!(button, label, "{}", database.name());
        };
        let results = format!("/espace/vagues/{}/resultats", prepared.waves[0]);
        told("Le clore plus tôt…").await;
        answered(&app, &prepared, 6).await;
        assert!(!offers(&intervenant.get(&results).await), "it would be refused");
        told("Noter les thèmes des entretiens").await;
        app::keep_theme(service, account, id, ("Les plannings", 5, 7)).unwrap();
        told("Écrire la lecture").await;
        write(&app, &prepared, "Le relais manque.");
        told("Soumettre la lecture au vote").await;
        app::put_to_vote(service, account, id, day(5)).unwrap();
        told("Clore le vote plus tôt…").await;
        let home = intervenant.get("/espace").await;
        assert!(read(&home).contains("Rien à faire : vote sur la lecture jusqu’au 7 mars 2026"), "{home:?}");
        for (card, said) in ["not", "not", "not", "yes", "not"].into_iter().enumerate() {
            vote(&app.visitor(), &prepared.code(0, card), said).await;
        }
        app::close_vote(service, account, id).unwrap();
        told("Reprendre la lecture").await;
        app::revise_reading(service, account, id).unwrap();
        write(&app, &prepared, "Le relais manque, chacun le dit autrement.");
        app::put_to_vote(service, account, id, day(5)).unwrap();
        for (card, said) in ["yes", "yes", "yes", "not", "not"].into_iter().enumerate() {
            vote(&app.visitor(), &prepared.code(0, card), said).await;
        }
        app::close_vote(service, account, id).unwrap();
        told("Enregistrer la validation").await;
        app::validate_reading(service, account, id, None).unwrap();
        told("Transmettre la lecture").await;
        app::transmit_reading(service, account, id).unwrap();
        told("Relire les résultats d’avant").await;
        assert!(offers(&intervenant.get(&results).await));
        let transmit = format!("/espace/vagues/{}/transmettre", prepared.waves[0]);
        let transmitted = intervenant.post(&transmit, &[]).await;
        assert_eq!(transmitted.status, StatusCode::SEE_OTHER, "what was offered is done");
        told("Créer le lien de la direction").await;
        app::create_link(service, account, id, day(300)).unwrap();
        told("Noter les actions").await;
        app.write_action(id);
        told("Transmettre les actions").await;
        app::transmit_actions(service, account, id, None).unwrap();
        told("Ouvrir le questionnaire d’après").await;
        app.clock.set_noon(day(61));
        let intervenant = app.intervenant().await;
        let (due, _) = next(&intervenant, &prepared).await;
        assert_eq!(due, "Faire le point des actions", "its day was the sixtieth");
        let action = app::read_actions(service, account, id).unwrap().actions.remove(0).id;
        let said = (entrevoix::domain::action::Status::UnderWay, Some(day(60)), "");
        app::revise_action(service, account, (id, &action), said).unwrap();
        let (transmit, _) = next(&intervenant, &prepared).await;
        assert_eq!(transmit, "Transmettre les actions");
        app::transmit_actions(service, account, id, None).unwrap();
        let (open, _) = next(&intervenant, &prepared).await;
        assert_eq!(open, "Ouvrir le questionnaire d’après", "said after its day: not asked again");
    }
}

#[actix_web::test]
async fn where_no_vote_can_be_held_the_reading_is_validated_in_the_room() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let prepared = workshop(&app, 4);
    answered(&app, &prepared, 4).await;
    let intervenant = app.intervenant().await;
    let (write_it, _) = next(&intervenant, &prepared).await;
    assert_eq!(write_it, "Écrire la lecture", "of four who are heard no theme is kept");
    write(&app, &prepared, "Le relais manque.");
    let (room, address) = next(&intervenant, &prepared).await;
    assert_eq!(room, "Faire valider la lecture en séance");
    assert!(address.ends_with("/lecture#seance"), "{address}");
}

#[actix_web::test]
async fn a_session_is_to_be_noted_in_the_week_that_follows_it() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[8]);
        let form = |situation: &str| SessionForm {
            on: day(1),
            starts_at: None,
            minutes: 180,
            group: None,
            attendance: None,
            situation: situation.to_owned(),
            synthesis: String::new(),
        };
        let session = app::add_session(&app.service, &app.account, &prepared.id, &form("")).unwrap();
        let at = async |after: u64| {
            app.clock.set_noon(day(after));
            next(&app.intervenant().await, &prepared).await.0
        };
        assert_eq!(at(0).await, "Le clore plus tôt…", "it is still to come");
        assert_eq!(at(1).await, "Noter la séance");
        assert_eq!(at(8).await, "Noter la séance", "{}", database.name());
        assert_eq!(at(9).await, "Le clore plus tôt…", "whoever notes nothing is not asked for ever");
        app::change_session(&app.service, &app.account, (&prepared.id, &session), &form("Une relève."))
            .unwrap();
        assert_eq!(at(2).await, "Le clore plus tôt…");
    }
}

/// Where a step stands, and since when.
fn step(app: &TestApp, prepared: &Prepared, kind: StepKind) -> (StepState, Option<NaiveDate>) {
    let life = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap().life;
    let step = life.steps.into_iter().find(|step| step.kind == kind).unwrap();
    (step.state, step.done_on)
}

#[actix_web::test]
async fn what_is_validated_and_transmitted_marks_its_step_and_only_where_it_is_kept_track_of() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let [tracked, other] = [8, 7].map(|members| app.open_dispositif(Granularity::Whole, &[members]));
        for kind in [StepKind::Lecture, StepKind::Restitution, StepKind::Bilan] {
            app::record_step(service, account, &tracked.id, &Step::to_do(kind)).unwrap();
        }
        let restitution = || step(&app, &tracked, StepKind::Restitution).0;
        for prepared in [&tracked, &other] {
            answered(&app, prepared, 6).await;
            app::transmit(service, account, &prepared.waves[0]).unwrap();
            write(&app, prepared, "Le relais manque.");
            app::open_wave(service, account, &prepared.waves[1], day(80)).unwrap();
            app.close(&prepared.waves[1]);
        }
        assert_eq!(restitution(), StepState::ToDo, "« après » is not transmitted");
        app::transmit(service, account, &tracked.waves[1]).unwrap();
        assert_eq!(restitution(), StepState::ToDo, "nor is the reading that was written");
        let lecture = || step(&app, &tracked, StepKind::Lecture);
        assert_eq!(lecture(), (StepState::ToDo, None));
        let room = day(0).pred_opt();
        app::validate_reading(service, account, &tracked.id, room).unwrap();
        assert_eq!(lecture(), (StepState::Done, room), "{}: on the day in the room", database.name());
        app.clock.set_noon(day(3));
        app::transmit_reading(service, account, &tracked.id).unwrap();
        assert_eq!(step(&app, &tracked, StepKind::Restitution), (StepState::Done, Some(day(3))));
        app.clock.set_noon(day(4));
        app::transmit_reading(service, account, &tracked.id).unwrap();
        assert_eq!(step(&app, &tracked, StepKind::Restitution).1, Some(day(3)), "once done it keeps its day");
        assert_eq!(step(&app, &tracked, StepKind::Bilan).0, StepState::ToDo);
        app::validate_reading(service, account, &other.id, room).unwrap();
        let life = app::read_dispositif(service, account, &other.id).unwrap().life;
        assert!(life.steps.is_empty(), "nothing is kept track of there: {:?}", life.steps);
    }
}

#[actix_web::test]
async fn a_form_of_the_reading_that_is_older_than_what_stands_does_nothing() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let (id, intervenant) = (&prepared.id, app.intervenant().await);
        let here = format!("/espace/dispositifs/{id}/lecture");
        let seen = async || {
            let page = Html::parse_document(&intervenant.get(&here).await.body);
            all(&page, "input[name=seen]")[0].attr("value").unwrap().to_owned()
        };
        write(&app, &prepared, "Le relais manque.");
        let first = seen().await;
        write(&app, &prepared, "Le relais manque, et le temps.");
        let second = seen().await;
        assert_ne!(first, second, "other words are another text");
        let versions = || app::read_reading(service, account, id).unwrap().versions;
        let stale = async |seen: &str| {
            let before = format!("{:?}", versions());
            let texts = [
                ("objectifs", ""),
                ("contexte", ""),
                ("synthese", "Ancien"),
                ("problematiques", ""),
                ("axes", ""),
            ];
            let forms = [
                (String::new(), texts.to_vec()),
                ("/vote".to_owned(), vec![("until", "2026-03-12")]),
                ("/clore".to_owned(), Vec::new()),
                ("/reprendre".to_owned(), Vec::new()),
                ("/valider".to_owned(), vec![("room_on", "2026-03-01")]),
                ("/transmettre".to_owned(), Vec::new()),
            ];
            for (verb, mut form) in forms {
                form.push(("seen", seen));
                let refused = intervenant.post(&format!("{here}{verb}"), &form).await;
                assert_eq!(refused.status, StatusCode::CONFLICT, "{verb} {}", database.name());
                assert!(refused.body.contains("La lecture a changé depuis"), "{verb} {refused:?}");
            }
            assert_eq!(format!("{:?}", versions()), before, "{}", database.name());
        };
        stale(&first).await;
        app::put_to_vote(service, account, id, day(5)).unwrap();
        app::close_vote(service, account, id).unwrap();
        app::revise_reading(service, account, id).unwrap();
        app::put_to_vote(service, account, id, day(5)).unwrap();
        stale(&second).await;
        let closed = intervenant.post(&format!("{here}/clore"), &[("seen", &seen().await)]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "from its own page it closes: {closed:?}");
    }
}
