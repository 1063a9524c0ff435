//! Where a moment and a number of points stand, whichever way time goes.

use crate::charts::marks::Room;
use crate::charts::measure::SMALL;
use crate::charts::palette::Ink;
use crate::charts::scene::{Anchor, Place, Scene};

/// The narrowest room of a moment whose label stands below it, where its words are short.
const MOMENT_MIN: i32 = 43;
/// Between two labels.
const BETWEEN: i32 = 4;
/// The widest: beyond, two moments are too far apart for a line between them.
const MOMENT_MAX: i32 = 150;
/// Room for the ticks at the left of it.
const TICKS: i32 = 30;
/// The height of a moment where time goes down.
const ROW_MIN: i32 = 34;
/// Room for figures between labels and plot where time goes down.
const FIGURES: i32 = 42;

/// Which way time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    /// From left to right, points from bottom to top.
    Right,
    /// From top to bottom, points from left to right.
    Down,
}

/// The axes of one panel, in pixels. « Along » is the axis of time, « across » that of points.
pub(super) struct Axes {
    pub(super) flow: Flow,
    /// Across: where 0 points are.
    zero: i32,
    /// Across: where 100 points are.
    hundred: i32,
    /// Along: the middle of the first moment.
    first: i32,
    /// Along: from one moment to the next.
    step: i32,
    moments: usize,
    /// The left edge of the panel, and its upper edge.
    corner: Place,
    /// Below everything.
    pub(super) bottom: i32,
}

impl Axes {
    /// The axes of a panel between two edges, from `top` on, for moments with these labels; the plot is `plot` pixels high where
    /// time goes to the right.
    pub(super) fn new((left, right): (i32, i32), top: i32, labels: &[String], plot: i32) -> Self {
        let moments = i32::try_from(labels.len()).unwrap_or(1).max(1);
        let step = ((right - left - TICKS) / moments).min(MOMENT_MAX);
        let lines = |width| labels.iter().map(|label| label_lines(label, width).len()).max().unwrap_or(1);
        let height = |lines: usize| SMALL.line() * i32::try_from(lines).unwrap_or(1);
        if step >= moment_min(labels) {
            let zero = top + SMALL.line() + 8 + plot;
            return Self {
                flow: Flow::Right,
                zero,
                hundred: zero - plot,
                first: left + TICKS + step / 2,
                step,
                moments: labels.len(),
                corner: (left, top),
                bottom: zero + 8 + height(lines(step - BETWEEN)),
            };
        }
        let zero = left + label_width(left, right) + FIGURES + 8;
        let step = (height(lines(label_width(left, right))) + 8).max(ROW_MIN);
        let head = top + SMALL.line() + 4;
        Self {
            flow: Flow::Down,
            zero,
            hundred: right - 12,
            first: head + step / 2,
            step,
            moments: labels.len(),
            corner: (left, top),
            bottom: head + step * moments,
        }
    }

    /// Where a place along time and a place across it is.
    pub(super) fn spot(&self, along: i32, across: i32) -> Place {
        match self.flow {
            Flow::Right => (along, across),
            Flow::Down => (across, along),
        }
    }

    /// Along: the middle of a moment.
    pub(super) fn moment(&self, place: usize) -> i32 {
        self.first + self.step * i32::try_from(place).unwrap_or(0)
    }

    /// Across: a number of points, to the nearest pixel.
    pub(super) fn points(&self, points: f64) -> i32 {
        self.zero + (points / 100.0 * f64::from(self.hundred - self.zero)).round() as i32
    }

    /// The first and the last place along time, with half a moment at both ends.
    pub(super) fn ends(&self) -> (i32, i32) {
        let last = self.moment(self.moments.saturating_sub(1));
        (self.first - self.step / 2, last + self.step / 2)
    }

    /// The room of a moment, over all points.
    pub(super) fn room(&self, place: usize) -> Room {
        let half = (self.step / 2 - 4).min(26);
        let (from, to) = (self.moment(place) - half, self.moment(place) + half);
        let low = self.zero.min(self.hundred);
        let high = self.zero.max(self.hundred);
        match self.flow {
            Flow::Right => Room { left: from, top: low, right: to, bottom: high },
            Flow::Down => Room { left: low, top: from, right: high, bottom: to },
        }
    }

    /// Whether `text` can be read on one line in the room of a moment.
    pub(super) fn holds(&self, text: &str) -> bool {
        let room = self.room(0);
        SMALL.width(text) <= room.right - room.left - 24
    }

    /// Draws the grid, its ticks and the labels of the moments.
    pub(super) fn frame(&self, scene: &mut Scene, labels: &[String]) {
        let (from, to) = self.ends();
        for tick in [0, 25, 50, 75, 100] {
            let across = self.points(f64::from(tick));
            scene.line([self.spot(from, across), self.spot(to, across)], Ink::Rule, 1);
            let (at, anchor) = match self.flow {
                Flow::Right => ((from - 6, SMALL.top_around(across, 1)), Anchor::End),
                Flow::Down => ((across, self.corner.1), Anchor::Middle),
            };
            scene.text(at, &tick.to_string(), SMALL, Ink::Quiet, anchor);
        }
        for (place, label) in labels.iter().enumerate() {
            self.label(scene, self.moment(place), label);
        }
    }

    fn label(&self, scene: &mut Scene, along: i32, label: &str) {
        match self.flow {
            Flow::Right => {
                let lines = label_lines(label, self.step - BETWEEN);
                scene.lines((along, self.zero + 8), &lines, SMALL, Ink::Strong, Anchor::Middle);
            }
            Flow::Down => {
                let lines = label_lines(label, self.zero - FIGURES - 8 - self.corner.0);
                let top = SMALL.top_around(along, lines.len());
                scene.lines((self.corner.0, top), &lines, SMALL, Ink::Strong, Anchor::Start);
            }
        }
    }

    /// Where a moment's figure is written: above the plot, or beside it.
    pub(super) fn figure(&self, place: usize) -> (Place, Anchor) {
        let along = self.moment(place);
        match self.flow {
            Flow::Right => ((along, self.corner.1), Anchor::Middle),
            Flow::Down => ((self.zero - 10, SMALL.top_around(along, 1)), Anchor::End),
        }
    }
}

/// The room that a moment needs for its label to stand below it without a word being broken: « avant », « 2026, ».
fn moment_min(labels: &[String]) -> i32 {
    let words = labels.iter().flat_map(|label| label.split_inclusive([' ', '-']));
    let widest = words.map(|word| SMALL.width(word.trim_end())).max().unwrap_or(0);
    (widest + BETWEEN).max(MOMENT_MIN)
}

fn label_lines(label: &str, width: i32) -> Vec<String> {
    SMALL.wrap(label, width)
}

/// Room for labels where time goes down: a third, so that the plot keeps half.
fn label_width(left: i32, right: i32) -> i32 {
    (right - left) * 30 / 100
}
