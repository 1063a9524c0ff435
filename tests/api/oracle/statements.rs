//! Without a clock: the statements that the service runs for a used card and for an unused one are the same list, and what
//! they write to the disk is of the same length.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, Once, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

use super::{Asked, CARDS, erasure, group_with, looks, send, states, submission};
use crate::app::{TestApp, Visitor};
use crate::support::{TestDatabase, databases, sqlite};

/// The statements of each database that is listened to, by its address without the scheme of SQLite.
static HEARD: Mutex<Option<HashMap<String, Vec<String>>>> = Mutex::new(None);

/// Notes what one connection is told to do.
#[derive(Default)]
struct Ear {
    address: String,
}

impl Instrumentation for Ear {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        let said = match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => {
                url.clone_into(&mut self.address);
                return;
            }
            InstrumentationEvent::StartQuery { query, .. } => query.to_string(),
            InstrumentationEvent::BeginTransaction { depth, .. } => format!("begin {depth}"),
            InstrumentationEvent::CommitTransaction { depth, .. } => format!("commit {depth}"),
            InstrumentationEvent::RollbackTransaction { depth, .. } => format!("roll back {depth}"),
            _ => return,
        };
        let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(list) = heard.as_mut().and_then(|heard| heard.get_mut(&self.address)) {
            list.push(without_values(&said));
        }
    }
}

/// A statement without what it binds. Values differ from card to card; the statement must not.
fn without_values(said: &str) -> String {
    said.split(" -- binds").next().unwrap().to_owned()
}

/// Listens to every connection to `database` that is made from now on.
pub fn listen(database: &TestDatabase) -> String {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_default_instrumentation(|| Some(Box::new(Ear::default()))).unwrap());
    let address = database.url().trim_start_matches("sqlite://").to_owned();
    let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    heard.get_or_insert_default().insert(address.clone(), Vec::new());
    address
}

/// What was heard since the last time.
pub fn take(address: &str) -> Vec<String> {
    let mut heard = HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    let all = heard.as_mut().and_then(|heard| heard.get_mut(address)).map(std::mem::take);
    // A pool makes connections when it likes and sets them up.
    let is_work = |said: &String| !said.starts_with("SET ") && !said.starts_with("PRAGMA ");
    all.unwrap().into_iter().filter(is_work).collect()
}

/// What is run for a request after each of `before`: the shortest of six times, since what is remembered for a second may
/// have to be read again, whichever the card.
pub async fn statements(address: &str, visitor: &Visitor, before: &[Asked], asked: &Asked) -> Vec<String> {
    let mut shortest: Option<Vec<String>> = None;
    for _ in 0..6 {
        for asked in before {
            send(visitor, asked).await;
        }
        take(address);
        send(visitor, asked).await;
        let list = take(address);
        if shortest.as_ref().is_none_or(|shortest| list.len() < shortest.len()) {
            shortest = Some(list);
        }
    }
    shortest.unwrap()
}

#[actix_web::test]
async fn the_same_statements_run_for_a_used_card_and_an_unused_one() {
    for database in databases() {
        let address = listen(&database);
        let app = TestApp::start(&database);
        let visitor = app.visitor();
        for (others, text) in states() {
            let prepared = group_with(&app, others, text).await;
            let code = prepared.code(0, CARDS - 1);
            let (submit, erase) = (submission(&code), erasure(&code));
            let mut requests = looks(&code);
            requests.extend([submit.clone(), erase.clone()]);
            for asked in &requests {
                let unused = [submit.clone(), erase.clone()];
                let used = [erase.clone(), submit.clone()];
                let unused = statements(&address, &visitor, &unused, asked).await;
                let used = statements(&address, &visitor, &used, asked).await;
                let said = format!("{} {}, {others} other cards used, text {text}", database.name(), asked.0);
                assert_eq!(unused, used, "{said}");
                assert!(asked.1.len() < 10 || used.iter().any(|one| one.contains("answer")), "{said}");
            }
        }
    }
}

/// How many bytes a request adds to SQLite's write-ahead log. What is written waits for the disk, what is not does not:
/// the longest of all differences in time.
async fn written(app: &TestApp, log: &Path, before: &[Asked], asked: &Asked) -> u64 {
    let visitor = app.visitor();
    for asked in before {
        send(&visitor, asked).await;
    }
    assert!(app.service.db.let_go_of_removed().unwrap(), "the log is empty");
    send(&visitor, asked).await;
    fs::metadata(log).unwrap().len()
}

#[actix_web::test]
async fn a_used_card_and_an_unused_one_make_the_disk_wait_for_as_much() {
    let database = sqlite();
    let app = TestApp::start(&database);
    let log = Path::new(database.url().trim_start_matches("sqlite://")).with_extension("sqlite-wal");
    for (others, text) in states() {
        let prepared = group_with(&app, others, text).await;
        let code = prepared.code(0, CARDS - 1);
        let (submit, erase) = (submission(&code), erasure(&code));
        for asked in [&submit, &erase] {
            let unused = written(&app, &log, &[submit.clone(), erase.clone()], asked).await;
            let used = written(&app, &log, &[erase.clone(), submit.clone()], asked).await;
            // The texts' tags are drawn anew at each write, whoever writes, and their pages divide as chance has it.
            assert!(text || unused == used, "{} {unused} {used}, {others} other cards used", asked.0);
            assert!(used > 0 && unused > 0, "{}: it is on the disk when the page comes", asked.0);
        }
        for asked in looks(&code) {
            assert_eq!(written(&app, &log, &[], &asked).await, 0, "{}", asked.0);
        }
    }
}
