//! Whether the service can do its work.

use super::error::AppError;
use super::parts::Service;
use crate::storage::sessions;

/// Writes something small, to the file that is there: a full, read-only or replaced database takes no answers.
///
/// # Errors
/// [`AppError::Storage`] where it cannot.
pub fn check_health(service: &Service) -> Result<(), AppError> {
    service.db.check_file()?;
    let now = service.clock.seconds();
    Ok(service.db.write(move |connection| sessions::remove_expired(connection, now))?)
}
