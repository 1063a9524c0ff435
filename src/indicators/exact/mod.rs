//! Exact statistics of small samples, for `analyse`: files that the user already holds.
//!
//! Pure: no polars, no clock, no file; chance is a seed that the caller gives and the result repeats. Scores come in as exact
//! fractions and are brought to one common denominator, so that sums, ranks and ties are those of integers: two
//! differences of 1.3 points are a tie, which they are not in floating point. Floats appear only in what is divided or
//! looked up in a distribution, at the end.
//!
//! Nothing of this is ever published (R8): with seven pairs and one item, the mere word « amélioration » of an exact test
//! makes people certain of each other's direction. What the service says of a change is `disclosure`'s.
//!
//! Every difference is after minus before. A direction (good or risk) turns nothing but the verdict.

mod aligned;
mod chance;
mod choices;
mod edges;
mod holm;
mod middle;
mod moments;
mod p_value;
mod paired;
mod planning;
mod proportion;
mod ranks;
mod reliability;
mod signs;
mod student;
#[cfg(test)]
mod tests;
mod unpaired;
mod verdict;

pub use aligned::ExactError;
pub use edges::{Edges, edges};
pub use holm::holm;
pub use moments::Sample;
pub use p_value::{Method, PValue};
pub use paired::{Paired, Wilcoxon, paired, sign_flip};
pub use planning::{
    detectable_difference, detectable_effect, smallest_p_paired, smallest_p_unpaired, stable_from,
    stable_from_in_each,
};
pub use proportion::wilson95;
pub use reliability::{Reliability, reliability};
pub use student::{Interval, Student};
pub use unpaired::{Cliff, MannWhitney, Unpaired, unpaired};
pub use verdict::{EACH_MIN, Evidence, LEVEL, PAIRS_MIN, Verdict, verdict};
