//! The bilan as one sheet: a full dispositif, nine indicators by group and ten actions, of which nothing that was worked on is told.

use chrono::Days;
use reqwest::StatusCode;

use entrevoix::app::{self, Library, NewAction, SessionForm};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;

use super::{LOOK, document, flat, text};
use crate::app::{Prepared, TestApp, day, prepare_with};
use crate::support::sqlite;

const ASKED: [&str; 4] = ["qvct", "isolement", "epuisement", "rps6"];
const SITUATION: &str = "Un proche qui filme les soins";

/// The fields of one who answers every question of a full questionnaire: higher or lower, by who they are.
fn answered(code: &str, person: usize, wave: usize) -> Vec<(String, String)> {
    let mut fields = vec![("code".to_owned(), code.to_owned()), ("lang".to_owned(), "fr".to_owned())];
    for instrument in &Library::shipped().choose(&ASKED) {
        for (place, item) in instrument.items.iter().enumerate() {
            let value = (person + place * (wave + 1) + wave) % 4;
            fields.push((format!("{}.{}", instrument.id, item.id), value.to_string()));
        }
    }
    fields
}

/// Four groups of eight, both questionnaires closed.
async fn full(app: &TestApp) -> Prepared {
    let prepared = prepare_with(&app.service, &app.account, Granularity::ByGroup, &[8; 4], |new| {
        new.waves.iter_mut().for_each(|wave| wave.instruments = app.service.library.choose(&ASKED));
    });
    for (place, wave) in prepared.waves.iter().enumerate() {
        app::open_wave(&app.service, &app.account, wave, day(10 + place as u64)).unwrap();
        for (group, cards) in prepared.cards.iter().enumerate() {
            for card in 0..8.min(cards.len()) {
                let fields = answered(&prepared.code(group, card), group + card, place);
                let answer = app.visitor().send("/r/reponses", &fields).await;
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
            }
        }
        app.close(wave);
    }
    prepared
}

fn act(app: &TestApp, id: &DispositifId, actions: usize) {
    for place in 0..actions {
        let axis = ["Parler du travail à la relève", "Décider la nuit sans être seul"][place * 2 / actions];
        let what = [
            "Une fiche « refus de soin », écrite par les trois équipes",
            "Une relève commune, une fois par mois",
        ];
        let new = NewAction {
            axis: axis.to_owned(),
            what: format!("{} ({place})", what[place % 2]),
            owner: "Cadre de santé du pôle".to_owned(),
            due_on: (place % 3 > 0).then(|| day(60)),
        };
        app::add_action(&app.service, &app.account, id, &new).unwrap();
    }
}

/// Six sessions two weeks apart: three are past once the clock stands at the middle.
fn meet(app: &TestApp, id: &DispositifId) {
    for place in 0..6_u64 {
        let form = SessionForm {
            on: crate::app::TODAY + Days::new(14 * place),
            starts_at: None,
            minutes: 180,
            group: None,
            attendance: None,
            situation: SITUATION.to_owned(),
            synthesis: String::new(),
        };
        app::add_session(&app.service, &app.account, id, &form).unwrap();
    }
}

#[actix_web::test]
async fn nine_indicators_by_group_and_ten_actions_stand_on_one_sheet() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let prepared = full(&app).await;
    act(&app, &prepared.id, 10);
    meet(&app, &prepared.id);
    let intervenant = app.intervenant().await;
    for ending in ["pdf", "svg", "png"] {
        let path = format!("/espace/dispositifs/{}/documents/bilan.{ending}", prepared.id);
        let given = document(&intervenant, &path).await;
        if let Ok(folder) = std::env::var(LOOK) {
            std::fs::write(format!("{folder}/nine.{ending}"), &given.bytes).unwrap();
        }
        if ending == "pdf" {
            let (text, pages) = text(&given.bytes);
            assert_eq!(pages, 1, "{text}");
            for score in
                ["Rapports sociaux", "Insécurité de la situation de travail", "Isolement professionnel"]
            {
                assert!(flat(&text).contains(&flat(score)), "{score}: {text}");
            }
            assert!((0..10).all(|place| flat(&text).contains(&format!("({place})"))), "{text}");
            assert!(flat(&text).contains(&flat("50 points est le milieu de l’échelle")), "{text}");
        }
    }
}

#[actix_web::test]
async fn a_bilan_counts_the_sessions_whose_day_is_past_and_says_nothing_of_what_was_worked_on() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let prepared = full(&app).await;
    meet(&app, &prepared.id);
    let bilan = format!("/espace/dispositifs/{}/documents/bilan", prepared.id);
    // The third session is today's.
    for (days, told) in [(0, "0sur6"), (28, "2sur6"), (29, "3sur6")] {
        app.clock.set_noon(crate::app::TODAY + Days::new(days));
        let intervenant = app.intervenant().await;
        let (text, _) = text(&document(&intervenant, &format!("{bilan}.pdf")).await.bytes);
        assert!(flat(&text).contains(told), "{days}: {text}");
        assert!(!flat(&text).contains(&flat(SITUATION)), "{text}");
    }
}
