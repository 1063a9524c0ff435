//! Making the documents of a dispositif and of a year: what was published, charts of it, and what people wrote, handed to
//! `reports`. What nobody wrote stays `None` and is marked in the document; nothing is stored of a document that was made.

mod cards;
mod deliverable;
mod findings;
mod portfolio;
mod words;
mod written;

pub use cards::card_sheet;
pub use deliverable::{Deliverable, Told, make_document, make_tables_of_wave};
pub use findings::{Findings, findings_by_link, findings_of_wave, read_findings};
pub use portfolio::{YearTold, make_portfolio, make_tables_of_year};
pub use words::{Sheet, paper_form};
pub use written::Written;

pub use crate::reports::{Chart, Figures, Indicator};
