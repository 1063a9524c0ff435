//! Declaring that the groups of a dispositif are units of work: an annexe to the employer's document unique can then be made.
//! It changes nothing of what is published.

use super::error::AppError;
use super::ownership::hold_living;
use super::parts::Service;
use crate::domain::ids::{AccountId, DispositifId};
use crate::storage::work_units;

/// Declares it, or takes it back.
///
/// # Errors
/// [`AppError::NotFound`] where the dispositif is not the account's; [`AppError::Refused`] where it was given up.
pub fn declare_work_units(
    service: &Service,
    account: &AccountId,
    id: &DispositifId,
    are_units: bool,
) -> Result<(), AppError> {
    let (account, id) = (account.clone(), id.clone());
    service.db.write(move |connection| {
        // Two who declare it at once do it once.
        hold_living(connection, &account, &id)?;
        Ok(work_units::declare(connection, &id, are_units)?)
    })
}
