//! How far a reading is the group's, in the documents that are handed over: each state has its sentence, and what the group has not
//! made its own says so at the foot of every page.

use entrevoix::app;
use entrevoix::domain::dispositif::{Granularity, Kind};
use entrevoix::domain::ids::DispositifId;
use entrevoix::domain::reading::{Part, ReadingTexts};

use super::{document, flat, text};
use crate::app::{TestApp, Visitor, all_answered, day, prepare_with};
use crate::support::databases;

const TEXT: &str = "Chacun a sa façon de faire et la tient pour soi.";

/// A dispositif of one group of seven of which « avant » is released.
async fn released(app: &TestApp, kind: Kind) -> crate::app::Prepared {
    let prepared = prepare_with(&app.service, &app.account, Granularity::Whole, &[8], |new| new.kind = kind);
    app::open_wave(&app.service, &app.account, &prepared.waves[0], day(10)).unwrap();
    for card in 0..7 {
        app.visitor().send("/r/reponses", &all_answered(&prepared.code(0, card), card as u8 % 4)).await;
    }
    app.close(&prepared.waves[0]);
    prepared
}

fn write(app: &TestApp, id: &DispositifId) {
    let mut texts = ReadingTexts::default();
    texts.set(Part::Synthese, TEXT);
    app::write_reading(&app.service, &app.account, id, texts).unwrap();
}

/// What rapport and restitution say, each with its number of pages.
async fn told(visitor: &Visitor, at: &str) -> [(String, usize); 2] {
    let rapport = text(&document(visitor, &format!("{at}/rapport.pdf")).await.bytes);
    let restitution = text(&document(visitor, &format!("{at}/restitution.pdf")).await.bytes);
    [rapport, restitution].map(|(text, pages)| (flat(&text), pages))
}

/// Holds both documents to one sentence, and says whether every page bears it.
fn hold(told: &[(String, usize); 2], sentence: &str, on_every_page: bool) {
    let sentence = flat(sentence);
    for (text, pages) in told {
        let times = text.matches(&sentence).count();
        assert!(if on_every_page { times >= pages - 1 } else { times == 1 }, "{times} of {pages}: {text}");
        assert!(text.contains(&flat(TEXT)), "{text}");
    }
}

#[actix_web::test]
async fn a_draft_and_a_refused_version_say_so_on_every_page_and_a_recognised_one_once() {
    for database in databases() {
        let app = TestApp::start(&database);
        let (intervenant, visitor) = (app.intervenant().await, app.visitor());
        let prepared = released(&app, Kind::AnalyseDePratiques).await;
        let at = format!("/espace/dispositifs/{}/documents", prepared.id);
        write(&app, &prepared.id);
        let draft = "Projet : le groupe n’a pas encore validé cette lecture.";
        hold(&told(&intervenant, &at).await, draft, true);
        app::put_to_vote(&app.service, &app.account, &prepared.id, day(5)).unwrap();
        // As long as the vote is open, nothing of it shows.
        hold(&told(&intervenant, &at).await, draft, true);
        for card in 0..7 {
            let says = if card < 2 { "yes" } else { "not" };
            crate::votes::vote(&visitor, &prepared.code(0, card), says).await;
        }
        app::close_vote(&app.service, &app.account, &prepared.id).unwrap();
        hold(&told(&intervenant, &at).await, "Le groupe ne s’est pas reconnu dans cette lecture.", true);
        app::revise_reading(&app.service, &app.account, &prepared.id).unwrap();
        hold(&told(&intervenant, &at).await, draft, true);
    }
}

#[actix_web::test]
async fn a_validated_reading_says_how_and_when_and_a_transmitted_one_since_when() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let intervenant = app.intervenant().await;
    let prepared = released(&app, Kind::AnalyseDePratiques).await;
    let at = format!("/espace/dispositifs/{}/documents", prepared.id);
    write(&app, &prepared.id);
    let room = "Validée par le groupe en séance le 2 mars 2026, selon l’intervenant.";
    app::validate_reading(&app.service, &app.account, &prepared.id, Some(app.clock.today())).unwrap();
    let before = told(&intervenant, &at).await;
    hold(&before, room, false);
    assert!(before.iter().all(|(text, _)| text.contains(&flat("avant : pas encore"))), "{before:?}");
    assert!(before.iter().all(|(text, _)| text.contains(&flat("Édition arrêtée au 2 mars 2026"))));
    // What a management has of it: nothing, then all of it with its days.
    app.clock.set_noon(day(3));
    app::transmit(&app.service, &app.account, &prepared.waves[0]).unwrap();
    let link = app::create_link(&app.service, &app.account, &prepared.id, day(60)).unwrap();
    let handed = format!("/direction/{link}/documents");
    for (text, _) in told(&app.visitor(), &handed).await {
        assert!(text.contains(&flat("La lecture du groupe n’a pas encore été transmise.")), "{text}");
        assert!(!text.contains(&flat(TEXT)) && !text.contains(&flat("à compléter")), "{text}");
    }
    app.clock.set_noon(day(5));
    app::transmit_reading(&app.service, &app.account, &prepared.id).unwrap();
    let intervenant = app.intervenant().await;
    for documents in [told(&app.visitor(), &handed).await, told(&intervenant, &at).await] {
        hold(&documents, room, false);
        hold(&documents, "Transmise à la direction le 7 mars 2026.", false);
        for (text, _) in &documents {
            assert!(text.contains(&flat("avant : le 5 mars 2026")), "{text}");
            assert!(text.contains(&flat("Édition arrêtée au 7 mars 2026")), "{text}");
        }
    }
    // On a later day the same bytes.
    let of = |visitor: Visitor, path: String| async move { document(&visitor, &path).await.bytes };
    let first = of(app.visitor(), format!("{handed}/rapport.pdf")).await;
    app.clock.set_noon(day(20));
    assert!(first == of(app.visitor(), format!("{handed}/rapport.pdf")).await);
}
