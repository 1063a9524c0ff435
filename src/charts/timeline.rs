//! The waves of a dispositif in their order: for each score the means of the whole, with the interval of each change from
//! « avant ».
//!
//! Time goes from left to right where each moment has room for its label, else from top to bottom, as on a phone with a
//! year of monthly waves. Points are joined only where both are exact and neighbours: a line over what is not published
//! would draw a figure that nobody has. Nothing is coloured by what is favourable, since nothing here carries a verdict.

mod axes;
mod plot;

use axes::{Axes, Flow};

use super::frame::{Frame, Setting};
use super::furniture::{begin, finish, paragraph};
use super::key::{Entry, Sign, key};
use super::measure::{SMALL, STRONG};
use super::palette::Ink;
use super::reasons::{NOT_ASKED, Reasons, place_of};
use super::scene::{Anchor, Scene};
use super::words::ChartWords;
use super::{Chart, ChartError};
use crate::disclosure::{Mean, Published, SinceBefore, Timeline, TimelineLine, TimelinePoint, Withheld};

/// Above and below the line of one score, in pixels.
const PADDING: i32 = 10;

/// Draws `timeline` on the axis from 0 to 100, a panel for each of its lines. `labels` name its moments, in their order;
/// one that is missing is named by its kind.
///
/// # Errors
/// [`ChartError::Drawing`] where the drawing library gives up.
pub fn timeline(
    timeline: &Published<Timeline>,
    labels: &[String],
    frame: &Frame<'_>,
    words: &ChartWords,
) -> Result<Chart, ChartError> {
    let mut scene = begin(frame);
    if timeline.lines.is_empty() || timeline.moments.is_empty() {
        paragraph(&mut scene, frame, &words.nothing, SMALL, Ink::Quiet);
    } else {
        let labels = named(timeline, labels, words);
        let axes = Axes::new(edges(frame), 0, &labels, plot_height(frame));
        let told = Told::of(timeline, &axes, words);
        let reasons = Reasons::of(reasons(timeline, words));
        let chart = Panels { timeline, labels, frame, words, flow: axes.flow, told, reasons };
        chart.key(&mut scene);
        let lines = timeline.lines.iter().filter(|_| frame.setting != Setting::Key);
        for line in lines {
            chart.panel(&mut scene, line);
        }
    }
    finish(scene, frame, words, timeline.lines.iter().map(|line| &line.score))
}

struct Panels<'a> {
    timeline: &'a Timeline,
    labels: Vec<String>,
    frame: &'a Frame<'a>,
    words: &'a ChartWords,
    /// Which way time goes, the same in each panel.
    flow: Flow,
    /// Where it is said why moments have no mean, the same in each panel.
    told: Told,
    /// Why moments have no mean.
    reasons: Reasons,
}

/// Where the reasons stand for which moments have no mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Each in the hatching of its moment, where time goes down and every one of them fits on a line.
    InPlace,
    /// In the key, by a number where there are several.
    InKey,
}

impl Told {
    fn of(timeline: &Timeline, axes: &Axes, words: &ChartWords) -> Self {
        let mut unsaid =
            timeline.lines.iter().flat_map(|line| &line.points).filter(|one| said(one).is_none());
        let fits = axes.flow == Flow::Down && unsaid.all(|point| axes.holds(why(point, words)));
        if fits { Self::InPlace } else { Self::InKey }
    }
}

/// Why each mean that is withheld is, as the key says it, and the place of the reason among all that there are.
fn reasons(timeline: &Timeline, words: &ChartWords) -> impl Iterator<Item = (usize, String)> {
    let withheld = timeline.lines.iter().flat_map(|line| &line.points).filter_map(withheld);
    withheld.map(|reason| (place_of(reason), in_key(reason, words)))
}

/// « non publié : trop peu de réponses ».
fn in_key(reason: Withheld, words: &ChartWords) -> String {
    words.with_reason(&words.withheld, words.why_withheld(reason))
}

/// Why a mean is withheld; `None` where it is not, or where the score was not asked.
fn withheld(point: &TimelinePoint) -> Option<Withheld> {
    match (point.figure.map(|figure| figure.mean), point.since) {
        (_, SinceBefore::NotAsked) => None,
        (Some(Mean::Withheld(reason)), _) => Some(reason),
        (Some(_), _) => None,
        (None, _) => Some(Withheld::TooFew),
    }
}

