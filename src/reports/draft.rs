//! The content of a template while it is put together, as the JSON that typst reads.

use serde_json::{Value, json};

use super::content::{Chart, Figures, Heading, Indicator, Reading, Standing};
use super::figures;
use crate::domain::action::{Action, Status};
use crate::domain::reading::Part;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

/// The content of a template while it is put together, with the charts that it names by their places.
pub(super) struct Draft {
    pub t: Words,
    pub charts: Vec<String>,
}

impl Draft {
    pub(super) fn new(t: Words) -> Self {
        Self { t, charts: Vec::new() }
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
        let place = self.picture(&chart.svg);
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
            "as-of": heading.as_of.map(|day| self.t.say("document-as-of").with("day", self.t.day(day)).to_string()),
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
            "name": t.text(&one.line.score.name), "short": t.text(&one.line.score.short), "verdict": figures::verdict(t, &one.line),
            "tone": figures::tone(&one.line), "sentence": one.sentence,
            "not-said": figures::not_said(t, &one.line),
            "chart": chart, "people": people, "columns": columns, "rows": rows, "cells": figures::cells(t, &one.line),
        })
    }

    /// The five headings with their texts; none where the reading is not the reader's yet.
    pub(super) fn reading(&self, reading: &Reading) -> Value {
        if reading.standing == Some(Standing::Untransmitted) {
            return json!([]);
        }
        let several = |theme: &String| self.t.say("document-theme").with("theme", theme).to_string();
        let part = |part: &Part| {
            let themes = reading.themes.iter().filter(|_| *part == Part::Synthese).map(several);
            json!({
                "title": self.t.say(format!("reading-{}", part.as_str())).to_string(),
                "text": written(Some(reading.texts.get(*part))),
                "points": themes.collect::<Vec<_>>(),
            })
        };
        let is_told = |part: &&Part| {
            **part != Part::Synthese
                || reading.has_interviews
                || !reading.themes.is_empty()
                || written(Some(reading.texts.get(Part::Synthese))).is_some()
        };
        Part::ALL.iter().filter(is_told).map(part).collect()
    }

    /// How far the group has made the reading its own, and whether that must be seen before it is handed over. The foot of a page
    /// says it too where it has not.
    pub(super) fn standing(&self, reading: &Reading) -> Value {
        let on = |key: &'static str, day| self.t.say(key).with("day", self.t.day(day)).to_string();
        let told = reading.standing.map(|standing| match standing {
            Standing::Untransmitted => (self.say("document-reading-untransmitted"), false),
            Standing::Draft => (self.say("document-draft"), true),
            Standing::NotRecognised => (self.say("document-not-recognised"), true),
            Standing::Recognised => (self.say("document-recognised"), false),
            Standing::ByVote(day) => (on("validated-vote", day), false),
            Standing::InRoom(day) => (on("validated-room", day), false),
        });
        let foot = told.clone().filter(|(_, is_draft)| *is_draft).map(|(text, _)| text);
        let handed = reading.transmitted_on.map(|day| on("reading-transmitted-on", day));
        let standing = told.map(|(text, is_draft)| {
            let text = [Some(text), handed].into_iter().flatten().collect::<Vec<_>>().join(" ");
            json!({ "text": text, "is-draft": is_draft })
        });
        json!({ "standing": standing, "motto": foot.unwrap_or_else(|| self.say("document-motto")) })
    }

    pub(super) fn actions(&self, actions: &[Action]) -> Value {
        let action = |one: &Action| {
            let latest = one.latest();
            let due = latest.and_then(|latest| latest.due_on);
            json!({
                "axis": one.axis, "action": one.what, "owner": one.owner, "status": self.status(one.status()),
                "tone": one.status().as_str(), "note": written(latest.map(|latest| latest.note.as_str())),
                "due": due.map_or_else(|| self.say("action-no-day"), |day| self.t.day(day)),
            })
        };
        actions.iter().map(action).collect()
    }

    fn status(&self, status: Status) -> String {
        self.t.say(format!("action-{}", status.as_str())).to_string()
    }

    /// The words that templates name, under these names.
    pub(super) fn words(&self, words: &[(&str, &'static str)]) -> Value {
        let shared = [
            ("missing", "document-missing"),
            ("actions", "actions-title"),
            ("no-actions", "actions-none"),
            ("action", "action-what"),
            ("owner", "action-owner"),
            ("due", "action-due"),
            ("status", "action-status"),
            ("limits", "limits-title"),
            ("notes", "notes-title"),
        ];
        let all = shared.iter().chain(words);
        Value::Object(all.map(|(name, key)| ((*name).to_owned(), Value::String(self.say(key)))).collect())
    }
}

/// A text as templates take it: one that is blank is as good as none.
pub(super) fn written(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// All these objects as one.
pub(super) fn joined(parts: impl IntoIterator<Item = Value>) -> Value {
    let fields = parts.into_iter().filter_map(|part| match part {
        Value::Object(fields) => Some(fields),
        _ => None,
    });
    Value::Object(fields.flatten().collect())
}
