//! `POST /espace/dispositifs/{id}/cartes` and `…/cartes/reprendre`: the sheet of cards, made once.

use actix_web::web;
use askama::Template;
use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

use super::signed_in::SignedIn;
use crate::app::{self, AppError, CardSheet};
use crate::domain::card::CardSecret;
use crate::domain::group::Group;
use crate::domain::ids::DispositifId;
use crate::i18n::Words;
use crate::web::application::Web;
use crate::web::blocking::run;
use crate::web::failure::Failure;
use crate::web::page::{self, Page};

/// The light border around the code, in modules; with the card's own white margin, readers have the four that they need
/// (ISO/IEC 18004).
const QUIET_ZONE: usize = 1;

#[derive(Template)]
#[template(path = "intervenant/cards.html")]
struct SheetPage<'a> {
    t: Words,
    sheet: &'a CardSheet,
    groups: Vec<(&'a Group, Vec<Card>)>,
    /// The address as people type it, without its scheme.
    short_address: String,
}

struct Card {
    /// In groups of four, as people type it.
    code: String,
    /// An SVG element.
    qr: String,
}

/// Makes the cards and answers with the sheet to print: the only time that the codes are shown.
pub async fn make(web: web::Data<Web>, by: SignedIn, id: web::Path<String>) -> Result<Page, Failure> {
    let id = DispositifId::from_text(id.into_inner());
    let address = format!("{}/r", web.public_url);
    run(&web, move |service| {
        let sheet = app::make_cards(service, &by.account.id, &id)?;
        let mut groups = Vec::new();
        for (group, secrets) in &sheet.groups {
            let cards = secrets.iter().map(|secret| card(&address, secret));
            groups.push((group, cards.collect::<Result<Vec<_>, Failure>>()?));
        }
        let short_address = address.split_once("://").map_or(&*address, |(_, rest)| rest).to_owned();
        page::ok(&SheetPage { t: by.t, sheet: &sheet, groups, short_address })
    })
    .await
}

/// Takes the sheet back while nothing has opened.
pub async fn take_back(web: web::Data<Web>, by: SignedIn, id: web::Path<String>) -> Result<Page, Failure> {
    let id = DispositifId::from_text(id.into_inner());
    run(&web, move |service| {
        app::take_cards_back(service, &by.account.id, &id)?;
        Ok::<_, AppError>(page::see_other(format!("/espace/dispositifs/{id}#cartes")))
    })
    .await
}

/// The code stands behind the #, which a browser sends to nobody.
fn card(address: &str, secret: &CardSecret) -> Result<Card, Failure> {
    let code = secret.to_code();
    let drawn = QRBuilder::new(format!("{address}#{}", code.replace('-', ""))).ecl(ECL::M).build();
    let drawn =
        drawn.map_err(|_| Failure::Internal("the public address is too long for a QR code".to_owned()))?;
    let svg = SvgBuilder::default().margin(QUIET_ZONE).to_str(&drawn);
    // The card's text says the same: whoever hears the page needs no picture.
    Ok(Card { code, qr: svg.replacen("<svg", "<svg aria-hidden=\"true\"", 1) })
}
