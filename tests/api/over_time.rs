//! Monthly waves and a follow-up: asked for in the form, opened and closed like the others, read as a line without a verdict.

use chrono::NaiveDate;
use entrevoix::app::{self, WavePlan};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::wave::WaveKind;
use reqwest::StatusCode;
use scraper::Html;

use crate::app::{Answer, Prepared, TestApp, all_answered, day, prepare_with};
use crate::figures::rows;
use crate::form::{Form, all, within, words};
use crate::intervenant::read;
use crate::support::databases;

/// « Avant », two monthly waves, « après », a follow-up, of a group of eight; its cards are made.
pub fn prepared(app: &TestApp) -> Prepared {
    let plan = WavePlan { before_on: day(10), monthly: 2, after_on: day(90), follow_up_on: Some(day(180)) };
    prepare_with(&app.service, &app.account, Granularity::Whole, &[8], |new| {
        new.waves = plan.waves(&new.waves[0].instruments.clone());
    })
}

/// Opens the wave at `place`, lets so many people give the same answer to everything, and closes it.
pub async fn answered(app: &TestApp, prepared: &Prepared, place: usize, (people, value): (usize, u8)) {
    let wave = &prepared.waves[place];
    let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
    let closes_on = view.waves[place].0.closes_on;
    app.clock.set_noon(closes_on);
    app::open_wave(&app.service, &app.account, wave, closes_on).unwrap();
    for card in 0..people {
        let sent = app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), value)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    }
    app.close(wave);
}

/// The rows of the table over time of one indicator; none where the page has no such table.
fn line(answer: &Answer, score: &str) -> Vec<String> {
    let page = Html::parse_document(&answer.body);
    let tables = all(&page, &format!(".over-time [aria-labelledby='over-time-{score}'] table"));
    tables.first().map(|table| rows(*table)).unwrap_or_default()
}

async fn results(app: &TestApp, prepared: &Prepared, place: usize) -> Answer {
    let intervenant = app.intervenant().await;
    intervenant.get(&format!("/espace/vagues/{}/resultats", prepared.waves[place])).await
}

const LINE: [&str; 5] = [
    "mars 2026, avant | 63 | 8 | –",
    "avril 2026 | 50 | 7 | −13 (entre −33 et +8)",
    "mai 2026 | non publié : trop peu de réponses | – | une moyenne n’est pas publiée",
    "mai 2026, après | 38 | 8 | −25 (entre −45 et −5)",
    "août 2026, suivi | 50 | 6 | −13 (entre −34 et +9)",
];

#[actix_web::test]
async fn five_waves_open_collect_close_and_are_read_as_a_line() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepared(&app);
        let answers = [(8, 1), (7, 2), (4, 2), (8, 3), (6, 2)];
        for (place, answers) in answers.into_iter().enumerate() {
            let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
            assert_eq!(view.purges, [], "{}: answers are kept until the last wave", database.name());
            answered(&app, &prepared, place, answers).await;
            let page = results(&app, &prepared, place).await;
            read(&page);
            let expected = if place == 0 { &[] } else { &LINE[..=place] };
            assert_eq!(line(&page, "isolement"), expected, "{}", database.name());
            let page = Html::parse_document(&page.body);
            let ids: Vec<_> = all(&page, "[id]").iter().map(|one| one.attr("id").unwrap()).collect();
            let once: std::collections::BTreeSet<_> = ids.iter().collect();
            assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
        }
        let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
        assert_eq!(view.purges.len(), 1, "{}: with the follow-up the answers go", database.name());
        let page = results(&app, &prepared, 4).await;
        let told = read(&page);
        assert!(told.contains("Sans verdict"), "{told}");
        let page = Html::parse_document(&page.body);
        let over_time = all(&page, ".over-time")[0];
        assert!(within(over_time, ".verdict").is_empty());
        let drawn: Vec<_> = within(over_time, ".chart-wide svg")[1]
            .select(&scraper::Selector::parse("text").unwrap())
            .map(words)
            .collect();
        assert!(["63", "50", "38"].iter().all(|mean| drawn.iter().any(|text| text == mean)), "{drawn:?}");
    }
}

