//! The key of a chart: only the signs that are on it, each with its words, in as many lines as the width asks for.

use super::frame::{Frame, Setting};
use super::marks::{Room, Side, corner, hatch, interval, open_bar, outline, stripes, struck};
use super::measure::{Hand, SMALL};
use super::palette::Ink;
use super::scene::{Anchor, Scene};
use crate::domain::action::Status;

/// A sign of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// No sign: the words stand alone.
    None,
    /// The hollow dot.
    Before,
    /// The full dot.
    After,
    /// The interval of a change.
    Interval,
    /// The level of « avant » through all moments.
    Level,
    /// The open bar of a bound.
    Bound,
    /// A cell that holds a bound, in the colour of its side.
    BoundCell(Ink),
    /// Hatching.
    Hatching,
    /// The marked corner of an unfavourable cell.
    Corner,
    /// The dot that is struck through.
    Either,
    /// The full part of a bar.
    Full,
    /// The open part of a bar.
    Open,
    /// The striped part of a bar.
    OpenEnded,
    /// The square of an action.
    Action(Status),
}

/// A sign and its words.
pub(super) struct Entry {
    /// The sign.
    pub sign: Sign,
    /// The words.
    pub text: String,
    /// How they are written.
    pub hand: Hand,
    /// In which colour.
    pub ink: Ink,
}

impl Entry {
    /// An entry of a key.
    pub(super) fn new(sign: Sign, text: &str) -> Self {
        Self { sign, text: text.to_owned(), hand: SMALL, ink: Ink::Strong }
    }
}

/// Writes the key of a chart, unless the sheet that it stands on gives one for all.
pub(super) fn key(scene: &mut Scene, frame: &Frame<'_>, (left, right): (i32, i32), entries: &[Entry]) {
    if frame.setting != Setting::Card && !entries.is_empty() {
        flow(scene, left, right, entries);
        scene.y += BELOW;
    }
}

/// Below the key.
const BELOW: i32 = 10;
/// Between two entries.
const GAP: i32 = 16;

/// Writes entries one after the other within `left..right`, from the scene's line on, which moves below them.
pub(super) fn flow(scene: &mut Scene, left: i32, right: i32, entries: &[Entry]) {
    let mut x = left;
    let mut below = scene.y;
    for entry in entries {
        let sign = entry.sign.width();
        let lines = entry.hand.wrap(&entry.text, right - left - sign);
        let width = sign + lines.iter().map(|line| entry.hand.width(line)).max().unwrap_or(0);
        if x > left && x + width > right {
            (x, scene.y) = (left, below + 3);
        }
        entry.sign.draw(scene, x, scene.y);
        let end = scene.lines((x + sign, scene.y), &lines, entry.hand, entry.ink, Anchor::Start);
        below = below.max(end);
        x += width + GAP;
    }
    scene.y = below;
}

impl Sign {
    /// The parts of a bar: what is there, what is not, what is one or the other.
    pub(super) const BAR: [Self; 3] = [Self::Full, Self::Open, Self::OpenEnded];

    /// The width of the sign with the space after it.
    fn width(self) -> i32 {
        match self {
            Self::None => 0,
            Self::Before | Self::After | Self::Either | Self::Action(_) => 18,
            Self::Interval
            | Self::Level
            | Self::Bound
            | Self::BoundCell(_)
            | Self::Hatching
            | Self::Corner => 34,
            Self::Full | Self::Open | Self::OpenEnded => 34,
        }
    }

    fn draw(self, scene: &mut Scene, x: i32, y: i32) {
        let room = Room { left: x, top: y - 1, right: x + 28, bottom: y + 11 };
        match self {
            Self::None => {}
            Self::Before => scene.ring((x + 6, y + 5), 5, Ink::Strong),
            Self::After => scene.disc((x + 6, y + 5), 6, Ink::Strong),
            Self::Interval => interval(scene, y + 5, (x + 1, true), (x + 27, true)),
            Self::Level => scene.line([(x, y + 5), (x + 28, y + 5)], Ink::Quiet, 1),
            Self::Bound => open_bar(scene, room, Side::Below, Ink::Strong),
            Self::BoundCell(ink) => hatch(scene, room, 9, ink),
            Self::Hatching => hatch(scene, room, 5, Ink::Quiet),
            Self::Either => struck(scene, (x + 6, y + 5), 5, Ink::Strong),
            Self::Full => scene.block((room.left, room.top), (room.right, room.bottom), Ink::Quiet),
            Self::Open => outline(scene, room, Ink::Quiet),
            Self::OpenEnded => stripes(scene, room, Ink::Strong),
            Self::Action(status) => action(scene, Room { right: x + 12, ..room }, status),
            Self::Corner => {
                scene.block((room.left, room.top), (room.right, room.bottom), Ink::Cell(1));
                corner(scene, room, Ink::Cell(1).text());
            }
        }
    }
}

/// The square of an action: full, hatched, open or crossed out, so that grey print tells them apart.
pub(super) fn action(scene: &mut Scene, room: Room, status: Status) {
    let Room { left, top, right, bottom } = room;
    match status {
        Status::Done => scene.block((left, top), (right, bottom), Ink::Good),
        Status::UnderWay => hatch(scene, room, 4, Ink::Good),
        Status::ToDo => outline(scene, room, Ink::Strong),
        Status::Dropped => {
            outline(scene, room, Ink::Quiet);
            scene.line([(left, top), (right, bottom)], Ink::Quiet, 1);
            scene.line([(left, bottom), (right, top)], Ink::Quiet, 1);
        }
    }
}
