//! One release, or one moment of a portfolio, as a table of colours: a row for each cell, a column for each score.
//!
//! Colour goes by what is favourable, so that a column of risk and a column of resources read alike; the number is always
//! written. A bound has no colour of its own, only hatching: it is not known where the mean lies.

mod cell;
mod columns;
mod scale;
mod table;

use columns::Columns;
use table::{Row, Table};

use super::frame::Frame;
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, flow};
use super::marks::{Room, hatch, plate};
use super::measure::{Hand, SMALL, SMALL_BOLD};
use super::numbers::answers;
use super::palette::Ink;
use super::reasons::{NOT_ASKED, Reasons, place_of};
use super::scene::{Anchor, Scene};
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::disclosure::{Mean, PortfolioMoment, Published, Release, ScoreFrame};
use crate::domain::questionnaire::Direction;

/// Between two cells.
const GAP: i32 = 2;
/// The height of cells that stand below their row's name.
const CELL_BELOW_NAME: i32 = 26;

/// Draws `release`: the mean of each score in each cell, rounded to whole points.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn heat_map(
    release: &Published<Release>,
    frame: &Frame<'_>,
    words: &ChartWords,
) -> Result<Chart, ChartError> {
    draw(&Table::of_release(release, words), frame, words)
}

/// Draws a moment of a portfolio: the mean of each score in each of its named `parts`, then in `all` of them, which is named
/// too, where there are several.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn portfolio_map(
    parts: &[(String, Published<PortfolioMoment>)],
    (name, all): (&str, &Published<PortfolioMoment>),
    frame: &Frame<'_>,
    words: &ChartWords,
) -> Result<Chart, ChartError> {
    draw(&Table::of_portfolio(parts, (name, all)), frame, words)
}

fn draw(table: &Table<'_>, frame: &Frame<'_>, words: &ChartWords) -> Result<Chart, ChartError> {
    let mut scene = begin(frame);
    let why = |mean: Mean| {
        let reason = mean.withheld()?;
        Some((place_of(reason), words.with_reason(&words.withheld, words.why_withheld(reason))))
    };
    let reasons = Reasons::of(table.means().filter_map(why));
    let map = HeatMap { table, frame, words, columns: Columns::of(frame, table, words), reasons };
    if table.scores.is_empty() || table.height() == 0 {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        map.key(&mut scene);
        for panel in 0..map.columns.panels {
            map.panel(&mut scene, panel);
        }
    }
    finish(scene, frame, words, table.scores)
}

struct HeatMap<'a> {
    table: &'a Table<'a>,
    frame: &'a Frame<'a>,
    words: &'a ChartWords,
    columns: Columns,
    /// Why means are withheld.
    reasons: Reasons,
}

