//! What came up in the interviews of an atelier d'écoute: themes, each of them from « plusieurs » people.
//!
//! A theme is kept from the threshold on, of at least two interviews more, and below it nothing of it is: to write « moins de 5 » beside a theme would say that
//! one, two, three or four people spoke of it, and a colleague knows which. How many it was is never kept either, since a theme
//! that comes up again with one more would tell who was heard in between. So a theme has no number to leak.

use super::ids::{DispositifId, ThemeId};

/// The most themes of a dispositif: beyond, they are no themes any more.
pub const THEMES_MAX: usize = 30;

/// A theme that came up in several interviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewTheme {
    /// Its identifier.
    pub id: ThemeId,
    /// The dispositif that it belongs to.
    pub dispositif: DispositifId,
    /// What it is about.
    pub label: String,
}

/// From how many interviews in all on themes are kept at the threshold `k`. Of a theme everybody reads « at least k »: of k interviews
/// that is all of them, and of one more, whoever did not raise it would know that all others did.
pub fn heard_min(k: u32) -> u32 {
    k.saturating_add(2)
}

/// Whether a theme that came up in `interviews` of `heard` interviews may be kept at the threshold `k`.
pub fn is_kept(interviews: u32, heard: u32, k: u32) -> bool {
    k <= interviews && interviews <= heard && heard >= heard_min(k)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who raised a theme, person by person, as it might have been.
    fn worlds(heard: u32, k: u32) -> impl Iterator<Item = u32> {
        (0..1u32 << heard).filter(move |world| is_kept(world.count_ones(), heard, k))
    }

    #[test]
    fn of_nobody_is_it_certain_that_they_raised_a_theme_or_did_not_also_for_a_colleague() {
        let has = |world: u32, who: u32| world >> who & 1 == 1;
        for k in 5..=7 {
            for heard in 0..=10 {
                for reader in [None, Some(false), Some(true)] {
                    // The reader is the first one, and knows their own; an outsider knows none.
                    let possible: Vec<_> = worlds(heard, k)
                        .filter(|world| reader.is_none_or(|own| has(*world, 0) == own))
                        .collect();
                    for who in 1..heard {
                        let raised = possible.iter().filter(|world| has(**world, who)).count();
                        let is_certain = !possible.is_empty() && (raised == 0 || raised == possible.len());
                        assert!(!is_certain, "{who} of {heard} at {k}, {reader:?}");
                    }
                }
                assert_eq!(worlds(heard, k).next().is_some(), heard >= heard_min(k));
            }
        }
    }
}
