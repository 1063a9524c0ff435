//! The life line and the next step tell one truth: what is named as to be done is the mark on the line, and nothing is said to be done that
//! is not.

use entrevoix::app::{self, AppError, Refusal, SessionForm};
use entrevoix::domain::dispositif::{Granularity, State};
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::step::{Step, StepKind, StepState};
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Prepared, TestApp, Visitor, all_answered, day};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::journey::Journey;
use crate::practices::{form_of, found, id, write_letter};
use crate::support::databases;

/// What the page of a dispositif says: its button, the mark on its line, and the title over the button.
async fn told(intervenant: &Visitor, id: &DispositifId) -> (String, String, String) {
    let seen = intervenant.get(&format!("/espace/dispositifs/{id}")).await;
    let page = Html::parse_document(&seen.body);
    let one = |css: &str| all(&page, css).into_iter().map(words).collect::<Vec<_>>().join(" / ");
    (one(".next a.button"), one(".life [aria-current=step]"), one(".next h2"))
}

/// A collectivité's dispositif that is ordered through its centre de gestion, with its cards.
async fn of_a_centre(app: &TestApp) -> Journey<'_> {
    let (intervenant, form) = form_of(app, "regulation", "&debut=2026-04-07").await;
    let form = form.with("organisation_name", "Commune de Saint-Aubin").with("title", "Régulation");
    let form = form.with("group", "Équipe").with("members", "8").with("through_centre", "1");
    Journey::created(app, intervenant, &form, &[("Équipe", 8)]).await
}

fn note(app: &TestApp, id: &DispositifId, kind: StepKind, state: StepState) -> Result<(), AppError> {
    let on = (state == StepState::Done).then(|| app.clock.today());
    let step = Step { state, done_on: on, ..Step::to_do(kind) };
    app::record_step(&app.service, &app.account, id, &step)
}

#[actix_web::test]
async fn a_centre_de_gestion_is_led_from_the_convention_to_the_letter_and_no_hand_notes_the_letter() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = of_a_centre(&app).await;
        let (id, seen) = (id(&journey), async || told(&journey.intervenant, &id(&journey)).await);
        let papers = [
            (StepKind::Convention, "Noter la convention", "Convention (en cours)"),
            (StepKind::Demande, "Noter la demande", "Demande (en cours)"),
            (StepKind::Analyse, "Noter l’analyse de la demande", "Analyse (en cours)"),
            (StepKind::Commande, "Noter la lettre de commande", "Commande (en cours)"),
        ];
        for (kind, button, mark) in papers {
            let (next, now, title) = seen().await;
            assert_eq!((&*next, &*now, &*title), (button, mark, "À faire maintenant"), "{}", database.name());
            let by_hand = note(&app, &id, StepKind::Cadrage, StepState::Done).unwrap_err();
            assert!(matches!(by_hand, AppError::Refused(Refusal::NoCadrage)), "{by_hand}");
            note(&app, &id, kind, StepState::Done).unwrap();
        }
        let (next, now, _) = seen().await;
        assert_eq!((&*next, &*now), ("Écrire la lettre de cadrage", "Cadrage (en cours)"));
        assert_eq!(write_letter(&journey).await.status, StatusCode::SEE_OTHER);
        let (next, now, _) = seen().await;
        assert_eq!((&*next, &*now), ("Ouvrir le questionnaire d’avant", "Avant (en cours)"));
        // A hand may note where the paper is kept, and nothing that the letter itself says.
        note(&app, &id, StepKind::Cadrage, StepState::ToDo).unwrap();
        let steps = app::read_dispositif(&app.service, &app.account, &id).unwrap().life.steps;
        let letter = steps.iter().find(|step| step.kind == StepKind::Cadrage).unwrap();
        assert!(letter.state == StepState::Done && letter.done_on.is_some(), "{letter:?}");
    }
}

