//! `GET /espace/dispositifs/nouveau` and `POST /espace/dispositifs`: a new dispositif on one page.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

use super::attribute_fields::{AttributeFields, Known};
use super::choose_template::{choose, first_day};
use super::dispositif_form::{ASKED, FIRST_ROWS, OPTIONAL, Typed};
use super::new_faults::as_on_page;
use super::signed_in::SignedIn;
use super::size::warning_told;
use crate::app::{
    self, AppError, DispositifView, FieldFault, MONTHLY_MAX, NewDispositif, NewLife, Service, SizeWarning,
};
use crate::domain::account::Account;
use crate::domain::capsule::Capsule;
use crate::domain::day;
use crate::domain::dispositif::{Dispositif, Granularity, Kind, Mode, State};
use crate::domain::free_text::TEXTS_MIN;
use crate::domain::group::Attributes;
use crate::domain::ids::{DispositifId, OrganisationId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::{Instrument, Score};
use crate::domain::session::{MINUTES_MAX, SESSIONS_MAX};
use crate::domain::template::Template as Practice;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The fields that are folded away, with what is usual in them.
const SETTINGS: [&str; 7] =
    ["k", "primary", "instrument", "monthly", "follow_up_on", "retention_on", "same_people_as"];

/// The button that has the days follow the sessions, and creates nothing.
const RECALCULATE: &str = "recalculate";
/// The fields whose days are compared with one another.
const DAYS: [&str; 5] = ["closes_on", "after_on", "follow_up_on", "retention_on", "first_on"];

/// The fields of a form or of a query, in the order in which they were sent.
type Fields = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "intervenant/new.html")]
struct NewPage<'a> {
    t: Words,
    organisations: Vec<Organisation>,
    /// Those whose people a new one can share.
    shareable: Vec<DispositifView>,
    /// The template that it is made of.
    template: Option<&'a Practice>,
    scores: Vec<&'a Score>,
    /// What is asked, unless it is taken away.
    asked: Vec<&'a Instrument>,
    known: Known,
    typed: &'a Typed,
    faults: &'a [FieldFault],
    warning: Option<SizeWarning>,
    /// Whether days moved with the sessions since the form was last seen.
    has_moved: bool,
    capsules: &'a [Capsule],
}

/// Why the form comes back: it has faults, days that nobody typed moved with the sessions, or its choices can never show what they are made for, which is said before they
/// are fixed.
#[derive(Default)]
struct Back {
    faults: Vec<FieldFault>,
    warning: Option<SizeWarning>,
    has_moved: bool,
}

/// Shows the form with what is proposed.
pub async fn form(web: web::Data<Web>, by: SignedIn, query: web::Query<Fields>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let asked = query.iter().find(|(name, _)| name == "organisation").map(|(_, id)| id.clone());
        let organisations = app::list_organisations(service, &by.account.id)?;
        let only = organisations.first().filter(|_| organisations.len() == 1).map(|one| one.id.to_string());
        let organisation = asked.or(only).unwrap_or_default();
        let one = |name: &str| query.iter().find(|(one, _)| one == name).map(|(_, value)| value.as_str());
        let Some(template) = one("modele").and_then(|name| service.library.template(name)) else {
            return choose(by.t, service, &organisation);
        };
        let today = service.clock.today();
        let first = one("debut").and_then(day::typed).unwrap_or_else(|| first_day(today));
        let typed = Typed::of_template(template, (today, first), one("suivi").is_some(), organisation);
        written(service, &by, &typed, &Back::default())
    })
    .await
}

/// Creates the dispositif, or shows the form again with what was typed and what to correct.
pub async fn create(web: web::Data<Web>, by: SignedIn, fields: web::Form<Fields>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let mut typed = Typed::from_fields(&fields);
        let has_moved = typed.follow_sessions(&service.library, service.clock.today());
        if fields.iter().any(|(name, _)| name == RECALCULATE) {
            return written(service, &by, &typed, &Back { has_moved, ..Back::default() });
        }
        match make(service, &by.account, &typed, has_moved)? {
            Ok(id) => Ok(page::see_other(format!("/espace/dispositifs/{id}"))),
            Err(back) => written(service, &by, &typed, &Back { has_moved, ..back }),
        }
    })
    .await
}

