//! Exact fractions: a figure does not depend on the order of rows or on the machine until it is displayed.

use std::cmp::Ordering;
use std::ops::{Add, Mul, Sub};

use serde::{Deserialize, Serialize};

/// A fraction in lowest terms with a positive denominator.
///
/// The largest sums of the service (a million sheets, 24 items a score) stay far below the range of `i128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(i128, i128)", into = "(i128, i128)")]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Zero.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// One half.
    pub const HALF: Self = Self { numerator: 1, denominator: 2 };

    /// `numerator / denominator` in lowest terms; `None` for a denominator of 0.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        if let Some(small) = Self::small(numerator, denominator) {
            return Some(small);
        }
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?.checked_mul(denominator.signum())?;
        Some(Self { numerator: numerator / divisor, denominator: denominator / divisor })
    }

    /// The same in 64 bits, which divide ten times as fast; `None` where they do not suffice.
    fn small(numerator: i128, denominator: i128) -> Option<Self> {
        let (numerator, denominator) = (i64::try_from(numerator).ok()?, i64::try_from(denominator).ok()?);
        let divisor = small_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i64::try_from(divisor).ok()?.checked_mul(denominator.signum())?;
        Some(Self {
            numerator: numerator.checked_div(divisor)?.into(),
            denominator: denominator.checked_div(divisor)?.into(),
        })
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// Above the line.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// Below the line, always positive.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    /// This fraction divided by a count; `None` for a count of 0.
    pub fn divided_by(self, count: u32) -> Option<Self> {
        Self::new(self.numerator, self.denominator * i128::from(count))
    }

    /// The nearest binary fraction, for charts and for the verdict's arithmetic.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Rounded to the nearest whole number, halves away from zero, for people to read.
    pub fn rounded(self) -> i128 {
        let doubled = 2 * self.numerator.abs() + self.denominator;
        self.numerator.signum() * (doubled / (2 * self.denominator))
    }

    /// The whole number at or above.
    pub fn rounded_up(self) -> i128 {
        -(-self.numerator).div_euclid(self.denominator)
    }

    /// The whole number at or below.
    pub fn rounded_down(self) -> i128 {
        self.numerator.div_euclid(self.denominator)
    }
}

/// Euclid's; in 64 bits as soon as both numbers fit, which divides ten times as fast.
fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return small_common_divisor(a, b).into();
        }
        (a, b) = (b, a % b);
    }
    a.max(1)
}

fn small_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// What two fractions with these denominators are extended by to have the least common one. Their product can leave the range
/// of `i128`, where a score mixes plain numbers of several ranges and some items are not answered.
fn factors(one: i128, other: i128) -> (i128, i128) {
    let divisor = greatest_common_divisor(one.unsigned_abs(), other.unsigned_abs());
    let divisor = i128::try_from(divisor).unwrap_or(1);
    (other / divisor, one / divisor)
}

/// Brings a fraction whose denominator is known to be positive to lowest terms.
fn reduced(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap_or(Ratio::ZERO)
}

impl Add for Ratio {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (one, two) = factors(self.denominator, other.denominator);
        reduced(self.numerator * one + other.numerator * two, self.denominator * one)
    }
}

impl Sub for Ratio {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + Self { numerator: -other.numerator, denominator: other.denominator }
    }
}

impl Mul<i128> for Ratio {
    type Output = Self;
    fn mul(self, factor: i128) -> Self {
        reduced(self.numerator * factor, self.denominator)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, two) = factors(self.denominator, other.denominator);
        (self.numerator * one).cmp(&(other.numerator * two))
    }
}

impl std::iter::Sum for Ratio {
    fn sum<I: Iterator<Item = Self>>(terms: I) -> Self {
        terms.fold(Self::ZERO, Add::add)
    }
}

impl TryFrom<(i128, i128)> for Ratio {
    type Error = &'static str;
    fn try_from((numerator, denominator): (i128, i128)) -> Result<Self, Self::Error> {
        Self::new(numerator, denominator).ok_or("a fraction's denominator is 0")
    }
}

impl From<Ratio> for (i128, i128) {
    fn from(ratio: Ratio) -> Self {
        (ratio.numerator, ratio.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_kept_in_lowest_terms() {
        assert_eq!(Ratio::new(50, -20), Ratio::new(-5, 2));
        assert_eq!(Ratio::new(1, 0), None);
        let third = Ratio::new(1, 3).unwrap();
        assert_eq!(third + third + third, Ratio::whole(1));
        assert!(third < Ratio::new(1, 2).unwrap());
    }

    #[test]
    fn fractions_with_one_large_denominator_are_added_and_compared() {
        let large = 10_i128.pow(25);
        let (one, two) = (Ratio::new(1, large).unwrap(), Ratio::new(3, 7 * large).unwrap());
        assert_eq!(Some(one + two), Ratio::new(10, 7 * large));
        assert_eq!(Some(two - one), Ratio::new(-4, 7 * large));
        assert!(two < one && one > Ratio::ZERO);
    }

    #[test]
    fn numbers_of_any_size_come_to_the_same_lowest_terms() {
        let wide = 1_i128 << 70;
        for (numerator, denominator) in [(6, 4), (-6, 4), (6, -4), (0, 5), (0, -5), (7, 7)] {
            let fraction = Ratio::new(numerator, denominator);
            assert_eq!(
                fraction,
                Ratio::new(numerator * wide, denominator * wide),
                "{numerator}/{denominator}"
            );
        }
        for edge in [i128::from(i64::MIN), i128::from(i64::MAX)] {
            assert_eq!(Ratio::new(edge, edge), Some(Ratio::whole(1)));
            assert_eq!(Ratio::new(edge, -1), Some(Ratio::whole(-edge)));
        }
        assert_eq!(Ratio::new(3 * wide, 2).map(Ratio::numerator), Some(3 * (wide / 2)));
    }

    #[test]
    fn a_bound_is_rounded_to_either_side() {
        for (numerator, down, up) in [(125, 31, 32), (-5, -2, -1), (8, 2, 2)] {
            let ratio = Ratio::new(numerator, 4).unwrap();
            assert_eq!((ratio.rounded_down(), ratio.rounded_up()), (down, up), "{numerator}/4");
        }
    }

    #[test]
    fn people_read_halves_rounded_away_from_zero() {
        for (numerator, rounded) in [(5, 3), (-5, -3), (4, 2), (-3, -2), (1, 1), (0, 0)] {
            assert_eq!(Ratio::new(numerator, 2).unwrap().rounded(), rounded, "{numerator}/2");
        }
    }
}
