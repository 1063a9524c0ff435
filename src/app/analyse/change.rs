//! The change of one population, score by score, and what is said of it.

use super::reach::{Reach, reach};
use crate::domain::ids::ScoreId;
use crate::domain::questionnaire::{Questionnaire, Score};
use crate::domain::ratio::Ratio;
use crate::indicators::exact::{
    Evidence, ExactError, Method, PValue, Paired, Sample, Student, Unpaired, Verdict, holm, paired, unpaired,
    verdict,
};

/// Where drawing is the only way to a p, the draws begin here: the same files give the same p.
const SEED: u64 = 1;

/// What the verdict rests on.
pub(super) struct Rules<'a> {
    /// The indicators that carry one.
    pub family: &'a [ScoreId],
    /// The smallest change that matters, in points, where it was named.
    pub notable: Option<u8>,
}

/// One score before and after.
#[derive(Clone, Debug)]
pub struct Change {
    /// Every figure.
    pub figures: Figures,
    /// p after Holm, over the declared indicators; `None` for the others and where nothing is tested.
    pub holm_p: Option<f64>,
    /// How it was got: as the least exact of the p that it rests on.
    pub holm_how: Option<Method>,
    /// The p of « stable »: that the change lies within the notable one, either way.
    pub equivalence_p: Option<f64>,
    /// What so many people can show.
    pub reach: Reach,
    /// What a group chosen for this score does by itself, in points, where the file tells what is usual.
    pub by_itself: Option<Ratio>,
    /// What is said.
    pub said: Said,
}

/// The figures of a change.
#[derive(Clone, Debug)]
pub enum Figures {
    /// Of the same people.
    Paired(Box<Paired>),
    /// Of people who are not known to be the same.
    Unpaired(Box<Unpaired>),
}

/// What is said of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The indicator was declared.
    Verdict(Verdict),
    /// It was not: its figures stand without a verdict.
    Exploratory,
}

impl Figures {
    /// The first wave: of pairs alone, or of all in the first file.
    pub fn before(&self) -> &Sample {
        match self {
            Self::Paired(figures) => &figures.before,
            Self::Unpaired(figures) => &figures.before,
        }
    }

    /// The p that the verdict rests on.
    pub fn p(&self) -> Option<PValue> {
        match self {
            Self::Paired(figures) => figures.sign_flip,
            Self::Unpaired(figures) => figures.permutation,
        }
    }

    /// The t intervals and the t test: Student's of pairs, Welch's of two waves.
    pub fn student(&self) -> Option<Student> {
        match self {
            Self::Paired(figures) => figures.student,
            Self::Unpaired(figures) => figures.welch,
        }
    }
}

impl Change {
    /// Of how many people the change is: pairs, or those of both files.
    pub fn people(&self) -> usize {
        match &self.figures {
            Figures::Paired(figures) => figures.difference.n,
            Figures::Unpaired(figures) => figures.before.n + figures.after.n,
        }
    }

    /// The mean change in points, after minus before.
    pub fn difference(&self) -> Option<Ratio> {
        match &self.figures {
            Figures::Paired(figures) => figures.difference.mean,
            Figures::Unpaired(figures) => figures.difference,
        }
    }
}

/// The change of each score, of pairs. `pairs` holds, for each score, those who have it twice.
pub(super) fn of_pairs(
    questionnaire: &Questionnaire,
    pairs: &[Vec<(Ratio, Ratio)>],
    rules: &Rules<'_>,
) -> Result<Vec<Change>, ExactError> {
    let figures = pairs.iter().map(|pairs| Ok(Figures::Paired(Box::new(paired(pairs, SEED)?))));
    Ok(judged(questionnaire, figures.collect::<Result<_, _>>()?, rules))
}

/// The change of each score, of two lists of people for each.
pub(super) fn of_waves(
    questionnaire: &Questionnaire,
    before: &[Vec<Ratio>],
    after: &[Vec<Ratio>],
    rules: &Rules<'_>,
) -> Result<Vec<Change>, ExactError> {
    let lists = before.iter().zip(after);
    let figures =
        lists.map(|(before, after)| Ok(Figures::Unpaired(Box::new(unpaired(before, after, SEED)?))));
    Ok(judged(questionnaire, figures.collect::<Result<_, _>>()?, rules))
}

