//! `GET /espace/dispositifs/{id}`: a dispositif on one page.

use actix_web::web;
use askama::Template;
use chrono::{Days, NaiveDate};

use super::answered::{kept_or_again, with_faults};
use super::attribute_fields::{self, AttributeFields};
use super::calendar::Calendar;
use super::documents::so_far;
use super::life::{Stage, line};
use super::next_step::{Next, can_compare, next};
use super::signed_in::SignedIn;
use super::size;
use crate::app::{self, AppError, DispositifView, FieldFault, Service, Thresholds};
use crate::domain::capsule::Capsule;
use crate::domain::day;
use crate::domain::dispositif::{Frame, Granularity, Mode, State};
use crate::domain::group::{Attributes, Distribution, Group};
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::link::ManagementLink;
use crate::domain::wave::{Wave, WaveKind, WaveState};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::documents::Documents;
use crate::web::failure::Failure;
use crate::web::figures::wave_title;
use crate::web::page::Page;

/// How long a management's link is proposed to open, in days.
const LINK_DAYS: u64 = 180;

/// What was typed into one of the page's forms and does not do.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) group_name: String,
    pub(super) members: String,
    pub(super) attributes: Attributes,
    pub(super) is_drawn: bool,
    pub(super) expires_on: String,
    pub(super) retention_on: String,
    pub(super) faults: Vec<FieldFault>,
}

#[derive(Template)]
#[template(path = "intervenant/dispositif.html")]
pub(super) struct DispositifPage<'a> {
    pub(super) t: Words,
    pub(super) view: &'a DispositifView,
    frame: &'a Frame,
    line: Vec<Stage>,
    next: Option<Next>,
    /// `None` where it was cancelled.
    calendar: Option<Calendar>,
    size: Vec<String>,
    size_warning: Option<String>,
    pub(super) today: NaiveDate,
    typed: &'a Typed,
    /// The fields of what a new group has in common.
    attributes: AttributeFields<'a>,
    faults: &'a [FieldFault],
    documents: Documents,
    /// The capsules that its cohort follows.
    capsules: Vec<&'a Capsule>,
}

/// Shows a dispositif.
pub async fn show(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| written(service, by.t, &by.account.id, &id, Typed::default())).await
}

/// The page with what was typed, if a form came back.
pub(super) fn written(
    service: &Service,
    t: Words,
    account: &AccountId,
    id: &DispositifId,
    mut typed: Typed,
) -> Result<Page, Failure> {
    let view = app::read_dispositif(service, account, id)?;
    let is_planned = view.dispositif.state == State::Draft && !view.groups.is_empty();
    let plan = is_planned.then(|| app::plan_size(service, account, id)).transpose()?;
    let today = service.clock.today();
    if typed.members.is_empty() {
        typed.members = super::dispositif_form::MEMBERS.to_string();
    }
    if typed.expires_on.is_empty() {
        let proposed = today.checked_add_days(Days::new(LINK_DAYS)).unwrap_or(today);
        typed.expires_on = proposed.min(view.dispositif.retention_on).to_string();
    }
    if typed.retention_on.is_empty() {
        typed.retention_on = view.dispositif.retention_on.to_string();
    }
    let mode = view.dispositif.frame.mode;
    let known = app::known_attributes(service, account)?;
    let page = DispositifPage {
        t,
        frame: &view.dispositif.frame,
        line: line(&view, today),
        next: next(t, &view, today),
        calendar: Calendar::new(t, &view, today),
        size: plan.as_ref().map(|plan| size::told(t, plan, mode)).unwrap_or_default(),
        size_warning: plan.as_ref().and_then(|plan| size::warned(t, plan)),
        today,
        faults: &typed.faults,
        attributes: AttributeFields::new(t, &known, &typed.attributes, 1),
        typed: &typed,
        documents: so_far(t, &view),
        capsules: service.library.capsules_of(view.life.kept.as_ref()),
        view: &view,
    };
    with_faults(&typed.faults, &page)
}

/// What follows a form of this page: `done`, or the page again with what was typed and what to correct.
pub(super) fn done_or_again<T>(
    service: &Service,
    by: &SignedIn,
    id: &DispositifId,
    (outcome, typed): (Result<T, AppError>, Typed),
    done: impl FnOnce(T) -> Result<Page, Failure>,
) -> Result<Page, Failure> {
    kept_or_again(outcome, done, |faults| {
        written(service, by.t, &by.account.id, id, Typed { faults, ..typed })
    })
}

/// The day that was typed in a field of this page.
pub(super) fn day(field: &'static str, typed: &str) -> Result<NaiveDate, AppError> {
    let fault = FieldFault { field, message: "fault-day" };
    day::typed(typed).ok_or_else(|| AppError::Invalid(vec![fault]))
}

