//! S4: a centre de gestion. Six forms, many collectivités, a convention and letters.

use entrevoix::app::{self, AppError, Refusal};
use entrevoix::domain::dispositif::State;
use entrevoix::domain::step::{StepKind, StepState};
use reqwest::StatusCode;

use super::{form_of, found, id, write_letter};
use crate::app::{TestApp, day};
use crate::form::Form;
use crate::intervenant::read;
use crate::journey::Journey;
use crate::support::databases;

/// The six forms of a centre de gestion.
const FORMS: [&str; 6] = [
    "regulation",
    "analyse_de_pratiques",
    "echange_de_pratiques",
    "supervision",
    "accompagnement_au_changement",
    "autre",
];

/// What a centre de gestion keeps track of before anybody answers.
const PAPERS: [StepKind; 6] = [
    StepKind::Convention,
    StepKind::Demande,
    StepKind::Analyse,
    StepKind::Commande,
    StepKind::Cadrage,
    StepKind::Planning,
];

/// A dispositif that a collectivité orders through its centre de gestion, with its cards.
async fn ordered<'a>(app: &'a TestApp, template: &str, collectivite: &str, members: u32) -> Journey<'a> {
    let (intervenant, form) = form_of(app, template, "&debut=2026-04-07").await;
    let form = form.with("organisation_name", collectivite).with("title", &format!("{template} 2026"));
    let form = form.with("group", "Équipe").with("members", &members.to_string()).with("through_centre", "1");
    let sent = form.send(&intervenant).await;
    let form = match sent.status {
        StatusCode::SEE_OTHER => {
            return Journey::prepared(app, intervenant, sent, &[("Équipe", members)]).await;
        }
        _ => Form::of(&sent, "/espace/dispositifs").with_sure(&sent),
    };
    Journey::created(app, intervenant, &form, &[("Équipe", members)]).await
}

#[actix_web::test]
async fn s4_no_questionnaire_of_any_of_the_six_forms_opens_without_its_lettre_de_cadrage() {
    for database in databases() {
        let app = TestApp::start(&database);
        for template in FORMS {
            let journey = ordered(&app, template, &format!("Commune de {template}"), 8).await;
            let view = app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap();
            let kinds: Vec<_> =
                view.life.steps.iter().map(|step| step.kind).filter(|kind| kind.is_before()).collect();
            assert_eq!(kinds, PAPERS, "{template}");
            let waiting = journey.seen().await;
            assert!(
                read(&waiting).contains("Aucun questionnaire ne s’ouvre sans lettre de cadrage"),
                "{waiting:?}"
            );
            assert!(found(&waiting, "form[action$='/ouvrir']").is_empty(), "nothing offers to open it");

            let wave = &view.waves[0].0.id;
            let forced = [("closes_on", "2026-04-06")];
            let refused = journey.intervenant.post(&format!("/espace/vagues/{wave}/ouvrir"), &forced).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{template}");
            assert!(
                found(&refused, "main a.button")[0].contains("Écrire la lettre de cadrage"),
                "{refused:?}"
            );
            let verb = app::open_wave(&app.service, &app.account, wave, day(10));
            assert!(
                matches!(verb, Err(AppError::Refused(Refusal::NoCadrage))),
                "whatever the route: {verb:?}"
            );

            assert_eq!(write_letter(&journey).await.status, StatusCode::SEE_OTHER);
            let opened = found(&journey.send(0, "/ouvrir").await, ".tag");
            assert!(opened.contains(&"ouvert".to_owned()), "{template}: {opened:?}");
            let fixed = write_again(&journey).await;
            assert_eq!(
                fixed,
                StatusCode::CONFLICT,
                "what was agreed before the first answer does not change"
            );
        }
        let listed = app::list_organisations(&app.service, &app.account).unwrap();
        assert!(listed.iter().all(|one| one.through_centre), "{}", database.name());
    }
}

/// Sends the letter's form once more, with other words.
async fn write_again(journey: &Journey<'_>) -> StatusCode {
    let address = format!("{}/cadrage", journey.page);
    assert!(found(&journey.intervenant.get(&address).await, "form[action$='/cadrage']").is_empty());
    let typed = [
        ("written_on", "2026-03-01"),
        ("objectives", "Autre chose."),
        ("recipients", "Le maire."),
        ("body", "not_applicable"),
    ];
    journey.intervenant.post(&address, &typed).await.status
}

#[actix_web::test]
async fn s4_the_letter_shows_what_the_frame_knows_and_says_what_it_lacks() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = ordered(&app, "supervision", "Commune de Saint-Aubin", 8).await;
        let page = journey.intervenant.get(&format!("{}/cadrage", journey.page)).await;
        let known = found(&page, "dl dd").join(" / ");
        for told in [
            "Commune de Saint-Aubin",
            "Supervision",
            "Épuisement",
            "5",
            "Ensemble",
            "Diagnostic",
            "7 avril 2026",
        ] {
            assert!(known.contains(told), "{told} in {known}");
        }
        let blank = Form::of(&page, "/cadrage").send(&journey.intervenant).await;
        assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
        let lacks = Form::of(&page, "/cadrage")
            .with("objectives", "Tenir.")
            .with("recipients", "Le maire.")
            .with("body", "f3sct")
            .send(&journey.intervenant)
            .await;
        assert!(read(&lacks).contains("Écrivez la date de la consultation"), "{lacks:?}");
        let none =
            Form::of(&lacks, "/cadrage").with("body", "not_applicable").send_on(&journey.intervenant).await;
        assert!(read(&none).contains("Consultation : Sans objet"), "{}", database.name());
    }
}

