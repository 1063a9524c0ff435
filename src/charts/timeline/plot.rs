//! The marks of one score over all moments.

use super::axes::{Axes, Flow};
use super::{Told, in_key, said, why, withheld};
use crate::charts::marks::{Side, hatch, plate};
use crate::charts::measure::{SMALL, SMALL_BOLD};
use crate::charts::numbers::place;
use crate::charts::palette::Ink;
use crate::charts::reasons::{NOT_ASKED, Reasons};
use crate::charts::scene::Scene;
use crate::charts::words::ChartWords;
use crate::disclosure::{Change, Mean, SinceBefore, TimelineLine, TimelinePoint};
use crate::domain::ratio::Ratio;

/// The radius of a dot; that of « avant » is one larger, as it is hollow.
const RADIUS: i32 = 5;
/// Half the width of an open bar and of an interval's cap.
const HALF: i32 = 6;

/// One score's marks.
pub(super) struct Plot<'a> {
    /// Where they stand.
    pub(super) axes: &'a Axes,
    /// What they say.
    pub(super) line: &'a TimelineLine,
    /// The words.
    pub(super) words: &'a ChartWords,
    /// Where it is said why moments have no mean.
    pub(super) told: Told,
    /// Why moments have no mean.
    pub(super) reasons: &'a Reasons,
}

impl Plot<'_> {
    /// Draws the level of « avant », the line between neighbours, then each moment over them.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let start = self.start();
        if let Some(start) = start {
            let ((from, to), across) = (self.axes.ends(), self.axes.points(place(start)));
            scene.line([self.axes.spot(from, across), self.axes.spot(to, across)], Ink::Quiet, 1);
        }
        self.joined(scene);
        for (moment, point) in self.line.points.iter().enumerate() {
            if let (Some(start), SinceBefore::Change(change)) = (start, point.since) {
                self.interval(scene, moment, start, change);
            }
            self.point(scene, moment, point);
        }
    }

    /// The exact mean of « avant ».
    fn start(&self) -> Option<Ratio> {
        match self.line.start()?.mean {
            Mean::Exact(value) => Some(value),
            _ => None,
        }
    }

    /// A stroke from each exact mean to the next moment's, where that is exact too.
    fn joined(&self, scene: &mut Scene) {
        let spots = self.line.points.iter().enumerate().map(|(moment, point)| {
            let across = self.axes.points(place(exact(point)?));
            Some(self.axes.spot(self.axes.moment(moment), across))
        });
        let spots: Vec<_> = spots.collect();
        for pair in spots.windows(2) {
            if let [Some(from), Some(to)] = pair {
                scene.line([*from, *to], Ink::Strong, 2);
            }
        }
    }

    /// The interval of the change, from the mean of « avant » on; no cap where it reaches beyond the scale.
    fn interval(&self, scene: &mut Scene, moment: usize, start: Ratio, change: Change) {
        let (along, start) = (self.axes.moment(moment), start.to_f64());
        let end = |points: f64| self.axes.points((start + points).clamp(0.0, 100.0));
        let (low, high) = (end(change.low), end(change.high));
        scene.line([self.axes.spot(along, low), self.axes.spot(along, high)], Ink::Quiet, 2);
        for (points, across) in [(change.low, low), (change.high, high)] {
            if (0.0..=100.0).contains(&(start + points)) {
                let cap = [along - HALF, along + HALF].map(|along| self.axes.spot(along, across));
                scene.line(cap, Ink::Quiet, 2);
            }
        }
    }

    fn point(&self, scene: &mut Scene, moment: usize, point: &TimelinePoint) {
        let Some(mean) = said(point) else { return self.hatched(scene, moment, point) };
        let spot = |value| self.axes.spot(self.axes.moment(moment), self.axes.points(place(value)));
        match mean {
            Mean::Exact(value) if matches!(point.since, SinceBefore::Start) => {
                scene.ring(spot(value), RADIUS + 1, Ink::Strong);
            }
            Mean::Exact(value) => scene.disc(spot(value), RADIUS, Ink::Strong),
            Mean::AtMost(bound) => self.open_bar(scene, moment, Side::Below, bound),
            Mean::AtLeast(bound) => self.open_bar(scene, moment, Side::Above, bound),
            Mean::Withheld(_) => {}
        }
        let (at, anchor) = self.axes.figure(moment);
        let text = mean.in_whole_points().unwrap_or_default();
        let hand = if matches!(mean, Mean::Exact(_)) { SMALL_BOLD } else { SMALL };
        scene.text(at, &text, hand, Ink::Strong, anchor);
    }

    /// The open bar of a bound, as on other charts, whichever way time goes.
    fn open_bar(&self, scene: &mut Scene, moment: usize, side: Side, bound: Ratio) {
        let along = self.axes.moment(moment);
        let stop = self.axes.points(place(bound));
        let open = self.axes.points(if side == Side::Below { 0.0 } else { 100.0 });
        let outline = [(-HALF, open), (-HALF, stop), (HALF, stop), (HALF, open)];
        scene.line(outline.map(|(aside, across)| self.axes.spot(along + aside, across)), Ink::Strong, 2);
        let inward = (stop - open).signum();
        let (tip, tail) = (open + 2 * inward, stop - 4 * inward);
        if (tail - tip) * inward >= 8 {
            let head = [(-3, tip + 5 * inward), (0, tip), (3, tip + 5 * inward)];
            scene.line(
                [(0, tail), (0, tip)].map(|(aside, at)| self.axes.spot(along + aside, at)),
                Ink::Strong,
                1,
            );
            scene.line(head.map(|(aside, at)| self.axes.spot(along + aside, at)), Ink::Strong, 1);
        }
    }

    /// What is not said. The reason stands in the hatching, or in the key, by its number where there are several.
    fn hatched(&self, scene: &mut Scene, moment: usize, point: &TimelinePoint) {
        let room = self.axes.room(moment);
        scene.block((room.left, room.top), (room.right, room.bottom), Ink::Paper);
        hatch(scene, room, 7, Ink::Quiet);
        if let Some(text) = self.unsaid(point) {
            plate(scene, room, &[text], SMALL, Ink::Strong);
        }
    }

    /// What stands in the hatching: the reason, or what leads to it in the key.
    fn unsaid(&self, point: &TimelinePoint) -> Option<String> {
        let withheld = withheld(point);
        let number = withheld.and_then(|reason| self.reasons.number(&in_key(reason, self.words)));
        match (self.told, self.axes.flow, withheld) {
            (Told::InPlace, ..) | (_, Flow::Down, None) => Some(why(point, self.words).to_owned()),
            (Told::InKey, Flow::Right, None) => Some(NOT_ASKED.to_owned()),
            (Told::InKey, Flow::Right, Some(_)) => number.map(str::to_owned),
            (Told::InKey, Flow::Down, Some(_)) => {
                let word = &self.words.withheld;
                Some(number.map_or_else(|| word.clone(), |number| format!("{word}\u{a0}{number}")))
            }
        }
    }
}

fn exact(point: &TimelinePoint) -> Option<Ratio> {
    match said(point) {
        Some(Mean::Exact(value)) => Some(value),
        _ => None,
    }
}
