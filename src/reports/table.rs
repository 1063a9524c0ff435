//! What was published as a table for machines: a row a number, with the words that say which one it is. CSV and XLSX write the
//! same rows.

use std::collections::BTreeMap;

use super::duerp::named;
use super::figures::{verdict_key, word};
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
    "document-indicator",
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

/// The names of what figures are about.
type Names = BTreeMap<String, String>;

impl Table {
    /// What one wave published.
    pub fn of_release(t: Words, release: &Published<Release>, title: String) -> Self {
        let items = release.items.iter().map(|item| {
            (format!("{}.{}", item.instrument.as_str(), item.id.as_str()), t.text(&item.text).to_owned())
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

    /// What a year published: each named organisation that says something, then all.
    pub fn of_year(
        t: Words,
        organisations: &[(String, Published<disclosure::Portfolio>)],
        all: &Published<disclosure::Portfolio>,
        title: String,
    ) -> Self {
        let names: Names = all.moments.iter().flat_map(|moment| names(t, &moment.scores)).collect();
        let everyone = t.say("portfolio-all").to_string();
        let parts = organisations.iter().map(|(name, year)| (name, year)).chain([(&everyone, all)]);
        let rows =
            parts.flat_map(|(name, year)| rows(t, &figures_of_portfolio(year), &names, None, Some(name)));
        Self { title, head: head(t), rows: rows.collect(), notes: Vec::new() }
    }

    /// The same table with what has to be said of it.
    #[must_use]
    pub fn with_notes(self, notes: Vec<String>) -> Self {
        Self { notes, ..self }
    }
}

fn head(t: Words) -> Vec<String> {
    HEAD.map(|key| t.say(key).to_string()).to_vec()
}

fn names<'a>(t: Words, scores: &'a [ScoreFrame]) -> impl Iterator<Item = (String, String)> + use<'a> {
    scores.iter().map(move |score| (score.id.as_str().to_owned(), t.text(&score.name).to_owned()))
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
            Value::Text(t.say(format!("table-{}", statistic(figure.statistic))).to_string()),
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
    let population = match (figure.population, figure.groups.first()) {
        (PopulationKind::Group, Some(group)) => disclosure::Population::Group(group.clone()),
        (PopulationKind::Pool, _) => disclosure::Population::Pool(figure.groups.clone()),
        _ => disclosure::Population::Whole(figure.groups.clone()),
    };
    named(t, &population).0
}

fn groups(figure: &Figure) -> String {
    figure.groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn subject(figure: &Figure, names: &Names) -> Value {
    let id = match &figure.subject {
        Some(Subject::Score(score)) => score.as_str().to_owned(),
        Some(Subject::Item { instrument, id }) => format!("{}.{}", instrument.as_str(), id.as_str()),
        None => return Value::Empty,
    };
    Value::Text(names.get(&id).cloned().unwrap_or(id))
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
        Said::Exact { .. } => [form("table-exact"), number(), Value::Empty, Value::Empty],
        Said::Nearest { .. } => [form("table-nearest"), number(), Value::Empty, Value::Empty],
        Said::AtMost { .. } => [form("table-at-most"), number(), Value::Empty, Value::Empty],
        Said::AtLeast { .. } => [form("table-at-least"), number(), Value::Empty, Value::Empty],
        Said::Band { from, to } => {
            let to = to.map_or(Value::Empty, |to| Value::Number(i64::from(to)));
            [form("table-band"), Value::Number(i64::from(*from)), to, Value::Empty]
        }
        Said::Word { value } => {
            let word = t.say(format!("verdict-{}", verdict_key(*value))).to_string();
            [form("table-word"), Value::Text(word), Value::Empty, Value::Empty]
        }
        Said::Withheld { reason } => {
            let key = match reason {
                Reason::Figure(reason) => format!("withheld-{}", word(reason)),
                Reason::Change(reason) => format!("cells-{}", word(reason)),
            };
            [form("figure-not-published"), Value::Empty, Value::Empty, Value::Text(t.say(key).to_string())]
        }
    }
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
