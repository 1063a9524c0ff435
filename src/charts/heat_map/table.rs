//! What a heat map shows, from wherever it was published: rows of means under the same scores. Nothing is added up here.

use super::cell::{bound_ink, is_marked};
use crate::charts::palette::Ink;
use crate::charts::words::ChartWords;
use crate::disclosure::{
    Cell, Count, Mean, MeanFigure, Population, PortfolioMoment, Published, Release, ScoreFrame,
};

/// Rows under columns.
pub(super) struct Table<'a> {
    /// The columns.
    pub(super) scores: &'a [ScoreFrame],
    /// The rows, in the order of what was published.
    pub(super) rows: Vec<Row>,
    /// The groups of which nothing is said, in any column.
    pub(super) unsaid: Vec<&'a str>,
    /// The union of all rows.
    pub(super) total: Option<Row>,
}

/// A row.
pub(super) struct Row {
    /// Whose answers they are.
    pub(super) name: String,
    /// Whether it holds everything that is shown; a pool is one row among others.
    pub(super) is_union: bool,
    /// How many answers.
    pub(super) n: Count,
    /// Under each score its mean and its number of answers; `None` where it was not asked.
    pub(super) figures: Vec<Option<MeanFigure>>,
}

impl Row {
    /// The number of answers of the columns that a table shows: where only some were asked of all whom the row unites, it is
    /// theirs, and not that of the row. `None` where even that is not said.
    pub(super) fn answers(&self, skipped: usize, columns: usize) -> Option<Count> {
        let mut shown = self.figures.iter().skip(skipped).take(columns).flatten().map(|figure| figure.n);
        let answers = match shown.next() {
            Some(first) if shown.all(|n| n == first) => first,
            _ => self.n,
        };
        Some(answers).filter(|n| *n != Count::Band { from: 0, to: None })
    }
}

impl<'a> Table<'a> {
    /// The cells of a release.
    pub(super) fn of_release(release: &'a Release, words: &ChartWords) -> Self {
        let row = |cell: &Cell| Row {
            name: words.population(cell),
            is_union: matches!(cell.population, Population::Whole(_)),
            n: cell.n,
            figures: cell.means.iter().copied().map(Some).collect(),
        };
        let total = release.total.as_ref().filter(|_| release.cells.len() > 1);
        Self {
            scores: &release.scores,
            rows: release.cells.iter().map(row).collect(),
            unsaid: release.unsaid.iter().map(|group| group.name.as_str()).collect(),
            total: total.map(|cell| Row { name: words.total.clone(), is_union: true, ..row(cell) }),
        }
    }

    /// One moment of a portfolio: the `parts` by their names, then `all` of them under `name` where there are several.
    pub(super) fn of_portfolio(
        parts: &[(String, Published<PortfolioMoment>)],
        (name, all): (&str, &'a PortfolioMoment),
    ) -> Self {
        let row = |name: &str, part: &PortfolioMoment| {
            let cell = part.cell.as_ref()?;
            let place = |score: &ScoreFrame| part.scores.iter().position(|one| one.is_same_as(score));
            let figure = |score| cell.means.get(place(score)?).copied();
            let figures = all.scores.iter().map(figure).collect();
            Some(Row { name: name.to_owned(), is_union: false, n: cell.n, figures })
        };
        let rows: Vec<Row> = parts.iter().filter_map(|(name, part)| row(name, part)).collect();
        let total = if rows.len() > 1 { row(name, all) } else { None };
        let total = total.map(|total| Row { is_union: true, ..total });
        Self { scores: &all.scores, rows, unsaid: Vec::new(), total }
    }

    /// How many rows stand above the total.
    pub(super) fn height(&self) -> usize {
        self.rows.len() + self.unsaid.len()
    }

    /// Every name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let named = self.rows.iter().chain(&self.total).map(|row| row.name.as_str());
        named.chain(self.unsaid.iter().copied())
    }

    /// How many answers each row has.
    pub(super) fn counts(&self) -> impl Iterator<Item = Count> {
        self.rows.iter().chain(&self.total).map(|row| row.n)
    }

    /// The colours of the cells that hold a bound.
    pub(super) fn bound_inks(&self) -> impl Iterator<Item = Ink> {
        let cells = self.rows.iter().chain(&self.total).flat_map(|row| self.scores.iter().zip(&row.figures));
        cells.filter_map(|(score, figure)| bound_ink(score.direction, figure.as_ref()?.mean))
    }

    /// Whether a cell has its corner marked.
    pub(super) fn has_corners(&self) -> bool {
        let mut cells =
            self.rows.iter().chain(&self.total).flat_map(|row| self.scores.iter().zip(&row.figures));
        cells.any(|(score, figure)| figure.is_some_and(|figure| is_marked(score.direction, figure.mean)))
    }

    /// Whether a score was not asked of every row.
    pub(super) fn leaves_gaps(&self) -> bool {
        self.rows.iter().any(|row| row.figures.contains(&None))
    }

    /// Every mean, the total's last.
    pub(super) fn means(&self) -> impl Iterator<Item = Mean> {
        self.rows
            .iter()
            .chain(&self.total)
            .flat_map(|row| row.figures.iter().flatten())
            .map(|figure| figure.mean)
    }
}
