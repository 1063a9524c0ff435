//! The management's one page: what was transmitted, nothing to filter, nothing that was not published.

use actix_web::web;
use askama::Template;

use super::application::Web;
use super::blocking::run;
use super::failure::Failure;
use super::figures::{
    Block, Fold, OverTime, ReleaseTable, blocks, limits, limits_of_releases, results_title, says_nothing,
    subtitle,
};
use super::language::Visitor;
use super::page::{self, Page};
use crate::app::{self, ManagementView};
use crate::domain::dispositif::Mode;
use crate::i18n::Words;

#[derive(Template)]
#[template(path = "management/page.html")]
struct ManagementPage<'a> {
    t: Words,
    view: &'a ManagementView,
    who: Option<String>,
    blocks: Vec<Block<'a>>,
    /// Whether only those count who answered twice, said beside each comparison and each release.
    is_paired: bool,
    /// Whether a comparison has no mean to show.
    says_nothing: bool,
    over_time: Option<OverTime<'a>>,
    /// What each wave published, under its title.
    tables: Vec<(String, ReleaseTable<'a>)>,
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
        let comparison = view.comparison.as_ref();
        let says_nothing = comparison.is_some_and(says_nothing);
        let shown = comparison.filter(|_| !says_nothing);
        let blocks = shown.map(|comparison| blocks(t, comparison, Fold::Open));
        let over_time = view.timeline.as_ref().map(|view| OverTime::new(t, view, Fold::Open));
        let tables = view.releases.iter().map(|(wave, release)| {
            let title = results_title(t, wave, view.releases.iter().map(|(wave, _)| wave));
            ReleaseTable::new(t, release).map(|table| (title, table))
        });
        page::ok(&ManagementPage {
            t,
            who: subtitle(t, &view.releases),
            blocks: blocks.transpose()?.unwrap_or_default(),
            is_paired: view.dispositif.frame.mode == Mode::Evaluation,
            says_nothing,
            over_time: over_time.transpose()?,
            tables: tables.collect::<Result<_, _>>()?,
            limits: match (shown, &view.timeline) {
                (None, None) => limits_of_releases(t),
                _ => limits(t, view.dispositif.kind, view.dispositif.frame.mode, shown),
            },
            view: &view,
        })
    });
    seen.await.map_err(|failure| match failure {
        Failure::NotFound => Failure::LinkClosed,
        other => other,
    })
}
