//! `entrevoix import FILE`: answers that another tool collected, released once.
//!
//! It reads, asks `app` to release, and says what came of it. It never computes a figure, and shows an answer only where
//! it is faulty.

mod progress;
pub(super) mod said;
mod table;

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::print::print;
use super::{open, questionnaire_faults};
use crate::app::{self, Clock, Import, ImportInto, Service};
use crate::config::{Place, Settings};
use crate::domain::account::Account;
use crate::domain::dispositif::{Frame, Granularity, K_MIN, Mode};
use crate::domain::ids::{DispositifId, ScoreId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::wave::{WaveKind, WaveState};
use crate::i18n::Words;
use crate::intake::answers_csv::{self, AnswersFile, Columns, Fault};
use crate::intake::folder::load_file;
use crate::intake::instrument_file::{TogetherFault, together};

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
    /// The column that pairs a person's rows before and after; its values are treated as secrets. A new dispositif then
    /// publishes nothing before the second file, and then of those who are in both.
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
    /// Whose dispositif it is, by the address that logs in; needed where there are several accounts.
    #[arg(long, value_name = "E-MAIL")]
    account: Option<String>,
    /// The address at which the service answers: where to see what was released.
    #[arg(long, env = "ENTREVOIX_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Imports the file and prints what was read, what was released and where to see it.
///
/// # Errors
/// Where the file or the database cannot be opened, or the import is refused. The faults of a questionnaire or of the
/// file are printed, and make the exit code 1.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    // The import speaks English.
    let questionnaire = match questionnaire(Words::of(Language::En), &args.questionnaire) {
        Ok(questionnaire) => questionnaire,
        Err(faults) => return refuse(&faults),
    };
    let file = match read(&args.file, &args.columns(), &questionnaire)? {
        Ok(file) => file,
        Err(faults) => return refuse(&said::faults(&args.file, &faults)),
    };
    let summary = said::summary(&args.file, &file);
    let service = open::service(&args.settings(), Clock::System)?;
    let account = app::sole_account(&service, args.account.as_deref())
        .context("name an account with --account; make the first with `entrevoix account add`")?;
    let released = release(args, &service, &account, questionnaire, file)?;
    print(&(summary + &released))?;
    Ok(ExitCode::SUCCESS)
}

impl Args {
    /// The cells that are asked for.
    fn granularity(&self) -> Granularity {
        if self.by_group { Granularity::ByGroup } else { Granularity::Whole }
    }

    fn columns(&self) -> Columns {
        Columns { group: self.group.clone(), pair: self.pair.clone() }
    }

    fn settings(&self) -> Settings {
        Settings { public_url: self.public_url.clone(), ..Settings::from(self.place.clone()) }
    }

    /// Where the answers go. clap has seen to it that a new dispositif has a name and an organisation.
    fn into(&self) -> ImportInto {
        if let Some(id) = &self.dispositif {
            return ImportInto::Existing(DispositifId::from_text(id));
        }
        ImportInto::New {
            organisation: self.organisation.clone().unwrap_or_default(),
            title: self.title.clone().unwrap_or_default(),
            frame: Frame {
                granularity: self.granularity(),
                mode: if self.pair.is_some() { Mode::Evaluation } else { Mode::Diagnostic },
                k: self.k,
                primary: self.primary.iter().map(ScoreId::from_text).collect(),
                notable_change: None,
            },
        }
    }
}

fn refuse(faults: &str) -> anyhow::Result<ExitCode> {
    io::stderr().write_all(format!("{faults}Nothing was imported.\n").as_bytes())?;
    Ok(ExitCode::FAILURE)
}

/// The instruments of `paths` as one questionnaire, or all their faults in the reader's language, a line each.
pub(super) fn questionnaire(t: Words, paths: &[PathBuf]) -> Result<Questionnaire, String> {
    let mut instruments = Vec::new();
    let mut faults = String::new();
    for path in paths {
        match load_file(path) {
            Ok(instrument) => instruments.push(instrument),
            Err(found) => {
                faults.extend(found.iter().map(|fault| questionnaire_faults::fault(t, fault) + "\n"))
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let said = |fault: &TogetherFault| questionnaire_faults::together(t, fault) + "\n";
    together(instruments).map_err(|found| found.iter().map(said).collect())
}

/// Imports, and says what was released, or what it is waiting for.
fn release(
    args: &Args,
    service: &Service,
    account: &Account,
    questionnaire: Questionnaire,
    file: AnswersFile,
) -> anyhow::Result<String> {
    let (instruments, into) = (questionnaire.instruments, args.into());
    let import = Import { into, moment: args.wave, instruments, file };
    let imported = app::import_answers(service, &account.id, import).map_err(said::refusal)?;
    let id = &imported.dispositif;
    if imported.state != WaveState::Released {
        return Ok(said::kept(id));
    }
    let view = app::read_release(service, &account.id, &imported.wave)?;
    let settings = args.settings().with_file()?;
    let address = settings.public_url()?.unwrap_or_else(|| format!("http://{}", settings.listen()));
    Ok(format!("\n{}\n{}", table::indicators(&view.release), said::where_to_see(&view, &address)))
}

/// An import takes the two waves that are compared.
fn wave() -> impl clap::builder::TypedValueParser<Value = WaveKind> {
    let known = PossibleValuesParser::new([WaveKind::Before.as_str(), WaveKind::After.as_str()]);
    known.try_map(|text| WaveKind::from_text(&text).ok_or("before or after"))
}

/// Reads the file under a progress bar. The inner error is the file's faults.
pub(super) fn read(
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

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

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
}
