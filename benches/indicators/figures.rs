//! The figures that all three programs compute, and whether they agree.

use anyhow::{Context, Result, ensure};
use entrevoix::domain::tally::{GroupTally, ScoreTally};

use crate::people::SCORES;

/// One score of one group over both waves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figure {
    pub n: u32,
    pub means: [f64; 2],
    pub at_or_above: [u32; 2],
    pub change: f64,
}

/// For each group, its scores.
pub type Figures = Vec<[Figure; SCORES.len()]>;

/// From exact sums; the division comes last.
pub fn of_tallies((before, after): &(Vec<GroupTally>, Vec<GroupTally>)) -> Figures {
    let group = |(before, after): (&GroupTally, &GroupTally)| {
        let mut scores = [Figure::default(); SCORES.len()];
        for (figure, both) in scores.iter_mut().zip(before.scores.iter().zip(&after.scores)) {
            *figure = figure_of(both.0, both.1);
        }
        scores
    };
    before.iter().zip(after).map(group).collect()
}

fn figure_of(before: &ScoreTally, after: &ScoreTally) -> Figure {
    let means = [before, after].map(|tally| tally.sum.to_f64() / f64::from(tally.n));
    Figure {
        n: before.n,
        means,
        at_or_above: [before.at_or_above, after.at_or_above],
        change: means[1] - means[0],
    }
}

/// Counts must be equal, means equal but for the last digits of a float.
pub fn agree(ours: &Figures, theirs: &Figures, whose: &str) -> Result<()> {
    ensure!(ours.len() == theirs.len(), "{whose} finds {} groups", theirs.len());
    let pairs = ours.iter().zip(theirs).flat_map(|(ours, theirs)| ours.iter().zip(theirs));
    let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let differs = |(a, b): &(&Figure, &Figure)| {
        (a.n, a.at_or_above) != (b.n, b.at_or_above)
            || !close(a.means[0], b.means[0])
            || !close(a.means[1], b.means[1])
            || !close(a.change, b.change)
    };
    let first = pairs.clone().position(|(a, b)| differs(&(a, b)));
    let shown = first.and_then(|first| pairs.clone().nth(first));
    ensure!(first.is_none(), "{whose} finds another figure: {shown:?}");
    pairs.clone().find(|(a, _)| a.n > 0).context("nobody was counted")?;
    Ok(())
}
