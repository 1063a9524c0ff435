//! A copy of the database at one moment: every byte of its files, and every row with its place and its writer.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use diesel::pg::PgConnection;
use diesel::prelude::QueryableByName;
use diesel::sql_types::{Binary, Text};
use diesel::sqlite::SqliteConnection;
use diesel::{Connection, RunQueryDsl, sql_query};

use crate::support::TestDatabase;
use crate::support::kept::{Line, hex};

/// What is looked for begins with so many bytes that chance does not give them.
const BEGIN: usize = 8;

/// Everything that a copy holds.
pub struct Dump {
    /// The bytes of each file: on SQLite the database, its log and its index; on PostgreSQL what stands behind each table,
    /// index and statistic, where the server shows it.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The rows, by table.
    pub rows: BTreeMap<String, Vec<Row>>,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// PostgreSQL's `xmin`: the transaction that wrote it.
    pub writer: Option<String>,
    /// Its cells by column: text as it stands, bytes in hexadecimal.
    pub cells: BTreeMap<String, String>,
}

impl Row {
    /// The bytes of a cell that holds bytes.
    pub fn bytes(&self, column: &str) -> Vec<u8> {
        unhex(&self.cells[column])
    }
}

impl Dump {
    /// Copies the database as it stands, the statistics of its tables too, which PostgreSQL takes when it likes.
    pub fn take(database: &TestDatabase) -> Self {
        if database.is_postgres() { postgres(database) } else { sqlite(database) }
    }

    /// The rows of a table, in the order of their places where they have one.
    pub fn table(&self, name: &str) -> &[Row] {
        self.rows.get(name).map_or(&[], Vec::as_slice)
    }

    /// Which of `needles` stand anywhere in the copy, as they are or in hexadecimal, and where.
    pub fn found(&self, needles: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
        let mut begins: BTreeMap<[u8; BEGIN], Vec<(&str, Vec<u8>)>> = BTreeMap::new();
        for (name, bytes) in needles {
            for form in [bytes.clone(), hex(bytes).into_bytes()] {
                begins.entry(form[..BEGIN].try_into().unwrap()).or_default().push((name, form));
            }
        }
        // Most places begin with no needle's first two bytes, and need no look into the tree.
        let mut heads = vec![false; 1 << 16];
        begins.keys().for_each(|begin| heads[usize::from(begin[0]) << 8 | usize::from(begin[1])] = true);
        let mut found = BTreeMap::new();
        for (file, text) in self.texts() {
            let begun = text.windows(BEGIN).enumerate();
            for (place, window) in begun.filter(|(_, w)| heads[usize::from(w[0]) << 8 | usize::from(w[1])]) {
                for (name, form) in begins.get(window).into_iter().flatten() {
                    if text[place..].starts_with(form) {
                        found.insert((*name).to_owned(), file.to_owned());
                    }
                }
            }
        }
        found
    }

    /// Each file and each cell, with the name of the file or table.
    fn texts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
        let rows =
            self.rows.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table.as_str(), row)));
        let cells =
            rows.flat_map(|(table, row)| row.cells.values().map(move |cell| (table, cell.as_bytes())));
        files.chain(cells)
    }
}

pub fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<_> = text.chars().map(|digit| digit.to_digit(16).unwrap()).collect();
    digits.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap()).collect()
}

#[derive(QueryableByName)]
struct File {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Binary)]
    bytes: Vec<u8>,
}

fn sqlite(database: &TestDatabase) -> Dump {
    let address = PathBuf::from(database.url().trim_start_matches("sqlite://"));
    let copy = tempfile::tempdir().unwrap();
    let mut files = BTreeMap::new();
    for ending in ["", "-wal", "-shm", "-journal"] {
        let file = format!("{}{ending}", address.display());
        if let Ok(bytes) = fs::read(&file) {
            // What is copied is read from the copy: a reader of the file itself could write to it.
            fs::write(copy.path().join(format!("copy{ending}")), &bytes).unwrap();
            files.insert(format!("database{ending}"), bytes);
        }
    }
    let mut copied = SqliteConnection::establish(copy.path().join("copy").to_str().unwrap()).unwrap();
    let mut lines = |query: &str| -> Vec<String> {
        let lines: Vec<Line> = sql_query(query).load(&mut copied).unwrap();
        lines.into_iter().map(|line| line.text.unwrap_or_default()).collect()
    };
    let mut rows = BTreeMap::new();
    for table in lines("SELECT name AS text FROM sqlite_master WHERE type = 'table'") {
        let columns = lines(&format!("SELECT name AS text FROM pragma_table_info('{table}')"));
        let text = |column: &String| {
            format!(
                "CAST(CASE typeof({column}) WHEN 'blob' THEN lower(hex({column})) ELSE {column} END AS TEXT)"
            )
        };
        let cells: Vec<_> = columns.iter().map(text).collect();
        let of_table = lines(&format!("SELECT json_array({}) AS text FROM {table}", cells.join(", ")));
        let row = |line: &String| {
            let cells: Vec<Option<String>> = serde_json::from_str(line).unwrap();
            let cells = columns.iter().cloned().zip(cells.into_iter().map(Option::unwrap_or_default));
            Row { writer: None, cells: cells.collect() }
        };
        let of_table = of_table.iter().map(row).collect();
        rows.insert(table, of_table);
    }
    Dump { files, rows }
}

fn postgres(database: &TestDatabase) -> Dump {
    let mut connection = PgConnection::establish(database.url()).unwrap();
    let mut lines = |query: &str| -> Vec<String> {
        let lines: Vec<Line> = sql_query(query).load(&mut connection).unwrap();
        lines.into_iter().map(|line| line.text.unwrap_or_default()).collect()
    };
    let tables = lines("SELECT tablename::text AS text FROM pg_tables WHERE schemaname = 'public'");
    let mut rows = BTreeMap::new();
    for table in tables {
        let mut of_table = Vec::new();
        let query = format!(
            "SELECT json_build_array(xmin::text, to_jsonb(t))::text AS text FROM \"{table}\" t ORDER BY ctid"
        );
        for line in lines(&query) {
            let (writer, cells): (String, BTreeMap<String, serde_json::Value>) =
                serde_json::from_str(&line).unwrap();
            let text = |value: serde_json::Value| match value {
                serde_json::Value::String(text) => text.trim_start_matches("\\x").to_owned(),
                serde_json::Value::Null => String::new(),
                other => other.to_string(),
            };
            let cells = cells.into_iter().map(|(column, value)| (column, text(value))).collect();
            of_table.push(Row { writer: Some(writer), cells });
        }
        rows.insert(table, of_table);
    }
    let is_shown = lines("SELECT current_setting('is_superuser') AS text") == ["on"];
    let files = if is_shown { shown(&mut connection) } else { BTreeMap::new() };
    Dump { files, rows }
}

/// What stands behind the tables, their indexes and what PostgreSQL notes of them, after writing it to the disk.
fn shown(connection: &mut PgConnection) -> BTreeMap<String, Vec<u8>> {
    for order in ["ANALYZE", "CHECKPOINT"] {
        sql_query(order).execute(connection).unwrap();
    }
    let ours = "SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace";
    let query = format!(
        "SELECT relname::text AS name, pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM pg_class \
         WHERE relkind IN ('r', 'i', 't') AND (oid IN ({ours}) OR relname = 'pg_statistic' \
         OR oid IN (SELECT reltoastrelid FROM pg_class WHERE oid IN ({ours}) OR relname = 'pg_statistic'))"
    );
    let files: Vec<File> = sql_query(query).load(connection).unwrap();
    files.into_iter().map(|file| (file.name, file.bytes)).collect()
}
