//! `/espace/dispositifs/{id}/actions`: the actions of a dispositif, written down and revised at each bilan.

use actix_web::web;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::answered::{done, kept, with_faults};
use super::dispositif::day;
use super::signed_in::SignedIn;
use crate::app::{self, ActionsView, AppError, FieldFault, NewAction, Service};
use crate::domain::action::{ACTION_TEXT_MAX, ACTIONS_MAX, Action, Status};
use crate::domain::ids::{ActionId, DispositifId};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::figures::{Actions, Pictures, picture_of_actions};
use crate::web::file::File;
use crate::web::page::Page;

/// What was typed into one of the page's forms and does not do.
#[derive(Clone, Debug, Default)]
struct Typed {
    new: New,
    /// The action whose revision came back.
    action: Option<ActionId>,
    faults: Vec<FieldFault>,
}

#[derive(Template)]
#[template(path = "intervenant/actions.html")]
struct ActionsPage<'a> {
    t: Words,
    view: &'a ActionsView,
    typed: &'a Typed,
    table: Option<Actions<'a>>,
    faults: &'a [FieldFault],
}

/// The form of a new action.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct New {
    axis: String,
    what: String,
    owner: String,
    due_on: String,
}

/// The form that revises one.
#[derive(Deserialize)]
pub struct Revised {
    status: String,
    due_on: String,
    note: String,
}

/// The form that transmits them.
#[derive(Deserialize)]
pub struct Seen {
    /// As what the page showed them.
    seen: Option<String>,
}

/// Shows the actions.
pub async fn show(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    run(&web, move |service| shown(service, &by, &id, Typed::default())).await
}

/// Writes an action down.
pub async fn add(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<New>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let new = form.into_inner();
        let added = due("due_on", &new.due_on).and_then(|due_on| {
            let (axis, what, owner) = (new.axis.clone(), new.what.clone(), new.owner.clone());
            app::add_action(service, &by.account.id, &id, &NewAction { axis, what, owner, due_on })
        });
        kept(added, address(&id), |faults| {
            shown(service, &by, &id, Typed { new, faults, ..Typed::default() })
        })
    })
    .await
}

/// Says where an action stands today.
pub async fn revise(
    web: web::Data<Web>,
    by: SignedIn,
    ids: web::Path<(DispositifId, ActionId)>,
    form: web::Form<Revised>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, action) = ids.into_inner();
        let status = Status::from_text(&form.status).ok_or(Failure::Form)?;
        let revised = due("revised_due_on", &form.due_on).and_then(|due_on| {
            app::revise_action(service, &by.account.id, (&id, &action), (status, due_on, &form.note))
        });
        kept(revised, address(&id), |faults| {
            shown(service, &by, &id, Typed { action: Some(action), faults, ..Typed::default() })
        })
    })
    .await
}

/// Takes out an action that was written down by mistake.
pub async fn remove(
    web: web::Data<Web>,
    by: SignedIn,
    ids: web::Path<(DispositifId, ActionId)>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        let (id, action) = ids.into_inner();
        done(app::remove_action(service, &by.account.id, &id, &action), address(&id))
    })
    .await
}

/// Transmits the actions to the management as the page showed them.
pub async fn transmit(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
    form: web::Form<Seen>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        // A form that names nothing is as old as can be.
        let seen = form.into_inner().seen.unwrap_or_default();
        done(app::transmit_actions(service, &by.account.id, &id, Some(&seen)), address(&id))
    })
    .await
}

/// Gives the chart of where the actions stand.
pub async fn picture(
    web: web::Data<Web>,
    by: SignedIn,
    asked: web::Path<(DispositifId, String)>,
) -> Result<File, Failure> {
    run(&web, move |service| {
        let (id, name) = asked.into_inner();
        let view = app::read_actions(service, &by.account.id, &id)?;
        let pictures = Pictures {
            t: by.t,
            titles: [&view.organisation.name, &view.dispositif.title],
            who: None,
            limits: Vec::new(),
            pictures: picture_of_actions(by.t, &view.actions).into_iter().collect(),
        };
        pictures.file(&name)
    })
    .await
}

fn address(id: &DispositifId) -> String {
    format!("/espace/dispositifs/{id}/actions")
}

/// The day that was typed, if one was.
fn due(field: &'static str, typed: &str) -> Result<Option<NaiveDate>, AppError> {
    if typed.is_empty() { Ok(None) } else { day(field, typed).map(Some) }
}

fn shown(service: &Service, by: &SignedIn, id: &DispositifId, typed: Typed) -> Result<Page, Failure> {
    let view = app::read_actions(service, &by.account.id, id)?;
    let files = format!("{}/graphiques", address(id));
    let table = Actions::new(by.t, &view.actions, &files, service.clock.today())?;
    let page = ActionsPage {
        t: by.t,
        table: table.map(|table| if view.is_transmitted { table.telling_untransmitted() } else { table }),
        faults: &typed.faults,
        typed: &typed,
        view: &view,
    };
    with_faults(&typed.faults, &page)
}

impl ActionsPage<'_> {
    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.told(fault))
    }

    fn told(&self, fault: &FieldFault) -> String {
        let told = self.t.say(fault.message).count("max", ACTION_TEXT_MAX);
        told.count("most", ACTIONS_MAX).to_string()
    }

    fn is_status(&self, action: &Action, status: &Status) -> bool {
        action.status() == *status
    }

    /// Whether the revision of this action came back with a fault.
    fn came_back(&self, action: &Action) -> bool {
        self.typed.action.as_ref() == Some(&action.id)
    }

    /// How many of them the management has not received as they stand.
    fn waiting(&self) -> usize {
        self.view.waiting().count()
    }

    fn due(&self, action: &Action) -> String {
        action.latest().and_then(|latest| latest.due_on).map(|day| day.to_string()).unwrap_or_default()
    }
}
