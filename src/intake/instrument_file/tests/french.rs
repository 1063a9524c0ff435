use crate::domain::language::Text;
use crate::domain::questionnaire::{Direction, Model};

use super::*;

#[test]
fn a_right_file_becomes_an_instrument() {
    let instrument = right(FRENCH);
    assert_eq!((instrument.id.as_str(), instrument.version, instrument.validated), ("essai", 1, false));
    assert_eq!(instrument.title, Text::french("Essai"));
    assert_eq!((instrument.scales[0].min(), instrument.scales[0].max()), (0, 2));
    assert_eq!(instrument.items[1].text, Text::french("Le bruit a gêné mon travail."));
    assert_eq!([instrument.items[0].reversed, instrument.items[1].reversed], [false, true]);
    let score = &instrument.scores[0];
    assert_eq!(score.items, [0, 1]);
    assert_eq!((score.direction, score.model), (Direction::Good, Model::Formative));
    assert_eq!((score.dispersion.sd, score.dispersion.sd_change), (20, 20));
    assert_eq!((score.bands[0].from, score.bands[0].to), (0, 49));
}

#[test]
fn items_may_be_known_by_their_codes_alone() {
    let text = FRENCH.replace("silence", "LEAD01").replace("J'ai travaillé au calme.", "LEAD01");
    assert_eq!(right(&text).items[0].text.fr, "LEAD01");
}

#[test]
fn every_unknown_key_is_refused_and_the_one_that_was_meant_is_told() {
    assert_eq!(
        said("reversed = true\n", "reversd = true\nweight = 2\n"),
        "essai.fr.toml:26: unknown key `reversd` in [[items]]; write `reversed`, or remove it\n\
         essai.fr.toml:27: unknown key `weight` in [[items]]; remove it, or use one of id, scale, text, reversed"
    );
    assert_eq!(
        said("title", "Author = \"X\"\ntitle"),
        "essai.fr.toml:4: unknown key `Author` in the file; remove it, or use one of id, version, language, title, \
         recall, licence, validated, scales, items, scores"
    );
}

#[test]
fn an_unknown_key_is_refused_wherever_it_is() {
    let option = said("label = \"Jamais\"", "label = \"Jamais\", lable = \"x\"");
    assert_eq!(option, "essai.fr.toml:12: unknown key `lable` in an option; write `label`, or remove it");
    let dispersion = said("sd = 20", "sd = 20, n = 3");
    assert_eq!(
        dispersion,
        "essai.fr.toml:35: unknown key `n` in `dispersion`; remove it, or use one of sd, sd_change, source"
    );
    let band = said("to = 49", "to = 49\ncolour = 3");
    assert_eq!(
        band,
        "essai.fr.toml:40: unknown key `colour` in [[scores.bands]]; remove it, or use one of from, to, label, source"
    );
}

#[test]
fn every_missing_key_is_told_with_what_to_add() {
    assert_eq!(
        said_of("language = \"fr\"\n[[items]]\n[[scores]]\n[[scores.bands]]\n", None),
        "essai.fr.toml:1: `id` is missing in the file; add id = \"…\"\n\
         essai.fr.toml:1: `version` is missing in the file; add version = 1\n\
         essai.fr.toml:1: `title` is missing in the file; add title = \"…\"\n\
         essai.fr.toml:1: `recall` is missing in the file; add recall = \"…\"\n\
         essai.fr.toml:1: `licence` is missing in the file; add licence = \"…\"\n\
         essai.fr.toml:1: `validated` is missing in the file; add validated = false\n\
         essai.fr.toml:1: `scales` is missing in the file; add [[scales]] with its options\n\
         essai.fr.toml:2: `id` is missing in [[items]]; add id = \"…\"\n\
         essai.fr.toml:2: `scale` is missing in [[items]]; add scale = \"…\"\n\
         essai.fr.toml:2: `text` is missing in [[items]]; add text = \"…\"\n\
         essai.fr.toml:3: `id` is missing in [[scores]]; add id = \"…\"\n\
         essai.fr.toml:3: `name` is missing in [[scores]]; add name = \"…\"\n\
         essai.fr.toml:3: `short` is missing in [[scores]]; add short = \"…\"\n\
         essai.fr.toml:3: `items` is missing in [[scores]]; add items = [\"…\", \"…\"]\n\
         essai.fr.toml:3: `direction` is missing in [[scores]]; add direction = \"good\" or direction = \"risk\"\n\
         essai.fr.toml:3: `model` is missing in [[scores]]; add model = \"reflective\" or model = \"formative\"\n\
         essai.fr.toml:3: `dispersion` is missing in [[scores]]; add dispersion = { sd = 20, sd_change = 20, source = \
         \"a planning convention, not a norm\" }\n\
         essai.fr.toml:4: `from` is missing in [[scores.bands]]; add from = 0\n\
         essai.fr.toml:4: `to` is missing in [[scores.bands]]; add to = 0\n\
         essai.fr.toml:4: `label` is missing in [[scores.bands]]; add label = \"…\"\n\
         essai.fr.toml:4: `source` is missing in [[scores.bands]]; add source = \"…\""
    );
    assert_eq!(
        said_of(&FRENCH[..FRENCH.find("[[items]]").expect("it has items")], None),
        "essai.fr.toml:1: `items` is missing in the file; add [[items]] for each question"
    );
}

