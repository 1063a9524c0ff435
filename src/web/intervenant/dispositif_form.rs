//! What is typed to create a dispositif: proposed at first, kept as typed when it comes back, read into a request.

mod rows;

use chrono::{Days, NaiveDate};
pub(super) use rows::{distribution, members};

use super::attribute_fields;
use super::life_form::TypedLife;
use super::wave_days::WaveDays;
use crate::app::{FieldFault, Library, NewDispositif, WavePlan};
use crate::domain::day;
use crate::domain::dispositif::{Collecting, Frame, Granularity, Kind, Mode};
use crate::domain::group::Attributes;
use crate::domain::ids::{DispositifId, OrganisationId, ScoreId};
use crate::domain::questionnaire::Instrument;
use crate::domain::template::Template;

/// How many groups the form has room for: others are added on the dispositif's page.
const ROWS: usize = 6;
/// How many of them are in view.
pub(super) const FIRST_ROWS: usize = 3;
/// The members that a group is proposed with.
pub(super) const MEMBERS: u32 = 8;
/// What is asked each time.
pub(super) const ASKED: [&str; 3] = ["qvct", "isolement", "epuisement"];
/// What may be asked besides.
pub(super) const OPTIONAL: &str = "rps6";
/// The days from today on which « avant » and « après » are proposed to close.
const PROPOSED_DAYS: (u64, u64) = (21, 90);

/// The form's fields as text.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) organisation: String,
    pub(super) organisation_name: String,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) granularity: String,
    pub(super) mode: String,
    pub(super) k: String,
    /// The dispositif with the same people; empty where there is none.
    pub(super) same_people_as: String,
    pub(super) groups: Vec<(String, String)>,
    /// What is typed beside each of the groups, in their order.
    pub(super) attributes: Vec<Attributes>,
    /// The rows, from 1, of the groups whose members draw their cards by a link.
    pub(super) drawn: Vec<String>,
    pub(super) primary: Vec<String>,
    pub(super) rps6: bool,
    pub(super) collecting: Collecting,
    pub(super) before_on: String,
    /// How many monthly questionnaires are asked between the two.
    pub(super) monthly: String,
    pub(super) after_on: String,
    /// Empty where there is no questionnaire some months later.
    pub(super) follow_up_on: String,
    /// The warning that was read and overruled.
    pub(super) sure: String,
    /// Empty where nothing is said: then it is kept as long as it may be.
    pub(super) retention_on: String,
    /// Its template and its sessions.
    pub(super) life: TypedLife,
    /// The days that were proposed for the questionnaires; nothing where no template proposes any.
    pub(super) proposed: WaveDays,
}

impl Typed {
    /// What is proposed on `today`.
    pub(super) fn proposed(today: NaiveDate, organisation: String) -> Self {
        let day = |days| today.checked_add_days(Days::new(days)).unwrap_or(today).to_string();
        Self {
            organisation,
            organisation_name: String::new(),
            title: String::new(),
            kind: Kind::AnalyseDePratiques.as_str().to_owned(),
            granularity: Granularity::Whole.as_str().to_owned(),
            mode: Mode::Diagnostic.as_str().to_owned(),
            k: crate::domain::dispositif::K_MIN.to_string(),
            same_people_as: String::new(),
            groups: vec![(String::new(), String::new()); ROWS],
            attributes: Vec::new(),
            drawn: Vec::new(),
            primary: ASKED.map(str::to_owned).to_vec(),
            rps6: false,
            collecting: Collecting::default(),
            before_on: day(PROPOSED_DAYS.0),
            monthly: "0".to_owned(),
            after_on: day(PROPOSED_DAYS.1),
            follow_up_on: String::new(),
            sure: String::new(),
            retention_on: String::new(),
            life: TypedLife::default(),
            proposed: WaveDays::default(),
        }
    }

