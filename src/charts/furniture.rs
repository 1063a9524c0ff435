//! What every chart has around its marks: the heading of a file, the limits at the foot, the finish.

use super::frame::{Frame, Setting};
use super::measure::{Hand, SMALL, TITLE};
use super::palette::Ink;
use super::scene::{Anchor, Scene};
use super::svg::dress;
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::disclosure::ScoreFrame;

/// Begins a chart; in a file, with its title and subtitle.
pub(super) fn begin(frame: &Frame<'_>) -> Scene {
    let mut scene = Scene::new();
    scene.y = 8;
    if frame.setting == Setting::File {
        scene.y = 14;
        paragraph(&mut scene, frame, frame.title, TITLE, Ink::Strong);
        paragraph(&mut scene, frame, frame.subtitle, SMALL, Ink::Quiet);
        scene.y += 8;
    }
    scene
}

/// Ends a chart with its limits. Where an instrument is not validated a file says so, whoever asked for it; a page says it
/// once, of all its charts.
pub(super) fn finish<'a>(
    mut scene: Scene,
    frame: &Frame<'_>,
    words: &ChartWords,
    scores: impl IntoIterator<Item = &'a ScoreFrame>,
) -> Result<Chart, ChartError> {
    let (above, below) = if frame.setting == Setting::File { (12, 8) } else { (2, 2) };
    scene.y += above;
    if frame.setting == Setting::File && scores.into_iter().any(|score| !score.validated) {
        paragraph(&mut scene, frame, &words.not_validated, SMALL, Ink::Quiet);
    }
    for limit in frame.limits {
        paragraph(&mut scene, frame, limit, SMALL, Ink::Quiet);
    }
    scene.y += below;
    let width = frame.drawn_width();
    let height = u32::try_from(scene.y).unwrap_or(1);
    let svg = dress(&scene.draw(width)?, frame, (width, height));
    Ok(Chart { svg, width, height })
}

/// A sentence from margin to margin, as many lines as it needs.
pub(super) fn paragraph(scene: &mut Scene, frame: &Frame<'_>, text: &str, hand: Hand, ink: Ink) {
    let room = i32::try_from(frame.drawn_width()).unwrap_or(0) - 2 * frame.margin();
    let lines = hand.wrap(text, room);
    scene.y = scene.lines((frame.margin(), scene.y), &lines, hand, ink, Anchor::Start);
    scene.y += 2;
}
