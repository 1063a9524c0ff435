//! The words of single figures: those that documents share, and what pages alone say beside them.

use crate::disclosure::{Count, CountFigure, Mean, People, Published, Withheld};
use crate::domain::group::Attribute;
use crate::i18n::Words;

pub(super) use crate::app::figure_words::{
    bare_count, count, direction, groups_of, interval, mean, people, population, unchanged, verdict, withheld,
};

/// A number of answers that was published, for pages that write it in a sentence of their own.
pub fn published_count(t: Words, n: &Published<Count>) -> String {
    count(t, **n)
}

/// The same of a number of people.
pub fn published_people(t: Words, figure: &Published<CountFigure>) -> String {
    people(t, figure)
}

/// « Site Nord », « Réunis : site Nord et site Sud », « Site non précisé »: a line of a breakdown, named for what it is.
pub(super) fn values(t: Words, attribute: Attribute, values: &[Option<String>]) -> String {
    let attribute = attribute.as_str();
    let named = |value: &Option<String>| match value {
        Some(value) => t.say(format!("breakdown-{attribute}")).with("value", value).to_string(),
        None => t.say(format!("breakdown-{attribute}-none")).to_string(),
    };
    let named: Vec<String> = values.iter().map(named).collect();
    match named.split_last() {
        Some((last, before)) if !before.is_empty() => {
            let several =
                t.say("breakdown-and").with("first", before.join(", ")).with("last", last).to_string();
            t.say("breakdown-mixed").with("values", several).to_string()
        }
        _ => capital(&named.concat()),
    }
}

/// The same words, as they begin a line.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether only the side on which a mean lies is said.
pub(super) fn is_bound(mean: Mean) -> bool {
    matches!(mean, Mean::AtMost(_) | Mean::AtLeast(_))
}

/// The reasons that a few words beside a figure cannot explain, at length, each once.
pub(super) fn whys(t: Words, reasons: &[Withheld]) -> Vec<String> {
    let explained = [
        Withheld::TooFewElsewhere,
        Withheld::TooCoarse,
        Withheld::UnevenSteps,
        Withheld::ShowsChange,
        Withheld::NotAdditive,
    ];
    let there = explained.into_iter().filter(|reason| reasons.contains(reason));
    there.map(|reason| t.say(format!("why-{}", withheld(reason))).to_string()).collect()
}

/// Why a mean and the number of people beside it are withheld, where they are.
pub(super) fn reasons(mean: Option<Mean>, people: Option<People>) -> impl Iterator<Item = Withheld> {
    mean.and_then(Mean::withheld).into_iter().chain(people.and_then(People::withheld))
}
