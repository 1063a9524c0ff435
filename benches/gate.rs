//! How long the gate takes for a wave of 20,000 groups, beside the plain means of the same sums.
//!
//! `cargo bench --bench gate`. The reference is what nobody may publish: a division for each group and score, with nothing
//! protected. Both take turns in one run, so that their ratio means something on a machine that is not quiet. The aim is
//! one second for the whole gate: partition, means, counts, total, and the text and hash of the ledger's entry.

use std::hint::black_box;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use entrevoix::app::Library;
use entrevoix::disclosure::{self, RawWave};
use entrevoix::domain::dispositif::{Frame, Granularity, K_MIN, Mode};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
use entrevoix::domain::questionnaire::Questionnaire;
use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::tally::{GroupTally, ItemTally, ScoreTally};
use entrevoix::domain::wave::WaveKind;

const GROUPS: u32 = 20_000;
const ROUNDS: usize = 7;
const AIM: Duration = Duration::from_secs(1);

fn main() -> Result<()> {
    let instruments = Library::shipped().choose(&["qvct", "isolement", "epuisement"]);
    let questionnaire = Questionnaire { instruments };
    let groups: Vec<Group> = (0..GROUPS).map(group).collect();
    let tallies: Vec<GroupTally> = groups
        .iter()
        .zip(0..)
        .map(|(group, place)| tally(&questionnaire, group, place))
        .collect::<Result<_>>()?;
    let frame = Frame {
        granularity: Granularity::ByGroup,
        mode: Mode::Diagnostic,
        k: K_MIN,
        primary: ["qvct", "isolement", "epuisement"].map(ScoreId::from_text).to_vec(),
        notable_change: None,
    };
    let wave = RawWave {
        dispositif: &DispositifId::from_text("bench"),
        wave: &WaveId::from_text("bench"),
        moment: WaveKind::Before,
        frame: &frame,
        groups: &groups,
        questionnaire: &questionnaire,
        tallies: &tallies,
    };
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(timed(|| Ok(plain_means(&tallies)))?);
        times[1].push(timed(|| Ok(disclosure::publish(&wave)?))?);
        times[2].push(timed(|| Ok(disclosure::append(None, &disclosure::publish(&wave)?)?))?);
    }
    report(&times.map(median), disclosure::publish(&wave)?.cells.len());
    Ok(())
}

fn report([plain, gate, entry]: &[Duration; 3], cells: usize) {
    let ratio = |time: &Duration| time.as_secs_f64() / plain.as_secs_f64();
    println!("{GROUPS} groups of 0 to 12 valid sheets, 3 scores; {cells} cells; median of {ROUNDS} rounds");
    println!("plain means, unprotected   {plain:>10.1?}");
    println!("through the gate           {gate:>10.1?}   {:>6.1} times the plain means", ratio(gate));
    println!("with the ledger's entry    {entry:>10.1?}   {:>6.1} times", ratio(entry));
    println!("aim: {AIM:?}: {}", if *entry <= AIM { "reached" } else { "missed" });
}

/// What is forbidden: the mean of every group, however small.
fn plain_means(tallies: &[GroupTally]) -> Vec<Option<Ratio>> {
    let scores = tallies.iter().flat_map(|tally| &tally.scores);
    scores.map(|score| score.sum.divided_by(score.n)).collect()
}

fn group(place: u32) -> Group {
    Group::printed(GroupId::from_text(format!("groupe-{place:05}")), format!("Groupe {place}"), 12)
}

/// A group of 0 to 12 sheets whose sums wander over the scale, its ends included.
fn tally(questionnaire: &Questionnaire, group: &Group, place: u32) -> Result<GroupTally> {
    let valid = place.wrapping_mul(7) % 13;
    let items = questionnaire.items_with_places();
    let unscored = items.filter(|(instrument, place, _)| !instrument.is_scored(*place)).count();
    let score = |shift: u32| {
        let steps = (place.wrapping_mul(31) + shift * 5) % 17;
        let sum = Ratio::new(i128::from(100 * steps * valid), 16).context("16 is not 0")?;
        Ok(ScoreTally { n: valid, sum, at_or_above: (steps + shift) % (valid + 1) })
    };
    Ok(GroupTally {
        group: group.id.clone(),
        valid,
        scores: (0..3).map(score).collect::<Result<_>>()?,
        items: vec![ItemTally { n: valid, at_or_above: valid / 2 }; unscored],
    })
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<Duration> {
    let start = Instant::now();
    black_box(work()?);
    Ok(start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
