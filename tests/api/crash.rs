//! What was thanked for is there, whatever happens to the machine.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use entrevoix::app;
use entrevoix::domain::card::CardSecret;
use entrevoix::domain::dispositif::Granularity;
use entrevoix::storage::{Database, answers};
use reqwest::redirect::Policy;

use crate::app::{all_answered, prepare, service_in};

/// The real program on a data folder.
struct Program {
    child: Child,
    base: String,
}

impl Program {
    fn serve(data: &std::path::Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_entrevoix"))
            .env_clear()
            .args(["serve", "--port", "0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let base = line.split_whitespace().last().unwrap().to_owned();
        Self { child, base }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Already gone in the test of a kill; otherwise a failed test must not leave it behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_that_was_thanked_for_survives_a_kill_under_load() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let url = format!("sqlite://{}", data.join("entrevoix.sqlite").display());
    let (service, clock, account) = service_in(&url, &data.join("secrets"));
    let prepared = prepare(&service, &account, Granularity::Whole, &[80; 5]);
    // The program has the machine's clock: the wave must be open on the real day.
    let today = app::Clock::System.today();
    clock.set_noon(today);
    app::open_wave(&service, &account, &prepared.waves[0], today).unwrap();
    let keys = service.answer_keys(&prepared.id).unwrap();
    drop(service);

    let mut program = Program::serve(&data);
    let thanked = Arc::new(Mutex::new(Vec::new()));
    let secrets: Vec<CardSecret> = prepared.cards.concat();
    let tasks: Vec<_> = (0..8)
        .map(|task| {
            let (thanked, base) = (Arc::clone(&thanked), program.base.clone());
            let own: Vec<_> = secrets.iter().skip(task).step_by(8).cloned().collect();
            tokio::spawn(async move {
                let client = reqwest::Client::builder().redirect(Policy::none()).build().unwrap();
                for secret in own {
                    let fields = all_answered(&secret.to_code(), 2);
                    let sent = client.post(format!("{base}/r/reponses")).form(&fields).send().await;
                    // After the kill the connection breaks: what was not thanked for does not count.
                    let Ok(response) = sent else { return };
                    assert_eq!(response.status().as_u16(), 303);
                    thanked.lock().unwrap().push(secret);
                }
            })
        })
        .collect();
    while thanked.lock().unwrap().len() < 120 {
        assert!(tasks.iter().any(|task| !task.is_finished()), "every sender stopped before the kill");
        tokio::task::yield_now().await;
    }
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    for task in tasks {
        task.await.unwrap();
    }

    let db = Database::open(&url).unwrap();
    let rows = db.read(|connection| answers::of_wave(connection, &prepared.waves[0])).unwrap();
    let stored: BTreeSet<_> = rows.iter().map(|row| row.tag).collect();
    let thanked = std::mem::take(&mut *thanked.lock().unwrap());
    assert!(thanked.len() < 400, "the kill came while answers were arriving");
    for secret in &thanked {
        assert!(stored.contains(&keys.answer_tag(&prepared.waves[0], secret)));
    }
    // And the service goes on where it was.
    let again = Program::serve(&data);
    let health = reqwest::get(format!("{}/health", again.base)).await.unwrap();
    assert_eq!(health.status().as_u16(), 200);
}
