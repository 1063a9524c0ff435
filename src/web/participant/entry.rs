//! `GET /saisie`: the rules for the person who enters sheets of paper. It is for anyone and knows no dispositif: a sheet
//! comes in as its participant's answers do, with a card's code.
//!
//! The pages that lead from one sheet to the next carry a sign of it, so that a participant is not shown the way to the next
//! sheet. It is never stored: an answer that came on paper is like any other.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{Error, FromRequest, HttpRequest, web};
use askama::Template;

use super::form::field;
use crate::domain::ids::WaveId;
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

/// What addresses and forms carry while sheets are entered.
const SIGN: &str = "saisie";

#[derive(Template)]
#[template(path = "participant/entry.html")]
struct EntryPage {
    t: Words,
    first_sheet: String,
}

/// Shows the rules.
pub async fn entry(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&EntryPage { t, first_sheet: next_sheet(t) })
}

/// Whether these fields of a form are sent while sheets are entered.
pub(super) fn is_entry(fields: &[(String, String)]) -> bool {
    field(fields, SIGN).is_some()
}

/// Where the code of the next sheet is typed.
pub(super) fn next_sheet(t: Words) -> String {
    format!("/r?lang={}&{SIGN}=1", t.tag())
}

/// Where the thanks for answers to this wave are said.
pub(super) fn thanks_at(t: Words, wave: &WaveId, is_entry: bool) -> String {
    let sign = if is_entry { format!("&{SIGN}=1") } else { String::new() };
    format!("/r/merci/{wave}?lang={}{sign}", t.tag())
}

/// Whether the address of a request carries the sign.
pub struct Entry(pub(super) bool);

impl FromRequest for Entry {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let pairs = web::Query::<Vec<(String, String)>>::from_query(request.query_string());
        ready(Ok(Self(pairs.is_ok_and(|pairs| is_entry(&pairs)))))
    }
}
