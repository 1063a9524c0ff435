//! From a code to the questionnaire that it opens. The answer is the same whether the card was used or not.

use super::error::AppError;
use super::parts::Service;
use crate::domain::card::CardSecret;
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::wave::{Wave, WaveState};
use crate::secrets::DispositifKeys;
use crate::storage::{AnyConnection, cards, dispositifs, groups, organisations, waves};

/// Where a card leads.
#[derive(Debug)]
pub enum CardWay {
    /// No card has this code.
    Unknown,
    /// The card's first questionnaire, or its next one, has not opened yet.
    NotOpenYet(Organisation, Dispositif),
    /// The card's last questionnaire is closed.
    Closed(Organisation, Dispositif),
    /// A questionnaire is open.
    Open(Box<OpenCard>),
}

/// A card whose questionnaire is open.
pub struct OpenCard {
    /// Who asks.
    pub organisation: Organisation,
    /// The dispositif.
    pub dispositif: Dispositif,
    /// The card's group.
    pub group: Group,
    /// The open wave.
    pub wave: Wave,
    /// What it asks.
    pub questionnaire: Questionnaire,
    pub(super) keys: DispositifKeys,
    pub(super) secret: CardSecret,
}

impl std::fmt::Debug for OpenCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenCard(wave {})", self.wave.id)
    }
}

/// Finds where the card with this secret leads today.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn find_card(service: &Service, secret: CardSecret) -> Result<CardWay, AppError> {
    let today = service.clock.today();
    service.db.read(|connection| {
        let Some((dispositif, group, keys)) = identify(service, connection, &secret)? else {
            return Ok(CardWay::Unknown);
        };
        let dispositif =
            dispositifs::find(connection, &dispositif)?.ok_or(AppError::NotFound("dispositif"))?;
        let organisation = organisations::find(connection, &dispositif.organisation)?
            .ok_or(AppError::NotFound("organisation"))?;
        let waves = waves::of_dispositif(connection, &dispositif.id)?;
        let open = waves.iter().find(|wave| wave.state == WaveState::Open && today <= wave.closes_on);
        let Some(wave) = open.cloned() else {
            let waits = waves.iter().any(|wave| wave.state == WaveState::Draft);
            let way = if waits { CardWay::NotOpenYet } else { CardWay::Closed };
            return Ok(way(organisation, dispositif));
        };
        let group = groups::find(connection, &group)?.ok_or(AppError::NotFound("group"))?;
        let questionnaire = service.questionnaire(connection, &wave.instruments)?;
        let card = OpenCard { organisation, dispositif, group, wave, questionnaire, keys, secret };
        Ok(CardWay::Open(Box::new(card)))
    })
}

/// Tries the code with the key of every dispositif that has cards: nothing in it says which one it belongs to.
fn identify(
    service: &Service,
    connection: &mut AnyConnection,
    secret: &CardSecret,
) -> Result<Option<(DispositifId, GroupId, DispositifKeys)>, AppError> {
    let mut keyring = service.keyring();
    loop {
        let tags: Vec<_> = keyring.values().map(|keys| keys.card_tag(secret)).collect();
        if let Some((dispositif, group)) = cards::find(connection, &tags)? {
            let keys = keyring.get(&dispositif).cloned().ok_or(AppError::Purged)?;
            return Ok(Some((dispositif, group, keys)));
        }
        match service.refresh_keyring(connection)? {
            Some(fresh) => keyring = fresh,
            None => return Ok(None),
        }
    }
}
