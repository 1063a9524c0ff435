//! `POST /r/lecture`: the version of the reading that is put to the vote, and the vote of the card that asks. The page is the same
//! whether the card has voted or not, and nothing on it says how many have.

use actix_web::http::StatusCode;
use actix_web::web;
use askama::Template;
use chrono::NaiveDate;

use super::card;
use super::form::{INTO, code, field};
use super::questionnaire::{Fields, words};
use crate::app::{self, AppError, CardWay, Refusal, Service, VotingCard};
use crate::domain::card::CardSecret;
use crate::domain::day;
use crate::domain::reading::{Part, Vote};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

/// The field of a vote, and its value that takes the vote back. The three values have one length: whoever sees encrypted requests
/// pass sees how long they are.
const VOTE: &str = "vote";
const TAKE_BACK: &str = "off";
/// The field of the version that is voted on.
const VERSION: &str = "version";

/// The page of a version that is put to the vote.
#[derive(Template)]
#[template(path = "participant/reading.html")]
pub(super) struct ReadingPage<'a> {
    t: Words,
    card: &'a VotingCard,
    code: &'a str,
    /// The last day of the vote.
    until: String,
    k: u32,
    /// Whether what was voted on is another version than this one.
    has_moved: bool,
}

impl<'a> ReadingPage<'a> {
    /// The page for a card.
    pub(super) fn new(t: Words, card: &'a VotingCard, code: &'a str) -> Self {
        let until = card.reading().ballot.map(|ballot| t.day(ballot.until)).unwrap_or_default();
        Self { t, card, code, until, k: card.dispositif().frame.k, has_moved: false }
    }

    /// The texts that are written, each with its heading.
    fn parts(&self) -> impl Iterator<Item = (String, &str)> {
        let texts = &self.card.reading().texts;
        let written =
            Part::ALL.iter().map(|part| (part, texts.get(*part))).filter(|(_, text)| !text.is_empty());
        written.map(|(part, text)| (self.t.say(format!("reading-{}", part.as_str())).to_string(), text))
    }
}

#[derive(Template)]
#[template(path = "participant/voted.html")]
struct VotedPage {
    t: Words,
    /// The last day of the vote, as the address says it.
    until: Option<NaiveDate>,
}

/// What the page after a vote shows, by what its address ends in behind « # »: that part stays in the browser, so that the page and
/// the way to it have one length whatever was done.
const KEPT: &str = "vote";
const GONE: &str = "back";

/// `POST /r/lecture`: shows the version, or keeps the vote that the form carries.
pub async fn vote(web: web::Data<Web>, fields: Fields) -> Result<Page, Failure> {
    run(&web, move |service| shown_or_kept(service, &fields)).await
}

fn shown_or_kept(service: &Service, fields: &[(String, String)]) -> Result<Page, Failure> {
    let (t, code) = (words(fields), code(fields));
    let secret = match CardSecret::from_code(code) {
        Ok(secret) => secret,
        Err(error) => return card::typed_wrong(t, code, error, false),
    };
    let card = match app::find_card(service, &secret)? {
        CardWay::Reading(card) => *card,
        CardWay::Open(open) => match open.voting() {
            Some(card) => card,
            None => return closed(t, fields, &CardWay::Open(open)),
        },
        way => return closed(t, fields, &way),
    };
    let Some(vote) = asked(fields) else { return page::ok(&ReadingPage::new(t, &card, code)) };
    // A page that was left open, or sent again, votes on what it shows and on nothing else.
    if field(fields, VERSION) != Some(card.reading().version.to_string().as_str()) {
        let page = ReadingPage { has_moved: true, ..ReadingPage::new(t, &card, code) };
        return page::html(StatusCode::CONFLICT, &page);
    }
    match app::keep_vote(service, &card, vote) {
        Ok(()) => Ok(page::see_other(done(t, &card, vote))),
        Err(AppError::Refused(Refusal::ReserveCard)) => {
            card::notice(t, StatusCode::CONFLICT, "vote-reserve", None)
        }
        Err(AppError::Refused(_)) => card::notice(t, StatusCode::CONFLICT, "vote-shut", None),
        Err(other) => Err(other.into()),
    }
}

/// Where a vote leads: the day is the same for every card of the dispositif.
fn done(t: Words, card: &VotingCard, vote: Option<Vote>) -> String {
    let until = card.reading().ballot.map(|ballot| format!("&until={}", ballot.until)).unwrap_or_default();
    let done = if vote.is_some() { KEPT } else { GONE };
    format!("/r/lecture/merci?lang={}{until}#{done}", t.tag())
}

/// What the form asks for: a vote, `Some(None)` to take it back, nothing where it only looks.
fn asked(fields: &[(String, String)]) -> Option<Option<Vote>> {
    // The button of the other language sends no vote of its own.
    let given = field(fields, VOTE).filter(|_| field(fields, INTO).is_none())?;
    match given {
        TAKE_BACK => Some(None),
        vote => Vote::from_text(vote).map(Some),
    }
}

/// A card whose vote is over or not yet there.
fn closed(t: Words, fields: &[(String, String)], way: &CardWay) -> Result<Page, Failure> {
    match way {
        CardWay::Unknown => card::opens_nothing(t, way),
        _ if asked(fields).is_some() => card::notice(t, StatusCode::CONFLICT, "vote-shut", None),
        _ => card::notice(t, StatusCode::OK, "vote-none", None),
    }
}

/// `GET /r/lecture/merci`: after a vote, or after taking it back. It knows neither the card nor the dispositif.
pub async fn voted(Visitor(t): Visitor, query: web::Query<Vec<(String, String)>>) -> Result<Page, Failure> {
    let until = field(&query, "until").and_then(day::typed);
    page::ok(&VotedPage { t, until })
}
