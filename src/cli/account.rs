//! `entrevoix account add`: the first account of an instance, and every other.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{Context, bail};

use super::open;
use super::print::print;
use crate::app::{self, AppError, Clock, NewAccount, PASSWORD_MIN};
use crate::config::Place;
use crate::domain::account::Role;
use crate::domain::language::Language;

/// Manage accounts.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Add an account; its password is read from standard input.
    Add {
        /// The address that logs in.
        email: String,
        /// The name that pages show.
        #[arg(long)]
        name: String,
        /// The account keeps the instance; it sees no answers either.
        #[arg(long)]
        administrator: bool,
        /// The language of its pages: fr or en.
        #[arg(long, default_value = "fr", value_parser = language)]
        language: Language,
        #[command(flatten)]
        place: Place,
    },
}

/// Adds the account.
///
/// # Errors
/// Where the address is taken, the password too short, or the database not to be opened.
pub fn run(command: &Command) -> anyhow::Result<ExitCode> {
    let Command::Add { email, name, administrator, language, place } = command;
    let service = open::service(&place.clone().into(), Clock::System)?;
    let password = read_password()?;
    let role = if *administrator { Role::Administrator } else { Role::Intervenant };
    let new = NewAccount { email: email.clone(), name: name.clone(), role, language: *language };
    match app::add_account(&service, new, &password) {
        Ok(account) => print(&format!("The account {} is ready: log in at /espace.\n", account.email))?,
        Err(AppError::Invalid(faults)) => bail!(remedy(&faults)),
        Err(other) => return Err(other.into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn remedy(faults: &[app::FieldFault]) -> String {
    let remedies = faults.iter().map(|fault| match fault.message {
        "fault-email-taken" => "an account has this address already".to_owned(),
        "fault-name" => "the name is missing, or longer than 120 characters".to_owned(),
        "fault-password-short" => format!("the password needs at least {PASSWORD_MIN} characters"),
        _ => "the address must be an e-mail address, such as prenom.nom@example.fr".to_owned(),
    });
    remedies.collect::<Vec<_>>().join("; ")
}

fn read_password() -> anyhow::Result<String> {
    if io::stdin().is_terminal() {
        write!(io::stderr(), "Password (at least {PASSWORD_MIN} characters; it is shown as you type): ")?;
    }
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line).context("the password cannot be read from standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "write fr or en".to_owned())
}
