//! An atelier d'écoute in the middle of its year, with a questionnaire each month: what a line over time looks like.

use chrono::NaiveDate;

use super::super::clock::Clock;
use super::super::close_wave::close_wave;
use super::super::create_dispositif::{NewDispositif, create_dispositif, create_organisation};
use super::super::error::AppError;
use super::super::make_cards::make_cards;
use super::super::open_wave::open_wave;
use super::super::parts::Service;
use super::super::transmit::transmit;
use super::super::wave_plan::WavePlan;
use super::people::People;
use super::reading;
use super::{ASKED, answer_in, earlier, frame, groups, later, wave_at};
use crate::domain::dispositif::{Collecting, Granularity, Kind};
use crate::domain::ids::{AccountId, DispositifId};

/// How many days ago « avant » closed.
const BEGAN: u64 = 160;
/// How many questionnaires there are from one month to the next.
const MONTHLY: u32 = 6;
/// How far the workshops have come at each questionnaire that closed, and how many of each team are away.
const MONTHS: [(f64, u32); 6] = [(0.0, 0), (0.1, 1), (0.5, 0), (0.3, 2), (0.8, 1), (1.0, 0)];

/// The questionnaire after which the group validates the reading.
const READ: usize = 1;
/// The last one, after which the actions are reviewed.
const LAST: usize = MONTHS.len() - 1;

/// Two nurseries of an association: « avant » and four months are transmitted, the fifth month waits to be read with the group.
pub(super) fn make(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<DispositifId, AppError> {
    clock.set_noon(earlier(today, BEGAN + 20));
    let id = create(service, account, today)?;
    let sheet = make_cards(service, account, &id)?;
    let mut people = People::new(13);
    for (position, (done, absent)) in MONTHS.into_iter().enumerate() {
        let (wave, closes_on) = wave_at(service, account, &id, position)?;
        clock.set_noon(earlier(closes_on, 5));
        open_wave(service, account, &wave, closes_on)?;
        for group in &sheet.groups {
            answer_in(service, &mut people, group, absent, done)?;
        }
        clock.set_noon(closes_on);
        close_wave(service, account, &wave)?;
        match position {
            // Nothing is transmitted before the group has validated the reading.
            0 => {}
            READ => {
                super::life::themes(service, account, &id)?;
                reading::make(service, clock, account, (&id, &sheet), closes_on)?;
                for earlier in 0..=READ {
                    transmit(service, account, &wave_at(service, account, &id, earlier)?.0)?;
                }
            }
            LAST => reading::review(service, account, &id)?,
            _ => transmit(service, account, &wave)?,
        }
    }
    Ok(id)
}

fn create(service: &Service, account: &AccountId, today: NaiveDate) -> Result<DispositifId, AppError> {
    let nursery = create_organisation(service, account, "Crèches associatives de Valmont")?;
    let plan = WavePlan {
        before_on: earlier(today, BEGAN),
        monthly: MONTHLY,
        after_on: later(today, 50),
        follow_up_on: None,
    };
    let new = NewDispositif {
        organisation: nursery.id,
        title: "Soutien aux équipes de la petite enfance".to_owned(),
        kind: Kind::AtelierDEcoute,
        frame: frame(Granularity::Whole),
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups(&[("Multi-accueil Les Lilas", 8), ("Crèche du Port", 7)]),
        waves: plan.waves(&service.library.choose(&ASKED)),
    };
    create_dispositif(service, account, new)
}
