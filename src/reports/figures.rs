//! Published figures as the cells of a document's tables, in the words of the pages.

use serde_json::{Value, json};

use super::words::{self, bare_count as count, interval, mean, people, population, unchanged};
use crate::disclosure::{
    Cell, CellChange, ComparisonLine, CountFigure, MeanFigure, Moved, Published, ScoreFrame, Verdict,
};
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
    let head =
        vec![words::direction(t, line.score.direction), when(before), when(after), say("figure-change")];
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
        vec![population(t, &cell.population), before, after, moved(t, cell.moved)]
    }));
    (head, rows)
}

/// The groups and pools of a score at both moments, in few words.
pub(super) fn cells(t: Words, line: &Published<ComparisonLine>) -> Value {
    let mean_of =
        |figure: &Option<MeanFigure>| figure.as_ref().map_or_else(|| "–".to_owned(), |one| mean(t, one.mean));
    let cell = |cell: &CellChange| json!({ "name": population(t, &cell.population), "before": mean_of(&cell.before), "after": mean_of(&cell.after) });
    line.cells.iter().map(cell).collect()
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
        Moved::Change(change) => interval(t, &change),
        Moved::NotPublished(reason) => t.say(unchanged(reason)).to_string(),
    }
}

/// The scores of a cell, one a row.
pub(super) fn of_cell(t: Words, scores: &[ScoreFrame], cell: &Published<Cell>) -> Rows {
    let say = |key: &'static str| t.say(key).to_string();
    let head = vec![say("figure-indicator"), say("figure-mean"), at_threshold(t, scores), say("figure-n")];
    let rows = scores.iter().zip(&cell.means).enumerate().map(|(place, (score, figure))| {
        let counted = cell.counts.get(place).map_or_else(|| "–".to_owned(), |counted| people(t, counted));
        let name = format!("{} ({})", t.text(&score.name), words::direction(t, score.direction));
        vec![name, mean(t, figure.mean), counted, count(t, figure.n)]
    });
    (head, rows.collect())
}

/// « −14 (entre −24 et −4) », or that it is not published.
fn change(t: Words, line: &ComparisonLine) -> String {
    line.change.map_or_else(|| t.say("figure-not-published").to_string(), |change| interval(t, &change))
}

/// « Personnes à 50 points ou plus », where the scores share their threshold.
fn at_threshold(t: Words, scores: &[ScoreFrame]) -> String {
    let mut thetas: Vec<u8> = scores.iter().map(|score| score.theta).collect();
    thetas.dedup();
    match thetas.as_slice() {
        [theta] => t.say("figure-at-or-above").count("theta", u32::from(*theta)).to_string(),
        _ => t.say("document-people").to_string(),
    }
}

/// The verdict's word.
pub(super) fn verdict(t: Words, line: &ComparisonLine) -> String {
    t.say(format!("verdict-{}", words::verdict(line.verdict))).to_string()
}

/// What the verdict does not say, as a sentence.
pub(super) fn not_said(t: Words, line: &ComparisonLine) -> String {
    let told = t.say(format!("not-said-{}", words::verdict(line.verdict)));
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
