//! `entrevoix ledger export`: all that one role was ever shown, as JSON.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::records;
use crate::app::{self, ExportRequest, Reader};
use crate::cli::print::print;
use crate::config::Place;
use crate::domain::ids::DispositifId;

/// Write all that one role was ever shown, number by number, as JSON.
///
/// For an auditor with a program of their own: who is counted, which statistic, whether it is exact, a bound, a band
/// or withheld, as an exact fraction and as it is displayed, with the entries of the ledger from which it
/// follows. docs/ledger.md tells its form and how to check an entry without this program.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Who was shown it: management gives what was transmitted, intervenant what was released and which thresholds
    /// were told.
    #[arg(long, value_parser = reader())]
    role: Reader,
    /// Of this dispositif alone; again for each.
    #[arg(long, value_name = "ID")]
    dispositif: Vec<String>,
    /// Of the dispositifs of one account alone, by the address that logs in.
    #[arg(long, value_name = "E-MAIL")]
    account: Option<String>,
    /// Break lines and indent, as is done on a terminal.
    #[arg(long)]
    pretty: bool,
    #[command(flatten)]
    place: Place,
}

/// Prints the export, whole or not at all.
///
/// # Errors
/// Where the account or a dispositif is unknown, or the database cannot be read.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let request = ExportRequest {
        reader: args.role,
        dispositifs: args.dispositif.iter().map(DispositifId::from_text).collect(),
        account: args.account.clone(),
    };
    let export = app::export_ledger(&records(&args.place)?, &request)?;
    let is_pretty = args.pretty || io::stdout().is_terminal();
    let mut text =
        if is_pretty { serde_json::to_string_pretty(&export)? } else { serde_json::to_string(&export)? };
    text.push('\n');
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn reader() -> impl TypedValueParser<Value = Reader> {
    let known = [Reader::Management, Reader::Intervenant];
    PossibleValuesParser::new(known.map(Reader::as_str)).try_map(move |text| {
        known.into_iter().find(|reader| reader.as_str() == text).ok_or("management or intervenant")
    })
}
