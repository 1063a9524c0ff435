//! One indicator before and after: verdict, sentence, chart, what it does not say, the figures as a table.

use askama::Template;

use super::words::{bare_count, direction, mean, verdict};
use crate::app::{self, AppError, Drawn, Told};
use crate::disclosure::{Change, Comparison, ComparisonLine, MeanFigure, Published, Verdict};
use crate::i18n::Words;

/// Whether the table is folded: a screen shows one thing at a time, a page that is handed over shows all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// A click away.
    Closed,
    /// In view.
    Open,
}

/// An indicator before and after.
#[derive(Template)]
#[template(path = "figures/block.html")]
pub struct Block<'a> {
    t: Words,
    comparison: &'a Comparison,
    line: &'a ComparisonLine,
    fold: Fold,
    chart: Option<Drawn>,
}

/// A block for each line of `comparison`, the primary indicators first.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn blocks(t: Words, comparison: &Published<Comparison>, fold: Fold) -> Result<Vec<Block<'_>>, AppError> {
    let (primary, others): (Vec<_>, Vec<_>) = comparison.lines.iter().partition(|line| line.score.primary);
    let block = |line| {
        let mut block = Block { t, comparison, line, fold, chart: None };
        let (title, description) = (block.title(), block.sentence());
        let told = Told { id: block.id(), title: &title, description: &description };
        block.chart = Some(app::draw_change(t, comparison, &line.score.id, told)?);
        Ok(block)
    };
    primary.into_iter().chain(others).map(block).collect()
}

impl Block<'_> {
    fn id(&self) -> &str {
        self.line.score.id.as_str()
    }

    fn is_open(&self) -> bool {
        self.fold == Fold::Open
    }

    /// « Isolement professionnel : amélioration »
    fn title(&self) -> String {
        format!("{}\u{a0}: {}", self.t.text(&self.line.score.name), self.verdict_word().to_lowercase())
    }

    fn verdict_word(&self) -> String {
        self.t.say(format!("verdict-{}", verdict(self.line.verdict))).to_string()
    }

    /// What the verdict means, with its figures.
    pub fn sentence(&self) -> String {
        let key = verdict(self.line.verdict);
        let moved = self.line.change.as_ref().map(|change| self.moved(change));
        match (self.line.verdict, moved) {
            (Verdict::NotPublished(_), _) | (_, None) => self.t.say(format!("sentence-{key}")).to_string(),
            (Verdict::Stable, _) => self
                .t
                .say("sentence-stable")
                .count("points", u32::from(self.line.score.notable_change))
                .to_string(),
            (_, Some(moved)) => format!("{moved} {}", self.t.say(format!("sentence-{key}"))),
        }
    }

    /// « Le score baisse de 14 points (entre 4 et 24). »; where the interval holds 0, its ends keep their signs.
    fn moved(&self, change: &Change) -> String {
        let [points, low, high] = [change.points, change.low, change.high].map(|value| value.round() as i64);
        let (key, low, high) = match (points, low, high) {
            (1.., 0.., _) => ("moved-up", low.to_string(), high.to_string()),
            (..0, _, ..=0) => ("moved-down", (-high).to_string(), (-low).to_string()),
            (1.., ..) => ("moved-up-unsure", self.signed(change.low), self.signed(change.high)),
            (0, ..) => ("moved-not", self.signed(change.low), self.signed(change.high)),
            _ => ("moved-down-unsure", self.signed(change.low), self.signed(change.high)),
        };
        self.t.say(key).count("points", points.abs()).with("low", low).with("high", high).to_string()
    }

    /// A change with its sign, « +3 », « −14 ».
    fn signed(&self, points: f64) -> String {
        let plus = if points.round() > 0.0 { "+" } else { "" };
        format!("{plus}{}", self.t.number(points, 0))
    }

    fn not_said(&self) -> String {
        self.t.say(format!("not-said-{}", verdict(self.line.verdict))).to_string()
    }

    fn direction(&self) -> String {
        direction(self.t, self.line.score.direction)
    }

    fn mean(&self, figure: Option<&MeanFigure>) -> String {
        figure.map_or_else(|| self.t.say("withheld-too-few").to_string(), |figure| mean(self.t, figure.mean))
    }

    fn answers(&self, figure: Option<&MeanFigure>) -> String {
        figure.map_or_else(|| "–".to_owned(), |figure| bare_count(self.t, figure.n))
    }

    /// « −23 (entre −37 et −9) ».
    fn change(&self) -> String {
        let Some(change) = &self.line.change else {
            return self.t.say("figure-not-published").to_string();
        };
        let (low, high) = (self.signed(change.low), self.signed(change.high));
        let interval = self.t.say("figure-interval").with("low", low).with("high", high);
        format!("{} ({interval})", self.signed(change.points))
    }
}
