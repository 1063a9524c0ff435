//! `POST /espace/dispositifs/{id}/conservation`: making the retention date earlier.

use actix_web::web;
use serde::Deserialize;

use super::dispositif::{Typed, day, done_or_again};
use super::signed_in::SignedIn;
use crate::app;
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
    id: web::Path<DispositifId>,
    form: web::Form<Retention>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let until = day("retention_on", &form.retention_on);
        let moved = until.and_then(|day| app::advance_retention(service, &by.account.id, &id, day));
        let typed = Typed { retention_on: form.into_inner().retention_on, ..Typed::default() };
        done_or_again(service, &by, &id, (moved, typed), |()| {
            Ok(page::see_other(format!("/espace/dispositifs/{id}#conservation")))
        })
    })
    .await
}
