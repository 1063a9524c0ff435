//! Why a figure is not published, where its own place has no room for the words: the key says it once, and where there are
//! several reasons each has a number, which the place bears too.
//!
//! A reason has the same number on every chart: who carries « ² » from one chart of a page to the next reads the same.

use super::key::{Entry, Sign};
use crate::disclosure::Withheld;

/// The numbers of reasons, by their places.
const NUMBERS: [&str; 7] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷"];

/// Stands where something was not asked, which is no reason of protection; the key says so.
pub(super) const NOT_ASKED: &str = "–";

/// The place of a reason among all that there are; those of means come first.
pub(super) fn place_of(reason: Withheld) -> usize {
    match reason {
        Withheld::TooFew => 0,
        Withheld::TooFewElsewhere => 1,
        Withheld::NotAdditive => 2,
        Withheld::TooCoarse => 3,
        Withheld::TooFewForItems => 4,
        Withheld::UnevenSteps => 5,
        Withheld::ShowsChange => 6,
    }
}

/// The different reasons of a chart, each with its place among all that there are.
pub(super) struct Reasons {
    told: Vec<(usize, String)>,
}

impl Reasons {
    /// The reasons of a chart, as its key says them.
    pub(super) fn of(reasons: impl Iterator<Item = (usize, String)>) -> Self {
        let mut told: Vec<(usize, String)> = Vec::new();
        for reason in reasons {
            if !told.contains(&reason) {
                told.push(reason);
            }
        }
        told.sort();
        Self { told }
    }

    /// Whether there is one reason for all.
    pub(super) fn is_one(&self) -> bool {
        self.told.len() == 1
    }

    /// The number that stands for `reason`; none is needed where it is the only one.
    pub(super) fn number(&self, reason: &str) -> Option<&'static str> {
        let (place, _) = self.told.iter().find(|(_, one)| one == reason)?;
        (self.told.len() > 1).then(|| NUMBERS.get(*place).copied()).flatten()
    }

    /// What the key says of them.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.told.iter().map(|(_, reason)| {
            let number = self.number(reason).map(|number| format!("{number}\u{a0}"));
            Entry::new(Sign::Hatching, &format!("{}{reason}", number.unwrap_or_default()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(told: &[(Withheld, &str)]) -> Reasons {
        Reasons::of(told.iter().map(|(reason, words)| (place_of(*reason), (*words).to_owned())))
    }

    #[test]
    fn reasons_are_numbered_where_there_are_several_and_only_then() {
        let (few, elsewhere) = ((Withheld::TooFew, "peu"), (Withheld::TooFewElsewhere, "ailleurs"));
        assert_eq!(of(&[few, few]).number("peu"), None);
        let two = of(&[elsewhere, few, elsewhere]);
        assert_eq!((two.number("peu"), two.number("ailleurs")), (Some("¹"), Some("²")));
        let told: Vec<String> = two.entries().map(|entry| entry.text).collect();
        assert_eq!(told, ["¹\u{a0}peu", "²\u{a0}ailleurs"]);
    }

    #[test]
    fn a_reason_has_the_same_number_on_every_chart() {
        let total = (Withheld::NotAdditive, "parties");
        for beside in [(Withheld::TooFew, "peu"), (Withheld::TooCoarse, "choix")] {
            assert_eq!(of(&[beside, total]).number("parties"), Some("³"), "{beside:?}");
        }
    }
}
