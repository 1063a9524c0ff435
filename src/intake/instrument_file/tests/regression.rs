use crate::domain::questionnaire::Regression;
use crate::domain::ratio::Ratio;

use super::*;

/// What is said where the score also says `more`; the line is 35.
fn with(more: &str) -> String {
    said_of(&spoiled(FRENCH, "model =", &format!("regression = {more}\nmodel =")), None)
}

#[test]
fn what_is_usual_is_read_as_a_fraction_with_its_source() {
    let given = |more: &str| {
        right(&spoiled(FRENCH, "model =", &format!("regression = {more}\nmodel ="))).scores[0]
            .regression
            .clone()
    };
    let read =
        |usual, stability| Some(Regression { usual, stability, source: "Une enquête, 2020".to_owned() });
    let ratio = |above, below| Ratio::new(above, below).unwrap();
    assert_eq!(
        given("{ usual = 50, stability = 0.65, source = \"Une enquête, 2020\" }"),
        read(Ratio::whole(50), ratio(13, 20))
    );
    assert_eq!(
        given("{ usual = 48.2501, stability = 1, source = \"Une enquête, 2020\" }"),
        read(ratio(482_501, 10_000), Ratio::whole(1))
    );
    assert_eq!(right(FRENCH).scores[0].regression, None, "nothing is invented");
}

#[test]
fn what_is_usual_lies_on_the_scale_and_a_stability_from_0_to_1() {
    for usual in ["101", "-1", "100.0001", "0.12345", "5e1", "inf", "nan", "0x32"] {
        let text = with(&format!("{{ usual = {usual}, stability = 0.65, source = \"Une étude\" }}"));
        let remedy = "write a number from 0 to 100 with a point and at most 4 decimals";
        let expected = match usual {
            "0x32" => {
                "essai.fr.toml:34: `usual` is not a number in `regression`; write usual = 100".to_owned()
            }
            usual => format!("essai.fr.toml:34: `usual` is {usual} in `regression`; {remedy}"),
        };
        assert_eq!(text, expected);
    }
    assert_eq!(
        with("{ usual = 50, stability = 1.5, source = \"Une étude\" }"),
        "essai.fr.toml:34: `stability` is 1.5 in `regression`; write a number from 0 to 1 with a point and at most 4 decimals"
    );
    assert_eq!(
        with("{ usual = 50, stability = \"0.65\", source = \"Une étude\" }"),
        "essai.fr.toml:34: `stability` is not a number in `regression`; write stability = 1"
    );
}

#[test]
fn without_a_source_or_half_of_it_nothing_is_taken() {
    assert_eq!(
        with("{ usual = 50, stability = 0.65 }"),
        "essai.fr.toml:34: `source` is missing in `regression`; add source = \"…\""
    );
    assert_eq!(
        with("{ usual = 50, source = \"Une étude\" }"),
        "essai.fr.toml:34: `stability` is missing in `regression`; add stability = 1"
    );
    assert_eq!(
        with("{ usual = 50, stability = 0.65, source = \"Une étude\", mean = 3 }"),
        "essai.fr.toml:34: unknown key `mean` in `regression`; remove it, or use one of usual, stability, source"
    );
    assert_eq!(
        with("0.65"),
        "essai.fr.toml:34: `regression` is not a table in [[scores]]; write regression = { … }"
    );
}

#[test]
fn a_file_that_says_nothing_of_it_keeps_its_fingerprint() {
    let text = serde_json::to_string(&right(FRENCH)).unwrap();
    assert!(!text.contains("regression"), "{text}");
    let read: Instrument = serde_json::from_str(&text).unwrap();
    assert_eq!(read, right(FRENCH));
}
