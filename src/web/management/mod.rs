//! The management's one page: what was transmitted, nothing to filter, nothing that was not published.

mod documents;
mod pictures;

use actix_web::web;
use askama::Template;

use super::application::Web;
use super::blocking::run;
use super::documents::Documents;
use super::failure::Failure;
use super::figures::{
    Actions, Block, Counts, Fold, LimitsOf, Order, OverTime, Participation, ReleaseTable, blocks,
    limits_on_page, notes, results_title, says_nothing, subtitle, subtitle_of_wave,
};
use super::intervenant::validated_told;
use super::language::Visitor;
use super::page::{self, Page};
use crate::app::{self, AppError, ManagementView, Version};
use crate::disclosure::{Comparison, Published, Release};
use crate::domain::dispositif::Mode;
use crate::domain::reading::Part;
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;

pub use documents::give as document;
pub use pictures::picture;

/// A wave's title, whose answers it has, and what it published.
type Titled<'a> = (String, String, ReleaseTable<'a>);

#[derive(Template)]
#[template(path = "management/page.html")]
struct ManagementPage<'a> {
    t: Words,
    view: &'a ManagementView,
    who: Option<String>,
    blocks: Vec<Block<'a>>,
    /// Whether only those count who answered twice.
    is_paired: bool,
    /// Whether a comparison has no mean to show.
    says_nothing: bool,
    over_time: Option<OverTime<'a>>,
    answered: Option<Participation>,
    /// What each wave published, under its title.
    tables: Vec<Titled<'a>>,
    /// The same of monthly waves, folded: the charts over time have shown their means.
    months: Vec<Titled<'a>>,
    notes: Vec<String>,
    limits: Vec<String>,
    documents: Documents,
    /// The actions that come of the reading, where there are some.
    actions: Option<Actions<'a>>,
}

/// `GET /direction/{token}`
pub async fn read(
    web: web::Data<Web>,
    token: web::Path<String>,
    Visitor(t): Visitor,
) -> Result<Page, Failure> {
    let seen = run(&web, move |service| {
        let view = app::open_link(service, &token)?;
        let files = pictures::address(&token);
        let blocks = compared(&view).map(|comparison| blocks(t, comparison, Order::ChartFirst, &files));
        let blocks = blocks.transpose()?.unwrap_or_default();
        let over_time = view.timeline.as_ref().map(|view| OverTime::new(t, view, Fold::Closed, &files));
        let tables = tables(t, &view, &files, |kind| kind != WaveKind::Monthly)?;
        let months = self::tables(t, &view, &files, |kind| kind == WaveKind::Monthly)?;
        let scores = view.releases.iter().flat_map(|(_, release)| &release.scores);
        page::ok(&ManagementPage {
            t,
            who: subtitle(t, &view.releases),
            notes: notes(
                all_notes(&blocks, tables.iter().chain(&months))
                    .chain(over_time.iter().map(|_| OverTime::notes(t))),
            ),
            blocks,
            is_paired: view.dispositif.frame.mode == Mode::Evaluation,
            says_nothing: view.comparison.as_ref().is_some_and(says_nothing),
            over_time: over_time.transpose()?,
            answered: Participation::new(t, &view.releases, Fold::Closed, &files)?,
            tables,
            months,
            limits: limits_on_page(t, scores.map(|score| score.validated), limits(t, &view)),
            documents: documents::handed(t, &token, &view),
            actions: Actions::new(t, &view.actions, &files, service.clock.today())?,
            view: &view,
        })
    });
    seen.await.map_err(closed)
}

impl ManagementPage<'_> {
    /// The written parts of the reading, each with its heading.
    fn parts<'v>(&self, version: &'v Version) -> impl Iterator<Item = (String, &'v str)> {
        let texts = &version.reading.texts;
        let written =
            Part::ALL.iter().map(|part| (part, texts.get(*part))).filter(|(_, text)| !text.is_empty());
        written.map(|(part, text)| (self.t.say(format!("reading-{}", part.as_str())).to_string(), text))
    }

    /// How the group validated the reading, and when it was transmitted.
    fn validated(&self, version: &Version) -> String {
        let validated = version.reading.validated.map(|one| validated_told(self.t, one.room_on, one.on));
        let day = version.reading.transmitted_on.map(|day| self.t.day(day)).unwrap_or_default();
        let transmitted = self.t.say("reading-transmitted-on").with("day", day).to_string();
        [validated.unwrap_or_default(), transmitted].join(" ")
    }
}

fn all_notes<'a>(
    blocks: &'a [Block<'a>],
    tables: impl Iterator<Item = &'a Titled<'a>>,
) -> impl Iterator<Item = Vec<String>> {
    blocks.iter().map(Block::notes).chain(tables.map(|(_, _, table)| table.notes()))
}

/// What each of the waves of these kinds published.
fn tables<'a>(
    t: Words,
    view: &'a ManagementView,
    files: &str,
    is_shown: fn(WaveKind) -> bool,
) -> Result<Vec<Titled<'a>>, AppError> {
    let table = |(wave, release): &'a (Wave, Published<Release>)| {
        let title = titled(t, view, wave);
        let fold = if wave.kind == WaveKind::Monthly { Fold::Open } else { Fold::Closed };
        let table = ReleaseTable::new(t, release, &title, (counts(view, wave), fold), files)?;
        Ok((title, subtitle_of_wave(t, wave, release), table))
    };
    view.releases.iter().filter(|(wave, _)| is_shown(wave.kind)).map(table).collect()
}

fn titled(t: Words, view: &ManagementView, wave: &Wave) -> String {
    results_title(t, wave, view.releases.iter().map(|(wave, _)| wave))
}

/// Before and after draw their counts themselves; a month's are in its table.
fn counts(view: &ManagementView, wave: &Wave) -> Counts {
    match wave.kind {
        WaveKind::Monthly => Counts::InTable,
        WaveKind::Before | WaveKind::After if compared(view).is_some() => Counts::InTable,
        WaveKind::Before | WaveKind::After | WaveKind::FollowUp => Counts::Drawn,
    }
}

/// Before and after, where there is a mean to show.
fn compared(view: &ManagementView) -> Option<&Published<Comparison>> {
    view.comparison.as_ref().filter(|comparison| !says_nothing(comparison))
}

fn limits(t: Words, view: &ManagementView) -> Vec<String> {
    let shown = LimitsOf::of(compared(view), view.timeline.as_ref());
    super::figures::limits(t, &view.dispositif, &view.caveats, shown)
}

/// A link that opens nothing says so, whatever was asked of it.
fn closed(failure: Failure) -> Failure {
    match failure {
        Failure::NotFound => Failure::LinkClosed,
        other => other,
    }
}
