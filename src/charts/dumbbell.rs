//! Before and after, for the whole of a dispositif: a row for each score, with the interval of the change.
//!
//! Two exact means are two dots on one line. A bound is an open bar and takes a line of its own, so that nobody reads a
//! distance between two figures of which one is not known. What is not published is hatched and says why.

mod plot;

use plot::{Axis, Pairs, Plot};

use super::frame::{Frame, Setting};
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, flow, key};
use super::marks::Room;
use super::measure::{Hand, SMALL, SMALL_BOLD, STRONG};
use super::palette::Ink;
use super::scene::{Anchor, Scene};
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::disclosure::{Change, Comparison, ComparisonLine, Mean, Published, Verdict, signed, whole_points};

/// Above and below the content of a row, in pixels.
const PADDING: i32 = 9;
/// From this many rows on, the axis is written a second time below the last.
const AXIS_TWICE_FROM: usize = 7;
/// Up to this many rows, each of two dots says its moment; beyond, the key alone does.
const MOMENTS_UP_TO: usize = 8;

/// Draws `comparison` on the axis from 0 to 100, in points, a row for each of its lines.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn dumbbell(
    comparison: &Published<Comparison>,
    frame: &Frame<'_>,
    words: &ChartWords,
) -> Result<Chart, ChartError> {
    let chart = Dumbbell { comparison, frame, words, columns: Columns::of(frame) };
    let mut scene = begin(frame);
    if comparison.lines.is_empty() {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        chart.key(&mut scene);
        if frame.setting != Setting::Key {
            chart.rows(&mut scene);
        }
    }
    finish(scene, frame, words, comparison.lines.iter().map(|line| &line.score))
}

struct Dumbbell<'a> {
    comparison: &'a Comparison,
    frame: &'a Frame<'a>,
    words: &'a ChartWords,
    columns: Columns,
}

/// Where things stand from left to right.
struct Columns {
    left: i32,
    right: i32,
    axis: Axis,
    /// The left edges and the widths of the names and of the changes, where they stand beside the plot.
    beside: Option<Beside>,
}

struct Beside {
    names: i32,
    change_left: i32,
    changes: i32,
}

impl Columns {
    fn of(frame: &Frame<'_>) -> Self {
        let left = frame.margin();
        let right = i32::try_from(frame.drawn_width()).unwrap_or(0) - left;
        if !frame.is_wide() {
            return Self { left, right, axis: Axis { zero: left + 8, hundred: right - 12 }, beside: None };
        }
        let names = if frame.setting.is_named() { 0 } else { (right - left) * 27 / 100 };
        let changes = (right - left) * 21 / 100;
        let change_left = right - changes;
        let axis = Axis { zero: left + names + if names > 0 { 24 } else { 8 }, hundred: change_left - 28 };
        Self { left, right, axis, beside: Some(Beside { names, change_left, changes }) }
    }
}

/// A paragraph of a row.
struct Block {
    lines: Vec<String>,
    hand: Hand,
    ink: Ink,
}

impl Block {
    fn new(text: &str, width: i32, hand: Hand, ink: Ink) -> Self {
        Self { lines: hand.wrap(text, width), hand, ink }
    }

    fn height(&self) -> i32 {
        self.hand.line() * i32::try_from(self.lines.len()).unwrap_or(0)
    }
}

