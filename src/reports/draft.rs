//! The content of a template while it is put together, as the JSON that typst reads.

use serde_json::{Value, json};

use super::content::{Action, ActionStatus, Chart, Figures, Heading, Indicator, Reading, Standing};
use super::figures;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

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
    /// A slide, or a page whose headings name the scores.
    Slide,
    /// Cards on a sheet.
    Sheet,
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
        let place = self.picture(match self.room {
            Room::Page => &chart.page,
            Room::Slide => &chart.slide,
            Room::Sheet => &chart.card,
        });
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
        let answered = self.charts(&figures.answered);
        let (over_time, charts) = (self.charts(&figures.over_time), self.charts(&figures.charts));
        let actions = figures.actions.as_ref().map(|chart| self.chart(chart));
        json!({
            "participation": participation, "answered": answered, "indicators": indicators, "over-time": over_time, "charts": charts,
            "actions-chart": actions, "limits": figures.limits, "notes": figures.notes,
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
        let is_told = reading.has_interviews
            || !reading.themes.is_empty()
            || reading.synthese.as_ref().is_some_and(|text| !text.trim().is_empty());
        let parts = [
            ("document-objectifs", &reading.objectifs, Vec::new()),
            ("document-contexte", &reading.contexte, Vec::new()),
            ("document-synthese", &reading.synthese, themes),
            ("document-problematiques", &reading.problematiques, Vec::new()),
            ("document-axes", &reading.axes, Vec::new()),
        ];
        let part = |(key, text, points): (&'static str, &Option<String>, Vec<String>)| json!({ "title": self.say(key), "text": written(text.as_deref()), "points": points });
        parts.into_iter().filter(|(key, ..)| *key != "document-synthese" || is_told).map(part).collect()
    }

    /// How far the group has made the reading its own, and whether that must be seen before it is handed over. The foot of a page
    /// says it too where it has not.
    pub(super) fn standing(&self, reading: &Reading) -> Value {
        let on = |key: &'static str, day| self.t.say(key).with("day", self.t.day(day)).to_string();
        let told = reading.standing.map(|standing| match standing {
            Standing::Draft => (self.say("document-draft"), true),
            Standing::NotRecognised => (self.say("document-not-recognised"), true),
            Standing::Recognised => (self.say("document-recognised"), false),
            Standing::ByVote(day) => (on("validated-vote", day), false),
            Standing::InRoom(day) => (on("validated-room", day), false),
        });
        let standing = told.as_ref().map(|(text, is_draft)| json!({ "text": text, "is-draft": is_draft }));
        let foot = told.filter(|(_, is_draft)| *is_draft).map(|(text, _)| text);
        json!({ "standing": standing, "motto": foot.unwrap_or_else(|| self.say("document-motto")) })
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
