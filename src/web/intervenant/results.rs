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
use crate::web::figures::{Fold, OverTime, ReleaseTable, limits, limits_of_releases, results_title};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/results.html")]
struct ResultsPage<'a> {
    t: Words,
    seen: &'a ReleaseView,
    table: ReleaseTable<'a>,
    title: String,
    over_time: Option<OverTime<'a>>,
    limits: Vec<String>,
}

/// Shows a release.
pub async fn results(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::read_release(service, &by.account.id, &id)?;
        let table = ReleaseTable::new(by.t, &seen.release)?;
        let over_time = seen.timeline.as_ref().map(|view| OverTime::new(by.t, view, Fold::Closed));
        page::ok(&ResultsPage {
            t: by.t,
            table,
            title: results_title(by.t, &seen.wave, seen.timeline.iter().flat_map(|view| &view.waves)),
            limits: match &seen.timeline {
                Some(view) => limits(by.t, seen.dispositif.kind, view.timeline.mode, None),
                None => limits_of_releases(by.t),
            },
            over_time: over_time.transpose()?,
            seen: &seen,
        })
    })
    .await
}