impl DispositifPage<'_> {
    pub(super) fn is_draft(&self) -> bool {
        self.view.dispositif.state == State::Draft
    }

    /// Whether its cards still serve, or are to be made: an imported dispositif has none.
    fn needs_cards(&self) -> bool {
        let state = self.view.dispositif.state;
        state == State::Draft || (state == State::Running && self.view.dispositif.cards_made)
    }

    fn can_change_groups(&self) -> bool {
        let mut sharing = self.view.same_people.iter().chain([&self.view.dispositif]);
        sharing.all(|one| one.state == State::Draft && !one.cards_made)
    }

    fn is_drawn(&self, group: &Group) -> bool {
        group.distribution == Distribution::Drawn
    }

    fn has_printed(&self) -> bool {
        self.view.groups.iter().any(|group| !self.is_drawn(group))
    }

    fn has_drawn(&self) -> bool {
        self.view.groups.iter().any(|group| self.is_drawn(group))
    }

    /// Whether a group's draw link can be made anew.
    fn can_renew(&self) -> bool {
        let is_running = matches!(self.view.dispositif.state, State::Draft | State::Running);
        self.view.dispositif.cards_made && is_running
    }

    /// What to correct in a field.
    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.t.say(fault.message).to_string())
    }

    fn attributes_told(&self, group: &Group) -> Option<String> {
        attribute_fields::told(self.t, &group.attributes)
    }

    fn is_live(&self, link: &ManagementLink) -> bool {
        link.opens_on(self.today)
    }

    /// Whether only those count who answer twice with the same card.
    fn is_paired(&self) -> bool {
        self.frame.mode == Mode::Evaluation
    }

    fn is_open(&self, wave: &Wave) -> bool {
        wave.state == WaveState::Open
    }

    fn is_released(&self, wave: &Wave) -> bool {
        wave.state == WaveState::Released
    }

    fn title(&self, wave: &Wave) -> String {
        wave_title(self.t, wave, self.view.waves.iter().map(|(wave, _)| wave))
    }

    /// Whether the form that opens the wave is shown: the verb itself holds the order.
    fn can_open(&self, wave: &Wave) -> bool {
        let before = self.view.waves.iter().map(|(one, _)| one).filter(|one| one.position < wave.position);
        let mut still = before.filter(|one| matches!(one.state, WaveState::Draft | WaveState::Open));
        wave.state == WaveState::Draft
            && self.view.dispositif.cards_made
            && !self.waits_for_cadrage()
            && still.next().is_none()
    }

    fn can_compare(&self) -> bool {
        can_compare(self.view)
    }

    /// Whether there will be something to compare.
    fn compares(&self) -> bool {
        let is_left = |kind| {
            let mut waves = self.view.waves.iter().map(|(wave, _)| wave);
            waves.any(|wave| wave.kind == kind && wave.state != WaveState::Cancelled)
        };
        is_left(WaveKind::Before) && is_left(WaveKind::After)
    }

    /// The last day that the opening form proposes: the planned one, today where it is past.
    fn until(&self, wave: &Wave) -> NaiveDate {
        wave.closes_on.max(self.today)
    }

    /// What closing the wave makes readable.
    fn closing_shows(&self, wave: &Wave) -> String {
        let key = match (self.frame.mode, wave.kind) {
            (Mode::Evaluation, WaveKind::Before) => "wave-close-keeps",
            _ => "wave-close-shows",
        };
        self.t.say(key).to_string()
    }

    fn wave_told(&self, wave: &Wave) -> String {
        let key = match wave.state {
            WaveState::Draft => "wave-told-draft",
            WaveState::Open => "wave-told-open",
            WaveState::Closed => "wave-told-closed",
            WaveState::Cancelled if wave.has_opened() => "wave-told-cancelled",
            WaveState::Cancelled => "wave-told-cancelled-unopened",
            WaveState::Released if wave.transmitted_on.is_some() => "wave-told-transmitted",
            WaveState::Released => "wave-told-released",
        };
        let day = wave.transmitted_on.unwrap_or(wave.closes_on);
        self.t.say(key).with("day", self.t.day(day)).to_string()
    }

    /// Which thresholds were reached at the last midnight, and which not yet; never how many answered.
    fn threshold_told(&self, wave: &Wave, thresholds: &Thresholds) -> String {
        let k = self.frame.k;
        let members: u32 = self.view.groups.iter().map(|group| group.members).sum();
        if members < k {
            return self.t.say("threshold-never").count("members", members).count("k", k).to_string();
        }
        let told = |key: &'static str, who: &str| self.t.say(key).with("who", who).count("k", k).to_string();
        let whole = self.t.say("figure-whole").to_string();
        let mut said: Vec<String> = Vec::new();
        if thresholds.whole {
            said.push(told("threshold-reached", &whole));
        }
        let reached = |group: &Group| thresholds.groups.iter().any(|one| one.id == group.id);
        let (reached, not_yet): (Vec<_>, Vec<_>) = self.alone().partition(|group| reached(group));
        said.extend(reached.iter().map(|group| told("threshold-reached", &group.name)));
        // The day of the opening is no count, so that a day is told with what a count found.
        match wave.threshold_day.filter(|_| !said.is_empty()) {
            Some(day) => {
                said.extend(not_yet.iter().map(|group| told("threshold-group-not-yet", &group.name)));
                said.push(self.t.say("threshold-day").with("day", self.t.day(day)).to_string());
            }
            None => {
                said.push(self.t.say("threshold-not-yet").count("k", k).to_string());
                said.push(self.t.say("threshold-midnight").to_string());
            }
        }
        said.join(" ")
    }

    /// The groups that can be shown by themselves, where groups are: a smaller one never is.
    fn alone(&self) -> impl Iterator<Item = &Group> {
        let is_by_group = self.frame.granularity == Granularity::ByGroup;
        self.view.groups.iter().filter(move |group| is_by_group && group.members >= self.frame.k)
    }

    fn link_told(&self, link: &ManagementLink) -> String {
        let (key, day) = match link.revoked_on {
            Some(day) => ("link-told-revoked", day),
            None if self.is_live(link) => ("link-told-live", link.expires_on),
            None => ("link-told-ended", link.expires_on),
        };
        self.t.say(key).with("day", self.t.day(day)).to_string()
    }
}
