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

/// A mean on 0 to 100, as far as it may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Mean {
    /// The exact mean.
    Exact(Ratio),
    /// At most this: a lower mean would say too much of each person.
    AtMost(Ratio),
    /// At least this.
    AtLeast(Ratio),
    /// Nothing, with the reason.
    Withheld(Withheld),
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

/// How many people of a cell are at or above a score's or an item's theta.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountFigure {
    /// Sheets that have the score, or answer the item.
    pub n: Count,
    /// Those at or above theta, as far as it may be said.
    pub people: People,
}

/// A number of people at or above theta, as far as it may be said (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum People {
    /// Exactly so many.
    Exact(u32),
    /// At most so many: fewer would point at each of the others.
    AtMost(u32),
    /// At least so many.
    AtLeast(u32),
    /// Nothing, with the reason.
    Withheld(Withheld),
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
    /// A total of cells of which one is a bound or withheld in a way that leaves nothing to say.
    NotAdditive,
}
