//! What the demo's hospital wrote beside its questionnaires, so that each of its documents is whole: the letter, a reading that the
//! group validated in the room, actions with what became of them.

use chrono::NaiveDate;

use super::super::clock::Clock;
use super::super::declare_work_units::declare_work_units;
use super::super::error::AppError;
use super::super::follow_actions::{NewAction, add_action, read_actions, revise_action};
use super::super::life::{NewCadrage, write_cadrage};
use super::super::parts::Service;
use super::super::write_reading::{transmit_reading, validate_reading, write_reading};
use super::{earlier, later};
use crate::domain::action::Status;
use crate::domain::cadrage::ConsultedBody;
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::reading::{Part, ReadingTexts};

const TEXTS: [(Part, &str); 5] = [
    (
        Part::Objectifs,
        "Donner aux trois équipes du pôle un lieu où parler du travail tel qu’il se fait, élargir les façons de faire devant \
         les situations difficiles, et rompre l’isolement de celles et ceux qui décident seuls, la nuit surtout.",
    ),
    (
        Part::Contexte,
        "Trois équipes de gériatrie, de jour, de nuit et mobile, se croisent à la relève sans se réunir. Deux postes d’aide-soignant \
         sont vacants depuis le printemps. Les refus de soin et les fins de vie reviennent dans toutes les demandes.\n\nLes \
         participants sont volontaires ; la cadre du pôle n’assiste pas aux séances.",
    ),
    (
        Part::Synthese,
        "Chacun a sa façon de faire devant un refus de soin, et la tient pour soi. Ce qui pèse n’est pas le geste, c’est de ne pas \
         savoir ce que font les autres et de ne pas en parler. La nuit, les règles manquent moins que quelqu’un à appeler.\n\nCe qui \
         tient : l’entraide dans chaque équipe, et l’attention portée aux familles.",
    ),
    (
        Part::Problematiques,
        "La relève dit l’état des résidents, pas ce qui a été difficile. Les décisions de nuit se prennent sans médecin sur place ni \
         critère écrit. Après un décès, rien n’est prévu pour l’équipe.",
    ),
    (
        Part::Axes,
        "- Parler du travail à la relève\n- Décider la nuit sans être seul\n- Prendre un temps après un décès",
    ),
];

/// The actions: axis, what, owner, due so many days after the reading; where they stand later.
const ACTIONS: [(usize, &str, &str, u64, Status, &str); 7] = [
    (
        0,
        "Deux minutes à chaque relève pour dire ce qui a marché",
        "Cadre de santé du pôle",
        5,
        Status::Done,
        "Tenu à la relève du matin.",
    ),
    (
        0,
        "Une fiche « refus de soin », écrite par les trois équipes",
        "Référents des trois équipes",
        60,
        Status::UnderWay,
        "Première version relue.",
    ),
    (0, "Une relève commune jour et nuit, une fois par mois", "Cadre de santé du pôle", 75, Status::ToDo, ""),
    (
        1,
        "Une liste de ce qui se décide à deux, avec qui appeler",
        "Médecin du pôle et équipe de nuit",
        10,
        Status::Done,
        "Affichée au poste de soins.",
    ),
    (1, "L’astreinte médicale rappelée à chaque planning", "Direction des soins", 45, Status::UnderWay, ""),
    (
        2,
        "Un temps de parole de quinze minutes, inscrit au planning",
        "Cadre de santé du pôle",
        10,
        Status::Done,
        "Deux fois depuis septembre.",
    ),
    (
        2,
        "Un passage de la psychologue à la demande de l’équipe",
        "Psychologue du personnel",
        90,
        Status::ToDo,
        "",
    ),
];

const AXES: [&str; 3] =
    ["Parler du travail à la relève", "Décider la nuit sans être seul", "Prendre un temps après un décès"];

/// The letter, before the first questionnaire opens.
pub(super) fn letter(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    let today = service.clock.today();
    let new = NewCadrage {
        written_on: today,
        objectives: "Trois séances de trois heures pour chaque groupe, à partir de situations que les équipes choisissent. Le dispositif \
                     aide à parler du travail réel et à rompre l’isolement ; il n’évalue personne et ne traite pas des effectifs."
            .to_owned(),
        recipients: "Les groupes d’abord, en séance ; ensuite la direction des soins et la cadre du pôle, les mêmes figures. Le \
                     rapport est remis à la formation spécialisée."
            .to_owned(),
        body: ConsultedBody::F3sct,
        consulted_on: Some(earlier(today, 10)),
    };
    write_cadrage(service, account, id, &new)
}

/// The reading that the groups validate in the room on `day`, its actions, and where they stand a little later.
pub(super) fn read(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    (id, day): (&DispositifId, NaiveDate),
) -> Result<(), AppError> {
    clock.set_noon(day);
    let mut texts = ReadingTexts::default();
    TEXTS.iter().for_each(|(part, text)| texts.set(*part, text));
    write_reading(service, account, id, texts)?;
    validate_reading(service, account, id, Some(day))?;
    for (axis, what, owner, due, ..) in ACTIONS {
        let axis = AXES.get(axis).copied().unwrap_or_default();
        let [axis, what, owner] = [axis, what, owner].map(str::to_owned);
        add_action(service, account, id, &NewAction { axis, what, owner, due_on: Some(later(day, due)) })?;
    }
    clock.set_noon(later(day, 12));
    for (action, (.., status, note)) in read_actions(service, account, id)?.actions.iter().zip(ACTIONS) {
        let due_on = action.latest().and_then(|latest| latest.due_on);
        revise_action(service, account, (id, &action.id), (status, due_on, note))?;
    }
    transmit_reading(service, account, id)?;
    declare_work_units(service, account, id, true)
}
