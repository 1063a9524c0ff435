//! The bilan: one A3 sheet of a dispositif's year, to be hung up, as PDF, as SVG or as what a PNG is made of.

use serde_json::{Value, json};

use super::ReportError;
use super::content::{Figures, Heading, Meeting, Reading};
use super::draft::{Draft, joined, written};
use super::typeset::{Drawing, Memory, Pages, Template, typeset};
use super::words::{bare_count as count, population};
use crate::disclosure::{Population, Published, Release};
use crate::domain::action::{Action, Status};
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
    /// What was published.
    pub figures: Figures,
    /// What was decided.
    pub actions: Vec<Action>,
    /// The reading that they come of: the sheet says how far the group has made it its own, and nothing of its texts.
    pub reading: Reading,
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
        let mut draft = Draft::new(t);
        let keys: Vec<usize> = self.figures.keys.iter().map(|key| draft.picture(key)).collect();
        let people_key = self.figures.people_key.as_ref().map(|key| draft.picture(key));
        let content = joined([
            draft.heading(&self.heading, draft.say("document-bilan")),
            draft.figures(&self.figures),
            draft.standing(&self.reading),
            json!({
                "keys": keys, "people-key": people_key, "is-picture": is_picture, "numbers": self.numbers(t), "meetings": self.meetings(t), "by-group": self.by_group(t),
                "actions": draft.actions(&self.actions),
                "words": draft.words(&[
                    ("sessions", "sessions-title"),
                    ("participation", "participation-title"),
                    ("results", "document-results"),
                    ("key", "document-key"),
                    ("source", "document-source"),
                    ("nothing", "document-nothing"),
                    ("groups", "document-by-group"),
                    ("answers", "figure-n"),
                    ("motto", "document-motto"),
                ]),
            }),
        ]);
        typeset(TEMPLATE, content, &draft.charts, Memory::Kept)
    }

    /// What the head of the sheet counts: sessions, groups, answers as they were published, actions.
    fn numbers(&self, t: Words) -> Value {
        let number = |value: String, label: String| json!({ "value": value, "label": label });
        let with = |status: Status| self.actions.iter().filter(|one| one.status() == status).count();
        let (done, under_way) = (with(Status::Done), with(Status::UnderWay));
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
            let label = t.say("document-count-done").count("count", self.actions.len());
            numbers.push(number(of.to_string(), label.count("begun", under_way).to_string()));
        }
        Value::Array(numbers)
    }

    /// Each group or pool with how many answered, release after release: what stands beside its means where a sheet is dense.
    fn by_group(&self, t: Words) -> Value {
        let mut names: Vec<String> = Vec::new();
        for cell in self.answered.iter().flat_map(|release| &release.cells) {
            let name = population(t, &cell.population);
            if !matches!(cell.population, Population::Whole(_)) && !names.contains(&name) {
                names.push(name);
            }
        }
        let answers = |release: &Published<Release>, name: &str| {
            let cell = release.cells.iter().find(|cell| population(t, &cell.population) == name);
            cell.map_or_else(|| "–".to_owned(), |cell| count(t, cell.n))
        };
        let row = |name: &String| {
            let all: Vec<String> = self.answered.iter().map(|release| answers(release, name)).collect();
            json!({ "name": name, "answers": all.join(" → ") })
        };
        names.iter().map(row).collect()
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
                "number": one.number.to_string(), "date": t.day(one.on), "is-held": one.is_held,
                "attendance": written(one.attendance.as_deref()),
            })
        };
        self.meetings.iter().map(meeting).collect()
    }
}
