//! What documents are made of: plain structures, filled by whoever asks for a document. Texts are `None` where nobody wrote
//! them; figures come as what was published.

use chrono::NaiveDate;

use crate::disclosure::{ComparisonLine, Published};
use crate::domain::reading::ReadingTexts;
use crate::domain::wave::WaveKind;

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
    /// The last day of which it tells: two copies of one content bear the same, on whatever day they are made.
    pub as_of: Option<NaiveDate>,
}

/// A line of what was agreed.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What was agreed; `None` where nothing is known of it.
    pub value: Option<String>,
}

/// How much room a document gives its charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The width of a page.
    Page,
    /// A slide, or a page whose headings name the scores.
    Slide,
    /// A card on a sheet, which gives the key of all cards once.
    Sheet,
}

/// A chart that is drawn already, for the room that its document gives it.
#[derive(Clone, Debug)]
pub struct Chart {
    /// An SVG element.
    pub svg: String,
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
    /// The same, a chart for each wave, where one of all would be too small on a slide.
    pub answered: Vec<Chart>,
    /// Scores before and after, of these two moments.
    pub indicators: Vec<Indicator>,
    /// The moments that are compared.
    pub moments: Option<(WaveKind, WaveKind)>,
    /// Scores over several waves.
    pub over_time: Vec<Chart>,
    /// What is shown without a comparison: one wave.
    pub charts: Vec<Chart>,
    /// The keys of what stands on cards, as SVG elements.
    pub keys: Vec<String>,
    /// The key of how many people there are before and after, which not every sheet has room for.
    pub people_key: Option<String>,
    /// Where actions stand.
    pub actions: Option<Chart>,
    /// What the figures do not say, a sentence each.
    pub limits: Vec<String>,
    /// How they are read, a sentence each.
    pub notes: Vec<String>,
}

/// What the group reads in it, in the five headings of the rapport d'accompagnement.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What it says; a blank text was not written.
    pub texts: ReadingTexts,
    /// What came up in several interviews: no number goes with it.
    pub themes: Vec<String>,
    /// Whether interviews were held: where none were, nothing that was heard is missing.
    pub has_interviews: bool,
    /// How far the group has made it its own; `None` where nothing is written yet.
    pub standing: Option<Standing>,
    /// The day on which the management got it.
    pub transmitted_on: Option<NaiveDate>,
}

/// How far a group has made a reading its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None was transmitted: who reads the document does not see whether there is one.
    Untransmitted,
    /// Nobody of it has said anything: it is its intervenant's draft.
    Draft,
    /// Its vote does not recognise itself in it.
    NotRecognised,
    /// Its vote recognises itself in it.
    Recognised,
    /// It was validated by the group's vote, on this day.
    ByVote(NaiveDate),
    /// It was validated in the room on this day, as the intervenant says.
    InRoom(NaiveDate),
}

/// A session with the group. What was worked on in it is the intervenant's alone and has no place here.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Which one, from 1 on.
    pub number: u32,
    /// When.
    pub on: NaiveDate,
    /// How many came, as a band in words.
    pub attendance: Option<String>,
    /// Whether its day is past.
    pub is_held: bool,
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
