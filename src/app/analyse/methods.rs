//! The methods behind the figures, each with where it is published.

use super::{Analysis, Figures};

/// How a figure is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// The score of a person, its mean and its standard deviation.
    Score,
    /// The interval of a share.
    Wilson,
    /// People at the ends of the scale.
    Edges,
    /// How far items go together.
    Alpha,
    /// The interval of alpha.
    Feldt,
    /// One item beside the others.
    ItemRest,
    /// The interval of a mean change of the same people.
    Student,
    /// The exact test of a mean change of the same people.
    SignFlip,
    /// The exact rank test of the same people.
    Wilcoxon,
    /// The median of the means of all pairs of differences.
    WalshMedian,
    /// The size of a change as a share of ranks.
    RankBiserial,
    /// The size of a change in standard deviations.
    HedgesAv,
    /// How before and after go together.
    Correlation,
    /// What a number of people can show.
    Detectable,
    /// The interval of a difference of two groups of people.
    Welch,
    /// The exact test of a difference of means.
    Permutation,
    /// The exact rank test of two groups of people.
    MannWhitney,
    /// The median of all differences of two people.
    Shift,
    /// The size of a difference as a share of pairs.
    Cliff,
    /// Several indicators.
    Holm,
    /// « Stable ».
    Equivalence,
    /// What a chosen group does by itself.
    Regression,
}

use Method::*;

impl Method {
    /// Its name in the JSON document and in the keys of its words.
    pub fn key(self) -> &'static str {
        match self {
            Score => "score",
            Wilson => "wilson",
            Edges => "edges",
            Alpha => "alpha",
            Feldt => "feldt",
            ItemRest => "item-rest",
            Student => "student",
            SignFlip => "sign-flip",
            Wilcoxon => "wilcoxon",
            WalshMedian => "walsh-median",
            RankBiserial => "rank-biserial",
            HedgesAv => "hedges-av",
            Correlation => "correlation",
            Detectable => "detectable",
            Welch => "welch",
            Permutation => "permutation",
            MannWhitney => "mann-whitney",
            Shift => "shift",
            Cliff => "cliff",
            Holm => "holm",
            Equivalence => "equivalence",
            Regression => "regression",
        }
    }

    /// The publication it is taken from.
    pub fn source(self) -> &'static str {
        match self {
            Score => "Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral Research 34:315",
            Wilson => "Wilson 1927, Journal of the American Statistical Association 22:209",
            Edges => "Terwee et al. 2007, Journal of Clinical Epidemiology 60:34",
            Alpha => "Cronbach 1951, Psychometrika 16:297",
            Feldt => "Feldt 1965, Psychometrika 30:357",
            ItemRest => "Nunnally & Bernstein 1994, Psychometric Theory",
            Student => "Student 1908, Biometrika 6:1",
            SignFlip => "Fisher 1935, The Design of Experiments, 21; Pitman 1937",
            Wilcoxon => "Wilcoxon 1945, Biometrics Bulletin 1:80",
            WalshMedian | Shift => {
                "Hodges & Lehmann 1963, Annals of Mathematical Statistics 34:598; Bauer 1972"
            }
            RankBiserial => "Kerby 2014, Comprehensive Psychology 3:11.IT.3.1",
            HedgesAv => "Lakens 2013, Frontiers in Psychology 4:863",
            Correlation => "Pearson 1896, Philosophical Transactions of the Royal Society A 187:253",
            Detectable => "Cohen 1988, Statistical Power Analysis for the Behavioral Sciences",
            Welch => "Welch 1947, Biometrika 34:28",
            Permutation => "Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4:119",
            MannWhitney => "Mann & Whitney 1947, Annals of Mathematical Statistics 18:50",
            Cliff => "Cliff 1993, Psychological Bulletin 114:494",
            Holm => "Holm 1979, Scandinavian Journal of Statistics 6:65",
            Equivalence => "Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657",
            Regression => {
                "Galton 1886; Barnett, van der Pols & Dobson 2005, International Journal of Epidemiology 34:215"
            }
        }
    }
}

/// The methods that the figures of `analysis` rest on, in the order of its report.
pub fn methods_of(analysis: &Analysis) -> Vec<Method> {
    let mut methods = vec![Score, Wilson, Edges];
    let mut described = analysis.populations.iter().flat_map(|population| &population.before.scores);
    if described.any(|score| score.reliability.is_some()) {
        methods.extend([Alpha, Feldt, ItemRest]);
    }
    let mut changes = analysis.populations.iter().flat_map(|population| &population.changes);
    match changes.next().map(|change| &change.figures) {
        Some(Figures::Paired(_)) => {
            methods.extend([Student, SignFlip, Wilcoxon, WalshMedian, RankBiserial, HedgesAv]);
            methods.extend([Correlation, Detectable]);
        }
        Some(Figures::Unpaired(_)) => {
            methods.extend([Welch, Permutation, MannWhitney, Shift, Cliff, Detectable]);
        }
        None => {}
    }
    if analysis.has_after() {
        methods.extend([Holm].into_iter().filter(|_| !analysis.family.is_empty()));
        methods.push(Equivalence);
    }
    let mut changes = analysis.populations.iter().flat_map(|population| &population.changes);
    if changes.any(|change| change.by_itself.is_some()) {
        methods.push(Regression);
    }
    methods
}
