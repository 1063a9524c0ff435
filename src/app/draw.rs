//! Charts of what was published, in the reader's words. What charts say beside the figures is chosen here; what is drawn
//! comes from the gate alone.

use super::error::AppError;
use crate::charts::{self, ChartError, ChartWords, Frame, Setting};
use crate::disclosure::{Comparison, Published, Release, Timeline};
use crate::domain::ids::ScoreId;
use crate::i18n::Words;

/// The widths, in pixels, at which a page shows a chart: on a phone, and on a desktop or on paper.
const WIDTHS: (u32, u32) = (340, 720);

/// One chart at two widths: letters that a phone shrinks cannot be read. A page shows one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// An SVG element for phones.
    pub narrow: String,
    /// An SVG element for wider screens and for paper.
    pub wide: String,
}

/// What a chart says of itself to whoever does not see it.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What its ids begin with; different for each chart of a page.
    pub id: &'a str,
    /// The finding, as a sentence.
    pub title: &'a str,
    /// The alternative text.
    pub description: &'a str,
}

/// Draws one score of a comparison, before and after.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_change(
    t: Words,
    comparison: &Published<Comparison>,
    score: &ScoreId,
    told: Told<'_>,
) -> Result<Drawn, AppError> {
    let line = comparison.of_score(score);
    let words = words(t);
    drawn(t, told, |frame| charts::dumbbell(&line, frame, &words))
}

/// Draws one score over all moments of a timeline, which are named by `labels`.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_timeline(
    t: Words,
    timeline: &Published<Timeline>,
    score: &ScoreId,
    labels: &[String],
    told: Told<'_>,
) -> Result<Drawn, AppError> {
    let line = timeline.of_score(score);
    let words = words(t);
    drawn(t, told, |frame| charts::timeline(&line, labels, frame, &words))
}

/// Draws a release: a row for each cell, a column for each score.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_release(t: Words, release: &Published<Release>, told: Told<'_>) -> Result<Drawn, AppError> {
    let words = words(t);
    drawn(t, told, |frame| charts::heat_map(release, frame, &words))
}

fn drawn(
    t: Words,
    told: Told<'_>,
    draw: impl Fn(&Frame<'_>) -> Result<charts::Chart, ChartError>,
) -> Result<Drawn, AppError> {
    let at = |width, ending| {
        let frame = Frame {
            id: &format!("{}-{ending}", told.id),
            width,
            language: t.language,
            setting: Setting::Page,
            title: told.title,
            subtitle: "",
            description: told.description,
            limits: &[],
        };
        draw(&frame).map(|chart| chart.svg)
    };
    Ok(Drawn { narrow: at(WIDTHS.0, "narrow")?, wide: at(WIDTHS.1, "wide")? })
}

/// The words of charts. A place that the chart fills itself keeps its name in braces.
fn words(t: Words) -> ChartWords {
    let say = |key: &'static str| t.say(key).to_string();
    ChartWords {
        higher_is_better: say("figure-high-is-good"),
        lower_is_better: say("figure-high-is-risk"),
        before: say("chart-before"),
        after: say("chart-after"),
        follow_up: say("chart-follow_up"),
        monthly: say("chart-monthly"),
        interval_key: say("chart-interval-key"),
        bound_key: say("chart-bound-key"),
        bound_cell_key: say("chart-bound-cell-key"),
        hatching_key: say("figure-not-published"),
        mean_key: say("timeline-mean-key"),
        level_key: say("timeline-level-key"),
        not_asked: say("figure-not-asked"),
        point: say("chart-point"),
        points: say("chart-points"),
        between: t.say("chart-between").with("low", "{low}").with("high", "{high}").to_string(),
        improvement: say("chart-improvement"),
        deterioration: say("chart-deterioration"),
        stable: say("chart-stable"),
        inconclusive: say("chart-inconclusive"),
        exploratory: say("chart-exploratory"),
        not_published: say("figure-not-published"),
        because_bound: say("chart-because-bound"),
        because_withheld: say("chart-because-withheld"),
        because_too_few: say("chart-because-too-few"),
        too_few: say("chart-too-few"),
        too_few_elsewhere: say("chart-too-few-elsewhere"),
        too_few_for_items: say("chart-too-few-for-items"),
        too_coarse: say("chart-too-coarse"),
        uneven_steps: say("chart-uneven-steps"),
        not_additive: say("chart-not-additive"),
        nothing: say("chart-nothing"),
        withheld: say("chart-withheld"),
        reasoned: t.say("chart-reasoned").with("what", "{what}").with("reason", "{reason}").to_string(),
        whole: say("figure-whole"),
        total: say("figure-total"),
        pool: t.say("figure-pool").with("groups", "{count}").to_string(),
        answers: t.say("figure-answers").with("n", "{n}").to_string(),
        band: t.say("figure-answers-band").with("from", "{from}").with("to", "{to}").to_string(),
        open_band: t.say("figure-answers-open").with("from", "{from}").to_string(),
        favourable: say("chart-favourable"),
        unfavourable: say("chart-unfavourable"),
        corner_key: say("chart-corner-key"),
        not_validated: say("frame-home-made"),
    }
}
