//! What the service remembers, so that a participant's request asks the database as little as possible.
//!
//! Everything here can be read again from the database and is never more than [`FRESH`] behind it where another machine
//! wrote. Nothing is decided from it alone: an answer is kept only after its own transaction has looked at the wave and
//! the card.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use chrono::NaiveDate;

mod open_vote;

pub(super) use open_vote::OpenVote;

use super::error::AppError;
use crate::domain::card::CardSecret;
use crate::domain::dispositif::Dispositif;
use crate::domain::group::Group;
use crate::domain::ids::{CapsuleId, DispositifId, GroupId, WaveId};
use crate::domain::organisation::Organisation;
use crate::domain::questionnaire::{Instrument, Questionnaire};
use crate::domain::tags::CardTag;
use crate::domain::wave::{Wave, WaveState};
use crate::secrets::{AnswerKeys, CardKey, SecretsError, SecretsFolder};
use crate::storage::{
    AnyConnection, cards, commanditaires, dispositifs, groups, instruments, kept_templates, organisations,
    waves,
};

/// For how long what another machine may have changed is believed.
const FRESH: Duration = Duration::from_secs(1);
/// How often an unknown code may have all cards read again. No longer than it takes a person to note a card that they drew
/// on another machine.
const CARDS_AGAIN: Duration = Duration::from_secs(1);

/// What is remembered.
#[derive(Default)]
pub(super) struct Memory {
    cards: RwLock<Option<Arc<Cards>>>,
    /// How often this machine forgot its cards: a reading that began before a card was drawn must not outlive it.
    forgotten: AtomicU64,
    /// Held while the cards are read: a hundred participants who arrive after a change wait for one reading.
    reading: Mutex<()>,
    asked: RwLock<HashMap<DispositifId, (Instant, Arc<Asked>)>>,
    /// Instruments by fingerprint. What stands under a fingerprint never changes.
    instruments: RwLock<HashMap<String, Instrument>>,
}

/// What a dispositif asks its participants now.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) organisation: Organisation,
    pub(super) dispositif: Dispositif,
    pub(super) groups: Vec<Group>,
    /// The last day that is planned for the next wave; `None` where none is still to open.
    pub(super) waits: Option<NaiveDate>,
    /// Whether the last wave that did not wait was cancelled.
    pub(super) is_cancelled: bool,
    /// The open wave.
    pub(super) open: Option<Arc<OpenWave>>,
    /// The version of the reading that is put to the vote.
    pub(super) vote: Option<Arc<OpenVote>>,
    /// The capsules that its cohort follows.
    pub(super) capsules: Vec<CapsuleId>,
}

/// A wave that takes answers. Its keys are remembered with it and no longer: they are read again with it each second, so that
/// a key that another machine destroyed is not used here.
#[derive(Debug)]
pub(super) struct OpenWave {
    pub(super) wave: Wave,
    pub(super) questionnaire: Questionnaire,
    pub(super) keys: AnswerKeys,
}

/// A card that was recognised.
pub(super) struct KnownCard {
    pub(super) dispositif: DispositifId,
    pub(super) group: GroupId,
    pub(super) tag: CardTag,
}

/// Every card that may be in someone's hands. A code says nothing of its dispositif, so each one's key is tried. These keys
/// recognise cards and open nothing; those that another machine destroyed are forgotten at midnight.
struct Cards {
    read_at: Instant,
    of: Vec<(DispositifId, CardKey, HashMap<CardTag, GroupId>)>,
}

impl Cards {
    fn recognise(&self, secret: &CardSecret) -> Option<KnownCard> {
        self.of.iter().find_map(|(dispositif, key, groups)| {
            let tag = key.card_tag(secret);
            let group = groups.get(&tag)?.clone();
            Some(KnownCard { dispositif: dispositif.clone(), group, tag })
        })
    }

