//! One participant's answers, and the bytes they are sealed as.

use thiserror::Error;

use super::instrument::Questionnaire;

/// The answer to one item. The two kinds of missing are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A value of the item's scale.
    Value(u8),
    /// « Je préfère ne pas répondre », or left blank.
    Declined,
    /// « Non concerné ».
    NotConcerned,
}

/// The lowest byte of a sealed sheet that is no value of a scale: this one and those above are the kinds of missing.
pub const MISSING_FROM: u8 = 254;
/// Stands for [`Answer::Declined`] in a sealed sheet.
const DECLINED: u8 = MISSING_FROM;
/// Stands for [`Answer::NotConcerned`] in a sealed sheet.
const NOT_CONCERNED: u8 = 255;

/// The answers of one participant to one questionnaire, an answer for each item in the order of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet {
    answers: Vec<Answer>,
}

/// Why answers do not make a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetError {
    /// The number of answers differs from the number of items.
    #[error("the sheet has {found} answers where the questionnaire has {expected} items")]
    Length {
        /// Items of the questionnaire.
        expected: usize,
        /// Answers of the sheet.
        found: usize,
    },
    /// A value that the item's scale does not have.
    #[error("item {item} has the value {value}, which its scale does not have")]
    ForeignValue {
        /// The item, as `instrument.item`.
        item: String,
        /// The value.
        value: u8,
    },
}

impl AnswerSheet {
    /// Takes `answers` as a sheet of `questionnaire`.
    ///
    /// # Errors
    /// [`SheetError`] where an answer is missing, supernumerary or foreign to its scale.
    pub fn new(questionnaire: &Questionnaire, answers: Vec<Answer>) -> Result<Self, SheetError> {
        let expected = questionnaire.item_count();
        if answers.len() != expected {
            return Err(SheetError::Length { expected, found: answers.len() });
        }
        for ((instrument, item), answer) in questionnaire.items().zip(&answers) {
            let Answer::Value(value) = *answer else { continue };
            let scale = instrument.scales.get(item.scale);
            if !scale.is_some_and(|scale| (scale.min()..=scale.max()).contains(&value)) {
                let item = format!("{}.{}", instrument.id, item.id);
                return Err(SheetError::ForeignValue { item, value });
            }
        }
        Ok(Self { answers })
    }

    /// The answers, in the order of the page.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// One byte an item, so that the length of a sealed sheet tells nothing of what was answered.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.answers
            .iter()
            .map(|answer| match *answer {
                Answer::Value(value) => value,
                Answer::Declined => DECLINED,
                Answer::NotConcerned => NOT_CONCERNED,
            })
            .collect()
    }

    /// Reads a sheet back from its bytes.
    ///
    /// # Errors
    /// [`SheetError`] where the bytes do not fit `questionnaire`.
    pub fn from_bytes(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Self, SheetError> {
        let answers = bytes
            .iter()
            .map(|byte| match *byte {
                DECLINED => Answer::Declined,
                NOT_CONCERNED => Answer::NotConcerned,
                value => Answer::Value(value),
            })
            .collect();
        Self::new(questionnaire, answers)
    }
}
