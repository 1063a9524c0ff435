//! `GET /espace/vagues/{id}/textes`: the free texts of a questionnaire, once its figures are there.
//!
//! For the intervenant alone: no management's page and no export takes them.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use crate::app::{self, Texts, TextsView};
use crate::domain::free_text::FreeText;
use crate::domain::ids::WaveId;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "intervenant/texts.html")]
struct TextsPage {
    t: Words,
    seen: TextsView,
}

/// Shows the texts, or says why there are none to read.
pub async fn texts(web: web::Data<Web>, by: SignedIn, id: web::Path<WaveId>) -> Result<Page, Failure> {
    run(&web, move |service| {
        let seen = app::read_texts(service, &by.account.id, &id)?;
        page::ok(&TextsPage { t: by.t, seen })
    })
    .await
}

impl TextsPage {
    fn read(&self) -> Option<&[FreeText]> {
        match &self.seen.texts {
            Texts::Read(texts) => Some(texts),
            _ => None,
        }
    }

    /// Why there is nothing to read.
    fn told(&self) -> String {
        let key = match self.seen.texts {
            Texts::NotAsked => "texts-not-asked",
            Texts::NotYet => "texts-not-yet",
            Texts::GivenUp => "texts-given-up",
            Texts::Erased => "texts-erased",
            Texts::TooFew | Texts::Read(_) => "texts-too-few",
        };
        self.t.say(key).count("texts", self.seen.min).to_string()
    }
}
