//! The load: participations from end to end over a number of connections, for a while.
//!
//! All connections live on one thread of this process, so that the generator takes at most one of the cores and its
//! own CPU time can be told from the server's. Connections are kept, as a reverse proxy keeps them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::process::cpu_s;
use super::requests::{Encoding, Script};
use super::wire::{Reply, Wire};

/// What to ask, of whom, and for how long.
pub struct Plan {
    /// The server.
    pub address: SocketAddr,
    /// Its process.
    pub pid: u32,
    /// How many participants answer at the same time.
    pub connections: usize,
    /// Whether the replies may be compressed.
    pub encoding: Encoding,
    /// What each participant sends.
    pub script: Script,
    /// The cards. Each answers once; when all have, they come again and replace their answers.
    pub codes: Arc<[String]>,
    /// The card to begin with: rounds follow each other through the cards.
    pub first_turn: usize,
    /// Time before anything is counted.
    pub warm_up: Duration,
    /// Time that is counted.
    pub counted: Duration,
}

/// What was seen in the counted time.
pub struct Load {
    /// One entry for each participation that ended in the counted time.
    pub participations: Vec<Participation>,
    /// The counted time.
    pub seconds: f64,
    /// CPU time of the server's process in it.
    pub server_cpu_s: f64,
    /// CPU time of this process in it.
    pub generator_cpu_s: f64,
    /// Bytes that one participation received.
    pub received_bytes: usize,
    /// The turn after the last participation's, counted or not.
    pub next_turn: usize,
}

/// How long each request of one participation took, in microseconds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Participation {
    /// The code for the form.
    pub form_us: u32,
    /// The answers, until the 303.
    pub answers_us: u32,
    /// The thank-you page.
    pub thanks_us: u32,
}

impl Participation {
    /// The three requests together.
    pub fn total_us(&self) -> u32 {
        self.form_us + self.answers_us + self.thanks_us
    }
}

/// Runs `plan` to its end.
///
/// # Errors
/// Any reply that is not the one expected stops the whole run: a load of refusals measures nothing.
pub fn run(plan: Plan) -> Result<Load> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(run_on_this_thread(Arc::new(plan)))
}

async fn run_on_this_thread(plan: Arc<Plan>) -> Result<Load> {
    let begins = Instant::now() + plan.warm_up;
    let ends = begins + plan.counted;
    let next = Arc::new(AtomicUsize::new(plan.first_turn));
    let mut participants = tokio::task::JoinSet::new();
    for _ in 0..plan.connections {
        participants.spawn(participate(Arc::clone(&plan), Arc::clone(&next), begins, ends));
    }
    tokio::time::sleep_until(begins.into()).await;
    let before = (cpu_s(plan.pid), cpu_s(std::process::id()), Instant::now());
    tokio::time::sleep_until(ends.into()).await;
    let after = (cpu_s(plan.pid), cpu_s(std::process::id()), Instant::now());

    let mut participations = Vec::new();
    let mut received_bytes = 0;
    while let Some(participant) = participants.join_next().await {
        let (mut seen, bytes) = participant??;
        participations.append(&mut seen);
        received_bytes = received_bytes.max(bytes);
    }
    ensure!(!participations.is_empty(), "no participation ended in {:?}", plan.counted);
    Ok(Load {
        participations,
        seconds: after.2.duration_since(before.2).as_secs_f64(),
        server_cpu_s: after.0? - before.0?,
        generator_cpu_s: after.1? - before.1?,
        received_bytes,
        next_turn: next.load(Ordering::Relaxed),
    })
}

/// One connection: participations one after the other. Gives those that ended between `begins` and `ends`, and the
/// bytes that the last one received.
async fn participate(
    plan: Arc<Plan>,
    next: Arc<AtomicUsize>,
    begins: Instant,
    ends: Instant,
) -> Result<(Vec<Participation>, usize)> {
    let mut wire = Wire::open(plan.address).await?;
    let mut request = Vec::with_capacity(4096);
    let mut thanks = String::new();
    let mut seen = Vec::with_capacity(16 * 1024);
    loop {
        let turn = next.fetch_add(1, Ordering::Relaxed);
        let code = plan.codes.get(turn % plan.codes.len().max(1)).context("there is no card")?;
        plan.script.write_form(&mut request, plan.encoding, code);
        let (form_us, form) = timed(&mut wire, &request, 200).await?;
        let mut bytes = form.wire_bytes();
        plan.script.write_answers(&mut request, plan.encoding, code, turn);
        let (answers_us, stored) = timed(&mut wire, &request, 303).await?;
        bytes += stored.wire_bytes();
        thanks.clear();
        thanks.push_str(plan.script.path_after(&stored)?);
        plan.script.write_get(&mut request, plan.encoding, &thanks);
        let (thanks_us, page) = timed(&mut wire, &request, 200).await?;
        bytes += page.wire_bytes();
        let now = Instant::now();
        if now >= ends {
            return Ok((seen, bytes));
        }
        if now >= begins {
            seen.push(Participation { form_us, answers_us, thanks_us });
        }
    }
}

/// Sends one request, checks the status of its reply, and gives the microseconds it took.
async fn timed<'a>(wire: &'a mut Wire, request: &[u8], expected: u16) -> Result<(u32, Reply<'a>)> {
    let began = Instant::now();
    let reply = wire.ask(request).await?;
    let microseconds = u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX);
    ensure!(reply.status == expected, "{expected} was expected: {}", said(&reply));
    Ok((microseconds, reply))
}

fn said(reply: &Reply<'_>) -> String {
    let body = reply.body().unwrap_or_default();
    format!("{}\n\n{:.600}", reply.head, String::from_utf8_lossy(&body))
}
