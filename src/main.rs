//! Runs the command that was typed, and says what went wrong.

use std::process::ExitCode;

use entrevoix::cli;

fn main() -> ExitCode {
    cli::run().unwrap_or_else(|error| {
        cli::told(&error);
        ExitCode::FAILURE
    })
}
