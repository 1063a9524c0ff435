//! `entrevoix import FILE`: answers that another tool collected, released once.
//!
//! It reads, asks `app` to release, and says what came of it. It never computes a figure and never shows an answer.

mod progress;
mod table;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::domain::dispositif::{Granularity, K_MIN};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::wave::WaveKind;
use crate::intake::answers_csv::{self, AnswersFile, Columns, Fault};

/// Import answers from a CSV file and release their indicators, once.
///
/// The answers are removed as soon as their indicators are released. A faulty file is refused whole, with each
/// fault's line, column, reason and remedy.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The CSV file: a header, then a row for each person.
    file: PathBuf,
    /// The questionnaire that was asked; again for each instrument, in their order.
    #[arg(long, value_name = "FILE", required = true)]
    questionnaire: Vec<PathBuf>,
    /// Who ordered the dispositif; made where no organisation of yours has this name.
    #[arg(long, value_name = "NAME", required_unless_present = "dispositif")]
    organisation: Option<String>,
    /// The new dispositif's title.
    #[arg(long, value_name = "TITLE", required_unless_present = "dispositif")]
    title: Option<String>,
    /// The column that names each row's group.
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    /// The column that pairs a person's rows before and after. Its values are treated as secrets.
    #[arg(long, value_name = "COLUMN")]
    pair: Option<String>,
    /// When the answers were given.
    #[arg(long, value_name = "WAVE", default_value = "before", value_parser = wave())]
    wave: WaveKind,
    /// The dispositif of an earlier import, to which these answers belong.
    #[arg(long, value_name = "ID", conflicts_with_all = ["organisation", "title", "k", "by_group", "whole", "primary"])]
    dispositif: Option<String>,
    /// From how many answers on anything is said.
    #[arg(long, default_value_t = K_MIN, value_parser = clap::value_parser!(u32).range(i64::from(K_MIN)..))]
    k: u32,
    /// Release each group that is large enough, and the others together.
    #[arg(long, requires = "group", conflicts_with = "whole")]
    by_group: bool,
    /// Release the whole as one; so it is where nothing else is said.
    #[arg(long)]
    whole: bool,
    /// A score that carries a verdict, three at most.
    #[arg(long, value_name = "SCORE")]
    primary: Vec<String>,
}

impl Args {
    /// The cells that are asked for.
    fn granularity(&self) -> Granularity {
        if self.by_group { Granularity::ByGroup } else { Granularity::Whole }
    }

    fn columns(&self) -> Columns {
        Columns { group: self.group.clone(), pair: self.pair.clone() }
    }
}

/// An import takes the two waves that are compared.
fn wave() -> impl clap::builder::TypedValueParser<Value = WaveKind> {
    let known = PossibleValuesParser::new([WaveKind::Before.as_str(), WaveKind::After.as_str()]);
    known.try_map(|text| WaveKind::from_text(&text).ok_or("before or after"))
}

/// Reads the file under a progress bar. The inner error is the file's faults.
fn read(
    path: &Path,
    columns: &Columns,
    questionnaire: &Questionnaire,
) -> anyhow::Result<Result<AnswersFile, Vec<Fault>>> {
    let bytes = std::fs::read(path)
        .with_context(|| format!("{} cannot be read; check its name and its rights", path.display()))?;
    let bar = progress::bar("Reading", bytes.len() as u64);
    let file = answers_csv::read(&bytes, columns, questionnaire, |done| bar.set_position(done));
    bar.finish_and_clear();
    Ok(file)
}

/// What was read, and what was passed over.
fn summary(path: &Path, file: &AnswersFile) -> String {
    let groups: BTreeSet<&str> = file.rows.iter().filter_map(|row| row.group.as_deref()).collect();
    let mut text = format!("{}: {}", path.display(), counted(file.rows.len() as u64, "row"));
    if !groups.is_empty() {
        text += &format!(" in {}", counted(groups.len() as u64, "group"));
    }
    text += &format!(", separator {}, encoding {}.\n", file.separator, file.encoding);
    if !file.ignored_columns.is_empty() {
        text += &format!("Columns not read: {}.\n", file.ignored_columns.join(", "));
    }
    if file.blank_rows > 0 {
        text += &format!("Passed over: {}.\n", counted(file.blank_rows, "blank row"));
    }
    text
}

/// The faults of a file as a person reads them, with what becomes of the file.
fn refusal(path: &Path, faults: &[Fault]) -> String {
    let lines: String = faults.iter().map(|fault| format!("{}: {fault}\n", path.display())).collect();
    lines + "Nothing was imported.\n"
}

fn counted(number: u64, word: &str) -> String {
    if number == 1 { format!("1 {word}") } else { format!("{number} {word}s") }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::intake::answers_csv::Separator;

    #[derive(Debug, Parser)]
    struct Cli {
        #[command(flatten)]
        args: Args,
    }

    fn parse(more: &[&str]) -> Result<Args, String> {
        let given = ["import", "a.csv", "--questionnaire", "q.toml"].iter().chain(more);
        Cli::try_parse_from(given).map(|cli| cli.args).map_err(|error| error.to_string())
    }

    #[test]
    fn an_import_is_the_whole_before_the_sessions_at_five_unless_told_otherwise() {
        let args = parse(&["--organisation", "Valmont", "--title", "2026"]).unwrap();
        assert_eq!((args.granularity(), args.wave, args.k), (Granularity::Whole, WaveKind::Before, 5));
        let more = [
            "--organisation",
            "V",
            "--title",
            "T",
            "--group",
            "g",
            "--by-group",
            "--wave",
            "after",
            "--k",
            "8",
        ];
        let args = parse(&more).unwrap();
        assert_eq!((args.granularity(), args.wave, args.k), (Granularity::ByGroup, WaveKind::After, 8));
        assert_eq!(args.columns(), Columns { group: Some("g".to_owned()), pair: None });
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        let named = ["--organisation", "V", "--title", "T"];
        let with = |more: &[&'static str]| parse(&[&named, more].concat());
        assert!(with(&["--k", "4"]).unwrap_err().contains("4 is not in 5.."), "k is never lowered");
        assert!(with(&["--by-group"]).unwrap_err().contains("--group"));
        assert!(with(&["--by-group", "--group", "g", "--whole"]).unwrap_err().contains("--whole"));
        assert!(with(&["--wave", "monthly"]).unwrap_err().contains("[possible values: before, after]"));
        assert!(parse(&["--organisation", "V"]).unwrap_err().contains("--title"));
        assert!(parse(&["--dispositif", "x", "--k", "6"]).unwrap_err().contains("--k"));
        assert!(parse(&["--dispositif", "x", "--wave", "after"]).is_ok());
    }

    #[test]
    fn the_summary_says_what_was_read_and_what_was_not() {
        let mut file = AnswersFile {
            rows: Vec::new(),
            separator: Separator::Tab,
            encoding: "windows-1252",
            sha256: String::new(),
            ignored_columns: Vec::new(),
            blank_rows: 0,
        };
        let path = Path::new("a.csv");
        assert_eq!(summary(path, &file), "a.csv: 0 rows, separator tab, encoding windows-1252.\n");
        (file.separator, file.blank_rows) = (Separator::Semicolon, 1);
        file.ignored_columns = vec!["note".to_owned(), "column 4".to_owned()];
        assert_eq!(
            summary(path, &file),
            "a.csv: 0 rows, separator « ; », encoding windows-1252.\nColumns not read: note, column 4.\n\
             Passed over: 1 blank row.\n"
        );
    }
}
