//! Keeping who is logged in. The key in the cookie is not stored: only its fingerprint is.

use super::error::AppError;
use super::parts::Service;
use crate::secrets;
use crate::storage::sessions;

/// A new session's key, of 320 random bits.
pub fn new_session_key(service: &Service) -> String {
    service.random.bytes::<40>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The state of a session that has not ended.
///
/// # Errors
/// [`AppError::Storage`] where the database cannot say.
pub fn session_state(service: &Service, key: &str) -> Result<Option<String>, AppError> {
    let now = service.clock.seconds();
    Ok(service.db.read(|connection| sessions::state(connection, &secrets::fingerprint(key), now))?)
}

/// Keeps a session for so many seconds more.
///
/// # Errors
/// [`AppError::Storage`] where the database refuses.
pub fn keep_session(service: &Service, key: &str, state: String, seconds: i64) -> Result<(), AppError> {
    let (fingerprint, ends) = (secrets::fingerprint(key), service.clock.seconds() + seconds);
    Ok(service.db.write(move |connection| sessions::put(connection, &fingerprint, &state, ends))?)
}

/// Lets a session last so many seconds from now.
///
/// # Errors
/// [`AppError::Storage`] where the database refuses.
pub fn prolong_session(service: &Service, key: &str, seconds: i64) -> Result<(), AppError> {
    let (fingerprint, ends) = (secrets::fingerprint(key), service.clock.seconds() + seconds);
    Ok(service.db.write(move |connection| sessions::prolong(connection, &fingerprint, ends))?)
}

/// Ends a session.
///
/// # Errors
/// [`AppError::Storage`] where the database refuses.
pub fn end_session(service: &Service, key: &str) -> Result<(), AppError> {
    let fingerprint = secrets::fingerprint(key);
    Ok(service.db.write(move |connection| sessions::remove(connection, &fingerprint))?)
}
