//! Whether the service can do its work.

use super::error::AppError;
use super::parts::Service;
use crate::storage::waves;

/// Asks the database something small.
///
/// # Errors
/// [`AppError::Storage`] where it does not answer.
pub fn check_health(service: &Service) -> Result<(), AppError> {
    service.db.read(waves::open)?;
    Ok(())
}
