//! Two hands at once on what may be done once.

use std::sync::Barrier;
use std::thread;

use entrevoix::app::{self, AppError, Service};
use entrevoix::domain::dispositif::{Granularity, State};
use entrevoix::domain::ids::{AccountId, DispositifId};
use entrevoix::storage::cards;

use crate::app::{Prepared, day, prepare, service};
use crate::support::databases;

#[test]
fn the_sheet_of_cards_is_made_once_whoever_asks_at_the_same_time() {
    for database in databases() {
        let (service, _, account) = service(&database);
        for round in 1..=5 {
            let prepared = prepare(&service, &account, Granularity::Whole, &[8]);
            app::take_cards_back(&service, &account, &prepared.id).unwrap();
            let made = made_at_once(&service, &account, &prepared.id);
            let cards = service.db.read(cards::all).unwrap().len();
            assert_eq!((made, cards), (1, 10 * round), "{}", database.name());
        }
    }
}

/// How many of eight who ask for the sheet at the same time get one.
fn made_at_once(service: &Service, account: &AccountId, id: &DispositifId) -> usize {
    let barrier = Barrier::new(8);
    let make = || {
        barrier.wait();
        app::make_cards(service, account, id).is_ok()
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(make)).collect();
        threads.into_iter().map(|thread| usize::from(thread.join().unwrap())).sum()
    })
}

#[test]
fn what_the_opening_fixes_does_not_change_under_its_hands() {
    for database in databases() {
        let (service, _, account) = service(&database);
        for _ in 0..6 {
            let prepared = prepare(&service, &account, Granularity::ByGroup, &[6]);
            open_against(&service, &account, &prepared);
            let view = app::read_dispositif(&service, &account, &prepared.id).unwrap();
            let cards = service.db.read(cards::all).unwrap();
            let cards = cards.iter().filter(|(dispositif, ..)| *dispositif == prepared.id).count();
            if view.dispositif.state == State::Running {
                assert!(view.dispositif.cards_made && view.groups.len() == 1, "{} {view:?}", database.name());
                assert_eq!(cards, 8, "{}", database.name());
            } else {
                assert_eq!((view.dispositif.cards_made, cards), (false, 0), "{}", database.name());
            }
        }
    }
}

/// Opens the first wave while its cards are taken back and a group is added.
fn open_against(service: &Service, account: &AccountId, prepared: &Prepared) {
    let barrier = Barrier::new(3);
    let start = |verb: &dyn Fn() -> Result<(), AppError>| {
        barrier.wait();
        // Whoever comes second is refused: that is what is tested by the caller.
        let _ = verb();
    };
    thread::scope(|scope| {
        scope.spawn(|| start(&|| app::open_wave(service, account, &prepared.waves[0], day(10))));
        scope.spawn(|| start(&|| app::take_cards_back(service, account, &prepared.id)));
        scope.spawn(|| {
            start(&|| {
                app::take_cards_back(service, account, &prepared.id)?;
                app::add_group(service, account, &prepared.id, &app::NewGroup::printed("Équipe Z", 5))
            });
        });
    });
}