fn judged(questionnaire: &Questionnaire, figures: Vec<Figures>, rules: &Rules<'_>) -> Vec<Change> {
    let scores: Vec<&Score> = questionnaire.scores().map(|(_, score)| score).collect();
    let evidence: Vec<Evidence> = figures.iter().map(evidence).collect();
    let tested: Vec<Option<PValue>> = rules
        .family
        .iter()
        .map(|id| {
            let place = scores.iter().position(|score| &score.id == id)?;
            // What too few people answered is tested by nobody: it stays in the family with p = 1.
            evidence.get(place).filter(|evidence| evidence.is_enough)?;
            figures.get(place)?.p()
        })
        .collect();
    let adjusted = holm(&tested.iter().map(|p| p.map(|p| p.p)).collect::<Vec<_>>());
    let judge = |((figures, score), evidence): ((Figures, &&Score), &Evidence)| {
        let place = rules.family.iter().position(|id| id == &score.id);
        let holm_p = place.and_then(|place| adjusted.get(place).copied().flatten());
        let notable = rules.notable.unwrap_or(score.notable_change);
        let said = match place {
            Some(_) => Said::Verdict(verdict(evidence, holm_p, f64::from(notable), score.direction)),
            None => Said::Exploratory,
        };
        Change {
            holm_p,
            holm_how: holm_p.and(figures.p()).map(|own| rests_on(own, &tested)),
            equivalence_p: figures.student().and_then(|student| student.equivalence_p(f64::from(notable))),
            reach: reach(&figures, score, notable, place.map_or(1, |_| rules.family.len() as u32)),
            by_itself: by_itself(&figures, score),
            figures,
            said,
        }
    };
    figures.into_iter().zip(&scores).zip(&evidence).map(judge).collect()
}

/// How the p after Holm of `own` was got. It is made of `own` and of the smaller p of the family.
fn rests_on(own: PValue, family: &[Option<PValue>]) -> Method {
    let smaller = family.iter().flatten().filter(|p| p.p <= own.p);
    smaller.fold(own.how, |how, p| how.less_exact(p.how))
}

fn evidence(figures: &Figures) -> Evidence {
    match figures {
        Figures::Paired(figures) => Evidence::of_pairs(figures),
        Figures::Unpaired(figures) => Evidence::of_waves(figures),
    }
}

/// Where a chosen group goes by itself, from the mean of the people whose change it is beside.
fn by_itself(figures: &Figures, score: &Score) -> Option<Ratio> {
    score.regression.as_ref()?.by_itself(figures.before().mean?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::shipped;

    /// So many people whose score rises by 30 points and a little more.
    fn rising(count: i128) -> Vec<(Ratio, Ratio)> {
        (0..count).map(|place| (Ratio::whole(20 + place), Ratio::whole(50 + 2 * place))).collect()
    }

    #[test]
    fn what_too_few_people_answered_stays_in_the_family_as_if_nothing_had_been_found() {
        let instruments = shipped().into_iter().take(2).collect();
        let questionnaire = Questionnaire { instruments };
        let family: Vec<ScoreId> = questionnaire.scores().map(|(_, score)| score.id.clone()).collect();
        let rules = Rules { family: &family, notable: None };
        let changes = of_pairs(&questionnaire, &[rising(10), rising(4)], &rules).unwrap();
        assert_eq!(changes[0].holm_p, Some(2.0 * 2.0 / 1024.0));
        assert_eq!((changes[1].holm_p, changes[1].said), (None, Said::Verdict(Verdict::TooFew)));
    }

    #[test]
    fn a_rise_is_good_or_a_risk_as_the_score_says() {
        // The second score of the pack is a risk, the first is not.
        let questionnaire = Questionnaire { instruments: shipped().into_iter().take(2).collect() };
        let family: Vec<ScoreId> = questionnaire.scores().map(|(_, score)| score.id.clone()).collect();
        let rules = Rules { family: &family, notable: None };
        let changes = of_pairs(&questionnaire, &[rising(10), rising(10)], &rules).unwrap();
        let said: Vec<Said> = changes.iter().map(|change| change.said).collect();
        assert_eq!(said, [Verdict::Improvement, Verdict::Deterioration].map(Said::Verdict));
    }

    #[test]
    fn a_p_after_holm_is_as_exact_as_the_least_exact_that_it_is_made_of() {
        let exact = |p| PValue { p, how: Method::Exact { at_least_as_extreme: 1, of: 2 } };
        let drawn =
            PValue { p: 0.02, how: Method::MonteCarlo { at_least_as_extreme: 1, draws: 99, seed: 1 } };
        let family = [Some(exact(0.01)), None, Some(drawn), Some(exact(0.03))];
        assert_eq!(rests_on(exact(0.01), &family), exact(0.01).how, "no larger p is in it");
        assert_eq!(rests_on(exact(0.03), &family), drawn.how);
        let normal = PValue { p: 0.04, how: Method::Normal };
        assert_eq!(rests_on(normal, &family), Method::Normal);
    }
}
