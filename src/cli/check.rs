//! `entrevoix check FILE…`: are these questionnaires right, and if not, what is to be done?

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::domain::questionnaire::{Instrument, Questionnaire};
use crate::intake::folder::{french_of, load_file};
use crate::intake::instrument_file::together;

/// Check questionnaire files and name every fault by file, line and remedy.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Questionnaire files: `name.fr.toml`, its translation `name.en.toml`, or both.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also check that these questionnaires can be asked together, in one wave.
    #[arg(long)]
    together: bool,
}

/// Checks the files, prints what was found, and fails with exit code 1 where a fault was found.
///
/// # Errors
/// Where the report cannot be printed.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    use std::io::Write as _;
    let (report, faults) = report(args);
    std::io::stdout().write_all(report.as_bytes())?;
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The report as a person reads it, and how many faults it names.
fn report(args: &Args) -> (String, usize) {
    let mut files: Vec<(PathBuf, PathBuf)> = Vec::new();
    for path in &args.files {
        let french = french_of(path);
        if files.iter().all(|(_, known)| *known != french) {
            files.push((path.clone(), french));
        }
    }
    let mut lines = Vec::new();
    let mut faults = 0;
    let mut instruments = Vec::new();
    for (path, french) in &files {
        match load_file(path) {
            Ok(instrument) => {
                lines.push(format!("{}: {}", french.display(), summary(&instrument)));
                instruments.push(instrument);
            }
            Err(found) => {
                faults += found.len();
                lines.extend(found.iter().map(ToString::to_string));
            }
        }
    }
    if args.together {
        let found = together(instruments).err().unwrap_or_default();
        faults += found.len();
        lines.extend(found.iter().map(ToString::to_string));
    }
    let mut report = lines.iter().fold(String::new(), |report, line| report + line + "\n");
    if faults > 0 {
        let _ = writeln!(report, "{}.", counted(faults, "fault"));
    }
    (report, faults)
}

fn summary(instrument: &Instrument) -> String {
    let languages = if instrument.title.en.is_some() { "French and English" } else { "French" };
    let (items, scores) = (instrument.items.len(), instrument.scores.len());
    let minutes = Questionnaire { instruments: vec![instrument.clone()] }.minutes();
    format!(
        "right. {}, {}, about {}, in {languages}.",
        counted(items, "item"),
        counted(scores, "score"),
        counted(minutes, "minute"),
    )
}

fn counted(number: usize, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}