#[actix_web::test]
async fn of_a_demande_that_was_refused_nothing_is_to_do_and_nothing_is_offered() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let journey = of_a_centre(&app).await;
    note(&app, &id(&journey), StepKind::Convention, StepState::Done).unwrap();
    let steps = journey.intervenant.get(&format!("{}/etapes", journey.page)).await;
    Form::of(&steps, "/etapes").with("reason", "Une médiation.").send_on(&journey.intervenant).await;
    let page = journey.seen().await;
    let told = read(&page);
    assert!(
        told.contains("Lettre de commande : Sans suite")
            || told.contains("Lettre de commande\u{a0}: Sans suite"),
        "{told}"
    );
    assert!(!told.contains("À faire") && !told.contains("Noter une étape"), "{told}");
    for offered in ["cadrage.pdf", "calendrier.ics", "unites-de-travail", "/commanditaires", "/lecture"] {
        assert!(!page.body.contains(offered), "{offered}: {}", page.body);
    }
    let sessions = found(&page, "[aria-labelledby=seances] h3");
    assert!(!sessions.is_empty() && sessions.iter().all(|one| one.ends_with("annulée")), "{sessions:?}");
    let steps = journey.intervenant.get(&format!("{}/etapes", journey.page)).await;
    assert_eq!(found(&steps, ".lines .tag")[..2], ["Fait", "Sans suite"]);
}

/// A dispositif of which both questionnaires are closed and transmitted and a link is made.
async fn transmitted(app: &TestApp) -> Prepared {
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    for wave in 0..2 {
        if wave == 1 {
            app::open_wave(service, account, &prepared.waves[1], day(80)).unwrap();
        }
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        app.close(&prepared.waves[wave]);
        app::transmit(service, account, &prepared.waves[wave]).unwrap();
    }
    app::create_link(service, account, &prepared.id, day(100)).unwrap();
    prepared
}

#[actix_web::test]
async fn all_is_done_once_what_is_followed_is_noted_and_no_session_is_to_come() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = transmitted(&app).await;
        let (service, account, id) = (&app.service, &app.account, &prepared.id);
        let intervenant = app.intervenant().await;
        let seen = async || told(&intervenant, id).await;
        // The cards wait for the reading, whether it was said to be a step or not.
        let first = seen().await;
        let expected =
            ["Écrire la lecture", "Restitution (en cours)", "À faire maintenant"].map(str::to_owned);
        assert_eq!(first, expected.into(), "{}", database.name());
        let without = Step { state: StepState::NotApplicable, ..Step::to_do(StepKind::Lecture) };
        app::record_step(service, account, id, &without).unwrap();
        let (.., title) = seen().await;
        assert_eq!(title, "Tout est fait", "{}", database.name());

        let form = SessionForm {
            on: day(4),
            starts_at: None,
            minutes: 180,
            group: None,
            attendance: None,
            situation: String::new(),
            synthesis: String::new(),
        };
        app::add_session(service, account, id, &form).unwrap();
        let (_, mark, title) = seen().await;
        assert_eq!((&*mark, &*title), ("Séances (en cours)", "En ce moment"), "a session is to come");
        let home = intervenant.get("/espace").await;
        assert_eq!(found(&home, ".dots [class=now]"), ["Séances (en cours)"], "home says the same");

        for (kind, button, mark) in [
            (StepKind::Restitution, "Noter la restitution", "Restitution (en cours)"),
            (StepKind::Rapport, "Noter la remise du rapport", "Rapport (en cours)"),
            (StepKind::Bilan, "Préparer le bilan", "Bilan (en cours)"),
        ] {
            note(&app, id, kind, StepState::ToDo).unwrap();
            let (next, now, _) = seen().await;
            assert_eq!((&*next, &*now), (button, mark), "{}", database.name());
            let home = intervenant.get("/espace").await;
            assert_eq!(found(&home, ".dots [class=now]"), ["Restitution (en cours)"]);
            note(&app, id, kind, StepState::Done).unwrap();
        }
        note(&app, id, StepKind::Lecture, StepState::ToDo).unwrap();
        let (next, now, _) = seen().await;
        assert_eq!((&*next, &*now), ("Écrire la lecture", "Lecture (en cours)"));
        app.validate(id);
        app::transmit_reading(service, account, id).unwrap();
        app.clock.set_noon(day(20));
        let intervenant = app.intervenant().await;
        let (_, mark, title) = told(&intervenant, id).await;
        assert_eq!((&*mark, &*title), ("", "Tout est fait"), "{}", database.name());
        assert_eq!(app::read_dispositif(service, account, id).unwrap().dispositif.state, State::Finished);
    }
}

