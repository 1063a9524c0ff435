//! `GET /espace/vagues/{id}/resultats`: what one questionnaire published.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use crate::app::{self, ReleaseView};
use crate::domain::ids::WaveId;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{ReleaseTable, limits_of_releases};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/results.html")]
struct ResultsPage<'a> {
    t: Words,
    seen: &'a ReleaseView,
    table: ReleaseTable<'a>,
    limits: Vec<String>,
}

/// Shows a release.
pub async fn results(web: web::Data<Web>, by: SignedIn, id: web::Path<String>) -> Result<Page, Failure> {
    let id = WaveId::from_text(id.into_inner());
    run(&web, move |service| {
        let seen = app::read_release(service, &by.account.id, &id)?;
        let table = ReleaseTable::new(by.t, &seen.release)?;
        page::ok(&ResultsPage { t: by.t, seen: &seen, table, limits: limits_of_releases(by.t) })
    })
    .await
}
