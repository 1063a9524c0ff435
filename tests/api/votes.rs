//! The votes on a reading, over HTTP: from a card's page to one word, and what can be learnt on the way, which is nothing.

mod crowd;
mod end;
mod rows;
mod told;

use entrevoix::app;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::{DispositifId, ReadingId};
use entrevoix::domain::reading::{BallotState, Part, Reading, ReadingTexts};
use entrevoix::storage::votes::SealedVote;
use entrevoix::storage::{readings, votes};
use reqwest::StatusCode;

use crate::app::{Answer, Prepared, TestApp, Visitor, day};

/// Until when the votes of these tests are open.
const UNTIL: u64 = 5;

/// A dispositif whose « avant » is open and whose reading is put to the vote.
pub fn voting(app: &TestApp, sizes: &[u32]) -> Prepared {
    let prepared = app.open_dispositif(Granularity::Whole, sizes);
    put(app, &prepared);
    prepared
}

/// Writes the next words of a reading and puts it to the vote.
fn put(app: &TestApp, prepared: &Prepared) {
    write(app, prepared);
    app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).unwrap();
}

pub fn write(app: &TestApp, prepared: &Prepared) {
    write_as(app, prepared, "Plusieurs disent que le relais manque.");
}

fn write_as(app: &TestApp, prepared: &Prepared, text: &str) {
    let mut texts = ReadingTexts::default();
    texts.set(Part::Synthese, text);
    texts.set(Part::Axes, "Un temps de relais");
    app::write_reading(&app.service, &app.account, &prepared.id, texts).unwrap();
}

/// A vote, or its taking back, on the version that the card's page shows; on the first where it shows none.
pub async fn vote(visitor: &Visitor, code: &str, vote: &str) -> Answer {
    let page = visitor.post("/r/lecture", &[("code", code)]).await;
    let version =
        page.body.split_once("name=\"version\" value=\"").and_then(|(_, rest)| rest.split_once('"'));
    let version = version.map_or("1", |(version, _)| version);
    visitor.post("/r/lecture", &[("code", code), ("vote", vote), ("version", version)]).await
}

/// The last version of the reading.
pub fn reading(app: &TestApp, id: &DispositifId) -> Reading {
    app.service.db.read(|connection| readings::of_dispositif(connection, id)).unwrap().pop().unwrap()
}

fn rows(app: &TestApp, reading: &ReadingId) -> Vec<SealedVote> {
    app.service.db.read(|connection| votes::of_reading(connection, reading)).unwrap()
}

/// Closes the vote and gives its word.
fn close(app: &TestApp, id: &DispositifId) -> String {
    app::close_vote(&app.service, &app.account, id).unwrap();
    let view = app::read_reading(&app.service, &app.account, id).unwrap();
    view.last().unwrap().said.as_ref().unwrap().said.as_str().to_owned()
}

#[actix_web::test]
async fn a_card_votes_beside_a_questionnaire_or_without_one_and_changes_its_mind_until_the_vote_closes() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = voting(&app, &[5]);
        let code = prepared.code(0, 0);
        let form = visitor.post("/r", &[("code", &code)]).await;
        assert!(form.body.contains("action=\"/r/lecture\"") && form.body.contains("action=\"/r/reponses\""));
        let page = visitor.post("/r/lecture", &[("code", &code)]).await;
        assert_eq!(page.status, StatusCode::OK, "{page:?}");
        assert!(
            page.body.contains("le relais manque") && page.body.contains("name=\"vote\""),
            "{}",
            page.body
        );
        app.close(&prepared.waves[0]);
        let alone = visitor.post("/r", &[("code", &code)]).await;
        assert!(alone.body.contains("le relais manque"), "{}", alone.body);
        for card in 0..5 {
            // Three would recognise themselves; one of them changes to « no » and takes that back for a « yes ».
            let first = if card < 3 { "yes" } else { "not" };
            vote(&visitor, &prepared.code(0, card), first).await;
        }
        for changed in ["not", "off", "yes"] {
            assert_eq!(vote(&visitor, &code, changed).await.status, StatusCode::SEE_OTHER);
        }
        assert_eq!(close(&app, &prepared.id), "recognised", "{}", database.name());
        let late = vote(&visitor, &code, "not").await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{late:?}");
        let none = visitor.post("/r/lecture", &[("code", &code)]).await;
        assert!(none.body.contains("Aucun texte"), "{}", none.body);
    }
}

