//! The colours of the heat map with the means at which one gives way to the next: a line of numbers for each direction that
//! the chart's scores have.

use crate::charts::measure::SMALL;
use crate::charts::palette::Ink;
use crate::charts::scene::{Anchor, Scene};
use crate::charts::words::ChartWords;
use crate::domain::questionnaire::Direction;

/// The width of one colour: two of its numbers stand side by side.
const SWATCH: i32 = 26;
/// The height of the colours.
const HEIGHT: i32 = 12;
/// Between colours and words, and before the first number, which stands around the edge of its colour.
const GAP: i32 = 12;

/// Draws the scale within `left..right`, from the scene's line on, which moves below it.
pub(super) fn draw(
    scene: &mut Scene,
    (left, right): (i32, i32),
    directions: &[Direction],
    words: &ChartWords,
) {
    let from = left + GAP;
    let to = from + SWATCH * i32::try_from(Ink::CELLS).unwrap_or(0);
    scene.text((from, scene.y), &words.unfavourable, SMALL, Ink::Strong, Anchor::Start);
    scene.text((to, scene.y), &words.favourable, SMALL, Ink::Strong, Anchor::End);
    scene.y += SMALL.line();
    for class in 0..Ink::CELLS {
        let x = from + SWATCH * i32::try_from(class).unwrap_or(0);
        scene.block((x, scene.y), (x + SWATCH, scene.y + HEIGHT), Ink::Cell(class));
    }
    scene.y += HEIGHT + 4;
    for direction in directions {
        let word = words.direction(*direction);
        // Where there is one direction the columns say which; of two, each line says its own, at its right or above it.
        if directions.len() > 1 {
            let beside = to + 2 * GAP;
            if beside + SMALL.width(word) <= right {
                scene.text((beside, scene.y), word, SMALL, Ink::Quiet, Anchor::Start);
            } else {
                scene.text((from, scene.y), word, SMALL, Ink::Quiet, Anchor::Start);
                scene.y += SMALL.line();
            }
        }
        for (place, mean) in limits(*direction).into_iter().enumerate() {
            let x = from + SWATCH * i32::try_from(place).unwrap_or(0);
            scene.text((x, scene.y), &mean.to_string(), SMALL, Ink::Quiet, Anchor::Middle);
        }
        scene.y += SMALL.line();
    }
}

/// The means at the edges of the colours, from the most unfavourable on.
fn limits(direction: Direction) -> Vec<i128> {
    let starts = (0..=100).filter(|value| *value == 0 || Ink::cell(*value) != Ink::cell(value - 1));
    let edges = starts.chain([100]);
    edges.map(|value| if direction == Direction::Good { value } else { 100 - value }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_the_colours_go_the_way_of_the_score() {
        assert_eq!(limits(Direction::Good), [0, 15, 29, 44, 58, 73, 87, 100]);
        assert_eq!(limits(Direction::Risk), [100, 85, 71, 56, 42, 27, 13, 0]);
    }
}
