//! Reading what others wrote, and making domain types of it once, at the edge.
//!
//! What is read is either right and becomes a domain type, or refused whole with every fault named. This module never
//! computes a figure, never stores and never guesses what a faulty file meant.

pub mod answers_csv;
pub mod capsule_file;
pub mod folder;
pub mod instrument_file;
mod shipped;
pub mod template_file;

pub use shipped::{shipped, shipped_capsules, shipped_templates};
