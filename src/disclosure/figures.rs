//! What was published, number by number: for whoever checks it with a program of their own.
//!
//! A figure is what a release or a comparison says of one statistic of one population. Nothing is computed here: the
//! list is the release in another form, so that nothing in it is more or less than what pages show.

use serde::Serialize;

use super::breakdown::BreakdownLine;
use super::change::difference;
use super::comparison::{Change, Comparison, ComparisonLine, NotPublished, Verdict};
use super::points::signed;
use super::portfolio::Portfolio;
use super::published::{
    Cell, Count, CountFigure, GroupName, ItemFrame, Mean, MeanFigure, People, Population, Published, Release,
    ScoreFrame, Withheld,
};
use crate::domain::group::Attribute;
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

/// One number, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Whose answers it is made of.
    pub population: PopulationKind,
    /// Its groups.
    pub groups: Vec<GroupName>,
    /// Which line of a breakdown it stands in; absent elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<Along>,
    /// What it is about; absent for the number of valid sheets.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Of which wave of a comparison or a portfolio; absent for what is made of both waves, and in a release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<WaveKind>,
    /// What it counts or measures.
    pub statistic: Statistic,
    /// What is said.
    #[serde(flatten)]
    pub said: Said,
    /// The number as pages, charts and tables write it, all of them without decimals; the words around it follow the
    /// reader's language. `None` where no number is said.
    pub displayed: Option<String>,
    /// How many decimals are displayed.
    pub decimals: u8,
}

/// What a population is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PopulationKind {
    /// All groups of a dispositif; in a portfolio, of several.
    Whole,
    /// One group.
    Group,
    /// Groups that are shown together.
    Pool,
}

/// A line of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Along {
    /// What its groups have in common.
    pub attribute: Attribute,
    /// What they state of it; `None` for nothing.
    pub values: Vec<Option<String>>,
}

/// What a figure is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A score.
    Score(ScoreId),
    /// A question.
    Item {
        /// Its instrument.
        instrument: InstrumentId,
        /// The item.
        id: ItemId,
    },
}

/// What a figure counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Statistic {
    /// Valid sheets; of a score or an item, those that have it.
    N,
    /// The mean, on 0 to 100.
    Mean,
    /// People at or above theta.
    Count,
    /// After minus before, in points.
    Change,
    /// The lower end of the change's 95 % interval, in points.
    IntervalLow,
    /// The upper end.
    IntervalHigh,
    /// The change that matters, in points: what « stable » is measured against.
    SmallestNotable,
    /// The verdict's word.
    Verdict,
}

/// What is said of a statistic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Said {
    /// Exactly this.
    Exact {
        /// As « numerator/denominator ».
        value: String,
    },
    /// At most this.
    AtMost {
        /// As « numerator/denominator ».
        value: String,
    },
    /// At least this.
    AtLeast {
        /// As « numerator/denominator ».
        value: String,
    },
    /// From so many to so many.
    Band {
        /// The fewest.
        from: u32,
        /// The most; `None` for « and more ».
        to: Option<u32>,
    },
    /// The nearest binary fraction: what rests on a square root has no exact one.
    Nearest {
        /// In points.
        value: f64,
    },
    /// A word.
    Word {
        /// The verdict, with its reason where there is none.
        #[serde(flatten)]
        value: Verdict,
    },
    /// Nothing, with the reason.
    Withheld {
        /// Why a figure is not said.
        reason: Reason,
    },
}

/// Why a figure is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Reason {
    /// A mean, a count.
    Figure(Withheld),
    /// A change.
    Change(NotPublished),
}

/// Every number of a release: its cells and their total, in the order in which they stand, then its breakdowns.
pub fn figures_of_release(release: &Published<Release>) -> Published<Vec<Figure>> {
    let cells = release.cells.iter().chain(&release.total);
    let mut figures: Vec<Figure> =
        cells.flat_map(|cell| of_cell(&release.scores, &release.items, cell)).collect();
    for breakdown in &release.breakdowns {
        let of_line = |line: &BreakdownLine| {
            let along = Along { attribute: breakdown.attribute, values: line.values.clone() };
            let figures = of_cell(&release.scores, &[], &line.cell).into_iter();
            figures.map(move |one| Figure { breakdown: Some(along.clone()), ..one }).collect::<Vec<_>>()
        };
        figures.extend(breakdown.lines.iter().flat_map(of_line));
    }
    Published::seal(figures)
}

/// Every number of a portfolio, each with its moment.
pub fn figures_of_portfolio(portfolio: &Published<Portfolio>) -> Published<Vec<Figure>> {
    let of_moments = portfolio.moments.iter().flat_map(|of| {
        let figures = of.cell.iter().flat_map(|cell| of_cell(&of.scores, &[], cell));
        figures.map(|figure| figure.at(of.moment)).collect::<Vec<_>>()
    });
    Published::seal(of_moments.collect())
}

/// Every number of a comparison; `release` is either of its two and names the groups.
pub fn figures_of_comparison(
    comparison: &Published<Comparison>,
    release: &Published<Release>,
) -> Published<Vec<Figure>> {
    let whole = release.whole().map_or_else(|| Population::Whole(Vec::new()), |cell| cell.population.clone());
    let moments = (comparison.before, comparison.after);
    Published::seal(comparison.lines.iter().flat_map(|line| of_line(&whole, moments, line)).collect())
}

/// That the release of a wave will say something of `population`, which its intervenant is told while the wave is open.
pub fn threshold(population: Population, k: u32) -> Figure {
    let said = Said::AtLeast { value: k.to_string() };
    Figure::new(&population, None, Statistic::N, said, Some(k.to_string()))
}

