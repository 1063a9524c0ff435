//! The shipped questionnaires, as files that people read and as what the binary holds.

#[path = "questionnaires/capsules.rs"]
mod capsules;

use std::path::Path;

use entrevoix::domain::language::Text;
use entrevoix::domain::questionnaire::{Direction, Instrument, Model, Questionnaire};
use entrevoix::intake::folder;
use entrevoix::intake::instrument_file::{FileProblem, SourceFile, parse, together};
use entrevoix::intake::shipped;

/// Every text that a participant or a reader of figures sees.
fn texts(instrument: &Instrument) -> Vec<&Text> {
    let labels = instrument.scales.iter().flat_map(|scale| scale.options.iter().map(|option| &option.label));
    let names = instrument.scores.iter().flat_map(|score| [&score.name, &score.short]);
    [&instrument.title, &instrument.recall]
        .into_iter()
        .chain(labels)
        .chain(instrument.items.iter().map(|item| &item.text))
        .chain(names)
        .collect()
}

#[test]
fn the_pack_asks_what_it_says() {
    let pack = shipped();
    let sizes: Vec<_> = pack.iter().map(|one| (one.id.as_str(), one.items.len(), one.scores.len())).collect();
    assert_eq!(
        sizes,
        [("qvct", 6, 1), ("isolement", 4, 1), ("epuisement", 6, 1), ("rps6", 12, 6), ("dispositif", 5, 0)]
    );
    let kinds: Vec<_> = pack
        .iter()
        .flat_map(|one| one.scores.iter().map(|score| (score.id.as_str(), score.direction, score.model)))
        .collect();
    use Direction::{Good, Risk};
    use Model::{Formative, Reflective};
    assert_eq!(
        kinds,
        [
            ("qvct", Good, Formative),
            ("isolement", Risk, Reflective),
            ("epuisement", Risk, Reflective),
            ("rps_intensite", Risk, Formative),
            ("rps_emotions", Risk, Formative),
            ("rps_autonomie", Risk, Formative),
            ("rps_rapports", Risk, Formative),
            ("rps_valeurs", Risk, Formative),
            ("rps_insecurite", Risk, Formative),
        ]
    );
}

#[test]
fn the_pack_claims_nothing_that_it_is_not() {
    for instrument in shipped() {
        assert!(!instrument.validated, "{}", instrument.id);
        assert_eq!(instrument.licence, "CC-BY-4.0");
        for score in &instrument.scores {
            assert_eq!((score.dispersion.sd, score.dispersion.sd_change, score.notable_change), (20, 20, 10));
            assert!(score.dispersion.source.contains("pas une norme"), "{}", score.id);
            assert_eq!(score.threshold, None, "{}: no clinical threshold", score.id);
            assert!(score.bands.is_empty(), "{}: no band", score.id);
        }
    }
}

#[test]
fn the_pack_has_every_text_in_both_languages() {
    for instrument in shipped() {
        for text in texts(&instrument) {
            let english = text.en.as_deref().unwrap_or_else(|| panic!("{} has no English", text.fr));
            assert_ne!(english, text.fr, "{}", instrument.id);
        }
    }
}

#[test]
fn a_risk_rises_with_what_weighs_and_falls_with_what_helps() {
    let reversed: Vec<String> = shipped()
        .iter()
        .flat_map(|one| {
            one.items.iter().filter(|item| item.reversed).map(|item| format!("{}.{}", one.id, item.id))
        })
        .collect();
    assert_eq!(
        reversed,
        [
            "isolement.pair",
            "isolement.parler",
            "isolement.appartenance",
            "epuisement.recuperation",
            "rps6.marge",
            "rps6.savoir_faire",
            "rps6.hierarchie",
            "rps6.reconnaissance",
        ]
    );
}

#[test]
fn the_pack_can_be_asked_together_in_about_five_minutes() {
    let pack = shipped();
    let all = together(pack.clone()).expect("no name is there twice");
    assert_eq!(all.item_count(), 33);
    let qvct = Questionnaire { instruments: pack.iter().take(1).cloned().collect() };
    assert_eq!((qvct.item_count(), qvct.minutes()), (6, 2));
    let before = Questionnaire { instruments: pack.iter().take(3).cloned().collect() };
    assert_eq!((before.item_count(), before.minutes()), (16, 4));
    let after = pack.into_iter().filter(|one| one.id.as_str() != "rps6").collect();
    assert_eq!(Questionnaire { instruments: after }.minutes(), 5);
}

#[test]
fn the_binary_holds_the_files_of_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/instruments");
    let mut read = folder::load(&folder).expect("every file is right");
    let mut held = shipped();
    read.sort_by(|a, b| a.id.cmp(&b.id));
    held.sort_by(|a, b| a.id.cmp(&b.id));
    assert_eq!(read, held);
}

#[test]
fn the_example_of_the_readme_is_right() {
    let readme = include_str!("../questionnaires/instruments/README.md");
    let example =
        readme.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let instrument = parse(&SourceFile::new("README.md", example), None).expect("the example is right");
    assert_eq!((instrument.items.len(), instrument.scores.len()), (2, 1));
}

