//! The interval of a share.

use super::Interval;

/// z(0.975).
const Z: f64 = 1.959_963_984_540_054;

/// Wilson's 95 % interval of `count` out of `n`; `None` without anybody, or where `count` is more than `n`.
///
/// **Formula.** (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n), without continuity correction. **Range.** 0 to 1.
/// **Missing answers.** Out of both numbers. **Source.** Wilson 1927, *Journal of the American Statistical Association* 22:209.
pub fn wilson95(count: u64, n: u64) -> Option<Interval> {
    if n == 0 || count > n {
        return None;
    }
    let (total, share) = (n as f64, count as f64 / n as f64);
    let centre = share + Z * Z / (2.0 * total);
    let margin = Z * (share * (1.0 - share) / total + Z * Z / (4.0 * total * total)).sqrt();
    let scale = 1.0 + Z * Z / total;
    // At the ends the formula gives exactly 0 and 1; floating point does not.
    let low = if count == 0 { 0.0 } else { (centre - margin) / scale };
    let high = if count == n { 1.0 } else { (centre + margin) / scale };
    Some(Interval { low, high })
}
