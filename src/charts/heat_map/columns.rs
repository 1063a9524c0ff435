//! Where the columns of a heat map stand, and into how many tables it is cut.

use super::GAP;
use super::table::Table;
use crate::charts::frame::Frame;
use crate::charts::marks::Room;
use crate::charts::measure::{Hand, NAME, SMALL, SMALL_BOLD, STRONG};
use crate::charts::numbers::answers;
use crate::charts::words::ChartWords;

/// The narrowest column in which a score's name can be read; narrower, and the table is cut into several.
const COLUMN_MIN: i32 = 76;
/// Up to this width a column is as wide as the longest word above it, so that few words are broken.
const COLUMN_FOR_WORDS: i32 = 124;
/// The widest column: beyond, the eye loses the row.
const COLUMN_MAX: i32 = 150;
/// Beyond this many rows they are set lower, in smaller letters, so that the whole is still seen at once.
const LONG_FROM: usize = 12;

/// Where things stand from left to right, and how names are written.
pub(super) struct Columns {
    pub(super) left: i32,
    pub(super) right: i32,
    /// Room for the names; `None` where they stand above the cells.
    pub(super) beside: Option<Beside>,
    /// The left edge of the first cell.
    pub(super) first: i32,
    /// The width of a cell with its gap.
    pub(super) cell: i32,
    /// How many scores are side by side.
    pub(super) in_panel: usize,
    /// How many tables there are, one below the other.
    pub(super) panels: usize,
    /// How a group's name is written.
    pub(super) group_hand: Hand,
    /// How a pool, a whole and a total are.
    pub(super) union_hand: Hand,
}

/// Room for names at the left of the cells.
pub(super) struct Beside {
    /// The width of the names.
    pub(super) names: i32,
    /// The width of the numbers of answers.
    pub(super) answers: i32,
    /// The lowest row.
    pub(super) row_min: i32,
}

impl Columns {
    /// The columns of a table.
    pub(super) fn of(frame: &Frame<'_>, table: &Table<'_>, words: &ChartWords) -> Self {
        let left = frame.margin();
        let right = i32::try_from(frame.drawn_width()).unwrap_or(0) - left;
        let is_long = table.height() > LONG_FROM;
        let (group_hand, union_hand) =
            if frame.is_wide() && !is_long { (NAME, STRONG) } else { (SMALL, SMALL_BOLD) };
        let beside = frame.is_wide().then(|| Beside {
            names: (table.names().map(|name| union_hand.width(name) + 16).max().unwrap_or(0))
                .min((right - left) * 30 / 100),
            answers: (table.counts().map(|n| SMALL.width(&answers(n, words, frame.language)) + 16).max())
                .map_or(0, |width| width.min(134)),
            row_min: if is_long { 22 } else { 28 },
        });
        let first = left + beside.as_ref().map_or(0, |beside| beside.names + beside.answers);
        let room = right - first;
        let widths = table.scores.iter().map(|score| SMALL_BOLD.widest_word(score.short.get(frame.language)));
        let column = (widths.max().unwrap_or(0) + GAP + 2).clamp(COLUMN_MIN, COLUMN_FOR_WORDS);
        let most = usize::try_from(room / column).unwrap_or(1).max(1);
        let panels = table.scores.len().div_ceil(most).max(1);
        let in_panel = table.scores.len().div_ceil(panels).max(1);
        let cell = (room / i32::try_from(in_panel).unwrap_or(1)).min(COLUMN_MAX);
        Self { left, right, beside, first, cell, in_panel, panels, group_hand, union_hand }
    }

    /// The room of a cell.
    pub(super) fn cell(&self, place: usize, top: i32, bottom: i32) -> Room {
        let left = self.first + self.cell * i32::try_from(place).unwrap_or(0);
        Room { left, top, right: left + self.cell - GAP, bottom }
    }
}
