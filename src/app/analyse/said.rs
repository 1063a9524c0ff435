//! What is said of a change and of the whole analysis, in words.

use super::{Analysis, Change, Figures, Interval, Said};
use crate::domain::questionnaire::Score;
use crate::i18n::Words;
use crate::indicators::exact::{EACH_MIN, PAIRS_MIN, Verdict};

/// From so many people on it is not for want of answers alone that nothing can be said.
const MANY: usize = 20;

/// The end of the keys of a verdict's word and sentence.
pub fn verdict_key(said: Said) -> &'static str {
    match said {
        Said::Verdict(Verdict::TooFew) => "too-few",
        Said::Verdict(Verdict::Stable) => "stable",
        Said::Verdict(Verdict::Improvement) => "improvement",
        Said::Verdict(Verdict::Deterioration) => "deterioration",
        Said::Verdict(Verdict::Inconclusive) => "inconclusive",
        Said::Exploratory => "exploratory",
    }
}

/// The verdict's word: « Amélioration », « Non concluant (effectif) ».
pub fn verdict_word(t: Words, said: Said) -> String {
    match said {
        Said::Verdict(Verdict::TooFew) => t.say("analyse-too-few").to_string(),
        said => t.say(format!("verdict-{}", verdict_key(said))).to_string(),
    }
}

/// What is said of the change: how far the score moved, and what may be concluded.
pub fn sentences(t: Words, analysis: &Analysis, score: &Score, change: &Change) -> String {
    let concluded = match change.said {
        Said::Verdict(Verdict::TooFew) => match change.figures {
            Figures::Paired(_) => t.say("analyse-sentence-few-pairs").count("least", PAIRS_MIN).to_string(),
            Figures::Unpaired(_) => {
                t.say("analyse-sentence-few-answers").count("least", EACH_MIN).to_string()
            }
        },
        Said::Verdict(Verdict::Stable) => stable(t, analysis.notable_change(score), change),
        Said::Verdict(Verdict::Inconclusive) => t.say(inconclusive(analysis, change)).to_string(),
        said => t.say(format!("sentence-{}", verdict_key(said))).to_string(),
    };
    [moved(t, change), Some(concluded)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// « Stable » rests on the 90 % interval. The sentence before gives the 95 % one, which can reach beyond the notable change:
/// without both, the two sentences would contradict each other. And « if there is one » is not said of a change that there is.
fn stable(t: Words, notable: u8, change: &Change) -> String {
    let key = if is_clear(change) { "sentence-stable-small" } else { "sentence-stable" };
    let below = t.say(key).count("points", u32::from(notable)).to_string();
    let Some(interval) = change.interval_90() else { return below };
    let (low, high) = (t.number(interval.low, 1), t.number(interval.high, 1));
    let rests_on = t.say("analyse-sentence-stable").with("low", low).with("high", high);
    let rests_on = rests_on.count("points", u32::from(notable)).to_string();
    format!("{below} {rests_on}")
}

/// An interval that leaves out 0 beside « too few answers to say » would not be understood.
fn inconclusive(analysis: &Analysis, change: &Change) -> &'static str {
    let is_rare = change.figures.p().is_some_and(|p| p.p <= 0.05);
    let is_many = match &change.figures {
        Figures::Paired(figures) => figures.difference.n,
        Figures::Unpaired(figures) => figures.before.n.min(figures.after.n),
    } >= MANY;
    match (is_clear(change), is_rare && analysis.family.len() > 1) {
        (true, true) => "sentence-inconclusive-several",
        (true, false) => "analyse-sentence-near",
        (false, _) if is_many => "sentence-inconclusive-many",
        (false, _) => "sentence-inconclusive",
    }
}

/// Whether the 95 % interval leaves out 0.
fn is_clear(change: &Change) -> bool {
    change.interval_95().is_some_and(|interval| interval.low > 0.0 || interval.high < 0.0)
}

/// « Le score baisse de 14 points (de 4 à 24 points). »
fn moved(t: Words, change: &Change) -> Option<String> {
    let points = change.difference()?.rounded();
    let interval = change.interval_95()?;
    let (low, high) = (interval.low.round(), interval.high.round());
    let signed = |end: f64| t.number(end, 0);
    let (key, low, high) = match points {
        1.. if low >= 0.0 => ("moved-up", signed(low), signed(high)),
        ..0 if high <= 0.0 => ("moved-down", signed(-high), signed(-low)),
        1.. => ("moved-up-unsure", signed(low), signed(high)),
        0 => ("moved-not", signed(low), signed(high)),
        _ => ("moved-down-unsure", signed(low), signed(high)),
    };
    Some(t.say(key).count("points", points.abs()).with("low", low).with("high", high).to_string())
}

impl Change {
    /// The 95 % t interval of the change, in points.
    pub fn interval_95(&self) -> Option<Interval> {
        self.figures.student().map(|student| student.interval_95)
    }

    /// The 90 % t interval of the change, in points: what « stable » rests on.
    pub fn interval_90(&self) -> Option<Interval> {
        self.figures.student().map(|student| student.interval_90)
    }
}

/// What such figures never say: always told.
pub fn limits(t: Words, analysis: &Analysis) -> Vec<String> {
    let mut keys = Vec::new();
    if analysis.has_after() {
        keys.extend(["limit-no-control", "limit-regression"]);
        keys.push(if analysis.pairing.is_some() { "analyse-limit-paired" } else { "limit-who-answered" });
    }
    if analysis.scores().any(|(_, score)| !score.bands.is_empty()) {
        keys.push("analyse-limit-bands");
    }
    keys.push("limit-groups");
    home_made(t, analysis).into_iter().chain(keys.into_iter().map(|key| t.say(key).to_string())).collect()
}

/// That what was asked is home-made; beside a validated questionnaire, which one is.
fn home_made(t: Words, analysis: &Analysis) -> Option<String> {
    let instruments = &analysis.questionnaire.instruments;
    let home_made: Vec<&str> =
        instruments.iter().filter(|one| !one.validated).map(|one| t.text(&one.title)).collect();
    match home_made.len() {
        0 => None,
        all if all == instruments.len() => Some(t.say("frame-home-made").to_string()),
        _ => Some(t.say("analyse-limit-home-made").with("titles", home_made.join(", ")).to_string()),
    }
}

/// What the user must know of these figures before anything is done with them.
pub fn warnings(t: Words, analysis: &Analysis) -> Vec<String> {
    let groups = analysis.populations.len().saturating_sub(1);
    let mut keys = vec![if groups > 0 { "analyse-unprotected-groups" } else { "analyse-unprotected" }];
    if analysis.is_same_table {
        keys.push("analyse-same-rows");
    }
    let mut of_groups = analysis.populations.iter().skip(1).flat_map(|population| &population.changes);
    let is_judged = |said: Said| matches!(said, Said::Verdict(verdict) if verdict != Verdict::TooFew);
    if groups > 1 && of_groups.any(|change| is_judged(change.said)) {
        keys.push("analyse-many-groups");
    }
    keys.into_iter().map(|key| t.say(key).to_string()).collect()
}
