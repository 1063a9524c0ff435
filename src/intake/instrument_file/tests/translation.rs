use crate::domain::language::Language;

use super::*;

#[test]
fn a_translation_gives_every_text_in_english() {
    let instrument = parse(&french(FRENCH), Some(&english(ENGLISH))).expect("both files are right");
    let texts = [
        &instrument.title,
        &instrument.recall,
        &instrument.scales[0].options[2].label,
        &instrument.items[1].text,
        &instrument.scores[0].name,
        &instrument.scores[0].short,
        &instrument.scores[0].bands[0].label,
    ];
    assert_eq!(
        texts.map(|text| text.get(Language::En)),
        [
            "Trial",
            "Over the last two weeks",
            "Always",
            "Noise disturbed my work.",
            "Calm at work",
            "Calm",
            "Low"
        ]
    );
    assert_eq!(instrument.items[1].text.fr, "Le bruit a gêné mon travail.");
}

#[test]
fn what_is_not_translated_is_told_by_its_line_in_the_french_file() {
    assert_eq!(
        said_of_english("[[items]]\nid = \"bruit\"\ntext = \"Noise disturbed my work.\"\n", ""),
        "essai.fr.toml:25: item `bruit` is not translated in essai.en.toml; add it there under [[items]], with the same \
         id"
    );
    assert_eq!(
        said_of_english("    { value = 1, label = \"Sometimes\" },\n", ""),
        "essai.fr.toml:13: option 1 of scale `frequence` is not translated in essai.en.toml; add it there"
    );
    assert_eq!(
        said_of_english("[[scores.bands]]\nfrom = 0\nlabel = \"Low\"\n", ""),
        "essai.fr.toml:40: the band from 0 of score `calme` is not translated in essai.en.toml; add it there"
    );
    let without_scores = &ENGLISH[..ENGLISH.find("[[scores]]").expect("it has scores")];
    assert_eq!(
        said_of(FRENCH, Some(without_scores)),
        "essai.fr.toml:30: score `calme` is not translated in essai.en.toml; add it there under [[scores]], with the \
         same id"
    );
}

#[test]
fn what_the_french_file_does_not_have_is_refused_with_its_line() {
    assert_eq!(
        said_of_english("id = \"bruit\"", "id = \"bruits\""),
        "essai.fr.toml:25: item `bruit` is not translated in essai.en.toml; add it there under [[items]], with the same \
         id\n\
         essai.en.toml:20: item `bruits` is not in essai.fr.toml; write the id that it has there, or remove it"
    );
    assert_eq!(
        said_of_english(
            "label = \"Always\" },",
            "label = \"Always\" },\n    { value = 3, label = \"Ever\" },"
        ),
        "essai.en.toml:13: scale `frequence` does not have option 3 in essai.fr.toml; remove it"
    );
}

#[test]
fn a_translation_holds_texts_alone() {
    assert_eq!(
        said_of_english("id = \"bruit\"", "id = \"bruit\"\nreversed = true"),
        "essai.en.toml:21: unknown key `reversed` in [[items]]; remove it, or use one of id, text"
    );
    assert_eq!(
        said_of_english("title = \"Trial\"", "licence = \"CC0-1.0\""),
        "essai.en.toml:1: `title` is missing in the file; add title = \"…\"\n\
         essai.en.toml:4: unknown key `licence` in the file; remove it, or use one of title, recall, scales, items, \
         scores, id, version, language"
    );
}

#[test]
fn a_text_is_translated_once_and_not_left_empty() {
    assert_eq!(
        said_of_english("[[scores]]", "[[items]]\nid = \"bruit\"\ntext = \"Noise.\"\n\n[[scores]]"),
        "essai.en.toml:24: item `bruit` is translated twice; keep one of the two"
    );
    assert_eq!(
        said_of_english("\"Noise disturbed my work.\"", "\"\""),
        "essai.en.toml:21: `text` is empty in [[items]]; write a text: text = \"…\""
    );
}

#[test]
fn a_translation_is_of_the_same_instrument_and_version() {
    assert_eq!(
        said_of_english("id = \"essai\"", "id = \"other\""),
        "essai.en.toml:1: the id is `other`, the French file's `essai`; write the same id"
    );
    assert_eq!(
        said_of_english("version = 1", "version = 2"),
        "essai.en.toml:2: this translates version 2, the French file is 1; bring the texts up to date, then the version"
    );
    assert_eq!(
        said_of_english("\"en\"", "\"fr\""),
        "essai.en.toml:3: the language is `fr`; write language = \"en\" in this file"
    );
    assert_eq!(
        said_of(
            &spoiled(FRENCH, "reversed = true", "reversed = 1"),
            Some(&ENGLISH.replace("version = 1", "version = 2"))
        ),
        "essai.fr.toml:26: `reversed` is not true or false in [[items]]; write reversed = false\n\
         essai.en.toml:2: this translates version 2, the French file is 1; bring the texts up to date, then the version"
    );
}

#[test]
fn a_fault_of_the_french_file_is_not_told_again_of_its_translation() {
    let fr = spoiled(FRENCH, "\"Le bruit a gêné mon travail.\"", "\"\"");
    let fr = spoiled(&fr, "value = 2", "value = \"2\"");
    assert_eq!(
        said_of(&fr, Some(ENGLISH)),
        "essai.fr.toml:14: `value` is not a whole number in an option; write value = 0\n\
         essai.fr.toml:25: `text` is empty in [[items]]; write a text: text = \"…\""
    );
    assert_eq!(
        said_of(&spoiled(FRENCH, "from = 0", "from = 0.5"), Some(ENGLISH)),
        "essai.fr.toml:38: `from` is not a whole number in [[scores.bands]]; write from = 0"
    );
    let item = "[[items]]\nid = \"bruit\"\nscale = \"frequence\"\ntext = \"Encore du bruit.\"\n\n[[scores]]";
    assert_eq!(
        said_of(&spoiled(FRENCH, "[[scores]]", item), Some(ENGLISH)),
        "essai.fr.toml:29: item `bruit` is there twice, first on line 23; give one of them another id"
    );
}

#[test]
fn faults_of_both_files_come_at_once() {
    let en = spoiled(ENGLISH, "\"Trial\"", "\"Trial");
    assert_eq!(
        said_of(&spoiled(FRENCH, "\"Essai\"", "\"Essai"), Some(&en)),
        "essai.fr.toml:4: this is not TOML: invalid basic string, expected `\"`; correct it: texts stand between quotes, \
         lists between brackets, one key a line\n\
         essai.en.toml:4: this is not TOML: invalid basic string, expected `\"`; correct it: texts stand between quotes, \
         lists between brackets, one key a line"
    );
}
