//! What a service leaves behind, for whoever looks for something that must not be in it.

use std::fs;

use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::sql_types::{Nullable, Text};
use diesel::{Connection, RunQueryDsl, sql_query};

use super::TestDatabase;

/// A row of one column.
#[derive(QueryableByName)]
pub struct Line {
    #[diesel(sql_type = Nullable<Text>)]
    pub text: Option<String>,
}

/// The bytes of the service's files, and the rows of its tables where they are elsewhere.
pub fn all_that_is_kept(database: &TestDatabase) -> Vec<u8> {
    let mut kept = Vec::new();
    let mut folders = vec![database.folder().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { kept.extend(fs::read(path).unwrap()) }
        }
    }
    if database.is_postgres() {
        let tables = "SELECT tablename::text AS text FROM pg_tables WHERE schemaname = 'public'";
        for table in lines(database, tables) {
            let rows = format!("SELECT row::text AS text FROM \"{table}\" AS row");
            lines(database, &rows).iter().for_each(|row| kept.extend(row.as_bytes()));
        }
    }
    kept
}

/// Whether these bytes stand somewhere in what is kept.
pub fn holds(kept: &[u8], needle: &[u8]) -> bool {
    kept.windows(needle.len()).any(|window| window == needle)
}

/// Bytes as they stand in a row that is read as text.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a query of one column called `text` gives on PostgreSQL.
pub fn lines(database: &TestDatabase, query: &str) -> Vec<String> {
    let mut connection = PgConnection::establish(database.url()).unwrap();
    let lines: Vec<Line> = sql_query(query).load(&mut connection).unwrap();
    lines.into_iter().filter_map(|line| line.text).collect()
}
