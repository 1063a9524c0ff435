//! The words of single figures.

use crate::disclosure::{Count, Mean, NotPublished, Population, Verdict, Withheld};
use crate::domain::questionnaire::Direction;
use crate::i18n::Words;

/// « 11 réponses », « 5 à 8 réponses », « 21 réponses et plus ».
pub fn count(t: Words, count: Count) -> String {
    match count {
        Count::Exact(n) => t.say("figure-answers").count("n", n),
        Count::Band { from, to: Some(to) } => {
            t.say("figure-answers-band").count("from", from).count("to", to)
        }
        Count::Band { from, to: None } => t.say("figure-answers-open").count("from", from),
    }
    .to_string()
}

/// « 11 », « 5 à 8 », « 21 et plus »: in a column that says what is counted.
pub(super) fn bare_count(t: Words, count: Count) -> String {
    match count {
        Count::Exact(n) => n.to_string(),
        Count::Band { from, to: Some(to) } => {
            t.say("figure-band").count("from", from).count("to", to).to_string()
        }
        Count::Band { from, to: None } => t.say("figure-open-band").count("from", from).to_string(),
    }
}

/// « Accueil », « 3 groupes regroupés », « Ensemble »: whose answers they are, a pool named for what it is.
pub fn population(t: Words, population: &Population) -> String {
    match population {
        Population::Whole(_) => t.say("figure-whole").to_string(),
        Population::Group(group) => group.name.clone(),
        Population::Pool(groups) => match groups.as_slice() {
            [alone] => alone.name.clone(),
            several => t.say("figure-pool").count("groups", several.len()).to_string(),
        },
    }
}

/// « 41 », « ≤ 32 », « ≥ 68 », or why nothing is said.
pub(super) fn mean(t: Words, mean: Mean) -> String {
    match mean {
        Mean::Withheld(reason) => t.say(withheld(reason)).to_string(),
        said => said.in_whole_points().unwrap_or_default(),
    }
}

fn withheld(reason: Withheld) -> &'static str {
    match reason {
        Withheld::TooFew => "withheld-too-few",
        Withheld::TooFewElsewhere => "withheld-too-few-elsewhere",
        Withheld::TooFewForItems => "withheld-too-few-for-items",
        Withheld::TooCoarse => "withheld-too-coarse",
        Withheld::NotAdditive => "withheld-not-additive",
    }
}

/// The end of the locale keys that tell of a verdict: its word, its sentence, what it does not say.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotPublished(NotPublished::Bound) => "bound",
        Verdict::NotPublished(NotPublished::Withheld) => "withheld",
        Verdict::NotPublished(NotPublished::TooFew) => "too-few",
        Verdict::Stable => "stable",
        Verdict::Improvement => "improvement",
        Verdict::Deterioration => "deterioration",
        Verdict::Inconclusive => "inconclusive",
        Verdict::Exploratory => "exploratory",
    }
}

/// « haut = favorable ».
pub(super) fn direction(t: Words, direction: Direction) -> String {
    t.say(match direction {
        Direction::Good => "figure-high-is-good",
        Direction::Risk => "figure-high-is-risk",
    })
    .to_string()
}
