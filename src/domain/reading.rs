//! The reading of a dispositif: what its intervenant and its group say together of it, in five texts.
//!
//! It goes from draft to the group, is validated by it and then transmitted; a validated text never changes again. A version is
//! put to the vote once, and three versions at most: what votes say is decided by the gate, not here.

use chrono::NaiveDate;

use super::dispositif::stored_as_text;
use super::ids::{DispositifId, ReadingId};

/// How many versions may be put to the vote. Each says one word of the group's votes; three are what the tests of the gate hold
/// against every attacker.
pub const VOTED_MAX: u32 = 3;

/// The longest of the five texts, in UTF-16 units, as a browser counts them.
pub const READING_TEXT_MAX: usize = 3000;

/// One version of a dispositif's reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its identifier.
    pub id: ReadingId,
    /// The dispositif.
    pub dispositif: DispositifId,
    /// Which version it is, from 1 on. A later one exists only where the one before was read by the group.
    pub version: u32,
    /// What it says.
    pub texts: ReadingTexts,
    /// Where it stands.
    pub state: ReadingState,
    /// The group's vote on it, where it was put to one.
    pub ballot: Option<Ballot>,
    /// How the group validated it.
    pub validated: Option<Validation>,
    /// The day on which the management got it.
    pub transmitted_on: Option<NaiveDate>,
}

impl Reading {
    /// A first version without a word.
    pub fn first(id: ReadingId, dispositif: DispositifId) -> Self {
        let texts = ReadingTexts::default();
        let state = ReadingState::Draft;
        Self { id, dispositif, version: 1, texts, state, ballot: None, validated: None, transmitted_on: None }
    }

    /// The version that follows, with the same texts to begin with.
    pub fn next(&self, id: ReadingId) -> Self {
        let (texts, version) = (self.texts.clone(), self.version + 1);
        Self { texts, version, ..Self::first(id, self.dispositif.clone()) }
    }

    /// Whether the group's members can vote on it until the end of `today`.
    pub fn takes_votes(&self, today: NaiveDate) -> bool {
        self.ballot.is_some_and(|ballot| ballot.state == BallotState::Open && today <= ballot.until)
    }

    /// Whether its vote is not closed yet, be its last day past or not.
    pub fn is_voting(&self) -> bool {
        self.ballot.is_some_and(|ballot| ballot.state == BallotState::Open)
    }

    /// Whether its vote did not close at the midnight after its last day.
    pub fn is_stuck(&self, today: NaiveDate) -> bool {
        self.is_voting() && !self.takes_votes(today)
    }

    /// Whether the group validated it.
    pub fn is_validated(&self) -> bool {
        matches!(self.state, ReadingState::Validated | ReadingState::Transmitted)
    }
}

/// The five texts of a reading, as they are headed in the rapport d'accompagnement. A blank one was not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingTexts {
    /// « Objectifs ».
    pub objectifs: String,
    /// « Contexte ».
    pub contexte: String,
    /// « Synthèse des entretiens ».
    pub synthese: String,
    /// « Problématiques ».
    pub problematiques: String,
    /// « Axes de changement », one a line.
    pub axes: String,
}

impl ReadingTexts {
    /// The text of a part.
    pub fn get(&self, part: Part) -> &str {
        match part {
            Part::Objectifs => &self.objectifs,
            Part::Contexte => &self.contexte,
            Part::Synthese => &self.synthese,
            Part::Problematiques => &self.problematiques,
            Part::Axes => &self.axes,
        }
    }

    /// Puts `typed` in the place of a part: line ends become one sign, signs that show nothing go.
    pub fn set(&mut self, part: Part, typed: &str) {
        let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
        let shown: String = lines.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
        let text = shown.trim().to_owned();
        match part {
            Part::Objectifs => self.objectifs = text,
            Part::Contexte => self.contexte = text,
            Part::Synthese => self.synthese = text,
            Part::Problematiques => self.problematiques = text,
            Part::Axes => self.axes = text,
        }
    }

    /// The parts that a reading has: no « synthèse des entretiens » where none were held, unless something was written there.
    pub fn parts(&self, has_interviews: bool) -> impl Iterator<Item = Part> {
        let is_told =
            move |part: &Part| *part != Part::Synthese || has_interviews || !self.synthese.is_empty();
        Part::ALL.iter().copied().filter(is_told)
    }