    /// What a template proposes where the first session is on `first`, with its « suivi » if that is wanted.
    pub(super) fn of_template(
        template: &Template,
        (today, first): (NaiveDate, NaiveDate),
        wants_follow_up: bool,
        organisation: String,
    ) -> Self {
        let schedule = template.schedule(first);
        let follow_up_on = schedule.follow_up_on.filter(|_| wants_follow_up);
        Self {
            kind: template.kind.as_str().to_owned(),
            primary: template.primary.iter().map(ToString::to_string).collect(),
            rps6: template.instruments.iter().any(|one| one.as_str() == OPTIONAL),
            before_on: schedule.before_on.max(today).to_string(),
            monthly: template.moments.monthly.to_string(),
            after_on: schedule.after_on.to_string(),
            follow_up_on: follow_up_on.map(|day| day.to_string()).unwrap_or_default(),
            life: TypedLife::proposed(template, first),
            proposed: WaveDays::proposed(&schedule, today),
            ..Self::proposed(today, organisation)
        }
    }

    /// How many members a group is proposed with.
    pub(super) fn members(&self, template: Option<&Template>) -> String {
        template.map_or(MEMBERS, |template| template.group_max.min(MEMBERS)).to_string()
    }

    /// Whether a setting that the form folds away is another than what is proposed.
    pub(super) fn changes_settings(&self, template: Option<&Template>) -> bool {
        let day = NaiveDate::default();
        let proposed = match template {
            Some(template) => {
                // A « suivi » was asked for on the page before, or is typed here: neither hides it.
                let chosen = Self::of_template(template, (day, day), false, String::new());
                Self { follow_up_on: String::new(), ..chosen }
            }
            None => Self::proposed(day, String::new()),
        };
        let settings = |one: &Self| {
            let more = (one.monthly.clone(), one.follow_up_on.clone(), one.rps6, one.collecting);
            let asked = one.life.asked.clone();
            let mut primary = one.primary.clone();
            primary.sort_unstable();
            (one.k.clone(), primary, one.same_people_as.clone(), one.retention_on.clone(), more, asked)
        };
        settings(self) != settings(&proposed)
    }

