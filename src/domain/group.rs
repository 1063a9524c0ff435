//! A group of a dispositif: at most eight people in the field, more where answers are imported.

use serde::{Deserialize, Serialize};

use super::ids::GroupId;

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its identifier.
    pub id: GroupId,
    /// Its name, as participants and management read it.
    pub name: String,
    /// How many people belong to it; a wave never holds more answers of the group than this.
    pub members: u32,
}
