//! `GET /espace/vagues/{id}/papier`: the blank questionnaire, to be printed for those who answer on paper.
//!
//! What is written on a sheet comes in by the participants' own way, with a card's code: there is no other door to the
//! answers.

use actix_web::web;
use askama::Template;

use super::signed_in::SignedIn;
use crate::app::{self, Service};
use crate::domain::dispositif::{Dispositif, Mode};
use crate::domain::free_text;
use crate::domain::group::Group;
use crate::domain::ids::{AccountId, WaveId};
use crate::domain::language::Language;
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::wave::Wave;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::documents::named;
use crate::web::failure::Failure;
use crate::web::file::File;
use crate::web::page::{self, Page};
use crate::web::participant::FrameLines;
use crate::web::qr;

/// How a card's code stands in groups of signs.
const CODE: [usize; 5] = [4, 4, 4, 4, 1];
/// From more items on, a theme may go on on another page; a shorter one stays on one.
const LONG: usize = 5;
/// The lines that a free text has on paper.
const LINES: usize = 6;

#[derive(Template)]
#[template(path = "intervenant/paper.html")]
struct PaperPage<'a> {
    t: Words,
    organisation: &'a Organisation,
    dispositif: &'a Dispositif,
    wave: &'a Wave,
    questionnaire: &'a Questionnaire,
    groups: &'a [Group],
    asks_text: bool,
    /// The address as people type it, without its scheme.
    short_address: String,
}

/// Shows the blank form, in the account's language or the one that is asked for.
pub async fn paper(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<WaveId>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<Page, Failure> {
    let asked = query.iter().find(|(name, _)| name == "lang").and_then(|(_, tag)| Language::from_tag(tag));
    let t = asked.map_or(by.t, Words::of);
    let address = format!("{}/r", web.public_url);
    run(&web, move |service| {
        let (organisation, dispositif, wave, asked) = app::preview_wave(service, &by.account.id, &id)?;
        if !dispositif.collecting.paper {
            return Err(Failure::NotFound);
        }
        let groups = app::read_dispositif(service, &by.account.id, &dispositif.id)?.groups;
        page::ok(&PaperPage {
            t,
            organisation: &organisation,
            asks_text: free_text::is_asked(&dispositif, &groups),
            dispositif: &dispositif,
            wave: &wave,
            questionnaire: &asked,
            groups: &groups,
            short_address: address.split_once("://").map_or(&*address, |(_, rest)| rest).to_owned(),
        })
    })
    .await
}

/// The same form as PDF. `address` is where a card's code is typed.
pub(super) fn form_on_paper(
    service: &Service,
    account: &AccountId,
    id: &WaveId,
    t: Words,
    address: &str,
) -> Result<File, Failure> {
    let (organisation, dispositif, wave, questionnaire) = app::preview_wave(service, account, id)?;
    if !dispositif.collecting.paper {
        return Err(Failure::NotFound);
    }
    let groups = app::read_dispositif(service, account, &dispositif.id)?.groups;
    let sheet = app::Sheet {
        organisation: &organisation,
        dispositif: &dispositif,
        wave: &wave,
        questionnaire: &questionnaire,
        asks_text: free_text::is_asked(&dispositif, &groups),
        address: qr::typed(address),
    };
    let name = format!("{} {}", dispositif.title, t.say(format!("when-{}", wave.kind.as_str())));
    named(&name, "papier.pdf", app::paper_form(t, sheet)?)
}

impl PaperPage<'_> {
    /// That somebody types the sheets stands on paper in words of its own.
    fn frame(&self) -> FrameLines<'_> {
        let (t, asks_text) = (self.t, self.asks_text);
        FrameLines { t, dispositif: self.dispositif, tells_paper: false, asks_text }
    }

    /// Whether only those count who answer twice with the same card.
    fn is_paired(&self) -> bool {
        self.dispositif.frame.mode == Mode::Evaluation
    }

    fn is_validated(&self) -> bool {
        self.questionnaire.instruments.iter().all(|instrument| instrument.validated)
    }
}
