//! Why sheets cannot be computed with.

use polars::prelude::PolarsError;
use thiserror::Error;

use crate::domain::ids::{GroupId, ScoreId};

/// Why sheets cannot be tallied. No message holds an answer.
#[derive(Debug, Error)]
pub enum TallyError {
    /// A primary indicator that the questionnaire does not compute.
    #[error(
        "the primary indicator {0} is not computed by this wave's questionnaire: ask its instrument in every wave"
    )]
    UnknownPrimary(ScoreId),
    /// A sheet of a group that the dispositif does not have.
    #[error("a sheet belongs to the group {0}, which the dispositif does not have")]
    UnknownGroup(GroupId),
    /// A sheet of another questionnaire.
    #[error("a sheet has {found} answers where the questionnaire has {expected} items: it is another wave's")]
    Length {
        /// Items of the questionnaire.
        expected: usize,
        /// Answers of the sheet.
        found: usize,
    },
    /// An answer that the item's scale does not have.
    #[error("a sheet answers item {item} with a value that its scale does not have: it is another wave's")]
    ForeignValue {
        /// The item, counted from 1 in the order of the page.
        item: usize,
    },
    /// Sheets that were laid out for other groups than those that are asked for.
    #[error("the sheets were read for the groups of another dispositif")]
    OtherGroups,
    /// More sheets than rows can be counted.
    #[error("more than four thousand million sheets: nobody has so many")]
    TooMany,
    /// A score with no item, with an item that does not exist, or whose minimum share cannot be reached.
    #[error("the score {score} cannot be computed as its file defines it: run `entrevoix check` on the file")]
    Broken {
        /// The score.
        score: ScoreId,
    },
    /// Scales whose ranges have no common multiple of a reasonable size.
    #[error(
        "the score {score} mixes scales that have no small common multiple: give its items scales of like length"
    )]
    TooLarge {
        /// The score.
        score: ScoreId,
    },
    /// The engine failed.
    #[error("the scores could not be computed")]
    Engine(#[from] PolarsError),
}
