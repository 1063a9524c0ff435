use crate::domain::language::Language;

use super::*;

const OPTIONS: &str = r#"options = [
    { value = 0, label = "Jamais" },
    { value = 1, label = "Parfois" },
    { value = 2, label = "Toujours" },
]"#;

#[test]
fn a_scale_of_numbers_has_an_option_for_each_labelled_by_itself() {
    let instrument = right(&spoiled(FRENCH, OPTIONS, "numbers = { from = 0, to = 100 }"));
    let scale = &instrument.scales[0];
    assert_eq!((scale.min(), scale.max(), scale.options.len()), (0, 100, 101));
    assert_eq!(scale.options[37].label.get(Language::En), "37");
}

#[test]
fn a_scale_of_numbers_that_cannot_be_meant_is_refused() {
    assert_eq!(
        said(OPTIONS, "numbers = { from = 5, to = 5 }"),
        "essai.fr.toml:11: scale `frequence` goes from 5 to 5; write the lowest number as `from` and a higher one as `to`"
    );
    assert_eq!(
        said(OPTIONS, "numbers = { from = 0, to = 101 }"),
        "essai.fr.toml:11: `to` is 101 in numbers; write a number from 0 to 100"
    );
    assert_eq!(
        said("options = [", "numbers = { from = 0, to = 2 }\noptions = ["),
        "essai.fr.toml:12: unknown key `options` in [[scales]]; remove it, or use one of id, numbers"
    );
}

#[test]
fn a_scale_of_numbers_needs_no_translation() {
    let french_text = spoiled(FRENCH, OPTIONS, "numbers = { from = 0, to = 2 }");
    let scale = "[[scales]]\nid = \"frequence\"\n";
    let translated = ENGLISH.split_once(scale).unwrap();
    let rest = translated.1.split_once("]\n\n").unwrap().1;
    let english_text = format!("{}{rest}", translated.0);
    assert!(parse(&french(&french_text), Some(&english(&english_text))).is_ok());
}
