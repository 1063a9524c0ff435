//! The code on a card: sixteen characters of Crockford's base32 (80 bits) and a check character.
//!
//! The code is the only thing that ties a person to their answers, so it is never logged, stored or put in the
//! part of an address that a browser sends.
//! This module writes and reads it; `secrets` alone turns it into tags.

use std::fmt;

use super::code;
pub use super::code::CodeError;

/// A card's check character is the plain one.
const SHIFT: u128 = 0;

/// What a card is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardKind {
    /// A member draws it: it answers questionnaires and votes.
    Member,
    /// The intervenant keeps it for one that is lost, or for a sheet of paper without a code: it answers questionnaires alone.
    Reserve,
}

/// A card's secret, 80 random bits.
///
/// It has no `Debug` that shows it, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct CardSecret([u8; 10]);

impl fmt::Debug for CardSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardSecret(…)")
    }
}

impl CardSecret {
    /// Makes a secret from 80 random bits.
    pub fn from_random(bytes: [u8; 10]) -> Self {
        Self(bytes)
    }

    /// Draws random bits until their code is one that anyone can type.
    pub fn plainly_typed(mut random: impl FnMut() -> [u8; 10]) -> Self {
        loop {
            let secret = Self::from_random(random());
            if secret.is_plainly_typed() {
                return secret;
            }
        }
    }

    /// The secret's bytes, for `secrets` alone.
    pub fn bytes(&self) -> &[u8; 10] {
        &self.0
    }

    /// The code as it is printed, in groups of four: `7QK4-X9PM-2D3H-W8TC-R`.
    pub fn to_code(&self) -> String {
        code::write(&self.0, SHIFT)
    }

    /// Whether its check character is a letter or a digit: the five signs that Crockford adds are hard to find on a
    /// telephone and print like ornaments. Drawing until it is costs a fifth of a bit of eighty.
    pub fn is_plainly_typed(&self) -> bool {
        code::is_plainly_typed(&self.0, SHIFT)
    }

    /// Reads a typed code: case, spaces and hyphens do not matter, `O` is read as 0, `I` and `L` as 1.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong, so that a typing error is told at once.
    pub fn from_code(typed: &str) -> Result<Self, CodeError> {
        code::read(typed, SHIFT).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let secret = CardSecret::from_random([7, 1, 0, 255, 128, 33, 90, 4, 200, 17]);
        let code = secret.to_code();
        for typed in [
            code.clone(),
            code.to_lowercase(),
            code.replace('-', ""),
            code.replace('-', " \u{2011}"),
            code.replace('0', "o").replace('1', "l"),
        ] {
            assert_eq!(CardSecret::from_code(&typed), Ok(secret.clone()), "{typed}");
        }
    }

    #[test]
    fn a_faulty_code_says_its_fault() {
        assert_eq!(CardSecret::from_code(" - "), Err(CodeError::Empty));
        assert_eq!(CardSecret::from_code("7QK4"), Err(CodeError::Length(4)));
        assert_eq!(CardSecret::from_code("7QK4-é"), Err(CodeError::Character('é')));
        assert_eq!(CardSecret::from_code("U000-0000-0000-0000-0"), Err(CodeError::Character('U')));
    }

    #[test]
    fn a_secret_is_drawn_again_until_anyone_can_type_its_code() {
        let is_plain = |byte: u8| CardSecret::from_random([byte; 10]).is_plainly_typed();
        let (signs, plain): (Vec<u8>, Vec<u8>) = (0..=u8::MAX).partition(|byte| !is_plain(*byte));
        let mut drawn = signs.iter().chain(&plain).map(|byte| [*byte; 10]);
        let secret = CardSecret::plainly_typed(|| drawn.next().unwrap());
        assert!(!signs.is_empty());
        assert_eq!(secret, CardSecret::from_random([plain[0]; 10]));
    }

    proptest! {
        #[test]
        fn a_plainly_typed_code_has_letters_and_digits_alone(bytes: [u8; 10]) {
            let secret = CardSecret::from_random(bytes);
            let plain = secret.to_code().chars().all(|sign| sign == '-' || (sign.is_ascii_alphanumeric() && sign != 'U'));
            prop_assert_eq!(secret.is_plainly_typed(), plain);
        }

        #[test]
        fn every_secret_comes_back_from_its_code(bytes: [u8; 10]) {
            let secret = CardSecret::from_random(bytes);
            prop_assert_eq!(CardSecret::from_code(&secret.to_code()), Ok(secret));
        }

        #[test]
        fn one_mistyped_character_is_always_told(bytes: [u8; 10], place in 0..16_usize, shift in 1..32_usize) {
            let code: Vec<char> = CardSecret::from_random(bytes).to_code().chars().filter(|c| *c != '-').collect();
            let mut typed = code.clone();
            let old = ALPHABET.iter().position(|one| char::from(*one) == typed[place]).unwrap();
            typed[place] = char::from(ALPHABET[(old + shift) % 32]);
            prop_assert_eq!(CardSecret::from_code(&typed.iter().collect::<String>()), Err(CodeError::Check));
        }
    }
}
