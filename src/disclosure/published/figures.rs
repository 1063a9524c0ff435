//! Numbers of people, means and counts, each as far as it may be said.

use serde::{Deserialize, Serialize};

use crate::domain::ratio::Ratio;

/// A number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Exactly so many: the whole, and a pool.
    Exact(u32),
    /// From so many to so many: a group.
    Band {
        /// The fewest.
        from: u32,
        /// The most; `None` for « and more ».
        to: Option<u32>,
    },
}

/// The mean of a score in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeanFigure {
    /// Sheets that have the score.
    pub n: Count,
    /// The mean, as far as it may be said.
    pub mean: Mean,
}

/// How many people of a cell are at or above a score's or an item's theta.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountFigure {
    /// Sheets that have the score, or answer the item.
    pub n: Count,
    /// Those at or above theta, as far as it may be said.
    pub people: People,
}

/// A number as far as it may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Bounded<T> {
    /// Exactly this.
    Exact(T),
    /// At most this: a lower number would say too much of each person.
    AtMost(T),
    /// At least this.
    AtLeast(T),
    /// Nothing, with the reason.
    Withheld(Withheld),
}

/// A mean on 0 to 100 (R2).
pub type Mean = Bounded<Ratio>;

/// A number of people at or above theta (R3).
pub type People = Bounded<u32>;

impl<T> Bounded<T> {
    /// Why nothing is said; `None` where something is.
    pub fn withheld(self) -> Option<Withheld> {
        match self {
            Self::Withheld(reason) => Some(reason),
            Self::Exact(_) | Self::AtMost(_) | Self::AtLeast(_) => None,
        }
    }

    /// The same of what `of` makes of the number, which keeps its order; where it makes nothing, nothing is said.
    pub(in crate::disclosure) fn of<U>(self, of: impl Fn(T) -> Option<U>) -> Bounded<U> {
        let said = match self {
            Self::Exact(number) => of(number).map(Bounded::Exact),
            Self::AtMost(number) => of(number).map(Bounded::AtMost),
            Self::AtLeast(number) => of(number).map(Bounded::AtLeast),
            Self::Withheld(reason) => return Bounded::Withheld(reason),
        };
        said.unwrap_or(Bounded::Withheld(Withheld::NotAdditive))
    }
}

impl Mean {
    /// The mean as every page, chart and table writes it, in whole points: « 42 », « ≤ 32 », « ≥ 68 ». A bound is
    /// rounded outwards, since « ≤ 31 » would be untrue of a mean of 31.2. `None` where nothing is said.
    pub fn in_whole_points(self) -> Option<String> {
        match self {
            Self::Exact(value) => Some(value.rounded().to_string()),
            Self::AtMost(bound) => Some(format!("≤\u{a0}{}", bound.rounded_up())),
            Self::AtLeast(bound) => Some(format!("≥\u{a0}{}", bound.rounded_down())),
            Self::Withheld(_) => None,
        }
    }
}

impl People {
    /// The number as tables write it: « 5 », « ≤ 2 », « ≥ 6 ». `None` where nothing is said.
    pub fn in_signs(self) -> Option<String> {
        match self {
            Self::Exact(people) => Some(people.to_string()),
            Self::AtMost(people) => Some(format!("≤\u{a0}{people}")),
            Self::AtLeast(people) => Some(format!("≥\u{a0}{people}")),
            Self::Withheld(_) => None,
        }
    }
}

/// Why a figure is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// Fewer than k answers.
    TooFew,
    /// Fewer than k answers to this score in another cell: what is said of the others would tell of that one.
    TooFewElsewhere,
    /// Fewer answers than questions one by one are counted from.
    TooFewForItems,
    /// So few answers on so coarse a scale that every bound would tell more than it says.
    TooCoarse,
    /// A count of people beside a mean of items whose answers weigh differently: both together would tell of an item.
    UnevenSteps,
    /// A count of people which, whatever it were, could show with earlier waves that everybody's score changed.
    ShowsChange,
    /// A total of cells of which one is a bound or withheld in a way that leaves nothing to say.
    NotAdditive,
}
