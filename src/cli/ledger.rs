//! `entrevoix ledger`: what was published, for whoever wants to check it.
//!
//! Its commands read the database as it is, without the keys. The exit code is 0 where all is well, 1 where the ledger is
//! not sound, and 2 where the command could not do what it was asked for: a watch can tell the last two apart.

mod export;
mod verify;

use std::process::ExitCode;

use super::print::told;
use crate::app::Records;
use crate::config::{Place, Settings};

/// Check what was published.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    Verify(verify::Args),
    Export(export::Args),
}

/// Runs the command, and says what kept it from its work.
///
/// # Errors
/// Where the report cannot be printed.
pub fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let outcome = match command {
        Command::Verify(args) => verify::run(args),
        Command::Export(args) => export::run(args),
    };
    outcome.or_else(|error| {
        told(&error);
        Ok(ExitCode::from(2))
    })
}

/// The database of the place.
fn records(place: &Place) -> anyhow::Result<Records> {
    Ok(Records::open(&Settings::from(place.clone()).with_file()?.database_address())?)
}
