//! What a block says of each verdict.

use super::*;
use crate::disclosure::{ScoreFrame, Withheld};
use crate::domain::dispositif::Mode;
use crate::domain::ids::ScoreId;
use crate::domain::language::{Language, Text};
use crate::domain::questionnaire::{Direction, Dispersion};
use crate::domain::ratio::Ratio;
use crate::domain::wave::WaveKind;

/// What is said in French of a change from `low` to `high`.
fn said(verdict: Verdict, change: Option<[f64; 3]>) -> String {
    said_with(verdict, change, None)
}

/// The same with a later mean; the earlier one is not said.
fn said_with(verdict: Verdict, change: Option<[f64; 3]>, after: Option<MeanFigure>) -> String {
    sentence_of(line(verdict, change, after))
}

fn line(verdict: Verdict, change: Option<[f64; 3]>, after: Option<MeanFigure>) -> ComparisonLine {
    let score = ScoreFrame {
        id: ScoreId::from_text("isolement"),
        name: Text::french("Isolement professionnel"),
        short: Text::french("Isolement"),
        direction: Direction::Risk,
        primary: true,
        validated: false,
        notable_change: 10,
        dispersion: Dispersion { sd: 20, sd_change: 20, source: String::new() },
        regression: None,
        theta: 50,
        step: None,
        definition: String::new(),
    };
    let change = change.map(|[low, points, high]| Change { points, low, high, standard_error: 5.0 });
    ComparisonLine {
        score,
        before: None,
        after,
        before_count: None,
        after_count: None,
        cells: Vec::new(),
        change,
        verdict,
    }
}

fn sentence_of(line: ComparisonLine) -> String {
    let comparison = Published::for_test(Comparison {
        mode: Mode::Evaluation,
        before: WaveKind::Before,
        after: WaveKind::After,
        lines: vec![line],
    });
    let blocks = blocks(Words::of(Language::Fr), &comparison, Order::WordsFirst, "").unwrap();
    blocks[0].sentence()
}

#[test]
fn a_change_is_said_with_its_direction_and_its_interval() {
    let begins = |verdict, change: [f64; 3], begin: &str| {
        let sentence = said(verdict, Some(change));
        assert!(sentence.starts_with(begin), "{sentence}");
    };
    let inconclusive = Verdict::Inconclusive;
    begins(Verdict::Improvement, [-24.1, -14.0, -3.9], "Le score baisse de 14 points (de 4 à 24 points).");
    begins(Verdict::Deterioration, [3.9, 14.0, 24.1], "Le score monte de 14 points (de 4 à 24 points).");
    begins(inconclusive, [-11.0, 3.0, 17.0], "Le score monte de 3 points (intervalle\u{a0}: de −11 à +17).");
    begins(inconclusive, [-15.0, -1.0, 13.0], "Le score baisse de 1 point (intervalle\u{a0}: de −15 à +13).");
    begins(inconclusive, [-14.2, -0.2, 13.8], "Le score est le même au point près");
}

#[test]
fn what_cannot_be_said_is_said_without_a_figure() {
    assert_eq!(
        said(Verdict::Stable, Some([-4.0, 1.0, 6.0])),
        "L’écart, s’il existe, ne dépasse pas 10 points."
    );
    let bound = said(Verdict::NotPublished(NotPublished::Bound), None);
    assert!(bound.contains("borne") && !bound.contains(|c: char| c.is_ascii_digit()), "{bound}");
    let inconclusive = said(Verdict::Inconclusive, Some([-11.0, 3.0, 17.0]));
    assert!(inconclusive.ends_with("Cela ne veut pas dire qu’elle n’a pas changé."), "{inconclusive}");
}

#[test]
fn an_interval_without_zero_is_not_called_too_few_answers() {
    for change in [[-28.0, -14.0, -0.5], [0.5, 14.0, 28.0]] {
        let sentence = said(Verdict::Inconclusive, Some(change));
        assert!(sentence.contains("plusieurs indicateurs principaux"), "{sentence}");
        assert!(sentence.ends_with("Cela ne veut pas dire que rien n’a changé."), "{sentence}");
    }
    let sentence = said(Verdict::Inconclusive, Some([0.0, 14.0, 28.0]));
    assert!(sentence.contains("Trop peu de réponses"), "{sentence}");
}

#[test]
fn a_change_that_there_is_and_that_is_too_small_to_matter_is_not_called_one_if_there_is_one() {
    assert!(said(Verdict::Stable, Some([-4.0, 1.0, 6.0])).contains("s’il existe"));
    let small = said(Verdict::Stable, Some([1.0, 4.0, 7.0]));
    assert!(small.contains("sans doute un écart") && !small.contains("s’il existe"), "{small}");
}

#[test]
fn the_means_that_are_withheld_are_counted_in_words() {
    let withheld = Verdict::NotPublished(NotPublished::Withheld);
    let figure = |mean| Some(MeanFigure { n: Count::Exact(6), mean });
    assert!(said(withheld, None).starts_with("Aucune des deux moyennes"));
    let both = said_with(withheld, None, figure(Mean::Withheld(Withheld::TooFew)));
    assert!(both.starts_with("Aucune des deux moyennes"), "{both}");
    let one = said_with(withheld, None, figure(Mean::Exact(Ratio::whole(50))));
    assert!(one.starts_with("Une des deux moyennes"), "{one}");
}

#[test]
fn twenty_answers_each_time_are_not_called_too_few() {
    let figure = |n| Some(MeanFigure { n: Count::Exact(n), mean: Mean::Exact(Ratio::whole(50)) });
    let said = |before, after| {
        let mut line = line(Verdict::Inconclusive, Some([-5.0, 4.0, 13.0]), figure(after));
        line.before = figure(before);
        sentence_of(line)
    };
    assert!(said(19, 40).contains("Trop peu de réponses"));
    let many = said(20, 20);
    assert!(many.contains("Avec ce nombre de réponses, un écart si petit"), "{many}");
    assert!(many.ends_with("Cela ne veut pas dire qu’elle n’a pas changé."), "{many}");
}
