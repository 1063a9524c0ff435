//! What a number of people can show, whatever they answered: beside « non concluant » it says why.

use super::Figures;
use crate::domain::questionnaire::Score;
use crate::indicators::exact::{
    PValue, Paired, Unpaired, detectable_difference, detectable_effect, smallest_p_paired,
    smallest_p_unpaired, stable_from, stable_from_in_each,
};

/// What so many people can show of one score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// The smallest p that the test of the verdict can give; `None` for so many people that it bounds nothing.
    pub smallest_p: Option<PValue>,
    /// The reference dispersion of the score's file, in points, on which what follows rests: of one person's change where people are
    /// paired, else between people.
    pub sd: u8,
    /// The change, in points, that a t test of these people finds 80 times in 100 at that dispersion, of one indicator alone.
    pub detectable: Option<f64>,
    /// The same at Holm's strictest step, where the score is one of several with a verdict.
    pub detectable_strictest: Option<f64>,
    /// The fewest pairs, or answers at each moment, of which « stable » can be said at that dispersion, where the mean change is 0.
    pub stable_from: Option<u32>,
}

/// What the people behind `figures` can show where `notable` points matter, of a score that is one of `family` with a verdict.
pub(super) fn reach(figures: &Figures, score: &Score, notable: u8, family: u32) -> Reach {
    let notable = f64::from(notable);
    match figures {
        Figures::Paired(figures) => of_pairs(figures, score.dispersion.sd_change, notable, family),
        Figures::Unpaired(figures) => of_waves(figures, score.dispersion.sd, notable, family),
    }
}

fn of_pairs(figures: &Paired, sd: u8, notable: f64, family: u32) -> Reach {
    let n = figures.difference.n;
    let points = |family: u32| Some(detectable_effect(u32::try_from(n).ok()?, family)? * f64::from(sd));
    Reach {
        smallest_p: smallest_p_paired(n),
        sd,
        detectable: points(1),
        detectable_strictest: (family > 1).then(|| points(family)).flatten(),
        stable_from: stable_from(f64::from(sd), notable),
    }
}

fn of_waves(figures: &Unpaired, sd: u8, notable: f64, family: u32) -> Reach {
    let (before, after) = (figures.before.n, figures.after.n);
    let points = |family: u32| {
        let effect = detectable_difference(u32::try_from(before).ok()?, u32::try_from(after).ok()?, family);
        Some(effect? * f64::from(sd))
    };
    Reach {
        smallest_p: smallest_p_unpaired(before, after),
        sd,
        detectable: points(1),
        detectable_strictest: (family > 1).then(|| points(family)).flatten(),
        stable_from: stable_from_in_each(f64::from(sd), notable),
    }
}
