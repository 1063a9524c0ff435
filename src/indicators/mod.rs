//! What is computed of answers: scores, and their sums over the valid sheets of each group.
//!
//! Everything here is **not protected**. It goes to `disclosure` and nowhere else: no page, file or log reads it. All
//! arithmetic is on integers, so that a result depends neither on the order of rows nor on the number of threads.

mod error;
mod items;
mod pairs;
#[cfg(test)]
mod sample;
mod scores;
mod sheets;
mod tally;
#[cfg(test)]
mod tests;

pub use error::TallyError;
pub use pairs::{SheetPair, Tagged, pair_rows, pair_up};
pub use sheets::{Layout, Sheets};
pub use tally::{tally, tally_paired_sheets, tally_pairs, tally_sheets};