/// « pas demandé », « trop peu de réponses »: why a moment has no mean.
fn why<'w>(point: &TimelinePoint, words: &'w ChartWords) -> &'w str {
    withheld(point).map_or(&words.not_asked, |reason| words.why_withheld(reason))
}

/// The height of a plot whose time goes to the right: lower on a sheet, which has others beside it.
fn plot_height(frame: &Frame<'_>) -> i32 {
    match frame.setting {
        Setting::Page | Setting::File | Setting::Key => 170,
        Setting::Slide => 130,
        Setting::Card => 96,
    }
}

fn edges(frame: &Frame<'_>) -> (i32, i32) {
    let left = frame.margin();
    (left, i32::try_from(frame.drawn_width()).unwrap_or(0) - left)
}

fn named(timeline: &Timeline, labels: &[String], words: &ChartWords) -> Vec<String> {
    let label = |(place, kind)| labels.get(place).cloned().unwrap_or_else(|| words.moment(kind).to_owned());
    timeline.moments.iter().map(|moment| moment.kind).enumerate().map(label).collect()
}

/// The mean of a point, unless it is withheld or there is none.
fn said(point: &TimelinePoint) -> Option<Mean> {
    point.figure.map(|figure| figure.mean).filter(|mean| !matches!(mean, Mean::Withheld(_)))
}

impl Panels<'_> {
    fn key(&self, scene: &mut Scene) {
        let points = || self.timeline.lines.iter().flat_map(|line| &line.points);
        let any = |test: fn(&TimelinePoint) -> bool| points().any(test);
        let is_bound =
            |point: &TimelinePoint| matches!(said(point), Some(Mean::AtMost(_) | Mean::AtLeast(_)));
        let is_exact = |point: &TimelinePoint| matches!(said(point), Some(Mean::Exact(_)));
        let is_start = |point: &TimelinePoint| matches!(point.since, SinceBefore::Start);
        let starts = points().any(|point| is_start(point) && is_exact(point));
        let signs = [
            (Sign::Before, &self.words.before, starts),
            (Sign::Level, &self.words.level_key, starts),
            (Sign::After, &self.words.mean_key, points().any(|point| is_exact(point) && !is_start(point))),
            (
                Sign::Interval,
                &self.words.interval_key,
                any(|point| matches!(point.since, SinceBefore::Change(_))),
            ),
            (Sign::Bound, &self.words.bound_key, any(is_bound)),
            (
                Sign::Hatching,
                &self.words.hatching_key,
                self.told == Told::InPlace && any(|point| said(point).is_none()),
            ),
        ];
        let signs = signs.into_iter().filter(|sign| sign.2).map(|(sign, text, _)| Entry::new(sign, text));
        let reasons = (self.told == Told::InKey).then(|| self.reasons.entries()).into_iter().flatten();
        let is_unasked = points().any(|point| said(point).is_none() && withheld(point).is_none());
        let unasked = (self.flow == Flow::Right && is_unasked)
            .then(|| Entry::new(Sign::None, &self.words.with_reason(NOT_ASKED, &self.words.not_asked)));
        let entries: Vec<_> = signs.chain(reasons).chain(unasked).collect();
        let (left, right) = edges(self.frame);
        key(scene, self.frame, (left, right), &entries);
    }

    /// The score's name, what is favourable of it, its line.
    fn panel(&self, scene: &mut Scene, line: &TimelineLine) {
        let (left, right) = edges(self.frame);
        if !self.frame.setting.is_named() {
            self.name(scene, line, (left, right));
        }
        let axes = Axes::new((left, right), scene.y, &self.labels, plot_height(self.frame));
        axes.frame(scene, &self.labels);
        plot::Plot { axes: &axes, line, words: self.words, told: self.told, reasons: &self.reasons }
            .draw(scene);
        let is_down = axes.flow == Flow::Down;
        scene.y = axes.bottom + if is_down { PADDING } else { 0 } + PADDING;
    }

    fn name(&self, scene: &mut Scene, line: &TimelineLine, (left, right): (i32, i32)) {
        scene.line([(left, scene.y), (right, scene.y)], Ink::Rule, 1);
        let name = STRONG.wrap(line.score.name.get(self.frame.language), right - left);
        scene.y = scene.lines((left, scene.y + PADDING), &name, STRONG, Ink::Strong, Anchor::Start);
        let direction = SMALL.wrap(self.words.direction(line.score.direction), right - left);
        scene.y = scene.lines((left, scene.y), &direction, SMALL, Ink::Quiet, Anchor::Start) + PADDING;
    }
}

#[cfg(test)]
mod tests;
