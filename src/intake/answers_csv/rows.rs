//! The rows below the header, taken one by one.

use std::collections::HashMap;

use super::cell::{self, Vocabulary};
use super::fault::{Allowed, Fault, Faults, Reason, excerpt};
use super::header::Layout;
use super::records::Record;
use super::{ImportedRow, PairValue, Separator};
use crate::domain::questionnaire::{Answer, AnswerSheet, Questionnaire};

/// What is read so far.
pub struct Reading<'file> {
    layout: &'file Layout,
    questionnaire: &'file Questionnaire,
    separator: Separator,
    vocabularies: Vec<Vocabulary>,
    /// The spellings of the groups, by their names without capitals, with the line of the first.
    groups: HashMap<String, (String, u64)>,
    lines_of_pairs: HashMap<String, u64>,
    rows: Vec<ImportedRow>,
    blank_rows: u64,
    any_row: bool,
    faults: Faults,
}

impl<'file> Reading<'file> {
    /// Nothing read yet but the header, with its faults.
    pub fn new(
        layout: &'file Layout,
        questionnaire: &'file Questionnaire,
        separator: Separator,
        faults: Faults,
    ) -> Self {
        Self {
            layout,
            questionnaire,
            separator,
            vocabularies: Vocabulary::of_each_item(questionnaire),
            groups: HashMap::new(),
            lines_of_pairs: HashMap::new(),
            rows: Vec::new(),
            blank_rows: 0,
            any_row: false,
            faults,
        }
    }

    /// Takes a row, or tells its faults.
    pub fn take(&mut self, record: &Record) {
        if record.is_blank() {
            self.blank_rows += 1;
            return;
        }
        self.any_row = true;
        let (expected, found) = (self.layout.width(), record.fields.len());
        if expected != found {
            // Its cells may stand under the wrong headers, the pair value under an item's: none of them is looked at.
            let reason = Reason::Ragged { expected, found, separator: self.separator };
            self.faults.push(Fault::of_line(record.line, reason));
            return;
        }
        let (group, pair) = (self.group(record), self.pair(record));
        let Some(answers) = self.answers(record) else { return };
        match AnswerSheet::new(self.questionnaire, answers) {
            Ok(sheet) => self.rows.push(ImportedRow { line: record.line, group, pair, sheet }),
            Err(error) => self.faults.push(Fault::of_line(record.line, Reason::Sheet(error))),
        }
    }

    /// Tells the fault of a record that could not be read.
    pub fn faulty(&mut self, fault: Fault) {
        self.any_row = true;
        self.faults.push(fault);
    }

    /// The name of the row's group. A group in two spellings would become two smaller ones.
    fn group(&mut self, record: &Record) -> Option<String> {
        let place = self.layout.group?;
        let name = record.fields.get(place)?.trim();
        if cell::is_blank(name) {
            self.faults.push(cell_fault(self.layout, record, place, Reason::NoGroup));
            return None;
        }
        let first = (name.to_owned(), record.line_of(place));
        let (other, line) = self.groups.entry(name.to_lowercase()).or_insert(first);
        if other != name {
            let (group, other) = (excerpt(name, self.separator), excerpt(other, self.separator));
            let reason = Reason::GroupSpelling { group, other, line: *line };
            self.faults.push(cell_fault(self.layout, record, place, reason));
        }
        Some(name.to_owned())
    }

    fn pair(&mut self, record: &Record) -> Option<PairValue> {
        let place = self.layout.pair?;
        let value = record.fields.get(place)?.trim();
        if cell::is_blank(value) {
            return None;
        }
        let line = record.line_of(place);
        if let Some(first) = self.lines_of_pairs.get(value) {
            let reason = Reason::DuplicatePair { first: *first };
            self.faults.push(cell_fault(self.layout, record, place, reason));
        } else {
            self.lines_of_pairs.insert(value.to_owned(), line);
        }
        Some(PairValue(value.to_owned()))
    }

    /// The answers of the row; `None` where a cell is at fault or an item has no column.
    fn answers(&mut self, record: &Record) -> Option<Vec<Answer>> {
        let mut answers = Vec::with_capacity(self.vocabularies.len());
        for (place, vocabulary) in self.layout.items.iter().zip(&self.vocabularies) {
            let Some((place, cell)) = place.and_then(|place| Some((place, record.fields.get(place)?))) else {
                continue;
            };
            let answer = vocabulary.read(cell);
            if answer.is_none() {
                let value = excerpt(cell, self.separator);
                let reason = Reason::ForeignValue { value, allowed: Allowed(vocabulary.range()) };
                self.faults.push(cell_fault(self.layout, record, place, reason));
            }
            answers.extend(answer);
        }
        (answers.len() == self.vocabularies.len()).then_some(answers)
    }

    /// The rows and the number of blank ones, where the file has no fault.
    pub fn finish(mut self) -> Result<(Vec<ImportedRow>, u64), Vec<Fault>> {
        if !self.any_row {
            self.faults.push(Fault::of_file(Reason::NoRows));
        }
        self.faults.into_result()?;
        Ok((self.rows, self.blank_rows))
    }
}

fn cell_fault(layout: &Layout, record: &Record, place: usize, reason: Reason) -> Fault {
    Fault::of_cell(record.line_of(place), layout.column(place), reason)
}
