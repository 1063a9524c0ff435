//! `entrevoix analyse BEFORE.csv [AFTER.csv]`: files that the user already holds, described and compared without a database.
//!
//! It reads, asks `app` to analyse, and prints a report for people or JSON for programs. It keeps nothing and never computes
//! a figure.

mod beneath;
mod changes;
mod descriptions;
mod groups;
mod layout;
mod refusals;
mod report;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;

use super::import::{questionnaire, read};
use super::language;
use super::print::print;
use crate::app::analyse::{AnalyseRequest, analyse, document};
use crate::domain::ids::ScoreId;
use crate::domain::language::Language;
use crate::i18n::Words;
use crate::intake::answers_csv::Columns;

/// Describe a file of answers, or compare two, without a database.
///
/// For files that you already hold: each score's n, mean and dispersion, how far its items go together and, with a second
/// file, the change with exact tests for small groups and a verdict. Nothing is kept. The figures are not protected: a small
/// group's let others guess what a person answered. docs/analyse.md tells every figure and the JSON.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The answers before: a CSV file with a header, then a row for each person.
    before: PathBuf,
    /// The answers after.
    after: Option<PathBuf>,
    /// The questionnaire that was asked; again for each instrument.
    #[arg(long, value_name = "FILE", required = true)]
    questionnaire: Vec<PathBuf>,
    /// The column that names each row's group: each group is described and compared too.
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    /// The column that pairs a person's rows before and after; its values are never printed.
    #[arg(long, value_name = "COLUMN", requires = "after")]
    pair: Option<String>,
    /// A score that carries a verdict, three at most, chosen before looking. Without it: all, if they are three at most.
    #[arg(long, value_name = "SCORE")]
    primary: Vec<String>,
    /// The smallest change that matters, in points. Without it: what each score's file says.
    #[arg(long, value_name = "POINTS", value_parser = clap::value_parser!(u8).range(1..=100))]
    notable: Option<u8>,
    /// Print all figures as JSON.
    #[arg(long)]
    json: bool,
    /// The language of the report and of refusals. Without it: the system's, French where that is neither.
    #[arg(long, value_parser = language::parser())]
    language: Option<Language>,
}

/// Reads the files, analyses them and prints.
///
/// # Errors
/// Where the report cannot be printed. The faults of a questionnaire or of a file, and what does not fit together, are
/// printed, and make the exit code 1.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let t = language::words(args.language);
    let questionnaire = match questionnaire(t, &args.questionnaire) {
        Ok(questionnaire) => questionnaire,
        Err(faults) => return refuse(t, &faults),
    };
    let columns = Columns { group: args.group.clone(), pair: args.pair.clone() };
    let mut faults = String::new();
    let mut read_file = |path: &PathBuf| match read(path, &columns, &questionnaire) {
        Ok(file) => file.map_err(|found| faults += &refusals::faults(t, path, &found)).ok(),
        Err(_) => {
            faults += &refusals::unreadable(t, path);
            None
        }
    };
    let before = read_file(&args.before);
    let after = args.after.as_ref().and_then(&mut read_file);
    // The faults of both files are told at once.
    let Some(before) = before.filter(|_| faults.is_empty()) else { return refuse(t, &faults) };
    let request = AnalyseRequest {
        questionnaire,
        before,
        after,
        is_paired: args.pair.is_some(),
        is_grouped: args.group.is_some(),
        primary: args.primary.iter().map(ScoreId::from_text).collect(),
        notable: args.notable,
    };
    let analysis = match analyse(request) {
        Ok(analysis) => analysis,
        Err(error) => return refuse(t, &refusals::together(t, &error)),
    };
    let text = match args.json {
        true => serde_json::to_string_pretty(&document(t, &analysis))? + "\n",
        false => report::report(t, &analysis, &args.before, args.after.as_deref()),
    };
    print(&text).context("the report cannot be printed")?;
    Ok(ExitCode::SUCCESS)
}

fn refuse(t: Words, faults: &str) -> anyhow::Result<ExitCode> {
    io::stderr().write_all(format!("{faults}{}\n", t.say("refusal-nothing")).as_bytes())?;
    Ok(ExitCode::FAILURE)
}
