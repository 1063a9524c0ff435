//! What came up in the interviews of an atelier d'écoute: themes, each of them from « plusieurs » people.
//!
//! A theme is kept from the threshold on, and below it nothing of it is: to write « moins de 5 » beside a theme would say that
//! one, two, three or four people spoke of it, and a colleague knows which. How many it was is never kept either, since a theme
//! that comes up again with one more would tell who was heard in between. So a theme has no number to leak.
//!
//! « Plusieurs » must not say « all of you » either. Where as many people were heard as the threshold, it would say of each that they
//! spoke of the theme; where one more was, it would say so of the others to whoever did not. So two more have to be heard.

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

/// How many people brought a theme, of how many who were heard. Asked, weighed and let go: it is stored nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Who spoke of the theme.
    pub brought: u32,
    /// Who was heard in all.
    pub people: u32,
}

impl Heard {
    /// Whether so many people were heard that « plusieurs » can be said of a theme at the threshold `k`.
    pub fn are_enough(self, k: u32) -> bool {
        self.people >= people_min(k)
    }

    /// Whether the theme came up in as many interviews as the threshold `k`, and in no more than there were.
    pub fn is_several(self, k: u32) -> bool {
        (k..=self.people).contains(&self.brought)
    }
}

/// The fewest people to be heard before a theme is kept at the threshold `k`.
pub fn people_min(k: u32) -> u32 {
    k.saturating_add(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every world: how many were heard, how many brought the theme, who reads « plusieurs ».
    #[test]
    fn several_tells_nobody_that_another_brought_a_theme() {
        for (k, people) in (5..=9).flat_map(|k| (1..=16).map(move |people| (k, people))) {
            let is_kept = |brought| {
                let heard = Heard { brought, people };
                heard.are_enough(k) && heard.is_several(k)
            };
            let Some(least) = (0..=people).find(|brought| is_kept(*brought)) else { continue };
            assert!(least < people, "a stranger knows that all of {people} did, at {k}");
            // Who did not bring it themselves looks at the others.
            assert!(least < people - 1, "whoever did not knows that all others of {people} did, at {k}");
            assert!(!is_kept(people + 1), "more than were heard");
        }
    }

    #[test]
    fn nothing_is_kept_below_the_threshold_nor_where_too_few_were_heard() {
        let heard = |brought, people| Heard { brought, people };
        assert!(!heard(4, 8).is_several(5) && heard(5, 8).is_several(5) && heard(8, 8).is_several(5));
        assert!(!heard(5, 6).are_enough(5) && heard(5, 7).are_enough(5));
    }
}
