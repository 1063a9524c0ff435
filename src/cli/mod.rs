//! Commands, one a file.

pub mod import;
