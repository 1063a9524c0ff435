//! One score at each moment, and how each item was answered.

use std::fmt::Display;

use super::layout::{Side, columns, heading, wrapped};
use super::report::Context;
use crate::app::analyse::{Description, Method, People, Population, Reliability, ScoreDescription, TeamItem};
use crate::domain::questionnaire::{Band, Model, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::theta;

/// The table of one score, before and after, with what belongs to it.
pub fn score(context: &Context<'_>, whole: &Population, place: usize, score: &Score) -> String {
    let t = context.t;
    let moments = moments(context, whole);
    let described: Vec<(String, &ScoreDescription)> =
        moments.into_iter().filter_map(|(name, moment)| Some((name, moment.scores.get(place)?))).collect();
    let mut lines = vec![head(context)];
    lines.extend(described.iter().map(|(name, one)| line(context, name, one)));
    let sides: Vec<Side> = std::iter::once(Side::Left).chain([Side::Right; 6]).collect();
    let mut out = columns("", &sides, &lines);
    out += &above(context, score, &described);
    out += &bands(context, score, &described);
    for (name, one) in &described {
        let ends = [(one.edges.is_floor_crowded, "0"), (one.edges.is_ceiling_crowded, "100")];
        let ends: Vec<&str> =
            ends.iter().filter(|(is_crowded, _)| *is_crowded).map(|(_, end)| *end).collect();
        if !ends.is_empty() {
            let crowded = t.say("analyse-crowded").with("ends", ends.join(", "));
            out += &wrapped("", &of_moment(context, name, crowded));
        }
    }
    if score.model == Model::Formative {
        out += &wrapped("", &t.say("analyse-formative").to_string());
    }
    for (name, one) in &described {
        if let Some(reliability) = &one.reliability {
            out += &wrapped("", &of_moment(context, name, alpha(context, reliability)));
        }
    }
    out
}

/// « Avant : cohérence 0,83 »
fn of_moment(context: &Context<'_>, moment: &str, said: impl Display) -> String {
    context.t.say("analyse-of-moment").with("moment", moment).with("said", said).to_string()
}

fn head(context: &Context<'_>) -> Vec<String> {
    let t = context.t;
    let marked = |key: &'static str, method| format!("{} {}", t.say(key), context.mark(method));
    vec![
        String::new(),
        t.say("analyse-column-n").to_string(),
        t.say("analyse-column-missing").to_string(),
        marked("analyse-column-mean", Method::Score),
        t.say("analyse-column-sd").to_string(),
        marked("analyse-column-floor", Method::Edges),
        t.say("analyse-column-ceiling").to_string(),
    ]
}

fn line(context: &Context<'_>, name: &str, one: &ScoreDescription) -> Vec<String> {
    vec![
        name.to_owned(),
        one.n.to_string(),
        one.missing.to_string(),
        context.number(one.mean.map(Ratio::to_f64), 1),
        context.number(one.sd, 1),
        one.edges.floor.to_string(),
        one.edges.ceiling.to_string(),
    ]
}

/// « À 50 ou plus [2] : avant, 5 sur 9 (2,4 à 7,3) ; après, … », and where the threshold is from.
fn above(context: &Context<'_>, score: &Score, described: &[(String, &ScoreDescription)]) -> String {
    let t = context.t;
    let people = described.iter().map(|(name, one)| (name.as_str(), &one.at_or_above));
    let said = t.say("analyse-above").count("theta", u32::from(theta(score)));
    let said = said.with("mark", context.mark(Method::Wilson)).with("moments", at_moments(context, people));
    let source = score.threshold.as_ref().map(|threshold| threshold.source.trim_end_matches('.'));
    let source = source.map(|source| format!(" {}", t.say("analyse-threshold").with("source", source)));
    wrapped("", &format!("{said}{}", source.unwrap_or_default()))
}

/// « Zone « Bas », de 0 à 49 [2] : avant, 3 sur 9 (1,1 à 5,8) ; après, … Source : … »
fn bands(context: &Context<'_>, score: &Score, described: &[(String, &ScoreDescription)]) -> String {
    let t = context.t;
    let line = |(place, band): (usize, &Band)| {
        let people = described.iter().filter_map(|(name, one)| Some((name.as_str(), one.bands.get(place)?)));
        let said = t
            .say("analyse-band")
            .with("label", t.text(&band.label))
            .with("mark", context.mark(Method::Wilson));
        let said =
            said.with("from", band.from).with("to", band.to).with("moments", at_moments(context, people));
        wrapped("", &said.with("source", band.source.trim_end_matches('.')).to_string())
    };
    score.bands.iter().enumerate().map(line).collect()
}

/// « avant, 5 sur 9 (2,4 à 7,3) ; après, … »
fn at_moments<'a>(context: &Context<'_>, moments: impl Iterator<Item = (&'a str, &'a People)>) -> String {
    let said = moments.map(|(name, some)| {
        let people = match some.share() {
            Some(share) => percent(context, some, share),
            None => people(context, some),
        };
        format!("{}, {people}", name.to_lowercase())
    });
    match said.collect::<Vec<_>>().as_slice() {
        [before, after] => {
            context.t.say("analyse-then").with("before", before).with("after", after).to_string()
        }
        one => one.concat(),
    }
}

