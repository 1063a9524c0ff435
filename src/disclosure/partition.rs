//! R1: which groups are shown alone, which together, and of which nothing is said.
//!
//! It is given numbers of valid sheets and nothing else, so that no answer can move a group from one cell to another: a
//! partition that followed the answers would itself tell them.

use super::published::GroupName;
use crate::domain::dispositif::Granularity;

/// How many valid sheets a group has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turnout<'a> {
    pub(super) group: &'a GroupName,
    pub(super) valid: u32,
}

/// The cells of a release and the groups that are in none, both in the order in which the groups were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Partition<'a> {
    pub(super) parts: Vec<Part<'a>>,
    pub(super) unsaid: Vec<&'a GroupName>,
}

/// The groups of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Whole(Vec<&'a GroupName>),
    Group(&'a GroupName),
    Pool(Vec<&'a GroupName>),
}

impl<'a> Part<'a> {
    pub(super) fn groups(&self) -> &[&'a GroupName] {
        match self {
            Self::Whole(groups) | Self::Pool(groups) => groups,
            Self::Group(group) => std::slice::from_ref(group),
        }
    }
}

/// Cuts `turnouts` into cells of at least `k` sheets.
pub(super) fn partition<'a>(granularity: Granularity, k: u32, turnouts: &[Turnout<'a>]) -> Partition<'a> {
    match granularity {
        Granularity::Whole => whole(k, turnouts),
        Granularity::ByGroup => by_group(k, turnouts),
    }
}

fn whole<'a>(k: u32, turnouts: &[Turnout<'a>]) -> Partition<'a> {
    let all = turnouts.iter().map(|turnout| turnout.group).collect();
    if sheets(turnouts) >= u64::from(k) {
        return Partition { parts: vec![Part::Whole(all)], unsaid: Vec::new() };
    }
    Partition { parts: Vec::new(), unsaid: all }
}

/// Each group of `k` and more alone, one pool of the others, which the smallest visible groups join until it has `k`.
///
/// Where nobody answered in any of the others there is nothing to pool: they are left unsaid, and no visible group loses
/// its figures for them.
fn by_group<'a>(k: u32, turnouts: &[Turnout<'a>]) -> Partition<'a> {
    let (mut visible, mut pool): (Vec<_>, Vec<_>) = turnouts.iter().copied().partition(|one| one.valid >= k);
    while (1..u64::from(k)).contains(&sheets(&pool)) {
        let smallest = visible.iter().enumerate().min_by_key(|(_, one)| (one.valid, &one.group.id));
        let Some((position, _)) = smallest else { break };
        pool.push(visible.remove(position));
    }
    let pool_is_said = sheets(&pool) >= u64::from(k);
    let in_order = |of: &[Turnout<'a>]| {
        let groups = turnouts.iter().map(|turnout| turnout.group);
        groups.filter(|group| of.iter().any(|one| one.group.id == group.id)).collect::<Vec<_>>()
    };
    let mut parts: Vec<Part<'a>> = in_order(&visible).into_iter().map(Part::Group).collect();
    if pool_is_said {
        parts.push(Part::Pool(in_order(&pool)));
    }
    Partition { parts, unsaid: if pool_is_said { Vec::new() } else { in_order(&pool) } }
}

fn sheets(turnouts: &[Turnout<'_>]) -> u64 {
    turnouts.iter().map(|turnout| u64::from(turnout.valid)).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ids::GroupId;

    fn names(count: usize) -> Vec<GroupName> {
        let id = |place| GroupId::from_text(format!("g{place}"));
        (0..count).map(|place| GroupName { id: id(place), name: String::new() }).collect()
    }

    /// The cells as lists of places, the pool last, and the places that are unsaid.
    fn cut(k: u32, valid: &[u32]) -> (Vec<Vec<usize>>, Vec<usize>) {
        let names = names(valid.len());
        let turnouts: Vec<_> =
            names.iter().zip(valid).map(|(group, n)| Turnout { group, valid: *n }).collect();
        let place = |group: &&GroupName| names.iter().position(|name| name == *group).unwrap();
        let partition = partition(Granularity::ByGroup, k, &turnouts);
        let parts = partition.parts.iter().map(|part| part.groups().iter().map(place).collect()).collect();
        (parts, partition.unsaid.iter().map(place).collect())
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
        let names = names(2);
        let of = |a, b| {
            let turnouts = [Turnout { group: &names[0], valid: a }, Turnout { group: &names[1], valid: b }];
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
