//! How long the gate takes for a wave of 20,000 groups, beside the plain means of the same sums.
//!
//! `cargo bench --bench gate`. The reference is what nobody may publish: a division for each group and score, with nothing
//! protected. Both take turns in one run, so that their ratio means something on a machine that is not quiet. The aim is
//! one second for the whole gate: partition, means, counts, total, and the text and hash of the ledger's entry; and so for a later
//! wave, whose counts are held against what the first one said of each group.

#[path = "sums/mod.rs"]
mod sums;

use std::time::Duration;

use anyhow::Result;
use entrevoix::disclosure::{self, RawWave};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, WaveId};
use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::tally::GroupTally;
use entrevoix::domain::wave::WaveKind;

use sums::{frame, median, questionnaire, tally, timed};

const GROUPS: u32 = 20_000;
const ROUNDS: usize = 7;
const AIM: Duration = Duration::from_secs(1);

fn main() -> Result<()> {
    let questionnaire = questionnaire();
    let groups: Vec<Group> = (0..GROUPS).map(group).collect();
    let sums = |shift: u32| {
        let of = |(group, place): (&Group, u32)| {
            tally(&questionnaire, group, place.wrapping_mul(7) % 13, place + shift)
        };
        groups.iter().zip(0..).map(of).collect::<Result<Vec<GroupTally>>>()
    };
    let (sums, later_sums, frame) = (sums(0)?, sums(1)?, frame());
    let wave = RawWave {
        dispositif: &DispositifId::from_text("bench"),
        wave: &WaveId::from_text("before"),
        moment: WaveKind::Before,
        frame: &frame,
        groups: &groups,
        questionnaire: &questionnaire,
        tallies: &sums,
        earlier: &[],
    };
    let first = [disclosure::publish(&wave)?];
    let (id, moment) = (WaveId::from_text("after"), WaveKind::After);
    let later = RawWave { wave: &id, moment, tallies: &later_sums, earlier: &first, ..wave };
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..ROUNDS {
        times[0].push(timed(|| Ok(plain_means(&sums)))?);
        times[1].push(timed(|| Ok(disclosure::publish(&wave)?))?);
        times[2].push(timed(|| Ok(disclosure::append(None, &disclosure::publish(&wave)?)?))?);
        times[3].push(timed(|| Ok(disclosure::append(None, &disclosure::publish(&later)?)?))?);
    }
    report(&times.map(median), first[0].cells.len());
    Ok(())
}

fn report([plain, gate, entry, later]: &[Duration; 4], cells: usize) {
    let ratio = |time: &Duration| time.as_secs_f64() / plain.as_secs_f64();
    println!("{GROUPS} groups of 0 to 12 valid sheets, 3 scores; {cells} cells; median of {ROUNDS} rounds");
    println!("plain means, unprotected   {plain:>10.1?}");
    println!("through the gate           {gate:>10.1?}   {:>6.1} times the plain means", ratio(gate));
    println!("with the ledger's entry    {entry:>10.1?}   {:>6.1} times", ratio(entry));
    println!("the same of a later wave   {later:>10.1?}   {:>6.1} times", ratio(later));
    println!("aim: {AIM:?}: {}", if *entry.max(later) <= AIM { "reached" } else { "missed" });
}

/// What is forbidden: the mean of every group, however small.
fn plain_means(tallies: &[GroupTally]) -> Vec<Option<Ratio>> {
    let scores = tallies.iter().flat_map(|tally| &tally.scores);
    scores.map(|score| score.sum.divided_by(score.n)).collect()
}

fn group(place: u32) -> Group {
    Group::printed(GroupId::from_text(format!("groupe-{place:05}")), format!("Groupe {place}"), 12)
}
