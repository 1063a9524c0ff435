//! The change of one score: the verdict in words, then every figure with its n and its method.

use super::beneath;
use super::layout::{Side, columns, wrapped};
use super::report::Context;
use crate::app::analyse::{
    Change, Figures, Interval, Method, PMethod, PValue, Paired, Sample, Unpaired, sentences, verdict_word,
};
use crate::domain::questionnaire::Score;
use crate::domain::ratio::Ratio;

/// Counts of cases beyond this are not read by anybody.
const CASES_MAX: u128 = 100_000;

/// The verdict's word, then its sentence.
pub fn verdict(context: &Context<'_>, score: &Score, change: &Change) -> String {
    let word = verdict_word(context.t, change.said).to_uppercase();
    wrapped("> ", &format!("{word}. {}", sentences(context.t, context.analysis, score, change)))
}

/// One line of the table of figures.
#[derive(Default)]
struct Row {
    name: String,
    value: String,
    interval: String,
    p: String,
    how: String,
    n: String,
    method: String,
}

/// The table of figures, under a line that says of whom they are.
pub fn figures(context: &Context<'_>, score: &Score, change: &Change) -> String {
    let t = context.t;
    let (title, mut rows) = match &change.figures {
        Figures::Paired(figures) => (
            t.say("analyse-change-paired").count("n", figures.difference.n).to_string(),
            paired(context, figures),
        ),
        Figures::Unpaired(figures) => {
            let said = t.say("analyse-change-unpaired").count("before", figures.before.n);
            (said.count("after", figures.after.n).to_string(), unpaired(context, figures))
        }
    };
    if change.holm_p.is_some() {
        let name = t.say("analyse-row-holm").count("family", context.analysis.family.len()).to_string();
        let holm = row(name, String::new(), change.people(), context.mark(Method::Holm));
        let how = change.holm_how.map(|way| way_word(context, way)).unwrap_or_default();
        rows.push(Row { p: context.p(change.holm_p), how, ..holm });
    }
    rows.push(equivalence(context, score, change));
    let mut lines = vec![head(context)];
    lines.extend(
        rows.into_iter()
            .map(|row| vec![row.name, row.value, row.interval, row.p, row.how, row.n, row.method]),
    );
    let sides = [Side::Left, Side::Right, Side::Right, Side::Right, Side::Left, Side::Right, Side::Left];
    let mut out = wrapped("", &title);
    out += &columns("  ", &sides, &lines);
    out += &beneath::sentences(context, score, change);
    out
}

fn head(context: &Context<'_>) -> Vec<String> {
    let said = |key: &str| context.t.say(format!("analyse-column-{key}")).to_string();
    vec![String::new(), said("value"), said("interval"), said("p"), String::new(), said("n"), String::new()]
}

fn paired(context: &Context<'_>, figures: &Paired) -> Vec<Row> {
    let (t, n) = (context.t, figures.difference.n);
    let say = |key: &'static str| t.say(key).to_string();
    let mut rows = means(context, &figures.before, &figures.after);
    let interval = figures.student.map(|student| student.interval_95);
    rows.push(difference(context, figures.difference.mean, interval, n, Method::Student));
    rows.push(row(
        say("analyse-row-sd-difference"),
        context.number(figures.difference.sd, 1),
        n,
        context.mark(Method::Score),
    ));
    if let Some(student) = figures.student.filter(|student| student.t.is_some()) {
        rows.push(student_row(context, student, n, Method::Student));
    }
    rows.push(tested(context, say("analyse-row-sign-flip"), figures.sign_flip, n, Method::SignFlip));
    if let Some(ranks) = figures.wilcoxon {
        let name = t.say("analyse-row-wilcoxon").with("plus", halves(context, ranks.t_plus));
        let name = name.with("minus", halves(context, ranks.t_minus)).to_string();
        rows.push(tested(context, name, Some(ranks.p), ranks.nonzero, Method::Wilcoxon));
    }
    let points = |ratio: Option<Ratio>, decimals| context.number(ratio.map(Ratio::to_f64), decimals);
    rows.push(row(
        say("analyse-row-median"),
        points(figures.median_difference, 1),
        n,
        context.mark(Method::Score),
    ));
    let (walsh, interval) = (figures.hodges_lehmann, figures.hodges_lehmann_95);
    rows.push(median(context, walsh, interval, n, Method::WalshMedian));
    let ranks = points(figures.rank_biserial, 2);
    let nonzero = figures.wilcoxon.map_or(0, |wilcoxon| wilcoxon.nonzero);
    rows.push(row(say("analyse-row-rank-biserial"), ranks, nonzero, context.mark(Method::RankBiserial)));
    rows.push(row(
        say("analyse-row-hedges-av"),
        context.number(figures.g_av, 2),
        n,
        context.mark(Method::HedgesAv),
    ));
    let correlation = context.number(figures.correlation, 2);
    rows.push(row(say("analyse-row-correlation"), correlation, n, context.mark(Method::Correlation)));
    rows
}

