//! What is computed of answers: scores, and their sums over the valid sheets of each group.
//!
//! Everything here is **not protected**. What is computed of the service's answers goes to `disclosure` and nowhere else: no
//! page, file or log reads it. `exact`, `persons` and `team` serve files that the user already holds, and those alone. Sums are
//! of integers, so that a result depends neither on the order of rows nor on the number of threads.

mod error;
pub mod exact;
mod items;
mod pairs;
mod persons;
#[cfg(test)]
mod sample;
mod scores;
mod sheets;
mod tally;
mod team;
#[cfg(test)]
mod tests;

pub use error::TallyError;
pub use pairs::{SheetPair, Tagged, pair_rows, pair_up};
pub use persons::{person_items, person_scores};
pub use sheets::{Layout, Sheets};
pub use tally::{tally, tally_paired_sheets, tally_pairs, tally_sheets};
pub use team::{Team, TeamItem, TeamScore, teams};