#[test]
fn a_value_of_another_type_is_refused() {
    for (old, new, expected) in [
        ("\"Essai\"", "3", "4: `title` is not a text between quotes in the file; write title = \"…\""),
        (
            "version = 1",
            "version = \"1\"",
            "2: `version` is not a whole number in the file; write version = 1",
        ),
        (
            "validated = false",
            "validated = \"no\"",
            "7: `validated` is not true or false in the file; write validated = false",
        ),
        (
            "reversed = true",
            "reversed = 1",
            "26: `reversed` is not true or false in [[items]]; write reversed = false",
        ),
        (
            "[\"silence\", \"bruit\"]",
            "\"silence\"",
            "32: `items` is not a list between brackets in [[scores]]; write items = [\"…\", \"…\"]",
        ),
        (
            "\"bruit\"]",
            "2]",
            "32: `items` is not a list of texts between quotes in [[scores]]; write items = [\"…\", \"…\"]",
        ),
        (
            "{ sd = 20, sd_change = 20, source = \"Une convention\" }",
            "20",
            "35: `dispersion` is not a table in [[scores]]; write dispersion = { … }",
        ),
    ] {
        assert_eq!(said(old, new), format!("essai.fr.toml:{expected}"));
    }
    let scalar = spoiled(FRENCH, "title", "scores = 3\ntitle");
    let scalar = &scalar[..scalar.find("[[scores]]").expect("it has scores")];
    assert_eq!(
        said_of(scalar, None),
        "essai.fr.toml:4: `scores` is not a list of tables in the file; write [[scores]] for each"
    );
}

#[test]
fn an_empty_text_is_refused() {
    assert_eq!(
        said("\"J'ai travaillé au calme.\"", "\"  \""),
        "essai.fr.toml:20: `text` is empty in [[items]]; write a text: text = \"…\""
    );
    assert_eq!(
        said("\"Parfois\"", "\"\""),
        "essai.fr.toml:13: `label` is empty in an option; write a text: label = \"…\""
    );
}

#[test]
fn an_id_has_only_characters_that_fit_everywhere() {
    let remedy = "use at most 40 letters without accent, digits and _";
    assert_eq!(
        said("id = \"essai\"", "id = \"mon-essai\""),
        format!("essai.fr.toml:1: the id `mon-essai` has other characters or is too long; {remedy}")
    );
    let long = "a".repeat(41);
    assert_eq!(
        said("id = \"calme\"", &format!("id = \"{long}\"")),
        format!("essai.fr.toml:29: the id `{long}` has other characters or is too long; {remedy}")
    );
}

#[test]
fn duplicate_ids_are_refused() {
    let again = "[[scales]]\nid = \"frequence\"\noptions = [{ value = 0, label = \"a\" }, { value = 1, label = \"b\" }]";
    assert_eq!(
        said("[[items]]", &format!("{again}\n\n[[items]]")),
        "essai.fr.toml:18: scale `frequence` is there twice, first on line 10; give one of them another id"
    );
    assert_eq!(
        said_of(&FRENCH.replace("bruit", "silence"), None),
        "essai.fr.toml:23: item `silence` is there twice, first on line 18; give one of them another id\n\
         essai.fr.toml:32: score `calme` names item `silence` twice; keep it once"
    );
    let score = &FRENCH[FRENCH.find("[[scores]]").expect("it has scores")..];
    assert_eq!(
        said_of(&format!("{FRENCH}{score}"), None),
        "essai.fr.toml:43: score `calme` is there twice, first on line 29; give one of them another id"
    );
}

#[test]
fn an_item_on_an_unknown_scale_is_refused() {
    assert_eq!(
        said("scale = \"frequence\"\ntext = \"Le", "scale = \"accord\"\ntext = \"Le"),
        "essai.fr.toml:24: item `bruit` is on scale `accord`, which is not in this file; write `frequence`, or add that \
         scale"
    );
}

#[test]
fn a_scale_has_from_2_to_10_options() {
    let options = |count: usize| {
        let options: Vec<String> =
            (0..count).map(|value| format!("{{ value = {value}, label = \"{value}\" }}")).collect();
        let (start, end) =
            (FRENCH.find("options").expect("start"), FRENCH.find("\n\n[[items]]").expect("end"));
        format!("{}options = [{}]{}", &FRENCH[..start], options.join(", "), &FRENCH[end..])
    };
    assert_eq!(right(&options(10)).scales[0].max(), 9);
    let said = |count| said_of(&options(count), None);
    assert_eq!(
        said(0),
        "essai.fr.toml:9: scale `frequence` has fewer than two options; give it from 2 to 10"
    );
    assert_eq!(
        said(1),
        "essai.fr.toml:9: scale `frequence` has fewer than two options; give it from 2 to 10"
    );
    assert_eq!(
        said(11),
        "essai.fr.toml:9: scale `frequence` has more than ten options; give it from 2 to 10"
    );
}

#[test]
fn values_go_from_the_lowest_to_the_highest_in_steps_of_one() {
    let remedy = "give the values from the lowest to the highest in steps of one";
    assert_eq!(
        said("value = 2", "value = 3"),
        format!("essai.fr.toml:14: option 3 of scale `frequence` comes after option 1; {remedy}")
    );
    assert_eq!(
        said("value = 1", "value = 0"),
        format!(
            "essai.fr.toml:13: option 0 of scale `frequence` comes after option 0; {remedy}\n\
             essai.fr.toml:14: option 2 of scale `frequence` comes after option 0; {remedy}"
        )
    );
    assert_eq!(
        said("value = 0", "value = -1"),
        "essai.fr.toml:12: `value` is -1 in an option; write a number from 0 to 100"
    );
}
