//! A link by which a management, who has no account, reads what was transmitted to it.

use chrono::NaiveDate;

use super::ids::{DispositifId, LinkId, OrganisationId};

/// A management's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagementLink {
    /// Its identifier; not the token that opens it.
    pub id: LinkId,
    /// The dispositif that it shows.
    pub dispositif: DispositifId,
    /// The last day on which it opens.
    pub expires_on: NaiveDate,
    /// The day on which the intervenant revoked it.
    pub revoked_on: Option<NaiveDate>,
    /// For whom it was made, where several ordered the dispositif. It changes nothing of what the link shows.
    pub organisation: Option<OrganisationId>,
}

impl ManagementLink {
    /// Whether it opens on `today`.
    pub fn opens_on(&self, today: NaiveDate) -> bool {
        self.revoked_on.is_none() && today <= self.expires_on
    }
}
