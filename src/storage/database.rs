//! The database as the rest of the house sees it: read, write, and nothing else.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::r2d2::{Pool, PooledConnection};
use diesel::sql_types::Integer;
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

    /// Reads several tables as they stood at one moment, whatever is written meanwhile. Blocks as [`Database::read`] does.
    ///
    /// # Errors
    /// As [`Database::read`], and [`StorageError::Refused`] where no transaction begins.
    pub fn read_at_once<T, E: From<StorageError>>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        let within = |connection: &mut AnyConnection| {
            // SQLite reads what stood there at the first statement of its transaction; PostgreSQL has to be told.
            if let AnyConnection::Postgres(postgres) = connection {
                postgres.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")?;
            }
            work(connection).map_err(Unfinished::Work)
        };
        let connection = &mut *self.connection()?;
        connection.transaction(within).map_err(Unfinished::into_error)
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
    /// log into the main file here. PostgreSQL writes the tables of what participants gave, and of what was noted of them, anew: a plain `VACUUM` only
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

/// The tables of what participants gave, and of what was noted of sessions and interviews. They are small: cards and answers of a thousand groups are a few megabytes, written
/// anew in less than a second, during which their readers and writers wait.
const OF_PARTICIPANTS: [&str; 6] = ["answer", "free_text", "vote", "card", "meeting", "interview_theme"];

/// Writes the tables anew, each in a transaction of its own, in random order: rows and indexes stand in new files, and the old
/// ones are gone. `VACUUM FULL` would take over the removed rows that a reader elsewhere may still see (a backup, an automatic
/// `ANALYZE`), and say nothing of it; emptying a table waits for no reader but one of that table.
///
/// It needs each table for itself, and whoever comes meanwhile stands behind it: so it asks for a second at most, and where
/// somebody holds the table that long, the dead rows are let go as far as a plain vacuum does.
fn rewritten(postgres: &mut PgConnection) -> Stored<bool> {
    let mut all = true;
    for table in OF_PARTICIPANTS {
        let anew = format!(
            "SET LOCAL lock_timeout = '1s'; \
             LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; \
             CREATE TEMPORARY TABLE kept ON COMMIT DROP AS SELECT * FROM {table} ORDER BY random(); \
             TRUNCATE {table}; \
             INSERT INTO {table} SELECT * FROM kept;"
        );
        if postgres.transaction(|postgres| postgres.batch_execute(&anew)).is_err() {
            postgres.batch_execute(&format!("VACUUM {table}"))?;
            all = false;
        }
    }
    Ok(all)
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
