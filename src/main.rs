//! Parses what was typed, runs it, and says what went wrong.

use std::process::ExitCode;

use clap::Parser;
use entrevoix::cli::{self, Cli};

fn main() -> ExitCode {
    cli::run(&Cli::parse()).unwrap_or_else(|error| {
        eprintln!("entrevoix: {error:#}");
        ExitCode::FAILURE
    })
}
