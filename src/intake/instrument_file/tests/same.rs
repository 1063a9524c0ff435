use crate::domain::ids::{InstrumentId, ScoreId};

use super::*;

#[test]
fn a_fingerprint_is_of_the_content_not_of_the_layout() {
    let print = fingerprint(&right(FRENCH));
    assert_eq!(print.len(), 64);
    assert!(print.bytes().all(|byte| byte.is_ascii_hexdigit()), "{print}");
    let laid_out =
        spoiled(FRENCH, "id = \"essai\"\nversion = 1", "# Un essai.\nversion = 1\n\nid   = 'essai'");
    assert_eq!(fingerprint(&right(&laid_out)), print);
    for (old, new) in [("Le bruit", "Du bruit"), ("version = 1", "version = 2"), ("to = 49", "to = 48")] {
        assert_ne!(fingerprint(&right(&spoiled(FRENCH, old, new))), print, "{new}");
    }
    let translated = parse(&french(FRENCH), Some(&english(ENGLISH))).expect("both files are right");
    assert_ne!(fingerprint(&translated), print);
}

#[test]
fn instruments_asked_together_share_no_name() {
    let first = right(FRENCH);
    let second = right(&spoiled(FRENCH, "essai", "autre"));
    let third = right(&spoiled(&spoiled(FRENCH, "essai", "tiers"), "id = \"calme\"", "id = \"paix\""));
    let questionnaire = together(vec![first.clone(), third.clone()]).expect("they share nothing");
    assert_eq!(questionnaire.instruments, [first.clone(), third]);
    assert_eq!(
        together(vec![first.clone(), second.clone(), first]),
        Err(vec![
            TogetherFault::Score {
                score: ScoreId::from_text("calme"),
                first: InstrumentId::from_text("essai"),
                second: InstrumentId::from_text("autre"),
            },
            TogetherFault::Instrument(InstrumentId::from_text("essai")),
        ])
    );
}
