//! Who orders dispositifs.

use serde::{Deserialize, Serialize};

use super::ids::OrganisationId;

/// A collectivité, a hospital, a company, an association.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its name, as participants and management read it.
    pub name: String,
    /// Whether it orders through a centre de gestion: then no questionnaire of its dispositifs opens without a lettre de cadrage.
    pub through_centre: bool,
}

impl Organisation {
    /// The same with the names of `others` after its own: how participants, who must know who will read the results, are told who
    /// ordered a dispositif together.
    #[must_use]
    pub fn with_others(mut self, others: &[Self]) -> Self {
        for other in others {
            self.name = format!("{} · {}", self.name, other.name);
        }
        self
    }
}
