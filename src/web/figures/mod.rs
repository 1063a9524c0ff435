//! How published figures are said: the same words and tables for the intervenant and for the management.
//!
//! It formats what was published and nothing else: it never adds, subtracts or compares two figures.

mod block;
mod cells;
mod grid;
mod items;
mod limits;
mod subtitle;
mod table;
mod timeline;
mod words;

pub use block::{Block, Fold, blocks, says_nothing};
pub use grid::{Grid, Named, Row};
pub use limits::{limits, limits_of_releases};
pub use subtitle::subtitle;
pub use table::ReleaseTable;
pub use timeline::{OverTime, results_title, wave_title};
pub use words::{published_count as count, published_people as people};
