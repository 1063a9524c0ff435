//! What these rules make of a dispositif's size, before anybody answers: for the page that plans it and for its page of methods.
//!
//! It is given members and never an answer, and it asks the rules themselves (`partition`, `counts`), so that what is announced
//! and what is published cannot part ways.

use super::counts::FEW;
use super::partition::{Part, Turnout, partition};
use super::published::{Count, CountFigure, People, Published};
use crate::domain::dispositif::Granularity;
use crate::domain::ids::GroupId;

/// Where groups stand if every member answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreseen {
    /// Shown alone.
    pub alone: Vec<GroupId>,
    /// Shown together, as one.
    pub together: Vec<GroupId>,
    /// In no cell.
    pub unsaid: Vec<GroupId>,
}

/// Where groups of so many members stand if all of them answer (R1). When some do not, it can be otherwise: fewer groups
/// alone as a rule, or one more where nobody of the small group beside it answered.
pub fn foresee(granularity: Granularity, k: u32, groups: &[(&GroupId, u32)]) -> Foreseen {
    let turnouts: Vec<_> = groups.iter().map(|(group, valid)| Turnout { group, valid: *valid }).collect();
    let partition = partition(granularity, k, &turnouts);
    let named = |places: &[usize]| {
        places.iter().filter_map(|place| groups.get(*place)).map(|(group, _)| (*group).clone()).collect()
    };
    let mut foreseen = Foreseen { unsaid: named(&partition.unsaid), ..Foreseen::default() };
    for part in &partition.parts {
        match part {
            Part::Group(place) => foreseen.alone.extend(named(&[*place])),
            Part::Whole(places) | Part::Pool(places) => foreseen.together.extend(named(places)),
        }
    }
    foreseen
}

/// How the count of people at or above theta is said among `n` (R3): what is said at the low end and at the high end. Between
/// the two, both excluded, the count is exact.
pub fn counting_limits(n: u32) -> Published<(CountFigure, CountFigure)> {
    let of = |people| CountFigure { n: Count::Exact(n), people };
    Published::seal((of(People::AtMost(FEW)), of(People::AtLeast(n.saturating_sub(FEW)))))
}

#[cfg(test)]
mod tests {
    use super::super::counts::people;
    use super::*;

    fn foreseen(members: &[u32]) -> [usize; 3] {
        let ids: Vec<_> = (0..members.len()).map(|place| GroupId::from_text(place.to_string())).collect();
        let groups: Vec<_> = ids.iter().zip(members.iter().copied()).collect();
        let Foreseen { alone, together, unsaid } = foresee(Granularity::ByGroup, 5, &groups);
        [alone.len(), together.len(), unsaid.len()]
    }

    #[test]
    fn a_large_group_beside_a_small_one_is_not_foreseen_alone() {
        assert_eq!(foreseen(&[8, 3]), [0, 2, 0], "the pool of three takes it in");
        assert_eq!(foreseen(&[8, 6, 3]), [1, 2, 0]);
        assert_eq!(foreseen(&[3, 1]), [0, 0, 2]);
    }

    #[test]
    fn the_limits_of_counts_are_those_by_which_counts_are_said() {
        for n in 5..20 {
            let (low, high) = *counting_limits(n);
            let (low, high) = (low.people, high.people);
            let said: Vec<People> = (0..=n).map(|count| people(n, count)).collect();
            let exact = said.iter().filter(|one| matches!(one, People::Exact(_))).count();
            assert!(said.iter().all(|one| [low, high].contains(one) || matches!(one, People::Exact(_))));
            assert_eq!(exact, (n - 5) as usize, "from 3 to n - 3");
        }
    }
}