/// « 5 sur 9 (2,4 à 7,3) »: people, and the interval in people too.
pub fn people(context: &Context<'_>, some: &People) -> String {
    let t = context.t;
    let Some(interval) = some.people_95() else { return "–".to_owned() };
    let (low, high) = (t.number(interval.low, 1), t.number(interval.high, 1));
    let said = t.say("analyse-people").count("count", some.count).count("n", some.n);
    said.with("low", low).with("high", high).to_string()
}

/// « 14 sur 30 : 47 % (30 à 64 %) »
fn percent(context: &Context<'_>, some: &People, share: Ratio) -> String {
    let t = context.t;
    let Some(interval) = some.share_95 else { return "–".to_owned() };
    let percent = |share: f64| t.number(100.0 * share, 0);
    let said = t.say("analyse-share").count("count", some.count).count("n", some.n);
    let said = said.with("share", percent(share.to_f64()));
    said.with("low", percent(interval.low)).with("high", percent(interval.high)).to_string()
}

fn alpha(context: &Context<'_>, reliability: &Reliability) -> String {
    let t = context.t;
    let marks = format!("{}\u{a0}{}", context.mark(Method::Alpha), context.mark(Method::Feldt));
    let Some((alpha, interval)) = reliability.alpha.zip(reliability.interval_95) else {
        return t.say("analyse-alpha-none").count("n", reliability.n).with("marks", marks).to_string();
    };
    let said = t.say("analyse-alpha").with("alpha", t.number(alpha, 2)).count("items", reliability.items);
    let said = said.with("low", t.number(interval.low, 2)).with("high", t.number(interval.high, 2));
    said.count("n", reliability.n).with("marks", marks).to_string()
}

/// How each item was answered, by its id: the wording may be protected by a licence and is not printed.
pub fn items(context: &Context<'_>, whole: &Population) -> String {
    let t = context.t;
    let moments: Vec<&Description> =
        [Some(&whole.before), whole.after.as_ref()].into_iter().flatten().collect();
    let told = if moments.len() > 1 { t.say("analyse-items-moments").to_string() } else { String::new() };
    let mut out = heading(&t.say("analyse-items-title").with("moments", told).to_string(), '=');
    let rest = format!("{} {}", t.say("analyse-column-item-rest"), context.mark(Method::ItemRest));
    let dropped = format!("{} {}", t.say("analyse-column-dropped"), context.mark(Method::Alpha));
    let keys = ["item", "answered", "declined", "not-concerned"];
    let mut head: Vec<String> =
        keys.iter().map(|key| t.say(format!("analyse-column-{key}")).to_string()).collect();
    let has_reliability = whole.before.scores.iter().any(|score| score.reliability.is_some());
    head.extend([rest, dropped].into_iter().filter(|_| has_reliability));
    let mut lines = vec![head];
    for (position, (instrument, place, item)) in
        context.analysis.questionnaire.items_with_places().enumerate()
    {
        let count = |of: fn(&TeamItem) -> u32| {
            let counts = moments.iter().filter_map(|moment| moment.items.get(position));
            joined(counts.map(|counts| of(counts).to_string()))
        };
        let mut line = vec![item.id.to_string(), count(|item| item.answered)];
        line.extend([count(|item| item.declined), count(|item| item.not_concerned)]);
        let scored = instrument.scores.iter().find(|score| score.items.contains(&place));
        let of_item = |of: fn(&Reliability) -> &Vec<Option<f64>>| {
            let (score, within) = (scored?, scored?.items.iter().position(|one| *one == place)?);
            let at = context.analysis.scores().position(|(_, one)| one.id == score.id)?;
            let reliable = moments.iter().filter_map(|moment| moment.scores.get(at)?.reliability.as_ref());
            let numbers = reliable.map(|one| context.number(of(one).get(within).copied().flatten(), 2));
            Some(joined(numbers))
        };
        line.push(of_item(|one| &one.item_rest).unwrap_or_default());
        line.push(of_item(|one| &one.alpha_if_dropped).unwrap_or_default());
        lines.push(line);
    }
    let sides: Vec<Side> = std::iter::once(Side::Left).chain([Side::Right; 5]).collect();
    out += &columns("", &sides, &lines);
    out += &wrapped("", &t.say("analyse-items-legend").to_string());
    out
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" / ")
}

/// The moments with their names.
pub fn moments<'a>(context: &Context<'_>, population: &'a Population) -> Vec<(String, &'a Description)> {
    let after = population.after.as_ref().map(|after| (context.t.say("when-after").to_string(), after));
    [Some((context.t.say("when-before").to_string(), &population.before)), after]
        .into_iter()
        .flatten()
        .collect()
}
