//! Paper: said to everybody, a blank form to print, and entry by the participants' own way.

use entrevoix::app;
use entrevoix::domain::dispositif::{Collecting, Granularity, Mode};
use entrevoix::domain::ids::DispositifId;
use entrevoix::storage::answers;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Prepared, TestApp, all_answered, day, prepare_with};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::support::databases;

const PAPER: Collecting = Collecting { paper: true, free_text: false };
const BOTH: Collecting = Collecting { paper: true, free_text: true };

fn open(app: &TestApp, mode: Mode, collecting: Collecting, sizes: &[u32]) -> Prepared {
    let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, sizes, |new| {
        new.frame.mode = mode;
        new.collecting = collecting;
    });
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    prepared
}

const SAID: &str = "une personne chargée de la saisie lira les feuilles, sans nom";

#[actix_web::test]
async fn where_paper_is_entered_the_frame_says_who_reads_the_sheets() {
    for database in databases() {
        let app = TestApp::start(&database);
        for (collecting, is_said) in [(PAPER, true), (Collecting::default(), false)] {
            let prepared = open(&app, Mode::Diagnostic, collecting, &[6]);
            let form = app.visitor().post("/r", &[("code", &prepared.code(0, 0))]).await.body;
            assert_eq!(form.contains(SAID), is_said, "{} {form}", database.name());
            let preview = format!("/espace/vagues/{}/apercu", prepared.waves[0]);
            let preview = app.intervenant().await.get(&preview).await.body;
            assert_eq!(preview.contains(SAID), is_said, "{preview}");
        }
    }
}

#[actix_web::test]
async fn the_blank_form_has_a_box_for_each_answer_and_for_both_kinds_of_missing_ones() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = open(&app, Mode::Diagnostic, BOTH, &[6, 6]);
        let visitor = app.intervenant().await;
        for (wave, items) in [(0, 16), (1, 21)] {
            let page = visitor.get(&format!("/espace/vagues/{}/papier", prepared.waves[wave])).await;
            assert_eq!(page.status, StatusCode::OK, "{}", database.name());
            let page = Html::parse_document(&page.body);
            let rows = all(&page, ".paper tbody tr");
            assert_eq!(rows.len(), items);
            // Five answers to each item, « je préfère ne pas répondre » and « non concerné ».
            assert_eq!(all(&page, ".paper tbody td .box").len(), items * 7);
            assert_eq!(
                all(&page, ".paper thead th:nth-last-child(2)").len(),
                all(&page, ".paper table").len()
            );
            assert_eq!(all(&page, ".paper .boxes .box").len(), 17, "a line for the card's code");
            let said = words(all(&page, ".paper")[0]);
            for sentence in [
                "Une personne chargée de la saisie lira les feuilles, sans nom",
                "Les enveloppes sont mélangées",
                "les feuilles sont détruites",
                "Souhaitez-vous ajouter quelque chose",
                "Je préfère ne pas répondre",
                "Non concerné",
            ] {
                assert!(said.contains(sentence), "{sentence} in {said}");
            }
            assert!(!said.contains("Personne ne voit vos réponses"), "somebody reads the sheets: {said}");
        }
        let english = visitor.get(&format!("/espace/vagues/{}/papier?lang=en", prepared.waves[0])).await;
        assert!(english.body.contains("Tick one box per line."), "{}", english.body);
    }
}

#[actix_web::test]
async fn in_mode_evaluation_the_blank_form_says_that_a_sheet_without_code_cannot_count() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    for (mode, sentence) in [
        (Mode::Evaluation, "Sans code, la feuille ne peut pas compter"),
        (Mode::Diagnostic, "Sans code, la feuille est saisie avec une carte de réserve"),
    ] {
        let prepared = open(&app, mode, PAPER, &[6]);
        let page = format!("/espace/vagues/{}/papier", prepared.waves[0]);
        let page = app.intervenant().await.get(&page).await.body;
        assert!(page.contains(sentence), "{page}");
    }
}

