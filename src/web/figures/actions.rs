//! Where actions stand: as a chart, axis by axis, and as a table that says of each whose affair it is, until when, and what was said
//! of it before.

use askama::Template;

use super::picture::{Pictured, Shown};
use crate::app::{AppError, AxisActions, Picture};
use crate::domain::action::{Action, Revision, Status};
use crate::i18n::Words;

/// The actions of a dispositif.
#[derive(Template)]
#[template(path = "figures/actions.html")]
pub struct Actions<'a> {
    t: Words,
    /// How many are done, as a sentence.
    finding: String,
    chart: Shown,
    actions: &'a [Action],
}

impl<'a> Actions<'a> {
    /// The actions, the files of whose chart lie below the address `files`; `None` where there is none.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(t: Words, actions: &'a [Action], files: &str) -> Result<Option<Self>, AppError> {
        let Some(chart) = picture_of_actions(t, actions) else { return Ok(None) };
        Ok(Some(Self { t, finding: chart.title.clone(), chart: chart.shown(t, files)?, actions }))
    }

    fn status(&self, revision: &Revision) -> String {
        self.t.say(format!("action-{}", revision.status.as_str())).to_string()
    }

    fn due(&self, revision: &Revision) -> String {
        match revision.due_on {
            Some(day) => self.t.day(day),
            None => self.t.say("action-no-day").to_string(),
        }
    }

    /// « Le 12 mars 2026 : à faire, pour le 30 juin 2026. »
    fn earlier(&self, revision: &Revision) -> String {
        let told = self.t.say("action-earlier").with("day", self.t.day(revision.on));
        let due = match revision.due_on {
            Some(day) => self.t.say("action-for").with("day", self.t.day(day)).to_string(),
            None => self.t.say("action-no-day").to_string(),
        };
        told.with("status", self.status(revision)).with("due", due).to_string()
    }
}

/// The chart of where `actions` stand, where there is one.
pub fn picture_of_actions(t: Words, actions: &[Action]) -> Option<Pictured<'static>> {
    let mut axes: Vec<AxisActions> = Vec::new();
    for action in actions {
        match axes.iter_mut().find(|one| one.axis == action.axis) {
            Some(known) => known.statuses.push(action.status()),
            None => axes.push(AxisActions { axis: action.axis.clone(), statuses: vec![action.status()] }),
        }
    }
    let all = i64::try_from(actions.len()).unwrap_or(i64::MAX);
    let of = |status: Status| actions.iter().filter(|action| action.status() == status).count();
    let told = Status::ALL.iter().filter(|status| of(**status) > 0).map(|status| {
        let word = t.say(format!("action-{}", status.as_str())).to_string();
        t.say("action-of").with("status", word).with("actions", of(*status).to_string()).to_string()
    });
    let description = told.collect::<Vec<_>>().join(", ");
    (!actions.is_empty()).then(|| Pictured {
        name: "actions".to_owned(),
        title: t.say("actions-finding").count("done", of(Status::Done)).count("all", all).to_string(),
        description,
        picture: Picture::Actions(axes),
    })
}