#[actix_web::test]
async fn the_management_reads_the_line_of_what_was_transmitted() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepared(&app);
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(300)).unwrap();
        let link = format!("/direction/{token}");
        for (place, answers) in [(8, 1), (7, 2), (4, 2), (8, 3), (6, 2)].into_iter().enumerate() {
            answered(&app, &prepared, place, answers).await;
        }
        for (place, lines) in
            [(0, &[][..]), (3, &[]), (1, &[0, 1, 3]), (4, &[0, 1, 3, 4]), (2, &[0, 1, 2, 3, 4])]
        {
            app::transmit(&app.service, &app.account, &prepared.waves[place]).unwrap();
            let page = app.visitor().get(&link).await;
            let expected: Vec<_> = lines.iter().map(|place| LINE[*place]).collect();
            assert_eq!(line(&page, "isolement"), expected, "{}", database.name());
        }
        let page = app.visitor().get(&link).await;
        let told = read(&page);
        for sentence in [
            "avant : 8 réponses, après : 8 réponses, suivi : 6 réponses, 2 questionnaires mensuels · mars – août 2026",
            "Résultats du mois (avril 2026)",
            "Résultats du mois (mai 2026)",
        ] {
            assert!(told.contains(sentence), "{told}");
        }
        let page = Html::parse_document(&page.body);
        let ids: Vec<_> = all(&page, "[id]").iter().map(|one| one.attr("id").unwrap()).collect();
        let once: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
    }
}

#[actix_web::test]
async fn monthly_waves_that_close_in_one_month_are_told_apart_by_their_days() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepared(&app);
        answered(&app, &prepared, 0, (8, 1)).await;
        answered(&app, &prepared, 1, (7, 2)).await;
        let one = read(&results(&app, &prepared, 1).await);
        assert!(one.contains("Résultats du mois (avril 2026)") && !one.contains("12 avril"), "{one}");
        // The wave of May is opened and closed within April.
        app.clock.set_noon(NaiveDate::from_ymd_opt(2026, 4, 20).unwrap());
        let closes_on =
            app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap().waves[2].0.closes_on;
        app::open_wave(&app.service, &app.account, &prepared.waves[2], closes_on).unwrap();
        app.close(&prepared.waves[2]);
        let page = results(&app, &prepared, 2).await;
        let told = line(&page, "isolement");
        assert!(told[1].starts_with("12 avril 2026 |") && told[2].starts_with("20 avril 2026 |"), "{told:?}");
        assert!(read(&page).contains("Résultats du mois (20 avril 2026)"), "{}", page.body);
        let intervenant = app.intervenant().await;
        let all = read(&intervenant.get(&format!("/espace/dispositifs/{}", prepared.id)).await);
        for title in ["Questionnaire du mois (12 avril 2026)", "Questionnaire du mois (20 avril 2026)"] {
            assert!(all.contains(title), "{title}: {all}");
        }
        // The management is told of a day only where it sees both.
        let token = app::create_link(&app.service, &app.account, &prepared.id, day(300)).unwrap();
        for (place, title) in
            [(1, "Résultats du mois (avril 2026)"), (2, "Résultats du mois (12 avril 2026)")]
        {
            app::transmit(&app.service, &app.account, &prepared.waves[place]).unwrap();
            let told = read(&app.visitor().get(&format!("/direction/{token}")).await);
            assert!(told.contains(title), "{title}: {told}");
        }
    }
}

