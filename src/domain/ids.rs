//! One type per identifier, so that a wave's id can never be passed for a group's.
//!
//! Identifiers are random: a counter would tell the order in which rows were made.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Crockford's base32 in lower case: no letter is mistaken for a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes 80 bits as sixteen characters, five bits each.
fn encode(bytes: [u8; 10]) -> String {
    let bits = bytes.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
    (0..16)
        .rev()
        .filter_map(|place| ALPHABET.get(((bits >> (5 * place)) & 31) as usize))
        .map(|letter| char::from(*letter))
        .collect()
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Makes an identifier of 80 random bits.
            pub fn random(bytes: [u8; 10]) -> Self {
                Self(encode(bytes))
            }

            /// Takes an identifier as it stands in a row, a file or an address.
            pub fn from_text(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The identifier as it is stored and shown.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

identifiers! {
    /// An account: an intervenant or the administrator of the instance.
    AccountId,
    /// Who orders dispositifs: a collectivité, a hospital, a company.
    OrganisationId,
    /// A dispositif.
    DispositifId,
    /// A group of a dispositif.
    GroupId,
    /// A wave of a dispositif.
    WaveId,
    /// A version of a dispositif's reading.
    ReadingId,
    /// An action of a dispositif.
    ActionId,
    /// A management's link.
    LinkId,
    /// A session of a dispositif.
    SessionId,
    /// A theme of the interviews.
    ThemeId,
    /// A template of dispositif, by the name in its file (`regulation`).
    TemplateId,
    /// An instrument, by the name in its file (`qvct`).
    InstrumentId,
    /// An item within its instrument (`sens`).
    ItemId,
    /// A capsule, by the name in its file (`facilitation`).
    CapsuleId,
    /// A score, unique among the instruments of a wave (`isolement`).
    ScoreId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eighty_bits_make_sixteen_characters() {
        assert_eq!(WaveId::random([0; 10]).as_str(), "0000000000000000");
        assert_eq!(WaveId::random([255; 10]).as_str(), "zzzzzzzzzzzzzzzz");
        assert_eq!(WaveId::random([0, 0, 0, 0, 0, 0, 0, 0, 0, 33]).as_str(), "0000000000000011");
    }
}
