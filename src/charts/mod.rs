//! Charts: what was published, drawn by plotters as SVG that a page shows inline and that also stands alone as a file, or as
//! a PNG made of that file.
//!
//! Takes [`Published`](crate::disclosure::Published) values and words that the caller has already translated. It never
//! computes a figure (a difference, a verdict, a total), never looks a word up, never writes a style into the SVG (the
//! pages forbid it) and never draws a bound as if it were the figure.

mod actions;
mod dumbbell;
mod frame;
mod furniture;
mod heat_map;
mod key;
mod marks;
mod measure;
mod numbers;
mod palette;
mod participation;
mod people;
mod png;
mod reasons;
mod rows;
mod scene;
mod svg;
#[cfg(test)]
mod testing;
mod timeline;
mod words;

use thiserror::Error;

pub use actions::{AxisActions, actions};
pub use dumbbell::dumbbell;
pub use frame::{Frame, Setting};
pub use heat_map::{heat_map, portfolio_map};
pub use palette::CLASSES;
pub use participation::participation;
pub use people::{Counted, people};
pub use png::png;
pub use timeline::timeline;
pub use words::{ActionWords, ChartWords, CountWords};

/// A finished chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// One `<svg>` element, to be put into a page as it is or saved as a file.
    pub svg: String,
    /// The width of its view box, in pixels.
    pub width: u32,
    /// The height of its view box, in pixels.
    pub height: u32,
}

/// Why there is no chart.
#[derive(Debug, Error)]
pub enum ChartError {
    /// The drawing library gave up. It writes into memory, so this is a fault of the program.
    #[error("the chart could not be drawn: {0}; please report it with the release that was shown")]
    Drawing(String),
}
