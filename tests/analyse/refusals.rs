//! Every refusal says what is wrong where, and what to do.

use crate::world::{EQUIPE, Folder, PAIRED, ten};

/// What is said where the second file is `after`.
fn with_after(after: &str, more: &[&str]) -> String {
    let folder = Folder::new();
    folder.write("apres.csv", after);
    folder.refused(&[&PAIRED[..], more].concat())
}

#[test]
fn a_missing_column_and_a_foreign_value_are_told_with_line_column_and_remedy() {
    let said = with_after(&ten("post").replace("i5,", "i7,"), &[]);
    assert_eq!(
        said,
        "apres.csv: line 1: no column holds the item equipe10.i5; add a column « equipe10.i5 », its cells left blank where \
         nobody answered\nNothing was analysed.\n"
    );
    let said = with_after(&ten("post").replace("badge-1,Nord,2,", "badge-1,Nord,9,"), &[]);
    assert_eq!(
        said,
        "apres.csv: line 3, column 3 « i1 »: « 9 » is not an answer to this item; write 0 to 4, a label of its scale, or \
         nothing for no answer\nNothing was analysed.\n"
    );
}

#[test]
fn the_faults_of_both_files_are_told_at_once() {
    let folder = Folder::new();
    folder.write("avant.csv", &ten("pre").replace("i1,", "i8,"));
    folder.write("apres.csv", &ten("post").replace("i5,", "i7,"));
    let said = folder.refused(&PAIRED);
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.contains("avant.csv: line 1: ") && said.contains("apres.csv: line 1: "), "{said}");
}

#[test]
fn an_unknown_group_or_pair_column_is_refused() {
    let folder = Folder::new();
    let said = folder.refused(&[&PAIRED[..], &["--group", "service"]].concat());
    assert!(said.contains("avant.csv: line 1: there is no group column « service »"), "{said}");
    let said = folder.refused(&[&PAIRED[..4], &["--pair", "badge"]].concat());
    assert!(said.contains("apres.csv: line 1: there is no pair column « badge »; name one"), "{said}");
}

#[test]
fn files_that_hold_no_answers_are_refused() {
    let head = ten("post").lines().next().unwrap().to_owned();
    assert!(with_after("", &[]).contains("apres.csv: the file is empty; export it again"));
    assert!(with_after(&head, &[]).contains("a header and no rows"));
    assert!(
        with_after("PK\u{3}\u{4}…", &[])
            .contains("spreadsheet workbook, not CSV; save its sheet as « CSV UTF-8 »")
    );
    let folder = Folder::new();
    std::fs::write(folder.path("apres.csv"), b"\xff\xfei\x001\x00\n\x00\xff").unwrap();
    let said = folder.refused(&PAIRED);
    assert!(said.contains("not valid UTF-16LE text; save it as « CSV UTF-8 » and give that file"), "{said}");
    std::fs::write(folder.path("apres.csv"), b"i1,\0\0,i2\n\0\0").unwrap();
    assert!(folder.refused(&PAIRED).contains("the file is not text"));
    std::fs::remove_file(folder.path("apres.csv")).unwrap();
    assert!(folder.refused(&PAIRED).contains("apres.csv cannot be read; check its name and its rights"));
}

#[test]
fn the_same_file_twice_is_refused_and_the_same_rows_are_said() {
    let said = with_after(&ten("pre"), &[]);
    assert!(said.contains("both files are the same, byte for byte; give the answers of before"), "{said}");
    let folder = Folder::new();
    folder.write("apres.csv", &ten("pre").replace(',', ";"));
    assert!(folder.said(&PAIRED).contains("Les deux fichiers contiennent les mêmes lignes"));
    assert!(!Folder::new().said(&PAIRED).contains("mêmes lignes"));
}

#[test]
fn files_without_a_common_pair_value_are_refused() {
    let said = with_after(&ten("post").replace("badge-", "carte-"), &[]);
    assert!(
        said.contains("no value of the pair column stands in both files; check that the column"),
        "{said}"
    );
}

#[test]
fn a_pair_column_needs_a_second_file() {
    let said = Folder::new().refused(&[&["avant.csv"], &EQUIPE[..], &["--pair", "carte"]].concat());
    assert!(said.contains("<AFTER>") || said.contains("[AFTER]"), "{said}");
}

#[test]
fn primary_indicators_are_scores_of_the_questionnaire_each_once_and_three_at_most() {
    let folder = Folder::new();
    let refused = |primary: &[&str]| {
        let named: Vec<&str> = primary.iter().flat_map(|one| ["--primary", one]).collect();
        folder.refused(&[&PAIRED[..], &named].concat())
    };
    assert!(refused(&["stress"]).contains("--primary stress: there is no such score; name one of equipe10"));
    assert!(refused(&["equipe10", "equipe10"]).contains("--primary equipe10 stands twice"));
    for points in ["0", "101", "dix"] {
        let said = folder.refused(&[&PAIRED[..], &["--notable", points]].concat());
        assert!(said.contains("--notable"), "{said}");
    }
}

