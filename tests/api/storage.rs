//! Both databases under many hands at once.

use std::collections::BTreeSet;
use std::thread;

use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::WaveId;
use entrevoix::domain::tags::{AnswerTag, PairTag};
use entrevoix::storage::answers::{self, SealedAnswer};
use entrevoix::storage::{AnyConnection, Database, StorageError, cards, groups, sessions, waves};

use crate::app::{Prepared, prepare, service};
use crate::support::{databases, sqlite};

fn row(
    prepared: &Prepared,
    connection: &mut AnyConnection,
    number: u8,
) -> Result<SealedAnswer, StorageError> {
    let wave: WaveId = prepared.waves[0].clone();
    let dispositif = waves::find(connection, &wave)?.unwrap().dispositif;
    let group = groups::of_dispositif(connection, &dispositif)?[0].id.clone();
    Ok(SealedAnswer {
        tag: AnswerTag([number; 32]),
        wave,
        group,
        pair: Some(PairTag([number; 32])),
        sealed: vec![number; 64],
    })
}

#[test]
fn two_programs_that_read_then_write_at_once_lose_nothing_and_are_never_locked_out() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = &prepare(&service, &account, Granularity::Whole, &[99]);
        let programs = [service.db.clone(), Database::open(database.url()).unwrap()];
        let wave = &prepared.waves[0];
        thread::scope(|scope| {
            for thread in 0..8_u8 {
                let db = &programs[usize::from(thread % 2)];
                scope.spawn(move || {
                    for number in 0..10 {
                        let row =
                            db.read(|connection| row(prepared, connection, thread * 10 + number)).unwrap();
                        db.write(move |connection| answers::put(connection, &row)).unwrap();
                    }
                });
            }
        });
        let rows = service.db.read(|connection| answers::of_wave(connection, wave)).unwrap();
        let tags: BTreeSet<_> = rows.iter().map(|row| row.tag).collect();
        assert_eq!(tags.len(), 80, "{}", database.name());
    }
}

#[test]
fn one_card_that_is_sent_by_many_at_once_leaves_one_answer() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = &prepare(&service, &account, Granularity::Whole, &[8]);
        let db = &service.db;
        thread::scope(|scope| {
            for number in 0..24_u8 {
                scope.spawn(move || {
                    let row = db.read(|connection| row(prepared, connection, 7)).unwrap();
                    let row = SealedAnswer { sealed: vec![number; 64], ..row };
                    db.write(move |connection| answers::put(connection, &row)).unwrap();
                });
            }
        });
        let rows = db.read(|connection| answers::of_wave(connection, &prepared.waves[0])).unwrap();
        assert_eq!(rows.len(), 1, "{}", database.name());
    }
}

#[test]
fn a_write_that_fails_takes_nothing_of_the_others_with_it() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = &prepare(&service, &account, Granularity::Whole, &[99]);
        let db = &service.db;
        thread::scope(|scope| {
            for number in 0..20_u8 {
                scope.spawn(move || {
                    let row = db.read(|connection| row(prepared, connection, number)).unwrap();
                    let outcome: Result<(), StorageError> = db.write(move |connection| {
                        answers::put(connection, &row)?;
                        if number % 2 == 0 {
                            Ok(())
                        } else {
                            Err(StorageError::NotCommitted("refused on purpose".to_owned()))
                        }
                    });
                    assert_eq!(outcome.is_ok(), number % 2 == 0);
                });
            }
        });
        let rows = db.read(|connection| answers::of_wave(connection, &prepared.waves[0])).unwrap();
        assert_eq!(rows.len(), 10, "{}", database.name());
        assert!(rows.iter().all(|row| row.tag.0[0] % 2 == 0));
    }
}

#[test]
fn an_unknown_scheme_is_refused_by_name_and_a_password_is_not_repeated() {
    let refused = Database::open("mysql://root:secret@localhost/x").err().unwrap().to_string();
    assert!(refused.contains("mysql") && !refused.contains("secret"), "{refused}");
}

#[test]
fn a_write_that_panics_is_rolled_back_alone_and_the_writer_goes_on() {
    let database = sqlite();
    let db = Database::open(database.url()).unwrap();
    let fallen: Result<(), StorageError> = db.write(|connection| {
        sessions::put(connection, "half", "lost", 1)?;
        panic!("on purpose")
    });
    assert!(matches!(fallen, Err(StorageError::Panicked)), "{fallen:?}");
    db.write(|connection| sessions::put(connection, "next", "kept", 1)).unwrap();
    let state = |of: &'static str| db.read(|connection| sessions::state(connection, of, 0)).unwrap();
    assert_eq!((state("half"), state("next").as_deref()), (None, Some("kept")));
}

