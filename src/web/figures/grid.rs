//! Cells as a table: a row for each, a column for each score. The cells of a release, the lines of a breakdown and the
//! rows of a portfolio are written here and nowhere else.

use askama::Template;

use super::words::{direction, is_bound, mean, people};
use crate::disclosure::{Cell, Count, CountFigure, Mean, MeanFigure, People, ScoreFrame};
use crate::i18n::Words;

/// A table of cells, with the words that its signs need.
#[derive(Template)]
#[template(path = "figures/grid.html")]
pub struct Grid<'a> {
    t: Words,
    /// What names the table to whoever does not see it: a sentence, or the id of a heading that says it.
    named: Named,
    who: String,
    scores: &'a [ScoreFrame],
    rows: Vec<Row<'a>>,
}

/// How a table is named.
pub enum Named {
    /// By these words.
    By(String),
    /// By the element of this id.
    Of(String),
}

/// A cell with its name.
pub struct Row<'a> {
    /// Whose answers they are.
    pub name: String,
    /// Which groups they are and how many answers, in small letters.
    pub told: String,
    /// For each score of the table its figures; `None` where it was not asked.
    pub figures: Vec<Option<Figures>>,
    /// How many answers the row counts.
    pub n: Option<&'a Count>,
}

/// What is said of one score.
#[derive(Clone, Copy)]
pub struct Figures {
    mean: MeanFigure,
    /// `None` in releases of rules 1.
    count: Option<CountFigure>,
}

impl Figures {
    /// Those at `place` in a cell.
    pub fn at(cell: &Cell, place: usize) -> Option<Self> {
        Some(Self { mean: *cell.means.get(place)?, count: cell.counts.get(place).copied() })
    }
}

impl<'a> Row<'a> {
    /// The row of a cell that says something of each score of its table.
    pub fn new(name: String, told: String, cell: &'a Cell) -> Self {
        let figures = (0..cell.means.len()).map(|place| Figures::at(cell, place)).collect();
        Self { name, told, figures, n: Some(&cell.n) }
    }
}

impl<'a> Grid<'a> {
    /// A table of `rows`; `who` heads the column of their names.
    pub fn new(t: Words, named: Named, who: String, scores: &'a [ScoreFrame], rows: Vec<Row<'a>>) -> Self {
        Self { t, named, who, scores, rows }
    }

    fn direction(&self, score: &ScoreFrame) -> String {
        direction(self.t, score.direction)
    }

    fn mean(&self, figures: &Figures) -> String {
        mean(self.t, figures.mean.mean)
    }

    fn is_withheld(&self, figures: &Figures) -> bool {
        matches!(figures.mean.mean, Mean::Withheld(_))
    }

    /// « 5 sur 9 »; nothing where the mean beside it already says why nothing is said.
    fn people(&self, figures: &Figures) -> Option<String> {
        let count = figures.count.as_ref()?;
        let repeats = matches!((figures.mean.mean, count.people), (Mean::Withheld(one), People::Withheld(other)) if one == other);
        (!repeats).then(|| people(self.t, count))
    }

    /// How many answers a figure rests on, where they are not all those of its row and no count beside it says so.
    fn fewer(&self, row: &Row<'_>, figures: &Figures) -> Option<String> {
        let differs = row.n.is_some_and(|n| *n != figures.mean.n) && !self.is_withheld(figures);
        let is_told = matches!(figures.count, Some(CountFigure { n: Count::Exact(_), people }) if !matches!(people, People::Withheld(_)));
        (differs && !is_told).then(|| super::words::count(self.t, figures.mean.n))
    }

    /// What stands under the table: the scale, and each sign that is there.
    fn legend(&self) -> String {
        let figures = || self.rows.iter().flat_map(|row| row.figures.iter().flatten());
        let has_bound = figures().any(|one| is_bound(one.mean.mean));
        let has_count = figures().any(|one| one.count.is_some());
        let scale = self.t.say("figure-scale").to_string();
        let bounds = has_bound.then(|| self.t.say("figure-bounds").to_string());
        [Some(scale), bounds, has_count.then(|| self.cut())]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// From how many points on people are counted.
    fn cut(&self) -> String {
        let mut scores = self.scores.iter();
        let first = scores.next().map_or(0, |score| score.theta);
        if scores.all(|score| score.theta == first) {
            return self.t.say("figure-cut").count("theta", u32::from(first)).to_string();
        }
        let each = self.scores.iter().map(|score| format!("{} {}", self.t.text(&score.short), score.theta));
        self.t.say("figure-cuts").with("thetas", each.collect::<Vec<_>>().join(", ")).to_string()
    }
}

/// « 11 réponses » beside the names of groups, or alone.
pub fn told(t: Words, groups: Option<String>, n: Count) -> String {
    let answers = super::words::count(t, n);
    groups.map_or_else(|| answers.clone(), |groups| format!("{groups} · {answers}"))
}
