//! One connection type for both databases, chosen by the address's scheme.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::r2d2::{ManageConnection, R2D2Connection};
use diesel::result::Error as DieselError;
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, ConnectionError, MultiConnection};

use super::{StorageError, Stored};

/// What every SQLite connection is set to. `synchronous = FULL`: a commit is on the disk before the thank-you page is
/// sent. `secure_delete`: what is purged leaves no bytes behind.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;";

/// What every PostgreSQL connection is set to, whatever the server's defaults. Read committed: what is read after a lock is
/// what the one before left. Synchronous: a commit is on the disk before the thank-you page is sent.
const POSTGRES_SETTINGS: &str =
    "SET default_transaction_isolation TO 'read committed'; SET synchronous_commit TO on;";

/// A connection to either database.
#[derive(MultiConnection)]
#[allow(missing_docs, reason = "the derive makes public items that cannot carry a comment")]
pub enum AnyConnection {
    /// The embedded database.
    Sqlite(SqliteConnection),
    /// The database that several machines share.
    Postgres(PgConnection),
}

/// Which database an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// Embedded.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// Makes connections for the pool.
#[derive(Clone, Debug)]
pub(super) struct Manager {
    pub(super) backend: Backend,
    address: String,
}

impl Manager {
    /// Reads the address: `sqlite://FILE` or `postgres://…`.
    pub(super) fn new(address: &str) -> Stored<Self> {
        let (scheme, rest) = address.split_once("://").unwrap_or((address, ""));
        match scheme {
            // A database in memory would be another one for each connection.
            "sqlite" if rest.is_empty() || rest.starts_with(':') => {
                Err(StorageError::NoFile(address.to_owned()))
            }
            "sqlite" => Ok(Self { backend: Backend::Sqlite, address: rest.to_owned() }),
            "postgres" | "postgresql" => Ok(Self { backend: Backend::Postgres, address: address.to_owned() }),
            // The scheme alone: an address may hold a password.
            unknown => Err(StorageError::UnknownScheme(unknown.chars().take(16).collect())),
        }
    }

    /// The file of an embedded database.
    pub(super) fn file(&self) -> Option<&Path> {
        (self.backend == Backend::Sqlite).then(|| Path::new(&self.address))
    }

    /// What a message calls the database: an address on the network may hold a password.
    pub(super) fn name(&self) -> String {
        self.file().map_or_else(|| "the PostgreSQL database".to_owned(), |file| file.display().to_string())
    }

    /// What the client library said, which may repeat the password of the address.
    fn without_password(&self, said: &str) -> String {
        let user = self.address.split_once("://").and_then(|(_, rest)| rest.rsplit_once('@'));
        let password = user.and_then(|(user, _)| user.split_once(':')).map(|(_, password)| password);
        let said = said.trim();
        password
            .filter(|password| !password.is_empty())
            .map_or_else(|| said.to_owned(), |password| said.replace(password, "…"))
    }

    /// Opens one connection.
    pub(super) fn open(&self) -> Stored<AnyConnection> {
        match self.backend {
            Backend::Sqlite => {
                let mut connection = SqliteConnection::establish(&self.address)
                    .map_err(|error| StorageError::Unreachable(format!("{}: {error}", self.address)))?;
                connection.batch_execute(SQLITE_SETTINGS)?;
                restrict_to_owner(Path::new(&self.address));
                Ok(AnyConnection::Sqlite(connection))
            }
            Backend::Postgres => PgConnection::establish(&self.address)
                .and_then(|mut postgres| {
                    postgres
                        .batch_execute(POSTGRES_SETTINGS)
                        .map_err(ConnectionError::CouldntSetupConfiguration)?;
                    Ok(AnyConnection::Postgres(postgres))
                })
                .map_err(|error| StorageError::Unreachable(self.without_password(&error.to_string()))),
        }
    }
}

impl ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = StorageError;

    fn connect(&self) -> Stored<AnyConnection> {
        self.open()
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Stored<()> {
        match connection {
            // An embedded database has no wire that could be cut.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(connection) => Ok(connection.ping()?),
        }
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        match connection {
            AnyConnection::Sqlite(connection) => R2D2Connection::is_broken(connection),
            AnyConnection::Postgres(connection) => R2D2Connection::is_broken(connection),
        }
    }
}

/// The database's file and its log are for their owner alone; the folder is too, so a failure here is not fatal.
fn restrict_to_owner(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let Ok(found) = std::fs::metadata(file) else { return };
    // Narrowed, never widened: whoever made the file read-only meant it.
    let mode = found.permissions().mode() & 0o600;
    let _ = std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode));
}

/// Whether others may hold a thing at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// With others that hold it so.
    Shared,
    /// Alone.
    Alone,
}

/// Takes a lock that lasts until the end of the transaction, so that two writers of one thing wait for each other.
///
/// SQLite has one writer at a time and needs none.
pub(super) fn lock(connection: &mut AnyConnection, name: &str, hold: Hold) -> Result<(), DieselError> {
    use diesel::RunQueryDsl;
    use diesel::sql_types::Text;
    let AnyConnection::Postgres(connection) = connection else { return Ok(()) };
    let function = match hold {
        Hold::Shared => "pg_advisory_xact_lock_shared",
        Hold::Alone => "pg_advisory_xact_lock",
    };
    diesel::sql_query(format!("SELECT {function}(hashtextextended($1, 0))"))
        .bind::<Text, _>(name)
        .execute(connection)
        .map(|_| ())
}
