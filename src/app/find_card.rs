//! From a code to the questionnaire that it opens. The answer is the same whether the card was used or not.

use std::sync::Arc;

use super::error::AppError;
use super::memory::{Asked, KnownCard, OpenVote, OpenWave};
use super::parts::Service;
use crate::domain::card::CardSecret;
use crate::domain::dispositif::Dispositif;
use crate::domain::free_text;
use crate::domain::group::Group;
use crate::domain::ids::{CapsuleId, GroupId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::reading::Reading;
use crate::domain::tags::CardTag;
use crate::domain::wave::Wave;

/// Where a card leads.
#[derive(Debug)]
pub enum CardWay {
    /// No card has this code.
    Unknown,
    /// The card's first questionnaire, or its next one, has not opened yet.
    NotOpenYet(Organisation, Dispositif),
    /// The card's last questionnaire is closed.
    Closed(Organisation, Dispositif),
    /// The card's questionnaire was cancelled; whether another one is to come.
    Cancelled(Organisation, Dispositif, bool),
    /// A questionnaire is open, perhaps with a vote beside it.
    Open(Box<OpenCard>),
    /// No questionnaire is open, and a version of the reading is put to the vote.
    Reading(Box<VotingCard>),
}

/// A card whose dispositif puts a version of its reading to the vote.
pub struct VotingCard {
    pub(super) asked: Arc<Asked>,
    pub(super) vote: Arc<OpenVote>,
    pub(super) group: GroupId,
    pub(super) tag: CardTag,
    pub(super) secret: CardSecret,
}

impl VotingCard {
    /// Who asks.
    pub fn organisation(&self) -> &Organisation {
        &self.asked.organisation
    }

    /// The dispositif.
    pub fn dispositif(&self) -> &Dispositif {
        &self.asked.dispositif
    }

    /// The version that is put to the vote.
    pub fn reading(&self) -> &Reading {
        &self.vote.reading
    }
}

impl std::fmt::Debug for VotingCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "VotingCard(reading {})", self.vote.reading.id)
    }
}

/// A card whose questionnaire is open.
pub struct OpenCard {
    pub(super) asked: Arc<Asked>,
    pub(super) open: Arc<OpenWave>,
    pub(super) group: Group,
    pub(super) tag: CardTag,
    pub(super) secret: CardSecret,
    /// The vote beside the questionnaire.
    vote: Option<Arc<OpenVote>>,
}

impl OpenCard {
    /// The vote that is open beside the questionnaire, if one is.
    pub fn voting(&self) -> Option<VotingCard> {
        let (asked, vote) = (Arc::clone(&self.asked), Arc::clone(self.vote.as_ref()?));
        let (group, secret) = (self.group.id.clone(), self.secret.clone());
        Some(VotingCard { asked, vote, group, tag: self.tag, secret })
    }

    /// Whether a vote is open beside the questionnaire.
    pub fn has_vote(&self) -> bool {
        self.vote.is_some()
    }

    /// Who asks.
    pub fn organisation(&self) -> &Organisation {
        &self.asked.organisation
    }

    /// The dispositif.
    pub fn dispositif(&self) -> &Dispositif {
        &self.asked.dispositif
    }

    /// The open wave.
    pub fn wave(&self) -> &Wave {
        &self.open.wave
    }

    /// The capsules that its cohort follows.
    pub fn capsules(&self) -> &[CapsuleId] {
        &self.asked.capsules
    }

    /// Whether a free text is asked for besides.
    pub fn asks_text(&self) -> bool {
        free_text::is_asked(&self.asked.dispositif, &self.asked.groups)
    }

    /// What the wave asks.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.open.questionnaire
    }
}

impl std::fmt::Debug for OpenCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenCard(wave {})", self.open.wave.id)
    }
}

/// Where the card with this secret leads today, as far as the service remembers: it never blocks. `None` where it does
/// not remember; then [`find_card`] knows.
pub fn recall_card(service: &Service, secret: &CardSecret) -> Option<CardWay> {
    let card = service.memory.card(secret)?;
    let asked = service.memory.asked(&card.dispositif)?;
    way(service, card, asked, secret.clone()).ok()
}

/// Where the card with this secret leads today.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn find_card(service: &Service, secret: &CardSecret) -> Result<CardWay, AppError> {
    if let Some(way) = recall_card(service, secret) {
        return Ok(way);
    }
    service.db.read(|connection| {
        let card = service.memory.card_or_read(connection, &service.secrets, secret)?;
        let Some(card) = card else { return Ok(CardWay::Unknown) };
        let asked = service.memory.read_asked(connection, &service.secrets, &card.dispositif)?;
        way(service, card, asked, secret.clone())
    })
}

fn way(
    service: &Service,
    card: KnownCard,
    asked: Arc<Asked>,
    secret: CardSecret,
) -> Result<CardWay, AppError> {
    let today = service.clock.today();
    let open = asked.open.as_ref().filter(|open| today <= open.wave.closes_on).map(Arc::clone);
    let vote = asked.vote.as_ref().filter(|vote| vote.reading.takes_votes(today)).map(Arc::clone);
    let Some(open) = open else {
        if let Some(vote) = vote {
            let (group, tag) = (card.group, card.tag);
            return Ok(CardWay::Reading(Box::new(VotingCard { asked, vote, group, tag, secret })));
        }
        let (organisation, dispositif) = (asked.organisation.clone(), asked.dispositif.clone());
        return Ok(match (asked.is_cancelled, asked.waits.is_some()) {
            (true, waits) => CardWay::Cancelled(organisation, dispositif, waits),
            (false, true) => CardWay::NotOpenYet(organisation, dispositif),
            (false, false) => CardWay::Closed(organisation, dispositif),
        });
    };
    let group = asked.groups.iter().find(|group| group.id == card.group).cloned();
    let group = group.ok_or(AppError::NotFound("group"))?;
    Ok(CardWay::Open(Box::new(OpenCard { group, open, tag: card.tag, secret, asked, vote })))
}
