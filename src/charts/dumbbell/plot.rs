//! The plot of one row: dots, open bars or hatching on the axis from 0 to 100.

use super::{across, shown_change};
use crate::charts::marks::{Room, Side, hatch, interval, open_bar, plate};
use crate::charts::measure::{SMALL, SMALL_BOLD};
use crate::charts::numbers::place;
use crate::charts::palette::Ink;
use crate::charts::scene::{Anchor, Scene};
use crate::charts::words::ChartWords;
use crate::disclosure::{ComparisonLine, Mean, MeanFigure, NotPublished, Verdict};
use crate::domain::ratio::Ratio;

/// The height of two dots on one line, with their figures above and the interval below.
const PAIR: i32 = 46;
/// The height of a line that one figure has for itself.
const LANE: i32 = 26;
/// The radius of the dot after. The one before is one larger, so that both show where they coincide.
const RADIUS: i32 = 6;

/// The axis from 0 to 100, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    /// Where 0 is.
    pub zero: i32,
    /// Where 100 is.
    pub hundred: i32,
}

impl Axis {
    /// Where a number of points is, to the nearest pixel.
    pub(super) fn x(self, points: f64) -> i32 {
        self.zero + (points / 100.0 * f64::from(self.hundred - self.zero)).round() as i32
    }

    /// Lines at every 25 points.
    pub(super) fn grid(self, scene: &mut Scene, top: i32, bottom: i32) {
        for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
            scene.line([(self.x(tick), top), (self.x(tick), bottom)], Ink::Rule, 1);
        }
    }
}

/// Whether the figures above two dots say their moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pairs {
    /// « avant 56 ».
    Named,
    /// « 56 »: the key says which dot is which.
    Bare,
}

/// One row's plot.
pub(super) struct Plot<'a> {
    /// The axis.
    pub(super) axis: Axis,
    /// The word before the earlier figure.
    pub(super) before: &'a str,
    /// The word before the later figure.
    pub(super) after: &'a str,
    /// Whether two dots are named.
    pub(super) pairs: Pairs,
    /// The colour of the verdict.
    pub(super) ink: Ink,
    /// The figures.
    pub(super) line: &'a ComparisonLine,
    /// The words.
    pub(super) words: &'a ChartWords,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dot {
    Hollow,
    Full,
}

