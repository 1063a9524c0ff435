//! The shipped templates, and what is said of faulty ones.

use super::*;
use crate::domain::dispositif::Kind;
use crate::domain::step::StepKind;
use crate::intake::{shipped, shipped_templates};

const FRENCH: &str = r#"id = "essai"
version = 1
language = "fr"
kind = "regulation"
name = "Essai"
about = "Un essai."
group_max = 8
questionnaires = ["qvct"]
primary = ["qvct"]
steps = ["bilan", "cadrage"]

[sessions]
number = 2
minutes = 120
interval_days = 21

[waves]
before_days = 1
after_days = 7

[[caveats]]
id = "crise"
text = "Un groupe choisi dans une crise."
"#;

/// What is said of a file, a fault a line.
fn said(french: &str, english: Option<&str>) -> Vec<String> {
    let french = SourceFile::new("essai.fr.toml", french);
    let english = english.map(|text| SourceFile::new("essai.en.toml", text));
    let faults = parse(&french, english.as_ref(), &shipped()).expect_err("a file with faults");
    faults.iter().map(ToString::to_string).collect()
}

fn one(found: &str, written: &str) -> Vec<String> {
    assert!(FRENCH.contains(found), "{found}");
    said(&FRENCH.replace(found, written), None)
}

#[test]
fn every_practice_has_a_shipped_template_in_both_languages() {
    let templates = shipped_templates();
    let kinds: Vec<Kind> = templates.iter().map(|template| template.kind).collect();
    assert_eq!(kinds, Kind::ALL, "one for each, in the order of the choices");
    for template in &templates {
        assert!(template.name.en.is_some() && template.about.en.is_some(), "{}", template.id);
        assert!(!template.caveats.is_empty() && template.caveats.iter().all(|one| one.en.is_some()));
        assert!(!template.primary.is_empty() && template.steps.contains(&StepKind::Demande));
    }
}

#[test]
fn a_file_without_fault_becomes_a_template_with_its_steps_in_the_order_of_the_field() {
    let template = parse(&SourceFile::new("essai.fr.toml", FRENCH), None, &shipped()).unwrap();
    assert_eq!(template.steps, [StepKind::Cadrage, StepKind::Bilan]);
    assert_eq!((template.moments.monthly, template.moments.follow_up_days), (0, None));
    assert!(!template.requires_cadrage, "false where it is not said");
}

#[test]
fn what_a_template_names_must_be_there() {
    let unknown = "essai.fr.toml:8: questionnaire `qvt` is not on the shelf; write `qvct` or `isolement` or `epuisement` or \
                   `rps6` or `dispositif`";
    assert_eq!(one("questionnaires = [\"qvct\"]", "questionnaires = [\"qvct\", \"qvt\"]"), [unknown]);
    let primary =
        "essai.fr.toml:9: no questionnaire of this template computes the score `isolement`; write `qvct`";
    assert_eq!(one("primary = [\"qvct\"]", "primary = [\"isolement\"]"), [primary]);
    assert!(
        one("\"bilan\", ", "\"bilans\", ")[0]
            .starts_with("essai.fr.toml:10: step `bilans` does not exist; write ")
    );
    assert_eq!(
        one("[\"bilan\", \"cadrage\"]", "[\"bilan\", \"bilan\"]"),
        ["essai.fr.toml:10: `bilan` is there twice under `steps`; keep it once"]
    );
    assert_eq!(one("steps = [\"bilan\", \"cadrage\"]", "steps = []").len(), 1);
}

#[test]
fn what_is_missing_mistyped_or_out_of_range_is_told_with_its_line() {
    assert_eq!(
        one("kind = \"regulation\"\n", "")[0],
        "essai.fr.toml:1: `kind` is missing in the file; add kind = \"analyse_de_pratiques\" or kind = \"regulation\" or kind = \
         \"echange_de_pratiques\" or kind = \"supervision\" or kind = \"accompagnement_au_changement\" or kind = \
         \"atelier_d_ecoute\" or kind = \"capsule\" or kind = \"other\""
    );
    assert_eq!(
        one("interval_days", "interval_day"),
        [
            "essai.fr.toml:12: `interval_days` is missing in [sessions]; add interval_days = 1",
            "essai.fr.toml:15: unknown key `interval_day` in [sessions]; write `interval_days`, or remove it",
        ]
    );
    let range = "essai.fr.toml:14: `minutes` is 600 in [sessions]; write a number from 15 to 480";
    assert_eq!(one("minutes = 120", "minutes = 600"), [range]);
    let none = FRENCH.split("[waves]").next().unwrap();
    assert_eq!(said(none, None), ["essai.fr.toml:1: `waves` is missing in the file; add [waves]"]);
}

#[test]
fn a_translation_lacks_no_text_and_brings_none() {
    let english = "id = \"essai\"\nversion = 1\nlanguage = \"en\"\nname = \"Trial\"\nabout = \"A trial.\"\n";
    assert_eq!(
        said(FRENCH, Some(english)),
        [
            "essai.fr.toml:23: caveat `crise` is not translated in essai.en.toml; add it there under [[caveats]], with the same \
          id"
        ]
    );
    let other = format!("{english}[[caveats]]\nid = \"autre\"\ntext = \"Another.\"\n");
    assert_eq!(said(FRENCH, Some(&other)).len(), 2, "one lacks, one is not in the French file");
}

#[test]
fn a_template_is_told_from_an_instrument_even_where_it_is_no_toml() {
    let is = |text: &str| is_template(&SourceFile::new("x.toml", text));
    assert!(is(FRENCH) && is("kind = \"regulation\nname ="));
    assert!(!is("id = \"lieux\"\ntitle = \"Les lieux\"\n[[items]]\nkind = \"x\""));
}
