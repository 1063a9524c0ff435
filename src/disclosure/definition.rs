//! The fingerprint of what a score computes: two waves compare only where it is the same.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::questionnaire::{Direction, Instrument, Item, Rule, Scale, Score, Share};
use crate::domain::tally::theta;

/// All that decides what a value of the score means. French stands for the wording, since every text has it and a
/// translation that is added later changes no figure. Names, bands, the reference dispersion and what is usual are not in it:
/// they say how a figure is read, not what it is. Nor is the file's version, which another score of the file may have raised.
#[derive(Serialize)]
struct Definition<'a> {
    instrument: &'a InstrumentId,
    score: &'a ScoreId,
    recall: &'a str,
    items: Vec<ItemDefinition<'a>>,
    rule: Rule,
    minimum_answered: Share,
    direction: Direction,
    theta: u8,
}

#[derive(Serialize)]
struct ItemDefinition<'a> {
    id: &'a ItemId,
    text: &'a str,
    reversed: bool,
    options: Vec<(u8, &'a str)>,
}

/// The fingerprint of `score`, as 64 hexadecimal digits; `None` where it names an item or a scale that does not exist,
/// which a checked file never does.
pub(super) fn fingerprint(instrument: &Instrument, score: &Score) -> Option<String> {
    let items = score.items.iter().map(|place| {
        let item = instrument.items.get(*place)?;
        Some(item_definition(item, instrument.scales.get(item.scale)?))
    });
    let definition = Definition {
        instrument: &instrument.id,
        score: &score.id,
        recall: &instrument.recall.fr,
        items: items.collect::<Option<_>>()?,
        rule: score.rule,
        minimum_answered: score.minimum_answered,
        direction: score.direction,
        theta: theta(score),
    };
    Some(sha256_hex(serde_json::to_string(&definition).ok()?.as_bytes()))
}

fn item_definition<'a>(item: &'a Item, scale: &'a Scale) -> ItemDefinition<'a> {
    let options = scale.options.iter().map(|option| (option.value, option.label.fr.as_str()));
    ItemDefinition { id: &item.id, text: &item.text.fr, reversed: item.reversed, options: options.collect() }
}

/// SHA-256 as 64 hexadecimal digits in lower case.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::sample;
    use crate::domain::language::Text;
    use crate::domain::questionnaire::{Regression, Threshold};
    use crate::domain::ratio::Ratio;

    #[test]
    fn what_is_asked_or_computed_changes_the_fingerprint_and_a_translation_does_not() {
        let instrument = sample::instrument("isolement", 4, 4, Direction::Risk);
        let of = |change: &dyn Fn(&mut Instrument)| {
            let mut changed = instrument.clone();
            change(&mut changed);
            let score = changed.scores[0].clone();
            fingerprint(&changed, &score).unwrap()
        };
        let same = of(&|_| ());
        assert_eq!(same.len(), 64);
        assert_eq!(of(&|one| one.items[1].text.en = Some("An item".to_owned())), same);
        assert_eq!(of(&|one| one.version = 2), same);
        let half = Ratio::new(1, 2).unwrap();
        let usual = || Regression { usual: Ratio::whole(50), stability: half, source: "Invented".to_owned() };
        assert_eq!(of(&|one| one.scores[0].regression = Some(usual())), same);
        assert_ne!(of(&|one| one.items[1].text = Text::french("Autre question")), same);
        assert_ne!(of(&|one| one.items[1].reversed = true), same);
        assert_ne!(of(&|one| one.scales[0].options[2].label = Text::french("Autrement")), same);
        assert_ne!(of(&|one| one.scores[0].rule = Rule::Sum), same);
        let threshold = Threshold { value: 60, source: "Invented".to_owned() };
        assert_ne!(of(&|one| one.scores[0].threshold = Some(threshold.clone())), same);
        assert_ne!(of(&|one| one.scores[0].items.truncate(3)), same);
    }

    #[test]
    fn sha256_agrees_with_the_standard_s_example() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), expected, "FIPS 180-2, appendix B.1");
    }
}
