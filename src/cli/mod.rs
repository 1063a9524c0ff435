//! Commands, one a file: with [`crate::config`], the only place that names clap. A command reads what was typed, calls a
//! verb of [`crate::app`] and prints; it never writes a query and never computes a number.

mod account;
mod analyse;
pub mod check;
mod demo;
mod import;
mod language;
mod ledger;
mod open;
mod print;
mod questionnaire_faults;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use print::told;

use crate::config::Settings;

/// Before and after a psychosocial dispositif: team indicators in which nobody can be recognised.
#[derive(Debug, Parser)]
#[command(name = "entrevoix", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages.
    Serve(Settings),
    /// Make a fictional collectivité and serve it.
    Demo(Settings),
    #[command(subcommand)]
    Account(account::Command),
    Check(check::Args),
    Analyse(analyse::Args),
    Import(import::Args),
    #[command(subcommand)]
    Ledger(ledger::Command),
}

/// Runs the command that was typed.
///
/// # Errors
/// What went wrong, on what, and what to do.
pub fn run() -> anyhow::Result<ExitCode> {
    match &Cli::parse().command {
        Command::Serve(settings) => serve::run(settings),
        Command::Demo(settings) => demo::run(settings),
        Command::Account(command) => account::run(command),
        Command::Check(args) => check::run(args),
        Command::Analyse(args) => analyse::run(args),
        Command::Import(args) => import::run(args),
        Command::Ledger(command) => ledger::run(command),
    }
}
