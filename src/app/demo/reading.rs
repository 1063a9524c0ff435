//! The reading of the demo's atelier d'écoute: a first version in which the group does not recognise itself, a second one that it
//! validates, and the actions that come of it, revised at a later bilan.

use chrono::NaiveDate;

use super::super::clock::Clock;
use super::super::error::AppError;
use super::super::find_card::{CardWay, find_card};
use super::super::follow_actions::{NewAction, add_action, read_actions, revise_action, transmit_actions};
use super::super::hold_vote::{close_vote, put_to_vote};
use super::super::make_cards::CardSheet;
use super::super::parts::Service;
use super::super::votes::keep_vote;
use super::super::write_reading::{revise_reading, transmit_reading, validate_reading, write_reading};
use super::later;
use crate::domain::action::Status;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::reading::{Part, ReadingTexts, Vote};

/// What the group reads first and does not find itself in.
const FIRST: &str = "Plusieurs disent manquer de temps pour parler du travail. Les équipes auraient surtout besoin de mieux \
                     s’organiser entre elles.";
/// What it finds itself in.
const SECOND: &str = "Plusieurs disent manquer de temps pour parler du travail, et que les consignes changent sans qu’on sache \
                      pourquoi. Le relais entre les sections se fait dans le couloir, quand il se fait. Ce qui tient : \
                      l’entraide au moment des repas, et l’accueil des familles.";

/// The other texts, which both versions share.
const TEXTS: [(Part, &str); 4] = [
    (
        Part::Objectifs,
        "Retrouver de la place pour parler du travail tel qu’il se fait, et dire à la direction ce qui en dépend.",
    ),
    (
        Part::Contexte,
        "Deux établissements, une direction commune. Trois départs depuis l’été, remplacés par des contrats courts. Les \
         plannings se décident le vendredi pour le lundi.",
    ),
    (
        Part::Problematiques,
        "Le relais entre les sections n’a pas de moment à lui. Les remplaçantes découvrent les enfants en même temps que \
         les consignes. Les décisions d’organisation arrivent sans leur raison.",
    ),
    (
        Part::Axes,
        "- Un temps de relais entre les sections\n- L’accueil des remplaçantes\n- Dire la raison des changements de planning",
    ),
];

/// The actions: axis, what, owner, due in so many days; where the bilan finds them, and what is said of them there.
const ACTIONS: [(&str, &str, &str, u64, Status, &str); 6] = [
    (
        "Un temps de relais entre les sections",
        "Un quart d’heure de relais à 13 h, compté dans le temps de travail",
        "Direction de la petite enfance",
        30,
        Status::Done,
        "Tenu quatre jours sur cinq.",
    ),
    (
        "Un temps de relais entre les sections",
        "Un cahier commun aux deux sections",
        "Collectif des deux équipes",
        45,
        Status::Dropped,
        "Remplacé par le relais de 13 h.",
    ),
    (
        "L’accueil des remplaçantes",
        "Une demi-journée en binôme avant la première garde",
        "Responsable de site",
        60,
        Status::UnderWay,
        "Faite aux Lilas, à venir au Port.",
    ),
    (
        "L’accueil des remplaçantes",
        "Une fiche par groupe d’enfants, relue chaque mois",
        "Référente de section",
        60,
        Status::Done,
        "",
    ),
    (
        "Dire la raison des changements de planning",
        "Le planning affiché dix jours avant, avec ce qui a changé et pourquoi",
        "Direction de la petite enfance",
        120,
        Status::UnderWay,
        "",
    ),
    (
        "Dire la raison des changements de planning",
        "Un point de dix minutes à la réunion mensuelle",
        "Responsable de site",
        150,
        Status::ToDo,
        "",
    ),
];

/// Has the group validate a reading from `day` on, and transmits it with its actions.
pub(super) fn make(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    (id, sheet): (&DispositifId, &CardSheet),
    day: NaiveDate,
) -> Result<(), AppError> {
    for (synthese, begins, yes) in [(FIRST, 1, 5), (SECOND, 7, 11)] {
        clock.set_noon(later(day, begins));
        if begins > 1 {
            revise_reading(service, account, id)?;
        }
        write_reading(service, account, id, texts(synthese))?;
        put_to_vote(service, account, id, later(day, begins + 5))?;
        vote(service, sheet, yes)?;
        clock.set_noon(later(day, begins + 5));
        close_vote(service, account, id)?;
    }
    validate_reading(service, account, id, None)?;
    for (axis, what, owner, due, ..) in ACTIONS {
        let [axis, what, owner] = [axis, what, owner].map(str::to_owned);
        let due_on = Some(later(day, due));
        add_action(service, account, id, &NewAction { axis, what, owner, due_on })?;
    }
    transmit_reading(service, account, id)
}

/// Says at a bilan where the actions stand, and transmits it.
pub(super) fn review(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    let actions = read_actions(service, account, id)?.actions;
    for (action, (.., status, note)) in actions.iter().zip(ACTIONS) {
        let due_on = action.latest().and_then(|latest| latest.due_on);
        revise_action(service, account, (id, &action.id), (status, due_on, note))?;
    }
    transmit_actions(service, account, id, None)
}

fn texts(synthese: &str) -> ReadingTexts {
    let mut texts = ReadingTexts::default();
    TEXTS.iter().for_each(|(part, text)| texts.set(*part, text));
    texts.set(Part::Synthese, synthese);
    texts
}

/// All but one member of each group vote; `yes` of them recognise themselves.
fn vote(service: &Service, sheet: &CardSheet, yes: usize) -> Result<(), AppError> {
    let voters = sheet.groups.iter().flat_map(|(group, secrets)| {
        secrets.iter().take(usize::try_from(group.members.saturating_sub(1)).unwrap_or(0))
    });
    for (place, secret) in voters.enumerate() {
        let CardWay::Reading(card) = find_card(service, secret)? else {
            return Err(AppError::NotFound("vote"));
        };
        let vote = if place < yes { Vote::Recognises } else { Vote::DoesNot };
        keep_vote(service, &card, Some(vote))?;
    }
    Ok(())
}
