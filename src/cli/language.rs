//! In which language a command speaks: what was typed, else the system's, French where that is neither.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::language::Language;
use crate::i18n::Words;

/// Reads « fr » or « en ».
pub fn parser() -> impl TypedValueParser<Value = Language> {
    let known = PossibleValuesParser::new(Language::ALL.map(Language::tag));
    known.try_map(|tag| Language::from_tag(&tag).ok_or("fr or en"))
}

/// The words of the language that was typed, if any.
pub fn words(typed: Option<Language>) -> Words {
    Words::of(typed.unwrap_or_else(of_the_system))
}

/// The first of the variables that says something decides, as POSIX has it; French where it names neither language.
fn of_the_system() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let first = said.into_iter().find(|value| !value.is_empty());
    first.and_then(|tag| Language::from_tag(&tag)).unwrap_or_default()
}
