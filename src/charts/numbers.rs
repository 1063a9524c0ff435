//! Numbers as people read them.
//!
//! Charts write whole points, so that nothing depends on how a language writes decimals. What is rounded is rounded by
//! the gate's own types, so that a chart writes what the table beside it does.

use super::words::ChartWords;
use crate::disclosure::{Count, CountFigure, People};
use crate::domain::language::Language;
use crate::domain::ratio::Ratio;

/// A number of answers: « 11 réponses », « 5 à 8 réponses ».
pub(super) fn answers(count: Count, words: &ChartWords, language: Language) -> String {
    let number = |number| grouped(number, language);
    match count {
        Count::Exact(exact) => words.answers.replace("{n}", &number(exact)),
        Count::Band { from, to: Some(to) } => {
            words.band.replace("{from}", &number(from)).replace("{to}", &number(to))
        }
        Count::Band { from, to: None } => words.open_band.replace("{from}", &number(from)),
    }
}

/// A number of people out of all, as the pages write it: « 5 sur 9 », « au plus 2 sur 8 ». Nothing where nothing is said, and
/// where all are told in a band: then the gate counted them for no chart.
pub(super) fn people(figure: &CountFigure, words: &ChartWords, language: Language) -> String {
    let (template, people) = match figure.people {
        People::Exact(people) => (&words.counts.people, people),
        People::AtMost(people) => (&words.counts.people_at_most, people),
        People::AtLeast(people) => (&words.counts.people_at_least, people),
        People::Withheld(_) => return String::new(),
    };
    let Count::Exact(n) = figure.n else { return String::new() };
    template.replace("{people}", &grouped(people, language)).replace("{n}", &grouped(n, language))
}

/// A whole number in groups of three: « 2 042 » in French, with a narrow no-break space, "2,042" in English.
fn grouped(number: u32, language: Language) -> String {
    let separator = match language {
        Language::Fr => '\u{202f}',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A mean or a bound on 0 to 100, for its place on the axis.
pub(super) fn place(value: Ratio) -> f64 {
    value.to_f64().clamp(0.0, 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart_as_the_language_does() {
        assert_eq!(grouped(999, Language::Fr), "999");
        assert_eq!(grouped(2042, Language::Fr), "2\u{202f}042");
        assert_eq!(grouped(1_234_567, Language::En), "1,234,567");
    }
}