#[actix_web::test]
async fn what_is_handed_over_between_the_questionnaires_leaves_the_mark_where_the_calendar_stands() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (service, account) = (&app.service, &app.account);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        let (id, intervenant) = (&prepared.id, app.intervenant().await);
        let mut texts = entrevoix::domain::reading::ReadingTexts::default();
        texts.set(entrevoix::domain::reading::Part::Objectifs, "Parler du travail.");
        app::write_reading(service, account, id, texts).unwrap();
        let seen = async || {
            let (next, mark, _) = told(&intervenant, id).await;
            let home = intervenant.get("/espace").await;
            assert_eq!(found(&home, ".dots [class=now]"), [&*mark], "home says the same");
            (next, mark)
        };
        let both = |next: &str, mark: &str| (next.to_owned(), format!("{mark} (en cours)"));
        assert_eq!(seen().await, both("Le clore plus tôt…", "Avant"), "no vote while it is open");
        for card in 0..6 {
            app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
        }
        app.close(&prepared.waves[0]);
        app::transmit(service, account, &prepared.waves[0]).unwrap();
        assert_eq!(seen().await, both("Créer le lien de la direction", "Séances"), "{}", database.name());
        app::create_link(service, account, id, day(100)).unwrap();
        assert_eq!(seen().await, both("Ouvrir le questionnaire d’après", "Séances"), "results are to come");
        app::put_to_vote(service, account, id, day(5)).unwrap();
        assert_eq!(seen().await, both("Clore le vote plus tôt…", "Séances"));
        app::close_vote(service, account, id).unwrap();
        assert_eq!(seen().await, both("Faire valider la lecture en séance", "Séances"), "it had no votes");
        app::open_wave(service, account, &prepared.waves[1], day(80)).unwrap();
        assert_eq!(seen().await, both("Faire valider la lecture en séance", "Après"));
    }
}

