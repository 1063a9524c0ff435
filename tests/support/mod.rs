//! What the test binaries share: databases to test on, a running service, and a browser to look with.
//!
//! What this machine lacks is left out and named, never failed on: `cargo test` alone must pass everywhere. `tests/run`
//! leaves nothing out.
#![allow(dead_code, unused_imports, reason = "each test binary uses the part that it needs")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot prepare itself must stop"
)]

pub mod app;
pub mod browser;
mod databases;
pub mod gallery;
pub mod kept;

#[allow(unused_imports, reason = "each test binary uses the part that it needs")]
pub use databases::{TestDatabase, databases, sqlite};

use std::io::Write;
use std::sync::Once;

/// Says once for each test binary what it does not test, past the test runner's capture of what passing tests print.
pub fn say_left_out(said: &Once, what: &str, variable: &str) {
    said.call_once(|| {
        let line = format!("left out: {what} (set {variable}, or use ./tests/run)\n");
        // A closed output is no reason to fail a test.
        let _ = std::io::stdout().write_all(line.as_bytes());
    });
}
