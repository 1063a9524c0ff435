//! The gate: the only place that makes something publishable of what people answered.
//!
//! Pure: it never reads a clock, a random source, a file or a socket. What comes out is [`Published`], a type that nothing
//! else can fill; charts, pages and printed tables take it and nothing else, so that a number that did not pass here
//! cannot be shown. The way of a wave is [`RawWave`] → [`publish`] → [`append`] → storage → [`reopen`] → readers.
//!
//! **Against whom.** A manager or a colleague who knows the group, the staff list, who was present and what they themselves
//! answered, and who keeps every page and file that was ever given out. They know these rules too: everything below
//! holds with the rules known. What is kept from them is certainty about any one person's answer; likelihoods are not.
//!
//! **The rules**, each with the module that holds it and says why:
//!
//! - **R1, partition** (`partition`). The whole is one cell, or each group with at least k valid sheets is one and the others
//!   are one pool, which the smallest visible group joins where it is too small itself. A sheet is valid if it has every
//!   primary indicator. Any other score with fewer than k in some cell is withheld in all. Only participation decides.
//! - **R2, means** (`means`). Exact in the middle of the scale; « at most m » or « at least 100 - m » near its ends, where
//!   an exact mean would tell of each person. m grows as the cell shrinks.
//! - **R3, counts** (`counts`). One a score, of people at or above its theta: exact, or « at most 2 », or « at least n - 2 ».
//!   Question by question only for items of no score, where the whole is the one cell, from eight answers on. None where, with
//!   what an earlier wave said, it could show that everybody's score changed (`stayed`).
//! - **R4, unions** (`union`). The total, the lines of a breakdown along what groups have in common (`breakdown`) and a
//!   portfolio (`portfolio`) are made of the cells as they are published, never of the answers beneath.
//! - **R5, change** (`change`; of groups and pools: `cells`; of more than two waves: `timeline`). « Diagnostic »: each wave is published as it closes and the change is the difference of
//!   published means. « Évaluation »: nothing before the end, then both waves over those who answered both; who is in
//!   both is settled before the gate (`indicators::tally_pairs`). One dispositif never has both modes: the mean of all and
//!   the mean of those who came back would together tell the answers of the one who did not.
//! - **R6, ledger** (`ledger`, `chain`). What was published is frozen as text, hashed and chained. One release a wave, made once: no
//!   correction, no second cut, no filter, since the difference of two cuts is a person.
//!   The word of a vote on a reading (`vote`) is an entry of its own, once for each version.
//! - **R7** is the sum of these: a number equals its recomputation, or is said to be a bound, pooled, or withheld with the
//!   reason ([`Mean`], [`Withheld`], [`Population`], [`NotPublished`]).
//! - **R8, verdict and interval** (`change`, `verdict`). Functions of published numbers alone, so that they add nothing.
//!
//! **Not guaranteed**, among other things that `SECURITY.md` lists: two colleagues who join what they know in a cell of
//! five; someone who answers with other people's cards; people who are in two dispositifs that do not know of each other.

mod breakdown;
mod cells;
mod chain;
mod change;
mod comparison;
mod counts;
mod definition;
mod figures;
mod foreseen;
mod ledger;
mod means;
mod partition;
mod points;
mod portfolio;
mod published;
mod raw;
mod release;
#[cfg(test)]
mod sample;
mod stayed;
#[cfg(test)]
mod tests;
mod timeline;
mod union;
mod verdict;
mod versions;
mod vote;

pub use breakdown::{Breakdown, BreakdownLine};
pub use cells::{CellChange, Moved};
pub use chain::{Walk, place_of};
pub use change::compare;
pub use comparison::{Change, Comparison, ComparisonLine, NotPublished, Verdict};
pub use counts::{counts_people, items_from};
pub use figures::{
    Along, Figure, PopulationKind, Reason, Said, Statistic, Subject, figures_of_comparison,
    figures_of_moment, figures_of_portfolio, figures_of_release, threshold,
};
pub use foreseen::{Foreseen, counting_limits, foresee};
pub use ledger::{Entered, Entry, Head, LedgerError, append, append_vote, reopen, reopen_any, reopen_vote};
pub use means::reading_limits;
pub use points::{signed, whole_points};
pub use portfolio::{Portfolio, PortfolioMoment, portfolio};
pub use published::{
    Bounded, Cell, Count, CountFigure, GroupName, ItemFrame, Mean, MeanFigure, People, Population, Published,
    Release, ScoreFrame, Withheld,
};
pub use raw::{GateError, RawWave};
pub use release::{RULES, publish};
pub use timeline::{SinceBefore, Timeline, TimelineLine, TimelineMoment, TimelinePoint, timeline};
pub use verdict::{Size, what_size_can_show};
pub use versions::{RulesInWords, rules_in_words};
pub use vote::{RawVotes, Recognition, VoteSaid, publish_vote};
