//! Each fault, with the exact line and words that a person reads.

mod anything;
mod french;
mod numbers;
mod regression;
mod same;
mod scores;
mod syntax;
mod translation;

use super::*;

/// A right French file; tests spoil one thing of it at a time.
const FRENCH: &str = r#"id = "essai"
version = 1
language = "fr"
title = "Essai"
recall = "Au cours des deux dernières semaines"
licence = "CC-BY-4.0"
validated = false

[[scales]]
id = "frequence"
options = [
    { value = 0, label = "Jamais" },
    { value = 1, label = "Parfois" },
    { value = 2, label = "Toujours" },
]

[[items]]
id = "silence"
scale = "frequence"
text = "J'ai travaillé au calme."

[[items]]
id = "bruit"
scale = "frequence"
text = "Le bruit a gêné mon travail."
reversed = true

[[scores]]
id = "calme"
name = "Calme au travail"
short = "Calme"
items = ["silence", "bruit"]
direction = "good"
model = "formative"
dispersion = { sd = 20, sd_change = 20, source = "Une convention" }

[[scores.bands]]
from = 0
to = 49
label = "Bas"
source = "Une étude"
"#;

/// Its translation.
const ENGLISH: &str = r#"id = "essai"
version = 1
language = "en"
title = "Trial"
recall = "Over the last two weeks"

[[scales]]
id = "frequence"
options = [
    { value = 0, label = "Never" },
    { value = 1, label = "Sometimes" },
    { value = 2, label = "Always" },
]

[[items]]
id = "silence"
text = "I worked in a calm place."

[[items]]
id = "bruit"
text = "Noise disturbed my work."

[[scores]]
id = "calme"
name = "Calm at work"
short = "Calm"

[[scores.bands]]
from = 0
label = "Low"
"#;

fn french(text: &str) -> SourceFile {
    SourceFile::new("essai.fr.toml", text)
}

fn english(text: &str) -> SourceFile {
    SourceFile::new("essai.en.toml", text)
}

fn right(text: &str) -> Instrument {
    parse(&french(text), None).expect("the file is right")
}

/// Puts `new` for the first `old`, which must be there.
fn spoiled(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old:?} is not in the file");
    text.replacen(old, new, 1)
}

/// What is said of the French file with `new` for `old`, a line a fault.
fn said(old: &str, new: &str) -> String {
    said_of(&spoiled(FRENCH, old, new), None)
}

/// What is said of the translation with `new` for `old`.
fn said_of_english(old: &str, new: &str) -> String {
    said_of(FRENCH, Some(&spoiled(ENGLISH, old, new)))
}

fn said_of(fr: &str, en: Option<&str>) -> String {
    let en = en.map(english);
    let faults = parse(&french(fr), en.as_ref()).expect_err("the file has a fault");
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
