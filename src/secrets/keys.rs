//! What the two keys of a dispositif do. Tags are HMAC-SHA-256, sheets are sealed with XChaCha20-Poly1305.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::SecretsError;
use crate::domain::card::CardSecret;
use crate::domain::ids::{GroupId, WaveId};
use crate::domain::tags::{AnswerTag, CardTag, PairTag};

/// How many bytes of nonce a sealed sheet begins with.
pub(super) const NONCE: usize = 24;

/// The key by which cards are recognised, and under which free texts are tagged and sealed. It opens no answer, and outlives
/// the answers' key until the reading is validated.
#[derive(Clone)]
pub struct CardKey(pub(super) Hmac<Sha256>);

/// The key under which answers are tagged, paired and sealed. It is destroyed with the last release.
#[derive(Clone)]
pub struct AnswerKeys {
    mac: Hmac<Sha256>,
    cipher: XChaCha20Poly1305,
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

impl CardKey {
    pub(super) fn from_master(master: &[u8; 32]) -> Self {
        Self(keyed(master))
    }

    /// The tag that says that a card exists.
    pub fn card_tag(&self, secret: &CardSecret) -> CardTag {
        CardTag(finish(self.0.clone(), &[b"card", secret.bytes()]))
    }
}

impl AnswerKeys {
    pub(super) fn from_master(master: &[u8; 32]) -> Self {
        let mac = keyed(master);
        let sealing = Zeroizing::new(finish(mac.clone(), &[b"seal"]));
        Self { cipher: XChaCha20Poly1305::new(&(*sealing).into()), mac }
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

/// Says that it is there and nothing of it, so that it cannot slip into a log.
impl fmt::Debug for AnswerKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AnswerKeys(…)")
    }
}

/// HMAC pads a short key with zeros to the hash's block; doing so here needs no fallible call.
pub(super) fn keyed(key: &[u8; 32]) -> Hmac<Sha256> {
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(key).for_each(|(to, from)| *to = *from);
    Hmac::new(&(*block).into())
}

/// Hashes the parts, each with its length before it, so that no two lists of parts are alike.
pub(super) fn finish(mut mac: Hmac<Sha256>, parts: &[&[u8]]) -> [u8; 32] {
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}
