//! One square an action, in as many lines as the width asks for.

use crate::charts::key::action;
use crate::charts::marks::Room;
use crate::charts::scene::Scene;
use crate::domain::action::Status;

/// The side of a square.
const SIDE: i32 = 16;
/// From one square to the next.
const PITCH: i32 = 22;

/// How the squares of a row are set.
#[derive(Clone, Copy)]
pub(super) struct Units {
    per_line: i32,
    lines: i32,
}

impl Units {
    /// `count` squares in a row that is `width` pixels wide.
    pub(super) fn new(width: i32, count: usize) -> Self {
        let per_line = ((width + PITCH - SIDE) / PITCH).max(1);
        let count = i32::try_from(count).unwrap_or(0).max(1);
        Self { per_line, lines: (count + per_line - 1) / per_line }
    }

    /// The height of the row.
    pub(super) fn height(self) -> i32 {
        self.lines * PITCH - (PITCH - SIDE)
    }

    /// Draws a square for each of `statuses`, from the upper left of `room`.
    pub(super) fn draw(self, scene: &mut Scene, room: Room, statuses: &[Status]) {
        for (place, status) in (0..).zip(statuses) {
            let left = room.left + place % self.per_line * PITCH;
            let top = room.top + place / self.per_line * PITCH;
            action(scene, Room { left, top, right: left + SIDE, bottom: top + SIDE }, *status);
        }
    }
}
