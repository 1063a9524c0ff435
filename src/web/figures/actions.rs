//! Where actions stand: as a chart, axis by axis, and as a table that says of each whose affair it is, until when, and what was said
//! of it before.

use askama::Template;
use chrono::NaiveDate;

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
    today: NaiveDate,
    /// Whether it says of what the management does not have that it does not.
    tells_untransmitted: bool,
}

impl<'a> Actions<'a> {
    /// The actions on `today`, the files of whose chart lie below the address `files`; `None` where there is none.
    ///
    /// # Errors
    /// [`AppError::Chart`] where the drawing library gives up.
    pub fn new(
        t: Words,
        actions: &'a [Action],
        files: &str,
        today: NaiveDate,
    ) -> Result<Option<Self>, AppError> {
        let Some(chart) = picture_of_actions(t, actions) else { return Ok(None) };
        let (finding, chart) = (chart.title.clone(), chart.shown(t, files)?);
        Ok(Some(Self { t, finding, chart, actions, today, tells_untransmitted: false }))
    }

    /// The same for whoever transmits them: what the management does not have says so.
    pub fn telling_untransmitted(self) -> Self {
        Self { tells_untransmitted: true, ..self }
    }

    fn is_untransmitted(&self, revision: &Revision) -> bool {
        self.tells_untransmitted && revision.transmitted_on.is_none()
    }

    /// Whether its day is past and it is neither done nor given up.
    fn is_late(&self, revision: &Revision) -> bool {
        let is_open = matches!(revision.status, Status::ToDo | Status::UnderWay);
        is_open && revision.due_on.is_some_and(|due| due < self.today)
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
    let title = match (of(Status::Done), of(Status::UnderWay)) {
        // « None is done » would be all that a headline says where the first ones have begun.
        (0, begun) if begun > 0 => t.say("actions-begun").count("begun", begun).count("all", all),
        (done, _) => t.say("actions-finding").count("done", done).count("all", all),
    };
    (!actions.is_empty()).then(|| Pictured {
        name: "actions".to_owned(),
        title: title.to_string(),
        description,
        picture: Picture::Actions(axes),
    })
}
