//! R4: a portfolio, the union of what dispositifs published as a whole.
//!
//! **It adds nothing**: it reads releases and nothing else, so that anyone who has them can work it out. Where a dispositif
//! published nothing, or withholds a score for having too few answers, it is left out of the union and counted as such:
//! nothing is known of it here that its own release does not say. Which figures are there to be brought together follows
//! from participation alone; bounds are never left out, since that would follow from answers.
//!
//! People who take part in two dispositifs count as two answers. **No change is made of it**: before and after are answered
//! in different dispositifs and by different numbers, so that the difference of two unions can move while nobody does.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::published::{
    Bounded, Cell, Count, CountFigure, MeanFigure, Population, Published, Release, ScoreFrame, Withheld,
};
use super::union::{union_mean, union_people};
use crate::domain::ids::DispositifId;
use crate::domain::wave::WaveKind;

/// The moments of a portfolio, in order. Monthly waves are not among them: the same people answer them again and again.
const MOMENTS: [WaveKind; 3] = [WaveKind::Before, WaveKind::After, WaveKind::FollowUp];

/// What several dispositifs published, brought together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portfolio {
    /// The moments of which there is a release, in order.
    pub moments: Vec<PortfolioMoment>,
}

/// What several dispositifs published at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioMoment {
    /// The moment.
    pub moment: WaveKind,
    /// How many dispositifs say something of their whole.
    pub said: u32,
    /// How many released that moment and say nothing of their whole.
    pub unsaid: u32,
    /// Their scores. A score that was asked or computed differently is another one.
    pub scores: Vec<ScoreFrame>,
    /// The union of the wholes, with one mean and one count for each of `scores`, each of them over those dispositifs that
    /// published it; `None` where nobody said anything. Of one dispositif it is that one's own whole.
    pub cell: Option<Cell>,
}

/// Brings together what dispositifs published as a whole, moment by moment. Neither their order nor one that is given twice
/// changes anything.
pub fn portfolio(releases: &[Published<Release>]) -> Published<Portfolio> {
    let moments = MOMENTS.into_iter().filter_map(|moment| {
        let mut of_moment: Vec<&Release> =
            releases.iter().map(|release| &**release).filter(|release| release.moment == moment).collect();
        // The order in which they come would otherwise decide which of two waves of one moment is the dispositif's.
        of_moment.sort_by_key(|release| &release.wave);
        let once: BTreeMap<&DispositifId, &Release> =
            of_moment.into_iter().map(|release| (&release.dispositif, release)).collect();
        (!once.is_empty()).then(|| at(moment, once.into_values().collect()))
    });
    Published::seal(Portfolio { moments: moments.collect() })
}

fn at(moment: WaveKind, releases: Vec<&Release>) -> PortfolioMoment {
    let wholes: Vec<(&Release, &Cell)> =
        releases.iter().filter_map(|release| Some((*release, release.whole()?))).collect();
    let mut scores: Vec<ScoreFrame> = Vec::new();
    for frame in wholes.iter().flat_map(|(release, _)| &release.scores) {
        if !scores.iter().any(|one| one.is_same_as(frame)) {
            scores.push(frame.clone());
        }
    }
    let (said, all) = (wholes.len(), releases.len());
    PortfolioMoment {
        moment,
        said: number(said),
        unsaid: number(all.saturating_sub(said)),
        cell: (said > 0).then(|| united(&wholes, &scores)),
        scores,
    }
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn united(wholes: &[(&Release, &Cell)], scores: &[ScoreFrame]) -> Cell {
    let groups = wholes.iter().flat_map(|(_, cell)| cell.population.groups());
    let of_score = |score: &ScoreFrame| {
        let of_whole = |(release, cell): &(&Release, &Cell)| {
            let place = release.scores.iter().position(|one| one.is_same_as(score))?;
            Some((cell.means.get(place).copied(), cell.counts.get(place).copied()))
        };
        let (means, counts): (Vec<_>, Vec<_>) = wholes.iter().filter_map(of_whole).unzip();
        let means: Vec<_> = means.into_iter().flatten().map(|figure| (figure.n, figure.mean)).collect();
        let counts: Vec<_> = counts.into_iter().flatten().map(|figure| (figure.n, figure.people)).collect();
        let ((of_mean, mean), (of_people, people)) =
            (together(&means, union_mean), together(&counts, union_people));
        (MeanFigure { n: of_mean, mean }, CountFigure { n: of_people, people })
    };
    let (means, counts) = scores.iter().map(of_score).unzip();
    Cell {
        population: Population::Whole(groups.cloned().collect()),
        n: sum(wholes.iter().map(|(_, cell)| cell.n)),
        means,
        counts,
        items: Vec::new(),
    }
}

/// What wholes say of one score, brought together by `union`: by those of them that do not withhold it for the number of
/// answers alone. Where all do, it is said as the first one says it.
fn together<T: Copy>(
    wholes: &[(Count, Bounded<T>)],
    union: impl Fn(&[(u32, Bounded<T>)]) -> Bounded<T>,
) -> (Count, Bounded<T>) {
    let there = wholes.iter().filter(|(_, said)| !said.withheld().is_some_and(is_small));
    let there: Vec<_> = there.filter_map(|(n, said)| Some((exact(*n)?, *said))).collect();
    match (there.is_empty(), wholes.first()) {
        (true, Some(withheld)) => *withheld,
        _ => (Count::Exact(there.iter().map(|(n, _)| n).sum()), union(&there)),
    }
}

/// Whether a figure is withheld for the number of answers alone: leaving it out of a union then follows from no answer.
fn is_small(reason: Withheld) -> bool {
    match reason {
        Withheld::TooFew | Withheld::TooFewElsewhere | Withheld::TooFewForItems | Withheld::TooCoarse => true,
        Withheld::UnevenSteps | Withheld::ShowsChange | Withheld::NotAdditive => false,
    }
}

/// The number of a whole, which is always exact; a band could only come from a text that this version did not write.
fn exact(n: Count) -> Option<u32> {
    match n {
        Count::Exact(n) => Some(n),
        Count::Band { .. } => None,
    }
}

fn sum(counts: impl Iterator<Item = Count>) -> Count {
    Count::Exact(counts.filter_map(exact).sum())
}
