//! Fingerprints: of a whole instrument, which a wave freezes, and of what one score computes, which two waves must share.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::questionnaire::{Direction, Instrument, Rule, Score, Share};

/// The SHA-256 of everything in `instrument`, texts included, as 64 hexadecimal digits.
///
/// It is taken over the checked instrument, so that comments, spaces and the order of keys in its file do not count.
pub fn fingerprint(instrument: &Instrument) -> String {
    hash(instrument)
}

/// The SHA-256 of what `score` of `instrument` computes, as 64 hexadecimal digits.
///
/// Items with the ends of their scales and their reversal, rule, share and direction count; texts do not, nor does the
/// order of the items. Scores compare from one wave to another only where this is the same.
pub fn definition(instrument: &Instrument, score: &Score) -> String {
    let mut terms: Vec<Term<'_>> = score
        .items
        .iter()
        .filter_map(|place| instrument.items.get(*place))
        .filter_map(|item| {
            let scale = instrument.scales.get(item.scale)?;
            Some(Term { item: &item.id, min: scale.min(), max: scale.max(), reversed: item.reversed })
        })
        .collect();
    terms.sort_by_key(|term| term.item);
    hash(&Definition {
        instrument: &instrument.id,
        score: &score.id,
        terms,
        rule: score.rule,
        minimum_answered: score.minimum_answered,
        direction: score.direction,
    })
}

#[derive(Serialize)]
struct Definition<'a> {
    instrument: &'a InstrumentId,
    score: &'a ScoreId,
    terms: Vec<Term<'a>>,
    rule: Rule,
    minimum_answered: Share,
    direction: Direction,
}

#[derive(Serialize)]
struct Term<'a> {
    item: &'a ItemId,
    min: u8,
    max: u8,
    reversed: bool,
}

/// Feeds the JSON of `value` to the hash as it is written. Fields come in the order of the type, so it is canonical.
fn hash(value: &impl Serialize) -> String {
    let mut digest = Digester(Sha256::new());
    // Neither the types above nor the hash can fail; were one to, the text below would differ from every other.
    let failure = serde_json::to_writer(&mut digest, value).err();
    let digest: String = digest.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    failure.map_or(digest, |error| format!("not serialisable: {error}"))
}

struct Digester(Sha256);

impl std::io::Write for Digester {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
