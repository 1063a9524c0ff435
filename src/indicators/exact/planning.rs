//! What a number of people can show, whatever they answer.

use super::choices::binomial;
use super::p_value::PValue;
use super::student::{normal_below, t_quantile};

/// The level of a two-sided test.
const LEVEL: f64 = 0.05;

/// How often a change is to be found.
const POWER: f64 = 0.8;

/// The smallest two-sided sign-flip p of `n` pairs: 2 / 2^n, 1 without a pair. Each person who keeps their score doubles it.
/// `None` above 127 pairs, where it bounds nothing. **Source.** Counting.
pub fn smallest_p_paired(n: usize) -> Option<PValue> {
    let all = u32::try_from(n).ok().and_then(|n| 1_u128.checked_shl(n))?;
    Some(PValue::exact(all.min(2), all))
}

/// The smallest two-sided permutation p of two waves: 2 / C(n0 + n1, n0), at most 1. `None` above 128 bits.
/// **Source.** Counting.
pub fn smallest_p_unpaired(before: usize, after: usize) -> Option<PValue> {
    let all = binomial(before + after, before)?;
    Some(PValue::exact(all.min(2), all))
}

/// The fewest pairs (at most a thousand) of which « stable » can be said where the standard deviation of their differences is
/// `sd` and their mean is 0: t(.95; n - 1) sd / sqrt(n) <= `notable`. Both in points. **Source.** Schuirmann 1987, *Journal of
/// Pharmacokinetics and Biopharmaceutics* 15:657.
pub fn stable_from(sd: f64, notable: f64) -> Option<u32> {
    (2..=1000).find(|n| {
        let n = f64::from(*n);
        t_quantile(0.95, n - 1.0).is_some_and(|t| t * sd / n.sqrt() <= notable)
    })
}

/// The fewest answers in each of two waves (at most a thousand) of which « stable » can be said where the standard deviation between
/// people is `sd` in both and the means are the same: t(.95; 2n - 2) sd sqrt(2 / n) <= `notable`. Both in points. **Source.** As
/// [`stable_from`].
pub fn stable_from_in_each(sd: f64, notable: f64) -> Option<u32> {
    (2..=1000).find(|n| {
        let n = f64::from(*n);
        t_quantile(0.95, 2.0 * n - 2.0).is_some_and(|t| t * sd * (2.0 / n).sqrt() <= notable)
    })
}

/// The mean change, in standard deviations of the differences, that a two-sided t test of `n` pairs finds 80 times in 100
/// at p = .05 / `family`: 1 for an indicator alone, else Holm's strictest step for so many. Times a standard deviation in points, it is the
/// detectable change. `None` below three pairs.
///
/// **Formula.** The root delta of P(|T'| > t(1 - .025 / family)) = .8, T' noncentral t with n - 1 degrees of freedom and noncentrality
/// delta sqrt(n). **Range.** Above 0, either way, without unit. **Source.** Cohen 1988, *Statistical Power Analysis for the Behavioral Sciences*.
pub fn detectable_effect(n: u32, family: u32) -> Option<f64> {
    let df = f64::from(n.checked_sub(1).filter(|df| *df >= 2)?);
    Some(detectable_noncentrality(df, family)? / f64::from(n).sqrt())
}

/// The difference of two waves' means, in standard deviations between people, that a two-sided t test of so many answers in each finds
/// 80 times in 100 at p = .05 / `family`, as [`detectable_effect`] does. `None` below two in a wave.
///
/// **Formula.** The root delta of P(|T'| > t(1 - .025 / family)) = .8, T' noncentral t with n0 + n1 - 2 degrees of freedom and noncentrality
/// delta / sqrt(1/n0 + 1/n1): the pooled test, since one standard deviation is supposed for both waves. **Range.** Above 0, either
/// way, without unit. **Source.** Cohen 1988, *Statistical Power Analysis for the Behavioral Sciences*.
pub fn detectable_difference(before: u32, after: u32, family: u32) -> Option<f64> {
    let (before, after) = (f64::from(before), f64::from(after));
    (before >= 2.0 && after >= 2.0).then_some(())?;
    Some(detectable_noncentrality(before + after - 2.0, family)? * (1.0 / before + 1.0 / after).sqrt())
}

/// How many standard errors the true change is from 0 where it is found [`POWER`] of the time. There `power` rises, so that halving
/// finds the one root.
fn detectable_noncentrality(df: f64, family: u32) -> Option<f64> {
    let critical = t_quantile(1.0 - LEVEL / 2.0 / f64::from(family.max(1)), df)?;
    let (mut low, mut high) = (0.0_f64, 64.0_f64);
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if power(middle, critical, df) < POWER { low = middle } else { high = middle }
    }
    Some((low + high) / 2.0)
}

/// P(|T'| > critical), by the trapezoid rule over y, with s = exp(y) the ratio of the sample's to the true standard deviation.
///
/// Given s, T' is beyond the critical value where a normal variable is beyond `critical` s. The density of y falls off so fast on
/// both sides that the trapezoid rule's error shrinks exponentially with its step.
fn power(noncentrality: f64, critical: f64, df: f64) -> f64 {
    const STEPS: u32 = 1600;
    // Beyond these ends the density of y is below 1e-16 of its top; below 0 it has the longer tail.
    let (low, high) = (-36.0 / df - 9.0 / df.sqrt(), 9.0 / df.sqrt());
    let (mut beyond, mut all) = (0.0, 0.0);
    for step in 0..=STEPS {
        let y = low + (high - low) * f64::from(step) / f64::from(STEPS);
        let s = y.exp();
        let weight = (df * (y - (s * s - 1.0) / 2.0)).exp();
        let outside =
            normal_below(noncentrality - critical * s) + normal_below(-noncentrality - critical * s);
        beyond += weight * outside;
        all += weight;
    }
    beyond / all
}
