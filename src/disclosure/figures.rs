//! What was published, number by number: for whoever checks it with a program of their own.
//!
//! A figure is what a release or a comparison says of one statistic of one population. Nothing is computed here: the
//! list is the release in another form, so that nothing in it is more or less than what pages show.

mod listed;

use serde::Serialize;

pub use self::listed::{
    figures_of_comparison, figures_of_moment, figures_of_portfolio, figures_of_release, threshold,
};
use super::comparison::{NotPublished, Verdict};
use super::published::{GroupName, Population, Withheld};
use crate::domain::group::Attribute;
use crate::domain::ids::{InstrumentId, ItemId, ScoreId};
use crate::domain::wave::WaveKind;

/// One number, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Whose answers it is made of.
    pub population: PopulationKind,
    /// Its groups.
    pub groups: Vec<GroupName>,
    /// Which line of a breakdown it stands in; absent elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breakdown: Option<Along>,
    /// What it is about; absent for the number of valid sheets.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Of which wave of a comparison or a portfolio; absent for what is made of both waves, and in a release.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<WaveKind>,
    /// What it counts or measures.
    pub statistic: Statistic,
    /// What is said.
    #[serde(flatten)]
    pub said: Said,
    /// The number as pages, charts and tables write it, all of them without decimals; the words around it follow the
    /// reader's language. `None` where no number is said.
    pub displayed: Option<String>,
    /// How many decimals are displayed.
    pub decimals: u8,
}

/// What a population is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PopulationKind {
    /// All groups of a dispositif; in a portfolio, of several.
    Whole,
    /// One group.
    Group,
    /// Groups that are shown together.
    Pool,
}

/// A line of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Along {
    /// What its groups have in common.
    pub attribute: Attribute,
    /// What they state of it; `None` for nothing.
    pub values: Vec<Option<String>>,
}

/// What a figure is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A score.
    Score(ScoreId),
    /// A question.
    Item {
        /// Its instrument.
        instrument: InstrumentId,
        /// The item.
        id: ItemId,
    },
}

/// What a figure counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Statistic {
    /// Valid sheets; of a score or an item, those that have it.
    N,
    /// The mean, on 0 to 100.
    Mean,
    /// People at or above theta.
    Count,
    /// After minus before, in points.
    Change,
    /// The lower end of the change's 95 % interval, in points.
    IntervalLow,
    /// The upper end.
    IntervalHigh,
    /// The change that matters, in points: what « stable » is measured against.
    SmallestNotable,
    /// The verdict's word.
    Verdict,
    /// What the score would do by itself in a group chosen for it, in points; after minus before.
    ByItself,
}

/// What is said of a statistic.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum Said {
    /// Exactly this.
    Exact {
        /// As « numerator/denominator ».
        value: String,
    },
    /// At most this.
    AtMost {
        /// As « numerator/denominator ».
        value: String,
    },
    /// At least this.
    AtLeast {
        /// As « numerator/denominator ».
        value: String,
    },
    /// From so many to so many.
    Band {
        /// The fewest.
        from: u32,
        /// The most; `None` for « and more ».
        to: Option<u32>,
    },
    /// The nearest binary fraction: what rests on a square root has no exact one.
    Nearest {
        /// In points.
        value: f64,
    },
    /// A word.
    Word {
        /// The verdict, with its reason where there is none.
        #[serde(flatten)]
        value: Verdict,
    },
    /// Nothing, with the reason.
    Withheld {
        /// Why a figure is not said.
        reason: Reason,
    },
}

/// Why a figure is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Reason {
    /// A mean, a count.
    Figure(Withheld),
    /// A change.
    Change(NotPublished),
}

impl Figure {
    pub(super) fn new(
        population: &Population,
        subject: Option<&Subject>,
        statistic: Statistic,
        said: Said,
        displayed: Option<String>,
    ) -> Self {
        let groups = population.groups().to_vec();
        let population = match population {
            Population::Whole(_) => PopulationKind::Whole,
            Population::Group(_) => PopulationKind::Group,
            Population::Pool(_) => PopulationKind::Pool,
        };
        let subject = subject.cloned();
        Self {
            population,
            groups,
            breakdown: None,
            subject,
            moment: None,
            statistic,
            said,
            displayed,
            decimals: 0,
        }
    }

    pub(super) fn at(self, moment: WaveKind) -> Self {
        Self { moment: Some(moment), ..self }
    }
}
