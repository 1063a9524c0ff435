//! `entrevoix ledger verify`: is what was published still what was published?

use std::fmt::Write as _;
use std::process::ExitCode;

use super::records;
use crate::app::{self, FAULTS_MAX, LedgerFindings};
use crate::cli::print::print;
use crate::config::Place;
use crate::disclosure::Head;

/// Check that nothing published was changed, taken out, moved or published twice.
///
/// Reads every entry of the ledger and every released wave, and names each fault with its remedy. Where all is sound it
/// prints the head, the last entry's place and hash. Note it elsewhere: only with --expect does a later check
/// find an end that was cut off, or a chain that was rebuilt.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A head that was noted earlier, as this command prints it; again for each. It must still be in the ledger.
    #[arg(long, value_name = "SEQUENCE:HASH", value_parser = head)]
    expect: Vec<Head>,
    #[command(flatten)]
    place: Place,
}

/// Verifies the ledger and prints what was found; the exit code is 1 where it is not sound.
///
/// # Errors
/// Where the database cannot be read.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let findings = app::verify_ledger(&records(&args.place)?, &args.expect)?;
    print(&report(&findings, args.expect.len()))?;
    Ok(if findings.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The report as a person reads it.
fn report(findings: &LedgerFindings, expected: usize) -> String {
    let mut report = String::new();
    let entries = counted(findings.entries, "entry", "entries");
    // Writing to a string never fails.
    let _ = match (&findings.head, findings.faults.len()) {
        (Some(Head { sequence, hash }), 0) => {
            if expected > 0 {
                let _ = writeln!(report, "What was noted earlier is still there.");
            }
            writeln!(
                report,
                "The ledger is sound: {entries}, each after the one before, one for each released wave.\n\
                 Head: {sequence}:{hash}\n\
                 Note it elsewhere, and give it to --expect at the next check."
            )
        }
        (None, 0) => writeln!(report, "The ledger is sound and empty: nothing was released yet."),
        (_, faults) => {
            for fault in &findings.faults {
                let _ = writeln!(report, "{fault}");
            }
            let more = if faults == FAULTS_MAX { ", and the rest was not looked at" } else { "" };
            let faults = counted(faults as u64, "fault", "faults");
            writeln!(
                report,
                "The ledger is not sound: {faults} in {entries}{more}. Keep the database as it is and hand nothing out."
            )
        }
    };
    report
}

fn counted(number: u64, one: &str, several: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {several}") }
}

/// Reads a head as the report writes it.
fn head(text: &str) -> Result<Head, String> {
    let parts = text.trim().split_once(':');
    let parsed = parts.and_then(|(sequence, hash)| Some((sequence.parse().ok()?, hash.to_lowercase())));
    match parsed.filter(|(_, hash)| hash.len() == 64 && hash.chars().all(|sign| sign.is_ascii_hexdigit())) {
        Some((sequence, hash)) => Ok(Head { sequence, hash }),
        None => Err("write the place, a colon and the 64 digits of the hash, as `ledger verify` prints them"
            .to_owned()),
    }
}
