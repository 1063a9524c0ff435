//! A bar in two parts: those who are counted, the others, and between them, striped, those of whom a bound says neither.

use super::counted::Parts;
use crate::charts::marks::{Room, outline, stripes};
use crate::charts::palette::Ink;
use crate::charts::scene::Scene;

/// The height of a bar.
pub(super) const HEIGHT: i32 = 18;
/// The narrowest part that is seen as one.
const PART_MIN: i32 = 6;

/// Draws `parts` into `room`, on a scale of which the whole width is `most` people.
pub(super) fn draw(scene: &mut Scene, room: Room, parts: Parts, most: u32, ink: Ink) {
    let [within, either, outside] = widths(parts, most, room.right - room.left);
    let part = |left, width| Room { left, right: left + width, ..room };
    let (second, third) = (room.left + within, room.left + within + either);
    if outside > 0 {
        outline(scene, part(third, outside), Ink::Quiet);
    }
    if within > 0 {
        scene.block((room.left, room.top), (second, room.bottom), ink);
    }
    if either > 0 {
        stripes(scene, part(second, either), ink);
    }
}

/// The widths of the parts, in pixels. A part that is there is seen, at the cost of the widest.
fn widths(parts: Parts, most: u32, width: i32) -> [i32; 3] {
    let at = |people: u32| {
        let share = f64::from(people) / f64::from(most.max(1)) * f64::from(width);
        share.round() as i32
    };
    let edges = [0, parts.within, parts.within + parts.either, parts.all()].map(at);
    let mut widths = [edges[1] - edges[0], edges[2] - edges[1], edges[3] - edges[2]];
    let people = [parts.within, parts.either, parts.outside];
    for (place, people) in people.into_iter().enumerate() {
        let missing = widths.get(place).map_or(0, |width| PART_MIN - width);
        if people == 0 || missing <= 0 {
            continue;
        }
        if let Some(widest) = widths.iter_mut().max() {
            *widest -= missing;
        }
        if let Some(narrow) = widths.get_mut(place) {
            *narrow += missing;
        }
    }
    widths
}
