//! How many people of the whole are at or above a score's threshold, or chose the answers that an item counts: a row each.
//!
//! Below twenty people each is a dot, from there on they are a bar in two parts. Dots stand in an order of the chart's own,
//! those that are counted first: it tells nothing of who they are. Of a bound only the part that is certain is drawn as
//! one or the other; the rest is striped. There is no percentage at any size: the gate publishes none.

mod bars;
mod counted;
mod units;

use counted::{Line, Parts};

use super::frame::{Frame, Setting};
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, key};
use super::measure::{SMALL, STRONG};
use super::palette::Ink;
use super::rows::{Columns, Told, hatched, hatched_height};
use super::scene::Scene;
use super::words::ChartWords;
use super::{Chart, ChartError};

pub use counted::Counted;

/// From this many people on they are no longer counted by eye: a bar says it better than dots.
const BARS_FROM: u32 = 20;

/// Draws a row for each thing that is `counted`.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn people(counted: &Counted<'_>, frame: &Frame<'_>, words: &ChartWords) -> Result<Chart, ChartError> {
    let mut scene = begin(frame);
    let lines = counted.lines(words, frame.language);
    if lines.is_empty() {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        let most = lines.iter().filter_map(|line| line.parts).map(Parts::all).max().unwrap_or(1);
        let chart = Rows { columns: Columns::of(frame), most, frame, words };
        chart.key(&mut scene, counted, &lines);
        let rows = lines.iter().filter(|_| frame.setting != Setting::Key);
        for line in rows {
            chart.row(&mut scene, line);
        }
    }
    finish(scene, frame, words, counted.scores())
}

struct Rows<'a> {
    columns: Columns,
    /// The most people of a row: one person is as wide in every row.
    most: u32,
    frame: &'a Frame<'a>,
    words: &'a ChartWords,
}

impl Rows<'_> {
    fn key(&self, scene: &mut Scene, counted: &Counted<'_>, lines: &[Line]) {
        let any = |test: fn(Parts) -> bool| lines.iter().filter_map(|line| line.parts).any(test);
        let [within, outside, either] = counted.key(self.words);
        let [counted, open, unknown] =
            if self.are_dots() { [Sign::After, Sign::Before, Sign::Either] } else { Sign::BAR };
        let signs = [
            (counted, within.as_str(), any(|parts| parts.within > 0)),
            (open, outside.as_str(), any(|parts| parts.outside > 0)),
            (unknown, either.as_str(), any(|parts| parts.either > 0)),
            (Sign::Hatching, self.words.hatching_key.as_str(), lines.iter().any(|line| line.parts.is_none())),
        ];
        let each = self.are_dots().then(|| Entry::new(Sign::None, &self.words.counts.dot_key));
        let signs = signs.into_iter().filter(|sign| sign.2).map(|(sign, text, _)| Entry::new(sign, text));
        let entries: Vec<_> = each.into_iter().chain(signs).collect();
        key(scene, self.frame, (self.columns.left, self.columns.right), &entries);
    }

    fn are_dots(&self) -> bool {
        self.most < BARS_FROM
    }

    fn row(&self, scene: &mut Scene, line: &Line) {
        let told = Told { name: &line.name, hand: STRONG, notes: &line.notes, figures: &line.figures };
        let Some(parts) = line.parts else {
            let reason = self.columns.reason(&line.reason);
            let height = hatched_height(&reason);
            return self.columns.row(scene, &told, height, |scene, room| hatched(scene, room, &reason));
        };
        if self.are_dots() {
            let dots = units::Dots::new(&self.columns, self.most);
            self.columns
                .row(scene, &told, dots.height(), |scene, room| dots.draw(scene, room, parts, line.ink));
        } else {
            self.columns.row(scene, &told, bars::HEIGHT, |scene, room| {
                bars::draw(scene, room, parts, self.most, line.ink);
            });
        }
    }
}

#[cfg(test)]
mod tests;
