//! The real program: what it logs at its loudest while it closes waves and shows every page, and what it prints.

use std::process::Command;

use super::sheets::Answered;
use super::world::World;
use super::{assert_same, visits};
use crate::program::Program;
use crate::support::{TestDatabase, databases};

#[actix_web::test]
async fn other_answers_that_give_the_same_releases_are_logged_nowhere() {
    for (one, other) in databases().into_iter().zip(databases()) {
        let mut base = World::today(&one, Answered::Base);
        let mut same = World::today(&other, Answered::Otherwise);
        let (seen, compared) = (served(&mut base, &one).await, served(&mut same, &other).await);
        assert_eq!(base.ledger(), same.ledger(), "{}", one.name());
        assert_same(&seen.0, &compared.0, one.name());
        assert!(seen.1.iter().any(|line| line.contains("/clore")), "the log was read");
        assert_eq!(seen.1, compared.1, "{}", one.name());
        let commands: [&[&str]; 3] =
            [&["export", "--role=management"], &["export", "--role=intervenant"], &["verify"]];
        for command in commands {
            let (printed, compared) = (printed(&one, command), printed(&other, command));
            assert!(!printed.is_empty(), "{} {command:?}", one.name());
            assert!(printed == compared, "{} {command:?}", one.name());
        }
    }
}

/// What `entrevoix ledger` prints of a database, whose address is not the same in both.
fn printed(database: &TestDatabase, command: &[&str]) -> String {
    let ran = Command::new(env!("CARGO_BIN_EXE_entrevoix"))
        .arg("ledger")
        .args(command)
        .args(["--database", database.url(), "--secrets"])
        .arg(database.folder().join("secrets"))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{command:?} {}", String::from_utf8_lossy(&ran.stderr));
    String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap().replace(database.url(), "DATABASE")
}

/// Has the program close and transmit the first waves, and visits everything: what was seen, and the log without the
/// moments and durations.
async fn served(
    world: &mut World,
    database: &TestDatabase,
) -> (std::collections::BTreeMap<String, visits::Seen>, Vec<String>) {
    world.answer(0, 0).await;
    let program = Program::serve(database.url(), &database.folder().join("secrets"));
    world.app.base.clone_from(&program.base);
    let intervenant = world.app.intervenant().await;
    for wave in world.dispositifs.iter().map(|one| &one.waves[0]) {
        for verb in ["clore", "transmettre", "clore"] {
            let answer = intervenant.post(&format!("/espace/vagues/{wave}/{verb}"), &[]).await;
            assert!(!answer.status.is_server_error(), "{answer:?}");
        }
    }
    let seen = visits::all(world, visits::Documents::Asked).await;
    let log = program.stop();
    let timeless = |line: &str| {
        let words = line.split_whitespace().skip(1).filter(|word| !word.starts_with("duration_ms="));
        words.collect::<Vec<_>>().join(" ")
    };
    (seen, log.lines().map(timeless).collect())
}
