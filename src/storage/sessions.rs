//! Sessions of logged-in accounts. The key in the cookie is not stored: only its fingerprint is.

use diesel::prelude::*;

use super::schema::session;
use super::{AnyConnection, Stored};

/// Replaces or adds a session.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn put(connection: &mut AnyConnection, fingerprint: &str, state: &str, expires_at: i64) -> Stored<()> {
    remove(connection, fingerprint)?;
    diesel::insert_into(session::table)
        .values((
            session::fingerprint.eq(fingerprint),
            session::state.eq(state),
            session::expires_at.eq(expires_at),
        ))
        .execute(connection)?;
    Ok(())
}

/// The state of a session that has not expired at `now` (UTC seconds).
///
/// # Errors
/// [`super::StorageError`] where the database cannot say.
pub fn state(connection: &mut AnyConnection, fingerprint: &str, now: i64) -> Stored<Option<String>> {
    let state = session::table
        .find(fingerprint)
        .filter(session::expires_at.gt(now))
        .select(session::state)
        .first(connection)
        .optional()?;
    Ok(state)
}

/// Moves the end of a session.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn prolong(connection: &mut AnyConnection, fingerprint: &str, expires_at: i64) -> Stored<()> {
    diesel::update(session::table.find(fingerprint))
        .set(session::expires_at.eq(expires_at))
        .execute(connection)?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove(connection: &mut AnyConnection, fingerprint: &str) -> Stored<()> {
    diesel::delete(session::table.find(fingerprint)).execute(connection)?;
    Ok(())
}

/// Removes the sessions that have expired at `now` (UTC seconds).
///
/// # Errors
/// [`super::StorageError`] where the database refuses.
pub fn remove_expired(connection: &mut AnyConnection, now: i64) -> Stored<()> {
    diesel::delete(session::table.filter(session::expires_at.le(now))).execute(connection)?;
    Ok(())
}
