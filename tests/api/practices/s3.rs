//! S3: the atelier d'écoute et de soutien, over HTTP. Monthly waves make a line over time; nothing is transmitted before the group's
//! recorded validation; then the reading with its five headings, and the actions with their owner, their date and where they stand.

use chrono::NaiveDate;
use entrevoix::app;
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::reading::Part;
use entrevoix::domain::wave::WaveKind;
use reqwest::StatusCode;
use scraper::{Html, Selector};

use crate::app::{Answer, TestApp, Visitor, all_answered, day};
use crate::support::databases;

/// The five texts, as the workshop writes them; « version » is put behind the third.
const WRITTEN: [(&str, &str); 5] = [
    ("objectifs", "Retrouver de la place pour parler du travail."),
    ("contexte", "Deux sections, une direction commune, trois départs depuis l’été."),
    ("synthese", "Plusieurs disent que les consignes changent sans qu’on sache pourquoi"),
    ("problematiques", "Le relais entre les sections se fait dans le couloir."),
    ("axes", "- Un temps de relais\n- L’accueil des remplaçantes"),
];

fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

/// What a page says, without its elements.
fn read(answer: &Answer) -> String {
    let page = Html::parse_document(&answer.body);
    page.root_element().text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn count(answer: &Answer, css: &str) -> usize {
    Html::parse_document(&answer.body).select(&Selector::parse(css).unwrap()).count()
}

/// A workshop of seven, with two monthly questionnaires between « avant » and « après ».
async fn workshop(intervenant: &Visitor) -> DispositifId {
    let made = intervenant
        .post(
            "/espace/dispositifs",
            &[
                ("organisation_name", "Crèches de Valmont"),
                ("title", "Atelier d’écoute"),
                ("kind", "atelier_d_ecoute"),
                ("group", "Les Lilas"),
                ("members", "7"),
                ("granularity", "whole"),
                ("mode", "diagnostic"),
                ("k", "5"),
                ("primary", "qvct"),
                ("primary", "isolement"),
                ("primary", "epuisement"),
                ("before_on", "2026-03-31"),
                ("after_on", "2026-06-20"),
                ("monthly", "2"),
                ("follow_up_on", ""),
            ],
        )
        .await;
    let address = made.location.clone().unwrap_or_else(|| panic!("{made:?}"));
    DispositifId::from_text(address.rsplit('/').next().unwrap())
}

/// The codes on the sheet of cards.
async fn codes(intervenant: &Visitor, id: &DispositifId) -> Vec<String> {
    let sheet = intervenant.post(&format!("/espace/dispositifs/{id}/cartes"), &[]).await;
    assert_eq!(sheet.status, StatusCode::OK, "{sheet:?}");
    let page = Html::parse_document(&sheet.body);
    let code = Selector::parse(".card .code").unwrap();
    page.select(&code).map(|code| code.text().collect::<String>().trim().to_owned()).collect()
}

/// One wave from its opening to its closing, on its last day, all of whose members answer.
async fn wave(app: &TestApp, (id, place): (&DispositifId, usize), codes: &[String]) {
    let view = app::read_dispositif(&app.service, &app.account, id).unwrap();
    let (wave, until) = (view.waves[place].0.id.clone(), view.waves[place].0.closes_on);
    app.clock.set_noon(until);
    // Nobody stays logged in for a month.
    let intervenant = app.intervenant().await;
    let opened = intervenant
        .post(&format!("/espace/vagues/{wave}/ouvrir"), &[("closes_on", &until.to_string())])
        .await;
    led_back(&opened, id);
    for (code, value) in codes.iter().take(7).zip([2, 1, 3, 2, 3, 1, 2]) {
        let sent = app.visitor().send("/r/reponses", &all_answered(code, value + u8::from(place > 1))).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
    }
    let closed = intervenant.post(&format!("/espace/vagues/{wave}/clore"), &[]).await;
    led_back(&closed, id);
}

/// Whether an answer leads back to the dispositif, and not to the page that asks who one is.
fn led_back(answer: &Answer, id: &DispositifId) {
    let location = answer.location.as_deref().unwrap_or_else(|| panic!("{answer:?}"));
    assert!(location.contains(id.as_str()), "{answer:?}");
}

async fn write(intervenant: &Visitor, id: &DispositifId, version: &str) {
    let texts: Vec<_> = WRITTEN
        .iter()
        .map(|(part, text)| {
            let text = if *part == "synthese" { format!("{text} ({version}).") } else { (*text).to_owned() };
            ((*part).to_owned(), text)
        })
        .collect();
    let kept = intervenant.send(&format!("/espace/dispositifs/{id}/lecture"), &texts).await;
    led_back(&kept, id);
}

/// Puts the reading to the vote, has `votes` of the cards vote, and closes it; gives the page then.
async fn vote(app: &TestApp, intervenant: &Visitor, id: &DispositifId, votes: &[(&String, &str)]) -> Answer {
    let here = format!("/espace/dispositifs/{id}/lecture");
    let until = app.clock.today().checked_add_days(chrono::Days::new(7)).unwrap().to_string();
    let put = intervenant.post(&format!("{here}/vote"), &[("until", &until)]).await;
    led_back(&put, id);
    let open = intervenant.get(&here).await;
    for (code, vote) in votes {
        let page = app.visitor().post("/r", &[("code", code)]).await;
        assert!(read(&page).contains("Vous reconnaissez\u{2011}vous dans cette lecture"), "{page:?}");
        let voted = crate::votes::vote(&app.visitor(), code, vote).await;
        let thanks = format!("/r/lecture/merci?lang=fr&until={until}#vote");
        assert_eq!(voted.location.as_deref(), Some(&*thanks), "{voted:?}");
    }
    assert_eq!(intervenant.get(&here).await.body, open.body, "nothing of the votes is told while it is open");
    let closed = intervenant.post(&format!("{here}/clore"), &[]).await;
    intervenant.follow(&closed).await
}

#[actix_web::test]
async fn s3_nothing_is_transmitted_before_the_group_has_validated_and_then_what_it_validated() {
    for database in databases() {
        let app = TestApp::start(&database);
        let intervenant = app.intervenant().await;
        let id = workshop(&intervenant).await;
        let codes = codes(&intervenant, &id).await;
        assert_eq!(codes.len(), 9);
        // The reserve, which stands first on the sheet, does not vote.
        let voters = &codes[2..];
        for place in 0..3 {
            wave(&app, (&id, place), &codes).await;
        }
        let intervenant = app.intervenant().await;
        let here = format!("/espace/dispositifs/{id}/lecture");
        let token = app::create_link(&app.service, &app.account, &id, day(300)).unwrap();
        let direction = format!("/direction/{token}");
        let waves = app::read_dispositif(&app.service, &app.account, &id).unwrap().waves;
        let transmit = format!("/espace/vagues/{}/transmettre", waves[0].0.id);

        // Nothing before the group's recorded validation: neither figures nor the text.
        write(&intervenant, &id, "première version").await;
        for address in [&transmit, &format!("{here}/transmettre"), &format!("{here}/valider")] {
            let refused = intervenant.post(address, &[]).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{address}");
            assert!(read(&refused).contains("Le groupe n’a pas encore validé"), "{address} {}", refused.body);
        }
        action(&intervenant, &id, "Un temps de relais", "Un quart d’heure à 13 h", "Collectif", "2026-06-30")
            .await;
        let before = app.visitor().get(&direction).await;

        // A first version in which the group does not recognise itself.
        let votes: Vec<_> = voters.iter().zip(["yes", "not", "not", "yes", "not", "not", "yes"]).collect();
        let told = vote(&app, &intervenant, &id, &votes).await;
        assert!(read(&told).contains("Non reconnu"), "{}", told.body);
        let validated = intervenant.post(&format!("{here}/valider"), &[("room_on", "2026-05-31")]).await;
        assert_eq!(
            validated.status,
            StatusCode::CONFLICT,
            "what the vote refused is not validated in the room"
        );
        assert_eq!(app.visitor().get(&direction).await.body, before.body, "the management is told nothing");

        // A second one, in which it does.
        intervenant.post(&format!("{here}/reprendre"), &[]).await;
        write(&intervenant, &id, "deuxième version").await;
        let votes: Vec<_> = voters.iter().zip(["yes", "not", "yes", "yes", "not", "yes", "yes"]).collect();
        let told = vote(&app, &intervenant, &id, &votes).await;
        assert!(read(&told).contains("Reconnu :") || read(&told).contains("Reconnu\u{a0}:"), "{}", told.body);
        let validated = intervenant.post(&format!("{here}/valider"), &[]).await;
        led_back(&validated, &id);
        let again: Vec<_> = WRITTEN.iter().map(|(part, _)| (*part, "Autre chose")).collect();
        let written = intervenant.post(&here, &again).await;
        assert_eq!(written.status, StatusCode::CONFLICT, "a validated text does not change");
        assert_eq!(app.visitor().get(&direction).await.body, before.body, "validated is not transmitted");

        // Transmitted: the five headings, as they were validated, and the figures as a line over time.
        let sent = intervenant.post(&format!("{here}/transmettre"), &[]).await;
        led_back(&sent, &id);
        for (wave, _) in waves.iter().take(3) {
            let sent = intervenant.post(&format!("/espace/vagues/{}/transmettre", wave.id), &[]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{sent:?}");
        }
        let seen = app.visitor().get(&direction).await;
        let said = read(&seen);
        for heading in
            ["Objectifs", "Contexte", "Synthèse des entretiens", "Problématiques", "Axes de changement"]
        {
            assert!(said.contains(heading), "{heading}: {said}");
        }
        assert!(said.contains("deuxième version") && !said.contains("première version"), "{said}");
        assert!(said.contains("Validée par le vote du groupe") && !said.contains("Non reconnu"), "{said}");
        for (_, text) in WRITTEN.iter().filter(|(part, _)| *part != "axes") {
            assert!(said.contains(text), "{text}: {said}");
        }
        assert_eq!(waves[1].0.kind, WaveKind::Monthly);
        assert!(
            count(&seen, "#over-time, [id*=over-time], [aria-labelledby=over-time]") > 0,
            "{}",
            seen.body
        );

        // The actions: axis, owner as a function, date, state; at the bilan what was said before stays.
        for part in ["Un temps de relais", "Un quart d’heure à 13 h", "Collectif", "30 juin 2026", "à faire"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        app.clock.set_noon(date(6, 15));
        let intervenant = app.intervenant().await;
        let actions = app::read_actions(&app.service, &app.account, &id).unwrap().actions;
        let revised = intervenant
            .post(
                &format!("/espace/dispositifs/{id}/actions/{}", actions[0].id),
                &[("status", "under_way"), ("due_on", "2026-09-30"), ("note", "Essayé aux Lilas.")],
            )
            .await;
        led_back(&revised, &id);
        assert_eq!(
            app.visitor().get(&direction).await.body,
            seen.body,
            "what was said since is not transmitted"
        );
        let page =
            Html::parse_document(&intervenant.get(&format!("/espace/dispositifs/{id}/actions")).await.body);
        let mark = Selector::parse("input[name=seen]").unwrap();
        let mark = page.select(&mark).next().unwrap().attr("value").unwrap().to_owned();
        let sent = format!("/espace/dispositifs/{id}/actions/transmettre");
        led_back(&intervenant.post(&sent, &[("seen", &mark)]).await, &id);
        let said = read(&app.visitor().get(&direction).await);
        for part in ["en cours", "30 septembre 2026", "Essayé aux Lilas.", "à faire, pour le 30 juin 2026"]
        {
            let plain = said.replace('\u{a0}', " ");
            assert!(plain.contains(part), "{part}: {plain}");
        }
        for ending in ["svg", "png"] {
            let file =
                app.visitor().client.get(format!("{}{direction}/graphiques/actions.{ending}", app.base));
            assert_eq!(file.send().await.unwrap().status(), StatusCode::OK, "{ending}");
        }

        // The last questionnaire is closed: the answers go, and the cards with them, since the reading is validated.
        wave(&app, (&id, 3), &codes).await;
        let gone = app.visitor().post("/r", &[("code", &codes[0])]).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{gone:?}");
        let records = app::Records::open(database.url()).unwrap();
        let found = app::verify_ledger(&records, &[]).unwrap();
        assert!(found.faults.is_empty(), "{:?}", found.faults);
        assert_eq!(found.entries, 4 + 2, "four waves and two votes");
        assert_eq!(Part::ALL.len(), WRITTEN.len());
    }
}

async fn action(intervenant: &Visitor, id: &DispositifId, axis: &str, what: &str, owner: &str, due_on: &str) {
    let form = [("axis", axis), ("what", what), ("owner", owner), ("due_on", due_on)];
    let added = intervenant.post(&format!("/espace/dispositifs/{id}/actions"), &form).await;
    led_back(&added, id);
}
