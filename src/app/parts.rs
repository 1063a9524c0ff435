//! The service: what every use case needs, passed to each as its first argument.

use std::path::Path;
use std::sync::Arc;

use super::clock::Clock;
use super::error::AppError;
use super::library::Library;
use super::memory::Memory;
use super::purge;
use super::random::Random;
use crate::domain::ids::DispositifId;
use crate::domain::purge::{Kept, Reason};
use crate::domain::questionnaire::Questionnaire;
use crate::secrets::{AnswerKeys, CardKey, SecretsError, SecretsFolder};
use crate::storage::{AnyConnection, Database, StorageError, dispositifs};

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
    /// Opens the database at `address` and the secrets folder, with the shipped instruments and capsules.
    ///
    /// # Errors
    /// [`AppError::Secrets`] where others may read the folder, [`AppError::Storage`] where the database does not open.
    pub fn open(address: &str, secrets: &Path, clock: Clock) -> Result<Self, AppError> {
        Self::open_with(address, secrets, Library::shipped(), clock)
    }

    /// The same with another library.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_with(
        address: &str,
        secrets: &Path,
        library: Library,
        clock: Clock,
    ) -> Result<Self, AppError> {
        let secrets = SecretsFolder::open(secrets)?;
        let db = Database::open(address)?;
        let service = Self::new(db, secrets, library, clock, Random::System);
        service.check_keys()?;
        Ok(service)
    }

    /// Puts the parts together.
    pub fn new(db: Database, secrets: SecretsFolder, library: Library, clock: Clock, random: Random) -> Self {
        Self(Arc::new(Parts { db, secrets, library, clock, random, memory: Memory::default() }))
    }

    /// The key that recognises the cards of a dispositif.
    ///
    /// # Errors
    /// [`AppError::Secrets`] where it is not to be had.
    pub fn card_key(&self, dispositif: &DispositifId) -> Result<CardKey, AppError> {
        Ok(self.secrets.card_key(dispositif)?)
    }

    /// The keys of the answers of a dispositif.
    ///
    /// # Errors
    /// [`AppError::Secrets`] where they are not to be had.
    pub fn answer_keys(&self, dispositif: &DispositifId) -> Result<AnswerKeys, AppError> {
        Ok(self.secrets.answer_keys(dispositif)?)
    }

    /// Whether every dispositif that is not over has its keys: without, its cards would look unknown to their holders. One
    /// whose answers' key was destroyed is over, though a backup of the database may not know: the first midnight ends it.
    ///
    /// # Errors
    /// [`AppError::Secrets`] names the first key that is missing or damaged.
    pub fn check_keys(&self) -> Result<(), AppError> {
        let unfinished = self.db.read(dispositifs::unfinished)?;
        unfinished.iter().try_for_each(|id| match self.answer_keys(id) {
            Err(AppError::Secrets(SecretsError::Destroyed(..))) => Ok(()),
            Err(error) => Err(error),
            Ok(_) => self.card_key(id).map(drop),
        })
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

    /// Removes what participants gave or hold: with it go the keys that would open an older copy, and its bytes in the log
    /// that the database writes ahead.
    ///
    /// # Errors
    /// As [`Database::write`].
    pub(super) fn erase<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let outcome = self.change(work)?;
        self.finish_purges();
        self.let_go_of_removed();
        Ok(outcome)
    }

    /// Lets go of the bytes of removed rows. What removed them is committed, so a failure here is logged and not told as
    /// that of the whole; the next midnight tries again. Tried once: SQLite waits ten seconds for whoever is in the way, and
    /// an intervenant waits for the page.
    pub(super) fn let_go_of_removed(&self) {
        match self.db.let_go_of_removed() {
            Ok(true) => {}
            Ok(false) => {
                tracing::warn!("removed rows may still stand in the database: somebody was in the way")
            }
            Err(error) => tracing::error!(%error, "removed rows still stand in the database"),
        }
    }

    /// Destroys the keys of what was just erased. The rows are gone and committed, so a failure here is logged and not told
    /// as that of the whole; the next midnight tries again.
    fn finish_purges(&self) {
        if let Err(error) = purge::finish(self) {
            tracing::error!(%error, "a key whose rows are erased is still there: it is tried again at midnight");
        }
    }

    /// Destroys the keys that were made for a dispositif which could not be written, and keeps them where the row is there
    /// all the same: over a network a commit can succeed and its answer be lost.
    pub(super) fn give_up_keys(&self, id: &DispositifId) {
        let outcome = match self.db.read(|connection| dispositifs::find(connection, id)) {
            Ok(None) => self.secrets.take_keys_back(id).map_err(AppError::from),
            Ok(Some(_)) => Ok(()),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = outcome {
            tracing::error!(%error, dispositif = %id, "keys without a dispositif may be left in the secrets folder");
        }
    }

    /// Destroys the answers' key that was renewed for a file which could not be imported: nothing is sealed with it.
    pub(super) fn give_up_answers_key(&self, id: &DispositifId) {
        if let Err(error) = self.secrets.destroy_key(id, Kept::Answers, Reason::LastRelease) {
            tracing::error!(%error, dispositif = %id, "a key that opens nothing is left in the secrets folder");
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_given_up_only_where_no_dispositif_needs_them() {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite://{}", folder.path().join("test.sqlite").display());
        let clock = Clock::at_noon(Clock::System.today());
        let service = Service::open(&address, &folder.path().join("secrets"), clock.clone()).unwrap();
        crate::app::demo::fill(&service, &clock).unwrap();
        let needed = service.db.read(dispositifs::unfinished).unwrap().remove(0);
        let orphan = DispositifId::random([9; 10]);
        service.secrets.make_keys(&orphan, [[7; 32], [8; 32]]).unwrap();
        service.give_up_keys(&needed);
        service.give_up_keys(&orphan);
        assert!(
            service.card_key(&needed).is_ok() && service.answer_keys(&needed).is_ok(),
            "a commit whose answer was lost left the dispositif there"
        );
        assert!(matches!(service.secrets.card_key(&orphan), Err(SecretsError::Lacking(..))));
        assert!(matches!(service.secrets.answer_keys(&orphan), Err(SecretsError::Lacking(..))));
    }
}
