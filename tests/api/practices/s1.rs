//! S1: soutien par l'analyse de pratiques. Volunteers, groups of at most eight, three sessions of three hours two weeks apart.

use chrono::NaiveDate;
use entrevoix::app;
use entrevoix::disclosure::{Mean, People, Release};
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::wave::WaveKind;
use reqwest::StatusCode;
use scraper::Html;

use super::{form_of, found, id, made};
use crate::app::{TestApp, day};
use crate::figures::releases;
use crate::form::{Form, all};
use crate::intervenant::read;
use crate::journey::Journey;
use crate::support::databases;

fn on(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

#[actix_web::test]
async fn s1_choosing_the_template_creates_three_sessions_and_the_questionnaires_around_them() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let choice = intervenant.get("/espace/dispositifs/nouveau").await;
        assert_eq!(found(&choice, "input[name=modele]").len(), 8, "a template for each practice");
        assert!(read(&choice).contains("3 séances de 3 h, toutes les 2 semaines"), "{choice:?}");
        for (follow_up, waves) in [("", 2), ("&suivi=1", 3)] {
            let query = format!("&debut=2026-04-07{follow_up}");
            let (intervenant, form) = form_of(&app, "analyse_de_pratiques", &query).await;
            let form = form.with("organisation_name", "Mairie de Valmont").with("title", "Analyse 2026");
            let form = form.with("group", "Équipe");
            let page = form.send(&intervenant).await.location.unwrap();
            let id = page.rsplit('/').next().unwrap();
            let view =
                app::read_dispositif(&app.service, &app.account, &DispositifId::from_text(id)).unwrap();
            let sessions: Vec<_> = view.life.sessions.iter().map(|one| (one.on, one.minutes)).collect();
            assert_eq!(sessions, [(on(4, 7), 180), (on(4, 21), 180), (on(5, 5), 180)], "{}", database.name());
            let closes: Vec<_> = view.waves.iter().map(|(wave, _)| (wave.kind, wave.closes_on)).collect();
            let expected =
                [(WaveKind::Before, on(4, 6)), (WaveKind::After, on(5, 19)), (WaveKind::FollowUp, on(8, 4))];
            assert_eq!(closes, expected[..waves], "« suivi » is there only where it was wanted");
            assert_eq!(view.groups[0].members, 8);

            let calendar = found(&intervenant.get(&page).await, ".calendar li").join("\n");
            assert!(calendar.contains("21 avril 2026 Séance (3 h)"), "{calendar}");
            let file = intervenant.get(&format!("{page}/calendrier.ics")).await.body;
            assert_eq!(file.matches("BEGIN:VEVENT").count(), 3 + waves);
            assert!(file.contains("DTSTART;VALUE=DATE:20260421\r\n") && file.ends_with("END:VCALENDAR\r\n"));
        }
    }
}

#[actix_web::test]
async fn s1_a_dispositif_keeps_its_template_as_it_was_and_everything_proposed_can_be_changed() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (intervenant, form) = form_of(&app, "analyse_de_pratiques", "&debut=2026-04-07").await;
        let form = form.with("organisation_name", "Mairie de Valmont").with("title", "Analyse 2026");
        let form = form.with("group", "Équipe").with("sessions", "2").with("minutes", "90");
        let early = form.with("after_on", "2026-04-20");
        let early = early.send(&intervenant).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(read(&early).contains("au plus tôt le jour de la dernière séance"), "{early:?}");
        let form = Form::of(&early, "/espace/dispositifs").with("after_on", "2026-05-04");
        let page = form.send(&intervenant).await.location.unwrap();
        let id = DispositifId::from_text(page.rsplit('/').next().unwrap());
        let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
        let sessions: Vec<_> = view.life.sessions.iter().map(|one| (one.on, one.minutes)).collect();
        assert_eq!(sessions, [(on(4, 7), 90), (on(4, 21), 90)], "{}", database.name());
        let kept = view.life.kept.unwrap();
        assert_eq!((kept.id.as_str(), kept.version), ("analyse_de_pratiques", 1));
        assert_eq!(kept.caveats, app.service.library.template("analyse_de_pratiques").unwrap().caveats);
    }
}

