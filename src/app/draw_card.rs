//! Drawing a card by a group's link, for members who do not meet. It trusts each person to draw once.
//!
//! Nothing tells how many were drawn, when, or by whom: at each draw all cards of the group are written anew in random
//! order, so that on PostgreSQL they share one transaction, and none of them stands next to the answer that follows.

use super::error::{AppError, Refusal};
use super::make_cards::{CardSheet, new_link};
use super::ownership::own_dispositif;
use super::parts::Service;
use crate::domain::card::CardSecret;
use crate::domain::dispositif::{Dispositif, State};
use crate::domain::draw_link::{DrawSecret, DrawTicket};
use crate::domain::group::{Distribution, Group};
use crate::domain::ids::{AccountId, DispositifId, GroupId};
use crate::domain::organisation::Organisation;
use crate::domain::wave::WaveState;
use crate::storage::waves::{self, Hold};
use crate::storage::{AnyConnection, cards, dispositifs, groups, organisations};

/// What became of a draw.
pub enum CardDraw {
    /// No link has this code: it never had, was made anew, or was taken back.
    Unknown,
    /// The last questionnaire is closed.
    Closed(Organisation, Dispositif),
    /// The group has a card for each member.
    AllDrawn(Organisation, Dispositif),
    /// A card.
    Drawn(Box<DrawnCard>),
}

/// A card that was drawn: the only copy of its secret.
pub struct DrawnCard {
    /// Who asks.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The group whose link it was.
    pub group: Group,
    /// The card's secret.
    pub secret: CardSecret,
    /// Whether a questionnaire is open now.
    pub is_open: bool,
}

/// A ticket for a page that draws.
pub fn new_draw_ticket(service: &Service) -> DrawTicket {
    DrawTicket::from_random(service.random.bytes())
}

/// Draws a card, the same one for the same ticket.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say or refuses.
pub fn draw_card(service: &Service, link: &DrawSecret, ticket: DrawTicket) -> Result<CardDraw, AppError> {
    let mark = service.secrets.draw_mark(service.random.bytes(), link)?;
    // An unknown link changes nothing: whoever tries codes must not make the service forget what it remembers.
    if service.db.read(|connection| groups::by_draw_link(connection, &mark))?.is_none() {
        return Ok(CardDraw::Unknown);
    }
    let drawing = service.clone();
    let drawn = service.db.write(move |connection| draw(&drawing, connection, &mark, &ticket))?;
    if matches!(drawn, CardDraw::Drawn(_)) {
        service.memory.forget();
    }
    Ok(drawn)
}

fn draw(
    service: &Service,
    connection: &mut AnyConnection,
    mark: &str,
    ticket: &DrawTicket,
) -> Result<CardDraw, AppError> {
    let Some((id, _)) = groups::by_draw_link(connection, mark)? else { return Ok(CardDraw::Unknown) };
    // In the order in which a wave is opened: the wave, then the dispositif.
    for wave in waves::of_dispositif(connection, &id)? {
        if wave.state == WaveState::Open {
            waves::hold(connection, &wave.id, Hold::Shared)?;
        }
    }
    dispositifs::hold(connection, &id)?;
    // Read again under the locks: the link may have been made anew, or the last wave closed.
    let Some((_, group)) = groups::by_draw_link(connection, mark)? else { return Ok(CardDraw::Unknown) };
    let group = groups::find(connection, &group)?.ok_or(AppError::NotFound("group"))?;
    let dispositif = dispositifs::find(connection, &id)?.ok_or(AppError::NotFound("dispositif"))?;
    let organisation = organisations::find(connection, &dispositif.organisation)?
        .ok_or(AppError::NotFound("organisation"))?;
    let today = service.clock.today();
    let waves = waves::of_dispositif(connection, &id)?;
    let is_open = waves.iter().any(|wave| wave.state == WaveState::Open && today <= wave.closes_on);
    let waits = waves.iter().any(|wave| wave.state == WaveState::Draft);
    if !is_running(&dispositif) || !(is_open || waits) {
        return Ok(CardDraw::Closed(organisation, dispositif));
    }
    let Some(secret) = take(service, connection, &id, &group, ticket)? else {
        return Ok(CardDraw::AllDrawn(organisation, dispositif));
    };
    Ok(CardDraw::Drawn(Box::new(DrawnCard { organisation, dispositif, group, secret, is_open })))
}

/// The ticket's card, added to the group's where it is new; `None` where the group has a card for each member.
fn take(
    service: &Service,
    connection: &mut AnyConnection,
    dispositif: &DispositifId,
    group: &Group,
    ticket: &DrawTicket,
) -> Result<Option<CardSecret>, AppError> {
    let key = service.card_key(dispositif)?;
    let secret = key.drawn_card(&group.id, ticket);
    let tag = key.card_tag(&secret);
    let mut tags = cards::of_group(connection, &group.id)?;
    if tags.contains(&tag) {
        return Ok(Some(secret));
    }
    if tags.len() >= group.members as usize {
        return Ok(None);
    }
    tags.push(tag);
    service.random.shuffle(&mut tags);
    cards::rewrite(connection, &group.id, &tags)?;
    Ok(Some(secret))
}

/// Makes the link of a group anew, for one that was lost or went too far: the old one opens nothing more, and the cards
/// that were drawn by it stay good.
///
/// # Errors
/// [`AppError::Refused`] where no cards are made yet or the dispositif is over; [`AppError::NotFound`] where the group has
/// printed cards, or none of it is the account's.
pub fn renew_draw_link(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    group: &GroupId,
) -> Result<CardSheet, AppError> {
    let (renewing, account, id, group) = (service.clone(), account.clone(), id.clone(), group.clone());
    service.db.write(move |connection| {
        dispositifs::hold(connection, &id)?;
        let (organisation, dispositif) = own_dispositif(connection, &account, &id)?;
        let mut groups = groups::of_dispositif(connection, &id)?.into_iter();
        let group = groups.find(|one| one.id == group && one.distribution == Distribution::Drawn);
        let group = group.ok_or(AppError::NotFound("group"))?;
        if !dispositif.cards_made {
            return Err(Refusal::NoCards.into());
        }
        if !is_running(&dispositif) {
            return Err(Refusal::WaveState.into());
        }
        let link = new_link(&renewing, connection, &group)?;
        Ok(CardSheet { organisation, dispositif, groups: Vec::new(), links: vec![(group, link)] })
    })
}

fn is_running(dispositif: &Dispositif) -> bool {
    matches!(dispositif.state, State::Draft | State::Running)
}
