//! Holm's correction for several indicators.

/// Holm's adjusted p-values, in the order given; one that is missing stays in the family with p = 1 and stays missing.
///
/// **Formula.** With p(1) <= … <= p(m), the adjusted p(i) is the largest of (m - j + 1) p(j) for j <= i, at most 1.
/// **Range.** From p to 1, without unit or direction. **Missing answers.** They are missing in the p already. **Source.** Holm 1979, *Scandinavian Journal of Statistics* 6:65.
pub fn holm(p: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut ascending: Vec<(usize, f64)> =
        p.iter().enumerate().map(|(place, p)| (place, p.unwrap_or(1.0))).collect();
    ascending.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut adjusted = vec![None; p.len()];
    let mut largest: f64 = 0.0;
    for (left, (place, value)) in (1..=p.len()).rev().zip(ascending) {
        largest = largest.max(left as f64 * value).min(1.0);
        if let (Some(to), Some(Some(_))) = (adjusted.get_mut(place), p.get(place)) {
            *to = Some(largest);
        }
    }
    adjusted
}
