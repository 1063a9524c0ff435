//! What one wave published, as a table: a row for each cell, a column for each score.

use askama::Template;

use super::words::{count, direction, mean, population};
use crate::disclosure::{Cell, Mean, MeanFigure, Population, Release};
use crate::i18n::Words;

/// A release as a table with the words that its signs need.
#[derive(Template)]
#[template(path = "figures/table.html")]
pub struct ReleaseTable<'a> {
    /// The words.
    pub t: Words,
    /// What was published.
    pub release: &'a Release,
    /// Its heading.
    pub caption: String,
}

impl<'a> ReleaseTable<'a> {
    /// The table of `release`.
    pub fn new(t: Words, release: &'a Release) -> Self {
        let caption = t.say(format!("results-{}", release.moment.as_str())).to_string();
        Self { t, release, caption }
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
        let sentence =
            self.t.say("figure-unsaid").with("groups", names.join(", ")).count("k", self.release.k);
        (!names.is_empty()).then(|| sentence.to_string())
    }
}
