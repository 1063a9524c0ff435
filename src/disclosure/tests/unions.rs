//! R4: the arithmetic of unions.

use proptest::prelude::*;

use crate::disclosure::means::Limits;
use crate::disclosure::published::{Mean, Withheld};
use crate::disclosure::sample::ratio;
use crate::disclosure::union::union_mean;
use crate::domain::ratio::Ratio;

#[test]
fn exact_means_add_up_by_their_numbers() {
    let cells = [(8, Mean::Exact(Ratio::whole(50))), (9, Mean::Exact(Ratio::whole(60)))];
    assert_eq!(union_mean(&cells), Mean::Exact(ratio(400 + 540, 17)));
}

#[test]
fn a_bound_in_is_a_bound_out_on_the_same_side() {
    let exact = (8, Mean::Exact(Ratio::whole(50)));
    assert_eq!(union_mean(&[exact, (8, Mean::AtMost(Ratio::whole(20)))]), Mean::AtMost(Ratio::whole(35)));
    assert_eq!(union_mean(&[exact, (8, Mean::AtLeast(Ratio::whole(80)))]), Mean::AtLeast(Ratio::whole(65)));
}

#[test]
fn bounds_on_both_sides_or_a_withheld_cell_leave_nothing_to_say() {
    let (low, high) = ((8, Mean::AtMost(Ratio::whole(20))), (8, Mean::AtLeast(Ratio::whole(80))));
    assert_eq!(union_mean(&[low, high]), Mean::Withheld(Withheld::NotAdditive));
    let coarse = (5, Mean::Withheld(Withheld::TooCoarse));
    assert_eq!(union_mean(&[low, coarse]), Mean::Withheld(Withheld::NotAdditive));
    let too_few = (3, Mean::Withheld(Withheld::TooFew));
    assert_eq!(union_mean(&[low, too_few]), Mean::Withheld(Withheld::TooFewElsewhere));
}

proptest! {
    /// What `union_mean` says without asking R2 again: it never says more than R2 would let the union say.
    #[test]
    fn a_union_never_says_more_than_the_union_s_own_limits_would_allow(
        theta in 0..=100_u8,
        parts in 1..=100_i128,
        cells in prop::collection::vec((5..30_u32, 0..=1_000_i128), 1..6),
    ) {
        let limits = Limits::from_theta_and_parts(theta, parts).unwrap();
        let whole_steps = |n: u32, thousandths: i128| i128::from(n) * parts * thousandths / 1_000;
        let sum = |(n, thousandths): &(u32, i128)| (*n, ratio(100 * whole_steps(*n, *thousandths), parts));
        let sums: Vec<(u32, Ratio)> = cells.iter().map(sum).collect();
        let published: Vec<(u32, Mean)> = sums.iter().map(|(n, sum)| (*n, limits.mean(*n, *sum))).collect();
        let n: u32 = sums.iter().map(|(n, _)| n).sum();
        let sum: Ratio = sums.iter().map(|(_, sum)| *sum).sum();
        let mean = sum.divided_by(n).unwrap();
        match (union_mean(&published), limits.mean(n, sum)) {
            (Mean::Exact(said), allowed) => prop_assert_eq!(Mean::Exact(said), allowed),
            (Mean::AtMost(bound), Mean::AtMost(least)) => prop_assert!(bound >= least && mean <= bound),
            (Mean::AtMost(bound), Mean::Exact(_)) => prop_assert!(mean <= bound),
            (Mean::AtLeast(bound), Mean::AtLeast(least)) => prop_assert!(bound <= least && mean >= bound),
            (Mean::AtLeast(bound), Mean::Exact(_)) => prop_assert!(mean >= bound),
            (Mean::Withheld(_), _) => (),
            (said, allowed) => prop_assert!(false, "{said:?} where {allowed:?} is allowed"),
        }
    }
}
