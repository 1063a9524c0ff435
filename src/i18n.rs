//! Words: every sentence that people read comes from `locales/{fr,en}.ftl`, French first.
//!
//! It also writes numbers and dates as the language does. It never decides what is said, only how.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::language::{Language, Text};
use crate::domain::ratio::Ratio;

type Bundle = FluentBundle<FluentResource>;

static FRENCH: LazyLock<Bundle> = LazyLock::new(|| bundle("fr", &unbroken(include_str!("locales/fr.ftl"))));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", include_str!("locales/en.ftl")));

/// The nouns that a French line never leaves alone behind their number.
const COUNTED: [&str; 22] = [
    "sur",
    "réponse",
    "réponses",
    "point",
    "points",
    "membre",
    "membres",
    "participant",
    "participants",
    "groupe",
    "groupes",
    "personne",
    "personnes",
    "question",
    "questions",
    "minutes",
    "caractères",
    "textes",
    "cartes",
    "dispositif",
    "dispositifs",
    "h",
];

/// French sets a space before its tall signs and inside its quotation marks; a line never breaks there, nor between a number
/// and what it counts.
fn unbroken(source: &str) -> String {
    let source =
        [" :", " ;", " ?", " !", " »"].iter().fold(source.replace("« ", "«\u{a0}"), |text, sign| {
            text.replace(sign, &sign.replace(' ', "\u{a0}"))
        });
    source.lines().map(counted).collect::<Vec<_>>().join("\n")
}

/// A line of the file in which a number, written or filled in, holds on to its noun. What a terminal shows has no need of it.
fn counted(line: &str) -> String {
    if ["analyse-", "refusal-", "toml-"].iter().any(|family| line.starts_with(family)) {
        return line.to_owned();
    }
    let words: Vec<&str> = line.split(' ').collect();
    let mut written = String::new();
    for (place, word) in words.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| words.get(before));
        let is_number = before.is_some_and(|before| before.ends_with('}') || is_whole(before));
        let is_noun = COUNTED.contains(&word.trim_end_matches(|sign: char| !sign.is_alphanumeric()));
        // « 5 sur 9 » holds together at both ends; « sur » before an address does not.
        let two_before = place.checked_sub(2).and_then(|before| words.get(before));
        let is_share = before == Some(&"sur") && two_before.is_some_and(|one| is_number_or_start(one));
        let follows = is_share && (word.starts_with('{') || is_whole(word));
        let space = if (is_number && is_noun) || follows { "\u{a0}" } else { " " };
        if place > 0 {
            written.push_str(space);
        }
        written.push_str(word);
    }
    written
}

fn is_number_or_start(word: &str) -> bool {
    word == "=" || word.ends_with('}') || is_whole(word)
}

/// « 8 », « 19,5 », « (20 ».
fn is_whole(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    !word.is_empty() && word.chars().all(|sign| sign.is_ascii_digit() || sign == ',')
}

/// A faulty sentence of a locale file is left out here and told by the tests, which read the files again.
fn bundle(tag: &str, source: &str) -> Bundle {
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut bundle = Bundle::new_concurrent(tag.parse().into_iter().collect());
    // Marks that isolate the direction of writing help no one in French or English and get into copied text.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub language: Language,
}

impl Words {
    /// The words of `language`.
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// The sentence called `key`. An unknown key is shown as itself in brackets, and a test fails on it.
    pub fn say<'a>(&self, key: impl Into<Cow<'a, str>>) -> Phrase<'a> {
        Phrase { words: *self, key: key.into(), arguments: FluentArgs::new() }
    }

    /// The language's tag, for the `lang` attribute.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
    }

    /// A day: « 14 mars 2026 », « 1er mars 2026 »; "14 March 2026". A line never breaks between the day and its month.
    pub fn day(&self, day: impl Borrow<NaiveDate>) -> String {
        let day = day.borrow();
        let month = self.say(format!("month-{}", day.month())).to_string();
        let ordinal = if self.language == Language::Fr && day.day() == 1 { "er" } else { "" };
        format!("{}{ordinal}\u{a0}{month} {}", day.day(), day.year())
    }

    /// A text of a questionnaire in this language.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.get(self.language)
    }

    /// A longer text in this language, its French signs kept from the beginning of a line.
    pub fn prose(&self, text: &Text) -> String {
        let shown = text.get(self.language);
        if shown == text.fr { unbroken(shown) } else { shown.to_owned() }
    }

    /// A fraction with as many decimals as it has, two at most: « 50 », « 0,65 ».
    pub fn ratio(&self, ratio: Ratio) -> String {
        let has_more = |decimals: &usize| {
            let scale = 10_i128.checked_pow(u32::try_from(*decimals).unwrap_or_default()).unwrap_or(1);
            scale % ratio.denominator() != 0
        };
        self.number(ratio.to_f64(), (0..2).take_while(has_more).count())
    }

    /// A number with so many decimals, with the language's decimal sign and a true minus sign. Halves go away from zero, as charts and `Ratio::rounded` have
    /// them; the formatter alone would take them to the even number, and a page would contradict its chart.
    pub fn number(&self, number: f64, decimals: usize) -> String {
        let shift = 10_f64.powi(i32::try_from(decimals).unwrap_or_default());
        let rounded = format!("{:.decimals$}", (number * shift).round() / shift);
        let is_zero = rounded.chars().all(|sign| matches!(sign, '-' | '0' | '.'));
        let written = if is_zero { rounded.replace('-', "") } else { rounded.replace('-', "\u{2212}") };
        match self.language {
            Language::Fr => written.replace('.', ","),
            Language::En => written,
        }
    }
}