impl Figure {
    fn new(
        population: &Population,
        subject: Option<&Subject>,
        statistic: Statistic,
        said: Said,
        displayed: Option<String>,
    ) -> Self {
        let groups = population.groups().to_vec();
        let population = match population {
            Population::Whole(_) => PopulationKind::Whole,
            Population::Group(_) => PopulationKind::Group,
            Population::Pool(_) => PopulationKind::Pool,
        };
        let subject = subject.cloned();
        Self {
            population,
            groups,
            breakdown: None,
            subject,
            moment: None,
            statistic,
            said,
            displayed,
            decimals: 0,
        }
    }

    fn at(self, moment: WaveKind) -> Self {
        Self { moment: Some(moment), ..self }
    }
}

fn of_cell(scores: &[ScoreFrame], items: &[ItemFrame], cell: &Cell) -> Vec<Figure> {
    let mut figures = vec![answers(&cell.population, None, cell.n)];
    for (place, score) in scores.iter().enumerate() {
        let subject = Subject::Score(score.id.clone());
        if let Some(figure) = cell.means.get(place) {
            figures.extend(of_mean(&cell.population, &subject, figure));
        }
        figures.extend(cell.counts.get(place).map(|figure| people(&cell.population, &subject, figure)));
    }
    for (item, figure) in items.iter().zip(&cell.items) {
        let subject = Subject::Item { instrument: item.instrument.clone(), id: item.id.clone() };
        figures.push(answers(&cell.population, Some(&subject), figure.n));
        figures.push(people(&cell.population, &subject, figure));
    }
    figures
}

fn of_line(whole: &Population, moments: (WaveKind, WaveKind), line: &ComparisonLine) -> Vec<Figure> {
    let subject = Subject::Score(line.score.id.clone());
    let mut figures = Vec::new();
    let waves = [(&line.before, &line.before_count, moments.0), (&line.after, &line.after_count, moments.1)];
    for (mean, count, moment) in waves {
        let mean = mean.iter().flat_map(|figure| of_mean(whole, &subject, figure));
        let count = count.iter().map(|figure| people(whole, &subject, figure));
        figures.extend(mean.chain(count).map(|figure| figure.at(moment)));
    }
    let new = |statistic, said, displayed| Figure::new(whole, Some(&subject), statistic, said, displayed);
    match (&line.change, line.verdict) {
        (Some(change), _) => figures.extend(of_change(line, change, new)),
        (None, Verdict::NotPublished(reason)) => {
            let said = Said::Withheld { reason: Reason::Change(reason) };
            figures.push(new(Statistic::Change, said, None));
        }
        (None, _) => {}
    }
    let notable = line.score.notable_change.to_string();
    figures.push(new(Statistic::SmallestNotable, Said::Exact { value: notable.clone() }, Some(notable)));
    figures.push(new(Statistic::Verdict, Said::Word { value: line.verdict }, None));
    figures
}

fn of_change(
    line: &ComparisonLine,
    change: &Change,
    new: impl Fn(Statistic, Said, Option<String>) -> Figure,
) -> [Figure; 3] {
    let exact = line.before.zip(line.after).and_then(|(before, after)| difference(before.mean, after.mean));
    let said = exact
        .map_or(Said::Nearest { value: change.points }, |points| Said::Exact { value: fraction(points) });
    let end = |statistic, points| new(statistic, Said::Nearest { value: points }, Some(signed(points)));
    [
        new(Statistic::Change, said, Some(signed(change.points))),
        end(Statistic::IntervalLow, change.low),
        end(Statistic::IntervalHigh, change.high),
    ]
}

/// The number of answers of a score and its mean.
fn of_mean(population: &Population, subject: &Subject, figure: &MeanFigure) -> [Figure; 2] {
    let said = match figure.mean {
        Mean::Exact(value) => Said::Exact { value: fraction(value) },
        Mean::AtMost(value) => Said::AtMost { value: fraction(value) },
        Mean::AtLeast(value) => Said::AtLeast { value: fraction(value) },
        Mean::Withheld(reason) => Said::Withheld { reason: Reason::Figure(reason) },
    };
    let displayed = figure.mean.in_whole_points();
    let mean = Figure::new(population, Some(subject), Statistic::Mean, said, displayed);
    [answers(population, Some(subject), figure.n), mean]
}

fn answers(population: &Population, subject: Option<&Subject>, n: Count) -> Figure {
    let (said, displayed) = match n {
        Count::Exact(n) => (Said::Exact { value: n.to_string() }, n.to_string()),
        Count::Band { from, to: Some(to) } => (Said::Band { from, to: Some(to) }, format!("{from}–{to}")),
        Count::Band { from, to: None } => (Said::Band { from, to: None }, format!("≥\u{a0}{from}")),
    };
    Figure::new(population, subject, Statistic::N, said, Some(displayed))
}

fn people(population: &Population, subject: &Subject, figure: &CountFigure) -> Figure {
    let (said, displayed) = match figure.people {
        People::Exact(people) => (Said::Exact { value: people.to_string() }, Some(people.to_string())),
        People::AtMost(people) => {
            (Said::AtMost { value: people.to_string() }, Some(format!("≤\u{a0}{people}")))
        }
        People::AtLeast(people) => {
            (Said::AtLeast { value: people.to_string() }, Some(format!("≥\u{a0}{people}")))
        }
        People::Withheld(reason) => (Said::Withheld { reason: Reason::Figure(reason) }, None),
    };
    Figure::new(population, Some(subject), Statistic::Count, said, displayed)
}

/// « 700/13 », and a whole number as itself.
fn fraction(value: Ratio) -> String {
    match value.denominator() {
        1 => value.numerator().to_string(),
        denominator => format!("{}/{denominator}", value.numerator()),
    }
}
