//! The database as the rest of the house sees it: read, write, and nothing else.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::r2d2::{Pool, PooledConnection};
use diesel::sql_types::{Bool, Integer};
use diesel::{Connection as _, RunQueryDsl};

use super::connection::{AnyConnection, Backend, Manager};
use super::writer::{Unfinished, Writer};
use super::{StorageError, Stored, ledger, migrations};

/// Connections for reading; on PostgreSQL for writing too.
const CONNECTIONS: u32 = 16;

/// How long a request waits for a connection before it is told that the database is away.
const PATIENCE: Duration = Duration::from_secs(3);

/// A database, shared by all threads.
#[derive(Clone)]
pub struct Database {
    backend: Backend,
    pool: Pool<Manager>,
    /// SQLite's one writer; PostgreSQL writes through the pool.
    writer: Option<Arc<Writer>>,
    /// SQLite's file with its device and inode when it was opened.
    file: Option<(PathBuf, (u64, u64))>,
}

impl Database {
    /// Opens the database at `address` and brings its schema up to date under a lock.
    ///
    /// # Errors
    /// [`StorageError`] names an unknown scheme, an unreachable database or a failed migration.
    pub fn open(address: &str) -> Stored<Self> {
        let manager = Manager::new(address)?;
        // The first connection is made by hand: the pool would hide the real error behind a time-out.
        let mut connection = manager.open()?;
        migrations::run(&mut connection)?;
        Self::start(manager, connection)
    }

    /// Opens the database at `address` to read it as it is: nothing is made and nothing is brought up to date.
    ///
    /// # Errors
    /// [`StorageError::NotOurs`] where there is none, [`StorageError::Earlier`] where its schema is not up to date, and as
    /// [`Database::open`].
    pub fn open_as_it_is(address: &str) -> Stored<Self> {
        let manager = Manager::new(address)?;
        if let Some(file) = manager.file().filter(|file| !file.is_file()) {
            return Err(StorageError::NotOurs(file.display().to_string()));
        }
        let mut connection = manager.open()?;
        // Asked first, since the check of the schema makes its own table where there is none.
        ledger::last(&mut connection).map_err(|_| StorageError::NotOurs(manager.name()))?;
        migrations::check(&mut connection)?;
        Self::start(manager, connection)
    }

    fn start(manager: Manager, connection: AnyConnection) -> Stored<Self> {
        let backend = manager.backend;
        let file = manager.file().and_then(|file| Some((file.to_owned(), identity(file)?)));
        let writer = match backend {
            Backend::Sqlite => Some(Arc::new(Writer::start(connection)?)),
            Backend::Postgres => None,
        };
        let pool = Pool::builder()
            .max_size(CONNECTIONS)
            .min_idle(Some(1))
            .test_on_check_out(backend == Backend::Postgres)
            .connection_timeout(PATIENCE)
            .build(manager)
            .map_err(|error| StorageError::Unreachable(error.to_string()))?;
        Ok(Self { backend, pool, writer, file })
    }

    /// Which database it is.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Reads. Blocks: on the server it is called from the blocking pool.
    ///
    /// # Errors
    /// What `work` gives, and [`StorageError::Unreachable`] where no connection is to be had.
    pub fn read<T, E: From<StorageError>>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        work(&mut *self.connection()?)
    }

    /// Writes: all of `work` or nothing of it, on the disk when this returns.
    ///
    /// SQLite has one writer thread which commits the writes that wait together (`BEGIN IMMEDIATE`, one fsync);
    /// PostgreSQL runs each in a transaction of its own.
    ///
    /// # Errors
    /// What `work` gives, and [`StorageError`] where the commit fails.
    pub fn write<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        match &self.writer {
            Some(writer) => writer.write(work),
            None => self
                .connection()?
                .transaction(|connection| work(connection).map_err(Unfinished::Work))
                .map_err(Unfinished::into_error),
        }
    }

    /// Whether the file that was opened still stands at the address: what is written to a removed file is lost.
    ///
    /// # Errors
    /// [`StorageError::Replaced`] where it does not.
    pub fn check_file(&self) -> Stored<()> {
        match &self.file {
            Some((file, opened)) if identity(file) != Some(*opened) => {
                Err(StorageError::Replaced(file.display().to_string()))
            }
            _ => Ok(()),
        }
    }

    /// Lets go of the bytes of removed rows. SQLite overwrites them as it removes (`secure_delete`) and empties its write-ahead
    /// log into the main file here. PostgreSQL writes the three tables of what participants gave anew: a plain `VACUUM` only
    /// marks the room of dead rows as free, and their bytes, in the order of arrival, stand in the pages until something is
    /// written over them. `false` where somebody was in the way and it must be tried again.
    ///
    /// # Errors
    /// [`StorageError::Refused`] where the database cannot do it.
    pub fn let_go_of_removed(&self) -> Stored<bool> {
        match &mut *self.connection()? {
            AnyConnection::Sqlite(sqlite) => {
                let outcome =
                    diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result::<Checkpoint>(sqlite)?;
                Ok(outcome.busy == 0)
            }
            AnyConnection::Postgres(postgres) => rewritten(postgres),
        }
    }

    fn connection(&self) -> Stored<PooledConnection<Manager>> {
        self.pool.get().map_err(|error| StorageError::Unreachable(error.to_string()))
    }
}

/// The tables of what participants gave. They are small: cards and answers of a thousand groups are a few megabytes, written
/// anew in a tenth of a second, during which their readers and writers wait.
const OF_PARTICIPANTS: [&str; 3] = ["answer", "free_text", "card"];

/// Writes the tables anew. It needs each for itself, and whoever comes meanwhile stands behind it: so it asks for a second
/// at most, and where a closing holds the table that long, the dead rows are let go as far as a plain vacuum does.
fn rewritten(postgres: &mut PgConnection) -> Stored<bool> {
    postgres.batch_execute("SET lock_timeout = '1s'")?;
    let outcome = OF_PARTICIPANTS.iter().try_fold(true, |all, table| {
        let table_is_clean = match postgres.batch_execute(&format!("VACUUM FULL {table}")) {
            Ok(()) => is_clean(postgres, table)?,
            Err(_) => postgres.batch_execute(&format!("VACUUM {table}")).map(|()| false)?,
        };
        Ok::<_, diesel::result::Error>(all && table_is_clean)
    });
    // The connection goes back to the others, who wait as long as they must.
    postgres.batch_execute("RESET lock_timeout")?;
    Ok(outcome?)
}

/// Whether the table that was just written anew holds no dead row. Those that a transaction elsewhere may still look at are
/// copied with the others, and even a connection that begins at that moment counts as one; what was copied is counted in
/// the catalogue.
fn is_clean(postgres: &mut PgConnection, table: &str) -> Result<bool, diesel::result::Error> {
    let query = format!(
        "SELECT reltuples <= (SELECT count(*) FROM {table}) AS yes FROM pg_class WHERE oid = '{table}'::regclass"
    );
    Ok(diesel::sql_query(query).get_result::<Answered>(postgres)?.yes)
}

/// A yes or a no.
#[derive(QueryableByName)]
struct Answered {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

/// What tells a file from another that takes its place.
fn identity(file: &Path) -> Option<(u64, u64)> {
    let found = std::fs::metadata(file).ok()?;
    Some((found.dev(), found.ino()))
}

/// The first column of what SQLite says of a checkpoint.
#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}
