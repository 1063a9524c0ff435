//! The same figures whatever the order of rows and the number of threads.

use serde_json::Value;

use crate::world::{Folder, PAIRED, data, ten};

/// The analysis without what names the files' bytes.
fn figures(folder: &Folder, threads: &str, arguments: &[&str]) -> Value {
    let mut command = folder.command(&[arguments, &["--json"]].concat());
    let output = command.env("POLARS_MAX_THREADS", threads).assert().success().get_output().clone();
    let mut analysis: Value = serde_json::from_slice(&output.stdout).unwrap();
    for moment in ["before", "after"] {
        if let Some(facts) = analysis[moment].as_object_mut() {
            facts.remove("sha256").unwrap();
        }
    }
    analysis
}

/// The rows below the header, backwards and begun in the middle.
fn turned(text: &str) -> String {
    let (head, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().rev().collect();
    let third = rows.len() / 3;
    rows.rotate_left(third);
    format!("{head}\n{}\n", rows.join("\n"))
}

#[test]
fn the_order_of_rows_and_the_number_of_threads_change_nothing() {
    let folder = Folder::new();
    for arguments in [&PAIRED[..], &PAIRED[..4]] {
        let arguments = [arguments, &["--group", "equipe"]].concat();
        folder.write("avant.csv", &ten("pre"));
        folder.write("apres.csv", &ten("post"));
        let first = figures(&folder, "1", &arguments);
        assert_eq!(figures(&folder, "2", &arguments), first);
        folder.write("avant.csv", &turned(&ten("pre")));
        folder.write("apres.csv", &turned(&turned(&ten("post"))));
        assert_eq!(figures(&folder, "2", &arguments), first);
    }
}

#[test]
fn a_real_file_in_another_order_gives_the_same_figures_drawn_ones_too() {
    let folder = Folder::new();
    let text = std::fs::read_to_string(data("data/lq2002.csv")).unwrap();
    let questionnaire = data("data/lq2002.fr.toml");
    // Two files of a hundred people each, far beyond what can be counted case by case.
    let (head, rows) = text.split_once('\n').unwrap();
    let rows: Vec<&str> = rows.lines().collect();
    let (one, other) = (&rows[..100], &rows[1000..1100]);
    let file = |rows: &[&str]| format!("{head}\n{}\n", rows.join("\n"));
    let arguments = ["one.csv", "other.csv", "--questionnaire", &questionnaire];
    folder.write("one.csv", &file(one));
    folder.write("other.csv", &file(other));
    let first = figures(&folder, "1", &arguments);
    folder.write("one.csv", &turned(&file(one)));
    folder.write("other.csv", &turned(&file(other)));
    assert_eq!(figures(&folder, "2", &arguments), first);
    let ranks = &first["populations"][0]["changes"][0]["unpaired"]["mann_whitney"]["p"];
    assert_eq!((&ranks["how"], &ranks["seed"]), (&"monte_carlo".into(), &1.into()), "it is drawn, and said");
    assert!(folder.said(&arguments).contains("100000 tirages au hasard (graine 1)"));
}
