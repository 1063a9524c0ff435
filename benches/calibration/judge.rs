//! What each verdict says of a world. All changes are towards more, on scores where more is better.

use anyhow::{Context, Result};
use entrevoix::app::Library;
use entrevoix::disclosure::{self, Published, RawWave, Release};
use entrevoix::domain::dispositif::{Frame, Granularity, K_MIN, Mode};
use entrevoix::domain::group::Group;
use entrevoix::domain::ids::{DispositifId, GroupId, InstrumentId, ScoreId, WaveId};
use entrevoix::domain::questionnaire::{Direction, Questionnaire};
use entrevoix::domain::ratio::Ratio;
use entrevoix::domain::tally::{GroupTally, ScoreTally};
use entrevoix::domain::wave::WaveKind;
use entrevoix::indicators::exact::{self, Evidence};

use crate::world::World;

/// What is said of one indicator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Stable,
    Improvement,
    Deterioration,
    /// Not published, too few, inconclusive.
    Nothing,
}

/// The notable change of the shipped pack.
const NOTABLE: f64 = 10.0;

/// What the two verdicts need to know.
pub struct Judges {
    questionnaire: Questionnaire,
    dispositif: DispositifId,
    group: GroupId,
}

impl Judges {
    /// Three indicators of six items with the reference dispersion of the shipped pack, all read as « more is better ». The
    /// third is the second again under other names: a mean is that of the sum at a whole step, and the worlds' steps are those of six items.
    pub fn new() -> Result<Self> {
        let mut instruments = Library::shipped().choose(&["qvct", "epuisement", "epuisement"]);
        let third = instruments.last_mut().context("three instruments")?;
        third.id = InstrumentId::from_text("third");
        third.scores.iter_mut().for_each(|score| score.id = ScoreId::from_text("third"));
        anyhow::ensure!(instruments.iter().all(|one| one.items.len() == 6), "not six items");
        for score in instruments.iter_mut().flat_map(|instrument| &mut instrument.scores) {
            score.direction = Direction::Good;
            anyhow::ensure!(
                (score.dispersion.sd, score.dispersion.sd_change) == (20, 20),
                "not the pack's 20"
            );
        }
        Ok(Self {
            questionnaire: Questionnaire { instruments },
            dispositif: DispositifId::from_text("calibration"),
            group: GroupId::from_text("ensemble"),
        })
    }

    /// The verdicts of `analyse`, one for each world as an indicator of one family.
    pub fn analyse(&self, worlds: &[World], is_paired: bool) -> Result<Vec<Said>> {
        let evidence: Vec<Evidence> =
            worlds.iter().map(|world| evidence(world, is_paired)).collect::<Result<_>>()?;
        let adjusted = exact::holm(&evidence.iter().map(|evidence| evidence.p).collect::<Vec<_>>());
        let said = evidence.iter().zip(adjusted).map(|(evidence, p)| {
            match exact::verdict(evidence, p, NOTABLE, Direction::Good) {
                exact::Verdict::Stable => Said::Stable,
                exact::Verdict::Improvement => Said::Improvement,
                exact::Verdict::Deterioration => Said::Deterioration,
                exact::Verdict::TooFew | exact::Verdict::Inconclusive => Said::Nothing,
            }
        });
        Ok(said.collect())
    }

    /// The published verdicts, through the gate as it stands: two releases and their comparison.
    pub fn published(&self, worlds: &[World], mode: Mode) -> Result<Vec<Said>> {
        let (before, after): (Vec<_>, Vec<_>) =
            worlds.iter().map(|world| (&world.before, &world.after)).unzip();
        let before = self.release(&before, mode, WaveKind::Before)?;
        let after = self.release(&after, mode, WaveKind::After)?;
        let compared = disclosure::compare(&before, &after);
        let primary = compared.lines.iter().filter(|line| line.score.primary);
        Ok(primary
            .map(|line| match line.verdict {
                disclosure::Verdict::Stable => Said::Stable,
                disclosure::Verdict::Improvement => Said::Improvement,
                disclosure::Verdict::Deterioration => Said::Deterioration,
                _ => Said::Nothing,
            })
            .collect())
    }

    fn release(&self, waves: &[&Vec<Ratio>], mode: Mode, moment: WaveKind) -> Result<Published<Release>> {
        let people = u32::try_from(waves.first().context("an indicator")?.len())?;
        let scores: Vec<ScoreId> = self.questionnaire.scores().map(|(_, score)| score.id.clone()).collect();
        let tally = |wave: Option<&&Vec<Ratio>>| {
            wave.map_or(ScoreTally::EMPTY, |wave| ScoreTally {
                n: people,
                sum: wave.iter().copied().sum(),
                at_or_above: wave.iter().filter(|score| **score >= Ratio::whole(50)).count() as u32,
            })
        };
        let tally = GroupTally {
            group: self.group.clone(),
            valid: people,
            scores: (0..scores.len()).map(|place| tally(waves.get(place))).collect(),
            items: Vec::new(),
        };
        let frame = Frame {
            granularity: Granularity::Whole,
            mode,
            k: K_MIN,
            primary: scores.into_iter().take(waves.len()).collect(),
            notable_change: None,
        };
        Ok(disclosure::publish(&RawWave {
            dispositif: &self.dispositif,
            wave: &WaveId::from_text(moment.as_str()),
            moment,
            frame: &frame,
            groups: &[Group::printed(self.group.clone(), "Ensemble".to_owned(), people)],
            questionnaire: &self.questionnaire,
            tallies: &[tally],
            earlier: &[],
        })?)
    }
}

fn evidence(world: &World, is_paired: bool) -> Result<Evidence> {
    if is_paired {
        let pairs: Vec<(Ratio, Ratio)> =
            world.before.iter().copied().zip(world.after.iter().copied()).collect();
        return Ok(Evidence::of_pairs(&exact::paired(&pairs, 0)?));
    }
    Ok(Evidence::of_waves(&exact::unpaired(&world.before, &world.after, 0)?))
}
