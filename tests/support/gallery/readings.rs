//! Readings in every state that a page tells apart, with their votes and actions, on dispositifs of the gallery.

use std::collections::BTreeMap;

use entrevoix::app::{self, CardWay, NewAction};
use entrevoix::domain::action::Status;
use entrevoix::domain::reading::{Part, ReadingTexts, Vote};

use super::Made;
use crate::support::app::{TODAY, TestApp, day};

/// Where a reading is brought to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum To {
    Draft,
    Open,
    Recognised,
    /// Not recognised, and a second version written.
    Second,
    TooFew,
    Room,
    Transmitted,
}

/// Brings the readings of the gallery to where they are to stand.
pub fn made(app: &TestApp, all: &BTreeMap<&'static str, Made>) {
    for (name, to) in [
        ("open", To::Open),
        ("full", To::Draft),
        ("released", To::Second),
        ("evaluation-half", To::TooFew),
        ("evaluation", To::Recognised),
        ("bounds", To::Room),
        ("year", To::Transmitted),
    ] {
        bring(app, &all[name], to);
    }
    actions(app, &all["bounds"], 1);
    actions(app, &all["year"], 7);
}

fn bring(app: &TestApp, made: &Made, to: To) {
    let (service, account) = (&app.service, &app.account);
    app::write_reading(service, account, &made.id, texts()).unwrap();
    match to {
        To::Draft => {}
        To::Room | To::Transmitted => {
            app::validate_reading(service, account, &made.id, TODAY.pred_opt()).unwrap();
        }
        To::Open | To::Recognised | To::Second | To::TooFew => vote(app, made, to),
    }
    if to == To::Transmitted {
        app::transmit_reading(service, account, &made.id).unwrap();
    }
}

fn vote(app: &TestApp, made: &Made, to: To) {
    let (service, account) = (&app.service, &app.account);
    app::put_to_vote(service, account, &made.id, day(12)).unwrap();
    let votes = if to == To::TooFew { 3 } else { 6 };
    for (place, secret) in made.cards[0].iter().take(votes).enumerate() {
        let card = match app::find_card(service, secret).unwrap() {
            CardWay::Reading(card) => *card,
            CardWay::Open(card) => card.voting().unwrap(),
            other => panic!("{other:?}"),
        };
        let yes = to == To::Recognised || place == 0;
        app::keep_vote(service, &card, Some(if yes { Vote::Recognises } else { Vote::DoesNot })).unwrap();
    }
    if to != To::Open {
        app::close_vote(service, account, &made.id).unwrap();
    }
    if to == To::Second {
        app::revise_reading(service, account, &made.id).unwrap();
    }
}

/// So many actions along two axes, of which some are revised.
fn actions(app: &TestApp, made: &Made, count: usize) {
    let (service, account) = (&app.service, &app.account);
    for place in 0..count {
        let new = NewAction {
            axis: if place % 3 == 2 { "L’accueil" } else { "Un temps de relais entre les sections" }
                .to_owned(),
            what: format!("Un quart d’heure de relais à 13 h, compté dans le temps de travail ({place})"),
            owner: "Cadre de proximité".to_owned(),
            due_on: (place != 1).then(|| day(30)),
        };
        app::add_action(service, account, &made.id, &new).unwrap();
    }
    app.clock.set_noon(TODAY.succ_opt().unwrap());
    let view = app::read_actions(service, account, &made.id).unwrap();
    for (action, status) in view.actions.iter().zip(Status::ALL.iter().cycle()).skip(1) {
        let ids = (&made.id, &action.id);
        app::revise_action(service, account, ids, (*status, Some(day(60)), "Essayé deux semaines.")).unwrap();
    }
    if view.is_transmitted {
        // What the management has received, and a change that it has not.
        app::transmit_actions(service, account, &made.id, None).unwrap();
        let ids = (&made.id, &view.actions[0].id);
        app::revise_action(service, account, ids, (Status::UnderWay, Some(day(30)), "Commencé.")).unwrap();
    }
    app.clock.set_noon(TODAY);
}

fn texts() -> ReadingTexts {
    let mut texts = ReadingTexts::default();
    texts.set(Part::Objectifs, "Retrouver de la place pour parler du travail tel qu’il se fait.");
    texts.set(Part::Contexte, "Deux sections, une direction commune.\n\nTrois départs depuis l’été.");
    texts.set(Part::Synthese, "Plusieurs disent que les consignes changent sans qu’on sache pourquoi.");
    texts.set(Part::Axes, "- Un temps de relais entre les sections\n- L’accueil");
    texts
}
