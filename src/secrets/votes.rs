//! What the key of one vote does: it marks which card a vote came from and seals the vote, so that neither can be joined to a
//! sheet, a text, a card or a pair, nor to the vote on another version. The key is made when a version is put to the vote and
//! destroyed when its vote closes.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::Hmac;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::files::{destroy, failed, write_new};
use super::keys::{NONCE, finish, keyed};
use super::{SecretsError, SecretsFolder};
use crate::domain::card::CardSecret;
use crate::domain::ids::{DispositifId, ReadingId};
use crate::domain::purge::Kept;
use crate::domain::tags::{VoteMark, VoteTag};

/// The key of the votes on one version of a reading.
#[derive(Clone)]
pub struct VoteKey(Hmac<Sha256>);

impl SecretsFolder {
    /// Makes the key of a vote from `random`, once. One that is there already was left by a crash before any vote, and stays.
    ///
    /// # Errors
    /// [`SecretsError::Destroyed`] where that vote was held and counted: a database that came back from before its end holds no
    /// second one. [`SecretsError::Io`] where it cannot be written.
    pub fn make_vote_key(
        &self,
        dispositif: &DispositifId,
        votes: Kept,
        random: [u8; 32],
    ) -> Result<(), SecretsError> {
        if self.destroyed(dispositif, votes)?.is_some() {
            return Err(SecretsError::Destroyed(dispositif.clone(), votes));
        }
        let path = self.key_path(dispositif, votes);
        if path.try_exists().map_err(failed(&path))? {
            return Ok(());
        }
        write_new(&path, &*Zeroizing::new(random))
    }

    /// Destroys what keys of votes are left where the cards of a dispositif go: one that was made for a vote that was then refused
    /// seals nothing, and a page says that no key is left.
    ///
    /// # Errors
    /// [`SecretsError::Io`] where a file cannot be removed.
    pub fn destroy_unused_vote_keys(&self, dispositif: &DispositifId) -> Result<(), SecretsError> {
        let votes = Kept::ALL.iter().filter(|kept| kept.version().is_some());
        votes.into_iter().try_for_each(|votes| destroy(&self.key_path(dispositif, *votes)))
    }

    /// The key of a vote.
    ///
    /// # Errors
    /// As [`SecretsFolder::card_key`].
    pub fn vote_key(&self, dispositif: &DispositifId, votes: Kept) -> Result<VoteKey, SecretsError> {
        Ok(VoteKey(keyed(&*self.master(dispositif, votes)?)))
    }
}

impl VoteKey {
    /// The mark of the card's vote on one version. It stands nowhere but in the sealed vote.
    pub fn mark(&self, reading: &ReadingId, secret: &CardSecret) -> VoteMark {
        VoteMark(finish(self.0.clone(), &[b"vote", reading.as_str().as_bytes(), secret.bytes()]))
    }

    /// Seals a vote for one row of a version: it opens only there.
    ///
    /// # Errors
    /// [`SecretsError::VoteDoesNotOpen`] never happens for votes, which are short.
    pub fn seal(
        &self,
        nonce: [u8; NONCE],
        reading: &ReadingId,
        tag: &VoteTag,
        vote: &[u8],
    ) -> Result<Vec<u8>, SecretsError> {
        let payload = Payload { msg: vote, aad: &row(reading, tag) };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| SecretsError::VoteDoesNotOpen(reading.clone()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens a sealed vote.
    ///
    /// # Errors
    /// [`SecretsError::VoteDoesNotOpen`] where the row was sealed with another key, for another row, or was changed.
    pub fn open(
        &self,
        reading: &ReadingId,
        tag: &VoteTag,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, SecretsError> {
        let opened = sealed.split_first_chunk::<NONCE>().and_then(|(nonce, sealed)| {
            let payload = Payload { msg: sealed, aad: &row(reading, tag) };
            self.cipher().decrypt(&XNonce::from(*nonce), payload).ok()
        });
        opened.map(Zeroizing::new).ok_or_else(|| SecretsError::VoteDoesNotOpen(reading.clone()))
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&finish(self.0.clone(), &[b"seal vote"]).into())
    }
}

/// Says that it is there and nothing of it, so that it cannot slip into a log.
impl std::fmt::Debug for VoteKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VoteKey(…)")
    }
}

/// The row that a vote is sealed for. Tags have one length: no two rows have the same bytes.
fn row(reading: &ReadingId, tag: &VoteTag) -> Vec<u8> {
    [reading.as_str().as_bytes(), &tag.0].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::WaveId;
    use crate::domain::purge::Reason;
    use crate::secrets::{AnswerKeys, CardKey};

    #[test]
    fn a_vote_has_a_mark_and_a_seal_of_its_own_kind() {
        // Even under one master nothing of theirs is alike.
        let (key, answers, cards) =
            (VoteKey(keyed(&[1; 32])), AnswerKeys::from_master(&[1; 32]), CardKey::from_master(&[1; 32]));
        let [one, other] = [1, 2].map(|byte| ReadingId::random([byte; 10]));
        let wave = WaveId::from_text(one.as_str());
        let secret = CardSecret::from_random([3; 10]);
        let mark = key.mark(&one, &secret);
        let others = [
            key.mark(&other, &secret).0,
            VoteKey(keyed(&[2; 32])).mark(&one, &secret).0,
            answers.answer_tag(&wave, &secret).0,
            answers.pair_tag(&secret).0,
            cards.card_tag(&secret).0,
            cards.text_mark(&wave, &secret).0,
        ];
        assert!(!others.contains(&mark.0));
        let tag = VoteTag([4; 32]);
        let sealed = key.seal([9; NONCE], &one, &tag, b"vote").unwrap();
        assert_eq!(**key.open(&one, &tag, &sealed).unwrap(), *b"vote");
        assert!(key.open(&other, &tag, &sealed).is_err());
        assert!(key.open(&one, &VoteTag([0; 32]), &sealed).is_err());
        assert!(VoteKey(keyed(&[2; 32])).open(&one, &tag, &sealed).is_err());
        assert!(cards.open_text(&wave, &crate::domain::tags::TextTag(tag.0), &sealed).is_err());
    }

    #[test]
    fn the_key_of_a_vote_is_made_once_and_never_again_once_it_is_destroyed() {
        let parent = tempfile::tempdir().unwrap();
        let folder = SecretsFolder::open(&parent.path().join("secrets")).unwrap();
        let id = DispositifId::random([5; 10]);
        let mark = |votes| {
            let key = folder.vote_key(&id, votes)?;
            Ok::<_, SecretsError>(key.mark(&ReadingId::random([1; 10]), &CardSecret::from_random([3; 10])))
        };
        folder.make_vote_key(&id, Kept::FirstVote, [1; 32]).unwrap();
        let made = mark(Kept::FirstVote).unwrap();
        folder.make_vote_key(&id, Kept::FirstVote, [2; 32]).unwrap();
        assert_eq!(made, mark(Kept::FirstVote).unwrap());
        folder.make_vote_key(&id, Kept::SecondVote, [3; 32]).unwrap();
        folder.destroy_key(&id, Kept::FirstVote, Reason::VoteClosed).unwrap();
        assert!(matches!(mark(Kept::FirstVote), Err(SecretsError::Destroyed(..))));
        let again = folder.make_vote_key(&id, Kept::FirstVote, [1; 32]);
        assert!(matches!(again, Err(SecretsError::Destroyed(..))));
        assert!(mark(Kept::SecondVote).is_ok());
    }
}
