//! What the gate is given, and what it refuses.

use std::collections::BTreeMap;

use thiserror::Error;

use super::counts::unscored;
use super::published::{GroupName, Published, Release};
use crate::domain::dispositif::{Frame, K_MIN, PRIMARY_MAX};
use crate::domain::group::Group;
use crate::domain::ids::{DispositifId, GroupId, ScoreId, WaveId};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::ratio::Ratio;
use crate::domain::tally::{GroupTally, ItemTally, ScoreTally};
use crate::domain::wave::WaveKind;

/// A closed wave before the gate. In mode « évaluation » the tallies are those of the cards that answered both waves.
#[derive(Clone, Copy, Debug)]
pub struct RawWave<'a> {
    /// The dispositif.
    pub dispositif: &'a DispositifId,
    /// The wave.
    pub wave: &'a WaveId,
    /// The wave's moment.
    pub moment: WaveKind,
    /// What was fixed when the first wave opened.
    pub frame: &'a Frame,
    /// Every group of the dispositif, in the order in which they are shown.
    pub groups: &'a [Group],
    /// The questionnaire as it was frozen with the wave.
    pub questionnaire: &'a Questionnaire,
    /// The tallies, one for each group.
    pub tallies: &'a [GroupTally],
    /// Everything that was published of the same people before, in this dispositif and in those that declare to have them,
    /// whose groups have the same names.
    pub earlier: &'a [Published<Release>],
}

/// Why the gate stays shut. What it is given is refused whole: nothing is published by halves.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GateError {
    /// A k below the lowest.
    #[error("k is {0}, and nothing lowers it below {K_MIN}: raise the dispositif's k")]
    LowK(u32),
    /// Too many primary indicators.
    #[error("{0} primary indicators are declared, at most {PRIMARY_MAX} can be: declare fewer")]
    TooManyPrimary(usize),
    /// A primary indicator that is not computed.
    #[error(
        "the primary indicator {0} is not computed by the wave's questionnaire: ask its instrument in every wave"
    )]
    UnknownPrimary(ScoreId),
    /// A score that its file does not define in full.
    #[error("the score {0} names an item or a scale that does not exist: run `entrevoix check` on its file")]
    BrokenScore(ScoreId),
    /// A group without a tally, with two, or with one that is not its own or contradicts itself.
    #[error(
        "the tally of the group {0} does not fit the wave: tally the wave's own sheets, once for each group"
    )]
    ForeignTally(GroupId),
}

impl<'a> RawWave<'a> {
    /// Refuses a frame that breaks a rule.
    pub(super) fn check_frame(&self) -> Result<(), GateError> {
        if self.frame.k < K_MIN {
            return Err(GateError::LowK(self.frame.k));
        }
        if self.frame.primary.len() > PRIMARY_MAX {
            return Err(GateError::TooManyPrimary(self.frame.primary.len()));
        }
        match self.frame.primary.iter().find(|id| self.questionnaire.score(id).is_none()) {
            Some(unknown) => Err(GateError::UnknownPrimary(unknown.clone())),
            None => Ok(()),
        }
    }

    /// Each group, in order, with its one tally.
    pub(super) fn checked_tallies(&self) -> Result<Vec<(GroupName, &'a GroupTally)>, GateError> {
        let mut by_group: BTreeMap<&GroupId, &GroupTally> = BTreeMap::new();
        for tally in self.tallies {
            if by_group.insert(&tally.group, tally).is_some() || !self.fits(tally) {
                return Err(GateError::ForeignTally(tally.group.clone()));
            }
        }
        let mut tallies = Vec::with_capacity(self.groups.len());
        for group in self.groups {
            let tally =
                by_group.remove(&group.id).ok_or_else(|| GateError::ForeignTally(group.id.clone()))?;
            tallies.push((GroupName { id: group.id.clone(), name: group.name.clone() }, tally));
        }
        match by_group.into_keys().next() {
            Some(foreign) => Err(GateError::ForeignTally(foreign.clone())),
            None => Ok(tallies),
        }
    }

    /// Whether a tally can be this wave's: every valid sheet has the primary scores, and no score is beyond its scale.
    fn fits(&self, tally: &GroupTally) -> bool {
        let score_fits = |(id, score): (&ScoreId, &ScoreTally)| {
            let is_primary = self.frame.primary.contains(id);
            let n_fits = if is_primary { score.n == tally.valid } else { score.n <= tally.valid };
            let counts_fit = score.at_or_above <= score.n;
            n_fits
                && counts_fit
                && (Ratio::ZERO..=Ratio::whole(100 * i128::from(score.n))).contains(&score.sum)
        };
        let item_fits = |item: &ItemTally| item.n <= tally.valid && item.at_or_above <= item.n;
        tally.items.len() == unscored(self.questionnaire).count()
            && tally.items.iter().all(item_fits)
            && tally.scores.len() == self.questionnaire.scores().count()
            && self.questionnaire.scores().map(|(_, score)| &score.id).zip(&tally.scores).all(score_fits)
    }
}
