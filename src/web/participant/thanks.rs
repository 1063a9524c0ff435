//! The pages after answering and after erasing. They know the wave and nothing of the card.

use actix_web::web;
use askama::Template;

use super::entry::{Entry, next_sheet};
use crate::app::{self, WaveInView};
use crate::domain::dispositif::{Kind, Mode};
use crate::domain::ids::WaveId;
use crate::domain::wave::WaveKind;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::language::Visitor;
use crate::web::page::{self, Page};

#[derive(Template)]
#[template(path = "participant/thanks.html")]
struct ThanksPage {
    t: Words,
    seen: WaveInView,
    /// Whether a sheet of paper was entered.
    is_entry: bool,
    next_sheet: String,
}

impl ThanksPage {
    /// When the results appear: in mode « évaluation » the first questionnaire gives none.
    fn next(&self) -> &'static str {
        match (self.seen.dispositif.frame.mode, self.seen.wave.kind) {
            (Mode::Evaluation, WaveKind::Before) => "thanks-next-paired",
            _ if self.seen.dispositif.kind == Kind::Capsule => "capsule-thanks-next",
            _ => "thanks-next",
        }
    }
}

#[derive(Template)]
#[template(path = "participant/erased.html")]
struct ErasedPage {
    t: Words,
    seen: WaveInView,
}

/// `GET /r/merci/{wave}`
pub async fn thanks(
    web: web::Data<Web>,
    wave: web::Path<WaveId>,
    Visitor(t): Visitor,
    Entry(is_entry): Entry,
) -> Result<Page, Failure> {
    let seen = look(&web, wave).await?;
    page::ok(&ThanksPage { t, seen, is_entry, next_sheet: next_sheet(t) })
}

/// `GET /r/effacees/{wave}`
pub async fn erased(
    web: web::Data<Web>,
    wave: web::Path<WaveId>,
    Visitor(t): Visitor,
) -> Result<Page, Failure> {
    let seen = look(&web, wave).await?;
    page::ok(&ErasedPage { t, seen })
}

async fn look(web: &web::Data<Web>, wave: web::Path<WaveId>) -> Result<WaveInView, Failure> {
    match app::recall_open_wave(&web.service, &wave) {
        Some(seen) => Ok(seen),
        None => run(web, move |service| app::view_open_wave(service, &wave)).await,
    }
}
