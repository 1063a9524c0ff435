//! What was asked for on the command line.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// How long, how wide and where.
pub struct Options {
    /// How often the programs take turns at each point.
    pub rounds: usize,
    /// Time of each round that is not counted.
    pub warm_up: Duration,
    /// Time of each round that is counted.
    pub counted: Duration,
    /// Numbers of connections.
    pub connections: Vec<usize>,
    /// How many cards there are.
    pub cards: usize,
    /// The disk that is measured.
    pub folder: PathBuf,
}

const USAGE: &str = "cargo bench --bench participations -- [--quick] [--rounds N] [--folder PATH]
  --quick        two short rounds, 8 and 32 connections, 2,000 cards: does it run, not how fast
  --rounds N     rounds of half a second for each point (10)
  --folder PATH  where the data folders are made, hence which disk is measured (the target folder)";

impl Options {
    /// Reads the arguments after the program's name.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            rounds: 10,
            warm_up: Duration::from_millis(200),
            counted: Duration::from_millis(500),
            connections: vec![1, 8, 32, 128],
            cards: 40_000,
            folder: PathBuf::from(env!("CARGO_TARGET_TMPDIR")),
        };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                // Cargo says so to every benchmark.
                "--bench" => {}
                "--quick" => {
                    options.rounds = 2;
                    options.warm_up = Duration::from_millis(100);
                    options.counted = Duration::from_millis(300);
                    options.connections = vec![8, 32];
                    options.cards = 2_000;
                }
                "--rounds" => {
                    let number: usize = arguments.next().context(USAGE)?.parse().context(USAGE)?;
                    options.rounds = number.clamp(1, 60);
                }
                "--folder" => options.folder = PathBuf::from(arguments.next().context(USAGE)?),
                "--help" => bail!(USAGE),
                unknown => bail!("{unknown} is not an option\n{USAGE}"),
            }
        }
        Ok(options)
    }
}