impl Dumbbell<'_> {
    fn key(&self, scene: &mut Scene) {
        let lines = &self.comparison.lines;
        let means =
            || lines.iter().flat_map(|line| [line.before, line.after]).map(|figure| figure.map(|f| f.mean));
        let is_bound = |mean: Option<Mean>| matches!(mean, Some(Mean::AtMost(_) | Mean::AtLeast(_)));
        let is_unsaid = |mean: Option<Mean>| matches!(mean, None | Some(Mean::Withheld(_)));
        let signs = [
            (Sign::Before, self.words.moment(self.comparison.before), means().any(|mean| !is_unsaid(mean))),
            (Sign::After, self.words.moment(self.comparison.after), means().any(|mean| !is_unsaid(mean))),
            (
                Sign::Interval,
                self.words.interval_key.as_str(),
                lines.iter().any(|line| shown_change(line).is_some()),
            ),
            (Sign::Bound, self.words.bound_key.as_str(), means().any(is_bound)),
            (Sign::Hatching, self.words.hatching_key.as_str(), means().any(is_unsaid)),
        ];
        let entries: Vec<_> =
            signs.into_iter().filter(|sign| sign.2).map(|(sign, text, _)| Entry::new(sign, text)).collect();
        key(scene, self.frame, (self.columns.left, self.columns.right), &entries);
    }

    fn rows(&self, scene: &mut Scene) {
        self.axis(scene);
        for line in &self.comparison.lines {
            self.row(scene, line);
        }
        if self.comparison.lines.len() >= AXIS_TWICE_FROM {
            scene.y += 4;
            self.axis(scene);
        }
    }

    fn axis(&self, scene: &mut Scene) {
        for tick in [0, 25, 50, 75, 100] {
            let x = self.columns.axis.x(f64::from(tick));
            scene.text((x, scene.y), &tick.to_string(), SMALL, Ink::Quiet, Anchor::Middle);
        }
        scene.y += SMALL.line() + 2;
    }

    fn row(&self, scene: &mut Scene, line: &ComparisonLine) {
        let top = scene.y;
        let plot = self.plot(line);
        match &self.columns.beside {
            Some(beside) => self.row_beside(scene, line, &plot, beside),
            None => self.row_stacked(scene, line, &plot),
        }
        scene.line([(self.columns.left, top), (self.columns.right, top)], Ink::Rule, 1);
    }

    fn plot<'a>(&'a self, line: &'a ComparisonLine) -> Plot<'a> {
        Plot {
            axis: self.columns.axis,
            before: self.words.moment(self.comparison.before),
            after: self.words.moment(self.comparison.after),
            pairs: if self.comparison.lines.len() <= MOMENTS_UP_TO { Pairs::Named } else { Pairs::Bare },
            ink: verdict_ink(line.verdict),
            line,
            words: self.words,
        }
    }

    fn row_beside(&self, scene: &mut Scene, line: &ComparisonLine, plot: &Plot<'_>, beside: &Beside) {
        let names = self.names(line, beside.names);
        let changes = self.changes(line, beside.changes);
        let height = plot.height().max(stack_height(&names)).max(stack_height(&changes));
        let top = scene.y + PADDING;
        self.columns.axis.grid(scene, scene.y, scene.y + height + 2 * PADDING);
        plot.draw(scene, top + (height - plot.height()) / 2);
        stack(scene, (self.columns.left, top), &names);
        stack(scene, (beside.change_left, top), &changes);
        scene.y = top + height + PADDING;
    }

    fn row_stacked(&self, scene: &mut Scene, line: &ComparisonLine, plot: &Plot<'_>) {
        let width = self.columns.right - self.columns.left;
        let top = scene.y + PADDING;
        let below = stack(scene, (self.columns.left, top), &self.names(line, width)) + 4;
        self.columns.axis.grid(scene, below, below + plot.height());
        plot.draw(scene, below);
        scene.y = below + plot.height() + 8;
        let entries: Vec<_> = self
            .changes(line, width)
            .into_iter()
            .map(|block| Entry {
                sign: Sign::None,
                text: block.lines.join(" "),
                hand: block.hand,
                ink: block.ink,
            })
            .collect();
        flow(scene, self.columns.left, self.columns.right, &entries);
        scene.y += PADDING;
    }

    /// The score's name and what is favourable of it.
    fn names(&self, line: &ComparisonLine, width: i32) -> Vec<Block> {
        if self.frame.setting.is_named() {
            return Vec::new();
        }
        let name = line.score.name.get(self.frame.language);
        vec![
            Block::new(name, width, STRONG, Ink::Strong),
            Block::new(self.words.direction(line.score.direction), width, SMALL, Ink::Quiet),
        ]
    }

    /// The change in points, its interval, its verdict; or why there is none.
    fn changes(&self, line: &ComparisonLine, width: i32) -> Vec<Block> {
        let verdict = self.words.verdict(line.verdict);
        let mut blocks = Vec::new();
        if let Some(change) = shown_change(line) {
            let points = whole_points(change.points);
            let unit = self.words.points(points, self.frame.language);
            let between = self.words.between.replace("{low}", &signed(change.low));
            let between = between.replace("{high}", &signed(change.high));
            let size = format!("{}\u{a0}{unit}", signed(change.points));
            blocks.push(Block::new(&size, width, STRONG, Ink::Strong));
            blocks.push(Block::new(&between, width, SMALL, Ink::Quiet));
        }
        if !self.frame.setting.is_named() {
            blocks.push(Block::new(verdict, width, SMALL_BOLD, verdict_ink(line.verdict)));
        }
        // Where the whole row is hatched, the hatching carries the reason; a page says it in a sentence under its chart.
        let says_reason = !Plot::is_all_hatched(line) && self.frame.setting != Setting::Page;
        if let (Verdict::NotPublished(reason), true) = (line.verdict, says_reason) {
            blocks.push(Block::new(self.words.because(reason), width, SMALL, Ink::Quiet));
        }
        blocks
    }
}

/// The change, unless the verdict says that it is not published.
fn shown_change(line: &ComparisonLine) -> Option<Change> {
    line.change.filter(|_| !matches!(line.verdict, Verdict::NotPublished(_)))
}

fn verdict_ink(verdict: Verdict) -> Ink {
    match verdict {
        Verdict::Improvement => Ink::Good,
        Verdict::Deterioration => Ink::Bad,
        Verdict::NotPublished(_) | Verdict::Stable | Verdict::Inconclusive | Verdict::Exploratory => {
            Ink::Quiet
        }
    }
}

fn stack_height(blocks: &[Block]) -> i32 {
    blocks.iter().map(Block::height).sum()
}

fn stack(scene: &mut Scene, (x, mut y): (i32, i32), blocks: &[Block]) -> i32 {
    for block in blocks {
        y = scene.lines((x, y), &block.lines, block.hand, block.ink, Anchor::Start);
    }
    y
}

/// A room over the whole axis.
fn across(axis: Axis, top: i32, height: i32) -> Room {
    Room { left: axis.zero, top, right: axis.hundred, bottom: top + height }
}

#[cfg(test)]
mod tests;
