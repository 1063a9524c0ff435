//! Scores as integers over one denominator.

use crate::domain::ratio::Ratio;

/// Why a figure cannot be computed exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExactError {
    /// The scores' common denominator, or their number, is so large that sums of squares would not fit in 128 bits.
    #[error(
        "the scores have no common denominator of a reasonable size: give scores of one questionnaire, \
         or fewer of them at once"
    )]
    TooFine,
}

/// What n times the largest value stays below, so that n times a sum of squares fits in 128 bits, and a sum in 64.
const MAGNITUDE_MAX: i128 = 1 << 61;

/// Lists of values over one denominator: `values[list][place] / denominator`.
pub(super) struct Aligned<const LISTS: usize> {
    pub(super) values: [Vec<i64>; LISTS],
    pub(super) denominator: i128,
}

/// Brings all lists to the least common denominator.
///
/// # Errors
/// [`ExactError::TooFine`], which scores of a questionnaire file do not reach below a hundred thousand people.
pub(super) fn align<const LISTS: usize>(lists: [&[Ratio]; LISTS]) -> Result<Aligned<LISTS>, ExactError> {
    let mut denominator: i128 = 1;
    let mut count: i128 = 0;
    for ratio in lists.iter().copied().flatten() {
        let factor = ratio.denominator() / gcd(denominator, ratio.denominator());
        denominator = denominator.checked_mul(factor).ok_or(ExactError::TooFine)?;
        count += 1;
    }
    let integer = |ratio: &Ratio| {
        let value = ratio.numerator().checked_mul(denominator / ratio.denominator());
        let is_small = |value: &i128| {
            value
                .checked_abs()
                .and_then(|size| size.checked_mul(count))
                .is_some_and(|all| all < MAGNITUDE_MAX)
        };
        value.filter(is_small).and_then(|value| i64::try_from(value).ok()).ok_or(ExactError::TooFine)
    };
    let mut values = [const { Vec::new() }; LISTS];
    for (to, from) in values.iter_mut().zip(lists) {
        *to = from.iter().map(integer).collect::<Result<_, _>>()?;
    }
    Ok(Aligned { values, denominator })
}

/// The greatest common divisor of two numbers that are not negative; that of 0 and 0 is 0.
pub(super) fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}
