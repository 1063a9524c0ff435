//! What is typed of a new dispositif's life: its template, its sessions, what it asks. Proposed by the template, kept as typed when
//! it comes back.

use chrono::NaiveDate;

use crate::app::{FieldFault, Library, NewLife, NewSession};
use crate::domain::day;
use crate::domain::ids::CapsuleId;
use crate::domain::session::{MINUTES_MAX, SESSIONS_MAX};
use crate::domain::template::{SessionPlan, Template};

/// The longest time between two sessions that a form takes, in days.
const INTERVAL_MAX: u32 = 366;

/// The fields as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TypedLife {
    /// The template's name; empty where none was chosen.
    pub(super) template: String,
    pub(super) first_on: String,
    /// How many sessions; empty where the form asks for none.
    pub(super) number: String,
    pub(super) minutes: String,
    pub(super) interval_days: String,
    pub(super) through_centre: bool,
    /// What is asked, by the questionnaires' names; `None` where the form does not ask it.
    pub(super) asked: Option<Vec<String>>,
    /// The capsules that are ticked.
    pub(super) capsules: Vec<String>,
}

impl TypedLife {
    /// What a template proposes where the first session is on `first`.
    pub(super) fn proposed(template: &Template, first: NaiveDate) -> Self {
        Self {
            template: template.id.to_string(),
            first_on: first.to_string(),
            number: template.sessions.number.to_string(),
            minutes: template.sessions.minutes.to_string(),
            interval_days: template.sessions.interval_days.to_string(),
            through_centre: false,
            asked: Some(template.instruments.iter().map(ToString::to_string).collect()),
            capsules: Vec::new(),
        }
    }

    /// What came back.
    pub(super) fn from_fields(fields: &[(String, String)]) -> Self {
        let all = |name: &'static str| {
            fields.iter().filter(move |(one, _)| one == name).map(|(_, value)| value.trim().to_owned())
        };
        let one = |name| all(name).next().unwrap_or_default();
        Self {
            template: one("template"),
            first_on: one("first_on"),
            number: one("sessions"),
            minutes: one("minutes"),
            interval_days: one("interval_days"),
            through_centre: all("through_centre").next().is_some(),
            asked: all("asks").next().map(|_| all("instrument").collect()),
            capsules: all("capsule").collect(),
        }
    }

    /// The template that was chosen, if it is on the shelf.
    pub(super) fn template<'a>(&self, library: &'a Library) -> Option<&'a Template> {
        library.template(&self.template)
    }

    /// Whether this questionnaire is asked.
    pub(super) fn asks(&self, name: &str) -> bool {
        self.asked.iter().flatten().any(|one| one == name)
    }

    /// Whether this capsule is ticked.
    pub(super) fn follows(&self, id: &CapsuleId) -> bool {
        self.capsules.iter().any(|one| one == id.as_str())
    }

    /// What the fields make, or what cannot be read.
    pub(super) fn read(&self, library: &Library) -> Result<NewLife, Vec<FieldFault>> {
        let template = self.template(library).cloned();
        if template.is_none() && !self.template.is_empty() {
            return Err(vec![FieldFault { field: "kind", message: "fault-choice" }]);
        }
        if self.asked.as_ref().is_some_and(Vec::is_empty) {
            return Err(vec![FieldFault { field: "instrument", message: "fault-asks-nothing" }]);
        }
        if self.capsules.iter().any(|name| library.capsule(name).is_none()) {
            return Err(vec![FieldFault { field: "capsule", message: "fault-choice" }]);
        }
        let capsules = self.capsules.iter().map(CapsuleId::from_text).collect();
        Ok(NewLife { template, sessions: self.sessions()?, through_centre: self.through_centre, capsules })
    }

    /// The sessions that are planned; none where the form asks for none.
    fn sessions(&self) -> Result<Vec<NewSession>, Vec<FieldFault>> {
        let fault = |field, message| vec![FieldFault { field, message }];
        let within = |typed: &str, most: u32| typed.parse::<u32>().ok().filter(|number| *number <= most);
        let most = u32::try_from(SESSIONS_MAX).unwrap_or(u32::MAX);
        let number = if self.number.is_empty() { "0" } else { &self.number };
        let number = within(number, most).ok_or_else(|| fault("sessions", "fault-sessions"))?;
        if number == 0 {
            return Ok(Vec::new());
        }
        let first = day::typed(&self.first_on).ok_or_else(|| fault("first_on", "fault-day"))?;
        let minutes = within(&self.minutes, MINUTES_MAX).ok_or_else(|| fault("minutes", "fault-minutes"))?;
        let interval_days = within(&self.interval_days, INTERVAL_MAX).filter(|days| *days > 0);
        let interval_days = interval_days.ok_or_else(|| fault("interval_days", "fault-interval"))?;
        let plan = SessionPlan { number, minutes, interval_days };
        Ok(plan.days(first).into_iter().map(|on| NewSession { on, minutes }).collect())
    }
}
