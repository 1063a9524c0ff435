//! `POST /espace/dispositifs/{id}/groupes` and `…/groupes/{group}/retirer`: who takes part, while it is prepared.

use actix_web::web;
use serde::Deserialize;

use super::dispositif::{Typed, done_or_again};
use super::dispositif_form::{distribution, members};
use super::signed_in::SignedIn;
use crate::app::{self, AppError};
use crate::domain::group::Attributes;
use crate::domain::ids::{DispositifId, GroupId};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The form.
#[derive(Deserialize)]
pub struct NewGroup {
    name: String,
    members: String,
    metier: Option<String>,
    site: Option<String>,
    service: Option<String>,
    /// Sent where the members draw their cards by a link.
    #[serde(default)]
    is_drawn: Option<String>,
}

/// Adds a group, or shows the page again with what to correct.
pub async fn add(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<NewGroup>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        // What is no number of members is none: the verb refuses it and says why.
        let size = members(&form.members).unwrap_or_default();
        let NewGroup { name, members, metier, site, service: team, is_drawn } = form.into_inner();
        let is_drawn = is_drawn.is_some();
        let attributes = Attributes { metier, site, service: team }.tidied();
        let new = app::NewGroup {
            name: name.clone(),
            members: size,
            distribution: distribution(is_drawn),
            attributes: attributes.clone(),
        };
        let added = app::add_group(service, &by.account.id, &id, &new);
        let typed = Typed { group_name: name, members, attributes, is_drawn, ..Typed::default() };
        done_or_again(service, &by, &id, (added, typed), |()| {
            Ok(page::see_other(format!("/espace/dispositifs/{id}#groupes")))
        })
    })
    .await
}

/// Removes a group.
pub async fn remove(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, GroupId)>,
) -> Result<Page, Failure> {
    let (id, group) = path.into_inner();
    run(&web, move |service| {
        app::remove_group(service, &by.account.id, &id, &group)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#groupes")))
    })
    .await
}
