//! The first page of a new dispositif: which practice, and from when. What is chosen travels in the address of the next one.

use askama::Template;
use chrono::{Days, NaiveDate};

use crate::app::Service;
use crate::domain::template::Template as Practice;
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

use super::sessions::length;

/// The days from today on which the first session is proposed: time for a letter, cards and « avant ».
const FIRST_IN: u64 = 28;

#[derive(Template)]
#[template(path = "intervenant/choose_template.html")]
struct ChoosePage<'a> {
    t: Words,
    templates: &'a [Practice],
    organisation: &'a str,
    first_on: NaiveDate,
    today: NaiveDate,
}

/// The day on which the first session is proposed.
pub(super) fn first_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(FIRST_IN)).unwrap_or(today)
}

/// Asks for the practice.
pub(super) fn choose(t: Words, service: &Service, organisation: &str) -> Result<Page, Failure> {
    let today = service.clock.today();
    let templates = service.library.templates();
    page::ok(&ChoosePage { t, templates, organisation, first_on: first_day(today), today })
}

impl ChoosePage<'_> {
    /// « 3 séances de 3 h, tous les 14 jours », or that nobody meets.
    fn sessions(&self, template: &Practice) -> String {
        let plan = &template.sessions;
        let weeks = if plan.interval_days.is_multiple_of(7) { plan.interval_days / 7 } else { 0 };
        let told = self.t.say("choose-sessions").count("number", plan.number);
        let told = told.count("days", plan.interval_days).count("weeks", weeks);
        told.with("length", length(self.t, plan.minutes)).to_string()
    }
}
