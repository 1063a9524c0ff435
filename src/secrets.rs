//! The secrets folder: the keys of the dispositifs and of the sessions, outside the database, so that a copy of the
//! database alone opens nothing.
//!
//! This is the only place that names a cipher, a keyed hash or a password hash. It never logs. A dispositif's key
//! never leaves it: others are given what the key does. The key of the sessions goes to the web server alone.

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::domain::ids::{DispositifId, ReadingId, WaveId};
use crate::domain::purge::{Kept, Reason};

mod draw;
mod files;
mod keys;
mod passwords;
#[cfg(test)]
mod tests;
mod texts;
mod votes;

use files::{destroy, failed, made_once, read_key, refuse_readable, write_new};
pub use keys::{AnswerKeys, CardKey, RowName};
use keys::{finish, keyed};
pub use passwords::{hash_password, password_fits};
pub use votes::VoteKey;

/// What can go wrong with secrets.
#[derive(Debug, Error)]
pub enum SecretsError {
    /// The folder or a key in it cannot be read or written.
    #[error("the secrets folder {path}: {source}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Others than its owner may read it.
    #[error(
        "{0} is readable by others than its owner: run `chmod -R go= {0}`, and change the keys if it was shared"
    )]
    Readable(PathBuf),
    /// A key of a dispositif is not there, and nothing says that it was destroyed.
    #[error(
        "the secrets folder lacks dispositifs/{}, the key of the dispositif's {}: \
         restore the folder from its backup, or name it with --secrets",
        file_name(.0, *.1), .1.as_str()
    )]
    Lacking(DispositifId, Kept),
    /// A key of a dispositif was destroyed with what it opened.
    #[error("the key of the {} of the dispositif {} was destroyed: what it sealed opens no more", .1.as_str(), .0)]
    Destroyed(DispositifId, Kept),
    /// A key's file has another length than a key.
    #[error("the key {0} is damaged: restore it from the backup of the secrets folder")]
    Damaged(PathBuf),
    /// A row does not open with the dispositif's key.
    #[error("an answer of wave {0} does not open: the secrets folder is not the one of this database")]
    DoesNotOpen(WaveId),
    /// A vote does not open with the key of its version.
    #[error("a vote on the reading {0} does not open: the secrets folder is not the one of this database")]
    VoteDoesNotOpen(ReadingId),
    /// A password could not be hashed.
    #[error("the password could not be hashed: {0}")]
    Password(String),
}

/// The folder that holds the keys.
#[derive(Clone, Debug)]
pub struct SecretsFolder {
    path: PathBuf,
}

impl SecretsFolder {
    /// Opens the folder, making it for its owner alone where it is missing.
    ///
    /// # Errors
    /// [`SecretsError::Readable`] where others may read it: it is refused, not mended in silence, since what others could
    /// read may have been read.
    pub fn open(path: &Path) -> Result<Self, SecretsError> {
        let folder = Self { path: path.to_owned() };
        for path in [path.to_owned(), folder.dispositifs()] {
            fs::DirBuilder::new().recursive(true).mode(0o700).create(&path).map_err(failed(&path))?;
            refuse_readable(&path)?;
        }
        Ok(folder)
    }

    /// The key that signs session cookies, made from `random` the first time.
    ///
    /// # Errors
    /// [`SecretsError`] where it cannot be read or made.
    pub fn session_key(&self, random: [u8; 64]) -> Result<Zeroizing<[u8; 64]>, SecretsError> {
        made_once(&self.path.join("session.key"), random)
    }

    /// The mark under which an imported file is remembered, keyed so that whoever copies the database cannot try what was
    /// in it. `random` makes the key the first time.
    ///
    /// # Errors
    /// [`SecretsError`] where the key cannot be read or made.
    pub fn file_mark(&self, random: [u8; 32], content: &[u8]) -> Result<String, SecretsError> {
        let key = made_once(&self.path.join("instance.key"), random)?;
        Ok(hexadecimal(&finish(keyed(&key), &[b"file", content])))
    }

    /// Makes both keys of a new dispositif from `random`. An existing key is never replaced.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where one cannot be written, or exists.
    pub fn make_keys(&self, dispositif: &DispositifId, random: [[u8; 32]; 2]) -> Result<(), SecretsError> {
        let [cards, answers] = random.map(Zeroizing::new);
        write_new(&self.key_path(dispositif, Kept::Cards), &*cards)?;
        write_new(&self.key_path(dispositif, Kept::Answers), &*answers)
    }

    /// Makes a new answers' key where the one before was destroyed, for another file of an imported dispositif. What the one
    /// before sealed stays shut. `false` where a key is there, which is kept.
    ///
    /// # Errors
    /// [`SecretsError`] where it cannot be written, or was lost and not destroyed.
    pub fn renew_answers_key(
        &self,
        dispositif: &DispositifId,
        random: [u8; 32],
    ) -> Result<bool, SecretsError> {
        if self.destroyed(dispositif, Kept::Answers)?.is_none() {
            return self.answer_keys(dispositif).map(|_| false);
        }
        let path = self.key_path(dispositif, Kept::Answers);
        // What a crash in the middle of an earlier try left.
        destroy(&path)?;
        write_new(&path, &*Zeroizing::new(random))?;
        destroy(&self.mark_path(dispositif, Kept::Answers)).map(|()| true)
    }

