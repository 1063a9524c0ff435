//! What surrounds one chart: its size, its name, where it is shown.

use crate::domain::language::Language;

/// The narrowest chart, in pixels: what the margins of a page leave of the narrowest phone in use.
const NARROWEST: u32 = 288;
/// The widest chart, in pixels. Beyond this a row is too long for the eye.
const WIDEST: u32 = 1200;
/// From this width on, names and changes stand beside the plot and no longer above and below it.
const WIDE_FROM: u32 = 560;

/// How one chart is set.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// What its ids begin with; different for each chart of a page. Other characters than ASCII letters, digits, `-` and
    /// `_` are left out.
    pub id: &'a str,
    /// Its width in pixels, kept between 288 and 1200: 288 for a phone, 640 for a desktop, 720 for a file.
    pub width: u32,
    /// The language of its words.
    pub language: Language,
    /// Where it is shown.
    pub setting: Setting,
    /// Its title: the finding, as a sentence.
    pub title: &'a str,
    /// What, who, when, how many.
    pub subtitle: &'a str,
    /// The alternative text: the verdicts' sentences.
    pub description: &'a str,
    /// The limits under the chart, a paragraph each.
    pub limits: &'a [String],
}

/// Where a chart is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In a page, under a heading of the page's own: title and subtitle are there for assistive technology, not drawn;
    /// the chart takes the width that it is given.
    Page,
    /// In a file of its own: title and subtitle are drawn, the size is fixed.
    File,
    /// On a page of its own that names its one score and its verdict: neither is drawn again.
    Slide,
    /// On a card among others on a sheet, which gives the key once for all of them: as on a slide, without the key.
    Card,
    /// The key alone, for a sheet of cards.
    Key,
}

impl Setting {
    /// Whether whoever shows the chart has already named its score and its verdict.
    pub(super) fn is_named(self) -> bool {
        matches!(self, Self::Slide | Self::Card)
    }
}

impl Frame<'_> {
    /// The width that is drawn.
    pub(super) fn drawn_width(&self) -> u32 {
        self.width.clamp(NARROWEST, WIDEST)
    }

    /// Whether there is room for columns beside the plot.
    pub(super) fn is_wide(&self) -> bool {
        self.drawn_width() >= WIDE_FROM
    }

    /// The free space at the left and at the right, in pixels: in a page next to none, so that a chart begins where the text
    /// above it does.
    pub(super) fn margin(&self) -> i32 {
        match self.setting {
            Setting::Page | Setting::Slide | Setting::Card | Setting::Key => 2,
            Setting::File if self.is_wide() => 16,
            Setting::File => 8,
        }
    }
}
