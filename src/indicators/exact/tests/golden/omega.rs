//! McDonald's omega, which `analyse` does not give: it needs a factor model, of which three fits give three values.
//!
//! The golden values are those of R's programs where these stop, 4e-8 to 4e-7 from the best fit: their optimiser gives up once the
//! misfit falls by less than 2e-9 of itself, and near its least value the misfit hardly tells one solution from the next. (`factanal` that is
//! told to go on, `factr = 10`, comes to within 1e-9 of the fit made here.) So both are checked: omega of the solution that the program
//! printed is the golden value, to 1e-9; and the best fit, found here, fits better and has the golden omega to six digits.

use super::reader::{Golden, close};
use super::unoffered::{covariance, moments};

/// The loadings at which `fa(attitude, 1, fm = "minres")` of psych 2.2.9 stops; the rest of each item's variance is its own.
const STOPPED_MINRES: [f64; 7] = [
    0.757_772_224_935_230_6,
    0.833_827_161_663_797_6,
    0.603_427_276_332_998_1,
    0.788_727_056_276_558_5,
    0.841_119_377_112_185_5,
    0.284_464_807_131_089_2,
    0.491_046_864_892_609_3,
];

/// The loadings at which `fa(attitude, 1, fm = "ml")` stops; the rest of each item's variance is its own.
const STOPPED_ML: [f64; 7] = [
    0.852_477_611_319_814_7,
    0.902_238_263_313_108_2,
    0.592_706_101_053_523_7,
    0.730_699_091_943_284,
    0.764_994_952_484_901_6,
    0.246_093_054_617_311_4,
    0.377_847_920_053_246_9,
];

/// The loadings at which `factanal(attitude, 1)` of R 4.2.2 stops: of correlations, to be multiplied by the items' standard deviations.
const STOPPED_FACTANAL: [f64; 7] = [
    0.852_478_236_661_817_8,
    0.902_241_444_378_060_1,
    0.592_705_153_816_041_8,
    0.730_695_945_057_480_6,
    0.764_993_901_378_221_3,
    0.246_092_793_407_396_8,
    0.377_844_084_113_699_9,
];

/// The items' own variances there, which are free of the loadings until the fit is perfect.
const STOPPED_FACTANAL_OWN: [f64; 7] = [
    0.273_279_369_406_229_8,
    0.185_960_591_308_965_8,
    0.648_699_488_173_416_8,
    0.466_085_103_809_077_6,
    0.414_783_182_835_364_1,
    0.939_426_844_972_659_2,
    0.857_238_514_082_261_3,
];

#[test]
fn attitude_has_three_omegas_of_three_fits() {
    attitude(&Golden::read());
}

pub(super) fn attitude(golden: &Golden) {
    let at = |key: &str| golden.float(&format!("/attitude/{key}"));
    let items = items();
    let sds: Vec<f64> = items.iter().map(|item| moments(item).1).collect();
    let covariances = Matrix::of(&items, covariance);
    let correlations =
        Matrix::of(&items, |one, other| covariance(one, other) / (moments(one).1 * moments(other).1));
    let minres = |fit: &Fit| correlations.squared_residuals(fit);
    let likelihood = |fit: &Fit| correlations.likelihood_misfit(fit);
    check(
        &Fit::standardised(&STOPPED_MINRES),
        &least_residuals(&correlations),
        minres,
        at("omega_total_1f_minres"),
    );
    let best = most_likely(&correlations);
    check(&Fit::standardised(&STOPPED_ML), &best, likelihood, at("omega_total_1f_ml_cor"));
    let stopped = Fit { loadings: STOPPED_FACTANAL.to_vec(), own: STOPPED_FACTANAL_OWN.to_vec() };
    let likelihood = |fit: &Fit| covariances.likelihood_misfit(fit);
    check(&stopped.times(&sds), &most_likely(&covariances), likelihood, at("omega_total_1f_ml_cov"));
    // The likelihood does not care for the unit of an item; omega does.
    let rescaled = best.times(&sds).omega();
    assert!((rescaled - most_likely(&covariances).omega()).abs() < 1e-12);
}

#[track_caller]
fn check(stopped: &Fit, best: &Fit, misfit: impl Fn(&Fit) -> f64, golden: f64) {
    close(stopped.omega(), golden);
    assert!((best.omega() / golden - 1.0).abs() < 5e-7, "{} is not {golden}", best.omega());
    assert!(misfit(best) < misfit(stopped), "the best fit is worse than where the program stopped");
}

/// One factor: what each item takes from it, and what variance it has of its own.
struct Fit {
    loadings: Vec<f64>,
    own: Vec<f64>,
}

impl Fit {
    /// Of items whose variance is 1.
    fn standardised(loadings: &[f64]) -> Self {
        let own = loadings.iter().map(|loading| 1.0 - loading * loading).collect();
        Self { loadings: loadings.to_vec(), own }
    }

