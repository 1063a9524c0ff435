//! The words of single figures, the same on pages, in documents and in tables: pages ask for them through `app`.

use crate::disclosure::{
    Change, Count, CountFigure, Mean, NotPublished, People, Population, Verdict, Withheld, signed,
};
use crate::domain::questionnaire::Direction;
use crate::i18n::Words;

/// « 11 réponses », « 5 à 8 réponses », « 21 réponses et plus ».
pub(crate) fn count(t: Words, count: Count) -> String {
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
pub(crate) fn bare_count(t: Words, count: Count) -> String {
    match count {
        Count::Exact(n) => n.to_string(),
        Count::Band { from, to: Some(to) } => {
            t.say("figure-band").count("from", from).count("to", to).to_string()
        }
        Count::Band { from, to: None } => t.say("figure-open-band").count("from", from).to_string(),
    }
}

/// « Accueil », « 3 groupes réunis », « Ensemble »: whose answers they are, a pool named for what it is.
pub(crate) fn population(t: Words, population: &Population) -> String {
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
pub(crate) fn groups_of(population: &Population) -> Option<String> {
    let Population::Pool(groups) = population else { return None };
    (groups.len() > 1).then(|| groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", "))
}

/// « 5 sur 9 », « au plus 2 sur 8 », « au moins 6 sur 8 », or why nothing is said. Of a group, whose number is told in a
/// band, « 5 personnes », « 2 personnes au plus ».
pub(crate) fn people(t: Words, figure: &CountFigure) -> String {
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

/// « 41 », « ≤ 32 », « ≥ 68 », or why nothing is said.
pub(crate) fn mean(t: Words, mean: Mean) -> String {
    match mean {
        Mean::Withheld(reason) => t.say(withheld(reason)).to_string(),
        said => said.in_whole_points().unwrap_or_default(),
    }
}

/// « −23 (entre −47 et +1) »: a change with its interval.
pub(crate) fn interval(t: Words, change: &Change) -> String {
    let (low, high) = (signed(change.low), signed(change.high));
    let interval = t.say("figure-interval").with("low", low).with("high", high);
    format!("{} ({interval})", signed(change.points))
}

/// « haut = favorable ».
pub(crate) fn direction(t: Words, direction: Direction) -> String {
    t.say(match direction {
        Direction::Good => "figure-high-is-good",
        Direction::Risk => "figure-high-is-risk",
    })
    .to_string()
}

/// The locale key of why a figure is not said.
pub(crate) fn withheld(reason: Withheld) -> &'static str {
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

/// The locale key of why a change without a verdict is not published.
pub(crate) fn unchanged(reason: NotPublished) -> &'static str {
    match reason {
        NotPublished::Bound => "cells-bound",
        NotPublished::Withheld => "cells-withheld",
        NotPublished::TooFew => "cells-too-few",
        NotPublished::OtherGroups => "cells-other-groups",
    }
}

/// The end of the locale keys that tell of a verdict: its word, its sentence, what it does not say.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
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
