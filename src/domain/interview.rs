//! What came up in the interviews of an atelier d'écoute: themes, each of them from « plusieurs » people.
//!
//! A theme is kept from the threshold on, and below it nothing of it is: to write « moins de 5 » beside a theme would say that
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

/// Whether a theme that came up in `interviews` interviews may be kept at the threshold `k`.
pub fn is_kept(interviews: u32, k: u32) -> bool {
    interviews >= k
}
