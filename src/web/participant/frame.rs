//! What the frame before the questions says alike on a screen and on paper: who gets which results, and what is kept.

use askama::Template;

use crate::app;
use crate::domain::dispositif::Dispositif;
use crate::domain::free_text::texts_min;
use crate::i18n::Words;

/// The lines of the frame, as items of a list.
#[derive(Template)]
#[template(path = "participant/frame.html")]
pub struct FrameLines<'a> {
    /// The words.
    pub t: Words,
    /// The dispositif.
    pub dispositif: &'a Dispositif,
    /// Whether somebody who types sheets of paper is told of.
    pub tells_paper: bool,
    /// Whether a free text is asked for.
    pub asks_text: bool,
}

impl FrameLines<'_> {
    fn who_sees_what(&self) -> Vec<String> {
        app::who_sees_what(self.t, self.dispositif)
    }

    /// That only those count who answer twice with the same card.
    fn paired(&self) -> Option<String> {
        app::paired_told(self.t, self.dispositif)
    }

    fn texts_min(&self) -> u32 {
        texts_min(self.dispositif.frame.k)
    }
}
