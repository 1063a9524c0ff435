//! `entrevoix check FILE…`: are these questionnaires, templates and capsules right, and if not, what is to be done?

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::print::print;
use super::{language, questionnaire_faults};
use crate::app::{Asked, Finding, check_instruments};
use crate::domain::capsule::Capsule;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Instrument, Questionnaire};
use crate::domain::template::Template;
use crate::i18n::Words;

/// Check files of questionnaires, of templates of dispositif and of capsules, and name every fault by file, line and remedy.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Files: `name.fr.toml`, its translation `name.en.toml`, or both; a folder stands for all of its files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also check that these questionnaires can be asked together, in one wave.
    #[arg(long)]
    together: bool,
    /// The language of the report. Without it: the system's, French where that is neither.
    #[arg(long, value_parser = language::parser())]
    language: Option<Language>,
}

/// Checks the files, prints what was found, and fails with exit code 1 where a fault was found.
///
/// # Errors
/// Where the report cannot be printed.
pub fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let (report, faults) = report(language::words(args.language), args);
    print(&report)?;
    Ok(if faults == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The report as a person reads it, and how many faults it names.
fn report(t: Words, args: &Args) -> (String, usize) {
    let asked = if args.together { Asked::Together } else { Asked::Apart };
    let (mut report, mut faults) = (String::new(), 0_usize);
    for finding in check_instruments(&args.files, asked) {
        faults += usize::from(matches!(finding, Finding::Fault(_) | Finding::Clash(_)));
        report += &match finding {
            Finding::Right { file, instrument } => right(t, &file, instrument),
            Finding::RightTemplate { file, template } => right_template(t, &file, &template),
            Finding::RightCapsule { file, capsule } => right_capsule(t, &file, &capsule),
            Finding::Fault(fault) => questionnaire_faults::fault(t, &fault),
            Finding::Clash(clash) => questionnaire_faults::together(t, &clash),
        };
        report.push('\n');
    }
    if faults > 0 {
        report += &format!("{}\n", t.say("toml-check-faults").count("count", faults));
    }
    (report, faults)
}

fn right(t: Words, file: &Path, instrument: Instrument) -> String {
    let languages = if instrument.title.en.is_some() { "toml-check-both" } else { "toml-check-french" };
    let (items, scores) = (instrument.items.len(), instrument.scores.len());
    let minutes = Questionnaire { instruments: vec![instrument] }.minutes();
    let said = t.say("toml-check-right").with("file", file.display());
    let said = said.with("items", t.say("toml-check-items").count("count", items));
    let said = said.with("scores", t.say("toml-check-scores").count("count", scores));
    let said = said.with("minutes", t.say("toml-check-minutes").count("count", minutes));
    said.with("languages", t.say(languages)).to_string()
}

fn right_capsule(t: Words, file: &Path, capsule: &Capsule) -> String {
    let languages = if capsule.title.en.is_some() { "toml-check-both" } else { "toml-check-french" };
    let said = t.say("toml-check-capsule").with("file", file.display());
    let said = said.count("pages", capsule.pages.len());
    let said = said.with("statements", capsule.reading.statements.len());
    said.with("minutes", capsule.minutes).with("languages", t.say(languages)).to_string()
}

fn right_template(t: Words, file: &Path, template: &Template) -> String {
    let languages = if template.name.en.is_some() { "toml-check-both" } else { "toml-check-french" };
    let said = t.say("toml-check-template").with("file", file.display());
    let said = said.with("sessions", t.say("toml-check-sessions").count("count", template.sessions.number));
    let said = said.with("caveats", t.say("toml-check-caveats").count("count", template.caveats.len()));
    said.with("languages", t.say(languages)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = r#"id = "lieux"
version = 1
language = "fr"
title = "Les lieux"
recall = "Au cours des deux dernières semaines"
licence = "CC-BY-4.0"
validated = false

[[scales]]
id = "frequence"
options = [
    { value = 0, label = "Jamais" },
    { value = 1, label = "Parfois" },
]

[[items]]
id = "silence"
scale = "frequence"
text = "J'ai travaillé au calme."
"#;

    const FAULTY: &str = r#"id = "lieux"
version = 1
language = "fr"
title = "Les lieux"
recal = "Au cours des deux dernières semaines"
licence = "CC-BY-4.0"
validated = false

[[scales]]
id = "frequence"
options = [
    { value = 0, label = "Jamais" },
    { value = 2, label = "Parfois" },
]

[[items]]
id = "silence"
scale = "fréquence"
text = "J'ai travaillé au calme."

[[scores]]
id = "calme"
name = "Calme au travail"
short = "Calme"
items = ["silence", "bruit"]
direction = "good"
model = "formative"
dispersion = { sd = 20, sd_change = 20, source = "Une convention" }

[[scores.bands]]
from = 0
to = 49
label = "Bas"
"#;

    /// The report on `files`, of which those with a text are written first; paths are given without their folder.
    fn said(files: &[(&str, Option<&str>)], together: bool) -> (String, usize) {
        said_in(Language::En, files, together)
    }

    fn said_in(language: Language, files: &[(&str, Option<&str>)], together: bool) -> (String, usize) {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            if let Some(text) = text {
                std::fs::write(folder.path().join(name), text).expect("a file");
            }
        }
        let files = files.iter().map(|(name, _)| folder.path().join(name)).collect();
        let args = Args { files, together, language: Some(language) };
        let (text, faults) = report(language::words(args.language), &args);
        (text.replace(&format!("{}/", folder.path().display()), ""), faults)
    }

    #[test]
    fn a_faulty_file_is_told_fault_by_fault() {
        let (text, faults) = said(&[("lieux.fr.toml", Some(FAULTY))], false);
        assert_eq!(faults, 6);
        insta::assert_snapshot!(text, @r#"
        lieux.fr.toml:1: `recall` is missing in the file; add recall = "…"
        lieux.fr.toml:5: unknown key `recal` in the file; write `recall`, or remove it
        lieux.fr.toml:13: option 2 of scale `frequence` comes after option 0; give the values from the lowest to the highest in steps of one
        lieux.fr.toml:18: item `silence` is on scale `fréquence`, which is not in this file; write `frequence`, or add that scale
        lieux.fr.toml:25: score `calme` names item `bruit`, which is not in this file; write `silence`, or add that item
        lieux.fr.toml:30: `source` is missing in [[scores.bands]]; add source = "…"
        6 faults.
        "#);
    }

    #[test]
    fn a_faulty_file_is_told_in_french_to_who_reads_french() {
        let (text, faults) = said_in(Language::Fr, &[("lieux.fr.toml", Some(FAULTY))], false);
        assert_eq!(faults, 6);
        insta::assert_snapshot!(text.replace('\u{a0}', " "), @r#"
        lieux.fr.toml:1 : `recall` manque dans le fichier ; ajoutez recall = "…"
        lieux.fr.toml:5 : clé inconnue `recal` dans le fichier ; écrivez `recall`, ou retirez-la
        lieux.fr.toml:13 : l’option 2 de l’échelle `frequence` vient après l’option 0 ; donnez les valeurs de la plus basse à la plus haute, de un en un
        lieux.fr.toml:18 : l’item `silence` renvoie à l’échelle `fréquence`, qui n’est pas dans ce fichier ; écrivez `frequence`, ou ajoutez cette échelle
        lieux.fr.toml:25 : le score `calme` nomme l’item `bruit`, qui n’est pas dans ce fichier ; écrivez `silence`, ou ajoutez cet item
        lieux.fr.toml:30 : `source` manque dans [[scores.bands]] ; ajoutez source = "…"
        6 défauts.
        "#);
        let (text, _) = said_in(Language::Fr, &[("lieux.toml", Some(FRENCH))], false);
        assert_eq!(text, "lieux.toml\u{a0}: correct. 1 item, 0 score, environ 1 minute, en français.\n");
    }

    #[test]
    fn a_right_file_is_summed_up() {
        let (text, faults) = said(&[("lieux.toml", Some(FRENCH))], false);
        assert_eq!(
            (text.as_str(), faults),
            ("lieux.toml: right. 1 item, 0 scores, about 1 minute, in French.\n", 0)
        );
    }

    #[test]
    fn a_file_and_its_translation_are_checked_once() {
        let english = "id = \"lieux\"\nversion = 1\nlanguage = \"en\"\ntitle = \"Places\"\n";
        let files = [("lieux.en.toml", Some(english)), ("lieux.fr.toml", Some(FRENCH))];
        let (text, faults) = said(&files, false);
        assert_eq!(faults, 3);
        insta::assert_snapshot!(text, @r#"
        lieux.fr.toml:12: scale `frequence` is not translated in lieux.en.toml; add it there under [[scales]], with the same id
        lieux.fr.toml:19: item `silence` is not translated in lieux.en.toml; add it there under [[items]], with the same id
        lieux.en.toml:1: `recall` is missing in the file; add recall = "…"
        3 faults.
        "#);
    }

    #[test]
    fn a_file_that_is_not_there_is_a_fault() {
        let (text, faults) = said(&[("lieux.fr.toml", None), ("salles.en.toml", None)], false);
        assert_eq!(faults, 2);
        insta::assert_snapshot!(text, @r#"
        lieux.fr.toml:1: there is no such file; check its name and its rights
        salles.en.toml:1: salles.fr.toml is not beside this translation; add the French file, which is the complete one
        2 faults.
        "#);
    }

    #[test]
    fn questionnaires_asked_together_share_no_name() {
        let files = [("a.toml", Some(FRENCH)), ("b.toml", Some(FRENCH))];
        assert_eq!(said(&files, false).1, 0);
        let (text, faults) = said(&files, true);
        assert_eq!(faults, 1);
        insta::assert_snapshot!(text, @r#"
        a.toml: right. 1 item, 0 scores, about 1 minute, in French.
        b.toml: right. 1 item, 0 scores, about 1 minute, in French.
        instrument `lieux` is there twice; ask it once
        1 fault.
        "#);
    }

    #[test]
    fn the_exit_code_is_1_where_a_fault_was_found() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lieux.toml");
        for (text, code) in [(FRENCH, ExitCode::SUCCESS), (FAULTY, ExitCode::from(1))] {
            std::fs::write(&path, text).expect("a file");
            let args = Args { files: vec![path.clone()], together: false, language: None };
            assert_eq!(run(&args).expect("the report is printed"), code);
        }
    }
}
