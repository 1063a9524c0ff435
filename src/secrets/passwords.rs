//! Passwords, hashed so that a copy of the database does not give them.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

use super::SecretsError;

/// Hashes a password with argon2id (19 MiB, two passes: the first choice of OWASP's password storage sheet).
///
/// # Errors
/// [`SecretsError::Password`] where no memory is left.
pub fn hash_password(password: &str, salt: [u8; 16]) -> Result<String, SecretsError> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| SecretsError::Password(error.to_string()))
}

/// Whether `password` is the one that was hashed. A hash that cannot be read fits no password.
pub fn password_fits(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash)
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}
