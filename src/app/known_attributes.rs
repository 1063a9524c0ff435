//! The métiers, sites and services that an account has already typed, so that one thing is written in one way: two
//! spellings would stand on two lines of a breakdown.

use std::collections::BTreeMap;

use super::error::AppError;
use super::parts::Service;
use crate::domain::group::Attribute;
use crate::domain::ids::AccountId;
use crate::storage::groups;

/// The values of each attribute in the account's groups, by the alphabet, each in one spelling.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn known_attributes(
    service: &Service,
    account: &AccountId,
) -> Result<BTreeMap<Attribute, Vec<String>>, AppError> {
    let stated = service.db.read(|connection| groups::attributes_of_account(connection, account))?;
    let mut known: BTreeMap<Attribute, BTreeMap<String, String>> = BTreeMap::new();
    for (attribute, value) in stated.iter().flat_map(|one| one.said()) {
        known.entry(attribute).or_default().insert(value.to_lowercase(), value.to_owned());
    }
    Ok(known.into_iter().map(|(attribute, values)| (attribute, values.into_values().collect())).collect())
}
