//! What the cards' key of a dispositif does for free texts: a mark and a sealing of their own kind, so that a text cannot be joined to
//! a sheet, a card or a pair, nor be opened as one. They stay under this key because they outlive the answers'.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::SecretsError;
use super::keys::{CardKey, NONCE, finish};
use crate::domain::card::CardSecret;
use crate::domain::ids::WaveId;
use crate::domain::tags::{TextMark, TextTag};

impl CardKey {
    /// The mark of the card's free text in one wave. It stands nowhere but in the sealed text.
    pub fn text_mark(&self, wave: &WaveId, secret: &CardSecret) -> TextMark {
        TextMark(finish(self.0.clone(), &[b"text", wave.as_str().as_bytes(), secret.bytes()]))
    }

    /// Seals a text for one row of a wave: it opens only there.
    ///
    /// # Errors
    /// [`SecretsError::DoesNotOpen`] never happens for texts of the service's size.
    pub fn seal_text(
        &self,
        nonce: [u8; NONCE],
        wave: &WaveId,
        tag: &TextTag,
        text: &[u8],
    ) -> Result<Vec<u8>, SecretsError> {
        let payload = Payload { msg: text, aad: &row(wave, tag) };
        let sealed = self.text_cipher().encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| SecretsError::DoesNotOpen(wave.clone()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens a sealed text.
    ///
    /// # Errors
    /// [`SecretsError::DoesNotOpen`] where the row was sealed with another key, for another row, or was changed.
    pub fn open_text(
        &self,
        wave: &WaveId,
        tag: &TextTag,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SecretsError> {
        let opened = sealed.split_first_chunk::<NONCE>().and_then(|(nonce, sealed)| {
            let payload = Payload { msg: sealed, aad: &row(wave, tag) };
            self.text_cipher().decrypt(&XNonce::from(*nonce), payload).ok()
        });
        opened.map(Zeroizing::new).ok_or_else(|| SecretsError::DoesNotOpen(wave.clone()))
    }

    fn text_cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&finish(self.0.clone(), &[b"seal text"]).into())
    }
}

/// The row that a text is sealed for. Tags have one length: no two rows have the same bytes.
fn row(wave: &WaveId, tag: &TextTag) -> Vec<u8> {
    [wave.as_str().as_bytes(), &tag.0].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::{AnswerKeys, RowName};

    #[test]
    fn a_text_has_a_mark_and_a_seal_of_its_own_kind() {
        let keys = CardKey::from_master(&[1; 32]);
        // Even under one master nothing of theirs is alike.
        let answers = AnswerKeys::from_master(&[1; 32]);
        let (wave, other) = (WaveId::random([1; 10]), WaveId::random([2; 10]));
        let secret = CardSecret::from_random([3; 10]);
        let mark = keys.text_mark(&wave, &secret);
        let tag = TextTag([4; 32]);
        assert_ne!(mark.0, answers.answer_tag(&wave, &secret).0);
        assert_ne!(mark.0, answers.pair_tag(&secret).0);
        assert_ne!(mark.0, keys.card_tag(&secret).0);
        assert_ne!(mark, keys.text_mark(&other, &secret));
        let sealed = keys.seal_text([9; NONCE], &wave, &tag, b"text").unwrap();
        assert_eq!(**keys.open_text(&wave, &tag, &sealed).unwrap(), *b"text");
        assert!(keys.open_text(&other, &tag, &sealed).is_err());
        assert!(keys.open_text(&wave, &TextTag([0; 32]), &sealed).is_err());
        assert!(CardKey::from_master(&[2; 32]).open_text(&wave, &tag, &sealed).is_err());
        // With the same wave and tag the sheets' seal does not open it.
        let group = crate::domain::ids::GroupId::from_text("");
        let as_sheet = crate::domain::tags::AnswerTag(tag.0);
        let row = RowName { wave: &wave, group: &group, tag: &as_sheet, pair: None };
        assert!(answers.open(&row, &sealed).is_err());
    }
}
