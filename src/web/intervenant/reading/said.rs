//! The page of a reading: what is said in each of its states.

use askama::Template;
use chrono::NaiveDate;

use crate::app::{FieldFault, ReadingView, Refusal, Version, mark_of_reading};
use crate::domain::dispositif::State;
use crate::domain::reading::{Part, READING_TEXT_MAX, ReadingState, ReadingTexts};
use crate::i18n::Words;

/// What was typed into one of the page's forms and does not do.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) texts: Option<ReadingTexts>,
    pub(super) until: String,
    pub(super) room_on: String,
    pub(super) faults: Vec<FieldFault>,
    /// What the form that came back had seen.
    pub(super) seen: Option<String>,
}

/// The page.
#[derive(Template)]
#[template(path = "intervenant/reading.html")]
pub(super) struct ReadingPage<'a> {
    pub(super) t: Words,
    pub(super) view: &'a ReadingView,
    pub(super) typed: &'a Typed,
    /// What stands in the form of the draft.
    pub(super) texts: ReadingTexts,
    pub(super) today: NaiveDate,
    pub(super) faults: &'a [FieldFault],
}

impl ReadingPage<'_> {
    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.t.say(fault.message).count("max", READING_TEXT_MAX).to_string())
    }

    fn heading(&self, part: Part) -> String {
        self.t.say(format!("reading-{}", part.as_str())).to_string()
    }

    fn hint(&self, part: Part) -> String {
        self.t.say(format!("reading-{}-hint", part.as_str())).to_string()
    }

    /// What stands for the version and its words in the page's forms; a draft that came back with a fault is still the one that was seen.
    fn seen(&self) -> String {
        match &self.typed.seen {
            Some(seen) => seen.clone(),
            None => mark_of_reading(self.view.last().map(|version| &version.reading)),
        }
    }

    /// The four states, each with its class and whether it is where the reading stands.
    fn life(&self) -> impl Iterator<Item = (String, &'static str, bool)> {
        let state = self.view.last().map_or(ReadingState::Draft, |version| version.reading.state);
        ReadingState::ALL.iter().map(move |one| {
            let name = self.t.say(format!("reading-state-{}", one.as_str())).to_string();
            let is_over = *one < state || state == ReadingState::Transmitted;
            let class = if is_over {
                "done"
            } else if *one == state {
                "now"
            } else {
                "later"
            };
            (name, class, *one == state)
        })
    }

    /// Whether the last version can still be written, or none is there yet.
    fn is_draft(&self) -> bool {
        self.view.last().is_none_or(|version| version.reading.state == ReadingState::Draft)
    }

    /// The parts that the form asks for.
    fn asked(&self) -> impl Iterator<Item = Part> {
        self.texts.parts(self.view.has_interviews)
    }

    /// Whether something was written that can be put before the group.
    fn is_written(&self) -> bool {
        self.view.last().is_some_and(|version| !version.reading.texts.is_blank())
    }

    /// Whether the group can still validate the last version in the room.
    fn can_meet(&self) -> bool {
        self.view.last().is_some_and(Version::can_be_validated_in_room)
    }

    /// Whether its vote did not close by itself.
    fn is_stuck(&self) -> bool {
        self.view.last().is_some_and(|last| last.reading.is_stuck(self.today))
    }

    /// Whether the last version is to be written again.
    fn can_revise(&self) -> bool {
        self.view.last().is_some_and(Version::can_be_revised)
    }

    fn no_vote(&self) -> Option<String> {
        let key = match self.view.no_vote? {
            Refusal::TooFewMembers => "vote-no-members",
            Refusal::NotStarted => "vote-no-start",
            Refusal::VotesSpent => "vote-no-more",
            Refusal::GivenUp => "vote-no-end",
            _ => "vote-no-cards",
        };
        Some(self.t.say(key).count("k", self.view.dispositif.frame.k).to_string())
    }

    /// What is said of the vote on a version, if it was put to one.
    fn vote_told(&self, version: &Version) -> Option<String> {
        let ballot = version.reading.ballot?;
        let day = self.t.day(ballot.until);
        Some(match &version.said {
            Some(said) => {
                let told = self.t.say(format!("vote-said-{}", said.said.as_str()));
                told.count("k", said.k).to_string()
            }
            None if version.reading.is_voting() => self.t.say("vote-open-until").with("day", day).to_string(),
            None => self.t.say("vote-lost").to_string(),
        })
    }

    /// How the group validated a version.
    fn validated_told(&self, version: &Version) -> Option<String> {
        let validated = version.reading.validated?;
        Some(validated_told(self.t, validated.room_on, validated.on))
    }

    fn parts<'v>(&self, version: &'v Version) -> impl Iterator<Item = (String, &'v str)> {
        let texts = &version.reading.texts;
        let parts = texts.parts(self.view.has_interviews);
        parts.map(|part| (self.heading(part), texts.get(part)))
    }

    /// What to think of before the text is put before the group: headings without a word, results that are still to come.
    fn warned(&self) -> Vec<String> {
        let Some(last) = self.view.last() else { return Vec::new() };
        let parts = self.parts(last);
        let blank: Vec<_> = parts.filter(|(_, text)| text.is_empty()).map(|(heading, _)| heading).collect();
        let blank = (!blank.is_empty()).then(|| {
            let told = self.t.say("reading-warn-blank").count("headings", blank.len());
            told.with("names", blank.join(", ")).to_string()
        });
        let early = self.view.awaits_results.then(|| self.t.say("reading-warn-results").to_string());
        early.into_iter().chain(blank).collect()
    }

    /// What validating does to the cards.
    fn validating_erases(&self) -> String {
        let key = match self.view.dispositif.state {
            State::Finished => "validate-erases-now",
            _ => "validate-erases-later",
        };
        self.t.say(key).to_string()
    }
}

/// « Validée par le vote du groupe, le … », or that the intervenant recorded it.
pub(in crate::web) fn validated_told(t: Words, room_on: Option<NaiveDate>, on: NaiveDate) -> String {
    match room_on {
        Some(day) => t.say("validated-room").with("day", t.day(day)).to_string(),
        None => t.say("validated-vote").with("day", t.day(on)).to_string(),
    }
}
