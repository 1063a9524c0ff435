//! SQLite's one writer: a thread that commits the writes that wait together.
//!
//! SQLite takes one writer at a time and each commit costs an fsync. Writes that arrive while the disk is busy are run
//! in one transaction, each in its own savepoint, and answered after the commit: durable, and many for one fsync.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::{self, JoinHandle};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::Error as DieselError;
use diesel::sqlite::SqliteConnection;
use diesel::{Connection as _, QueryResult};

use super::connection::AnyConnection;
use super::{StorageError, Stored};

/// How many writes one commit holds at most, so that none waits long behind the others.
const GROUP: usize = 256;

/// What is said where SQLite ended the transaction by itself; diesel tells no cause then.
const GIVEN_UP: &str = "SQLite gave the transaction up: see that the disk works and is not full";

/// A write that waits for its turn.
trait Job: Send {
    /// Runs the write in a savepoint of the open transaction and keeps its result.
    fn run(&mut self, connection: &mut AnyConnection);
    /// Tells the caller, after the commit or its failure.
    fn answer(self: Box<Self>, committed: Result<(), String>);
}

/// The writer thread.
pub(super) struct Writer {
    queue: Mutex<Option<Sender<Box<dyn Job>>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread on its own connection.
    pub(super) fn start(connection: AnyConnection) -> Stored<Self> {
        let (queue, jobs) = channel();
        let thread = thread::Builder::new()
            .name("sqlite-writer".to_owned())
            .spawn(move || serve(connection, &jobs))
            .map_err(|error| StorageError::Unreachable(format!("no thread to write with: {error}")))?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)) })
    }

    /// Hands the work to the thread and waits for the commit.
    pub(super) fn write<T, E>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let (reply, answer) = sync_channel(1);
        let job = Waiting { work: Some(work), result: None, reply };
        self.send(Box::new(job))?;
        answer.recv().map_err(|_| stopped())?
    }

    fn send(&self, job: Box<dyn Job>) -> Stored<()> {
        let queue = self.queue.lock().map_err(|_| stopped())?;
        queue.as_ref().ok_or_else(stopped)?.send(job).map_err(|_| stopped())
    }
}

impl Drop for Writer {
    /// Lets the thread finish what it took, so that a stop loses nothing.
    fn drop(&mut self) {
        if let Ok(mut queue) = self.queue.lock() {
            queue.take();
        }
        let thread = self.thread.lock().ok().and_then(|mut thread| thread.take());
        if let Some(thread) = thread {
            // A panic of the thread was told to every caller whose answer it owed.
            let _ = thread.join();
        }
    }
}

fn stopped() -> StorageError {
    StorageError::NotCommitted("the writer has stopped".to_owned())
}

fn serve(mut connection: AnyConnection, jobs: &Receiver<Box<dyn Job>>) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        let committed = commit(&mut connection, &mut group).map_err(|error| error.to_string());
        for job in group {
            job.answer(committed.clone());
        }
    }
}

/// Runs the group in one transaction. It begins with `BEGIN IMMEDIATE`: a deferred transaction that reads before it
/// writes fails with « database is locked » where another process writes.
fn commit(connection: &mut AnyConnection, group: &mut [Box<dyn Job>]) -> QueryResult<()> {
    AnsiTransactionManager::begin_transaction_sql(sqlite(connection)?, "BEGIN IMMEDIATE")?;
    for job in group {
        job.run(connection);
        // Where the disk is full, SQLite rolls the whole transaction back by itself. What ran after would be kept by a
        // transaction of its own, though its caller is told that it is not.
        let status = AnsiTransactionManager::transaction_manager_status_mut(sqlite(connection)?);
        if status.transaction_depth()?.is_none() {
            return Err(DieselError::QueryBuilderError(GIVEN_UP.into()));
        }
    }
    let sqlite = sqlite(connection)?;
    AnsiTransactionManager::commit_transaction(sqlite).inspect_err(|_| {
        // Where the commit already rolled back there is nothing left to do.
        let _ = AnsiTransactionManager::rollback_transaction(sqlite);
    })
}

