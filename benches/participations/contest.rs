//! Programs side by side: the same load on each in turn, in short rounds.
//!
//! A disk's fsync and a neighbour's work vary more from one second to the next than the programs do. Each round
//! therefore measures every program within a few seconds, and the ratio is taken round by round. The programs that are
//! not being measured wait for requests, which costs nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};

use super::load::{self, Load, Plan};
use super::options::Options;
use super::process::{Server, copy_folder};
use super::report::{Point, Program, Series};
use super::requests::{Encoding, Script};
use super::{bare, entrevoix};

/// A file system in memory, where fsync costs nothing: only the programs are left to differ.
const MEMORY: &str = "/dev/shm";

/// What every contest starts from.
pub struct Arena {
    /// How long and how often.
    pub options: Options,
    /// The folder with the prepared data folders, `entrevoix` and `bare`.
    pub folder: PathBuf,
    /// The cards.
    pub codes: Arc<[String]>,
    /// What participants send.
    pub script: Script,
    /// The shared object that slows the disk.
    pub slow_fsync: PathBuf,
}

impl Arena {
    /// Measures `programs` in turn at `connections`, each on a fresh copy of its data folder.
    pub fn contest(&self, series: Series, connections: usize, programs: &[Program]) -> Result<Vec<Point>> {
        let place = match series {
            Series::Memory => PathBuf::from(MEMORY).join(format!("participations-{}", std::process::id())),
            _ => self.folder.join("running"),
        };
        let outcome = self.contest_in(&place, series, connections, programs);
        fs::remove_dir_all(&place)?;
        outcome
    }

    fn contest_in(
        &self,
        place: &Path,
        series: Series,
        connections: usize,
        programs: &[Program],
    ) -> Result<Vec<Point>> {
        let mut runners = Vec::with_capacity(programs.len());
        for program in programs {
            let runner = self.start(place, series, *program);
            runners.push(runner.with_context(|| format!("starting {program} for {series}"))?);
        }
        for _ in 0..self.options.rounds {
            for runner in &mut runners {
                let load = load::run(self.plan(runner, series, connections))
                    .with_context(|| format!("{} at {connections} connections, {series}", runner.program))?;
                runner.turns = load.next_turn;
                runner.loads.push(load);
            }
        }
        runners.iter().map(|runner| self.point(runner, series, connections)).collect()
    }

    fn start(&self, place: &Path, series: Series, program: Program) -> Result<Runner> {
        let kind = if program == Program::Entrevoix { "entrevoix" } else { "bare" };
        let data = place.join(program.slug());
        copy_folder(&self.folder.join(kind), &data)?;
        let (mut command, database) = match program {
            Program::Entrevoix => (entrevoix::serve(&data), data.join(entrevoix::DATABASE)),
            _ => (bare_command(&data, program)?, data.join(bare::DATABASE)),
        };
        if series == Series::SlowDisk {
            command.env("LD_PRELOAD", &self.slow_fsync);
        }
        let server = Server::start(command, &place.join(format!("{}.log", program.slug())))?;
        let slowed = server.has_loaded(&self.slow_fsync)?;
        ensure!(slowed == (series == Series::SlowDisk), "the slower disk is on for the wrong series");
        Ok(Runner { program, server, database, turns: 0, loads: Vec::new() })
    }

    fn plan(&self, runner: &Runner, series: Series, connections: usize) -> Plan {
        Plan {
            address: runner.server.address,
            pid: runner.server.pid(),
            connections,
            encoding: if series == Series::Identity { Encoding::Identity } else { Encoding::Gzip },
            script: self.script.at(runner.server.address),
            codes: Arc::clone(&self.codes),
            first_turn: runner.turns,
            warm_up: self.options.warm_up,
            counted: self.options.counted,
        }
    }

    /// Sums up, after a look into the database: a load that was not stored would have been a fast one.
    fn point(&self, runner: &Runner, series: Series, connections: usize) -> Result<Point> {
        let (stored, thanked) = (bare::stored(&runner.database)?, runner.turns.min(self.codes.len()));
        ensure!(stored == thanked, "{thanked} cards were thanked and {stored} answers are stored");
        let point = Point::new(runner.program, series, connections, &runner.loads);
        Ok(Point {
            resident_mib: runner.server.resident_mib()?,
            replaced: runner.turns.saturating_sub(self.codes.len()),
            ..point
        })
    }
}

struct Runner {
    program: Program,
    server: Server,
    database: PathBuf,
    /// How many participations it has had.
    turns: usize,
    loads: Vec<Load>,
}

fn bare_command(data: &Path, program: Program) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(bare::ARGUMENT).arg("--data").arg(data);
    if program == Program::BareCompressedOnce {
        command.arg(bare::COMPRESS_ONCE);
    }
    Ok(command)
}

/// Whether this machine has a file system in memory.
pub fn has_memory() -> bool {
    Path::new(MEMORY).is_dir()
}
