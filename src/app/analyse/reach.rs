//! What a number of people can show, whatever they answered: beside « non concluant » it says why.

use super::Figures;
use crate::domain::questionnaire::Score;
use crate::indicators::exact::{
    PValue, detectable_effect, smallest_p_paired, smallest_p_unpaired, stable_from,
};

/// What so many people can show of one score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The smallest p that the test of the verdict can give; `None` for so many people that it bounds nothing.
    pub smallest_p: Option<PValue>,
    /// The change, in points, that these pairs find 80 times in 100, at the file's reference dispersion.
    pub detectable: Option<f64>,
    /// The fewest pairs of which « stable » can be said at the file's reference dispersion, where their mean change is 0.
    pub pairs_for_stable: Option<u32>,
}

/// What the people behind `figures` can show where `notable` points matter.
pub(super) fn reach(figures: &Figures, score: &Score, notable: u8) -> Reach {
    let sd = f64::from(score.dispersion.sd_change);
    match figures {
        Figures::Paired(figures) => {
            let n = figures.difference.n;
            let effect = u32::try_from(n).ok().and_then(detectable_effect);
            Reach {
                smallest_p: smallest_p_paired(n),
                detectable: effect.map(|effect| effect * sd),
                pairs_for_stable: stable_from(sd, f64::from(notable)),
            }
        }
        Figures::Unpaired(figures) => Reach {
            smallest_p: smallest_p_unpaired(figures.before.n, figures.after.n),
            detectable: None,
            pairs_for_stable: None,
        },
    }
}
