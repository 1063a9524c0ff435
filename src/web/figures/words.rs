//! The words of single figures.

use crate::disclosure::{
    Count, CountFigure, Mean, NotPublished, People, Population, Published, Verdict, Withheld,
};
use crate::domain::group::Attribute;
use crate::domain::questionnaire::Direction;
use crate::i18n::Words;

/// A number of answers that was published, for pages that write it in a sentence of their own.
pub fn published_count(t: Words, n: &Published<Count>) -> String {
    count(t, **n)
}

/// The same of a number of people.
pub fn published_people(t: Words, figure: &Published<CountFigure>) -> String {
    people(t, figure)
}

/// « 11 réponses », « 5 à 8 réponses », « 21 réponses et plus ».
pub(super) fn count(t: Words, count: Count) -> String {
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

/// « Accueil », « 3 groupes réunis », « Ensemble »: whose answers they are, a pool named for what it is.
pub(super) fn population(t: Words, population: &Population) -> String {
    match population {
        Population::Whole(_) => t.say("figure-whole").to_string(),
        Population::Group(group) => group.name.clone(),
        Population::Pool(groups) => match groups.as_slice() {
            [alone] => alone.name.clone(),
            several => t.say("figure-pool").count("groups", several.len()).to_string(),
        },
    }
}

/// The names of groups that are shown together; nothing where one name already says whose answers they are.
pub(super) fn groups_of(population: &Population) -> Option<String> {
    let Population::Pool(groups) = population else { return None };
    (groups.len() > 1).then(|| groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", "))
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

/// « 5 sur 9 », « au plus 2 sur 8 », « au moins 6 sur 8 », or why nothing is said. Of a group, whose number is told in a
/// band, « 5 personnes », « 2 personnes au plus ».
pub(super) fn people(t: Words, figure: &CountFigure) -> String {
    let (key, people) = match figure.people {
        People::Exact(people) => ("people-exact", people),
        People::AtMost(people) => ("people-at-most", people),
        People::AtLeast(people) => ("people-at-least", people),
        People::Withheld(reason) => return t.say(withheld(reason)).to_string(),
    };
    match figure.n {
        Count::Exact(n) => t.say(key).count("people", people).count("n", n).to_string(),
        Count::Band { .. } => t.say(format!("{key}-band")).count("people", people).to_string(),
    }
}

/// Whether only the side on which a mean lies is said.
pub(super) fn is_bound(mean: Mean) -> bool {
    matches!(mean, Mean::AtMost(_) | Mean::AtLeast(_))
}

/// « 41 », « ≤ 32 », « ≥ 68 », or why nothing is said.
pub(super) fn mean(t: Words, mean: Mean) -> String {
    match mean {
        Mean::Withheld(reason) => t.say(withheld(reason)).to_string(),
        said => said.in_whole_points().unwrap_or_default(),
    }
}

pub(super) fn withheld(reason: Withheld) -> &'static str {
    match reason {
        Withheld::TooFew => "withheld-too-few",
        Withheld::TooFewElsewhere => "withheld-too-few-elsewhere",
        Withheld::TooFewForItems => "withheld-too-few-for-items",
        Withheld::TooCoarse => "withheld-too-coarse",
        Withheld::UnevenSteps => "withheld-uneven-steps",
        Withheld::ShowsChange => "withheld-shows-change",
        Withheld::NotAdditive => "withheld-not-additive",
    }
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

/// The end of the locale keys that tell of a verdict: its word, its sentence, what it does not say.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotPublished(NotPublished::Bound) => "bound",
        // Other groups are a reason of cells alone: the whole is made of the same ones at every moment.
        Verdict::NotPublished(NotPublished::Withheld | NotPublished::OtherGroups) => "withheld",
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
