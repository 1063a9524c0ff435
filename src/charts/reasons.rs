//! Why a figure is not published, where its own place has no room for the words: the key says it once, and where there are
//! several reasons each has a number, which the place bears too.

use super::key::{Entry, Sign};

/// The numbers of reasons; a chart has no more of them than this.
const NUMBERS: [&str; 9] = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/// The different reasons of a chart, in the order of their words: charts of one page give the same reasons the same numbers.
pub(super) struct Reasons {
    told: Vec<String>,
}

impl Reasons {
    /// The reasons of a chart, as its key says them.
    pub(super) fn of(reasons: impl Iterator<Item = String>) -> Self {
        let mut told: Vec<String> = Vec::new();
        for reason in reasons {
            if !told.contains(&reason) {
                told.push(reason);
            }
        }
        told.sort();
        Self { told }
    }

    /// The number that stands for `reason`; none is needed where it is the only one.
    pub(super) fn number(&self, reason: &str) -> Option<&'static str> {
        let place = self.told.iter().position(|one| one == reason)?;
        (self.told.len() > 1).then(|| NUMBERS.get(place).copied()).flatten()
    }

    /// What the key says of them.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.told.iter().map(|reason| {
            let number = self.number(reason).map(|number| format!("{number}\u{a0}"));
            Entry::new(Sign::Hatching, &format!("{}{reason}", number.unwrap_or_default()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_numbered_where_there_are_several_and_only_then() {
        let of = |told: &[&str]| Reasons::of(told.iter().map(|one| (*one).to_owned()));
        assert_eq!(of(&["peu", "peu"]).number("peu"), None);
        let two = of(&["peu", "ailleurs", "peu"]);
        assert_eq!((two.number("peu"), two.number("ailleurs")), (Some("²"), Some("¹")));
        let told: Vec<String> = two.entries().map(|entry| entry.text).collect();
        assert_eq!(told, ["¹\u{a0}ailleurs", "²\u{a0}peu"]);
    }
}