    fn read(connection: &mut AnyConnection, secrets: &SecretsFolder) -> Result<Self, AppError> {
        let mut groups: HashMap<DispositifId, HashMap<CardTag, GroupId>> = HashMap::new();
        for (dispositif, group, tag) in cards::all(connection)? {
            groups.entry(dispositif).or_default().insert(tag, group);
        }
        let mut of = Vec::new();
        for (dispositif, tags) in groups {
            // One damaged key must not shut out the participants of every other dispositif.
            match secrets.card_key(&dispositif) {
                Ok(key) => of.push((dispositif, key, tags)),
                // The rows came back with a backup of the database: the cards stay as void as they were.
                Err(SecretsError::Destroyed(..)) => {}
                Err(error) => tracing::error!(%error, "the cards of one dispositif cannot be recognised"),
            }
        }
        Ok(Self { read_at: Instant::now(), of })
    }
}

impl Memory {
    /// Forgets what this machine has just changed, keys included.
    pub(super) fn forget(&self) {
        let mut cards = self.cards.write().unwrap_or_else(PoisonError::into_inner);
        self.forgotten.fetch_add(1, Ordering::SeqCst);
        *cards = None;
        drop(cards);
        self.asked.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The card with this secret, as far as it is remembered.
    pub(super) fn card(&self, secret: &CardSecret) -> Option<KnownCard> {
        self.cards()?.recognise(secret)
    }

    /// The card with this secret; an unknown one has the cards read again, though not at every try.
    pub(super) fn card_or_read(
        &self,
        connection: &mut AnyConnection,
        secrets: &SecretsFolder,
        secret: &CardSecret,
    ) -> Result<Option<KnownCard>, AppError> {
        if let Some(told) = self.told(secret) {
            return Ok(told);
        }
        let _alone = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(told) = self.told(secret) {
            return Ok(told);
        }
        let before = self.forgotten.load(Ordering::SeqCst);
        let fresh = Arc::new(Cards::read(connection, secrets)?);
        let found = fresh.recognise(secret);
        let mut cards = self.cards.write().unwrap_or_else(PoisonError::into_inner);
        if self.forgotten.load(Ordering::SeqCst) == before {
            *cards = Some(fresh);
        }
        Ok(found)
    }

    /// What a dispositif asks, where it was read lately.
    pub(super) fn asked(&self, dispositif: &DispositifId) -> Option<Arc<Asked>> {
        let asked = self.asked.read().unwrap_or_else(PoisonError::into_inner);
        let (read_at, asked) = asked.get(dispositif)?;
        (read_at.elapsed() < FRESH).then(|| Arc::clone(asked))
    }

    /// What the dispositif with this open wave asks, where it was read lately.
    pub(super) fn asked_in(&self, wave: &WaveId) -> Option<Arc<Asked>> {
        let asked = self.asked.read().unwrap_or_else(PoisonError::into_inner);
        let is_it = |asked: &Asked| asked.open.as_ref().is_some_and(|open| open.wave.id == *wave);
        let (read_at, asked) = asked.values().find(|(_, asked)| is_it(asked))?;
        (read_at.elapsed() < FRESH).then(|| Arc::clone(asked))
    }

    /// What a dispositif asks, from the database.
    pub(super) fn read_asked(
        &self,
        connection: &mut AnyConnection,
        secrets: &SecretsFolder,
        id: &DispositifId,
    ) -> Result<Arc<Asked>, AppError> {
        let read_at = Instant::now();
        let dispositif = dispositifs::find(connection, id)?.ok_or(AppError::NotFound("dispositif"))?;
        let organisation = organisations::find(connection, &dispositif.organisation)?
            .ok_or(AppError::NotFound("organisation"))?
            .with_others(&commanditaires::of_dispositif(connection, id)?);
        let waves = waves::of_dispositif(connection, id)?;
        let waits = waves.iter().find(|wave| wave.state == WaveState::Draft).map(|wave| wave.closes_on);
        let last = waves.iter().rfind(|wave| wave.state != WaveState::Draft);
        let is_cancelled = last.is_some_and(|wave| wave.state == WaveState::Cancelled);
        let open = match waves.into_iter().find(|wave| wave.state == WaveState::Open) {
            Some(wave) => {
                let questionnaire = self.questionnaire(connection, &wave.instruments)?;
                Some(Arc::new(OpenWave { wave, questionnaire, keys: secrets.answer_keys(id)? }))
            }
            None => None,
        };
        let groups = groups::of_dispositif(connection, id)?;
        let vote = OpenVote::read(connection, secrets, id)?;
        let kept = kept_templates::of_dispositif(connection, id)?;
        let capsules = kept.map(|kept| kept.capsules).unwrap_or_default();
        let asked = Asked { organisation, dispositif, groups, waits, is_cancelled, open, vote, capsules };
        let asked = Arc::new(asked);
        let mut remembered = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        // What is no longer believed is not kept either: it holds keys.
        remembered.retain(|_, (read_at, _)| read_at.elapsed() < FRESH);
        remembered.insert(id.clone(), (read_at, Arc::clone(&asked)));
        Ok(asked)
    }

    /// The questionnaire made of these instruments.
    pub(super) fn questionnaire(
        &self,
        connection: &mut AnyConnection,
        fingerprints: &[String],
    ) -> Result<Questionnaire, AppError> {
        let mut questionnaire = Questionnaire::default();
        for fingerprint in fingerprints {
            questionnaire.instruments.push(self.instrument(connection, fingerprint)?);
        }
        Ok(questionnaire)
    }

    fn instrument(&self, connection: &mut AnyConnection, fingerprint: &str) -> Result<Instrument, AppError> {
        let known = self.instruments.read().unwrap_or_else(PoisonError::into_inner).get(fingerprint).cloned();
        if let Some(instrument) = known {
            return Ok(instrument);
        }
        let instrument =
            instruments::find(connection, fingerprint)?.ok_or(AppError::NotFound("instrument"))?;
        let mut instruments = self.instruments.write().unwrap_or_else(PoisonError::into_inner);
        Ok(instruments.entry(fingerprint.to_owned()).or_insert(instrument).clone())
    }

    /// What the remembered cards say of a secret; `None` where they must be read to know.
    fn told(&self, secret: &CardSecret) -> Option<Option<KnownCard>> {
        let cards = self.cards()?;
        let found = cards.recognise(secret);
        (found.is_some() || cards.read_at.elapsed() < CARDS_AGAIN).then_some(found)
    }

    fn cards(&self) -> Option<Arc<Cards>> {
        self.cards.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{
        Clock, Library, Random, Service, cancel_dispositif, demo, find_card, midnight, sole_account,
    };
    use crate::storage::Database;

    #[test]
    fn another_machine_forgets_at_midnight_the_keys_that_one_destroyed() {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite://{}", folder.path().join("test.sqlite").display());
        let clock = Clock::at_noon(Clock::System.today());
        let secrets = SecretsFolder::open(&folder.path().join("secrets")).unwrap();
        let machine = || {
            let db = Database::open(&address).unwrap();
            Service::new(db, secrets.clone(), Library::shipped(), clock.clone(), Random::System)
        };
        let (one, other) = (machine(), machine());
        let opened = demo::fill(&one, &clock).unwrap();
        let secret = CardSecret::from_code(&opened.codes[0]).unwrap();
        find_card(&other, &secret).unwrap();
        let id = other.memory.card(&secret).unwrap().dispositif;
        assert!(other.memory.asked(&id).unwrap().open.is_some(), "it remembers the keys of the open wave");
        let account = sole_account(&one, None).unwrap().id;
        cancel_dispositif(&one, &account, &id).unwrap();
        assert!(one.memory.card(&secret).is_none());
        midnight(&other).unwrap();
        assert!(other.memory.card(&secret).is_none() && other.memory.asked.read().unwrap().is_empty());
    }
}
