//! The service: what every use case needs, passed to each as its first argument.

use std::path::Path;
use std::sync::Arc;

use super::clock::Clock;
use super::error::AppError;
use super::library::Library;
use super::memory::Memory;
use super::random::Random;
use crate::domain::ids::DispositifId;
use crate::domain::questionnaire::Questionnaire;
use crate::secrets::{DispositifKeys, SecretsFolder};
use crate::storage::{AnyConnection, Database, StorageError};

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
    /// What is remembered of the database.
    pub(super) memory: Memory,
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
        Self(Arc::new(Parts { db, secrets, library, clock, random, memory: Memory::default() }))
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

    /// Writes what participants' pages show or rest on, and forgets what was remembered of it.
    ///
    /// # Errors
    /// As [`Database::write`].
    pub(super) fn change<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let outcome = self.db.write(work);
        self.memory.forget();
        outcome
    }

    /// The questionnaire made of these instruments.
    pub(super) fn questionnaire(
        &self,
        connection: &mut AnyConnection,
        fingerprints: &[String],
    ) -> Result<Questionnaire, AppError> {
        self.memory.questionnaire(connection, fingerprints)
    }
}
