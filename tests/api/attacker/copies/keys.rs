//! What can be done with a copy by whoever has a secrets folder, whole or what is left of it.

use std::fs;
use std::path::Path;

use entrevoix::domain::card::CardSecret;
use entrevoix::domain::ids::{DispositifId, GroupId, WaveId};
use entrevoix::domain::tags::{AnswerTag, PairTag, TextTag};
use entrevoix::secrets::{AnswerKeys, CardKey, RowName, SecretsFolder};

use super::dump::{Dump, Row};
use crate::app::Prepared;

/// Every run of 32 bytes in the files of a secrets folder: whatever could be a key.
pub fn keys_in(folder: &Path) -> Vec<[u8; 32]> {
    let mut keys = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys.extend(keys_in(&path));
        } else {
            let bytes = fs::read(path).unwrap();
            keys.extend(bytes.windows(32).map(|key| <[u8; 32]>::try_from(key).unwrap()));
        }
    }
    keys
}

/// What each of the keys does, taken for a card's key and for an answers' key.
fn tried(folder: &Path) -> Vec<(CardKey, AnswerKeys)> {
    let scratch = tempfile::tempdir().unwrap();
    let secrets = SecretsFolder::open(&scratch.path().join("secrets")).unwrap();
    let try_one = |(number, key): (u32, [u8; 32])| {
        let mut id = [0; 10];
        id[..4].copy_from_slice(&number.to_be_bytes());
        let id = DispositifId::random(id);
        secrets.make_keys(&id, [key, key]).unwrap();
        (secrets.card_key(&id).unwrap(), secrets.answer_keys(&id).unwrap())
    };
    (0..).zip(keys_in(folder)).map(try_one).collect()
}

/// How many of the rows open with anything in the folder.
pub fn opened(rows: &[Row], folder: &Path) -> usize {
    let keys = tried(folder);
    rows.iter().filter(|row| keys.iter().any(|(_, keys)| open_row(keys, row).is_some())).count()
}

/// How many of the texts open with anything in the folder.
pub fn read(texts: &[Row], folder: &Path) -> usize {
    let keys = tried(folder);
    let opens = |key: &CardKey, row: &Row| {
        let wave = WaveId::from_text(row.cells["wave_id"].clone());
        let tag = TextTag::from_bytes(&row.bytes("tag")).unwrap();
        key.open_text(&wave, &tag, &row.bytes("sealed")).is_ok()
    };
    texts.iter().filter(|row| keys.iter().any(|(key, _)| opens(key, row))).count()
}

pub fn open_row(keys: &AnswerKeys, row: &Row) -> Option<Vec<u8>> {
    let (wave, group) =
        (WaveId::from_text(row.cells["wave_id"].clone()), GroupId::from_text(row.cells["group_id"].clone()));
    let (tag, pair) =
        (AnswerTag::from_bytes(&row.bytes("tag"))?, PairTag::from_bytes(&row.bytes("pair_tag"))?);
    let name = RowName { wave: &wave, group: &group, tag: &tag, pair: Some(&pair) };
    keys.open(&name, &row.bytes("sealed")).ok().map(|sheet| sheet.to_vec())
}

/// How many cards of the printed sheet are known in the copy to whoever has the folder.
pub fn recognised(prepared: &Prepared, dump: &Dump, folder: &Path) -> usize {
    let keys = tried(folder);
    let tags: Vec<_> = dump.table("card").iter().map(|row| row.bytes("tag")).collect();
    let is_known =
        |card: &&CardSecret| keys.iter().any(|(key, _)| tags.contains(&key.card_tag(card).0.to_vec()));
    prepared.cards.iter().flatten().filter(is_known).count()
}
