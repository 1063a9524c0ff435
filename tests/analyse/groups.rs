//! Groups, pairs that are missing or move, and what is kept from view.

use serde_json::{Value, json};

use crate::world::{Folder, PAIRED, ten};

fn grouped(folder: &Folder) -> Value {
    folder.json(&[&PAIRED[..], &["--group", "equipe"]].concat())
}

fn verdict(analysis: &Value, population: usize) -> &Value {
    &analysis["populations"][population]["changes"][0]["verdict"]
}

#[test]
fn each_group_is_described_and_below_seven_pairs_nothing_is_concluded() {
    let analysis = grouped(&Folder::new());
    let populations = analysis["populations"].as_array().unwrap();
    let names: Vec<&Value> = populations.iter().map(|one| &one["group"]).collect();
    assert_eq!(names, [&Value::Null, &json!("Nord"), &json!("Sud")]);
    let n = |population: usize, moment: &str| &populations[population][moment]["scores"][0]["n"];
    assert_eq!([n(1, "before"), n(1, "after"), n(2, "before"), n(2, "after")], [6, 5, 4, 4]);
    assert_eq!(populations[1]["before"]["scores"][0]["mean"]["exact"], "745/12");
    assert_eq!(
        [verdict(&analysis, 0), verdict(&analysis, 1), verdict(&analysis, 2)],
        ["improvement", "too-few", "too-few"]
    );
    let sentence = populations[1]["changes"][0]["sentence"].as_str().unwrap();
    // Six pairs of one indicator could reach .031: what is too few is so by the rule.
    assert!(
        sentence.contains("Moins de 7 personnes") && sentence.contains("trop peu pour un verdict"),
        "{sentence}"
    );
    let warning = analysis["warnings"][0].as_str().unwrap();
    assert!(warning.contains("Ne les transmettez à personne"), "{warning}");
    assert_eq!(analysis["warnings"].as_array().unwrap().len(), 1, "no group has a verdict to be warned of");
}

#[test]
fn a_group_of_seven_pairs_has_a_verdict_and_the_report_says_what_that_is_worth() {
    let folder = Folder::new();
    for (name, wave) in [("avant.csv", "pre"), ("apres.csv", "post")] {
        // Five of the six in the north have the score twice; two more make seven.
        folder.write(
            name,
            &ten(wave).replace("badge-7,Sud", "badge-7,Nord").replace("badge-8,Sud", "badge-8,Nord"),
        );
    }
    let analysis = grouped(&folder);
    assert_eq!(analysis["populations"][1]["changes"][0]["paired"]["n"], 7);
    assert_ne!(verdict(&analysis, 1), "too-few");
    assert_eq!(verdict(&analysis, 2), "too-few");
    let warnings = analysis["warnings"].to_string();
    assert!(warnings.contains("ne tiennent pas compte du nombre de groupes"), "{warnings}");
}

#[test]
fn whoever_is_in_one_file_alone_or_changes_group_is_counted_and_said() {
    let folder = Folder::new();
    let after = ten("post").replace("badge-9,Sud", "badge-77,Sud").replace("badge-8,Sud", "badge-8,Nord");
    folder.write("apres.csv", &after.replace("badge-0,", ","));
    let analysis = grouped(&folder);
    let expected = json!({
        "pairs": 8, "before_only": 2, "after_only": 1, "before_blank": 0, "after_blank": 1, "moved": 1
    });
    assert_eq!(analysis["pairing"], expected);
    // badge-5 is paired and has no score after.
    let pairs = |population: usize| {
        analysis["populations"][population]["changes"][0]["paired"]["n"].as_u64().unwrap()
    };
    assert_eq!([pairs(0), pairs(1), pairs(2)], [7, 4, 2], "the one who moved is of no group");
    let said = folder.said(&[&PAIRED[..], &["--group", "equipe"]].concat());
    assert!(said.contains("8\u{a0}personnes sont dans les deux fichiers"), "{said}");
    assert!(said.contains("2 seulement avant, 1 seulement après."), "{said}");
    assert!(said.contains("Sans valeur d’appariement\u{a0}: 0 avant, 1 après."), "{said}");
    assert!(said.contains("1 paire change de groupe"), "{said}");
}

#[test]
fn a_group_of_one_file_alone_is_described_there() {
    let folder = Folder::new();
    folder.write("apres.csv", &ten("post").replace(",Sud,", ",Est,"));
    let analysis = grouped(&folder);
    let of = |name: &str| {
        let populations = analysis["populations"].as_array().unwrap();
        populations.iter().find(|one| one["group"] == name).unwrap().clone()
    };
    assert_eq!((&of("Est")["before"]["rows"], &of("Est")["after"]["rows"]), (&json!(0), &json!(4)));
    assert_eq!(of("Est")["before"]["scores"][0]["mean"]["value"], Value::Null);
    assert_eq!(of("Sud")["changes"][0]["verdict"], "too-few");
    folder.said(&[&PAIRED[..], &["--group", "equipe"]].concat());
}

#[test]
fn neither_pair_values_nor_wordings_are_ever_printed() {
    let folder = Folder::new();
    for more in [&["--json"][..], &[], &["--language", "en"]] {
        let said = folder.said(&[&PAIRED[..], &["--group", "equipe"], more].concat());
        assert!(!said.contains("badge-") && !said.contains("Phrase protégée"), "{said}");
        assert!(said.contains("i4r"), "items stand by their ids: {said}");
    }
    folder.write("apres.csv", &ten("post").replace("badge-3", "badge-2"));
    let refused = folder.refused(&PAIRED);
    assert!(
        refused.contains("apres.csv: line 5, column 1 « carte »: the pair value is the same as on line 4"),
        "{refused}"
    );
    assert!(!refused.contains("badge-"), "{refused}");
}

#[test]
fn twenty_answers_each_time_that_conclude_nothing_are_not_called_too_few() {
    let folder = Folder::new();
    let answers = |people: u32, turn: u32| {
        let rows = (0..people).map(|person| format!("{}\n", person * turn % 5));
        format!("silence\n{}", rows.collect::<String>())
    };
    let sentence = |people: u32| {
        folder.write("un.csv", &answers(people, 1));
        folder.write("deux.csv", &answers(people, 2));
        let analysis = folder.json(&["un.csv", "deux.csv", "--questionnaire", "calme.toml"]);
        let change = &analysis["populations"][0]["changes"][0];
        assert_eq!(change["verdict"], "inconclusive");
        change["sentence"].as_str().unwrap().to_owned()
    };
    assert!(sentence(15).contains("Trop peu de réponses"));
    assert!(sentence(20).contains("Avec ce nombre de réponses, un écart si petit"), "{}", sentence(20));
}
