//! What the intervenant's pages say and do of it, without script.

use entrevoix::domain::dispositif::Granularity;
use reqwest::StatusCode;
use scraper::Html;

use super::{answer, finish, keys, rows};
use crate::app::{TestApp, day, prepare};
use crate::form::{Form, all, words};
use crate::intervenant::read;
use crate::journey::{Journey, link};
use crate::support::databases;

const GROUPS: [(&str, u32); 1] = [("Accueil", 8)];
const LEVELS: [&str; 3] = ["2", "1", "2"];

#[actix_web::test]
async fn cancelling_half_of_an_evaluation_says_that_both_go_and_then_both_are_gone() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = Journey::prepare(&app, "evaluation", &GROUPS).await;
        journey.send(0, "/ouvrir").await;
        let asked = journey.wave_link(0, "Annuler").await.unwrap();
        let before = read(&journey.intervenant.get(&asked).await);
        journey.answer(0, 0..8, &[(8, LEVELS)]).await;
        let page = journey.intervenant.get(&asked).await;
        let shown = read(&page);
        assert_eq!(shown, before, "{}: the page does not tell whether anybody answered", database.name());
        assert!(shown.contains("Annuler le dispositif ?"), "{shown}");
        assert!(shown.contains("les deux sont annulés, et rien n’est publié"), "{shown}");
        assert!(shown.contains("Questionnaire d’avant Questionnaire d’après"), "{shown}");
        assert!(shown.contains("une sauvegarde de la base ne permet plus de les lire"), "{shown}");
        let sent = Form::of(&page, "/annuler").send(&journey.intervenant).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let shown = read(&journey.seen().await);
        assert!(shown.contains("Questionnaire d’avant annulé"), "{shown}");
        assert!(shown.contains("Questionnaire d’après annulé"), "{shown}");
        assert!(shown.contains("Ce dispositif est annulé") && !shown.contains("publié reste"), "{shown}");
        let erased = "supprimées le 2 mars 2026, avec leur clé : le dispositif est annulé.";
        assert!(shown.contains(&format!("Réponses {erased} Cartes {erased}")), "{shown}");
        assert!(read(&journey.intervenant.get("/espace").await).contains("Annulé le 2 mars 2026"));
        assert_eq!(journey.wave_link(0, "Annuler").await, None);
        let again = journey.intervenant.get(&asked).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    }
}

#[actix_web::test]
async fn a_draft_that_is_cancelled_is_not_said_to_have_had_answers() {
    for database in databases() {
        let app = TestApp::start(&database);
        let draft = prepare(&app.service, &app.account, Granularity::Whole, &[6]);
        let (intervenant, page) = (app.intervenant().await, format!("/espace/dispositifs/{}", draft.id));
        let asked = intervenant.get(&link(&intervenant.get(&page).await, "Annuler le dispositif")).await;
        assert!(!read(&asked).contains("Les réponses déjà données"), "{asked:?}");
        Form::of(&asked, "/annuler").send(&intervenant).await;
        let told = read(&intervenant.get(&page).await);
        assert_eq!(told.matches("Annulé sans avoir été ouvert").count(), 2, "{told}");
        assert!(!told.contains("éponses supprimées") && !told.contains("réponses sont supprimées"), "{told}");
        assert!(told.contains("Cartes supprimées le 2 mars 2026"), "they were made: {told}");
    }
}

#[actix_web::test]
async fn a_dispositif_is_cancelled_from_its_page_and_keeps_what_it_released() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        answer(&app, &prepared, 0..6, 2).await;
        app.close(&prepared.waves[0]);
        let (intervenant, page) = (app.intervenant().await, format!("/espace/dispositifs/{}", prepared.id));
        let shown = intervenant.get(&page).await;
        assert!(
            read(&shown).contains(
                "Le 31 mai 2027, tout ce qui reste est supprimé, et plus aucun questionnaire ne s’ouvre"
            ),
            "{shown:?}"
        );
        let asked = intervenant.get(&link(&shown, "Annuler le dispositif")).await;
        let said = read(&asked);
        assert!(
            said.contains("Ce qui est annulé : Questionnaire d’après Le dispositif se termine"),
            "{said}"
        );
        assert!(said.contains("Ce qui est publié reste") && !said.contains("rien n’en est publié"), "{said}");
        Form::of(&asked, "/annuler").send(&intervenant).await;
        let shown = intervenant.get(&page).await;
        let told = read(&shown);
        assert!(
            told.contains("Il ne reste ni réponses, ni cartes, ni clés. Ce qui est publié reste."),
            "{told}"
        );
        assert!(
            told.contains("Relire les résultats d’avant"),
            "what is released is still to be read: {told}"
        );
        assert_eq!(intervenant.get(&link(&shown, "Résultats")).await.status, StatusCode::OK);
        assert_eq!((keys(&database, &prepared), rows(&app, &prepared)), ((false, false), (0, 0)));
    }
}

#[actix_web::test]
async fn the_record_of_the_last_release_and_the_retention_date_stand_on_the_page() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = finish(&app).await;
        let (intervenant, page) = (app.intervenant().await, format!("/espace/dispositifs/{}", prepared.id));
        let shown = intervenant.get(&page).await;
        let told = read(&shown);
        assert!(told.contains("Réponses supprimées le 2 mars 2026, avec leur clé"), "{told}");
        assert!(
            told.contains("Les cartes et leur clé sont supprimées quand la lecture est validée, et au plus tard le 31 mai 2027."),
            "{told}"
        );
        assert!(!told.contains("Annuler"), "nothing is left to cancel: {told}");
        let form = Form::of(&shown, "/conservation");
        let later = form.with("retention_on", "2027-06-01").send(&intervenant).await;
        assert_eq!(later.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(read(&later).contains("jamais reculée"), "{later:?}");
        assert!(later.body.contains("value=\"2027-06-01\""), "what was typed stays");
        let typed = Form::of(&shown, "/conservation").with("retention_on", &day(5).to_string());
        let told = read(&typed.send_on(&intervenant).await);
        assert!(told.contains("est validée, et au plus tard le 7 mars 2026"), "{told}");
    }
}

#[actix_web::test]
async fn the_retention_date_is_chosen_with_the_dispositif_within_a_year_of_its_last_questionnaire() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let intervenant = app.intervenant().await;
    let make = async |retention_on: &str| {
        let form = Form::of(
            &intervenant.get("/espace/dispositifs/nouveau?modele=analyse_de_pratiques").await,
            "/espace/dispositifs",
        );
        let form = form.with("organisation_name", "Mairie de Valmont").with("title", "Essai");
        let form = form.with("before_on", "2026-03-20").with("after_on", "2026-06-20");
        form.with("retention_on", retention_on).send(&intervenant).await
    };
    for refused in ["2026-06-20", "2027-06-21"] {
        let back = make(refused).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{refused}");
        assert!(read(&back).contains("un an après lui au plus"), "{back:?}");
        assert!(back.body.contains(&format!("value=\"{refused}\"")), "what was typed stays");
    }
    for (typed, told) in
        [("2026-07-01", "1er juillet 2026"), ("", "20 juin 2027"), ("2027-06-20", "20 juin 2027")]
    {
        let made = make(typed).await;
        let page = intervenant.follow(&made).await;
        let kept = Html::parse_document(&page.body);
        let kept = words(all(&kept, "section[aria-labelledby=conservation]")[0]);
        assert!(kept.contains(told), "{typed}: {kept}");
    }
}