#[actix_web::test]
async fn s1_the_proposed_days_follow_the_first_session_and_a_day_that_was_typed_stays() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (intervenant, form) = form_of(&app, "analyse_de_pratiques", "&debut=2026-04-07&suivi=1").await;
        let form = form.with("organisation_name", "Mairie de Valmont").with("title", "Analyse 2026");
        let form =
            form.with("group", "Équipe").with("first_on", "2026-05-12").with("follow_up_on", "2026-11-30");
        // Whoever does not ask for it is shown the days that moved before anything is created.
        let shown = form.send(&intervenant).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", database.name());
        assert!(read(&shown).contains("Les jours des questionnaires ont suivi les séances"), "{shown:?}");
        assert!(app::list_dispositifs(&app.service, &app.account).unwrap().views.is_empty());
        let days = |answer: &crate::app::Answer| {
            ["before_on", "after_on", "follow_up_on"].map(|name| value(answer, name))
        };
        assert_eq!(
            days(&shown),
            ["2026-05-11", "2026-06-23", "2026-11-30"],
            "a « suivi » that was typed stays"
        );
        // By its button, without a fault of what is still to be typed; a day that was typed stays here too.
        let form = Form::of(&shown, "/espace/dispositifs").with("before_on", "2026-05-04").with("title", "");
        let again =
            form.with("first_on", "2026-06-02").with("sessions", "2").with_button(&shown, "recalculate");
        let again = again.send(&intervenant).await;
        assert_eq!(again.status, StatusCode::OK);
        assert_eq!(
            days(&again),
            ["2026-05-04", "2026-06-30", "2026-11-30"],
            "two weeks after the second one"
        );
        let form = Form::of(&again, "/espace/dispositifs").with("title", "Analyse 2026");
        let page = form.send(&intervenant).await.location.unwrap();
        let id = DispositifId::from_text(page.rsplit('/').next().unwrap());
        let view = app::read_dispositif(&app.service, &app.account, &id).unwrap();
        let closes: Vec<_> = view.waves.iter().map(|(wave, _)| wave.closes_on).collect();
        assert_eq!(closes, [on(5, 4), on(6, 30), on(11, 30)], "{}", database.name());
        assert_eq!(view.life.sessions.iter().map(|one| one.on).collect::<Vec<_>>(), [on(6, 2), on(6, 16)]);
    }
}

/// What stands in the field of this name.
fn value(answer: &crate::app::Answer, name: &str) -> String {
    let page = Html::parse_document(&answer.body);
    let field = all(&page, &format!("input[name={name}]"));
    field[0].attr("value").unwrap().to_owned()
}

#[actix_web::test]
async fn s1_a_session_is_moved_and_noted_with_a_band_of_attendance_and_in_no_other_way() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = made(&app, "analyse_de_pratiques", "Mairie de Valmont").await;
        let list = format!("{}/seances", journey.page);
        let session = format!("{list}/{}", first_session(&app, &journey));
        let moved = Form::of(&journey.intervenant.get(&session).await, &session);
        let moved =
            moved.with("on", "2026-04-09").with("starts_at", "14:00").send_on(&journey.intervenant).await;
        assert!(found(&moved, ".lines li")[0].starts_with("9 avril 2026 14 h · 3 h"), "{moved:?}");
        let early = journey
            .intervenant
            .post(&session, &[("on", "2026-04-09"), ("minutes", "180"), ("attendance", "to_eight")]);
        assert_eq!(early.await.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody has come yet");

        app.clock.set_noon(on(4, 9));
        journey.seen().await;
        let shown = journey.intervenant.get(&session).await;
        assert_eq!(
            found(&shown, "#attendance option"),
            ["Non précisé", "moins de 5 personnes", "5 personnes et plus"]
        );
        let noted = Form::of(&shown, &session)
            .with("attendance", "to_eight")
            .with("situation", "Une relève où personne n’écoute.")
            .with("synthesis", "Deux minutes, debout, à trois.")
            .send_on(&journey.intervenant)
            .await;
        assert!(found(&noted, ".lines li")[0].contains("5 personnes et plus"), "{noted:?}");
        let beyond = [("on", "2026-04-09"), ("minutes", "180"), ("attendance", "more")];
        let beyond = journey.intervenant.post(&session, &beyond).await;
        assert_eq!(
            beyond.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "nine of eight would be a band of nobody"
        );
        let number = [("on", "2026-04-09"), ("minutes", "180"), ("attendance", "6")];
        let number = journey.intervenant.post(&session, &number).await;
        assert_eq!(number.status, StatusCode::UNPROCESSABLE_ENTITY, "a number is no band");
        let added = Form::of(&noted, &list).with("on", "2026-06-02").send_on(&journey.intervenant).await;
        assert_eq!(found(&added, ".lines li").len(), 4, "{}", database.name());
        let file = journey.intervenant.get(&format!("{}/calendrier.ics", journey.page)).await.body;
        assert!(file.contains("DTSTART:20260409T140000\r\nDURATION:PT180M\r\n"), "{file}");
        assert!(!file.contains("relève") && !file.contains("debout"), "no word of what was said");
        let lived = || app::read_dispositif(&app.service, &app.account, &id(&journey)).unwrap();
        app.clock.set_noon(lived().dispositif.retention_on);
        app.midnight();
        let sessions = lived().life.sessions;
        assert!(
            sessions.len() == 4
                && sessions.iter().all(|one| one.situation.is_none() && one.synthesis.is_none())
        );
    }
}