impl Plot<'_> {
    /// Whether neither figure is said, so that the row is one hatched band.
    pub(super) fn is_all_hatched(line: &ComparisonLine) -> bool {
        said(line.before).is_none() && said(line.after).is_none()
    }

    fn exact_pair(&self) -> Option<(Ratio, Ratio)> {
        match (said(self.line.before), said(self.line.after)) {
            (Some(Mean::Exact(before)), Some(Mean::Exact(after))) => Some((before, after)),
            _ => None,
        }
    }

    /// Why neither figure is said: once where both have the same reason.
    fn reason(&self) -> Vec<String> {
        let withheld = |figure: Option<MeanFigure>| figure.and_then(|figure| figure.mean.withheld());
        match (withheld(self.line.before), withheld(self.line.after), self.line.verdict) {
            (Some(one), Some(other), _) if one == other => self.in_band(self.words.why_withheld(one)),
            (Some(_), Some(_), _) => {
                let before = self.why(self.before, self.line.before);
                before.into_iter().chain(self.why(self.after, self.line.after)).collect()
            }
            (_, _, Verdict::NotPublished(reason)) => self.in_band(self.words.because(reason)),
            _ => self.in_band(self.words.because(NotPublished::Withheld)),
        }
    }

    /// A text in the lines that it takes within the hatching.
    fn in_band(&self, text: &str) -> Vec<String> {
        SMALL.wrap(text, self.axis.hundred - self.axis.zero - 40)
    }

    /// The height that the plot takes.
    pub(super) fn height(&self) -> i32 {
        if Self::is_all_hatched(self.line) {
            SMALL.line() * i32::try_from(self.reason().len()).unwrap_or(1) + 18
        } else if self.exact_pair().is_some() {
            PAIR
        } else {
            self.lane_height(self.before, self.line.before) + self.lane_height(self.after, self.line.after)
        }
    }

    /// The height of one figure's line: more where the reason why it is not published takes several.
    fn lane_height(&self, moment: &str, figure: Option<MeanFigure>) -> i32 {
        match said(figure) {
            Some(_) => LANE,
            None => {
                let lines = i32::try_from(self.why(moment, figure).len()).unwrap_or(1);
                LANE.max(SMALL.line() * lines + 12)
            }
        }
    }

    /// « après : ses parties ne sont pas assez connues », in the lines that it takes.
    fn why(&self, moment: &str, figure: Option<MeanFigure>) -> Vec<String> {
        let reason = match figure.map(|figure| figure.mean) {
            Some(Mean::Withheld(reason)) => self.words.why_withheld(reason),
            _ => &self.words.nothing,
        };
        self.in_band(&self.words.with_reason(moment, reason))
    }

    /// Draws it from `top` on.
    pub(super) fn draw(&self, scene: &mut Scene, top: i32) {
        if Self::is_all_hatched(self.line) {
            let room = across(self.axis, top, self.height());
            scene.block((room.left, room.top), (room.right, room.bottom), Ink::Paper);
            hatch(scene, room, 7, Ink::Quiet);
            plate(scene, room, &self.reason(), SMALL, Ink::Strong);
        } else if let Some(pair) = self.exact_pair() {
            self.pair(scene, top, pair);
        } else {
            self.lane(scene, top, self.before, self.line.before, Dot::Hollow);
            let below = top + self.lane_height(self.before, self.line.before);
            self.lane(scene, below, self.after, self.line.after, Dot::Full);
        }
    }

    fn pair(&self, scene: &mut Scene, top: i32, (before, after): (Ratio, Ratio)) {
        let (from, to) = (self.axis.x(place(before)), self.axis.x(place(after)));
        let y = top + SMALL.line() + RADIUS + 4;
        scene.line([(from, y), (to, y)], self.ink, 4);
        scene.ring((from, y), RADIUS + 1, Ink::Strong);
        scene.disc((to, y), RADIUS, self.ink);
        let figure = |moment, value| match self.pairs {
            Pairs::Named => label(moment, Mean::Exact(value)),
            Pairs::Bare => Mean::Exact(value).in_whole_points().unwrap_or_default(),
        };
        let (first, second) = (figure(self.before, before), figure(self.after, after));
        let widths = (SMALL.width(&first), SMALL_BOLD.width(&second));
        let (first_x, second_x) = apart((from, widths.0), (to, widths.1), self.axis);
        scene.label((first_x, top), &first, SMALL, Ink::Quiet, Anchor::Middle);
        scene.label((second_x, top), &second, SMALL_BOLD, Ink::Strong, Anchor::Middle);
        if let Some(change) = shown_change(self.line) {
            let start = before.to_f64();
            let end = |points: f64| {
                let at = start + points;
                (self.axis.x(at.clamp(0.0, 100.0)), (0.0..=100.0).contains(&at))
            };
            interval(scene, y + RADIUS + 8, end(change.low), end(change.high));
        }
    }

    /// One figure on a line of its own.
    fn lane(&self, scene: &mut Scene, top: i32, moment: &str, figure: Option<MeanFigure>, dot: Dot) {
        let y = top + LANE / 2;
        let Some(mean) = said(figure) else { return self.hatched_lane(scene, top, moment, figure) };
        match mean {
            Mean::Exact(value) => {
                let x = self.axis.x(place(value));
                match dot {
                    Dot::Hollow => scene.ring((x, y), RADIUS, Ink::Strong),
                    Dot::Full => scene.disc((x, y), RADIUS, Ink::Strong),
                }
                self.beside(scene, y, (x - RADIUS, x + RADIUS), &label(moment, mean), dot);
            }
            Mean::AtMost(bound) => self.bound(scene, y, (Side::Below, bound), &label(moment, mean), dot),
            Mean::AtLeast(bound) => self.bound(scene, y, (Side::Above, bound), &label(moment, mean), dot),
            Mean::Withheld(_) => {}
        }
    }

    fn bound(&self, scene: &mut Scene, y: i32, (side, bound): (Side, Ratio), text: &str, dot: Dot) {
        let x = self.axis.x(place(bound));
        let (left, right) = match side {
            Side::Below => (self.axis.zero, x),
            Side::Above => (x, self.axis.hundred),
        };
        let bar = Room { left, top: y - 6, right, bottom: y + 6 };
        open_bar(scene, bar, side, Ink::Strong);
        self.beside(scene, y, (left, right), text, dot);
    }

    /// A figure beside its mark, on the side that has room.
    fn beside(&self, scene: &mut Scene, y: i32, (left, right): (i32, i32), text: &str, dot: Dot) {
        let hand = if dot == Dot::Full { SMALL_BOLD } else { SMALL };
        let top = hand.top_around(y, 1);
        if right + 8 + hand.width(text) <= self.axis.hundred {
            scene.label((right + 8, top), text, hand, Ink::Strong, Anchor::Start);
        } else {
            scene.label((left - 8, top), text, hand, Ink::Strong, Anchor::End);
        }
    }

    fn hatched_lane(&self, scene: &mut Scene, top: i32, moment: &str, figure: Option<MeanFigure>) {
        let room = across(self.axis, top + 2, self.lane_height(moment, figure) - 4);
        scene.block((room.left, room.top), (room.right, room.bottom), Ink::Paper);
        hatch(scene, room, 7, Ink::Quiet);
        plate(scene, room, &self.why(moment, figure), SMALL, Ink::Strong);
    }
}

/// The mean, unless it is withheld or there is none.
fn said(figure: Option<MeanFigure>) -> Option<Mean> {
    figure.map(|figure| figure.mean).filter(|mean| !matches!(mean, Mean::Withheld(_)))
}

fn label(moment: &str, figure: Mean) -> String {
    format!("{moment}\u{a0}{}", figure.in_whole_points().unwrap_or_default())
}

/// The middles of two texts above two marks: over their marks where there is room, else side by side, within the axis.
fn apart((one, one_width): (i32, i32), (other, other_width): (i32, i32), axis: Axis) -> (i32, i32) {
    const SPACE: i32 = 8;
    if other < one {
        let (other, one) = apart((other, other_width), (one, one_width), axis);
        return (one, other);
    }
    let needed = (one_width + other_width + 1) / 2 + SPACE;
    let missing = (needed - (other - one)).max(0);
    let one = (one - missing / 2).max(axis.zero - 8 + one_width / 2);
    let other = (other + missing / 2).max(one + needed).min(axis.hundred + 10 - other_width / 2);
    (one.min(other - needed), other)
}
