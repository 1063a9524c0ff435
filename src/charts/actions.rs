//! Where actions stand: a row for each axe de changement, a square for each of its actions.
//!
//! The four states differ by what fills the square, so that they are told apart in grey print: full, hatched, open, crossed out.
//! Nobody's answers are behind this chart: an action is what the group and its intervenant wrote down.

mod units;

use super::frame::Frame;
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, flow};
use super::measure::{NAME, SMALL};
use super::palette::Ink;
use super::rows::{Columns, Told};
use super::scene::Scene;
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::domain::action::Status;
use units::Units;

/// The actions of one axe de changement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisActions {
    /// The axis.
    pub axis: String,
    /// Where each of its actions stands.
    pub statuses: Vec<Status>,
}

/// The order of the squares: what is done first.
const ORDER: [Status; 4] = [Status::Done, Status::UnderWay, Status::ToDo, Status::Dropped];

/// Draws a row for each axis.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn actions(axes: &[AxisActions], frame: &Frame<'_>, words: &ChartWords) -> Result<Chart, ChartError> {
    let mut scene = begin(frame);
    if axes.is_empty() {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        let columns = Columns::of(frame);
        key(&mut scene, &columns, axes, words);
        for axis in axes {
            row(&mut scene, &columns, axis, words);
        }
    }
    finish(scene, frame, words, [])
}

/// The states that are on the chart.
fn key(scene: &mut Scene, columns: &Columns, axes: &[AxisActions], words: &ChartWords) {
    let is_there = |status: &Status| axes.iter().any(|axis| axis.statuses.contains(status));
    let entry = |status: Status| Entry::new(Sign::Action(status), words.actions.status(status));
    let entries: Vec<_> = ORDER.into_iter().filter(is_there).map(entry).collect();
    flow(scene, columns.left, columns.right, &entries);
    scene.y += 10;
}

fn row(scene: &mut Scene, columns: &Columns, axis: &AxisActions, words: &ChartWords) {
    let done = axis.statuses.iter().filter(|status| **status == Status::Done).count();
    let figures = words.actions.done_of.replace("{done}", &done.to_string());
    let figures = figures.replace("{all}", &axis.statuses.len().to_string());
    let told = Told { name: &axis.axis, hand: NAME, notes: &[], figures: &figures };
    let ordered: Vec<Status> = ORDER
        .into_iter()
        .flat_map(|one| axis.statuses.iter().copied().filter(move |status| *status == one))
        .collect();
    let units = Units::new(columns.to - columns.from, ordered.len());
    columns.row(scene, &told, units.height(), |scene, room| units.draw(scene, room, &ordered));
}

#[cfg(test)]
mod tests;