/// Everything is checked before the organisation is created, so that a form that comes back leaves nothing behind. A warning
/// brings it back once: whoever then says so gets the dispositif as it is. So do days that moved, since nobody has seen them.
fn make(
    service: &Service,
    account: &Account,
    typed: &Typed,
    has_moved: bool,
) -> Result<Result<DispositifId, Back>, Failure> {
    let again = |faults, warning| Ok(Err(Back { faults, warning, has_moved }));
    let mut faults = Vec::new();
    if typed.organisation.is_empty() {
        faults.extend(app::check_organisation(&typed.organisation_name));
    }
    let (mut new, life) = match request(service, typed) {
        Ok(request) => request,
        Err(unread) => {
            let rest = request(service, &typed.without(&unread, service.clock.today()));
            let rest = rest.map(|(new, life)| checked(service, &new, &life)).unwrap_or_default();
            faults.extend(unread.iter().copied());
            faults.extend(rest.into_iter().filter(|fault| !depends(fault, &unread)));
            return again(faults, None);
        }
    };
    faults.extend(checked(service, &new, &life));
    if typed.organisation.is_empty() && new.same_people_as.is_some() {
        faults.push(FieldFault { field: "same_people_as", message: "fault-same-people" });
    }
    // People that are taken over bring their own sizes and choices.
    let warning = app::warn_of_size(&new)
        .filter(|warning| new.same_people_as.is_none() && typed.sure != warning.as_str());
    if !faults.is_empty() || warning.is_some() || has_moved {
        return again(faults, warning);
    }
    if typed.organisation.is_empty() {
        new.organisation = app::create_organisation(service, &account.id, &typed.organisation_name)?.id;
    }
    match app::create_with_life(service, &account.id, new, life) {
        Ok(id) => Ok(Ok(id)),
        Err(AppError::Invalid(faults)) => again(faults, None),
        Err(other) => Err(other.into()),
    }
}

/// What the fields ask for, or every one of them that cannot be read.
fn request(service: &Service, typed: &Typed) -> Result<(NewDispositif, NewLife), Vec<FieldFault>> {
    let new = typed.read(&service.library, OrganisationId::from_text(&typed.organisation));
    let life = typed.life.read(&service.library);
    match (new, life) {
        (Ok(new), Ok(life)) => Ok((new, life)),
        (new, life) => Err([new.err(), life.err()].into_iter().flatten().flatten().collect()),
    }
}

/// Whether a fault comes of what stands in the place of an unreadable field: it is told there already, or it compares days of
/// which one is missing.
fn depends(fault: &FieldFault, unread: &[FieldFault]) -> bool {
    let is_unread = |field: &str| unread.iter().any(|one| one.field == field);
    let compares = DAYS.contains(&fault.field) || fault.message == "fault-monthly-order";
    is_unread(fault.field) || (compares && DAYS.into_iter().any(is_unread))
}

fn checked(service: &Service, new: &NewDispositif, life: &NewLife) -> Vec<FieldFault> {
    let faults = app::check_dispositif(service, new).into_iter();
    faults.chain(app::check_life(new, life)).collect()
}

