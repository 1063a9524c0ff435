//! The signs that mean the same on every chart: hatching, the open bar of a bound, the interval of a change.

use super::measure::Hand;
use super::palette::Ink;
use super::scene::{Anchor, Place, Scene};

/// A rectangle, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its right edge.
    pub right: i32,
    /// Its lower edge.
    pub bottom: i32,
}

impl Room {
    /// Its middle from left to right.
    pub(super) fn middle(self) -> i32 {
        self.left + (self.right - self.left) / 2
    }

    /// Its middle from top to bottom.
    pub(super) fn centre(self) -> i32 {
        self.top + (self.bottom - self.top) / 2
    }

    fn corners(self) -> [Place; 5] {
        let Self { left, top, right, bottom } = self;
        [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    }
}

/// The side on which a mean lies of its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// At most the bound.
    Below,
    /// At least the bound.
    Above,
}

/// Hatches `room` at 45° in `ink`, a line every `pitch` pixels, with an outline. One stroke that turns at the edges: a
/// line each would make the file ten times as large.
pub(super) fn hatch(scene: &mut Scene, room: Room, pitch: i32, ink: Ink) {
    scene.line(zigzag(room, pitch), ink, 1);
    scene.line(room.corners(), ink, 1);
}

/// Level stripes: what is published but not said to the person. Hatching at 45° means that nothing is, and print in grey must
/// tell the two apart.
pub(super) fn stripes(scene: &mut Scene, room: Room, ink: Ink) {
    const PITCH: u16 = 4;
    let levels = (room.top + i32::from(PITCH)..room.bottom).step_by(usize::from(PITCH)).enumerate();
    let stroke = levels.flat_map(|(turn, y)| {
        let (left, right) = ((room.left, y), (room.right, y));
        if turn % 2 == 0 { [left, right] } else { [right, left] }
    });
    scene.line(stroke.collect::<Vec<_>>(), ink, 1);
    scene.line(room.corners(), ink, 1);
}

fn zigzag(room: Room, pitch: i32) -> Vec<Place> {
    let (width, height) = (room.right - room.left, room.bottom - room.top);
    let mut stroke = Vec::new();
    for (turn, offset) in (pitch..width + height).step_by(pitch.max(1).unsigned_abs() as usize).enumerate() {
        let onto_edge = (room.left + offset.min(width), room.top + (offset - width).max(0));
        let from_edge = (room.left + (offset - height).max(0), room.top + offset.min(height));
        let (first, second) = if turn % 2 == 0 { (onto_edge, from_edge) } else { (from_edge, onto_edge) };
        around_corner(&mut stroke, first, room);
        stroke.extend([first, second]);
    }
    stroke
}

/// The edges of `room`, on paper.
pub(super) fn outline(scene: &mut Scene, room: Room, ink: Ink) {
    scene.block((room.left, room.top), (room.right, room.bottom), Ink::Paper);
    scene.line(room.corners(), ink, 1);
}

/// A hollow dot that is struck through, level as the stripes of a bar are: one or the other, it is not said.
pub(super) fn struck(scene: &mut Scene, (x, y): Place, radius: i32, ink: Ink) {
    scene.ring((x, y), radius, ink);
    let (apart, half) = ((radius * 2 / 5).max(1), radius * 9 / 10);
    for level in [y - apart, y + apart] {
        scene.line([(x - half, level), (x + half, level)], ink, 1);
    }
}

/// Where the stroke passes from one edge to the next, it goes by the corner and not across the room.
fn around_corner(stroke: &mut Vec<Place>, next: Place, room: Room) {
    let Some(&last) = stroke.last() else { return };
    if last.0 == next.0 || last.1 == next.1 {
        return;
    }
    let upper = last.1 == room.top || next.1 == room.top;
    stroke.push(if upper { (room.right, room.top) } else { (room.left, room.bottom) });
}

/// Text in the middle of `room`, on paper so that it can be read over hatching.
pub(super) fn plate(scene: &mut Scene, room: Room, lines: &[String], hand: Hand, ink: Ink) {
    let widest = lines.iter().map(|line| hand.width(line)).max().unwrap_or(0);
    let gaps = i32::try_from(lines.len().saturating_sub(1)).unwrap_or(0);
    let (middle, top) = (room.middle(), hand.top_around(room.centre(), lines.len()));
    let from = ((middle - widest / 2 - 5).max(room.left + 1), (top - 3).max(room.top + 1));
    let bottom = top + gaps * hand.line() + hand.size + 2;
    scene.block(
        from,
        ((middle + widest / 2 + 5).min(room.right - 1), bottom.min(room.bottom - 1)),
        Ink::Paper,
    );
    scene.lines((middle, top), lines, hand, ink, Anchor::Middle);
}

/// The open bar of a bound, from the end of the axis to the bound: a stop at the bound, open at the other end, an arrow in
/// the direction in which the mean lies.
pub(super) fn open_bar(scene: &mut Scene, bar: Room, side: Side, ink: Ink) {
    let Room { left, top, right, bottom } = bar;
    let (open, stop) = match side {
        Side::Below => (left, right),
        Side::Above => (right, left),
    };
    scene.line([(open, top), (stop, top), (stop, bottom), (open, bottom)], ink, 2);
    let y = bar.centre();
    let inward = (stop - open).signum();
    let (tip, tail) = (open + 2 * inward, stop - 4 * inward);
    if (tail - tip) * inward >= 8 {
        scene.line([(tail, y), (tip, y)], ink, 1);
        scene.line([(tip + 5 * inward, y - 3), (tip, y), (tip + 5 * inward, y + 3)], ink, 1);
    }
}

/// The marked corner of an unfavourable cell: in grey print both poles of the ramp are dark.
pub(super) fn corner(scene: &mut Scene, Room { top, right, .. }: Room, ink: Ink) {
    const INSET: i32 = 2;
    const SIDE: i32 = 8;
    let (top, right) = (top + INSET, right - INSET);
    scene.area([(right - SIDE, top), (right, top), (right, top + SIDE)], ink);
}

/// The interval of a change: a line with a cap at each end that lies on the axis.
pub(super) fn interval(
    scene: &mut Scene,
    y: i32,
    (low, low_cap): (i32, bool),
    (high, high_cap): (i32, bool),
) {
    scene.line([(low, y), (high, y)], Ink::Quiet, 2);
    for (end, cap) in [(low, low_cap), (high, high_cap)] {
        if cap {
            scene.line([(end, y - 4), (end, y + 4)], Ink::Quiet, 2);
        }
    }
}
