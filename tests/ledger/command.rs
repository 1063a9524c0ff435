//! The commands as a person types them.

use std::process::{Command, Output};

use crate::hand::Hand;
use crate::support::{TestDatabase, databases, sqlite};

/// What `entrevoix ledger` says of a database, with its exit code.
pub fn ledger(database: &TestDatabase, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_entrevoix"));
    command.env_clear().arg("ledger").args(args).args(["--database", database.url()]);
    said(command.output().unwrap())
}

fn said(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_sound_ledger_is_said_with_its_head_and_an_unsound_one_fails_the_command() {
    for database in databases() {
        let hand = Hand::on(&database);
        let head = format!("3:{}", hand.kept[3].hash);
        let sound = format!(
            "The ledger is sound: 4 entries, each after the one before, one for each released wave.\nHead: {head}\n\
             Note it elsewhere, and give it to --expect at the next check.\n"
        );
        assert_eq!(ledger(&database, &["verify"]), (Some(0), sound.clone(), String::new()));
        let still = format!("What was noted earlier is still there.\n{sound}");
        assert_eq!(ledger(&database, &["verify", "--expect", &head]), (Some(0), still, String::new()));

        hand.replace(&hand.kept[1..]);
        let (code, told, errors) = ledger(&database, &["verify"]);
        assert_eq!((code, errors.as_str()), (Some(1), ""));
        assert!(told.starts_with("entry 0 is missing from the ledger"), "{told}");
        assert!(told.contains("The ledger is not sound: 2 faults in 3 entries."), "{told}");
    }
}

#[test]
fn what_keeps_the_command_from_its_work_is_no_finding() {
    let database = sqlite();
    let nowhere = ledger(&database, &["verify"]);
    assert_eq!((nowhere.0, nowhere.1.as_str()), (Some(2), ""));
    assert!(
        nowhere.2.contains("is no database of Entrevoix: name it with --data or --database"),
        "{}",
        nowhere.2
    );
    assert!(!database.folder().join("test-database.sqlite").exists(), "it makes none");
    std::fs::write(database.folder().join("test-database.sqlite"), "").unwrap();
    assert!(ledger(&database, &["verify"]).2.contains("is no database of Entrevoix"));
    for head in ["3", "3:abc", "x:0", ""] {
        let refused = ledger(&database, &["verify", "--expect", head]);
        assert!(refused.0 == Some(2) && refused.2.contains("write the place, a colon"), "{refused:?}");
    }
}

#[test]
fn a_database_of_an_earlier_version_is_left_as_it_is() {
    for database in databases() {
        let hand = Hand::on(&database);
        hand.write("DELETE FROM __diesel_schema_migrations WHERE version = '0002'");
        let (code, _, told) = ledger(&database, &["verify"]);
        assert!(code == Some(2) && told.contains("it lacks schema 0002"), "{told}");
    }
}
