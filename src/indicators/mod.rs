//! What is computed of answers, with polars: scores, and their sums over the valid sheets of each group.
//!
//! Everything here is **not protected**. It goes to `disclosure` and nowhere else: no page, file or log reads it. All
//! arithmetic is on integers, so that a result depends neither on the order of rows nor on the number of threads.

pub mod exact;
mod items;
mod pairs;
mod persons;
#[cfg(test)]
mod sample;
mod scores;
mod tally;
mod team;
#[cfg(test)]
mod tests;

pub use pairs::{SheetPair, pair_up};
pub use persons::{person_items, person_scores};
pub use tally::{TallyError, tally, tally_pairs};
pub use team::{Team, TeamItem, TeamScore, teams};
