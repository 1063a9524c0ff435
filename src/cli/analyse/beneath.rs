//! What stands beneath the table of a change: what its words mean, what so many people can show, where a group goes by itself.

use super::changes::how;
use super::layout::wrapped;
use super::report::{Context, P_LEAST};
use crate::app::analyse::{Change, Figures, Method, PMethod};
use crate::domain::questionnaire::Score;
use crate::domain::ratio::Ratio;
use crate::i18n::Phrase;

/// The sentences beneath the table of `change`.
pub fn sentences(context: &Context<'_>, score: &Score, change: &Change) -> String {
    not_exact(context, change) + &reach(context, change) + &by_itself(context, score, change)
}

/// What stands behind « tirages », « approché » and an « exact » whose cases are too many for whole numbers: a p that is not exact
/// never passes for one.
fn not_exact(context: &Context<'_>, change: &Change) -> String {
    let ranks = match &change.figures {
        Figures::Paired(figures) => figures.wilcoxon.map(|ranks| ranks.p),
        Figures::Unpaired(figures) => figures.mann_whitney.map(|ranks| ranks.p),
    };
    let ways: Vec<PMethod> = [change.figures.p(), ranks].into_iter().flatten().map(|p| p.how).collect();
    let drawn = ways.iter().find_map(|way| match way {
        PMethod::MonteCarlo { draws, seed, .. } => Some((*draws, *seed)),
        _ => None,
    });
    let mut out = String::new();
    if ways.contains(&PMethod::ExactInFloatingPoint) {
        out += &wrapped("  ", &context.t.say("analyse-floating").to_string());
    }
    if let Some((draws, seed)) = drawn {
        let said = context.t.say("analyse-drawn").count("draws", draws).with("seed", seed);
        out += &wrapped("  ", &said.to_string());
    }
    if ways.contains(&PMethod::Normal) {
        out += &wrapped("  ", &context.t.say("analyse-normal").to_string());
    }
    out
}

/// What so many people can show: beside « non concluant » it says why.
fn reach(context: &Context<'_>, change: &Change) -> String {
    let t = context.t;
    let sentences = match &change.figures {
        Figures::Paired(figures) => {
            let n = figures.difference.n;
            let said = |key: &'static str| t.say(key).count("n", n);
            [
                smallest_p(context, change, Method::SignFlip, || said("analyse-smallest-p")),
                detectable(context, change, || said("analyse-detectable")),
                stable_from(context, change, "analyse-stable-from"),
            ]
        }
        Figures::Unpaired(figures) => {
            let (before, after) = (figures.before.n, figures.after.n);
            let said = |key: &'static str| t.say(key).count("before", before).count("after", after);
            [
                smallest_p(context, change, Method::Permutation, || said("analyse-smallest-p-unpaired")),
                detectable(context, change, || said("analyse-detectable-unpaired")),
                stable_from(context, change, "analyse-stable-from-unpaired"),
            ]
        }
    };
    sentences.into_iter().flatten().map(|sentence| wrapped("  ", &sentence)).collect()
}

/// The change that a test of so many people would find.
fn detectable<'a>(
    context: &Context<'_>,
    change: &Change,
    said: impl FnOnce() -> Phrase<'a>,
) -> Option<String> {
    let said = said()
        .with("points", context.t.number(change.reach.detectable?, 0))
        .count("sd", u32::from(change.reach.sd));
    let alone = said.with("mark", context.mark(Method::Detectable)).to_string();
    let Some(points) = change.reach.detectable_strictest else { return Some(alone) };
    let several = context.t.say("analyse-detectable-several").with("points", context.t.number(points, 0));
    let several = several.count("family", context.analysis.family.len());
    Some(format!("{alone} {}", several.with("mark", context.mark(Method::Holm))))
}

/// How many people « stable » takes.
fn stable_from(context: &Context<'_>, change: &Change, key: &'static str) -> Option<String> {
    let said = context.t.say(key).count("least", change.reach.stable_from?);
    let said = said.count("sd", u32::from(change.reach.sd));
    Some(said.with("mark", context.mark(Method::Equivalence)).to_string())
}

/// The floor of p, where it is one that a reader would meet.
fn smallest_p<'a>(
    context: &Context<'_>,
    change: &Change,
    method: Method,
    said: impl FnOnce() -> Phrase<'a>,
) -> Option<String> {
    let smallest = change.reach.smallest_p.filter(|p| p.p >= P_LEAST)?;
    let said = said().with("p", context.p(Some(smallest.p))).with("how", how(context, smallest.how));
    Some(said.with("mark", context.mark(method)).to_string())
}

/// What a chosen group does by itself: to be set beside the change before the change is read as the dispositif's.
fn by_itself(context: &Context<'_>, score: &Score, change: &Change) -> String {
    let t = context.t;
    let (Some(points), Some(regression)) = (change.by_itself, &score.regression) else {
        return String::new();
    };
    let mean = change.figures.before().mean.map(Ratio::to_f64);
    let said = t.say("analyse-regression").with("mean", context.number(mean, 1));
    let said = said.with("usual", t.ratio(regression.usual)).with("stability", t.ratio(regression.stability));
    let said = said.with("points", t.number(points.to_f64(), 1));
    let said = said.with("source", regression.source.trim_end_matches('.'));
    wrapped("  ", &said.with("mark", context.mark(Method::Regression)).to_string())
}
