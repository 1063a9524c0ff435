//! Every number comes from the ledger: two services with the same chance, the same clock and other answers, which give the
//! same releases, say the same to the byte wherever they say anything.
//!
//! A figure that is read past the gate, from an answer, a number of rows or a card, would differ somewhere. The third
//! service, of which one release differs, shows that the comparison can fail.

mod program;
pub mod sheets;
pub mod visits;
mod votes;
mod world;

use std::collections::BTreeMap;

use actix_web::rt;
use sheets::Answered;
use visits::{Documents, Seen};
use world::{DIFFERENT, STAGES, World};

use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn other_answers_that_give_the_same_releases_are_seen_nowhere() {
    // A fresh pair of databases for each world; they live as long as it does. Each kind of database goes its own way at the same time.
    let worlds = databases().into_iter().zip(databases()).zip(databases());
    let runs: Vec<_> =
        worlds.map(|((one, other), third)| rt::spawn(compared_on(one, other, third))).collect();
    for run in runs {
        run.await.unwrap();
    }
}

/// The three worlds on one kind of database, stage by stage.
async fn compared_on(one: TestDatabase, other: TestDatabase, third: TestDatabase) {
    let mut base = World::new(&one, Answered::Base);
    let mut same = World::new(&other, Answered::Otherwise);
    let mut different = World::new(&third, Answered::Differently);
    for stage in 0..STAGES {
        for world in [&mut base, &mut same, &mut different] {
            world.go_on(stage).await;
        }
        let moment = format!("{}, stage {stage}", one.name());
        let are_there = stage + 1 < STAGES;
        assert_eq!(base.sealed() != same.sealed(), are_there, "{moment}: other rows, while there are any");
        assert_eq!(base.ledger(), same.ledger(), "{moment}: the same releases");
        // Before the last purge everything is released and transmitted, and after it nothing else is left.
        let documents = if stage + 2 < STAGES { Documents::Left } else { Documents::Asked };
        let (seen, compared) = tokio::join!(visits::all(&base, documents), visits::all(&same, documents));
        assert_same(&seen, &compared, &moment);
        // As long as the third has released the same, it is seen as the same; from then on its results are others.
        if base.ledger() == different.ledger() {
            assert_same(&seen, &visits::all(&different, documents).await, &moment);
        } else {
            let results = [&base, &different].map(|world| visits::results(world, DIFFERENT));
            let [base, different] = results;
            assert_ne!(base.await, different.await, "{moment}");
        }
    }
    assert_ne!(base.ledger(), different.ledger());
}

/// Holds that both saw the same everywhere, and tells where not.
fn assert_same(one: &BTreeMap<String, Seen>, other: &BTreeMap<String, Seen>, moment: &str) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{moment}");
    for (address, seen) in one {
        let compared = &other[address];
        assert_eq!(seen.head, compared.head, "{moment}: {address}");
        if seen.body == compared.body {
            continue;
        }
        let place = seen.body.iter().zip(&compared.body).position(|(a, b)| a != b);
        let around = |body: &[u8]| {
            let from = place.unwrap_or_default().saturating_sub(200);
            String::from_utf8_lossy(&body[from..body.len().min(from + 400)]).into_owned()
        };
        panic!("{moment}: {address}\n{}\n{}", around(&seen.body), around(&compared.body));
    }
}
