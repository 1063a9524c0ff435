//! `POST /r/effacer`: a participant takes their answers back while the questionnaire is open.

use actix_web::http::StatusCode;
use actix_web::web;

use super::card;
use super::questionnaire::{Fields, still_open, words};
use crate::app::{self, AppError, CardWay, Service};
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// Erases the answers of the card, and says the same whether there were any or not.
pub async fn erase(web: web::Data<Web>, fields: Fields) -> Result<Page, Failure> {
    run(&web, move |service| take_back(service, &fields)).await
}

fn take_back(service: &Service, fields: &[(String, String)]) -> Result<Page, Failure> {
    let t = words(fields);
    let card = match still_open(service, fields)? {
        Ok(card) => card,
        Err(CardWay::Closed(..) | CardWay::Reading(..) | CardWay::Open(..)) => {
            return card::notice(t, StatusCode::CONFLICT, "card-closed", None);
        }
        Err(way) => return card::opens_nothing(t, &way),
    };
    match app::erase_answers(service, &card) {
        Ok(()) => Ok(page::see_other(format!("/r/effacees/{}?lang={}", card.wave().id, t.tag()))),
        Err(AppError::Refused(_)) => card::notice(t, StatusCode::CONFLICT, "card-closed", None),
        Err(other) => Err(other.into()),
    }
}
