//! The sheet of cards as PDF. It is made in the one answer that holds the secrets, and kept nowhere.

use crate::app::error::AppError;
use crate::app::make_cards::CardSheet;
use crate::domain::card::CardSecret;
use crate::domain::group::Group;
use crate::i18n::Words;
use crate::reports::{Card, CardGroup, Cards, Heading};

/// The printed cards of `sheet` as PDF. `qr` draws a code as an SVG element; `address` is where it is typed.
///
/// # Errors
/// What `qr` gives; [`AppError::Report`] where the sheet cannot be set in pages.
pub fn card_sheet<E: From<AppError>>(
    t: Words,
    sheet: &CardSheet,
    address: &str,
    qr: impl Fn(&str) -> Result<String, E>,
) -> Result<Vec<u8>, E> {
    let mut groups = Vec::new();
    for (group, secrets) in &sheet.groups {
        let cards = (0..).zip(secrets).map(|(place, secret)| card(group, place, secret, &qr));
        groups.push(CardGroup { name: group.name.clone(), cards: cards.collect::<Result<_, E>>()? });
    }
    let heading = Heading {
        organisation: sheet.organisation.name.clone(),
        title: sheet.dispositif.title.clone(),
        ..Heading::default()
    };
    let cards = Cards { heading, address: address.to_owned(), groups };
    Ok(cards.pdf(t).map_err(AppError::from)?)
}

/// The last of a group's cards are its reserve.
fn card<E>(
    group: &Group,
    place: u32,
    secret: &CardSecret,
    qr: impl Fn(&str) -> Result<String, E>,
) -> Result<Card, E> {
    let code = secret.to_code();
    Ok(Card { qr: qr(&code)?, code, is_reserve: place >= group.members })
}
