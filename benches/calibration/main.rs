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

const USAGE: &str = "cargo bench --bench calibration -- [--quick] [--draws N] [--table N]
  --quick    200 worlds for each line: does it run, not how often
  --draws N  worlds for each line and truth (10000; a quarter of them where the tests are slow)
  --table N  the Nth table alone, from 1 to 5";

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    let judges = Judges::new()?;
    for (number, case) in (1..).zip(Case::ALL) {
        if options.table.is_some_and(|table| table != number) {
            continue;
        }
        let draws = if case == Case::AnalyseWaves { options.draws / 4 } else { options.draws };
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

struct Options {
    draws: u32,
    table: Option<u32>,
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self { draws: 10_000, table: None };
        while let Some(argument) = arguments.next() {
            let mut number = || -> Result<u32> { arguments.next().context(USAGE)?.parse().context(USAGE) };
            match argument.as_str() {
                // Cargo says so to every benchmark.
                "--bench" => {}
                "--quick" => options.draws = 200,
                "--draws" => options.draws = number()?,
                "--table" => options.table = Some(number()?),
                unknown => bail!("{unknown} is not an option\n{USAGE}"),
            }
        }
        Ok(options)
    }
}
