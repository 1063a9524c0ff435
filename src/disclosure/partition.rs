//! R1: which groups are shown alone, which together, and of which nothing is said.
//!
//! It is given numbers of valid sheets and nothing else, so that no answer can move a group from one cell to another: a
//! partition that followed the answers would itself tell them.

use std::collections::BTreeSet;

use crate::domain::dispositif::Granularity;
use crate::domain::ids::GroupId;

/// How many valid sheets a group has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turnout<'a> {
    pub(super) group: &'a GroupId,
    pub(super) valid: u32,
}

/// The cells of a release and the groups that are in none, as places among the turnouts and in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Partition {
    pub(super) parts: Vec<Part>,
    pub(super) unsaid: Vec<usize>,
}

/// The groups of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole(Vec<usize>),
    Group(usize),
    Pool(Vec<usize>),
}

impl Part {
    pub(super) fn groups(&self) -> &[usize] {
        match self {
            Self::Whole(groups) | Self::Pool(groups) => groups,
            Self::Group(group) => std::slice::from_ref(group),
        }
    }
}

/// Cuts `turnouts` into cells of at least `k` sheets.
pub(super) fn partition(granularity: Granularity, k: u32, turnouts: &[Turnout<'_>]) -> Partition {
    match granularity {
        Granularity::Whole => whole(k, turnouts),
        Granularity::ByGroup => by_group(k, turnouts),
    }
}

fn whole(k: u32, turnouts: &[Turnout<'_>]) -> Partition {
    let all = (0..turnouts.len()).collect();
    if sheets(turnouts) >= u64::from(k) {
        return Partition { parts: vec![Part::Whole(all)], unsaid: Vec::new() };
    }
    Partition { parts: Vec::new(), unsaid: all }
}

/// Each group of `k` and more alone, one pool of the others, which the smallest visible groups join until it has `k`.
///
/// Where nobody answered in any of the others there is nothing to pool: they are left unsaid, and no visible group loses
/// its figures for them.
fn by_group(k: u32, turnouts: &[Turnout<'_>]) -> Partition {
    // The smallest visible group comes first, ties by identifier.
    let mut visible = BTreeSet::new();
    let (mut pool, mut pooled) = (BTreeSet::new(), 0);
    for (place, turnout) in turnouts.iter().enumerate() {
        if turnout.valid >= k {
            visible.insert((turnout.valid, turnout.group, place));
        } else {
            pool.insert(place);
            pooled += u64::from(turnout.valid);
        }
    }
    while (1..u64::from(k)).contains(&pooled) {
        let Some((valid, _, place)) = visible.pop_first() else { break };
        pool.insert(place);
        pooled += u64::from(valid);
    }
    let alone: BTreeSet<usize> = visible.into_iter().map(|(.., place)| place).collect();
    let mut parts: Vec<Part> = alone.into_iter().map(Part::Group).collect();
    let pool = pool.into_iter().collect();
    if pooled < u64::from(k) {
        return Partition { parts, unsaid: pool };
    }
    parts.push(Part::Pool(pool));
    Partition { parts, unsaid: Vec::new() }
}

fn sheets(turnouts: &[Turnout<'_>]) -> u64 {
    turnouts.iter().map(|turnout| u64::from(turnout.valid)).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ids::GroupId;

    fn ids(count: usize) -> Vec<GroupId> {
        (0..count).map(|place| GroupId::from_text(format!("g{place}"))).collect()
    }

    /// The cells as lists of places, the pool last, and the places that are unsaid.
    fn cut(k: u32, valid: &[u32]) -> (Vec<Vec<usize>>, Vec<usize>) {
        let ids = ids(valid.len());
        let turnouts: Vec<_> = ids.iter().zip(valid).map(|(group, n)| Turnout { group, valid: *n }).collect();
        let Partition { parts, unsaid } = partition(Granularity::ByGroup, k, &turnouts);
        (parts.iter().map(|part| part.groups().to_vec()).collect(), unsaid)
    }

    #[test]
    fn a_group_that_is_too_small_takes_the_smallest_visible_one_into_its_pool() {
        assert_eq!(cut(5, &[8, 6, 3]), (vec![vec![0], vec![1, 2]], vec![]));
        assert_eq!(cut(5, &[3, 6, 8]), (vec![vec![2], vec![0, 1]], vec![]));
    }

    #[test]
    fn small_groups_that_reach_k_together_leave_the_others_alone() {
        assert_eq!(cut(5, &[3, 6, 2]), (vec![vec![1], vec![0, 2]], vec![]));
        assert_eq!(cut(5, &[4, 4, 4]), (vec![vec![0, 1, 2]], vec![]));
    }

    #[test]
    fn a_group_of_exactly_k_stands_alone_and_one_of_k_less_one_does_not() {
        assert_eq!(cut(5, &[5, 5]), (vec![vec![0], vec![1]], vec![]));
        assert_eq!(cut(5, &[5, 4]), (vec![vec![0, 1]], vec![]));
        assert_eq!(cut(6, &[5, 5]), (vec![vec![0, 1]], vec![]));
    }

    #[test]
    fn of_two_groups_of_one_size_the_first_by_id_joins_the_pool() {
        assert_eq!(cut(5, &[6, 6, 3]), (vec![vec![1], vec![0, 2]], vec![]));
    }

    #[test]
    fn nothing_is_said_where_even_all_together_are_too_few() {
        assert_eq!(cut(5, &[2, 2]), (vec![], vec![0, 1]));
        assert_eq!(cut(7, &[6]), (vec![], vec![0]));
    }

    #[test]
    fn a_group_in_which_nobody_answered_costs_no_other_group_its_figures() {
        assert_eq!(cut(5, &[8, 0, 6]), (vec![vec![0], vec![2]], vec![1]));
        assert_eq!(cut(5, &[8, 0, 3]), (vec![vec![0, 1, 2]], vec![]));
    }

    #[test]
    fn the_whole_is_one_cell_or_none() {
        let ids = ids(2);
        let of = |a, b| {
            let turnouts = [Turnout { group: &ids[0], valid: a }, Turnout { group: &ids[1], valid: b }];
            let partition = partition(Granularity::Whole, 5, &turnouts);
            (partition.parts.len(), partition.unsaid.len())
        };
        assert_eq!(of(3, 2), (1, 0));
        assert_eq!(of(3, 1), (0, 2));
    }

    proptest! {
        #[test]
        fn every_group_is_in_one_place_and_every_cell_has_k(
            k in 5..12_u32,
            valid in prop::collection::vec(0..15_u32, 0..9),
        ) {
            let (parts, unsaid) = cut(k, &valid);
            let mut places: Vec<usize> = parts.concat();
            places.extend(&unsaid);
            places.sort_unstable();
            prop_assert_eq!(places, (0..valid.len()).collect::<Vec<_>>());
            for part in &parts {
                prop_assert!(part.iter().map(|place| valid[*place]).sum::<u32>() >= k);
            }
            let left_out: u32 = unsaid.iter().map(|place| valid[*place]).sum();
            prop_assert!(left_out == 0 || parts.is_empty());
        }
    }
}