#[actix_web::test]
async fn s4_each_paper_is_noted_and_a_demande_is_refused_with_its_reason() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = ordered(&app, "autre", "Commune de Saint-Aubin", 8).await;
        let step = format!("{}/etapes/convention", journey.page);
        let form = Form::of(&journey.intervenant.get(&step).await, &step);
        let undated = form.with("state", "done").send(&journey.intervenant).await;
        assert_eq!(undated.status, StatusCode::UNPROCESSABLE_ENTITY, "done, but when?");
        let form =
            Form::of(&undated, &step).with("done_on", "2026-01-12").with("reference", "Convention 2026-014");
        let steps = form.send_on(&journey.intervenant).await;
        let lines = found(&steps, ".lines li");
        assert!(
            lines[0].contains("Convention Fait Fait le 12 janvier 2026 · Convention 2026-014"),
            "{lines:?}"
        );
        let line = found(&journey.seen().await, ".life li");
        assert_eq!(line[0], "Convention (fait)");
        assert!(
            line.iter().any(|stage| stage == "Bilan (à venir)") && line[1] == "Demande (en cours)",
            "{line:?}"
        );

        let refuse = Form::of(&steps, "/etapes");
        let silent = refuse.send(&journey.intervenant).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal says why");
        let reason = "Deux agents sont en procédure : une médiation est proposée.";
        let refused = Form::of(&silent, "/etapes").with("reason", reason).send_on(&journey.intervenant).await;
        assert!(read(&refused).contains("Demande refusée le 2 mars 2026"), "{refused:?}");
        assert!(read(&refused).contains(reason), "{}", database.name());
        let view = app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap();
        assert_eq!(view.dispositif.state, State::Cancelled);
        let analysis = view.life.steps.iter().find(|step| step.kind == StepKind::Analyse).unwrap();
        assert_eq!(analysis.state, StepState::Refused);
        let late = journey.intervenant.post(&step, &[("state", "todo")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "nothing is noted of what was given up");
    }
}

#[actix_web::test]
async fn s4_the_year_of_a_centre_shows_no_collectivite_below_the_threshold() {
    for database in databases() {
        let app = TestApp::start(&database);
        for (collectivite, members, people) in [("Ville de Valmont", 8, 8), ("Commune de Saint-Aubin", 6, 4)]
        {
            let journey = ordered(&app, "analyse_de_pratiques", collectivite, members).await;
            write_letter(&journey).await;
            journey.send(0, "/ouvrir").await;
            journey.answer(0, 0..people, &[(people, ["1", "2", "2"])]).await;
            journey.send(0, "/clore").await;
        }
        let year = app.intervenant().await.get("/espace/bilan/2026").await;
        let told = read(&year);
        assert!(told.replace('\u{a0}', " ").contains("8 réponses"), "{told}");
        assert!(
            !told.contains("12 réponses") && !told.contains("4 réponses"),
            "{told} in {}",
            database.name()
        );
        assert!(
            !found(&year, "[aria-labelledby='moment-before'] tbody th")
                .iter()
                .any(|line| line.contains("Saint-Aubin")),
            "{told}"
        );
    }
}

#[actix_web::test]
async fn themes_of_interviews_are_kept_from_the_threshold_on_and_their_number_never() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = ordered(&app, "atelier_d_ecoute", "Commune de Saint-Aubin", 8).await;
        let page = journey.intervenant.get(&format!("{}/entretiens", journey.page)).await;
        let form = || Form::of(&page, "/entretiens").with("label", "Les plannings changent trop tard");
        let few = form().with("interviews", "4").with("heard", "7").send(&journey.intervenant).await;
        assert_eq!(few.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Of five or six who were heard, five would be all of them, or all but the one who reads it; nine are more than members.
        for (interviews, heard) in [("5", "5"), ("5", "6"), ("8", "7"), ("6", "9")] {
            let told =
                form().with("interviews", interviews).with("heard", heard).send(&journey.intervenant).await;
            assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{interviews} of {heard}");
        }
        let kept = |app: &TestApp| {
            app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap().life.themes
        };
        assert!(kept(&app).is_empty(), "nothing of it is kept below the threshold");
        let several =
            Form::of(&few, "/entretiens").with("interviews", "5").send_on(&journey.intervenant).await;
        assert_eq!(kept(&app).len(), 1, "{several:?}");
        assert_eq!(found(&several, ".lines li p"), ["Les plannings changent trop tard plusieurs"]);
        let themes = kept(&app);
        let held = format!("{themes:?}");
        assert!(themes.len() == 1 && !held.contains("interviews"), "{held} in {}", database.name());
        let view = app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap();
        // One that appeared once the reading is before the group would say who was heard in between.
        app.validate(&id(&journey));
        let late = form().with("label", "Le bruit").with("interviews", "6").with("heard", "7");
        assert_eq!(late.send(&journey.intervenant).await.status, StatusCode::CONFLICT);
        let fixed = journey.intervenant.get(&format!("{}/entretiens", journey.page)).await;
        assert!(found(&fixed, "main form").is_empty() && kept(&app).len() == 1, "{fixed:?}");
        app.clock.set_noon(view.dispositif.retention_on);
        app.midnight();
        assert!(kept(&app).is_empty(), "what was said goes on the retention date");
    }
}
