//! Rows: one file per aggregate, one schema for SQLite and PostgreSQL. The only place that names diesel.
//!
//! Every write goes through [`Database::write`]. Functions of the aggregates take a [`AnyConnection`] and run inside the
//! caller's transaction; they never open one, never decide a rule and never log a value.

pub mod accounts;
pub mod actions;
pub mod answers;
mod by_dispositif;
pub mod cadrages;
pub mod cards;
mod columns;
pub mod commanditaires;
mod connection;
mod database;
pub mod dispositifs;
pub mod free_texts;
pub mod groups;
pub mod imports;
pub mod instruments;
pub mod kept_templates;
pub mod ledger;
pub mod links;
pub mod meetings;
mod migrations;
pub mod organisations;
pub mod purges;
pub mod readings;
mod schema;
pub mod sessions;
pub mod steps;
pub mod themes;
pub mod thresholds;
pub mod votes;
pub mod waves;
pub mod work_units;
mod writer;

pub use by_dispositif::ByDispositif;
pub use connection::{AnyConnection, Backend};
pub use database::Database;

use thiserror::Error;

/// Why the database could not do what was asked.
#[derive(Debug, Error)]
pub enum StorageError {
    /// The address of the database has an unknown scheme.
    #[error(
        "the database address begins with neither sqlite:// nor postgres:// (it begins with {0:?}): \
         write sqlite:///srv/entrevoix/entrevoix.sqlite or postgres://USER@HOST/NAME"
    )]
    UnknownScheme(String),
    /// The address of an embedded database names no file.
    #[error("the database address {0} names no file: write sqlite:///srv/entrevoix/entrevoix.sqlite")]
    NoFile(String),
    /// The file that was opened is no longer the one at the address.
    #[error("the database file {0} was replaced while it was in use: stop the service, then start it again")]
    Replaced(String),
    /// No connection could be made.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The database refused a statement.
    #[error("the database refused: {0}")]
    Refused(#[from] diesel::result::Error),
    /// The schema could not be brought up to date.
    #[error("the database's schema cannot be brought up to date: {0}")]
    Migration(String),
    /// A later version of the program made the database.
    #[error("the database was made by a later version of Entrevoix (schema {0}): start that version")]
    Later(String),
    /// An earlier version of the program made the database, and it was to be read as it is.
    #[error(
        "the database was made by an earlier version of Entrevoix (it lacks schema {0}): let `entrevoix serve` bring it up \
         to date, or read it with the version that made it"
    )]
    Earlier(String),
    /// A database was to be read that is not there, or is not ours.
    #[error("{0} is no database of Entrevoix: name it with --data or --database")]
    NotOurs(String),
    /// The group of statements that this write was committed with could not reach the disk.
    #[error("the database could not commit: {0}")]
    NotCommitted(String),
    /// The write panicked, and nothing of it was kept.
    #[error("a write panicked and was rolled back: report this fault with what the log says just before")]
    Panicked,
    /// A row holds something that this version does not know.
    #[error("the {table} row {row} has {column} = {value:?}, which this version does not know")]
    Foreign {
        /// The table.
        table: &'static str,
        /// The row's identifier.
        row: String,
        /// The column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
    /// A row says two things that cannot both be.
    #[error(
        "the {table} row {row} says two things at once: its {column} does not go with the rest. Restore the database from a backup, or \
         ask for help with what the log says just before"
    )]
    AtOdds {
        /// The table.
        table: &'static str,
        /// The row's identifier.
        row: String,
        /// The column.
        column: &'static str,
    },
}

/// What a storage function gives.
pub type Stored<T> = Result<T, StorageError>;