#[actix_web::test]
async fn a_vote_is_kept_on_the_version_that_its_page_showed_and_on_no_later_one() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        let prepared = voting(&app, &[5]);
        assert_eq!(close(&app, &prepared.id), "too_few");
        app::revise_reading(&app.service, &app.account, &prepared.id).unwrap();
        write_as(&app, &prepared, "Plusieurs disent que le relais manque, et que la charge monte.");
        app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).unwrap();
        for card in 0..5 {
            let code = prepared.code(0, card);
            // The page of the first version, which was left open; and a form that names none.
            for version in ["1", ""] {
                let old = [("code", &*code), ("vote", "yes"), ("version", version)];
                let shown = visitor.post("/r/lecture", &old).await;
                assert_eq!(shown.status, StatusCode::CONFLICT, "{}", database.name());
                assert!(shown.body.contains("Le texte a changé") && shown.body.contains("la charge monte"));
            }
        }
        assert_eq!(close(&app, &prepared.id), "too_few", "nothing of it was kept: {}", database.name());
    }
}

#[actix_web::test]
async fn what_a_group_has_recognised_is_not_written_again_and_no_text_is_voted_on_twice() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[8]);
        let all = |said: [&'static str; 6]| {
            let (visitor, codes) =
                (app.visitor(), (0..6).map(|card| prepared.code(0, card)).collect::<Vec<_>>());
            async move {
                for (code, said) in codes.iter().zip(said) {
                    vote(&visitor, code, said).await;
                }
            }
        };
        all(["not", "not", "not", "yes", "yes", "yes"]).await;
        assert_eq!(close(&app, &prepared.id), "not_recognised");
        app::revise_reading(&app.service, &app.account, &prepared.id).unwrap();
        for same in ["Plusieurs disent que le relais manque.", " Plusieurs  disent que\nle relais manque."] {
            write_as(&app, &prepared, same);
            let put = app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).unwrap_err();
            assert_eq!(message(put), "fault-reading-same", "{}", database.name());
        }
        write_as(&app, &prepared, "Le relais manque, et chacun le dit autrement.");
        app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).unwrap();
        all(["yes", "yes", "yes", "yes", "not", "not"]).await;
        assert_eq!(close(&app, &prepared.id), "recognised");
        let again = app::revise_reading(&app.service, &app.account, &prepared.id).unwrap_err();
        assert!(matches!(again, app::AppError::Refused(app::Refusal::ReadingState)), "{again:?}");
        assert_eq!(reading(&app, &prepared.id).version, 2);
    }
}

/// The one thing that a form is asked to correct.
fn message(error: app::AppError) -> &'static str {
    let app::AppError::Invalid(faults) = error else { panic!("{error:?}") };
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].message
}

#[actix_web::test]
async fn a_card_that_votes_five_times_has_one_vote() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[6]);
        for _ in 0..5 {
            vote(&app.visitor(), &prepared.code(0, 0), "yes").await;
        }
        assert_eq!(close(&app, &prepared.id), "too_few", "{}", database.name());
    }
}

#[actix_web::test]
async fn of_a_group_no_more_votes_count_than_it_has_members_and_below_the_threshold_nothing_is_said() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[3, 3]);
        // Five cards of the first group, of which three count: with one vote of the second group they are four.
        for card in 0..5 {
            vote(&app.visitor(), &prepared.code(0, card), "yes").await;
        }
        vote(&app.visitor(), &prepared.code(1, 0), "yes").await;
        assert_eq!(close(&app, &prepared.id), "too_few", "{}", database.name());
        app::revise_reading(&app.service, &app.account, &prepared.id).unwrap();
        put(&app, &prepared);
        for (group, card, said) in [(0, 0, "not"), (0, 1, "not"), (0, 2, "not"), (1, 0, "yes"), (1, 1, "yes")]
        {
            vote(&app.visitor(), &prepared.code(group, card), said).await;
        }
        assert_eq!(close(&app, &prepared.id), "not_recognised", "{}", database.name());
    }
}