fn unpaired(context: &Context<'_>, figures: &Unpaired) -> Vec<Row> {
    let (t, n) = (context.t, figures.before.n + figures.after.n);
    let say = |key: &'static str| t.say(key).to_string();
    let mut rows = means(context, &figures.before, &figures.after);
    let interval = figures.welch.map(|student| student.interval_95);
    rows.push(difference(context, figures.difference, interval, n, Method::Welch));
    if let Some(student) = figures.welch {
        rows.push(student_row(context, student, n, Method::Welch));
    }
    rows.push(tested(context, say("analyse-row-permutation"), figures.permutation, n, Method::Permutation));
    if let Some(ranks) = figures.mann_whitney {
        let name = t.say("analyse-row-mann-whitney").with("u", halves(context, ranks.u_after)).to_string();
        rows.push(tested(context, name, Some(ranks.p), n, Method::MannWhitney));
    }
    let (shift, interval) = (figures.hodges_lehmann, figures.hodges_lehmann_95);
    rows.push(median(context, shift, interval, n, Method::Shift));
    let delta = context.number(figures.cliff.map(|cliff| cliff.delta.to_f64()), 2);
    rows.push(row(say("analyse-row-cliff"), delta, n, context.mark(Method::Cliff)));
    rows
}

fn means(context: &Context<'_>, before: &Sample, after: &Sample) -> Vec<Row> {
    let mean = |key: &'static str, sample: &Sample| {
        let value = context.number(sample.mean.map(Ratio::to_f64), 1);
        row(context.t.say(key).to_string(), value, sample.n, context.mark(Method::Score))
    };
    vec![mean("analyse-row-mean-before", before), mean("analyse-row-mean-after", after)]
}

/// The median estimate with its interval.
fn median(
    context: &Context<'_>,
    estimate: Option<Ratio>,
    interval: Option<Interval>,
    n: usize,
    method: Method,
) -> Row {
    let name = context.t.say("analyse-row-hodges-lehmann").to_string();
    let value = context.number(estimate.map(Ratio::to_f64), 1);
    Row { interval: said_interval(context, interval), ..row(name, value, n, context.mark(method)) }
}

fn difference(
    context: &Context<'_>,
    mean: Option<Ratio>,
    interval: Option<Interval>,
    n: usize,
    method: Method,
) -> Row {
    let name = context.t.say("analyse-row-difference").to_string();
    let interval = said_interval(context, interval);
    Row { interval, ..row(name, context.number(mean.map(Ratio::to_f64), 1), n, context.mark(method)) }
}

/// « −23,6 à −3,6 »
pub fn said_interval(context: &Context<'_>, interval: Option<Interval>) -> String {
    let Some(Interval { low, high }) = interval else { return String::new() };
    let (low, high) = (context.t.number(low, 1), context.t.number(high, 1));
    context.t.say("analyse-interval").with("low", low).with("high", high).to_string()
}

fn student_row(
    context: &Context<'_>,
    student: crate::app::analyse::Student,
    n: usize,
    method: Method,
) -> Row {
    let name = context.t.say("analyse-row-student").with("t", context.number(student.t, 2));
    let decimals = usize::from(student.df.fract() != 0.0);
    let name = name.with("df", context.t.number(student.df, decimals)).to_string();
    Row { p: context.p(student.p), ..row(name, String::new(), n, context.mark(method)) }
}

fn tested(context: &Context<'_>, name: String, p: Option<PValue>, n: usize, method: Method) -> Row {
    let how = p.map(|p| how(context, p.how)).unwrap_or_default();
    Row { p: context.p(p.map(|p| p.p)), how, ..row(name, String::new(), n, context.mark(method)) }
}

fn row(name: String, value: String, n: usize, method: String) -> Row {
    Row { name, value, n: n.to_string(), method, ..Row::default() }
}

/// How a p was got, in a word: « 16/512 » of all cases.
pub fn how(context: &Context<'_>, how: PMethod) -> String {
    match how {
        PMethod::Exact { at_least_as_extreme, of } if of <= CASES_MAX => {
            format!("{at_least_as_extreme}/{of}")
        }
        how => way_word(context, how),
    }
}

/// « exact », « tirages », « approché »
fn way_word(context: &Context<'_>, how: PMethod) -> String {
    let key = match how {
        PMethod::Exact { .. } | PMethod::ExactInFloatingPoint => "analyse-how-exact",
        PMethod::MonteCarlo { .. } => "analyse-how-drawn",
        PMethod::Normal => "analyse-how-normal",
    };
    context.t.say(key).to_string()
}

/// A sum of mid-ranks: whole, or with a half.
fn halves(context: &Context<'_>, ratio: Ratio) -> String {
    context.t.number(ratio.to_f64(), usize::from(ratio.denominator() != 1))
}

/// The p that « stable » rests on: below .05 where the 90 % interval lies within plus or minus the notable change.
fn equivalence(context: &Context<'_>, score: &Score, change: &Change) -> Row {
    let notable = u32::from(context.analysis.notable_change(score));
    let name = context.t.say("analyse-row-equivalence").count("points", notable).to_string();
    let row = row(name, String::new(), change.people(), context.mark(Method::Equivalence));
    Row { p: context.p(change.equivalence_p), ..row }
}
