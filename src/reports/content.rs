//! What documents are made of: plain structures, filled by whoever asks for a document. Texts are `None` where nobody wrote
//! them; figures come as what was published.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::figures;
use crate::disclosure::{ComparisonLine, Published};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// What every document says of itself.
#[derive(Clone, Debug, Default)]
pub struct Heading {
    /// Who ordered the dispositif.
    pub organisation: String,
    /// What it is called.
    pub title: String,
    /// Who answered, when, how many, in the words of the pages.
    pub who: Option<String>,
    /// What was agreed, a line each.
    pub facts: Vec<Fact>,
}

/// A line of what was agreed.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What was agreed; `None` where nothing is known of it.
    pub value: Option<String>,
}

/// A chart that is drawn already.
#[derive(Clone, Debug)]
pub struct Chart {
    /// An SVG element, for the width of a page.
    pub svg: String,
    /// The same, for a column.
    pub narrow: String,
    /// The finding, as a sentence.
    pub title: String,
    /// The alternative text.
    pub description: String,
}

/// A score before and after.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Its figures.
    pub line: Published<ComparisonLine>,
    /// What is said of it, in the words of the pages.
    pub sentence: String,
    /// Its chart.
    pub chart: Chart,
    /// How many people are at or above its threshold, where it is said.
    pub people: Option<Chart>,
}

/// What was published, as a document shows it.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// How many answered.
    pub participation: Option<Chart>,
    /// Scores before and after, of these two moments.
    pub indicators: Vec<Indicator>,
    /// The moments that are compared.
    pub moments: Option<(WaveKind, WaveKind)>,
    /// What is shown without a comparison: one wave, or several over time.
    pub charts: Vec<Chart>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
    /// How they are read, a sentence each.
    pub notes: Vec<String>,
}

/// What the group reads in it, in the five headings of the rapport d'accompagnement.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What the dispositif aims at.
    pub objectifs: Option<String>,
    /// What it comes from.
    pub contexte: Option<String>,
    /// What was heard, from enough people.
    pub synthese: Option<String>,
    /// What came up in several interviews: no number goes with it.
    pub themes: Vec<String>,
    /// What it shows.
    pub problematiques: Option<String>,
    /// What is to change.
    pub axes: Option<String>,
    /// Whether the group recognises itself in it; `None` where it has not said so, or too few have.
    pub is_recognised: Option<bool>,
}

/// What was decided.
#[derive(Clone, Debug)]
pub struct Action {
    /// The axis of change that it belongs to.
    pub axis: Option<String>,
    /// What is done.
    pub action: String,
    /// The function that answers for it.
    pub owner: Option<String>,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub status: ActionStatus,
}

/// Where an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionStatus {
    /// Not begun.
    ToDo,
    /// Begun.
    Doing,
    /// Done.
    Done,
    /// Given up.
    Dropped,
}

/// A session with the group.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Which one, from 1 on.
    pub number: u32,
    /// When.
    pub on: Option<NaiveDate>,
    /// How many came, as a band in words.
    pub attendance: Option<String>,
    /// What was worked on.
    pub situation: Option<String>,
}

/// A part of a letter: a text, or a list of points.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Its title.
    pub title: String,
    /// What it says; `None` is marked as missing where there are no points either.
    pub text: Option<String>,
    /// What it lists.
    pub points: Vec<String>,
}

/// The content of a template while it is put together, with the charts that it names by their places.
pub(super) struct Draft {
    pub t: Words,
    pub charts: Vec<String>,
    room: Room,
}

/// How much room charts have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// The width of a page.
    Page,
    /// A column.
    Column,
}

impl Draft {
    pub(super) fn new(t: Words) -> Self {
        Self::within(t, Room::Page)
    }

    pub(super) fn within(t: Words, room: Room) -> Self {
        Self { t, charts: Vec::new(), room }
    }

    pub(super) fn say(&self, key: &'static str) -> String {
        self.t.say(key).to_string()
    }

    /// Puts an SVG among those of the document, and gives its place.
    pub(super) fn picture(&mut self, svg: &str) -> usize {
        self.charts.push(svg.to_owned());
        self.charts.len() - 1
    }

    /// Puts a chart among those of the document.
    pub(super) fn chart(&mut self, chart: &Chart) -> Value {
        let place = self.picture(if self.room == Room::Column { &chart.narrow } else { &chart.svg });
        json!({ "place": place, "title": chart.title, "description": chart.description })
    }

    pub(super) fn charts(&mut self, charts: &[Chart]) -> Value {
        charts.iter().map(|chart| self.chart(chart)).collect()
    }

