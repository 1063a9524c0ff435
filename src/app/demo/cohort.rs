//! Volunteers who read a capsule together, with a questionnaire before it and after. What each ticks in the self-reading is
//! not here: nobody but they themselves ever has it.

use chrono::NaiveDate;

use super::super::clock::Clock;
use super::super::close_wave::close_wave;
use super::super::create_dispositif::{NewDispositif, create_dispositif, create_organisation};
use super::super::error::AppError;
use super::super::make_cards::make_cards;
use super::super::open_wave::open_wave;
use super::super::parts::Service;
use super::super::transmit::transmit;
use super::people::People;
use super::{answer_in, earlier, frame, groups, later, wave_at, waves};
use crate::domain::dispositif::{Collecting, Granularity, Kind};
use crate::domain::ids::AccountId;

/// A grocery's volunteers, half way through a capsule: « avant » is transmitted, « après » is to come.
pub(super) fn make(
    service: &Service,
    clock: &Clock,
    account: &AccountId,
    today: NaiveDate,
) -> Result<(), AppError> {
    clock.set_noon(earlier(today, 40));
    let grocery = create_organisation(service, account, "Épicerie solidaire de Valmont")?;
    let new = NewDispositif {
        organisation: grocery.id,
        title: "Capsule « Animer un groupe sans s’y user »".to_owned(),
        kind: Kind::Capsule,
        frame: frame(Granularity::Whole),
        collecting: Collecting::default(),
        same_people_as: None,
        retention_on: None,
        groups: groups(&[("Bénévoles", 7)]),
        waves: waves(service, earlier(today, 20), later(today, 25)),
    };
    let id = create_dispositif(service, account, new)?;
    let sheet = make_cards(service, account, &id)?;
    let (wave, closes_on) = wave_at(service, account, &id, 0)?;
    clock.set_noon(earlier(closes_on, 5));
    open_wave(service, account, &wave, closes_on)?;
    let mut people = People::new(14);
    for group in &sheet.groups {
        answer_in(service, &mut people, group, 1, 0.0)?;
    }
    clock.set_noon(closes_on);
    close_wave(service, account, &wave)?;
    transmit(service, account, &wave)
}
