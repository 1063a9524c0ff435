//! What a cell may say for an item.

use std::collections::HashMap;

use crate::domain::language::Language;
use crate::domain::questionnaire::{Answer, Instrument, Item, Questionnaire, Scale};

/// What stands for « je préfère ne pas répondre », beside a blank cell.
const DECLINED: [&str; 4] = ["", "na", "n/a", "null"];

/// What stands for « non concerné ».
const NOT_CONCERNED: [&str; 4] = ["nc", "non concerné", "not concerned", "not_concerned"];

/// Whether a cell says nothing: what a blank group or pair value looks like.
pub fn is_blank(cell: &str) -> bool {
    DECLINED.contains(&folded(cell).as_str())
}

/// Everything that the cells of one item's column may say.
pub struct Vocabulary {
    answers: HashMap<String, Answer>,
    range: Option<(u8, u8)>,
}

impl Vocabulary {
    /// One vocabulary for each item, in the order of a sheet.
    pub fn of_each_item(questionnaire: &Questionnaire) -> Vec<Self> {
        questionnaire.items().map(|(instrument, item)| Self::of(instrument, item)).collect()
    }

    /// A value goes before a label, and a label before a word for missing, where one text could be read as both.
    fn of(instrument: &Instrument, item: &Item) -> Self {
        let declined = DECLINED.map(|word| (word.to_owned(), Answer::Declined));
        let not_concerned = NOT_CONCERNED.map(|word| (word.to_owned(), Answer::NotConcerned));
        let mut answers: HashMap<_, _> = declined.into_iter().chain(not_concerned).collect();
        let scale = instrument.scales.get(item.scale);
        let options = scale.map(|scale| scale.options.as_slice()).unwrap_or_default();
        answers.extend(scale.map(labels).unwrap_or_default());
        answers.extend(options.iter().map(|option| (option.value.to_string(), Answer::Value(option.value))));
        Self { answers, range: scale.map(|scale| (scale.min(), scale.max())) }
    }

    /// The answer that `cell` gives; `None` for a foreign value.
    pub fn read(&self, cell: &str) -> Option<Answer> {
        let cell = folded(cell);
        self.answers.get(&cell).or_else(|| self.answers.get(without_decimals(&cell)?)).copied()
    }

    /// The lowest and the highest value of the item's scale.
    pub fn range(&self) -> Option<(u8, u8)> {
        self.range
    }
}

/// The labels of a scale in both languages. One that stands for two values stands for none.
fn labels(scale: &Scale) -> HashMap<String, Answer> {
    let mut meanings: HashMap<String, Option<u8>> = HashMap::new();
    for option in &scale.options {
        for language in Language::ALL {
            let meaning = meanings.entry(folded(option.label.get(language))).or_insert(Some(option.value));
            *meaning = meaning.filter(|value| *value == option.value);
        }
    }
    meanings.into_iter().filter_map(|(label, value)| Some((label, Answer::Value(value?)))).collect()
}

/// `3.0` and `3,00`, as statistics programs and spreadsheets write whole numbers, without what follows the mark.
fn without_decimals(cell: &str) -> Option<&str> {
    let (whole, decimals) = cell.split_once(['.', ','])?;
    let only = |text: &str, allowed: fn(&char) -> bool| !text.is_empty() && text.chars().all(|c| allowed(&c));
    (only(whole, char::is_ascii_digit) && only(decimals, |digit| *digit == '0')).then_some(whole)
}

/// Trimmed, without capitals, and with the plain apostrophe for the one that word processors put in its place.
fn folded(text: &str) -> String {
    text.trim().to_lowercase().replace('\u{2019}', "'")
}
