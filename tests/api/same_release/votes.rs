//! The votes of a world.

use entrevoix::domain::reading::{Part, ReadingTexts};

/// What every group reads.
pub fn texts() -> ReadingTexts {
    let mut texts = ReadingTexts::default();
    texts.set(Part::Synthese, "Plusieurs disent que le relais manque.");
    texts
}

/// The votes of one group, of which the word is the same whoever votes how: five where something is said, else four.
pub fn cast(is_said: bool, is_other: bool) -> Vec<&'static str> {
    match (is_said, is_other) {
        (true, false) => vec!["yes", "yes", "yes", "not", "not"],
        (true, true) => vec!["not", "yes", "yes", "yes", "yes"],
        (false, false) => vec!["yes", "yes", "yes", "yes"],
        (false, true) => vec!["not", "not", "not", "yes"],
    }
}
