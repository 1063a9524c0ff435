//! Charts of what was published, in the reader's words. What charts say beside the figures is chosen here; what is drawn
//! comes from the gate alone.

use super::error::AppError;
use crate::charts::{
    self, ActionWords, AxisActions, Chart, ChartError, ChartWords, CountWords, Counted, Frame, Setting,
};
use crate::disclosure::{Comparison, PortfolioMoment, Published, Release, Timeline};
use crate::domain::action::Status;
use crate::i18n::Words;
use crate::reports::Room;

/// The widths, in pixels, at which a page shows a chart: on the narrowest phone, whose letters are then no smaller than they are
/// drawn, and on a desktop or on paper.
const WIDTHS: (u32, u32) = (288, 640);
/// The width of a chart as a file of its own, in pixels.
const FILE_WIDTH: u32 = 720;
/// The width of a chart that fills a slide, in pixels: its letters are then read from the back of a room.
const SLIDE_WIDTH: u32 = 560;
/// The widths of a chart on a sheet, in pixels: of a score on its card, of rows of names and bars, of the key of all cards.
const SHEET_WIDTHS: [u32; 3] = [296, 400, 800];

/// What is drawn.
#[derive(Clone, Debug)]
pub enum Picture<'a> {
    /// Scores before and after.
    BeforeAndAfter(Published<Comparison>),
    /// How many people are at or above the thresholds of scores, before and after.
    CountsBeforeAndAfter(Published<Comparison>),
    /// Scores over all moments of a timeline, which are named by these labels.
    OverTime(Published<Timeline>, Vec<String>),
    /// The means of a release: a row for each cell, a column for each score.
    Means(&'a Published<Release>),
    /// How many people of the whole of a release are at or above the threshold of each score.
    Counts(&'a Published<Release>),
    /// How many people of the whole of a release chose the answers that each item counts.
    Items(&'a Published<Release>),
    /// The means of a moment of a portfolio: a row for each named part, then one for all, which is named too.
    PortfolioMeans(Vec<(String, Published<PortfolioMoment>)>, (String, &'a Published<PortfolioMoment>)),
    /// How many people of a moment of a portfolio are at or above the threshold of each score.
    PortfolioCounts(&'a Published<PortfolioMoment>),
    /// How many answered, in releases that are named by these labels.
    Participation(Vec<Published<Release>>, Vec<String>),
    /// Where actions stand, axis by axis.
    Actions(Vec<AxisActions>),
}

/// One chart at two widths: letters that a phone shrinks cannot be read. A page shows one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// An SVG element for phones.
    pub narrow: String,
    /// An SVG element for wider screens and for paper.
    pub wide: String,
}

/// What a chart says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What its ids begin with; different for each chart of a page.
    pub id: &'a str,
    /// The finding, as a sentence.
    pub title: &'a str,
    /// The alternative text.
    pub description: &'a str,
}

/// What a file says around its chart, which a page says around it.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Who answered, when, how many.
    pub subtitle: &'a str,
    /// What the figures do not say, a sentence each.
    pub limits: &'a [String],
    /// Whose dispositif it is, what is shown of whom, and what made it: what is left where only the foot is kept.
    pub source: &'a str,
}

/// How a chart is kept as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines and letters, for whoever prints it large or changes it.
    Svg,
    /// Dots, for documents that take nothing else.
    Png,
}

/// Draws `picture` for a page.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw(t: Words, picture: &Picture<'_>, told: Told<'_>) -> Result<Drawn, AppError> {
    let at = |width, ending: &str| {
        set(t, picture, Told { id: &format!("{}-{ending}", told.id), ..told }, (width, Setting::Page))
    };
    Ok(Drawn { narrow: at(WIDTHS.0, "narrow")?, wide: at(WIDTHS.1, "wide")? })
}

/// Draws `picture` as one SVG element for a document that gives it so much room.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_on_paper(
    t: Words,
    picture: &Picture<'_>,
    told: Told<'_>,
    room: Room,
) -> Result<String, AppError> {
    let [of_score, of_rows, _] = SHEET_WIDTHS;
    let has_rows = matches!(picture, Picture::Participation(..) | Picture::Actions(_));
    let frame = match room {
        Room::Page => (WIDTHS.1, Setting::Page),
        Room::Slide => (SLIDE_WIDTH, Setting::Slide),
        Room::Sheet => (if has_rows { of_rows } else { of_score }, Setting::Card),
    };
    set(t, picture, told, frame)
}

/// Draws the key of `picture` alone, as one SVG element.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_key(t: Words, picture: &Picture<'_>, told: Told<'_>) -> Result<String, AppError> {
    let [.., of_key] = SHEET_WIDTHS;
    set(t, picture, told, (of_key, Setting::Key))
}

