//! How often each verdict is right: « analyse » on files, and the published one, over worlds whose truth is known.
//!
//! `cargo bench --bench calibration` prints the tables of docs/statistics.md; the same seed gives the same tables.
//! `-- --quick` draws a fiftieth of the worlds: does it run, not how often. `-- --draws N` sets their number.
//!
//! No figure of anybody goes in: every score is drawn. It takes a quarter of an hour, most of it in the exact tests of two
//! waves of forty.

mod judge;
mod rates;
mod tables;
mod world;

use anyhow::{Context, Result, bail};

use judge::Judges;
use rates::{Case, rates};

/// The numbers of people; in two waves, so many in each.
const PEOPLE: [usize; 4] = [8, 16, 24, 40];

/// True dispersions, in points: of the differences where the same people answer twice, else between people.
const DISPERSIONS: [f64; 4] = [15.0, 20.0, 25.0, 30.0];

const USAGE: &str = "cargo bench --bench calibration -- [--quick] [--draws N]
  --quick    200 worlds for each line: does it run, not how often
  --draws N  worlds for each line and truth (10000)";

fn main() -> Result<()> {
    let draws = draws(std::env::args().skip(1))?;
    let judges = Judges::new()?;
    for case in Case::ALL {
        let mut lines = Vec::new();
        for n in PEOPLE {
            for dispersion in DISPERSIONS {
                lines.push((n, dispersion, rates(&judges, case, n, dispersion, draws)?));
            }
        }
        tables::print(case, draws, &lines);
    }
    Ok(())
}

fn draws(mut arguments: impl Iterator<Item = String>) -> Result<u32> {
    let mut draws = 10_000;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            // Cargo says so to every benchmark.
            "--bench" => {}
            "--quick" => draws = 200,
            "--draws" => draws = arguments.next().context(USAGE)?.parse().context(USAGE)?,
            unknown => bail!("{unknown} is not an option\n{USAGE}"),
        }
    }
    Ok(draws)
}
