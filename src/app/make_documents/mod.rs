//! Making the documents of a dispositif and of a year: what was published, charts of it, and what people wrote, handed to
//! `reports`. What nobody wrote stays `None` and is marked in the document; nothing is stored of a document that was made.

mod cards;
mod deliverable;
mod findings;
mod portfolio;
mod words;
mod written;

pub use cards::card_sheet;
pub use deliverable::{Deliverable, TableForm, Told, make_document, make_table_of_wave};
pub use findings::{Findings, asked_indicators, findings_by_link, findings_of_wave, read_findings};
pub use portfolio::{YearTold, kinds_told, make_portfolio, make_table_of_year, states_told};
pub use words::{Sheet, band_told, consultation_told, paired_told, paper_form, who_sees_what};
pub use written::Written;

pub(crate) use crate::reports::words as figure_words;
pub use crate::reports::{Chart, Figures, Indicator, Room};
