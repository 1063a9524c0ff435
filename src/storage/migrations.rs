//! Bringing the schema up to date, under a lock: two machines that start together do it once.

use std::collections::BTreeSet;

use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
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
        AnyConnection::Sqlite(sqlite) => {
            sqlite.immediate_transaction(|sqlite| bring_up_to_date(sqlite, SQLITE))
        }
        AnyConnection::Postgres(postgres) => {
            postgres.batch_execute(&format!("SELECT pg_advisory_lock({LOCK})"))?;
            let outcome = bring_up_to_date(postgres, POSTGRES);
            postgres.batch_execute(&format!("SELECT pg_advisory_unlock({LOCK})"))?;
            outcome
        }
    }
}

/// Whether the schema is the one of this program; nothing is brought up to date.
pub(super) fn check(connection: &mut AnyConnection) -> Stored<()> {
    match connection {
        AnyConnection::Sqlite(sqlite) => is_ours(sqlite, &SQLITE),
        AnyConnection::Postgres(postgres) => is_ours(postgres, &POSTGRES),
    }
}

fn is_ours<DB: Backend>(
    connection: &mut impl MigrationHarness<DB>,
    known: &EmbeddedMigrations,
) -> Stored<()> {
    let pending = lacking(connection, known)?;
    pending.into_iter().next().map_or(Ok(()), |version| Err(StorageError::Earlier(version)))
}

/// Runs what is pending, unless the database has what this program does not know: then a later version made it.
fn bring_up_to_date<DB: Backend>(
    connection: &mut impl MigrationHarness<DB>,
    known: EmbeddedMigrations,
) -> Stored<()> {
    lacking(connection, &known)?;
    connection.run_pending_migrations(known).map_err(failed)?;
    Ok(())
}

/// The migrations that the database does not have; an error where it has one that this program does not know.
fn lacking<DB: Backend>(
    connection: &mut impl MigrationHarness<DB>,
    known: &EmbeddedMigrations,
) -> Stored<BTreeSet<String>> {
    let ours = MigrationSource::<DB>::migrations(known).map_err(failed)?;
    let mut ours: BTreeSet<_> = ours.iter().map(|migration| migration.name().version().to_string()).collect();
    for applied in connection.applied_migrations().map_err(failed)? {
        let version = applied.to_string();
        if !ours.remove(&version) {
            return Err(StorageError::Later(version));
        }
    }
    Ok(ours)
}

fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> StorageError {
    StorageError::Migration(error.to_string())
}
