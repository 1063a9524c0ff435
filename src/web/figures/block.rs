//! One indicator before and after: verdict, sentence, chart, what it does not say, the figures as a table.

#[cfg(test)]
mod tests;

use askama::Template;

use super::cells::CellTable;
use super::grid::MIDDLE;
use super::picture::{Pictured, Shown};
use super::words::{self, bare_count, direction, interval, mean, people, verdict};
use crate::app::{AppError, Picture};
use crate::disclosure::{
    Change, Comparison, ComparisonLine, Count, CountFigure, Mean, MeanFigure, NotPublished, People,
    Published, Verdict, signed, whole_points,
};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// As the analysis of files has it.
const MANY: u32 = 20;

/// Whether a table is folded: under a chart that shows the same figures a screen keeps it a click away. Paper shows it in any
/// case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// A click away.
    Closed,
    /// In view.
    Open,
}

/// What an indicator begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// What is said of it, for whoever reads it with a group.
    WordsFirst,
    /// Its chart, for whoever is handed the page.
    ChartFirst,
}

/// An indicator before and after.
#[derive(Template)]
#[template(path = "figures/block.html")]
pub struct Block<'a> {
    t: Words,
    comparison: &'a Comparison,
    line: &'a ComparisonLine,
    order: Order,
    chart: Option<Shown>,
    /// How many people are at or above the threshold, where it is said at one of both moments.
    people: Option<Shown>,
    cells: Option<CellTable<'a>>,
}

/// A block for each line of `comparison`, the primary indicators first; the files of its charts lie below the address `files`.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn blocks<'a>(
    t: Words,
    comparison: &'a Published<Comparison>,
    order: Order,
    files: &str,
) -> Result<Vec<Block<'a>>, AppError> {
    let (primary, others): (Vec<_>, Vec<_>) = comparison.lines.iter().partition(|line| line.score.primary);
    let block = |line| {
        let bare = Block::bare(t, comparison, line);
        let chart = Some(bare.pictured(comparison).shown(t, files)?);
        let people = bare.people(comparison).map(|people| people.shown(t, files)).transpose()?;
        Ok(Block { order, chart, people, cells: CellTable::new(t, comparison, line), ..bare })
    };
    primary.into_iter().chain(others).map(block).collect()
}

/// Every chart of the blocks of `comparison`.
pub fn pictures_of_comparison(t: Words, comparison: &Published<Comparison>) -> Vec<Pictured<'static>> {
    let pictures = |line| {
        let block = Block::bare(t, comparison, line);
        [Some(block.pictured(comparison)), block.people(comparison)].into_iter().flatten()
    };
    comparison.lines.iter().flat_map(pictures).collect()
}

/// Whether both means of every line are withheld: blocks without a figure would all say the same.
pub fn says_nothing(comparison: &Published<Comparison>) -> bool {
    !comparison.lines.is_empty() && comparison.lines.iter().all(both_withheld)
}

fn both_withheld(line: &ComparisonLine) -> bool {
    let is_withheld = |figure: &MeanFigure| matches!(figure.mean, Mean::Withheld(_));
    [&line.before, &line.after].into_iter().all(|figure| figure.as_ref().is_none_or(is_withheld))
}

impl<'a> Block<'a> {
    /// A block that only says things.
    pub(super) fn bare(t: Words, comparison: &'a Comparison, line: &'a ComparisonLine) -> Self {
        Self { t, comparison, line, order: Order::WordsFirst, chart: None, people: None, cells: None }
    }