/// A chart beneath a heading of whoever shows it.
fn set(
    t: Words,
    picture: &Picture<'_>,
    told: Told<'_>,
    (width, setting): (u32, Setting),
) -> Result<String, AppError> {
    let frame = Frame {
        id: told.id,
        width,
        language: t.language,
        setting,
        title: told.title,
        subtitle: "",
        description: told.description,
        limits: &[],
    };
    Ok(picture.chart(&frame, &words(t))?.svg)
}

/// Draws `picture` as a file that stands alone, as wide as on paper.
///
/// # Errors
/// [`AppError::Chart`] where the drawing library gives up.
pub fn draw_file(
    t: Words,
    picture: &Picture<'_>,
    told: Told<'_>,
    around: Around<'_>,
    format: Format,
) -> Result<Vec<u8>, AppError> {
    let foot: Vec<String> = around.limits.iter().cloned().chain([around.source.to_owned()]).collect();
    let frame = Frame {
        id: told.id,
        width: FILE_WIDTH,
        language: t.language,
        setting: Setting::File,
        title: told.title,
        subtitle: around.subtitle,
        description: &format!("{} {}", told.description, foot.join(" ")),
        limits: &foot,
    };
    let chart = picture.chart(&frame, &words(t))?;
    Ok(match format {
        Format::Svg => chart.svg.into_bytes(),
        Format::Png => charts::png(&chart)?,
    })
}

impl Picture<'_> {
    fn chart(&self, frame: &Frame<'_>, words: &ChartWords) -> Result<Chart, ChartError> {
        match self {
            Self::BeforeAndAfter(comparison) => charts::dumbbell(comparison, frame, words),
            Self::CountsBeforeAndAfter(comparison) => {
                charts::people(&Counted::BeforeAndAfter(comparison), frame, words)
            }
            Self::OverTime(timeline, labels) => charts::timeline(timeline, labels, frame, words),
            Self::Means(release) => charts::heat_map(release, frame, words),
            Self::Counts(release) => charts::people(&Counted::Scores(release), frame, words),
            Self::Items(release) => charts::people(&Counted::Items(release), frame, words),
            Self::PortfolioMeans(parts, (name, all)) => {
                charts::portfolio_map(parts, (name, all), frame, words)
            }
            Self::PortfolioCounts(moment) => charts::people(&Counted::Year(moment), frame, words),
            Self::Actions(axes) => charts::actions(axes, frame, words),
            Self::Participation(releases, labels) => charts::participation(releases, labels, frame, words),
        }
    }
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
        bound_cell_good: say("chart-bound-cell-good"),
        bound_cell_bad: say("chart-bound-cell-bad"),
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
        not_published: say("chart-no-change"),
        because_bound: say("chart-because-bound"),
        because_withheld: say("chart-because-withheld"),
        because_too_few: say("chart-because-too-few"),
        too_few: say("chart-too-few"),
        too_few_elsewhere: say("chart-too-few-elsewhere"),
        too_few_for_items: say("chart-too-few-for-items"),
        too_coarse: say("chart-too-coarse"),
        uneven_steps: say("chart-uneven-steps"),
        shows_change: say("chart-shows-change"),
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
        counts: counts(t),
        actions: actions(t),
        favourable: say("chart-favourable"),
        unfavourable: say("chart-unfavourable"),
        corner_key: say("chart-corner-key"),
        not_validated: say("frame-home-made"),
    }
}

fn actions(t: Words) -> ActionWords {
    let status = |status: Status| t.say(format!("action-{}", status.as_str())).to_string();
    ActionWords {
        to_do: status(Status::ToDo),
        under_way: status(Status::UnderWay),
        done: status(Status::Done),
        dropped: status(Status::Dropped),
        done_of: t.say("actions-done-of").with("done", "{done}").with("all", "{all}").to_string(),
    }
}

fn counts(t: Words) -> CountWords {
    let say = |key: &'static str| t.say(key).to_string();
    let counted = |key: &'static str| t.say(key).with("people", "{people}").with("n", "{n}").to_string();
    let theta = |key: &'static str| t.say(key).with("theta", "{theta}").to_string();
    CountWords {
        band_key: say("participation-band-key"),
        people: counted("people-exact"),
        people_at_most: counted("people-at-most"),
        people_at_least: counted("people-at-least"),
        from_theta: theta("people-from"),
        dot_key: say("people-dot-key"),
        within_key: theta("people-within-key"),
        outside_key: theta("people-outside-key"),
        within_key_varied: say("people-within-key-varied"),
        outside_key_varied: say("people-outside-key-varied"),
        either_key: say("people-either-key"),
        either_item_key: say("people-either-item-key"),
        chosen_key: say("people-chosen-key"),
        other_key: say("people-other-key"),
        or: t.say("items-or").with("first", "{first}").with("last", "{last}").to_string(),
    }
}
