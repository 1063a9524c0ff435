//! The report as it is read on a terminal, and the JSON document as a whole.

use std::io::Read as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::world::{EQUIPE, Folder, PAIRED, data};

#[test]
fn the_report_of_paired_files_is_as_it_was_looked_at() {
    let folder = Folder::new();
    insta::assert_snapshot!(folder.said(&[&PAIRED[..], &["--group", "equipe"]].concat()));
}

#[test]
fn the_report_of_unpaired_files_is_as_it_was_looked_at_in_english() {
    let files = ["avant.csv", "apres.csv"];
    insta::assert_snapshot!(Folder::new().said(&[&files[..], &EQUIPE, &["--language", "en"]].concat()));
}

/// Floats to nine digits: the last ones may differ between machines.
fn rounded(value: &mut Value) {
    match value {
        Value::Number(number) if number.is_f64() => {
            *value = Value::String(format!("{:.8e}", number.as_f64().unwrap()));
        }
        Value::Array(values) => values.iter_mut().for_each(rounded),
        Value::Object(fields) => fields.values_mut().for_each(rounded),
        _ => {}
    }
}

#[test]
fn the_document_holds_every_figure_with_its_n_and_its_method() {
    let mut document = Folder::new().json(&PAIRED);
    let methods = document["methods"].as_object().unwrap().clone();
    assert!(methods.values().all(|method| !method["source"].as_str().unwrap().is_empty()));
    let mut named = Vec::new();
    named_methods(&document, &mut named);
    assert!(named.iter().all(|method| methods.contains_key(method)), "{named:?}");
    assert_eq!(document["protected"], false);
    rounded(&mut document);
    insta::assert_snapshot!(serde_json::to_string_pretty(&document).unwrap());
}

/// Every `method` that a figure names; a figure without its n is a fault.
fn named_methods(value: &Value, named: &mut Vec<String>) {
    if let Value::Object(fields) = value
        && let Some(method) = fields.get("method")
    {
        assert!(fields["n"].is_u64(), "{value}");
        named.push(method.as_str().unwrap().to_owned());
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| named_methods(value, named)),
        Value::Object(fields) => fields.values().for_each(|value| named_methods(value, named)),
        _ => {}
    }
}

#[test]
fn every_line_of_the_report_fits_a_terminal() {
    let folder = Folder::new();
    let (real, questionnaire) = (data("data/lq2002.csv"), data("data/lq2002.fr.toml"));
    std::fs::copy(&real, folder.path("real.csv")).unwrap();
    std::fs::copy(&questionnaire, folder.path("real.fr.toml")).unwrap();
    let text = std::fs::read_to_string(&real).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    for (name, rows) in [("one.csv", &rows[..1000]), ("other.csv", &rows[1000..])] {
        folder.write(name, &format!("{head}\n{}\n", rows.join("\n")));
    }
    let large = ["one.csv", "other.csv", "--questionnaire", "real.fr.toml"];
    let real = ["real.csv", "--questionnaire", "real.fr.toml", "--group", "COMPID"];
    let unpaired = [&["avant.csv", "apres.csv"], &EQUIPE[..], &["--group", "equipe"]].concat();
    for arguments in [&PAIRED[..], &unpaired, &real, &large] {
        for language in ["fr", "en"] {
            let said = folder.said(&[arguments, &["--language", language]].concat());
            let long: Vec<&str> = said.lines().filter(|line| line.chars().count() > 80).collect();
            assert!(long.is_empty(), "{long:#?}");
            assert!(
                !said.contains("[analyse-") && !said.contains('…'),
                "a sentence is missing or cut: {said}"
            );
        }
    }
}

#[test]
fn no_share_is_written_in_percent_below_twenty_people() {
    let said = Folder::new().said(&PAIRED);
    let shares: Vec<&str> = said.lines().filter(|line| line.contains("À 50 ou plus")).collect();
    assert_eq!(shares.len(), 1, "{said}");
    assert!(shares[0].contains("7 sur 10 (4,0 à 8,9)") && !shares[0].contains('%'), "{shares:?}");
}

#[test]
fn the_language_is_the_one_that_is_asked_for_else_the_systems_else_french() {
    let folder = Folder::new();
    let said = |name: &str, value: &str, more: &[&str]| {
        let mut command = folder.command(&[&PAIRED[..], more].concat());
        let output = command.env(name, value).assert().success().get_output().clone();
        String::from_utf8(output.stdout).unwrap().lines().next().unwrap().to_owned()
    };
    let (french, english) =
        ("Entrevoix\u{a0}: analyse de fichiers de réponses", "Entrevoix: analysis of files of answers");
    assert_eq!(said("LANG", "C.UTF-8", &[]), french);
    assert_eq!(said("LANG", "en_GB.UTF-8", &[]), english);
    assert_eq!(said("LC_ALL", "fr_FR.UTF-8", &["--language", "en"]), english);
    assert_eq!(said("LANG", "en_GB.UTF-8", &["--language", "fr"]), french);
}

