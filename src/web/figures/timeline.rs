//! The waves of a dispositif in their order: for each indicator a chart, the same figures as a table, and no verdict.

use askama::Template;
use chrono::Datelike;

use super::block::Fold;
use super::picture::{Pictured, Shown};
use super::words::{bare_count, interval, mean, unchanged};
use crate::app::{AppError, Picture, TimelineView};
use crate::disclosure::{Mean, SinceBefore, TimelineLine, TimelinePoint};
use crate::domain::wave::{Wave, WaveKind};
use crate::i18n::Words;

/// A dispositif's waves over time.
#[derive(Template)]
#[template(path = "figures/timeline.html")]
pub struct OverTime<'a> {
    t: Words,
    fold: Fold,
    labels: Vec<String>,
    lines: Vec<(&'a TimelineLine, Shown)>,
}

impl<'a> OverTime<'a> {
    /// What `view` says of each indicator, the primary ones first; the files of its charts lie below the address `files`.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(t: Words, view: &'a TimelineView, fold: Fold, files: &str) -> Result<Self, AppError> {
        let labels = labels(t, &view.waves);
        let (primary, others): (Vec<_>, Vec<_>) =
            view.timeline.lines.iter().partition(|line| line.score.primary);
        let drawn = |line: &'a TimelineLine| Ok((line, pictured(t, view, line, &labels).shown(t, files)?));
        let lines = primary.into_iter().chain(others).map(drawn).collect::<Result<_, AppError>>()?;
        Ok(Self { t, fold, labels, lines })
    }

    /// How its figures are read.
    pub fn notes(t: Words) -> Vec<String> {
        vec![t.say("figure-rounding").to_string()]
    }

    fn is_open(&self) -> bool {
        self.fold == Fold::Open
    }

    fn rows<'b>(&'b self, line: &'b TimelineLine) -> impl Iterator<Item = (&'b String, &'b TimelinePoint)> {
        self.labels.iter().zip(&line.points)
    }

    fn mean(&self, point: &TimelinePoint) -> String {
        said(self.t, point)
    }

    fn answers(&self, point: &TimelinePoint) -> String {
        point.figure.map_or_else(|| "–".to_owned(), |figure| bare_count(self.t, figure.n))
    }

    /// « −12 (entre −31 et +7) », or why there is none; nothing for « avant » itself.
    fn since(&self, point: &TimelinePoint) -> String {
        match point.since {
            SinceBefore::Start => "–".to_owned(),
            SinceBefore::Change(change) => interval(self.t, &change),
            SinceBefore::NotPublished(reason) => self.t.say(unchanged(reason)).to_string(),
            SinceBefore::NotAsked => self.t.say("figure-not-asked").to_string(),
        }
    }
}

/// The charts of `view`.
pub fn pictures_over_time(t: Words, view: &TimelineView) -> Vec<Pictured<'static>> {
    let labels = labels(t, &view.waves);
    view.timeline.lines.iter().map(|line| pictured(t, view, line, &labels)).collect()
}

fn pictured(t: Words, view: &TimelineView, line: &TimelineLine, labels: &[String]) -> Pictured<'static> {
    Pictured {
        name: format!("evolution-{}", line.score.id),
        title: t.say("timeline-of").with("name", t.text(&line.score.name)).to_string(),
        description: described(t, line, labels),
        picture: Picture::OverTime(view.timeline.of_score(&line.score.id), labels.to_vec()),
    }
}

/// The names of waves, each short enough to stand below its point.
pub(super) fn labels(t: Words, waves: &[Wave]) -> Vec<String> {
    waves.iter().map(|wave| dated(t, wave, waves)).collect()
}

/// « déc. 2025, avant », « avril 2026 » for a monthly wave: short enough to stand below its point.
fn dated(t: Words, wave: &Wave, among: &[Wave]) -> String {
    let month = t.say(format!("month-short-{}", wave.closes_on.month())).to_string();
    let month = format!("{month} {}", wave.closes_on.year());
    let month =
        if shares_its_month(wave, among) { format!("{} {month}", wave.closes_on.day()) } else { month };
    t.say(format!("timeline-{}", wave.kind.as_str())).with("month", month).to_string()
}

/// « Questionnaire du mois (avril 2026) », « Questionnaire d’avant »: monthly waves are told apart by their month, and by
/// their day where another one among those that are shown beside it closed in the same.
pub fn wave_title<'a>(t: Words, wave: &Wave, among: impl IntoIterator<Item = &'a Wave>) -> String {
    with_month(t, wave, among, t.say(format!("wave-{}", wave.kind.as_str())).to_string())
}

/// « Résultats du mois (avril 2026) », « Résultats d’avant ».
pub fn results_title<'a>(t: Words, wave: &Wave, among: impl IntoIterator<Item = &'a Wave>) -> String {
    with_month(t, wave, among, t.say(format!("results-{}", wave.kind.as_str())).to_string())
}

fn with_month<'a>(t: Words, wave: &Wave, among: impl IntoIterator<Item = &'a Wave>, title: String) -> String {
    if wave.kind != WaveKind::Monthly {
        return title;
    }
    if shares_its_month(wave, among) {
        return format!("{title} ({})", t.day(wave.closes_on));
    }
    let month = t.say(format!("month-{}", wave.closes_on.month())).to_string();
    format!("{title} ({month} {})", wave.closes_on.year())
}

/// Whether another monthly wave closed in the same month: one that was closed early, on the last day of the month before.
fn shares_its_month<'a>(wave: &Wave, among: impl IntoIterator<Item = &'a Wave>) -> bool {
    let month = |wave: &Wave| (wave.closes_on.year(), wave.closes_on.month());
    let mut monthly = among.into_iter().filter(|one| one.kind == WaveKind::Monthly && one.id != wave.id);
    wave.kind == WaveKind::Monthly && monthly.any(|one| month(one) == month(wave))
}

fn said(t: Words, point: &TimelinePoint) -> String {
    match (point.figure, point.since) {
        (_, SinceBefore::NotAsked) => t.say("figure-not-asked").to_string(),
        (Some(figure), _) => mean(t, figure.mean),
        (None, _) => t.say("withheld-too-few").to_string(),
    }
}

/// The means one after the other, for whoever does not see the chart.
fn described(t: Words, line: &TimelineLine, labels: &[String]) -> String {
    let of = |(label, point): (&String, &TimelinePoint)| {
        let is_said = point.figure.is_some_and(|figure| !matches!(figure.mean, Mean::Withheld(_)));
        let said = if is_said { said(t, point) } else { t.say("figure-not-published").to_string() };
        t.say("timeline-told").with("moment", label).with("mean", said).to_string()
    };
    let then =
        |told: String, next: String| t.say("timeline-then").with("told", told).with("next", next).to_string();
    labels.iter().zip(&line.points).map(of).reduce(then).unwrap_or_default()
}
