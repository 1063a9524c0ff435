//! Scores, with what they rest on: a share, a reference dispersion, a threshold, bands.

use crate::domain::ids::ScoreId;
use crate::domain::questionnaire::{
    Band, Direction, Dispersion, Model, Regression, Rule, Score, Share, Threshold,
};

use super::problem::ScoreProblem;
use super::read::{known, refuse_duplicate, unnamed};
use super::section::{At, Section};
use super::wording::{Example, Owner, Part, Place};
use super::words::Words;

/// The most items of a score: sums of squares over them stay within the exact fractions of the domain.
const MOST_ITEMS: usize = 24;

/// The change that matters where a file says nothing else, in points.
const NOTABLE_CHANGE: u8 = 10;

/// Reads the scores; none at all is right for an instrument that is only described item by item.
pub(super) fn scores(
    file: &mut Section<'_>,
    words: &mut Words<'_>,
    items: &[At<String>],
) -> Option<Vec<Score>> {
    let mut ids = Vec::new();
    let mut scores = Vec::new();
    let mut taken = Vec::new();
    for mut section in file.sections("scores", Place::Under("[[scores]]")) {
        let id = section.id().unwrap_or_else(|| unnamed(&section));
        refuse_duplicate(section.findings, Owner::Score, &ids, &id);
        scores.push(score(section, &id, words, items, &mut taken));
        ids.push(id);
    }
    scores.into_iter().collect()
}

fn score(
    mut section: Section<'_>,
    id: &At<String>,
    words: &mut Words<'_>,
    items: &[At<String>],
    taken: &mut Vec<(String, String)>,
) -> Option<Score> {
    let name = section.text("name");
    let short = section.text("short");
    let name = words.text(Owner::Score, &id.value, Part::Key("name"), name);
    let short = words.text(Owner::Score, &id.value, Part::Key("short"), short);
    let places = places(&mut section, id, items, taken);
    let rule = section.choice("rule", &[("mean", Rule::Mean), ("sum", Rule::Sum)], Some(Rule::Mean));
    let minimum_answered = share(&mut section);
    let direction =
        section.choice("direction", &[("good", Direction::Good), ("risk", Direction::Risk)], None);
    let models = [("reflective", Model::Reflective), ("formative", Model::Formative)];
    let model = section.choice("model", &models, None);
    let notable_change = section.number("notable_change", 1..=100, Some(NOTABLE_CHANGE));
    let threshold = threshold(&mut section);
    let dispersion = dispersion(&mut section);
    let regression = regression(&mut section);
    let bands = bands(&mut section, id, words);
    section.finish();
    Some(Score {
        id: ScoreId::from_text(id.value.clone()),
        name: name?,
        short: short?,
        items: places?,
        rule: rule?,
        minimum_answered: minimum_answered?,
        direction: direction?,
        model: model?,
        threshold: threshold?,
        notable_change: notable_change?.value,
        dispersion: dispersion?,
        regression: regression?,
        bands: bands?,
    })
}

/// The places of the score's items among the file's. `taken` holds the items of earlier scores with their score.
///
/// No item counts in two scores: the exact means of four items and of three of them make, by subtraction, the mean of the
/// fourth, which no rule of the gate has seen; where it is 0 everyone's answer is known.
fn places(
    section: &mut Section<'_>,
    score: &At<String>,
    items: &[At<String>],
    taken: &mut Vec<(String, String)>,
) -> Option<Vec<usize>> {
    let At { value: named, line } = section.texts("items")?;
    let score = &score.value;
    if !(1..=MOST_ITEMS).contains(&named.len()) {
        let (score, count) = (score.clone(), named.len());
        section.findings.add(line, ScoreProblem::ItemCount { score, count, most: MOST_ITEMS });
    }
    let mut places = Vec::new();
    for name in named {
        let Some(place) = items.iter().position(|item| item.value == name.value) else {
            let (score, known) = (score.clone(), known(items));
            section.findings.add(name.line, ScoreProblem::UnknownItem { score, item: name.value, known });
            continue;
        };
        if places.contains(&place) {
            let (score, item) = (score.clone(), name.value.clone());
            section.findings.add(name.line, ScoreProblem::ItemTwice { score, item });
        }
        match taken.iter().find(|(item, other)| *item == name.value && other != score) {
            Some((item, other)) => {
                let (score, other, item) = (score.clone(), other.clone(), item.clone());
                section.findings.add(name.line, ScoreProblem::SharedItem { score, other, item });
            }
            None => taken.push((name.value, score.clone())),
        }
        places.push(place);
    }
    Some(places)
}

