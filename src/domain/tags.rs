//! What stands in the database in place of a card's secret.
//!
//! A tag is a keyed fingerprint: without the dispositif's key it says nothing, and tags of different kinds made from the
//! same secret cannot be joined. `secrets` makes them, `storage` keeps them.

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 32]);

        impl $name {
            /// Reads a tag as it stands in a row; `None` for another length.
            pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
                Some(Self(bytes.try_into().ok()?))
            }
        }
    )+};
}

tags! {
    /// Says that a card exists; nothing on its row changes when it is used.
    CardTag,
    /// Names the answers of one card in one wave.
    AnswerTag,
    /// Names the row of a free text: random, and another one at each write, so that no card leads to it.
    TextTag,
    /// Says within a sealed text which card it came from, so that the card can replace and erase it until the wave closes.
    TextMark,
    /// Names the row of a vote: random, and another one at each write, so that no card leads to it.
    VoteTag,
    /// Says within a sealed vote which card it came from, so that the card can replace it until the vote closes.
    VoteMark,
    /// The same for one card in every wave of its dispositif, so that before and after pair without a name.
    PairTag,
}