#[test]
fn a_folder_is_taken_whole_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    let source = include_str!("../questionnaires/instruments/dispositif.fr.toml");
    write("notes.txt", "not a questionnaire");
    for letter in ["g", "c", "f", "a", "e", "b"] {
        write(
            &format!("{letter}.toml"),
            &source.replace("id = \"dispositif\"", &format!("id = \"{letter}\"")),
        );
    }
    write("d.fr.toml", source);
    write(
        "a.en.toml",
        &include_str!("../questionnaires/instruments/dispositif.en.toml").replace("\"dispositif\"", "\"a\""),
    );
    let ids = |instruments: Vec<Instrument>| {
        instruments.iter().map(|one| one.id.as_str().to_owned()).collect::<Vec<_>>()
    };
    let all = ["a", "b", "c", "dispositif", "e", "f", "g"].map(str::to_owned).to_vec();
    assert_eq!(folder::load(folder.path()).map(ids), Ok(all));

    write("h.toml", source);
    write("i.en.toml", "id = \"dispositif\"\n");
    let faults = folder::load(folder.path()).expect_err("two files are faulty");
    let said: Vec<String> = faults.iter().map(|fault| fault.to_string()).collect();
    let path = folder.path().display();
    assert_eq!(
        said,
        [
            format!(
                "{path}/h.toml:1: another file of this folder has an instrument `dispositif`; give one of them another id"
            ),
            format!(
                "{path}/i.en.toml:1: i.fr.toml is not beside this translation; add the French file, which is the \
                 complete one"
            ),
        ]
    );
}

#[test]
fn a_file_that_is_not_utf8_is_told_by_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("latin.toml");
    std::fs::write(&path, b"id = \"latin\"\ntitle = \"Qualit\xe9\"\n").expect("a file");
    let fault = SourceFile::read(&path).expect_err("it is Latin-1");
    assert_eq!((fault.line, *fault.problem), (2, FileProblem::NotUtf8.into()));
}

/// `entrevoix check`, from the folder of the package.
fn check() -> assert_cmd::Command {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_entrevoix"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("check").env("LC_ALL", "en_GB.UTF-8");
    command
}

#[test]
fn the_command_finds_the_pack_right() {
    let files = ["qvct", "isolement", "epuisement", "rps6", "dispositif"].into_iter().flat_map(|name| {
        ["fr", "en"].map(|language| format!("questionnaires/instruments/{name}.{language}.toml"))
    });
    check().args(files).arg("--together").assert().success().stdout(
        "questionnaires/instruments/qvct.fr.toml: right. 6 items, 1 score, about 2 minutes, in French and English.\n\
         questionnaires/instruments/isolement.fr.toml: right. 4 items, 1 score, about 1 minute, in French and English.\n\
         questionnaires/instruments/epuisement.fr.toml: right. 6 items, 1 score, about 2 minutes, in French and English.\n\
         questionnaires/instruments/rps6.fr.toml: right. 12 items, 6 scores, about 3 minutes, in French and English.\n\
         questionnaires/instruments/dispositif.fr.toml: right. 5 items, 0 scores, about 1 minute, in French and English.\n",
    );
}

#[test]
fn the_command_fails_on_a_faulty_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = include_str!("../questionnaires/instruments/qvct.fr.toml");
    let path = folder.path().join("qvct.fr.toml");
    std::fs::write(&path, source.replacen("\"sens\"", "\"sens commun\"", 1)).expect("a file");
    let said = "the id `sens commun` has other characters or is too long; use at most 40 letters without accent, digits \
                and _";
    let item = "score `qvct` names item `sens`, which is not in this file";
    let output = check().arg(&path).assert().code(1).get_output().stdout.clone();
    let output = String::from_utf8(output).expect("it is text");
    let path = path.display();
    assert!(output.starts_with(&format!("{path}:21: {said}\n{path}:")), "{output}");
    assert!(output.contains(item) && output.ends_with("2 faults.\n"), "{output}");
}

#[test]
fn the_command_speaks_the_language_that_is_typed_else_the_system_s_else_french() {
    let french = "ce fichier n’existe pas\u{a0}; vérifiez son nom et ses droits\n1 défaut.\n";
    let said = |system: &str, typed: &[&str]| {
        let output = check().env("LC_ALL", system).arg("nulle.toml").args(typed).assert().code(1);
        String::from_utf8(output.get_output().stdout.clone()).expect("it is text")
    };
    for (system, typed) in [("C", &[][..]), ("fr_FR.UTF-8", &[]), ("en_GB.UTF-8", &["--language", "fr"])] {
        assert_eq!(said(system, typed), format!("nulle.toml:1\u{a0}: {french}"));
    }
    let english = "nulle.toml:1: there is no such file; check its name and its rights\n1 fault.\n";
    assert_eq!(said("en_GB.UTF-8", &[]), english);
    assert_eq!(said("C", &["--language", "en"]), english);
}

#[test]
fn the_command_wants_a_file() {
    check().assert().code(2);
}
