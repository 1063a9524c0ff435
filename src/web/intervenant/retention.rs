//! `POST /espace/dispositifs/{id}/conservation`: making the retention date earlier.

use actix_web::web;
use chrono::NaiveDate;
use serde::Deserialize;

use super::dispositif::{Typed, written};
use super::signed_in::SignedIn;
use crate::app::{self, AppError, FieldFault};
use crate::domain::ids::DispositifId;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The form.
#[derive(Deserialize)]
pub struct Retention {
    retention_on: String,
}

/// Moves the date, or shows the page again with what to correct.
pub async fn advance(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<String>,
    form: web::Form<Retention>,
) -> Result<Page, Failure> {
    let id = DispositifId::from_text(id.into_inner());
    run(&web, move |service| {
        let moved = match form.retention_on.parse::<NaiveDate>() {
            Ok(day) => app::advance_retention(service, &by.account.id, &id, day),
            Err(_) => {
                Err(AppError::Invalid(vec![FieldFault { field: "retention_on", message: "fault-day" }]))
            }
        };
        match moved {
            Ok(()) => Ok(page::see_other(format!("/espace/dispositifs/{id}#conservation"))),
            Err(AppError::Invalid(faults)) => {
                let typed =
                    Typed { retention_on: form.into_inner().retention_on, faults, ..Typed::default() };
                written(service, by.t, &by.account.id, &id, typed)
            }
            Err(other) => Err(other.into()),
        }
    })
    .await
}
