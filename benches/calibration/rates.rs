//! How often what is said, in how many worlds.

use anyhow::{Context, Result};
use entrevoix::domain::dispositif::Mode;
use rand::SeedableRng;
use rand::rngs::StdRng;

use crate::judge::{Judges, Said};
use crate::world::{World, other_people, same_people};

/// A true change that is worth naming, in points.
const CLEAR: f64 = 19.5;

/// A true change that is just notable.
const NOTABLE: f64 = 10.0;

/// How many indicators are declared at most.
const FAMILY: usize = 3;

/// Which verdict, on whom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Case {
    AnalysePairs,
    AnalyseWaves,
    PublishedSamePeople,
    PublishedEachWave,
    /// Mode « diagnostic » where, as its rules suppose for caution only, the same people answer both waves.
    PublishedEachWaveSamePeople,
}

impl Case {
    pub const ALL: [Self; 5] = [
        Self::AnalysePairs,
        Self::PublishedSamePeople,
        Self::AnalyseWaves,
        Self::PublishedEachWave,
        Self::PublishedEachWaveSamePeople,
    ];

    /// Whether the same people answer both waves; the dispersion is then that of their differences.
    pub fn has_same_people(self) -> bool {
        !matches!(self, Self::AnalyseWaves | Self::PublishedEachWave)
    }

    fn judge(self, judges: &Judges, worlds: &[World]) -> Result<Vec<Said>> {
        match self {
            Self::AnalysePairs => judges.analyse(worlds, true),
            Self::AnalyseWaves => judges.analyse(worlds, false),
            Self::PublishedSamePeople => judges.published(worlds, Mode::Evaluation),
            Self::PublishedEachWave | Self::PublishedEachWaveSamePeople => {
                judges.published(worlds, Mode::Diagnostic)
            }
        }
    }
}

/// Shares of worlds, from 0 to 1.
#[derive(Default)]
pub struct Rates {
    /// Nothing changed, one indicator declared, and a change is said.
    pub false_change_of_one: f64,
    /// Nothing changed in any of three, and a change is said of one at least.
    pub false_change_of_three: f64,
    /// Nothing changed, and it is said to be stable.
    pub stable: f64,
    /// The change is just notable, and it is said to be stable.
    pub false_stable: f64,
    /// The change is clear, alone, and said in its direction.
    pub seen_alone: f64,
    /// The change is clear in one of three, the other two did not change, and it is said in its direction.
    pub seen_among_three: f64,
    /// A change, notable or clear, is said in the wrong direction.
    pub wrong_way: f64,
}

/// The rates of one line, over so many worlds for each truth. The generator starts from the line, so that each can be had alone.
pub fn rates(judges: &Judges, case: Case, n: usize, dispersion: f64, draws: u32) -> Result<Rates> {
    let mut rng = StdRng::seed_from_u64(20_261_122 + 1000 * n as u64 + dispersion as u64);
    let mut world = |change: f64| match case.has_same_people() {
        true => same_people(&mut rng, n, change, dispersion),
        false => other_people(&mut rng, n, change, dispersion),
    };
    let mut rates = Rates::default();
    let share = 1.0 / f64::from(draws);
    let count = |rate: &mut f64, is_so: bool| *rate += if is_so { share } else { 0.0 };
    let is_change = |said: &Said| matches!(said, Said::Improvement | Said::Deterioration);
    for _ in 0..draws {
        let still: Vec<World> = (0..FAMILY).map(|_| world(0.0)).collect::<Result<_>>()?;
        let alone = first(&case.judge(judges, still.get(..1).context("three")?)?)?;
        count(&mut rates.false_change_of_one, is_change(&alone));
        count(&mut rates.stable, alone == Said::Stable);
        count(&mut rates.false_change_of_three, case.judge(judges, &still)?.iter().any(is_change));
        let notable = first(&case.judge(judges, &[world(NOTABLE)?])?)?;
        count(&mut rates.false_stable, notable == Said::Stable);
        let moved: Vec<World> = std::iter::once(world(CLEAR)?).chain(still.into_iter().skip(1)).collect();
        let alone = first(&case.judge(judges, moved.get(..1).context("three")?)?)?;
        count(&mut rates.seen_alone, alone == Said::Improvement);
        count(&mut rates.seen_among_three, first(&case.judge(judges, &moved)?)? == Said::Improvement);
        count(&mut rates.wrong_way, [notable, alone].contains(&Said::Deterioration));
    }
    Ok(rates)
}

fn first(said: &[Said]) -> Result<Said> {
    said.first().copied().context("a verdict for each indicator")
}
