//! Somebody who has the database and not the service: reads and writes the ledger's rows as they like.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel::{PgConnection, SqliteConnection, sql_query};
use entrevoix::app::{self, Clock, LedgerFindings, Records, Service};
use entrevoix::disclosure::Head;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::WaveId;
use sha2::{Digest, Sha256};

use crate::support::TestDatabase;
use crate::support::app::{day, prepare, service};

/// A row of the ledger as it stands.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Row {
    #[diesel(sql_type = BigInt)]
    pub sequence: i64,
    #[diesel(sql_type = Text)]
    pub wave_id: String,
    #[diesel(sql_type = Text)]
    pub dispositif_id: String,
    #[diesel(sql_type = Text)]
    pub previous: String,
    #[diesel(sql_type = Text)]
    pub hash: String,
    #[diesel(sql_type = Text)]
    pub content: String,
}

impl Row {
    /// Hashes it as docs/ledger.md says, with nothing of the service.
    pub fn hashed(&self) -> String {
        let text = format!("entrevoix-ledger-1\n{}\n{}\n{}\n", self.sequence, self.previous, self.content);
        Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A database whose ledger can be written to.
pub struct Hand<'a> {
    pub database: &'a TestDatabase,
    records: Records,
    /// The ledger as the service wrote it.
    pub kept: Vec<Row>,
    pub waves: Vec<WaveId>,
}

impl<'a> Hand<'a> {
    /// Two dispositifs of which both waves are released, without an answer, and one whose wave is open; the triggers that
    /// guard the ledger are gone.
    pub fn on(database: &'a TestDatabase) -> Self {
        let (service, clock, account) = service(database);
        let mut waves = Vec::new();
        for _ in 0..2 {
            clock.set_noon(day(0));
            let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
            for (wave, closes_on) in prepared.waves.iter().zip([10, 90]) {
                released(&service, &clock, &account, wave, closes_on);
            }
            waves.extend(prepared.waves);
        }
        clock.set_noon(day(0));
        let open = prepare(&service, &account, Granularity::Whole, &[6]).waves.remove(0);
        app::open_wave(&service, &account, &open, day(10)).unwrap();
        waves.push(open);
        let mut hand = Self { database, records: Records::of(&service), kept: Vec::new(), waves };
        hand.kept = hand.rows();
        let table = if database.is_postgres() { " ON ledger" } else { "" };
        hand.write(&format!("DROP TRIGGER ledger_is_not_changed{table}"));
        let second = if database.is_postgres() { "ledger_is_not_emptied" } else { "ledger_is_not_deleted" };
        hand.write(&format!("DROP TRIGGER {second}{table}"));
        hand
    }

    pub fn write(&self, sql: &str) {
        match self.database.url().strip_prefix("sqlite://") {
            Some(file) => SqliteConnection::establish(file).unwrap().batch_execute(sql).unwrap(),
            None => PgConnection::establish(self.database.url()).unwrap().batch_execute(sql).unwrap(),
        }
    }

    pub fn rows(&self) -> Vec<Row> {
        let all = sql_query("SELECT * FROM ledger ORDER BY sequence");
        match self.database.url().strip_prefix("sqlite://") {
            Some(file) => all.load(&mut SqliteConnection::establish(file).unwrap()).unwrap(),
            None => all.load(&mut PgConnection::establish(self.database.url()).unwrap()).unwrap(),
        }
    }

    /// Puts these rows in the place of the ledger.
    pub fn replace(&self, rows: &[Row]) {
        let mut sql = "DELETE FROM ledger;".to_owned();
        for row in rows {
            let Row { sequence, wave_id, dispositif_id, previous, hash, content } = row;
            let content = content.replace('\'', "''");
            sql += &format!(
                "INSERT INTO ledger (sequence, wave_id, dispositif_id, previous, hash, content) VALUES \
                 ({sequence}, '{wave_id}', '{dispositif_id}', '{previous}', '{hash}', '{content}');"
            );
        }
        self.write(&format!("BEGIN; {sql} COMMIT;"));
    }

    /// Makes the ledger so many entries long, each of a wave of its own.
    pub fn lengthen(&mut self, entries: usize) {
        let (model, first) = (self.kept[0].clone(), self.kept.len());
        let mut waves = String::new();
        for place in first..entries {
            let wave_id = format!("wave{place}");
            waves += &format!(
                "INSERT INTO wave (id, dispositif_id, position, kind, state, instruments, closes_on) SELECT '{wave_id}', \
                 dispositif_id, {place}, kind, state, instruments, closes_on FROM wave WHERE id = '{}';",
                model.wave_id
            );
            let content = model.content.replace(&model.wave_id, &wave_id);
            self.kept.push(Row { wave_id, content, ..model.clone() });
        }
        self.write(&format!("BEGIN; {waves} COMMIT;"));
        Self::rebuild(&mut self.kept, first);
        self.replace(&self.kept);
    }

    /// What is found where the ledger is what `change` makes of it, and the service's again afterwards.
    pub fn found(&self, change: impl FnOnce(&mut Vec<Row>)) -> Vec<String> {
        let mut rows = self.kept.clone();
        change(&mut rows);
        assert_ne!(rows, self.kept, "the test changes nothing");
        self.replace(&rows);
        let found = self.verify(&[]);
        self.replace(&self.kept);
        found.faults.iter().map(ToString::to_string).collect()
    }

    pub fn verify(&self, noted: &[Head]) -> LedgerFindings {
        app::verify_ledger(&self.records, noted).unwrap()
    }

    /// Chains and hashes `rows` anew from the one at `from` on.
    pub fn rebuild(rows: &mut [Row], from: usize) {
        for place in from..rows.len() {
            rows[place].sequence = i64::try_from(place).unwrap();
            if place > 0 {
                rows[place].previous = rows[place - 1].hash.clone();
            }
            rows[place].hash = rows[place].hashed();
        }
    }
}

fn released(
    service: &Service,
    clock: &Clock,
    account: &entrevoix::domain::ids::AccountId,
    wave: &WaveId,
    closes_on: u64,
) {
    app::open_wave(service, account, wave, day(closes_on)).unwrap();
    clock.set_noon(day(closes_on));
    app::close_wave(service, account, wave).unwrap();
}
