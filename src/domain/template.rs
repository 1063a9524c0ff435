//! A template of dispositif: what a practice usually is, from which a new dispositif is filled in.
//!
//! A template is read from a file and only proposes. What a dispositif keeps of it is a [`Frozen`] copy, so that a file that
//! changes changes no dispositif that is under way. Nothing here reads a file or a clock.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::dispositif::Kind;
use super::ids::{CapsuleId, InstrumentId, ScoreId, TemplateId};
use super::language::Text;
use super::step::StepKind;

/// A practice as its file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its identifier, the name of its file.
    pub id: TemplateId,
    /// Raised with each change of the file.
    pub version: u32,
    /// The practice.
    pub kind: Kind,
    /// Its name, where one is chosen.
    pub name: Text,
    /// What it is for and how it goes, in a few sentences.
    pub about: Text,
    /// Its sessions.
    pub sessions: SessionPlan,
    /// The most people of a group.
    pub group_max: u32,
    /// When its questionnaires close.
    pub moments: Moments,
    /// What is asked each time.
    pub instruments: Vec<InstrumentId>,
    /// The indicators that carry a verdict.
    pub primary: Vec<ScoreId>,
    /// The steps that are kept track of, in their order.
    pub steps: Vec<StepKind>,
    /// Whether no questionnaire opens without a lettre de cadrage.
    pub requires_cadrage: bool,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
}

/// How many sessions there are, how long each is, and how far apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionPlan {
    /// How many; 0 where nobody meets, as for a capsule.
    pub number: u32,
    /// The length of each, in minutes.
    pub minutes: u32,
    /// The days from one to the next.
    pub interval_days: u32,
}

impl SessionPlan {
    /// The day of each session where the first is on `first`. Days beyond the calendar are left out.
    pub fn days(&self, first: NaiveDate) -> Vec<NaiveDate> {
        (0..u64::from(self.number))
            .filter_map(|nth| first.checked_add_days(Days::new(nth * u64::from(self.interval_days))))
            .collect()
    }
}

/// When the questionnaires close, in days from the first and the last session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moments {
    /// « Avant »: so many days before the first session.
    pub before_days: u32,
    /// How many monthly questionnaires follow.
    pub monthly: u32,
    /// « Après »: so many days after the last session.
    pub after_days: u32,
    /// « Suivi »: so many days after the last session, for whoever wants one.
    pub follow_up_days: Option<u32>,
}

/// The days that a template makes of the first session's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The sessions' days.
    pub sessions: Vec<NaiveDate>,
    /// The last day of « avant ».
    pub before_on: NaiveDate,
    /// The last day of « après ».
    pub after_on: NaiveDate,
    /// The last day of the « suivi » that the template proposes.
    pub follow_up_on: Option<NaiveDate>,
}

impl Template {
    /// The days that follow from the first session's. Without a session, the questionnaires stand around that day.
    pub fn schedule(&self, first: NaiveDate) -> Schedule {
        self.schedule_of(&self.sessions, first)
    }

    /// The same where other sessions than the template's are planned.
    pub fn schedule_of(&self, plan: &SessionPlan, first: NaiveDate) -> Schedule {
        let sessions = plan.days(first);
        let last = sessions.last().copied().unwrap_or(first);
        let later = |days: u32| last.checked_add_days(Days::new(u64::from(days))).unwrap_or(last);
        Schedule {
            before_on: first
                .checked_sub_days(Days::new(u64::from(self.moments.before_days)))
                .unwrap_or(first),
            after_on: later(self.moments.after_days),
            follow_up_on: self.moments.follow_up_days.map(later),
            sessions,
        }
    }

    /// What a dispositif keeps of it.
    pub fn frozen(&self) -> Frozen {
        Frozen {
            id: self.id.clone(),
            version: self.version,
            name: self.name.clone(),
            steps: self.steps.clone(),
            requires_cadrage: self.requires_cadrage,
            caveats: self.caveats.clone(),
            capsules: Vec::new(),
        }
    }
}

/// What a dispositif keeps of its template, as it stood when the dispositif was created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The template.
    pub id: TemplateId,
    /// Its version at that time.
    pub version: u32,
    /// Its name at that time.
    pub name: Text,
    /// Its steps.
    pub steps: Vec<StepKind>,
    /// Whether no questionnaire opens without a lettre de cadrage: the template's word, or that the order comes through a
    /// centre de gestion.
    pub requires_cadrage: bool,
    /// What whoever reads its figures must be told.
    pub caveats: Vec<Text>,
    /// The capsules that its cohort follows, where it is of that form: chosen when it is created, since participants are told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capsules: Vec<CapsuleId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn template(number: u32) -> Template {
        Template {
            id: TemplateId::from_text("essai"),
            version: 1,
            kind: Kind::Other,
            name: Text::french("Essai"),
            about: Text::french("Un essai."),
            sessions: SessionPlan { number, minutes: 180, interval_days: 14 },
            group_max: 8,
            moments: Moments { before_days: 1, monthly: 0, after_days: 14, follow_up_days: Some(91) },
            instruments: Vec::new(),
            primary: Vec::new(),
            steps: Vec::new(),
            requires_cadrage: false,
            caveats: Vec::new(),
        }
    }

    #[test]
    fn three_sessions_two_weeks_apart_stand_between_before_and_after() {
        let schedule = template(3).schedule(day(4, 7));
        assert_eq!(schedule.sessions, [day(4, 7), day(4, 21), day(5, 5)]);
        assert_eq!((schedule.before_on, schedule.after_on), (day(4, 6), day(5, 19)));
        assert_eq!(schedule.follow_up_on, Some(day(8, 4)));
    }

    #[test]
    fn without_a_session_the_questionnaires_stand_around_the_first_day() {
        let schedule = template(0).schedule(day(4, 7));
        assert!(schedule.sessions.is_empty());
        assert_eq!((schedule.before_on, schedule.after_on), (day(4, 6), day(4, 21)));
    }
}
