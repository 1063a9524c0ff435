//! Complete participations under load: the service beside a bare program, in one run on one machine.
//!
//! A participation is what one person's browser does: the code for the questionnaire, the answers, the thank-you page.
//! Times alone say nothing from one machine to another, so each target is a ratio to the bare program or is printed
//! beside it. Every point starts from a fresh copy of the same data folder. Everything stays on the loopback, is bounded
//! in time, and leaves neither a process nor a file behind.
//!
//! Compression: browsers accept gzip, so the series that is judged does too. The form carries its card's code, so both
//! programs compress each form as they send it, with the same library. At 32 connections three more are printed: the bare
//! program giving everybody one page that was compressed once, both without compression, and both with their data in
//! memory, where no disk hides what the programs themselves cost.

mod bare;
mod contest;
mod entrevoix;
mod load;
mod options;
mod pages;
mod process;
mod report;
mod requests;
mod slow_fsync;
mod wire;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use contest::Arena;
use options::Options;
use process::Server;
use report::{AtRest, Program, Series};

/// The number of connections that the targets speak of.
const JUDGED_AT: usize = 32;

/// How many times a start is timed.
const STARTS: usize = 5;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == bare::ARGUMENT) {
        return bare::serve(&arguments);
    }
    let options = Options::read(arguments.into_iter())?;
    let folder = options.folder.join(format!("participations-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let outcome = Bench::prepare(options, &folder).and_then(|bench| bench.run());
    fs::remove_dir_all(&folder)?;
    outcome
}

/// What was prepared, and what was seen before the load.
struct Bench {
    arena: Arena,
    rest: AtRest,
}

impl Bench {
    /// Fills the data folders of both programs and looks at the service at rest.
    fn prepare(options: Options, folder: &Path) -> Result<Self> {
        print_machine(folder)?;
        let own = folder.join("entrevoix");
        let codes: Arc<[String]> = entrevoix::prepare(&own, options.cards)?.into();
        let first = codes.first().context("no card was made")?;
        println!("{} cards of {} dispositifs", codes.len(), entrevoix::DISPOSITIFS);

        let first_start_ms = starts(folder, None)?;
        let start_ms = starts(folder, Some(&own))?;
        let server = start(entrevoix::serve(&copy(folder, &own)?), folder)?;
        thread::sleep(Duration::from_secs(2));
        let idle_mib = server.resident_mib()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (script, pages, weight) = runtime.block_on(async {
            let mut wire = wire::Wire::open(server.address).await?;
            let script = requests::learn(&mut wire, server.address, first).await?;
            let pages = pages::fetch(&mut wire, &script, first).await?;
            let weight = pages::weigh(&mut wire, &script, &pages).await?;
            anyhow::Ok((script, pages, weight))
        })?;
        println!("a questionnaire of {} items", script.items());
        bare::prepare(&folder.join("bare"), &codes, &pages)?;
        let slow_fsync = slow_fsync::compile(folder)?;
        let rest = AtRest { first_start_ms, start_ms, idle_mib, weight };
        let arena = Arena { options, folder: folder.to_owned(), codes, script, slow_fsync };
        Ok(Self { arena, rest })
    }

    /// Measures every point and prints what came out.
    fn run(&self) -> Result<()> {
        let both = [Program::Bare, Program::Entrevoix];
        let all = [Program::Bare, Program::BareAgain, Program::BareCompressedOnce, Program::Entrevoix];
        report::print_head();
        let mut points = Vec::new();
        let mut measure = |series, connections, programs: &[Program]| -> Result<()> {
            let measured = self.arena.contest(series, connections, programs)?;
            measured.iter().for_each(|point| println!("{point}"));
            points.extend(measured);
            Ok(())
        };
        for connections in &self.arena.options.connections {
            let programs = if *connections == JUDGED_AT { &all[..] } else { &both[..] };
            measure(Series::Browsers, *connections, programs)?;
        }
        measure(Series::Identity, JUDGED_AT, &both)?;
        measure(Series::SlowDisk, JUDGED_AT, &both)?;
        if contest::has_memory() {
            measure(Series::Memory, JUDGED_AT, &all)?;
        }
        report::print_targets(&points, &self.rest);
        Ok(())
    }
}

/// Times the service's start on copies of `data`, or on empty folders; sorted.
fn starts(folder: &Path, data: Option<&Path>) -> Result<Vec<f64>> {
    let mut times = Vec::with_capacity(STARTS);
    for _ in 0..STARTS {
        let fresh = match data {
            Some(data) => copy(folder, data)?,
            None => empty(folder)?,
        };
        times.push(start(entrevoix::serve(&fresh), folder)?.start_up.as_secs_f64() * 1000.0);
    }
    times.sort_unstable_by(f64::total_cmp);
    Ok(times)
}

fn start(command: std::process::Command, folder: &Path) -> Result<Server> {
    Server::start(command, &folder.join("server.log"))
}

/// A fresh copy of `data`, in place of the one before.
fn copy(folder: &Path, data: &Path) -> Result<PathBuf> {
    let fresh = empty(folder)?;
    process::copy_folder(data, &fresh)?;
    Ok(fresh)
}

/// The path of a data folder that does not exist.
fn empty(folder: &Path) -> Result<PathBuf> {
    let fresh = folder.join("running");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    Ok(fresh)
}

fn print_machine(folder: &Path) -> Result<()> {
    let cores = thread::available_parallelism()?;
    let load = fs::read_to_string("/proc/loadavg")?;
    let load = load.split_whitespace().next().unwrap_or_default();
    let disk = slow_fsync::median_fdatasync(folder)?;
    println!("{cores} cores, load average {load}, median fdatasync {:.2} ms", disk.as_secs_f64() * 1000.0);
    if load.parse::<f64>()? > 0.5 {
        println!("the machine is not idle: ratios and times below are disturbed");
    }
    Ok(())
}
