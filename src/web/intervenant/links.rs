//! `POST /espace/dispositifs/{id}/liens` and `…/liens/{link}/revoquer`: the management's links.

use actix_web::web;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::dispositif::{Typed, written};
use super::signed_in::SignedIn;
use crate::app::{self, AppError, FieldFault};
use crate::domain::ids::{DispositifId, LinkId};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The form.
#[derive(Deserialize)]
pub struct NewLink {
    expires_on: String,
}

#[derive(Template)]
#[template(path = "intervenant/link.html")]
struct LinkPage<'a> {
    t: Words,
    id: &'a DispositifId,
    address: String,
}

/// Makes a link and shows its address, this once.
pub async fn create(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<String>,
    form: web::Form<NewLink>,
) -> Result<Page, Failure> {
    let id = DispositifId::from_text(id.into_inner());
    let public_url = web.public_url.clone();
    run(&web, move |service| {
        let made = match form.expires_on.parse::<NaiveDate>() {
            Ok(day) => app::create_link(service, &by.account.id, &id, day),
            Err(_) => Err(AppError::Invalid(vec![FieldFault { field: "expires_on", message: "fault-day" }])),
        };
        match made {
            Ok(token) => {
                page::ok(&LinkPage { t: by.t, id: &id, address: format!("{public_url}/direction/{token}") })
            }
            Err(AppError::Invalid(faults)) => {
                let typed = Typed { expires_on: form.into_inner().expires_on, faults, ..Typed::default() };
                written(service, by.t, &by.account.id, &id, typed)
            }
            Err(other) => Err(other.into()),
        }
    })
    .await
}

/// Revokes a link.
pub async fn revoke(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(String, String)>,
) -> Result<Page, Failure> {
    let (id, link) = path.into_inner();
    let (id, link) = (DispositifId::from_text(id), LinkId::from_text(link));
    run(&web, move |service| {
        app::revoke_link(service, &by.account.id, &id, &link)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#direction")))
    })
    .await
}
