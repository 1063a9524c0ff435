//! The management's page: what was transmitted, by a link that ends.

use entrevoix::app;
use entrevoix::domain::dispositif::{Granularity, Mode};
use reqwest::StatusCode;

use crate::app::{TestApp, Wanted, all_answered, day, prepare_as};
use crate::intervenant::read;
use crate::support::databases;

/// The path of the address that a page shows once.
fn path(page: &str) -> String {
    let (_, rest) = page.split_once("/direction/").expect("the page shows the link");
    format!("/direction/{}", rest.split('<').next().unwrap())
}

#[actix_web::test]
async fn a_management_reads_what_was_transmitted_until_its_link_ends() {
    for database in databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::ByGroup, &[8, 6, 3]);
        let intervenant = app.intervenant().await;
        let page = format!("/espace/dispositifs/{}", prepared.id);
        let end = day(200).to_string();
        let made = intervenant.post(&format!("{page}/liens"), &[("expires_on", &end)]).await;
        let link = path(&made.body);
        assert!(read(&app.visitor().get(&link).await).contains("Rien n’a encore été transmis"));

        for (wave, value, closes) in [(0, 1, 10), (1, 3, 90)] {
            if wave == 1 {
                app.clock.set_noon(day(80));
                app::open_wave(&app.service, &app.account, &prepared.waves[1], day(closes)).unwrap();
            }
            for (group, size) in [8, 6, 3].into_iter().enumerate() {
                for card in 0..size {
                    let fields = all_answered(&prepared.code(group, card), value);
                    app.visitor().send("/r/reponses", &fields).await;
                }
            }
            let wave = &prepared.waves[wave];
            let intervenant = app.intervenant().await;
            intervenant.post(&format!("/espace/vagues/{wave}/clore"), &[]).await;
            assert!(!read(&app.visitor().get(&link).await).contains("Résultats d’après"));
            intervenant.post(&format!("/espace/vagues/{wave}/transmettre"), &[]).await;
            let shown = read(&app.visitor().get(&link).await);
            assert_eq!(
                shown.contains("Aucun groupe témoin"),
                closes == 90,
                "limits of a change stand with one: {shown}"
            );
            assert!(shown.contains("Ils ne disent rien d’une personne"), "{shown}");
        }

        let answer = app.visitor().get(&link).await;
        let shown = read(&answer);
        assert!(shown.contains("3 groupes · avant : 17 réponses, après : 17 réponses"), "{shown}");
        assert!(shown.contains("Amélioration") && shown.contains("Le score monte de 50 points"), "{shown}");
        assert!(
            shown.contains("non validé scientifiquement") && shown.contains("2 groupes réunis"),
            "{shown}"
        );
        assert!(answer.body.contains("<svg") && answer.body.contains("<table"), "{}", database.name());
        let intervenant = app.intervenant().await;
        assert!(read(&intervenant.get(&format!("{page}/comparaison")).await).contains("Amélioration"));

        app.clock.set_noon(day(201));
        let ended = app.visitor().get(&link).await;
        assert_eq!(ended.status, StatusCode::NOT_FOUND);
        assert!(read(&ended).contains("Ce lien n’ouvre plus rien"), "{ended:?}");
        assert_eq!(read(&ended), read(&app.visitor().get("/direction/unknown").await), "all look the same");
    }
}

#[actix_web::test]
async fn a_withdrawn_link_opens_nothing_and_a_past_day_makes_none() {
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    let prepared = app.open_dispositif(Granularity::Whole, &[6]);
    let intervenant = app.intervenant().await;
    let page = format!("/espace/dispositifs/{}", prepared.id);
    let past = intervenant.post(&format!("{page}/liens"), &[("expires_on", "2026-03-01")]).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(read(&past).contains("Choisissez aujourd’hui ou un jour à venir"));

    let end = day(30).to_string();
    let made = intervenant.post(&format!("{page}/liens"), &[("expires_on", &end)]).await;
    let link = path(&made.body);
    assert_eq!(app.visitor().get(&link).await.status, StatusCode::OK);
    let view = app::read_dispositif(&app.service, &app.account, &prepared.id).unwrap();
    let id = &view.links[0].id;
    intervenant.post(&format!("{page}/liens/{id}/revoquer"), &[]).await;
    assert_eq!(app.visitor().get(&link).await.status, StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn in_mode_evaluation_every_page_with_figures_says_that_only_those_count_who_answered_twice() {
    const SAID: &str = "Seules comptent les personnes qui ont répondu avant et après, avec la même carte.";
    let databases = databases();
    let app = TestApp::start(&databases[0]);
    for (mode, is_said) in [(Mode::Evaluation, true), (Mode::Diagnostic, false)] {
        app.clock.set_noon(day(0));
        let wanted = Wanted { granularity: Granularity::Whole, mode, sizes: &[6], begins: day(0) };
        let prepared = prepare_as(&app.service, &app.account, &wanted);
        for (wave, last) in prepared.waves.iter().zip([10, 90]) {
            app::open_wave(&app.service, &app.account, wave, day(last)).unwrap();
            for card in 0..6 {
                app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), 2)).await;
            }
            app.close(wave);
        }
        let intervenant = app.intervenant().await;
        let page = format!("/espace/dispositifs/{}", prepared.id);
        let made = intervenant.post(&format!("{page}/liens"), &[("expires_on", &day(200).to_string())]).await;
        for wave in &prepared.waves {
            intervenant.post(&format!("/espace/vagues/{wave}/transmettre"), &[]).await;
        }
        let results = format!("/espace/vagues/{}/resultats", prepared.waves[1]);
        let shown = [
            (read(&intervenant.get(&results).await), 1),
            (read(&intervenant.get(&format!("{page}/comparaison")).await), 1),
            (read(&app.visitor().get(&path(&made.body)).await), 1),
        ];
        for (shown, times) in shown {
            assert_eq!(shown.matches(SAID).count(), if is_said { times } else { 0 }, "{mode:?} {shown}");
        }
    }
}