    /// Whether nothing is written.
    pub fn is_blank(&self) -> bool {
        Part::ALL.iter().all(|part| self.get(*part).is_empty())
    }

    /// The parts that are longer than [`READING_TEXT_MAX`].
    pub fn too_long(&self) -> impl Iterator<Item = Part> {
        let is_long = |part: &Part| self.get(*part).encode_utf16().count() > READING_TEXT_MAX;
        Part::ALL.iter().copied().filter(is_long)
    }

    /// The axes de changement, one a line, without the signs that lists begin with.
    pub fn axes(&self) -> impl Iterator<Item = &str> {
        let marks = |sign: char| sign.is_whitespace() || matches!(sign, '-' | '–' | '—' | '•' | '*' | '·');
        self.axes
            .lines()
            .map(move |line| line.trim_start_matches(marks).trim())
            .filter(|axis| !axis.is_empty())
    }
}

/// One of the five texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What was asked for.
    Objectifs,
    /// The work and its organisation.
    Contexte,
    /// What the interviews say together.
    Synthese,
    /// What is difficult.
    Problematiques,
    /// Where things can move.
    Axes,
}

/// Where a version stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReadingState {
    /// « Brouillon »: the intervenant's alone.
    Draft,
    /// « Lu par le groupe »: it was put before the group.
    Read,
    /// « Validé » by the group.
    Validated,
    /// « Transmis » to the management.
    Transmitted,
}

/// The vote on a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// The last day on which votes are taken.
    pub until: NaiveDate,
    /// Whether it still takes them.
    pub state: BallotState,
}

/// Where a vote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotState {
    /// It takes votes.
    Open,
    /// It is closed, and the ledger holds what it said.
    Said,
    /// It went with the cards, unsaid.
    Lost,
}

/// How a version was validated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validation {
    /// The day on which the intervenant recorded it.
    pub on: NaiveDate,
    /// The day on which the group validated it in the room; `None` where its vote did.
    pub room_on: Option<NaiveDate>,
}

/// What a member of the group says of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// « Je m'y reconnais ».
    Recognises,
    /// « Je ne m'y reconnais pas ».
    DoesNot,
}

stored_as_text! {
    Part {
        Objectifs = "objectifs",
        Contexte = "contexte",
        Synthese = "synthese",
        Problematiques = "problematiques",
        Axes = "axes",
    }
    ReadingState {
        Draft = "draft",
        Read = "read",
        Validated = "validated",
        Transmitted = "transmitted",
    }
    BallotState { Open = "open", Said = "said", Lost = "lost" }
    Vote { Recognises = "yes", DoesNot = "not" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_as_it_was_typed_but_for_signs_that_show_nothing() {
        let mut texts = ReadingTexts::default();
        assert!(texts.is_blank());
        texts.set(Part::Axes, "  – Temps d’échange\r\n\r\n• Accueil\u{7} des nouveaux\n ");
        assert_eq!(texts.get(Part::Axes), "– Temps d’échange\n\n• Accueil des nouveaux");
        assert_eq!(texts.axes().collect::<Vec<_>>(), ["Temps d’échange", "Accueil des nouveaux"]);
        assert!(!texts.is_blank() && texts.too_long().next().is_none());
        let headings = |texts: &ReadingTexts, held| texts.parts(held).count();
        assert_eq!((headings(&texts, true), headings(&texts, false)), (5, 4));
        texts.set(Part::Synthese, "Ce que plusieurs disent.");
        assert_eq!(headings(&texts, false), 5, "what was written is never hidden");
        texts.set(Part::Contexte, &"é".repeat(READING_TEXT_MAX + 1));
        assert_eq!(texts.too_long().collect::<Vec<_>>(), [Part::Contexte]);
    }

    #[test]
    fn a_vote_is_taken_until_the_end_of_its_last_day() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
        let mut reading = Reading::first(ReadingId::random([1; 10]), DispositifId::random([2; 10]));
        assert!(!reading.takes_votes(day(2)));
        reading.ballot = Some(Ballot { until: day(5), state: BallotState::Open });
        assert!(reading.takes_votes(day(5)) && !reading.takes_votes(day(6)) && reading.is_voting());
        assert_eq!(reading.next(ReadingId::random([3; 10])).ballot, None);
    }
}
