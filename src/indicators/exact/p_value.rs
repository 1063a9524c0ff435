//! A p-value, and how it was got.

use serde::Serialize;

/// A two-sided p-value that says how it was got.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PValue {
    /// From above 0 to 1.
    pub p: f64,
    /// How it was got.
    pub how: Method,
}

/// How a p-value was got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Method {
    /// Every assignment counted: p = `at_least_as_extreme` / `of`.
    Exact {
        /// Assignments whose statistic is at least as far from its mean as the observed one.
        at_least_as_extreme: u128,
        /// All assignments.
        of: u128,
    },
    /// The exact distribution, but summed in floating point: its counts do not fit in 128 bits.
    ExactInFloatingPoint,
    /// Assignments drawn at random: p = (`at_least_as_extreme` + 1) / (`draws` + 1) (Phipson & Smyth 2010, *Statistical
    /// Applications in Genetics and Molecular Biology* 9:39), so that it is never 0 and its test keeps its level.
    MonteCarlo {
        /// Drawn assignments at least as extreme as the observed one.
        at_least_as_extreme: u32,
        /// How many were drawn.
        draws: u32,
        /// What the generator started from.
        seed: u64,
    },
    /// The normal approximation with the permutation variance (so corrected for ties), without continuity correction.
    Normal,
}

impl Method {
    /// The less exact of two ways: how far a p that rests on both is to be trusted.
    #[must_use]
    pub fn less_exact(self, other: Self) -> Self {
        if other.looseness() > self.looseness() { other } else { self }
    }

    fn looseness(self) -> u8 {
        match self {
            Self::Exact { .. } => 0,
            Self::ExactInFloatingPoint => 1,
            Self::MonteCarlo { .. } => 2,
            Self::Normal => 3,
        }
    }
}

impl PValue {
    pub(super) fn exact(at_least_as_extreme: u128, of: u128) -> Self {
        Self { p: at_least_as_extreme as f64 / of as f64, how: Method::Exact { at_least_as_extreme, of } }
    }

    pub(super) fn in_floating_point(p: f64) -> Self {
        Self { p: p.min(1.0), how: Method::ExactInFloatingPoint }
    }

    pub(super) fn drawn(at_least_as_extreme: u32, draws: u32, seed: u64) -> Self {
        let p = (f64::from(at_least_as_extreme) + 1.0) / (f64::from(draws) + 1.0);
        Self { p, how: Method::MonteCarlo { at_least_as_extreme, draws, seed } }
    }

    /// Two-sided, of a standardised statistic.
    pub(super) fn normal(z: f64) -> Self {
        Self { p: super::student::normal_two_sided(z), how: Method::Normal }
    }
}
