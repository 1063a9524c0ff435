//! What a capsule's file may say, and how its faults are told.

use super::*;

/// A small capsule that is right, in French.
fn french() -> String {
    let mut text = String::from(
        r#"id = "accueil"
version = 1
language = "fr"
title = "Accueillir"
purpose = "Relire sa façon d’accueillir."
audience = "Pour tous."
minutes = 20
licence = "CC-BY-4.0"
"#,
    );
    for page in ["un", "deux", "trois", "quatre"] {
        text += &format!(
            "\n[[pages]]\nid = \"{page}\"\ntitle = \"Page {page}\"\nidea = [\"Une idée.\", \"Une autre.\"]\nsituation = [\"Une scène.\"]\nyours = \"Et vous ?\"\ntry = [\"Essayer.\"]\n"
        );
    }
    text += "\n[scale]\nid = \"frequence\"\noptions = [\n    { value = 0, label = \"Jamais\" },\n    { value = 1, label = \"Souvent\" },\n]\n";
    for dimension in ["ecoute", "place", "temps"] {
        text += &format!(
            "\n[[dimensions]]\nid = \"{dimension}\"\nname = \"Dimension {dimension}\"\nabout = \"Ce qu’elle regarde.\"\nprompts = [\"Une question ?\"]\n"
        );
    }
    for (number, dimension) in
        (1..).zip(["ecoute", "place", "temps", "ecoute", "place", "temps", "ecoute", "place"])
    {
        text += &format!(
            "\n[[statements]]\nid = \"e{number}\"\ndimension = \"{dimension}\"\ntext = \"Énoncé {number}.\"\n"
        );
    }
    text
}

/// Its translation, which has no number, no dimension of a statement and no licence.
fn english() -> String {
    let french = french().replace("\"fr\"", "\"en\"").replace("Énoncé", "Statement");
    let dropped = ["minutes", "licence", "dimension ="];
    let lines = french.lines().filter(|line| !dropped.iter().any(|key| line.starts_with(key)));
    lines.map(|line| format!("{line}\n")).collect()
}

/// What is said of a French file, its name left out.
fn said(text: &str) -> Vec<String> {
    let faults = parse(&SourceFile::new("a.fr.toml", text), None).expect_err("a fault");
    faults.iter().map(|fault| fault.to_string().replace("a.fr.toml:", "")).collect()
}

/// The line on which `found` stands.
fn line_of(text: &str, found: &str) -> usize {
    1 + text.lines().position(|line| line.contains(found)).unwrap()
}

#[test]
fn a_right_file_gives_its_capsule_in_both_languages() {
    let french = SourceFile::new("a.fr.toml", french());
    let english = SourceFile::new("a.en.toml", english());
    let capsule = parse(&french, Some(&english)).unwrap();
    assert!(is_capsule(&french) && is_capsule(&english));
    assert_eq!((capsule.id.as_str(), capsule.minutes, capsule.pages.len()), ("accueil", 20, 4));
    let reading = &capsule.reading;
    assert_eq!(reading.statements[7].text.en.as_deref(), Some("Statement 8."));
    let places: Vec<_> = reading.of_dimension(0).map(|(number, _)| number).collect();
    assert_eq!((places, reading.points_max(0), reading.points_max(2)), (vec![1, 4, 7], 3, 2));
    assert_eq!(capsule.pages[0].idea.len(), 2);
}

#[test]
fn lists_that_are_too_short_or_too_long_are_told_with_what_they_may_have() {
    let text = french();
    let short = text.replacen("[[pages]]", "[[pages]]\nid = \"zero\"\n[[nothing]]", 1);
    assert!(said(&short).iter().any(|one| one.contains("unknown key `nothing`")), "{:?}", said(&short));
    let statement = "[[statements]]\nid = \"e8\"\ndimension = \"place\"\ntext = \"Énoncé 8.\"\n";
    let fewer = text.replace(statement, "");
    let line = line_of(&fewer, "\"e7\"") - 1;
    assert_eq!(said(&fewer), [format!("{line}: the capsule has 7 [[statements]]; give it from 8 to 12")]);
    let page = text.split("\n[[pages]]").nth(4).unwrap().split("\n[scale]").next().unwrap();
    let three = text.replace(&format!("\n[[pages]]{page}"), "");
    let line = line_of(&three, "\"trois\"") - 1;
    assert_eq!(said(&three), [format!("{line}: the capsule has 3 [[pages]]; give it from 4 to 6")]);
}

