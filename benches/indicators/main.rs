//! How long the indicators of a million people take: twenty items, two waves, 20,000 groups.
//!
//! `cargo bench --bench indicators`. In memory, three programs compute the same figures of the same answers, taking turns in
//! one run, and are held against each other before they are timed: entrevoix, polars called directly, and a loop over dense
//! arrays on one thread. The figures are, for each group and each of four scores, over the people whose primary scores exist
//! in both waves: how many, both means, both counts at or above theta, and the mean change.
//!
//! Polars is given what it does best here: 32-bit columns (its 8-bit ones come with a feature that brings readers of cloud
//! storage along), one lazy plan, one `group_by`. Scores as floats by `mean_horizontal` took it a third longer.
//!
//! From the database, another process opens the sealed rows of both waves in SQLite, as closing does, and takes them through
//! the gate; its peak memory is its own. `--in-memory` and `--from-database` do one half alone.

// The plain loop that is measured against would not be plain if it asked of each place whether it is there.
#![allow(clippy::indexing_slicing, clippy::needless_range_loop)]

mod database;
mod dense;
mod figures;
mod people;
mod plain_polars;
mod time;

use anyhow::Result;

use people::People;
use time::{Time, timed};

const ROUNDS: usize = 7;

/// The aim beside plain polars where the groups' ids are dense, and where they are text.
const AIMS: [f64; 2] = [0.5, 1.0];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |name: &str| arguments.iter().any(|one| one == name);
    if let Some(folder) = arguments.iter().position(|one| one == database::MEASURE) {
        return database::measure(arguments.get(folder + 1));
    }
    if !has("--from-database") {
        in_memory()?;
    }
    if !has("--in-memory") {
        database::run()?;
    }
    Ok(())
}

fn in_memory() -> Result<()> {
    let people = People::invented();
    let [dense_frame, text_frame] =
        [plain_polars::frame(&people, false)?, plain_polars::frame(&people, true)?];
    let packed = people.packed()?;
    let ours = figures::of_tallies(&people.tallied(&packed)?);
    figures::agree(&ours, &dense::figures(&people), "the dense loop")?;
    figures::agree(&ours, &plain_polars::figures(&dense_frame)?.by_place()?, "polars")?;
    let mut times: [Vec<Time>; 5] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(timed(|| Ok(dense::figures(&people)))?);
        times[1].push(timed(|| plain_polars::figures(&dense_frame))?);
        times[2].push(timed(|| Ok(figures::of_tallies(&people.tallied(&packed)?)))?);
        times[3].push(timed(|| plain_polars::figures(&text_frame))?);
        times[4].push(timed(|| Ok(figures::of_tallies(&people.tallied(&people.packed()?)?)))?);
    }
    report(times.map(|times| time::median(&times)));
    Ok(())
}

fn report([looped, polars, ours, polars_text, ours_text]: [Time; 5]) {
    let (rows, items, groups) = (people::ROWS, people::ITEMS, people::GROUPS);
    println!(
        "{rows} people, {items} items, 2 waves, {groups} groups; median of {ROUNDS} rounds, then processor time"
    );
    println!("loop over dense arrays, one thread     {looped}");
    println!("polars alone, dense group ids          {polars}");
    println!("polars alone, unsorted text group ids  {polars_text}");
    for (name, time, beside, aim) in [
        ("entrevoix, dense group ids", ours, polars, AIMS[0]),
        ("entrevoix, unsorted text group ids", ours_text, polars_text, AIMS[1]),
    ] {
        let [wall, processor] = time.ratios(&beside);
        let [to_loop, _] = time.ratios(&looped);
        let reached = if wall <= aim { "reached" } else { "missed" };
        println!("{name:<38} {time}");
        println!(
            "    {wall:.2} times polars (aim {aim}: {reached}), {processor:.2} in processor time; {to_loop:.2} times the loop"
        );
    }
}
