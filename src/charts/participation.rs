//! How many answered: the answers of each wave, as far as their number was published. A band is full up to its lower end and
//! striped up to its upper one.
//!
//! Out of how many is not drawn: the gate publishes no number of members.

use super::frame::Frame;
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, key};
use super::marks::{Room, stripes};
use super::measure::{Hand, NAME, SMALL, STRONG};
use super::numbers::answers;
use super::palette::Ink;
use super::rows::{Columns, Told, hatched, hatched_height};
use super::scene::{Anchor, Scene};
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::disclosure::{Count, Published, Release};

/// The height of a bar.
const HEIGHT: i32 = 14;
/// Up to this many waves each shows its cells; beyond, a row each for its whole.
const CELLS_UP_TO: usize = 3;

/// Draws the answers of `releases`, which are named by `labels` in their order; one that is missing is named by its kind.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn participation(
    releases: &[Published<Release>],
    labels: &[String],
    frame: &Frame<'_>,
    words: &ChartWords,
) -> Result<Chart, ChartError> {
    let mut scene = begin(frame);
    let panels = panels(releases, labels, words);
    let rows = || panels.iter().flat_map(|panel| &panel.rows);
    if panels.is_empty() {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        let most = rows().filter_map(|row| row.n).map(reach).max().unwrap_or(1);
        let chart = Bars { columns: Columns::of(frame), most, frame, words };
        chart.key(&mut scene, rows());
        for (place, panel) in panels.iter().enumerate() {
            // Space tells the waves apart.
            scene.y += if place > 0 { 14 } else { 0 };
            chart.panel(&mut scene, panel);
        }
    }
    finish(scene, frame, words, [])
}

/// The rows of one wave under its name, or a row for each wave and no name.
struct Panel {
    name: Option<String>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    hand: Hand,
    /// `None` where too few answered for anything to be said.
    n: Option<Count>,
}

impl Row {
    fn new(name: String, n: Option<Count>) -> Self {
        Self { name, hand: NAME, n }
    }

    fn total(name: String, n: Option<Count>) -> Self {
        Self { name, hand: STRONG, n }
    }
}

fn panels(releases: &[Published<Release>], labels: &[String], words: &ChartWords) -> Vec<Panel> {
    let named = releases.iter().enumerate().map(|(place, release)| {
        let label = labels.get(place).cloned().unwrap_or_else(|| words.moment(release.moment).to_owned());
        (label, release)
    });
    let are_whole = releases.iter().all(|release| release.cells.len() < 2 && release.unsaid.is_empty());
    if are_whole || releases.len() > CELLS_UP_TO {
        let rows: Vec<_> =
            named.map(|(name, release)| Row::total(name, release.whole().map(|whole| whole.n))).collect();
        return if rows.is_empty() { Vec::new() } else { vec![Panel { name: None, rows }] };
    }
    named.map(|(name, release)| Panel { name: Some(name), rows: cells(release, words) }).collect()
}

/// The cells of a release, those of which nothing is said, and their total.
fn cells(release: &Release, words: &ChartWords) -> Vec<Row> {
    let said = release.cells.iter().map(|cell| Row::new(words.population(cell), Some(cell.n)));
    let unsaid = release.unsaid.iter().map(|group| Row::new(group.name.clone(), None));
    let total = release.total.iter().filter(|_| release.cells.len() > 1);
    said.chain(unsaid).chain(total.map(|cell| Row::total(words.total.clone(), Some(cell.n)))).collect()
}

/// How far a bar reaches on the scale; one that is open at its end reaches a little beyond what is known.
fn reach(n: Count) -> u32 {
    match n {
        Count::Exact(n) | Count::Band { to: Some(n), .. } => n,
        Count::Band { from, to: None } => from.saturating_add(from / 5 + 1),
    }
}

struct Bars<'a> {
    columns: Columns,
    most: u32,
    frame: &'a Frame<'a>,
    words: &'a ChartWords,
}

impl Bars<'_> {
    fn key<'r>(&self, scene: &mut Scene, rows: impl Iterator<Item = &'r Row> + Clone) {
        let has_band = rows.clone().any(|row| matches!(row.n, Some(Count::Band { .. })));
        let is_unsaid = rows.clone().any(|row| row.n.is_none());
        let signs = [
            (Sign::OpenEnded, &self.words.counts.band_key, has_band),
            (Sign::Hatching, &self.words.hatching_key, is_unsaid),
        ];
        let entries: Vec<_> =
            signs.into_iter().filter(|sign| sign.2).map(|(sign, text, _)| Entry::new(sign, text)).collect();
        key(scene, self.frame, (self.columns.left, self.columns.right), &entries);
    }

    fn panel(&self, scene: &mut Scene, panel: &Panel) {
        let (left, right) = (self.columns.left, self.columns.right);
        if let Some(name) = &panel.name {
            let lines = STRONG.wrap(name, right - left);
            scene.y = scene.lines((left, scene.y + 6), &lines, STRONG, Ink::Strong, Anchor::Start) + 4;
        }
        for row in &panel.rows {
            self.row(scene, row);
        }
    }

    fn row(&self, scene: &mut Scene, row: &Row) {
        let figures = row.n.map(|n| answers(n, self.words, self.frame.language)).unwrap_or_default();
        let told = Told { name: &row.name, hand: row.hand, notes: &[], figures: &figures };
        let Some(n) = row.n else {
            let reason = self.columns.reason(&self.words.too_few);
            let height = hatched_height(&reason);
            return self.columns.row(scene, &told, height, |scene, room| hatched(scene, room, &reason));
        };
        self.columns.row(scene, &told, HEIGHT, |scene, room| self.bar(scene, room, n));
    }

    fn bar(&self, scene: &mut Scene, room: Room, n: Count) {
        let width = f64::from(room.right - room.left) / f64::from(self.most.max(1));
        let at = |answers: u32| room.left + (f64::from(answers) * width).round() as i32;
        let (certain, end) = match n {
            Count::Exact(n) => (n, n),
            Count::Band { from, .. } => (from, reach(n)),
        };
        let (certain, end) = (at(certain).max(room.left + 1), at(end));
        scene.block((room.left, room.top), (certain, room.bottom), Ink::Quiet);
        if end > certain {
            stripes(scene, Room { left: certain, right: end, ..room }, Ink::Quiet);
        }
    }
}

#[cfg(test)]
mod tests;
