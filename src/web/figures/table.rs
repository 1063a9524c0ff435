//! What one wave published, as a table: a row for each cell, a column for each score.

use askama::Template;

use super::words::{count, direction, mean, population};
use crate::app::{self, AppError, Drawn, Told};
use crate::disclosure::{Cell, Mean, MeanFigure, Population, Published, Release};
use crate::i18n::Words;

/// A release as a table with the words that its signs need.
#[derive(Template)]
#[template(path = "figures/table.html")]
pub struct ReleaseTable<'a> {
    /// The words.
    pub t: Words,
    /// What was published.
    pub release: &'a Release,
    caption: String,
    chart: Option<Drawn>,
}

impl<'a> ReleaseTable<'a> {
    /// The table of `release`, with its chart where there is a figure to draw.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(t: Words, release: &'a Published<Release>) -> Result<Self, AppError> {
        let caption = t.say(format!("results-{}", release.moment.as_str())).to_string();
        let description = t.say("chart-release-told").to_string();
        let id = format!("chart-{}", release.moment.as_str());
        let told = Told { id: &id, title: &caption, description: &description };
        let has_figures = !release.cells.is_empty();
        let chart = has_figures.then(|| app::draw_release(t, release, told)).transpose()?;
        Ok(Self { t, release, caption, chart })
    }

    /// The cells, then their total where it is not the one cell again.
    fn rows(&self) -> impl Iterator<Item = &Cell> {
        let total = self.release.total.iter().filter(|_| self.release.cells.len() > 1);
        self.release.cells.iter().chain(total)
    }

    fn is_total(&self, cell: &Cell) -> bool {
        self.release.total.as_ref().is_some_and(|total| std::ptr::eq(total, cell))
    }

    fn name(&self, cell: &Cell) -> String {
        if self.is_total(cell) {
            return self.t.say("figure-total").to_string();
        }
        population(self.t, &cell.population)
    }

    /// The groups of a pool, by name.
    fn pooled(&self, cell: &Cell) -> Option<String> {
        match &cell.population {
            Population::Pool(groups) if groups.len() > 1 && !self.is_total(cell) => {
                Some(groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", "))
            }
            _ => None,
        }
    }

    fn answers(&self, cell: &Cell) -> String {
        count(self.t, cell.n)
    }

    fn mean(&self, figure: &MeanFigure) -> String {
        mean(self.t, figure.mean)
    }

    fn is_withheld(&self, figure: &MeanFigure) -> bool {
        matches!(figure.mean, Mean::Withheld(_))
    }

    fn direction(&self, place: &usize) -> String {
        self.release.scores.get(*place).map_or_else(String::new, |score| direction(self.t, score.direction))
    }

    fn has_bound(&self) -> bool {
        let mut means = self.rows().flat_map(|cell| &cell.means);
        means.any(|figure| matches!(figure.mean, Mean::AtMost(_) | Mean::AtLeast(_)))
    }

    fn has_pool(&self) -> bool {
        self.rows().any(|cell| self.pooled(cell).is_some())
    }

    fn unsaid(&self) -> Option<String> {
        let names: Vec<_> = self.release.unsaid.iter().map(|group| group.name.as_str()).collect();
        let key = if names.len() == 1 { "figure-unsaid-one" } else { "figure-unsaid" };
        let sentence = self.t.say(key).with("groups", names.join(", ")).count("k", self.release.k);
        (!names.is_empty()).then(|| sentence.to_string())
    }
}