/// A sentence with its arguments, written where it is displayed.
#[derive(Debug)]
pub struct Phrase<'a> {
    words: Words,
    key: Cow<'a, str>,
    arguments: FluentArgs<'a>,
}

impl<'a> Phrase<'a> {
    /// Fills in one argument.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl fmt::Display) -> Self {
        self.arguments.set(name, FluentValue::from(value.to_string()));
        self
    }

    /// Fills in a whole number, on which the sentence may depend (« 1 réponse », « 2 réponses »).
    #[must_use]
    pub fn count(mut self, name: &'a str, count: impl Whole) -> Self {
        self.arguments.set(name, FluentValue::from(count.whole()));
        self
    }

    fn written(&self) -> Option<String> {
        let bundle = match self.words.language {
            Language::Fr => &*FRENCH,
            Language::En => &*ENGLISH,
        };
        let pattern = bundle.get_message(&self.key)?.value()?;
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&self.arguments), &mut faults);
        faults.is_empty().then(|| text.into_owned())
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.written() {
            Some(text) => f.write_str(&text),
            None => write!(f, "[{}]", self.key),
        }
    }
}

/// A whole number, as templates hold it: by value or by reference, of any width.
pub trait Whole {
    /// The number.
    fn whole(self) -> i64;
}

macro_rules! whole {
    ($($type:ty),+) => {$(
        impl Whole for $type {
            fn whole(self) -> i64 {
                i64::try_from(self).unwrap_or(i64::MAX)
            }
        }
        impl Whole for &$type {
            fn whole(self) -> i64 {
                (*self).whole()
            }
        }
    )+};
}
whole!(u32, i64, i128, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_each_language_does() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        assert_eq!(Words::of(Language::Fr).day(day(1)), "1er\u{a0}mars 2026");
        assert_eq!(Words::of(Language::Fr).day(day(14)), "14\u{a0}mars 2026");
        assert_eq!(Words::of(Language::En).day(day(1)), "1\u{a0}March 2026");
    }

    #[test]
    fn a_french_line_never_breaks_before_a_tall_sign() {
        let shown = Words::of(Language::Fr).say("resources-title").to_string();
        assert_eq!(shown, "Besoin d’aide maintenant\u{a0}?");
    }

    #[test]
    fn a_french_line_never_breaks_between_a_number_and_what_it_counts() {
        let t = Words::of(Language::Fr);
        assert_eq!(t.say("figure-answers").count("n", 17_u32).to_string(), "17\u{a0}réponses");
        let of = t.say("people-at-most").count("people", 2_u32).count("n", 8_u32).to_string();
        assert_eq!(of, "au plus 2\u{a0}sur\u{a0}8");
        assert_eq!(
            t.say("threshold-midnight").to_string(),
            "Le prochain relevé se fait cette nuit, à 0\u{a0}h."
        );
        assert!(t.say("analyse-then").with("before", 1).with("after", 2).to_string().starts_with("1\u{a0};"));
    }

    #[test]
    fn numbers_have_the_decimal_sign_of_the_language_and_a_true_minus() {
        assert_eq!(Words::of(Language::Fr).number(-13.61, 1), "\u{2212}13,6");
        assert_eq!(Words::of(Language::En).number(13.61, 1), "13.6");
        assert_eq!(Words::of(Language::Fr).number(-0.2, 0), "0");
    }

    #[test]
    fn a_half_is_rounded_as_on_the_charts() {
        let written = |number| Words::of(Language::Fr).number(number, 0);
        assert_eq!([12.5, -12.5, 13.5].map(written), ["13", "\u{2212}13", "14"]);
    }
}
