//! Bringing the schema up to date, under a lock: two machines that start together do it once.

use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::AnyConnection;
use super::{StorageError, Stored};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The lock's number on PostgreSQL: « entrevoix » on a telephone's keys.
const LOCK: i64 = 368_738_649;

/// Runs the migrations that the database does not have.
pub(super) fn run(connection: &mut AnyConnection) -> Stored<()> {
    match connection {
        AnyConnection::Sqlite(sqlite) => sqlite.immediate_transaction(|sqlite| {
            sqlite.run_pending_migrations(SQLITE).map_err(failed)?;
            Ok(())
        }),
        AnyConnection::Postgres(postgres) => {
            postgres.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))?;
            let outcome = postgres.run_pending_migrations(POSTGRES).map(|_| ()).map_err(failed);
            postgres.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
            outcome
        }
    }
}

fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> StorageError {
    StorageError::Migration(error.to_string())
}
