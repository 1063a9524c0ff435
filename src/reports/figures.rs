//! Published figures as the cells of a document's tables, in the words of the pages.

use serde::Serialize;

use super::duerp::named;
use crate::disclosure::{
    Cell, Change, ComparisonLine, Count, CountFigure, Mean, MeanFigure, Moved, NotPublished, People,
    Published, ScoreFrame, Verdict, signed,
};
use crate::domain::questionnaire::Direction;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// A head and rows of text.
pub(super) type Rows = (Vec<String>, Vec<Vec<String>>);

/// A score at both moments, then its change.
pub(super) fn before_and_after(
    t: Words,
    line: &Published<ComparisonLine>,
    moments: Option<(WaveKind, WaveKind)>,
) -> Rows {
    let (before, after) = moments.unwrap_or((WaveKind::Before, WaveKind::After));
    let when = |moment: WaveKind| t.say(format!("when-{}", moment.as_str())).to_string();
    let say = |key: &'static str| t.say(key).to_string();
    let theta = t.say("figure-at-or-above").count("theta", u32::from(line.score.theta)).to_string();
    let head = vec![direction(t, &line.score), when(before), when(after), say("figure-change")];
    let mean_of = |figure: &Option<MeanFigure>| {
        figure.as_ref().map_or_else(|| say("withheld-too-few"), |figure| mean(t, figure.mean))
    };
    let answers = |figure: &Option<MeanFigure>| {
        figure.as_ref().map_or_else(|| "–".to_owned(), |figure| count(t, figure.n))
    };
    let people_of = |figure: &Option<CountFigure>| {
        figure.as_ref().map_or_else(|| "–".to_owned(), |figure| people(t, figure))
    };
    let mut rows =
        vec![vec![say("figure-mean"), mean_of(&line.before), mean_of(&line.after), change(t, line)]];
    if line.before_count.is_some() || line.after_count.is_some() {
        rows.push(vec![theta, people_of(&line.before_count), people_of(&line.after_count), String::new()]);
    }
    rows.push(vec![say("figure-n"), answers(&line.before), answers(&line.after), String::new()]);
    rows.extend(line.cells.iter().map(|cell| {
        let [before, after] = [&cell.before, &cell.after].map(|figure| counted(t, figure));
        vec![named(t, &cell.population).0, before, after, moved(t, cell.moved)]
    }));
    (head, rows)
}

/// A mean with its number of answers.
fn counted(t: Words, figure: &Option<MeanFigure>) -> String {
    let Some(figure) = figure else { return "–".to_owned() };
    let answers = t.say("cells-answers").with("answers", count(t, figure.n));
    format!("{} ({answers})", mean(t, figure.mean))
}

/// The change of a group or a pool, or why there is none.
fn moved(t: Words, moved: Moved) -> String {
    match moved {
        Moved::Change(change) => interval(t, change),
        Moved::NotPublished(reason) => t.say(format!("cells-{}", word(&reason))).to_string(),
    }
}

/// The scores of a cell, one a row.
pub(super) fn of_cell(t: Words, scores: &[ScoreFrame], cell: &Published<Cell>) -> Rows {
    let say = |key: &'static str| t.say(key).to_string();
    let head = vec![say("document-indicator"), say("figure-mean"), say("document-people"), say("figure-n")];
    let rows = scores.iter().zip(&cell.means).enumerate().map(|(place, (score, figure))| {
        let counted = cell.counts.get(place).map_or_else(|| "–".to_owned(), |counted| people(t, counted));
        let name = format!("{} ({})", t.text(&score.name), direction(t, score));
        vec![name, mean(t, figure.mean), counted, count(t, figure.n)]
    });
    (head, rows.collect())
}

/// « 11 », « 5 à 8 », « 20 et plus ».
pub(super) fn count(t: Words, n: Count) -> String {
    match n {
        Count::Exact(n) => n.to_string(),
        Count::Band { from, to: Some(to) } => {
            t.say("figure-band").count("from", from).count("to", to).to_string()
        }
        Count::Band { from, to: None } => t.say("figure-open-band").count("from", from).to_string(),
    }
}

/// « 41 », « ≤ 32 », or why nothing is said.
pub(super) fn mean(t: Words, mean: Mean) -> String {
    match mean {
        Mean::Withheld(reason) => t.say(format!("withheld-{}", word(&reason))).to_string(),
        said => said.in_whole_points().unwrap_or_default(),
    }
}

/// « 5 sur 9 », « au plus 2 pers. », or why nothing is said.
pub(super) fn people(t: Words, figure: &CountFigure) -> String {
    let (key, people) = match figure.people {
        People::Exact(people) => ("people-exact", people),
        People::AtMost(people) => ("people-at-most", people),
        People::AtLeast(people) => ("people-at-least", people),
        People::Withheld(reason) => return t.say(format!("withheld-{}", word(&reason))).to_string(),
    };
    match figure.n {
        Count::Exact(n) => t.say(key).count("people", people).count("n", n).to_string(),
        Count::Band { .. } => t.say(format!("{key}-band")).count("people", people).to_string(),
    }
}

/// « −14 (entre −24 et −4) », or that it is not published.
fn change(t: Words, line: &ComparisonLine) -> String {
    line.change.map_or_else(|| t.say("figure-not-published").to_string(), |change| interval(t, change))
}

fn interval(t: Words, change: Change) -> String {
    let interval = t.say("figure-interval").with("low", signed(change.low)).with("high", signed(change.high));
    format!("{} ({interval})", signed(change.points))
}

/// « haut = favorable ».
fn direction(t: Words, score: &ScoreFrame) -> String {
    let key = match score.direction {
        Direction::Good => "figure-high-is-good",
        Direction::Risk => "figure-high-is-risk",
    };
    t.say(key).to_string()
}

/// The verdict's word.
pub(super) fn verdict(t: Words, line: &ComparisonLine) -> String {
    t.say(format!("verdict-{}", verdict_key(line.verdict))).to_string()
}

/// What the verdict does not say, as a sentence.
pub(super) fn not_said(t: Words, line: &ComparisonLine) -> String {
    let told = t.say(format!("not-said-{}", verdict_key(line.verdict)));
    format!("{} {told}", t.say("not-said-title"))
}

/// The colour of a verdict.
pub(super) fn tone(line: &ComparisonLine) -> &'static str {
    match line.verdict {
        Verdict::Improvement => "good",
        Verdict::Deterioration => "bad",
        Verdict::Stable | Verdict::Inconclusive | Verdict::Exploratory => "mixed",
        Verdict::NotPublished(_) => "unsaid",
    }
}

/// The end of the locale keys that tell of a verdict.
pub(super) fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Improvement => "improvement",
        Verdict::Deterioration => "deterioration",
        Verdict::Stable => "stable",
        Verdict::Inconclusive => "inconclusive",
        Verdict::Exploratory => "exploratory",
        Verdict::NotPublished(NotPublished::Bound) => "bound",
        Verdict::NotPublished(NotPublished::TooFew) => "too-few",
        Verdict::NotPublished(NotPublished::Withheld | NotPublished::OtherGroups) => "withheld",
    }
}

/// The word of a reason as locale keys write it: `too_few` is « too-few » there.
pub(super) fn word(reason: &impl Serialize) -> String {
    let word = serde_json::to_value(reason).ok().and_then(|word| word.as_str().map(str::to_owned));
    word.unwrap_or_default().replace('_', "-")
}
