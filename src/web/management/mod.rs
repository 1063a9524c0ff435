//! The management's one page: what was transmitted, nothing to filter, nothing that was not published.

use actix_web::web;
use askama::Template;

use super::application::Web;
use super::blocking::run;
use super::failure::Failure;
use super::figures::{Block, ReleaseTable, blocks, limits, months};
use super::language::Visitor;
use super::page::{self, Page};
use crate::app::{self, ManagementView};
use crate::i18n::Words;

#[derive(Template)]
#[template(path = "management/page.html")]
struct ManagementPage<'a> {
    t: Words,
    view: &'a ManagementView,
    when: Option<String>,
    blocks: Vec<Block<'a>>,
    tables: Vec<ReleaseTable<'a>>,
    limits: Vec<String>,
}

/// `GET /direction/{token}`
pub async fn read(
    web: web::Data<Web>,
    token: web::Path<String>,
    Visitor(t): Visitor,
) -> Result<Page, Failure> {
    let seen = run(&web, move |service| {
        let view = app::open_link(service, &token)?;
        let first = view.releases.first().map(|(wave, _)| wave.closes_on);
        let last = view.releases.last().map(|(wave, _)| wave.closes_on);
        let when = first.zip(last).map(|(first, last)| months(t, first, last));
        page::ok(&ManagementPage {
            t,
            when,
            blocks: view.comparison.as_ref().map(|comparison| blocks(t, comparison)).unwrap_or_default(),
            tables: view.releases.iter().map(|(_, release)| ReleaseTable::new(t, release)).collect(),
            limits: limits(t, view.dispositif.kind, view.dispositif.frame.mode),
            view: &view,
        })
    });
    seen.await.map_err(|failure| match failure {
        Failure::NotFound => Failure::LinkClosed,
        other => other,
    })
}