#[test]
fn a_dimension_has_statements_and_a_statement_a_dimension() {
    let text = french();
    let moved = text.replace(
        "dimension = \"temps\"\ntext = \"Énoncé 6.\"",
        "dimension = \"ecoute\"\ntext = \"Énoncé 6.\"",
    );
    let line = line_of(&moved, "id = \"temps\"");
    assert_eq!(
        said(&moved),
        [format!("{line}: dimension `temps` has fewer than 2 statements; add some to it, or remove it")]
    );
    let lost = text.replace(
        "dimension = \"temps\"\ntext = \"Énoncé 6.\"",
        "dimension = \"espace\"\ntext = \"Énoncé 6.\"",
    );
    let line = line_of(&lost, "\"espace\"");
    assert_eq!(
        said(&lost),
        [format!(
            "{line}: statement `e6` belongs to dimension `espace`, which is not in this file; write `ecoute` or `place` or \
             `temps`, or add that dimension"
        )]
    );
}

#[test]
fn points_can_be_added_up_by_hand() {
    let text = french();
    let from_one = text.replace("value = 1", "value = 2").replace("value = 0", "value = 1");
    let line = line_of(&from_one, "[scale]");
    assert_eq!(
        said(&from_one),
        [format!("{line}: the scale begins at 1; begin it at 0, so that points can be added up by hand")]
    );
}

#[test]
fn an_empty_paragraph_an_unknown_key_and_an_id_that_is_there_twice_are_told() {
    let text = french();
    let empty = text.replacen("\"Une autre.\"", "\" \"", 1);
    let line = line_of(&empty, "\" \"");
    assert_eq!(said(&empty), [format!("{line}: `idea` is empty in [[pages]]; write a text: idea = \"…\"")]);
    let mistyped = text.replacen("yours =", "your =", 1);
    let (page, key) = (line_of(&mistyped, "[[pages]]"), line_of(&mistyped, "your ="));
    assert_eq!(
        said(&mistyped),
        [
            format!("{page}: `yours` is missing in [[pages]]; add yours = \"…\""),
            format!("{key}: unknown key `your` in [[pages]]; write `yours`, or remove it"),
        ]
    );
    let twice = text.replace("id = \"deux\"", "id = \"un\"");
    let first = line_of(&twice, "id = \"un\"");
    assert_eq!(
        said(&twice),
        [format!(
            "{}: page `un` is there twice, first on line {first}; give one of them another id",
            first + 8
        )]
    );
}

#[test]
fn a_translation_has_the_same_texts_and_no_others() {
    let french = SourceFile::new("a.fr.toml", french());
    let english =
        english().replacen("[\"Une idée.\", \"Une autre.\"]", "[\"One.\", \"Two.\", \"Three.\"]", 1);
    let english =
        english.replacen("situation = [\"Une scène.\"]\n", "", 1).replace("id = \"e8\"", "id = \"e9\"");
    let faults = parse(&french, Some(&SourceFile::new("a.en.toml", &english))).expect_err("faults");
    let said: Vec<_> = faults.iter().map(|fault| fault.to_string().replace("a.en.toml", "EN")).collect();
    let (page, idea) = (line_of(&english, "[[pages]]"), line_of(&english, "\"Three.\""));
    let e9 = line_of(&english, "\"e9\"");
    for expected in [
        format!("EN:{page}: `situation` is missing in [[pages]]; add situation = [\"…\", \"…\"]"),
        format!("EN:{idea}: page `un` does not have text 3 of `idea` in a.fr.toml; remove it"),
        format!("EN:{e9}: statement `e9` is not in a.fr.toml; write the id that it has there, or remove it"),
    ] {
        assert!(said.contains(&expected), "{expected}\nis not in\n{}", said.join("\n"));
    }
    assert!(said.iter().any(|one| one.contains("statement `e8` is not translated in EN")), "{said:?}");
}
