//! Databases to test on: a fresh one for each test and for each kind, gone when the test ends.

use std::path::Path;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::pg::PgConnection;
use diesel::{Connection, RunQueryDsl, sql_query};
use tempfile::TempDir;

use super::say_left_out;

/// Where a PostgreSQL cluster answers whose user may create databases, as `postgres://USER@HOST:PORT/DATABASE`.
const VARIABLE: &str = "ENTREVOIX_TEST_POSTGRES";

/// One empty database, without any table, and a folder of its own beside it.
pub struct TestDatabase {
    name: &'static str,
    url: String,
    folder: TempDir,
    /// Dropped with the test; a SQLite file goes with its folder.
    postgres: Option<PostgresDatabase>,
}

impl TestDatabase {
    /// « SQLite » or « PostgreSQL », for messages of failing assertions.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The address, as the service's settings take it: `sqlite://FILE` or `postgres://…`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// An empty folder for whatever else the service keeps: secrets, demo data.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Whether this is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.postgres.is_some()
    }
}

/// A fresh database of every kind that this machine has: SQLite always, PostgreSQL where the variable is set.
pub fn databases() -> Vec<TestDatabase> {
    std::iter::once(sqlite()).chain(postgres()).collect()
}

/// A fresh SQLite database, for what does not depend on the kind.
pub fn sqlite() -> TestDatabase {
    let folder = TempDir::new().expect("a temporary folder can be made");
    // Beside the folder that is handed out as empty would outlive it: the file is in it, under a name of its own.
    let url = format!("sqlite://{}", folder.path().join("test-database.sqlite").display());
    TestDatabase { name: "SQLite", url, folder, postgres: None }
}

fn postgres() -> Option<TestDatabase> {
    static SAID: Once = Once::new();
    let Ok(cluster) = std::env::var(VARIABLE) else {
        say_left_out(&SAID, "PostgreSQL", VARIABLE);
        return None;
    };
    let postgres = PostgresDatabase::create(cluster);
    let folder = TempDir::new().expect("a temporary folder can be made");
    Some(TestDatabase { name: "PostgreSQL", url: postgres.url(), folder, postgres: Some(postgres) })
}

/// A database of the cluster, dropped with this value.
struct PostgresDatabase {
    cluster: String,
    name: String,
}

impl PostgresDatabase {
    fn create(cluster: String) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        // Test binaries may run side by side on one cluster: the process tells them apart.
        let name =
            format!("entrevoix_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let database = Self { cluster, name };
        database.order(&format!("CREATE DATABASE {}", database.name));
        database
    }

    fn url(&self) -> String {
        let (server, _) = self.cluster.rsplit_once('/').expect("the cluster's address ends in a database");
        format!("{server}/{}", self.name)
    }

    fn order(&self, sql: &str) {
        let mut connection = PgConnection::establish(&self.cluster)
            .unwrap_or_else(|error| panic!("{VARIABLE} names a cluster that does not answer: {error}"));
        sql_query(sql).execute(&mut connection).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        // A test that failed must show its own message: a second panic would hide it.
        if !std::thread::panicking() {
            self.order(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
        }
    }
}
