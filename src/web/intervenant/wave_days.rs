//! The questionnaires' days in the form of a new dispositif: they follow the sessions as long as nobody typed others. What was proposed
//! travels in the form, so that a day that was left alone is told from one that was typed; no script is needed.

use chrono::NaiveDate;

use super::dispositif_form::Typed;
use crate::app::Library;
use crate::domain::template::{Schedule, SessionPlan};

/// The last days of « avant », « après » and a « suivi » as the form holds them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WaveDays([String; 3]);

impl WaveDays {
    /// What a schedule proposes on `today`: « avant » closes no earlier.
    pub(super) fn proposed(schedule: &Schedule, today: NaiveDate) -> Self {
        let follow_up_on = schedule.follow_up_on.map(|day| day.to_string()).unwrap_or_default();
        Self([schedule.before_on.max(today).to_string(), schedule.after_on.to_string(), follow_up_on])
    }

    /// What came back; nothing was proposed where it says nothing.
    pub(super) fn read(written: &str) -> Self {
        let mut days = written.split('/').map(str::to_owned);
        Self(std::array::from_fn(|_| days.next().unwrap_or_default()))
    }

    /// As the form holds it.
    pub(super) fn written(&self) -> String {
        self.0.join("/")
    }
}

impl Typed {
    /// Moves the days that stand as they were proposed to where the sessions that are typed put them, and says whether one moved. What
    /// cannot be read moves nothing: the form says so by itself.
    pub(super) fn follow_sessions(&mut self, library: &Library, today: NaiveDate) -> bool {
        let Some(schedule) = self.schedule(library) else { return false };
        let was = std::mem::replace(&mut self.proposed, WaveDays::proposed(&schedule, today));
        let typed = [&mut self.before_on, &mut self.after_on, &mut self.follow_up_on];
        let mut has_moved = false;
        for ((typed, was), now) in typed.into_iter().zip(&was.0).zip(&self.proposed.0) {
            if typed == was && typed != now && !was.is_empty() && !now.is_empty() {
                typed.clone_from(now);
                has_moved = true;
            }
        }
        has_moved
    }

    /// What the template makes of the sessions that are typed.
    fn schedule(&self, library: &Library) -> Option<Schedule> {
        let template = self.life.template(library)?;
        let number =
            |typed: &str, usual: u32| if typed.is_empty() { Some(usual) } else { typed.parse().ok() };
        let plan = SessionPlan {
            number: number(&self.life.number, 0)?.min(crate::domain::session::SESSIONS_MAX.try_into().ok()?),
            minutes: template.sessions.minutes,
            interval_days: number(&self.life.interval_days, template.sessions.interval_days)?,
        };
        Some(template.schedule_of(&plan, self.life.first_on.parse().ok()?))
    }
}
