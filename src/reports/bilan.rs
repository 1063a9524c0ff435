//! The bilan: one A3 sheet of a dispositif's year, to be hung up, as PDF, as SVG or as what a PNG is made of.

use serde_json::{Value, json};

use super::ReportError;
use super::content::{Action, ActionStatus, Figures, Heading, Meeting};
use super::draft::{Draft, Room, joined, written};
use super::figures::count;
use super::typeset::{Drawing, Memory, Pages, Template, typeset};
use crate::disclosure::{Published, Release};
use crate::domain::wave::WaveKind;
use crate::i18n::Words;

const TEMPLATE: Template = Template { path: "/bilan.typ", source: include_str!("templates/bilan.typ") };

/// What the sheet shows.
#[derive(Clone, Debug, Default)]
pub struct Bilan {
    /// Whose it is.
    pub heading: Heading,
    /// How many groups there are.
    pub groups: usize,
    /// What each wave published, in their order.
    pub answered: Vec<Published<Release>>,
    /// The sessions; none where the dispositif has none.
    pub meetings: Vec<Meeting>,
    /// Whether what was worked on in them is told.
    pub tells_situations: bool,
    /// What was published.
    pub figures: Figures,
    /// What was decided.
    pub actions: Vec<Action>,
}

impl Bilan {
    /// The sheet as PDF; what does not fit on one sheet goes on on a second.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be set in pages.
    pub fn pdf(&self, t: Words) -> Result<Vec<u8>, ReportError> {
        self.pages(t, false)?.pdf()
    }

    /// The sheet as one picture, as high as it must be.
    ///
    /// # Errors
    /// [`ReportError::Typst`] where it cannot be drawn.
    pub fn picture(&self, t: Words) -> Result<Drawing, ReportError> {
        let drawing = self.pages(t, true)?.picture();
        drawing.ok_or_else(|| ReportError::Typst("the bilan has no page".to_owned()))
    }

    pub(super) fn pages(&self, t: Words, is_picture: bool) -> Result<Pages, ReportError> {
        let mut draft = Draft::within(t, Room::Sheet);
        let keys: Vec<usize> = self.figures.keys.iter().map(|key| draft.picture(key)).collect();
        let people_key = self.figures.people_key.as_ref().map(|key| draft.picture(key));
        let content = joined([
            draft.heading(&self.heading, draft.say("document-bilan")),
            draft.figures(&self.figures),
            json!({
                "keys": keys, "people-key": people_key, "is-picture": is_picture, "tells-situations": self.tells_situations, "numbers": self.numbers(t), "meetings": self.meetings(t),
                "actions": draft.actions(&self.actions),
                "words": draft.words(&[
                    ("sessions", "document-sessions"),
                    ("participation", "participation-title"),
                    ("results", "document-results"),
                    ("key", "document-key"),
                    ("source", "document-source"),
                    ("nothing", "document-nothing"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }

    /// What the head of the sheet counts: sessions, groups, answers as they were published, actions.
    fn numbers(&self, t: Words) -> Value {
        let number = |value: String, label: String| json!({ "value": value, "label": label });
        let done = self.actions.iter().filter(|one| one.status == ActionStatus::Done).count();
        let sessions = self.meetings.len();
        let mut numbers = Vec::new();
        if sessions > 0 {
            let held = self.meetings.iter().filter(|one| one.is_held).count();
            let of = || t.say("document-done-of").count("done", held).count("all", sessions).to_string();
            numbers.push(if held == sessions {
                let label = t.say("document-count-sessions").count("count", sessions);
                number(sessions.to_string(), label.to_string())
            } else {
                number(of(), t.say("document-count-held").count("count", sessions).to_string())
            });
        }
        numbers.push(number(
            self.groups.to_string(),
            t.say("document-count-groups").count("count", self.groups).to_string(),
        ));
        numbers.extend(self.answers(t).into_iter().map(|(value, label)| number(value, label)));
        if !self.actions.is_empty() {
            let of = t.say("document-done-of").count("done", done).count("all", self.actions.len());
            numbers
                .push(number(of.to_string(), t.say("document-count-done").count("count", done).to_string()));
        }
        Value::Array(numbers)
    }

    /// How many answered before, after and later; monthly waves are counted, since their answers stand in a chart.
    fn answers(&self, t: Words) -> Vec<(String, String)> {
        let monthly = self.answered.iter().filter(|one| one.moment == WaveKind::Monthly).count();
        let others = self.answered.iter().filter(|one| one.moment != WaveKind::Monthly);
        let told = others.map(|release| {
            let answers = release.whole().map(|whole| count(t, whole.n));
            let fewer = || t.say("document-fewer").count("k", release.k).to_string();
            let label = t.say(format!("document-count-answers-{}", release.moment.as_str())).to_string();
            (answers.unwrap_or_else(fewer), label)
        });
        let counted =
            (monthly.to_string(), t.say("document-count-monthly").count("count", monthly).to_string());
        told.chain((monthly > 0).then_some(counted)).collect()
    }

    fn meetings(&self, t: Words) -> Value {
        let meeting = |one: &Meeting| {
            json!({
                "number": one.number.to_string(), "date": one.on.map(|day| t.day(day)),
                "situation": written(one.situation.as_deref()), "attendance": written(one.attendance.as_deref()),
            })
        };
        self.meetings.iter().map(meeting).collect()
    }
}
