//! How published figures are said: the same words and tables for the intervenant and for the management.
//!
//! It formats what was published and nothing else: it never adds, subtracts or compares two figures.

mod actions;
mod block;
mod cells;
mod files;
mod grid;
mod items;
mod limits;
mod notes;
mod notes_on_paper;
mod on_paper;
mod participation;
mod picture;
mod subtitle;
mod table;
mod timeline;
mod words;
mod year;

pub use actions::{Actions, picture_of_actions};
pub use block::{Block, Fold, Order, blocks, pictures_of_comparison, says_nothing};
pub use files::{Pictures, speaking};
pub use grid::{Grid, Named, Row};
pub use limits::{LimitsOf, limits, limits_on_page};
pub use notes::notes;
pub use notes_on_paper::notes_of_year;
pub use on_paper::{charts_of_year, figures_on_paper};
pub use participation::{Participation, picture_of_participation};
pub use picture::Pictured;
pub use subtitle::{subtitle, subtitle_of_wave};
pub use table::{Counts, ReleaseTable, pictures_of_release};
pub use timeline::{OverTime, pictures_over_time, results_title, wave_title};
pub use words::{published_count as count, published_people as people};
pub use year::{Parts, YearCharts, pictures_of_year};
