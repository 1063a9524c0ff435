//! One cell of the heat map.

use crate::charts::marks::{Room, corner, hatch, plate};
use crate::charts::measure::{SMALL, SMALL_BOLD, STRONG};
use crate::charts::palette::Ink;
use crate::charts::reasons::NOT_ASKED;
use crate::charts::scene::{Anchor, Scene};
use crate::disclosure::Mean;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

/// Below this favourability a cell has its corner marked; the ramp's first three classes.
const CORNER_BELOW: i128 = 44;

/// Draws `mean` into `room`, unless it is withheld.
pub(super) fn draw(scene: &mut Scene, room: Room, direction: Direction, mean: Mean) {
    match (mean, bound_ink(direction, mean)) {
        (Mean::Exact(value), _) => {
            exact(scene, room, favourability(direction, value), &value.rounded().to_string())
        }
        (_, Some(ink)) => hatched(scene, room, ink, mean),
        (_, None) => {}
    }
}

/// Space at both sides of words in a cell.
pub(super) const BESIDE_WORDS: i32 = 8;

/// A mean that is withheld, in `words`; with the number of its reason where the chart has several. A cell too narrow for both
/// has the number alone.
pub(super) fn withheld(scene: &mut Scene, room: Room, words: &[String], number: Option<&str>) {
    hatch(scene, room, 5, Ink::Quiet);
    let Some(number) = number else { return plate(scene, room, words, SMALL, Ink::Strong) };
    let width = room.right - room.left - BESIDE_WORDS;
    let both = match words {
        [line] => Some(format!("{line}\u{a0}{number}")).filter(|both| SMALL.width(both) <= width),
        _ => None,
    };
    plate(scene, room, &[both.unwrap_or_else(|| number.to_owned())], SMALL, Ink::Strong);
}

/// A dash.
pub(super) fn not_asked(scene: &mut Scene, room: Room) {
    let at = (room.middle(), STRONG.top_around(room.centre(), 1));
    scene.text(at, NOT_ASKED, STRONG, Ink::Quiet, Anchor::Middle);
}

/// Whether the cell of a mean has its corner marked.
pub(super) fn is_marked(direction: Direction, mean: Mean) -> bool {
    matches!(mean, Mean::Exact(value) if favourability(direction, value) < CORNER_BELOW)
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

/// The colour of a bound's hatching: that of the side on which the mean lies, where it is on one side for certain. None where
/// the mean is no bound.
pub(super) fn bound_ink(direction: Direction, mean: Mean) -> Option<Ink> {
    let (low, high) = match mean {
        Mean::AtMost(bound) => (Ratio::ZERO, bound),
        Mean::AtLeast(bound) => (bound, Ratio::whole(100)),
        Mean::Exact(_) | Mean::Withheld(_) => return None,
    };
    let (one, other) = (favourability(direction, low), favourability(direction, high));
    Some(match (one.min(other) >= 50, one.max(other) <= 50) {
        (true, _) => Ink::Good,
        (_, true) => Ink::Bad,
        _ => Ink::Quiet,
    })
}

fn hatched(scene: &mut Scene, room: Room, ink: Ink, mean: Mean) {
    hatch(scene, room, 9, ink);
    plate(scene, room, &mean.in_whole_points().into_iter().collect::<Vec<_>>(), SMALL_BOLD, Ink::Strong);
}