#[actix_web::test]
async fn the_blank_form_is_the_intervenants_own_and_only_where_paper_is_entered() {
    for database in databases() {
        let app = TestApp::start(&database);
        let without = open(&app, Mode::Diagnostic, Collecting::default(), &[6]);
        let with = open(&app, Mode::Diagnostic, PAPER, &[6]);
        let paper = |prepared: &Prepared| format!("/espace/vagues/{}/papier", prepared.waves[0]);
        let visitor = app.intervenant().await;
        assert_eq!(visitor.get(&paper(&without)).await.status, StatusCode::NOT_FOUND, "{}", database.name());
        assert_eq!(visitor.get(&paper(&with)).await.status, StatusCode::OK);
        let stranger = app.visitor().get(&paper(&with)).await;
        assert_eq!(stranger.location.as_deref(), Some("/espace/connexion"));
        let links = visitor.get(&format!("/espace/dispositifs/{}", with.id)).await.body;
        assert!(links.contains(&paper(&with)), "{links}");
    }
}

#[actix_web::test]
async fn a_sheet_is_entered_with_its_card_and_the_next_one_is_a_link_away() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (prepared, visitor) = (open(&app, Mode::Diagnostic, PAPER, &[6]), app.visitor());
        let rules = visitor.get("/saisie").await;
        assert!(rules.status == StatusCode::OK && !rules.sets_cookie, "{rules:?}");
        let first = all(&Html::parse_document(&rules.body), "a.button")[0].attr("href").unwrap().to_owned();
        // One sheet with its code and one with a card of the reserve: both come in by the same door.
        for card in [0, 7] {
            let typed = visitor.get(&first).await;
            let form = Form::of(&typed, "/r").with("code", &prepared.code(0, card)).send(&visitor).await;
            let filled = all_answered(&prepared.code(0, card), 3);
            let answers =
                filled.iter().filter(|(name, _)| name.contains('.') && !name.starts_with("dispositif."));
            let filled =
                answers.fold(Form::of(&form, "/r/reponses"), |form, (name, value)| form.with(name, value));
            let thanks = visitor.follow(&filled.send(&visitor).await).await;
            assert!(read(&thanks).contains("La feuille est enregistrée."), "{thanks:?}");
            assert!(!thanks.body.contains("Gardez votre carte"), "nothing for a participant: {thanks:?}");
            let page = Html::parse_document(&thanks.body);
            let next = all(&page, "a.button")[0];
            assert_eq!((words(next).as_str(), next.attr("href")), ("Feuille suivante", Some(first.as_str())));
        }
        // Who answers on a telephone is thanked, and finds the way to a next sheet in small letters at the foot.
        let sent = visitor.send("/r/reponses", &all_answered(&prepared.code(0, 1), 3)).await;
        let thanks = visitor.follow(&sent).await;
        assert!(read(&thanks).contains("Vos réponses sont enregistrées."), "{thanks:?}");
        let page = Html::parse_document(&thanks.body);
        assert_eq!((all(&page, "a.button").len(), all(&page, "main > p.quiet:last-child a").len()), (0, 1));
        let kept = app.service.db.read(|connection| answers::of_wave(connection, &prepared.waves[0]));
        assert_eq!(kept.unwrap().len(), 3, "{}", database.name());
        let without = open(&app, Mode::Diagnostic, Collecting::default(), &[6]);
        let sent = visitor.send("/r/reponses", &all_answered(&without.code(0, 0), 3)).await;
        assert!(!visitor.follow(&sent).await.body.contains("Feuille suivante"));
    }
}

#[actix_web::test]
async fn paper_and_free_text_are_chosen_at_creation_and_off_otherwise() {
    for database in databases() {
        let app = TestApp::start(&database);
        let visitor = app.intervenant().await;
        for (chosen, collecting) in [(&[][..], Collecting::default()), (&["paper", "free_text"][..], BOTH)] {
            let blank = visitor.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await;
            let form = Form::of(&blank, "/espace/dispositifs").with("organisation_name", "Mairie de Valmont");
            let form = chosen.iter().fold(form, |form, name| form.with(name, "1"));
            // What was chosen comes back with a form that has a fault.
            let untitled = form.send(&visitor).await;
            assert_eq!(untitled.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", database.name());
            let made =
                Form::of(&untitled, "/espace/dispositifs").with("title", "Analyse").send(&visitor).await;
            let id = DispositifId::from_text(made.location.unwrap().rsplit('/').next().unwrap());
            let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
            assert_eq!(view.dispositif.collecting, collecting);
        }
    }
}
