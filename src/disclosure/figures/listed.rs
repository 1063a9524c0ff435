//! The figures of a release, of a comparison, of a portfolio, in the order in which they stand there.

use super::{Along, Figure, Reason, Said, Statistic, Subject};
use crate::disclosure::breakdown::BreakdownLine;
use crate::disclosure::cells::{CellChange, Moved};
use crate::disclosure::change::difference;
use crate::disclosure::comparison::{Change, Comparison, ComparisonLine, Verdict};
use crate::disclosure::points::signed;
use crate::disclosure::portfolio::Portfolio;
use crate::disclosure::published::{
    Bounded, Cell, Count, CountFigure, ItemFrame, MeanFigure, Population, Published, Release, ScoreFrame,
};
use crate::disclosure::timeline::{SinceBefore, Timeline, TimelineLine, TimelinePoint};
use crate::domain::ids::WaveId;
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

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

/// Every number of one moment of a timeline: for each score its mean and its change from « avant », without a verdict.
pub fn figures_of_moment(timeline: &Published<Timeline>, wave: &WaveId) -> Published<Vec<Figure>> {
    let whole = Population::Whole(timeline.groups.clone());
    let place = timeline.moments.iter().position(|moment| &moment.wave == wave);
    let points = timeline.lines.iter().filter_map(|line| Some((line, *line.points.get(place?)?)));
    let moment = place.and_then(|place| timeline.moments.get(place)).map(|moment| moment.kind);
    let of_point = |(line, point): (&TimelineLine, TimelinePoint)| {
        let subject = Subject::Score(line.score.id.clone());
        let means = point.figure.iter().flat_map(|figure| of_mean(&whole, &subject, figure));
        let mut figures: Vec<Figure> = means.map(|figure| Figure { moment, ..figure }).collect();
        let new =
            |statistic, said, displayed| Figure::new(&whole, Some(&subject), statistic, said, displayed);
        match point.since {
            SinceBefore::Change(change) => {
                figures.extend(of_change((line.start(), point.figure), &change, new));
            }
            SinceBefore::NotPublished(reason) => {
                let said = Said::Withheld { reason: Reason::Change(reason) };
                figures.push(new(Statistic::Change, said, None));
            }
            SinceBefore::Start | SinceBefore::NotAsked => {}
        }
        figures
    };
    Published::seal(points.flat_map(of_point).collect())
}

/// That the release of a wave will say something of `population`, which its intervenant is told while the wave is open.
pub fn threshold(population: Population, k: u32) -> Published<Figure> {
    let said = Said::AtLeast { value: k.to_string() };
    Published::seal(Figure::new(&population, None, Statistic::N, said, Some(k.to_string())))
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
        (Some(change), _) => figures.extend(of_change((line.before, line.after), change, new)),
        (None, Verdict::NotPublished(reason)) => {
            let said = Said::Withheld { reason: Reason::Change(reason) };
            figures.push(new(Statistic::Change, said, None));
        }
        (None, _) => {}
    }
    let notable = line.score.notable_change.to_string();
    figures.push(new(Statistic::SmallestNotable, Said::Exact { value: notable.clone() }, Some(notable)));
    figures.push(new(Statistic::Verdict, Said::Word { value: line.verdict }, None));
    figures.extend(line.by_itself().map(|points| {
        // Nothing after rounding is said in words: « moins d'un point ».
        let displayed = Some(points.rounded().abs()).filter(|points| *points > 0);
        let said = Said::Exact { value: fraction(points) };
        new(Statistic::ByItself, said, displayed.map(|points| points.to_string()))
    }));
    figures.extend(line.cells.iter().flat_map(|cell| of_cell_change(cell, &subject, moments)));
    figures
}

/// Both means of a cell, its change with its interval, or why there is none.
fn of_cell_change(cell: &CellChange, subject: &Subject, moments: (WaveKind, WaveKind)) -> Vec<Figure> {
    let new =
        |statistic, said, displayed| Figure::new(&cell.population, Some(subject), statistic, said, displayed);
    let means =
        [(&cell.before, moments.0), (&cell.after, moments.1)].into_iter().flat_map(|(mean, moment)| {
            let figures = mean.iter().flat_map(|figure| of_mean(&cell.population, subject, figure));
            figures.map(move |figure| figure.at(moment))
        });
    let mut figures: Vec<Figure> = means.collect();
    match &cell.moved {
        Moved::Change(change) => figures.extend(of_change((cell.before, cell.after), change, new)),
        Moved::NotPublished(reason) => {
            let said = Said::Withheld { reason: Reason::Change(*reason) };
            figures.push(new(Statistic::Change, said, None));
        }
    }
    figures
}

fn of_change(
    (before, after): (Option<MeanFigure>, Option<MeanFigure>),
    change: &Change,
    new: impl Fn(Statistic, Said, Option<String>) -> Figure,
) -> [Figure; 3] {
    let exact = before.zip(after).and_then(|(before, after)| difference(before.mean, after.mean));
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
    let said = said(figure.mean, fraction);
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
    let said = said(figure.people, |people| people.to_string());
    Figure::new(population, Some(subject), Statistic::Count, said, figure.people.in_signs())
}

fn said<T>(figure: Bounded<T>, written: impl Fn(T) -> String) -> Said {
    match figure {
        Bounded::Exact(number) => Said::Exact { value: written(number) },
        Bounded::AtMost(bound) => Said::AtMost { value: written(bound) },
        Bounded::AtLeast(bound) => Said::AtLeast { value: written(bound) },
        Bounded::Withheld(reason) => Said::Withheld { reason: Reason::Figure(reason) },
    }
}

/// « 700/13 », and a whole number as itself.
fn fraction(value: Ratio) -> String {
    match value.denominator() {
        1 => value.numerator().to_string(),
        denominator => format!("{}/{denominator}", value.numerator()),
    }
}
