//! The words of votes in the ledger: checked as releases are, and exported to who was told them.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::{PgConnection, SqliteConnection};
use entrevoix::app::{self, CardWay, Records};
use entrevoix::domain::dispositif::Granularity;
use entrevoix::domain::ids::{AccountId, DispositifId};
use entrevoix::domain::reading::{Part, ReadingTexts, Vote};
use entrevoix::storage::readings;

use crate::export::{export, list};
use crate::support::app::{day, prepare, service};
use crate::support::{TestDatabase, databases};

/// A dispositif of five whose first version is not recognised and whose second is.
fn voted(database: &TestDatabase) -> (app::Service, AccountId, DispositifId) {
    let (service, _, account) = service(database);
    let prepared = prepare(&service, &account, Granularity::Whole, &[5]);
    app::open_wave(&service, &account, &prepared.waves[0], day(10)).unwrap();
    for yes in [2, 3] {
        if yes == 3 {
            app::revise_reading(&service, &account, &prepared.id).unwrap();
        }
        let mut texts = ReadingTexts::default();
        let said = if yes == 3 { "le relais du soir manque" } else { "le relais manque" };
        texts.set(Part::Synthese, &format!("Plusieurs disent que {said}."));
        app::write_reading(&service, &account, &prepared.id, texts).unwrap();
        app::put_to_vote(&service, &account, &prepared.id, day(5)).unwrap();
        for (place, secret) in prepared.cards[0].iter().take(5).enumerate() {
            let CardWay::Open(card) = app::find_card(&service, secret).unwrap() else { panic!("no card") };
            let vote = if place < yes { Vote::Recognises } else { Vote::DoesNot };
            app::keep_vote(&service, &card.voting().unwrap(), Some(vote)).unwrap();
        }
        app::close_vote(&service, &account, &prepared.id).unwrap();
    }
    (service, account, prepared.id)
}

fn write(database: &TestDatabase, sql: &str) {
    match database.url().strip_prefix("sqlite://") {
        Some(file) => SqliteConnection::establish(file).unwrap().batch_execute(sql).unwrap(),
        None => PgConnection::establish(database.url()).unwrap().batch_execute(sql).unwrap(),
    }
}

fn faults(service: &app::Service) -> Vec<String> {
    let found = app::verify_ledger(&Records::of(service), &[]).unwrap();
    found.faults.iter().map(ToString::to_string).collect()
}

#[test]
fn what_was_done_to_the_word_of_a_vote_is_named() {
    for database in databases() {
        let (service, _, id) = voted(&database);
        assert_eq!(faults(&service), Vec::<String>::new(), "{}", database.name());
        let versions = service.db.read(|connection| readings::of_dispositif(connection, &id)).unwrap();
        let [first, second] = [&versions[0].id, &versions[1].id];
        let table = if database.is_postgres() { " ON ledger" } else { "" };
        let emptied = if database.is_postgres() { "ledger_is_not_emptied" } else { "ledger_is_not_deleted" };
        write(
            &database,
            &format!("DROP TRIGGER ledger_is_not_changed{table}; DROP TRIGGER {emptied}{table}"),
        );
        write(&database, &format!("UPDATE reading SET vote_state = 'open' WHERE id = '{first}'"));
        let told = faults(&service);
        assert!(told.len() == 1 && told[0].contains("would be held a second time"), "{told:?}");
        write(&database, &format!("UPDATE reading SET vote_state = 'said' WHERE id = '{first}'"));
        write(&database, "UPDATE ledger SET content = replace(content, 'not_recognised', 'recognised')");
        let told = faults(&service);
        assert!(told.len() == 1 && told[0].contains("entry 0 of the ledger was changed"), "{told:?}");
        write(
            &database,
            "UPDATE ledger SET content = replace(content, '\"recognised\"', '\"not_recognised\"') WHERE sequence = 0",
        );
        assert_eq!(faults(&service), Vec::<String>::new());
        write(&database, "DELETE FROM ledger WHERE sequence = 1");
        let told = faults(&service);
        let lacking = format!("the vote on the reading {second} is closed and no entry");
        assert!(told.len() == 1 && told[0].starts_with(&lacking), "{told:?}");
    }
}

#[test]
fn the_intervenant_was_told_the_word_of_each_vote_and_the_management_that_of_the_transmitted_version() {
    for database in databases() {
        let (service, account, id) = voted(&database);
        let said = |role: &str| -> Vec<String> {
            let all = export(&database, &[role, "--dispositif", id.as_str()]);
            let of = &list(&all, "dispositifs")[0];
            let readings = of["readings"].as_array().cloned().unwrap_or_default();
            readings.iter().map(|one| one["said"]["said"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(said("intervenant"), ["not_recognised", "recognised"], "{}", database.name());
        assert_eq!(said("management"), Vec::<String>::new());
        app::validate_reading(&service, &account, &id, None).unwrap();
        assert_eq!(said("management"), Vec::<String>::new(), "validated is not transmitted");
        app::transmit_reading(&service, &account, &id).unwrap();
        assert_eq!(said("management"), ["recognised"], "{}", database.name());
    }
}
