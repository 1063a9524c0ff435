//! `GET /espace`: one line a dispositif, with the next thing to do.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

use super::life::{Stage, life};
use super::next_step::{Next, next};
use super::signed_in::SignedIn;
use crate::app::{self, DispositifView, FieldFault, Service};
use crate::domain::dispositif::State;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/home.html")]
struct HomePage {
    t: Words,
    lines: Vec<Line>,
    /// The name of an organisation that does not do, and why.
    typed: String,
    fault: Option<String>,
}

struct Line {
    life: [Stage; 5],
    next: Option<Next>,
    view: DispositifView,
}

/// Shows the account's dispositifs.
pub async fn home(web: web::Data<Web>, by: SignedIn) -> Result<Page, Failure> {
    run(&web, move |service| written(service, &by, String::new(), None)).await
}

/// Sends on from the addresses of forms, which a browser asks for when a page that came back from one is opened again.
pub async fn to_home() -> Page {
    page::see_other("/espace")
}

/// The page, with the name of an organisation that came back and what to correct.
pub(super) fn written(
    service: &Service,
    by: &SignedIn,
    typed: String,
    fault: Option<FieldFault>,
) -> Result<Page, Failure> {
    let t = by.t;
    let views = app::list_dispositifs(service, &by.account.id)?;
    let today = service.clock.today();
    let line = |view: DispositifView| Line { life: life(&view), next: next(t, &view, today), view };
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let fault = fault.map(|fault| t.say(fault.message).to_string());
    page::html(status, &HomePage { t, lines: views.into_iter().map(line).collect(), typed, fault })
}
