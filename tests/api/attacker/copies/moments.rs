//! A copy at each moment of a dispositif's life: while a wave is open, after closing, after the last release, after the
//! retention date; and an old copy beside the keys that are left.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use entrevoix::app;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::{Granularity, Mode};
use tempfile::TempDir;

use super::dump::{Dump, Row};
use super::join::joins;
use super::keys::{keys_in, open_row, opened, read, recognised};
use crate::app::{PASSWORD, Prepared, TestApp, Wanted, day, prepare_chosen};
use crate::same_release::sheets::{self, Like, Sheet};
use crate::support::{TestDatabase, databases};

/// How many answer in the group of eight members and in that of five, with a card of the reserve among them.
const ANSWERING: [u32; 2] = [7, 6];

/// The whole life of one dispositif, beside another one that lasts longer.
struct Life {
    app: TestApp,
    over: Prepared,
    lasting: Prepared,
    /// What must stand nowhere: codes, sheets, keys, passwords.
    secrets: BTreeMap<String, Vec<u8>>,
    /// The secrets folder as it was.
    saved: TempDir,
}

impl Life {
    fn begin(database: &TestDatabase) -> Self {
        let app = TestApp::start(database);
        let prepare = |begins| {
            let wanted =
                Wanted { granularity: Granularity::ByGroup, mode: Mode::Diagnostic, sizes: &[8, 5], begins };
            prepare_chosen(&app.service, &app.account, &wanted, |new| new.collecting.free_text = true)
        };
        let (over, lasting) = (prepare(day(0)), prepare(day(300)));
        let saved = tempfile::tempdir().unwrap();
        copy_folder(&database.folder().join("secrets"), saved.path());
        let mut secrets = BTreeMap::from([("password".to_owned(), PASSWORD.as_bytes().to_vec())]);
        for key in keys_in(saved.path()) {
            secrets.insert(format!("key {:02x?}", &key[..4]), key.to_vec());
        }
        for card in [&over, &lasting].into_iter().flat_map(|one| &one.cards).flatten() {
            secrets.extend(spellings(card));
        }
        Self { app, over, lasting, secrets, saved }
    }

    /// Opens a wave of a dispositif and has it answered by people who answer everything, each in their way.
    async fn answer(&mut self, is_over: bool, wave: usize, closes: u64) {
        let prepared = if is_over { &self.over } else { &self.lasting };
        app::open_wave(&self.app.service, &self.app.account, &prepared.waves[wave], day(closes)).unwrap();
        let seed = (2 * wave + usize::from(is_over)) as u64;
        let people = sheets::base(&ANSWERING, Like { low: false, whole: true }, seed);
        for (group, sheets) in people.iter().enumerate() {
            for (card, sheet) in sheets.iter().enumerate() {
                let mut form = sheets::form(&prepared.code(group, card), sheet);
                let text = format!("Texte {is_over} {wave} {group} {card}");
                form.push(("text".to_owned(), text.clone()));
                self.secrets.insert(text.clone(), text.into_bytes());
                let sent = self.app.visitor().send("/r/reponses", &form).await;
                assert_eq!(sent.status.as_u16(), 303, "{sent:?}");
                self.secrets.extend(written(sheet, wave));
            }
        }
    }

    /// Copies the database and holds what is true of every copy.
    fn copy(&self, database: &TestDatabase, moment: &str) -> Dump {
        let dump = Dump::take(database);
        let said = format!("{} {moment}", database.name());
        assert_eq!(dump.found(&self.secrets), BTreeMap::new(), "{said}");
        let seen = BTreeMap::from([("name".to_owned(), b"Mairie de Valmont".to_vec())]);
        assert_eq!(dump.found(&seen).len(), 1, "{said}: what is copied is looked at");
        for (one, other) in [("card", "answer"), ("card", "free_text"), ("answer", "free_text")] {
            assert_eq!(joins(&dump, one, other), [""; 0], "{said}");
        }
        dump
    }
}

/// The ways in which a card's secret can be written down.
fn spellings(card: &CardSecret) -> [(String, Vec<u8>); 4] {
    let code = card.to_code();
    let bare = code.replace('-', "");
    [
        (format!("{code} as typed"), code.clone().into_bytes()),
        (format!("{code} normalised"), bare.clone().into_bytes()),
        (format!("{code} in small letters"), bare.to_lowercase().into_bytes()),
        (format!("{code} as bytes"), card.bytes().to_vec()),
    ]
}

/// The ways in which a sheet can be written down: its bytes, its digits, a list.
fn written(sheet: &Sheet, wave: usize) -> [(String, Vec<u8>); 3] {
    let values: Vec<_> =
        sheets::values(sheet).into_iter().take(if wave == 0 { 3 } else { 4 }).flatten().collect();
    let digits: Vec<_> = values.iter().map(ToString::to_string).collect();
    let name = digits.concat();
    [
        (format!("sheet {name} as bytes"), values),
        (format!("sheet {name} as digits"), name.clone().into_bytes()),
        (format!("sheet {name} as a list"), digits.join(",").into_bytes()),
    ]
}

