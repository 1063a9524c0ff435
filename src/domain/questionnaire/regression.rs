//! Regression to the mean: what a group chosen for its extreme score does by itself.

use serde::{Deserialize, Serialize};

use crate::domain::ratio::Ratio;

/// What a source tells of a score where nothing is done, so that a chosen group's return towards the usual has a size.
///
/// Neither number is in the answers of one dispositif: the correlation of its own before and after is lowered by whatever the
/// dispositif changed, and in a chosen group by the narrower range. Where no source gives them, nothing is put in their
/// place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regression {
    /// The mean of the people among whom the group was chosen, in points from 0 to 100.
    pub usual: Ratio,
    /// The correlation of two measures of the same people, as far apart, without a dispositif between: 0 to 1.
    pub stability: Ratio,
    /// The publication or survey that gives both.
    pub source: String,
}

impl Regression {
    /// The change to expect without any effect.
    ///
    /// **Formula.** (1 - stability)(usual - mean before). **Range and unit.** -100 to 100 points. **Direction.** After minus
    /// before: a group at 65 where 50 is usual, with a stability of .65, drops 5.25 points by itself. **Missing answers.**
    /// Those of the mean. `None` where the fraction leaves the range of whole numbers. **Source.** Galton 1886; Barnett, van
    /// der Pols & Dobson 2005, *International Journal of Epidemiology* 34:215.
    pub fn by_itself(&self, mean_before: Ratio) -> Option<Ratio> {
        let (usual, r) = (self.usual, self.stability);
        let crossed = |one: Ratio, other: Ratio| one.numerator().checked_mul(other.denominator());
        let distance = crossed(usual, mean_before)?.checked_sub(crossed(mean_before, usual)?)?;
        let left = r.denominator().checked_sub(r.numerator())?;
        let below =
            usual.denominator().checked_mul(mean_before.denominator())?.checked_mul(r.denominator())?;
        Ratio::new(distance.checked_mul(left)?, below)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(numerator: i128, denominator: i128) -> Ratio {
        Ratio::new(numerator, denominator).unwrap()
    }

    fn regression(usual: Ratio, stability: Ratio) -> Regression {
        Regression { usual, stability, source: "Une enquête".to_owned() }
    }

    #[test]
    fn a_group_chosen_in_crisis_comes_back_by_itself() {
        let regression = regression(Ratio::whole(50), ratio(65, 100));
        assert_eq!(regression.by_itself(Ratio::whole(65)), Some(ratio(-21, 4)));
        assert_eq!(regression.by_itself(ratio(215, 6)), Some(ratio(595, 120)));
        assert_eq!(regression.by_itself(Ratio::whole(50)), Some(Ratio::ZERO));
    }

    #[test]
    fn what_never_varies_stays_and_what_is_chance_alone_comes_all_the_way_back() {
        let usual = ratio(97, 2);
        assert_eq!(regression(usual, Ratio::whole(1)).by_itself(Ratio::whole(80)), Some(Ratio::ZERO));
        assert_eq!(regression(usual, Ratio::ZERO).by_itself(Ratio::whole(80)), Some(ratio(-63, 2)));
    }

    #[test]
    fn a_fraction_beyond_whole_numbers_is_no_figure() {
        let fine = ratio(1, i128::MAX);
        assert_eq!(regression(ratio(1, 3), ratio(1, 2)).by_itself(fine), None);
    }
}