fn first_session(app: &TestApp, journey: &Journey<'_>) -> String {
    app::read_dispositif(&app.service, &app.account, &id(journey)).unwrap().life.sessions[0].id.to_string()
}

#[actix_web::test]
async fn s1_eight_then_seven_answers_make_a_report_without_a_leak() {
    for database in databases() {
        let app = TestApp::start(&database);
        let journey = made(&app, "analyse_de_pratiques", "Mairie de Valmont").await;
        let answers = [
            (8, vec![(3, ["1", "3", "3"]), (3, ["2", "2", "2"]), (2, ["3", "1", "3"])]),
            (7, vec![(3, ["2", "2", "2"]), (2, ["3", "1", "2"]), (2, ["3", "0", "1"])]),
        ];
        for (wave, (people, answers)) in answers.into_iter().enumerate() {
            app.clock.set_noon(if wave == 0 { day(0) } else { on(5, 6) });
            journey.send(wave, "/ouvrir").await;
            journey.answer(0, 0..people, &answers).await;
            let open = read(&journey.seen().await);
            assert!(!open.contains(&format!("{people} réponses")), "no count while it is open: {open}");
            journey.send(wave, "/clore").await;
            journey.transmit(wave).await;
        }
        let view = app::read_comparison(&app.service, &app.account, &id(&journey)).unwrap();
        for ((_, release), n) in view.releases.iter().zip([8.0, 7.0]) {
            check_bounds(release, n);
        }
        let link = journey.share().await;
        let page = app.visitor().get(&link).await;
        assert!(read(&page).contains("avant : 8 réponses, après : 7 réponses"), "{}", read(&page));
        assert_eq!(found(&page, "form, input, select").len(), 0, "nothing to filter: {}", database.name());
    }
}

/// R2 and R3 in words of their own, whatever the gate does: a mean is exact only where no colleague, one's own answer taken off,
/// learns that all others are on one side; a count only where three are on either side.
fn check_bounds(release: &Release, n: f64) {
    let cell = release.cells.first().unwrap();
    assert_eq!(
        (release.cells.len(), cell.means.len()),
        (1, release.scores.len()),
        "the whole and nothing else"
    );
    for (score, figure) in release.scores.iter().zip(&cell.means) {
        let (theta, step) = (f64::from(score.theta), score.step.unwrap().to_f64());
        let d = f64::max(0.5, (100.0 - theta + step) / 100.0);
        let m = 100.0 * (1.0 + d) / n;
        if let Mean::Exact(mean) = figure.mean {
            let mean = mean.to_f64();
            assert!(mean > m && mean < 100.0 - m, "{} {mean} at n = {n}", score.id);
        }
    }
    for figure in &cell.counts {
        if let People::Exact(people) = figure.people {
            assert!(people >= 3 && f64::from(people) <= n - 3.0, "{people} of {n}");
        }
    }
}

#[actix_web::test]
async fn s1_four_groups_of_which_three_are_small_are_pooled() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (intervenant, form) = form_of(&app, "analyse_de_pratiques", "&debut=2026-04-07").await;
        let groups = [("Nord", 8), ("Sud", 4), ("Est", 3), ("Ouest", 2)];
        let mut form = form.with("organisation_name", "Mairie de Valmont").with("title", "Analyse 2026");
        form = form.with("granularity", "by_group");
        for (nth, (name, members)) in groups.iter().enumerate() {
            form = form.with_nth("group", nth, name).with_nth("members", nth, &members.to_string());
        }
        let journey = Journey::created(&app, intervenant, &form, &groups).await;
        journey.send(0, "/ouvrir").await;
        for (group, (_, members)) in groups.iter().enumerate() {
            let people = *members as usize;
            journey.answer(group, 0..people, &[(people, ["1", "2", "2"])]).await;
        }
        journey.send(0, "/clore").await;
        let rows = releases(&journey.results(0).await).concat();
        assert!(rows.iter().any(|row| row.starts_with("Nord 5 à 8 réponses")), "{rows:?}");
        assert!(
            rows.iter().any(|row| row.starts_with("3 groupes réunis Sud, Est, Ouest · 9 réponses")),
            "{rows:?}"
        );
        let alone = |row: &String| ["Sud", "Est", "Ouest"].iter().any(|name| row.starts_with(name));
        assert!(!rows.iter().any(alone), "{rows:?} in {}", database.name());
    }
}
