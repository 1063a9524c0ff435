//! Commands, one a file: with [`crate::config`], the only place that names clap. A command reads what was typed, calls a
//! verb of [`crate::app`] and prints; it never writes a query and never computes a number.

mod account;
mod analyse;
pub mod check;
mod demo;
mod import;
mod ledger;
mod open;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Before and after a psychosocial dispositif: team indicators in which nobody can be recognised.
#[derive(Debug, Parser)]
#[command(name = "entrevoix", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Args),
    Demo(demo::Args),
    Account(account::Args),
    Check(check::Args),
    Analyse(analyse::Args),
    Import(import::Args),
    Ledger(ledger::Args),
}

/// Runs the command that was typed.
///
/// # Errors
/// What went wrong, on what, and what to do.
pub fn run() -> anyhow::Result<ExitCode> {
    match &Cli::parse().command {
        Command::Serve(args) => serve::run(args),
        Command::Demo(args) => demo::run(args),
        Command::Account(args) => account::run(args),
        Command::Check(args) => check::run(args),
        Command::Analyse(args) => analyse::run(args),
        Command::Import(args) => import::run(args),
        Command::Ledger(args) => ledger::run(args),
    }
}
