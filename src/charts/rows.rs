//! Rows of one mark each: a name, a mark, what it says in figures. Beside each other where there is room, else one above
//! the other.

use super::frame::{Frame, Setting};
use super::key::{Entry, Sign, flow};
use super::marks::{Room, hatch, plate};
use super::measure::{Hand, SMALL, SMALL_BOLD, Weight};
use super::palette::Ink;
use super::scene::{Anchor, Scene};

/// Above and below the content of a row, in pixels.
const PADDING: i32 = 8;
/// The same on a card.
const CARD_PADDING: i32 = 4;
/// Room for the figures of a row, where they stand beside its mark.
const FIGURES: i32 = 166;
/// The same on a card.
const CARD_FIGURES: i32 = 128;
/// From this width on, names and figures stand beside the marks on a card too: a sheet has little room from top to bottom.
const CARD_WIDE_FROM: u32 = 360;

/// Where things stand from left to right.
pub(super) struct Columns {
    /// The left edge of everything.
    pub(super) left: i32,
    /// The right edge of everything.
    pub(super) right: i32,
    /// The left edge of the marks.
    pub(super) from: i32,
    /// The right edge of the marks.
    pub(super) to: i32,
    is_wide: bool,
    is_on_card: bool,
    /// Above and below the content of a row.
    padding: i32,
}

/// What a row says in words.
pub(super) struct Told<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// How its name is written.
    pub(super) hand: Hand,
    /// What its name does not say, a line each.
    pub(super) notes: &'a [String],
    /// Its figures.
    pub(super) figures: &'a str,
}

impl Columns {
    /// The columns of a chart of this width.
    pub(super) fn of(frame: &Frame<'_>) -> Self {
        let left = frame.margin();
        let right = i32::try_from(frame.drawn_width()).unwrap_or(0) - left;
        let is_on_card = frame.setting == Setting::Card && frame.drawn_width() >= CARD_WIDE_FROM;
        let is_wide = frame.is_wide() || is_on_card;
        let figures = if is_on_card { CARD_FIGURES } else { FIGURES };
        let names = if is_on_card { 42 } else { 32 };
        let (from, to) =
            if is_wide { (left + (right - left) * names / 100, right - figures) } else { (left, right) };
        let padding = if is_on_card { CARD_PADDING } else { PADDING };
        Self { left, right, from, to, is_wide, is_on_card, padding }
    }

    /// Draws a row whose mark is `height` pixels high, from the scene's line on.
    pub(super) fn row(
        &self,
        scene: &mut Scene,
        told: &Told<'_>,
        height: i32,
        mark: impl FnOnce(&mut Scene, Room),
    ) {
        scene.line([(self.left, scene.y), (self.right, scene.y)], Ink::Rule, 1);
        let top = scene.y + self.padding;
        scene.y = if self.is_wide {
            self.beside(scene, told, top, height, mark)
        } else {
            self.stacked(scene, told, top, height, mark)
        } + self.padding;
    }

    /// Name, mark and figures side by side, each in the middle of the row's height.
    fn beside(
        &self,
        scene: &mut Scene,
        told: &Told<'_>,
        top: i32,
        height: i32,
        mark: impl FnOnce(&mut Scene, Room),
    ) -> i32 {
        let width = self.from - self.left - 16;
        let hand = if self.is_on_card { small(told.hand) } else { told.hand };
        let name = hand.wrap(told.name, width);
        let note = notes(told, width);
        let figures = SMALL_BOLD.wrap(told.figures, self.right - self.to - 12);
        let lines = |lines: &[String]| i32::try_from(lines.len()).unwrap_or(0);
        let words = lines(&name) * hand.line() + lines(&note) * SMALL.line();
        let all = words.max(height).max(lines(&figures) * SMALL_BOLD.line());
        let y = scene.lines((self.left, top + (all - words) / 2), &name, hand, Ink::Strong, Anchor::Start);
        scene.lines((self.left, y), &note, SMALL, Ink::Quiet, Anchor::Start);
        let at = (self.to + 12, SMALL_BOLD.top_around(top + all / 2, figures.len()));
        scene.lines(at, &figures, SMALL_BOLD, Ink::Strong, Anchor::Start);
        let mark_top = top + (all - height) / 2;
        mark(scene, Room { left: self.from, top: mark_top, right: self.to, bottom: mark_top + height });
        top + all
    }

    /// Name and figures above the mark.
    fn stacked(
        &self,
        scene: &mut Scene,
        told: &Told<'_>,
        top: i32,
        height: i32,
        mark: impl FnOnce(&mut Scene, Room),
    ) -> i32 {
        let width = self.right - self.left;
        let named = told.hand.wrap(told.name, width);
        scene.y = scene.lines((self.left, top), &named, told.hand, Ink::Strong, Anchor::Start);
        let entry = |text: &str, hand, ink| Entry { sign: Sign::None, text: text.to_owned(), hand, ink };
        let notes = told.notes.iter().map(|note| entry(note, SMALL, Ink::Quiet));
        let figures = entry(told.figures, SMALL_BOLD, Ink::Strong);
        flow(scene, self.left, self.right, &notes.chain([figures]).collect::<Vec<_>>());
        let top = scene.y + 4;
        mark(scene, Room { left: self.from, top, right: self.to, bottom: top + height });
        top + height
    }

    /// The lines of a reason that stands in the hatching of a row.
    pub(super) fn reason(&self, why: &str) -> Vec<String> {
        SMALL.wrap(why, self.to - self.from - 24)
    }
}

/// A name as it is written where there is little room.
fn small(hand: Hand) -> Hand {
    if hand.weight == Weight::Bold { SMALL_BOLD } else { SMALL }
}

fn notes(told: &Told<'_>, width: i32) -> Vec<String> {
    told.notes.iter().flat_map(|note| SMALL.wrap(note, width)).collect()
}

/// The height of a row that is hatched with its reason.
pub(super) fn hatched_height(reason: &[String]) -> i32 {
    SMALL.line() * i32::try_from(reason.len()).unwrap_or(1) + 12
}

/// A row of which nothing is said, with its reason.
pub(super) fn hatched(scene: &mut Scene, room: Room, reason: &[String]) {
    hatch(scene, room, 7, Ink::Quiet);
    plate(scene, room, reason, SMALL, Ink::Strong);
}
