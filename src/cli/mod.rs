//! Commands, one a file.

pub mod check;
