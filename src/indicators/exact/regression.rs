//! Regression to the mean: what a group chosen for its extreme score does by itself.

/// The change to expect without any effect: (1 - r)(usual - first mean).
///
/// **Unit.** Points, after minus before: a group at 65 where 50 is usual, with r = .65, drops 5.25 points by itself.
/// `stability` is the correlation of two measures of the same people, as far apart, **without** a dispositif between; `usual`
/// the mean of the people among whom the group was chosen. Neither is in the files of one dispositif: the
/// correlation of its own before and after is lowered by whatever the dispositif changed, and in a chosen group by the
/// narrower range, so it is no reliability and is never put in here. Where the user gives none, this says nothing.
/// `None` for a stability outside 0 to 1. **Source.** Galton 1886; Barnett, van der Pols & Dobson 2005, *International
/// Journal of Epidemiology* 34:215.
pub fn regression_to_the_mean(stability: f64, usual: f64, first_mean: f64) -> Option<f64> {
    (0.0..=1.0).contains(&stability).then_some((1.0 - stability) * (usual - first_mean))
}
