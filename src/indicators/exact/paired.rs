//! Two waves of the same people.

use serde::Serialize;

use super::aligned::{ExactError, align};
use super::moments::{Sample, Sums, correlation, doubled_median};
use super::p_value::PValue;
use super::signs::sign_flips;
use super::student::{Interval, Student};
use super::{middle, ranks};
use crate::domain::ratio::Ratio;

/// What is said of the same people before and after. Differences are after minus before; nothing is turned by direction.
///
/// **Missing answers.** A pair counts where both scores are there; the caller leaves the others out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// The first wave, of these pairs alone.
    pub before: Sample,
    /// The second wave.
    pub after: Sample,
    /// The differences: their number is that of the pairs, their mean the mean change.
    pub difference: Sample,
    /// The median of the differences, in points, -100 to 100; of an even number, the mean of the two middle ones.
    /// **Source.** None: a definition.
    pub median_difference: Option<Ratio>,
    /// The mean change with its t intervals and t test; `None` below two pairs.
    pub student: Option<Student>,
    /// The exact test of the mean change by flipping signs, two-sided: the share of the 2^n ways to give signs to the
    /// differences whose sum is at least as far from 0. Differences of 0 stay. **Source.** Fisher 1935, *The Design of
    /// Experiments*, section 21; Pitman 1937, *Supplement to the Journal of the Royal Statistical Society* 4:119.
    pub sign_flip: Option<PValue>,
    /// Wilcoxon's signed ranks; `None` without a pair.
    pub wilcoxon: Option<Wilcoxon>,
    /// The Hodges-Lehmann estimate, in points: the median of the means of all pairs of differences, each with itself too,
    /// differences of 0 included. **Source.** Hodges & Lehmann 1963, *Annals of Mathematical Statistics* 34:598.
    pub hodges_lehmann: Option<Ratio>,
    /// The 95 % interval of the Hodges-Lehmann estimate, from Wilcoxon's distribution without ties; `None` below six
    /// pairs. With ties, it covers more than 95 %. **Source.** Bauer 1972, *Journal of the American Statistical
    /// Association* 67:687.
    pub hodges_lehmann_95: Option<Interval>,
    /// The matched rank-biserial correlation (T+ - T-)/(T+ + T-), -1 to 1: all changes down to all changes up. `None` where
    /// nobody changed. **Source.** Kerby 2014, *Comprehensive Psychology* 3:11.IT.3.1.
    pub rank_biserial: Option<Ratio>,
    /// The mean change over the mean of both standard deviations, both of these pairs alone. Without unit and without bounds;
    /// above 0 where scores rise. `None` below two pairs or where neither wave varies. **Source.** Lakens 2013, *Frontiers in Psychology* 4:863.
    pub d_av: Option<f64>,
    /// `d_av` times 1 - 3/(8n - 9) for n pairs, Hedges's correction for small samples as Lakens 2013 gives it. Unit, direction,
    /// missing answers and source are those of `d_av`.
    pub g_av: Option<f64>,
    /// Pearson's correlation of before and after, -1 to 1. With a dispositif between, it is no reliability.
    /// `None` where one wave does not vary. **Source.** Pearson 1896, *Philosophical Transactions of the Royal Society A* 187:253.
    pub correlation: Option<f64>,
}

/// Wilcoxon's signed rank test: mid-ranks for ties, differences of 0 dropped first.
///
/// p is two-sided, over the 2^n ways to give signs to the ranks as they are, ties included. T+ and T- are from 0 to n (n + 1)/2.
/// **Source.** Wilcoxon 1945, *Biometrics Bulletin* 1:80; ties as in Hollander & Wolfe 1973, *Nonparametric Statistical Methods*.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Wilcoxon {
    /// The sum of the ranks of rises.
    pub t_plus: Ratio,
    /// The sum of the ranks of falls.
    pub t_minus: Ratio,
    /// Differences that are not 0.
    pub nonzero: usize,
    /// Two-sided.
    pub p: PValue,
}

