//! `POST /r`: from the code to the form, the same whether the card was used or not. It is blank, or holds what the button
//! of the other language sent along; it never holds what is stored.

use actix_web::web;

use super::card;
use super::entry::is_entry;
use super::form::{FormPage, INTO, code, field, is_of, text, themes};
use super::reading::ReadingPage;
use crate::app::{self, AppError, CardWay};
use crate::domain::card::CardSecret;
use crate::domain::language::Language;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The fields of a form, in the order in which they were sent.
pub(super) type Fields = web::Form<Vec<(String, String)>>;

/// Opens the questionnaire.
pub async fn open(web: web::Data<Web>, fields: Fields) -> Result<Page, Failure> {
    let t = words(&fields);
    let code = code(&fields).to_owned();
    let secret = match CardSecret::from_code(&code) {
        Ok(secret) => secret,
        Err(error) => return card::typed_wrong(t, &code, error, is_entry(&fields)),
    };
    let way = match app::recall_card(&web.service, &secret) {
        Some(way) => way,
        None => run(&web, move |service| app::find_card(service, &secret)).await?,
    };
    match way {
        CardWay::Open(card) => {
            // What was chosen for another questionnaire is not carried into this one.
            let given = if is_of(&fields, card.wave()) { &fields[..] } else { &[] };
            let said = (t, &web.service.library);
            let page = FormPage::of_card(said, &card, &code, themes(card.questionnaire(), given));
            let page = FormPage { is_entry: is_entry(&fields), ..page };
            Ok(page::ok(&page.with_text(text(given), None))?.kept_until_sent())
        }
        CardWay::Reading(card) => page::ok(&ReadingPage::new(t, &card, &code)),
        way => card::opens_nothing(t, &way),
    }
}

/// The words of the language that was asked for by its button, or that the form carries.
pub(super) fn words(fields: &[(String, String)]) -> Words {
    let asked = field(fields, INTO).or_else(|| field(fields, "lang"));
    Words::of(asked.and_then(Language::from_tag).unwrap_or_default())
}

/// Finds an open card again when its form comes back; otherwise says which page tells why: [`CardWay::Open`] where another
/// questionnaire is open than the one that the form was made for.
pub(super) fn still_open(
    service: &app::Service,
    fields: &[(String, String)],
) -> Result<Result<Box<app::OpenCard>, CardWay>, AppError> {
    match CardSecret::from_code(code(fields)) {
        Err(_) => Ok(Err(CardWay::Unknown)),
        Ok(secret) => Ok(match app::find_card(service, &secret)? {
            CardWay::Open(card) if is_of(fields, card.wave()) => Ok(card),
            way => Err(way),
        }),
    }
}