/// A share of items, in lowest terms so that 2/4 and 1/2 are one definition.
fn share(section: &mut Section<'_>) -> Option<Share> {
    if !section.has("minimum_answered") {
        return Some(Share::HALF);
    }
    let At { value, line } = section.text("minimum_answered")?;
    let parts = value.split_once('/').and_then(|(above, below)| {
        Some((above.trim().parse::<u32>().ok()?, below.trim().parse::<u32>().ok()?))
    });
    let Some((numerator, denominator)) = parts.filter(|(above, below)| (1..=*below).contains(above)) else {
        section.findings.add(line, ScoreProblem::MinimumAnswered(value));
        return None;
    };
    let divisor = greatest_common_divisor(numerator, denominator);
    Some(Share { numerator: numerator / divisor, denominator: denominator / divisor })
}

fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a.max(1) } else { greatest_common_divisor(b, a % b) }
}

/// The outer `None` is a fault, the inner one a score without a threshold.
fn threshold(section: &mut Section<'_>) -> Option<Option<Threshold>> {
    if !section.has("threshold") {
        return Some(None);
    }
    let mut section = section.section("threshold", Place::Under("`threshold`"))?;
    let value = section.number("value", 1..=100, None);
    let source = section.text("source");
    section.finish();
    Some(Some(Threshold { value: value?.value, source: source?.value }))
}

fn dispersion(section: &mut Section<'_>) -> Option<Dispersion> {
    if !section.has("dispersion") {
        section.missing("dispersion", Example::Dispersion);
        return None;
    }
    let mut section = section.section("dispersion", Place::Under("`dispersion`"))?;
    let sd = section.number("sd", 1..=100, None);
    let sd_change = section.number("sd_change", 1..=100, None);
    let source = section.text("source");
    section.finish();
    Some(Dispersion { sd: sd?.value, sd_change: sd_change?.value, source: source?.value })
}

/// The outer `None` is a fault, the inner one a score of which no source tells what is usual.
fn regression(section: &mut Section<'_>) -> Option<Option<Regression>> {
    if !section.has("regression") {
        return Some(None);
    }
    let mut section = section.section("regression", Place::Under("`regression`"))?;
    let usual = section.decimal("usual", 100);
    let stability = section.decimal("stability", 1);
    let source = section.text("source");
    section.finish();
    Some(Some(Regression { usual: usual?, stability: stability?, source: source?.value }))
}

fn bands(section: &mut Section<'_>, score: &At<String>, words: &mut Words<'_>) -> Option<Vec<Band>> {
    let mut bands: Vec<Option<Band>> = Vec::new();
    let mut ranges: Vec<At<(u8, u8)>> = Vec::new();
    for mut section in section.sections("bands", Place::Under("[[scores.bands]]")) {
        let from = section.number("from", 0..=100, None);
        let to = section.number("to", 0..=100, None);
        let label = section.text("label");
        let source = section.text("source");
        if let (Some(from), Some(to)) = (&from, &to) {
            check_range(&section, &ranges, from, to.value);
            ranges.push(At { value: (from.value, to.value), line: from.line });
        }
        section.finish();
        if from.is_none() {
            words.unreadable(Owner::Score, &score.value);
        }
        let band = from.and_then(|At { value: from, .. }| {
            let label = words.text(Owner::Score, &score.value, Part::Band(from), label);
            Some(Band { from, to: to?.value, label: label?, source: source?.value })
        });
        bands.push(band);
    }
    bands.into_iter().collect()
}

/// Both ends belong to a band, so that two bands may not share one.
fn check_range(section: &Section<'_>, earlier: &[At<(u8, u8)>], from: &At<u8>, to: u8) {
    if from.value > to {
        section.findings.add(from.line, ScoreProblem::BandBackwards { from: from.value, to });
        return;
    }
    let overlap = earlier.iter().find(|At { value: (low, high), .. }| from.value <= *high && to >= *low);
    if let Some(&At { value: (low, high), line }) = overlap {
        section.findings.add(from.line, ScoreProblem::BandsOverlap { from: from.value, to, low, high, line });
    }
}