fn written(service: &Service, by: &SignedIn, typed: &Typed, back: &Back) -> Result<Page, Failure> {
    let Back { warning, has_moved, .. } = back;
    let faults = &as_on_page(&back.faults);
    let is_first = faults.is_empty() && warning.is_none();
    let status = if is_first { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let instruments = service.library.instruments().iter();
    let template = typed.life.template(&service.library);
    let scores = instruments
        .filter(|one| typed.rps6 || one.id.as_str() != OPTIONAL)
        .flat_map(|one| &one.scores)
        .collect();
    let organisations = app::list_organisations(service, &by.account.id)?;
    let known = app::known_attributes(service, &by.account.id)?;
    let mut shareable = app::list_dispositifs(service, &by.account.id)?.views;
    shareable.retain(|one| one.dispositif.state != State::Cancelled);
    let offered = service.library.choose(&ASKED);
    let asked = offered.iter().collect();
    let warning = *warning;
    page::html(
        status,
        &NewPage {
            t: by.t,
            template,
            organisations,
            shareable,
            scores,
            asked,
            known,
            typed,
            faults,
            warning,
            has_moved: *has_moved,
            capsules: service.library.capsules(),
        },
    )
}

impl NewPage<'_> {
    fn is_chosen(&self, organisation: &Organisation) -> bool {
        organisation.id.as_str() == self.typed.organisation
    }

    fn is_shared(&self, dispositif: &Dispositif) -> bool {
        dispositif.id.as_str() == self.typed.same_people_as
    }

    fn is_primary(&self, score: &Score) -> bool {
        self.typed.primary.iter().any(|id| id == score.id.as_str())
    }

    /// What the choices can never show.
    fn warned(&self, warning: &SizeWarning) -> String {
        warning_told(self.t, *warning, self.typed.k.parse().unwrap_or_default())
    }

    /// The identifiers of the fields of the group in `row`: a fault of the groups leads to the first that does not do, else
    /// to the first of all.
    fn row_ids(&self, row: &usize) -> (String, String) {
        let (name, members) = (format!("group-{row}"), format!("members-{row}"));
        match self.led_to() {
            (led, true) if led == *row => (name, "groups".to_owned()),
            (led, false) if led == *row => ("groups".to_owned(), members),
            _ => (name, members),
        }
    }

    /// The row to which a fault of the groups leads, and whether to its number of members.
    fn led_to(&self) -> (usize, bool) {
        let mut rows = (1..=self.typed.groups.len()).map(|row| (row, self.faulty_parts(&row)));
        let first = rows.find(|(_, (name, members))| *name || *members);
        first.map_or((1, false), |(row, (name, _))| (row, !name))
    }

    /// Whether the name and the number of members of the group in `row` are to be corrected.
    fn faulty_parts(&self, row: &usize) -> (bool, bool) {
        self.typed.faulty_parts(*row, &self.members())
    }

    /// The fields of what the group in `row`, counted from 1, has in common.
    fn attributes(&self, row: &usize) -> AttributeFields<'_> {
        const NONE: &Attributes = &Attributes { metier: None, site: None, service: None };
        let typed = row.checked_sub(1).and_then(|place| self.typed.attributes.get(place));
        AttributeFields::new(self.t, &self.known, typed.unwrap_or(NONE), *row)
    }

    /// Whether the settings are in view: one was changed, or does not do.
    fn changes_settings(&self) -> bool {
        self.typed.changes_settings(self.template) || SETTINGS.into_iter().any(|field| self.is_faulty(field))
    }

    /// Whether its cohort follows capsules.
    fn follows_capsules(&self) -> bool {
        self.template.is_some_and(|template| template.kind == Kind::Capsule)
    }

    /// How many members a group is proposed with.
    fn members(&self) -> String {
        self.typed.members(self.template)
    }

    /// The most people of a group that is usual here.
    fn usual(&self) -> u32 {
        self.template.map_or(8, |template| template.group_max)
    }

    fn has_more_groups(&self) -> bool {
        self.typed.has_more_groups(&self.members())
    }

    fn is_faulty(&self, field: &str) -> bool {
        self.faults.iter().any(|fault| fault.field == field)
    }

    /// What to correct in a field, each sentence that the list above has of it.
    fn fault(&self, field: &str) -> Option<String> {
        let told = self.faults.iter().filter(|fault| fault.field == field);
        let told: Vec<String> = told.map(|fault| self.t.say(fault.message).to_string()).collect();
        (!told.is_empty()).then(|| told.join(" "))
    }
}