    /// What came back.
    pub(super) fn from_fields(fields: &[(String, String)]) -> Self {
        let all = |name: &'static str| {
            fields.iter().filter(move |(one, _)| one == name).map(|(_, value)| value.trim().to_owned())
        };
        let one = |name| all(name).next().unwrap_or_default();
        let rows = std::iter::repeat((String::new(), String::new()));
        let mut groups: Vec<_> = all("group").zip(all("members")).collect();
        groups.extend(rows.take(ROWS.saturating_sub(groups.len())));
        Self {
            organisation: one("organisation"),
            organisation_name: one("organisation_name"),
            title: one("title"),
            kind: one("kind"),
            granularity: one("granularity"),
            mode: one("mode"),
            k: one("k"),
            same_people_as: one("same_people_as"),
            groups,
            attributes: attribute_fields::read(fields),
            drawn: all("drawn").collect(),
            primary: all("primary").collect(),
            rps6: all(OPTIONAL).next().is_some(),
            collecting: Collecting {
                paper: all("paper").next().is_some(),
                free_text: all("free_text").next().is_some(),
            },
            before_on: one("before_on"),
            monthly: one("monthly"),
            after_on: one("after_on"),
            follow_up_on: one("follow_up_on"),
            sure: one("sure"),
            retention_on: one("retention_on"),
            life: TypedLife::from_fields(fields),
            proposed: WaveDays::read(&one("proposed")),
        }
    }

    /// The request that the fields make for `organisation`, or what cannot be read.
    pub(super) fn read(
        &self,
        library: &Library,
        organisation: OrganisationId,
    ) -> Result<NewDispositif, Vec<FieldFault>> {
        let kind = Kind::from_text(&self.kind);
        let granularity = Granularity::from_text(&self.granularity);
        let mode = Mode::from_text(&self.mode);
        let k = self.k.parse::<u32>().ok();
        let groups = self.named_groups(&self.members(self.life.template(library)));
        let plan = self.planned();
        let unplanned = plan.as_ref().err().cloned().unwrap_or_default();
        let retention_on = (!self.retention_on.is_empty()).then(|| day::typed(&self.retention_on).ok_or(()));
        let retention_on = retention_on.transpose();
        let fault = |is_missing: bool, field, message| is_missing.then_some(FieldFault { field, message });
        let faults = [
            fault(kind.is_none(), "kind", "fault-choice"),
            fault(groups.is_none(), "groups", "fault-group"),
            fault(granularity.is_none(), "granularity", "fault-choice"),
            fault(mode.is_none(), "mode", "fault-choice"),
            fault(k.is_none(), "k", "fault-k"),
            fault(retention_on.is_err(), "retention_on", "fault-day"),
        ];
        let (Some(kind), Some(granularity), Some(mode), Some(k), Some(groups), Ok(plan), Ok(retention_on)) =
            (kind, granularity, mode, k, groups, plan, retention_on)
        else {
            return Err(faults.into_iter().flatten().chain(unplanned).collect());
        };
        let primary = self.primary.iter().map(ScoreId::from_text).collect();
        let frame = Frame { granularity, mode, k, primary, notable_change: None };
        let waves = plan.waves(&self.asked(library));
        Ok(NewDispositif {
            organisation,
            title: self.title.clone(),
            kind,
            frame,
            collecting: self.collecting,
            same_people_as: Some(&self.same_people_as)
                .filter(|id| !id.is_empty())
                .map(DispositifId::from_text),
            retention_on,
            groups,
            waves,
        })
    }

    /// When the questionnaires close, or every field that cannot be read. An empty field of the optional ones is none of
    /// them.
    fn planned(&self) -> Result<WavePlan, Vec<FieldFault>> {
        let day = |typed: &str, field, message| day::typed(typed).ok_or(FieldFault { field, message });
        let monthly = Some(self.monthly.as_str()).filter(|typed| !typed.is_empty()).unwrap_or("0");
        let monthly = monthly.parse().map_err(|_| FieldFault { field: "monthly", message: "fault-monthly" });
        let follow_up_on = Some(self.follow_up_on.as_str()).filter(|typed| !typed.is_empty());
        let follow_up_on = follow_up_on.map(|typed| day(typed, "follow_up_on", "fault-day")).transpose();
        let before_on = day(&self.before_on, "closes_on", "fault-before-day");
        let after_on = day(&self.after_on, "after_on", "fault-after-day");
        match (before_on, monthly, after_on, follow_up_on) {
            (Ok(before_on), Ok(monthly), Ok(after_on), Ok(follow_up_on)) => {
                Ok(WavePlan { before_on, monthly, after_on, follow_up_on })
            }
            (before_on, monthly, after_on, follow_up_on) => {
                let unread = [before_on.err(), monthly.err(), after_on.err(), follow_up_on.err()];
                Err(unread.into_iter().flatten().collect())
            }
        }
    }

    /// The same with what is proposed in the place of what cannot be read, so that everything else is checked in the same
    /// round.
    pub(super) fn without(&self, unread: &[FieldFault], today: NaiveDate) -> Self {
        let proposed = Self::proposed(today, self.organisation.clone());
        let mut typed = self.clone();
        for fault in unread {
            match fault.field {
                "kind" => (typed.kind, typed.life) = (proposed.kind.clone(), TypedLife::default()),
                "groups" => (typed.groups, typed.attributes) = (Vec::new(), Vec::new()),
                "granularity" => typed.granularity.clone_from(&proposed.granularity),
                "mode" => typed.mode.clone_from(&proposed.mode),
                "k" => typed.k.clone_from(&proposed.k),
                "retention_on" => typed.retention_on = String::new(),
                "closes_on" => typed.before_on.clone_from(&proposed.before_on),
                "after_on" => typed.after_on.clone_from(&proposed.after_on),
                "monthly" => typed.monthly.clone_from(&proposed.monthly),
                "follow_up_on" => typed.follow_up_on = String::new(),
                "instrument" => typed.life.asked = None,
                _ => typed.life.number = String::new(),
            }
        }
        typed
    }

    /// What each questionnaire asks.
    fn asked(&self, library: &Library) -> Vec<Instrument> {
        let mut asked: Vec<&str> =
            ASKED.into_iter().filter(|name| self.life.asked.is_none() || self.life.asks(name)).collect();
        if self.rps6 {
            asked.push(OPTIONAL);
        }
        library.choose(&asked)
    }
}