/// Compares `pairs` of (before, after). `seed` starts the generator where drawing is the only way, and is told.
///
/// # Errors
/// [`ExactError::TooFine`] where the scores have no reasonable common denominator.
pub fn paired(pairs: &[(Ratio, Ratio)], seed: u64) -> Result<Paired, ExactError> {
    let (before, after): (Vec<Ratio>, Vec<Ratio>) = pairs.iter().copied().unzip();
    let aligned = align([&before, &after])?;
    let [before, after] = &aligned.values;
    let unit = aligned.denominator;
    let changes: Vec<i64> = before.iter().zip(after).map(|(before, after)| after - before).collect();
    let sample = |values: &[i64]| Sums::of(values).sample(unit);
    let (before_said, after_said, difference) = (sample(before), sample(after), sample(&changes));
    let wilcoxon = wilcoxon(&changes, seed);
    let middle = middle::of_walsh_averages(&changes, unit);
    let d_av = standardised(&difference, &before_said, &after_said);
    Ok(Paired {
        before: before_said,
        after: after_said,
        difference,
        median_difference: doubled_median(&changes).and_then(|twice| Ratio::new(twice, 2 * unit)),
        student: student(&difference),
        sign_flip: (!changes.is_empty()).then(|| sign_flips(&changes, seed)),
        wilcoxon,
        hodges_lehmann: middle.as_ref().and_then(|middle| middle.estimate),
        hodges_lehmann_95: middle.and_then(|middle| middle.interval_95),
        rank_biserial: wilcoxon.and_then(rank_biserial),
        d_av,
        g_av: d_av.map(|d| d * (1.0 - 3.0 / (8.0 * changes.len() as f64 - 9.0))),
        correlation: correlation(before, after),
    })
}

/// The exact test of a mean change alone, of the differences themselves; see [`Paired::sign_flip`]. `None` without one.
///
/// # Errors
/// [`ExactError::TooFine`] where the differences have no reasonable common denominator.
pub fn sign_flip(changes: &[Ratio], seed: u64) -> Result<Option<PValue>, ExactError> {
    let [changes] = align([changes])?.values;
    Ok((!changes.is_empty()).then(|| sign_flips(&changes, seed)))
}

fn student(difference: &Sample) -> Option<Student> {
    let n = difference.n as f64;
    Student::new(difference.mean?.to_f64(), difference.sd? / n.sqrt(), n - 1.0)
}

fn standardised(difference: &Sample, before: &Sample, after: &Sample) -> Option<f64> {
    let spread = (before.sd? + after.sd?) / 2.0;
    (spread > 0.0).then_some(())?;
    Some(difference.mean?.to_f64() / spread)
}

fn wilcoxon(changes: &[i64], seed: u64) -> Option<Wilcoxon> {
    (!changes.is_empty()).then_some(())?;
    let nonzero: Vec<i64> = changes.iter().copied().filter(|change| *change != 0).collect();
    let sizes: Vec<i64> = nonzero.iter().map(|change| change.abs()).collect();
    let ranks = ranks::doubled(&sizes);
    let signed: Vec<i64> = ranks.iter().zip(&nonzero).map(|(rank, change)| rank * change.signum()).collect();
    let sum = |sign: i64| {
        signed.iter().filter(|rank| rank.signum() == sign).map(|rank| i128::from(rank.abs())).sum()
    };
    Some(Wilcoxon {
        t_plus: Ratio::new(sum(1), 2)?,
        t_minus: Ratio::new(sum(-1), 2)?,
        nonzero: nonzero.len(),
        p: sign_flips(&signed, seed),
    })
}

fn rank_biserial(wilcoxon: Wilcoxon) -> Option<Ratio> {
    let (up, down) = (wilcoxon.t_plus * 2, wilcoxon.t_minus * 2);
    // Both are whole numbers, so the quotient is one of numerators.
    Ratio::new((up - down).numerator(), (up + down).numerator())
}
