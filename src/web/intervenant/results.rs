//! `GET /espace/vagues/{id}/resultats`: what one questionnaire published.

use actix_web::web;
use askama::Template;

use super::pictures::files_of_wave;
use super::signed_in::SignedIn;
use crate::app::{self, ReleaseView};
use crate::domain::dispositif::{Granularity, Kind, Mode};
use crate::domain::ids::WaveId;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::documents::Documents;
use crate::web::failure::Failure;
use crate::web::figures::{
    Counts, Fold, LimitsOf, OverTime, ReleaseTable, limits, limits_on_page, notes, results_title,
    subtitle_of_wave,
};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/results.html")]
struct ResultsPage<'a> {
    t: Words,
    seen: &'a ReleaseView,
    table: ReleaseTable<'a>,
    title: String,
    /// Whose answers they are, how many, when.
    who: String,
    over_time: Option<OverTime<'a>>,
    notes: Vec<String>,
    limits: Vec<String>,
    documents: Documents,
}

/// Shows a release.
pub async fn results(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::read_release(service, &by.account.id, &id)?;
        let files = files_of_wave(&id);
        let title = results_title(by.t, &seen.wave, seen.timeline.iter().flat_map(|view| &view.waves));
        let table = ReleaseTable::new(by.t, &seen.release, &title, (Counts::Drawn, Fold::Open), &files)?;
        let over_time = seen.timeline.as_ref();
        let line = over_time.map(|view| OverTime::new(by.t, view, Fold::Closed, &files));
        page::ok(&ResultsPage {
            t: by.t,
            notes: notes([table.notes()].into_iter().chain(line.iter().map(|_| OverTime::notes(by.t)))),
            table,
            title,
            who: subtitle_of_wave(by.t, &seen.wave, &seen.release),
            limits: limits_on_page(
                by.t,
                seen.release.scores.iter().map(|score| score.validated),
                limits(by.t, &seen.dispositif, &seen.caveats, LimitsOf::of(None, over_time)),
            ),
            over_time: line.transpose()?,
            documents: Documents::new(
                by.t,
                &format!("/espace/vagues/{id}/documents"),
                &["restitution.pdf", "chiffres.xlsx", "chiffres.csv"],
            ),
            seen: &seen,
        })
    })
    .await
}

impl ResultsPage<'_> {
    /// Whether only those count who answered twice.
    fn is_paired(&self) -> bool {
        self.seen.release.mode == Mode::Evaluation
    }

    /// Whether the sessions are over, for the questions that take the place of figures.
    fn is_after(&self) -> bool {
        // A group that follows a capsule has no sessions to speak of.
        matches!(self.seen.wave.kind, WaveKind::After | WaveKind::FollowUp)
            || self.seen.dispositif.kind == Kind::Capsule
    }

    /// Whether one result for all would need fewer answers of each group.
    fn could_be_whole(&self) -> bool {
        self.seen.dispositif.frame.granularity == Granularity::ByGroup
    }

    fn k(&self) -> u32 {
        self.seen.release.k
    }
}
