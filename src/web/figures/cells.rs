//! Groups and pools before and after, under the whole: a row for each, a change and no verdict.

use askama::Template;

use super::words::{bare_count, groups_of, interval, mean, population, unchanged};
use crate::disclosure::{CellChange, Comparison, ComparisonLine, MeanFigure, Moved};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// The cells of one score.
#[derive(Template)]
#[template(path = "figures/cells.html")]
pub(super) struct CellTable<'a> {
    t: Words,
    score: &'a str,
    moments: [WaveKind; 2],
    cells: &'a [CellChange],
}

impl<'a> CellTable<'a> {
    /// The cells of `line`; `None` where the whole is all that is shown.
    pub(super) fn new(t: Words, comparison: &Comparison, line: &'a ComparisonLine) -> Option<Self> {
        let moments = [comparison.before, comparison.after];
        let table = Self { t, score: line.score.id.as_str(), moments, cells: &line.cells };
        (!line.cells.is_empty()).then_some(table)
    }

    fn who(&self, cell: &CellChange) -> String {
        population(self.t, &cell.population)
    }

    fn groups(&self, cell: &CellChange) -> Option<String> {
        groups_of(&cell.population)
    }

    /// The figures of a cell, each under its moment.
    fn figures(&self, cell: &CellChange) -> impl Iterator<Item = (WaveKind, Option<MeanFigure>)> {
        self.moments.into_iter().zip([cell.before, cell.after])
    }

    fn mean(&self, figure: &MeanFigure) -> String {
        mean(self.t, figure.mean)
    }

    fn answers(&self, figure: &MeanFigure) -> String {
        bare_count(self.t, figure.n)
    }

    /// « −23 (entre −47 et +1) », or why there is none.
    fn moved(&self, cell: &CellChange) -> String {
        match cell.moved {
            Moved::Change(change) => interval(self.t, &change),
            Moved::NotPublished(reason) => self.t.say(unchanged(reason)).to_string(),
        }
    }

    fn is_told(&self, cell: &CellChange) -> bool {
        matches!(cell.moved, Moved::Change(_))
    }
}
