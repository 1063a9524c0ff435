//! The code of a group's draw link: with it, the members of a group that does not meet draw their cards themselves. And the
//! ticket with which one of them draws.
//!
//! It looks like no card's code, and neither is ever read as the other, so that nobody takes the link for a card. Like a
//! card's secret it is never logged, stored or put in the part of an address that a browser sends.

use std::fmt;

use super::code::{self, CodeError};

/// What the code begins with.
const WORD: &str = "TIRAGE";

/// A link's check character, so that what follows the word is never a card's code.
const SHIFT: u128 = 17;

/// A draw link's secret, 80 random bits.
///
/// It has no `Debug` that shows it, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct DrawSecret([u8; 10]);

impl fmt::Debug for DrawSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DrawSecret(…)")
    }
}

impl DrawSecret {
    /// Makes a secret from 80 random bits.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }

    /// The secret's bytes, for `secrets` alone.
    pub fn bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// The code as it is printed: `TIRAGE-7QK4-X9PM-2D3H-W8TC-8`.
    pub fn to_code(&self) -> String {
        format!("{WORD}-{}", code::write(&self.0, SHIFT))
    }

    /// Whether its check character is a letter or a digit, as a card's.
    pub fn is_plainly_typed(&self) -> bool {
        code::is_plainly_typed(&self.0, SHIFT)
    }

    /// Reads a typed code, in any spelling in which a card's code is read; the word in front may be left out.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong; a length is counted without the word.
    pub fn from_code(typed: &str) -> Result<Self, CodeError> {
        let rest = code::after_word(typed, WORD);
        code::read(rest.as_deref().unwrap_or(typed), SHIFT).map(Self)
    }

    /// Whether somebody typed the word of a draw link's code, perhaps with a fault behind it. What comes without the word is no
    /// sign: one wrong character in 37 makes a card's code read like a link's.
    pub fn has_word(typed: &str) -> bool {
        code::after_word(typed, WORD).is_some()
    }
}

/// A ticket's check character, so that it passes neither for a card nor for a link.
const TICKET_SHIFT: u128 = 29;

/// What a page that draws a card is given when it is made: the same ticket draws the same card, so that a page that is sent
/// twice, or loaded again, draws once. It is stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct DrawTicket([u8; 10]);

impl fmt::Debug for DrawTicket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DrawTicket(…)")
    }
}

impl DrawTicket {
    /// Makes a ticket from 80 random bits.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }

    /// The ticket's bytes, for `secrets` alone.
    pub fn bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// The ticket as a form carries it.
    pub fn to_text(&self) -> String {
        code::write(&self.0, TICKET_SHIFT)
    }

    /// Reads what a form carried; `None` where it was changed on the way.
    pub fn from_text(text: &str) -> Option<Self> {
        code::read(text, TICKET_SHIFT).ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::card::CardSecret;

    proptest! {
        #[test]
        fn every_secret_comes_back_from_its_code_as_people_type_it(bytes: [u8; 10]) {
            let secret = DrawSecret::from_random(bytes);
            let code = secret.to_code();
            let without_word = code.replacen("TIRAGE-", "", 1);
            for typed in [code.to_lowercase(), code.replace('-', " "), code.replace('0', "o"), without_word] {
                prop_assert_eq!(DrawSecret::from_code(&typed), Ok(secret.clone()));
            }
        }

        #[test]
        fn no_code_is_a_card_and_a_draw_link_at_once(bytes: [u8; 10]) {
            let (card, link) = (CardSecret::from_random(bytes).to_code(), DrawSecret::from_random(bytes).to_code());
            prop_assert!(CardSecret::from_code(&link).is_err());
            prop_assert_eq!(CardSecret::from_code(&link.replace("TIRAGE", "")), Err(CodeError::Check));
            prop_assert_eq!(DrawSecret::from_code(&card), Err(CodeError::Check));
            prop_assert!(DrawSecret::has_word(&link) && !DrawSecret::has_word(&card));
        }
    }

    #[test]
    fn a_mistyped_link_is_known_for_one_by_its_word() {
        assert!(DrawSecret::has_word("tirage 7qk4"));
        assert_eq!(DrawSecret::from_code("tirage 7qk4"), Err(CodeError::Length(4)));
        assert_eq!(DrawSecret::from_code("TIRAGE"), Err(CodeError::Empty));
        assert!(!DrawSecret::has_word("7qk4"));
    }

    #[test]
    fn a_ticket_comes_back_from_its_form_and_is_no_code() {
        let text = DrawTicket::from_random([7; 10]).to_text();
        assert_eq!(DrawTicket::from_text(&text), Some(DrawTicket::from_random([7; 10])));
        assert!(DrawSecret::from_code(&text).is_err() && CardSecret::from_code(&text).is_err());
        assert_eq!(DrawTicket::from_text(""), None);
    }

    #[test]
    fn its_debug_form_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", DrawSecret::from_random([7; 10])), "DrawSecret(…)");
        assert_eq!(format!("{:?}", DrawTicket::from_random([7; 10])), "DrawTicket(…)");
    }
}
