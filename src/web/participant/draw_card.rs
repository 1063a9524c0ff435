//! `GET /tirage` and `POST /tirage`: a member of a group that does not meet draws a card.
//!
//! What the form carries is in its body, never in an address. The same ticket draws the same card, so that a page that is
//! sent twice or loaded again draws nothing new.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;

use super::card::{Way, code_fault, notice, notice_to};
use super::form::{code, field};
use super::questionnaire::{Fields, words};
use crate::app::{self, CardDraw, DrawnCard};
use crate::domain::card::CardSecret;
use crate::domain::draw_link::{DrawSecret, DrawTicket};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};
use crate::web::qr;

#[derive(Template)]
#[template(path = "participant/draw.html")]
struct DrawPage<'a> {
    t: Words,
    code: &'a str,
    ticket: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "participant/drawn.html")]
struct DrawnPage<'a> {
    t: Words,
    card: &'a DrawnCard,
    code: String,
    /// What the other language asks for again: the same ticket draws the same card.
    link: &'a str,
    ticket: String,
    /// An SVG element.
    qr: String,
    /// Where the code is typed.
    address: &'a str,
}

/// `GET /tirage`: the page on which a link puts its code, or a person types it. It draws nothing.
pub async fn ask_to_draw(web: web::Data<Web>, Visitor(t): Visitor) -> Result<Page, Failure> {
    asked(&web, t, StatusCode::OK, "", None)
}

/// `POST /tirage`: draws a card and shows it.
pub async fn draw(web: web::Data<Web>, fields: Fields) -> Result<Page, Failure> {
    let t = words(&fields);
    let code = code(&fields).to_owned();
    let link = match DrawSecret::from_code(&code) {
        Ok(link) => link,
        Err(_) if CardSecret::from_code(&code).is_ok() => {
            let ways = [Way::Card, Way::Draw];
            return notice_to(&ways, t, StatusCode::UNPROCESSABLE_ENTITY, "draw-has-card", None);
        }
        Err(error) => {
            let fault = code_fault(t, "draw", error);
            return asked(&web, t, StatusCode::UNPROCESSABLE_ENTITY, &code, Some(fault));
        }
    };
    let ticket = field(&fields, "ticket").and_then(DrawTicket::from_text);
    let ticket = ticket.unwrap_or_else(|| app::new_draw_ticket(&web.service));
    let address = format!("{}/r", web.public_url);
    let again = (code, ticket.to_text());
    match run(&web, move |service| app::draw_card(service, &link, ticket)).await? {
        CardDraw::Drawn(card) => shown(t, &card, &address, again),
        CardDraw::Unknown => notice_to(&[Way::Draw], t, StatusCode::NOT_FOUND, "draw-unknown", None),
        CardDraw::Closed(organisation, dispositif) => {
            let heading = Some((organisation.name.as_str(), dispositif.title.as_str()));
            notice(t, StatusCode::OK, "card-closed", heading)
        }
        CardDraw::AllDrawn(organisation, dispositif) => {
            let heading = Some((organisation.name.as_str(), dispositif.title.as_str()));
            notice_to(&[Way::OwnCard], t, StatusCode::CONFLICT, "draw-full", heading)
        }
    }
}

fn asked(
    web: &Web,
    t: Words,
    status: StatusCode,
    code: &str,
    fault: Option<String>,
) -> Result<Page, Failure> {
    let ticket = app::new_draw_ticket(&web.service).to_text();
    page::html(status, &DrawPage { t, code, ticket, fault })
}

fn shown(
    t: Words,
    card: &DrawnCard,
    address: &str,
    (link, ticket): (String, String),
) -> Result<Page, Failure> {
    let code = card.secret.to_code();
    let qr = qr::of_code(address, &code)?;
    page::ok(&DrawnPage { t, card, code, link: &link, ticket, qr, address: qr::typed(address) })
}
