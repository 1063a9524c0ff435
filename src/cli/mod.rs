//! Commands, one a file.

pub mod check;
pub mod import;
