//! The whole report: the files, the warnings, each score, the groups, the limits, the methods with their sources.

use std::fmt::Write as _;
use std::path::Path;

use super::layout::{heading, wrapped};
use super::{changes, descriptions, groups};
use crate::app::analyse::{Analysis, FileFacts, Method, Pairing, Population, limits, methods_of, warnings};
use crate::domain::questionnaire::{Direction, Score};
use crate::i18n::Words;

/// A p below is not written out.
pub const P_LEAST: f64 = 0.001;

/// What every part of the report needs.
pub struct Context<'a> {
    /// The language.
    pub t: Words,
    /// What is reported.
    pub analysis: &'a Analysis,
    methods: Vec<Method>,
}

impl Context<'_> {
    /// « [3] »: where the method and its source stand at the end of the report.
    pub fn mark(&self, method: Method) -> String {
        let place = self.methods.iter().position(|one| *one == method);
        place.map(|place| format!("[{}]", place + 1)).unwrap_or_default()
    }

    /// A number with so many decimals, or a dash where there is none.
    pub fn number(&self, number: Option<f64>, decimals: usize) -> String {
        number.map_or_else(|| "–".to_owned(), |number| self.t.number(number, decimals))
    }

    /// A p with three decimals; below .001 only that.
    pub fn p(&self, p: Option<f64>) -> String {
        match p {
            Some(p) if p < P_LEAST => {
                self.t.say("analyse-p-small").with("limit", self.t.number(P_LEAST, 3)).to_string()
            }
            p => self.number(p, 3),
        }
    }
}

/// The report of `analysis`, of the files at `before` and `after`.
pub fn report(t: Words, analysis: &Analysis, before: &Path, after: Option<&Path>) -> String {
    let context = Context { t, analysis, methods: methods_of(analysis) };
    let Some((whole, of_groups)) = analysis.populations.split_first() else { return String::new() };
    let mut out = format!("{}\n\n", t.say("analyse-title"));
    out += &file(
        t,
        "analyse-file-before",
        before,
        &analysis.before,
        (whole.before.sheets, whole.before.answered),
    );
    if let (Some(path), Some(facts), Some(moment)) = (after, &analysis.after, &whole.after) {
        out += &file(t, "analyse-file-after", path, facts, (moment.sheets, moment.answered));
        out += &pairing(t, analysis.pairing.as_ref());
    }
    if analysis.has_after() {
        out += &wrapped("", &family(t, analysis));
    }
    for warning in warnings(t, analysis) {
        out.push('\n');
        out += &wrapped("/!\\ ", &warning);
    }
    for (place, score) in analysis.scores() {
        out += &one_score(&context, whole, place, score);
    }
    out += &descriptions::items(&context, whole);
    out += &groups::groups(&context, of_groups);
    out += &end(&context);
    out
}

fn file(t: Words, key: &'static str, path: &Path, facts: &FileFacts, (rows, answered): (u32, u32)) -> String {
    let mut out = wrapped("", &t.say(key).with("file", path.display()).to_string());
    let counted = t.say("analyse-file-rows").count("rows", rows).count("answered", answered);
    out += &wrapped("  ", &counted.with("encoding", facts.encoding).to_string());
    if !facts.ignored_columns.is_empty() {
        let columns = facts.ignored_columns.join(", ");
        out += &wrapped("  ", &t.say("analyse-file-ignored").with("columns", columns).to_string());
    }
    if facts.blank_rows > 0 {
        let blank = i64::try_from(facts.blank_rows).unwrap_or(i64::MAX);
        out += &wrapped("  ", &t.say("analyse-file-blank").count("rows", blank).to_string());
    }
    out
}

fn pairing(t: Words, pairing: Option<&Pairing>) -> String {
    let Some(found) = pairing else { return wrapped("", &t.say("analyse-unpaired").to_string()) };
    let said = t.say("analyse-pairs").count("pairs", found.pairs);
    let mut out =
        wrapped("", &said.count("before", found.before_only).count("after", found.after_only).to_string());
    if found.before_blank + found.after_blank > 0 {
        let blank = t.say("analyse-pairs-blank");
        let blank = blank.count("before", found.before_blank).count("after", found.after_blank);
        out += &wrapped("", &blank.to_string());
    }
    if found.moved > 0 {
        out += &wrapped("", &t.say("analyse-pairs-moved").count("pairs", found.moved).to_string());
    }
    out
}

fn family(t: Words, analysis: &Analysis) -> String {
    let scores = analysis.family.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let key = match (analysis.family.is_empty(), analysis.is_family_named) {
        (true, _) => return t.say("analyse-family-none").to_string(),
        (false, true) => "analyse-family-named",
        (false, false) => "analyse-family-default",
    };
    t.say(key).with("scores", scores).to_string()
}

fn one_score(context: &Context<'_>, whole: &Population, place: usize, score: &Score) -> String {
    let t = context.t;
    let mut out = heading(&format!("{} ({})", t.text(&score.name), score.id), '=');
    let direction = t.say(match score.direction {
        Direction::Good => "figure-high-is-good",
        Direction::Risk => "figure-high-is-risk",
    });
    let facts = t.say("analyse-score-facts").with("direction", direction);
    let notable = u32::from(context.analysis.notable_change(score));
    out += &wrapped("", &facts.count("notable", notable).to_string());
    if let Some(change) = whole.changes.get(place) {
        out.push('\n');
        out += &changes::verdict(context, score, change);
    }
    out.push('\n');
    out += &descriptions::score(context, whole, place, score);
    if let Some(change) = whole.changes.get(place) {
        out.push('\n');
        out += &changes::figures(context, score, change);
    }
    out
}

fn end(context: &Context<'_>) -> String {
    let t = context.t;
    let mut out = heading(&t.say("limits-title").to_string(), '=');
    for limit in limits(t, context.analysis) {
        out += &wrapped("- ", &limit);
    }
    out += &heading(&t.say("analyse-methods-title").to_string(), '=');
    for method in &context.methods {
        let name = t.say(format!("analyse-method-{}", method.key()));
        let mark = format!("{:<5}", context.mark(*method));
        let _ = write!(out, "{}", wrapped(&mark, &format!("{name}. {}.", method.source())));
    }
    out
}