fn sqlite(connection: &mut AnyConnection) -> QueryResult<&mut SqliteConnection> {
    match connection {
        AnyConnection::Sqlite(sqlite) => Ok(sqlite),
        AnyConnection::Postgres(_) => Err(DieselError::NotInTransaction),
    }
}

struct Waiting<W, T, E> {
    work: Option<W>,
    result: Option<Result<T, E>>,
    reply: std::sync::mpsc::SyncSender<Result<T, E>>,
}

impl<W, T, E> Job for Waiting<W, T, E>
where
    W: FnOnce(&mut AnyConnection) -> Result<T, E> + Send,
    T: Send,
    E: From<StorageError> + Send,
{
    fn run(&mut self, connection: &mut AnyConnection) {
        let Some(work) = self.work.take() else { return };
        // A panic becomes an error of this one write: its savepoint is rolled back like any other's, and the thread lives on.
        let work = |connection: &mut AnyConnection| {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(connection)));
            outcome.unwrap_or_else(|_| Err(StorageError::Panicked.into())).map_err(Unfinished::Work)
        };
        let result = connection.transaction(work);
        self.result = Some(result.map_err(Unfinished::into_error));
    }

    fn answer(self: Box<Self>, committed: Result<(), String>) {
        let answer = match (committed, self.result) {
            (Err(error), _) => Err(StorageError::NotCommitted(error).into()),
            (Ok(()), Some(result)) => result,
            (Ok(()), None) => Err(stopped().into()),
        };
        // A caller that went away needs no answer: what it wrote is committed all the same.
        let _ = self.reply.send(answer);
    }
}

/// Why a transaction was rolled back: the work refused, or the database did.
pub(super) enum Unfinished<E> {
    Work(E),
    Database(DieselError),
}

impl<E> From<DieselError> for Unfinished<E> {
    fn from(error: DieselError) -> Self {
        Self::Database(error)
    }
}

impl<E: From<StorageError>> Unfinished<E> {
    pub(super) fn into_error(self) -> E {
        match self {
            Self::Work(error) => error,
            Self::Database(error) => StorageError::Refused(error).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use diesel::connection::SimpleConnection;
    use diesel::prelude::*;
    use diesel::sql_types::BigInt;

    use super::*;

    #[derive(QueryableByName)]
    struct Rows {
        #[diesel(sql_type = BigInt)]
        rows: i64,
    }

    fn job(sql: &'static str) -> Box<dyn Job> {
        let (reply, _) = sync_channel::<Stored<()>>(1);
        let work = move |connection: &mut AnyConnection| Ok(connection.batch_execute(sql)?);
        Box::new(Waiting { work: Some(work), result: None, reply })
    }

    #[test]
    fn where_the_disk_is_full_nothing_of_the_group_is_kept_and_the_next_one_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite");
        let mut connection =
            AnyConnection::Sqlite(SqliteConnection::establish(path.to_str().unwrap()).unwrap());
        connection.batch_execute("CREATE TABLE t (a BLOB); PRAGMA max_page_count = 8;").unwrap();
        let write = |connection: &mut AnyConnection, sql: &[&'static str]| {
            commit(connection, &mut sql.iter().copied().map(job).collect::<Vec<_>>())
        };
        let small = "INSERT INTO t VALUES (1)";
        let group = [small, "INSERT INTO t VALUES (zeroblob(1000000))", small];
        assert!(write(&mut connection, &group).unwrap_err().to_string().contains("disk"));
        write(&mut connection, &[small]).unwrap();
        let rows = diesel::sql_query("SELECT count(*) AS rows FROM t").get_result::<Rows>(&mut connection);
        assert_eq!(rows.unwrap().rows, 1);
    }
}
