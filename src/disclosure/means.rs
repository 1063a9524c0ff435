//! R2: how far a mean may be said.
//!
//! A mean near an end of the scale tells of each person: where the mean is 0, everyone answered 0. So a mean is exact in
//! the middle only, and « at most m » or « at least 100 - m » near the ends, where m is chosen such that a colleague who
//! takes their own answer off still knows nobody else's.
//!
//! **Why sums are rounded.** Scores of complete sheets add up to a whole number of steps; a sum between two of them would tell
//! that somebody left an item out, and sometimes, to a colleague at an end, on which side of theta all others are. Where scores
//! move in steps alone, each person's is brought to one before it is added (`indicators`), and the sum stands on a step already. A
//! mean of items of different ranges does not: there what is said is the sum to the nearest step, a half towards the middle of
//! the scale, over n: half a step over n away from the exact mean at most. Whatever a colleague adds themselves, the others' sum
//! then lies anywhere in a whole step, in which complete sheets have a sum.
//!
//! **Why m is what it is.** Let q be the sum in steps that is said, and e the last that is not said exactly. Above e, a
//! colleague whose own score is 100 knows that the others have (e + 1/2) steps - 100 together at least, so that any one of
//! them can still have as much; where that is at least theta + step, nobody is known to be below theta, the risk threshold,
//! wherever theta falls between two possible scores. At the other end a colleague whose own score is 0 knows that any other
//! has at least 200 - (e + 1/2) steps; where that is at most theta - step, nobody is known to be at or above theta. Hence
//! d = max(theta + step, 100 - theta + step)/100, and e is the least whole number with (e + 1/2) steps >= 100 (1 + d). d is
//! above one half, so that « at least » before and « at most » after leave open whether a colleague's score rose or fell.

use super::published::{Mean, Published, Withheld};
use crate::domain::questionnaire::{Instrument, Score};
use crate::domain::ratio::Ratio;
use crate::domain::tally::{parts, theta};

/// What the bounds of one score rest on: its definition, and no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    /// The smallest steps of one person's score from 0 to 100.
    parts: i128,
    /// 100 (1 + d), in steps.
    reserve: Ratio,
    /// e: the highest sum, in whole steps, that is not said exactly; and as many steps from the top.
    edge: i128,
}

impl Limits {
    /// The limits of `score`; `None` where it has no item with a range, which a checked file never has.
    pub(super) fn new(instrument: &Instrument, score: &Score) -> Option<Self> {
        Self::from_theta_and_parts(theta(score), parts(instrument, score)?)
    }

    /// The limits of a score that has so many steps from 0 to 100.
    pub(super) fn from_theta_and_parts(theta: u8, parts: i128) -> Option<Self> {
        let step = Ratio::new(100, parts)?;
        let theta = i128::from(theta);
        let points = Ratio::whole(100 + theta.max(100 - theta)) + step;
        let reserve = (points * parts).divided_by(100)?;
        Some(Self { parts, reserve, edge: (reserve - Ratio::HALF).rounded_up() })
    }

    /// The last sums that are not said exactly, in steps: e, and as many from the top. `None` for nobody, and where n m, as the
    /// reserve has it or as e has it, reaches the middle.
    ///
    /// There, as for five answers to one yes-or-no item, « at most m » and « at least 100 - m » meet. To say one of them
    /// would tell on which side of 50 the mean is, which is more than the words say and more than m was made to hide.
    fn edges(self, n: u32) -> Option<(i128, i128)> {
        let top = self.top(n);
        let widest = self.reserve.max(Ratio::whole(self.edge));
        (widest * 2 < Ratio::whole(top)).then_some((self.edge, top - self.edge))
    }

    /// The highest possible sum of `n` scores, in steps.
    fn top(self, n: u32) -> i128 {
        self.parts * i128::from(n)
    }

    /// m and 100 - m, where m = e steps / n.
    fn bounds(self, n: u32) -> Option<(Ratio, Ratio)> {
        let (low, high) = self.edges(n)?;
        Some((self.points(low, n)?, self.points(high, n)?))
    }

    /// The scores, in steps, that no mean rules out of anybody for anybody, whatever it says. With e as said above, one of everything
    /// under « at most » leaves each other up to e steps less all of theirs, and nothing over « at least » leaves each other as
    /// few as that is from the top. theta stands between them: what is next to it, on either side, is among them.
    pub(super) fn always_open(self) -> (i128, i128) {
        (2 * self.parts - self.edge, self.edge - self.parts)
    }

    /// What may be said of the mean of `n` scores with this `sum`. Whether it is said at all depends on `n` alone.
    pub(super) fn mean(self, n: u32, sum: Ratio) -> Mean {
        let Some((low, high)) = self.edges(n) else {
            return Mean::Withheld(if n == 0 { Withheld::TooFew } else { Withheld::TooCoarse });
        };
        let said = self.steps(n, sum);
        let (kind, said): (fn(Ratio) -> Mean, i128) = if said <= low {
            (Mean::AtMost, low)
        } else if said >= high {
            (Mean::AtLeast, high)
        } else {
            (Mean::Exact, said)
        };
        self.points(said, n).map_or(Mean::Withheld(Withheld::TooFew), kind)
    }

    /// `sum` in whole steps, to the nearest; a half towards the middle of what `n` can have together.
    fn steps(self, n: u32, sum: Ratio) -> i128 {
        let steps = (sum * self.parts).divided_by(100).unwrap_or(Ratio::ZERO);
        let is_low = steps * 2 <= Ratio::whole(self.top(n));
        if is_low { (steps + Ratio::HALF).rounded_down() } else { (steps - Ratio::HALF).rounded_up() }
    }

    /// The mean of `n` scores that add up to so many steps; `None` for nobody.
    fn points(self, steps: i128, n: u32) -> Option<Ratio> {
        Ratio::new(100 * steps, self.top(n))
    }
}

/// How the mean of `n` answers to `score` is said at the low end and at the high end. Between the two, both excluded, it is
/// exact. `None` where `n` answers are too few for so coarse a scale, and for a
/// score that its file does not define in full.
pub fn reading_limits(instrument: &Instrument, score: &Score, n: u32) -> Option<Published<(Mean, Mean)>> {
    let (low, high) = Limits::new(instrument, score)?.bounds(n)?;
    Some(Published::seal((Mean::AtMost(low), Mean::AtLeast(high))))
}

/// The smallest step of one person's score, in points: what sums are rounded to.
pub(super) fn step(instrument: &Instrument, score: &Score) -> Option<Ratio> {
    Ratio::new(100, parts(instrument, score)?)
}