#[test]
fn more_than_three_scores_carry_a_verdict_only_where_they_are_named() {
    let folder = Folder::new();
    folder.write("bruit.toml", &crate::world::questionnaire("bruit", &["fond"]));
    for (file, wave) in [("avant.csv", "pre"), ("apres.csv", "post")] {
        let rows = ten(wave).replace(",bureau\n", ",bureau,fond\n");
        let rows = rows
            .lines()
            .enumerate()
            .map(|(place, row)| if place == 0 { format!("{row}\n") } else { format!("{row},2\n") });
        folder.write(file, &rows.collect::<String>());
    }
    let more =
        ["--questionnaire", "calme.toml", "--questionnaire", "place.toml", "--questionnaire", "bruit.toml"];
    let four = [&PAIRED[..], &more].concat();
    let analysis = folder.json(&four);
    assert_eq!(analysis["primary"]["scores"], serde_json::json!([]));
    let changes = analysis["populations"][0]["changes"].as_array().unwrap().clone();
    assert!(changes.iter().all(|change| change["verdict"] == "exploratory"));
    let all = ["--primary", "equipe10", "--primary", "calme", "--primary", "place", "--primary", "bruit"];
    let said = folder.refused(&[&four[..], &all].concat());
    assert!(said.contains("--primary is there 4 times; name 3 scores at most"), "{said}");
    let said = folder.said(&four);
    assert!(said.contains("Aucun indicateur n’a de verdict") && said.contains("EXPLORATOIRE."), "{said}");
}

#[test]
fn a_group_that_the_files_spell_in_two_ways_is_refused() {
    let said = with_after(&ten("post").replace(",Sud,", ",SUD,"), &["--group", "equipe"]);
    assert!(said.contains("« Sud » of the first file is « SUD » in the second"), "{said}");
}

#[test]
fn a_faulty_questionnaire_is_told_with_its_line() {
    let folder = Folder::new();
    folder.write("calme.toml", &crate::world::questionnaire("calme", &["silence"]).replace("risk", "bad"));
    let said = folder.refused(&[&PAIRED[..], &["--questionnaire", "calme.toml"]].concat());
    assert!(said.contains("calme.toml:") && said.contains("direction"), "{said}");
}

#[test]
fn a_faulty_questionnaire_is_told_in_the_language_of_the_report() {
    let folder = Folder::new();
    let calme = crate::world::questionnaire("calme", &["silence"]);
    let line = 1 + calme.lines().position(|line| line.contains("risk")).unwrap();
    folder.write("calme.toml", &calme.replace("risk", "bad"));
    let said = |language| {
        folder.refused_in(
            "C",
            &[&PAIRED[..], &["--questionnaire", "calme.toml", "--language", language]].concat(),
        )
    };
    assert_eq!(
        said("fr"),
        format!(
            "calme.toml:{line}\u{a0}: `direction` vaut `bad` dans [[scores]]\u{a0}; écrivez direction = \"good\" ou \
             direction = \"risk\"\nRien n’a été analysé.\n"
        )
    );
    assert_eq!(
        said("en"),
        format!(
            "calme.toml:{line}: `direction` is `bad` in [[scores]]; write direction = \"good\" or direction = \"risk\"\n\
             Nothing was analysed.\n"
        )
    );
}

#[test]
fn a_refusal_speaks_the_language_of_the_report_french_where_nothing_is_said() {
    let folder = Folder::new();
    folder.write("apres.csv", &ten("post").replace("badge-1,Nord,2,", "badge-1,Nord,9,"));
    let french = "apres.csv\u{a0}: ligne 3, colonne 3 «\u{a0}i1\u{a0}»\u{a0}: «\u{a0}9\u{a0}» n’est pas une réponse à cet \
                  item\u{a0}; écrivez un nombre de 0 à 4, un libellé de son échelle, ou rien s’il n’y a pas de réponse\n\
                  Rien n’a été analysé.\n";
    assert_eq!(folder.refused_in("C", &PAIRED), french);
    assert_eq!(folder.refused_in("en_GB", &[&PAIRED[..], &["--language", "fr"]].concat()), french);
    assert!(
        folder.refused_in("C", &[&PAIRED[..], &["--language", "en"]].concat()).contains("is not an answer")
    );
}

#[test]
fn what_does_not_fit_together_is_refused_in_french_too() {
    let folder = Folder::new();
    let refused = |more: &[&str]| folder.refused_in("C", &[&PAIRED[..], more].concat());
    let said = refused(&["--primary", "stress"]);
    assert!(said.contains("--primary stress\u{a0}: il n’y a pas de tel score"), "{said}");
    assert!(refused(&["--primary", "equipe10", "--primary", "equipe10"]).contains("est là deux fois"));
    assert!(refused(&["--group", "service"]).contains("il n’y a pas de colonne de groupe"));
    folder.write("apres.csv", &ten("pre"));
    assert!(refused(&[]).contains("les deux fichiers sont le même, octet pour octet"));
    folder.write("apres.csv", &ten("post").replace("badge-", "carte-"));
    assert!(refused(&[]).contains("aucune valeur de la colonne d’appariement"));
    std::fs::remove_file(folder.path("apres.csv")).unwrap();
    assert_eq!(
        refused(&[]),
        "apres.csv ne peut pas être lu\u{a0}; vérifiez son nom et ses droits\nRien n’a été analysé.\n"
    );
}