#[actix_web::test]
async fn a_warning_stands_at_the_place_of_the_act() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let id = &prepared.id;
    for on in [5, 19] {
        let form = SessionForm {
            on: day(on),
            starts_at: None,
            minutes: 180,
            group: None,
            attendance: None,
            situation: String::new(),
            synthesis: String::new(),
        };
        app::add_session(service, account, id, &form).unwrap();
    }
    app.close(&prepared.waves[0]);
    let intervenant = app.intervenant().await;
    let page =
        async |address: &str| read(&intervenant.get(&format!("/espace/dispositifs/{id}{address}")).await);
    assert!(page("").await.contains("Aucune des 2 séances prévues n’a encore eu lieu"), "before any session");

    let mut texts = entrevoix::domain::reading::ReadingTexts::default();
    texts.set(entrevoix::domain::reading::Part::Objectifs, "Parler du travail.");
    app::write_reading(service, account, id, texts).unwrap();
    let reading = page("/lecture").await;
    assert!(reading.contains("Des résultats sont encore à venir."), "{reading}");
    let blank = "Des rubriques sont vides (Contexte, Problématiques, Axes de changement)";
    assert!(reading.contains(blank), "no interviews, no synthesis of any: {reading}");
    assert!(!reading.contains("Synthèse des entretiens"), "{reading}");

    let late =
        app::read_dispositif(service, account, id).unwrap().dispositif.retention_on.succ_opt().unwrap();
    let until = late.to_string();
    let refused =
        intervenant.post(&format!("/espace/dispositifs/{id}/liens"), &[("expires_on", &until)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(read(&refused).contains("un lien ne s’ouvre pas au-delà"), "{refused:?}");
    app::create_link(service, account, id, late.pred_opt().unwrap()).unwrap();

    app.write_action(id);
    app.clock.set_noon(day(10));
    let intervenant = app.intervenant().await;
    let seen = read(&intervenant.get(&format!("/espace/dispositifs/{id}")).await);
    assert!(seen.contains("Une séance est encore à venir"), "{seen}");
    let actions = format!("/espace/dispositifs/{id}/actions");
    assert!(!read(&intervenant.get(&actions).await).contains("échéance dépassée"));
    app.clock.set_noon(day(61));
    let intervenant = app.intervenant().await;
    assert!(read(&intervenant.get(&actions).await).contains("échéance dépassée"), "its day was the sixtieth");
}

#[actix_web::test]
async fn the_last_day_of_a_vote_is_in_the_calendar_and_in_its_file() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let id = &prepared.id;
    let mut texts = entrevoix::domain::reading::ReadingTexts::default();
    texts.set(entrevoix::domain::reading::Part::Objectifs, "Parler du travail.");
    app::write_reading(service, account, id, texts).unwrap();
    let intervenant = app.intervenant().await;
    let address = format!("/espace/dispositifs/{id}");
    let file = format!("{address}/calendrier.ics");
    assert!(!intervenant.get(&file).await.body.contains("Vote sur la lecture"));
    app::put_to_vote(service, account, id, day(5)).unwrap();
    let days = found(&intervenant.get(&address).await, "[aria-labelledby=calendrier] li");
    assert!(
        days.iter().any(|day| day.contains("7 mars 2026") && day.contains("Vote sur la lecture")),
        "{days:?}"
    );
    let written = intervenant.get(&file).await.body.replace("\r\n ", "");
    let event = written.split("BEGIN:VEVENT").find(|event| event.contains("Vote sur la lecture")).unwrap();
    assert!(event.contains("DTSTART;VALUE=DATE:20260307"), "{event}");
    app::cancel_dispositif(service, account, id).unwrap();
    assert!(!intervenant.get(&file).await.body.contains("Vote sur la lecture"), "it went unsaid");
}

#[actix_web::test]
async fn a_vote_that_closed_early_stands_on_that_day_and_the_file_holds_no_second_one() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let (service, account) = (&app.service, &app.account);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let id = &prepared.id;
    let address = format!("/espace/dispositifs/{id}");
    let file = format!("{address}/calendrier.ics");
    crate::votes::write(&app, &prepared);
    app::put_to_vote(service, account, id, day(5)).unwrap();
    app.clock.set_noon(day(2));
    app::close_vote(service, account, id).unwrap();
    app.clock.set_noon(day(3));
    let intervenant = app.intervenant().await;
    let days = found(&intervenant.get(&address).await, "[aria-labelledby=calendrier] li");
    assert!(days[0].contains("4 mars 2026") && days[0].contains("Vote sur la lecture : clos"), "{days:?}");
    let votes = async || {
        let written = intervenant.get(&file).await.body.replace("\r\n ", "");
        let events = written.split("BEGIN:VEVENT").filter(|event| event.contains("Vote sur la lecture"));
        let line =
            |event: &str, name: &str| event.lines().find(|line| line.starts_with(name)).map(str::to_owned);
        events.map(|event| (line(event, "UID:"), line(event, "DTSTART"))).collect::<Vec<_>>()
    };
    let [(name, on)] = &votes().await[..] else { panic!("one vote") };
    assert_eq!(on.as_deref(), Some("DTSTART;VALUE=DATE:20260304"));
    app::revise_reading(service, account, id).unwrap();
    app::put_to_vote(service, account, id, day(9)).unwrap();
    let moved = (name.clone(), Some("DTSTART;VALUE=DATE:20260311".to_owned()));
    assert_eq!(votes().await, [moved]);
    app::close_vote(service, account, id).unwrap();
    app::revise_reading(service, account, id).unwrap();
    assert_eq!(votes().await.len(), 1);
}