#[actix_web::test]
async fn the_form_asks_for_more_waves_and_says_what_does_not_do() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let form = |mode: &'static str, monthly: &'static str, follow_up_on: &'static str| {
            vec![
                ("organisation_name", "Mairie de Valmont"),
                ("title", "Atelier d’écoute"),
                ("kind", "atelier_d_ecoute"),
                ("group", "Accueil"),
                ("members", "8"),
                ("granularity", "whole"),
                ("mode", mode),
                ("k", "5"),
                ("primary", "isolement"),
                ("before_on", "2026-03-31"),
                ("after_on", "2026-06-20"),
                ("monthly", monthly),
                ("follow_up_on", follow_up_on),
            ]
        };
        for (fields, fault, field) in [
            (form("evaluation", "1", ""), "retirez les mensuels", "monthly"),
            (form("evaluation", "0", "2026-09-20"), "retirez le suivi", "follow_up_on"),
            (form("diagnostic", "3", ""), "Choisissez-en moins", "monthly"),
            (form("diagnostic", "13", ""), "12 questionnaires mensuels au plus", "monthly"),
            (form("diagnostic", "4000000000", ""), "12 questionnaires mensuels au plus", "monthly"),
            (form("diagnostic", "deux", ""), "12 questionnaires mensuels au plus", "monthly"),
            (
                form("diagnostic", "0", "2026-06-20"),
                "Le suivi doit se clore plus tard que le questionnaire d’après les séances",
                "follow_up_on",
            ),
            (form("diagnostic", "0", "bientôt"), "date complète", "follow_up_on"),
        ] {
            let back = intervenant.post("/espace/dispositifs", &fields).await;
            assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(read(&back).contains(fault), "{fault}: {}", back.body);
            let page = Html::parse_document(&back.body);
            assert_eq!(all(&page, &format!("#{field}[aria-invalid=true]")).len(), 1, "{field}");
            assert_eq!(all(&page, "details[open] #monthly").len(), 1, "what is to correct is in view");
        }
        let made = intervenant.post("/espace/dispositifs", &form("diagnostic", "2", "2026-09-20")).await;
        let page = made.location.clone().unwrap_or_else(|| panic!("{made:?}"));
        let id = DispositifId::from_text(page.rsplit('/').next().unwrap());
        let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
        let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let waves: Vec<_> = view.waves.iter().map(|(wave, _)| (wave.kind, wave.closes_on)).collect();
        let expected = [
            (WaveKind::Before, date(3, 31)),
            (WaveKind::Monthly, date(4, 30)),
            (WaveKind::Monthly, date(5, 31)),
            (WaveKind::After, date(6, 20)),
            (WaveKind::FollowUp, date(9, 20)),
        ];
        assert_eq!(waves, expected, "{}", database.name());
        let told = read(&intervenant.get(&page).await);
        assert!(
            told.contains("Questionnaire du mois (avril 2026)") && told.contains("Questionnaire de suivi"),
            "{told}"
        );
    }
}

#[actix_web::test]
async fn the_same_people_s_evaluation_takes_no_follow_up_on() {
    for database in databases() {
        let app = TestApp::start(&database);
        let mut new = crate::app::new_dispositif(&app.service, &app.account, Granularity::Whole, &[8]);
        new.frame.mode = entrevoix::domain::dispositif::Mode::Evaluation;
        let first = app::create_dispositif(&app.service, &app.account, new.clone()).unwrap();
        new.frame.mode = entrevoix::domain::dispositif::Mode::Diagnostic;
        new.groups.clear();
        new.same_people_as = Some(first);
        let plan =
            WavePlan { before_on: day(10), monthly: 0, after_on: day(90), follow_up_on: Some(day(180)) };
        new.waves = plan.waves(&new.waves[0].instruments.clone());
        let refused = app::create_dispositif(&app.service, &app.account, new).unwrap_err();
        let app::AppError::Invalid(faults) = refused else { panic!("{refused:?}") };
        assert_eq!(faults[0].message, "fault-evaluation-follow-up", "{}", database.name());
    }
}

#[actix_web::test]
async fn the_next_step_names_the_wave_that_is_meant_with_its_own_day() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = prepared(&app);
        answered(&app, &prepared, 0, (8, 1)).await;
        answered(&app, &prepared, 1, (7, 2)).await;
        for place in [0, 1] {
            app::transmit(&app.service, &app.account, &prepared.waves[place]).unwrap();
        }
        app::create_link(&app.service, &app.account, &prepared.id, day(300)).unwrap();
        let intervenant = app.intervenant().await;
        let told = read(&intervenant.get("/espace").await);
        assert!(told.contains("Prévu jusqu’au 12 mai 2026"), "the second month, not the first: {told}");
        let page = intervenant.get(&format!("/espace/dispositifs/{}", prepared.id)).await;
        Form::of(&page, &format!("/espace/vagues/{}/ouvrir", prepared.waves[2]));
    }
}
