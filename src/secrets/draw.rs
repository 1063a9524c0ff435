//! What draw links and the cards drawn by them need of the keys.

use super::files::made_once;
use super::keys::{CardKey, finish, keyed};
use super::{SecretsError, SecretsFolder, hexadecimal};
use crate::domain::card::CardSecret;
use crate::domain::draw_link::{DrawSecret, DrawTicket};
use crate::domain::ids::GroupId;

impl SecretsFolder {
    /// The mark under which a draw link is known, keyed so that whoever copies the database draws nothing with it.
    /// `random` makes the instance's key the first time.
    ///
    /// # Errors
    /// [`SecretsError`] where the key cannot be read or made.
    pub fn draw_mark(&self, random: [u8; 32], link: &DrawSecret) -> Result<String, SecretsError> {
        let key = made_once(&self.path.join("instance.key"), random)?;
        Ok(hexadecimal(&finish(keyed(&key), &[b"draw", link.bytes()])))
    }
}

impl CardKey {
    /// The card that a ticket draws in a group: the same one each time. Nobody who lacks the key can tell it from the
    /// ticket, nor the ticket from it.
    pub fn drawn_card(&self, group: &GroupId, ticket: &DrawTicket) -> CardSecret {
        let mut attempt: u64 = 0;
        loop {
            let number = attempt.to_be_bytes();
            let parts: [&[u8]; 4] = [b"drawn", group.as_str().as_bytes(), ticket.bytes(), &number];
            let mut secret = [0; 10];
            secret.iter_mut().zip(finish(self.0.clone(), &parts)).for_each(|(to, from)| *to = from);
            let secret = CardSecret::from_random(secret);
            if secret.is_plainly_typed() {
                return secret;
            }
            attempt += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_draws_one_card_in_one_group_of_one_dispositif() {
        let keys = [1, 2].map(|byte| CardKey::from_master(&[byte; 32]));
        let groups = [1, 2].map(|byte| GroupId::random([byte; 10]));
        let draw = |keys: &CardKey, group, ticket| {
            keys.drawn_card(group, &DrawTicket::from_random([ticket; 10])).to_code()
        };
        let first = draw(&keys[0], &groups[0], 1);
        assert_eq!(first, draw(&keys[0], &groups[0], 1));
        let others =
            [draw(&keys[1], &groups[0], 1), draw(&keys[0], &groups[1], 1), draw(&keys[0], &groups[0], 2)];
        assert!(!others.contains(&first));
    }

    #[test]
    fn every_drawn_card_is_plainly_typed() {
        let (keys, group) = (CardKey::from_master(&[1; 32]), GroupId::random([1; 10]));
        assert!((0..100).all(|ticket| {
            keys.drawn_card(&group, &DrawTicket::from_random([ticket; 10])).is_plainly_typed()
        }));
    }

    #[test]
    fn a_draw_links_mark_needs_the_instances_key() {
        let [one, other] = [1, 2].map(|random| {
            let folder = tempfile::tempdir().unwrap();
            let secrets = SecretsFolder::open(&folder.path().join("secrets")).unwrap();
            let link = DrawSecret::from_random([7; 10]);
            let mark = secrets.draw_mark([random; 32], &link).unwrap();
            assert_eq!(mark, secrets.draw_mark([9; 32], &link).unwrap(), "the key is made once");
            mark
        });
        assert_ne!(one, other);
    }
}