    /// The key that recognises the cards of a dispositif.
    ///
    /// # Errors
    /// [`SecretsError::Destroyed`] or [`SecretsError::Lacking`] where it is not there; [`SecretsError`] where the file is
    /// readable by others, damaged or cannot be read.
    pub fn card_key(&self, dispositif: &DispositifId) -> Result<CardKey, SecretsError> {
        Ok(CardKey::from_master(&*self.master(dispositif, Kept::Cards)?))
    }

    /// The keys of the answers of a dispositif.
    ///
    /// # Errors
    /// As [`SecretsFolder::card_key`].
    pub fn answer_keys(&self, dispositif: &DispositifId) -> Result<AnswerKeys, SecretsError> {
        Ok(AnswerKeys::from_master(&*self.master(dispositif, Kept::Answers)?))
    }

    /// Destroys a key of a dispositif: what it sealed, in the database and in every backup of it, opens no more. A second
    /// time, or from two machines at once, changes nothing. The reason stays beside it in a file of its own, so that a
    /// database that is restored from before finds a key that was destroyed and not one that was lost.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where the file cannot be removed.
    pub fn destroy_key(
        &self,
        dispositif: &DispositifId,
        kept: Kept,
        reason: Reason,
    ) -> Result<(), SecretsError> {
        let mark = self.mark_path(dispositif, kept);
        if !mark.try_exists().map_err(failed(&mark))? {
            match write_new(&mark, reason.as_str().as_bytes()) {
                Err(SecretsError::Io { source, .. }) if source.kind() == io::ErrorKind::AlreadyExists => {}
                written => written?,
            }
        }
        destroy(&self.key_path(dispositif, kept))
    }

    /// Destroys the keys that were made for a dispositif which then was not created: nothing of it is left.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where a file cannot be removed.
    pub fn take_keys_back(&self, dispositif: &DispositifId) -> Result<(), SecretsError> {
        Kept::ALL.iter().try_for_each(|kept| destroy(&self.key_path(dispositif, *kept)))
    }

    /// Why a key was destroyed; `None` where it was not.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where the folder cannot be looked into.
    pub fn destroyed(&self, dispositif: &DispositifId, kept: Kept) -> Result<Option<Reason>, SecretsError> {
        let mark = self.mark_path(dispositif, kept);
        if !mark.try_exists().map_err(failed(&mark))? {
            return Ok(None);
        }
        let reason = fs::read_to_string(&mark).map_err(failed(&mark))?;
        // A crash while the mark was written leaves it empty: the key is on its way out all the same.
        Ok(Some(Reason::from_text(reason.trim()).unwrap_or(Reason::LastRelease)))
    }

    /// A key's bytes. The mark comes first: a crash while a key is overwritten leaves zeros, which are no key.
    fn master(&self, dispositif: &DispositifId, kept: Kept) -> Result<Zeroizing<[u8; 32]>, SecretsError> {
        if self.destroyed(dispositif, kept)?.is_some() {
            return Err(SecretsError::Destroyed(dispositif.clone(), kept));
        }
        let path = self.key_path(dispositif, kept);
        // A folder that cannot be looked into must not pass for lost keys.
        if !path.try_exists().map_err(failed(&path))? {
            return Err(SecretsError::Lacking(dispositif.clone(), kept));
        }
        read_key(&path)
    }

    fn dispositifs(&self) -> PathBuf {
        self.path.join("dispositifs")
    }

    fn key_path(&self, dispositif: &DispositifId, kept: Kept) -> PathBuf {
        self.dispositifs().join(file_name(dispositif, kept))
    }

    /// Where a destroyed key leaves its reason.
    fn mark_path(&self, dispositif: &DispositifId, kept: Kept) -> PathBuf {
        self.key_path(dispositif, kept).with_extension("destroyed")
    }
}

/// The name of a key's file. The cards' key has the plain name: it is the one that lasts.
fn file_name(dispositif: &DispositifId, kept: Kept) -> String {
    match kept {
        Kept::Cards => format!("{dispositif}.key"),
        Kept::Answers | Kept::FirstVote | Kept::SecondVote | Kept::ThirdVote => {
            format!("{dispositif}.{}.key", kept.as_str())
        }
    }
}

/// The fingerprint under which a session's key or a management link's token is stored: whoever copies the database
/// cannot use them. Both have at least 128 random bits, so that a plain hash is enough.
pub fn fingerprint(token: &str) -> String {
    hexadecimal(&Sha256::digest(token.as_bytes()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
