//! One dot a person: full where they are counted, hollow where they are not, struck through where a bound says neither.

use super::counted::Parts;
use crate::charts::marks::{Room, struck};
use crate::charts::palette::Ink;
use crate::charts::rows::Columns;
use crate::charts::scene::Scene;

/// From one dot to the next, at most.
const PITCH_MAX: i32 = 22;

/// How dots are set: alike in all rows of a chart.
#[derive(Clone, Copy)]
pub(super) struct Dots {
    pitch: i32,
    radius: i32,
}

impl Dots {
    /// Dots of which `most` stand side by side.
    pub(super) fn new(columns: &Columns, most: u32) -> Self {
        let most = i32::try_from(most).unwrap_or(1).max(1);
        let pitch = ((columns.to - columns.from) / most).min(PITCH_MAX);
        Self { pitch, radius: (pitch / 2 - 2).max(2) }
    }

    /// The height of a row.
    pub(super) fn height(self) -> i32 {
        2 * self.radius + 4
    }

    /// Draws `parts` from the left of `room`.
    pub(super) fn draw(self, scene: &mut Scene, room: Room, parts: Parts, ink: Ink) {
        for (place, person) in (0..).zip(0..parts.all()) {
            let centre = (room.left + self.pitch / 2 + self.pitch * place, room.centre());
            if person < parts.within {
                scene.disc(centre, self.radius, ink);
            } else if person < parts.within + parts.either {
                struck(scene, centre, self.radius - 1, ink);
            } else {
                scene.ring(centre, self.radius - 1, Ink::Quiet);
            }
        }
    }
}
