//! A scale of plain numbers, such as 0 to 100: what another tool's slider or thermometer gave.
//!
//! Such a scale is read from files of answers and never shown as a question: nobody finds their way among a hundred options.

use crate::domain::language::Text;
use crate::domain::questionnaire::ScaleOption;

use super::problem::ScaleProblem;
use super::read::HIGHEST_VALUE;
use super::section::{At, Section};
use super::wording::Place;

/// Reads `numbers = { from = 0, to = 100 }`: an option for each number, labelled by itself in every language.
pub(super) fn numbers(section: &mut Section<'_>, scale: &At<String>) -> Option<Vec<ScaleOption>> {
    let mut range = section.section("numbers", Place::Under("numbers"))?;
    let from = range.number("from", 0..=HIGHEST_VALUE, None);
    let to = range.number("to", 0..=HIGHEST_VALUE, None);
    let (findings, line) = (range.findings, range.line);
    range.finish();
    let (from, to) = (from?.value, to?.value);
    if from >= to {
        findings.add(line, ScaleProblem::Numbers { scale: scale.value.clone(), from, to });
        return None;
    }
    let option = |value: u8| ScaleOption { value, label: Text::french(value.to_string()) };
    Some((from..=to).map(option).collect())
}
