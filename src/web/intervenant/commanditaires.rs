//! `/espace/dispositifs/{id}/commanditaires`: who ordered a dispositif that crosses several employers. Each reads the same whole.

use actix_web::web;
use askama::Template;

use super::answered::{done, kept, with_faults};
use super::fields::Fields;
use super::signed_in::SignedIn;
use crate::app::{self, AppError, DispositifView, FieldFault, Service};
use crate::domain::dispositif::State;
use crate::domain::ids::{DispositifId, OrganisationId};
use crate::domain::organisation::Organisation;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::Page;

#[derive(Template)]
#[template(path = "intervenant/commanditaires.html")]
struct CommanditairesPage<'a> {
    t: Words,
    view: &'a DispositifView,
    /// The account's organisations that are not among them.
    organisations: Vec<Organisation>,
    typed: &'a Fields,
    faults: &'a [FieldFault],
}

/// Shows who ordered it.
pub async fn list(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, &id, None)).await
}

/// Adds one of the account's organisations, or a new one.
pub async fn add(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    fields: web::Form<Fields>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let added = added(service, &by, &id, &fields);
        kept(added, address(&id), |faults| written(service, &by, &id, Some((&fields, faults))))
    })
    .await
}

/// Takes one away.
pub async fn remove(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, OrganisationId)>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, organisation) = &*path;
        done(app::remove_commanditaire(service, &by.account.id, id, organisation), address(id))
    })
    .await
}

fn address(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/commanditaires")
}

fn added(service: &Service, by: &SignedIn, id: &DispositifId, fields: &Fields) -> Result<(), AppError> {
    let account = &by.account.id;
    match fields.said("organisation") {
        Some(chosen) => app::add_commanditaire(service, account, id, &OrganisationId::from_text(chosen)),
        None => app::add_named_commanditaire(service, account, id, fields.one("name")),
    }
}

fn written(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    back: Option<(&Fields, Vec<FieldFault>)>,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, &by.account.id, id)?;
    let mut organisations = app::list_organisations(service, &by.account.id)?;
    let known = |one: &Organisation| {
        one.id == view.organisation.id || view.life.others.iter().any(|other| other.id == one.id)
    };
    organisations.retain(|one| !known(one));
    let blank = Fields::default();
    let (typed, faults) = back.unwrap_or((&blank, Vec::new()));
    let page = CommanditairesPage { t: by.t, view: &view, organisations, typed, faults: &faults };
    with_faults(&faults, &page)
}

impl CommanditairesPage<'_> {
    fn can_change(&self) -> bool {
        self.view.dispositif.state == State::Draft
    }
}
