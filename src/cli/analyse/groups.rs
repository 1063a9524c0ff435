//! The groups: for each score one table of what they say, and one of how they changed.

use super::changes::said_interval;
use super::descriptions::people;
use super::layout::{Side, columns, heading, wrapped};
use super::report::Context;
use crate::app::analyse::{Change, Figures, Method, Population, Said, verdict_word};
use crate::domain::questionnaire::Score;
use crate::domain::ratio::Ratio;
use crate::domain::tally::theta;

/// The tables of all groups, or nothing where there is none.
pub fn groups(context: &Context<'_>, groups: &[Population]) -> String {
    if groups.is_empty() {
        return String::new();
    }
    let mut out = heading(&context.t.say("analyse-groups-title").to_string(), '=');
    for (place, score) in context.analysis.scores() {
        out += &format!("\n{} ({})\n", context.t.text(&score.name), score.id);
        out += &described(context, groups, place, score);
        if context.analysis.has_after() {
            out.push('\n');
            out += &changed(context, groups, place);
        }
    }
    out.push('\n');
    out += &wrapped("", &context.t.say("analyse-groups-json").to_string());
    out
}

fn said(context: &Context<'_>, key: &str) -> String {
    context.t.say(format!("analyse-column-{key}")).to_string()
}

fn described(context: &Context<'_>, groups: &[Population], place: usize, score: &Score) -> String {
    let above = context.t.say("analyse-column-above").count("theta", u32::from(theta(score)));
    let mut lines = vec![vec![
        said(context, "group"),
        said(context, "moment"),
        said(context, "n"),
        format!("{} {}", said(context, "mean"), context.mark(Method::Score)),
        said(context, "sd"),
        format!("{above} {}", context.mark(Method::Wilson)),
    ]];
    for group in groups {
        for (moment, description) in super::descriptions::moments(context, group) {
            let Some(one) = description.scores.get(place) else { continue };
            lines.push(vec![
                name(group),
                moment,
                one.n.to_string(),
                context.number(one.mean.map(Ratio::to_f64), 1),
                context.number(one.sd, 1),
                people(context, &one.at_or_above),
            ]);
        }
    }
    let right = Side::Right;
    columns("  ", &[Side::Left, Side::Left, right, right, right, right], &lines)
}

fn changed(context: &Context<'_>, groups: &[Population], place: usize) -> String {
    let mut lines = vec![vec![
        said(context, "group"),
        said(context, "n"),
        said(context, "change"),
        said(context, "interval"),
        format!("{} {}", said(context, "p"), context.mark(Method::Holm)),
        said(context, "verdict"),
    ]];
    for group in groups {
        let Some(change) = group.changes.get(place) else { continue };
        lines.push(vec![
            name(group),
            size(change),
            context.number(change.difference().map(Ratio::to_f64), 1),
            said_interval(context, change.interval_95()),
            context.p(tested(change)),
            verdict_word(context.t, change.said),
        ]);
    }
    let right = Side::Right;
    columns("  ", &[Side::Left, right, right, right, right, Side::Left], &lines)
}

/// The p behind the verdict; without a verdict, the p of the test alone.
fn tested(change: &Change) -> Option<f64> {
    match change.said {
        Said::Verdict(_) => change.holm_p,
        Said::Exploratory => change.figures.p().map(|p| p.p),
    }
}

/// « 9 » pairs, or « 10 + 9 » people.
fn size(change: &Change) -> String {
    match &change.figures {
        Figures::Paired(figures) => figures.difference.n.to_string(),
        Figures::Unpaired(figures) => format!("{} + {}", figures.before.n, figures.after.n),
    }
}

fn name(group: &Population) -> String {
    group.group.clone().unwrap_or_default()
}