    fn times(&self, units: &[f64]) -> Self {
        let scaled = |values: &[f64], power| {
            values.iter().zip(units).map(|(value, unit)| value * unit.powi(power)).collect()
        };
        Self { loadings: scaled(&self.loadings, 1), own: scaled(&self.own, 2) }
    }

    /// The share of the sum's variance that is the factor's. McDonald 1999, *Test Theory*: (sum l)² / ((sum l)² + sum u²).
    fn omega(&self) -> f64 {
        let common = self.loadings.iter().sum::<f64>().powi(2);
        common / (common + self.own.iter().sum::<f64>())
    }
}

struct Matrix(Vec<Vec<f64>>);

impl Matrix {
    fn of(items: &[Vec<f64>], cell: impl Fn(&[f64], &[f64]) -> f64) -> Self {
        Self(items.iter().map(|one| items.iter().map(|other| cell(one, other)).collect()).collect())
    }

    fn times(&self, vector: &[f64]) -> Vec<f64> {
        self.0.iter().map(|row| dot(row, vector)).collect()
    }

    fn diagonal(&self) -> Vec<f64> {
        (0..self.0.len()).map(|item| self.0[item][item]).collect()
    }

    /// What minres makes least: the squared differences off the diagonal.
    fn squared_residuals(&self, fit: &Fit) -> f64 {
        let cell = |one: usize, other: usize| self.0[one][other] - fit.loadings[one] * fit.loadings[other];
        (0..self.0.len()).flat_map(|one| (0..one).map(move |other| cell(one, other).powi(2))).sum()
    }

    /// What the likelihood makes least, but for what does not depend on the fit: log |model| + tr(model⁻¹ matrix). The model is a diagonal
    /// and one product, so that both have a closed form (Sherman & Morrison).
    fn likelihood_misfit(&self, fit: &Fit) -> f64 {
        let weights = weights(fit);
        let one_more = 1.0 + dot(&fit.loadings, &weights);
        let log_of_model = fit.own.iter().map(|own| own.ln()).sum::<f64>() + one_more.ln();
        let trace = self.diagonal().iter().zip(&fit.own).map(|(variance, own)| variance / own).sum::<f64>();
        log_of_model + trace - dot(&weights, &self.times(&weights)) / one_more
    }
}

fn weights(fit: &Fit) -> Vec<f64> {
    fit.loadings.iter().zip(&fit.own).map(|(loading, own)| loading / own).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Least squared residuals off the diagonal: each loading in turn as the others leave it (Harman & Jones 1966, *Psychometrika*
/// 31:351), until none moves.
fn least_residuals(correlations: &Matrix) -> Fit {
    let mut loadings = vec![0.6; correlations.0.len()];
    settle(&mut loadings, |loadings| {
        for item in 0..loadings.len() {
            let others = || (0..loadings.len()).filter(|other| *other != item);
            let with: f64 = others().map(|other| correlations.0[item][other] * loadings[other]).sum();
            let squares: f64 = others().map(|other| loadings[other].powi(2)).sum();
            loadings[item] = with / squares;
        }
    });
    Fit::standardised(&loadings)
}

/// The greatest likelihood of normal answers, by expectation and maximisation (Rubin & Thayer 1982, *Psychometrika* 47:69).
fn most_likely(matrix: &Matrix) -> Fit {
    let mut loadings: Vec<f64> = matrix.diagonal().iter().map(|variance| 0.6 * variance.sqrt()).collect();
    let rest = |loadings: &[f64], with: &[f64]| -> Vec<f64> {
        matrix
            .diagonal()
            .iter()
            .zip(loadings.iter().zip(with))
            .map(|(variance, (l, c))| variance - l * c)
            .collect()
    };
    let mut own = rest(&loadings, &loadings);
    settle(&mut loadings, |loadings| {
        let fit = Fit { loadings: loadings.clone(), own: own.clone() };
        let weights = weights(&fit);
        let one_more = 1.0 + dot(loadings, &weights);
        let factor: Vec<f64> = weights.iter().map(|weight| weight / one_more).collect();
        let with = matrix.times(&factor);
        let variance = 1.0 - dot(&factor, loadings) + dot(&factor, &with);
        *loadings = with.iter().map(|with| with / variance).collect();
        own = rest(loadings, &with);
    });
    Fit { loadings, own }
}

/// Takes steps until no loading moves by 1e-14 of itself.
fn settle(loadings: &mut Vec<f64>, mut step: impl FnMut(&mut Vec<f64>)) {
    for _ in 0..2_000 {
        let before = loadings.clone();
        step(loadings);
        if loadings.iter().zip(&before).all(|(now, before)| (now / before - 1.0).abs() < 1e-14) {
            return;
        }
    }
    panic!("the fit does not settle");
}

fn items() -> Vec<Vec<f64>> {
    let lines =
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/attitude.csv")).lines().skip(1);
    let rows: Vec<Vec<f64>> =
        lines.map(|line| line.split(',').map(|value| value.parse().unwrap()).collect()).collect();
    (0..rows[0].len()).map(|item| rows.iter().map(|row| row[item]).collect()).collect()
}
