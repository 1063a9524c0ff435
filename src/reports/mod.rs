//! Documents that are handed over: PDF set by typst, tables as XLSX and CSV. One file a deliverable, one template each.
//!
//! Takes [`Published`](crate::disclosure::Published) figures, charts that were drawn already, and texts that people wrote. It
//! fetches nothing, computes no figure, and makes up no text: what nobody wrote is marked « à compléter ». What people wrote
//! reaches typst as data, never as its language. The same content gives the same bytes: no document bears the time at which
//! it was made.

mod bilan;
mod cadrage;
mod cards;
mod content;
mod csv;
mod draft;
mod duerp;
mod figures;
mod fonts;
mod paper;
mod portfolio;
mod rapport;
mod restitution;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod typeset;
pub(crate) mod words;
mod xlsx;

pub use bilan::Bilan;
pub use cadrage::Cadrage;
pub use cards::{Card, CardGroup, Cards};
pub use content::{Chart, Fact, Figures, Heading, Indicator, Meeting, Part, Reading, Room, Standing};
pub use csv::csv;
pub use duerp::Duerp;
pub use paper::Paper;
pub use portfolio::{Followed, Portfolio, Year};
pub use rapport::Rapport;
pub use restitution::Restitution;
pub use table::{Table, Value};
pub use typeset::Drawing;
pub use xlsx::xlsx;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// Typst does not take the content; what it says of it.
    #[error("the document cannot be set in pages: {0}")]
    Typst(String),
    /// The table cannot be written.
    #[error("the table cannot be written: {0}")]
    Table(String),
}
