//! R2: how far a mean may be said.
//!
//! A mean near an end of the scale tells of each person: where the mean is 0, everyone answered 0. So a mean is exact in
//! the middle only, and « at most m » or « at least 100 - m » near the ends, where m is chosen such that a colleague who
//! takes their own answer off still knows nobody else's.
//!
//! **Why m is what it is.** Let S be the sum of the scores of a cell of n people, and « at most m » be said: S is at most
//! n m = 100 (1 + d). A colleague whose own score is 100 knows that the others have at most 100 d together, so that any one
//! of them can still have up to 100 d; where that is at least theta + step, nobody is known to be below theta, the risk
//! threshold, wherever theta falls between two possible scores. At the other end, after « at least 100 - m », a colleague
//! whose own score is 0 knows that any other has at least 100 - 100 d; where that is at most theta - step, nobody is known to
//! be at or above theta. Hence d = max(theta + step, 100 - theta + step)/100, which is above one half, so that « at least »
//! before and « at most » after leave open whether a colleague's score rose or fell.

use super::published::{Mean, Published, Withheld};
use crate::domain::questionnaire::{Instrument, Rule, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::theta;

/// What the bounds of one score rest on: its definition, and no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// 100 (1 + d): the sum of scores below which, and the sum missing to the top within which, a mean is not exact.
    reserve: Ratio,
}

impl Limits {
    /// The limits of `score`; `None` where it has no item with a range, which a checked file never has.
    pub(super) fn new(instrument: &Instrument, score: &Score) -> Option<Self> {
        Some(Self::from_theta_and_step(theta(score), step(instrument, score)?))
    }

    /// d = max(theta + step, 100 - theta + step) / 100.
    pub(super) fn from_theta_and_step(theta: u8, step: Ratio) -> Self {
        let theta = i128::from(theta);
        Self { reserve: Ratio::whole(100 + theta.max(100 - theta)) + step }
    }

    /// m and 100 - m, where m = 100 (1 + d) / n; `None` for nobody, and where m reaches 50.
    ///
    /// There, as for five answers to one yes-or-no item, « at most m » and « at least 100 - m » meet. To say one of them
    /// would tell on which side of 50 the mean is, which is more than the words say and more than m was made to hide.
    fn bounds(self, n: u32) -> Option<(Ratio, Ratio)> {
        let low = self.reserve.divided_by(n)?;
        let high = Ratio::whole(100) - low;
        (low < high).then_some((low, high))
    }

    /// What may be said of the mean of `n` scores with this `sum`. Whether it is said at all depends on `n` alone.
    pub(super) fn mean(self, n: u32, sum: Ratio) -> Mean {
        let Some(mean) = sum.divided_by(n) else { return Mean::Withheld(Withheld::TooFew) };
        let Some((low, high)) = self.bounds(n) else { return Mean::Withheld(Withheld::TooCoarse) };
        if mean <= low {
            Mean::AtMost(low)
        } else if mean >= high {
            Mean::AtLeast(high)
        } else {
            Mean::Exact(mean)
        }
    }
}

/// How the mean of `n` answers to `score` is said at the low end and at the high end. Between the two, both excluded, it is
/// exact. `None` where `n` answers are too few for so coarse a scale, and for a
/// score that its file does not define in full.
pub fn reading_limits(instrument: &Instrument, score: &Score, n: u32) -> Option<Published<(Mean, Mean)>> {
    let (low, high) = Limits::new(instrument, score)?.bounds(n)?;
    Some(Published::seal((Mean::AtMost(low), Mean::AtLeast(high))))
}

/// The smallest step of one person's score, all items answered: what it moves by when one answer moves by one option.
///
/// For k items of range r it is 100/(k r) under both rules. For ranges that differ, a mean moves least with the item of
/// the largest range, 100/(k max r), and no two neighbouring values of the score are further apart than that; so there
/// is always a possible score from theta - step up to theta, which is what the bound above needs. (The least difference
/// of any two scores, 100/(k lcm r), is smaller and would not do: nobody may be able to have a score so close to theta.)
/// A sum moves by 100 over the sum of the ranges whichever item moves. Missing answers add possible scores, take none.
pub(super) fn step(instrument: &Instrument, score: &Score) -> Option<Ratio> {
    let ranges = score.items.iter().map(|place| {
        let scale = instrument.scales.get(instrument.items.get(*place)?.scale)?;
        Some(i128::from(scale.range()))
    });
    let ranges = ranges.collect::<Option<Vec<_>>>()?;
    let widest = *ranges.iter().max()?;
    let parts = match score.rule {
        Rule::Mean => widest * i128::try_from(ranges.len()).ok()?,
        Rule::Sum => ranges.iter().sum(),
    };
    Ratio::new(100, parts)
}
