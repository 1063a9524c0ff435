//! The service: what every use case needs, passed to each as its first argument.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use super::clock::Clock;
use super::error::AppError;
use super::library::Library;
use super::random::Random;
use crate::domain::ids::DispositifId;
use crate::domain::questionnaire::{Instrument, Questionnaire};
use crate::secrets::{DispositifKeys, SecretsFolder};
use crate::storage::{AnyConnection, Database, dispositifs, instruments};

/// The service, shared by all threads. Cloning it is cheap.
#[derive(Clone)]
pub struct Service(Arc<Parts>);

/// What the service is made of.
pub struct Parts {
    /// The rows.
    pub db: Database,
    /// The keys.
    pub secrets: SecretsFolder,
    /// The instruments that new dispositifs choose from.
    pub library: Library,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// Keys of the dispositifs whose cards may be in someone's hands.
    keyring: RwLock<Arc<HashMap<DispositifId, DispositifKeys>>>,
    /// Instruments by fingerprint. What stands under a fingerprint never changes.
    asked: RwLock<HashMap<String, Instrument>>,
}

impl std::ops::Deref for Service {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Service {
    /// Opens the database at `address` and the secrets folder, with the shipped instruments.
    ///
    /// # Errors
    /// [`AppError::Secrets`] where others may read the folder, [`AppError::Storage`] where the database does not open.
    pub fn open(address: &str, secrets: &Path, clock: Clock) -> Result<Self, AppError> {
        let secrets = SecretsFolder::open(secrets)?;
        let db = Database::open(address)?;
        Ok(Self::new(db, secrets, Library::shipped(), clock, Random::System))
    }

    /// Puts the parts together.
    pub fn new(db: Database, secrets: SecretsFolder, library: Library, clock: Clock, random: Random) -> Self {
        let (keyring, asked) = (RwLock::default(), RwLock::default());
        Self(Arc::new(Parts { db, secrets, library, clock, random, keyring, asked }))
    }

    /// The keys of a dispositif.
    ///
    /// # Errors
    /// [`AppError::Purged`] where they were destroyed.
    pub fn keys(&self, dispositif: &DispositifId) -> Result<DispositifKeys, AppError> {
        self.secrets.keys(dispositif)?.ok_or(AppError::Purged)
    }

    /// The key that signs session cookies.
    ///
    /// # Errors
    /// [`AppError::Secrets`] where it cannot be read or made.
    pub fn session_key(&self) -> Result<[u8; 64], AppError> {
        Ok(*self.secrets.session_key(self.random.bytes())?)
    }

    /// The keys of every dispositif that has cards, as last read.
    pub(super) fn keyring(&self) -> Arc<HashMap<DispositifId, DispositifKeys>> {
        Arc::clone(&self.keyring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the keyring again; `None` where it has no dispositif more than before. Another machine may have made cards.
    pub(super) fn refresh_keyring(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<Option<Arc<HashMap<DispositifId, DispositifKeys>>>, AppError> {
        let known = self.keyring();
        let with_cards = dispositifs::with_cards(connection)?;
        if with_cards.iter().all(|id| known.contains_key(id)) {
            return Ok(None);
        }
        let mut fresh = HashMap::new();
        for id in with_cards {
            if let Some(keys) = self.secrets.keys(&id)? {
                fresh.insert(id, keys);
            }
        }
        let fresh = Arc::new(fresh);
        *self.keyring.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
        Ok((fresh.len() > known.len()).then_some(fresh))
    }

    /// The questionnaire made of these instruments.
    pub(super) fn questionnaire(
        &self,
        connection: &mut AnyConnection,
        fingerprints: &[String],
    ) -> Result<Questionnaire, AppError> {
        let instruments: Result<_, _> =
            fingerprints.iter().map(|fingerprint| self.instrument(connection, fingerprint)).collect();
        Ok(Questionnaire { instruments: instruments? })
    }

    fn instrument(&self, connection: &mut AnyConnection, fingerprint: &str) -> Result<Instrument, AppError> {
        let known = self.asked.read().unwrap_or_else(PoisonError::into_inner).get(fingerprint).cloned();
        if let Some(instrument) = known {
            return Ok(instrument);
        }
        let instrument =
            instruments::find(connection, fingerprint)?.ok_or(AppError::NotFound("instrument"))?;
        let mut asked = self.asked.write().unwrap_or_else(PoisonError::into_inner);
        Ok(asked.entry(fingerprint.to_owned()).or_insert(instrument).clone())
    }
}