#[actix_web::test]
async fn no_copy_joins_cards_with_answers_and_none_opens_after_the_purge() {
    for database in databases() {
        let said = database.name();
        let mut life = Life::begin(&database);
        life.answer(false, 0, 10).await;
        life.answer(true, 0, 10).await;
        let open = life.copy(&database, "while a wave is open");
        assert_joined_with_keys_and_sheet(&life, &open);
        life.app.clock.set_noon(day(11));
        life.app.midnight();
        life.copy(&database, "after closing");
        life.answer(true, 1, 80).await;
        let backup = life.copy(&database, "before the last release");
        life.app.clock.set_noon(day(81));
        life.app.midnight();
        let released = life.copy(&database, "after the last release");
        let [of_over, of_lasting] = [&life.over, &life.lasting].map(|one| rows_of(&backup, one));
        assert_eq!(released.found(&pieces(&of_over)), BTreeMap::new(), "{said}");
        assert_eq!(
            released.found(&pieces(&of_lasting)).len(),
            pieces(&of_lasting).len(),
            "{said}: what lasts stays"
        );
        let left = database.folder().join("secrets");
        let texts = [&open, &backup].map(|dump| texts_of(dump, &life.over));
        // While a wave is open each of the 17 cards has a row; of a closed one the 13 texts stay, to be read.
        assert_eq!((texts[0].len(), texts[1].len()), (17, 13 + 17), "{said}");
        assert_eq!(
            (opened(&of_over, life.saved.path()), opened(&of_over, &left)),
            (of_over.len(), 0),
            "{said}"
        );
        assert_eq!(opened(&of_lasting, &left), of_lasting.len(), "{said}");
        assert_eq!(recognised(&life.over, &backup, &left), 17, "{said}: the cards go later");

        life.app.clock.set_noon(day(500));
        life.app.midnight();
        let purged = life.copy(&database, "after the retention date");
        let cards = pieces(&cards_of(&open, &life.over));
        assert_eq!(purged.found(&cards), BTreeMap::new(), "{said}");
        assert_eq!(recognised(&life.over, &backup, life.saved.path()), 17, "{said}");
        assert_eq!(recognised(&life.over, &backup, &left), 0, "{said}");
        assert_eq!(opened(&of_over, &left), 0, "{said}");
        for texts in &texts {
            assert_eq!(purged.found(&pieces(texts)), BTreeMap::new(), "{said}");
            assert_eq!((read(texts, life.saved.path()), read(texts, &left)), (texts.len(), 0), "{said}");
        }
        assert_eq!(recognised(&life.lasting, &backup, &left), 17, "{said}");
    }
}

/// Whoever has the keys and the printed sheet beside the copy joins every card with its answers, and reads them: what is
/// held of a copy alone is held because of the keys.
fn assert_joined_with_keys_and_sheet(life: &Life, dump: &Dump) {
    let (prepared, service) = (&life.over, &life.app.service);
    let (cards, answers) =
        (service.card_key(&prepared.id).unwrap(), service.answer_keys(&prepared.id).unwrap());
    let stands =
        |table: &str, tag: &[u8]| dump.table(table).iter().find(|row| row.bytes("tag") == tag).cloned();
    let mut joined = 0;
    for secret in prepared.cards.iter().flatten() {
        assert!(stands("card", &cards.card_tag(secret).0).is_some());
        if let Some(row) = stands("answer", &answers.answer_tag(&prepared.waves[0], secret).0) {
            joined += 1;
            let sheet = open_row(&answers, &row).expect("it opens");
            assert!(life.secrets.values().any(|bytes| *bytes == sheet), "what was sent");
        }
    }
    assert_eq!(joined, 13);
    // A copy in which an answer's row had its card's tag would be joined.
    let mut careless = Dump { files: BTreeMap::new(), rows: dump.rows.clone() };
    let tag = careless.rows["card"][3].cells["tag"].clone();
    careless.rows.get_mut("answer").unwrap()[5].cells.insert("card".to_owned(), tag);
    assert!(!joins(&careless, "card", "answer").is_empty());
}

pub fn rows_of(dump: &Dump, prepared: &Prepared) -> Vec<Row> {
    of_waves(dump.table("answer"), prepared)
}

fn texts_of(dump: &Dump, prepared: &Prepared) -> Vec<Row> {
    of_waves(dump.table("free_text"), prepared)
}

fn of_waves(rows: &[Row], prepared: &Prepared) -> Vec<Row> {
    let is_its = |row: &&Row| prepared.waves.iter().any(|wave| row.cells["wave_id"] == wave.as_str());
    rows.iter().filter(is_its).cloned().collect()
}

/// The rows of the cards of a dispositif: those that are not the other's are known by nothing but the groups.
pub fn cards_of(dump: &Dump, prepared: &Prepared) -> Vec<Row> {
    let groups = dump.table("dispositif_group").iter();
    let groups = groups.filter(|row| row.cells["dispositif_id"] == prepared.id.as_str());
    let groups: Vec<_> = groups.map(|row| row.cells["id"].clone()).collect();
    dump.table("card").iter().filter(|row| groups.contains(&row.cells["group_id"])).cloned().collect()
}

/// The bytes of rows in pieces: what is left of a row may be a part of it.
pub fn pieces(rows: &[Row]) -> BTreeMap<String, Vec<u8>> {
    let mut pieces = BTreeMap::new();
    for row in rows {
        for column in
            ["tag", "pair_tag", "sealed"].into_iter().filter(|column| row.cells.contains_key(*column))
        {
            for piece in row.bytes(column).chunks_exact(16) {
                pieces.insert(format!("{column} {piece:02x?}"), piece.to_vec());
            }
        }
    }
    assert!(!pieces.is_empty());
    pieces
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir(&target).unwrap();
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}
