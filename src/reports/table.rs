//! What was published as a table for machines: a row a number, with the words that say which one it is. CSV and XLSX write the
//! same rows; what has to be said with them are rows of the CSV, and lines below those of the workbook.

use std::collections::BTreeMap;

use super::portfolio::Followed;
use super::words::{population, unchanged, verdict, withheld};
use crate::disclosure::{
    self, Along, Comparison, Figure, PopulationKind, Published, Reason, Release, Said, ScoreFrame, Statistic,
    Subject, figures_of_comparison, figures_of_portfolio, figures_of_release,
};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// The columns, as locale keys.
const HEAD: [&str; 9] = [
    "table-moment",
    "table-who",
    "table-groups",
    "figure-indicator",
    "table-statistic",
    "table-form",
    "table-value",
    "table-to",
    "table-reason",
];

/// A table with its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is called.
    pub title: String,
    /// The columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Value>>,
    /// What has to be said with it, a sentence each.
    pub notes: Vec<String>,
}

/// What stands in a place of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A whole number.
    Number(i64),
    /// Words.
    Text(String),
    /// Nothing.
    Empty,
}

/// What figures are about: its name, and the threshold of a score.
type Names = BTreeMap<String, (String, Option<u8>)>;

impl Table {
    /// What one wave published.
    pub fn of_release(t: Words, release: &Published<Release>, title: String) -> Self {
        let items = release.items.iter().map(|item| {
            let id = format!("{}.{}", item.instrument.as_str(), item.id.as_str());
            (id, (t.text(&item.text).to_owned(), None))
        });
        let names: Names = names(t, &release.scores).chain(items).collect();
        let moment = t.say(format!("when-{}", release.moment.as_str())).to_string();
        let rows = rows(t, &figures_of_release(release), &names, Some(&moment), None);
        Self { title, head: head(t), rows, notes: Vec::new() }
    }

    /// Before and after; `release` is either of both.
    pub fn of_comparison(
        t: Words,
        comparison: &Published<Comparison>,
        release: &Published<Release>,
        title: String,
    ) -> Self {
        let names: Names =
            comparison.lines.iter().flat_map(|line| names(t, std::slice::from_ref(&line.score))).collect();
        let figures = figures_of_comparison(comparison, release);
        Self { title, head: head(t), rows: rows(t, &figures, &names, None, None), notes: Vec::new() }
    }

    /// A year: which dispositifs there were, then what each named organisation published that says something, then all.
    pub fn of_year(
        t: Words,
        followed: &[Followed],
        organisations: &[(String, Published<disclosure::Portfolio>)],
        all: &Published<disclosure::Portfolio>,
        title: String,
    ) -> Self {
        let names: Names = all.moments.iter().flat_map(|moment| names(t, &moment.scores)).collect();
        let everyone = t.say("portfolio-all").to_string();
        let parts = organisations.iter().map(|(name, year)| (name, year)).chain([(&everyone, all)]);
        let figures =
            parts.flat_map(|(name, year)| rows(t, &figures_of_portfolio(year), &names, None, Some(name)));
        let rows = followed.iter().flat_map(|one| followed_rows(t, one)).chain(figures).collect();
        Self { title, head: head(t), rows, notes: Vec::new() }
    }

    /// The same table with what has to be said of it.
    #[must_use]
    pub fn with_notes(self, notes: Vec<String>) -> Self {
        Self { notes, ..self }
    }

    /// What has to be said of it as rows like the others: the measure is « limite », the value the sentence.
    pub(super) fn note_rows(&self, t: Words) -> Vec<Vec<Value>> {
        let row = |note: &String| worded(t, None, "table-limit", note);
        self.notes.iter().map(row).collect()
    }
}

fn head(t: Words) -> Vec<String> {
    HEAD.map(|key| t.say(key).to_string()).to_vec()
}

fn names<'a>(
    t: Words,
    scores: &'a [ScoreFrame],
) -> impl Iterator<Item = (String, (String, Option<u8>))> + use<'a> {
    let named = move |score: &ScoreFrame| (t.text(&score.name).to_owned(), Some(score.theta));
    scores.iter().map(move |score| (score.id.as_str().to_owned(), named(score)))
}

/// Of an organisation how many dispositifs there are, which and where they stand.
fn followed_rows(t: Words, one: &Followed) -> Vec<Vec<Value>> {
    let told = |key: &'static str, words: &[String]| worded(t, Some(&one.name), key, &words.join(", "));
    let mut counted = worded(t, Some(&one.name), "portfolio-column", "");
    if let [.., form, value, _, _] = counted.as_mut_slice() {
        *form = Value::Text(t.say("table-exact").to_string());
        *value = i64::try_from(one.dispositifs).map_or(Value::Empty, Value::Number);
    }
    vec![counted, told("portfolio-states", &one.states), told("document-fact-kind", &one.kinds)]
}

/// A row whose value is words.
fn worded(t: Words, who: Option<&str>, statistic: &'static str, value: &str) -> Vec<Value> {
    let text = |key: &'static str| Value::Text(t.say(key).to_string());
    vec![
        Value::Empty,
        who.map_or(Value::Empty, |who| Value::Text(who.to_owned())),
        Value::Empty,
        Value::Empty,
        text(statistic),
        text("table-word"),
        Value::Text(value.to_owned()),
        Value::Empty,
        Value::Empty,
    ]
}