    pub(super) fn pictured(&self, comparison: &Published<Comparison>) -> Pictured<'static> {
        Pictured {
            name: format!("avant-apres-{}", self.id()),
            title: self.title(),
            description: self.sentence(),
            picture: Picture::BeforeAndAfter(comparison.of_score(&self.line.score.id)),
        }
    }

    pub(super) fn people(&self, comparison: &Published<Comparison>) -> Option<Pictured<'static>> {
        let counts = [&self.line.before_count, &self.line.after_count];
        let is_said = |count: &CountFigure| !matches!(count.people, People::Withheld(_));
        counts.into_iter().flatten().any(is_said).then(|| Pictured {
            name: format!("personnes-{}", self.id()),
            title: self.counted(),
            description: self.counts_told().unwrap_or_else(|| self.counts_listed()),
            picture: Picture::CountsBeforeAndAfter(comparison.of_score(&self.line.score.id)),
        })
    }

    /// « Isolement professionnel : personnes à 50 points ou plus »
    fn counted(&self) -> String {
        let theta = self.t.say("figure-at-or-above").count("theta", u32::from(self.line.score.theta));
        let said = self.t.say("said-of").with("what", self.t.text(&self.line.score.name));
        said.with("said", theta.to_string().to_lowercase()).to_string()
    }

    /// Both numbers, of which one is not said.
    fn counts_listed(&self) -> String {
        let sides = [
            (self.comparison.before, self.line.before_count.as_ref()),
            (self.comparison.after, self.line.after_count.as_ref()),
        ];
        let side = |(moment, count): (WaveKind, Option<&CountFigure>)| {
            let when = self.t.say(format!("when-{}", moment.as_str())).to_string();
            self.t.say("said-of").with("what", when).with("said", self.count(count)).to_string()
        };
        sides.map(side).join("\u{a0}· ")
    }

    fn id(&self) -> &str {
        self.line.score.id.as_str()
    }

    fn is_chart_first(&self) -> bool {
        self.order == Order::ChartFirst
    }

    /// How its figures are read.
    pub fn notes(&self) -> Vec<String> {
        let say = |key: &'static str| self.t.say(key).to_string();
        let cells = self.cells.is_some().then(|| say("cells-how"));
        let middle = (self.has_counts() && self.line.score.theta == MIDDLE).then(|| say("figure-middle"));
        [say("figure-rounding")].into_iter().chain(middle).chain(cells).chain(self.whys()).collect()
    }

    /// « Isolement professionnel : amélioration »
    fn title(&self) -> String {
        let said = self.t.say("said-of").with("what", self.t.text(&self.line.score.name));
        said.with("said", self.verdict_word().to_lowercase()).to_string()
    }

    fn verdict_word(&self) -> String {
        self.t.say(format!("verdict-{}", verdict(self.line.verdict))).to_string()
    }

    /// What the verdict means, with its figures.
    pub fn sentence(&self) -> String {
        let key = self.sentence_key();
        let moved = self.line.change.as_ref().map(|change| self.moved(change));
        match (self.line.verdict, moved) {
            (Verdict::NotPublished(_), _) | (_, None) => self.t.say(key).to_string(),
            (Verdict::Stable, _) => {
                self.t.say(key).count("points", u32::from(self.line.score.notable_change)).to_string()
            }
            (_, Some(moved)) => format!("{moved} {}", self.t.say(key)),
        }
    }

    /// What stands below the verdict's word: its sentence, or why no change is published, which the word has said already.
    fn beside_verdict(&self) -> String {
        match self.line.verdict {
            Verdict::NotPublished(_) => {
                let key = self.sentence_key();
                self.t.say(format!("unsaid-{}", key.trim_start_matches("sentence-"))).to_string()
            }
            _ => self.sentence(),
        }
    }

    /// The sentence of the verdict. An interval without 0 is inconclusive only where several primary indicators are tested
    /// together; « trop peu de réponses » would then contradict the interval beside it.
    fn sentence_key(&self) -> String {
        let is_clear = self.line.change.is_some_and(|change| change.low > 0.0 || change.high < 0.0);
        match self.line.verdict {
            Verdict::Inconclusive if is_clear => "sentence-inconclusive-several".to_owned(),
            // « If there is one » is not said of a change that there is.
            Verdict::Stable if is_clear => "sentence-stable-small".to_owned(),
            Verdict::NotPublished(NotPublished::Withheld) if both_withheld(self.line) => {
                "sentence-withheld-both".to_owned()
            }
            Verdict::Inconclusive if self.is_many() => "sentence-inconclusive-many".to_owned(),
            verdict => format!("sentence-{}", words::verdict(verdict)),
        }
    }

    /// Whether both waves have so many answers that it is not for want of them alone that nothing can be said.
    fn is_many(&self) -> bool {
        let is_many = |figure: &MeanFigure| matches!(figure.n, Count::Exact(MANY..));
        [&self.line.before, &self.line.after].into_iter().all(|figure| figure.as_ref().is_some_and(is_many))
    }

    /// « Le score baisse de 14 points (intervalle : de 4 à 24 points). »; where the interval holds 0, its ends keep their signs.
    fn moved(&self, change: &Change) -> String {
        let [points, low, high] = [change.points, change.low, change.high].map(whole_points);
        let (key, low, high) = match (points, low, high) {
            (1.., 0.., _) => ("moved-up", low.to_string(), high.to_string()),
            (..0, _, ..=0) => ("moved-down", (-high).to_string(), (-low).to_string()),
            (1.., ..) => ("moved-up-unsure", signed(change.low), signed(change.high)),
            (0, ..) => ("moved-not", signed(change.low), signed(change.high)),
            _ => ("moved-down-unsure", signed(change.low), signed(change.high)),
        };
        self.t.say(key).count("points", points.abs()).with("low", low).with("high", high).to_string()
    }

    /// « À 50 points ou plus : 5 sur 9 avant, au plus 2 sur 8 après. », where both are known.
    fn counts_told(&self) -> Option<String> {
        let is_said = |figure: &&CountFigure| !matches!(figure.people, People::Withheld(_));
        let before = self.line.before_count.as_ref().filter(is_said)?;
        let after = self.line.after_count.as_ref().filter(is_said)?;
        let told = self.t.say("counts-told").count("theta", u32::from(self.line.score.theta));
        Some(told.with("before", people(self.t, before)).with("after", people(self.t, after)).to_string())
    }

    /// Whether a number of people stands beside a mean of which nothing can be concluded: it may seem to say that all changed.
    fn counts_may_mislead(&self) -> bool {
        self.people.is_some() && self.line.verdict == Verdict::Inconclusive
    }

    fn has_counts(&self) -> bool {
        self.line.before_count.is_some() || self.line.after_count.is_some()
    }

    fn count(&self, figure: Option<&CountFigure>) -> String {
        figure.map_or_else(|| "–".to_owned(), |figure| people(self.t, figure))
    }

    /// What the table's few words cannot explain.
    fn whys(&self) -> Vec<String> {
        let line = self.line;
        let sides = [(&line.before, &line.before_count), (&line.after, &line.after_count)];
        let reasons = sides.into_iter().flat_map(|(mean, count)| {
            words::reasons(mean.as_ref().map(|one| one.mean), count.as_ref().map(|one| one.people))
        });
        words::whys(self.t, &reasons.collect::<Vec<_>>())
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
        match &self.line.change {
            Some(change) => interval(self.t, change),
            None => self.t.say("figure-not-published").to_string(),
        }
    }
}
