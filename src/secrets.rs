//! The secrets folder: the keys of the dispositifs and of the sessions, outside the database, so that a copy of the
//! database alone opens nothing.
//!
//! This is the only place that names a cipher, a keyed hash or a password hash. It never logs. A dispositif's key
//! never leaves it: others are given what the key does. The key of the sessions goes to the web server alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::domain::card::CardSecret;
use crate::domain::ids::{DispositifId, GroupId, WaveId};
use crate::domain::tags::{AnswerTag, CardTag, PairTag};

mod files;
mod passwords;
#[cfg(test)]
mod tests;
mod texts;

use files::{failed, made_once, read_key, refuse_readable, write_new};
pub use passwords::{hash_password, password_fits};

/// How many bytes of nonce a sealed sheet begins with.
const NONCE: usize = 24;

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
    /// The key of a dispositif is not there.
    #[error(
        "the secrets folder lacks the key of the dispositif {0}: restore the folder from its backup, or name it with --secrets"
    )]
    Lacking(DispositifId),
    /// A key's file has another length than a key.
    #[error("the key {0} is damaged: restore it from the backup of the secrets folder")]
    Damaged(PathBuf),
    /// A row does not open with the dispositif's key.
    #[error("an answer of wave {0} does not open: the secrets folder is not the one of this database")]
    DoesNotOpen(WaveId),
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

    /// Makes the key of a new dispositif from `random`. An existing key is never replaced.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where it cannot be written, or exists.
    pub fn make_key(&self, dispositif: &DispositifId, random: [u8; 32]) -> Result<(), SecretsError> {
        write_new(&self.key_path(dispositif), &random)
    }

    /// The keys of a dispositif, or `None` where they were destroyed.
    ///
    /// # Errors
    /// [`SecretsError`] where the file is readable by others, damaged or cannot be read.
    pub fn keys(&self, dispositif: &DispositifId) -> Result<Option<DispositifKeys>, SecretsError> {
        let path = self.key_path(dispositif);
        // A folder that cannot be looked into must not pass for destroyed keys.
        if !path.try_exists().map_err(failed(&path))? {
            return Ok(None);
        }
        Ok(Some(DispositifKeys::from_master(&*read_key(&path)?)))
    }

    /// Destroys the key of a dispositif: what it sealed, in the database and in every backup of it, opens no more.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where the file cannot be removed.
    pub fn destroy_key(&self, dispositif: &DispositifId) -> Result<(), SecretsError> {
        let path = self.key_path(dispositif);
        if !path.try_exists().map_err(failed(&path))? {
            return Ok(());
        }
        let overwrite = || -> io::Result<()> {
            let mut file = OpenOptions::new().write(true).open(&path)?;
            file.write_all(&[0; 32])?;
            file.sync_all()?;
            fs::remove_file(&path)?;
            File::open(self.dispositifs())?.sync_all()
        };
        overwrite().map_err(failed(&path))
    }

    fn dispositifs(&self) -> PathBuf {
        self.path.join("dispositifs")
    }

    fn key_path(&self, dispositif: &DispositifId) -> PathBuf {
        self.dispositifs().join(format!("{dispositif}.key"))
    }
}

/// The row that a sheet is sealed for. All of it is authenticated: whoever writes in the database cannot move a sheet to
/// another wave, group, card or pair.
#[derive(Clone, Copy, Debug)]
pub struct RowName<'a> {
    /// The wave.
    pub wave: &'a WaveId,
    /// The group.
    pub group: &'a GroupId,
    /// The row's tag.
    pub tag: &'a AnswerTag,
    /// Its pair tag.
    pub pair: Option<&'a PairTag>,
}

impl RowName<'_> {
    fn bytes(&self) -> Vec<u8> {
        let pair: &[u8] = self.pair.map_or(&[], |pair| &pair.0);
        // Identifiers have one length each, and the pair tag comes last: no two rows have the same bytes.
        [self.wave.as_str().as_bytes(), self.group.as_str().as_bytes(), &self.tag.0, pair].concat()
    }
}

/// What a dispositif's key does. Tags are HMAC-SHA-256, sheets are sealed with XChaCha20-Poly1305.
#[derive(Clone)]
pub struct DispositifKeys {
    mac: Hmac<Sha256>,
    cipher: XChaCha20Poly1305,
}

impl DispositifKeys {
    fn from_master(master: &[u8; 32]) -> Self {
        let mac = keyed(master);
        let sealing = finish(mac.clone(), &[b"seal"]);
        Self { cipher: XChaCha20Poly1305::new(&sealing.into()), mac }
    }

    /// The tag that says that a card exists.
    pub fn card_tag(&self, secret: &CardSecret) -> CardTag {
        CardTag(finish(self.mac.clone(), &[b"card", secret.bytes()]))
    }

    /// The tag of the card's answers in one wave.
    pub fn answer_tag(&self, wave: &WaveId, secret: &CardSecret) -> AnswerTag {
        AnswerTag(finish(self.mac.clone(), &[b"answer", wave.as_str().as_bytes(), secret.bytes()]))
    }

    /// The tag by which before and after pair.
    pub fn pair_tag(&self, secret: &CardSecret) -> PairTag {
        self.pair_tag_of(secret.bytes())
    }

    /// The pair tag of a value from an imported file's pair column.
    pub fn pair_tag_of(&self, value: &[u8]) -> PairTag {
        PairTag(finish(self.mac.clone(), &[b"pair", value]))
    }

    /// Seals a sheet for one row: it opens only there.
    ///
    /// # Errors
    /// [`SecretsError::DoesNotOpen`] never happens for sheets of the service's size.
    pub fn seal(&self, nonce: [u8; NONCE], row: &RowName<'_>, sheet: &[u8]) -> Result<Vec<u8>, SecretsError> {
        let payload = Payload { msg: sheet, aad: &row.bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| SecretsError::DoesNotOpen(row.wave.clone()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens a sealed sheet.
    ///
    /// # Errors
    /// [`SecretsError::DoesNotOpen`] where the row was sealed with another key, for another row, or was changed.
    pub fn open(&self, row: &RowName<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SecretsError> {
        let opened = sealed.split_first_chunk::<NONCE>().and_then(|(nonce, sealed)| {
            let payload = Payload { msg: sealed, aad: &row.bytes() };
            self.cipher.decrypt(&XNonce::from(*nonce), payload).ok()
        });
        opened.map(Zeroizing::new).ok_or_else(|| SecretsError::DoesNotOpen(row.wave.clone()))
    }
}

/// The fingerprint under which a session's key or a management link's token is stored: whoever copies the database
/// cannot use them. Both have at least 128 random bits, so that a plain hash is enough.
pub fn fingerprint(token: &str) -> String {
    hexadecimal(&Sha256::digest(token.as_bytes()))
}

/// HMAC pads a short key with zeros to the hash's block; doing so here needs no fallible call.
fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    Hmac::new(&(*block).into())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hashes the parts, each with its length before it, so that no two lists of parts are alike.
fn finish(mut mac: Hmac<Sha256>, parts: &[&[u8]]) -> [u8; 32] {
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
