//! `POST /espace/dispositifs/{id}/liens` and `…/liens/{link}/revoquer`: the management's links.

use actix_web::web;
use askama::Template;
use serde::Deserialize;

use super::dispositif::{Typed, day, done_or_again};
use super::signed_in::SignedIn;
use crate::app::{self, AppError};
use crate::domain::ids::{DispositifId, LinkId, OrganisationId};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The form.
#[derive(Deserialize)]
pub struct NewLink {
    expires_on: String,
    /// One of those who ordered it, where there are several.
    organisation: Option<OrganisationId>,
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
    id: web::Path<DispositifId>,
    form: web::Form<NewLink>,
) -> Result<Page, Failure> {
    let public_url = web.public_url.clone();
    run(&web, move |service| {
        let until = day("expires_on", &form.expires_on);
        let made = until.and_then(|day| {
            app::create_link_for(service, &by.account.id, (&id, form.organisation.as_ref()), day)
        });
        let typed = Typed { expires_on: form.into_inner().expires_on, ..Typed::default() };
        done_or_again(service, &by, &id, (made, typed), |token| {
            page::ok(&LinkPage { t: by.t, id: &id, address: format!("{public_url}/direction/{token}") })
        })
    })
    .await
}

/// Revokes a link.
pub async fn revoke(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, LinkId)>,
) -> Result<Page, Failure> {
    let (id, link) = path.into_inner();
    run(&web, move |service| {
        app::revoke_link(service, &by.account.id, &id, &link)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#direction")))
    })
    .await
}
