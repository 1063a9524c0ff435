//! R6.

use crate::disclosure::chain::{Walk, place_of};
use crate::disclosure::ledger::{Entry, Head, LedgerError, append, reopen};
use crate::disclosure::published::{Published, Release};
use crate::disclosure::sample::{Wave, ratio};
use crate::domain::ids::WaveId;
use crate::domain::questionnaire::Direction;
use crate::domain::ratio::Ratio;

/// A release with a group, a pool and a total; exact means, a bound, and a score that is withheld.
fn release(wave: u32) -> Published<Release> {
    let (exact, low) = (ratio(700, 13), Ratio::whole(3));
    let mut sample = Wave::new(
        &[("isolement", Direction::Risk), ("qvct", Direction::Good), ("dispositif", Direction::Good)],
        &[
            &[(8, exact), (8, low), (8, exact)],
            &[(6, exact), (6, low), (2, exact)],
            &[(3, exact), (3, low), (0, exact)],
        ],
    );
    sample.id = WaveId::from_text(format!("w{wave}"));
    sample.publish()
}

fn ledger(entries: u32) -> Vec<Entry> {
    let mut ledger: Vec<Entry> = Vec::new();
    for wave in 0..entries {
        let entry = append(ledger.last(), &release(wave)).unwrap();
        ledger.push(entry);
    }
    ledger
}

/// Walks the whole: its end, or the first fault that was met, else the first missing entry.
fn verify(entries: &[Entry]) -> Result<Option<Head>, LedgerError> {
    let mut walk = Walk::default();
    entries.iter().try_for_each(|entry| walk.step(entry).map(drop))?;
    let (head, missing) = walk.end();
    missing.into_iter().next().map_or(Ok(head), Err)
}

#[test]
fn a_release_comes_back_from_the_ledger_as_it_was() {
    let entry = append(None, &release(0)).unwrap();
    assert_eq!(reopen(&entry).unwrap(), release(0));
    let stored: Entry = serde_json::from_str(&serde_json::to_string(&entry).unwrap()).unwrap();
    assert_eq!(reopen(&stored).unwrap(), release(0));
}

#[test]
fn an_outsider_can_work_out_the_hash_of_an_entry() {
    use sha2::{Digest, Sha256};
    let ledger = ledger(2);
    let text = format!("entrevoix-ledger-1\n1\n{}\n{}\n", ledger[0].hash, ledger[1].release);
    let digest: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(ledger[1].hash, digest);
}

#[test]
fn a_sound_ledger_gives_its_head() {
    let ledger = ledger(3);
    let head = verify(&ledger).unwrap().unwrap();
    assert_eq!((head.sequence, &head.hash), (2, &ledger[2].hash));
    assert_eq!(verify(&[]).unwrap(), None);
    assert_ne!(verify(&ledger[..2]).unwrap().unwrap(), head, "a cut end shows in the head");
}

#[test]
fn a_changed_entry_is_named_and_neither_read_nor_built_upon() {
    let mut ledger = ledger(3);
    let text = ledger[1].release.replacen("\"exact\"", "\"at_most\"", 1);
    assert_ne!(text, ledger[1].release);
    ledger[1].release = text;
    assert!(matches!(verify(&ledger), Err(LedgerError::Changed { sequence: 1 })));
    assert!(matches!(reopen(&ledger[1]), Err(LedgerError::Changed { sequence: 1 })));
    assert!(matches!(append(Some(&ledger[1]), &release(9)), Err(LedgerError::Changed { sequence: 1 })));
}

#[test]
fn a_renumbered_entry_is_a_changed_one() {
    let mut ledger = ledger(3);
    ledger.remove(1);
    ledger[1].sequence = 1;
    assert!(matches!(verify(&ledger), Err(LedgerError::Changed { sequence: 1 })));
}

#[test]
fn a_missing_entry_is_named() {
    for gone in 0..2 {
        let mut ledger = ledger(3);
        ledger.remove(gone);
        let named = match verify(&ledger) {
            Err(LedgerError::Missing { sequence, last }) if sequence == last => {
                usize::try_from(sequence).unwrap()
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(named, gone);
    }
}

#[test]
fn entries_in_another_order_are_told() {
    let mut ledger = ledger(3);
    ledger.swap(1, 2);
    assert!(matches!(verify(&ledger), Err(LedgerError::Reordered { expected: 1, found: 2 })));
}

#[test]
fn a_walk_goes_on_after_a_fault_and_names_each_one_once() {
    let mut ledger = ledger(9);
    ledger[1].release.push(' ');
    ledger.drain(3..6);
    ledger.swap(4, 5);
    let mut walk = Walk::default();
    let mut faults: Vec<LedgerError> = ledger.iter().filter_map(|entry| walk.step(entry).err()).collect();
    faults.extend(walk.end().1);
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:#?}");
    assert!(told[0].starts_with("entry 1 of the ledger was changed"), "{}", told[0]);
    assert!(told[1].starts_with("entry 8 of the ledger stands in the place of entry 7"), "{}", told[1]);
    assert!(told[2].starts_with("entries 3 to 5 are missing"), "{}", told[2]);
}

#[test]
fn an_entry_that_was_moved_is_told_from_one_that_was_changed() {
    let mut moved = ledger(3).remove(2);
    moved.sequence = 0;
    assert_eq!(place_of(&moved, 5), Some(2));
    moved.release.push(' ');
    assert_eq!(place_of(&moved, 5), None);
}

#[test]
fn an_entry_that_was_replaced_and_hashed_anew_breaks_the_chain_after_it() {
    let mut ledger = ledger(3);
    ledger[1] = append(Some(&ledger[0]), &release(9)).unwrap();
    assert!(matches!(verify(&ledger), Err(LedgerError::Unchained { sequence: 2 })));
}

#[test]
fn a_wave_that_was_released_twice_is_told() {
    let mut ledger = ledger(2);
    ledger.push(append(ledger.last(), &release(0)).unwrap());
    let second = verify(&ledger);
    assert!(matches!(second, Err(LedgerError::SecondRelease { sequence: 2, wave }) if wave.as_str() == "w0"));
}

#[test]
fn a_sound_text_that_is_no_release_is_not_taken_for_one() {
    use sha2::{Digest, Sha256};
    let mut entry = append(None, &release(0)).unwrap();
    entry.release = "{}".to_owned();
    let text = format!("entrevoix-ledger-1\n0\n{}\n{{}}\n", entry.previous);
    entry.hash = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(matches!(reopen(&entry), Err(LedgerError::Unreadable { sequence: 0, .. })));
}
