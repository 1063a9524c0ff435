//! `POST /r/reponses`: the answers come in; the thank-you page is sent once they are on the disk.

use actix_web::http::StatusCode;
use actix_web::web;

use super::card;
use super::entry::{is_entry, thanks_at};
use super::form::{FormPage, code, is_blank, sheet, text, themes};
use super::questionnaire::{Fields, still_open, words};
use crate::app::{self, AppError, CardWay, OpenCard, Service};
use crate::domain::free_text::FreeText;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// Keeps the answers, or shows the form again with what was given and what to correct.
pub async fn submit(web: web::Data<Web>, fields: Fields) -> Result<Page, Failure> {
    run(&web, move |service| keep(service, &fields)).await
}

fn keep(service: &Service, fields: &[(String, String)]) -> Result<Page, Failure> {
    let t = words(fields);
    let card = match still_open(service, fields)? {
        Ok(card) => card,
        Err(way) => return too_late(t, &way),
    };
    let heading = Some((card.organisation().name.as_str(), card.dispositif().title.as_str()));
    // Whoever opens the form again and sends it empty would replace what was answered by nothing.
    let blank = is_blank(card.questionnaire(), fields);
    let sheet = sheet(card.questionnaire(), fields).filter(|_| !blank);
    // What no form asked for is not read.
    let written = FreeText::from_typed(if card.asks_text() { text(fields) } else { "" });
    let (sheet, written) = match (sheet, written) {
        (Some(sheet), Ok(written)) => (sheet, written),
        (_, written) => {
            let given = themes(card.questionnaire(), fields);
            let page = FormPage {
                blank,
                is_entry: is_entry(fields),
                ..FormPage::of_card((t, &service.library), &card, code(fields), given)
            };
            let page = page.with_text(text(fields), written.err());
            return Ok(page::html(StatusCode::UNPROCESSABLE_ENTITY, &page)?.kept_until_sent());
        }
    };
    match app::submit_answers(service, &card, &sheet) {
        Ok(()) => {
            let thanks = thanks_at(t, &card.wave().id, is_entry(fields));
            keep_text(service, t, &card, &written, thanks)
        }
        Err(AppError::Refused(_)) => card::notice(t, StatusCode::CONFLICT, "shut", heading),
        Err(other) => Err(other.into()),
    }
}

/// The questionnaire closed while it was filled in: whether another one is open, or to come.
pub(super) fn too_late(t: Words, way: &CardWay) -> Result<Page, Failure> {
    let (name, organisation, dispositif) = match way {
        CardWay::Open(card) => ("shut-open", card.organisation(), card.dispositif()),
        CardWay::NotOpenYet(organisation, dispositif) => ("shut-next", organisation, dispositif),
        CardWay::Closed(organisation, dispositif) => ("shut", organisation, dispositif),
        CardWay::Reading(voting) => ("shut", voting.organisation(), voting.dispositif()),
        CardWay::Unknown | CardWay::Cancelled(..) => return card::opens_nothing(t, way),
    };
    let heading = Some((organisation.name.as_str(), dispositif.title.as_str()));
    card::notice(t, StatusCode::CONFLICT, name, heading)
}

/// The text comes second, once the answers are kept: it belongs to none of them.
fn keep_text(
    service: &Service,
    t: Words,
    card: &OpenCard,
    written: &FreeText,
    thanks: String,
) -> Result<Page, Failure> {
    match app::keep_text(service, card, written) {
        Ok(()) => Ok(page::see_other(thanks)),
        Err(AppError::Refused(_)) => card::notice(t, StatusCode::CONFLICT, "text-late", None),
        Err(other) => Err(other.into()),
    }
}