fn rows(
    t: Words,
    figures: &[Figure],
    names: &Names,
    moment: Option<&str>,
    organisation: Option<&str>,
) -> Vec<Vec<Value>> {
    let row = |figure: &Figure| {
        let of = |kind: WaveKind| t.say(format!("when-{}", kind.as_str())).to_string();
        let moment = figure.moment.map(of).or_else(|| moment.map(str::to_owned));
        let [form, value, to, reason] = said(t, figure);
        vec![
            moment.map_or(Value::Empty, Value::Text),
            Value::Text(organisation.map_or_else(|| who(t, figure), str::to_owned)),
            Value::Text(groups(figure)),
            subject(figure, names),
            Value::Text(measured(t, figure, names)),
            form,
            value,
            to,
            reason,
        ]
    };
    figures.iter().map(row).collect()
}

/// « Ensemble », « Accueil », « 2 groupes réunis », « Site : Nord ».
fn who(t: Words, figure: &Figure) -> String {
    if let Some(Along { attribute, values }) = &figure.breakdown {
        let values: Vec<&str> = values.iter().map(|value| value.as_deref().unwrap_or("–")).collect();
        let attribute = t.say(format!("attribute-{}", attribute.as_str())).to_string();
        return t.say("said-of").with("what", attribute).with("said", values.join(", ")).to_string();
    }
    let whose = match (figure.population, figure.groups.first()) {
        (PopulationKind::Group, Some(group)) => disclosure::Population::Group(group.clone()),
        (PopulationKind::Pool, _) => disclosure::Population::Pool(figure.groups.clone()),
        _ => disclosure::Population::Whole(figure.groups.clone()),
    };
    population(t, &whose)
}

fn groups(figure: &Figure) -> String {
    figure.groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn subject(figure: &Figure, names: &Names) -> Value {
    let Some(id) = subject_id(figure) else { return Value::Empty };
    Value::Text(names.get(&id).map_or(id, |(name, _)| name.clone()))
}

fn subject_id(figure: &Figure) -> Option<String> {
    Some(match figure.subject.as_ref()? {
        Subject::Score(score) => score.as_str().to_owned(),
        Subject::Item { instrument, id } => format!("{}.{}", instrument.as_str(), id.as_str()),
    })
}

/// « Moyenne sur 100 », « Personnes à 50 points ou plus ».
fn measured(t: Words, figure: &Figure, names: &Names) -> String {
    let theta = subject_id(figure).and_then(|id| names.get(&id)?.1);
    match (figure.statistic, theta) {
        (Statistic::Count, Some(theta)) => {
            t.say("figure-at-or-above").count("theta", u32::from(theta)).to_string()
        }
        (measure, _) => t.say(format!("table-{}", statistic(measure))).to_string(),
    }
}

fn statistic(statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::N => "n",
        Statistic::Mean => "mean",
        Statistic::Count => "count",
        Statistic::Change => "change",
        Statistic::IntervalLow => "interval-low",
        Statistic::IntervalHigh => "interval-high",
        Statistic::SmallestNotable => "notable",
        Statistic::Verdict => "verdict",
        Statistic::ByItself => "by-itself",
    }
}

/// The form of what is said, the number, the end of a band, the reason where there is none.
fn said(t: Words, figure: &Figure) -> [Value; 4] {
    let form = |key: &'static str| Value::Text(t.say(key).to_string());
    let number = || figure.displayed.as_deref().map_or(Value::Empty, number);
    match &figure.said {
        Said::Exact { value } => {
            let form = form(if is_whole(value) { "table-exact" } else { "table-nearest" });
            [form, number(), Value::Empty, Value::Empty]
        }
        Said::Nearest { .. } => [form("table-nearest"), number(), Value::Empty, Value::Empty],
        Said::AtMost { .. } => [form("table-at-most"), number(), Value::Empty, Value::Empty],
        Said::AtLeast { .. } => [form("table-at-least"), number(), Value::Empty, Value::Empty],
        Said::Band { from, to } => {
            let to = to.map_or(Value::Empty, |to| Value::Number(i64::from(to)));
            [form("table-band"), Value::Number(i64::from(*from)), to, Value::Empty]
        }
        Said::Word { value } => {
            let word = t.say(format!("verdict-{}", verdict(*value))).to_string();
            [form("table-word"), Value::Text(word), Value::Empty, Value::Empty]
        }
        Said::Withheld { reason } => {
            let key = match reason {
                Reason::Figure(reason) => withheld(*reason),
                Reason::Change(reason) => unchanged(*reason),
            };
            [form("figure-not-published"), Value::Empty, Value::Empty, Value::Text(t.say(key).to_string())]
        }
    }
}

/// Whether an exact value is what pages write of it: they write no decimals.
fn is_whole(value: &str) -> bool {
    value.split_once('/').is_none_or(|(_, parts)| parts == "1")
}

/// A number as pages write it: « 41 », « ≤ 32 », « −14 », « +3 ». Its sign of a bound stands in a column of its own.
fn number(displayed: &str) -> Value {
    let digits: String = displayed.chars().filter(char::is_ascii_digit).collect();
    match digits.parse::<i64>() {
        Ok(number) if displayed.contains('\u{2212}') => Value::Number(-number),
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(displayed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_its_sign_and_leaves_that_of_a_bound() {
        assert_eq!(number("\u{2212}14"), Value::Number(-14));
        assert_eq!(number("+3"), Value::Number(3));
        assert_eq!(number("≤\u{a0}32"), Value::Number(32));
        assert_eq!(number("–"), Value::Text("–".to_owned()));
    }
}
