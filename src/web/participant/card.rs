//! The page where a code is typed, and the kind pages for a code that opens nothing.

use actix_web::http::StatusCode;
use askama::Template;

use crate::app::CardWay;
use crate::domain::card::CodeError;
use crate::i18n::Words;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "participant/card.html")]
struct CardPage<'a> {
    t: Words,
    code: &'a str,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "participant/notice.html")]
struct NoticePage<'a> {
    t: Words,
    heading: Option<(&'a str, &'a str)>,
    title: String,
    text: String,
}

/// `GET /r`: the page on which a link puts the code, or a person types it.
pub async fn enter(Visitor(t): Visitor) -> Result<Page, Failure> {
    page::ok(&CardPage { t, code: "", fault: None })
}

/// The page again, with what was typed and what to correct.
pub(super) fn typed_wrong(t: Words, code: &str, error: CodeError) -> Result<Page, Failure> {
    let fault = match error {
        CodeError::Empty => t.say("card-fault-empty").to_string(),
        CodeError::Length(found) => {
            t.say("card-fault-length").count("found", i64::try_from(found).unwrap_or(i64::MAX)).to_string()
        }
        CodeError::Character(letter) => t.say("card-fault-character").with("character", letter).to_string(),
        CodeError::Check => t.say("card-fault-check").to_string(),
    };
    page::html(StatusCode::UNPROCESSABLE_ENTITY, &CardPage { t, code, fault: Some(fault) })
}

/// A page of its own for each card that opens no questionnaire now.
pub(super) fn opens_nothing(t: Words, way: &CardWay) -> Result<Page, Failure> {
    let (status, name, of) = match way {
        CardWay::Unknown => (StatusCode::NOT_FOUND, "card-unknown", None),
        CardWay::NotOpenYet(organisation, dispositif) => {
            (StatusCode::OK, "card-early", Some((organisation, dispositif)))
        }
        CardWay::Closed(organisation, dispositif) => {
            (StatusCode::OK, "card-closed", Some((organisation, dispositif)))
        }
        CardWay::Cancelled(organisation, dispositif, has_next) => {
            let name = if *has_next { "card-cancelled-next" } else { "card-cancelled" };
            (StatusCode::OK, name, Some((organisation, dispositif)))
        }
        CardWay::Open(card) => (StatusCode::OK, "card-early", Some((card.organisation(), card.dispositif()))),
    };
    let heading =
        of.map(|(organisation, dispositif)| (organisation.name.as_str(), dispositif.title.as_str()));
    notice(t, status, name, heading)
}

/// A notice with a way back to the card.
pub(super) fn notice(
    t: Words,
    status: StatusCode,
    name: &str,
    heading: Option<(&str, &str)>,
) -> Result<Page, Failure> {
    let title = t.say(format!("{name}-title")).to_string();
    let text = t.say(format!("{name}-text")).to_string();
    page::html(status, &NoticePage { t, heading, title, text })
}
