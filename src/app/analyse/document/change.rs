//! The change of one score in one population.

use serde::Serialize;

use super::figure::{Figure, IntervalFigure, PFigure};
use crate::app::analyse::{Analysis, Change, Figures, Method, Reach, sentences, verdict_key};
use crate::domain::ids::ScoreId;
use crate::domain::questionnaire::Score;
use crate::i18n::Words;
use crate::indicators::exact::{Paired, Sample, Student, Unpaired};

#[derive(Debug, Serialize)]
pub(super) struct ChangeDocument {
    id: ScoreId,
    verdict: &'static str,
    sentence: String,
    p_after_holm: PFigure,
    equivalence: PFigure,
    by_itself: Option<Figure>,
    #[serde(flatten)]
    figures: FiguresDocument,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum FiguresDocument {
    Paired(Box<PairedDocument>),
    Unpaired(Box<UnpairedDocument>),
}

#[derive(Debug, Serialize)]
struct PairedDocument {
    n: usize,
    before: SampleDocument,
    after: SampleDocument,
    difference: SampleDocument,
    median_difference: Figure,
    student: StudentDocument,
    sign_flip: PFigure,
    wilcoxon: Option<WilcoxonDocument>,
    hodges_lehmann: Figure,
    hodges_lehmann_95: IntervalFigure,
    matched_rank_biserial: Figure,
    d_av: Figure,
    g_av: Figure,
    correlation: Figure,
    detectable_change: Figure,
    detectable_change_strictest: Option<Figure>,
    smallest_p: PFigure,
    pairs_for_stable: Option<u32>,
}

#[derive(Debug, Serialize)]
struct UnpairedDocument {
    before: SampleDocument,
    after: SampleDocument,
    difference: Figure,
    welch: StudentDocument,
    permutation: PFigure,
    detectable_change: Figure,
    detectable_change_strictest: Option<Figure>,
    smallest_p: PFigure,
    answers_for_stable: Option<u32>,
    mann_whitney: Option<MannWhitneyDocument>,
    hodges_lehmann: Figure,
    hodges_lehmann_95: IntervalFigure,
    cliff: Option<CliffDocument>,
}

#[derive(Debug, Serialize)]
struct SampleDocument {
    mean: Figure,
    sd: Figure,
}

#[derive(Debug, Serialize)]
struct StudentDocument {
    t: Figure,
    df: Option<f64>,
    p: PFigure,
    interval_95: IntervalFigure,
    interval_90: IntervalFigure,
}

#[derive(Debug, Serialize)]
struct WilcoxonDocument {
    t_plus: Figure,
    t_minus: Figure,
    nonzero: usize,
    p: PFigure,
}

#[derive(Debug, Serialize)]
struct MannWhitneyDocument {
    u_after: Figure,
    p: PFigure,
}

#[derive(Debug, Serialize)]
struct CliffDocument {
    delta: Figure,
    greater: u64,
    less: u64,
    equal: u64,
}

impl ChangeDocument {
    pub(super) fn new(t: Words, analysis: &Analysis, score: &Score, change: &Change) -> Self {
        let (n, figures) = match &change.figures {
            Figures::Paired(figures) => {
                let document = paired(figures, &change.reach);
                (figures.difference.n, FiguresDocument::Paired(Box::new(document)))
            }
            Figures::Unpaired(figures) => {
                let n = figures.before.n + figures.after.n;
                (n, FiguresDocument::Unpaired(Box::new(unpaired(figures, &change.reach, n))))
            }
        };
        Self {
            id: score.id.clone(),
            verdict: verdict_key(change.said),
            sentence: sentences(t, analysis, score, change),
            p_after_holm: PFigure::adjusted(change.holm_p, change.holm_how, n),
            equivalence: PFigure::of_float(change.equivalence_p, n, Method::Equivalence),
            by_itself: change
                .by_itself
                .map(|points| Figure::exact(Some(points), change.figures.before().n, Method::Regression)),
            figures,
        }
    }
}

fn paired(figures: &Paired, reach: &Reach) -> PairedDocument {
    let n = figures.difference.n;
    PairedDocument {
        n,
        before: sample(&figures.before),
        after: sample(&figures.after),
        difference: sample(&figures.difference),
        median_difference: Figure::exact(figures.median_difference, n, Method::Score),
        student: student(figures.student, n, Method::Student),
        sign_flip: PFigure::new(figures.sign_flip, n, Method::SignFlip),
        wilcoxon: figures.wilcoxon.map(|wilcoxon| WilcoxonDocument {
            t_plus: Figure::exact(Some(wilcoxon.t_plus), wilcoxon.nonzero, Method::Wilcoxon),
            t_minus: Figure::exact(Some(wilcoxon.t_minus), wilcoxon.nonzero, Method::Wilcoxon),
            nonzero: wilcoxon.nonzero,
            p: PFigure::new(Some(wilcoxon.p), wilcoxon.nonzero, Method::Wilcoxon),
        }),
        hodges_lehmann: Figure::exact(figures.hodges_lehmann, n, Method::WalshMedian),
        hodges_lehmann_95: IntervalFigure::new(figures.hodges_lehmann_95, 0.95, n, Method::WalshMedian),
        matched_rank_biserial: Figure::exact(figures.rank_biserial, ranked(figures), Method::RankBiserial),
        d_av: Figure::float(figures.d_av, n, Method::HedgesAv),
        g_av: Figure::float(figures.g_av, n, Method::HedgesAv),
        correlation: Figure::float(figures.correlation, n, Method::Correlation),
        detectable_change: Figure::float(reach.detectable, n, Method::Detectable),
        detectable_change_strictest: strictest(reach, n),
        smallest_p: PFigure::new(reach.smallest_p, n, Method::SignFlip),
        pairs_for_stable: reach.stable_from,
    }
}

/// Of one score among several with a verdict; of one alone there is nothing stricter.
fn strictest(reach: &Reach, n: usize) -> Option<Figure> {
    reach.detectable_strictest.map(|points| Figure::float(Some(points), n, Method::Detectable))
}

/// Of how many changes the ranks are: those that are not zero.
fn ranked(figures: &Paired) -> usize {
    figures.wilcoxon.map_or(0, |wilcoxon| wilcoxon.nonzero)
}

fn unpaired(figures: &Unpaired, reach: &Reach, n: usize) -> UnpairedDocument {
    UnpairedDocument {
        before: sample(&figures.before),
        after: sample(&figures.after),
        difference: Figure::exact(figures.difference, n, Method::Welch),
        welch: student(figures.welch, n, Method::Welch),
        permutation: PFigure::new(figures.permutation, n, Method::Permutation),
        detectable_change: Figure::float(reach.detectable, n, Method::Detectable),
        detectable_change_strictest: strictest(reach, n),
        smallest_p: PFigure::new(reach.smallest_p, n, Method::Permutation),
        answers_for_stable: reach.stable_from,
        mann_whitney: figures.mann_whitney.map(|ranks| MannWhitneyDocument {
            u_after: Figure::exact(Some(ranks.u_after), n, Method::MannWhitney),
            p: PFigure::new(Some(ranks.p), n, Method::MannWhitney),
        }),
        hodges_lehmann: Figure::exact(figures.hodges_lehmann, n, Method::Shift),
        hodges_lehmann_95: IntervalFigure::new(figures.hodges_lehmann_95, 0.95, n, Method::Shift),
        cliff: figures.cliff.map(|cliff| CliffDocument {
            delta: Figure::exact(Some(cliff.delta), n, Method::Cliff),
            greater: cliff.greater,
            less: cliff.less,
            equal: cliff.equal,
        }),
    }
}

fn sample(sample: &Sample) -> SampleDocument {
    SampleDocument {
        mean: Figure::exact(sample.mean, sample.n, Method::Score),
        sd: Figure::float(sample.sd, sample.n, Method::Score),
    }
}

fn student(student: Option<Student>, n: usize, method: Method) -> StudentDocument {
    StudentDocument {
        t: Figure::float(student.and_then(|student| student.t), n, method),
        df: student.map(|student| student.df),
        p: PFigure::of_float(student.and_then(|student| student.p), n, method),
        interval_95: IntervalFigure::new(student.map(|student| student.interval_95), 0.95, n, method),
        interval_90: IntervalFigure::new(student.map(|student| student.interval_90), 0.90, n, method),
    }
}
