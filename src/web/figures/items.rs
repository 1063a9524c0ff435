//! Question by question: how many people chose the answers that count, where the gate says it at all.

use askama::Template;

use super::picture::{Pictured, Shown};
use super::table::{ending, file_ending};
use super::words::people;
use crate::app::{AppError, Picture};
use crate::disclosure::{CountFigure, ItemFrame, People, Published, Release, items_from};
use crate::i18n::Words;

/// The questions of a release that is one cell.
#[derive(Template)]
#[template(path = "figures/items.html")]
pub struct Items<'a> {
    t: Words,
    id: String,
    lines: Vec<(&'a ItemFrame, &'a CountFigure)>,
    fewest: u32,
    /// The chart, where a question has an answer to show.
    chart: Option<Shown>,
}

impl<'a> Items<'a> {
    /// The questions of `release` that belong to no indicator; `None` where it has none. The files of its chart lie below the
    /// address `files`.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(t: Words, release: &'a Published<Release>, files: &str) -> Result<Option<Self>, AppError> {
        let Some(bare) = Self::bare(t, release) else { return Ok(None) };
        let chart = bare.pictured(release).map(|chart| chart.shown(t, files)).transpose()?;
        Ok(Some(Self { chart, ..bare }))
    }

    fn bare(t: Words, release: &'a Published<Release>) -> Option<Self> {
        let cell = release.cells.first().filter(|cell| !cell.items.is_empty())?;
        let lines = release.items.iter().zip(&cell.items).collect();
        let id = format!("items-{}", ending(release));
        Some(Self { t, id, lines, fewest: items_from(release.k), chart: None })
    }

    fn pictured(&self, release: &'a Published<Release>) -> Option<Pictured<'a>> {
        (!self.says_nothing()).then(|| Pictured {
            name: format!("questions-{}", file_ending(release)),
            title: self.t.say("items-title").to_string(),
            description: self.t.say("items-how").count("fewest", self.fewest).to_string(),
            picture: Picture::Items(release),
        })
    }

    /// How the answers are counted, where one is shown.
    pub(super) fn note(&self) -> Option<String> {
        (!self.says_nothing()).then(|| self.t.say("items-how").count("fewest", self.fewest).to_string())
    }

    /// Whether no question has an answer to show: one sentence then takes the place of the table.
    fn says_nothing(&self) -> bool {
        let is_withheld = |(_, count): &(_, &CountFigure)| matches!(count.people, People::Withheld(_));
        self.lines.iter().all(is_withheld)
    }

    /// « Souvent ou Toujours »: the answers that are counted.
    fn counted(&self, item: &ItemFrame) -> String {
        let labels: Vec<&str> = item.counted.iter().map(|label| self.t.text(label)).collect();
        match labels.split_last() {
            Some((last, before)) if !before.is_empty() => {
                self.t.say("items-or").with("first", before.join(", ")).with("last", last).to_string()
            }
            _ => labels.concat(),
        }
    }

    fn people(&self, count: &CountFigure) -> String {
        people(self.t, count)
    }
}

/// The chart of the questions of `release`, where there is one.
pub(super) fn picture_of_items(t: Words, release: &Published<Release>) -> Option<Pictured<'_>> {
    Items::bare(t, release)?.pictured(release)
}
