//! How long the exact tests of 40 pairs take, beside a plain reference in the same run.
//!
//! `cargo bench --bench exact`. The scores are those of 18 items on 0 to 4, as shares of 100. The reference draws: a hundred
//! thousand random assignments of signs, which is what one does without counting, and gives p to two decimals. All take
//! turns, so that the ratios mean something on a machine that is not quiet. The aim is a millisecond for the sign-flip p.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use entrevoix::domain::ratio::Ratio;
use entrevoix::indicators::exact;
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};

const PAIRS: usize = 40;
const ITEMS: i128 = 18;
const ROUNDS: usize = 15;
const DRAWS: u32 = 100_000;
const AIM: Duration = Duration::from_millis(1);

fn main() -> Result<()> {
    let mut rng = StdRng::seed_from_u64(40);
    let complete: Vec<(Ratio, Ratio)> =
        (0..PAIRS).map(|_| pair(&mut rng, ITEMS..=ITEMS)).collect::<Option<_>>().context("18 is not 0")?;
    let holed: Vec<(Ratio, Ratio)> =
        (0..PAIRS).map(|_| pair(&mut rng, ITEMS / 2..=ITEMS)).collect::<Option<_>>().context("9 is not 0")?;
    let changes: Vec<Ratio> = complete.iter().map(|(before, after)| *after - *before).collect();
    let holes: Vec<Ratio> = holed.iter().map(|(before, after)| *after - *before).collect();
    let (before, after): (Vec<Ratio>, Vec<Ratio>) = complete.iter().copied().unzip();
    let mut times: [Vec<Duration>; 5] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(timed(|| drawn(&changes, &mut rng)));
        times[1].push(timed(|| exact::sign_flip(&changes, 0)));
        times[2].push(timed(|| exact::sign_flip(&holes, 0)));
        times[3].push(timed(|| exact::paired(&complete, 0)));
        times[4].push(timed(|| exact::unpaired(&before, &after, 0)));
    }
    report(&times.map(median));
    Ok(())
}

fn report([drawn, counted, met, paired, unpaired]: &[Duration; 5]) {
    let line = |what: &str, time: &Duration| {
        println!("{what:<58}{time:>10.1?}   {:>9.5} times", time.as_secs_f64() / drawn.as_secs_f64());
    };
    println!("{PAIRS} pairs, {ITEMS} items on 0 to 4; median of {ROUNDS} rounds");
    line("sign flips drawn a hundred thousand times (reference)", drawn);
    line("sign-flip p, exact, every item answered", counted);
    line("sign-flip p, exact, up to half of the items missing", met);
    line("every paired figure, every item answered", paired);
    line("every unpaired figure, 40 and 40, every item answered", unpaired);
    println!("aim for the sign-flip p: {AIM:?}: {}", if *counted <= AIM { "reached" } else { "missed" });
}

/// The scores of one person who answers so many of the items, on 0 to 4 each.
fn pair(rng: &mut StdRng, answered: std::ops::RangeInclusive<i128>) -> Option<(Ratio, Ratio)> {
    let mut score = |lean: i128| {
        let items = rng.random_range(answered.clone());
        let sum: i128 = (0..items).map(|_| (rng.random_range(0..=4) + lean).clamp(0, 4)).sum();
        Ratio::new(100 * sum, 4 * items)
    };
    Some((score(0)?, score(1)?))
}

/// The share of random signs whose sum is at least as far from 0, in floating point.
fn drawn(changes: &[Ratio], rng: &mut StdRng) -> f64 {
    let changes: Vec<f64> = changes.iter().map(|change| change.to_f64()).collect();
    let observed = changes.iter().sum::<f64>().abs();
    let is_extreme = |signs: u64| {
        let sum: f64 = changes
            .iter()
            .enumerate()
            .map(|(place, change)| if signs >> place & 1 == 1 { *change } else { -change })
            .sum();
        sum.abs() >= observed - 1e-9
    };
    let extreme = (0..DRAWS).filter(|_| is_extreme(rng.next_u64())).count();
    extreme as f64 / f64::from(DRAWS)
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
