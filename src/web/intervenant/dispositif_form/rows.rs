//! The rows in which the groups of a new dispositif are typed: which are used, what does not do in them, what they make.

use super::{FIRST_ROWS, Typed};
use crate::app::NewGroup;
use crate::domain::group::{Distribution, is_collected};

impl Typed {
    /// The rows that are used; `None` where one of them has no name, or a number of members that is none.
    pub(super) fn named_groups(&self, usual: &str) -> Option<Vec<NewGroup>> {
        let group = |row: usize| {
            let (name, size) = self.groups.get(row.checked_sub(1)?)?;
            // A field that was left alone shows what is proposed.
            let members = members(if size.is_empty() { usual } else { size })?;
            let distribution = distribution(self.is_drawn(&row));
            let attributes = self.attributes.get(row.checked_sub(1)?).cloned().unwrap_or_default();
            let group = NewGroup { name: name.clone(), members, distribution, attributes };
            Some(group).filter(|group| !group.name.is_empty())
        };
        self.used_rows(usual).map(group).collect()
    }

    /// The rows, from 1, in which something is typed. A number of members is proposed in each of them, so that it alone means
    /// nothing.
    fn used_rows(&self, usual: &str) -> impl Iterator<Item = usize> {
        let is_used = move |row: &usize| {
            let place = row.saturating_sub(1);
            let (name, size) =
                self.groups.get(place).map(|(name, size)| (name.as_str(), size.as_str())).unwrap_or_default();
            let is_said = self.attributes.get(place).is_some_and(|shared| shared.said().next().is_some());
            !name.is_empty() || !(size.is_empty() || size == usual) || is_said
        };
        (1..=self.groups.len()).filter(is_used)
    }

    /// What does not do in a row, from 1: that it has no name, that its number of members is none.
    pub(in crate::web::intervenant) fn faulty_parts(&self, row: usize, usual: &str) -> (bool, bool) {
        let Some((name, size)) = self.groups.get(row.saturating_sub(1)) else { return (false, false) };
        let is_used = self.used_rows(usual).any(|used| used == row);
        (is_used && name.is_empty(), is_used && !size.is_empty() && members(size).is_none())
    }

    /// Whether the members of the group in this row draw their cards by a link.
    pub(in crate::web::intervenant) fn is_drawn(&self, row: &usize) -> bool {
        self.drawn.iter().any(|drawn| *drawn == row.to_string())
    }

    /// Whether something is typed in a row that the form folds away.
    pub(in crate::web::intervenant) fn has_more_groups(&self, usual: &str) -> bool {
        self.used_rows(usual).any(|row| row > FIRST_ROWS)
    }
}

/// How a group whose box is ticked or not gets its cards.
pub(in crate::web::intervenant) fn distribution(is_drawn: bool) -> Distribution {
    if is_drawn { Distribution::Drawn } else { Distribution::Printed }
}

/// A number of members as it was typed; `None` for what is none.
pub(in crate::web::intervenant) fn members(typed: &str) -> Option<u32> {
    typed.trim().parse().ok().filter(|members| is_collected(*members))
}
