//! How far the items of a score go together.

use serde::Serialize;

use super::Interval;
use super::moments::Sums;
use super::student::f_quantile;

/// Cronbach's alpha with what belongs to it, for a score whose items reflect one thing (never for a formative one).
///
/// **Formula.** alpha = k/(k - 1) (1 - sum of the items' variances / variance of their sum). Interval: 1 - (1 - alpha) F, with
/// F's quantiles at .975 and .025 for n - 1 and (n - 1)(k - 1) degrees of freedom. **Range.** At most 1; below 0 where the
/// items go against each other. **Direction.** Items are turned the same way first. **Missing answers.** Complete
/// sheets alone. **Source.** Cronbach 1951, *Psychometrika* 16:297; Feldt 1965, *Psychometrika* 30:357.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// Complete sheets.
    pub n: usize,
    /// How many items.
    pub items: usize,
    /// Cronbach's alpha; `None` below two items or where the sum does not vary.
    pub alpha: Option<f64>,
    /// Feldt's 95 % interval of alpha.
    pub interval_95: Option<Interval>,
    /// For each item, its correlation with the sum of the others, -1 to 1; `None` where one does not vary. Below 0, the item
    /// may have to be reversed. **Source.** Nunnally & Bernstein 1994, *Psychometric Theory*.
    pub item_rest: Vec<Option<f64>>,
    /// For each item, alpha of the others; `None` where they are fewer than two or do not vary.
    /// Above alpha, the item goes less with the others than they do together. **Source.** As alpha.
    pub alpha_if_dropped: Vec<Option<f64>>,
}

/// The reliability of `sheets`, each with its answers to the `items` of a score in order: turned the same way, and on one
/// range (where ranges differ, multiplied to their least common multiple). A sheet of another length is left out.
pub fn reliability(sheets: &[Vec<Option<i64>>], items: usize) -> Reliability {
    let complete: Vec<Vec<i64>> = sheets
        .iter()
        .filter_map(|sheet| sheet.iter().copied().collect::<Option<Vec<i64>>>())
        .filter(|sheet| sheet.len() == items)
        .collect();
    let totals: Vec<i64> = complete.iter().map(|sheet| sheet.iter().sum()).collect();
    let columns: Vec<Vec<i64>> = (0..items)
        .map(|item| complete.iter().filter_map(|sheet| sheet.get(item).copied()).collect())
        .collect();
    let spreads: Vec<i128> = columns.iter().map(|column| Sums::of(column).spread()).collect();
    let all: i128 = spreads.iter().sum();
    let alpha = alpha(items, all, Sums::of(&totals).spread());
    let without = columns.iter().map(|column| rest(&totals, column));
    let (item_rest, alpha_if_dropped) = columns
        .iter()
        .zip(&spreads)
        .zip(without)
        .map(|((column, spread), rest)| {
            let dropped = self::alpha(items.saturating_sub(1), all - spread, Sums::of(&rest).spread());
            (super::moments::correlation(column, &rest), dropped)
        })
        .unzip();
    let interval_95 = alpha.and_then(|alpha| feldt(alpha, complete.len(), items));
    Reliability { n: complete.len(), items, alpha, interval_95, item_rest, alpha_if_dropped }
}

/// From the items' spreads summed up, and the spread of their sum; both are n (n - 1) times a variance.
fn alpha(items: usize, of_items: i128, of_sum: i128) -> Option<f64> {
    let k = items as i128;
    (k > 1 && of_sum > 0).then(|| (k * (of_sum - of_items)) as f64 / ((k - 1) * of_sum) as f64)
}

fn rest(totals: &[i64], column: &[i64]) -> Vec<i64> {
    totals.iter().zip(column).map(|(total, answer)| total - answer).collect()
}

fn feldt(alpha: f64, n: usize, items: usize) -> Option<Interval> {
    let df1 = n.checked_sub(1)? as f64;
    let df2 = df1 * (items as f64 - 1.0);
    let end = |level: f64| Some(1.0 - (1.0 - alpha) * f_quantile(level, df1, df2)?);
    Some(Interval { low: end(0.975)?, high: end(0.025)? })
}