#[test]
fn one_file_alone_is_described_and_nothing_is_said_of_a_change() {
    let said = Folder::new().said(&[&["avant.csv"], &EQUIPE[..]].concat());
    assert!(said.contains("cohérence (alpha) 0,96 (0,89 à 0,99)"), "{said}");
    assert!(!said.contains("écart moyen") && !said.contains("témoin") && !said.contains("verdict"), "{said}");
    assert!(said.contains("non validé scientifiquement") && said.contains("pas protégés"), "{said}");
}

#[test]
fn a_reader_who_stops_early_ends_it_quietly() {
    let (real, questionnaire) = (data("data/lq2002.csv"), data("data/lq2002.fr.toml"));
    let arguments = ["analyse", &real, "--questionnaire", &questionnaire, "--group", "COMPID", "--json"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_entrevoix"))
        .env_clear()
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 64];
    // The document is longer than a pipe holds, so that the command is still writing when the reader leaves.
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn where_the_file_tells_what_is_usual_the_way_back_has_a_number() {
    let folder = Folder::new();
    let told = "regression = { usual = 50, stability = 0.65, source = \"Une enquête inventée.\" }\n";
    let questionnaire = std::fs::read_to_string(folder.path("equipe10.toml")).unwrap() + told;
    folder.write("equipe10.toml", &questionnaire);
    let analysis = folder.json(&PAIRED);
    let by_itself = &analysis["populations"][0]["changes"][0]["by_itself"];
    // The nine pairs begin at 65: (1 - .65)(50 - 65).
    assert_eq!((&by_itself["exact"], &by_itself["n"]), (&json!("-21/4"), &json!(9)));
    assert_eq!(by_itself["method"], "regression");
    assert!(analysis["methods"]["regression"]["source"].as_str().unwrap().contains("Barnett"));
    assert_eq!(analysis["scores"][0]["regression"]["stability"], 0.65);
    let said = folder.said(&PAIRED).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains(
            "parti de 65,0 là où 50 est habituel, changerait de lui-même d’environ −5,3 points (deux mesures d’une même \
             personne liées à 0,65 : Une enquête inventée) ["
        ),
        "{said}"
    );
    let said = folder.said(&[&["avant.csv", "apres.csv"], &EQUIPE[..]].concat());
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("parti de 63,9 là où 50"), "all of the first file, where nobody is paired: {said}");
}

#[test]
fn without_a_source_nothing_is_told_of_the_usual() {
    let analysis = Folder::new().json(&PAIRED);
    assert_eq!(analysis["populations"][0]["changes"][0]["by_itself"], Value::Null);
    assert_eq!(analysis["scores"][0]["regression"], Value::Null);
    assert!(analysis["methods"].get("regression").is_none());
    assert!(!Folder::new().said(&PAIRED).contains("est habituel"));
}

#[test]
fn beside_a_validated_questionnaire_the_home_made_one_is_named() {
    let folder = Folder::new();
    let all = ["--questionnaire", "calme.toml"];
    let said = |folder: &Folder| {
        let said = folder.said(&[&PAIRED[..], &all].concat());
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(said(&folder).contains("- Questionnaire maison, non validé scientifiquement."));
    let calme = std::fs::read_to_string(folder.path("calme.toml")).unwrap();
    folder.write("calme.toml", &calme.replace("validated = false", "validated = true"));
    let one = said(&folder);
    assert!(
        one.contains("- Maison et non validé scientifiquement : equipe10. Cela sert au dialogue"),
        "{one}"
    );
    assert!(!one.contains("Questionnaire maison"), "{one}");
    let equipe = std::fs::read_to_string(folder.path("equipe10.toml")).unwrap();
    folder.write("equipe10.toml", &equipe.replace("validated = false", "validated = true"));
    assert!(!said(&folder).contains("validé scientifiquement"));
}

#[test]
fn an_exact_p_that_is_summed_in_floating_point_says_so() {
    let folder = Folder::new();
    let file = |wave: u32, people: u32| {
        let row = |place: u32| format!("badge-{place},Nord,{},1,2,2,1,3\n", (place + wave * (place % 3)) % 5);
        format!("carte,equipe,i1,i2,i3,i4r,i5,i6\n{}", (0..people).map(row).collect::<String>())
    };
    let said = |people: u32| {
        folder.write("avant.csv", &file(0, people));
        folder.write("apres.csv", &file(1, people));
        let how = folder.json(&PAIRED)["populations"][0]["changes"][0]["paired"]["sign_flip"]["how"].clone();
        (how, folder.said(&PAIRED).contains("en virgule flottante"))
    };
    assert_eq!(said(127), (json!("exact"), false));
    assert_eq!(said(200), (json!("exact_in_floating_point"), true));
}
