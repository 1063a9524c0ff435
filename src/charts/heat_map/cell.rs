//! One cell of the heat map.

use crate::charts::marks::{Room, corner, hatch, plate};
use crate::charts::measure::{SMALL, SMALL_BOLD, STRONG};
use crate::charts::palette::Ink;
use crate::charts::scene::{Anchor, Scene};
use crate::charts::words::ChartWords;
use crate::disclosure::Mean;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

/// Below this favourability a cell has its corner marked; the ramp's first three classes.
const CORNER_BELOW: i128 = 44;

/// Draws `mean` into `room`.
pub(super) fn draw(scene: &mut Scene, room: Room, direction: Direction, mean: Mean, words: &ChartWords) {
    match mean {
        Mean::Exact(value) => {
            exact(scene, room, favourability(direction, value), &value.rounded().to_string())
        }
        Mean::AtMost(bound) => hatched(scene, room, bound_ink(direction, Ratio::ZERO, bound), mean),
        Mean::AtLeast(bound) => hatched(scene, room, bound_ink(direction, bound, Ratio::whole(100)), mean),
        Mean::Withheld(_) => {
            hatch(scene, room, 5, Ink::Quiet);
            let word = SMALL.wrap(&words.withheld, room.right - room.left - 8, 1);
            plate(scene, room, &word, SMALL, Ink::Strong);
        }
    }
}

/// A dash where a score was not asked; the table beside the chart says so in words.
pub(super) fn not_asked(scene: &mut Scene, room: Room) {
    let at = (room.middle(), STRONG.top_around(room.centre(), 1));
    scene.text(at, "–", STRONG, Ink::Quiet, Anchor::Middle);
}

/// From 0 (most unfavourable) to 100, of the rounded figure: the colour says no more than the number.
fn favourability(direction: Direction, value: Ratio) -> i128 {
    match direction {
        Direction::Good => value.rounded(),
        Direction::Risk => 100 - value.rounded(),
    }
}

fn exact(scene: &mut Scene, room: Room, favourability: i128, text: &str) {
    let ink = Ink::cell(favourability);
    scene.block((room.left, room.top), (room.right, room.bottom), ink);
    if favourability < CORNER_BELOW {
        corner(scene, room, ink.text());
    }
    let at = (room.middle(), STRONG.top_around(room.centre(), 1));
    scene.text(at, text, STRONG, ink.text(), Anchor::Middle);
}

/// The colour of a bound's hatching: that of the side on which the mean lies, where it is on one side for certain.
fn bound_ink(direction: Direction, low: Ratio, high: Ratio) -> Ink {
    let (one, other) = (favourability(direction, low), favourability(direction, high));
    match (one.min(other) >= 50, one.max(other) <= 50) {
        (true, _) => Ink::Good,
        (_, true) => Ink::Bad,
        _ => Ink::Quiet,
    }
}

fn hatched(scene: &mut Scene, room: Room, ink: Ink, mean: Mean) {
    hatch(scene, room, 9, ink);
    plate(scene, room, &mean.in_whole_points().into_iter().collect::<Vec<_>>(), SMALL_BOLD, Ink::Strong);
}