    /// What stands at the head of a document of this kind.
    pub(super) fn heading(&self, heading: &Heading, kind: String) -> Value {
        let facts: Value = heading
            .facts
            .iter()
            .map(|fact| json!({ "label": fact.label, "value": written(fact.value.as_deref()) }))
            .collect();
        let is_over = heading.organisation != heading.title;
        let over = if is_over {
            format!("{} · {}", heading.organisation, heading.title)
        } else {
            heading.title.clone()
        };
        json!({
            "lang": self.t.tag(), "title": heading.title, "author": heading.organisation,
            "over": over, "kind": kind, "who": heading.who, "facts": facts,
            "motto": self.say("document-motto"),
        })
    }

    /// What was published, as templates take it.
    pub(super) fn figures(&mut self, figures: &Figures) -> Value {
        let participation = figures.participation.as_ref().map(|chart| self.chart(chart));
        let indicators: Vec<Value> =
            figures.indicators.iter().map(|one| self.indicator(one, figures.moments)).collect();
        let charts = self.charts(&figures.charts);
        json!({
            "participation": participation, "indicators": indicators, "charts": charts,
            "limits": figures.limits, "notes": figures.notes,
        })
    }

    fn indicator(&mut self, one: &Indicator, moments: Option<(WaveKind, WaveKind)>) -> Value {
        let t = self.t;
        let chart = self.chart(&one.chart);
        let people = one.people.as_ref().map(|chart| self.chart(chart));
        let (columns, rows) = figures::before_and_after(t, &one.line, moments);
        json!({
            "name": t.text(&one.line.score.name), "verdict": figures::verdict(t, &one.line),
            "tone": figures::tone(&one.line), "sentence": one.sentence,
            "not-said": figures::not_said(t, &one.line),
            "chart": chart, "people": people, "columns": columns, "rows": rows,
        })
    }

    /// The five headings with their texts.
    pub(super) fn reading(&self, reading: &Reading) -> Value {
        let several = |theme: &String| self.t.say("document-theme").with("theme", theme).to_string();
        let themes: Vec<String> = reading.themes.iter().map(several).collect();
        let parts = [
            ("document-objectifs", &reading.objectifs, Vec::new()),
            ("document-contexte", &reading.contexte, Vec::new()),
            ("document-synthese", &reading.synthese, themes),
            ("document-problematiques", &reading.problematiques, Vec::new()),
            ("document-axes", &reading.axes, Vec::new()),
        ];
        let part = |(key, text, points): (&'static str, &Option<String>, Vec<String>)| json!({ "title": self.say(key), "text": written(text.as_deref()), "points": points });
        parts.into_iter().map(part).collect()
    }

    /// What the group says of the reading, where it says anything.
    pub(super) fn recognised(&self, reading: &Reading) -> Option<String> {
        reading.is_recognised.map(|is_recognised| {
            self.say(if is_recognised { "document-recognised" } else { "document-not-recognised" })
        })
    }

    pub(super) fn actions(&self, actions: &[Action]) -> Value {
        actions
            .iter()
            .map(|one| {
                let (key, tone) = match one.status {
                    ActionStatus::ToDo => ("document-todo", "todo"),
                    ActionStatus::Doing => ("document-doing", "doing"),
                    ActionStatus::Done => ("document-done", "done"),
                    ActionStatus::Dropped => ("document-dropped", "dropped"),
                };
                json!({
                    "axis": written(one.axis.as_deref()), "action": one.action, "owner": written(one.owner.as_deref()),
                    "due": one.due_on.map(|day| self.t.day(day)), "status": self.say(key), "tone": tone,
                })
            })
            .collect()
    }

    /// The words that templates name, under these names.
    pub(super) fn words(&self, words: &[(&str, &'static str)]) -> Value {
        let shared = [
            ("missing", "document-missing"),
            ("actions", "document-actions"),
            ("axis", "document-axis"),
            ("action", "document-action"),
            ("owner", "document-owner"),
            ("due", "document-due"),
            ("status", "document-status"),
            ("limits", "document-limits"),
        ];
        let all = shared.iter().chain(words);
        Value::Object(all.map(|(name, key)| ((*name).to_owned(), Value::String(self.say(key)))).collect())
    }
}

/// A text as templates take it: one that is blank is as good as none.
pub(super) fn written(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Both objects as one.
pub(super) fn joined(parts: impl IntoIterator<Item = Value>) -> Value {
    let fields = parts.into_iter().filter_map(|part| match part {
        Value::Object(fields) => Some(fields),
        _ => None,
    });
    Value::Object(fields.flatten().collect())
}
