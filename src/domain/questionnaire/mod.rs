//! What is asked, and what is computed from it.
//!
//! An [`Instrument`] is one declarative file; a [`Questionnaire`] is the list of instruments that a wave asks.
//! Both are data that a loader has already checked: every index is in range, every score names items that exist.

mod answers;
mod band;
mod instrument;
mod regression;

pub use answers::{Answer, AnswerSheet, MISSING_FROM, SheetError};
pub use band::Band;
pub use instrument::{
    Direction, Dispersion, Instrument, Item, Model, Questionnaire, Rule, Scale, ScaleOption, Score, Share,
    Threshold,
};
pub use regression::Regression;