impl HeatMap<'_> {
    fn key(&self, scene: &mut Scene) {
        let any = |test: fn(Mean) -> bool| self.table.means().any(test);
        let mut entries = Vec::new();
        if any(|mean| matches!(mean, Mean::Exact(_))) {
            let edges = (self.columns.left, self.columns.right);
            scale::draw(scene, edges, &self.directions(), self.words);
            scene.y += 3;
            if self.table.has_corners() {
                entries.push(Entry::new(Sign::Corner, &self.words.corner_key));
            }
        }
        let bounds = [
            (Ink::Good, &self.words.bound_cell_good),
            (Ink::Bad, &self.words.bound_cell_bad),
            (Ink::Quiet, &self.words.bound_cell_key),
        ];
        let drawn: Vec<Ink> = self.table.bound_inks().collect();
        let bounds = bounds.into_iter().filter(|(ink, _)| drawn.contains(ink));
        entries.extend(bounds.map(|(ink, words)| Entry::new(Sign::BoundCell(ink), words)));
        entries.extend(self.reasons.entries());
        if self.table.leaves_gaps() {
            let told = self.words.with_reason(NOT_ASKED, &self.words.not_asked);
            entries.push(Entry::new(Sign::None, &told));
        }
        flow(scene, self.columns.left, self.columns.right, &entries);
        scene.y += 12;
    }

    /// What is favourable of the scores, each once.
    fn directions(&self) -> Vec<Direction> {
        let is_there =
            |direction: &Direction| self.table.scores.iter().any(|one| one.direction == *direction);
        [Direction::Good, Direction::Risk].into_iter().filter(is_there).collect()
    }

    /// One table: the scores that fit side by side, with all rows.
    fn panel(&self, scene: &mut Scene, panel: usize) {
        let skipped = panel * self.columns.in_panel;
        let scores: Vec<_> = self.table.scores.iter().skip(skipped).take(self.columns.in_panel).collect();
        if panel > 0 {
            scene.y += 16;
        }
        self.header(scene, &scores);
        for row in &self.table.rows {
            self.row(scene, row, &scores, skipped);
        }
        for name in &self.table.unsaid {
            self.unsaid_row(scene, name, scores.len());
        }
        if let Some(total) = &self.table.total {
            let (left, right, y) = (self.columns.left, self.columns.right, scene.y + 5);
            scene.line([(left, y), (right, y)], Ink::Strong, 1);
            scene.y += 8;
            self.row(scene, total, &scores, skipped);
        }
    }

    /// The scores' short names and what is favourable of each, standing on the first row.
    fn header(&self, scene: &mut Scene, scores: &[&ScoreFrame]) {
        let width = self.columns.cell - GAP - 2;
        let wrapped: Vec<_> = scores
            .iter()
            .map(|score| {
                let language = self.frame.language;
                let name = SMALL_BOLD.wrap_in(language, score.short.get(language), width);
                (name, SMALL.wrap_in(language, self.words.direction(score.direction), width))
            })
            .collect();
        let lines = wrapped.iter().map(|(name, direction)| name.len() + direction.len()).max().unwrap_or(0);
        let bottom = scene.y + SMALL.line() * i32::try_from(lines).unwrap_or(0);
        for (place, (name, direction)) in wrapped.iter().enumerate() {
            let middle = self.columns.cell(place, 0, 0).middle();
            let height = SMALL.line() * i32::try_from(name.len() + direction.len()).unwrap_or(0);
            let y = scene.lines((middle, bottom - height), name, SMALL_BOLD, Ink::Strong, Anchor::Middle);
            scene.lines((middle, y), direction, SMALL, Ink::Quiet, Anchor::Middle);
        }
        scene.y = bottom + 2;
    }

    /// A row under those of its columns that this table shows, which begin after `skipped` others.
    fn row(&self, scene: &mut Scene, row: &Row, scores: &[&ScoreFrame], skipped: usize) {
        let hand = if row.is_union { self.columns.union_hand } else { self.columns.group_hand };
        let told = row.answers(skipped, scores.len());
        let told = told.map(|n| answers(n, self.words, self.frame.language)).unwrap_or_default();
        let (top, bottom) = self.name(scene, (&row.name, hand), &told, self.cells_min());
        for (place, (score, figure)) in scores.iter().zip(row.figures.iter().skip(skipped)).enumerate() {
            let room = self.columns.cell(place, top, bottom);
            match figure {
                Some(figure) => self.cell(scene, room, score, figure.mean),
                None => cell::not_asked(scene, room),
            }
        }
        scene.y = bottom + GAP;
    }

    fn cell(&self, scene: &mut Scene, room: Room, score: &ScoreFrame, mean: Mean) {
        let Some(withheld) = mean.withheld() else {
            return cell::draw(scene, room, score.direction, mean);
        };
        let reason = self.words.with_reason(&self.words.withheld, self.words.why_withheld(withheld));
        cell::withheld(scene, room, &self.withheld_lines(), self.reasons.number(&reason));
    }

    /// « non publié » as a cell writes it, in the lines that it takes.
    fn withheld_lines(&self) -> Vec<String> {
        SMALL.wrap_in(self.frame.language, &self.words.withheld, self.columns.cell - GAP - cell::BESIDE_WORDS)
    }

    /// The least height of a row: where a word stands in its cells, all its lines.
    fn cells_min(&self) -> i32 {
        if self.reasons.is_one() { lines_high(&self.withheld_lines()) } else { CELL_BELOW_NAME }
    }

    /// A group of which nothing is said, in any cell.
    fn unsaid_row(&self, scene: &mut Scene, name: &str, scores: usize) {
        let last = self.columns.cell(scores.saturating_sub(1), 0, 0);
        let reason = SMALL.wrap(&self.words.too_few, last.right - self.columns.first - 16);
        let (top, bottom) = self.name(scene, (name, self.columns.group_hand), "", lines_high(&reason));
        let room = Room { left: self.columns.first, right: last.right, top, bottom };
        hatch(scene, room, 5, Ink::Quiet);
        plate(scene, room, &reason, SMALL, Ink::Strong);
        scene.y = bottom + GAP;
    }

    /// Writes a row's name and its number of answers; gives back the upper and the lower edge of its cells, which are at least
    /// `high`.
    fn name(&self, scene: &mut Scene, (name, hand): (&str, Hand), answers: &str, high: i32) -> (i32, i32) {
        let Columns { left, right, first, beside, .. } = &self.columns;
        let Some(beside) = beside else {
            let named = Entry { sign: Sign::None, text: name.to_owned(), hand, ink: Ink::Strong };
            let counted = Entry { sign: Sign::None, text: answers.to_owned(), hand: SMALL, ink: Ink::Quiet };
            scene.y += 6;
            flow(scene, *left, *right, &[named, counted]);
            return (scene.y + 1, scene.y + 1 + high.max(CELL_BELOW_NAME));
        };
        let lines = hand.wrap(name, beside.names - 8);
        let counts = SMALL.wrap(answers, beside.answers - 8);
        let height = |hand: Hand, lines: &[String]| hand.line() * i32::try_from(lines.len()).unwrap_or(0);
        let cells = (height(hand, &lines).max(height(SMALL, &counts)) + 6).max(beside.row_min).max(high);
        let (top, centre) = (scene.y, scene.y + cells / 2);
        scene.lines((*left, hand.top_around(centre, lines.len())), &lines, hand, Ink::Strong, Anchor::Start);
        let at = (first - 8, SMALL.top_around(centre, counts.len()));
        scene.lines(at, &counts, SMALL, Ink::Quiet, Anchor::End);
        (top, top + cells)
    }
}

/// The height of a cell that holds these lines.
fn lines_high(lines: &[String]) -> i32 {
    SMALL.line() * i32::try_from(lines.len()).unwrap_or(1) + 10
}

#[cfg(test)]
mod tests;
