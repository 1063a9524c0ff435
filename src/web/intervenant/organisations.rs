//! `POST /espace/organisations`: who orders dispositifs.

use actix_web::web;
use serde::Deserialize;

use super::home::written;
use super::signed_in::SignedIn;
use crate::app::{self, AppError};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The form.
#[derive(Deserialize)]
pub struct NewOrganisation {
    name: String,
}

/// Creates an organisation and goes on to the form of a dispositif.
pub async fn create(
    web: web::Data<Web>,
    by: SignedIn,
    form: web::Form<NewOrganisation>,
) -> Result<Page, Failure> {
    run(&web, move |service| match app::create_organisation(service, &by.account.id, &form.name) {
        Ok(made) => Ok(page::see_other(format!("/espace/dispositifs/nouveau?organisation={}", made.id))),
        Err(AppError::Invalid(faults)) => {
            written(service, &by, form.into_inner().name, faults.into_iter().next())
        }
        Err(other) => Err(other.into()),
    })
    .await
}
