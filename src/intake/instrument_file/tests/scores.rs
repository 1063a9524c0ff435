use crate::domain::questionnaire::{Model, Rule, Share};

use super::*;

#[test]
fn what_a_score_does_not_say_has_a_default() {
    let score = &right(FRENCH).scores[0];
    assert_eq!((score.rule, score.minimum_answered, score.notable_change), (Rule::Mean, Share::HALF, 10));
    assert_eq!(score.threshold, None);
}

#[test]
fn what_a_score_says_is_taken() {
    let more = "model = \"reflective\"\nrule = \"sum\"\nminimum_answered = \"4/6\"\nnotable_change = 8\n\
                threshold = { value = 60, source = \"Une étude\" }";
    let score = &right(&spoiled(FRENCH, "model = \"formative\"", more)).scores[0];
    assert_eq!((score.rule, score.model, score.notable_change), (Rule::Sum, Model::Reflective, 8));
    assert_eq!(score.minimum_answered, Share { numerator: 2, denominator: 3 });
    assert_eq!(score.threshold.as_ref().map(|threshold| threshold.value), Some(60));
}

#[test]
fn a_score_on_an_unknown_item_is_refused() {
    assert_eq!(
        said("[\"silence\", \"bruit\"]", "[\n    \"silence\",\n    \"bruits\",\n]"),
        "essai.fr.toml:34: score `calme` names item `bruits`, which is not in this file; write `silence` or `bruit`, or \
         add that item"
    );
}

#[test]
fn a_score_has_from_1_to_24_items() {
    assert_eq!(
        said("[\"silence\", \"bruit\"]", "[]"),
        "essai.fr.toml:32: score `calme` has 0 items; give it from 1 to 24"
    );
    let with_items = |count: usize| {
        let ids: Vec<String> = (0..count).map(|number| format!("\"i{number}\"")).collect();
        let items: String = ids
            .iter()
            .map(|id| format!("[[items]]\nid = {id}\nscale = \"frequence\"\ntext = {id}\n"))
            .collect();
        let text = spoiled(FRENCH, "[\"silence\", \"bruit\"]", &format!("[{}]", ids.join(", ")));
        spoiled(&text, "[[scores]]", &format!("{items}\n[[scores]]"))
    };
    assert_eq!(right(&with_items(24)).scores[0].items.len(), 24);
    assert_eq!(
        said_of(&with_items(25), None),
        "essai.fr.toml:133: score `calme` has 25 items; give it from 1 to 24"
    );
}

#[test]
fn a_share_is_a_fraction_above_0_and_at_most_1() {
    for share in ["0/2", "3/2", "1/0", "half", "1", "-1/2", "1/2/3"] {
        assert_eq!(
            said("model =", &format!("minimum_answered = \"{share}\"\nmodel =")),
            format!(
                "essai.fr.toml:34: `minimum_answered` is `{share}`; write a fraction above 0 and at most 1 between \
                 quotes: minimum_answered = \"1/2\""
            )
        );
    }
    assert_eq!(
        said("model =", "minimum_answered = 0.5\nmodel ="),
        "essai.fr.toml:34: `minimum_answered` is not a text between quotes in [[scores]]; write minimum_answered = \"…\""
    );
}

#[test]
fn a_word_that_is_no_choice_is_refused() {
    assert_eq!(
        said("\"good\"", "\"high\""),
        "essai.fr.toml:33: `direction` is `high` in [[scores]]; write direction = \"good\" or direction = \"risk\""
    );
    assert_eq!(
        said("model =", "rule = \"median\"\nmodel ="),
        "essai.fr.toml:34: `rule` is `median` in [[scores]]; write rule = \"mean\" or rule = \"sum\""
    );
    assert_eq!(
        said("\"fr\"", "\"en\""),
        "essai.fr.toml:3: the language is `en`; write language = \"fr\" in this file"
    );
}

#[test]
fn a_band_has_a_source_and_lies_within_0_to_100() {
    assert_eq!(
        said("source = \"Une étude\"\n", ""),
        "essai.fr.toml:37: `source` is missing in [[scores.bands]]; add source = \"…\""
    );
    assert_eq!(
        said("to = 49", "to = 101"),
        "essai.fr.toml:39: `to` is 101 in [[scores.bands]]; write a number from 0 to 100"
    );
    assert_eq!(
        said("from = 0", "from = 50"),
        "essai.fr.toml:38: the band goes from 50 down to 49; write the lowest score in `from`, the highest in `to`"
    );
}

#[test]
fn two_bands_never_share_a_score() {
    let with = |from: u8, to: u8| {
        format!(
            "{FRENCH}\n[[scores.bands]]\nfrom = {from}\nto = {to}\nlabel = \"Haut\"\nsource = \"Une étude\"\n"
        )
    };
    assert_eq!(right(&with(50, 100)).scores[0].bands.len(), 2);
    assert_eq!(
        said_of(&with(49, 100), None),
        "essai.fr.toml:44: the band from 49 to 100 overlaps the one from 0 to 49 on line 38; both ends belong to a band: \
         let each score be in one alone"
    );
}

#[test]
fn a_threshold_has_a_source() {
    assert_eq!(
        said("model =", "threshold = { value = 60 }\nmodel ="),
        "essai.fr.toml:34: `source` is missing in `threshold`; add source = \"…\""
    );
}

#[test]
fn a_threshold_or_a_notable_change_is_never_0() {
    assert_eq!(
        said("model =", "threshold = { value = 0, source = \"Une étude\" }\nmodel ="),
        "essai.fr.toml:34: `value` is 0 in `threshold`; write a number from 1 to 100"
    );
    assert_eq!(
        said("model =", "notable_change = 0\nmodel ="),
        "essai.fr.toml:34: `notable_change` is 0 in [[scores]]; write a number from 1 to 100"
    );
}

#[test]
fn a_dispersion_is_never_0() {
    assert_eq!(
        said("sd = 20", "sd = 0"),
        "essai.fr.toml:35: `sd` is 0 in `dispersion`; write a number from 1 to 100"
    );
    assert_eq!(
        said("sd_change = 20", "sd_change = 0"),
        "essai.fr.toml:35: `sd_change` is 0 in `dispersion`; write a number from 1 to 100"
    );
}

#[test]
fn an_item_counts_in_one_score_alone() {
    let score = &FRENCH[FRENCH.find("[[scores]]").unwrap()..];
    let second = score.replace("\"calme\"", "\"quiet\"").replace("\"silence\", \"bruit\"", "\"bruit\"");
    let said = said_of(&format!("{FRENCH}\n{second}"), None);
    assert!(
        said.contains("item `bruit` counts in score `calme` and in score `quiet`; keep it in one"),
        "{said}"
    );
}