#[actix_web::test]
async fn the_reserve_does_not_vote_and_whoever_keeps_it_reads_nobody_else_in_the_word() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let prepared = voting(&app, &[6, 6]);
        for (group, card) in [(0, 6), (0, 7), (1, 6), (1, 7)] {
            let said = if group == 0 { "yes" } else { "not" };
            let refused = vote(&app.visitor(), &prepared.code(group, card), said).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{}", database.name());
            assert!(refused.body.contains("Cette carte ne vote pas"), "{}", refused.body);
        }
        vote(&app.visitor(), &prepared.code(0, 0), "yes").await;
        assert_eq!(close(&app, &prepared.id), "too_few", "{}", database.name());
    }
}

#[actix_web::test]
async fn three_versions_are_voted_on_and_a_fourth_is_validated_in_the_room_alone() {
    for database in crate::support::databases() {
        let app = TestApp::start(&database);
        let prepared = app.open_dispositif(Granularity::Whole, &[6]);
        for version in 1..=3 {
            put(&app, &prepared);
            assert_eq!(reading(&app, &prepared.id).version, version);
            assert_eq!(close(&app, &prepared.id), "too_few");
            assert!(app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).is_err());
            app::revise_reading(&app.service, &app.account, &prepared.id).unwrap();
        }
        let spent = app::put_to_vote(&app.service, &app.account, &prepared.id, day(UNTIL)).unwrap_err();
        assert!(matches!(spent, app::AppError::Refused(app::Refusal::VotesSpent)), "{spent:?}");
        let intervenant = app.intervenant().await;
        let here = format!("/espace/dispositifs/{}/lecture", prepared.id);
        let page = intervenant.get(&here).await;
        assert!(page.body.contains("Trois versions ont été soumises"), "{}", page.body);
        let unsaid = intervenant.post(&format!("{here}/valider"), &[]).await;
        assert_eq!(unsaid.status, StatusCode::CONFLICT, "nothing says that the group validated it");
        let to_come = intervenant.post(&format!("{here}/valider"), &[("room_on", "2026-03-03")]).await;
        assert_eq!(to_come.status, StatusCode::UNPROCESSABLE_ENTITY);
        let room = intervenant.post(&format!("{here}/valider"), &[("room_on", "2026-03-01")]).await;
        assert_eq!(room.status, StatusCode::SEE_OTHER, "{room:?}");
        let told = intervenant.get(&here).await;
        assert!(told.body.contains("en séance le 1er\u{a0}mars 2026, selon l’intervenant"), "{}", told.body);
    }
}

#[actix_web::test]
async fn a_vote_that_could_never_say_anything_is_not_held() {
    let database = crate::support::sqlite();
    let app = TestApp::start(&database);
    let refused = |prepared: &Prepared, until| {
        let keys = || std::fs::read_dir(database.folder().join("secrets/dispositifs")).unwrap().count();
        let before = keys();
        let error = app::put_to_vote(&app.service, &app.account, &prepared.id, until).unwrap_err();
        assert_eq!(keys(), before, "a vote that is not held leaves no key behind");
        match error {
            app::AppError::Refused(refusal) => refusal.to_string(),
            fault => message(fault).to_owned(),
        }
    };
    let few = app.open_dispositif(Granularity::Whole, &[4]);
    write(&app, &few);
    assert!(refused(&few, day(5)).contains("fewer members"));
    let draft = crate::app::prepare(&app.service, &app.account, Granularity::Whole, &[6]);
    write(&app, &draft);
    assert!(refused(&draft, day(5)).contains("no questionnaire has opened"));
    let open = app.open_dispositif(Granularity::Whole, &[6]);
    assert_eq!(refused(&open, day(5)), app::Refusal::ReadingState.to_string(), "nothing is written");
    app::write_reading(&app.service, &app.account, &open.id, ReadingTexts::default()).unwrap();
    assert_eq!(refused(&open, day(5)), "fault-reading-blank");
    write(&app, &open);
    let late = app::read_dispositif(&app.service, &app.account, &open.id).unwrap().dispositif.retention_on;
    assert_eq!(refused(&open, late), "fault-vote-retention");
    assert_eq!(refused(&open, crate::app::TODAY.pred_opt().unwrap()), "fault-past-day");
    assert_eq!(reading(&app, &open.id).ballot.map(|ballot| ballot.state), None::<BallotState>);
}