/// Runs a statement as somebody would who has the database and not the service.
fn by_hand(database: &crate::support::TestDatabase, sql: &str) -> Result<(), String> {
    use diesel::connection::SimpleConnection;
    use diesel::{Connection, PgConnection, SqliteConnection};
    let outcome = match database.url().strip_prefix("sqlite://") {
        // The connections of a service that was dropped a moment ago may still be closing.
        Some(file) => SqliteConnection::establish(file)
            .unwrap()
            .batch_execute(&format!("PRAGMA busy_timeout = 10000; {sql}")),
        None => PgConnection::establish(database.url()).unwrap().batch_execute(sql),
    };
    outcome.map_err(|error| error.to_string())
}

#[test]
fn a_database_of_a_later_version_is_refused_and_left_as_it_is() {
    for database in databases() {
        drop(Database::open(database.url()).unwrap());
        by_hand(&database, "INSERT INTO __diesel_schema_migrations (version) VALUES ('9999')").unwrap();
        let refused = Database::open(database.url()).err().unwrap().to_string();
        assert!(refused.contains("later version of Entrevoix (schema 9999)"), "{refused}");
    }
}

#[test]
fn answers_of_an_earlier_schema_are_all_there_in_the_next_one() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
        let (wave, prepared_rows) = (prepared.waves[0].clone(), prepared);
        let rows = move |connection: &mut AnyConnection| {
            let rows = (1..=3).map(|number| row(&prepared_rows, connection, number));
            let rows = rows.collect::<Result<Vec<_>, _>>()?;
            answers::rewrite(connection, &rows[0].wave, &rows)?;
            Ok::<_, StorageError>(rows)
        };
        let written = service.db.write(rows).unwrap();
        drop(service);
        let back = match database.is_postgres() {
            true => include_str!("../../migrations/postgres/0003_answers_by_wave/down.sql"),
            false => include_str!("../../migrations/sqlite/0003_answers_by_wave/down.sql"),
        };
        by_hand(&database, &format!("{back} DELETE FROM __diesel_schema_migrations WHERE version = '0003'"))
            .unwrap();
        let db = Database::open(database.url()).unwrap();
        assert_eq!(db.read(|connection| answers::of_wave(connection, &wave)).unwrap(), written);
    }
}

#[test]
fn what_is_read_at_once_is_of_one_moment_whatever_is_written_meanwhile() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
        let (db, id) = (&service.db, prepared.id.clone());
        let numbers =
            |connection: &mut AnyConnection| groups::of_dispositif(connection, &id).map(|all| all.len());
        let seen = db.read_at_once(|connection| {
            let first = numbers(connection)?;
            let one = groups::of_dispositif(connection, &id)?[0].id.clone();
            let removed = db.write(move |writing| {
                cards::remove_of_group(writing, &one)?;
                groups::remove(writing, &one)
            });
            removed.unwrap();
            Ok::<_, StorageError>((first, numbers(connection)?))
        });
        assert_eq!(seen.unwrap(), (1, 1), "{}", database.name());
        assert_eq!(db.read(numbers).unwrap(), 0, "{}", database.name());
    }
}

#[test]
fn the_ledger_refuses_to_be_changed_or_emptied() {
    for database in databases() {
        let (service, _, account) = service(&database);
        let prepared = prepare(&service, &account, Granularity::Whole, &[6]);
        let (wave, dispositif) = (&prepared.waves[0], &prepared.id);
        by_hand(
            &database,
            &format!(
                "INSERT INTO ledger (sequence, wave_id, dispositif_id, previous, hash, content) \
                 VALUES (0, '{wave}', '{dispositif}', '', 'h', '{{}}')"
            ),
        )
        .unwrap();
        let mut statements = vec!["UPDATE ledger SET content = ''", "DELETE FROM ledger"];
        if database.is_postgres() {
            statements.push("TRUNCATE ledger");
        }
        for statement in statements {
            let refused = by_hand(&database, statement).unwrap_err();
            assert!(refused.contains("append-only"), "{}: {statement}: {refused}", database.name());
        }
    }
}
