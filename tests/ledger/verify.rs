//! Each way of writing to a ledger is found and named, on both databases.

use entrevoix::app::FAULTS_MAX;
use entrevoix::disclosure::Head;

use crate::hand::{Hand, Row};
use crate::support::databases;

/// The one fault that is found, which begins so.
#[track_caller]
fn assert_one(found: &[String], begin: &str) {
    assert!(matches!(found, [one] if one.starts_with(begin)), "{begin}: {found:#?}");
}

#[test]
fn a_sound_ledger_tells_its_head_and_how_many_entries_it_has() {
    for database in databases() {
        let hand = Hand::on(&database);
        let last = hand.kept.last().unwrap();
        assert_eq!(last.hash, last.hashed(), "an outsider works out the same");
        let found = hand.verify(&[]);
        assert!(found.faults.is_empty(), "{}: {found:?}", database.name());
        let head = Head { sequence: 3, hash: last.hash.clone() };
        assert_eq!((found.entries, found.head.as_ref()), (4, Some(&head)));
        let earlier = Head { sequence: 1, hash: hand.kept[1].hash.clone() };
        assert!(hand.verify(&[head, earlier]).faults.is_empty());
    }
}

#[test]
fn what_was_written_over_an_entry_is_named() {
    for database in databases() {
        let hand = Hand::on(&database);
        let changed = |row: &mut Row| row.content = row.content.replace("\"k\":5", "\"k\":6");
        assert_one(&hand.found(|rows| changed(&mut rows[1])), "entry 1 of the ledger was changed");
        assert_one(
            &hand.found(|rows| rows[2].hash.replace_range(0..1, "x")),
            "entry 2 of the ledger was changed",
        );
        let rehashed = hand.found(|rows| {
            changed(&mut rows[1]);
            rows[1].hash = rows[1].hashed();
        });
        assert_one(&rehashed, "entry 2 of the ledger does not follow from the one before it");
    }
}

#[test]
fn a_row_that_says_something_else_than_its_text_is_named() {
    for database in databases() {
        let hand = Hand::on(&database);
        let elsewhere = hand.kept[3].dispositif_id.clone();
        let found = hand.found(|rows| rows[0].dispositif_id = elsewhere);
        assert_one(&found, "entry 0 of the ledger publishes the dispositif");
        let open = hand.waves[4].to_string();
        let found = hand.found(|rows| rows[0].wave_id = open);
        assert_one(&found, "entry 0 of the ledger publishes the wave");
    }
}

#[test]
fn entries_that_are_gone_or_elsewhere_are_named() {
    for database in databases() {
        let hand = Hand::on(&database);
        let gone = hand.found(|rows| drop(rows.drain(1..3)));
        assert!(gone[0].starts_with("entries 1 to 2 are missing"), "{gone:#?}");
        let lost = format!("the wave {} is released and no entry", hand.waves[1]);
        assert!(gone.len() == 3 && gone[1..].iter().any(|fault| fault.starts_with(&lost)), "{gone:#?}");

        let swapped = hand.found(|rows| {
            rows.swap(1, 2);
            (rows[1].sequence, rows[2].sequence) = (1, 2);
        });
        assert_eq!(swapped.len(), 2, "{swapped:#?}");
        assert!(
            swapped[0].starts_with("entry 2 of the ledger stands in the place of entry 1"),
            "{swapped:#?}"
        );
        assert!(
            swapped[1].starts_with("entry 1 of the ledger stands in the place of entry 2"),
            "{swapped:#?}"
        );
        let below = hand.found(|rows| rows[0].sequence = -7);
        assert!(below[0].starts_with("a row of the ledger has the place -7"), "{below:#?}");
    }
}

#[test]
fn a_second_release_of_a_wave_is_named() {
    for database in databases() {
        let hand = Hand::on(&database);
        let second = hand.found(|rows| {
            // The table has one row a wave; whoever adds a second release writes another wave's name beside it.
            let wave_id = hand.waves[4].to_string();
            rows.push(Row { wave_id, ..rows[1].clone() });
            Hand::rebuild(rows, 4);
        });
        assert_one(
            &second,
            &format!("entry 4 of the ledger is a second release of the wave {}", hand.waves[1]),
        );
    }
}

#[test]
fn entries_and_waves_that_are_not_each_other_s_are_named() {
    for database in databases() {
        let hand = Hand::on(&database);
        let [open, wave] = [4, 2].map(|place| hand.waves[place].to_string());
        let set = |wave: &str, state: &str| {
            hand.write(&format!("UPDATE wave SET state = '{state}' WHERE id = '{wave}'"))
        };
        let faults = || hand.verify(&[]).faults.iter().map(ToString::to_string).collect::<Vec<_>>();
        set(&open, "released");
        assert_one(&faults(), &format!("the wave {open} is released and no entry"));
        set(&open, "open");
        set(&wave, "open");
        assert_one(&faults(), &format!("entry 2 of the ledger publishes the wave {wave}, which is open"));
        set(&wave, "released");
        let other = &hand.kept[0].dispositif_id;
        hand.write(&format!("UPDATE wave SET dispositif_id = '{other}', position = 9 WHERE id = '{wave}'"));
        assert_one(&faults(), &format!("entry 2 of the ledger publishes the wave {wave} of the dispositif"));
    }
}

#[test]
fn only_a_head_that_was_noted_shows_an_end_that_was_cut_off_or_rebuilt() {
    for database in databases() {
        let hand = Hand::on(&database);
        let noted = hand.verify(&[]).head.unwrap();
        let faults =
            |noted: &[Head]| hand.verify(noted).faults.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut rows = hand.kept.clone();
        rows[2].content = rows[2].content.replace("\"k\":5", "\"k\":6");
        Hand::rebuild(&mut rows, 2);
        hand.replace(&rows);
        assert!(faults(&[]).is_empty(), "the chain cannot show it by itself");
        assert_one(&faults(std::slice::from_ref(&noted)), "entry 3 of the ledger has the hash");

        hand.replace(&hand.kept[..3]);
        hand.write(&format!("UPDATE wave SET state = 'cancelled' WHERE id = '{}'", hand.waves[3]));
        assert!(faults(&[]).is_empty(), "the chain cannot show it by itself");
        assert_one(&faults(&[noted]), "the ledger has no entry 3, which was noted as its end");
    }
}

#[test]
fn a_ledger_longer_than_a_page_is_read_to_its_end_and_a_wreck_only_in_part() {
    for database in databases() {
        let mut hand = Hand::on(&database);
        hand.lengthen(300);
        let sound = hand.verify(&[]);
        assert!(sound.faults.is_empty() && sound.entries == 300, "{:?}", sound.faults);
        let gone = hand.found(|rows| drop(rows.remove(200)));
        assert!(gone.len() == 2 && gone[0].starts_with("entry 200 is missing"), "{gone:#?}");
        let wreck = hand.found(|rows| rows.iter_mut().for_each(|row| row.content.push(' ')));
        assert_eq!(wreck.len(), FAULTS_MAX, "what is left is not looked at");
    }
}
