//! Mid-ranks as integers.

/// Twice the rank of each value, from 2 to 2n; tied values share the mean of their ranks, which is a whole number twice over.
pub(super) fn doubled(values: &[i64]) -> Vec<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = |value: &i64| {
        let below = sorted.partition_point(|one| one < value);
        let up_to = sorted.partition_point(|one| one <= value);
        (below + up_to + 1) as i64
    };
    values.iter().map(rank).collect()
}
