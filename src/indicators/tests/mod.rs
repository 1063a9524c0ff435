//! Scores and tallies against golden values, and against a plain recomputation with fractions.

mod golden;
mod persons;
mod properties;
mod rules;
