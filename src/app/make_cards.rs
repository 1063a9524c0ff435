//! Making the sheet of cards, and the links of groups that draw theirs: the secrets exist on the sheet alone, made once.

use super::error::{AppError, Refusal};
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::domain::card::{CardKind, CardSecret};
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::draw_link::DrawSecret;
use crate::domain::group::{Distribution, Group};
use crate::domain::ids::{AccountId, DispositifId};
use crate::domain::organisation::Organisation;
use crate::storage::{AnyConnection, cards, dispositifs, groups};

/// Cards beyond a group's members, for lost ones.
pub const RESERVE: u32 = 2;

/// A sheet to be printed now: it cannot be had again.
pub struct CardSheet {
    /// Who ordered the dispositif.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The printed cards, by group; the last [`RESERVE`] of each group are its reserve.
    pub groups: Vec<(Group, Vec<CardSecret>)>,
    /// The links of the groups whose members draw their cards themselves.
    pub links: Vec<(Group, DrawSecret)>,
}

/// Makes a card for each member of each group and two in reserve, or the group's draw link, and gives the only copy of
/// their secrets.
///
/// # Errors
/// [`AppError::Refused`] where the sheet was made before, the dispositif has no group, or it has started without cards.
pub fn make_cards(service: &Service, account: &AccountId, id: &DispositifId) -> Result<CardSheet, AppError> {
    let (making, account, id) = (service.clone(), account.clone(), id.clone());
    service.change(move |connection| {
        dispositifs::hold(connection, &id)?;
        // The owner first: an identifier from an address names a file of the secrets folder only once it is a row's.
        let (organisation, dispositif) = own_dispositif(connection, &account, &id)?;
        let key = making.card_key(&dispositif.id)?;
        let members = groups::of_dispositif(connection, &id)?;
        if dispositif.cards_made {
            return Err(Refusal::CardsMade.into());
        }
        // An imported dispositif has answers and no cards: none are made for it afterwards.
        if dispositif.state != State::Draft {
            return Err(Refusal::Started.into());
        }
        if members.is_empty() {
            return Err(Refusal::NoGroup.into());
        }
        let mut sheet = CardSheet { organisation, dispositif, groups: Vec::new(), links: Vec::new() };
        for group in members {
            if group.distribution == Distribution::Drawn {
                let link = new_link(&making, connection, &group)?;
                sheet.links.push((group, link));
                continue;
            }
            let draw = |_| CardSecret::plainly_typed(|| making.random.bytes());
            let secrets: Vec<_> = (0..group.members.saturating_add(RESERVE)).map(draw).collect();
            let tags: Vec<_> = secrets.iter().map(|secret| key.card_tag(secret)).collect();
            let (members, reserve) = tags.split_at(tags.len().min(group.members as usize));
            cards::add(connection, &group.id, members, CardKind::Member)?;
            cards::add(connection, &group.id, reserve, CardKind::Reserve)?;
            sheet.groups.push((group, secrets));
        }
        dispositifs::set_cards_made(connection, &id, true)?;
        Ok(sheet)
    })
}

/// Gives a group a new draw link; an earlier one opens nothing more.
pub(super) fn new_link(
    service: &Service,
    connection: &mut AnyConnection,
    group: &Group,
) -> Result<DrawSecret, AppError> {
    let link = loop {
        let link = DrawSecret::from_random(service.random.bytes());
        if link.is_plainly_typed() {
            break link;
        }
    };
    let mark = service.secrets.draw_mark(service.random.bytes(), &link)?;
    groups::set_draw_link(connection, &group.id, Some(&mark))?;
    Ok(link)
}

/// Takes the sheet back while no wave has opened, for one that was lost or misprinted: its codes and links open nothing
/// more, nor do cards that were drawn by them.
///
/// # Errors
/// [`AppError::Refused`] where the dispositif has started.
pub fn take_cards_back(service: &Service, account: &AccountId, id: &DispositifId) -> Result<(), AppError> {
    let (account, id) = (account.clone(), id.clone());
    service.change(move |connection| {
        dispositifs::hold(connection, &id)?;
        let (_, dispositif) = own_dispositif(connection, &account, &id)?;
        if dispositif.state != State::Draft {
            return Err(Refusal::Started.into());
        }
        for group in groups::of_dispositif(connection, &id)? {
            cards::remove_of_group(connection, &group.id)?;
            groups::set_draw_link(connection, &group.id, None)?;
        }
        Ok(dispositifs::set_cards_made(connection, &id, false)?)
    })
}
