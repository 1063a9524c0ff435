//! What really happened: who belongs where, who answered what in which wave. The attacker knows all of it but the answers.

use std::fmt;

use entrevoix::domain::dispositif::{Granularity, Mode};

use crate::questions::{Given, Scored};

/// A dispositif with everything that its people answered.
#[derive(Clone, PartialEq, Eq)]
pub struct World {
    pub scores: Vec<Scored>,
    pub groups: usize,
    pub people: Vec<Person>,
    pub waves: usize,
    pub mode: Mode,
    pub granularity: Granularity,
    pub k: u32,
}

/// One person, who stays in one group. A sheet has what was given to each score; there is none where the person was not
/// there yet, had left, or did not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub group: usize,
    pub sheets: Vec<Option<Vec<Given>>>,
}

/// Short enough to be read where a test falls: a line for each person, a word for each score.
impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:?}, {:?}, k = {}", self.mode, self.granularity, self.k)?;
        for score in &self.scores {
            let ranges: Vec<_> = score.questions.iter().map(|question| question.range).collect();
            let (rule, theta, primary) = (score.rule, score.theta(), score.primary);
            writeln!(f, "score of items on 0 to {ranges:?}: {rule:?}, theta {theta}, primary: {primary}")?;
        }
        let word = |given: &Given| -> String {
            given.iter().map(|value| value.map_or('-', |value| char::from(b'0' + value))).collect()
        };
        for person in &self.people {
            let sheet = |sheet: &Option<Vec<Given>>| {
                sheet
                    .as_ref()
                    .map(|sheet| sheet.iter().map(word).collect::<Vec<_>>().join(" "))
                    .unwrap_or_default()
            };
            let sheets: Vec<String> = person.sheets.iter().map(sheet).collect();
            writeln!(f, "group {}: {}", person.group, sheets.join(" | "))?;
        }
        Ok(())
    }
}

impl World {
    /// One cell: one score, one wave, and one person for each of `given`.
    pub fn one_cell(score: &Scored, given: &[Given]) -> Self {
        let person = |given: &Given| Person { group: 0, sheets: vec![Some(vec![given.clone()])] };
        Self {
            scores: vec![score.clone()],
            groups: 1,
            people: given.iter().map(person).collect(),
            waves: 1,
            mode: Mode::Diagnostic,
            granularity: Granularity::Whole,
            k: 5,
        }
    }

    /// What a person gave to the items of a score, whether it counts anywhere or not.
    pub fn given(&self, person: usize, wave: usize, score: usize) -> Option<&Given> {
        self.people[person].sheets[wave].as_ref().map(|sheet| &sheet[score])
    }

    /// Whether a person's sheet counts: it has every primary score, in « évaluation » in both waves.
    pub fn is_valid(&self, person: usize, wave: usize) -> bool {
        let primary = || (0..self.scores.len()).filter(|score| self.scores[*score].primary);
        self.waves_that_count(wave).all(|wave| {
            let sheet = &self.people[person].sheets[wave];
            sheet.is_some() && primary().all(|score| self.has_score(person, wave, score))
        })
    }

    /// Whether a person's score is in the figures of a wave.
    pub fn counts(&self, person: usize, wave: usize, score: usize) -> bool {
        self.is_valid(person, wave)
            && self.waves_that_count(wave).all(|wave| self.has_score(person, wave, score))
    }

    /// Whether a person's answer to an item is in the figures of a wave.
    pub fn counts_item(&self, person: usize, wave: usize, score: usize, item: usize) -> bool {
        let gave = |wave| self.given(person, wave, score).is_some_and(|given| given[item].is_some());
        self.is_valid(person, wave) && self.waves_that_count(wave).all(gave)
    }

    fn has_score(&self, person: usize, wave: usize, score: usize) -> bool {
        self.given(person, wave, score).is_some_and(|given| self.scores[score].is_there(given))
    }

    fn waves_that_count(&self, wave: usize) -> std::ops::Range<usize> {
        match self.mode {
            Mode::Diagnostic => wave..wave + 1,
            Mode::Evaluation => 0..self.waves,
        }
    }
}
