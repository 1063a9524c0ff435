//! One figure: its value, its n, how it was computed.

use serde::Serialize;

use crate::app::analyse::Method;
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{self, Interval, PValue};

/// A number. Where it is a fraction, `exact` is that fraction in lowest terms.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    value: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exact: Option<String>,
    n: usize,
    method: &'static str,
}

/// An interval of a figure.
#[derive(Debug, Serialize)]
pub(super) struct IntervalFigure {
    low: Option<f64>,
    high: Option<f64>,
    level: f64,
    n: usize,
    method: &'static str,
}

/// A two-sided p.
#[derive(Debug, Serialize)]
pub(super) struct PFigure {
    value: Option<f64>,
    /// The cases at least as extreme of all cases, not reduced: « 16/512 ».
    #[serde(skip_serializing_if = "Option::is_none")]
    exact: Option<String>,
    /// `exact`, `exact_in_floating_point`, `monte_carlo` or `normal`; `null` where nothing is tested.
    how: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    n: usize,
    method: &'static str,
}

impl Figure {
    pub(super) fn exact(value: Option<Ratio>, n: usize, method: Method) -> Self {
        Self { exact: value.map(fraction), ..Self::float(value.map(Ratio::to_f64), n, method) }
    }

    pub(super) fn float(value: Option<f64>, n: usize, method: Method) -> Self {
        Self { value, exact: None, n, method: method.key() }
    }
}

impl IntervalFigure {
    pub(super) fn new(interval: Option<Interval>, level: f64, n: usize, method: Method) -> Self {
        let low = interval.map(|interval| interval.low);
        let high = interval.map(|interval| interval.high);
        Self { low, high, level, n, method: method.key() }
    }
}

impl PFigure {
    pub(super) fn new(p: Option<PValue>, n: usize, method: Method) -> Self {
        let (how, exact, seed) = match p.map(|p| p.how) {
            None => (None, None, None),
            Some(exact::Method::Exact { at_least_as_extreme, of }) => {
                (Some("exact"), Some(format!("{at_least_as_extreme}/{of}")), None)
            }
            Some(exact::Method::ExactInFloatingPoint) => (Some("exact_in_floating_point"), None, None),
            Some(exact::Method::MonteCarlo { at_least_as_extreme, draws, seed }) => {
                let drawn = format!("{}/{}", u64::from(at_least_as_extreme) + 1, u64::from(draws) + 1);
                (Some("monte_carlo"), Some(drawn), Some(seed))
            }
            Some(exact::Method::Normal) => (Some("normal"), None, None),
        };
        Self { value: p.map(|p| p.p), exact, how, seed, n, method: method.key() }
    }

    /// The p after Holm, got as the least exact of the p that it is made of. It is no share of cases itself.
    pub(super) fn adjusted(p: Option<f64>, how: Option<exact::Method>, n: usize) -> Self {
        let rests_on = p.zip(how).map(|(p, how)| PValue { p, how });
        Self { exact: None, ..Self::new(rests_on, n, Method::Holm) }
    }

    /// The p of a distribution.
    pub(super) fn of_float(p: Option<f64>, n: usize, method: Method) -> Self {
        Self { value: p, exact: None, how: None, seed: None, n, method: method.key() }
    }
}

fn fraction(ratio: Ratio) -> String {
    format!("{}/{}", ratio.numerator(), ratio.denominator())
}
