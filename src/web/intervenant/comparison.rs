//! `GET /espace/dispositifs/{id}/comparaison`: before and after, an indicator a block.

use actix_web::web;
use askama::Template;

use super::pictures::files_of_comparison;
use super::signed_in::SignedIn;
use crate::app::{self, ComparisonView};
use crate::domain::dispositif::{Granularity, Mode};
use crate::domain::ids::DispositifId;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{
    Block, Fold, LimitsOf, Order, Participation, blocks, limits, limits_on_page, notes, says_nothing,
    subtitle,
};
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/comparison.html")]
struct ComparisonPage<'a> {
    t: Words,
    seen: &'a ComparisonView,
    who: Option<String>,
    blocks: Vec<Block<'a>>,
    /// Whether there is no mean to show: then one page of questions takes the place of the blocks.
    says_nothing: bool,
    answered: Option<Participation>,
    notes: Vec<String>,
    limits: Vec<String>,
}

/// Shows before and after.
pub async fn comparison(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::read_comparison(service, &by.account.id, &id)?;
        let says_nothing = says_nothing(&seen.comparison);
        let files = files_of_comparison(&id);
        let shown = (!says_nothing).then(|| blocks(by.t, &seen.comparison, Order::WordsFirst, &files));
        let blocks = shown.transpose()?.unwrap_or_default();
        page::ok(&ComparisonPage {
            t: by.t,
            seen: &seen,
            who: subtitle(by.t, &seen.releases),
            notes: notes(blocks.iter().map(Block::notes)),
            blocks,
            answered: Participation::new(by.t, &seen.releases, Fold::Closed, &files)?,
            says_nothing,
            limits: limits_on_page(
                by.t,
                seen.comparison.lines.iter().map(|line| line.score.validated),
                limits(by.t, &seen.dispositif, &seen.caveats, LimitsOf::Compared(&seen.comparison)),
            ),
        })
    })
    .await
}

impl ComparisonPage<'_> {
    /// Whether only those count who answered twice.
    fn is_paired(&self) -> bool {
        self.seen.comparison.mode == Mode::Evaluation
    }

    /// Whether the sessions are over, for the questions that take the place of figures.
    fn is_after(&self) -> bool {
        true
    }

    /// Whether one result for all would need fewer answers of each group.
    fn could_be_whole(&self) -> bool {
        self.seen.dispositif.frame.granularity == Granularity::ByGroup
    }

    fn k(&self) -> u32 {
        self.seen.dispositif.frame.k
    }
}
