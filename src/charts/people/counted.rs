//! What is counted, and each row of it in words and in parts. Nothing is added up here but what a bound leaves open.

use std::collections::BTreeSet;

use super::super::numbers::people;
use super::super::palette::Ink;
use super::super::words::ChartWords;
use crate::disclosure::{
    Cell, Comparison, ComparisonLine, Count, CountFigure, ItemFrame, People, PortfolioMoment, Published,
    Release, ScoreFrame,
};
use crate::domain::language::Language;
use crate::domain::questionnaire::Direction;

/// What people are counted by.
#[derive(Clone, Copy, Debug)]
pub enum Counted<'a> {
    /// Each score of a wave, for its whole.
    Scores(&'a Published<Release>),
    /// Each score of a moment of a portfolio, for the union of its wholes.
    Year(&'a Published<PortfolioMoment>),
    /// Each item of a wave that belongs to no score, for its whole.
    Items(&'a Published<Release>),
    /// Each score of a comparison, before and after.
    BeforeAndAfter(&'a Published<Comparison>),
}

/// A row.
pub(super) struct Line {
    /// What is counted.
    pub(super) name: String,
    /// From where on people are counted.
    pub(super) notes: Vec<String>,
    /// « 5 sur 9 ».
    pub(super) figures: String,
    /// The people, as far as they are said; `None` where nothing is.
    pub(super) parts: Option<Parts>,
    /// Why nothing is said.
    pub(super) reason: String,
    /// The colour of those who are counted.
    pub(super) ink: Ink,
}

/// People in three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// Counted for certain.
    pub(super) within: u32,
    /// A bound leaves open whether they are counted.
    pub(super) either: u32,
    /// Not counted for certain.
    pub(super) outside: u32,
}

impl Parts {
    /// The parts of a figure; `None` where it is withheld, and where the number of people is told in a band.
    pub(super) fn of(figure: &CountFigure) -> Option<Self> {
        let Count::Exact(n) = figure.n else { return None };
        let (within, either) = match figure.people {
            People::Exact(people) => (people.min(n), 0),
            People::AtMost(most) => (0, most.min(n)),
            People::AtLeast(least) => (least.min(n), n - least.min(n)),
            People::Withheld(_) => return None,
        };
        Some(Self { within, either, outside: n - within - either })
    }

    /// All people of the row.
    pub(super) fn all(self) -> u32 {
        self.within + self.either + self.outside
    }
}

impl Counted<'_> {
    /// The rows, in the order of what was published.
    pub(super) fn lines(&self, words: &ChartWords, language: Language) -> Vec<Line> {
        match self {
            Self::Scores(release) => scores(&release.scores, release.whole(), words, language),
            Self::Year(moment) => scores(&moment.scores, moment.cell.as_ref(), words, language),
            Self::Items(release) => items(release, words, language),
            Self::BeforeAndAfter(comparison) => {
                comparison.lines.iter().flat_map(|line| change(comparison, line, words, language)).collect()
            }
        }
    }

    /// The scores that are drawn.
    pub(super) fn scores(&self) -> Vec<&ScoreFrame> {
        match self {
            Self::Scores(release) | Self::Items(release) => release.scores.iter().collect(),
            Self::Year(moment) => moment.scores.iter().collect(),
            Self::BeforeAndAfter(comparison) => comparison.lines.iter().map(|line| &line.score).collect(),
        }
    }

    /// What the key says of those who are counted, of the others, and of those of whom a bound says neither.
    pub(super) fn key(&self, words: &ChartWords) -> [String; 3] {
        let counts = &words.counts;
        if matches!(self, Self::Items(_)) {
            return [&counts.chosen_key, &counts.other_key, &counts.either_item_key].map(Clone::clone);
        }
        let thetas: BTreeSet<u8> = self.scores().into_iter().map(|score| score.theta).collect();
        match thetas.first() {
            Some(theta) if thetas.len() == 1 => [&counts.within_key, &counts.outside_key, &counts.either_key]
                .map(|key| key.replace("{theta}", &theta.to_string())),
            _ => {
                [&counts.within_key_varied, &counts.outside_key_varied, &counts.either_key].map(Clone::clone)
            }
        }
    }
}

fn scores(scores: &[ScoreFrame], whole: Option<&Cell>, words: &ChartWords, language: Language) -> Vec<Line> {
    let counts = whole.map(|whole| whole.counts.as_slice()).unwrap_or_default();
    let line = |(score, count): (&ScoreFrame, &CountFigure)| {
        let notes = vec![from_theta(score.theta, words), words.direction(score.direction).to_owned()];
        Line::new(score.name.get(language), notes, Some(count), ink(score), (words, language))
    };
    scores.iter().zip(counts).map(line).collect()
}

fn items(release: &Release, words: &ChartWords, language: Language) -> Vec<Line> {
    let counts = release.whole().map(|whole| whole.items.as_slice()).unwrap_or_default();
    let line = |(item, count): (&ItemFrame, &CountFigure)| {
        let labels: Vec<&str> = item.counted.iter().map(|label| label.get(language)).collect();
        Line::new(
            item.text.get(language),
            vec![words.counts.any_of(&labels)],
            Some(count),
            Ink::Quiet,
            (words, language),
        )
    };
    release.items.iter().zip(counts).map(line).collect()
}

/// Both moments of one score; where several scores are drawn each says which it is.
fn change(
    comparison: &Comparison,
    line: &ComparisonLine,
    words: &ChartWords,
    language: Language,
) -> Vec<Line> {
    let note = from_theta(line.score.theta, words);
    let alone = comparison.lines.len() == 1;
    let sides = [(comparison.before, &line.before_count), (comparison.after, &line.after_count)];
    let sides = sides.map(|(moment, count)| {
        let moment = words.moment(moment);
        let name =
            if alone { moment.to_owned() } else { words.with_reason(line.score.name.get(language), moment) };
        Line::new(&name, vec![note.clone()], count.as_ref(), ink(&line.score), (words, language))
    });
    sides.into()
}

fn from_theta(theta: u8, words: &ChartWords) -> String {
    words.counts.from_theta.replace("{theta}", &theta.to_string())
}

/// The colour of what being counted means.
fn ink(score: &ScoreFrame) -> Ink {
    match score.direction {
        Direction::Good => Ink::Good,
        Direction::Risk => Ink::Bad,
    }
}

impl Line {
    fn new(
        name: &str,
        notes: Vec<String>,
        count: Option<&CountFigure>,
        ink: Ink,
        (words, language): (&ChartWords, Language),
    ) -> Self {
        let reason = match count.map(|count| count.people) {
            Some(People::Withheld(reason)) => words.why_withheld(reason),
            _ => &words.nothing,
        };
        Self {
            name: name.to_owned(),
            notes,
            figures: count.map(|count| people(count, words, language)).unwrap_or_default(),
            parts: count.and_then(Parts::of),
            reason: reason.to_owned(),
            ink,
        }
    }
}
