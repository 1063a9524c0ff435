//! How eighty random bits are typed: sixteen characters of Crockford's base32 and a check character.
//!
//! Each kind of code shifts its check character by another number, so that a code of one kind is never a valid code of
//! another. This module writes and reads; it knows nothing of what a code opens.

use thiserror::Error;

/// Crockford's alphabet, then the five signs that his check character adds (37 is prime).
const ALPHABET: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// How many characters carry the secret.
const LENGTH: usize = 16;

/// Why a typed code is not one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was typed.
    #[error("no code was typed")]
    Empty,
    /// Too few or too many characters.
    #[error("a code has 17 characters, {0} were typed")]
    Length(usize),
    /// A character that no code has.
    #[error("no code has the character {0:?}")]
    Character(char),
    /// The check character does not fit the others: one was mistyped, or two were swapped.
    #[error("the check character does not fit: a character was mistyped")]
    Check,
}

/// The code of `bytes` in groups of four, with its check character shifted by `shift`.
pub(super) fn write(bytes: &[u8; 10], shift: u128) -> String {
    let bits = bits(bytes);
    let mut code = String::with_capacity(21);
    for place in 0..LENGTH {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(sign((bits >> (5 * (LENGTH - 1 - place))) & 31));
    }
    code.push('-');
    code.push(sign(check(bits, shift)));
    code
}

/// Whether the check character is a letter or a digit: the five signs that Crockford adds are hard to find on a telephone
/// and print like ornaments. Drawing until it is costs a fifth of a bit of eighty.
pub(super) fn is_plainly_typed(bytes: &[u8; 10], shift: u128) -> bool {
    check(bits(bytes), shift) < 32
}

/// Reads a typed code: case, spaces and hyphens do not matter, `O` is read as 0, `I` and `L` as 1.
pub(super) fn read(typed: &str, shift: u128) -> Result<[u8; 10], CodeError> {
    let mut values = Vec::with_capacity(LENGTH + 1);
    for letter in letters(typed) {
        values.push(value(letter).ok_or(CodeError::Character(letter))?);
    }
    let (last, digits) = values.split_last().ok_or(CodeError::Empty)?;
    if digits.len() != LENGTH {
        return Err(CodeError::Length(values.len()));
    }
    if let Some(sign) = digits.iter().find(|digit| **digit >= 32) {
        return Err(CodeError::Character(self::sign(*sign)));
    }
    let bits = digits.iter().fold(0_u128, |bits, digit| (bits << 5) | digit);
    if check(bits, shift) != *last {
        return Err(CodeError::Check);
    }
    let mut bytes = [0; 10];
    for (byte, place) in bytes.iter_mut().rev().zip(0..) {
        *byte = ((bits >> (8 * place)) & 255) as u8;
    }
    Ok(bytes)
}

/// What follows `word` in what was typed, where it begins so in any spelling that [`read`] takes.
pub(super) fn after_word(typed: &str, word: &str) -> Option<String> {
    let mut rest = letters(typed);
    let begins = word.chars().all(|letter| rest.next().is_some_and(|typed| value(typed) == value(letter)));
    begins.then(|| rest.collect())
}

/// What was typed without hyphens of any kind and white space: telephones put them in by themselves.
fn letters(typed: &str) -> impl Iterator<Item = char> {
    let is_separator = |letter: &char| {
        letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.')
    };
    typed.chars().filter(move |letter| !is_separator(letter))
}

fn bits(bytes: &[u8; 10]) -> u128 {
    bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte))
}

fn check(bits: u128, shift: u128) -> u128 {
    (bits + shift) % 37
}

fn sign(value: u128) -> char {
    ALPHABET.get(value as usize).map_or('?', |letter| char::from(*letter))
}

fn value(letter: char) -> Option<u128> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let position = ALPHABET.iter().position(|one| char::from(*one) == letter)?;
    Some(position as u128)
}
