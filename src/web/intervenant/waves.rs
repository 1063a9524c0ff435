//! `/espace/vagues/{id}/…`: previewing, opening, closing and transmitting a questionnaire.

use actix_web::web;
use chrono::NaiveDate;
use serde::Deserialize;

use super::cadrage;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, Refusal, Service};
use crate::domain::free_text;
use crate::domain::ids::{AccountId, WaveId};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};
use crate::web::participant::{FormPage, TextField, themes};

/// The form that opens a wave.
#[derive(Deserialize)]
pub struct Opening {
    closes_on: NaiveDate,
}

/// Shows the questionnaire as participants will see it; it sends nothing.
pub async fn preview(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (organisation, dispositif, wave, asked) = app::preview_wave(service, &by.account.id, &id)?;
        let view = app::read_dispositif(service, &by.account.id, &dispositif.id)?;
        page::ok(&FormPage {
            t: by.t,
            organisation: &organisation,
            dispositif: &dispositif,
            wave: &wave,
            code: None,
            questionnaire: &asked,
            themes: themes(&asked, &[]),
            text: free_text::is_asked(&dispositif, &view.groups).then(TextField::default),
            faulty: false,
            blank: false,
            is_entry: false,
            has_vote: false,
            capsules: service.library.capsules_of(view.life.kept.as_ref()),
        })
    })
    .await
}

/// Opens the wave until the end of the day that the form says.
pub async fn open(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<WaveId>,
    form: web::Form<Opening>,
) -> Result<Page, Failure> {
    run(&web, move |service| match app::open_wave(service, &by.account.id, &id, form.closes_on) {
        Ok(()) => Ok(back(service, &by.account.id, &id)?),
        Err(AppError::Refused(Refusal::NoCadrage)) => cadrage::needed(service, &by, &id),
        Err(other) => Err(Failure::from(other)),
    })
    .await
}

/// Closes the wave, for good.
pub async fn close(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::close_wave(service, &by.account.id, &id)?;
        back(service, &by.account.id, &id)
    })
    .await
}

/// Transmits what the wave published to the management.
pub async fn transmit(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::transmit(service, &by.account.id, &id)?;
        back(service, &by.account.id, &id)
    })
    .await
}

/// To the wave on its dispositif's page.
fn back(service: &Service, account: &AccountId, id: &WaveId) -> Result<Page, AppError> {
    let (_, dispositif, ..) = app::preview_wave(service, account, id)?;
    Ok(page::see_other(format!("/espace/dispositifs/{}#vague-{id}", dispositif.id)))
}
