//! What documents are made of: plain structures, filled by whoever asks for a document. Texts are `None` where nobody wrote
//! them; figures come as what was published.

use chrono::NaiveDate;

use crate::disclosure::{ComparisonLine, Published};
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
    pub page: String,
    /// The same for a slide, which names its score itself.
    pub slide: String,
    /// The same for a card on a sheet, which gives the key of all cards once.
    pub card: String,
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
    /// What the dispositif aims at.
    pub objectifs: Option<String>,
    /// What it comes from.
    pub contexte: Option<String>,
    /// What was heard, from enough people.
    pub synthese: Option<String>,
    /// What came up in several interviews: no number goes with it.
    pub themes: Vec<String>,
    /// Whether interviews were held: where none were, nothing that was heard is missing.
    pub has_interviews: bool,
    /// What it shows.
    pub problematiques: Option<String>,
    /// What is to change.
    pub axes: Option<String>,
    /// How far the group has made it its own; `None` where nothing is written yet.
    pub standing: Option<Standing>,
}

/// How far a group has made a reading its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
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
    /// Whether it is over.
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
