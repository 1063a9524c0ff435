//! One indicator before and after: verdict, sentence, chart, what it does not say, the figures as a table.

use askama::Template;

use super::words::{count, direction, mean, verdict};
use crate::disclosure::{Change, Comparison, ComparisonLine, MeanFigure, Verdict};
use crate::i18n::Words;

/// An indicator before and after.
#[derive(Template)]
#[template(path = "figures/block.html")]
pub struct Block<'a> {
    t: Words,
    comparison: &'a Comparison,
    line: &'a ComparisonLine,
}

/// A block for each line of `comparison`, the primary indicators first.
pub fn blocks(t: Words, comparison: &Comparison) -> Vec<Block<'_>> {
    let (primary, others): (Vec<_>, Vec<_>) = comparison.lines.iter().partition(|line| line.score.primary);
    primary.into_iter().chain(others).map(|line| Block { t, comparison, line }).collect()
}

impl Block<'_> {
    fn id(&self) -> &str {
        self.line.score.id.as_str()
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
        figure.map_or_else(|| "–".to_owned(), |figure| count(self.t, figure.n))
    }

    fn change(&self) -> String {
        let change = self.line.change.as_ref();
        change.map_or_else(
            || self.t.say("figure-not-published").to_string(),
            |change| self.signed(change.points),
        )
    }

    fn interval(&self) -> Option<String> {
        let change = self.line.change.as_ref()?;
        let (low, high) = (self.signed(change.low), self.signed(change.high));
        Some(self.t.say("figure-interval").with("low", low).with("high", high).to_string())
    }
}
