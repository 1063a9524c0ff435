//! `POST /espace/dispositifs/{id}/cartes`, `…/cartes/reprendre` and `…/groupes/{group}/lien`: the sheet of cards and draw
//! links, made once.

use actix_web::web;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::signed_in::SignedIn;
use crate::app::{self, AppError, CardSheet, RESERVE};
use crate::domain::card::CardSecret;
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId};
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};
use crate::web::qr;

#[derive(Template)]
#[template(path = "intervenant/cards.html")]
struct SheetPage<'a> {
    t: Words,
    sheet: &'a CardSheet,
    groups: Vec<(&'a Group, Vec<Card>)>,
    links: Vec<(&'a Group, Link)>,
    /// Where a card's code is typed.
    card_address: &'a str,
    /// Where a link's code is typed.
    draw_address: &'a str,
    /// The printed cards as PDF within an address: the secrets are in this answer alone, so that no other could give it.
    pdf: Option<String>,
}

struct Card {
    /// In groups of four, as people type it.
    code: String,
    /// An SVG element.
    qr: String,
    is_reserve: bool,
}

struct Link {
    /// The whole link, to be sent.
    address: String,
    /// As people type it.
    code: String,
    /// An SVG element.
    qr: String,
}

/// Makes the cards and answers with the sheet to print: the only time that the codes are shown.
pub async fn make(web: web::Data<Web>, by: SignedIn, id: web::Path<DispositifId>) -> Result<Page, Failure> {
    let public_url = web.public_url.clone();
    run(&web, move |service| {
        let sheet = app::make_cards(service, &by.account.id, &id)?;
        written(by.t, &sheet, &public_url)
    })
    .await
}

/// Takes the sheet back while nothing has opened.
pub async fn take_back(
    web: web::Data<Web>,
    by: SignedIn,
    id: web::Path<DispositifId>,
) -> Result<Page, Failure> {
    run(&web, move |service| {
        app::take_cards_back(service, &by.account.id, &id)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#cartes")))
    })
    .await
}

/// Makes a group's draw link anew and shows it, this once.
pub async fn renew_link(
    web: web::Data<Web>,
    by: SignedIn,
    path: web::Path<(DispositifId, GroupId)>,
) -> Result<Page, Failure> {
    let (id, group) = path.into_inner();
    let public_url = web.public_url.clone();
    run(&web, move |service| {
        let sheet = app::renew_draw_link(service, &by.account.id, &id, &group)?;
        written(by.t, &sheet, &public_url)
    })
    .await
}

fn written(t: Words, sheet: &CardSheet, public_url: &str) -> Result<Page, Failure> {
    let (cards, draws) = (format!("{public_url}/r"), format!("{public_url}/tirage"));
    let mut groups = Vec::new();
    for (group, secrets) in &sheet.groups {
        let card = |(place, code): (u32, String)| {
            let qr = qr::of_code(&cards, &code)?;
            Ok::<_, Failure>(Card { code, qr, is_reserve: place >= group.members })
        };
        // The reserve first: it stands in the right column, beside the margin that tells it.
        let mut codes: Vec<_> = (0..).zip(secrets.iter().map(CardSecret::to_code)).collect();
        codes.sort_by_key(|(place, _)| *place < group.members);
        groups.push((group, codes.into_iter().map(card).collect::<Result<Vec<_>, _>>()?));
    }
    let mut links = Vec::new();
    for (group, secret) in &sheet.links {
        let code = secret.to_code();
        let (address, qr) = (qr::link(&draws, &code), qr::of_code(&draws, &code)?);
        links.push((group, Link { address, code, qr }));
    }
    let (card_address, draw_address) = (qr::typed(&cards), qr::typed(&draws));
    let pdf = (!sheet.groups.is_empty()).then(|| inline_pdf(t, sheet, &cards)).transpose()?;
    page::ok(&SheetPage { t, sheet, groups, links, card_address, draw_address, pdf })
}

fn inline_pdf(t: Words, sheet: &CardSheet, cards: &str) -> Result<String, Failure> {
    let pdf = app::card_sheet(t, sheet, qr::typed(cards), |code| qr::of_code(cards, code))?;
    Ok(format!("data:application/pdf;base64,{}", STANDARD.encode(pdf)))
}
