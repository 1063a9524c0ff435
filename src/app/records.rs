//! The database alone, for those who check what was published: without keys, so that an auditor needs none, and as it is.

use super::error::AppError;
use super::parts::Service;
use crate::storage::Database;

/// What was published, with what is needed to read it.
#[derive(Clone)]
pub struct Records {
    pub(super) db: Database,
}

impl Records {
    /// Opens the database at `address`. Nothing is made and nothing is brought up to date.
    ///
    /// # Errors
    /// [`AppError::Storage`] where there is no database of this version.
    pub fn open(address: &str) -> Result<Self, AppError> {
        Ok(Self { db: Database::open_as_it_is(address)? })
    }

    /// The records of a service that is open.
    pub fn of(service: &Service) -> Self {
        Self { db: service.db.clone() }
    }
}
