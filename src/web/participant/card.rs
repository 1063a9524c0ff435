//! The page where a code is typed, and the kind pages for a code that opens nothing.

use actix_web::http::StatusCode;
use askama::Template;

use super::entry::Entry;
use crate::app::CardWay;
use crate::domain::card::CodeError;
use crate::domain::dispositif::{Kind, State};
use crate::domain::draw_link::DrawSecret;
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
    /// Whether what was typed has the signs of a draw link's code without its word.
    is_perhaps_link: bool,
    /// Whether sheets of paper are entered.
    is_entry: bool,
}

#[derive(Template)]
#[template(path = "participant/notice.html")]
struct NoticePage<'a> {
    t: Words,
    heading: Option<(&'a str, &'a str)>,
    title: String,
    text: String,
    ways: &'a [Way],
    /// Whether the card's group reads a capsule together.
    follows_capsule: bool,
}

/// Where a notice leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the page where a card's code is typed.
    Card,
    /// To the same page, for whoever has a card already.
    OwnCard,
    /// To the page where a card is drawn.
    Draw,
}

impl Way {
    fn address(self) -> &'static str {
        match self {
            Self::Card | Self::OwnCard => "/r",
            Self::Draw => "/tirage",
        }
    }

    /// What the link says, beside another one or alone.
    fn label(self, is_alone: bool) -> &'static str {
        match self {
            Self::Card if is_alone => "card-again",
            Self::Card => "thanks-change-link",
            Self::OwnCard => "draw-full-way",
            Self::Draw => "draw-again",
        }
    }
}

/// `GET /r`: the page on which a link puts the code, or a person types it.
pub async fn enter(Visitor(t): Visitor, Entry(is_entry): Entry) -> Result<Page, Failure> {
    page::ok(&CardPage { t, code: "", fault: None, is_perhaps_link: false, is_entry })
}

/// The page again, with what was typed and what to correct; another page where it was a draw link's code, with its word.
/// Without it, a card's code with one wrong sign may read like a link's: the page then names both.
pub(super) fn typed_wrong(t: Words, code: &str, error: CodeError, is_entry: bool) -> Result<Page, Failure> {
    if DrawSecret::has_word(code) {
        return notice_to(&[Way::Draw], t, StatusCode::UNPROCESSABLE_ENTITY, "card-is-link", None);
    }
    let is_perhaps_link = DrawSecret::from_code(code).is_ok();
    let fault = Some(code_fault(t, "card", error));
    let page = CardPage { t, code, fault, is_perhaps_link, is_entry };
    page::html(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What to correct in a code of a family: `card`, or `draw` for a draw link's.
pub(super) fn code_fault(t: Words, family: &str, error: CodeError) -> String {
    match error {
        CodeError::Empty => t.say(format!("{family}-fault-empty")).to_string(),
        CodeError::Length(found) => {
            let found = i64::try_from(found).unwrap_or(i64::MAX);
            t.say(format!("{family}-fault-length")).count("found", found).to_string()
        }
        CodeError::Character(letter) => {
            t.say(format!("{family}-fault-character")).with("character", letter).to_string()
        }
        CodeError::Check => t.say(format!("{family}-fault-check")).to_string(),
    }
}

/// A page of its own for each card that opens no questionnaire now.
pub(super) fn opens_nothing(t: Words, way: &CardWay) -> Result<Page, Failure> {
    let (status, name, of) = match way {
        CardWay::Unknown => (StatusCode::NOT_FOUND, "card-unknown", None),
        CardWay::NotOpenYet(organisation, dispositif) => {
            // Once the first questionnaire opened, it is the next one that is waited for.
            let name = if dispositif.state == State::Draft { "card-early" } else { "card-between" };
            (StatusCode::OK, name, Some((organisation, dispositif)))
        }
        CardWay::Closed(organisation, dispositif) => {
            (StatusCode::OK, "card-closed", Some((organisation, dispositif)))
        }
        CardWay::Reading(card) => {
            (StatusCode::OK, "card-closed", Some((card.organisation(), card.dispositif())))
        }
        CardWay::Cancelled(organisation, dispositif, has_next) => {
            let name = if *has_next { "card-cancelled-next" } else { "card-cancelled" };
            (StatusCode::OK, name, Some((organisation, dispositif)))
        }
        CardWay::Open(card) => (StatusCode::OK, "card-early", Some((card.organisation(), card.dispositif()))),
    };
    let heading =
        of.map(|(organisation, dispositif)| (organisation.name.as_str(), dispositif.title.as_str()));
    let follows_capsule = of.is_some_and(|(_, dispositif)| dispositif.kind == Kind::Capsule);
    let page = NoticePage { follows_capsule, ..noticed(&[Way::Card], t, name, heading) };
    page::html(status, &page)
}

/// A notice with a way back to the card.
pub(super) fn notice(
    t: Words,
    status: StatusCode,
    name: &str,
    heading: Option<(&str, &str)>,
) -> Result<Page, Failure> {
    notice_to(&[Way::Card], t, status, name, heading)
}

/// A notice that leads to the pages where a code is typed.
pub(super) fn notice_to(
    ways: &[Way],
    t: Words,
    status: StatusCode,
    name: &str,
    heading: Option<(&str, &str)>,
) -> Result<Page, Failure> {
    page::html(status, &noticed(ways, t, name, heading))
}

fn noticed<'a>(ways: &'a [Way], t: Words, name: &str, heading: Option<(&'a str, &'a str)>) -> NoticePage<'a> {
    let title = t.say(format!("{name}-title")).to_string();
    let text = t.say(format!("{name}-text")).to_string();
    NoticePage { t, heading, title, text, ways, follows_capsule: false }
}
